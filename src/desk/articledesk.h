// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articletabs.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace galley {

class BesidePane;

/// The middle of the window: the tabs over the article that is open, and beside it a second one where somebody
/// wants two. No article is ever on both sides.
class ArticleDesk : public QWidget
{
    Q_OBJECT
public:
    ArticleDesk(Newsroom &newsroom, ArticleDocument &document, EditorPane &editor, TextKeeper &keeper, QWidget *parent = nullptr);
    ~ArticleDesk() override;

    ArticleTabs &tabs() { return *m_tabs; }
    BesidePane *beside() const { return m_beside; } ///< null: one article only
    /// Where the article is open already it gets the keys, on either side.
    void open(ArticleId id, ArticleTabs::Where where = ArticleTabs::Where::Here);
    /// From wherever it is; what stood there goes back to a tab.
    void openBeside(ArticleId id);
    void moveTabBeside(int index);
    void swapSides();
    void closeBeside();
    void otherSide(); ///< the keys go to the other article
    /// The article that has the keys, or had them last, and where it is written.
    std::pair<ArticleDocument &, EditorPane &> writtenIn() const;
    void save();
    bool isModified() const;
    /// Both sides saved, then on; stays and says why when a save fails.
    void leaveThen(const std::function<void()> &goOn);

    void setPerson(PersonId person);
    void setBare(bool bare); ///< focus mode: neither tabs nor a second article
    void coloursChanged();
    void suspend();
    void resume();
    QByteArray state();
    void restore(const QByteArray &state);

Q_SIGNALS:
    void changed();
    void besideChanged(bool shown);

private:
    void showBeside(ArticleId id, CursorPlace place);
    void dropBeside();
    void offerTabMenu(int index, const QPoint &globalPlace);

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    EditorPane &m_editor;
    TextKeeper &m_keeper;
    PersonId m_person;
    ArticleTabs *m_tabs;
    QWidget *m_front;
    QStackedWidget *m_stack;
    QSplitter *m_sides;
    BesidePane *m_beside = nullptr;
    std::pair<ArticleId, CursorPlace> m_suspendedBeside;
};

} // namespace galley
