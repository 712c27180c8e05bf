// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articletabs.h"

#include "article/readjson.h"
#include "desk/articletabbar.h"
#include "desk/editorpane.h"
#include "desk/sourceeditor.h"
#include "desk/textkeeper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScrollBar>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostClosed = 20;

QJsonObject tabJson(const ArticleTab &tab)
{
    return {{u"article"_s, tab.article.toString()}, {u"cursor"_s, tab.place.cursor}, {u"top"_s, tab.place.topBlock}};
}

} // namespace

ArticleTabs::ArticleTabs(Newsroom &newsroom, ArticleDocument &document, EditorPane &editor, TextKeeper &keeper, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document), m_editor(editor), m_keeper(keeper), m_bar(new ArticleTabBar)
{
    connect(m_bar, &ArticleTabBar::chosen, this, &ArticleTabs::show);
    connect(m_bar, &ArticleTabBar::closeAsked, this, &ArticleTabs::close);
    connect(m_bar, &ArticleTabBar::menuAsked, this, &ArticleTabs::menuWanted);
    connect(m_bar, &ArticleTabBar::moved, this, [this](int from, int to) {
        m_tabs.move(from, to);
        m_current = m_bar->currentIndex();
        Q_EMIT changed();
    });
    connect(&newsroom, &Newsroom::articlesChanged, this, &ArticleTabs::refresh);
    connect(&keeper, &TextKeeper::stayed, this, &ArticleTabs::goBack);
    followDocument();
    followEditor();
}

ArticleTabs::~ArticleTabs() = default;

void ArticleTabs::followDocument()
{
    connect(&m_document, &ArticleDocument::opened, this, &ArticleTabs::follow);
    for (const auto signal : {&ArticleDocument::committed, &ArticleDocument::situationChanged})
        connect(&m_document, signal, this, &ArticleTabs::tell);
    connect(&m_document, &ArticleDocument::modifiedChanged, this, &ArticleTabs::tellModified);
    connect(&m_document, &ArticleDocument::contentChanged, this, &ArticleTabs::tell);
}

/// Remembered as it happens, so that nobody who opens something has to ask for it before.
void ArticleTabs::followEditor()
{
    connect(&m_editor.source(), &QPlainTextEdit::cursorPositionChanged, this, &ArticleTabs::remember);
    connect(m_editor.source().verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticleTabs::remember);
}

bool ArticleTabs::showsDocument() const
{
    return m_current >= 0 && m_document.isOpen() && m_tabs.at(m_current).article == m_document.id();
}

void ArticleTabs::remember()
{
    if (!showsDocument() || m_editor.source().isLoading())
        return;
    CursorPlace place = m_editor.place();
    if (!m_editor.source().isVisible())
        place.topBlock = m_tabs.at(m_current).place.topBlock; // a view that is not laid out is at no place
    m_tabs[m_current].place = place;
}

/// A text shorter than remembered stays at its end; the view is settled once more when it has its size.
void ArticleTabs::putBack(CursorPlace place)
{
    m_editor.setPlace(place);
    QMetaObject::invokeMethod(this, [this, place, id = m_document.id()] {
        if (showsDocument() && m_document.id() == id && m_tabs.at(m_current).place.cursor == place.cursor)
            m_editor.setPlace(place);
    }, Qt::QueuedConnection);
}

int ArticleTabs::find(ArticleId id) const
{
    const auto found = id.isNull() ? m_tabs.cend() : std::ranges::find(m_tabs, id, &ArticleTab::article);
    return found == m_tabs.cend() ? -1 : static_cast<int>(found - m_tabs.cbegin());
}

std::optional<ArticleTab> ArticleTabs::read(ArticleId id, CursorPlace place) const
{
    const auto article = m_newsroom.article(id);
    if (!article)
        return std::nullopt;
    return ArticleTab{id, article->content.printedHeadline(), article->stage, article->live, place, false};
}

// ---- what the document shows ------------------------------------------------------------------

