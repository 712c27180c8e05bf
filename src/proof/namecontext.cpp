// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/namecontext.h"

#include <bitset>

namespace galley {

namespace {

using HanSet = std::bitset<0x10000>;

HanSet setOf(QStringView characters)
{
    HanSet set;
    for (const QChar c : characters)
        set.set(c.unicode());
    return set;
}

// Surnames by frequency (the first three hundred of the household registers, and the Mongol families' 包, 白 …).
const HanSet &surnames()
{
    static const HanSet set = setOf(
        u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦"
        u"贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文洪施牛樊葛邢安齐伍庞颜倪庄聂章鲁岳翟申"
        u"欧殷詹关耿焦柳左甘祝包宁阮纪舒梅童凌毕单裴霍涂苗曲翁梁鲍柯耿尤盛游辛靳管柏欧阳温卫蓝房蒲邬华巩滕窦蔺裘苟蒙佟谷冉车丛成巴乌"
        u"敖宝那阿布云奥斯萨海韩查朝格特木铁哈娜吉图");
    return set;
}

// Characters that write the sounds of Mongolian, Tibetan, Uygur, Kazakh and European names.
const HanSet &soundCharacters()
{
    static const HanSet set = setOf(
        u"阿埃艾奥巴拜班邦包贝本比毕彼别宾波伯勃博布查茨达戴丹当道德邓迪蒂丁东杜顿多厄恩尔法凡菲费芬丰弗福夫富甘冈高戈格葛根古哈海汉豪赫亨"
        u"胡华霍基吉及加嘉贾杰金津卡坎康柯科克肯库奎昆拉莱赖兰朗劳勒雷蕾里利莉丽连廉列林琳隆卢鲁露伦罗洛马玛迈麦曼芒毛梅蒙孟米明莫默姆木"
        u"穆纳娜南内尼妮涅宁纽农努诺欧帕潘佩彭皮平珀普奇齐恰强乔切琴日儒瑞若撒萨塞赛桑瑟森沙珊尚绍舍申圣施史舒丝斯松苏孙索塔泰坦汤唐陶特"
        u"腾提廷通图托瓦万汪韦威维魏温文翁沃乌伍武西希锡夏香肖辛欣兴雄休许逊雅亚延扬耶叶伊依因英尤于约扎詹泽曾赞芝治朱兹祖佐苏勒图嘎旺珠措"
        u"哥良契玻什娃孜卜扬诃瑟尤莎奎茨其敖苏木浩呼和音朝鲁额济旗勿仁毕力策陶脑包旭臻珲淖诺岱");
    return set;
}

// What follows a place's or a firm's name.
const HanSet &kindsOfPlace()
{
    static const HanSet set = setOf(u"省市县旗区乡镇村屯嘎路街巷桥湖河江山岛港湾庙寺岭沟泉站苑园楼社庄堡寨坝滩洲礁堂斋阁峰溪海岩窑店铺厂牌湿营淖苏");
    return set;
}

// Whether a word for an office or a trade ends here.
bool isBehindOffice(const CharacterReading &reading, int at)
{
    static const QStringList offices = QStringLiteral("记者|主席|书记|主任|部长|局长|厅长|院长|校长|处长|科长|县长|市长|省长|区长|旗长|镇长|乡长|村长|所长|队长|总理|总统|议长|首相|外长|"
                                                      "大臣|委员|代表|院士|教授|专家|医生|护士|老师|同学|村民|牧民|农民|居民|市民|员工|职工|工人|司机|选手|队员|运动员|教练|经理|董事长|"
                                                      "负责人|站长|主编|编辑|通讯员|摄影|先生|女士|同志|战士|民警|法官|检察官|律师|作家|画家|艺人|歌手|演员|导演|发言人")
                                           .split(QLatin1Char('|'));
    const QStringView before = reading.text.first(at);
    return std::ranges::any_of(offices, [before](const QString &office) { return before.endsWith(office); });
}

int soundCharactersAround(const CharacterReading &reading, const Span &run, Span stretch)
{
    int from = stretch.start;
    while (from > run.start && soundCharacters().test(reading.unit(from - 1)))
        --from;
    int to = stretch.end();
    while (to < run.end() && soundCharacters().test(reading.unit(to)))
        ++to;
    int inside = 0;
    for (int at = stretch.start; at < stretch.end(); ++at)
        inside += soundCharacters().test(reading.unit(at)) ? 1 : 0;
    return inside < stretch.length ? 0 : to - from;
}

// A full name stands among others or beside an office: 、蒋成保、 or 书记李某.
bool isFullName(const CharacterReading &reading, const Span &run, Span stretch)
{
    for (int first = stretch.start; first >= std::max(run.start, stretch.start - 2); --first) {
        if (!surnames().test(reading.unit(first)))
            continue;
        const bool begins = first == run.start && first > 0 && QStringView(u"、，·：（ ").contains(QChar(reading.unit(first - 1)));
        const bool ends = stretch.end() == run.end() && QStringView(u"、（ ").contains(QChar(reading.unit(stretch.end())));
        const int length = stretch.end() - first;
        if ((begins || ends) && length >= 2 && length <= 4)
            return true;
        if (first > run.start && isBehindOffice(reading, first))
            return true;
    }
    return false;
}

} // namespace

bool isNameIn(const CharacterReading &reading, const Span &run, Span stretch)
{
    if (stretch.length > 3)
        return false;
    if (isFullName(reading, run, stretch) || soundCharactersAround(reading, run, stretch) >= 3)
        return true;
    return kindsOfPlace().test(reading.unit(stretch.end())) || kindsOfPlace().test(reading.unit(stretch.end() - 1));
}

} // namespace galley
