// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstyle.h"
#include "desk/messagearea.h"
#include "desk/review/decisionbar.h"
#include "desk/review/queuebar.h"
#include "desk/review/queuemodel.h"
#include "desk/review/reviewdesk.h"
#include "desk/review/reviewkeys.h"
#include "desk/review/sheetview.h"
#include "desk/session.h"
#include "testnewsroom.h"

#include <QApplication>
#include <QTest>

namespace galley::testkit {

using namespace Qt::StringLiterals;

inline void prepareForReviewing()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QApplication::setStyle(new DeskStyle);
}

inline QString paragraphs(int count)
{
    QString text;
    for (int at = 0; at < count; ++at)
        text += u"第%1段：厂区外的风机连成一线，白天发的电就地用掉八成。以前看煤价吃饭，现在看风速排班，值班长这样说。\n\n"_s.arg(at + 1);
    return text;
}

/// The real window over a real newsroom, and a reviewer's hands on the keys.
struct Desk
{
    explicit Desk(const QString &login = u"editor"_s)
        : session(room.folder() + u"/session.ini"_s), names(*room), window(*room, names, session)
    {
        who(login);
        window.resize(1200, 800);
    }
    void who(const QString &login) { window.setPerson(got(room->personByLogin(login))); }
    bool begin()
    {
        window.show();
        return QTest::qWaitForWindowActive(&window) && settled();
    }
    /// Nothing is on its way: the queue is read and an article shown, or there is none.
    bool settled()
    {
        return QTest::qWaitFor([this] {
            QCoreApplication::processEvents();
            return window.queue().isCurrent() && !window.isLoading() && !window.decider().isBusy()
                && (window.item() || window.queue().rowCount() == 0);
        }, 20'000);
    }
    /// Nothing else is asked for meanwhile, so that what is looked at next is the desk's last word on this article.
    bool shows(ArticleId article)
    {
        return QTest::qWaitFor([&] { return shown() == article; }, 10'000) && settled() && shown() == article;
    }
    ArticleId submitted(const QString &headline, const QString &body)
    {
        const ArticleId id = room.add(headline, body, room.reporter);
        const QString refusal = room.act(id, Action::Submit, room.reporter);
        if (!refusal.isEmpty())
            qFatal("not submitted: %s", qPrintable(refusal));
        return id;
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        ++keys;
        QWidget *to = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        QTest::keyClick(to, static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString &text)
    {
        for (const QChar character : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(QApplication::focusWidget(), &press);
        }
    }
    ArticleId shown() const { return window.item() ? window.item()->article.id : ArticleId(); }
    DecisionBar::State state() const { return window.decision().state(); }
    bool waitFor(DecisionBar::State wanted) { return QTest::qWaitFor([this, wanted] { return state() == wanted; }, 10'000); }

    TestNewsroom room;
    Session session;
    NewsroomNames names;
    ReviewDesk window;
    int keys = 0;
};

} // namespace galley::testkit
