// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/proofing.h"

#include "proof/fieldtext.h"
#include "proof/splitting.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace galley {

namespace {

bool holds(QStringView text, const ProofPlace &place, QStringView what)
{
    return place.start >= 0 && place.length >= 0 && place.start <= text.size() - place.length
        && text.sliced(place.start, place.length) == what;
}

/// The sentence that readers find at a place, as Finding::sentence has it; null where nobody reads.
QString sentenceThere(const Content &content, const ProofPlace &place)
{
    const ContentStretches found = stretchesOf(content);
    for (const FieldStretch &stretch : found.stretches) {
        const SourceBlock &block = stretch.block;
        if (stretch.field != place.field || stretch.index != place.index || block.start > place.start || block.end < place.start + place.length)
            continue;
        for (const ProofParagraph &paragraph : readStretch(stretch, found.linkLabels)) {
            const int size = static_cast<int>(paragraph.text().size());
            for (int at = 0; at <= size; ++at) {
                const Span source = paragraph.sourceSpan({.start = at, .length = at < size && place.length > 0 ? 1 : 0});
                if (block.start + source.start != place.start)
                    continue;
                const Span sentence = paragraph.sentenceAt(at);
                return QStringView(paragraph.text()).sliced(sentence.start, sentence.length).toString().simplified();
            }
        }
    }
    return {};
}

using Texts = std::map<std::pair<ProofField, int>, QString>;

/// The texts as they will be; nothing where an edit finds something else than it was made for.
std::optional<Texts> edited(const Content &content, const ProofFix &fix)
{
    Texts texts;
    for (const ProofEdit &edit : fix.edits | std::views::reverse) { // from behind, so that places stay good
        const auto [at, fresh] = texts.try_emplace({edit.place.field, edit.place.index});
        if (fresh)
            at->second = fieldText(content, edit.place.field, edit.place.index);
        if (!holds(at->second, edit.place, edit.was))
            return {};
        at->second.replace(edit.place.start, edit.place.length, edit.text);
    }
    return texts;
}

} // namespace

QString proofFieldText(const Content &content, ProofField field, int index)
{
    return fieldText(content, field, index);
}

bool applyFix(Content &content, const Finding &finding, const ProofFix &fix)
{
    if (fix.edits.isEmpty() || !holds(fieldText(content, finding.place.field, finding.place.index), finding.place, finding.text))
        return false;
    const std::optional<Texts> texts = edited(content, fix);
    if (!texts)
        return false;
    Content changed = content;
    for (const auto &[place, text] : *texts) {
        if (!setFieldText(changed, place.first, place.second, text))
            return false;
    }
    // Where the same text stands there afterwards (好 made 好。), only the sentence tells whether the fix was carried
    // out already.
    if (holds(fieldText(changed, finding.place.field, finding.place.index), finding.place, finding.text)
        && edited(changed, fix) && sentenceThere(content, finding.place) != finding.sentence)
        return false;
    content = std::move(changed);
    return true;
}

} // namespace galley
