// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooftestkit.h"

#include "proof/characterdata.h"
#include "proof/chinesedictionary.h"
#include "proof/confusables.h"
#include "proof/wordlattice.h"

#include <QTest>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

class TestWrongCharacters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theDictionaryIsIcus();
    void charactersAreAlikeBySoundAndShape();
    void listedLinesAreOfTheirForm();
    void noListedWrongFormIsCalledRight();
    void contextIsWrittenOut();

    void anErrorIsFoundAndPutRight_data();
    void anErrorIsFoundAndPutRight();
    void severityKeepsToWhatIsCertain_data();
    void severityKeepsToWhatIsCertain();
    void rightTextStaysQuiet_data();
    void rightTextStaysQuiet();
    void titlesAreQuotedAsTheyAre();
    void everyFixedPhraseIsFoundWithTwoCharactersSwapped();
    void fixingTwiceIsFixingOnce();
    void rulesAreNamed();
};

namespace {

const ProofTry characters = {.rules = {u"characters"_s}};

} // namespace

void TestWrongCharacters::initTestCase()
{
    QTest::failOnWarning();
}

void TestWrongCharacters::theDictionaryIsIcus()
{
    const ChineseDictionary &dictionary = ChineseDictionary::shared();
    QVERIFY(dictionary.icuFound());
    QVERIFY(dictionary.cost(u"发展") > 0);
    QVERIFY(dictionary.cost(u"发展") < dictionary.cost(u"蹉跎"));
    QCOMPARE(dictionary.cost(u"按装"), 0);
    QCOMPARE(dictionary.cost(u"发展经济的道路上"), 0);
    QVERIFY(dictionary.cost(u"扫黑除恶") > 0); // one of our own
    const WordLattice lattice(u"按装修，发展");
    QCOMPARE(lattice.runs().size(), size_t(2));
    QCOMPARE(lattice.words().front(), (Span{0, 1}));
    QCOMPARE(lattice.gain({0, 2}, 100) < 0, true);
}

void TestWrongCharacters::charactersAreAlikeBySoundAndShape()
{
    using enum Confusables::Likeness;
    const Confusables &confusables = Confusables::shared();
    QCOMPARE(confusables.likeness(u'即', u'及'), SameTone);
    QCOMPARE(confusables.likeness(u'即', u'既'), SameSound);
    QCOMPARE(confusables.likeness(u'己', u'已'), Shape);
    QCOMPARE(confusables.likeness(u'是', u'四'), NearSound);
    QCOMPARE(confusables.likeness(u'重', u'虫'), SameTone); // one of its readings
    QCOMPARE(confusables.likeness(u'天', u'地'), None);
    for (const Confusables::Likely &likely : confusables.of(u'己'))
        QVERIFY(likely.character != u'己');
}

void TestWrongCharacters::listedLinesAreOfTheirForm()
{
    for (const QString &name : {u"wrong-words.txt"_s, u"context-words.txt"_s, u"particle-words.txt"_s}) {
        const QStringList lines = proofLines(name);
        QVERIFY(lines.size() > 50);
        for (const QString &line : lines)
            QVERIFY2(!wrongWordsOfLine(line).empty(), qPrintable(name + u": " + line));
    }
    for (const QString &line : proofLines(u"measure-words.txt"_s))
        QCOMPARE(line.count(u'|'), 2);
    for (const QString &line : proofLines(u"idioms.txt"_s))
        QVERIFY2(line.size() >= 3 && !line.contains(u' '), qPrintable(line));
    QVERIFY(characterData().wrongWords.size() > 1500);
    QVERIFY(characterData().phrases.size() > 4000);
}

void TestWrongCharacters::noListedWrongFormIsCalledRight()
{
    for (const auto *words : {&characterData().wrongWords, &characterData().wrongInContext, &characterData().wrongParticles}) {
        for (const WrongWord &word : *words)
            QVERIFY2(!word.right.contains(word.text.sliced(word.start, word.length)), qPrintable(word.text));
    }
}

void TestWrongCharacters::contextIsWrittenOut()
{
    const std::vector<WrongWord> words = wrongWordsOfLine(u"(公民|合法)权力(人|) 权利 ?");
    QCOMPARE(words.size(), size_t(4));
    QCOMPARE(words[0].text, u"公民权力人"_s);
    QCOMPARE(words[0].start, 2);
    QCOMPARE(words[0].length, 2);
    QCOMPARE(words[0].severity, Severity::ShouldLook);
    QVERIFY(wrongWordsOfLine(u"单独一词").empty());
}

