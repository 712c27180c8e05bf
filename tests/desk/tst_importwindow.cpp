// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparedialog.h"
#include "desk/folderwatch.h"
#include "desk/importdialog.h"
#include "desk/importflow.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/reprintdialog.h"
#include "desk/session.h"
#include "store/testnewsroom.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A window with nothing in it but what importing needs.
struct ImportDesk
{
    ImportDesk() : names(*room), messages(&window), flow(*room, messages, names, &window)
    {
        person = got(room->people()).value(0);
        for (const Person &one : got(room->people())) {
            if (one.id == room.chief)
                person = one;
        }
        window.show();
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    TestNewsroom room;
    QTemporaryDir folder;
    QWidget window;
    NewsroomNames names;
    MessageArea messages;
    ImportFlow flow;
    Person person;
};

QByteArray page(const QString &headline)
{
    return (u"<html><body><h1>"_s + headline + u"</h1><p>来源：《南岭晚报》</p><p>渡船停了，桥通了，老艄公把篙插在岸边，望了很久很久。</p></body></html>"_s).toUtf8();
}

} // namespace

class TestImportWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aTextOfOnesOwnComesInWithoutQuestions()
    {
        ImportDesk desk;
        QSignalSpy opened(&desk.flow, &ImportFlow::articleWanted);
        desk.flow.bringIn({desk.write(u"雪.txt"_s, "雪后初晴\n\n扫雪的人一早就出了门，路面很快露了出来。\n")}, desk.person, {});
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!desk.window.findChild<ImportDialog *>());
    }

    void itIsAskedWhoseAPageIs()
    {
        ImportDesk desk;
        QSignalSpy finished(&desk.flow, &ImportFlow::finished);
        desk.flow.bringIn({desk.write(u"渡口.html"_s, page(u"渡口"_s))}, desk.person, {});
        auto *dialog = desk.window.findChild<ImportDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QRadioButton *>(u"asFound"_s)->isChecked());
        dialog->findChild<QRadioButton *>(u"asReprint"_s)->click();
        dialog->accept();
        QTRY_COMPARE(finished.size(), 1);
        const auto report = finished.first().first().value<ImportReport>();
        QCOMPARE(report.articles.size(), 1);
        QVERIFY(report.articles[0].reprint);
    }

    void onlyAChiefIsOfferedAnArchive()
    {
        ImportDesk desk;
        for (const Person &person : got(desk.room->people())) {
            const ImportDialog dialog({u"a.jsonl"_s}, person, desk.names, {});
            QCOMPARE(dialog.findChild<QCheckBox *>(u"asPublished"_s)->isHidden(), !person.hasRole(Role::Chief));
        }
    }

    void aStoppedImportIsOfferedAgainAndGoesOn()
    {
        ImportDesk desk;
        QByteArray lines;
        for (int i = 0; i < 3000; ++i)
            lines += (u"{\"date\":\"2024-05-06\",\"headline\":\"第%1篇\",\"html\":\"<p>%2</p>\"}\n"_s.arg(i).arg(QString(800, u'文'))).toUtf8();
        ImportRequest request{{desk.write(u"long.jsonl"_s, lines)}, desk.person.id};
        got(importFiles(*desk.room, request, [](const ImportProgress &) { return false; }));
        const int before = got(desk.room->count({}));
        QVERIFY(before < 3000);
        desk.flow.offerUnfinished(desk.person);
        QVERIFY(desk.messages.shows(u"import"_s));
        QSignalSpy finished(&desk.flow, &ImportFlow::finished);
        desk.messages.findChildren<QPushButton *>().value(0)->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(got(desk.room->count({})), 3000);
        QVERIFY(unfinishedImports(*desk.room)->isEmpty());
    }

    void aCopiedPageIsCheckedBeforeItBecomesAReprint()
    {
        ImportDesk desk;
        auto *data = new QMimeData;
        data->setHtml(u"<h1>水库放水</h1><p>来源：《南岭晚报》 作者：江岸</p><p>20日清晨，水库的第一道闸门缓缓升起，三个乡镇的取水口同时打开。</p>"_s);
        data->setText(u"水库放水\n20日清晨，水库的第一道闸门缓缓升起，三个乡镇的取水口同时打开。"_s);
        data->setData(u"chromium/x-source-url"_s, "https://nanling.example/1.html");
        QGuiApplication::clipboard()->setMimeData(data);
        desk.flow.reprintFromClipboard(desk.person, {});
        auto *dialog = desk.window.findChild<ReprintDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"address"_s)->text(), u"https://nanling.example/1.html"_s);
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        dialog->findChild<QLineEdit *>(u"source"_s)->clear();
        QVERIFY(!ok->isEnabled()); // whose text it is must be said
        dialog->findChild<QLineEdit *>(u"source"_s)->setText(u"《南岭晚报》"_s);
        dialog->findChild<QLineEdit *>(u"licence"_s)->setText(u"授权转载"_s);
        QSignalSpy opened(&desk.flow, &ImportFlow::articleWanted);
        ok->click();
        QTRY_COMPARE(opened.size(), 1);
        const Article article = got(desk.room->article(opened.first().first().value<ArticleId>()));
        QCOMPARE(article.handling.kind, Kind::Reprint);
        QVERIFY(article.content.reprint.has_value());
        QCOMPARE(article.content.reprint->licence, u"授权转载"_s);
        QCOMPARE(article.content.reprint->address, u"https://nanling.example/1.html"_s);
        QVERIFY(article.content.reprint->snapshot.contains(u"缓缓升起"_s));
    }

    void differencesFromTheOriginalAreWalkedThrough()
    {
        Content content;
        content.headline = u"水库放水"_s;
        content.body = u"20日清晨，闸门缓缓升起。\n\n四个乡镇的取水口打开。"_s;
        content.reprint = ReprintRecord();
        content.reprint->snapshot = u"水库放水\n　　20日清晨，闸门缓缓升起。\n　　三个乡镇的取水口打开。"_s;
        CompareDialog dialog(content);
        QCOMPARE(dialog.differences(), 1); // headline and indents are none
        dialog.findChild<QPushButton *>(u"next"_s)->click();
        QCOMPARE(dialog.findChild<QTextBrowser *>(u"before"_s)->textCursor().selectedText(), u"三"_s);
        QCOMPARE(dialog.findChild<QTextBrowser *>(u"after"_s)->textCursor().selectedText(), u"四"_s);
        QVERIFY(!dialog.findChild<QPushButton *>(u"next"_s)->isEnabled());
    }

    void aWatchedFolderBringsInWhatIsPutThere()
    {
        ImportDesk desk;
        Session session(desk.folder.filePath(u"session.ini"_s));
        QVERIFY(QDir(desk.folder.path()).mkdir(u"in"_s));
        desk.write(u"in/桥.txt"_s, "桥通车\n\n第一辆车是送奶的，司机按了两声喇叭。\n");
        FolderWatch watch(*desk.room, session, desk.messages, desk.names, &desk.window);
        watch.setPerson(desk.person);
        QVERIFY(watch.folder().isEmpty());
        QSignalSpy looked(&watch, &FolderWatch::looked);
        watch.start(desk.folder.filePath(u"in"_s), {});
        QTRY_COMPARE(looked.size(), 1);
        watch.look();
        QTRY_COMPARE(looked.size(), 2);
        QVERIFY(QFile::exists(desk.folder.filePath(u"in/imported/桥.txt"_s)));
        QVERIFY(desk.messages.shows(u"watch"_s));
        // The next session watches on; another person's does not.
        FolderWatch next(*desk.room, session, desk.messages, desk.names, &desk.window);
        next.setPerson(desk.person);
        QCOMPARE(next.folder(), watch.folder());
        Person other = desk.person;
        other.id = desk.room.reporter;
        next.setPerson(other);
        QVERIFY(next.folder().isEmpty());
    }
};

QTEST_MAIN(TestImportWindow)
#include "tst_importwindow.moc"
