// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sentences.h"

#include "markup/changelist.h"
#include "markup/figures.h"
#include "markup/sentences.h"
#include "markup/textstatistics.h"
#include "proof/sourcelines.h"

#include <algorithm>

namespace galley {

namespace {

using namespace sourcelines;
using Kind = BodyToken::Kind;

/// A stretch of the source that no token ends within.
struct Whole
{
    qsizetype start = 0;
    qsizetype end = 0;
};

bool isBlank(QStringView line)
{
    return std::ranges::all_of(line, [](QChar c) { return c.isSpace(); });
}

QStringView withoutTrailingSpace(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

/// Without indent, quote marks and list marks.
QStringView withoutPrefix(QStringView line)
{
    for (;;) {
        line = trimmed(line);
        if (line.startsWith(u'>'))
            line = line.sliced(1);
        else if (const qsizetype marker = isThematicBreak(line) ? 0 : listMarker(line))
            line = line.sliced(marker);
        else
            return line;
    }
}

/// Behind the code that opens at `at`, or `at` where it is never closed.
qsizetype pastCode(QStringView line, qsizetype at)
{
    const auto run = [line](qsizetype from) {
        qsizetype end = from;
        while (end < line.size() && line[end] == u'`')
            ++end;
        return end - from;
    };
    const qsizetype opening = run(at);
    for (qsizetype next = line.indexOf(u'`', at + opening); next >= 0; next = line.indexOf(u'`', next)) {
        const qsizetype length = run(next);
        if (length == opening)
            return next + length;
        next += length;
    }
    return at;
}

/// Code and links (also pictures in the text) of one line, which begins at `offset` of the source.
void addInline(std::vector<Whole> &wholes, QStringView line, qsizetype offset)
{
    std::vector<qsizetype> open;
    bool codeEnds = true; // looking in vain for an end is done once
    bool linkEnds = true;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char16_t c = line[at].unicode();
        if (c == u'\\') {
            ++at;
        } else if (c == u'`' && codeEnds) {
            const qsizetype end = pastCode(line, at);
            codeEnds = end > at;
            if (codeEnds) {
                wholes.push_back({offset + at, offset + end});
                at = end - 1;
            }
        } else if (c == u'[') {
            open.push_back(at);
        } else if (c == u']' && !open.empty()) {
            const qsizetype start = open.back();
            open.pop_back();
            if (!linkEnds || at + 1 >= line.size() || line[at + 1] != u'(')
                continue;
            const qsizetype close = line.indexOf(u')', at + 2);
            linkEnds = close >= 0;
            if (!linkEnds)
                continue;
            wholes.push_back({offset + start, offset + close + 1});
            at = close;
        }
    }
}

class Splitter
{
public:
    explicit Splitter(QStringView body) : m_body(body) {}

    std::vector<BodyToken> run()
    {
        for (qsizetype at = 0; at < m_body.size();)
            at = line(at);
        return withoutCuts();
    }

private:
    qsizetype endOfLine(qsizetype at) const
    {
        const qsizetype end = m_body.indexOf(u'\n', at);
        return end < 0 ? m_body.size() : end;
    }

    QStringView lineAt(qsizetype at) const { return at < m_body.size() ? m_body.sliced(at, endOfLine(at) - at) : QStringView(); }

    void add(Kind kind, qsizetype start, qsizetype end)
    {
        if (end > start)
            m_tokens.push_back({kind, m_body.sliced(start, end - start)});
    }

    qsizetype line(qsizetype start)
    {
        const qsizetype lineEnd = endOfLine(start);
        const QStringView text = withoutTrailingSpace(m_body.sliced(start, lineEnd - start));
        const qsizetype end = start + text.size();
        if (!text.isEmpty())
            content(start, text, lineEnd + 1);
        // The line end and the blank lines behind it.
        qsizetype next = std::min(lineEnd + 1, m_body.size());
        while (next < m_body.size() && isBlank(lineAt(next))) {
            next = std::min(endOfLine(next) + 1, m_body.size());
            m_inTable = false;
        }
        add(Kind::Break, end, next);
        return next;
    }

