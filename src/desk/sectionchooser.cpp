// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sectionchooser.h"

#include "desk/newsroomnames.h"

#include <QComboBox>
#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

void fillSections(QComboBox *box, const NewsroomNames &names, SectionId chosen)
{
    box->clear();
    box->addItem(QCoreApplication::translate("SectionChooser", "None yet"), QVariant::fromValue(QUuid()));
    std::optional<SectionTree> tree;
    for (const Section &section : names.sections()) {
        if (tree && *tree != section.tree)
            box->insertSeparator(box->count());
        tree = section.tree;
        box->addItem(QString(names.sectionDepth(section.id) * 2, u'\u2003') + section.name, QVariant::fromValue(section.id.uuid()));
    }
    box->setCurrentIndex(qMax(0, box->findData(QVariant::fromValue(chosen.uuid()))));
}

SectionId chosenSection(const QComboBox *box)
{
    return SectionId(box->currentData().toUuid());
}

} // namespace galley