/// Another article, or none, stands in the document.
void ArticleTabs::follow()
{
    if (m_suspended)
        return;
    const bool ownTab = std::exchange(m_opensNewTab, false);
    if (!m_document.isOpen()) {
        if (m_current >= 0)
            forget(m_current); // given up before it was ever saved, or no longer there
        QMetaObject::invokeMethod(this, &ArticleTabs::showNext, Qt::QueuedConnection);
        m_bar->showTabs(m_tabs, m_current);
        Q_EMIT changed();
        return;
    }
    const ArticleId id = m_document.id();
    const bool same = m_current >= 0 && m_tabs.at(m_current).article == id && !(id.isNull() && ownTab);
    if (!same) {
        if (const int there = find(id); there >= 0)
            m_current = there;
        else if (ownTab || m_current < 0)
            m_tabs.insert(++m_current, ArticleTab{id, {}, {}, {}, {}, false});
        else
            m_tabs[m_current] = ArticleTab{id, {}, {}, {}, {}, false};
    }
    for (int index = static_cast<int>(m_tabs.size()) - 1; index >= 0; --index) // new ones that were left empty
        if (index != m_current && m_tabs.at(index).article.isNull())
            forget(index);
    m_bar->showTabs(m_tabs, m_current);
    tell();
    putBack(CursorPlace(m_tabs.at(m_current).place));
    Q_EMIT changed();
}

/// The tab says what is in the document: headline, stage, saved or not.
void ArticleTabs::tell()
{
    if (m_current < 0 || !m_document.isOpen() || m_suspended)
        return;
    ArticleTab &tab = m_tabs[m_current];
    const bool kept = tab.article != m_document.id();
    if (kept && !tab.article.isNull())
        return; // on the way to another
    ArticleTab now = tab;
    now.article = m_document.id();
    now.headline = m_document.fields().printedHeadline();
    now.stage = m_document.situation().stage;
    now.live = m_document.situation().live;
    now.modified = m_document.isModified();
    if (now == tab)
        return;
    tab = now;
    m_bar->showTab(m_current, tab);
    if (kept)
        Q_EMIT changed();
}

/// With the first key of an edit: looks at nothing of the text.
void ArticleTabs::tellModified()
{
    if (m_current >= 0 && m_tabs.at(m_current).article.isNull() && !m_document.id().isNull())
        tell(); // it is stored now, and may be left with the next signal
    if (!showsDocument())
        return;
    m_tabs[m_current].modified = m_document.isModified();
    m_bar->showTab(m_current, m_tabs.at(m_current));
}

void ArticleTabs::showNext()
{
    if (!m_document.isOpen() && !m_suspended && m_current >= 0)
        m_document.open(ArticleId(m_tabs.at(m_current).article));
}

/// What others did with an article that waits in a tab.
void ArticleTabs::refresh(const QList<ArticleId> &ids)
{
    for (int index = static_cast<int>(m_tabs.size()) - 1; index >= 0; --index) {
        const ArticleTab tab = m_tabs.at(index);
        if (index == m_current || tab.article.isNull() || !(ids.isEmpty() || ids.contains(tab.article)))
            continue;
        if (const auto now = read(tab.article, tab.place)) {
            m_tabs[index] = *now;
            m_bar->showTab(index, *now);
        } else {
            forget(index);
            m_bar->showTabs(m_tabs, m_current);
            Q_EMIT changed();
        }
    }
}

void ArticleTabs::goBack()
{
    m_bar->showTabs(m_tabs, m_current);
}

void ArticleTabs::coloursChanged()
{
    m_bar->coloursChanged();
}

// ---- opening and closing ----------------------------------------------------------------------

void ArticleTabs::leaveAndOpen(ArticleId id, bool ownTab)
{
    m_keeper.leaveThen([this, id, ownTab] {
        m_opensNewTab = ownTab;
        m_document.open(id);
    });
}

void ArticleTabs::open(ArticleId id, Where where)
{
    if (showsDocument() && !id.isNull() && m_document.id() == id)
        return;
    leaveAndOpen(id, where == Where::NewTab);
}

void ArticleTabs::openNew(const Content &content, const Handling &handling, const std::function<void()> &then)
{
    m_keeper.leaveThen([this, content, handling, then] {
        m_opensNewTab = true;
        m_document.openNew(content, handling);
        then();
    });
}

void ArticleTabs::show(int index)
{
    if (index < 0 || index >= m_tabs.size() || (index == m_current && showsDocument()))
        return;
    leaveAndOpen(m_tabs.at(index).article, false);
}

void ArticleTabs::step(int by)
{
    if (m_tabs.size() > 1)
        show(static_cast<int>((m_current + by + m_tabs.size()) % m_tabs.size()));
}

/// Takes a tab off the list; the document is not touched.
void ArticleTabs::forget(int index)
{
    rememberClosed(m_tabs.takeAt(index));
    if (index < m_current || (index == m_current && m_current == m_tabs.size()))
        --m_current;
}

void ArticleTabs::rememberClosed(const ArticleTab &tab)
{
    if (tab.article.isNull())
        return;
    m_closed.removeIf([&tab](const ArticleTab &each) { return each.article == tab.article; });
    m_closed.append(tab);
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
}

