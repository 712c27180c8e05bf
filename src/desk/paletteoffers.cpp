// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paletteoffers.h"

#include "desk/articletabs.h"
#include "desk/deskicon.h"
#include "desk/labelcatalogue.h"
#include "desk/sidebar.h"
#include "desk/sidebarmodel.h"
#include "desk/windowcommands.h"

#include <QCoreApplication>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRecent = 40;

QString word(const char *text)
{
    return QCoreApplication::translate("galley::CommandPalette", text);
}

void addLists(QList<PaletteEntry> &into, const QAbstractItemModel &model, const QModelIndex &above, const QString &path, Sidebar &sidebar)
{
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex index = model.index(row, 0, above);
        const QString label = index.data().toString();
        const QString key = index.data(SidebarModel::KeyRole).toString();
        const bool heading = index.data(SidebarModel::HeadingRole).toBool();
        if (!heading && !key.isEmpty()) {
            PaletteEntry entry;
            entry.key = u"list:"_s + key;
            entry.label = label;
            entry.other = LabelCatalogue::instance().other(label);
            entry.where = path;
            entry.icon = deskIcon(u"view-list-text"_s, IconInk::Dim);
            entry.run = [list = QPointer(&sidebar), key] {
                if (list)
                    list->select(key);
            };
            into.append(entry);
        }
        addLists(into, model, index, path.isEmpty() ? label : QString(path % u" › "_s % label), sidebar);
    }
}

} // namespace

QList<PaletteEntry> actionOffers(QWidget &window, const QWidget *focus)
{
    QList<PaletteEntry> entries;
    for (const WindowCommand &command : windowCommands(window, focus)) {
        if (!command.action || !command.action->isVisible())
            continue;
        PaletteEntry entry;
        entry.key = u"action:"_s + command.id;
        entry.label = command.label;
        entry.other = LabelCatalogue::instance().other(command.label);
        entry.where = command.where;
        entry.keys = command.action->shortcut().toString(QKeySequence::NativeText);
        entry.whyNot = whyDisabled(*command.action);
        entry.icon = command.action->isIconVisibleInMenu() ? command.action->icon() : QIcon();
        entry.run = [action = command.action] {
            if (action)
                action->trigger();
        };
        entries.append(entry);
    }
    return entries;
}

QList<PaletteEntry> listOffers(const QAbstractItemModel &sidebarModel, Sidebar &sidebar)
{
    QList<PaletteEntry> entries;
    addLists(entries, sidebarModel, {}, {}, sidebar);
    return entries;
}

QList<PaletteEntry> tabOffers(ArticleTabs &tabs)
{
    QList<PaletteEntry> entries;
    for (const ArticleTab &tab : tabs.tabs()) {
        if (tab.article.isNull() || tab.headline.isEmpty())
            continue;
        PaletteEntry entry;
        entry.key = u"article:"_s + tab.article.toString();
        entry.label = tab.headline;
        entry.where = word(QT_TRANSLATE_NOOP("galley::CommandPalette", "Open in a tab"));
        entry.icon = deskIcon(u"document-edit"_s, IconInk::Dim);
        entry.run = [open = QPointer(&tabs), id = tab.article] {
            if (open)
                open->open(id);
        };
        entries.append(entry);
    }
    return entries;
}

QList<PaletteEntry> recentOffers(const Newsroom &newsroom, PersonId person, const std::function<void(ArticleId)> &open)
{
    ArticleQuery query;
    query.person = person;
    query.limit = mostRecent;
    QList<PaletteEntry> entries;
    for (const ArticleRow &row : newsroom.list(query).value_or(QList<ArticleRow>())) {
        if (row.headline.isEmpty())
            continue;
        PaletteEntry entry;
        entry.key = u"article:"_s + row.id.toString();
        entry.label = row.headline;
        entry.where = word(QT_TRANSLATE_NOOP("galley::CommandPalette", "Article"));
        entry.icon = deskIcon(u"document-multiple"_s, IconInk::Dim);
        entry.run = [open, id = row.id] { open(id); };
        entries.append(entry);
    }
    return entries;
}

} // namespace galley
