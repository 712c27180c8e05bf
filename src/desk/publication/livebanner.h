// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace galley {

/// A line between headline and text that says what readers see of the article when that is not simply the text below:
/// scheduled, offline, withdrawn, gone, or an older version while this one is being corrected. Who, when, why, and who
/// asked for it; a way back where there is one, and to the copies that are still to be worked off.
class LiveBanner : public QFrame
{
    Q_OBJECT
public:
    LiveBanner(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent);
    void coloursChanged();
    QString text() const;

Q_SIGNALS:
    void restoreWanted();
    void checklistWanted();

private:
    void follow();
    QString sentence(const Situation &situation) const;
    QString whoAndWhy(Action action) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    QLabel *m_label;
    QPushButton *m_restore;
    QPushButton *m_checklist;
};

} // namespace galley
