// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/handling.h"

namespace galley {

/// Every field of Content by its contract name. A field that is missing here would be lost in a merge: the structured
/// binding stops the compiler when Content has another number of fields, and tst_contentmerge counts these.
template <typename Visit>
void eachContentField(Visit visit)
{
    using namespace Qt::StringLiterals;
    [[maybe_unused]] const auto counted = [](const Content &content) {
        [[maybe_unused]] const auto &[headline, kicker, subtitle, shortHeadline, summary, body, source, authorLine, signOff, people, series, date,
                                      language, cover, assets, reprint, changes, corrections] = content;
    };
    visit(u"headline"_s, &Content::headline);
    visit(u"kicker"_s, &Content::kicker);
    visit(u"subtitle"_s, &Content::subtitle);
    visit(u"short_headline"_s, &Content::shortHeadline);
    visit(u"summary"_s, &Content::summary);
    visit(u"body"_s, &Content::body);
    visit(u"source"_s, &Content::source);
    visit(u"author_line"_s, &Content::authorLine);
    visit(u"sign_off"_s, &Content::signOff);
    visit(u"people"_s, &Content::people);
    visit(u"series"_s, &Content::series);
    visit(u"date"_s, &Content::date);
    visit(u"language"_s, &Content::language);
    visit(u"cover"_s, &Content::cover);
    visit(u"assets"_s, &Content::assets);
    visit(u"reprint"_s, &Content::reprint);
    visit(u"changes"_s, &Content::changes);
    visit(u"corrections"_s, &Content::corrections);
}
inline constexpr int contentFieldCount = 18;

/// The same for Handling.
template <typename Visit>
void eachHandlingField(Visit visit)
{
    using namespace Qt::StringLiterals;
    [[maybe_unused]] const auto counted = [](const Handling &handling) {
        [[maybe_unused]] const auto &[slug, kind, genre, primarySection, furtherSections, tags, subjects, place, urgency, responsibleEditor, related,
                                      notes, embargo, publishAt, expireAt] = handling;
    };
    visit(u"slug"_s, &Handling::slug);
    visit(u"kind"_s, &Handling::kind);
    visit(u"genre"_s, &Handling::genre);
    visit(u"primary_section"_s, &Handling::primarySection);
    visit(u"sections"_s, &Handling::furtherSections);
    visit(u"tags"_s, &Handling::tags);
    visit(u"subjects"_s, &Handling::subjects);
    visit(u"place"_s, &Handling::place);
    visit(u"urgency"_s, &Handling::urgency);
    visit(u"responsible_editor"_s, &Handling::responsibleEditor);
    visit(u"related"_s, &Handling::related);
    visit(u"notes"_s, &Handling::notes);
    visit(u"embargo"_s, &Handling::embargo);
    visit(u"publish_at"_s, &Handling::publishAt);
    visit(u"expire_at"_s, &Handling::expireAt);
}
inline constexpr int handlingFieldCount = 15;

} // namespace galley
