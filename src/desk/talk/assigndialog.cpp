// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/assigndialog.h"

#include "desk/fuzzymatch.h"
#include "desk/talk/assigneedelegate.h"
#include "desk/talk/assigneelistmodel.h"
#include "desk/talk/talktime.h"
#include "desk/typesize.h"
#include "store/assignments.h"
#include "ui_assigndialog.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

AssignDialog::AssignDialog(Newsroom &newsroom, const Article &article, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_article(article.id), m_people(new AssigneeListModel(this)),
      m_ui(std::make_unique<Ui::AssignDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->hint->setText(article.content.printedHeadline().isEmpty() ? tr("Untitled") : article.content.printedHeadline());
    m_ui->people->setModel(m_people);
    m_ui->people->setItemDelegate(new AssigneeDelegate(m_ui->people));
    m_ui->due->setTimeZone(newsroom.zone());
    m_ui->refusal->hide();
    connect(m_people, &AssigneeListModel::chosenChanged, this, &AssignDialog::check);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &AssignDialog::filter);
    connect(m_ui->hasDue, &QCheckBox::toggled, m_ui->due, &QWidget::setEnabled);
    connect(m_ui->clear, &QPushButton::clicked, this, [this] { Q_EMIT assignWanted({}); });
    m_ui->filter->installEventFilter(this);
    m_ui->note->installEventFilter(this);
    readPeople();
    offerTimes();
    countLoads();
    check();
    m_ui->filter->setFocus();
}

AssignDialog::~AssignDialog()
{
    m_counting.waitForFinished(); // it reads the newsroom
}

void AssignDialog::readPeople()
{
    const auto possible = possibleAssignees(m_newsroom, m_article);
    const auto standing = readAssignments(m_newsroom, m_article);
    const auto everybody = m_newsroom.people();
    if (!possible || !standing || !everybody) {
        refuse((!possible ? possible.error() : !standing ? standing.error() : everybody.error()).message);
        return;
    }
    QList<Person> people;
    for (const Person &person : *everybody)
        if (possible->contains(person.id))
            people.append(person);
    QSet<PersonId> chosen;
    for (const Assignment &assignment : *standing) {
        chosen.insert(assignment.person);
        if (assignment.due.isValid()) {
            m_ui->hasDue->setChecked(true);
            m_ui->due->setDateTime(assignment.due.toTimeZone(m_newsroom.zone()));
        }
        if (m_ui->note->toPlainText().isEmpty())
            m_ui->note->setPlainText(assignment.note);
    }
    m_assigned = !chosen.isEmpty();
    m_people->setPeople(people, chosen);
    if (people.isEmpty())
        refuse(tr("Nobody could do the present work of this article: it needs people who hold the role, did not write it and took no other step."));
}

/// Counted off the window's thread.
void AssignDialog::countLoads()
{
    m_counting = QtConcurrent::run([&newsroom = m_newsroom] { return readWorkload(newsroom); });
    m_counting.then(this, [this](const Result<QList<WorkloadFigure>> &loads) {
        if (loads)
            m_people->setLoads(*loads);
    });
}

/// Times that newsrooms work by; those that are over are not offered.
void AssignDialog::offerTimes()
{
    const QDateTime now = m_newsroom.clock().nowUtc();
    const QDateTime here = now.toTimeZone(m_newsroom.zone());
    const auto offer = [&](const QDateTime &time, const QString &text) {
        auto *button = new QToolButton(m_ui->times);
        button->setProperty("option", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setText(text);
        connect(button, &QToolButton::clicked, this, [this, time] {
            m_ui->hasDue->setChecked(true);
            m_ui->due->setDateTime(time);
        });
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_times.append(button);
    };
    if (!m_ui->hasDue->isChecked()) {
        m_ui->due->setDateTime(here.addSecs(2 * 3600));
        m_ui->due->setEnabled(false);
    }
    offer(here.addSecs(3600), tr("In an hour"));
    for (const auto &[days, hour] : {std::pair(0, 12), std::pair(0, 18), std::pair(0, 22), std::pair(1, 9), std::pair(1, 18)}) {
        const QDateTime time(here.date().addDays(days), QTime(hour, 0), m_newsroom.zone());
        if (time > here.addSecs(3600))
            offer(time, dueText(time, now, m_newsroom.zone()));
    }
    // One row, or two of nearly as many: none stands alone.
    const int across = m_times.size() > 4 ? 3 : int(m_times.size());
    auto *rows = new QGridLayout(m_ui->times);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (int i = 0; i < m_times.size(); ++i)
        rows->addWidget(m_times.at(i), i / across, i % across);
}

/// People by name, login or pinyin.
void AssignDialog::filter(const QString &text)
{
    int first = -1;
    for (int row = 0; row < m_people->rowCount(); ++row) {
        const Person &person = m_people->person(row);
        const bool named = text.isEmpty() || fuzzyMatch(text, person.realName) || fuzzyMatch(text, person.login);
        m_ui->people->setRowHidden(row, !named);
        if (named && first < 0)
            first = row;
    }
    m_ui->people->setCurrentIndex(first < 0 || text.isEmpty() ? QModelIndex() : m_people->index(first));
}

void AssignDialog::check()
{
    QPushButton *assign = m_ui->buttons->button(QDialogButtonBox::Ok);
    const auto count = m_people->chosen().size();
    assign->setText(count > 1 ? tr("Assign to %n people", nullptr, int(count)) : tr("Assign"));
    assign->setEnabled(count > 0 && !m_busy);
    m_ui->clear->setVisible(m_assigned);
    m_ui->clear->setEnabled(!m_busy);
}

void AssignDialog::keepTyped(const TypedDraft::Of &of)
{
    m_typed = new TypedDraft(m_newsroom, of, this);
    m_typed->keep(m_ui->note);
}

void AssignDialog::done(int result)
{
    if (result == Accepted && m_typed)
        m_typed->forget();
    QDialog::done(result);
}

QList<PersonId> AssignDialog::chosen() const
{
    return m_people->chosen();
}

QDateTime AssignDialog::due() const
{
    return m_ui->hasDue->isChecked() ? m_ui->due->dateTime().toUTC() : QDateTime();
}

QString AssignDialog::note() const
{
    return m_ui->note->toPlainText().trimmed();
}

void AssignDialog::refuse(const QString &why)
{
    m_ui->refusal->setText(why);
    m_ui->refusal->show();
    setBusy(false);
}

void AssignDialog::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void AssignDialog::accept()
{
    if (!m_busy && !chosen().isEmpty())
        Q_EMIT assignWanted(chosen());
}

/// From the filter: arrows go through the people, Enter takes or leaves the current one; Ctrl+Enter assigns from anywhere.
bool AssignDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        accept();
        return true;
    }
    if (watched != m_ui->filter)
        return QDialog::eventFilter(watched, event);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        QCoreApplication::sendEvent(m_ui->people, event);
        return true;
    }
    if (enter && m_ui->people->currentIndex().isValid()) {
        const QModelIndex index = m_ui->people->currentIndex();
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_people->setData(index, static_cast<int>(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
        m_ui->filter->selectAll();
        return true;
    }
    return enter ? true : QDialog::eventFilter(watched, event);
}

} // namespace galley
