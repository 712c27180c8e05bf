// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/sourcemask.h"

#include "proof/addresses.h"
#include "proof/sourcelines.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

using namespace sourcelines;

namespace {

/// A mark inside a mark is rare, one inside five is an attack (as in markup/changemarks.cpp).
constexpr int deepestNesting = 8;
constexpr qsizetype longestAddress = 2048;

class Masker
{
public:
    Masker(QStringView text, const QSet<QString> &labels) : m_text(text), m_size(text.size()), m_labels(labels)
    {
        m_mask.seen.assign(static_cast<size_t>(m_size), Seen::Text);
    }

    SourceMask run()
    {
        escapesAndCode();
        if (m_text.contains(u'{'))
            changes(0, m_size, 0);
        brackets();
        for (const Stretch address : addressesIn(m_text)) {
            if (isText(address.start))
                object(address.start, address.end);
        }
        emphasis();
        return std::move(m_mask);
    }

    SourceMask attribute()
    {
        for (qsizetype at = 0; at < m_size; ++at) {
            if (m_text[at] == u'\\' && at + 1 < m_size && isAsciiPunctuation(m_text[at + 1]))
                escape(at++);
        }
        return std::move(m_mask);
    }

private:
    Seen &seen(qsizetype at) { return m_mask.seen[static_cast<size_t>(at)]; }
    bool isText(qsizetype at) { return seen(at) == Seen::Text; }
    void hide(qsizetype from, qsizetype to)
    {
        std::fill(m_mask.seen.begin() + from, m_mask.seen.begin() + to, Seen::Not);
    }
    void object(qsizetype from, qsizetype to)
    {
        std::fill(m_mask.seen.begin() + from, m_mask.seen.begin() + to, Seen::ObjectRest);
        seen(from) = Seen::Object;
    }
    void escape(qsizetype at)
    {
        seen(at) = Seen::Not;
        seen(at + 1) = Seen::Literal;
    }
    qsizetype runEnd(qsizetype at) const
    {
        qsizetype end = at;
        while (end < m_size && m_text[end] == m_text[at])
            ++end;
        return end;
    }

    // ---- escapes, code, <addresses> -------------------------------------------------------------

    void escapesAndCode()
    {
        for (qsizetype at = 0; at < m_size;) {
            const char16_t c = m_text[at].unicode();
            if (c == u'\\' && at + 1 < m_size && isAsciiPunctuation(m_text[at + 1])) {
                escape(at);
                at += 2;
            } else if (c == u'\\' && at + 1 < m_size && m_text[at + 1] == u'\n') {
                seen(at++) = Seen::Not;
            } else if (c == u'`') {
                at = code(at);
            } else if (c == u'<') {
                at = angled(at);
            } else {
                ++at;
            }
        }
    }

    qsizetype code(qsizetype at)
    {
        const qsizetype open = runEnd(at);
        const auto length = static_cast<size_t>(open - at);
        if (length >= m_noTicks.size() || m_noTicks[length])
            return open;
        for (qsizetype close = open; (close = m_text.indexOf(u'`', close)) >= 0;) {
            const qsizetype end = runEnd(close);
            if (end - close == open - at) {
                object(at, end);
                return end;
            }
            close = end;
        }
        m_noTicks[length] = true; // nor is there one further on
        return open;
    }

    /// <https://…> and <desk@…>
    qsizetype angled(qsizetype at)
    {
        const qsizetype most = std::min(m_size, at + longestAddress);
        bool address = false;
        for (qsizetype end = at + 1; end < most; ++end) {
            const QChar c = m_text[end];
            if (c == u'>') {
                if (address && end > at + 2 && isAsciiLetter(m_text[at + 1])) {
                    object(at, end + 1);
                    return end + 1;
                }
                break;
            }
            if (c == u'<' || c.isSpace())
                break;
            address |= c == u':' || c == u'@';
        }
        return at + 1;
    }

    // ---- tracked changes ------------------------------------------------------------------------

    void changes(qsizetype from, qsizetype to, int depth)
    {
        for (qsizetype at = from; (at = m_text.indexOf(u'{', at)) >= 0 && at < to;) {
            const qsizetype next = isText(at) && depth < deepestNesting ? change(at, to, depth) : at;
            at = next > at ? next : at + 1;
        }
    }

