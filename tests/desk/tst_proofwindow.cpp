// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/fieldediting.h"
#include "desk/fieldmarker.h"
#include "desk/headlineblock.h"
#include "desk/headlineedit.h"
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/proofdesk.h"
#include "desk/prooflistmodel.h"
#include "desk/proofpanel.h"
#include "desk/proofreasondialog.h"
#include "desk/proofrunner.h"
#include "desk/reviewpanel.h"
#include "desk/session.h"
#include "desk/sourceeditor.h"
#include "desk/statusline.h"
#include "testnewsroom.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <ctime>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

WordEntry word(const QString &text, WordLevel level, const QStringList &preferred)
{
    WordEntry entry;
    entry.word = text;
    entry.level = level;
    entry.preferred = preferred;
    entry.wholeWord = false;
    return entry;
}

/// The main window over a newsroom of its own with two listed words, and an article in it.
class ProofWindow
{
public:
    explicit ProofWindow(const QString &body = u"警惕野鸡大学。\n\n择校要看资质。"_s, const QString &login = u"admin"_s)
        : session(room.folder() + u"/session.ini"_s)
    {
        putWords({word(u"野鸡大学"_s, WordLevel::Banned, {u"虚假大学"_s, u"未获批准的办学机构"_s}),
                  word(u"棒棒哒"_s, WordLevel::Banned, {u"出色"_s})});
        NewArticle written = newArticle(u"招生季提醒"_s, body, room.section(u"民生"_s));
        written.content.authorLine.clear(); // nothing but the body is to be pointed at
        article = room.add(written, room.reporter);
        window = std::make_unique<MainWindow>(*room, session, got(room->personByLogin(login)));
        window->editor().setView(EditorPane::View::Source); // no browser engine is needed
        window->show();
        window->openArticle(article);
        settle();
    }

    TestNewsroom room;
    Session session;
    ArticleId article;
    std::unique_ptr<MainWindow> window;

    void putWords(const QList<WordEntry> &words)
    {
        got(await(room->putProofList(QString::fromUtf16(wordListName), wordsToJson(words), {}, room.chief)));
    }
    SourceEditor &editor() { return window->editor().source(); }
    Proofreader &proofreader() { return window->proofing().proofreader(); }
    ProofPanel &panel() { return *window->proofing().panel(); }
    QListView &list() { return panel().list(); }
    QString body() { return editor().source(); }

    /// Until nothing is saved, and everything that was typed has been checked.
    void settle()
    {
        got(await(room->settle()));
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        if (!proofreader().isCurrent())
            proofreader().checkNow(); // without the pause after the last key
        if (!QTest::qWaitFor([this] { return proofreader().isCurrent() && proofreader().standing() != Proofreader::Standing::Waiting; }))
            qFatal("the text is not checked");
        QCoreApplication::processEvents();
    }
    /// The marked texts, in the order of the text.
    QStringList marked()
    {
        QStringList texts;
        for (const ProofMark &mark : editor().proofMarks().all())
            texts.append(body().mid(mark.start, mark.length));
        return texts;
    }
    QStringList listed()
    {
        QStringList texts;
        for (int row = 0; row < panel().model().rowCount(); ++row)
            if (const Finding *finding = panel().model().finding(panel().model().index(row)))
                texts.append(finding->text);
        return texts;
    }
    void type(int position, const QString &text)
    {
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(position);
        editor().setTextCursor(cursor);
        for (const QChar character : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&editor(), &press);
        }
    }
    int end() { return int(body().size()); }
    void choose(const QString &text)
    {
        for (int row = 0; row < panel().model().rowCount(); ++row)
            if (const Finding *finding = panel().model().finding(panel().model().index(row)); finding && finding->text == text) {
                list().setFocus();
                list().setCurrentIndex(panel().model().index(row));
                return;
            }
        qFatal("no finding %s", qPrintable(text));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&list(), key, modifiers); }
    void answerReason(const QString &reason)
    {
        ProofReasonDialog *dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (dialog = window->findChild<ProofReasonDialog *>()) && dialog->isVisible(); }));
        auto *ok = dialog->findChild<QPushButton *>();
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == ProofReasonDialog::tr("Set aside"))
                ok = button;
        QVERIFY(!ok->isEnabled());
        dialog->findChild<QComboBox *>(u"reason"_s)->setEditText(reason);
        QVERIFY(ok->isEnabled());
        ok->click();
        QVERIFY(QTest::qWaitFor([&] { return !window->findChild<ProofReasonDialog *>(); }));
        settle();
    }
    void save()
    {
        QSignalSpy committed(&window->document(), &ArticleDocument::committed);
        window->document().save();
        QVERIFY(committed.wait());
        settle();
    }
};

