// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sourceoverlay.h"
#include "proof/latinwords.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

class QMenu;

namespace galley {

class SourceEditor;
class Spelling;

/// Underlines misspelt Latin words in sight, and offers what is right in their menu. A key press costs the words of
/// its paragraph; the dictionary is asked when the typing rests.
class SpellMarks : public QObject, public SourceOverlay
{
    Q_OBJECT
public:
    SpellMarks(SourceEditor *editor, Spelling &spelling);

    /// The misspelt words of a paragraph, as far as it is known.
    QList<LatinWord> misspeltIn(const QTextBlock &block);
    void paintOver(QPainter &painter, const QTextBlock &block, const QPointF &origin) override;

private:
    /// Those of a paragraph, but for the word that ends at `except` (it is still being typed).
    QList<LatinWord> misspeltIn(const QTextBlock &block, int except);
    const QList<LatinWord> &wordsOf(const QTextBlock &block);
    void fillMenu(QMenu *menu, int position);
    void replace(int position, const QString &misspelt, const QString &right);

    SourceEditor *m_editor;
    Spelling &m_spelling;
    QHash<QString, QList<LatinWord>> m_words; ///< by paragraph
    QSet<QString> m_unknown;
    QTimer m_rest;
    int m_lines = 0;
};

} // namespace galley
