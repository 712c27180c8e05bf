// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/grantfield.h"

#include "desk/choicebutton.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QMenu>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Proofreaders read for the whole newsroom, administrators have no texts.
bool hasPlace(Role role)
{
    switch (role) {
    case Role::Reporter:
    case Role::Editor:
    case Role::SectionHead:
    case Role::Chief: return true;
    case Role::Proofreader:
    case Role::Administrator: return false;
    }
    return false;
}

} // namespace

QString grantsText(const QList<RoleGrant> &grants)
{
    QStringList words;
    for (const Role role : allRoles) // whatever order they were given in
        for (const RoleGrant &grant : grants)
            if (grant.role == role)
                words.append(grant.section.isNull() ? roleName(role) : QString(roleName(role) % u'@' % grant.section.toString()));
    return words.join(u' ');
}

QList<RoleGrant> grantsFromText(const QString &text)
{
    QList<RoleGrant> grants;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        if (const auto role = roleFromName(word.section(u'@', 0, 0)))
            grants.append({*role, SectionId::fromString(word.section(u'@', 1))});
    return grants;
}

GrantField::GrantField(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (const Role role : allRoles)
        addLine(role);
    setFocusProxy(line(Role::Reporter).box);
}

void GrantField::addLine(Role role)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    Line &made = line(role);
    const int row = grid->rowCount();
    made.box = new QCheckBox(roleLabel(role), this);
    made.box->setObjectName(QString(u"role:"_s % roleName(role)));
    grid->addWidget(made.box, row, 0);
    connect(made.box, &QCheckBox::clicked, this, [this, role](bool on) {
        if (!on)
            line(role).sections.clear();
        take();
    });
    if (!hasPlace(role))
        return;
    made.where = new ChoiceButton(this);
    made.where->setObjectName(QString(u"where:"_s % roleName(role)));
    made.where->setAccessibleName(tr("%1: for which sections").arg(roleLabel(role)));
    made.where->setMenu(new QMenu(made.where));
    connect(made.where->menu(), &QMenu::aboutToShow, this, [this, role] { fillMenu(role); });
    grid->addWidget(made.where, row, 1);
    showLine(role);
}

void GrantField::setGrants(const QString &grants)
{
    const QString text = grantsText(grantsFromText(grants));
    if (text == m_text)
        return;
    m_text = text;
    for (Line &entry : m_lines) {
        entry.sections.clear();
        entry.box->setChecked(false);
    }
    for (const RoleGrant &grant : grantsFromText(text)) {
        line(grant.role).box->setChecked(true);
        if (!grant.section.isNull())
            line(grant.role).sections.append(grant.section);
    }
    for (const Role role : allRoles)
        showLine(role);
    Q_EMIT grantsChanged(m_text);
}

void GrantField::take()
{
    QList<RoleGrant> grants;
    for (const Role role : allRoles) {
        const Line &entry = line(role);
        if (!entry.box->isChecked())
            continue;
        if (entry.sections.isEmpty())
            grants.append({role, {}});
        for (const SectionId section : entry.sections)
            grants.append({role, section});
    }
    for (const Role role : allRoles)
        showLine(role);
    if (const QString text = grantsText(grants); text != m_text) {
        m_text = text;
        Q_EMIT grantsChanged(text);
    }
}

void GrantField::showLine(Role role)
{
    const Line &entry = line(role);
    if (!entry.where)
        return;
    QStringList sections;
    for (const SectionId id : entry.sections)
        if (const Section *section = m_names ? m_names->section(id) : nullptr)
            sections.append(section->name);
    const QString text = sections.isEmpty() ? tr("the whole newsroom") : sections.join(u"、"_s);
    entry.where->setText(text);
    entry.where->setToolTip(sections.size() > 1 ? text : QString());
    entry.where->setVisible(entry.box->isChecked());
}

void GrantField::fillMenu(Role role)
{
    QMenu *menu = line(role).where->menu();
    menu->clear();
    QAction *everywhere = menu->addAction(tr("The whole newsroom"));
    everywhere->setCheckable(true);
    everywhere->setChecked(line(role).sections.isEmpty());
    connect(everywhere, &QAction::triggered, this, [this, role] {
        line(role).sections.clear();
        take();
    });
    SectionTree tree = SectionTree::Region;
    for (const Section &section : m_names ? m_names->sections() : QList<Section>()) {
        if (std::exchange(tree, section.tree) != section.tree || menu->actions().size() == 1)
            menu->addSeparator();
        QAction *entry = menu->addAction(m_names->sectionPath(section.id));
        entry->setCheckable(true);
        entry->setChecked(line(role).sections.contains(section.id));
        connect(entry, &QAction::triggered, this, [this, role, id = section.id](bool on) {
            if (on)
                line(role).sections.append(id);
            else
                line(role).sections.removeAll(id);
            take();
        });
    }
}

} // namespace galley
