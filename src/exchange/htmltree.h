// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/htmldocument.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <deque>
#include <functional>

#include <gumbo.h>

namespace galley {

/// A page as gumbo parsed it, hostile nesting tamed. Nodes live as long as it does.
class HtmlTree
{
public:
    explicit HtmlTree(const QString &html) : m_document(html.toStdString()) {}
    const GumboNode *root() const { return m_document.root(); }

    /// Leaves a node and what is below it out of everything that comes after: to readers of the tree it
    /// becomes an empty script.
    static void leaveOut(const GumboNode *node);
    /// Makes a <noscript>, or an element that is hidden until scripts have run, one that is read.
    static void show(const GumboNode *node);
    /// Makes a <br> the end of a paragraph.
    static void makeParagraphEnd(const GumboNode *lineBreak);
    /// Gives an image this address and no other, lazy-loading attributes included.
    void setAddress(const GumboNode *image, const QByteArray &address);

private:
    HtmlDocument m_document;
    std::deque<QByteArray> m_addresses; ///< what changed attributes point to
};

bool isElement(const GumboNode *node);
bool isElement(const GumboNode *node, GumboTag tag);
QString attribute(const GumboNode *node, const char *name);
/// class and id, lower case, for matching boilerplate by name.
QString classAndId(const GumboNode *node);
/// Script, style, hidden parts: nothing a reader sees.
bool isInvisible(const GumboNode *node);
bool isBlock(const GumboNode *node);

/// Visits elements in document order; false from visit skips what is below.
void visitElements(const GumboNode *node, const std::function<bool(const GumboNode *)> &visit);
/// Visible text, white space folded to single spaces, a line feed between blocks.
QString visibleText(const GumboNode *node);
/// The same without line feeds.
QString visibleLine(const GumboNode *node);
/// The text of a script, a <textarea> or any element, as it stands.
QString rawText(const GumboNode *node);

/// The visible text of a page before, in and behind one of its elements, for reading particulars: spans and
/// links that touch are kept apart by a space.
struct TextAround
{
    QString before;
    QString inside;
    QString behind;
};
TextAround visibleTextAround(const GumboNode *page, const GumboNode *element);

/// How many visible characters stand below each element, and how many of them in links: counted once, so
/// that questions about every element of a page cost no more than its length.
class TextSizes
{
public:
    explicit TextSizes(const GumboNode *root);
    qsizetype text(const GumboNode *node) const { return m_sizes.value(node).text; }
    double linkDensity(const GumboNode *node) const;

private:
    struct Size
    {
        qsizetype text = 0;
        qsizetype linked = 0;
    };
    Size count(const GumboNode *node, bool linked);
    QHash<const GumboNode *, Size> m_sizes;
};

/// How much of the visible text is in links, 0 to 1.
double linkDensity(const GumboNode *node);

} // namespace galley
