// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/personname.h"

#include "markup/textstatistics.h"

using namespace Qt::StringLiterals;

namespace galley {
namespace {

// What most names begin with; a three-character string that does is hardly ever anything else.
constexpr QStringView surnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    u"陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔"
    u"伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴"
    u"蒙鲍华喻祁蒲房滕屈饶解牟艾尤时阳阎穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬"
    u"边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝丘谈斯乌巴那宝哈"
    u"張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魏盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯齊喬龐顏聶魯歐關蘭";
constexpr QStringView doubleSurnames[] = {u"欧阳", u"上官", u"司马", u"诸葛", u"皇甫", u"尉迟", u"令狐", u"慕容", u"司徒", u"夏侯", u"歐陽", u"諸葛"};

bool isHanUnit(QChar c)
{
    // Rare surnames beyond the basic plane come as surrogates; both halves count as Han here.
    return c.isSurrogate() || isHan(c.unicode());
}

bool isJoint(QChar c)
{
    return c == u'·' || c == u'•' || c == u'・' || c == u'‧';
}

bool allHan(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isHanUnit);
}

bool isJoined(QStringView text)
{
    constexpr qsizetype longest = 24;
    if (text.size() < 3 || text.size() > longest || isJoint(text.front()) || isJoint(text.back()))
        return false;
    bool joint = false;
    for (const QChar c : text) {
        if (isJoint(c))
            joint = true;
        else if (!isHanUnit(c) && !c.isLetter() && c != u'.')
            return false;
    }
    return joint;
}

bool isLatin(QStringView text)
{
    return text.size() >= 2 && text.size() <= 30 && text.front().isUpper()
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x250 && (c.isLetter() || c == u'.' || c == u'-'); });
}

} // namespace

bool isPersonName(QStringView text)
{
    return (text.size() >= 2 && text.size() <= 6 && allHan(text)) || isJoined(text) || isLatin(text);
}

bool isUsualPersonName(QStringView text)
{
    return (text.size() >= 2 && text.size() <= 4 && allHan(text)) || isJoined(text);
}

bool beginsWithSurname(QStringView name)
{
    if (name.size() == 4)
        return std::ranges::any_of(doubleSurnames, [&](QStringView surname) { return name.startsWith(surname); });
    return !name.isEmpty() && surnames.contains(name.front());
}

} // namespace galley