void TestWrongCharacters::anErrorIsFoundAndPutRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fix");
    const auto row = [](const char *text, const char *fix) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(fix);
    };
    // Listed words
    row("工人们正在〔按装〕设备。", "安装");
    row("会议对下一步工作作出〔布署〕。", "部署");
    row("学校〔座落在〕城市东部。", "坐落在");
    row("学校〔座落〕于城市东部。", "坐落");
    row("一家人到海边〔渡假〕。", "度假");
    row("〔截止目前〕，工程完成过半。", "截至目前");
    row("他〔迫不急待〕地打开信。", "迫不及待");
    row("管理不能〔松驰〕。", "松弛");
    row("他很有〔气慨〕。", "气概");
    row("辐射带动变成〔幅射〕带动。", "辐射");
    row("信号〔复盖〕全区。", "覆盖");
    row("〔既使〕下雨也要去。", "即使");
    row("草原汉子性格〔粗旷〕。", "粗犷");
    row("这是〔泊来〕品。", "舶来");
    row("把握时代〔脉博〕。", "脉搏");
    row("人物精神〔萎糜〕。", "萎靡");
    row("打开〔水笼头〕。", "水龙头");
    row("两人〔寒喧〕了几句。", "寒暄");
    row("不能〔默守成规〕。", "墨守成规");
    row("商场售卖〔膺品〕。", "赝品");
    row("各地〔气侯〕差异很大。", "气候");
    row("〔竟争〕日趋激烈。", "竞争");
    // Idioms
    row("面对困难他〔一愁莫展〕。", "一筹莫展");
    row("大家〔再接再励〕，再创佳绩。", "再接再厉");
    row("干部们〔竟竟业业〕地工作。", "兢兢业业");
    row("他〔甘败下风〕。", "甘拜下风");
    row("终究是〔黄梁美梦〕。", "黄粱美梦");
    row("草原的变化令人〔叹为观之〕。", "叹为观止");
    row("牧民生活发生〔翻天复地〕的变化。", "翻天覆地");
    row("新产品如雨后春笋般〔层出不穹〕。", "层出不穷");
    row("他们〔持之以横〕地植树。", "持之以恒");
    row("两岸〔源远留长〕的情谊。", "源远流长");
    row("演出〔美仑美奂〕。", "美轮美奂");
    // Fixed phrases
    row("深入开展〔扫黑出恶〕专项斗争。", "扫黑除恶");
    row("全面推进〔乡村震兴〕。", "乡村振兴");
    row("扎实推动〔共同富欲〕。", "共同富裕");
    row("推进〔生太文明〕建设。", "生态文明");
    row("坚持〔绿水清山〕的理念。", "绿水青山");
    row("推动构建〔人类命运共体〕。", "人类命运共同体");
    row("坚持〔供给侧构结性改革〕。", "供给侧结构性改革");
    row("〔铸劳中华民族共同体意识〕是主线。", "铸牢中华民族共同体意识");
    row("发展〔全过程人民名主〕。", "全过程人民民主");
    row("推进〔中国式现化代〕。", "中国式现代化");
    row("推动〔高质量发展展〕。", "高质量发展");
    // Organisations
    row("〔国家统记局〕今天发布数据。", "国家统计局");
    row("〔内蒙古自冶区〕成立。", "内蒙古自治区");
    row("他毕业于〔内蒙古师范大雪〕。", "内蒙古师范大学");
    // Words between others
    row("依法保护公民的合法〔权力〕。", "权利");
    row("人民代表大会是国家〔权利〕机关。", "权力");
    row("牧民群众〔反应〕的问题得到解决。", "反映");
    row("催化剂加快化学〔反映〕。", "反应");
    row("公司发布招聘〔启示〕。", "启事");
    row("孩子们愉快地〔渡过〕暑假。", "度过");
    row("防止网络〔过渡〕使用。", "过度");
    row("记者〔再〕接受采访时说。", "在");
    row("我们〔必需〕坚持开放。", "必须");
    row("会议〔在次〕强调纪律。", "再次");
    row("他办了〔身分证〕。", "身份证");
    row("工人〔门〕正在施工。", "们");
    // 的地得
    row("大家都〔觉的〕很好。", "觉得");
    row("这种做法〔值的〕推广。", "值得");
    row("他认真〔的〕完成了任务。", "地");
    row("车队缓缓〔的〕驶过了大桥。", "地");
    row("美丽〔地〕草原迎来客人。", "的");
    row("生活〔变的〕越来越好。", "变得");
    row("秋收〔忙的〕热火朝天。", "忙得");
    // Doubled
    row("这是我们〔的的〕目标。", "的");
    row("他们〔在在〕草原上放牧。", "在");
    row("代表团〔进行进行〕了考察。", "进行");
    row("推动经济社会发〔展展〕的新思路。", "展");
    // Measure words
    row("昨天召开了一〔只〕会议。", "次");
    row("路边停着三〔座〕汽车。", "辆");
    row("村里新修了一〔张〕大桥。", "座");
    row("他养了五十〔辆〕奶牛。", "头");
    // Nobody listed these
    row("要进一步提高〔效律〕。", "效率");
    row("加快〔经挤〕发展。", "经济");
    row("优化产业〔构结〕。", "结构");
    row("完善基础〔设旋〕建设。", "设施");
    row("全区〔粮实〕产量再创新高。", "粮食");
    row("做好草原〔防活〕工作。", "防火");
    row("各级〔领异〕干部要带头。", "领导");
    row("他们为国家作出〔贡现〕。", "贡献");
}

