// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/queuebar.h"

#include "desk/typesize.h"


#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

QueueBar::QueueBar(Newsroom &newsroom, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_buttons(new QButtonGroup(this)), m_filter(new QLineEdit(this))
{
    setObjectName(u"queueBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(typePixels(44));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(2);
    for (const Queue queue : queues()) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"queue:"_s + queueName(queue));
        button->setProperty("quiet", true);
        button->setProperty("queue", true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, static_cast<int>(queue));
        line->addWidget(button);
    }
    line->addStretch(1);
    m_filter->setObjectName(u"queueFilter"_s);
    m_filter->setAccessibleName(tr("Filter the queue"));
    m_filter->setPlaceholderText(tr("Filter (/)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(typePixels(200));
    line->addWidget(m_filter);
    m_due.setSingleShot(true);
    m_due.setInterval(600);
    m_typed.setSingleShot(true);
    m_typed.setInterval(150);
    connect(&m_due, &QTimer::timeout, this, qOverload<>(&QueueBar::count));
    connect(&m_typed, &QTimer::timeout, this, [this] { Q_EMIT filtered(m_filter->text().trimmed()); });
    connect(m_filter, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<Queue>(id)); });
    connect(&newsroom, &Newsroom::articlesChanged, this, [this] {
        if (!m_due.isActive())
            m_due.start();
    });
    showCounts();
}

QueueBar::~QueueBar()
{
    m_counting.waitForFinished(); // it reads the newsroom
}

const QList<Queue> &QueueBar::queues()
{
    static const QList<Queue> all{Queue::WaitingForMe, Queue::AssignedToMe, Queue::Approved, Queue::Scheduled, Queue::UnderEmbargo,
                                  Queue::MakeUpReviews, Queue::ReprintsToEdit, Queue::Withdrawn};
    return all;
}

/// As the duty editor calls them: shorter than in the sidebar.
QString QueueBar::label(Queue queue)
{
    switch (queue) {
    //: 待我审
    case Queue::WaitingForMe: return tr("For me");
    //: 派给我
    case Queue::AssignedToMe: return tr("Assigned");
    //: 待令
    case Queue::Approved: return tr("To be released");
    //: 定时
    case Queue::Scheduled: return tr("Scheduled");
    //: 待解禁
    case Queue::UnderEmbargo: return tr("Under embargo");
    //: 补审
    case Queue::MakeUpReviews: return tr("Make-up reviews");
    //: 转载待编
    case Queue::ReprintsToEdit: return tr("Reprints");
    //: 已撤
    case Queue::Withdrawn: return tr("Withdrawn");
    default: return queueLabel(queue);
    }
}

void QueueBar::setPerson(PersonId person)
{
    m_person = person;
    m_counts = {};
    count();
    showCounts();
}

void QueueBar::choose(Queue queue)
{
    m_queue = queue;
    showCounts();
    Q_EMIT chosen(queue);
}

void QueueBar::step(int by)
{
    const qsizetype size = queues().size();
    choose(queues().at((queues().indexOf(m_queue) + by + size) % size));
}

void QueueBar::count()
{
    if (m_person.isNull())
        return;
    if (m_busy) {
        m_due.start();
        return;
    }
    m_busy = true;
    m_counting = QtConcurrent::run([&newsroom = m_newsroom, person = m_person] { return newsroom.counts(person); });
    m_counting.then(this, [this, person = m_person](const Result<SidebarCounts> &counts) {
        m_busy = false;
        if (counts && person == m_person)
            m_counts = *counts;
        showCounts();
    });
}

void QueueBar::showCounts()
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        const auto queue = static_cast<Queue>(m_buttons->id(button));
        const int number = m_counts.queues.value(queue);
        button->setText(number > 0 ? QString(label(queue) % u' ' % QString::number(number)) : label(queue));
        button->setAccessibleName(tr("%1, %n articles", nullptr, number).arg(label(queue)));
        button->setChecked(queue == m_queue);
    }
}

} // namespace galley
