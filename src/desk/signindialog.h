// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace Ui {
class SignInDialog;
}

namespace galley {

/// 登录: who works here now. A password is asked of those who have one.
class SignInDialog : public QDialog
{
    Q_OBJECT
public:
    SignInDialog(const QList<Person> &people, const QString &lastLogin, QWidget *parent = nullptr);
    ~SignInDialog() override;

    std::optional<Person> chosen() const; ///< after it was accepted
    void choose(const QString &login);    ///< as a click on the name
    void accept() override;

private:
    std::optional<Person> marked() const;
    void follow();

    std::unique_ptr<Ui::SignInDialog> m_ui;
    QList<Person> m_people;
    QStandardItemModel *m_model;
    std::optional<Person> m_chosen;
};

/// The roles of a person in a line: 编辑、校对
QString rolesText(const Person &person);

} // namespace galley
