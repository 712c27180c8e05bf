// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/confusables.h"
#include "proof/factrules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A year of birth in a clause: 1960年出生, 生于1960年, 1960年5月生.
std::optional<int> birthYear(const NumeralText &text, const Number &number)
{
    const int year = number.arabic ? text.whole(number) : -1;
    if (year < 1850 || year > 2100 || text.at(number.end) != u'年')
        return {};
    if (text.ends(number.start, u"生于") || text.ends(number.start, u"出生于"))
        return year;
    int at = number.end + 1;
    for (const char16_t part : {u'月', u'日'}) {
        const Number *more = text.startingAt(at);
        if (more != nullptr && text.at(more->end) == part)
            at = more->end + 1;
    }
    return text.has(at, u"出生") || (text.at(at) == u'生' && QStringView(u"，。、；）").contains(QChar(text.at(at + 1)))) ? std::optional(year) : std::nullopt;
}

/// How many characters two names of one length differ in; the place of the last.
int differing(QStringView one, QStringView other, qsizetype &place)
{
    int count = 0;
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] != other[i]) {
            ++count;
            place = i;
        }
    }
    return count;
}

} // namespace

void checkAges(const NumeralText &text, const ProofSurroundings &surroundings, const FoundInParagraph &found)
{
    if (!surroundings.published.isValid())
        return;
    for (const Span sentence : text.paragraph().sentences()) {
        std::optional<int> born;
        int births = 0;
        for (const Number &number : text.numbers()) {
            if (number.start < sentence.start || number.start >= sentence.end())
                continue;
            if (const std::optional<int> year = birthYear(text, number)) {
                born = year;
                ++births;
                continue;
            }
            const int age = text.value(number);
            if (!born || births > 1 || age < 1 || age > 130 || text.at(number.end) != u'岁')
                continue;
            // Only ages of now: 今年65岁, 现年65岁.
            if (!text.ends(number.start, u"今年") && !text.ends(number.start, u"现年") && !text.ends(number.start, u"今年已") && !text.ends(number.start, u"如今"))
                continue;
            const int years = surroundings.published.year() - *born;
            if (age >= years - 1 && age <= years + 1) // 虚岁 counts one more
                continue;
            found(spanFinding("facts.age", Severity::ShouldLook, between(number.start, number.end + 1),
                              Proof::tr("Born in %1, one is %2 in %3.").arg(*born).arg(years).arg(surroundings.published.year()),
                              {QString(QString::number(years) + u'岁')}));
        }
    }
}

void checkBylines(const ProofParagraph &paragraph, const ProofSurroundings &surroundings, const FoundInParagraph &found)
{
    if (surroundings.reporters.isEmpty() || (paragraph.field() != ProofField::Body && paragraph.field() != ProofField::Caption))
        return;
    const QStringView text = paragraph.text();
    for (qsizetype at = text.indexOf(u"记者"); at >= 0; at = text.indexOf(u"记者", at + 2)) {
        qsizetype start = at + 2;
        while (start < text.size() && isBlank(text[start].unicode()))
            ++start;
        for (const QString &reporter : surroundings.reporters) {
            if (reporter.size() < 2 || start + reporter.size() > text.size())
                continue;
            const QStringView name = text.sliced(start, reporter.size());
            qsizetype place = -1;
            if (surroundings.reporters.contains(name.toString()) || differing(name, reporter, place) != 1)
                continue;
            // One character apart, and either taken for the other or two of three the same.
            const bool alike = Confusables::shared().likeness(name[place].unicode(), reporter[place].unicode()) != Confusables::Likeness::None;
            if (!alike && (reporter.size() < 3 || place == 0))
                continue;
            found(spanFinding("facts.byline", Severity::ShouldLook, {int(start), int(reporter.size())},
                              Proof::tr("The article's reporter is %1.").arg(reporter), {reporter}));
        }
    }
}

} // namespace galley
