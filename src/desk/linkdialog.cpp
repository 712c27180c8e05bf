// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/linkdialog.h"

#include "desk/clearbutton.h"
#include "desk/typesize.h"
#include "markup/linksource.h"
#include "ui_linkdialog.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFound = 30;
constexpr int typingPause = 150; ///< milliseconds

} // namespace

LinkDialog::LinkDialog(Newsroom &newsroom, const QString &text, const QString &address, bool exists, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_ui(std::make_unique<Ui::LinkDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    nameClearButton(m_ui->search);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->text->setText(text);
    m_ui->address->setText(address);
    m_ui->remove->setVisible(exists);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(exists ? tr("Change the link") : tr("Make the link"));
    m_ui->remove->setAutoDefault(false);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);
    connect(&m_typed, &QTimer::timeout, this, &LinkDialog::search);
    connect(m_ui->search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_ui->address, &QLineEdit::textChanged, this, &LinkDialog::check);
    connect(m_ui->found, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) {
        m_ui->address->setText(item->data(Qt::UserRole).toString());
        if (m_ui->text->text().isEmpty())
            m_ui->text->setText(item->data(Qt::UserRole + 1).toString());
    });
    connect(m_ui->found, &QListWidget::itemActivated, m_ui->found, &QListWidget::itemClicked);
    connect(m_ui->remove, &QPushButton::clicked, this, [this] {
        Q_EMIT removeWanted();
        reject();
    });
    check();
    search();
    (text.isEmpty() ? m_ui->text : m_ui->address)->setFocus();
    m_ui->address->selectAll();
}

LinkDialog::~LinkDialog() = default;

QString LinkDialog::text() const
{
    const QString text = m_ui->text->text().trimmed();
    return text.isEmpty() ? address() : text;
}

/// What is typed without a scheme means the web.
QString LinkDialog::address() const
{
    const QString typed = m_ui->address->text().trimmed();
    const bool bare = !typed.isEmpty() && !typed.contains(u':') && !typed.startsWith(u'/') && !typed.startsWith(u'#') && typed.contains(u'.');
    if (bare)
        return (typed.contains(u'@') ? "mailto:"_L1 : "https://"_L1) + typed;
    return typed;
}

void LinkDialog::check()
{
    const QString problem = linkProblem(address());
    m_ui->problem->setText(m_ui->address->text().trimmed().isEmpty() ? QString() : problem);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

void LinkDialog::search()
{
    ArticleQuery query;
    query.text = m_ui->search->text().trimmed();
    query.order = query.text.isEmpty() ? ListOrder::Newest : ListOrder::Best;
    query.limit = mostFound;
    m_ui->found->clear();
    const Result<QList<ArticleRow>> rows = m_newsroom.list(query);
    if (!rows) {
        m_ui->problem->setText(rows.error().message);
        return;
    }
    for (const ArticleRow &row : *rows) {
        auto *item = new QListWidgetItem(row.headline % (row.date.isEmpty() ? QString() : u"  "_s % row.date), m_ui->found);
        item->setData(Qt::UserRole, QString("article:"_L1 + row.id.toString()));
        item->setData(Qt::UserRole + 1, row.headline);
    }
}

} // namespace galley