const Finding *findingOf(ProofWindow &desk, const QString &text)
{
    const auto found = std::ranges::find(desk.proofreader().findings(), text, &Finding::text);
    return found == desk.proofreader().findings().end() ? nullptr : &*found;
}

double threadCpu()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

class ProofWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    // ---- marks and panel ----

    void whatIsFoundIsMarkedAndListed()
    {
        ProofWindow desk;
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
        QVERIFY(desk.listed().contains(u"野鸡大学"_s));
        QCOMPARE(desk.editor().proofMarks().all().constFirst().severity, Severity::MustFix);
        QVERIFY(desk.window->findChild<QLabel *>(u"proofCounts"_s)->text().contains(severityLabel(Severity::MustFix)));
    }

    void anErrorThatIsTypedIsMarkedAMomentLater()
    {
        ProofWindow desk(u"择校要看资质。"_s);
        QCOMPARE(desk.marked(), QStringList());
        QCOMPARE(desk.listed(), QStringList());
        QVERIFY(desk.panel().stateText().contains(ProofPanel::tr("Nothing found.")));
        desk.type(desk.end(), u"不上野鸡大学。"_s);
        desk.settle();
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
        QVERIFY(desk.listed().contains(u"野鸡大学"_s));
        QVERIFY(desk.panel().stateText().isEmpty());
        QTextCursor cursor(desk.editor().document());
        cursor.setPosition(int(desk.body().indexOf(u"野鸡"_s)));
        cursor.deleteChar();
        QCOMPARE(desk.marked(), QStringList()); // at once: it no longer says what it said
        desk.settle();
        QVERIFY(!desk.listed().contains(u"野鸡大学"_s));
    }

    void marksStayWithTheirWordsWhileTyping_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("text");
        QTest::newRow("before") << 0 << u"教育部门提醒考生："_s;
        QTest::newRow("just before") << 2 << u"各种"_s;
        QTest::newRow("just behind") << 6 << u"等"_s;
        QTest::newRow("after") << 9 << u"报名前，"_s;
        QTest::newRow("a paragraph before") << 0 << u"\n"_s;
        QTest::newRow("beyond the plane") << 0 << u"\U00020BB7"_s;
    }

    void marksStayWithTheirWordsWhileTyping()
    {
        QFETCH(int, position);
        QFETCH(QString, text);
        ProofWindow desk;
        QTextCursor cursor(desk.editor().document());
        cursor.setPosition(position);
        cursor.insertText(text);
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s}); // without waiting for a check
        const auto now = desk.proofreader().asItStands(*findingOf(desk, u"野鸡大学"_s));
        QVERIFY(now);
        QCOMPARE(desk.body().mid(now->place.start, now->place.length), u"野鸡大学"_s);
        desk.settle();
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
    }

    void resultsAreMappedThroughWhatWasTypedMeanwhile()
    {
        ProofWindow desk;
        desk.proofreader().checkNow();            // asked for the text as it is …
        desk.type(0, u"今天，"_s);                 // … and typed before it answers
        QSignalSpy changed(&desk.proofreader(), &Proofreader::changed);
        QVERIFY(changed.wait());
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
    }

    void composingDisturbsNothing()
    {
        ProofWindow desk;
        const auto formats = desk.editor().document()->firstBlock().layout()->formats();
        QTextCursor cursor = desk.editor().textCursor();
        cursor.setPosition(0);
        desk.editor().setTextCursor(cursor);
        QSignalSpy edited(&desk.editor(), &SourceEditor::sourceChanged);
        QInputMethodEvent composing(u"jingti"_s, {});
        QCoreApplication::sendEvent(&desk.editor(), &composing);
        desk.editor().repaint();
        QCOMPARE(edited.count(), 0);
        QCOMPARE(desk.editor().document()->firstBlock().layout()->preeditAreaText(), u"jingti"_s);
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
        desk.editor().setProofMarks({});
        desk.proofreader().checkNow();
        desk.settle();
        QCOMPARE(desk.editor().document()->firstBlock().layout()->preeditAreaText(), u"jingti"_s); // marks came under it
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
        QInputMethodEvent commit;
        commit.setCommitString(u"请"_s);
        QCoreApplication::sendEvent(&desk.editor(), &commit);
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
        QCOMPARE(desk.editor().document()->firstBlock().layout()->formats().size(), formats.size());
        desk.editor().undo();
        QCOMPARE(desk.body(), u"警惕野鸡大学。\n\n择校要看资质。"_s);
    }

    void marksArePaintedUnderTheWords()
    {
        ProofWindow desk;
        const QImage with = desk.editor().viewport()->grab().toImage();
        const ProofMarks marks = desk.editor().proofMarks();
        desk.editor().setProofMarks({});
        const QImage without = desk.editor().viewport()->grab().toImage();
        QVERIFY(with != without);
        desk.editor().setProofMarks(marks);
        QVERIFY(desk.editor().viewport()->grab().toImage() == with);
    }

    void aTipExplainsAMark()
    {
        ProofWindow desk;
        QCOMPARE(desk.editor().proofMarks().at(3)->finding, desk.editor().proofMarks().all().constFirst().finding);
        QVERIFY(!desk.editor().proofMarks().at(6));
        QMenu menu;
        Q_EMIT desk.editor().markMenuWanted(&menu, desk.editor().proofMarks().at(3)->finding);
        QVERIFY(!menu.actions().isEmpty());
        QCOMPARE(menu.actions().constFirst()->text(), u"虚假大学"_s);
        menu.actions().constFirst()->trigger();
        QVERIFY(desk.body().contains(u"虚假大学"_s));
    }

    void theModelKeepsItsPromises()
    {
        ProofListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto finding = [](const QString &text, Severity severity) {
            Finding made;
            made.rule = u"words.listed"_s;
            made.severity = severity;
            made.text = text;
            made.sentence = text;
            return made;
        };
        const Finding a = finding(u"甲"_s, Severity::MustFix);
        const Finding b = finding(u"乙"_s, Severity::MustFix);
        const Finding c = finding(u"丙"_s, Severity::Style);
        model.setReport({a, b, c}, {});
        QCOMPARE(model.rowCount(), 5); // two headings
        model.setReport({b, c}, {a});
        QCOMPARE(model.rowCount(), 5); // and the folded one
        model.setAsideOpen(true);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.finding(model.index(5))->text, u"甲"_s);
        model.setReport({}, {});
        QCOMPARE(model.rowCount(), 0);
        // While rows go, those that are still there are asked for what they show.
        connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, &model, [&model] {
            for (int row = 0; row < model.rowCount(); ++row)
                (void)model.index(row).data(ProofListModel::ContextRole);
        });
        model.setReport({a, b, a, b, c}, {});
        model.setReport({c}, {});
        QCOMPARE(model.rowCount(), 2);
        model.setReport({c, a}, {b, b});
        QCOMPARE(model.finding(model.index(1))->text, u"甲"_s); // the graver first
    }

    // ---- keys ----

    void keysLeadFromFindingToFinding()
    {
        ProofWindow desk(u"警惕野鸡大学。\n\n表现棒棒哒。\n\n择校要看资质。"_s);
        desk.editor().setFocus();
        desk.editor().moveCursor(QTextCursor::Start);
        QTest::keyClick(&desk.editor(), Qt::Key_F4);
        QVERIFY(desk.list().hasFocus());
        QCOMPARE(desk.panel().current()->text, u"野鸡大学"_s);
        QCOMPARE(desk.editor().textCursor().selectedText(), u"野鸡大学"_s);
        QTest::keyClick(&desk.list(), Qt::Key_F4);
        QCOMPARE(desk.panel().current()->text, u"棒棒哒"_s);
        QCOMPARE(desk.editor().textCursor().selectedText(), u"棒棒哒"_s);
        QTest::keyClick(&desk.list(), Qt::Key_F4, Qt::ShiftModifier);
        QCOMPARE(desk.panel().current()->text, u"野鸡大学"_s);
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.editor().hasFocus());
    }

    void enterCorrectsAsOneUndoStep()
    {
        ProofWindow desk;
        const QString before = desk.body();
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.body(), u"警惕虚假大学。\n\n择校要看资质。"_s);
        QVERIFY(desk.window->document().isModified());
        desk.settle();
        QVERIFY(!desk.listed().contains(u"野鸡大学"_s));
        desk.editor().undo();
        QCOMPARE(desk.body(), before);
        desk.settle();
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
    }

    void aNumberTakesAnotherCorrection()
    {
        ProofWindow desk;
        desk.choose(u"野鸡大学"_s);
        QCOMPARE(findingOf(desk, u"野鸡大学"_s)->fixes.size(), 2);
        desk.key(Qt::Key_2);
        QCOMPARE(desk.body(), u"警惕未获批准的办学机构。\n\n择校要看资质。"_s);
    }

    void aCorrectionIsMadeWhereTheWordsAreNow()
    {
        ProofWindow desk;
        desk.type(0, u"教育部门提醒，"_s);
        desk.choose(u"野鸡大学"_s); // not checked again yet
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.body(), u"教育部门提醒，警惕虚假大学。\n\n择校要看资质。"_s);
    }

    void whatWasChangedMeanwhileIsNotCorrected()
    {
        ProofWindow desk;
        desk.choose(u"野鸡大学"_s);
        QTextCursor cursor(desk.editor().document());
        cursor.setPosition(3);
        cursor.insertText(u"山"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.body(), u"警惕野山鸡大学。\n\n择校要看资质。"_s);
        QVERIFY(desk.window->messages().shows(u"proof"_s));
    }

    void allOfARuleAreCorrectedAtOnce()
    {
        ProofWindow desk(u"甲棒棒哒。\n\n乙棒棒哒，丙棒棒哒。"_s);
        desk.choose(u"棒棒哒"_s);
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.body(), u"甲出色。\n\n乙出色，丙出色。"_s);
        desk.editor().undo();
        QCOMPARE(desk.body(), u"甲棒棒哒。\n\n乙棒棒哒，丙棒棒哒。"_s);
    }

    // ---- setting aside ----

    void whatIsSetAsideStaysAsideAndComesBack()
    {
        ProofWindow desk;
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Delete);
        desk.answerReason(u"引述文件"_s);
        QCOMPARE(desk.marked(), QStringList());
        QVERIFY(!findingOf(desk, u"野鸡大学"_s));
        const QList<ProofDismissal> kept = got(desk.room->proofDismissals(desk.article));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.constFirst().reason, u"引述文件"_s);
        QCOMPARE(kept.constFirst().article, desk.article);

        desk.window->document().open(desk.article); // as if another day
        desk.settle();
        QCOMPARE(desk.proofreader().dismissed().size(), 1);
        QVERIFY(!desk.listed().contains(u"野鸡大学"_s)); // folded
        desk.panel().model().setAsideOpen(true);
        desk.choose(u"野鸡大学"_s);
        QVERIFY(desk.window->findChild<QLabel *>(u"proofExplanation"_s)->text().contains(u"引述文件"));
        desk.key(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return desk.marked() == QStringList{u"野鸡大学"_s}; }));
        QCOMPARE(got(desk.room->proofDismissals(desk.article)).size(), 0);
    }

    void forTheNewsroomItIsSetAsideInEveryArticle()
    {
        ProofWindow desk;
        const ArticleId other = desk.room.add(newArticle(u"又一篇"_s, u"谨防野鸡大学招生。"_s, desk.room.section(u"民生"_s)), desk.room.reporter);
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Delete, Qt::ShiftModifier);
        desk.answerReason(u"本报用法"_s);
        QVERIFY(got(desk.room->proofDismissals(other)).constFirst().article.isNull());
        desk.window->openArticle(other);
        desk.settle();
        QCOMPARE(desk.marked(), QStringList());
    }

    void reportersSetNothingAsideForTheNewsroom()
    {
        ProofWindow desk(u"警惕野鸡大学。"_s, u"reporter"_s);
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Delete, Qt::ShiftModifier);
        QVERIFY(!desk.window->findChild<ProofReasonDialog *>());
        QVERIFY(desk.window->messages().shows(u"proof"_s));
        QVERIFY(!desk.window->findChild<QPushButton *>(u"proofAsideForNewsroom"_s)->isVisible());
    }

    // ---- fields ----

    void fieldsAreMarkedAndCorrectedWithUndo()
    {
        ProofWindow desk(u"择校要看资质。"_s);
        auto *headline = qobject_cast<HeadlineEdit *>(fieldEditor(*desk.window, ProofField::Headline));
        headline->setFocus();
        headline->selectAll();
        headline->insertPlainText(u"谨防野鸡大学"_s);
        desk.settle();
        QCOMPARE(headline->proofMarks().all().size(), 1);
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.window->document().content().headline, u"谨防虚假大学"_s);
        headline->undo();
        QCOMPARE(desk.window->document().content().headline, u"谨防野鸡大学"_s);
        desk.settle();
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Escape);
        QVERIFY(headline->hasFocus());
        QCOMPARE(headline->textCursor().selectedText(), u"野鸡大学"_s);
    }

    void theInspectorsFieldsHaveADot()
    {
        ProofWindow desk(u"择校要看资质。"_s);
        auto *summary = qobject_cast<QPlainTextEdit *>(fieldEditor(*desk.window, ProofField::Summary));
        auto *marker = summary->findChild<FieldMarker *>();
        QVERIFY(marker->isHidden());
        summary->setFocus();
        summary->insertPlainText(u"谨防野鸡大学。"_s);
        desk.settle();
        QVERIFY(!marker->isHidden());
        QVERIFY(marker->toolTip().contains(u"野鸡大学"));
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.window->document().content().summary, u"谨防虚假大学。"_s);
        desk.settle();
        QVERIFY(marker->isHidden());
        summary->undo();
        QCOMPARE(desk.window->document().content().summary, u"谨防野鸡大学。"_s);
    }

    void aLineOfTheInspectorIsCorrectedWithUndo()
    {
        ProofWindow desk(u"择校要看资质。"_s);
        auto *line = qobject_cast<QLineEdit *>(fieldEditor(*desk.window, ProofField::ShortHeadline));
        line->setFocus();
        line->insert(u"野鸡大学"_s);
        desk.settle();
        QCOMPARE(desk.window->document().content().shortHeadline, u"野鸡大学"_s);
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.window->document().content().shortHeadline, u"虚假大学"_s);
        line->undo();
        QCOMPARE(desk.window->document().content().shortHeadline, u"野鸡大学"_s);
    }

    // ---- lists ----

    void anotherListFindsOtherThings()
    {
        ProofWindow desk(u"警惕野鸡大学，表现不俗。"_s);
        desk.putWords({word(u"表现不俗"_s, WordLevel::Careful, {u"成绩突出"_s})});
        QVERIFY(QTest::qWaitFor([&] { return desk.marked() == QStringList{u"表现不俗"_s}; }));
        QCOMPARE(desk.editor().proofMarks().all().constFirst().severity, Severity::ShouldLook);
    }

    // ---- submitting ----

    void aBarredSubmissionLeadsToTheFindings()
    {
        ProofWindow desk;
        const QList<Section> sections = got(desk.room->sections());
        Section section = *std::ranges::find(sections, u"民生"_s, &Section::name);
        section.barsOpenFindings = true;
        got(await(desk.room->putSection(section, desk.room.admin)));
        desk.settle();
        const ArticleId article = desk.window->document().id();
        desk.window->setPerson(got(desk.room->personByLogin(u"reporter"_s)));
        desk.window->openArticle(article); // everybody has their own tabs
        desk.settle();
        QSignalSpy refused(&desk.window->editorial(), &EditorialActions::refused);
        desk.window->editorial().action(Action::Submit)->trigger();
        QVERIFY(refused.wait());
        QCOMPARE(desk.panel().current()->text, u"野鸡大学"_s);
        QVERIFY(desk.list().hasFocus());
        desk.key(Qt::Key_Return);
        desk.settle();
        QSignalSpy done(&desk.window->editorial(), &EditorialActions::carriedOut);
        desk.window->editorial().action(Action::Submit)->trigger();
        QVERIFY(done.wait());
        QCOMPARE(desk.room.article(desk.article).stage, Stage::Review);
    }

    void reviewersSeeTheReportThatWentWithTheText()
    {
        ProofWindow desk(u"警惕野鸡大学。"_s, u"reporter"_s);
        QSignalSpy done(&desk.window->editorial(), &EditorialActions::carriedOut);
        desk.window->editorial().action(Action::Submit)->trigger();
        QVERIFY(done.wait());
        desk.settle();
        QVERIFY(desk.window->messages().shows(u"proof"_s)); // findings went with it
        QVERIFY(QTest::qWaitFor([&] { return desk.proofreader().standing() == Proofreader::Standing::Submitted; }));
        desk.putWords({}); // what is on the lists by now changes nothing of what was found then
        desk.settle();
        QCOMPARE(desk.proofreader().standing(), Proofreader::Standing::Submitted);
        QCOMPARE(desk.marked(), QStringList{u"野鸡大学"_s});
        const ProofReport stored = got(reportFromJson(got(desk.room->proofReport(desk.room.article(desk.article).contentHash))));
        QVERIFY(stored.findings == desk.proofreader().findings());
        desk.choose(u"野鸡大学"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.body(), u"警惕野鸡大学。"_s); // to be read only
        const QStringList steps = desk.window->inspector().review()->lines();
        QVERIFY2(std::ranges::any_of(steps, [](const QString &line) { return line.startsWith(ReviewPanel::tr("Check")) && line.contains(u'1'); }),
                 qPrintable(steps.join(u'\n')));
    }

    // ---- speed ----

    void aKeyPressInALongArticleCostsLittle()
    {
        QString body;
        for (int i = 0; body.size() < 20000; ++i)
            body += u"第%1段：教育部门提醒考生，报名前要核对学校的办学资质，警惕野鸡大学；家长说，孩子们已经准备好了。“以前看煤价吃饭，现在看风速排班。”\n\n"_s.arg(i + 1);
        ProofWindow desk(body);
        QVERIFY(desk.editor().proofMarks().all().size() > 100);
        const int middle = int(desk.body().indexOf(u"办学"_s, desk.body().size() / 2));
        desk.editor().setFocus();
        desk.type(middle, u"的"_s);
        desk.settle();
        constexpr int keys = 20;
        double typing = 0;
        qint64 checking = 0;
        for (int i = 0; i < keys; ++i) {
            const double start = threadCpu();
            desk.type(middle + i, u"新"_s);
            typing += threadCpu() - start;
            desk.settle();
            checking += desk.proofreader().runner().lastCost();
        }
        const double milliseconds = double(checking) / keys / 1e6;
        qInfo("%lld characters, %lld marks: a key press %.2f ms of the window's thread, its re-check %.2f ms beside it",
              qint64(desk.body().size()), qint64(desk.editor().proofMarks().all().size()), typing / keys * 1e3, milliseconds);
        // Generous: the machine may be busy. The bench prints the figure to hold against 5 ms.
        QVERIFY(typing / keys < 0.05);
        QVERIFY(milliseconds < 50);
    }
};

QTEST_MAIN(ProofWindowTest)
#include "tst_proofwindow.moc"
