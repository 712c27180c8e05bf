// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/paste.h"

#include "article/fields.h"
#include "article/readjson.h"
#include "exchange/assetjson.h"
#include "exchange/pastetext.h"
#include "exchange/rtfpictures.h"
#include "markup/convert.h"
#include "markup/figures.h"
#include "markup/render.h"
#include "store/assets.h"
#include "store/picturetype.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct Paste
{
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

constexpr auto placeholder = "asset:paste-"_L1;

QList<AssetUse> assetsOf(const QByteArray &json)
{
    QList<AssetUse> assets = assetsFromJson(readJson(json).array());
    assets.removeIf([](const AssetUse &use) { return !isAssetName(use.sha256); }); // any program may have written this
    return assets;
}

bool isPictureFile(const QString &path)
{
    static const QStringList endings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"gif"_s, u"webp"_s, u"bmp"_s, u"heic"_s, u"heif"_s,
                                     u"avif"_s, u"tif"_s, u"tiff"_s, u"svg"_s, u"raw"_s, u"cr2"_s, u"cr3"_s, u"nef"_s, u"arw"_s, u"dng"_s, u"psd"_s};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

/// Programs put the pictures of a copied text beside it for a moment, in the folder for such things. Anything
/// else that a page names on this machine is none of its business.
QString temporaryFile(const QString &address)
{
    if (!address.startsWith("file:"_L1, Qt::CaseInsensitive))
        return {};
    QString plain = address;
    plain.replace(u'\\', u'/');
    const QString path = QDir::cleanPath(QUrl(plain).toLocalFile());
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString folder = QFileInfo(QDir::tempPath()).canonicalFilePath();
    return !folder.isEmpty() && real.startsWith(folder + u'/') ? real : QString();
}

QByteArray embedded(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    if (!address.startsWith("data:image/"_L1) || comma < 0 || !address.first(comma).endsWith(";base64"_L1))
        return {};
    return QByteArray::fromBase64(QStringView(address).sliced(comma + 1).toLatin1());
}

/// The pictures of a text that is being converted, in their order.
class Pictures
{
public:
    explicit Pictures(const PasteOffer &offer, PastedSource &pasted) : m_offer(offer), m_pasted(pasted) {}

    QString take(const QString &address)
    {
        OfferedPicture picture;
        picture.bytes = embedded(address);
        if (picture.bytes.isEmpty() && address.startsWith("file:"_L1, Qt::CaseInsensitive)) {
            picture.file = temporaryFile(address);
            if (picture.file.isEmpty())
                picture.bytes = fromRtf(m_local++);
            else
                ++m_local;
        }
        if (picture.bytes.isEmpty() && picture.file.isEmpty())
            return {}; // the network is never asked behind the editor's back
        m_pasted.pictures.append(picture);
        return placeholder % QString::number(m_pasted.pictures.size() - 1);
    }

private:
    QByteArray fromRtf(qsizetype index)
    {
        if (!m_readRtf) {
            m_rtf = rtfPictures(m_offer.rtf);
            m_readRtf = true;
        }
        const QByteArray bytes = m_rtf.value(index);
        return pictureFormat(bytes).isEmpty() ? QByteArray() : bytes;
    }

    const PasteOffer &m_offer;
    PastedSource &m_pasted;
    QList<QByteArray> m_rtf;
    qsizetype m_local = 0;
    bool m_readRtf = false;
};

PastedSource formatted(const PasteOffer &offer)
{
    PastedSource pasted;
    Pictures pictures(offer, pasted);
    ConvertOptions options;
    options.pasted = true;
    options.image = [&pictures](const QString &address) { return pictures.take(address); };
    const Converted converted = htmlToBody(offer.html, options);
    pasted.text = converted.body;
    while (pasted.text.endsWith(u'\n'))
        pasted.text.chop(1);
    pasted.warnings = converted.warnings;
    return pasted;
}

QString quoted(const QString &source)
{
    QStringList lines = source.split(u'\n');
    for (QString &line : lines)
        line.prepend(line.isEmpty() ? ">"_L1 : "> "_L1);
    return lines.join(u'\n');
}

/// A quotation holds text: pictures wait for their own place after it.
PastedSource asQuotation(PastedSource pasted)
{
    QStringList kept;
    QStringList figures;
    for (const QString &line : pasted.text.split(u'\n'))
        (pastedPicture(line) >= 0 ? figures : kept).append(line);
    while (!kept.isEmpty() && kept.last().isEmpty())
        kept.removeLast();
    QString text = kept.join(u'\n');
    static const QRegularExpression gaps(u"\n{3,}"_s);
    text.replace(gaps, u"\n\n"_s);
    pasted.text = (text.isEmpty() ? QStringList() : QStringList{quoted(text)}).join(u'\n');
    for (const QString &figure : std::as_const(figures))
        pasted.text += "\n\n"_L1 % figure;
    return pasted;
}

/// A fragment that shows nothing but pictures: a browser's copy of one, Word's of a chart.
bool isPictureOnly(const QString &html)
{
    return html.contains("<img"_L1, Qt::CaseInsensitive) && htmlToBody(html).body.trimmed().isEmpty();
}

/// As it came where that is a file's form (a screenshot's PNG, a photograph's JPEG), else the pixels.
QList<OfferedPicture> clipboardPicture(const QMimeData &data)
{
    for (const QString &form : {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"image/gif"_s}) {
        const QByteArray bytes = data.hasFormat(form) ? data.data(form) : QByteArray();
        if (!pictureFormat(bytes).isEmpty())
            return {{.bytes = bytes, .name = {}, .file = {}, .pixels = {}}};
    }
    const QImage image = qvariant_cast<QImage>(data.imageData());
    return image.isNull() ? QList<OfferedPicture>() : QList<OfferedPicture>{{.bytes = {}, .name = {}, .file = {}, .pixels = image}};
}

} // namespace

