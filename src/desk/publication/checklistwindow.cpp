// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/checklistwindow.h"

#include "desk/colours.h"
#include "desk/desktime.h"
#include "desk/historywords.h"
#include "desk/typesize.h"
#include "store/outsideplaces.h"
#include "store/receipts.h"
#include "ui_checklistwindow.h"

#include <QHeaderView>
#include <QInputDialog>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

enum CopyColumn { Place, Address, Done, Note };
constexpr int idRole = Qt::UserRole;
constexpr int storedRole = Qt::UserRole + 1; ///< a cell's text as it is stored: another one is typed and not stored yet

void showText(QTreeWidgetItem &item, int column, const QString &text)
{
    const QVariant before = item.data(column, storedRole);
    item.setData(column, storedRole, text);
    if (!before.isValid() || item.text(column) == before.toString())
        item.setText(column, text);
}

} // namespace

ChecklistWindow::ChecklistWindow(Newsroom &newsroom, const NewsroomNames &names, const Person &person, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_names(names), m_person(person), m_ui(std::make_unique<Ui::ChecklistWindow>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setObjectName(u"checklistWindow"_s);
    m_ui->problem->hide();
    m_ui->copies->setColumnWidth(Place, 150);
    m_ui->copies->setColumnWidth(Address, 170);
    m_ui->copies->setColumnWidth(Done, 150);
    m_ui->copies->header()->setStretchLastSection(false);
    m_ui->copies->header()->setSectionResizeMode(Address, QHeaderView::Stretch); // the longest of them
    connect(m_ui->articles, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && !m_filling)
            showArticle(ArticleId::fromString(item->data(idRole).toString()));
    });
    connect(m_ui->copies, &QTreeWidget::itemChanged, this, &ChecklistWindow::change);
    connect(m_ui->copies, &QTreeWidget::currentItemChanged, this, &ChecklistWindow::showRights);
    connect(m_ui->add, &QPushButton::clicked, this, &ChecklistWindow::add);
    connect(m_ui->remove, &QPushButton::clicked, this, &ChecklistWindow::remove);
    connect(m_ui->open, &QPushButton::clicked, this, [this] { Q_EMIT articleWanted(m_article); });
    connect(m_ui->close, &QPushButton::clicked, this, &QWidget::close);
    connect(&newsroom, &Newsroom::articlesChanged, this, &ChecklistWindow::read);
    showArticle({});
}

ChecklistWindow::~ChecklistWindow() = default;

void ChecklistWindow::setPerson(const Person &person)
{
    m_person = person;
    showRights();
}

void ChecklistWindow::showArticle(ArticleId id)
{
    m_article = id;
    tell({});
    read();
}

void ChecklistWindow::read()
{
    m_filling = true;
    QList<ArticleId> ids = articlesWithOpenCopies(m_newsroom).value_or(QList<ArticleId>());
    if (m_article.isNull())
        m_article = ids.value(0);
    if (!m_article.isNull() && !ids.contains(m_article))
        ids.prepend(m_article);
    m_ui->articles->clear();
    for (const ArticleId id : std::as_const(ids)) {
        const auto article = m_newsroom.article(id);
        auto *item = new QListWidgetItem(article ? article->content.printedHeadline() : id.toString(), m_ui->articles);
        item->setData(idRole, id.toString());
        if (id == m_article)
            m_ui->articles->setCurrentItem(item);
    }
    const auto article = m_newsroom.article(m_article);
    m_ui->title->setText(article ? article->content.printedHeadline() : tr("No copies are open"));
    m_ui->state->setText(article ? liveLabel(article->live) : tr("When something is withdrawn, its copies elsewhere are listed here."));
    readReceiptsOf(m_article);
    readCopiesOf(m_article);
    m_filling = false;
    showRights();
}

void ChecklistWindow::readReceiptsOf(ArticleId id)
{
    m_ui->receipts->clear();
    QHash<qint64, QString> done;
    for (const AuditEntry &entry : m_newsroom.audit(id).value_or(QList<AuditEntry>()))
        done.insert(entry.number, statedLabel(entry.statement));
    const Colours &colours = Colours::current();
    for (const Receipt &receipt : readReceipts(m_newsroom, id).value_or(QList<Receipt>())) {
        auto *item = new QTreeWidgetItem(m_ui->receipts, {receipt.outletName, done.value(receipt.audit),
                                                          longTimeText(receipt.time, m_newsroom.zone()), receipt.message});
        item->setForeground(3, receipt.ok ? colours.green : colours.red);
        item->setToolTip(3, receipt.message);
    }
    for (const int column : {0, 1, 2}) // the last one takes the rest
        m_ui->receipts->resizeColumnToContents(column);
}