    /// Answers the end of the change that begins here, or `at` when none does.
    qsizetype change(qsizetype at, qsizetype to, int depth)
    {
        static constexpr std::u16string_view opens[] = {u"{++", u"{--", u"{~~", u"{>>"};
        static constexpr std::u16string_view closes[] = {u"++}", u"--}", u"~~}", u"<<}"};
        const QStringView here = m_text.sliced(at, std::min<qsizetype>(3, to - at));
        const auto kind = static_cast<size_t>(std::ranges::find(opens, here, [](std::u16string_view open) { return QStringView(open); }) - std::begin(opens));
        if (kind >= std::size(opens) || to <= m_noClose[kind] || (kind == 2 && at < m_noArrow))
            return at;
        const qsizetype close = findMark(closes[kind], at + 3, to);
        if (close < 0) {
            m_noClose[kind] = to;
            return at;
        }
        const qsizetype end = pastName(close + 3, to);
        if (kind == 0) {
            hide(at, at + 3);
            lineEndSigns(at + 3, close);
            changes(at + 3, close, depth + 1);
            hide(close, end);
            return end;
        }
        if (kind == 2) {
            const qsizetype arrow = findMark(u"~>", at + 3, close);
            if (arrow < 0) {
                m_noArrow = close;
                return at;
            }
            hide(at, arrow + 2);
            lineEndSigns(arrow + 2, close);
            changes(arrow + 2, close, depth + 1);
            hide(close, end);
            return end;
        }
        hide(at, end);
        return end;
    }

    /// ¶ in what is inserted: a line end.
    void lineEndSigns(qsizetype from, qsizetype to)
    {
        while ((from = m_text.indexOf(u'\u00b6', from)) >= 0 && from < to)
            seen(from++) = Seen::Not;
    }

    qsizetype findMark(QStringView what, qsizetype at, qsizetype to)
    {
        for (; (at = m_text.indexOf(what, at)) >= 0 && at + what.size() <= to; ++at) {
            if (isText(at))
                return at;
        }
        return -1;
    }

    /// Past the {#id} behind a change.
    qsizetype pastName(qsizetype at, qsizetype to) const
    {
        if (!m_text.sliced(at).startsWith("{#"_L1))
            return at;
        for (qsizetype end = at + 2; end < to; ++end) {
            if (m_text[end] == u'}')
                return end > at + 2 ? end + 1 : at;
            if (m_text[end].isSpace() || m_text[end] == u'{')
                break;
        }
        return at;
    }

    // ---- links ----------------------------------------------------------------------------------

    void brackets()
    {
        std::vector<qsizetype> open;
        for (qsizetype at = 0; at < m_size; ++at) {
            const char16_t c = m_text[at].unicode();
            if ((c != u'[' && c != u']') || !isText(at))
                continue;
            if (c == u'[') {
                open.push_back(at);
            } else if (!open.empty()) {
                at = link(open.back(), at);
                open.pop_back();
            }
        }
    }

    /// The brackets at open and close; answers the last unit of what they belong to.
    qsizetype link(qsizetype open, qsizetype close)
    {
        if (m_text[open + 1] == u'^' && close > open + 2 && close - open < 100) {
            hide(open, close + 1); // [^1]: a raised number
            return close;
        }
        QString address;
        qsizetype end = inlineAddress(close + 1, address);
        if (end < 0)
            end = reference(open, close);
        if (end < 0)
            return close;
        const bool image = open > 0 && m_text[open - 1] == u'!' && isText(open - 1);
        if (image) {
            object(open - 1, end);
        } else {
            hide(open, open + 1);
            hide(close, end);
            m_mask.links.push_back({.start = open, .end = end, .textStart = open + 1, .textEnd = close, .address = address});
        }
        return end - 1;
    }

    /// (address "title"); answers its end, -1 when it is none.
    qsizetype inlineAddress(qsizetype at, QString &address) const
    {
        if (at >= m_size || m_text[at] != u'(')
            return -1;
        const qsizetype most = std::min(m_size, at + longestAddress);
        qsizetype i = at + 1;
        while (i < most && m_text[i].isSpace())
            ++i;
        const qsizetype start = i;
        if (i < most && m_text[i] == u'<') {
            while (i < most && m_text[i] != u'>' && m_text[i] != u'\n')
                ++i;
            if (i >= most || m_text[i] != u'>')
                return -1;
            address = m_text.sliced(start + 1, i - start - 1).toString();
            ++i;
        } else {
            int depth = 0;
            for (; i < most && !m_text[i].isSpace(); ++i) {
                if (m_text[i] == u'\\' && i + 1 < most && isAsciiPunctuation(m_text[i + 1]))
                    ++i;
                else if (m_text[i] == u'(')
                    ++depth;
                else if (m_text[i] == u')' && depth-- == 0)
                    break;
            }
            address = m_text.sliced(start, i - start).toString();
        }
        while (i < most && m_text[i].isSpace())
            ++i;
        if (i < most && (m_text[i] == u'"' || m_text[i] == u'\'')) {
            const QChar quote = m_text[i];
            for (++i; i < most && m_text[i] != quote; ++i) {
                if (m_text[i] == u'\\')
                    ++i;
            }
            ++i;
            while (i < most && m_text[i].isSpace())
                ++i;
        }
        return i < most && m_text[i] == u')' ? i + 1 : -1;
    }

