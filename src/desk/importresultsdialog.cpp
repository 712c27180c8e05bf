// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/importresultsdialog.h"

#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/typesize.h"
#include "ui_importresultsdialog.h"

#include <QFileInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int articleRole = Qt::UserRole;
constexpr qsizetype articlesShown = 500; ///< of an archive only the first are listed

QTreeWidgetItem *addLine(QTreeWidget *tree, const QString &text, const QString &icon)
{
    auto *item = new QTreeWidgetItem(tree, {text});
    item->setIcon(0, deskIcon(icon));
    item->setToolTip(0, text);
    return item;
}

QTreeWidgetItem *addNote(QTreeWidgetItem *above, const QString &text)
{
    auto *note = new QTreeWidgetItem(above, {text});
    note->setForeground(0, Colours::current().dim);
    note->setFlags(Qt::ItemIsEnabled);
    note->setToolTip(0, text);
    return note;
}

} // namespace

ImportResultsDialog::ImportResultsDialog(const ImportReport &report, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportResultsDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->title->setText(tr("%n articles imported", nullptr, static_cast<int>(report.articles.size())));
    m_ui->hint->setText(report.failed.isEmpty()
                            ? tr("They are among the drafts. Check the fields before you submit them.")
                            : tr("%n files or lines could not be read; nothing of them was taken.", nullptr,
                                 static_cast<int>(report.failed.size())));
    if (report.passedOver > 0) {
        m_ui->hint->setText(m_ui->hint->text() + u' '
                            + tr("%n had been imported before and were passed over.", nullptr, static_cast<int>(report.passedOver)));
    }
    m_ui->resultTree->setIndentation(22);
    for (const FailedImport &failed : report.failed)
        addNote(addLine(m_ui->resultTree, QFileInfo(failed.file).fileName(), u"data-warning"_s), failed.error.message);
    for (const ImportedEntry &entry : report.articles.first(qMin(articlesShown, report.articles.size()))) {
        auto *line = addLine(m_ui->resultTree, entry.headline, u"dialog-ok-apply"_s);
        line->setData(0, articleRole, QVariant::fromValue(entry.id.uuid()));
        if (entry.reprint)
            addNote(line, tr("Taken as a reprint, with a record of the original."));
        for (const QString &warning : entry.warnings)
            addNote(line, warning);
        for (const ArticleId earlier : entry.earlier) {
            QTreeWidgetItem *note = addNote(line, tr("Open the earlier one"));
            note->setData(0, articleRole, QVariant::fromValue(earlier.uuid()));
            note->setForeground(0, Colours::current().blue);
        }
    }
    m_ui->resultTree->expandAll();
    connect(m_ui->resultTree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const ArticleId id(item->data(0, articleRole).toUuid()); !id.isNull()) {
            Q_EMIT articleWanted(id);
            accept();
        }
    });
}

ImportResultsDialog::~ImportResultsDialog() = default;

} // namespace galley
