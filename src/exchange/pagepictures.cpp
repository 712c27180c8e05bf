// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagepictures.h"

#include "exchange/exchangetr.h"
#include "exchange/storyparts.h"
#include "markup/figures.h"
#include "store/picturetype.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

QByteArray dataOf(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray body = address.sliced(comma + 1).toUtf8();
    return address.first(comma).endsWith(";base64"_L1, Qt::CaseInsensitive) ? QByteArray::fromBase64(QByteArray::fromPercentEncoding(body))
                                                                             : QByteArray::fromPercentEncoding(body);
}

/// A GIF of one point and the like stands where a picture is to be loaded later.
bool isPlaceholder(QByteArrayView bytes)
{
    constexpr qsizetype smallest = 70;
    return bytes.size() < smallest;
}

QString nameOf(const QString &address)
{
    return address.startsWith("data:"_L1) ? QString() : QUrl(address).fileName();
}

} // namespace

CaptionParts captionParts(const QString &text)
{
    QString whole = text.simplified();
    static const QRegularExpression sign(u"^[△▲▽▼↑↓◆●]\\s*"_s);
    whole.remove(sign);
    // （某报记者 张三 摄）, （图源：受访者） and the like at the end, in brackets.
    static const QRegularExpression bracketed(
        u"^(.*?)\\s*[（(【\\[]\\s*([^（()）【】\\[\\]]{0,30}(?:摄影?|供图|制图|绘|发|图[源片/／][^（()）]{0,20}|[资图]料图片?|视频截图|来源[:：][^（()）]{1,20}))\\s*[）)】\\]]\\s*[。.]?$"_s, unicode);
    // …。某社记者 张三 摄, …。摄影：张三, 图片来源：受访者 behind the last stop or a wide gap.
    static const QRegularExpression behind(
        u"^(.*[。！？）」”]|.*?(?=[\\s　]))[\\s　]*((?:[\\x{3400}-\\x{9FFF}·]{0,14}(?:记者|通讯员|摄影师|摄影)?[\\s　]*[\\x{3400}-\\x{9FFF}·、\\s　]{2,20}[\\s　]*[/／]?(?:摄影?|供图|制图|发[（(][^）)]*[）)])|(?:图片?来源|图源|图|摄影|供图|摄)[\\s　]*[:：/／][\\s　]*[\\x{3400}-\\x{9FFF}·、\\s　\\w/／]{2,20}))$"_s,
        unicode);
    static const QRegularExpression alone(
        u"^((?:[\\x{3400}-\\x{9FFF}·]{0,14}(?:记者|通讯员|摄影师|摄影)[\\s　]*)?[\\x{3400}-\\x{9FFF}·]{2,6}(?:[\\s　、][\\x{3400}-\\x{9FFF}·]{2,4})*[\\s　]*[/／]?(?:摄影?|供图|制图)|(?:图片?来源|图源|摄影|供图|摄)[\\s　]*[:：/／][\\s　]*[\\x{3400}-\\x{9FFF}·、\\s　\\w]{2,20})[。.]?$"_s,
        unicode);
    static const QRegularExpression day(u"\\d+\\s*日?\\s*(?:拍)?摄$"_s);
    for (const QRegularExpression *form : {&alone, &bracketed, &behind}) {
        const QRegularExpressionMatch match = form->match(whole);
        if (!match.hasMatch())
            continue;
        const bool isAlone = form == &alone;
        const QString credit = match.captured(isAlone ? 1 : 2).trimmed();
        // （7月6日摄）says when, not who.
        if (day.match(credit).hasMatch())
            continue;
        return {isAlone ? QString() : match.captured(1).trimmed(), credit};
    }
    return {whole, {}};
}

bool readsLikeCaption(const QString &text)
{
    constexpr qsizetype longest = 120;
    const QString line = text.simplified();
    if (line.isEmpty() || line.size() > longest)
        return false;
    static const QRegularExpression says(
        u"^(?:[△▲▽▼↑↓]|图为|图[①-⑩0-9一二三四五六][:：、\\s]|[（(]?图[/／:：]|图片|上图|下图|左图|右图|资料图)|[\\x{3400}-\\x{9FFF}\\s　）)](?:摄|供图|制图)[）)。]?$|图源[:：]|图片来源[:：]|[。，\\s]图[:：/／]|(?:摄影|供图)[:：/／]"_s, unicode);
    return says.match(line).hasMatch();
}

QString PagePictures::take(const QString &address)
{
    QByteArray bytes;
    if (address.startsWith("data:"_L1, Qt::CaseInsensitive))
        bytes = dataOf(address);
    else if (m_options.companion)
        bytes = m_options.companion(address);
    if (address.startsWith("data:"_L1, Qt::CaseInsensitive) && isPlaceholder(bytes))
        return {};
    if (bytes.size() > m_options.largestPicture) {
        m_tooLarge.append(nameOf(address));
        return {};
    }
    if (pictureFormat(bytes).isEmpty()) {
        m_leftOut.append(address.left(200));
        return {};
    }
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (std::ranges::none_of(m_pictures, [&](const ImportedPicture &known) { return known.sha256 == sha256; }))
        m_pictures.append({sha256, bytes, nameOf(address)});
    return u"asset:"_s + QString::fromLatin1(sha256);
}

void PagePictures::finish(ImportedArticle &article) const
{
    QStringList blocks = bodyBlocks(article.content.body);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        std::optional<FigureLine> figure = parseFigureLine(blocks.at(i).toStdString());
        if (!figure || !figure->src.starts_with("asset:"))
            continue;
        if (figure->caption.empty() && i + 1 < blocks.size()) {
            const QString below = plainBlock(blocks.at(i + 1));
            if (!blocks.at(i + 1).startsWith(u'#') && (readsLikeCaption(below) || m_captions.contains(below.simplified()))) {
                figure->caption = below.toStdString();
                blocks.removeAt(i + 1);
            }
        }
        const CaptionParts parts = captionParts(QString::fromStdString(figure->caption));
        figure->caption = parts.caption.toStdString();
        if (figure->credit.empty())
            figure->credit = parts.credit.toStdString();
        blocks[i] = QString::fromStdString(figureLine(*figure));
        AssetUse use;
        use.sha256 = QByteArray::fromStdString(figure->src.substr(6));
        const auto picture = std::ranges::find(m_pictures, use.sha256, &ImportedPicture::sha256);
        if (picture == m_pictures.end() || std::ranges::contains(article.content.assets, use.sha256, &AssetUse::sha256))
            continue;
        use.name = picture->name;
        use.caption = QString::fromStdString(figure->caption);
        use.credit = QString::fromStdString(figure->credit);
        use.alt = QString::fromStdString(figure->alt);
        article.content.assets.append(use);
        article.pictures.append(*picture);
    }
    article.content.body = joinBlocks(blocks);
    if (!m_leftOut.isEmpty()) {
        article.warnings.append(Exchange::tr("%n picture(s) did not come with the file and were left out: %1", nullptr, int(m_leftOut.size()))
                                    .arg(m_leftOut.first(qMin<qsizetype>(3, m_leftOut.size())).join(u", "_s) + (m_leftOut.size() > 3 ? u" …"_s : QString())));
    }
    if (!m_tooLarge.isEmpty())
        article.warnings.append(Exchange::tr("Too large to be taken in: %1").arg(m_tooLarge.join(u", "_s)));
}

} // namespace galley
