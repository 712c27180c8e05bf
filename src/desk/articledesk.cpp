// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articledesk.h"

#include "article/readjson.h"
#include "desk/articletabbar.h"
#include "desk/besidepane.h"
#include "desk/editorpane.h"
#include "desk/emptyeditor.h"
#include "desk/textkeeper.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

ArticleDesk::ArticleDesk(Newsroom &newsroom, ArticleDocument &document, EditorPane &editor, TextKeeper &keeper, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_document(document), m_editor(editor), m_keeper(keeper),
      m_tabs(new ArticleTabs(newsroom, document, editor, keeper, this)), m_front(new QWidget), m_stack(new QStackedWidget),
      m_sides(new QSplitter(Qt::Horizontal))
{
    m_stack->addWidget(new EmptyEditor);
    m_stack->addWidget(&editor);
    auto *column = new QVBoxLayout(m_front);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs->bar());
    column->addWidget(m_stack, 1);
    m_sides->setObjectName(u"sides"_s);
    m_sides->setHandleWidth(1);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_front);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_sides);

    connect(&document, &ArticleDocument::opened, this, [this] { m_stack->setCurrentIndex(m_document.isOpen() ? 1 : 0); });
    connect(m_tabs, &ArticleTabs::changed, this, &ArticleDesk::changed);
    connect(m_tabs, &ArticleTabs::menuWanted, this, &ArticleDesk::offerTabMenu);
}

ArticleDesk::~ArticleDesk() = default;

void ArticleDesk::open(ArticleId id, ArticleTabs::Where where)
{
    if (m_beside && !id.isNull() && m_beside->document().id() == id)
        m_beside->setFocus(Qt::OtherFocusReason);
    else
        m_tabs->open(id, where);
}

// ---- the second side --------------------------------------------------------------------------

