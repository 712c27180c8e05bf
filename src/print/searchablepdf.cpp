// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/searchablepdf.h"

#include <QHash>
#include <QString>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

// Of the CJK Radicals Supplement those that are characters in their own right; Unicode's EquivalentUnifiedIdeograph.
// The Kangxi radicals are taken apart by normalisation.
constexpr QStringView radicals = u"⺁⺇⺌⺎⺒⺓⺜⺝⺟⺠⺶⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳";
constexpr QStringView characters = u"厂几小兀巳幺日月母民羊西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐齿龙龟";
static_assert(radicals.size() == characters.size());

char16_t characterOf(char16_t unit)
{
    if (unit == u'\t')
        return u' '; // the glyph of both
    if (unit >= 0x2E80 && unit <= 0x2EFF) {
        const qsizetype at = radicals.indexOf(QChar(unit));
        return at < 0 ? unit : characters.at(at).unicode();
    }
    if (unit >= 0x2F00 && unit <= 0x2FD5) {
        const QString whole = QString(QChar(unit)).normalized(QString::NormalizationForm_KC);
        return whole.size() == 1 ? whole.at(0).unicode() : unit;
    }
    return unit;
}

} // namespace

/// The maps from glyphs to characters stand in the file as they are: [<7EFF> <2F8A> …]. Each is four digits, before
/// and after, so that no place in the file moves.
QByteArray searchablePdf(QByteArray pdf)
{
    qsizetype at = 0;
    while ((at = pdf.indexOf("begincmap", at)) >= 0) {
        const qsizetype end = pdf.indexOf("endcmap", at);
        if (end < 0)
            break;
        bool inList = false;
        for (; at < end; ++at) {
            if (pdf.at(at) == '[' || pdf.at(at) == ']')
                inList = pdf.at(at) == '[';
            if (!inList || pdf.at(at) != '<' || at + 5 >= end || pdf.at(at + 5) != '>')
                continue;
            bool isHex = false;
            const auto unit = static_cast<char16_t>(pdf.sliced(at + 1, 4).toUShort(&isHex, 16));
            if (const char16_t meant = characterOf(unit); isHex && meant != unit)
                pdf.replace(at + 1, 4, QByteArray::number(meant, 16).toUpper().rightJustified(4, '0'));
        }
    }
    return pdf;
}

} // namespace galley
