// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QHash>
#include <QTextCharFormat>

namespace galley {

/// Colours body source: our own definition (resources/syntax/galley-body.xml), the desk's palette.
class SourceHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    explicit SourceHighlighter(QTextDocument *document);
    void coloursChanged();

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void readColours();
    QHash<QString, QTextCharFormat> m_formats; ///< by the definition's item names
};

} // namespace galley