void ArticleDesk::openBeside(ArticleId id)
{
    if (m_beside && m_beside->document().id() == id) {
        m_beside->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (const int tab = m_tabs->find(id); tab >= 0 && m_tabs->tabs().size() == 1)
        m_editor.setFocus(Qt::OtherFocusReason); // beside what?
    else if (tab >= 0)
        moveTabBeside(tab);
    else
        showBeside(id, {});
}

void ArticleDesk::moveTabBeside(int index)
{
    m_tabs->giveAway(index, [this](ArticleId id, CursorPlace place) {
        if (!id.isNull())
            showBeside(id, place);
    });
}

/// What stood there is saved and goes back among the tabs.
void ArticleDesk::showBeside(ArticleId id, CursorPlace place)
{
    if (!m_beside) {
        m_beside = new BesidePane(m_newsroom, m_document.person());
        m_sides->addWidget(m_beside);
        m_sides->setSizes({1000, 1000});
        m_sides->setHandleWidth(1);
        connect(m_beside, &BesidePane::swapAsked, this, &ArticleDesk::swapSides);
        connect(m_beside, &BesidePane::closeAsked, this, &ArticleDesk::closeBeside);
        connect(m_beside, &BesidePane::emptied, this, &ArticleDesk::dropBeside, Qt::QueuedConnection);
        connect(&m_beside->document(), &ArticleDocument::opened, this, &ArticleDesk::changed);
        Q_EMIT besideChanged(true);
    }
    m_beside->keeper().leaveThen([this, id, place] {
        if (m_beside->document().isOpen())
            m_tabs->putAside(m_beside->document().id(), m_beside->place());
        m_beside->open(id, place);
        m_beside->setFocus(Qt::OtherFocusReason);
    });
}

void ArticleDesk::dropBeside()
{
    if (!m_beside || m_beside->document().isOpen())
        return; // another was opened meanwhile
    const bool hadKeys = m_beside->isAncestorOf(QApplication::focusWidget());
    m_beside->hide();
    std::exchange(m_beside, nullptr)->deleteLater(); // it may be one of its own signals that is at work
    if (hadKeys)
        m_editor.setFocus();
    Q_EMIT besideChanged(false);
    Q_EMIT changed();
}

void ArticleDesk::closeBeside()
{
    if (!m_beside)
        return;
    m_beside->keeper().leaveThen([this] {
        m_tabs->rememberClosed({m_beside->document().id(), {}, {}, {}, m_beside->place(), false});
        m_beside->document().close();
    });
}

void ArticleDesk::swapSides()
{
    if (!m_beside || !m_document.isOpen())
        return;
    leaveThen([this] {
        m_tabs->exchange(m_beside->document().id(), m_beside->place(), [this](ArticleId left, CursorPlace place) {
            if (left.isNull())
                m_beside->document().close(); // a new article that nobody wrote in
            else
                m_beside->open(left, place);
        });
    });
}

void ArticleDesk::otherSide()
{
    if (!m_beside)
        return;
    if (m_beside->isAncestorOf(QApplication::focusWidget()))
        m_editor.setFocus(Qt::OtherFocusReason);
    else
        m_beside->setFocus(Qt::OtherFocusReason);
}

std::pair<ArticleDocument &, EditorPane &> ArticleDesk::writtenIn() const
{
    if (m_beside && m_beside->isAncestorOf(QApplication::focusWidget()))
        return {m_beside->document(), m_beside->editor()};
    return {m_document, m_editor};
}

// ---- saving -----------------------------------------------------------------------------------

void ArticleDesk::save()
{
    m_keeper.save();
    if (m_beside)
        m_beside->keeper().save();
}

bool ArticleDesk::isModified() const
{
    return m_document.isModified() || (m_beside && m_beside->document().isModified());
}

void ArticleDesk::leaveThen(const std::function<void()> &goOn)
{
    if (!m_beside) {
        m_keeper.leaveThen(goOn);
        return;
    }
    m_beside->keeper().leaveThen([this, goOn] {
        m_keeper.leaveThen([this, goOn] {
            if (m_beside && m_beside->document().isModified())
                leaveThen(goOn); // written in while the first side was being saved
            else
                goOn();
        });
    });
}

// ---- for the window ---------------------------------------------------------------------------

void ArticleDesk::setPerson(PersonId person)
{
    if (m_beside)
        m_beside->document().setPerson(person);
}

void ArticleDesk::setBare(bool bare)
{
    m_tabs->bar()->setBare(bare);
    if (m_beside)
        m_beside->setVisible(!bare);
}

void ArticleDesk::coloursChanged()
{
    m_tabs->coloursChanged();
    if (m_beside)
        m_beside->coloursChanged();
}

void ArticleDesk::suspend()
{
    m_suspendedBeside = {};
    if (m_beside) {
        m_suspendedBeside = {m_beside->document().id(), m_beside->place()};
        m_beside->document().close();
        dropBeside();
    }
    m_tabs->suspend();
}

void ArticleDesk::resume()
{
    m_tabs->resume();
    if (const auto [id, place] = std::exchange(m_suspendedBeside, {}); !id.isNull())
        showBeside(id, place);
}

QByteArray ArticleDesk::state()
{
    QJsonObject kept = readJson(m_tabs->state()).object();
    if (m_beside && m_beside->document().isOpen()) {
        const CursorPlace place = m_beside->place();
        kept.insert("beside"_L1, QJsonObject{{u"article"_s, m_beside->document().id().toString()},
                                             {u"cursor"_s, place.cursor}, {u"top"_s, place.topBlock}});
    }
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

void ArticleDesk::restore(const QByteArray &state)
{
    if (m_beside) {
        m_beside->document().close();
        dropBeside();
    }
    m_tabs->restore(state);
    const QJsonObject kept = readJson(state).object().value("beside"_L1).toObject();
    const auto id = ArticleId::fromString(kept.value("article"_L1).toString());
    if (!id.isNull() && m_tabs->find(id) < 0 && m_newsroom.article(id))
        showBeside(id, {kept.value("cursor"_L1).toInt(), kept.value("top"_L1).toInt()});
    Q_EMIT changed();
}

void ArticleDesk::offerTabMenu(int index, const QPoint &globalPlace)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleId id = m_tabs->tabs().at(index).article; // tabs may move while the menu stands
    const auto offer = [this, menu, id](const QString &text, const std::function<void(int)> &act) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, id, act] {
            const int at = id.isNull() ? m_tabs->current() : m_tabs->find(id);
            if (at >= 0)
                act(at);
        });
        return action;
    };
    offer(tr("Close"), [this](int at) { m_tabs->close(at); });
    offer(tr("Close the others"), [this](int at) { m_tabs->closeOthers(at); })->setEnabled(m_tabs->tabs().size() > 1);
    menu->addSeparator();
    offer(tr("Move beside"), [this](int at) { moveTabBeside(at); })->setEnabled(m_tabs->tabs().size() > 1);
    QAction *reopen = menu->addAction(tr("Reopen the closed one"));
    reopen->setEnabled(m_tabs->canReopen());
    connect(reopen, &QAction::triggered, m_tabs, &ArticleTabs::reopenClosed);
    menu->popup(globalPlace);
}

} // namespace galley
