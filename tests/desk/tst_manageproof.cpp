// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageproofimport.h"
#include "desk/manageprooflist.h"
#include "desk/manageproofversions.h"
#include "managedesk.h"
#include "proof/proofing.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTemporaryDir>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

struct ListDesk : ManageDesk
{
    using ManageDesk::ManageDesk;
    ManageProofList *list() const { return qobject_cast<ManageProofList *>(page()); }
    void ready()
    {
        if (!QTest::qWaitFor([this] { return !list() || !list()->isBusy(); }))
            qFatal("the list is not read");
        settle();
        if (!QTest::qWaitFor([this] { return !list() || !list()->isBusy(); }))
            qFatal("the list is not read again");
    }
    QList<WordEntry> words() { return got(wordsFromJson(got(room->proofList(u"words"_s)))); }
    void put(const QList<WordEntry> &words)
    {
        got(await(room->putProofList(u"words"_s, wordsToJson(words), u"起头"_s, room.chief)));
        ready();
        ready();
    }
    void addWord(const QString &word)
    {
        press("add");
        auto *dialog = page()->findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(word);
        dialog->accept();
        QCoreApplication::processEvents();
    }
    void write(const char *name, const QString &text) { type(name, text); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no table");
        return out.fileName();
    }
    QTemporaryDir folder;
};

WordEntry wordEntry(const QString &word, WordLevel level = WordLevel::Careful)
{
    WordEntry entry;
    entry.word = word;
    entry.level = level;
    return entry;
}

} // namespace

class ManageProofTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void whatIsTypedIsStoredAsOneVersionWithAWord()
    {
        ListDesk desk(u"words"_s);
        desk.ready();
        desk.addWord(u"野鸡大学"_s);
        desk.field<QComboBox>("level")->setCurrentIndex(0);
        Q_EMIT desk.field<QComboBox>("level")->activated(0);
        desk.write("preferred", u"虚假大学；未获批准的办学机构"_s);
        QVERIFY(desk.page()->hasUnsaved());
        QCOMPARE(desk.words().size(), 0); // not yet
        desk.write("storeNote", u"招生季"_s);
        desk.press("store");
        desk.ready();
        QCOMPARE(desk.words().size(), 1);
        QCOMPARE(desk.words().constFirst().level, WordLevel::Banned);
        QCOMPARE(desk.words().constFirst().preferred, (QStringList{u"虚假大学"_s, u"未获批准的办学机构"_s}));
        QVERIFY(!desk.page()->hasUnsaved());
        const QList<ListVersion> versions = got(desk.room->proofListVersions(u"words"_s));
        QCOMPARE(versions.size(), 1);
        QCOMPARE(versions.constFirst().note, u"招生季"_s);

        desk.undo();
        desk.ready();
        QCOMPARE(desk.words().size(), 0);
        desk.redo();
        desk.ready();
        QCOMPARE(desk.words().size(), 1);
    }

    void leavingThePageStoresWhatWasTyped()
    {
        ListDesk desk(u"words"_s);
        desk.ready();
        desk.addWord(u"棒棒哒"_s);
        ManageProofList *list = desk.list();
        desk.window.open(u"tags"_s);
        QVERIFY(QTest::qWaitFor([&] { return !list->isBusy(); }));
        desk.settle();
        QCOMPARE(desk.words().size(), 1);
        QVERIFY(!got(desk.room->proofListVersions(u"words"_s)).constFirst().note.isEmpty());
    }

    void discardingTakesItBack()
    {
        ListDesk desk(u"words"_s);
        desk.put({wordEntry(u"甲词"_s)});
        QCOMPARE(desk.view("table")->model()->rowCount(), 1);
        desk.choose(desk.view("table"), u"甲词"_s);
        desk.write("note", u"说明"_s);
        desk.press("remove");
        QCOMPARE(desk.view("table")->model()->rowCount(), 0);
        desk.press("discard");
        desk.ready();
        QCOMPARE(desk.view("table")->model()->rowCount(), 1);
        QVERIFY(!desk.page()->hasUnsaved());
    }

    void whatOthersStoredMeanwhileStays()
    {
        ListDesk desk(u"words"_s);
        desk.put({wordEntry(u"甲词"_s), wordEntry(u"乙词"_s), wordEntry(u"丙词"_s)});
        desk.choose(desk.view("table"), u"甲词"_s);
        desk.write("note", u"我改的"_s);
        QList<WordEntry> others = desk.words();
        others[1].note = u"别人改的"_s;
        others.removeAt(2);
        others.append(wordEntry(u"丁词"_s));
        got(await(desk.room->putProofList(u"words"_s, wordsToJson(others), {}, desk.room.sectionHead)));
        desk.ready();
        desk.press("store");
        desk.ready();
        const QList<WordEntry> words = desk.words();
        QCOMPARE(words.size(), 3);
        QCOMPARE(words.at(0).note, u"我改的"_s);
        QCOMPARE(words.at(1).note, u"别人改的"_s);
        QCOMPARE(words.at(2).word, u"丁词"_s);
    }

    void aTableIsShownBeforeItIsTakenIn()
    {
        ListDesk desk(u"words"_s);
        desk.put({wordEntry(u"甲词"_s), wordEntry(u"乙词"_s)});
        desk.list()->importTable(desk.file(u"new.csv"_s, u"词,级别,说明\n甲词,禁用,改了\n丙词,慎用,新的\n"_s.toUtf8()));
        desk.ready();
        auto *dialog = qobject_cast<ManageProofImport *>(ManageDesk::dialog("galley::ManageProofImport"));
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<ManageView *>(u"table"_s)->model()->rowCount(), 2);
        dialog->findChild<QCheckBox *>(u"replace"_s)->setChecked(true);
        QCOMPARE(dialog->findChild<ManageView *>(u"table"_s)->model()->rowCount(), 3); // 乙词 goes
        dialog->findChild<QCheckBox *>(u"replace"_s)->setChecked(false);
        dialog->accept();
        desk.press("store");
        desk.ready();
        QCOMPARE(desk.words().size(), 3);
        QCOMPARE(desk.words().at(0).level, WordLevel::Banned);
        QVERIFY(got(desk.room->proofListVersions(u"words"_s)).constFirst().note.contains(u"new.csv"));
    }

    void aTableWithAMistakeIsRefusedWithItsLine()
    {
        ListDesk desk(u"words"_s);
        desk.ready();
        desk.list()->importTable(desk.file(u"bad.csv"_s, u"词,级别\n甲词,禁用\n乙词,绝对不行\n"_s.toUtf8()));
        desk.ready();
        QVERIFY2(desk.messages().join(u' ').contains(u'3'), qPrintable(desk.messages().join(u' ')));
        QVERIFY(!desk.page()->hasUnsaved());
        desk.list()->importTable(desk.folder.filePath(u"none.csv"_s));
        desk.ready();
        QVERIFY(desk.messages().join(u' ').contains(u"none.csv"));
    }

    void whatGoesOutComesBackIn()
    {
        ListDesk desk(u"words"_s);
        WordEntry entry = wordEntry(u"甲词"_s, WordLevel::Banned);
        entry.preferred = {u"一"_s, u"二"_s};
        entry.note = u"逗号,与\"引号\""_s;
        desk.put({entry});
        const QString file = desk.folder.filePath(u"out.csv"_s);
        desk.list()->exportTable(file);
        desk.ready();
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(got(wordsFromCsv(written.readAll())), QList<WordEntry>{entry});
    }

    void anEarlierVersionIsRestoredAsANewOne()
    {
        ListDesk desk(u"words"_s);
        desk.put({wordEntry(u"甲词"_s)});
        desk.put({});
        QCOMPARE(desk.words().size(), 0);
        desk.press("versions");
        auto *dialog = qobject_cast<ManageProofVersions *>(ManageDesk::dialog("galley::ManageProofVersions"));
        QVERIFY(dialog);
        auto *versions = dialog->findChild<ManageView *>(u"table"_s);
        QCOMPARE(versions->model()->rowCount(), 2);
        versions->setCurrentIndex(versions->model()->index(0, 0));
        QVERIFY(!dialog->findChild<QPushButton *>(u"restore"_s)->isEnabled()); // it stands
        versions->setCurrentIndex(versions->model()->index(1, 0));
        dialog->findChild<QPushButton *>(u"restore"_s)->click();
        desk.ready();
        QCOMPARE(desk.words().size(), 1);
        QCOMPARE(versions->model()->rowCount(), 3);
        QCOMPARE(desk.view("table")->model()->rowCount(), 1);
        desk.undo();
        desk.ready();
        QCOMPARE(desk.words().size(), 0);
    }

    void reportersReadOnly()
    {
        ListDesk desk(u"words"_s, u"reporter"_s);
        desk.put({wordEntry(u"甲词"_s)});
        QVERIFY(!desk.field<QPushButton>("add")->isEnabled());
        QVERIFY(!desk.field<QWidget>("details")->isEnabled());
        QVERIFY(!desk.page()->lockedReason().isEmpty());
        QVERIFY(desk.field<QPushButton>("exportTable")->isEnabled());
    }

    void officesAreKeptWithTheirDays()
    {
        ListDesk desk(u"offices"_s);
        desk.ready();
        desk.addWord(u"周明远"_s);
        desk.write("organisation", u"某市人民政府"_s);
        desk.write("post", u"市长"_s);
        desk.write("from", u"2024-02-30"_s);
        QVERIFY(desk.field<QLineEdit>("from")->property("wrong").toBool());
        desk.write("from", u"2024-02-03"_s);
        desk.field<QSpinBox>("rank")->setValue(2);
        desk.press("store");
        desk.ready();
        const QList<OfficeEntry> offices = got(officesFromJson(got(desk.room->proofList(u"offices"_s))));
        QCOMPARE(offices.size(), 1);
        QCOMPARE(offices.constFirst().from, QDate(2024, 2, 3));
        QVERIFY(!offices.constFirst().until.isValid());
        QCOMPARE(offices.constFirst().rank, 2);
    }

    void aRuleIsSwitchedOffAndOn()
    {
        ManageDesk desk(u"proofing"_s);
        auto *rules = qobject_cast<QStandardItemModel *>(desk.view("rules")->model());
        QStandardItem *rule = rules->item(0)->child(0);
        const QString id = rule->data(ManageView::KeyRole).toString();
        rule->setCheckState(Qt::Unchecked);
        desk.settle();
        const auto style = [&] { return got(styleFromJson(got(desk.room->proofList(u"style"_s)))); };
        QCOMPARE(style().switchedOff, QStringList{id});
        desk.undo();
        desk.settle();
        QCOMPARE(style().switchedOff, QStringList());
        QCOMPARE(rule->checkState(), Qt::Checked);
        desk.field<QSpinBox>("longestSentence")->setValue(80);
        desk.leave("longestSentence");
        desk.settle();
        QCOMPARE(style().longestSentence, 80);
        QCOMPARE(style().switchedOff, QStringList());
    }

    void everyRuleIsListedWithItsSource()
    {
        ManageDesk desk(u"proofing"_s);
        const QAbstractItemModel *rules = desk.view("rules")->model();
        int listed = 0;
        for (int group = 0; group < rules->rowCount(); ++group)
            listed += rules->rowCount(rules->index(group, 0));
        QCOMPARE(listed, allRules().size());
    }

    void whatWasSetAsideForAllIsTakenBack()
    {
        ManageDesk desk(u"proofing"_s);
        got(await(desk.room->dismissFinding({{}, allRules().constFirst().id, u"棒棒哒"_s, {}, u"本报用法"_s, desk.room.chief, {}})));
        desk.settle();
        ManageView *aside = desk.view("aside");
        QCOMPARE(aside->model()->rowCount(), 1);
        aside->setCurrentIndex(aside->model()->index(0, 0));
        QVERIFY(desk.field<QLabel>("asideReason")->text().contains(u"本报用法"));
        desk.press("takeBack");
        desk.settle();
        QCOMPARE(aside->model()->rowCount(), 0);
        desk.undo();
        desk.settle();
        QCOMPARE(aside->model()->rowCount(), 1);
    }

    void sixtyFiveThousandWordsStayQuick()
    {
        QList<WordEntry> many;
        for (int i = 0; i < 65000; ++i) {
            WordEntry entry = wordEntry(u"词%1条"_s.arg(i));
            entry.note = u"说明"_s;
            many.append(entry);
        }
        ListDesk desk(u"words"_s);
        desk.put(many);
        ManageView *table = desk.view("table");
        QCOMPARE(table->model()->rowCount(), 65000);
        QElapsedTimer timer;
        timer.start();
        desk.field<QLineEdit>("filter")->setText(u"词6499"_s);
        QCoreApplication::processEvents();
        const qint64 filtered = timer.restart();
        QCOMPARE(table->model()->rowCount(), 11);
        desk.field<QLineEdit>("filter")->clear();
        QCoreApplication::processEvents();
        const qint64 cleared = timer.restart();
        table->setCurrentIndex(table->model()->index(64999, 0));
        desk.write("note", u"改"_s);
        const qint64 typed = timer.restart();
        qInfo("65,000 words: filter %lld ms, all again %lld ms, an entry edited %lld ms", filtered, cleared, typed);
        QVERIFY(filtered < 1000 && cleared < 1000 && typed < 500);
        desk.press("store");
        desk.ready();
        QCOMPARE(desk.words().at(64999).note, u"改"_s);
    }
};

QTEST_MAIN(ManageProofTest)
#include "tst_manageproof.moc"
