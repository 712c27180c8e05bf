// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourceshadow.h"

#include <QTextCursor>
#include <QTextDocument>

namespace galley {

namespace {

QString wholeText(const QTextDocument &document)
{
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

QString textBetween(const QTextDocument &document, qsizetype start, qsizetype end)
{
    QTextCursor cursor(const_cast<QTextDocument *>(&document)); // reads only, but Qt has no cursor for that
    cursor.setPosition(int(start));
    cursor.setPosition(int(end), QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

} // namespace

std::optional<TextSplice> SourceShadow::follow(const QTextDocument &document, qsizetype position, qsizetype removed, qsizetype added)
{
    // The document counts its last paragraph's end, and bounds may take it in.
    const qsizetype length = document.characterCount() - 1;
    position = std::min(position, m_text.size());
    removed = std::min(removed, m_text.size() - position);
    added = std::min(added, length - position);
    if (m_text.size() - removed + added != length) { // bounds that cannot be true: look at everything
        position = 0;
        removed = m_text.size();
        added = length;
    }
    TextSplice splice = spliceBetween(m_text.mid(position, removed), textBetween(document, position, position + added));
    if (splice.removed.isEmpty() && splice.inserted.isEmpty())
        return std::nullopt;
    splice.position += position;
    m_text.replace(splice.position, splice.removed.size(), splice.inserted);
    return splice;
}

void SourceShadow::endSetting(const QTextDocument &document)
{
    m_text = SplicedText(wholeText(document));
    m_setting = false;
}

} // namespace galley
