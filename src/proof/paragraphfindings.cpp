// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/paragraphfindings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// What is put into a body must not become a mark there.
QString escapedFor(ProofField field, ParagraphKind kind, const QString &text)
{
    if (field != ProofField::Body)
        return text;
    QString escaped;
    for (const QChar c : text) {
        const bool mark = c == u'\\' || c == u'`' || c == u'*' || c == u'[' || c == u']' || c == u'<'
            || (c == u'|' && kind == ParagraphKind::TableCell) || (c == u'"' && kind == ParagraphKind::Caption);
        if (mark)
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

class FixMaker
{
public:
    explicit FixMaker(const ParagraphPlace &place) : m_place(place), m_paragraph(*place.paragraph) {}

    /// Puts text in place of a span without touching marks inside it. False when there is no way.
    bool replace(Span span, const QString &text, QList<ProofEdit> &edits) const
    {
        if (span.start < 0 || span.length < 0 || span.end() > m_paragraph.text().size())
            return false;
        if (m_paragraph.isPlain(span)) {
            edits.append(edit(span, text));
            return true;
        }
        // Marks stand inside: only what changes is touched.
        QString rest = text;
        const QString &was = m_paragraph.text();
        while (span.length > 0 && !rest.isEmpty() && was[span.start] == rest.front()) {
            ++span.start;
            --span.length;
            rest.removeFirst();
        }
        while (span.length > 0 && !rest.isEmpty() && was[span.end() - 1] == rest.back()) {
            --span.length;
            rest.chop(1);
        }
        if (m_paragraph.isPlain(span)) {
            edits.append(edit(span, rest));
            return true;
        }
        return replaceRuns(span, rest, edits);
    }

private:
    ProofEdit edit(Span span, const QString &text) const
    {
        const Span source = m_paragraph.sourceSpan(span);
        return {.place = {.field = m_paragraph.field(), .index = m_paragraph.index(), .start = m_place.base + source.start, .length = source.length},
                .text = escapedFor(m_paragraph.field(), m_paragraph.kind(), text),
                .was = m_place.fieldText.sliced(m_place.base + source.start, source.length).toString(),
                .behind = static_cast<int>(m_place.fieldText.size()) - m_place.base - source.end()};
    }

    /// Each stretch between the marks gets as many characters as it has, the last one the rest. None may become
    /// empty: **** would be shown.
    bool replaceRuns(Span span, const QString &text, QList<ProofEdit> &edits) const
    {
        std::vector<Span> runs;
        for (int at = span.start; at < span.end();) {
            Span run{.start = at, .length = 1};
            while (run.end() < span.end() && m_paragraph.isPlain({.start = run.start, .length = run.length + 1}))
                ++run.length;
            if (!m_paragraph.isPlain(run))
                return false; // code or an address
            runs.push_back(run);
            at = run.end();
        }
        if (text.size() < static_cast<qsizetype>(runs.size()))
            return false;
        QList<ProofEdit> made;
        qsizetype from = 0;
        for (size_t i = 0; i < runs.size(); ++i) {
            const qsizetype later = static_cast<qsizetype>(runs.size() - i) - 1;
            const qsizetype left = text.size() - from;
            const qsizetype take = later == 0 ? left : std::min<qsizetype>(runs[i].length, left - later);
            const QString part = text.sliced(from, take);
            from += take;
            if (part != QStringView(m_paragraph.text()).sliced(runs[i].start, runs[i].length))
                made.append(edit(runs[i], part));
        }
        edits += made;
        return true;
    }

    const ParagraphPlace &m_place;
    const ProofParagraph &m_paragraph;
};

/// In the order of their places, none over another.
bool arrange(QList<ProofEdit> &edits)
{
    std::ranges::sort(edits, {}, &ProofEdit::place);
    for (qsizetype i = 1; i < edits.size(); ++i) {
        const ProofPlace &before = edits.at(i - 1).place;
        const ProofPlace &place = edits.at(i).place;
        if (before.field == place.field && before.index == place.index && before.start + before.length > place.start)
            return false;
    }
    return !edits.isEmpty();
}

} // namespace

QString sentenceText(const ProofParagraph &paragraph, int position)
{
    // Thousands of findings in a text that never ends a sentence would each carry all of it.
    constexpr int widest = 250;
    Span sentence = paragraph.sentenceAt(position);
    if (sentence.length > 2 * widest) {
        const int start = std::max(sentence.start, position - widest);
        sentence = {.start = start, .length = std::min(sentence.end(), position + widest) - start};
    }
    return QStringView(paragraph.text()).sliced(sentence.start, std::max(sentence.length, 0)).toString().simplified();
}

std::optional<Finding> findingOf(const ParagraphPlace &place, ParagraphFinding &&found,
                                 const std::function<ParagraphPlace(qsizetype)> &at)
{
    const ProofParagraph &paragraph = *place.paragraph;
    const Span span = found.span;
    if (span.start < 0 || span.length < 0 || span.end() > paragraph.text().size())
        return {};
    const Span source = paragraph.sourceSpan(span);
    Finding finding{.rule = QString::fromLatin1(found.rule), .severity = found.severity,
                    .place = {.field = paragraph.field(), .index = paragraph.index(), .start = place.base + source.start, .length = source.length},
                    .text = place.fieldText.sliced(place.base + source.start, source.length).toString(),
                    .sentence = sentenceText(paragraph, span.start),
                    .message = std::move(found.message), .explanation = std::move(found.explanation), .fixes = {}};
    const FixMaker maker(place);
    const auto add = [&](const QString &label, const QList<std::pair<Span, QString>> &stretches, const auto &elsewhere) {
        ProofFix fix{.label = label, .edits = {}};
        for (const auto &[stretch, text] : stretches) {
            if (!maker.replace(stretch, text, fix.edits))
                return;
        }
        for (const ParagraphFinding::Elsewhere &stretch : elsewhere) {
            const ParagraphPlace other = at ? at(stretch.paragraph) : ParagraphPlace{};
            if (!other.paragraph || !FixMaker(other).replace(stretch.span, stretch.text, fix.edits))
                return;
        }
        if (arrange(fix.edits))
            finding.fixes.append(std::move(fix));
    };
    if (!found.together.isEmpty() || !found.elsewhere.isEmpty())
        add(found.togetherLabel, found.together, found.elsewhere);
    for (const auto &[label, stretches] : std::as_const(found.alternatives))
        add(label, stretches, QList<ParagraphFinding::Elsewhere>());
    for (const QString &replacement : std::as_const(found.replacements)) {
        ProofFix fix{.label = replacement, .edits = {}};
        if (maker.replace(span, replacement, fix.edits) && arrange(fix.edits))
            finding.fixes.append(std::move(fix));
    }
    return finding;
}

} // namespace galley
