// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managepage.h"

#include "article/managers.h"

namespace galley {

ManagePage::ManagePage(ManageEdits &edits, QWidget *parent) : QWidget(parent), m_edits(edits)
{
    setProperty("managePage", true);
    setAttribute(Qt::WA_StyledBackground);
    m_due.setSingleShot(true);
    m_due.setInterval(0);
    connect(&m_due, &QTimer::timeout, this, [this] {
        if (isEditing())
            return; // again when the editor closes
        m_stale = false;
        refresh();
        Q_EMIT unsavedChanged();
    });
    connect(&edits, &ManageEdits::stored, this, &ManagePage::refreshSoon);
    const NewsroomNames &names = edits.names();
    connect(&names, &NewsroomNames::sectionsChanged, this, &ManagePage::refreshSoon);
    connect(&names, &NewsroomNames::tagsChanged, this, &ManagePage::refreshSoon);
    connect(&names, &NewsroomNames::peopleChanged, this, &ManagePage::refreshSoon);
    connect(&edits.newsroom(), &Newsroom::siteChanged, this, &ManagePage::refreshSoon);
    connect(&edits.newsroom(), &Newsroom::articlesChanged, this, &ManagePage::refreshSoon); // the counts
}

void ManagePage::refreshSoon()
{
    m_stale = true;
    if (isVisible())
        m_due.start();
}

void ManagePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_stale)
        return;
    m_stale = false;
    refresh();
}

void ManagePage::setPerson(const Person &person)
{
    if (newsroom().mode() == Newsroom::Mode::ReadOnly)
        m_lockedReason = tr("This newsroom is open for reading only.");
    else
        m_lockedReason = refusalFor(person);
    showRights(mayChange());
    refreshSoon();
}

QString ManagePage::refusalFor(const Person &person) const
{
    return mayManage(person) ? QString() : tr("Only an administrator or a chief editor changes this. You can read everything here.");
}

ManageEdits::Then ManagePage::tellFailure()
{
    return [page = QPointer(this)](const Result<void> &done) {
        if (!done && page)
            Q_EMIT page->failed(done.error());
    };
}

} // namespace galley
