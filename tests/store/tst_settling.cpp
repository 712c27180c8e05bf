// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settling.h"

#include "store/comments.h"
#include "store/notices.h"
#include "store/verification.h"
#include "testkit/testkit.h"
#include "testnewsroom.h"

#include <QDirIterator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// A copy of a newsroom's folder, taken away and worked in without the original.
class Away
{
public:
    explicit Away(TestNewsroom &home)
        : m_clock(home.clock)
    {
        home.close();
        QDirIterator files(home.folder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString to = m_folder.path() + path.mid(home.folder().size());
            QDir().mkpath(QFileInfo(to).path());
            if (!path.endsWith(u".lock"_s) && !QFile::copy(path, to))
                qFatal("%s is not copied", qPrintable(path));
        }
        home.reopen();
        m_newsroom = got(Newsroom::open(m_folder.path(), Newsroom::Mode::Owner, m_clock));
    }

    Newsroom &operator*() const { return *m_newsroom; }

    QString act(ArticleId id, Action action, PersonId by, const QString &reason = {}, const QList<PlacedReason> &places = {})
    {
        ActRequest request;
        request.article = id;
        request.action = action;
        request.person = by;
        request.namedHash = got(m_newsroom->article(id)).contentHash;
        request.reason = reason;
        request.places = places;
        const auto done = await(m_newsroom->act(request));
        return done ? QString() : done.error().detail;
    }

    QList<Intent> intents(const TestNewsroom &home) const { return got(intentsIn(*m_newsroom, *home)); }

private:
    const HandClock &m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
};

/// "pass done", "approve stage-forbids" …
QStringList settled(TestNewsroom &home, const QList<Intent> &intents)
{
    QStringList lines;
    for (const Settled &one : got(await(settle(*home, intents)))) {
        const QString state = one.settlement == Settlement::Done ? u"done"_s : one.settlement == Settlement::Known ? u"known"_s : one.rule;
        lines.append(actionName(one.action) + u' ' + state);
    }
    return lines;
}

QStringList refusals(const TestNewsroom &home, PersonId person)
{
    QStringList texts;
    for (const Notice &notice : got(readNotices(*home, person, true))) {
        if (notice.kind == NoticeKind::Refused)
            texts.append(notice.text);
    }
    return texts;
}

} // namespace

