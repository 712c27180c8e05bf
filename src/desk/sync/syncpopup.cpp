// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/syncpopup.h"

#include "desk/typesize.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = SyncStatus::State;

namespace {

constexpr int margin = 14;
constexpr auto pressPatience = 100ms;

int popupWidth()
{
    return typePixels(400);
}

QFrame *hairline(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("hairline", true);
    return rule;
}

} // namespace

SyncPopup::SyncPopup(QWidget *parent) : QFrame(parent, Qt::Popup), m_column(new QVBoxLayout(this))
{
    setObjectName(u"syncPopup"_s);
    setProperty("popup", true);
    setAccessibleName(tr("Newsroom's store"));
    setFixedWidth(popupWidth());
    m_column->setContentsMargins(1, 1, 1, 1);
    build();
}

void SyncPopup::setPicture(const SyncPicture &picture)
{
    SyncPicture shown = picture;
    shown.status.next = {}; // changes at every round, and nothing that is seen with it
    if (shown == m_picture)
        return;
    m_picture = shown;
    if (isVisible())
        showAgain();
}

/// Not under a button that is just being pressed.
void SyncPopup::showAgain()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(pressPatience, this, [this] {
            if (isVisible())
                showAgain();
        });
        return;
    }
    build();
    m_page->show(); // polished, so that its height is known
    place();
}

void SyncPopup::open(const QWidget *above)
{
    m_above = above;
    build();
    place();
    show();
    place(); // once more, in its own type
    if (auto *first = findChild<QPushButton *>())
        first->setFocus(Qt::PopupFocusReason);
}

/// Over the button, its right edge with the button's, and within the screen.
void SyncPopup::place()
{
    if (!m_above)
        return;
    m_page->ensurePolished();
    resize(popupWidth(), qMax(m_page->heightForWidth(popupWidth() - 2), m_page->minimumSizeHint().height()) + 2);
    const QRect room = m_above->screen()->availableGeometry();
    QPoint corner = m_above->mapToGlobal(QPoint(m_above->width(), 0)) - QPoint(this->width(), height() + 4);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - this->width())));
    corner.setY(std::max(corner.y(), room.top()));
    move(corner);
}

// ---- what stands in it ------------------------------------------------------------------------

void SyncPopup::addText(const QString &text, const char *property, const QString &name)
{
    auto *label = new QLabel(text, m_page);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    if (property)
        label->setProperty(property, true);
    m_lines->addWidget(label);
}

/// One remedy a line, below what it is for.
void SyncPopup::addOffer(const QString &name, const QString &text, void (SyncPopup::*wanted)())
{
    auto *button = new QPushButton(text, m_page);
    button->setObjectName(name);
    button->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(button);
    line->addStretch();
    m_lines->addLayout(line);
    connect(button, &QPushButton::clicked, this, [this, wanted] {
        hide();
        Q_EMIT (this->*wanted)();
    });
}

void SyncPopup::build()
{
    delete m_page;
    m_page = new QWidget(this);
    m_column->addWidget(m_page);
    m_lines = new QVBoxLayout(m_page);
    m_lines->setContentsMargins(margin, 12, margin, 12);
    m_lines->setSpacing(8);
    buildStore();
    buildTrouble();
    const WaitingList &waiting = m_picture.status.waiting;
    buildArticles(tr("To be put together"), m_picture.conflicts, 0, true);
    buildArticles(tr("Waiting to be sent"), m_picture.waiting, waiting.articleCount - static_cast<int>(m_picture.waiting.size()), false);
    if (waiting.registers)
        addText(tr("Changes of sections, people, lists or settings wait as well."), "hint", u"waitingRegisters"_s);
}