    void content(qsizetype start, QStringView text, qsizetype next)
    {
        const QStringView bare = withoutPrefix(text);
        if (m_fence > 0) {
            const bool closes = bare.size() >= m_fence && std::ranges::all_of(bare, [this](QChar c) { return c == m_fenceMark; });
            add(closes ? Kind::Mark : Kind::Line, start, start + text.size());
            m_fence = closes ? 0 : m_fence;
            return;
        }
        const Kind kind = kindOf(bare, lineAt(next));
        if (kind != Kind::Sentence) {
            add(kind, start, start + text.size());
            return;
        }
        addInline(m_wholes, text, start);
        for (const SentenceSpan &span : sentencePieces(text))
            add(Kind::Sentence, start + span.start, start + span.end());
    }

    Kind kindOf(QStringView bare, QStringView nextLine)
    {
        if (bare.isEmpty() || isThematicBreak(bare) || isUnderline(bare))
            return Kind::Mark;
        if (const qsizetype length = fence(bare)) {
            m_fence = length;
            m_fenceMark = bare[0];
            return Kind::Mark;
        }
        if (bare.startsWith(u":::") || (bare.startsWith(u"![") && parseFigureLine(bare.toUtf8().toStdString())))
            return Kind::Mark;
        if (headingLevel(bare) > 0)
            return Kind::Line;
        if (isTableRule(bare) && bare.contains(u'|'))
            return Kind::Mark;
        if (m_inTable || (bare.contains(u'|') && isTableRule(withoutPrefix(nextLine)))) {
            m_inTable = true;
            return Kind::Line;
        }
        return Kind::Sentence;
    }

    /// Tokens that a cut inside a link, code or a tracked change made are one.
    std::vector<BodyToken> withoutCuts()
    {
        if (m_body.contains(u'{')) {
            for (const ChangeMark &mark : changesIn(m_body)) {
                if (mark.parent < 0)
                    m_wholes.push_back({mark.start, mark.end});
            }
        }
        if (m_wholes.empty())
            return std::move(m_tokens);
        std::ranges::sort(m_wholes, {}, &Whole::start);
        std::vector<BodyToken> tokens;
        size_t whole = 0;
        qsizetype at = 0;
        qsizetype uncut = 0; ///< no token may end before
        for (const BodyToken &token : m_tokens) {
            if (at > 0 && at < uncut)
                tokens.back() = {Kind::Sentence, QStringView(tokens.back().text.begin(), token.text.end())};
            else
                tokens.push_back(token);
            at += token.text.size();
            for (; whole < m_wholes.size() && m_wholes[whole].start < at; ++whole)
                uncut = std::max(uncut, m_wholes[whole].end);
        }
        return tokens;
    }

    QStringView m_body;
    std::vector<BodyToken> m_tokens;
    std::vector<Whole> m_wholes;
    qsizetype m_fence = 0;
    QChar m_fenceMark;
    bool m_inTable = false;
};

bool endsClause(QStringView text, qsizetype at)
{
    switch (text[at].unicode()) {
    case u'，': case u'、': case u'：': case u'；': case u'。': case u'！': case u'？': case u'…':
        return true;
    case u',': case u':': case u';': case u'!': case u'?': case u'.':
        break;
    default:
        return false;
    }
    if (at == 0)
        return false;
    const QChar before = text[at - 1];
    return before.isLowSurrogate() && at > 1 ? isHan(QChar::surrogateToUcs4(text[at - 2], before)) : isHan(before.unicode());
}

bool goesWithClause(QChar c)
{
    return c.isSpace() || QStringView(u"”’」』）】》〉］〕)]}，、：；。！？…").contains(c);
}

} // namespace

std::vector<BodyToken> bodyTokens(QStringView body)
{
    return Splitter(body).run();
}

std::vector<QStringView> clauses(QStringView sentence)
{
    std::vector<QStringView> found;
    qsizetype start = 0;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        if (!endsClause(sentence, at))
            continue;
        while (at + 1 < sentence.size() && goesWithClause(sentence[at + 1]))
            ++at;
        found.push_back(sentence.sliced(start, at + 1 - start));
        start = at + 1;
    }
    if (start < sentence.size())
        found.push_back(sentence.sliced(start));
    return found;
}

} // namespace galley
