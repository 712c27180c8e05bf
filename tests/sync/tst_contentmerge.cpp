// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/canonical.h"
#include "article/fields.h"
#include "sync/contentfields.h"
#include "sync/contentmerge.h"

#include <testkit/testkit.h>

#include <QTest>

#include <rapidcheck.h>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

template <typename K>
Id<K> idOf(int number)
{
    return Id<K>::fromString(QString(u"017f22e2-79b0-7cc3-98c4-"_s + QString::number(number).rightJustified(12, u'0')));
}

QDateTime hour(int number)
{
    return QDateTime(QDate(2026, 3, 1), QTime(number, 0), QTimeZone::UTC);
}

// A value of each type that differs with the number; 0 gives what a new article has.
void vary(QString &value, int n) { value = n == 0 ? QString() : u"第%1稿"_s.arg(n); }
void vary(int &value, int n) { value = 5 - n; }
void vary(Kind &value, int n) { value = static_cast<Kind>(n); }
void vary(Genre &value, int n) { value = static_cast<Genre>(n); }
void vary(QDateTime &value, int n) { value = n == 0 ? QDateTime() : hour(n); }
template <typename K>
void vary(Id<K> &value, int n) { value = n == 0 ? Id<K>() : idOf<K>(n); }
void vary(SourceCredit &value, int n) { value = n == 0 ? SourceCredit() : SourceCredit{idOf<SourceKind>(n), u"《某报%1》"_s.arg(n)}; }
void vary(SignOff &value, int n) { value = n == 0 ? SignOff() : SignOff{u"草原全媒"_s, {u"张远"_s, u"李%1"_s.arg(n)}, u"记者"_s, {}}; }
void vary(SeriesPart &value, int n) { value = n == 0 ? SeriesPart() : SeriesPart{{}, u"走进草原"_s, n, QString::number(n)}; }
void vary(ArticleDate &value, int n) { value = n == 0 ? ArticleDate() : ArticleDate::day(QDate(2026, 3, n)); }
void vary(Cover &value, int n) { value = n == 0 ? Cover() : Cover{QByteArray(64, char('0' + n)), {n, n}}; }
void vary(std::optional<ReprintRecord> &value, int n)
{
    value.reset();
    if (n > 0)
        value = ReprintRecord{.title = u"原题%1"_s.arg(n), .author = {}, .editor = {}, .time = {}, .address = {}, .licence = {}, .snapshot = {}};
}
void vary(PersonInText &value, int n) { value = {u"王%1"_s.arg(n), u"牧民"_s}; }
void vary(AssetUse &value, int n)
{
    value = {};
    value.sha256 = QByteArray(64, char('0' + n));
}
void vary(ChangeEntry &value, int n) { value = {u"c%1"_s.arg(n), idOf<PersonKind>(n), hour(n), true, {}}; }
void vary(CorrectionNote &value, int n) { value = {ArticleDate::day(QDate(2026, 3, n)), u"更正%1"_s.arg(n)}; }
void vary(SubjectCode &value, int n) { value = {u"medtop"_s, u"2019"_s, QString::number(n)}; }
template <typename T>
void vary(QList<T> &value, int n)
{
    value.clear();
    for (int i = 1; i <= n; ++i)
        vary(value.emplaceBack(), i);
}

Content randomContent()
{
    Content content;
    eachContentField([&content](const QString &, auto member) { vary(content.*member, *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 4))); });
    return content;
}

Handling randomHandling()
{
    Handling handling;
    eachHandlingField([&handling](const QString &, auto member) { vary(handling.*member, *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 4))); });
    handling.furtherSections.removeAll(handling.primarySection);
    return handling;
}

QStringList fieldsOf(const QList<FieldConflict> &conflicts)
{
    QStringList names;
    for (const FieldConflict &conflict : conflicts)
        names << conflict.field;
    return names;
}

AssetUse picture(char digit, const QString &caption, const QString &credit = {})
{
    AssetUse asset;
    asset.sha256 = QByteArray(64, digit);
    asset.caption = caption;
    asset.credit = credit;
    return asset;
}

} // namespace

class ContentMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    /// The compiler counts the fields (contentfields.h); this sees that each of them is merged, and known by its name.
    void everyFieldIsMerged()
    {
        int count = 0;
        eachContentField([&count](const QString &name, auto member) {
            ++count;
            QVERIFY2(findField(name) != nullptr, qPrintable(name));
            Content edited;
            vary(edited.*member, 2);
            QVERIFY2(edited != Content(), qPrintable(name));
            QCOMPARE(mergeContent({}, edited, {}).mine, edited);
            QCOMPARE(mergeContent({}, {}, edited).mine, edited);
            QCOMPARE(mergeContent(edited, {}, edited).mine, Content());
        });
        QCOMPARE(count, contentFieldCount);
        count = 0;
        eachHandlingField([&count](const QString &name, auto member) {
            ++count;
            QVERIFY2(findField(name) != nullptr, qPrintable(name));
            Handling edited;
            vary(edited.*member, 2);
            QVERIFY2(!(edited == Handling()), qPrintable(name));
            QCOMPARE(mergeHandling({}, edited, {}).mine, edited);
            QCOMPARE(mergeHandling({}, {}, edited).mine, edited);
        });
        QCOMPARE(count, handlingFieldCount);
    }

    void differentFieldsMerge()
    {
        Content base;
        base.headline = u"旧题"_s;
        Content mine = base;
        mine.headline = u"新题"_s;
        Content theirs = base;
        theirs.summary = u"摘要"_s;
        theirs.source = {idOf<SourceKind>(1), u"《某报》"_s};
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QVERIFY(merge.isClean());
        Content expected = theirs;
        expected.headline = mine.headline;
        QCOMPARE(merge.mine, expected);
        QCOMPARE(merge.theirs, expected);
        QVERIFY(merge.dropsApproval);
    }

    void oneFieldChangedByBothIsForAPerson()
    {
        Content base;
        base.headline = u"旧题"_s;
        Content mine = base;
        mine.headline = u"我题"_s;
        mine.kicker = u"引题"_s;
        Content theirs = base;
        theirs.headline = u"他题"_s;
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QCOMPARE(merge.conflicts.size(), 1);
        QCOMPARE(merge.conflicts.first(), (FieldConflict{u"headline"_s, u"旧题"_s, u"我题"_s, u"他题"_s, {}}));
        QCOMPARE(merge.decided(merge.mine.body, {}).headline, u"我题"_s);
        const Content decided = merge.decided(merge.mine.body, {u"headline"_s});
        QCOMPARE(decided.headline, u"他题"_s);
        QCOMPARE(decided.kicker, u"引题"_s);
    }

    void approvalStaysOnlyWithATextThatSomebodySaw()
    {
        Content base;
        base.headline = u"旧题"_s;
        Content mine = base;
        mine.headline = u"新题"_s;
        QVERIFY(!mergeContent(base, mine, base).dropsApproval);
        QVERIFY(!mergeContent(base, base, mine).dropsApproval);
        QVERIFY(!mergeContent(base, mine, mine).dropsApproval);
        Content theirs = base;
        theirs.kicker = u"引题"_s;
        QVERIFY(mergeContent(base, mine, theirs).dropsApproval);
    }

    void picturesMergeOneByOneAndPartByPart()
    {
        Content base;
        base.assets = {picture('1', u"一"_s), picture('2', u"二"_s), picture('3', u"三"_s)};
        Content mine = base;
        mine.assets = {picture('1', u"一改"_s), picture('3', u"三"_s), picture('4', u"四"_s)};
        Content theirs = base;
        theirs.assets = {picture('5', u"五"_s), picture('1', u"一"_s, u"周启摄"_s), picture('2', u"二"_s), picture('3', u"三"_s)};
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.mine.assets, (QList<AssetUse>{picture('5', u"五"_s), picture('1', u"一改"_s, u"周启摄"_s), picture('3', u"三"_s), picture('4', u"四"_s)}));
    }

    void aPictureEditedHereAndTakenOutThereIsForAPerson()
    {
        Content base;
        base.assets = {picture('1', u"一"_s), picture('2', u"二"_s)};
        Content mine = base;
        mine.assets[0].caption = u"一改"_s;
        Content theirs = base;
        theirs.assets.removeFirst();
        theirs.assets[0].credit = u"周启摄"_s;
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QCOMPARE(fieldsOf(merge.conflicts), QStringList{u"assets"_s});
        QCOMPARE(merge.conflicts.first().things, QStringList{QString(64, u'1')});
        QCOMPARE(merge.mine.assets, (QList<AssetUse>{picture('1', u"一改"_s), picture('2', u"二"_s, u"周启摄"_s)}));
        QCOMPARE(merge.theirs.assets, QList<AssetUse>{picture('2', u"二"_s, u"周启摄"_s)});
    }

    void peopleAreAddedByBothAndKeepTheirOrder()
    {
        Content base;
        base.people = {{u"甲"_s, u"牧民"_s}, {u"乙"_s, u"村长"_s}};
        Content mine = base;
        mine.people.append({u"丙"_s, u"教师"_s});
        mine.people[0].post = u"合作社牧民"_s;
        Content theirs = base;
        theirs.people.append({u"丁"_s, u"司机"_s});
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.mine.people.size(), 4);
        QCOMPARE(merge.mine.people.first(), (PersonInText{u"甲"_s, u"合作社牧民"_s}));
        QCOMPARE(merge.mine.people, mergeContent(base, theirs, mine).mine.people);

        theirs = base;
        theirs.people[0].post = u"养马人"_s;
        QCOMPARE(mergeContent(base, mine, theirs).conflicts.first().things, QStringList{u"甲"_s});
    }

    void bothSortedPeopleInDifferentWays()
    {
        Content base;
        base.people = {{u"甲"_s, {}}, {u"乙"_s, {}}, {u"丙"_s, {}}};
        Content mine = base;
        mine.people.move(0, 2);
        Content theirs = base;
        theirs.people.move(0, 1);
        QCOMPARE(fieldsOf(mergeContent(base, mine, theirs).conflicts), QStringList{u"people"_s});
        QVERIFY(mergeContent(base, mine, base).isClean());
    }

    void bylinesAreOneThing()
    {
        Content base;
        base.signOff = {u"草原全媒"_s, {u"张远"_s}, u"记者"_s, {}};
        Content mine = base;
        mine.signOff.names << u"李牧"_s;
        Content theirs = base;
        theirs.signOff.names << u"王原"_s;
        QCOMPARE(fieldsOf(mergeContent(base, mine, theirs).conflicts), QStringList{u"sign_off"_s});
    }

    void correctionNotesAddUpOldestFirst()
    {
        const auto note = [](int day, const QString &text) { return CorrectionNote{ArticleDate::day(QDate(2026, 3, day)), text}; };
        Content base;
        base.corrections = {note(1, u"一"_s)};
        Content mine = base;
        mine.corrections << note(3, u"三"_s);
        Content theirs = base;
        theirs.corrections << note(2, u"二"_s);
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.mine.corrections, (QList<CorrectionNote>{note(1, u"一"_s), note(2, u"二"_s), note(3, u"三"_s)}));

        mine.corrections = {note(1, u"一甲"_s)};
        theirs.corrections = {note(1, u"一乙"_s)};
        QCOMPARE(fieldsOf(mergeContent(base, mine, theirs).conflicts), QStringList{u"corrections"_s});
    }

    void changesThatGotTheSameIdAreToldApart()
    {
        Content base;
        base.body = u"甲来了。乙来了。丙来了。丁来了。戊来了。"_s;
        Content mine = base;
        mine.body = u"甲{++先++}{#c1}来了。乙来了。丙来了。丁来了。戊来了。"_s;
        mine.changes = {{u"c1"_s, idOf<PersonKind>(1), hour(1), true, {}}};
        Content theirs = base;
        theirs.body = u"甲来了。乙来了。丙来了。丁来了。戊{++后++}{#c1}来了。"_s;
        theirs.changes = {{u"c1"_s, idOf<PersonKind>(2), hour(2), true, {u"核实过"_s}}};
        for (const ContentMerge &merge : {mergeContent(base, mine, theirs), mergeContent(base, theirs, mine)}) {
            QVERIFY(merge.isClean());
            QCOMPARE(merge.mine.body, u"甲{++先++}{#c1}来了。乙来了。丙来了。丁来了。戊{++后++}{#c2}来了。"_s);
            QCOMPARE(merge.mine.changes.size(), 2);
            const auto later = std::ranges::find(merge.mine.changes, u"c2"_s, &ChangeEntry::id);
            QVERIFY(later != merge.mine.changes.end());
            QCOMPARE(later->author, idOf<PersonKind>(2));
            QCOMPARE(later->replies, QStringList{u"核实过"_s});
        }
    }

    void repliesOfBothStay()
    {
        Content base;
        base.body = u"甲来了{>>准吗？<<}{#c1}。"_s;
        base.changes = {{u"c1"_s, idOf<PersonKind>(1), hour(1), true, {u"问过"_s}}};
        Content mine = base;
        mine.changes[0].replies << u"电话核实"_s;
        Content theirs = base;
        theirs.changes[0].replies << u"有录音"_s;
        theirs.changes[0].open = false;
        const ContentMerge merge = mergeContent(base, mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(merge.mine.changes.size(), 1);
        QCOMPARE(merge.mine.changes[0].replies.size(), 3);
        QVERIFY(merge.mine.changes[0].replies.contains(u"电话核实"_s) && merge.mine.changes[0].replies.contains(u"有录音"_s));
        QVERIFY(!merge.mine.changes[0].open);
    }

    void tagsAndSectionsAreSets()
    {
        const auto tag = [](int n) { return idOf<TagKind>(n); };
        Handling base;
        base.tags = {tag(1), tag(2), tag(3)};
        base.primarySection = idOf<SectionKind>(1);
        base.furtherSections = {idOf<SectionKind>(2)};
        Handling mine = base;
        mine.tags = {tag(3), tag(1), tag(4)};
        mine.furtherSections = {};
        mine.primarySection = idOf<SectionKind>(3);
        Handling theirs = base;
        theirs.tags = {tag(1), tag(2), tag(5)};
        theirs.furtherSections = {idOf<SectionKind>(2), idOf<SectionKind>(3)};
        const HandlingMerge merge = mergeHandling(base, mine, theirs);
        QVERIFY(merge.isClean());
        QCOMPARE(QSet<TagId>(merge.mine.tags.begin(), merge.mine.tags.end()), (QSet<TagId>{tag(1), tag(4), tag(5)}));
        QCOMPARE(merge.mine.tags.size(), 3);
        QCOMPARE(merge.mine.primarySection, idOf<SectionKind>(3));
        QVERIFY(merge.mine.furtherSections.isEmpty());
    }

    void notesOfBothStay()
    {
        Handling base;
        base.notes = u"等图\n"_s;
        Handling mine = base;
        mine.notes += u"已打电话核实\n"_s;
        Handling theirs = base;
        theirs.notes += u"标题待定\n"_s;
        const HandlingMerge merge = mergeHandling(base, mine, theirs);
        QVERIFY(merge.isClean());
        for (const QString &line : {u"等图\n"_s, u"已打电话核实\n"_s, u"标题待定\n"_s})
            QVERIFY(merge.mine.notes.contains(line));
        QCOMPARE(merge.mine.notes, mergeHandling(base, theirs, mine).mine.notes);
    }

    void anEmbargoOfBothIsForAPerson()
    {
        Handling mine;
        mine.embargo = hour(1);
        Handling theirs;
        theirs.embargo = hour(2);
        const HandlingMerge merge = mergeHandling({}, mine, theirs);
        QCOMPARE(fieldsOf(merge.conflicts), QStringList{u"embargo"_s});
        QCOMPARE(merge.decided({u"embargo"_s}).embargo, hour(2));
    }

    // ---- properties ---------------------------------------------------------------------------

    void editsOfOneSideAloneAreTaken()
    {
        QVERIFY(rc::check([] {
            const Content base = randomContent();
            const Content mine = randomContent();
            for (const ContentMerge &merge : {mergeContent(base, mine, base), mergeContent(base, base, mine), mergeContent(base, mine, mine)}) {
                RC_ASSERT(merge.isClean());
                RC_ASSERT(merge.mine == mine);
                RC_ASSERT(merge.theirs == mine);
                RC_ASSERT(merge.decided(merge.mine.body, {}) == mine);
                RC_ASSERT(!merge.dropsApproval);
            }
            const Handling before = randomHandling();
            const Handling after = randomHandling();
            for (const HandlingMerge &merge : {mergeHandling(before, after, before), mergeHandling(before, before, after), mergeHandling(before, after, after)}) {
                RC_ASSERT(merge.isClean());
                RC_ASSERT(merge.mine == after);
                RC_ASSERT(merge.theirs == after);
            }
        }));
    }

    void swappingTheSidesSwapsThemInTheAnswer()
    {
        QVERIFY(rc::check([] {
            const Content base = randomContent();
            const Content mine = randomContent();
            const Content theirs = randomContent();
            const ContentMerge one = mergeContent(base, mine, theirs);
            const ContentMerge two = mergeContent(base, theirs, mine);
            RC_ASSERT(one.mine == two.theirs);
            RC_ASSERT(one.theirs == two.mine);
            RC_ASSERT(one.dropsApproval == two.dropsApproval);
            RC_ASSERT(fieldsOf(one.conflicts) == fieldsOf(two.conflicts));
            const HandlingMerge handling = mergeHandling(randomHandling(), {}, {});
            RC_ASSERT(handling.isClean());
        }));
    }

    void aDecidedFieldIsOneSidesOrMerged()
    {
        QVERIFY(rc::check([] {
            const Content base = randomContent();
            const Content mine = randomContent();
            const Content theirs = randomContent();
            const ContentMerge merge = mergeContent(base, mine, theirs);
            eachContentField([&](const QString &name, auto member) {
                if (fieldsOf(merge.conflicts).contains(name) && name != "assets"_L1 && name != "people"_L1) {
                    RC_ASSERT((merge.mine.*member == mine.*member));
                    RC_ASSERT((merge.theirs.*member == theirs.*member));
                }
            });
            RC_ASSERT(contentFromCanonical(canonicalContent(merge.mine)).has_value());
        }));
    }
};

QTEST_GUILESS_MAIN(ContentMergeTest)
#include "tst_contentmerge.moc"
