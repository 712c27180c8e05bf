// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bodymerge.h"
#include "sync/mergehunks.h"
#include "sync/sentences.h"

#include <QHash>

#include <algorithm>

namespace galley {

namespace {

using Clauses = std::vector<QStringView>;

Clauses clausesOf(QStringView text)
{
    Clauses found;
    for (const BodyToken &token : bodyTokens(text)) {
        if (token.kind != BodyToken::Kind::Sentence) {
            found.push_back(token.text);
            continue;
        }
        for (const QStringView clause : clauses(token.text))
            found.push_back(clause);
    }
    return found;
}

struct ClauseEdit
{
    TokenHunk hunk;
    MergeSide from = MergeSide::Mine;
    QString text;
};

bool overlap(const TokenRange &one, const TokenRange &two)
{
    if (one.start == one.end && two.start == two.end)
        return one.start == two.start;
    return std::max(one.start, two.start) < std::min(one.end, two.end)
        || (one.start == one.end && two.start < one.start && one.start < two.end)
        || (two.start == two.end && one.start < two.start && two.start < one.end);
}

class Proposer
{
public:
    explicit Proposer(QStringView base) : m_base(clausesOf(base)), m_ids(numbered(m_base)) {}

    void addSide(QStringView text, MergeSide from)
    {
        const Clauses side = clausesOf(text);
        const std::vector<int> ids = numbered(side);
        const auto all = [](size_t count) { return std::vector<bool>(count, true); };
        const std::vector<int> places = matchTokens(m_ids, ids, all(m_ids.size()), all(ids.size()));
        for (const TokenHunk &hunk : hunksOf(places, int(side.size()))) {
            QString words;
            for (int i = hunk.side.start; i < hunk.side.end; ++i)
                words += side[size_t(i)];
            m_edits.push_back({hunk, from, words});
        }
    }

    std::optional<MergeProposal> run()
    {
        // At one place what is put in between stands before what is put in its stead.
        std::ranges::sort(m_edits, {}, [](const ClauseEdit &edit) { return std::pair(edit.hunk.base.start, edit.hunk.base.end); });
        for (size_t i = 0; i < m_edits.size(); ++i) {
            for (size_t k = i + 1; k < m_edits.size() && m_edits[k].hunk.base.start <= m_edits[i].hunk.base.end; ++k) {
                if (m_edits[k].from != m_edits[i].from && overlap(m_edits[i].hunk.base, m_edits[k].hunk.base))
                    return std::nullopt;
            }
        }
        int at = 0;
        for (const ClauseEdit &edit : m_edits) {
            addBase(at, edit.hunk.base.start);
            add(edit.from, edit.text);
            at = edit.hunk.base.end;
        }
        addBase(at, int(m_base.size()));
        return std::move(m_proposal);
    }

private:
    std::vector<int> numbered(const Clauses &side)
    {
        std::vector<int> ids;
        for (const QStringView clause : side) {
            const QString text = clause.toString();
            auto known = m_numbers.constFind(text);
            if (known == m_numbers.cend())
                known = m_numbers.insert(text, int(m_numbers.size()));
            ids.push_back(*known);
        }
        return ids;
    }

    void addBase(int from, int to)
    {
        for (int i = from; i < to; ++i)
            add(MergeSide::Base, m_base[size_t(i)].toString());
    }

    void add(MergeSide from, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_proposal.pieces.isEmpty() && m_proposal.pieces.constLast().from == from)
            m_proposal.pieces.last().text += text;
        else
            m_proposal.pieces.append({from, text});
    }

    QHash<QString, int> m_numbers;
    Clauses m_base;
    std::vector<int> m_ids;
    std::vector<ClauseEdit> m_edits;
    MergeProposal m_proposal;
};

/// Whether a text is no running sentence, so that nothing may be put behind it in its line.
bool standsAlone(const BodyToken &token)
{
    return token.kind == BodyToken::Kind::Line || token.kind == BodyToken::Kind::Mark;
}

} // namespace

QString bothTexts(const MergeStretch &conflict)
{
    const std::vector<BodyToken> first = bodyTokens(conflict.mine);
    const std::vector<BodyToken> second = bodyTokens(conflict.theirs);
    if (first.empty() || second.empty())
        return {};
    const auto isBreak = [](const BodyToken &token) { return token.kind == BodyToken::Kind::Break; };
    QString between;
    if (!isBreak(first.back()) && !isBreak(second.front())) {
        if (std::ranges::any_of(first, isBreak) || std::ranges::any_of(second, isBreak))
            between = QStringLiteral("\n\n");
        else if (standsAlone(first.back()) || standsAlone(second.front()))
            between = u'\n';
    }
    return conflict.mine + between + conflict.theirs;
}

std::optional<MergeProposal> proposeByClause(const QString &base, const QString &mine, const QString &theirs)
{
    Proposer proposer(base);
    proposer.addSide(mine, MergeSide::Mine);
    proposer.addSide(theirs, MergeSide::Theirs);
    std::optional<MergeProposal> proposal = proposer.run();
    if (proposal) {
        const QString text = proposal->text();
        if (text == mine || text == theirs || text == base)
            return std::nullopt; // not worth a key
    }
    return proposal;
}

} // namespace galley
