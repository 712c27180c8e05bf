// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/assigndesk.h"

#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/talk/assigndialog.h"

namespace galley {

using namespace Qt::StringLiterals;

AssignDesk::AssignDesk(Newsroom &newsroom, const NewsroomNames &names, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_messages(messages), m_window(window)
{
}

AssignDesk::~AssignDesk() = default;

AssignDialog *AssignDesk::dialog() const
{
    return m_dialog;
}

void AssignDesk::start(ArticleId article)
{
    const auto opened = m_newsroom.article(article);
    if (!opened) {
        m_messages.sayError(u"action"_s, opened.error());
        return;
    }
    delete m_dialog;
    m_dialog = new AssignDialog(m_newsroom, *opened, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->keepTyped({m_person.id, article, actionName(Action::Assign)});
    connect(m_dialog, &AssignDialog::assignWanted, this, &AssignDesk::assign);
    m_dialog->open();
}

void AssignDesk::assign(const QList<PersonId> &people)
{
    ActRequest request;
    request.article = m_dialog->article();
    request.action = Action::Assign;
    request.person = m_person.id;
    request.assignees = people;
    request.reason = people.isEmpty() ? QString() : m_dialog->note();
    request.at = people.isEmpty() ? QDateTime() : m_dialog->due();
    m_dialog->setBusy(true);
    m_newsroom.act(request).then(this, [this, article = request.article, people, dialog = m_dialog, typed = TypedDraft::Of{m_person.id, request.article, actionName(Action::Assign)}](const Result<ActOutcome> &outcome) {
        if (!outcome) {
            if (dialog)
                dialog->refuse(outcome.error().message);
            else
                m_messages.sayError(u"action"_s, outcome.error());
            return;
        }
        if (dialog)
            dialog->done(QDialog::Accepted);
        else
            TypedDraft::forget(m_newsroom, typed);
        QStringList names;
        for (const PersonId person : people)
            names.append(m_names.personName(person));
        const QString headline = outcome->article.content.printedHeadline();
        m_messages.say(u"action"_s, MessageBar::Kind::Done, people.isEmpty() ? tr("Assigned to nobody any more: %1").arg(headline)
                                                                             : tr("Assigned to %1: %2").arg(names.join(u"、"_s), headline));
        Q_EMIT assigned(article);
    });
}

} // namespace galley
