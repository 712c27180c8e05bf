// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentdesk.h"

#include "desk/changedesk.h"
#include "desk/deskicon.h"
#include "desk/editorpane.h"
#include "desk/fieldediting.h"
#include "desk/headlineblock.h"
#include "desk/inspector.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/readingview.h"
#include "desk/sourceeditor.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/talktime.h"
#include "proof/fieldtext.h"

#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;

CommentDesk::CommentDesk(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, const Panes &panes, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_document(document), m_panes(panes), m_window(window),
      m_book(new CommentBook(newsroom, document, this)),
      m_marks(new CommentMarks(*m_book, panes.editor.source(), *panes.editor.changes().reading())),
      m_panel(new CommentsPanel(newsroom, names, *m_book)), m_add(new QAction(tr("Add Comment…"), this)),
      m_next(new QAction(tr("Next Comment"), this)), m_previous(new QAction(tr("Previous Comment"), this))
{
    m_add->setObjectName(u"addComment"_s);
    m_add->setIcon(deskIcon(u"comment-symbolic"_s));
    m_add->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    m_next->setObjectName(u"nextComment"_s);
    m_next->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_PageDown));
    m_previous->setObjectName(u"previousComment"_s);
    m_previous->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_PageUp));
    window->addActions({m_add, m_next, m_previous});
    connect(m_add, &QAction::triggered, this, &CommentDesk::addHere);
    connect(m_next, &QAction::triggered, this, [this] { m_panel->step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_panel->step(-1); });
    connect(m_panel, &CommentsPanel::newWanted, this, &CommentDesk::addHere);
    connect(m_panel, &CommentsPanel::placeWanted, this, &CommentDesk::reveal);
    connect(m_panel, &CommentsPanel::left, this, &CommentDesk::backToText);
    connect(m_panel, &CommentsPanel::currentChanged, this, [this] { m_marks->setCurrent(m_panel->currentThread()); });
    connect(m_book, &CommentBook::failed, this, [this](const Error &error) { m_panes.messages.sayError(u"comments"_s, error); });
    connect(m_book, &CommentBook::removed, this, [this](const Comment &comment) {
        m_panes.messages.say(u"comments"_s, MessageBar::Kind::Done, tr("Your comment was taken back."),
                             {{tr("Write it again"), [this, comment] { m_panel->writeAgain(comment); }}});
    });
    connect(m_book, &CommentBook::changed, this, &CommentDesk::follow);
    SourceEditor &source = panes.editor.source();
    ReadingView *reading = panes.editor.changes().reading();
    connect(&source, &QPlainTextEdit::cursorPositionChanged, this, &CommentDesk::followCursor);
    connect(&source, &SourceEditor::menuWanted, this, &CommentDesk::fillMenu);
    connect(reading, &ReadingView::menuWanted, this, [this](QMenu *menu, qsizetype from, qsizetype) { fillMenu(menu, int(from)); });
    source.viewport()->installEventFilter(this);
    follow();
}

CommentDesk::~CommentDesk()
{
    delete m_panel; // both belong to the window's panes, and look at the book
    delete m_marks;
}

void CommentDesk::setPerson(const Person &person)
{
    m_book->setPerson(person);
}

void CommentDesk::coloursChanged()
{
    m_marks->coloursChanged();
    m_panel->list().viewport()->update();
}

void CommentDesk::follow()
{
    const QString refusal = m_book->refusal();
    m_add->setEnabled(refusal.isEmpty());
    m_add->setToolTip(refusal.isEmpty() ? m_add->text() : QString(m_add->text() % u": "_s % refusal));
    m_next->setEnabled(!m_book->threads().isEmpty());
    m_previous->setEnabled(!m_book->threads().isEmpty());
    if (!m_wanted.isNull() && m_wantedArticle == m_book->article() && m_panel->show(m_wanted, true))
        reveal(std::exchange(m_wanted, {}));
}

void CommentDesk::showComment(ArticleId article, CommentId comment)
{
    m_wantedArticle = article;
    m_wanted = comment;
    if (!comment.isNull())
        m_book->refresh();
}

// ---- a new one --------------------------------------------------------------------------------

void CommentDesk::addHere()
{
    if (const QString refusal = m_book->refusal(); !refusal.isEmpty()) {
        m_panes.messages.say(u"comments"_s, MessageBar::Kind::Warning, refusal);
        return;
    }
    if (auto *inspector = m_window->findChild<QAction *>(u"showInspector"_s))
        inspector->setChecked(true); // the panel stands there
    m_panel->write(placeHere());
}

