// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/assignmentline.h"

#include "desk/colours.h"
#include "desk/newsroomnames.h"
#include "desk/talk/talktime.h"
#include "store/assignments.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// One act gives them all the same time.
QDateTime dueOf(const QList<Assignment> &assignments)
{
    const auto timed = std::ranges::find_if(assignments, [](const Assignment &assignment) { return assignment.due.isValid(); });
    return timed == assignments.end() ? QDateTime() : timed->due;
}

} // namespace

AssignmentLine::AssignmentLine(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QAction *assign, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_names(names), m_document(document), m_text(new QLabel(this)), m_note(new QLabel(this)),
      m_assign(new QPushButton(this))
{
    setObjectName(u"assignmentLine"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("hint", true);
    m_note->setWordWrap(true);
    m_assign->setObjectName(u"assignHere"_s);
    m_assign->setProperty("link", true);
    const auto follow = [this, assign] {
        m_assign->setText(assign->text());
        m_assign->setEnabled(assign->isEnabled());
        m_assign->setToolTip(assign->toolTip());
    };
    follow();
    connect(assign, &QAction::changed, m_assign, follow);
    connect(m_assign, &QPushButton::clicked, assign, &QAction::trigger);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_text, 1);
    line->addWidget(m_assign, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(&document, &ArticleDocument::opened, this, &AssignmentLine::refresh);
    connect(&document, &ArticleDocument::situationChanged, this, &AssignmentLine::refresh);
    connect(&document, &ArticleDocument::committed, this, &AssignmentLine::refresh);
    connect(&names, &NewsroomNames::peopleChanged, this, &AssignmentLine::refresh);
    connect(&newsroom, &Newsroom::articlesChanged, this, [this](const QList<ArticleId> &articles) {
        if (m_document.isOpen() && (articles.isEmpty() || articles.contains(m_document.id())))
            refresh();
    });
    auto *clock = new QTimer(this); // what is late becomes so by itself
    connect(clock, &QTimer::timeout, this, &AssignmentLine::refresh);
    clock->start(60'000);
    refresh();
}

QString AssignmentLine::text() const
{
    return QString(m_text->text() % (m_note->isHidden() ? QString() : QString(u'\n' % m_note->text())));
}

QString AssignmentLine::who(const QList<Assignment> &assignments, const NewsroomNames &names)
{
    QStringList people;
    for (const Assignment &assignment : assignments)
        people.append(names.personName(assignment.person));
    return people.join(u"、"_s);
}

QString AssignmentLine::untilWhen(const QList<Assignment> &assignments, const QDateTime &now, const QTimeZone &zone)
{
    const QDateTime due = dueOf(assignments);
    if (!due.isValid())
        return {};
    return isOverdue(due, now) ? shortDueText(due, now, zone) : tr("until %1").arg(dueText(due, now, zone));
}

void AssignmentLine::refresh()
{
    const bool there = m_document.isOpen() && !m_document.isNew();
    setVisible(there);
    if (!there)
        return;
    const QList<Assignment> assignments = readAssignments(m_newsroom, m_document.id()).value_or(QList<Assignment>());
    const QDateTime now = m_newsroom.clock().nowUtc();
    QString text = assignments.isEmpty() ? tr("Assigned to nobody in particular") : tr("Assigned to %1").arg(who(assignments, m_names).toHtmlEscaped());
    if (const QString until = untilWhen(assignments, now, m_newsroom.zone()); !until.isEmpty()) {
        const QColor ink = isOverdue(dueOf(assignments), now) ? Colours::current().red : Colours::current().amber;
        text += u" · <span style=\"color:%1\">%2</span>"_s.arg(ink.name(), until.toHtmlEscaped());
    }
    const QString note = assignments.isEmpty() ? QString() : assignments.constLast().note;
    const PersonId by = assignments.isEmpty() ? PersonId() : assignments.constLast().by;
    m_text->setText(text);
    //: who assigned it, and what for
    m_note->setText(note.isEmpty() ? QString() : tr("%1: %2").arg(m_names.personName(by), note));
    m_note->setVisible(!note.isEmpty());
}

} // namespace galley
