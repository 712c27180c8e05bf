// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/numeralmixed.h"
#include "proof/prooftr.h"

#include <map>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// Topics beside ordinals, which are numbered by the character that they count.
constexpr int months = -1;
constexpr int quarters = -2;
constexpr int decades = -3;
constexpr int joints = -4;
constexpr int percentages = -5;

constexpr int mostPointedOut = 5;

constexpr QStringView monthFollowers[] = {u"份", u"底", u"初", u"末", u"中旬", u"上旬", u"下旬", u"以来"};

class FormReader
{
public:
    explicit FormReader(const NumeralText &text) : m_text(text) {}

    std::vector<WrittenForm> run()
    {
        for (const Number &number : m_text.numbers()) {
            if (m_text.isInTitle(number.start) || m_text.paragraph().isInQuotation(number.start))
                continue;
            ordinal(number);
            month(number);
            quarter(number);
            decade(number);
            percentage(number);
            joint(number);
        }
        return std::move(m_forms);
    }

private:
    void add(int topic, bool second, Span span, const QString &other)
    {
        if (!other.isEmpty())
            m_forms.push_back({topic, second, span, other});
    }

    QString turned(const Number &number) const
    {
        const int value = m_text.value(number);
        if (value < 0 || value > 99)
            return {};
        return number.arabic ? hanNumber(value) : QString::number(value);
    }

    /// 第3届 beside 第三届: both up to ten, for 第二次 beside 第31次 is what everybody writes.
    void ordinal(const Number &number)
    {
        const int value = m_text.value(number);
        constexpr QStringView counted = u"届次批期轮场局条章节号集站";
        const char16_t noun = m_text.at(number.end);
        if (m_text.at(number.start - 1) == u'第' && value >= 1 && value <= 10 && counted.contains(QChar{noun}))
            add(noun, number.arabic, between(number.start, number.end), turned(number));
    }

    void month(const Number &number)
    {
        const int value = m_text.value(number);
        if (value < 1 || value > 12 || m_text.at(number.end) != u'月' || isDigit(m_text.at(number.start - 1)))
            return;
        if (!firstAt(m_text.text(), number.end + 1, monthFollowers).isEmpty() && m_text.at(number.end + 1) != u'初')
            add(months, number.arabic, between(number.start, number.end), turned(number));
    }

    void quarter(const Number &number)
    {
        const int value = m_text.value(number);
        if (m_text.has(number.end, u"季度") && value >= 1 && value <= 4 && m_text.at(number.start - 1) != u'、' && m_text.at(number.start - 1) != u'前')
            add(quarters, number.arabic, between(number.start, number.end), turned(number));
    }

    void decade(const Number &number)
    {
        const int value = m_text.value(number);
        if (m_text.has(number.end, u"年代") && value >= 10 && value <= 90 && value % 10 == 0 && m_text.ends(number.start, u"世纪"))
            add(decades, number.arabic, between(number.start, number.end), turned(number));
    }

    void percentage(const Number &number)
    {
        if (number.arabic && m_text.at(number.end) == u'%') {
            const int value = m_text.whole(number);
            add(percentages, true, between(number.start, number.end + 1), value >= 0 && value <= 99 ? u"百分之" + hanNumber(value) : QString(u' '));
        } else if (!number.arabic && m_text.ends(number.start, u"百分之")) {
            const int value = m_text.hanWhole(number);
            if (value >= 1)
                add(percentages, false, between(number.start - 3, number.end), QString::number(value) + u"%");
        }
    }

    /// 10—20 beside 10～20.
    void joint(const Number &number)
    {
        if (!number.arabic)
            return;
        int place = number.end;
        if (m_text.at(place) == u'%' || m_text.at(place) == u'℃' || m_text.at(place) == u'万' || m_text.at(place) == u'亿')
            ++place;
        const char16_t unit = m_text.at(place);
        if ((unit != u'—' && unit != u'～') || !isDigit(m_text.at(place + 1)))
            return;
        add(joints, unit == u'～', {place, 1}, unit == u'～' ? u"—"_s : u"～"_s);
    }

    const NumeralText &m_text;
    std::vector<WrittenForm> m_forms;
};

struct Place
{
    qsizetype paragraph = 0;
    const WrittenForm *form = nullptr;
};

struct Topic
{
    std::vector<Place> forms[2];
};

void pointOut(const Topic &topic, const std::function<void(qsizetype, ParagraphFinding &&)> &found)
{
    const auto &[first, second] = topic.forms;
    if (first.empty() || second.empty())
        return;
    const auto &rarer = second.size() < first.size() ? second : first;
    // Equal counts: the form that came second gives way.
    const bool tie = first.size() == second.size();
    const auto before = [](const Place &a, const Place &b) { return std::pair(a.paragraph, a.form->span.start) < std::pair(b.paragraph, b.form->span.start); };
    const auto &minority = tie ? (before(first.front(), second.front()) ? second : first) : rarer;
    int told = 0;
    for (const Place &place : minority) {
        if (place.form->other == u" ")
            continue; // has no plain form in the other kind
        if (++told > mostPointedOut)
            return;
        found(place.paragraph, spanFinding("numerals.mixed-forms", Severity::Style, place.form->span,
                                           Proof::tr("The text writes the same kind of thing in two ways."), {place.form->other},
                                           Proof::tr("Elsewhere it stands in the form that the fix gives it.")));
    }
}

} // namespace

QList<RuleInfo> MixedFormsCheck::rules() const
{
    return {{u"numerals.mixed-forms"_s, Proof::tr("Two forms for one kind of thing"), u"GB/T 15835-2011, 4.3.3"_s, Severity::Style}};
}

std::unique_ptr<ParagraphNotes> MixedFormsCheck::note(const ProofParagraph &paragraph, const CompiledLists &) const
{
    if (paragraph.field() != ProofField::Body && paragraph.field() != ProofField::Summary)
        return nullptr;
    const NumeralText text(paragraph);
    if (text.numbers().empty())
        return nullptr;
    auto notes = std::make_unique<WrittenFormNotes>();
    notes->forms = FormReader(text).run();
    if (notes->forms.empty())
        return nullptr;
    return notes;
}

void MixedFormsCheck::check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &,
                            const std::function<void(qsizetype, ParagraphFinding &&)> &found) const
{
    std::map<int, Topic> topics;
    for (qsizetype i = 0; i < std::ssize(paragraphs); ++i)
        if (const auto *notes = static_cast<const WrittenFormNotes *>(paragraphs[static_cast<std::size_t>(i)].notes))
            for (const WrittenForm &form : notes->forms)
                topics[form.topic].forms[form.second ? 1 : 0].push_back({i, &form});
    for (const auto &[id, topic] : topics)
        pointOut(topic, found);
}

} // namespace galley
