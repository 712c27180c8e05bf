// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pinyin.h"

#include <QHash>

#include <unicode/utrans.h>

#include <array>

namespace galley {

namespace {

struct CloseTransliterator
{
    void operator()(UTransliterator *transliterator) const { utrans_close(transliterator); }
};

/// ICU's reading, a character at a time.
QString read(char32_t character)
{
    static constexpr char16_t name[] = u"Han-Latin; Latin-ASCII; Lower";
    static const std::unique_ptr<UTransliterator, CloseTransliterator> reader([] {
        UErrorCode status = U_ZERO_ERROR;
        UTransliterator *made = utrans_openU(name, -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status);
        return U_SUCCESS(status) ? made : nullptr;
    }());
    if (!reader)
        return {}; // no data: Chinese is found by its characters alone
    std::array<char16_t, 32> text{};
    int32_t length = 0;
    for (const char16_t unit : QChar::fromUcs4(character))
        text.at(static_cast<size_t>(length++)) = unit;
    int32_t limit = length;
    UErrorCode status = U_ZERO_ERROR;
    utrans_transUChars(reader.get(), text.data(), &length, static_cast<int32_t>(text.size()), 0, &limit, &status);
    return U_SUCCESS(status) ? QString::fromUtf16(text.data(), length).trimmed() : QString();
}

} // namespace

QString pinyinOf(char32_t character)
{
    if (QChar::script(character) != QChar::Script_Han)
        return {};
    static QHash<char32_t, QString> known;
    auto found = known.constFind(character);
    if (found == known.cend())
        found = known.insert(character, read(character));
    return *found;
}

} // namespace galley
