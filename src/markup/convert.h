// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

struct GumboInternalNode;

namespace galley {

struct ConvertOptions
{
    QUrl base;                    ///< relative links and pictures are resolved against it; may be empty
    /// Called for each <img> with its best address (lazy-loading attributes seen through); answers
    /// the reference to write ("asset:…"), or empty to leave the picture out and warn. Unset: left out.
    std::function<QString(const QString &address)> image;
    /// What a person pastes, which is read for what it means: paragraphs set larger than the text are headings, Word's
    /// tracked changes count as accepted and its comments fall away (with a warning), bold in a heading is the
    /// heading's own, lists stand without blank lines, set code is code.
    bool pasted = false;
};

struct Converted
{
    QString body;         ///< body source, LF line ends, one LF at the end (none when empty)
    QStringList warnings; ///< for people
};

/// An HTML page or fragment (also clipboard HTML) to body source. Headings become ##, Word's mso-list
/// paragraphs become lists, Google Docs' whole-document <b style="font-weight:normal"> is not bold,
/// leading full-width spaces (首行缩进) fall away, a paragraph that is all bold and short stays bold text;
/// <br><br> parts paragraphs. Nothing active survives; no visible text is lost; text that
/// would read as a mark is escaped, so that it renders as itself. Any thread.
Converted htmlToBody(QStringView html, const ConvertOptions &options = {});

/// The same for part of a parsed page (gumbo): the node's children.
Converted nodeToBody(const GumboInternalNode *node, const ConvertOptions &options = {});

/// Plain text to body source: paragraphs at line ends, marks escaped, 　　 indents dropped.
QString textToBody(QStringView text);
/// Escapes one line of plain text so that it renders as itself.
QString escapeInline(QStringView text);

} // namespace galley
