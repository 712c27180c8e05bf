// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/proofing.h"

#include "proof/fieldtext.h"
#include "proof/paragraphfindings.h"
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

const FieldStretch *stretchAt(const ContentStretches &found, const ProofPlace &place)
{
    const auto stretch = std::ranges::find_if(found.stretches, [&](const FieldStretch &one) {
        return one.field == place.field && one.index == place.index && one.block.start <= place.start && one.block.end >= place.start + place.length;
    });
    return stretch == found.stretches.end() ? nullptr : &*stretch;
}

/// The sentence that readers find at a place, as Finding::sentence has it; null where nobody reads.
QString sentenceThere(const ContentStretches &found, const ProofPlace &place)
{
    const FieldStretch *stretch = stretchAt(found, place);
    if (!stretch)
        return {};
    for (const ProofParagraph &paragraph : readStretch(*stretch, found.linkLabels)) {
        const int size = static_cast<int>(paragraph.text().size());
        for (int at = 0; at <= size; ++at) {
            const Span source = paragraph.sourceSpan({.start = at, .length = at < size && place.length > 0 ? 1 : 0});
            if (stretch->block.start + source.start == place.start)
                return sentenceText(paragraph, at);
        }
    }
    return {};
}

/// Whether paragraph and sentence are those in which it was found.
bool isAsFound(const Content &content, const Finding &finding, const ProofEdit &edit)
{
    const ContentStretches found = stretchesOf(content);
    const FieldStretch *stretch = stretchAt(found, edit.place);
    return stretch && stretch->block.end - edit.place.start - edit.place.length == edit.behind
        && sentenceThere(found, finding.place) == finding.sentence;
}

/// Whether what the edit was made for can stand at its place when it was carried out (好 made 好。, one of 的的 taken away): then
/// only what is around it tells whether it was. An edit is moved by those before it alone, so the first one answers for all.
bool mayStandThereAfterwards(const ProofEdit &edit)
{
    return edit.text.size() >= edit.was.size() ? edit.text.startsWith(edit.was) : edit.was.startsWith(edit.text);
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
    if (mayStandThereAfterwards(fix.edits.first()) && !isAsFound(content, finding, fix.edits.first()))
        return false;
    const std::optional<Texts> texts = edited(content, fix);
    if (!texts)
        return false;
    Content changed = content;
    for (const auto &[place, text] : *texts) {
        if (!setFieldText(changed, place.first, place.second, text))
            return false;
    }
    content = std::move(changed);
    return true;
}

} // namespace galley
