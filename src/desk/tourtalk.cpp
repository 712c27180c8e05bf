// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The tour's look at talking: comments on a text, an assignment, notices, and the newsroom in figures.
#include "desk/tour.h"

#include "desk/articlelistpane.h"
#include "desk/editorpane.h"
#include "desk/figures/figurecard.h"
#include "desk/figures/statisticswindow.h"
#include "desk/mainwindow.h"
#include "desk/sourceeditor.h"
#include "desk/talk/assigndialog.h"
#include "desk/talk/assigneelistmodel.h"
#include "desk/talk/commentfield.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/noticebell.h"
#include "desk/talk/noticebox.h"
#include "desk/talk/noticepopup.h"
#include "desk/talk/talkdesk.h"
#include "store/comments.h"

#include <QListView>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace galley {

using namespace Qt::StringLiterals;

bool Tour::talking()
{
    if (!chooseList(u"queue:in-review"_s))
        return false;
    ArticleListPane &list = window().list();
    if (!TourDriver::waitUntil([&list] { return list.model().rowCount() > 0; }) || !TourDriver::click(list.view(), list.model().index(0, 0))
        || !TourDriver::waitUntil([this] { return window().document().isOpen(); }))
        return say(u"no article in review opened"_s);
    return commenting() && assigning() && noticing() && counting();
}

bool Tour::commenting()
{
    CommentsPanel *panel = window().talk().comments().panel();
    CommentBook &book = window().talk().comments().book();
    SourceEditor &source = window().editor().source();
    const QString body = source.source();
    const std::pair<qsizetype, QString> said[] = {{body.size() / 5, u"这个数字的出处？请补上。"_s}, {body.size() / 2, u"与上一段意思重复，建议并成一句。"_s}};
    for (const auto &[at, text] : said) {
        QTextCursor cursor = source.textCursor();
        cursor.setPosition(int(at));
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 8);
        source.setTextCursor(cursor);
        const int before = book.openCount();
        if (!choose(u"addComment"_s))
            return false;
        TourDriver::type(&panel->field(), text);
        TourDriver::key(&panel->field(), Qt::Key_Return, Qt::ControlModifier);
        if (!TourDriver::waitUntil([&] { return book.openCount() > before; }))
            return say(u"the comment was not stored"_s);
    }
    if (!choose(u"addComment"_s))
        return false;
    // A window that was opened in between has the keys on some displays.
    window().activateWindow();
    if (!TourDriver::waitUntil([&] { return window().isActiveWindow(); }))
        return say(u"the window cannot be brought to the front"_s);
    TourDriver::type(&panel->field(), u"请@"_s);
    if (!TourDriver::waitUntil([panel] { return panel->field().isOffering(); }))
        return say(u"nobody is offered behind an @"_s);
    TourDriver::key(&panel->field(), Qt::Key_Return);
    TourDriver::type(&panel->field(), u"再核一遍全文"_s);
    if (!shootBoth(u"comments"_s))
        return false;
    TourDriver::key(&panel->field(), Qt::Key_Return, Qt::ControlModifier);
    return TourDriver::waitUntil([panel] { return !panel->isWriting(); }) || say(u"the third comment was not stored"_s);
}

bool Tour::assigning()
{
    if (!choose(u"action:assign"_s))
        return false;
    auto *dialog = qobject_cast<AssignDialog *>(TourDriver::dialog("galley::AssignDialog"));
    if (!dialog || dialog->people().rowCount() == 0)
        return say(u"nobody could be given the work"_s);
    TourDriver::waitUntil([dialog] { return !dialog->people().index(0).data(AssigneeListModel::LoadRole).toString().isEmpty(); });
    dialog->people().setData(dialog->people().index(0), static_cast<int>(Qt::Checked), Qt::CheckStateRole);
    TourDriver::type(dialog->findChild<QPlainTextEdit *>(u"note"_s), u"今晚签发，先看数字。"_s);
    if (!shootBoth(u"assign"_s))
        return false;
    dialog->accept();
    return TourDriver::waitUntil([this] { return !window().findChild<AssignDialog *>(); }) || say(u"the assignment was refused"_s);
}

/// A colleague at another place answers.
bool Tour::noticing()
{
    const QList<Person> people = m_desk->newsroom()->people().value_or(QList<Person>());
    const auto colleague = std::ranges::find_if(people, [this](const Person &person) { return person.active && person.id != window().person().id; });
    Comment answer;
    answer.article = window().document().id();
    answer.text = u"@%1 出处已补在文末。"_s.arg(window().person().realName);
    if (colleague == people.end() || !await(putComment(*m_desk->newsroom(), answer, colleague->id)))
        return say(u"nobody could answer"_s);
    if (!TourDriver::waitUntil([this] { return window().talk().notices().unread() > 0; }))
        return say(u"the notice did not come"_s);
    window().talk().bell().open();
    NoticePopup &popup = window().talk().bell().popup();
    if (!shootBothOf(&popup, u"notices"_s))
        return false;
    popup.hide();
    return true;
}

bool Tour::counting()
{
    if (!choose(u"statistics"_s))
        return false;
    StatisticsWindow &statistics = window().statistics();
    statistics.resize(1280, 900);
    if (!TourDriver::waitUntil([&statistics] { return statistics.isCurrent() && statistics.card(u"waiting"); }))
        return say(u"nothing was counted"_s);
    if (!shootBothOf(&statistics, u"statistics"_s))
        return false;
    for (FigureCard *card : statistics.cards())
        card->showTable(true);
    if (!m_driver.shoot(&statistics, u"statistics-numbers"_s + m_suffix))
        return say(u"no picture of the numbers"_s);
    for (FigureCard *card : statistics.cards())
        card->showTable(false);
    statistics.close();
    return true;
}

} // namespace galley