QByteArray clipboardAssets(const QList<AssetUse> &assets)
{
    Content content;
    content.assets = assets;
    return QJsonDocument(contentField(content, u"assets").toArray()).toJson(QJsonDocument::Compact);
}

PasteOffer pasteOffer(const QMimeData &data)
{
    PasteOffer offer;
    if (data.hasFormat(bodySourceMimeType()))
        offer.source = QString::fromUtf8(data.data(bodySourceMimeType()));
    if (!offer.source.isEmpty() && data.hasFormat(bodyAssetsMimeType()))
        offer.assets = assetsOf(data.data(bodyAssetsMimeType()));
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            continue;
        const QString path = url.toLocalFile();
        if (isPictureFile(path))
            offer.pictures.append({.bytes = {}, .name = QFileInfo(path).fileName(), .file = path, .pixels = {}});
        else
            offer.otherFiles.append(QFileInfo(path).fileName());
    }
    if (!offer.pictures.isEmpty() || !offer.otherFiles.isEmpty())
        return offer; // the text beside files is their paths
    offer.html = data.html();
    offer.text = data.text();
    for (const QString &form : {u"text/rtf"_s, u"application/rtf"_s, u"text/richtext"_s, u"application/x-qt-windows-mime;value=\"Rich Text Format\""_s}) {
        if (offer.rtf.isEmpty() && data.hasFormat(form))
            offer.rtf = data.data(form);
    }
    // Office programs put a bitmap of the text beside the text.
    if (data.hasImage() && (offer.html.isEmpty() ? offer.text.trimmed().isEmpty() : isPictureOnly(offer.html))) {
        offer.pictures = clipboardPicture(data);
        if (!offer.pictures.isEmpty()) {
            offer.html.clear();
            offer.text.clear();
        }
    }
    return offer;
}

/// The forms of the text that stands beside HTML or alone, the usual one first.
static QList<PasteForm> textForms(const PasteOffer &offer)
{
    if (offer.text.isEmpty())
        return {};
    const bool table = !tableSource(offer.text).isEmpty();
    const bool hardBroken = looksHardBroken(offer.text);
    QList<PasteForm> plain{PasteForm::Plain};
    if (looksMarked(offer.text))
        plain.prepend(PasteForm::Marked);
    if (offer.text.trimmed().contains(u'\n'))
        hardBroken ? plain.prepend(PasteForm::Joined) : plain.append(PasteForm::Joined);
    if (table)
        plain.prepend(PasteForm::Table);
    plain << PasteForm::Quotation;
    looksLikeTerminal(offer.text) ? plain.prepend(PasteForm::Code) : plain.append(PasteForm::Code);
    return plain;
}

