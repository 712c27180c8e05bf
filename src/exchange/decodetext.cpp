// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exchangetr.h"
#include "exchange/importer.h"
#include "exchange/textdamage.h"

#include <QSet>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

// Frequent characters of running text, simplified and traditional. What is Big5 mostly decodes as
// GB18030 too (and the reverse), but then into rare characters: counting frequent ones tells.
constexpr QStringView frequent =
    u"，。、：；！？“”‘’（）《》「」　"
    u"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
    u"产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使"
    u"点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明"
    u"看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果"
    u"员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手期根论运农指区强"
    u"放决西被做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导志世金增争济思术交受联认"
    u"共权收证改清美再转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科"
    u"张信马节话米整空元今集温传土许步群广石记需段研界市新京版省"
    u"這個國時來們對會發動過說產種後學經進著電裡現實體機當點從業應開還義間樣與關線內數麼質氣變條沒結"
    u"解問無軍題黨員總設長頭資邊級圖統較將組見計別論運農區強決戰則據處隊給門規熱領東導爭濟術聯認權證"
    u"轉單風帶場車務萬達積議聲報類離華確張馬節話傳許廣記並臺灣聞網";

qsizetype frequentCount(QStringView text)
{
    static const QSet<char16_t> set = [] {
        QSet<char16_t> made;
        for (const QChar c : frequent)
            made.insert(c.unicode());
        return made;
    }();
    constexpr qsizetype enough = 20000;
    qsizetype count = 0;
    for (const QChar c : text.first(qMin(text.size(), enough))) {
        if (set.contains(c.unicode()))
            ++count;
        else if (c.unicode() >= 0xE000 && c.unicode() <= 0xF8FF)
            count -= 2; // private use: an unassigned code of the wrong table
    }
    return count;
}

