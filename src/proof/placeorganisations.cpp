// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/placerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// An institution that was renamed or merged by a reform of the State Council's departments.
struct Renamed
{
    QStringView before;
    QStringView after;
    int lastYear;  ///< the old name was right up to this month
    int lastMonth;

};

// The State Council's institutional reform plans of March 2013, 2018 and 2023 (www.gov.cn).
constexpr Renamed renamed[] = {
    {u"国家卫生和计划生育委员会", u"国家卫生健康委员会", 2018, 4},
    {u"国家卫生计生委", u"国家卫生健康委", 2018, 4},
    {u"国家卫计委", u"国家卫生健康委", 2018, 4},
    {u"国家工商行政管理总局", u"国家市场监督管理总局", 2018, 4},
    {u"国家工商总局", u"国家市场监管总局", 2018, 4},
    {u"国家质量监督检验检疫总局", u"国家市场监督管理总局", 2018, 4},
    {u"国家质检总局", u"国家市场监管总局", 2018, 4},
    {u"国家食品药品监督管理总局", u"国家市场监督管理总局", 2018, 4},
    {u"国家食药监总局", u"国家市场监管总局", 2018, 4},
    {u"环境保护部", u"生态环境部", 2018, 4},
    {u"国土资源部", u"自然资源部", 2018, 4},
    {u"国家旅游局", u"文化和旅游部", 2018, 4},
    {u"国家林业局", u"国家林业和草原局", 2018, 4},
    {u"国家粮食局", u"国家粮食和物资储备局", 2018, 4},
    {u"国家安全生产监督管理总局", u"应急管理部", 2018, 4},
    {u"国家安监总局", u"应急管理部", 2018, 4},
    {u"国家新闻出版广电总局", u"国家广播电视总局", 2018, 4},
    {u"中国银行业监督管理委员会", u"国家金融监督管理总局", 2018, 4},
    {u"中国保险监督管理委员会", u"国家金融监督管理总局", 2018, 4},
    {u"中国银行保险监督管理委员会", u"国家金融监督管理总局", 2023, 5},
    {u"中国银保监会", u"国家金融监督管理总局", 2023, 5},
    {u"国务院扶贫办", u"农业农村部", 2021, 2},
    {u"国家乡村振兴局", u"农业农村部", 2023, 12},
    {u"国家卫生部", u"国家卫生健康委", 2013, 3},
    {u"国家计生委", u"国家卫生健康委", 2013, 3},
    {u"国家广电总局", u"国家广播电视总局", 2013, 3},
    {u"铁道部", u"国家铁路局", 2013, 3},
};

/// 原铁道部, 时任国家旅游局局长: the name of its time.
bool isOfItsTime(QStringView text, qsizetype at)
{
    const QStringView before = text.first(at).last(qMin<qsizetype>(6, at));
    for (const QStringView word : {QStringView(u"原"), QStringView(u"时任"), QStringView(u"曾任"), QStringView(u"前"), QStringView(u"时为")}) {
        if (before.contains(word))
            return true;
    }
    return false;
}

bool tellsOfThePast(const ProofParagraph &paragraph, int at, QDate now)
{
    const Span sentence = paragraph.sentenceAt(at);
    const QStringView text = QStringView(paragraph.text()).sliced(sentence.start, sentence.length);
    for (qsizetype i = 0; i + 4 < text.size(); ++i) {
        if (text[i + 4] != u'年' || !text[i].isDigit())
            continue;
        bool ok = false;
        const int year = text.sliced(i, 4).toInt(&ok);
        if (ok && year > 1900 && year < now.year())
            return true;
    }
    return text.contains(u"当时") || text.contains(u"改革前") || text.contains(u"更名") || text.contains(u"组建");
}

} // namespace

void checkOrganisations(const ProofParagraph &paragraph, const ProofSurroundings &surroundings, const FoundInParagraph &found)
{
    const QStringView text = paragraph.text();
    // Every old name has one of these in it; most paragraphs have none.
    if (!text.contains(u'局') && !text.contains(u'部') && !text.contains(u'会') && !text.contains(u'委') && !text.contains(u'办'))
        return;
    const QDate day = surroundings.published.isValid() ? surroundings.published : surroundings.today;
    if (!day.isValid())
        return;
    for (const Renamed &entry : renamed) {
        if (day <= QDate(entry.lastYear, entry.lastMonth, 1).addMonths(1))
            continue;
        for (qsizetype at = text.indexOf(entry.before); at >= 0; at = text.indexOf(entry.before, at + 1)) {
            const int start = int(at);
            if (paragraph.isInTitle(start) || isOfItsTime(text, at) || tellsOfThePast(paragraph, start, day))
                continue;
            found(spanFinding("places.organisation", Severity::ShouldLook, {start, int(entry.before.size())},
                              Proof::tr("%1 has not had this name since %2; its work went to %3.").arg(entry.before, QString::number(entry.lastYear), entry.after),
                              {entry.after.toString(), u"原"_s + entry.before}));
        }
    }
}

} // namespace galley
