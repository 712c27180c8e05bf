// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/lengthmeasure.h"

#include "desk/colours.h"
#include "store/newsroom.h"

#include <QCoreApplication>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct Length
{
    Q_DECLARE_TR_FUNCTIONS(LengthMeasure)
};

} // namespace

LengthMeasure::Fit LengthMeasure::fit() const
{
    if (limit <= 0)
        return Fit::Free;
    if (words > limit)
        return Fit::Past;
    return (limit - words) * 10 <= limit ? Fit::Near : Fit::Within;
}

QString LengthMeasure::text() const
{
    const QLocale locale;
    if (limit <= 0)
        //: %1 字
        return Length::tr("%1 characters").arg(locale.toString(words));
    //: %1 / %2 字: so many of so many allowed
    return Length::tr("%1 / %2 characters").arg(locale.toString(words), locale.toString(limit));
}

QString LengthMeasure::fitName() const
{
    switch (fit()) {
    case Fit::Free: return u"free"_s;
    case Fit::Within: return u"within"_s;
    case Fit::Near: return u"near"_s;
    case Fit::Past: return u"past"_s;
    }
    return {};
}

QColor LengthMeasure::ink() const
{
    const Colours &colours = Colours::current();
    switch (fit()) {
    case Fit::Free:
    case Fit::Within: return colours.dim;
    case Fit::Near: return colours.amber;
    case Fit::Past: return colours.red;
    }
    return colours.dim;
}

QString LengthMeasure::remark() const
{
    switch (fit()) {
    case Fit::Free: return {};
    case Fit::Within:
    case Fit::Near: return Length::tr("%n more until the section's limit", nullptr, limit - words);
    case Fit::Past: return Length::tr("%n over the section's limit", nullptr, words - limit);
    }
    return {};
}

LengthLimits lengthLimits(const Newsroom &newsroom, SectionId section)
{
    if (section.isNull())
        return {};
    const auto sections = newsroom.sections();
    if (!sections)
        return {};
    const auto found = std::ranges::find(*sections, section, &Section::id);
    return found != sections->end() ? found->limits : LengthLimits{};
}

} // namespace galley
