// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sectionfield.h"

#include "desk/newsroomnames.h"
#include "desk/typesize.h"

#include <QActionGroup>
#include <QMenu>
#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace galley {

using namespace Qt::StringLiterals;

SectionField::SectionField(SectionTree tree, const NewsroomNames &names, QWidget *parent)
    : QToolButton(parent), m_tree(tree), m_names(names)
{
    setPopupMode(InstantPopup);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(typePixels(28));
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &SectionField::fillMenu);
    connect(&names, &NewsroomNames::sectionsChanged, this, &SectionField::showChosen);
    showChosen();
}

void SectionField::setFiling(const Filing &filing)
{
    m_filing = filing;
    showChosen();
}

QList<SectionId> SectionField::chosen() const
{
    QList<SectionId> all;
    if (!m_filing.primary.isNull())
        all.append(m_filing.primary);
    for (const SectionId id : m_filing.further)
        if (!all.contains(id))
            all.append(id);
    return all;
}

void SectionField::showChosen()
{
    QStringList shown;
    QStringList paths;
    for (const SectionId id : chosen()) {
        const Section *section = m_names.section(id);
        if (!section || section->tree != m_tree)
            continue;
        shown.append(m_names.sectionPath(id));
        paths.append(id == m_filing.primary ? tr("%1 (primary)").arg(shown.last()) : shown.last());
    }
    //: no section is chosen
    setText(shown.isEmpty() ? tr("None") : shown.join(u"、"_s));
    setToolTip(paths.join(u'\n'));
}

/// A combo box by its looks.
void SectionField::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.frame = true;
    option.subControls = QStyle::SC_All;
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 28);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void SectionField::fillMenu()
{
    menu()->clear();
    const QList<SectionId> now = chosen();
    for (const Section &section : m_names.sections()) {
        if (section.tree != m_tree)
            continue;
        const QString indent(m_names.sectionDepth(section.id) * 4, u' ');
        QAction *action = menu()->addAction(QString(indent % section.name).replace(u"&"_s, u"&&"_s));
        action->setCheckable(true);
        action->setChecked(now.contains(section.id));
        connect(action, &QAction::triggered, this, [this, id = section.id] { toggle(id); });
    }
    if (now.size() < 2)
        return;
    menu()->addSeparator();
    QMenu *primary = menu()->addMenu(tr("Primary section"));
    auto *group = new QActionGroup(primary);
    for (const SectionId id : now) {
        QAction *action = primary->addAction(m_names.sectionPath(id));
        action->setCheckable(true);
        action->setChecked(id == m_filing.primary);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id] { makePrimary(id); });
    }
}

void SectionField::toggle(SectionId section)
{
    QList<SectionId> all = chosen();
    if (all.removeAll(section) == 0)
        all.append(section);
    m_filing.primary = all.isEmpty() ? SectionId() : all.takeFirst();
    m_filing.further = all;
    showChosen();
    Q_EMIT edited(m_filing);
}

void SectionField::makePrimary(SectionId section)
{
    QList<SectionId> all = chosen();
    all.removeAll(section);
    m_filing.primary = section;
    m_filing.further = all;
    showChosen();
    Q_EMIT edited(m_filing);
}

} // namespace galley
