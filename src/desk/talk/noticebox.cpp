// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/noticebox.h"

#include "desk/newsroomnames.h"
#include "desk/talk/noticelistmodel.h"
#include "desk/talk/noticetext.h"
#include "store/notices.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 3; ///< more become one that counts them
constexpr qsizetype longestText = 200;

/// Whether somebody works in one of our windows.
bool isLookedAt()
{
    const QWidget *window = QApplication::activeWindow();
    return window && window->isVisible() && !window->isMinimized();
}

} // namespace

NoticeBox::NoticeBox(Newsroom &newsroom, const NewsroomNames &names, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_window(window), m_desktop(DesktopNotices::make()),
      m_model(new NoticeListModel(newsroom, names, this))
{
    connect(&newsroom, &Newsroom::noticesChanged, this, [this](const QList<PersonId> &people) {
        if (people.isEmpty() || people.contains(m_person))
            read();
    });
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_desktop->closeAll();
    });
}

NoticeBox::~NoticeBox() = default;

void NoticeBox::setPerson(const Person &person)
{
    if (person.id != m_person) {
        m_desktop->closeAll();
        m_told = -1;
        m_model->setNotices({});
    }
    m_person = person.id;
    read();
}

void NoticeBox::setLocked(bool locked)
{
    m_locked = locked;
    if (locked)
        m_desktop->closeAll();
}

void NoticeBox::read()
{
    if (m_person.isNull())
        return;
    const auto notices = readNotices(m_newsroom, m_person, false);
    const auto unread = countUnreadNotices(m_newsroom, m_person);
    if (!notices || !unread) {
        Q_EMIT failed(notices ? unread.error() : notices.error());
        return;
    }
    QList<Notice> fresh;
    if (m_told >= 0)
        for (const Notice &notice : *notices)
            if (notice.number > m_told && !notice.read)
                fresh.append(notice);
    // A comment that was taken back takes its notice with it, and the next one has its number again.
    m_told = notices->isEmpty() ? 0 : notices->constFirst().number;
    m_model->setNotices(*notices);
    m_unread = *unread;
    Q_EMIT changed();
    tellDesktop(fresh);
}

/// Nobody is told on the desktop what stands before their eyes.
void NoticeBox::tellDesktop(const QList<Notice> &fresh)
{
    if (fresh.isEmpty() || (!m_locked && isLookedAt()))
        return;
    QApplication::alert(m_window);
    if (!m_desktop->isAvailable())
        return;
    const bool urgent = std::ranges::any_of(fresh, [](const Notice &notice) { return isUrgent(notice.kind); });
    if (m_locked || fresh.size() > mostAtOnce) {
        m_desktop->show({.event = u"several"_s, .title = tr("Galley"),
                         .text = tr("%n new notice(s)", nullptr, static_cast<int>(fresh.size())), .open = tr("Show"), .urgent = urgent,
                         .opened = [this](const QString &token) { comeForward(token); }});
        return;
    }
    for (const Notice &notice : fresh) {
        const QString said = notice.text.simplified().left(longestText);
        m_desktop->show({.event = noticeName(notice.kind), .title = noticeLine(notice, m_names),
                         .text = said.isEmpty() ? notice.headline : QString(notice.headline % u'\n' % said), .open = tr("Open"),
                         .urgent = isUrgent(notice.kind), .opened = [this, notice](const QString &token) {
                             comeForward(token);
                             open(notice);
                         }});
    }
}

/// Under Wayland a window comes forward only with the token that the click gave.
void NoticeBox::comeForward(const QString &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void NoticeBox::markRead(const QList<qint64> &numbers)
{
    if (m_newsroom.mode() != Newsroom::Mode::Owner)
        return;
    markNoticesRead(m_newsroom, m_person, numbers).then(this, [this](const Result<void> &result) {
        if (result)
            read();
        else
            Q_EMIT failed(result.error());
    });
}

void NoticeBox::open(const Notice &notice)
{
    if (m_locked || notice.person != m_person)
        return; // somebody else signed in meanwhile
    if (!notice.read)
        markRead({notice.number});
    Q_EMIT articleWanted(notice.article, notice.comment);
}

} // namespace galley
