// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tst_typingkill kills: the window, with somebody typing in it without end.
//   killtyper FOLDER new|ID SEED save|nosave
// At first and with each edit, before the window lays it out, it prints the time (Unix milliseconds) and the text as it
// then stands (SHA-256 of summary, U+0001 and body in UTF-16): the journal, which is half a second behind on a thread of
// its own, never has what was not printed.
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "desk/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDateTime>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

class Typist : public QObject
{
public:
    Typist(MainWindow &window, quint32 seed, bool saves) : m_window(window), m_editor(window.editor().source()), m_random(seed), m_saves(saves)
    {
        connect(&m_pause, &QTimer::timeout, this, &Typist::type);
        m_pause.start(5);
        connect(&m_editor, &SourceEditor::sourceSpliced, this, &Typist::say);
        connect(&m_window.document(), &ArticleDocument::contentChanged, this, &Typist::say);
        say(); // the headline may be in the journal before anything else is
    }

private:
    void commit(const QString &letters, const QString &text)
    {
        for (qsizetype i = 1; i <= letters.size(); ++i) {
            QInputMethodEvent composing(letters.first(i), {});
            QApplication::sendEvent(&m_editor, &composing);
        }
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&m_editor, &event);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
    {
        QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
        QApplication::sendEvent(&m_editor, &down);
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
        QApplication::sendEvent(&m_editor, &up);
    }

    void type()
    {
        static const QStringList phrases{u"草原上"_s, u"的风"_s, u"，"_s, u"从北向南"_s, u"。"_s, u"😀"_s, u"12.5%"_s, u"记者"_s, u"𠮷"_s};
        const int what = m_random.bounded(100);
        if (what < 60) {
            commit(u"feng"_s.first(m_random.bounded(4)), phrases.at(m_random.bounded(phrases.size())));
        } else if (what < 70) {
            press(Qt::Key_A, {}, u"a"_s);
        } else if (what < 78) {
            press(Qt::Key_Backspace);
        } else if (what < 82) {
            press(Qt::Key_Return);
        } else if (what < 87) {
            m_editor.moveCursor(QTextCursor::Start);
            QTextCursor cursor = m_editor.textCursor();
            cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, m_random.bounded(60));
            m_editor.setTextCursor(cursor);
        } else if (what < 90) {
            press(Qt::Key_Z, Qt::ControlModifier);
        } else if (what < 93) {
            QApplication::clipboard()->setText(u"从别处粘来的一句话。"_s);
            m_editor.paste();
        } else if (what < 96) {
            Content content = m_window.document().content();
            content.summary += u"摘"_s;
            m_window.document().setContent(content, nullptr);
        } else if (what < 97 && m_saves) {
            m_window.windowActions().save->trigger();
        }
        m_pause.setInterval(m_random.bounded(1, 40));
    }

    void say()
    {
        const QString state = m_window.document().content().summary + QChar(1) + m_editor.source();
        const QByteArrayView bytes(reinterpret_cast<const char *>(state.utf16()), state.size() * 2);
        const QByteArray line = QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ' '
            + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + '\n';
        std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
        std::fflush(stdout);
    }

    MainWindow &m_window;
    SourceEditor &m_editor;
    QRandomGenerator m_random;
    QTimer m_pause;
    bool m_saves;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 5)
        return 2;
    const SystemClock clock;
    const auto newsroom = Newsroom::open(arguments.at(1), Newsroom::Mode::Owner, clock);
    if (!newsroom) {
        std::fprintf(stderr, "%s\n", qPrintable(newsroom.error().message));
        return 1;
    }
    const Result<Person> person = (*newsroom)->personByLogin(u"reporter");
    Session session(arguments.at(1) + u"/session.ini"_s);
    MainWindow window(**newsroom, session, person.value());
    window.editor().setView(EditorPane::View::Source); // no browser engine is needed
    window.show();
    if (arguments.at(2) == "new"_L1) {
        window.windowActions().newArticle->trigger();
        Content content = window.document().content();
        content.headline = u"键盘下的稿 "_s + arguments.at(3);
        window.document().setContent(content, nullptr);
    } else if (const auto id = (*newsroom)->resolve(arguments.at(2))) {
        window.openArticle(*id);
    }
    const Typist typist(window, arguments.at(3).toUInt(), arguments.at(4) == "save"_L1);
    return QApplication::exec();
}
