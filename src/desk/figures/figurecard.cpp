// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/figures/figurecard.h"

#include "desk/deskicon.h"
#include "desk/figures/figurechart.h"
#include "exchange/listfile.h"

#include <QBuffer>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

FigureCard::FigureCard(QWidget *parent)
    : QFrame(parent), m_model(new FigureTableModel(this)), m_title(new QLabel(this)), m_hint(new QLabel(this)), m_empty(new QLabel(this)),
      m_switch(new QToolButton(this)), m_export(new QToolButton(this)), m_pages(new QStackedWidget(this)), m_chart(new FigureChart), m_table(new QTableView)
{
    setProperty("card", true);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setProperty("strong", true);
    m_hint->setProperty("hint", true);
    m_hint->setWordWrap(true);
    m_empty->setProperty("hint", true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(40, 40, 40, 40);
    m_switch->setProperty("quiet", true);
    m_switch->setCheckable(true);
    m_switch->setText(tr("Numbers"));
    m_switch->setFocusPolicy(Qt::TabFocus);
    m_export->setProperty("quiet", true);
    m_export->setIcon(deskIcon(u"document-save"_s));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Export"));
    m_export->setFocusPolicy(Qt::TabFocus);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    connect(menu->addAction(tr("Numbers as CSV…")), &QAction::triggered, this, [this] { askForFile(false); });
    m_picture = menu->addAction(tr("Chart as PNG…"));
    connect(m_picture, &QAction::triggered, this, [this] { askForFile(true); });
    m_export->setMenu(menu);
    m_table->setModel(m_model);
    m_table->setProperty("figures", true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(27);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(64); // the name's, where the numbers leave nothing
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(180);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);

    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    head->addWidget(m_switch);
    head->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 12, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_hint);
    column->addWidget(m_pages, 1);
    connect(m_switch, &QToolButton::toggled, this, &FigureCard::showPage);
}

void FigureCard::setFigure(const Figure &figure)
{
    m_figure = figure;
    setObjectName(QString(u"figure:"_s % figure.key));
    m_title->setText(figure.title);
    m_hint->setText(figure.hint);
    m_empty->setText(figure.empty);
    m_table->setAccessibleName(figure.title);
    m_switch->setAccessibleName(tr("%1: numbers").arg(figure.title));
    m_export->setAccessibleName(tr("%1: export").arg(figure.title));
    if (m_model->table() != figure.table)
        m_model->setTable(figure.table);
    m_chart->setFigure(figure);
    // The name takes what the numbers leave.
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->horizontalHeader()->setSectionResizeMode(i, i == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_picture->setEnabled(!figure.series.isEmpty() && !figure.drawn.isEmpty());
    showPage();
}

void FigureCard::showTable(bool table)
{
    m_switch->setChecked(table);
}

bool FigureCard::showsTable() const
{
    return m_pages->currentWidget() == m_table;
}

void FigureCard::showPage()
{
    const bool drawn = !m_figure.series.isEmpty() && !m_figure.drawn.isEmpty();
    m_switch->setVisible(!m_figure.series.isEmpty() && !isEmpty());
    m_switch->setEnabled(drawn);
    m_export->setEnabled(!isEmpty());
    if (isEmpty())
        m_pages->setCurrentWidget(m_empty);
    else if (!drawn || m_switch->isChecked())
        m_pages->setCurrentWidget(m_table);
    else
        m_pages->setCurrentWidget(m_chart);
}

void FigureCard::coloursChanged()
{
    m_chart->coloursChanged();
}

Result<void> FigureCard::exportCsv(const QString &file) const
{
    return writeListFile(file, m_figure.table.toCsv());
}

Result<void> FigureCard::exportPicture(const QString &file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!m_chart->picture().save(&buffer, "PNG"))
        return failure(ErrorCode::Io, tr("The picture could not be made."));
    return writeListFile(file, bytes);
}

void FigureCard::askForFile(bool picture)
{
    auto *dialog = new QFileDialog(window(), picture ? tr("Chart as PNG") : tr("Numbers as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(picture ? u"png"_s : u"csv"_s);
    dialog->setNameFilter(picture ? tr("PNG pictures (*.png)") : tr("Tables (*.csv)"));
    dialog->selectFile(QString(QString(m_figure.title).replace(u'/', u'-') % (picture ? ".png"_L1 : ".csv"_L1)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString &file) {
        const auto written = picture ? exportPicture(file) : exportCsv(file);
        if (written)
            Q_EMIT exported(file);
        else
            Q_EMIT failed(written.error());
    });
    dialog->open();
}

} // namespace galley
