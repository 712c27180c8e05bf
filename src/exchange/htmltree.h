// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

#include <gumbo.h>

namespace galley {

/// A page as gumbo parsed it, with its UTF-8 source, which the tree points into.
class HtmlTree
{
public:
    explicit HtmlTree(const QString &html);
    const GumboNode *root() const { return m_output->root; }

    /// Leaves a node and what is below it out of everything that comes after: to readers of the tree it
    /// becomes an empty script. (Taking it out of its parent would leak it: gumbo frees by the tree.)
    static void leaveOut(const GumboNode *node);

private:
    struct Free
    {
        void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    };
    QByteArray m_source;
    std::unique_ptr<GumboOutput, Free> m_output;
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
/// How much of the visible text is in links, 0 to 1.
double linkDensity(const GumboNode *node);

} // namespace galley
