// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/snippetmenu.h"

#include "desk/articledesk.h"
#include "desk/editorpane.h"
#include "desk/sourceeditor.h"

#include <QMenu>

namespace galley {

using namespace Qt::StringLiterals;

SnippetMenu::SnippetMenu(Newsroom &newsroom, const NewsroomNames &names, ArticleDesk &desk, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_desk(desk), m_window(window), m_menu(new QMenu(tr("Snippets"), window))
{
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &SnippetMenu::fill);
    connect(&desk, &ArticleDesk::changed, this, &SnippetMenu::arrange);
}

void SnippetMenu::setPerson(const Person &person)
{
    m_person = person;
    fill();
}

/// The same snippets keep their actions, and their keys.
void SnippetMenu::fill()
{
    const QList<Snippet> snippets = readSnippets(m_newsroom, m_person.id).value_or(QList<Snippet>());
    if (!m_menu->isEmpty() && std::ranges::equal(snippets, m_snippets, {}, {}, &std::pair<Snippet, QAction *>::first)) {
        arrange();
        return;
    }
    for (const auto &[snippet, action] : std::exchange(m_snippets, {}))
        delete action;
    m_menu->clear();
    for (const Snippet &snippet : snippets) {
        auto *action = new QAction(snippet.name, m_menu);
        action->setObjectName(QString(u"snippet:"_s % snippet.id.toString()));
        connect(action, &QAction::triggered, this, [this, snippet] { insert(snippet); });
        m_menu->addAction(action);
        m_window->addAction(action); // a key of its own works without the menu
        m_snippets.append({snippet, action});
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Manage snippets…")), &QAction::triggered, this, &SnippetMenu::manageWanted);
    arrange();
    Q_EMIT changed();
}

bool SnippetMenu::suits(const Snippet &snippet, const ArticleDocument &document) const
{
    const Handling &handling = document.handling();
    if (snippet.genre != Genre::None && snippet.genre != handling.genre)
        return false;
    if (snippet.section.isNull())
        return true;
    QSet<SectionId> above;
    for (const SectionId id : handling.sections())
        for (const Section *at = m_names.section(id); at && !above.contains(at->id); at = m_names.section(at->parent))
            above.insert(at->id);
    return above.contains(snippet.section);
}

void SnippetMenu::arrange()
{
    const auto [document, pane] = m_desk.writtenIn();
    std::optional<Refusal> refusal = document.editRefusal();
    if (!refusal && pane.view() == EditorPane::View::Reading)
        refusal = Refusal{Rule::StageForbids, tr("Snippets go into the text, not into the reading view.")};
    for (const auto &[snippet, action] : std::as_const(m_snippets)) {
        action->setVisible(!document.isOpen() || suits(snippet, document));
        action->setEnabled(!refusal);
        action->setToolTip(refusal ? refusal->message : snippet.body);
    }
}

void SnippetMenu::insert(const Snippet &snippet)
{
    const auto [document, pane] = m_desk.writtenIn();
    if (document.editRefusal() || pane.view() == EditorPane::View::Reading)
        return;
    SnippetSetting setting;
    setting.date = m_newsroom.clock().nowUtc().toTimeZone(m_newsroom.zone()).toString(u"M月d日"_s); // as news prints it
    setting.author = document.fields().authorLine.isEmpty() ? m_names.personName(m_person.id) : document.fields().authorLine;
    if (const Section *section = m_names.section(document.handling().primarySection))
        setting.section = section->name;
    const FilledSnippet filled = fillSnippet(snippet.body, setting);
    SourceEditor &editor = pane.source();
    QTextCursor cursor = editor.textCursor();
    const int start = cursor.selectionStart();
    cursor.insertText(filled.text);
    cursor.setPosition(start + static_cast<int>(filled.cursor));
    editor.setTextCursor(cursor);
    editor.ensureCursorVisible();
    editor.setFocus(Qt::OtherFocusReason);
}

} // namespace galley
