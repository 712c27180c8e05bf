// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/measurewords.h"

#include "proof/characterdata.h"
#include "proof/prooftr.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(QChar c)
{
    return c.isDigit() || QStringView(u"一二三四五六七八九十百千万亿两几半数多余这那").contains(c);
}

// What may follow a noun that ends where it seems to.
bool endsNoun(QChar c)
{
    return !isBasicHan(c) || QStringView(u"的了在被将把对于是有正也都已又就还却而并到给让为以来去等因经沿").contains(c);
}

constexpr int longestNoun = 4;

} // namespace

MeasureWords::MeasureWords()
{
    for (const QString &line : proofLines(u"measure-words.txt"_s)) {
        const QStringList parts = line.split(u'|');
        if (parts.size() != 3)
            continue;
        for (const QString &noun : parts[0].split(u' ', Qt::SkipEmptyParts))
            m_classOf.insert(noun, int(m_classes.size()));
        m_classes.append({parts[1].split(u' ', Qt::SkipEmptyParts), QString(parts[2]).remove(u' ')});
        m_measures += m_classes.last().wrong;
    }
}

void MeasureWords::read(CharacterReading &reading) const
{
    for (const Span &run : reading.lattice.runs()) {
        for (int at = run.start; at + 1 < run.end(); ++at) {
            if (at > 0 && isNumber(QChar(reading.unit(at - 1))) && m_measures.contains(QChar(reading.unit(at))))
                readAt(reading, at);
        }
    }
}

void MeasureWords::readAt(CharacterReading &reading, int at) const
{
    for (int length = longestNoun; length >= 1; --length) {
        const int end = at + 1 + length;
        if (end > reading.text.size() || !endsNoun(end < reading.text.size() ? reading.text[end] : QChar(u' ')))
            continue;
        const auto found = m_classOf.constFind(reading.text.sliced(at + 1, length).toString());
        if (found == m_classOf.cend())
            continue;
        const Class &known = m_classes[*found];
        if (!known.wrong.contains(QChar(reading.unit(at))) || !reading.lattice.isWordStart(at + 1))
            return;
        ParagraphFinding finding;
        finding.rule = rule;
        finding.span = {at, 1};
        finding.replacements = known.right.first(std::min<qsizetype>(3, known.right.size()));
        finding.message = Proof::tr("“%1” is not the measure word of “%2”.").arg(reading.at({at, 1}).toString(), found.key());
        reading.report(std::move(finding));
        return;
    }
}

} // namespace galley
