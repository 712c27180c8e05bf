// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/livebanner.h"

#include "desk/colours.h"
#include "desk/desktime.h"
#include "store/receipts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isTakenAway(Live live)
{
    return live == Live::Offline || live == Live::Withdrawn || live == Live::Gone;
}

} // namespace

LiveBanner::LiveBanner(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent)
    : QFrame(parent), m_newsroom(newsroom), m_names(names), m_document(document), m_label(new QLabel(this)),
      m_restore(new QPushButton(tr("Restore…"), this)), m_checklist(new QPushButton(this))
{
    setObjectName(u"liveBanner"_s);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(28, 6, 20, 6);
    layout->addWidget(m_label, 1);
    for (QPushButton *button : {m_checklist, m_restore}) {
        button->setProperty("link", true);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_restore, &QPushButton::clicked, this, &LiveBanner::restoreWanted);
    connect(m_checklist, &QPushButton::clicked, this, &LiveBanner::checklistWanted);
    connect(&document, &ArticleDocument::opened, this, &LiveBanner::follow);
    connect(&document, &ArticleDocument::situationChanged, this, &LiveBanner::follow);
    connect(&newsroom, &Newsroom::articlesChanged, this, [this](const QList<ArticleId> &ids) {
        if (isTakenAway(m_document.situation().live) && (ids.isEmpty() || ids.contains(m_document.id())))
            follow(); // a copy was worked off
    });
    follow();
}

QString LiveBanner::text() const
{
    return isHidden() ? QString() : m_label->text();
}

/// The newest statement of this kind: who, when, why, and who asked for it.
QString LiveBanner::whoAndWhy(Action action) const
{
    const QList<AuditEntry> entries = m_newsroom.audit(m_document.id()).value_or(QList<AuditEntry>());
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const Statement &statement = entry->statement;
        if (statement.action != action)
            continue;
        //: %1 a person, %2 a time, %3 a reason
        QString said = tr("%1, %2: %3").arg(m_names.personName(statement.person), longTimeText(statement.time, m_newsroom.zone()), statement.reason);
        if (const QString asked = statement.details[u"asked_by"].toString(); !asked.isEmpty())
            said += tr(" (asked for by %1)").arg(asked);
        return said;
    }
    return {};
}

QString LiveBanner::sentence(const Situation &situation) const
{
    switch (situation.live) {
    case Live::Scheduled:
        return situation.publishAt.isValid() ? tr("Goes out by itself at %1. Readers see nothing of it before.").arg(longTimeText(situation.publishAt, m_newsroom.zone()))
                                             : QString();
    case Live::Offline: {
        const QString why = whoAndWhy(Action::TakeOffline);
        return why.isEmpty() ? tr("Offline, its time has run out. Do not use its text anywhere else.")
                             : tr("Taken offline. Do not use its text anywhere else. %1").arg(why);
    }
    case Live::Withdrawn:
        return tr("Withdrawn: not to be published again, here or anywhere else, until it is restored. %1").arg(whoAndWhy(Action::Withdraw));
    case Live::Gone:
        return tr("Gone for good: never to be published again, here or anywhere else. %1").arg(whoAndWhy(Action::MarkGone));
    case Live::Published:
        return situation.stage == Stage::Settled ? QString()
                                                 : tr("Readers see the published version until this one is approved and published.");
    case Live::None:
        return {};
    }
    return {};
}

void LiveBanner::follow()
{
    const Situation &situation = m_document.situation();
    const QString said = m_document.isOpen() && !m_document.isNew() ? sentence(situation).trimmed() : QString();
    m_label->setText(said);
    m_restore->setVisible(situation.live == Live::Offline || situation.live == Live::Withdrawn);
    int open = 0;
    if (!said.isEmpty() && isTakenAway(situation.live)) {
        for (const OutsideCopy &copy : readOutsideCopies(m_newsroom, m_document.id()).value_or(QList<OutsideCopy>()))
            open += copy.done ? 0 : 1;
    }
    m_checklist->setText(open > 0 ? tr("%n copy(s) elsewhere open", nullptr, open) : tr("Receipts"));
    m_checklist->setVisible(isTakenAway(situation.live));
    setVisible(!said.isEmpty());
    coloursChanged();
}

void LiveBanner::coloursChanged()
{
    const Colours &colours = Colours::current();
    const bool away = isTakenAway(m_document.situation().live);
    setStyleSheet(u"QFrame#liveBanner { background: %1 } QFrame#liveBanner QLabel { color: %2; background: transparent }"_s
                      .arg((away ? colours.deletedBack : colours.selection).name(), (away ? colours.deletedInk : colours.selectionInk).name()));
}

} // namespace galley
