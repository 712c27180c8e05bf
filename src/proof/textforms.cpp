// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/textforms.h"

#include "proof/punctuationhalfwidth.h"
#include "proof/splitting.h"

#include <functional>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Edits of one paragraph's text, told in its units.
class ParagraphForm
{
public:
    ParagraphForm(const PlacedParagraph &placed, int from, int to, QList<FormEdit> &edits)
        : m_placed(placed), m_text(placed.paragraph.text()), m_from(from), m_to(to), m_edits(edits)
    {
    }

    void apply(TextForm form)
    {
        switch (form) {
        case TextForm::FullWidthMarks: return fullWidthMarks();
        case TextForm::HalfWidthLetters: return halfWidthLetters();
        case TextForm::CurlyQuotes: return curlyQuotes();
        case TextForm::StraightQuotes: return straightQuotes();
        case TextForm::Ellipses: return runs([](QChar c) { return c == u'.' || c == u'。' || c == u'…' || c == u'．'; }, u"……"_s);
        case TextForm::Dashes: return runs([](QChar c) { return c == u'-' || c == u'—' || c == u'－' || c == u'―' || c == u'─'; }, u"——"_s);
        case TextForm::NoIndents: return;
        }
    }

private:
    bool isCaption() const { return m_placed.paragraph.kind() == ParagraphKind::Caption; }
    char16_t at(int place) const { return place >= 0 && place < m_text.size() ? m_text.at(place).unicode() : u'\0'; }
    static bool isDigit(char16_t unit) { return (unit >= u'0' && unit <= u'9') || (unit >= u'０' && unit <= u'９'); }

    void put(Span span, const QString &text)
    {
        const Span source = m_placed.paragraph.sourceSpan(span);
        const int start = m_placed.base + source.start;
        if (start >= m_from && start + source.length <= m_to && m_placed.paragraph.isPlain(span))
            m_edits.append({start, source.length, text});
    }

    void fullWidthMarks()
    {
        for (const HalfWidthMark &mark : halfWidthMarks(PunctuationText(m_placed.paragraph)).marks) {
            if (mark.unit != u'"' && mark.unit != u'\'')
                put(mark.span, mark.full);
        }
    }

    void halfWidthLetters()
    {
        for (int i = 0; i < m_text.size(); ++i) {
            const char16_t unit = at(i);
            const bool letter = (unit >= u'Ａ' && unit <= u'Ｚ') || (unit >= u'ａ' && unit <= u'ｚ');
            const bool inNumber = (unit == u'．' || unit == u'：' || unit == u'，') && isDigit(at(i - 1)) && isDigit(at(i + 1))
                                  && (unit != u'，' || isThousands(i));
            const bool unitSign = unit == u'％' && isDigit(at(i - 1));
            if (letter || (unit >= u'０' && unit <= u'９') || inNumber || unitSign)
                put({i, 1}, QString(QChar(char16_t(unit - 0xfee0))));
        }
    }
    /// 12，000 is one number; 3，5 are two.
    bool isThousands(int comma) const
    {
        int digits = 0;
        while (isDigit(at(comma + 1 + digits)))
            ++digits;
        return digits == 3;
    }

    /// In turn, opening and closing; an apostrophe inside a word is the closing one.
    void curlyQuotes()
    {
        bool inDouble = false;
        bool inSingle = false;
        for (int i = 0; i < m_text.size(); ++i) {
            const char16_t unit = at(i);
            if (unit == u'“' || unit == u'”') {
                inDouble = unit == u'“';
            } else if (unit == u'"') {
                if (isDigit(at(i - 1)) && !inDouble)
                    continue; // 27" is inches
                inDouble = !inDouble;
                put({i, 1}, inDouble ? u"“"_s : u"”"_s);
            } else if (unit == u'\'') {
                const bool apostrophe = QChar(at(i - 1)).isLetterOrNumber() && at(i - 1) < 0x2e80 && !inSingle;
                if (!apostrophe)
                    inSingle = !inSingle;
                put({i, 1}, !apostrophe && inSingle ? u"‘"_s : u"’"_s);
            }
        }
    }

    void straightQuotes()
    {
        if (isCaption())
            return; // there they end the caption
        for (int i = 0; i < m_text.size(); ++i) {
            if (at(i) == u'“' || at(i) == u'”')
                put({i, 1}, u"\""_s);
            else if (at(i) == u'‘' || at(i) == u'’')
                put({i, 1}, u"'"_s);
        }
    }

    /// Runs of marks that stand for the one; a hyphen or a full stop alone is no run, and marks in numbers are theirs.
    void runs(const std::function<bool(QChar)> &isOne, const QString &wanted)
    {
        for (int i = 0; i < m_text.size();) {
            int end = i;
            while (end < m_text.size() && isOne(m_text.at(end)))
                ++end;
            const QStringView run = QStringView(m_text).sliced(i, end - i);
            const bool single = run == u"…" || run == u"—" || run == u"―";
            const bool several = wanted == u"——"_s ? run.size() >= 2 : run.size() >= 3 || run.contains(u'…');
            const bool stops = run.size() >= 2 && run.front() == u'。' && run.size() < 3;
            const bool inNumber = isDigit(at(i - 1)) && isDigit(at(end)); // 2019—2023 is a range
            if (end > i && run != wanted && (single || several) && !stops && !inNumber)
                put({i, int(run.size())}, wanted);
            i = std::max(end, i + 1);
        }
    }

    const PlacedParagraph &m_placed;
    const QString &m_text;
    int m_from;
    int m_to;
    QList<FormEdit> &m_edits;
};

/// Four spaces are code to CommonMark and two are part of a list: only what cannot mean anything goes.
QList<FormEdit> indents(const QString &body, int from, int to)
{
    QList<FormEdit> edits;
    for (qsizetype start = 0; start <= to;) {
        qsizetype end = start;
        while (end < body.size() && (body.at(end) == u'\u3000' || body.at(end) == QChar::Nbsp))
            ++end;
        if (end > start && start >= from && end <= to)
            edits.append({int(start), int(end - start), {}});
        const qsizetype feed = body.indexOf(u'\n', start);
        if (feed < 0)
            break;
        start = feed + 1;
    }
    return edits;
}

} // namespace

QList<FormEdit> formEdits(const QString &body, TextForm form, int from, int to)
{
    if (form == TextForm::NoIndents)
        return indents(body, from, to);
    QList<FormEdit> edits;
    for (const PlacedParagraph &placed : paragraphsOfBody(body)) {
        if (placed.base < to)
            ParagraphForm(placed, from, to, edits).apply(form);
    }
    std::ranges::sort(edits, {}, &FormEdit::start);
    return edits;
}

} // namespace galley
