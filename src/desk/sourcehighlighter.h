// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QHash>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTimer>

namespace galley {

/// Colours body source: our own definition (resources/syntax/galley-body.xml), the desk's palette. A new text gets its
/// first screens' colours at once, the rest in short stretches between what else the window has to do.
class SourceHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    explicit SourceHighlighter(QTextDocument *document);
    void coloursChanged();
    void expectText(); ///< before the document's text is replaced,
    void beginText();  ///< and after
    /// Every block has its colours.
    bool isDone() const { return !m_rest.isActive(); }
    /// The height of the text, which headings and folded marks follow.
    void setFontPixels(int pixels);
    /// Addresses, hashes and the marks of changes take no room on the lines where the cursor is not, and figures' lines
    /// show no text at all. -1: nothing folds.
    void setOpenLine(int blockNumber);

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void readColours();
    void go(int blocks);
    bool isFolded() const;

    QTextCursor m_upTo; ///< blocks from here on have no colours yet
    QTimer m_rest;
    QHash<QString, QTextCharFormat> m_formats; ///< by the definition's item names
    QTextCharFormat m_hidden;
    int m_pixels = 15;
    int m_openLine = -1;
};

} // namespace galley
