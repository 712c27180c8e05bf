// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prose.h"

#include <QRandomGenerator>
#include <QStringList>

namespace galley::bench {

using namespace Qt::StringLiterals;

QString prose(int characters)
{
    static const QStringList headings{u"算清生态账"_s, u"产业有了新模样"_s, u"路修到了牧民家门口"_s, u"让数据多跑路"_s, u"守住一湖清水"_s, u"年轻人回来了"_s};
    static const QStringList sentences{
        u"清晨六点，牧民巴特尔推开门，远处的山坡上已经有了羊群。"_s,
        u"“过去是靠天吃饭，现在是靠技术吃饭。”他指着手机上的监测画面说。"_s,
        u"据当地农牧部门介绍，今年前三季度，全旗新建高标准草场二十三万亩，比去年同期增加百分之十二。"_s,
        u"记者在走访中了解到，这里的合作社已经有四百多户牧民加入，户均年收入超过九万元。"_s,
        u"沿着新修的柏油路往北走，两旁的防风林已经长到一人多高。"_s,
        u"项目负责人表示，下一步将把经验推广到邻近的六个苏木，并建立统一的质量追溯平台。"_s,
        u"专家认为，生态治理不能一阵风，要有耐心，更要有科学的办法。"_s,
        u"在镇政务服务大厅，过去要跑三趟的手续，如今二十分钟就能办完。"_s,
        u"雨后的草原格外安静，只听见河水从桥下流过的声音。"_s,
        u"去年冬天，村里第一次通了集中供暖，老人们再也不用半夜起来添煤。"_s,
        u"为了留住人才，当地拿出三千万元设立创业基金，首批支持了五十六个项目。"_s,
        u"数据显示，湖区水质已连续五年保持在二类以上，候鸟种类由一百二十种增加到一百七十种。"_s,
        u"“我们算的不是眼前的小账，而是子孙后代的大账。”村支书说。"_s,
        u"夜幕降临，广场上的灯一盏盏亮起来，孩子们围着老艺人学拉马头琴。"_s};
    QRandomGenerator random(20231230);
    QString text;
    text.reserve(characters + 400);
    for (int paragraph = 0; text.size() < characters; ++paragraph) {
        if (paragraph % 12 == 4)
            text += u"## "_s + headings.at(random.bounded(headings.size())) + u"\n\n"_s;
        for (int i = 3 + random.bounded(4); i > 0; --i)
            text += sentences.at(random.bounded(sentences.size()));
        text += u"\n\n"_s;
    }
    return text;
}

} // namespace galley::bench
