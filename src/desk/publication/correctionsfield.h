// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace galley {

/// 更正说明 in the inspector: the dated notes of the open article, each with its day and its text. Shown where there are
/// some, and while a published article is being corrected.
class CorrectionsField : public QWidget
{
    Q_OBJECT
public:
    CorrectionsField(Newsroom &newsroom, ArticleDocument &document, QWidget *parent);

private:
    void follow();
    void fill(); ///< again only where something changed: somebody may be typing
    void fillRows();
    void addRow(int index, const CorrectionNote &note);
    void addNote();
    void edit(const std::function<void(QList<CorrectionNote> &)> &change);

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    QLabel *m_heading;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QList<CorrectionNote> m_shown;
    ArticleId m_article;
    bool m_locked = false;
};

} // namespace galley