/// Length of the valid UTF-8 sequence at the place, 0 when there is none.
qsizetype utf8Sequence(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    const auto continues = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const quint8 lead = byte(at);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(at + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && byte(at + 1) < 0xA0;
        const bool surrogate = lead == 0xED && byte(at + 1) > 0x9F;
        return continues(at + 1) && continues(at + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && byte(at + 1) < 0x90;
        const bool beyond = lead == 0xF4 && byte(at + 1) > 0x8F;
        return continues(at + 1) && continues(at + 2) && continues(at + 3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

/// The first byte that is not UTF-8; -1 when all of it is.
qsizetype firstNonUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = utf8Sequence(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

qsizetype firstNonAscii(QByteArrayView bytes)
{
    const auto found = std::ranges::find_if(bytes, [](char c) { return quint8(c) >= 0x80; });
    return std::distance(bytes.begin(), found);
}

/// Where six three-byte UTF-8 sequences follow each other: in GB18030 or Big5 that does not happen by
/// chance, so a file that is not UTF-8 as a whole mixes encodings there. -1 when nowhere.
qsizetype utf8Run(QByteArrayView bytes)
{
    constexpr int telling = 6;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (quint8(bytes[at]) < 0xE3)
            continue;
        int run = 0;
        qsizetype end = at;
        while (run < telling && end < bytes.size() && quint8(bytes[end]) >= 0xE3 && utf8Sequence(bytes, end) == 3) {
            end += 3;
            ++run;
        }
        if (run == telling)
            return at;
    }
    return -1;
}

/// A short stretch of UTF-8 in a file that is not UTF-8 as a whole: between bytes below 0x80, all of it
/// three-byte sequences, three or more or of frequent characters, while GB18030 makes rare ones of them. -1 when nowhere.
qsizetype utf8Stretch(const QByteArray &bytes)
{
    constexpr qsizetype shortest = 6; // two characters
    for (qsizetype at = 0; at < bytes.size();) {
        if (quint8(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        qsizetype end = at;
        bool sequences = true;
        while (end < bytes.size() && quint8(bytes[end]) >= 0x80) {
            const bool three = sequences && quint8(bytes[end]) >= 0xE2 && utf8Sequence(bytes, end) == 3;
            sequences = three;
            end += three ? 3 : 1;
        }
        if (sequences && end - at >= shortest) {
            const QByteArray stretch = bytes.sliced(at, end - at);
            const QString text = QString::fromUtf8(stretch);
            QStringDecoder gb("GB18030", QStringDecoder::Flag::Stateless);
            const QString other = gb.decode(stretch);
            constexpr qsizetype telling = 3; // so many in a row are no chance
            if ((text.size() >= telling || frequentCount(text) * 2 >= text.size()) && (gb.hasError() || frequentCount(other) * 4 < other.size()))
                return at;
        }
        at = end;
    }
    return -1;
}

/// The first byte that stands in no text of a single- or multi-byte encoding; -1 when none.
qsizetype firstControl(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const quint8 byte = quint8(bytes[at]);
        const bool allowed = byte >= 0x20 || (byte >= '\t' && byte <= '\r');
        if (!allowed)
            return at;
    }
    return -1;
}

std::optional<QString> decodeAs(const char *codec, const QByteArray &bytes)
{
    QStringDecoder decoder(codec, QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return text;
}

Result<QString> decodeWide(QStringConverter::Encoding encoding, const QByteArray &bytes)
{
    const bool utf32 = encoding == QStringConverter::Utf32LE || encoding == QStringConverter::Utf32BE;
    if (bytes.size() % (utf32 ? 4 : 2) != 0)
        return failure(ErrorCode::BadInput, Exchange::tr("The file breaks off in the middle of a character, at byte %1.")
                                                .arg(bytes.size() - 1));
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(ErrorCode::BadInput, Exchange::tr("The file is marked as UTF-16 or UTF-32, but is not."));
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c < 0x20 && (c < u'\t' || c > u'\r'))
            return failure(ErrorCode::BadInput,
                           Exchange::tr("This is not a text: a control character stands at character %1.").arg(at));
    }
    return text;
}

enum class Declared { None, Utf8, Gb, Big5 };

Declared declaredFamily(const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower().replace('_', '-');
    if (name == "utf-8" || name == "utf8")
        return Declared::Utf8;
    if (name.startsWith("gb") || name == "x-gbk" || name == "cp936" || name == "hz-gb-2312")
        return Declared::Gb;
    if (name.startsWith("big5") || name == "x-x-big5" || name == "cp950")
        return Declared::Big5;
    return Declared::None;
}

Error notUtf8(const QByteArray &bytes, qsizetype offset)
{
    const bool cutOff = offset >= bytes.size() - 3 && quint8(bytes.at(offset)) >= 0xC2
        && std::all_of(bytes.begin() + offset + 1, bytes.end(), [](char c) { return (quint8(c) & 0xC0) == 0x80; });
    if (cutOff)
        return {ErrorCode::BadInput,
                Exchange::tr("The file breaks off in the middle of a character, at byte %1.").arg(offset), {}};
    return {ErrorCode::BadInput,
            Exchange::tr("The file mixes encodings: it is UTF-8, but not at byte %1.").arg(offset), {}};
}

Result<QString> decodeLegacy(const QByteArray &bytes, Declared declared, qsizetype offset)
{
    // 0xFF stands in neither, but a decoder may let it pass; 0x80 is the euro of code page 936.
    const bool possible = !bytes.contains('\xFF');
    if (const qsizetype mixed = utf8Stretch(bytes); mixed >= 0)
        return failure(ErrorCode::BadInput,
                       Exchange::tr("The file mixes encodings: it is not UTF-8 (at byte %1), but it is at byte %2.").arg(offset).arg(mixed));
    std::optional<QString> gb = possible ? decodeAs("GB18030", bytes) : std::nullopt;
    const std::optional<QString> big5 = possible ? decodeAs("Big5", bytes) : std::nullopt;
    if (gb)
        gb->replace(QChar(0x80), u'€');
    if (gb && readsLikeMistakenUtf8(*gb) && (!big5 || frequentCount(*big5) * 3 < big5->size()))
        return std::unexpected(notUtf8(bytes, offset)); // UTF-8 with a byte too few
    if (gb && big5) {
        // A declaration counts for something, but pages have been converted without changing it.
        qsizetype gbScore = frequentCount(*gb);
        qsizetype big5Score = frequentCount(*big5);
        (declared == Declared::Big5 ? big5Score : gbScore) += gb->size() / 20 + 1;
        return big5Score > gbScore ? *big5 : *gb;
    }
    if (gb)
        return *gb;
    if (big5)
        return *big5;
    return failure(ErrorCode::BadInput,
                   Exchange::tr("The file's encoding cannot be told: it is not UTF-8 (at byte %1), not GB18030 and not Big5.")
                       .arg(offset));
}

} // namespace

Result<QString> decodeText(const QByteArray &bytes, const QByteArray &declaredCharset)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::BadInput, Exchange::tr("The file is empty."));
    if (const auto encoding = QStringConverter::encodingForData(bytes);
        encoding && *encoding != QStringConverter::Utf8)
        return decodeWide(*encoding, bytes);

    if (const qsizetype control = firstControl(bytes); control >= 0)
        return failure(ErrorCode::BadInput,
                       Exchange::tr("This is not a text: a control character stands at byte %1.").arg(control));

    // Valid UTF-8 with Chinese in it is UTF-8 whatever a page declares: GB18030 would read it, into nonsense.
    const qsizetype offset = firstNonUtf8(bytes);
    if (offset < 0) {
        QString text = QString::fromUtf8(bytes);
        return text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
    }
    const bool utf8UpToTheEnd = offset >= bytes.size() - 3 && firstNonAscii(bytes) < offset;
    if (bytes.startsWith("\xEF\xBB\xBF") || utf8UpToTheEnd || utf8Run(bytes) >= 0)
        return std::unexpected(notUtf8(bytes, offset));
    return decodeLegacy(bytes, declaredFamily(declaredCharset), offset);
}

} // namespace galley
