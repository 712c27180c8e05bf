// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "article/talk.h"
#include "desk/newsroomnames.h"

#include <QDialog>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class ChecklistWindow;
}

namespace galley {

/// 撤稿核查: what each outlet answered when an article was changed or taken away, as the answers come in, and the copies
/// elsewhere, which people tick when they are worked off. At the left all articles with open copies. Stands beside the work.
class ChecklistWindow : public QDialog
{
    Q_OBJECT
public:
    ChecklistWindow(Newsroom &newsroom, const NewsroomNames &names, const Person &person, QWidget *parent);
    ~ChecklistWindow() override;

    void setPerson(const Person &person);
    void done(int result) override; ///< what is being typed is taken
    void showArticle(ArticleId id); ///< also one without open copies; null: the first with some

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);

private:
    void read();
    void readReceiptsOf(ArticleId id);
    void readCopiesOf(ArticleId id);
    void showCopy(int row, const OutsideCopy &copy);
    QTreeWidgetItem *itemOf(const OutsideCopyId &id) const;
    void change(QTreeWidgetItem *item);
    void stored(const OutsideCopy &sent, const Result<OutsideCopy> &answer);
    void add();
    void remove();
    void tell(const std::optional<Error> &error);
    void showRights();

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    Person m_person;
    ArticleId m_article;
    ArticleId m_copiesOf; ///< whose copies stand in the table
    bool m_filling = false;
    std::unique_ptr<Ui::ChecklistWindow> m_ui;
};

} // namespace galley