    /// [text][label], [text][] and [label] where the body defines the label.
    qsizetype reference(qsizetype open, qsizetype close) const
    {
        if (m_labels.isEmpty())
            return -1;
        const auto known = [&](QStringView label) { return m_labels.contains(label.toString().simplified().toCaseFolded()); };
        const QStringView own = m_text.sliced(open + 1, close - open - 1);
        if (own.size() > 999)
            return -1;
        if (close + 1 < m_size && m_text[close + 1] == u'[') {
            const qsizetype end = m_text.indexOf(u']', close + 2);
            if (end >= 0 && end - close < 999) {
                const QStringView label = m_text.sliced(close + 2, end - close - 2);
                if (known(label.isEmpty() ? own : label))
                    return end + 1;
            }
        }
        return known(own) ? close + 1 : -1;
    }

    // ---- emphasis -------------------------------------------------------------------------------

    struct Run
    {
        qsizetype at = 0;   ///< of what is left of it
        qsizetype left = 0;
        char16_t mark = 0;
    };

    void emphasis()
    {
        std::vector<Run> open;
        std::array<int, 3> waiting{}; // how many of each mark are in open, so that a search in vain is not made
        const auto of = [&](char16_t mark) -> int & { return waiting[mark == u'*' ? 0 : mark == u'_' ? 1 : 2]; };
        for (qsizetype at = 0; at < m_size; ++at) {
            const char16_t c = m_text[at].unicode();
            if ((c != u'*' && c != u'_' && c != u'~') || !isText(at))
                continue;
            qsizetype end = at;
            while (end < m_size && m_text[end] == c && isText(end))
                ++end;
            Run run{.at = at, .left = end - at, .mark = c};
            at = end - 1;
            if (c == u'~' && run.left != 2)
                continue;
            const bool mayClose = closes(run, end);
            while (mayClose && run.left > 0 && of(c) > 0)
                pair(open, run, of);
            if (run.left > 0 && opens(run, end)) {
                open.push_back(run);
                ++of(c);
            }
        }
    }

    template <typename Of>
    void pair(std::vector<Run> &open, Run &run, const Of &of)
    {
        while (open.back().mark != run.mark) { // crossed by this one: stays text
            --of(open.back().mark);
            open.pop_back();
        }
        Run &opener = open.back();
        const qsizetype count = std::min(opener.left, run.left);
        const MaskedStyle style{.kind = MaskedStyle::Kind::Strong, .start = opener.at + opener.left - count, .textStart = opener.at + opener.left,
                                .textEnd = run.at, .end = run.at + count};
        hide(style.start, style.textStart);
        hide(style.textEnd, style.end);
        styled(style, count, run.mark);
        opener.left -= count;
        run.at += count;
        run.left -= count;
        if (opener.left == 0) {
            --of(run.mark);
            open.pop_back();
        }
    }

    void styled(MaskedStyle style, qsizetype count, char16_t mark)
    {
        if (mark == u'~')
            style.kind = MaskedStyle::Kind::Struck;
        if (count % 2 != 0) {
            MaskedStyle emphasis = style;
            emphasis.kind = MaskedStyle::Kind::Emphasis;
            m_mask.styles.push_back(emphasis);
        }
        if (count > 1)
            m_mask.styles.push_back(style);
    }

    bool opens(const Run &run, qsizetype end) const
    {
        if (end >= m_size || m_text[end].isSpace())
            return false;
        return run.mark != u'_' || run.at == 0 || !m_text[run.at - 1].isLetterOrNumber();
    }
    bool closes(const Run &run, qsizetype end) const
    {
        if (run.at == 0 || m_text[run.at - 1].isSpace())
            return false;
        return run.mark != u'_' || end >= m_size || !m_text[end].isLetterOrNumber();
    }

    QStringView m_text;
    qsizetype m_size;
    const QSet<QString> &m_labels;
    SourceMask m_mask;
    // Looked for in vain, from an earlier place up to here.
    std::array<bool, 64> m_noTicks{};
    std::array<qsizetype, 4> m_noClose{};
    qsizetype m_noArrow = 0;
};

} // namespace

SourceMask maskInline(QStringView block, const QSet<QString> &linkLabels)
{
    return Masker(block, linkLabels).run();
}

SourceMask maskAttribute(QStringView text)
{
    static const QSet<QString> none;
    return Masker(text, none).attribute();
}

} // namespace galley
