// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/articletab.h"

#include <QObject>

namespace galley {

class ArticleTabBar;
class EditorPane;
class TextKeeper;

/// The articles somebody works on, a tab each. One of them is open in the window's document; the others are
/// remembered: which, and where in them the cursor was. Going from one to another saves what is not saved
/// (TextKeeper), and stays where it is when that fails. Follows the document, whoever opens something in it.
class ArticleTabs : public QObject
{
    Q_OBJECT
public:
    enum class Where { Here, NewTab };

    ArticleTabs(Newsroom &newsroom, ArticleDocument &document, EditorPane &editor, TextKeeper &keeper, QObject *parent);
    ~ArticleTabs() override;

    ArticleTabBar *bar() const { return m_bar; }
    /// An article that has a tab is shown there.
    void open(ArticleId id, Where where = Where::Here);
    void openNew(const Content &content, const Handling &handling, const std::function<void()> &then);
    void show(int index);
    void step(int by);
    /// Its article is saved before; the tab beside it is shown.
    void close(int index);
    void closeOthers(int index);
    void closeCurrent() { close(m_current); }
    void reopenClosed();
    bool canReopen() const { return !m_closed.isEmpty(); }
    /// Closes the tab and then hands its article on, for the other side of the window.
    using Take = std::function<void(ArticleId id, CursorPlace place)>;
    void giveAway(int index, const Take &then);
    /// The other side's article comes into the present tab, and what stood there is handed on. Both are saved.
    void exchange(ArticleId other, CursorPlace place, const Take &take);
    /// A tab beside the present one that is not shown.
    void putAside(ArticleId id, CursorPlace place);
    void rememberClosed(const ArticleTab &tab);

    const QList<ArticleTab> &tabs() const { return m_tabs; }
    int current() const { return m_current; }
    int find(ArticleId id) const;

    /// The document is closed, the tabs are kept: until resume(), or another person's restore().
    void suspend();
    void resume();
    /// JSON for the session: tabs, where in each, which one is shown, which were closed.
    QByteArray state() const;
    /// What is open must be saved before. Articles that are no longer there are left out.
    void restore(const QByteArray &state);
    void coloursChanged();

Q_SIGNALS:
    void changed();                                          ///< worth keeping in the session
    void menuWanted(int index, const QPoint &globalPlace);

private:
    void followDocument();
    void followEditor();
    void follow();
    void tell();
    void tellModified();
    void showNext();
    void refresh(const QList<ArticleId> &ids);
    void remember();
    void goBack();
    void putBack(CursorPlace place);
    void forget(int index);
    void leaveAndOpen(ArticleId id, bool ownTab);
    bool showsDocument() const;
    std::optional<ArticleTab> read(ArticleId id, CursorPlace place = {}) const;

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    EditorPane &m_editor;
    TextKeeper &m_keeper;
    ArticleTabBar *m_bar;
    QList<ArticleTab> m_tabs;
    int m_current = -1;
    QList<ArticleTab> m_closed;  ///< newest last
    bool m_opensNewTab = false;  ///< what is opened next gets a tab of its own
    bool m_suspended = false;
};

} // namespace galley
