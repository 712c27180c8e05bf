// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/templatemenu.h"

#include "desk/newsroomnames.h"

#include <QMenu>

namespace galley {

using namespace Qt::StringLiterals;

TemplateMenu::TemplateMenu(Newsroom &newsroom, const NewsroomNames &names, QMenu *menu)
    : QObject(menu), m_newsroom(newsroom), m_names(names), m_menu(menu)
{
}

/// Those of the list's section come first, then those offered everywhere; of a list without a section, all.
QList<ArticleTemplate> TemplateMenu::offered(SectionId listed) const
{
    QSet<SectionId> here;
    for (const Section *at = m_names.section(listed); at && !here.contains(at->id); at = m_names.section(at->parent))
        here.insert(at->id);
    QList<ArticleTemplate> offered = m_newsroom.templates().value_or(QList<ArticleTemplate>());
    offered.removeIf([&here](const ArticleTemplate &each) { return !here.isEmpty() && !each.section.isNull() && !here.contains(each.section); });
    std::ranges::stable_sort(offered, {}, [](const ArticleTemplate &each) { return each.section.isNull(); });
    return offered;
}

void TemplateMenu::fill(SectionId listed)
{
    m_menu->clear();
    const QList<ArticleTemplate> all = offered(listed);
    const bool writable = m_newsroom.mode() == Newsroom::Mode::Owner;
    for (const ArticleTemplate &each : all) {
        QAction *action = m_menu->addAction(each.name);
        action->setObjectName(QString(u"template:"_s % each.name));
        action->setEnabled(writable);
        connect(action, &QAction::triggered, this, [this, each] { Q_EMIT chosen(each); });
    }
    if (all.isEmpty())
        m_menu->addAction(tr("No templates here yet"))->setEnabled(false);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Manage templates…")), &QAction::triggered, this, [this] { Q_EMIT manageWanted(); });
}

} // namespace galley
