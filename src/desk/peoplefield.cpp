// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/peoplefield.h"

#include "desk/typesize.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace galley {

namespace {
int lineHeight() { return typePixels(25); }
constexpr int rowsShown = 6;
} // namespace

PeopleField::PeopleField(QWidget *parent) : QTableWidget(0, 2, parent)
{
    setProperty("field", true);
    setHorizontalHeaderLabels({tr("Name"), tr("Post")});
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->resizeSection(0, 84);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight());
    verticalHeader()->setMinimumSectionSize(lineHeight());
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the field
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableWidget::cellChanged, this, [this] { takeEdit(); });
    setPeople({});
}

void PeopleField::addRow(const PersonInText &person)
{
    const int row = rowCount();
    insertRow(row);
    const QString texts[] = {person.name, person.post};
    for (int column = 0; column < 2; ++column) {
        auto *item = new QTableWidgetItem(texts[column]);
        item->setToolTip(texts[column]);
        if (m_readOnly)
            item->setFlags(item->flags() & ~Qt::ItemIsEditable);
        setItem(row, column, item);
    }
}

void PeopleField::setPeople(const QList<PersonInText> &people)
{
    if (rowCount() > 0 && people == this->people())
        return;
    m_filling = true;
    setRowCount(0);
    for (const PersonInText &person : people)
        addRow(person);
    if (!m_readOnly)
        addRow({});
    m_filling = false;
    updateGeometry();
}

QList<PersonInText> PeopleField::people() const
{
    QList<PersonInText> people;
    for (int row = 0; row < rowCount(); ++row) {
        const PersonInText person{item(row, 0)->text(), item(row, 1)->text()};
        if (!person.name.isEmpty() || !person.post.isEmpty())
            people.append(person);
    }
    return people;
}

void PeopleField::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    const QList<PersonInText> kept = people();
    m_readOnly = readOnly;
    setRowCount(0);
    setPeople(kept);
}

void PeopleField::takeEdit()
{
    if (m_filling)
        return;
    const QTableWidgetItem *name = item(rowCount() - 1, 0);
    const QTableWidgetItem *post = item(rowCount() - 1, 1);
    if (name && post && (!name->text().isEmpty() || !post->text().isEmpty())) {
        m_filling = true;
        addRow({});
        m_filling = false;
        updateGeometry();
    }
    Q_EMIT edited(people());
}

void PeopleField::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && !m_readOnly && state() != EditingState
        && currentRow() >= 0 && currentRow() < rowCount() - 1) {
        m_filling = true;
        removeRow(currentRow());
        m_filling = false;
        updateGeometry();
        Q_EMIT edited(people());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

QSize PeopleField::sizeHint() const
{
    const int rows = qBound(1, rowCount(), rowsShown);
    return {160, horizontalHeader()->sizeHint().height() + rows * lineHeight() + 8};
}

} // namespace galley