void TestWrongCharacters::anErrorIsFoundAndPutRight()
{
    QFETCH(QString, text);
    QFETCH(QString, fix);
    if (fix.isEmpty()) { // only that the place is looked at
        const qsizetype open = text.indexOf(u'〔');
        const QString plain = QString(text).remove(u'〔').remove(u'〕');
        const QList<Finding> findings = findingsIn(plain, characters);
        QVERIFY2(!findings.isEmpty(), qPrintable(plain));
        QVERIFY2(std::ranges::any_of(findings, [open](const Finding &one) {
                     return one.place.start <= open && open < one.place.start + one.place.length;
                 }), qPrintable(toText(findings)));
        return;
    }
    const qsizetype open = text.indexOf(u'〔');
    const qsizetype close = text.indexOf(u'〕') - 1;
    const QString plain = QString(text).remove(u'〔').remove(u'〕');
    const QString wanted = plain.first(open) + fix + plain.sliced(close);
    const QList<Finding> findings = findingsIn(plain, characters);
    bool right = false;
    for (const Finding &finding : findings) {
        QCOMPARE(plain.sliced(finding.place.start, finding.place.length), finding.text);
        for (const ProofFix &one : finding.fixes.first(std::min<qsizetype>(3, finding.fixes.size()))) {
            QString fixed = plain;
            for (auto edit = one.edits.crbegin(); edit != one.edits.crend(); ++edit)
                fixed.replace(edit->place.start, edit->place.length, edit->text);
            right = right || fixed == wanted;
        }
    }
    QVERIFY2(right, qPrintable(toText(findings)));
}

void TestWrongCharacters::severityKeepsToWhatIsCertain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("severity");
    QTest::newRow("listed word") << u"工人们正在按装设备。"_s << int(Severity::MustFix);
    QTest::newRow("formula") << u"深入开展扫黑出恶专项斗争。"_s << int(Severity::MustFix);
    QTest::newRow("idiom") << u"面对困难他一愁莫展。"_s << int(Severity::MustFix);
    QTest::newRow("idiom played with") << u"市集取名“百衣百顺”。"_s << int(Severity::ShouldLook);
    QTest::newRow("doubled particle") << u"这是我们的的目标。"_s << int(Severity::MustFix);
    QTest::newRow("guess") << u"要进一步提高效律。"_s << int(Severity::ShouldLook);
    QTest::newRow("measure word") << u"昨天召开了一只会议。"_s << int(Severity::ShouldLook);
    QTest::newRow("preferred form") << u"公司的帐户丰富多采。"_s << int(Severity::MustFix);
}

void TestWrongCharacters::severityKeepsToWhatIsCertain()
{
    QFETCH(QString, text);
    QFETCH(int, severity);
    const QList<Finding> findings = findingsIn(text, characters);
    QVERIFY(!findings.isEmpty());
    QCOMPARE(int(findings.first().severity), severity);
}

