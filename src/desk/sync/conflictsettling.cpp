// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/conflictsettling.h"

#include "article/canonical.h"
#include "desk/conflict/conflictvalues.h"
#include "desk/desktime.h"
#include "desk/messagearea.h"
#include "store/try.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr auto messageKey = "conflict"_L1;

} // namespace

ConflictSettling::ConflictSettling(Newsroom &newsroom, const NewsroomNames &names, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_messages(messages), m_parent(window)
{
}

QString ConflictSettling::nameOf(const QString &text, PersonId person, const QDateTime &time) const
{
    return text.arg(m_names.personName(person), longTimeText(time, m_newsroom.zone()));
}

Result<ConflictSettling::Sides> ConflictSettling::sidesOf(const ConflictRevision &conflict) const
{
    Sides sides;
    if (!conflict.base.isEmpty()) {
        GALLEY_TAKE(base, m_newsroom.revision(conflict.base));
        GALLEY_TAKE(content, contentFromCanonical(base.canonical));
        sides.base = content;
    }
    GALLEY_TAKE(mine, contentFromCanonical(conflict.mine.canonical));
    GALLEY_TAKE(article, m_newsroom.article(conflict.article));
    GALLEY_TAKE(head, m_newsroom.revision(article.revision));
    sides.mine = mine;
    sides.theirs = article.content;
    sides.head = article.revision;
    sides.headBy = head.author;
    sides.headTime = head.time;
    return sides;
}

void ConflictSettling::start(ArticleId article, PersonId by)
{
    if (m_window) {
        m_window->raise();
        m_window->activateWindow();
        return;
    }
    const auto open = openConflicts(m_newsroom, article);
    if (!open) {
        m_messages.sayError(messageKey, open.error());
        return;
    }
    if (open->isEmpty()) {
        m_messages.say(messageKey, MessageBar::Kind::Done, tr("Somebody settled this conflict already."));
        Q_EMIT settled(article);
        return;
    }
    const ConflictRevision conflict = open->constFirst();
    const auto sides = sidesOf(conflict);
    if (sides)
        put(conflict, *sides, by);
    else
        m_messages.sayError(messageKey, sides.error());
}

void ConflictSettling::put(const ConflictRevision &conflict, const Sides &sides, PersonId by)
{
    const ContentMerge content = mergeContent(sides.base, sides.mine, sides.theirs);
    if (content.isClean()) {
        settle(conflict, sides, content.mine, by, tr("Both texts went together by themselves and are saved. Look the text over."));
        return;
    }
    const QTimeZone zone = m_newsroom.zone();
    const MergeDecisions decisions(content, HandlingMerge(), [this, &zone](const QString &field, const QJsonValue &value) {
        return conflictValueText(m_names, zone, field, value);
    });
    m_window = new ConflictWindow(decisions,
                                  {.title = sides.theirs.printedHeadline(),
                                   .mine = nameOf(tr("Written elsewhere by %1, %2"), conflict.mine.author, conflict.mine.time),
                                   .base = tr("What both began with"),
                                   .theirs = nameOf(tr("Stands now, by %1, %2"), sides.headBy, sides.headTime)},
                                  m_parent);
    m_window->setWindowModality(Qt::WindowModal); // the text that stands is one of the versions
    connect(m_window, &QDialog::accepted, this, [this, conflict, sides, by, window = m_window.data()] {
        m_window = nullptr;
        settle(conflict, sides, window->decisions().content(), by, tr("Both texts are put together as you decided, and saved."));
    });
    m_window->open();
}

void ConflictSettling::settle(const ConflictRevision &conflict, const Sides &sides, const Content &decided, PersonId by, const QString &told)
{
    settleConflict(m_newsroom, conflict.id, sides.head, decided, by).then(this, [=, this](const Result<void> &done) {
        if (done) {
            m_messages.say(messageKey, MessageBar::Kind::Done, told);
            Q_EMIT settled(conflict.article);
        } else if (done.error().code == ErrorCode::Conflict) {
            decideAgain(conflict, sides, decided, by);
        } else if (done.error().code == ErrorCode::NotFound) {
            m_messages.say(messageKey, MessageBar::Kind::Done, done.error().message);
            Q_EMIT settled(conflict.article);
        } else {
            // What was decided stays with the offer: nobody decides twice.
            m_messages.sayError(messageKey, done.error(), {{tr("Save it now"), [=, this] { settle(conflict, sides, decided, by, told); }}});
        }
    });
}

/// Somebody saved while one was deciding: what was decided is one side now.
void ConflictSettling::decideAgain(const ConflictRevision &conflict, const Sides &before, const Content &decided, PersonId by)
{
    auto sides = sidesOf(conflict);
    if (!sides) {
        m_messages.sayError(messageKey, sides.error());
        return;
    }
    sides->base = before.theirs;
    sides->mine = decided;
    put(conflict, *sides, by);
}

} // namespace galley
