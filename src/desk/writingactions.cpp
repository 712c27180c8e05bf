// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writingactions.h"

#include "desk/articledesk.h"
#include "desk/besidepane.h"
#include "desk/deskicon.h"
#include "desk/draftreplacewindow.h"
#include "desk/editorpane.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "desk/spelling.h"

#include <QAction>
#include <QMainWindow>

namespace galley {

using namespace Qt::StringLiterals;

namespace {
QString sessionKey(const QAction *action) { return u"writing/"_s + action->objectName(); }
} // namespace

WritingActions::WritingActions(Newsroom &newsroom, Session &session, const Panes &panes, QMainWindow *window)
    : QObject(window), m_newsroom(newsroom), m_session(session), m_panes(panes), m_window(window)
{
    m_outline = toggle("outline", tr("Outline"), u"view-list-tree"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), false);
    m_typewriter = toggle("typewriter", tr("Typewriter"), u"format-align-vertical-center"_s, {}, false);
    m_dimming = toggle("dimming", tr("Dim other paragraphs"), {}, {}, false);
    m_spelling = toggle("spelling", tr("Check spelling of Latin words"), u"tools-check-spelling"_s, {}, true);
    m_find = new QAction(deskIcon(u"edit-find-replace"_s), tr("Find and replace in drafts…"), this);
    m_find->setObjectName(u"findEverywhere"_s);
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    window->addAction(m_find);
    connect(m_find, &QAction::triggered, this, [this] { drafts().begin({}, DraftReplaceWindow::Where::AllDrafts); });
    keepSpelling();
    take(panes.editor, panes.document);
    connect(&panes.desk, &ArticleDesk::besideChanged, this, [this](bool shown) {
        if (shown)
            take(m_panes.desk.beside()->editor(), m_panes.desk.beside()->document());
    });
}

QAction *WritingActions::toggle(const char *name, const QString &text, const QString &icon, const QKeySequence &keys, bool usually)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(deskIcon(icon));
    action->setShortcut(keys);
    action->setCheckable(true);
    const QString kept = m_session.text(sessionKey(action));
    action->setChecked(kept.isEmpty() ? usually : kept == "true"_L1);
    m_window->addAction(action);
    connect(action, &QAction::toggled, this, [this, action](bool on) {
        m_session.put(sessionKey(action), on);
        apply(m_panes.editor);
        if (BesidePane *beside = m_panes.desk.beside())
            apply(beside->editor());
    });
    return action;
}

void WritingActions::keepSpelling()
{
    Spelling &spelling = Spelling::of(m_newsroom);
    spelling.setOwnWords(m_session.list(u"writing/words"_s));
    spelling.setOn(m_spelling->isChecked());
    connect(m_spelling, &QAction::toggled, &spelling, &Spelling::setOn);
    connect(&spelling, &Spelling::ownWordsChanged, this, [this, &spelling] { m_session.put(u"writing/words"_s, spelling.ownWords()); });
}

void WritingActions::apply(EditorPane &pane)
{
    pane.setOutlineShown(m_outline->isChecked());
    pane.setTypewriter(m_typewriter->isChecked());
    pane.setDimming(m_dimming->isChecked());
}

void WritingActions::take(EditorPane &pane, ArticleDocument &document)
{
    apply(pane);
    connect(&pane, &EditorPane::findEverywhereWanted, this,
            [this](const FindRequest &request) { drafts().begin(request, DraftReplaceWindow::Where::AllDrafts); });
    connect(&pane, &EditorPane::previewOfReplacementsWanted, this, [this, &pane, &document](const FindRequest &request) {
        drafts().setOpenArticle([pane = QPointer(&pane), document = QPointer(&document)]() -> std::optional<DraftReplaceWindow::OpenArticle> {
            if (!pane || !document || !document->isOpen() || document->editRefusal())
                return std::nullopt;
            return DraftReplaceWindow::OpenArticle{document->id(), document->content().printedHeadline(), pane->source().source(),
                                                   [pane](const QList<DraftMatch> &matches) { return pane ? pane->replaceMatches(matches) : 0; }};
        });
        drafts().begin(request, DraftReplaceWindow::Where::OpenArticle);
    });
}

void WritingActions::setPerson(PersonId person)
{
    m_person = person;
    if (m_drafts)
        m_drafts->setPerson(person);
}

DraftReplaceWindow &WritingActions::drafts()
{
    if (m_drafts)
        return *m_drafts;
    m_drafts = new DraftReplaceWindow(m_newsroom, m_window);
    m_drafts->setPerson(m_person);
    m_drafts->setUnsaved([this] {
        QSet<ArticleId> unsaved;
        if (m_panes.document.isModified())
            unsaved.insert(m_panes.document.id());
        if (const BesidePane *beside = m_panes.desk.beside(); beside && m_panes.desk.beside()->document().isModified())
            unsaved.insert(m_panes.desk.beside()->document().id());
        return unsaved;
    });
    connect(m_drafts, &DraftReplaceWindow::articleWanted, this, &WritingActions::articleWanted);
    return *m_drafts;
}

} // namespace galley
