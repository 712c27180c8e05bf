// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QObject>

class QMenu;

namespace galley {

class NewsroomNames;

/// New from a template: what is offered where.
class TemplateMenu : public QObject
{
    Q_OBJECT
public:
    TemplateMenu(Newsroom &newsroom, const NewsroomNames &names, QMenu *menu);

    /// For a list of this section; null: a list of no section.
    QList<ArticleTemplate> offered(SectionId listed) const;
    void fill(SectionId listed);

Q_SIGNALS:
    void chosen(const galley::ArticleTemplate &begins);
    void manageWanted();

private:
    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    QMenu *m_menu;
};

} // namespace galley
