// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/proofing.h"

#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

QString ruleGroupLabel(QStringView rule)
{
    const QStringView group = rule.first(std::max<qsizetype>(rule.indexOf(u'.'), 0));
    if (group == "punctuation"_L1)
        return Proof::tr("Punctuation");
    if (group == "numerals"_L1 || group == "numeral"_L1)
        return Proof::tr("Numerals");
    if (group == "characters"_L1 || group == "character"_L1)
        return Proof::tr("Wrong characters");
    if (group == "people"_L1)
        return Proof::tr("Names and offices");
    if (group == "places"_L1 || group == "place"_L1)
        return Proof::tr("Places and organisations");
    if (group == "facts"_L1 || group == "fact"_L1)
        return Proof::tr("Facts");
    if (group == "words"_L1)
        return Proof::tr("Words");
    if (group == "advertising"_L1)
        return Proof::tr("Advertising");
    if (group == "style"_L1 || group == "house"_L1 || group == "house-style"_L1)
        return Proof::tr("House style");
    return group.isEmpty() ? rule.toString() : group.toString();
}

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::MustFix: return Proof::tr("Must be fixed");
    case Severity::ShouldLook: return Proof::tr("Worth a look");
    case Severity::Style: return Proof::tr("Style");
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::MustFix: return u"must-fix"_s;
    case Severity::ShouldLook: return u"should-look"_s;
    case Severity::Style: return u"style"_s;
    }
    return {};
}

} // namespace galley
