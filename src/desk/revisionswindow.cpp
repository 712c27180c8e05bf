// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/revisionswindow.h"

#include "desk/revisionlistmodel.h"
#include "desk/typesize.h"
#include "ui_revisionswindow.h"

#include <QItemSelectionModel>

namespace galley {

RevisionsWindow::RevisionsWindow(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RevisionsWindow>()), m_newsroom(newsroom), m_document(document),
      m_model(new RevisionListModel(newsroom, names, this)), m_article(document.id())
{
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->revisions->setModel(m_model);
    m_ui->view->setEqualText(tr("These two versions are the same."));
    m_ui->undo->hide();
    connect(m_ui->revisions->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showPair(current.row()); });
    connect(m_ui->with, &QComboBox::currentIndexChanged, this, [this] { showPair(m_ui->revisions->currentIndex().row()); });
    connect(m_ui->restore, &QPushButton::clicked, this, &RevisionsWindow::restore);
    connect(m_ui->undo, &QPushButton::clicked, this, &RevisionsWindow::undoRestoring);
    connect(&document, &ArticleDocument::opened, this, [this] {
        if (!m_document.isOpen() || m_document.id() != m_article)
            close(); // it is of the article that was open
        else
            read();
    });
    connect(&document, &ArticleDocument::committed, this, [this] {
        m_article = m_document.id();
        read();
    });
    connect(&document, &ArticleDocument::situationChanged, this, &RevisionsWindow::showRights);
    read();
}

RevisionsWindow::~RevisionsWindow() = default;

void RevisionsWindow::open(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent)
{
    auto *window = parent->findChild<RevisionsWindow *>(Qt::FindDirectChildrenOnly);
    if (!window)
        window = new RevisionsWindow(newsroom, names, document, parent);
    window->QWidget::show();
    window->raise();
    window->activateWindow();
}

DifferenceView &RevisionsWindow::view()
{
    return *m_ui->view;
}

void RevisionsWindow::read()
{
    const QByteArray chosen = m_ui->revisions->currentIndex().isValid() ? m_model->revisionAt(m_ui->revisions->currentIndex().row()) : QByteArray();
    const bool unsaved = m_document.isOpen() && m_document.isModified();
    const auto done = m_model->read(m_article, unsaved ? std::optional(m_document.content()) : std::nullopt);
    m_ui->title->setText(m_document.isOpen() ? m_document.content().printedHeadline() : QString());
    m_ui->notice->setText(done ? QString() : done.error().message);
    fillChoice();
    choose(std::max(0, m_model->rowOf(chosen)));
    showRights();
}

/// The other side: the version before, or any. The choice outlives a new version.
void RevisionsWindow::fillChoice()
{
    const QSignalBlocker quiet(m_ui->with);
    const QByteArray chosen = m_ui->with->currentData().toByteArray();
    m_ui->with->clear();
    m_ui->with->addItem(tr("the version before it"));
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_ui->with->addItem(m_model->index(row).data(RevisionListModel::NameRole).toString(), m_model->revisionAt(row));
    if (!chosen.isEmpty())
        m_ui->with->setCurrentIndex(std::max(0, m_ui->with->findData(chosen)));
}

void RevisionsWindow::choose(int row)
{
    m_ui->revisions->setCurrentIndex(m_model->index(row));
}

void RevisionsWindow::compareWith(int row)
{
    m_ui->with->setCurrentIndex(row + 1);
}

/// The older of the two stands before the newer, whichever was chosen first.
void RevisionsWindow::showPair(int row)
{
    if (row < 0)
        return;
    const int chosen = m_ui->with->currentIndex() - 1;
    const int other = chosen < 0 ? row + 1 : chosen;
    const int older = std::max(row, other);
    const int newer = std::min(row, other);
    const bool none = older >= m_model->rowCount();
    const auto name = [this](int which) { return m_model->index(which).data(RevisionListModel::NameRole).toString(); };
    m_ui->view->setNames(none ? tr("Nothing before it") : name(older), name(newer));
    m_ui->view->compare(contentParts(none ? Content() : m_model->content(older), m_model->content(newer)));
    showRights();
}

void RevisionsWindow::showRights()
{
    const int row = m_ui->revisions->currentIndex().row();
    const auto refusal = m_document.editRefusal();
    m_ui->restore->setEnabled(row >= 0 && !refusal && m_model->content(row) != m_document.content());
    m_ui->restore->setToolTip(refusal ? refusal->message : QString());
}

void RevisionsWindow::restore()
{
    const int row = m_ui->revisions->currentIndex().row();
    if (row < 0 || m_document.editRefusal() || m_document.id() != m_article)
        return;
    const QString name = m_model->index(row).data(RevisionListModel::NameRole).toString();
    const Content wanted = m_model->content(row);
    m_before = m_document.content();
    m_document.setContent(wanted, this);
    read();
    m_ui->notice->setText(tr("The version of %1 is in the editor again; saving makes it the newest.").arg(name));
    m_ui->undo->show();
}

void RevisionsWindow::undoRestoring()
{
    if (!m_before || m_document.id() != m_article)
        return;
    m_document.setContent(*m_before, this);
    m_before.reset();
    m_ui->undo->hide();
    read();
}

} // namespace galley
