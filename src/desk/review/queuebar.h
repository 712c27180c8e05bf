// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/articlequery.h"
#include "store/newsroom.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QToolButton;

namespace galley {

/// The queues of the review desk, each with its number, and the filter. Numbers are counted on another thread.
class QueueBar : public QWidget
{
    Q_OBJECT
public:
    QueueBar(Newsroom &newsroom, QWidget *parent);
    ~QueueBar() override;

    /// The queues a duty editor works off, in this order.
    static const QList<Queue> &queues();
    static QString label(Queue queue);

    void setPerson(PersonId person);
    Queue queue() const { return m_queue; }
    void choose(Queue queue);
    void step(int by);
    QLineEdit *filter() const { return m_filter; }
    int count(Queue queue) const { return m_counts.queues.value(queue); }

Q_SIGNALS:
    void chosen(galley::Queue queue);
    void filtered(const QString &text);

private:
    void count();
    void showCounts();

    Newsroom &m_newsroom;
    PersonId m_person;
    QButtonGroup *m_buttons;
    QLineEdit *m_filter;
    Queue m_queue = Queue::WaitingForMe;
    SidebarCounts m_counts;
    QFuture<Result<SidebarCounts>> m_counting;
    QTimer m_due;
    QTimer m_typed;
    bool m_busy = false;
};

} // namespace galley
