// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/picturefacts.h"

#include "exchange/exchangetr.h"
#include "exchange/importer.h"
#include "store/picturetype.h"

#include <QMutex>

#include <exiv2/exiv2.hpp>

#include <array>
#include <mutex>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Exiv2's XMP toolkit must be told how to lock before threads use it, and it writes to standard error.
void prepare()
{
    static std::once_flag once;
    std::call_once(once, [] {
        static std::mutex lock;
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize(
            [](void *mutex, bool locking) {
                auto *own = static_cast<std::mutex *>(mutex);
                locking ? own->lock() : own->unlock();
            },
            &lock);
    });
}

/// Cameras and agencies write UTF-8, GBK and Latin into fields that promise ASCII.
QString text(const std::string &bytes)
{
    QByteArray raw = QByteArray::fromStdString(bytes);
    raw.truncate(raw.indexOf('\0') < 0 ? raw.size() : raw.indexOf('\0'));
    return decodeText(raw).value_or(QString()).simplified();
}

/// What cameras put where a caption belongs.
bool isMakersWord(const QString &caption)
{
    static const QStringList words{u"OLYMPUS DIGITAL CAMERA"_s, u"SONY DSC"_s, u"DIGITAL CAMERA"_s, u"KODAK Digital Still Camera"_s,
                                   u"default"_s, u"SAMSUNG"_s, u"SAMSUNG CAMERA PICTURES"_s, u"Exif_JPEG_PICTURE"_s, u"oznor"_s, u"cof"_s, u"hdr"_s};
    return words.contains(caption, Qt::CaseInsensitive) || caption.startsWith("DCIM"_L1) || caption.startsWith("<"_L1);
}

template <typename Data, typename Key>
QString find(Data &data, const char *name)
{
    const auto found = data.findKey(Key(name));
    if (found == data.end())
        return {};
    // A text in several languages is asked for its default.
    std::string value = found->count() > 0 ? found->toString(0) : std::string();
    if (value.starts_with("lang="))
        value = value.substr(std::min(value.find(' ') + 1, value.size()));
    return text(value);
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &one : texts) {
        if (!one.isEmpty())
            return one;
    }
    return {};
}

QString everyName(Exiv2::XmpData &xmp, const char *key)
{
    const auto found = xmp.findKey(Exiv2::XmpKey(key));
    QStringList names;
    for (size_t i = 0; found != xmp.end() && i < found->count(); ++i)
        names.append(text(found->toString(i)));
    return names.join(u' ');
}

bool declaresItself(const Exiv2::Xmpdatum &datum)
{
    return datum.tagName() == "AIGC" || datum.tagName() == "DigitalSourceType";
}

QString aiLabel(const Exiv2::XmpData &xmp)
{
    for (const Exiv2::Xmpdatum &datum : xmp) {
        const QString value = QString::fromStdString(datum.toString());
        const bool generated = datum.tagName() == "DigitalSourceType"
            ? value.endsWith("trainedAlgorithmicMedia"_L1, Qt::CaseInsensitive) || value.endsWith("algorithmicMedia"_L1, Qt::CaseInsensitive)
            : datum.tagName() == "AIGC";
        if (generated)
            return Exchange::tr("Made with AI");
    }
    return {};
}

Exiv2::Image::UniquePtr opened(const QByteArray &bytes)
{
    prepare();
    return Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), size_t(bytes.size()));
}

} // namespace

PictureFacts readPictureFacts(const QByteArray &bytes)
{
    PictureFacts facts;
    try {
        const Exiv2::Image::UniquePtr image = opened(bytes);
        image->readMetadata();
        Exiv2::ExifData &exif = image->exifData();
        Exiv2::IptcData &iptc = image->iptcData();
        Exiv2::XmpData &xmp = image->xmpData();
        const auto exifText = [&](const char *key) { return find<Exiv2::ExifData, Exiv2::ExifKey>(exif, key); };
        const auto iptcText = [&](const char *key) { return find<Exiv2::IptcData, Exiv2::IptcKey>(iptc, key); };
        const auto xmpText = [&](const char *key) { return find<Exiv2::XmpData, Exiv2::XmpKey>(xmp, key); };
        const QString described = exifText("Exif.Image.ImageDescription");
        facts.caption = firstOf({xmpText("Xmp.dc.description"), iptcText("Iptc.Application2.Caption"), isMakersWord(described) ? QString() : described});
        facts.credit = firstOf({everyName(xmp, "Xmp.dc.creator"), iptcText("Iptc.Application2.Byline"), exifText("Exif.Image.Artist"),
                                xmpText("Xmp.photoshop.Credit"), iptcText("Iptc.Application2.Credit")});
        facts.rights = firstOf({xmpText("Xmp.dc.rights"), iptcText("Iptc.Application2.Copyright"), exifText("Exif.Image.Copyright")});
        facts.aiLabel = aiLabel(xmp);
        const auto turned = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
        if (turned != exif.end() && turned->count() > 0)
            facts.orientation = int(turned->toInt64());
        if (facts.orientation < 1 || facts.orientation > 8)
            facts.orientation = 1;
        for (const Exiv2::Exifdatum &datum : exif)
            facts.position |= datum.groupName() == "GPSInfo" && datum.tagName().starts_with("GPSL");
        for (const Exiv2::Xmpdatum &datum : xmp)
            facts.position |= datum.tagName().starts_with("GPSL");
    } catch (const std::exception &) {
        // Metadata that cannot be read says nothing; it is taken out with the rest.
    }
    return facts;
}

QByteArray withPictureFacts(const QByteArray &bare, const PictureFacts &facts, const QByteArray &from)
{
    if (pictureFormat(bare) == "gif" || (facts.caption.isEmpty() && facts.credit.isEmpty() && facts.rights.isEmpty() && facts.aiLabel.isEmpty()))
        return bare;
    try {
        const Exiv2::Image::UniquePtr image = opened(bare);
        image->readMetadata();
        Exiv2::XmpData xmp;
        const auto language = [](const QString &words) { return "lang=x-default " + words.toStdString(); };
        if (!facts.caption.isEmpty())
            xmp["Xmp.dc.description"] = language(facts.caption);
        if (!facts.credit.isEmpty())
            xmp["Xmp.dc.creator"] = facts.credit.toStdString();
        if (!facts.rights.isEmpty())
            xmp["Xmp.dc.rights"] = language(facts.rights);
        if (!facts.aiLabel.isEmpty()) {
            const Exiv2::Image::UniquePtr original = opened(from);
            original->readMetadata();
            for (const Exiv2::Xmpdatum &datum : original->xmpData()) {
                if (declaresItself(datum))
                    xmp.add(datum);
            }
        }
        image->setXmpData(xmp);
        image->writeMetadata();
        Exiv2::BasicIo &io = image->io();
        if (io.open() != 0)
            return bare;
        Exiv2::DataBuf written = io.read(io.size());
        io.close();
        return QByteArray(written.c_str(), qsizetype(written.size()));
    } catch (const std::exception &) {
        return bare; // a picture without its maker's name is still the picture
    }
}

} // namespace galley
