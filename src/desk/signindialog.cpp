// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/signindialog.h"

#include "ctl/password.h"
#include "desk/persondelegate.h"
#include "desk/typesize.h"
#include "ui_signindialog.h"

#include <QPushButton>
#include <QStandardItemModel>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString shownName(const Person &person)
{
    return person.realName.isEmpty() ? person.login : person.realName;
}

} // namespace

QString rolesText(const Person &person)
{
    QStringList roles;
    for (const RoleGrant &grant : person.roles)
        if (const QString label = roleLabel(grant.role); !roles.contains(label))
            roles.append(label);
    return roles.join(u"、"_s);
}

SignInDialog::SignInDialog(const QList<Person> &people, const QString &lastLogin, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SignInDialog>()), m_model(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->people->setObjectName(u"peopleList"_s);
    m_ui->people->setModel(m_model);
    m_ui->people->setItemDelegate(new PersonDelegate(this));
    m_ui->people->setMouseTracking(true);
    m_ui->hint->setText(tr("Everything you do is recorded under your name."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
    m_ui->problem->hide();
    for (const Person &person : people) {
        if (!person.active)
            continue;
        auto *item = new QStandardItem(shownName(person));
        item->setData(rolesText(person), PersonDelegate::RolesRole);
        item->setData(person.login, PersonDelegate::LoginRole);
        item->setAccessibleText(QString(shownName(person) % u", "_s % rolesText(person)));
        m_model->appendRow(item);
        m_people.append(person);
    }
    connect(m_ui->people->selectionModel(), &QItemSelectionModel::currentChanged, this, &SignInDialog::follow);
    connect(m_ui->people, &QListView::activated, this, &SignInDialog::accept);
    choose(lastLogin);
    if (!m_ui->people->currentIndex().isValid())
        m_ui->people->setCurrentIndex(m_model->index(0, 0));
    follow();
    m_ui->people->setFocus();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::choose(const QString &login)
{
    for (qsizetype i = 0; i < m_people.size(); ++i)
        if (m_people[i].login == login)
            m_ui->people->setCurrentIndex(m_model->index(static_cast<int>(i), 0));
}

std::optional<Person> SignInDialog::marked() const
{
    const QModelIndex index = m_ui->people->currentIndex();
    return index.isValid() ? std::optional(m_people[index.row()]) : std::nullopt;
}

std::optional<Person> SignInDialog::chosen() const
{
    return m_chosen;
}

void SignInDialog::follow()
{
    const auto person = marked();
    m_ui->password->clear();
    m_ui->problem->hide();
    m_ui->password->setVisible(person && !person->password.isEmpty());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(person.has_value());
}

void SignInDialog::accept()
{
    const auto person = marked();
    if (!person)
        return;
    if (!passwordFits(m_ui->password->text(), person->password)) {
        m_ui->problem->setText(m_ui->password->text().isEmpty() ? tr("%1 signs in with a password.").arg(shownName(*person))
                                                               : tr("This is not the password of %1.").arg(shownName(*person)));
        m_ui->problem->show();
        m_ui->password->selectAll();
        m_ui->password->setFocus();
        return;
    }
    m_chosen = person;
    QDialog::accept();
}

} // namespace galley