/// What is selected where the keys are; in the panel itself, in the text. Without a selection in the text it is the
/// article as a whole, in a field the field.
TextPlace CommentDesk::placeHere() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (const ProofField field : {ProofField::Headline, ProofField::Kicker, ProofField::Subtitle, ProofField::ShortHeadline, ProofField::Summary,
                                   ProofField::Source, ProofField::AuthorLine}) {
        const QWidget *editor = focus && m_window->isAncestorOf(focus) ? fieldEditor(*m_window, field) : nullptr;
        if (editor && (editor == focus || editor->isAncestorOf(focus)))
            return placeIn(*focus, fieldName(field));
    }
    return placeInText();
}

TextPlace CommentDesk::placeIn(const QWidget &field, const QString &name) const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&field); line && line->hasSelectedText())
        return placeOf(name, line->text(), line->selectionStart(), line->selectionLength());
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&field); text && text->textCursor().hasSelection()) {
        const QTextCursor cursor = text->textCursor();
        return placeOf(name, text->toPlainText(), cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
    }
    TextPlace whole;
    whole.field = name;
    return whole;
}

TextPlace CommentDesk::placeInText() const
{
    const SourceEditor &source = m_panes.editor.source();
    const ReadingView *reading = m_panes.editor.changes().reading();
    int from = source.textCursor().selectionStart();
    int to = source.textCursor().selectionEnd();
    if (reading->isVisible() && reading->textCursor().hasSelection()) {
        const auto [first, last] = reading->selectedSource();
        from = int(first);
        to = int(last);
    }
    return from < to ? placeOf(u"body"_s, source.source(), from, to - from) : TextPlace();
}

// ---- to and fro -------------------------------------------------------------------------------

/// The place is selected; the keys stay where they are.
void CommentDesk::reveal(CommentId id)
{
    const CommentThread *thread = m_book->thread(id);
    if (!thread)
        return;
    const TextPlace &place = thread->head.place;
    if (place.field != "body"_L1) {
        if (const std::optional<ProofField> field = fieldFromName(place.field))
            m_panes.inspector.showField(*field);
        return;
    }
    if (!thread->position)
        return;
    const QScopedValueRollback revealing(m_revealing, true);
    SourceEditor &source = m_panes.editor.source();
    const int end = *thread->position + int(place.quote.size());
    if (ReadingView *reading = m_panes.editor.changes().reading(); reading->isVisible())
        reading->showSource(*thread->position, end);
    QTextCursor cursor = source.textCursor();
    cursor.setPosition(*thread->position);
    cursor.setPosition(std::min(end, source.document()->characterCount() - 1), QTextCursor::KeepAnchor);
    source.setTextCursor(cursor);
    source.ensureCursorVisible();
}

void CommentDesk::backToText()
{
    ReadingView *reading = m_panes.editor.changes().reading();
    reading->isVisible() ? reading->setFocus() : m_panes.editor.source().setFocus();
}

/// Where the cursor stands in the text, what is said there stands out in the panel.
void CommentDesk::followCursor()
{
    if (m_revealing || m_marks->marks().isEmpty())
        return;
    const CommentMarks::Mark *mark = m_marks->at(m_panes.editor.source().textCursor().position());
    if (mark && mark->thread != m_panel->currentThread() && !m_panel->list().hasFocus() && !m_panel->isWriting())
        m_panel->show(mark->thread, false);
}

void CommentDesk::fillMenu(QMenu *menu, int position)
{
    menu->addSeparator();
    menu->addAction(m_add);
    if (const CommentMarks::Mark *mark = m_marks->at(position))
        connect(menu->addAction(tr("Show Comment")), &QAction::triggered, this, [this, thread = mark->thread] { m_panel->show(thread, true); });
}

QString CommentDesk::tipOf(CommentId id) const
{
    const CommentThread *thread = m_book->thread(id);
    if (!thread)
        return {};
    const auto line = [this](const Comment &comment) {
        return u"<p style=\"white-space:pre-wrap\"><b>%1</b>　%2<br>%3</p>"_s.arg(m_names.personName(comment.person).toHtmlEscaped(),
            agoText(comment.time, m_newsroom.clock().nowUtc(), m_newsroom.zone()), comment.text.toHtmlEscaped());
    };
    QString tip = line(thread->head);
    for (const Comment &reply : thread->replies)
        tip += line(reply);
    return tip;
}

bool CommentDesk::eventFilter(QObject *watched, QEvent *event)
{
    SourceEditor &source = m_panes.editor.source();
    if (watched != source.viewport() || event->type() != QEvent::ToolTip || m_marks->marks().isEmpty())
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int position = source.cursorForPosition(help->pos()).position();
    const CommentMarks::Mark *mark = m_marks->at(position);
    if (!mark || source.proofMarks().at(position)) // proofing's own tip says what to do
        return false;
    QToolTip::showText(help->globalPos(), tipOf(mark->thread), source.viewport());
    return true;
}

} // namespace galley