/// A reader in a browser hands out its page's lines as HTML that says nothing but where they end.
static bool isPageOfLines(const PasteOffer &offer)
{
    const bool placed = offer.html.contains("textLayer"_L1) || offer.html.contains("<br role=\"presentation\""_L1);
    return placed && looksHardBroken(offer.text);
}

QList<PasteForm> pasteForms(const PasteOffer &offer)
{
    QList<PasteForm> forms;
    if (!offer.source.isEmpty())
        forms.append(PasteForm::Source);
    const bool html = !offer.html.isEmpty() && !formatted(offer).text.isEmpty();
    const bool lines = isPageOfLines(offer);
    if (html && !lines)
        forms.append(PasteForm::Formatted);
    forms += textForms(offer);
    if (const qsizetype plain = forms.indexOf(PasteForm::Plain);
        plain >= 0 && !forms.contains(PasteForm::Marked) && markedText(offer.text) != pastedText(offer.text))
        forms.insert(plain + 1, PasteForm::Marked);
    if (html && lines)
        forms.append(PasteForm::Formatted);
    if (!forms.isEmpty() && !forms.contains(PasteForm::Quotation))
        forms.append(PasteForm::Quotation);
    return forms;
}

/// Converts once: a long text copied from Word is megabytes of HTML.
std::optional<std::pair<PasteForm, PastedSource>> usualPaste(const PasteOffer &offer)
{
    if (!offer.source.isEmpty())
        return std::pair(PasteForm::Source, pasteAs(offer, PasteForm::Source));
    if (!offer.html.isEmpty() && !isPageOfLines(offer)) {
        if (PastedSource pasted = formatted(offer); !pasted.text.isEmpty())
            return std::pair(PasteForm::Formatted, std::move(pasted));
    }
    const QList<PasteForm> forms = textForms(offer);
    return forms.isEmpty() ? std::nullopt : std::optional(std::pair(forms.first(), pasteAs(offer, forms.first())));
}

PastedSource pasteAs(const PasteOffer &offer, PasteForm form)
{
    const auto only = [](const QString &text) { return PastedSource{text, {}, {}}; };
    switch (form) {
    case PasteForm::Source: return only(offer.source);
    case PasteForm::Formatted: return formatted(offer);
    case PasteForm::Plain: return only(pastedText(offer.text));
    case PasteForm::Marked: return only(markedText(offer.text));
    case PasteForm::Joined: return only(pastedText(joinedLines(offer.text)));
    case PasteForm::Table: return only(tableSource(offer.text));
    case PasteForm::Code: return only(codeSource(offer.text));
    case PasteForm::Quotation: {
        QList<PasteForm> forms = pasteForms(offer);
        forms.removeOne(PasteForm::Quotation);
        forms.removeOne(PasteForm::Code);
        return forms.isEmpty() ? only({}) : asQuotation(pasteAs(offer, forms.first()));
    }
    }
    Q_UNREACHABLE_RETURN(only({}));
}

QString pasteFormName(PasteForm form)
{
    switch (form) {
    case PasteForm::Source: return Paste::tr("As it was copied");
    case PasteForm::Formatted: return Paste::tr("With its formats");
    case PasteForm::Plain: return Paste::tr("Plain text");
    case PasteForm::Marked: return Paste::tr("Text with Markdown marks");
    case PasteForm::Joined: return Paste::tr("Plain text, broken lines joined");
    case PasteForm::Table: return Paste::tr("Table");
    case PasteForm::Quotation: return Paste::tr("Quotation");
    case PasteForm::Code: return Paste::tr("Every character as it is");
    }
    Q_UNREACHABLE_RETURN({});
}

int pastedPicture(QStringView line)
{
    if (!line.contains(placeholder))
        return -1;
    const std::optional<FigureLine> figure = parseFigureLine(line.toUtf8().toStdString());
    if (!figure || !figure->src.starts_with("asset:paste-"))
        return -1;
    bool number = false;
    const int index = QString::fromStdString(figure->src).sliced(placeholder.size()).toInt(&number);
    return number ? index : -1;
}

QString pastedAddress(const PasteOffer &offer)
{
    const QString text = offer.text.trimmed();
    if (text.size() > 2000 || !(text.startsWith("https://"_L1) || text.startsWith("http://"_L1)))
        return {};
    static const QRegularExpression broken(u"[\\s<>\"]"_s);
    const QUrl url(text, QUrl::StrictMode);
    return text.contains(broken) || url.host().isEmpty() ? QString() : text;
}

} // namespace galley