void ArticleTabs::close(int index)
{
    giveAway(index, [](ArticleId, CursorPlace) {});
}

void ArticleTabs::giveAway(int index, const Take &then)
{
    if (index < 0 || index >= m_tabs.size())
        return;
    if (index != m_current) {
        const ArticleTab gone = m_tabs.at(index);
        forget(index);
        m_bar->showTabs(m_tabs, m_current);
        Q_EMIT changed();
        then(gone.article, gone.place);
        return;
    }
    m_keeper.leaveThen([this, then] {
        const ArticleId id = m_document.id();
        const CursorPlace place = m_tabs.at(m_current).place;
        m_suspended = true; // the document goes from one tab to the other in two steps
        m_document.close();
        m_suspended = false;
        forget(m_current);
        if (m_current >= 0)
            m_document.open(ArticleId(m_tabs.at(m_current).article));
        else
            follow();
        then(id, place);
    });
}

void ArticleTabs::exchange(ArticleId other, CursorPlace place, const Take &take)
{
    const auto tab = read(other, place);
    if (m_current < 0 || !tab)
        return;
    const ArticleTab present = m_tabs.at(m_current);
    m_suspended = true;
    m_document.close();
    m_suspended = false;
    take(present.article, present.place);
    m_tabs[m_current] = *tab;
    m_document.open(other);
}

void ArticleTabs::putAside(ArticleId id, CursorPlace place)
{
    const auto tab = read(id, place);
    if (!tab || find(id) >= 0)
        return;
    m_tabs.insert(m_current + 1, *tab);
    if (m_current < 0) {
        m_current = 0;
        showNext();
        return;
    }
    m_bar->showTabs(m_tabs, m_current);
    Q_EMIT changed();
}

void ArticleTabs::closeOthers(int index)
{
    if (index < 0 || index >= m_tabs.size())
        return;
    m_keeper.leaveThen([this, id = m_tabs.at(index).article] {
        if (id != m_document.id())
            m_document.open(id);
        for (int at = static_cast<int>(m_tabs.size()) - 1; at >= 0; --at)
            if (at != m_current)
                forget(at);
        m_bar->showTabs(m_tabs, m_current);
        Q_EMIT changed();
    });
}

void ArticleTabs::reopenClosed()
{
    while (!m_closed.isEmpty()) {
        const ArticleTab last = m_closed.takeLast();
        if (find(last.article) >= 0 || !m_newsroom.article(last.article))
            continue;
        m_keeper.leaveThen([this, last] {
            m_opensNewTab = true;
            m_document.open(last.article);
            putBack(last.place);
        });
        return;
    }
}

// ---- leaving and coming back ------------------------------------------------------------------

void ArticleTabs::suspend()
{
    m_suspended = true;
    m_document.close();
}

void ArticleTabs::resume()
{
    m_suspended = false;
    if (m_current >= 0)
        m_document.open(ArticleId(m_tabs.at(m_current).article));
}

QByteArray ArticleTabs::state() const
{
    QJsonArray tabs;
    QJsonArray closed;
    for (const ArticleTab &tab : std::as_const(m_tabs))
        if (!tab.article.isNull())
            tabs.append(tabJson(tab));
    for (const ArticleTab &tab : std::as_const(m_closed))
        closed.append(tabJson(tab));
    const QString shown = m_current >= 0 ? m_tabs.at(m_current).article.toString() : QString();
    return QJsonDocument(QJsonObject{{u"tabs"_s, tabs}, {u"shown"_s, shown}, {u"closed"_s, closed}}).toJson(QJsonDocument::Compact);
}

void ArticleTabs::restore(const QByteArray &state)
{
    const QJsonObject kept = readJson(state).object();
    const auto readAll = [this](const QJsonArray &array) {
        QList<ArticleTab> tabs;
        for (const QJsonValue &value : array) {
            const QJsonObject each = value.toObject();
            const auto id = ArticleId::fromString(each.value("article"_L1).toString());
            if (const auto tab = read(id, {each.value("cursor"_L1).toInt(), each.value("top"_L1).toInt()}))
                tabs.append(*tab);
        }
        return tabs;
    };
    suspend();
    m_tabs = readAll(kept.value("tabs"_L1).toArray());
    m_closed = readAll(kept.value("closed"_L1).toArray());
    m_current = find(ArticleId::fromString(kept.value("shown"_L1).toString()));
    if (m_current < 0 && !m_tabs.isEmpty())
        m_current = 0;
    m_bar->showTabs(m_tabs, m_current);
    resume();
}

} // namespace galley
