// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textdamage.h"

#include "exchange/exchangetr.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// Three bytes of UTF-8 are one and a half characters of GBK; the frequent ones of Chinese text, their first
/// bytes E3 to E9, become these, few of which ever stand in a text.
constexpr QStringView mistaken =
    u"锛銆鈥鐨涓浜鏄鍦鍜鏈鍚璁鎴鍙鍥绗鍏鎬濂浠闂鏃骞寮杩鏂闈鍒鏉鐢鐭绋缁缃琛姣灏鏀鍗鍖淇瀛鎵鎶鍋鍐勬槸绛紝鍦垮ぇ";

bool isHan(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

struct Count
{
    qsizetype letters = 0;
    qsizetype odd = 0;
    qsizetype first = -1;
};

template <typename IsOdd, typename IsLetter>
Count counted(QStringView text, IsLetter isLetter, IsOdd isOdd)
{
    Count count;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isOdd(text[at])) {
            count.first = count.first < 0 ? at : count.first;
            ++count.odd;
        }
        count.letters += isLetter(text[at]) ? 1 : 0;
    }
    return count;
}

Count mistakenHan(QStringView text)
{
    return counted(text, isHan, [](QChar c) { return mistaken.contains(c); });
}

/// The Latin letters and signs that UTF-8's bytes are in Latin-1 and code page 1252.
Count mistakenLatin(QStringView text)
{
    static constexpr QStringView signs = u"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    return counted(
        text, [](QChar c) { return c.isLetter() || c.unicode() >= 0x80; },
        [](QChar c) { return (c.unicode() >= 0x80 && c.unicode() <= 0xFF) || signs.contains(c); });
}

std::optional<QString> readAgain(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() || text.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(text);
}

std::optional<QString> fromGbk(const QString &text)
{
    QStringEncoder encoder("GB18030", QStringEncoder::Flag::Stateless);
    const QByteArray bytes = encoder.encode(text);
    return encoder.hasError() ? std::nullopt : readAgain(bytes);
}

std::optional<QString> fromLatin(const QString &text)
{
    QStringEncoder windows("windows-1252", QStringEncoder::Flag::Stateless);
    if (windows.isValid()) {
        const QByteArray bytes = windows.encode(text);
        if (const auto again = windows.hasError() ? std::nullopt : readAgain(bytes))
            return again;
    }
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() <= 0xFF; }) ? readAgain(text.toLatin1()) : std::nullopt;
}

std::unexpected<Error> lost(qsizetype offset)
{
    return failure(ErrorCode::BadInput,
                   Exchange::tr("The text was damaged before it was saved: from character %1 on it is no longer Chinese. Get the file anew.")
                       .arg(offset));
}

} // namespace

bool readsLikeMistakenUtf8(QStringView text)
{
    const Count count = mistakenHan(text);
    // Mistaken text never says 的, 是, 了; a text about 淇县 and 姣姣 does.
    const Count real = counted(text, isHan, [](QChar c) { return QStringView(u"的是了在和不有人这").contains(c); });
    return count.odd >= 3 && count.odd * 5 >= count.letters && real.odd * 6 < count.odd;
}

Result<QString> withDamageMended(const QString &text, QStringList &warnings)
{
    const auto readBack = [&](const std::optional<QString> &again, qsizetype offset) -> Result<QString> {
        if (!again)
            return lost(offset);
        warnings.append(Exchange::tr("The text had been saved in the wrong encoding and was read back; look it over."));
        return *again;
    };
    if (readsLikeMistakenUtf8(text))
        return readBack(fromGbk(text), mistakenHan(text).first);
    const Count latin = mistakenLatin(text);
    const Count han = counted(text, isHan, isHan);
    if (latin.odd >= 12 && latin.odd > han.odd * 2 && latin.odd * 3 > latin.letters) {
        // Other languages' letters are no damage: only what is UTF-8 again can be.
        if (const std::optional<QString> again = fromLatin(text); again && std::ranges::any_of(*again, isHan))
            return readBack(again, latin.first);
    }

    static const QRegularExpression gone(u"\\x{FFFD}+|锟斤拷(?:锟斤拷|锟斤|锟)*|(?:烫烫烫|屯屯屯)+"_s);
    qsizetype places = 0;
    qsizetype characters = 0;
    qsizetype first = -1;
    for (auto match = gone.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        first = first < 0 ? found.capturedStart() : first;
        characters += found.capturedLength();
        ++places;
    }
    if (places == 0)
        return text;
    if (characters * 10 > han.letters)
        return lost(first);
    warnings.append(Exchange::tr("Characters were lost before the text was saved, in %n place(s); the first is character %1.", nullptr, int(places))
                        .arg(first));
    return text;
}

} // namespace galley