/// Two people work on the same article without each other, in copies of the newsroom; then it comes together.
class SettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void whatIsDoneElsewhereIsCarriedOutHereAsItWasStated()
    {
        TestNewsroom home;
        const ArticleId id = home.add(u"标题"_s, u"正文"_s, home.reporter);
        Away away(home);
        QCOMPARE(away.act(id, Action::Submit, home.reporter), QString());
        QCOMPARE(away.act(id, Action::Pass, home.editor, u"可"_s), QString());
        const QDateTime then = home.clock.nowUtc();
        home.clock.goOn(3600);
        QCOMPARE(settled(home, away.intents(home)), (QStringList{u"submit done"_s, u"pass done"_s}));
        QCOMPARE(home.article(id).step, 2);
        const AuditEntry here = got(home->audit(id)).constLast();
        const AuditEntry there = got((*away).audit(id)).constLast();
        QCOMPARE(here.statement, there.statement); // with the time at which it was done
        QCOMPARE(here.statement.time, then);
        QCOMPARE(got(home->reviews(id)).constLast().time, then);
        QVERIFY(!firstBrokenLink(got(home->audit())));
    }

    void settlingTheSameAgainDoesNothing()
    {
        TestNewsroom home;
        const ArticleId id = home.add(u"标题"_s, u"正文"_s, home.reporter);
        home.act(id, Action::Submit, home.reporter);
        Away away(home);
        QCOMPARE(away.act(id, Action::Pass, home.editor), QString());
        QCOMPARE(home.act(id, Action::Return, home.sectionHead, u"缺"_s), QString());
        const QList<Intent> intents = away.intents(home);
        const QStringList first = settled(home, intents);
        QCOMPARE(first, QStringList{u"pass stage-forbids"_s});
        const qsizetype audited = got(home->audit()).size();
        QCOMPARE(refusals(home, home.editor).size(), 1);
        // It stays refused, also when it would now be possible again.
        QCOMPARE(home.act(id, Action::Submit, home.reporter), QString());
        QCOMPARE(settled(home, intents), first);
        QCOMPARE(got(home->audit()).size(), audited + 1);
        QCOMPARE(refusals(home, home.editor).size(), 1);
        QCOMPARE(refusals(home, home.sectionHead).size(), 1);
    }

    void twoAtTheSameStepAndTheFirstToArriveCounts_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("reversed");
        for (const Action action : {Action::Pass, Action::Approve, Action::Return}) {
            for (const bool reversed : {false, true})
                QTest::addRow("%s, %s", qPrintable(actionName(action)), reversed ? "the other way round" : "in order") << int(action) << reversed;
        }
    }
    void twoAtTheSameStepAndTheFirstToArriveCounts()
    {
        QFETCH(int, action);
        QFETCH(bool, reversed);
        const Action what = Action(action);
        TestNewsroom home;
        const bool last = what == Action::Approve;
        const PersonId one = last ? home.chief : home.editor;
        const PersonId other = home.addPerson(u"other"_s, u"另一位"_s, last ? Role::Chief : Role::Editor);
        const ArticleId id = home.add(u"标题"_s, u"正文"_s, home.reporter);
        home.act(id, Action::Submit, home.reporter);
        if (last) {
            home.act(id, Action::Pass, home.editor);
            home.act(id, Action::Pass, home.sectionHead);
        }
        Away here(home);
        Away there(home);
        QCOMPARE(here.act(id, what, one, u"理由"_s), QString());
        home.clock.goOn(60);
        QCOMPARE(there.act(id, what, other, u"理由"_s), QString());
        const PersonId first = reversed ? other : one;
        const PersonId late = reversed ? one : other;
        const QList<Intent> intents = reversed ? there.intents(home) + here.intents(home) : here.intents(home) + there.intents(home);
        const QStringList came = settled(home, intents);
        QCOMPARE(came.at(0), QString(actionName(what) + u" done"_s));
        QVERIFY2(came.at(1) != came.at(0), qPrintable(came.at(1)));
        // Both hear of it: the one why, the other that it was so.
        QCOMPARE(refusals(home, late).size(), 1);
        QCOMPARE(refusals(home, first).size(), 1);
        const QList<Person> people = got(home->people());
        QVERIFY(refusals(home, first).first().contains(std::ranges::find(people, late, &Person::id)->realName));
        const QList<ReviewRecord> reviews = got(home->reviews(id));
        QCOMPARE(std::ranges::count_if(reviews, [late](const ReviewRecord &record) { return record.person == late; }), 0);
        QVERIFY(!firstBrokenLink(got(home->audit())));
    }

    /// A section head passed the first step in an editor's place; the editor was first. That is no second step.
    void aStepTakenElsewhereIsNotTakenForTheNextOne()
    {
        TestNewsroom home;
        const ArticleId id = home.add(u"标题"_s, u"正文"_s, home.reporter);
        home.act(id, Action::Submit, home.reporter);
        Away away(home);
        QCOMPARE(away.act(id, Action::Pass, home.sectionHead), QString());
        QCOMPARE(home.act(id, Action::Pass, home.editor), QString());
        QCOMPARE(settled(home, away.intents(home)), QStringList{u"pass overtaken"_s});
        QCOMPARE(home.article(id).step, 2);
        QCOMPARE(refusals(home, home.sectionHead).size(), 1);
        QCOMPARE(refusals(home, home.editor).size(), 1);
    }

    /// 三校 are counted, not taken in turn: of the same text each counts, wherever the article had gone on to meanwhile.
    void proofreadingsOfTheSameTextAllCount_data()
    {
        QTest::addColumn<bool>("passedMeanwhile");
        QTest::addColumn<bool>("textChanged");
        QTest::newRow("at the same step") << false << false;
        QTest::newRow("while it was passed on") << true << false;
        QTest::newRow("of another text") << false << true;
    }
    void proofreadingsOfTheSameTextAllCount()
    {
        QFETCH(const bool, passedMeanwhile);
        QFETCH(const bool, textChanged);
        TestNewsroom home;
        const PersonId one = home.addPerson(u"gao"_s, u"高洁"_s, Role::Proofreader);
        const PersonId other = home.addPerson(u"bai"_s, u"白石"_s, Role::Proofreader);
        QList<Route> routes = got(home->routes());
        for (Route &route : routes)
            route.proofreadings = 2;
        got(await(home->putRoutes(routes, home.chief)));
        const ArticleId id = home.add(u"标题"_s, u"草原上的清晨来得很早。"_s.repeated(9), home.reporter);
        QCOMPARE(home.act(id, Action::Submit, home.reporter), QString());
        Away here(home);
        Away there(home);
        QCOMPARE(here.act(id, Action::Proofread, one, u"已校"_s), QString());
        home.clock.goOn(60);
        QCOMPARE(there.act(id, Action::Proofread, other), QString());
        if (passedMeanwhile)
            QCOMPARE(home.act(id, Action::Pass, home.editor), QString());
        QStringList came = settled(home, here.intents(home));
        if (textChanged)
            QCOMPARE(home.save(id, home.editor, [](Content &content, Handling &) { content.body += u"改"_s; }), QString());
        came += settled(home, there.intents(home));
        QCOMPARE(came, (QStringList{u"proofread done"_s, textChanged ? u"proofread text-changed"_s : u"proofread done"_s}));
        QCOMPARE(refusals(home, other).size(), textChanged ? 1 : 0);
        if (textChanged)
            return;
        if (!passedMeanwhile)
            QCOMPARE(home.act(id, Action::Pass, home.editor), QString());
        QCOMPARE(home.act(id, Action::Pass, home.sectionHead), QString());
        QCOMPARE(home.act(id, Action::Approve, home.chief), QString()); // both were counted
        QVERIFY(got(verify(*home)).isWhole());
    }

    void anApprovalOfAnotherTextIsRefused()
    {
        TestNewsroom home;
        const ArticleId id = home.add(u"标题"_s, u"草原上的清晨来得很早。"_s.repeated(9), home.reporter);
        home.act(id, Action::Submit, home.reporter);
        Away away(home);
        QCOMPARE(away.act(id, Action::Pass, home.editor), QString());
        QCOMPARE(home.save(id, home.sectionHead, [](Content &content, Handling &) { content.body += u"改"_s; }), QString());
        QCOMPARE(settled(home, away.intents(home)), QStringList{u"pass text-changed"_s});
    }

    void aTextTypedElsewhereStaysThereAndIsNotSubmittedForAnother()
    {
        TestNewsroom home;
        const ArticleId id = home.add(u"标题"_s, u"家里的正文"_s, home.reporter);
        Away away(home);
        const Article there = got((*away).article(id));
        Content typed = there.content;
        typed.body = u"路上写的正文"_s;
        GALLEY_VERIFY(await((*away).save({id, home.reporter, there.revision, typed, {}})));
        QCOMPARE(away.act(id, Action::Submit, home.reporter), QString());
        QCOMPARE(settled(home, away.intents(home)), QStringList{u"submit text-changed"_s});
        QCOMPARE(home.article(id).content.body, u"家里的正文"_s);
        QCOMPARE(home.article(id).stage, Stage::Draft);
        QCOMPARE(got((*away).article(id)).content.body, u"路上写的正文"_s);
    }

    void reasonsAtPlacesComeAlong()
    {
        TestNewsroom home;
        const QString body = u"产量三百吨。"_s;
        const ArticleId id = home.add(u"标题"_s, body, home.reporter);
        home.act(id, Action::Submit, home.reporter);
        Away away(home);
        QCOMPARE(away.act(id, Action::Return, home.editor, u"待核"_s, {{placeOf(u"body"_s, body, 2, 3), u"单位？"_s}}), QString());
        QList<Intent> intents = away.intents(home);
        QCOMPARE(intents.size(), 1);
        Intent changed = intents.first();
        changed.request.places.first().text = u"别的理由"_s;
        changed.request.operation = changed.statement.operation = OperationId(QUuid::createUuid());
        QCOMPARE(settled(home, {changed}), QStringList{u"return signature-wrong"_s});
        QCOMPARE(settled(home, intents), QStringList{u"return done"_s});
        const Comment reason = got(readComments(*home, id)).first();
        QCOMPARE(reason.text, u"单位？"_s);
        QVERIFY(reason.isReturnReason);
        QCOMPARE(reason.place.quote, u"三百吨"_s);
    }

    void whoMayDoNothingAnyMoreDoesNothingLater()
    {
        TestNewsroom home;
        const ArticleId id = home.add(u"标题"_s, u"正文"_s, home.reporter);
        home.act(id, Action::Submit, home.reporter);
        Away away(home);
        QCOMPARE(away.act(id, Action::Pass, home.editor), QString());
        Person gone = got(home->personByLogin(u"editor"));
        gone.active = false;
        got(await(home->putPerson(gone, home.admin)));
        QCOMPARE(settled(home, away.intents(home)), QStringList{ruleName(Rule::Inactive).prepend(u"pass "_s)});
        QCOMPARE(refusals(home, home.reporter), QStringList()); // nobody was first: it is his own account
    }

    void anotherNewsroomsFolderIsNoCopy()
    {
        TestNewsroom home;
        TestNewsroom other;
        QCOMPARE(intentsIn(*other, *home).error().code, ErrorCode::BadInput);
        QCOMPARE(settled(home, {}), QStringList());
    }
};

QTEST_GUILESS_MAIN(SettlingTest)
#include "tst_settling.moc"
