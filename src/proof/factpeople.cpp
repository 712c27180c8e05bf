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

/// 2021年去世, 2021年5月逝世; 0 for other years.
int deathYear(const NumeralText &text, const Number &number)
{
    const int year = number.arabic ? text.whole(number) : -1;
    if (year < 1850 || year > 2100 || text.at(number.end) != u'年')
        return 0;
    int at = number.end + 1;
    for (const char16_t part : {u'月', u'日'}) {
        const Number *more = text.startingAt(at);
        if (more != nullptr && text.at(more->end) == part)
            at = more->end + 1;
    }
    constexpr QStringView deaths[] = {u"去世", u"逝世", u"病逝", u"辞世"};
    return firstAt(text.text(), at, deaths).isEmpty() ? 0 : year;
}

/// The year in which somebody is said to be so old: now (今年, 现年), when they died (享年), or one named right before.
std::optional<int> yearOfAge(const NumeralText &text, const Number &age, int now, std::optional<int> died)
{
    constexpr QStringView nows[] = {u"今年已经", u"今年已", u"今年", u"现年", u"如今"};
    if (!firstEndingAt(text.text(), age.start, nows).isEmpty())
        return now;
    if (text.ends(age.start, u"享年") || text.ends(age.start, u"终年"))
        return died;
    const Number *year = text.at(age.start - 1) == u'年' ? text.endingAt(age.start - 1) : nullptr;
    const int value = year != nullptr && year->arabic ? text.whole(*year) : -1;
    return value >= 1850 && value <= 2100 ? std::optional(value) : std::nullopt;
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
            if (number.start >= sentence.start && number.start < sentence.end()) {
                if (const std::optional<int> year = birthYear(text, number)) {
                    born = year;
                    ++births;
                }
            }
        }
        if (births != 1)
            continue;
        std::optional<int> died;
        for (const Number &number : text.numbers()) {
            if (number.start < sentence.start || number.start >= sentence.end())
                continue;
            if (const int year = deathYear(text, number); year > *born)
                died = year;
            const int age = text.value(number);
            if (age < 1 || age > 130 || text.at(number.end) != u'岁')
                continue;
            const std::optional<int> then = yearOfAge(text, number, surroundings.published.year(), died);
            if (!then)
                continue;
            const int years = *then - *born;
            if (age >= years - 1 && age <= years + 1) // 虚岁 counts one more
                continue;
            found(spanFinding("facts.age", Severity::ShouldLook, between(number.start, number.end + 1),
                              Proof::tr("Born in %1, one is %2 in %3.").arg(*born).arg(years).arg(*then), {QString(QString::number(years) + u'岁')}));
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