void SyncPopup::buildStore()
{
    const SyncStatus &status = m_picture.status;
    addText(tr("Newsroom's store"), "strong");
    if (status.state != State::Stopped && !(status.state == State::NeedsPassword && !status.problem.isEmpty()) && status.state != State::Trouble)
        addText(m_picture.sentence, nullptr, u"sentence"_s);
    if (status.state == State::Sending || status.state == State::Receiving) {
        auto *progress = new QProgressBar(m_page);
        progress->setObjectName(u"progress"_s);
        progress->setAccessibleName(tr("How much is exchanged"));
        progress->setRange(0, static_cast<int>(qMin<qint64>(status.of, 1'000'000)));
        progress->setValue(static_cast<int>(qMin<qint64>(status.done, 1'000'000)));
        m_lines->addWidget(progress);
    }
    if (!status.address.isEmpty())
        addText(status.address, "hint", u"address"_s);
    if (!status.address.isEmpty() && status.kind == RemoteAddress::Kind::Embedded)
        addText(tr("A file of this machine: whoever can write it is held to no role by it. For one machine, and for trying out."), "flag", u"enforces"_s);
    else if (status.online)
        addText(status.holdsToRoles ? tr("It holds everybody to their roles.") : tr("It holds nobody to their roles."), status.holdsToRoles ? "hint" : "flag", u"enforces"_s);
    if (status.passwordInMemory)
        addText(tr("This machine has no keychain: the password is kept in memory until Galley ends."), "hint", u"inMemory"_s);
    if (!m_picture.account.isEmpty()) {
        addText(m_picture.account, "flag", u"account"_s);
        addOffer(u"signInToStore"_s, tr("Sign in to the store…"), &SyncPopup::accountWanted);
    }
    if (status.state == State::NoStore && m_picture.mayManage)
        addOffer(u"makeStore"_s, tr("Make a store…"), &SyncPopup::storeWanted);
    else if (status.state == State::NoStore)
        addText(tr("An administrator or a chief editor can make one."), "hint");
    else if (status.state != State::Stopped && status.state != State::NeedsPassword)
        addOffer(u"syncNow"_s, status.state == State::InStep ? tr("Sync now") : tr("Try now"), &SyncPopup::syncWanted);
}

/// Each problem with its remedy below it.
void SyncPopup::buildTrouble()
{
    const SyncStatus &status = m_picture.status;
    switch (status.state) {
    case State::NeedsPassword:
        if (!status.problem.isEmpty())
            addText(status.problem, "problem", u"problem"_s);
        addOffer(u"enterPassword"_s, tr("Enter password…"), &SyncPopup::passwordWanted);
        break;
    case State::Stopped:
        addText(tr("Syncing stands still, so that nothing is lost:"), "strong");
        addText(status.stopped, "problem", u"problem"_s);
        if (!status.problem.isEmpty())
            addText(status.problem, "problem");
        if (m_picture.mayManage)
            addOffer(u"confirmStore"_s, tr("Confirm that the store is right…"), &SyncPopup::confirmWanted);
        else
            addText(tr("An administrator or a chief editor has to look. Work goes on here meanwhile; nothing is sent."), "hint", u"whoConfirms"_s);
        break;
    case State::Trouble: addText(status.problem, "problem", u"problem"_s); break;
    case State::Offline:
        if (!status.problem.isEmpty())
            addText(status.problem, "problem", u"problem"_s);
        break;
    case State::NoStore:
    case State::Connecting:
    case State::InStep:
    case State::Sending:
    case State::Receiving: break;
    }
    if (!status.refused.isEmpty()) {
        addText(tr("Not taken by the store:"), "strong");
        for (const QString &refusal : status.refused.first(qMin<qsizetype>(4, status.refused.size())))
            addText(refusal, "problem", u"refused"_s);
    }
}

void SyncPopup::buildArticles(const QString &title, const QList<SyncPicture::Named> &articles, int more, bool merge)
{
    if (articles.isEmpty() && more <= 0)
        return;
    m_lines->addWidget(hairline(m_page));
    addText(title, "heading");
    for (const SyncPicture::Named &each : articles) {
        auto *line = new QHBoxLayout;
        auto *headline = new QPushButton(m_page);
        headline->setProperty("link", true);
        headline->setAutoDefault(false);
        headline->setObjectName(merge ? u"conflictArticle"_s : u"waitingArticle"_s);
        headline->setText(headline->fontMetrics().elidedText(each.headline, Qt::ElideRight, merge ? popupWidth() - 190 : popupWidth() - 2 * margin - 20));
        headline->setToolTip(each.headline);
        headline->setAccessibleName(each.headline);
        connect(headline, &QPushButton::clicked, this, [this, article = each.article] {
            hide();
            Q_EMIT articleWanted(article);
        });
        line->addWidget(headline);
        line->addStretch();
        if (merge) {
            auto *put = new QPushButton(tr("Put together…"), m_page);
            put->setObjectName(u"putTogether"_s);
            put->setAutoDefault(false);
            put->setAccessibleDescription(each.headline);
            connect(put, &QPushButton::clicked, this, [this, article = each.article] {
                hide();
                Q_EMIT mergeWanted(article);
            });
            line->addWidget(put);
        }
        m_lines->addLayout(line);
    }
    if (more > 0)
        addText(tr("and %n more", nullptr, more), "hint");
}

} // namespace galley