/// Rows stay where they can: in one of them somebody may be typing.
void ChecklistWindow::readCopiesOf(ArticleId id)
{
    const QList<OutsideCopy> copies = readOutsideCopies(m_newsroom, id).value_or(QList<OutsideCopy>());
    if (std::exchange(m_copiesOf, id) != id)
        m_ui->copies->clear();
    for (int row = m_ui->copies->topLevelItemCount() - 1; row >= 0; --row) {
        const QString shown = m_ui->copies->topLevelItem(row)->data(0, idRole).toString();
        if (std::ranges::none_of(copies, [&shown](const OutsideCopy &copy) { return copy.id.toString() == shown; }))
            delete m_ui->copies->takeTopLevelItem(row);
    }
    for (int row = 0; row < copies.size(); ++row)
        showCopy(row, copies.at(row));
}

QTreeWidgetItem *ChecklistWindow::itemOf(const OutsideCopyId &id) const
{
    for (int row = 0; row < m_ui->copies->topLevelItemCount(); ++row)
        if (m_ui->copies->topLevelItem(row)->data(0, idRole).toString() == id.toString())
            return m_ui->copies->topLevelItem(row);
    return nullptr;
}

void ChecklistWindow::showCopy(int row, const OutsideCopy &copy)
{
    QTreeWidgetItem *item = itemOf(copy.id);
    if (!item) {
        item = new QTreeWidgetItem;
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsEditable);
        item->setData(0, idRole, copy.id.toString());
        m_ui->copies->insertTopLevelItem(row, item);
    } else if (const int at = m_ui->copies->indexOfTopLevelItem(item); at != row) {
        const bool current = m_ui->copies->currentItem() == item;
        m_ui->copies->insertTopLevelItem(row, m_ui->copies->takeTopLevelItem(at));
        if (current)
            m_ui->copies->setCurrentItem(item);
    }
    showText(*item, Place, copy.place);
    showText(*item, Address, copy.address);
    showText(*item, Note, copy.note);
    //: who worked it off, and when
    item->setText(Done, copy.done ? tr("%1, %2").arg(m_names.personName(copy.doneBy), longTimeText(copy.doneAt, m_newsroom.zone())) : QString());
    item->setCheckState(Place, copy.done ? Qt::Checked : Qt::Unchecked);
}

void ChecklistWindow::change(QTreeWidgetItem *item)
{
    if (m_filling)
        return;
    OutsideCopy copy;
    copy.id = OutsideCopyId::fromString(item->data(0, idRole).toString());
    copy.article = m_copiesOf;
    copy.place = item->text(Place);
    copy.address = item->text(Address);
    copy.done = item->checkState(Place) == Qt::Checked;
    copy.note = item->text(Note);
    putOutsideCopy(m_newsroom, copy, m_person.id).then(this, [this, copy](const Result<OutsideCopy> &answer) { stored(copy, answer); });
}

/// What was refused stays in its cell, and goes with the next try.
void ChecklistWindow::stored(const OutsideCopy &sent, const Result<OutsideCopy> &answer)
{
    tell(answer ? std::nullopt : std::optional(answer.error()));
    if (QTreeWidgetItem *item = answer ? itemOf(sent.id) : nullptr) {
        m_filling = true;
        for (const auto &[column, was, is] : {std::tuple(int(Place), sent.place, answer->place), {int(Address), sent.address, answer->address},
                                              {int(Note), sent.note, answer->note}}) {
            if (item->text(column) != was)
                continue; // typed in again meanwhile
            item->setText(column, is);
            item->setData(column, storedRole, is);
        }
        m_filling = false;
    }
    read();
}

void ChecklistWindow::done(int result)
{
    m_ui->copies->setCurrentItem(nullptr); // an open cell is taken with it
    QDialog::done(result);
}

void ChecklistWindow::add()
{
    const ArticleId article = m_article; // of which it is asked
    bool given = false;
    const QStringList places = usualOutsidePlaces(m_newsroom).value_or(QStringList());
    const QString place = QInputDialog::getItem(this, tr("Another copy"), tr("Where is it?"), places, 0, true, &given);
    if (!given)
        return;
    OutsideCopy copy;
    copy.article = article;
    copy.place = place;
    putOutsideCopy(m_newsroom, copy, m_person.id).then(this, [this](const Result<OutsideCopy> &stored) {
        tell(stored ? std::nullopt : std::optional(stored.error()));
        read();
    });
}

void ChecklistWindow::remove()
{
    const QTreeWidgetItem *item = m_ui->copies->currentItem();
    if (!item)
        return;
    removeOutsideCopy(m_newsroom, OutsideCopyId::fromString(item->data(0, idRole).toString()), m_person.id)
        .then(this, [this](const Result<void> &removed) {
            tell(removed ? std::nullopt : std::optional(removed.error()));
            read();
        });
}

void ChecklistWindow::tell(const std::optional<Error> &error)
{
    m_ui->problem->setVisible(error.has_value());
    m_ui->problem->setText(error ? error->message : QString());
}

void ChecklistWindow::showRights()
{
    const bool mayWrite = m_newsroom.mode() == Newsroom::Mode::Owner && !m_article.isNull();
    m_ui->add->setEnabled(mayWrite);
    m_ui->remove->setEnabled(mayWrite && m_ui->copies->currentItem() && m_ui->copies->currentItem()->checkState(Place) == Qt::Unchecked);
    m_ui->open->setEnabled(!m_article.isNull());
}

} // namespace galley