void TestWrongCharacters::rightTextStaysQuiet_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "按装修标准验收。", "工人安装设备。", "部署下一步工作。", "学校坐落在城市东部。", "他以身作则。", "既有成绩，又有问题。",
             "扫黑除恶常态化。", "绿水青山就是金山银山。", "推动高质量发展，推进中国式现代化。", "铸牢中华民族共同体意识。", "嫦娥七号计划发射。",
             "纪检监察机关和检察机关协作。", "公民的合法权利受到保护。", "国家权力机关依法监督。", "群众反映强烈的问题。", "引起连锁反应。",
             "记者在采访时了解到。", "他再次强调。", "必须坚持改革，生活必需品充足。", "招聘启事写得清楚，历史启示深刻。", "愉快地度过假期，过渡期结束。",
             "大家觉得很好，值得推广。", "他认真地完成了任务。", "认真的态度决定一切。", "积极的财政政策。", "美丽的草原。", "重要地位不可动摇。",
             "天天向上，人人有责，慢慢来。", "咱们研究研究再说。", "非常非常好看。", "这是目的的一部分。", "的的确确是这样。", "除了了解情况，还要解决问题。",
             "农民工工资按时发放。", "一座座新房建起来。", "给群众带来实实在在的好处。", "国家队队员集训。", "山东东营的湿地。", "高高兴兴上班去。",
             "召开了一次会议。", "买了一辆汽车。", "一座汽车城正在崛起。", "一条毛巾，三头牛，两匹马。", "建了一座大桥。",
             "记者王晓刚、李佳慧报道。", "巴特尔和乌云毕力格是牧民。", "俄罗斯总统普京同别尔哥罗德州州长通话。", "嘎查党支部书记说。", "额济纳旗的胡杨红了。",
             "锡林郭勒盟东乌珠穆沁旗举行那达慕。", "截至目前，全区共有三万户牧民受益。", "据新华社北京电。", "首届草原文化节开幕。", "他笑着说，日子越过越好了。",
             "我国的载人航天事业取得重大进展。", "春回大地，万物复苏，草原上一派生机。", "孩子们在老师的带领下参观了博物馆。"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestWrongCharacters::rightTextStaysQuiet()
{
    QFETCH(QString, text);
    QCOMPARE(quiet(text, characters), QString());
}

void TestWrongCharacters::titlesAreQuotedAsTheyAre()
{
    QVERIFY(!quiet(u"他按装设备。", characters).isEmpty());
    QCOMPARE(quiet(u"他写了《按装设备》一书。", characters), QString());
    QCOMPARE(quiet(u"命令是 `按装设备` 这样。", characters), QString());
}

// Every formula of eight characters and more, with two of its characters changed about, is found and put right:
// a property of the matcher, not of chosen examples.
void TestWrongCharacters::everyFixedPhraseIsFoundWithTwoCharactersSwapped()
{
    int tried = 0;
    int found = 0;
    for (const FixedPhrase &phrase : characterData().phrases) {
        if (phrase.kind == PhraseKind::Idiom || phrase.text.size() < 8 || phrase.text.contains(u'、') || phrase.text.contains(u'“'))
            continue;
        for (qsizetype at = 2; at + 3 < phrase.text.size(); at += 3) {
            QString wrong = phrase.text;
            std::swap(wrong[at], wrong[at + 1]);
            if (wrong == phrase.text)
                continue;
            ++tried;
            found += corrected(QString(u"会议指出，" + wrong + u"。"), characters) == u"会议指出，" + phrase.text + u"。" ? 1 : 0;
        }
    }
    QVERIFY(tried > 150);
    QVERIFY2(found * 100 >= tried * 90, qPrintable(u"%1 of %2"_s.arg(found).arg(tried)));
}

void TestWrongCharacters::fixingTwiceIsFixingOnce()
{
    const QString text = u"会议布署扫黑出恶工作，要求再接再励，提高效律，解决群众反应的问题，这是我们的的责任。"_s;
    const QString once = corrected(text, characters);
    QVERIFY(once != text);
    QCOMPARE(once, u"会议部署扫黑除恶工作，要求再接再厉，提高效率，解决群众反映的问题，这是我们的责任。"_s);
    QCOMPARE(corrected(once, characters), once);
}

void TestWrongCharacters::rulesAreNamed()
{
    int ours = 0;
    for (const RuleInfo &rule : allRules()) {
        if (!rule.id.startsWith(u"characters."))
            continue;
        ++ours;
        QVERIFY(!rule.label.isEmpty());
    }
    QCOMPARE(ours, 11);
}

QTEST_GUILESS_MAIN(TestWrongCharacters)
#include "tst_wrongcharacters.moc"
