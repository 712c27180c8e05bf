// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/fixedphrases.h"

#include "proof/prooftr.h"

namespace galley {

namespace {

bool same(QStringView text, qsizetype at, QStringView phrase, qsizetype from, qsizetype count)
{
    return at >= 0 && at + count <= text.size() && text.sliced(at, count) == phrase.sliced(from, count);
}

bool isNumeral(QChar c)
{
    return QStringView(u"〇零一二三四五六七八九十百千万亿两").contains(c);
}

} // namespace

FixedPhrases::FixedPhrases()
{
    for (const FixedPhrase &known : characterData().phrases) {
        const QString &text = known.text;
        if (text.size() < 3)
            continue;
        const int number = int(m_phrases.size());
        m_phrases.push_back({&known, WordLattice::costOf(text)});
        m_heads.add(text[0].unicode(), text[1].unicode(), number);
        m_tails.add(text[text.size() - 2].unicode(), text[text.size() - 1].unicode(), number);
    }
}

void FixedPhrases::settle(CharacterReading &reading) const
{
    for (int at = 0; at + 1 < reading.text.size(); ++at) {
        for (const int phrase : m_heads.at(reading.unit(at), reading.unit(at + 1))) {
            const QString &text = m_phrases[size_t(phrase)].known->text;
            if (reading.text.sliced(at).startsWith(text))
                reading.settle({at, int(text.size())});
        }
    }
}

void FixedPhrases::read(CharacterReading &reading) const
{
    std::vector<Met> met;
    for (int at = 0; at + 1 < reading.text.size(); ++at) {
        for (const int phrase : m_heads.at(reading.unit(at), reading.unit(at + 1)))
            readFrom(reading, at, phrase, met);
        for (const int phrase : m_tails.at(reading.unit(at), reading.unit(at + 1)))
            readUpTo(reading, at + 2, phrase, met);
    }
    // Where several phrases could have been meant, the one that reads best.
    // A longer one that all but stands there is rather meant than a shorter one within it.
    const auto weight = [&](const Met &one) { return one.gain + 25 * int(m_phrases[size_t(one.phrase)].known->text.size()); };
    std::ranges::stable_sort(met, std::ranges::greater(), weight);
    for (const Met &one : met)
        report(reading, one);
}

// The first two characters stand; the phrase differs once behind them.
void FixedPhrases::readFrom(const CharacterReading &reading, int at, int phrase, std::vector<Met> &met) const
{
    const QStringView text = reading.text;
    const QStringView wanted = m_phrases[size_t(phrase)].known->text;
    const int size = int(wanted.size());
    int k = 2;
    while (k < size && reading.unit(at + k) == wanted[k])
        ++k;
    if (k == size) {
        // 中国共产党|党旗: what goes on behind it is another word.
        const QChar behind(reading.unit(at + size + 1));
        if (reading.unit(at + size) == wanted[size - 1] && (!isBasicHan(behind) || QStringView(u"的了和与是在").contains(behind)))
            weigh(reading, {phrase, {at, size + 1}, Slip::Doubled, size}, met);
        return;
    }
    const int here = at + k;
    if (isBasicHan(QChar(reading.unit(here))) && same(text, here + 1, wanted, k + 1, size - k - 1))
        weigh(reading, {phrase, {at, size}, Slip::Wrong, k}, met);
    if (same(text, here, wanted, k + 1, size - k - 1))
        weigh(reading, {phrase, {at, size - 1}, Slip::Missing, k}, met);
    if (reading.unit(here) == wanted[k - 1] && same(text, here + 1, wanted, k, size - k))
        weigh(reading, {phrase, {at, size + 1}, Slip::Doubled, k}, met);
    if (k + 1 < size && reading.unit(here) == wanted[k + 1] && reading.unit(here + 1) == wanted[k]
        && same(text, here + 2, wanted, k + 2, size - k - 2))
        weigh(reading, {phrase, {at, size}, Slip::Swapped, k}, met);
}

// The last two characters stand; the phrase differs once among its first two.
void FixedPhrases::readUpTo(const CharacterReading &reading, int end, int phrase, std::vector<Met> &met) const
{
    const QStringView text = reading.text;
    const QStringView wanted = m_phrases[size_t(phrase)].known->text;
    const int size = int(wanted.size());
    const int at = end - size;
    for (int k = 0; k < 2; ++k) {
        if (at >= 0 && isBasicHan(QChar(reading.unit(at + k))) && reading.unit(at + k) != wanted[k]
            && same(text, at, wanted, 0, k) && same(text, at + k + 1, wanted, k + 1, size - k - 1))
            weigh(reading, {phrase, {at, size}, Slip::Wrong, k}, met);
        if (same(text, at + 1, wanted, 0, k) && same(text, at + 1 + k, wanted, k + 1, size - k - 1)
            && reading.unit(at) != wanted[0])
            weigh(reading, {phrase, {at + 1, size - 1}, Slip::Missing, k}, met);
    }
    if (same(text, at, wanted, 1, 1) && same(text, at + 1, wanted, 0, 1) && same(text, at + 2, wanted, 2, size - 2)
        && wanted[0] != wanted[1])
        weigh(reading, {phrase, {at, size}, Slip::Swapped, 0}, met);
}

// Whether a character that neither sounds nor looks like the right one may be a slip at all: within a long
// formula and a word by itself that is no particle. 四个 beside 五个 is another phrase.
bool FixedPhrases::isStray(const CharacterReading &reading, const Met &met, bool isIdiom, int size) const
{
    const int at = met.span.start + met.at;
    const QChar wanted = m_phrases[size_t(met.phrase)].known->text[met.at];
    constexpr WordCost particle = 65;
    return !isIdiom && size >= 6 && met.at > 0 && met.at < size - 1 && reading.lattice.isSingle(at)
           && reading.lattice.costOfWord(reading.lattice.wordAt(at)) >= particle && !isNumeral(QChar(reading.unit(at))) && !isNumeral(wanted);
}

// Whether what is left of a phrase without one character stands apart from its neighbours and has, beside the gap, a
// character that is no word there. 国委员 of 全国|委员, 市场主体 of 保市场主体 and 的领导 of 党的领导 read well as they are.
bool FixedPhrases::leavesStray(const CharacterReading &reading, const Met &met) const
{
    const WordLattice &lattice = reading.lattice;
    if (!lattice.isWordStart(met.span.start) || !lattice.isWordEnd(met.span.end()))
        return false;
    constexpr WordCost particle = 65;
    const int gap = met.span.start + met.at;
    for (const int at : {gap - 1, gap}) {
        if (at >= met.span.start && at < met.span.end() && lattice.isSingle(at) && lattice.costOfWord(lattice.wordAt(at)) >= particle
            && !isNumeral(QChar(reading.unit(at))))
            return true;
    }
    return false;
}

// Whether the one character before (behind) the gap goes with another single one outside: 特|困|群众 is no 困难群众.
bool FixedPhrases::isPartOfAnother(const CharacterReading &reading, const Met &met, int size) const
{
    const auto isLooseHan = [&](int at) {
        return isBasicHan(QChar(reading.unit(at))) && reading.lattice.isSingle(at) && !QStringView(u"的了在是和与把将为对从向等").contains(QChar(reading.unit(at)));
    };
    return (met.at == 1 && met.span.start > 0 && isLooseHan(met.span.start - 1))
           || (met.at == size - 2 && met.span.end() < int(reading.text.size()) && isLooseHan(met.span.end()));
}

// Without its first or last character a phrase is mostly the beginning or end of another one (携手共|建, 色|彩斑斓):
// only where no word goes on.
bool FixedPhrases::standsApart(const CharacterReading &reading, const Met &met) const
{
    const QChar beside(reading.unit(met.at == 0 ? met.span.start - 1 : met.span.end()));
    return !isBasicHan(beside) || QStringView(u"的地得了着过和与是在等把被让将为对从向，").contains(beside);
}

// Keeps what reads clearly better as the phrase. A variant that is made of words itself (全面依法治国 beside
// 全面从严治党) gains nothing.
void FixedPhrases::weigh(const CharacterReading &reading, Met met, std::vector<Met> &all) const
{
    const Phrase &phrase = m_phrases[size_t(met.phrase)];
    const bool isIdiom = phrase.known->kind == PhraseKind::Idiom;
    const int size = int(phrase.known->text.size());
    met.gain = reading.lattice.gain(met.span, phrase.cost);
    int wanted = 0;
    switch (met.slip) {
    case Slip::Wrong:
        met.likeness = Confusables::shared().likeness(reading.unit(met.span.start + met.at), phrase.known->text[met.at].unicode());
        if (met.likeness == Confusables::Likeness::None && !isStray(reading, met, isIdiom, size))
            return;
        // Three characters are too few to tell a phrase by two of them.
        if (size == 3 && met.likeness > Confusables::Likeness::Shape)
            return;
        if (met.likeness == Confusables::Likeness::None)
            wanted = size >= 8 ? 60 : 90;
        else
            wanted = size == 3 ? 45 : isIdiom ? 20 : size >= 7 ? -15 : size >= 6 ? 5 : 25;
        break;
    case Slip::Missing:
        // Without its first or last character a phrase is mostly another one.
        if (size == 3)
            return;
        // 党领导, 党建设: said without, too.
        if (QStringView(u"的和与了").contains(phrase.known->text[met.at]) || (!isIdiom && size <= 5 && isPartOfAnother(reading, met, size)))
            return;
        if (met.at > 0 && met.at < size - 1)
            wanted = leavesStray(reading, met) ? (size >= 6 ? -20 : 20) : size >= 6 ? 0 : 50;
        else if (standsApart(reading, met))
            wanted = leavesStray(reading, met) ? 30 : 60;
        else if (met.at == 0 && isIdiom && leavesStray(reading, met) && met.span.start > 0 && !reading.lattice.isSingle(met.span.start - 1))
            wanted = 45;
        else
            return;
        break;
    case Slip::Doubled:
        wanted = 25;
        break;
    case Slip::Swapped:
        // The longer the phrase, the less it matters how its parts read by themselves.
        wanted = size >= 8 ? -40 : size >= 6 ? 20 : 50;
        break;
    }
    if (met.gain >= wanted)
        all.push_back(met);
}

void FixedPhrases::report(CharacterReading &reading, const Met &met) const
{
    const FixedPhrase &phrase = *m_phrases[size_t(met.phrase)].known;
    const bool isIdiom = phrase.kind == PhraseKind::Idiom;
    ParagraphFinding finding;
    finding.rule = isIdiom ? idiomRule : phrase.kind == PhraseKind::Organisation ? organisationRule : formulaRule;
    finding.span = met.span;
    finding.replacements = {phrase.text};
    // Playing with an idiom is a headline's and an advertisement's good right.
    const bool isPlay = isIdiom && (reading.paragraph.isInQuotation(met.span.start) || reading.paragraph.kind() == ParagraphKind::Heading);
    const bool isSure = met.slip == Slip::Wrong     ? met.likeness <= Confusables::Likeness::Shape && met.gain >= 40
                        : met.slip == Slip::Missing ? !isIdiom && phrase.text.size() >= 7 && met.gain >= 60
                                                    : met.gain >= 60 || (phrase.text.size() >= 8 && met.gain >= 20);
    finding.severity = isSure && !isPlay ? Severity::MustFix : Severity::ShouldLook;
    const QString wrong = reading.at(met.span).toString();
    switch (met.slip) {
    case Slip::Wrong:
        finding.message = Proof::tr("“%1” should be “%2”.").arg(wrong, phrase.text);
        break;
    case Slip::Missing:
        finding.message = Proof::tr("“%1” lacks a character of “%2”.").arg(wrong, phrase.text);
        break;
    case Slip::Doubled:
        finding.message = Proof::tr("“%1” has a character of “%2” twice.").arg(wrong, phrase.text);
        break;
    case Slip::Swapped:
        finding.message = Proof::tr("Two characters of “%2” have changed places in “%1”.").arg(wrong, phrase.text);
        break;
    }
    if (isIdiom)
        finding.explanation = Proof::tr("The idiom has this one form.");
    else if (phrase.kind == PhraseKind::Organisation)
        finding.explanation = Proof::tr("An organisation's name is written as it is fixed.");
    else
        finding.explanation = Proof::tr("The phrase has this one form in documents and news.");
    // A shorter phrase within it may stand as it should be; the slip itself is outside that. What is doubled at
    // the end stands behind the whole phrase.
    const Span slip = {met.span.start + met.at, met.slip == Slip::Swapped ? 2 : 1};
    reading.report(std::move(finding), met.slip == Slip::Doubled || (slip.end() <= met.span.end() && !reading.isTaken(slip)));
}

} // namespace galley
