// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/disguise.h"

#include <unicode/utrans.h>

#include <array>
#include <memory>
#include <vector>

namespace galley {

namespace {

/// Letters of other scripts that look like Latin ones, as pairs (look-alike, what it passes for).
constexpr std::array<std::pair<char16_t, char16_t>, 37> lookAlikes{{
    {u'а', u'a'}, {u'в', u'b'}, {u'е', u'e'}, {u'к', u'k'}, {u'м', u'm'}, {u'н', u'h'}, {u'о', u'o'}, {u'р', u'p'}, {u'с', u'c'}, // Cyrillic
    {u'т', u't'}, {u'у', u'y'}, {u'х', u'x'}, {u'і', u'i'}, {u'ј', u'j'}, {u'ѕ', u's'}, {u'ԁ', u'd'}, {u'ԛ', u'q'}, {u'ԝ', u'w'},
    {u'α', u'a'}, {u'β', u'b'}, {u'ε', u'e'}, {u'η', u'n'}, {u'ι', u'i'}, {u'κ', u'k'}, {u'ν', u'v'}, {u'ο', u'o'}, {u'ρ', u'p'}, // Greek
    {u'τ', u't'}, {u'υ', u'u'}, {u'χ', u'x'}, {u'γ', u'y'}, {u'ϲ', u'c'},
    {u'ɑ', u'a'}, {u'ɡ', u'g'}, {u'ı', u'i'}, {u'ℓ', u'l'}, {u'〇', u'o'},
}};

/// Marks put between characters to part them. Commas and full stops part what is not one word and stay.
constexpr char16_t parting[] = u" \t\u00A0\u3000*-_.·•・|/\\~+=^#@&'`^¨°．＊－＿｜／＼～＋＝＾＃＠＆＇｀　";

struct CloseTransliterator
{
    void operator()(UTransliterator *transliterator) const { utrans_close(transliterator); }
};

class Table
{
public:
    Table() : m_units(65536)
    {
        for (uint32_t unit = 0; unit < 65536; ++unit)
            m_units[unit] = fold(static_cast<char16_t>(unit));
        for (const auto &[unit, letter] : lookAlikes) {
            m_units[unit] = letter;
            if (const char16_t capital = QChar(unit).toUpper().unicode(); capital > 0x7F)
                m_units[capital] = letter;
        }
        for (const char16_t *mark = parting; *mark != 0; ++mark)
            m_units[*mark] = 0;
        simplify();
    }

    char16_t of(char16_t unit) const { return m_units[unit]; }

private:
    static char16_t fold(char16_t unit)
    {
        if (unit >= 0xFF01 && unit <= 0xFF5E)
            unit = static_cast<char16_t>(unit - 0xFEE0);
        if (unit >= 0x2460 && unit <= 0x2468) // ①
            return static_cast<char16_t>(u'1' + (unit - 0x2460));
        if (unit >= 0x24D0 && unit <= 0x24E9) // ⓐ
            return static_cast<char16_t>(u'a' + (unit - 0x24D0));
        const bool unseen = unit < 0x20 || unit == 0xAD || (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202E)
            || (unit >= 0x2060 && unit <= 0x2064) || (unit >= 0xFE00 && unit <= 0xFE0F) || unit == 0xFEFF || unit == 0x3164;
        return unseen ? u'\0' : QChar::toLower(char32_t(unit)) < 0x10000 ? static_cast<char16_t>(QChar::toLower(char32_t(unit))) : unit;
    }

    /// ICU's table, a character at a time: words are not wanted.
    void simplify()
    {
        static constexpr char16_t name[] = u"Traditional-Simplified";
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UTransliterator, CloseTransliterator> converter(
            utrans_openU(name, -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status));
        if (U_FAILURE(status))
            return; // no data: traditional forms are not seen through
        for (char16_t unit = 0x4E00; unit <= 0x9FFF; ++unit) {
            std::array<char16_t, 8> text{unit};
            int32_t length = 1;
            int32_t limit = 1;
            utrans_transUChars(converter.get(), text.data(), &length, static_cast<int32_t>(text.size()), 0, &limit, &status);
            if (U_SUCCESS(status) && length == 1)
                m_units[unit] = text[0];
            status = U_ZERO_ERROR;
        }
    }

    std::vector<char16_t> m_units;
};

const Table &table()
{
    static const Table one;
    return one;
}

} // namespace

char16_t undisguised(char16_t unit)
{
    return table().of(unit);
}

QString undisguised(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (const char16_t unit = undisguised(c.unicode()); unit != 0)
            plain += QChar(unit);
    }
    return plain;
}

} // namespace galley
