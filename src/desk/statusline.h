// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "desk/articledocument.h"
#include "desk/countspopup.h"

#include <QObject>

class QLabel;
class QStatusBar;
class QToolButton;

namespace galley {

/// The status bar: characters, reading time, where the cursor is; saved or not, the newsroom, and who I am.
class StatusLine : public QObject
{
    Q_OBJECT
public:
    static constexpr int leading = 6; ///< widgets at the left, which a message covers; others follow them

    StatusLine(Newsroom &newsroom, ArticleDocument &document, QStatusBar *bar);

    void setPerson(const Person &person);
    void setStatistics(const TextStatistics &whole, const TextStatistics &selection, int paragraph);
    /// What proofing found: how many to be fixed, to be looked at, and of style. Not shown before it was checked.
    void setProofing(bool checked, int mustFix, int shouldLook, int style);
    QString proofingText() const;
    QString savedText() const;
    /// All counts, over the figure; also at its click.
    void showCounts();

private:
    void followDocument();
    void followSection();
    void countFields();
    void showLength();

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    bool m_readOnly;
    ArticleCounts m_counts;
    CountsPopup *m_popup = nullptr;
    QToolButton *m_words;
    QLabel *m_selected;
    QLabel *m_reading;
    QLabel *m_paragraph;
    QLabel *m_proofing;
    QLabel *m_saved;
    QLabel *m_folder;
    QLabel *m_person;
};

} // namespace galley
