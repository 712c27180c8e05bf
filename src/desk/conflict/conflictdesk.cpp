// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict/conflictdesk.h"

#include "desk/conflict/conflictvalues.h"
#include "desk/desktime.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"

#include <QGuiApplication>
#include <QInputMethod>

using namespace Qt::StringLiterals;

namespace galley {

ConflictDesk::ConflictDesk(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_document(document), m_messages(messages), m_parent(window)
{
}

void ConflictDesk::merge()
{
    if (!m_document.isOpen() || m_document.isNew() || m_conflicts)
        return;
    QGuiApplication::inputMethod()->commit();
    mergeWithNewest({m_document.saved().content, m_document.saved().handling}, {m_document.content(), m_document.handling()});
}

void ConflictDesk::mergeWithNewest(const Version &base, const Version &mine)
{
    const auto theirs = m_newsroom.article(m_document.id());
    const auto revision = theirs ? m_newsroom.revision(theirs->revision) : std::unexpected(theirs.error());
    if (!revision) {
        m_messages.sayError(u"theirs"_s, revision.error());
        return;
    }
    const ContentMerge content = mergeContent(base.content, mine.content, theirs->content);
    const HandlingMerge handling = mergeHandling(base.handling, mine.handling, theirs->handling);
    if (content.isClean() && handling.isClean()) {
        use({content.mine, handling.mine}, *theirs, tr("Both versions went together by themselves. Look the text over; saving makes it the newest."));
        return;
    }
    const NewsroomNames names(m_newsroom);
    const QTimeZone zone = m_newsroom.zone();
    const MergeDecisions decisions(content, handling, [&](const QString &field, const QJsonValue &value) { return conflictValueText(names, zone, field, value); });
    m_conflicts = new ConflictWindow(decisions,
                                     {.title = mine.content.printedHeadline(),
                                      .mine = tr("Mine, not saved"),
                                      .base = tr("What both began with"),
                                      .theirs = tr("Saved by %1, %2").arg(names.personName(revision->author), longTimeText(revision->time, zone))},
                                     m_parent);
    m_conflicts->setWindowModality(Qt::WindowModal); // the text in the editor is one of the versions
    connect(m_conflicts, &QDialog::accepted, this, [this, article = *theirs, window = m_conflicts.data()] {
        const Version merged{window->decisions().content(), window->decisions().handling()};
        use(merged, article, tr("Both versions are put together as you decided. Saving makes the text the newest."));
    });
    m_conflicts->open();
}

void ConflictDesk::use(const Version &merged, const Article &theirs, const QString &told)
{
    const auto newest = m_newsroom.article(m_document.id());
    if (!newest) {
        m_messages.sayError(u"theirs"_s, newest.error());
        return;
    }
    if (newest->revision != theirs.revision || !(newest->handling == theirs.handling)) {
        m_conflicts = nullptr;
        mergeWithNewest({theirs.content, theirs.handling}, merged); // once more, with what came in between
        return;
    }
    m_messages.dismiss(u"save"_s);
    m_document.takeNewestAsBase();
    m_document.setContent(merged.content, this);
    m_document.setHandling(merged.handling, this);
    m_messages.say(u"merged"_s, MessageBar::Kind::Done, told);
}

} // namespace galley
