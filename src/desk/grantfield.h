// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"

#include <QWidget>

class QCheckBox;

namespace galley {

class ChoiceButton;

/// 角色: a line for each role: whether the person holds it, and for the whole newsroom or for which sections.
class GrantField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString grants READ grants WRITE setGrants NOTIFY grantsChanged USER true)
public:
    explicit GrantField(QWidget *parent = nullptr);

    void setNames(const NewsroomNames &names) { m_names = &names; }
    /// The grants as one text: "editor@section chief …", a word each (grantsText()).
    QString grants() const { return m_text; }
    void setGrants(const QString &grants);

Q_SIGNALS:
    void grantsChanged(const QString &grants);

private:
    struct Line
    {
        QCheckBox *box = nullptr;
        ChoiceButton *where = nullptr;
        QList<SectionId> sections; ///< empty: the whole newsroom
    };
    void addLine(Role role);
    void fillMenu(Role role);
    void showLine(Role role);
    void take();
    Line &line(Role role) { return m_lines[static_cast<size_t>(role)]; }

    const NewsroomNames *m_names = nullptr;
    std::array<Line, std::size(allRoles)> m_lines;
    QString m_text;
};

QString grantsText(const QList<RoleGrant> &grants);
QList<RoleGrant> grantsFromText(const QString &text);

} // namespace galley
