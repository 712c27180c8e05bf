// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importjob.h"
#include "exchange/picturechunks.h"
#include "exchange/pictureintake.h"
#include "store/picturetype.h"

#include <store/testnewsroom.h>
#include <testkit/testkit.h>

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

#include <exiv2/exiv2.hpp>

using namespace galley;
using galley::testkit::TestNewsroom;
using namespace Qt::StringLiterals;

/// The one way in for pictures: what is refused before it is decoded, what is taken out, and what stays.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void headersTellSizesWithoutDecoding_data();
    void headersTellSizesWithoutDecoding();
    void bombsAreRefusedWithTheirNumbers_data();
    void bombsAreRefusedWithTheirNumbers();
    void aFortyFiveMegapixelPhotographIsTaken();
    void picturesCutShortAreRefused_data();
    void picturesCutShortAreRefused();
    void otherFormsAreNamed_data();
    void otherFormsAreNamed();
    void positionAndMakersNotesGoCreditStays_data();
    void positionAndMakersNotesGoCreditStays();
    void everyOrientationStandsUpright_data();
    void everyOrientationStandsUpright();
    void aWholeBlockPhotographIsTurnedWithoutLoss();
    void whatFollowsAPictureGoes();
    void animationsKeepTheirFrames();
    void generatedPicturesKeepTheirDeclaration();
    void wordsOfCamerasAreNoCaptions();
    void theSamePictureIsStoredOnce();
    void cropsAreAssetsOfTheirOwn();
    void workThatIsStoppedStoresNothing();
    void importedPicturesComeTheSameWay();
    void pixelsAndBitmapsBecomePng();
    void anyBytesAreAnsweredFor();
};

namespace {

QImage sample(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, qRgb(x * 255 / size.width(), y * 255 / size.height(), (x / 4 + y / 4) % 2 * 80));
    }
    // Corners of their own tell which way up it is.
    const int edge = std::min(size.width(), size.height()) / 4;
    for (int y = 0; y < edge; ++y) {
        for (int x = 0; x < edge; ++x) {
            image.setPixel(x, y, qRgb(255, 0, 0));
            image.setPixel(size.width() - 1 - x, y, qRgb(0, 255, 0));
            image.setPixel(x, size.height() - 1 - y, qRgb(0, 0, 255));
        }
    }
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality = 90)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.write(image);
    return bytes;
}

/// An animation of two frames, 4 × 4 pixels, with a comment: Qt writes none. Its codes are never wider than three bits,
/// because the table is cleared after every second pixel.
QByteArray animatedGif()
{
    QList<int> codes;
    for (int pair = 0; pair < 8; ++pair)
        codes << 4 << 0 << 1;
    codes << 5;
    QByteArray data;
    int bits = 0;
    int held = 0;
    for (const int code : std::as_const(codes)) {
        held |= code << bits;
        for (bits += 3; bits >= 8; bits -= 8, held >>= 8)
            data.append(char(held & 0xFF));
    }
    data.append(char(held));
    const QByteArray frame = QByteArray::fromHex("21f904000a000000" "2c00000000040004000002") + char(data.size()) + data + '\0';
    return "GIF89a" + QByteArray::fromHex("04000400810000ff0000ffffff00ff000000ff") + QByteArray::fromHex("21ff0b") + "NETSCAPE2.0"
        + QByteArray::fromHex("0301000000") + QByteArray::fromHex("21fe06") + "secret" + '\0' + frame + frame + ';';
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    QByteArray out(4, '\0');
    qToBigEndian(quint32(data.size()), out.data());
    return out + type + data + QByteArray(4, '\0');
}

QByteArray pngOf(quint32 width, quint32 height, char depth = 8)
{
    QByteArray size(8, '\0');
    qToBigEndian(width, size.data());
    qToBigEndian(height, size.data() + 4);
    return QByteArray("\x89PNG\r\n\x1A\n") + chunk("IHDR", size + depth + QByteArray("\x06\0\0\0", 4)) + chunk("IDAT", "x") + chunk("IEND", {});
}

QByteArray gifOf(quint16 width, quint16 height, int frames = 1)
{
    QByteArray size(4, '\0');
    qToLittleEndian(width, size.data());
    qToLittleEndian(height, size.data() + 2);
    QByteArray frame = QByteArray(",\0\0\0\0", 5) + size + QByteArray("\0\x02\x01\x44\0", 5);
    return "GIF89a" + size + QByteArray("\0\0\0", 3) + frame.repeated(frames) + ';';
}

QByteArray webpOf(quint32 width, quint32 height)
{
    QByteArray data(10, '\0');
    for (int i = 0; i < 3; ++i) {
        data[4 + i] = char(((width - 1) >> (8 * i)) & 0xFF);
        data[7 + i] = char(((height - 1) >> (8 * i)) & 0xFF);
    }
    QByteArray body = "WEBPVP8X" + QByteArray("\x0A\0\0\0", 4) + data + "VP8L" + QByteArray("\x06\0\0\0\x2f\0\0\0\0\0", 10);
    QByteArray size(4, '\0');
    qToLittleEndian(quint32(body.size()), size.data());
    return "RIFF" + size + body;
}

QByteArray jpegOf(quint16 width, quint16 height)
{
    QByteArray size(4, '\0');
    qToBigEndian(height, size.data());
    qToBigEndian(width, size.data() + 2);
    return QByteArray("\xFF\xD8\xFF\xC0\0\x0B\x08", 7) + size + QByteArray("\x01\x01\x11\0\xFF\xD9", 6);
}

/// With everything a telephone writes: position, maker's note, thumbnail, and people's words.
QByteArray withMetadata(const QByteArray &picture, int orientation = 1)
{
    const Exiv2::Image::UniquePtr image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()), size_t(picture.size()));
    image->readMetadata();
    Exiv2::ExifData &exif = image->exifData();
    exif["Exif.Image.Orientation"] = uint16_t(orientation);
    exif["Exif.Image.Make"] = "SecretMaker";
    exif["Exif.Image.Artist"] = std::string("周启");
    exif["Exif.Image.Copyright"] = std::string("本报版权");
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "40/1 48/1 0/1";
    exif["Exif.Photo.UserComment"] = "charset=Ascii secretcomment";
    Exiv2::XmpData &xmp = image->xmpData();
    xmp["Xmp.dc.description"] = std::string("lang=x-default 四月的田野");
    xmp["Xmp.xmp.CreatorTool"] = "secrettool";
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    const Exiv2::DataBuf written = io.read(io.size());
    return QByteArray(written.c_str(), qsizetype(written.size()));
}

QByteArray withDeclaration(const QByteArray &picture)
{
    const Exiv2::Image::UniquePtr image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()), size_t(picture.size()));
    image->readMetadata();
    image->xmpData()["Xmp.iptcExt.DigitalSourceType"] = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    const Exiv2::DataBuf written = io.read(io.size());
    return QByteArray(written.c_str(), qsizetype(written.size()));
}

Result<TakenPicture> take(const QByteArray &bytes, const QString &name = {})
{
    return takePicture({.bytes = bytes, .name = name, .file = {}, .pixels = {}});
}

bool near(QRgb one, QRgb other)
{
    return std::abs(qRed(one) - qRed(other)) < 60 && std::abs(qGreen(one) - qGreen(other)) < 60 && std::abs(qBlue(one) - qBlue(other)) < 60;
}

} // namespace

void TestPictures::headersTellSizesWithoutDecoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("png") << encoded(sample({40, 30}), "png") << "png"_ba;
    QTest::newRow("jpeg") << encoded(sample({40, 30}), "jpeg") << "jpeg"_ba;
    QTest::newRow("webp, lossy") << encoded(sample({40, 30}), "webp") << "webp"_ba;
    QTest::newRow("webp, lossless") << encoded(sample({40, 30}), "webp", 100) << "webp"_ba;
    QTest::newRow("gif") << gifOf(40, 30) << "gif"_ba;
}

void TestPictures::headersTellSizesWithoutDecoding()
{
    QFETCH(const QByteArray, bytes);
    const Result<PictureHeader> header = readPictureHeader(bytes);
    GALLEY_VERIFY(header);
    QTEST(header->format, "format");
    QCOMPARE(header->size, QSize(40, 30));
    QCOMPARE(header->frames, 1);
}

void TestPictures::bombsAreRefusedWithTheirNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("png of 65,000 a side") << pngOf(65000, 65000) << u"65,000"_s;
    QTest::newRow("png of two thousand million") << pngOf(0x7FFFFFFF, 0x7FFFFFFF) << u"megapixels"_s;
    QTest::newRow("a long strip") << pngOf(100, 40000) << u"40,000"_s;
    QTest::newRow("png with 16 bits a channel") << pngOf(9500, 9500, 16) << u"memory"_s;
    QTest::newRow("gif of 65,535 a side") << gifOf(65535, 65535) << u"65,535"_s;
    QTest::newRow("gif of many frames") << gifOf(4000, 4000, 200) << u"200"_s;
    QTest::newRow("webp of 16 million a side") << webpOf(16777216, 16777216) << u"megapixels"_s;
    QTest::newRow("jpeg of 65,000 a side") << jpegOf(65000, 65000) << u"65,000"_s;
}

void TestPictures::bombsAreRefusedWithTheirNumbers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    QVERIFY(bytes.size() < 8000);
    const Result<TakenPicture> taken = take(bytes, u"大图"_s);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::TooLarge);
    QVERIFY2(taken.error().message.contains(said) && taken.error().message.contains(u"大图"_s), qPrintable(taken.error().message));
}

/// 8,256 × 5,504: what a full-frame camera makes, and more than Qt's own limit lets through.
void TestPictures::aFortyFiveMegapixelPhotographIsTaken()
{
    const PictureHeader header{.format = "jpeg", .size = {8256, 5504}, .bytesPerPixel = 4, .frames = 1};
    GALLEY_VERIFY(checkPictureLimits(header, {}, {}));
    QImage image(8256, 5504, QImage::Format_Grayscale8);
    image.fill(120);
    const Result<TakenPicture> taken = take(encoded(image, "jpeg", 60));
    GALLEY_VERIFY(taken);
    QCOMPARE(taken->size, QSize(8256, 5504));
    const Result<QImage> looked = decodePicture(taken->bytes, {800, 800});
    GALLEY_VERIFY(looked);
    QCOMPARE(looked->width(), 800);
}

void TestPictures::picturesCutShortAreRefused_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("png") << encoded(sample({200, 150}), "png");
    QTest::newRow("jpeg") << encoded(sample({200, 150}), "jpeg");
    QTest::newRow("webp") << encoded(sample({200, 150}), "webp");
    QTest::newRow("gif") << animatedGif();
}

void TestPictures::picturesCutShortAreRefused()
{
    QFETCH(const QByteArray, whole);
    GALLEY_VERIFY(take(whole));
    for (const double share : {0.1, 0.5, 0.9}) {
        const Result<TakenPicture> taken = take(whole.first(qsizetype(double(whole.size()) * share)));
        QVERIFY(!taken);
        QVERIFY(taken.error().code == ErrorCode::BadInput);
        QVERIFY(!taken.error().message.isEmpty());
    }
}

void TestPictures::otherFormsAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("heic") << QByteArray("\0\0\0\x18" "ftypheic\0\0\0\0", 16) << u"HEIC"_s;
    QTest::newRow("avif") << QByteArray("\0\0\0\x18" "ftypavif\0\0\0\0", 16) << u"AVIF"_s;
    QTest::newRow("tiff") << QByteArray("II*\0\x08\0\0\0", 8) << u"TIFF"_s;
    QTest::newRow("svg") << "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"_ba << u"SVG"_s;
    QTest::newRow("text") << "hello"_ba << u"JPEG, PNG, GIF and WebP"_s;
    QTest::newRow("nothing") << QByteArray() << u"JPEG, PNG, GIF and WebP"_s;
}

void TestPictures::otherFormsAreNamed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    const Result<TakenPicture> taken = take(bytes);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::BadInput);
    QVERIFY2(taken.error().message.contains(name), qPrintable(taken.error().message));
}

void TestPictures::positionAndMakersNotesGoCreditStays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *format : {"jpeg", "png", "webp"})
        QTest::addRow("%s", format) << withMetadata(encoded(sample({64, 48}), format));
}

void TestPictures::positionAndMakersNotesGoCreditStays()
{
    QFETCH(const QByteArray, bytes);
    const PictureFacts before = readPictureFacts(bytes);
    QVERIFY(before.position);
    QCOMPARE(before.credit, u"周启"_s);
    const Result<TakenPicture> taken = take(bytes);
    GALLEY_VERIFY(taken);
    QCOMPARE(taken->facts.caption, u"四月的田野"_s);
    QCOMPARE(taken->facts.rights, u"本报版权"_s);
    const PictureFacts after = readPictureFacts(taken->bytes);
    QVERIFY(!after.position);
    QCOMPARE(after.credit, u"周启"_s);
    QCOMPARE(after.caption, u"四月的田野"_s);
    QCOMPARE(after.rights, u"本报版权"_s);
    for (const char *secret : {"SecretMaker", "secretcomment", "secrettool", "GPS"})
        QVERIFY2(!taken->bytes.contains(secret), secret);
    GALLEY_VERIFY(decodePicture(taken->bytes));
}

void TestPictures::everyOrientationStandsUpright_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    for (const char *format : {"jpeg", "png", "webp"}) {
        for (int orientation = 1; orientation <= 8; ++orientation) {
            QTest::addRow("%s %d, whole blocks", format, orientation) << QByteArray(format) << orientation << QSize(64, 48);
            if (QByteArrayView(format) == "jpeg")
                QTest::addRow("%s %d, odd size", format, orientation) << QByteArray(format) << orientation << QSize(61, 45);
        }
    }
}

/// The stored pixels are turned away by hand, so that turning them back must give the picture there was.
void TestPictures::everyOrientationStandsUpright()
{
    QFETCH(const QByteArray, format);
    QFETCH(const int, orientation);
    QFETCH(const QSize, size);
    const QImage meant = sample(size);
    static constexpr int away[] = {0, 1, 2, 3, 4, 5, 8, 7, 6}; // what undoes each
    const QTransform turn = [&] {
        switch (away[orientation]) {
        case 2: return QTransform(-1, 0, 0, 1, 0, 0);
        case 3: return QTransform().rotate(180);
        case 4: return QTransform(1, 0, 0, -1, 0, 0);
        case 5: return QTransform(0, 1, 1, 0, 0, 0);
        case 6: return QTransform().rotate(90);
        case 7: return QTransform(0, -1, -1, 0, 0, 0);
        case 8: return QTransform().rotate(270);
        default: return QTransform();
        }
    }();
    const Result<TakenPicture> taken = take(withMetadata(encoded(meant.transformed(turn), format.constData(), 95), orientation));
    GALLEY_VERIFY(taken);
    QCOMPARE(taken->facts.orientation, orientation);
    QCOMPARE(taken->size, size);
    const Result<QImage> image = decodePicture(taken->bytes);
    GALLEY_VERIFY(image);
    QVERIFY(near(image->pixel(3, 3), qRgb(255, 0, 0)));
    QVERIFY(near(image->pixel(size.width() - 4, 3), qRgb(0, 255, 0)));
    QVERIFY(near(image->pixel(3, size.height() - 4), qRgb(0, 0, 255)));
    QCOMPARE(readPictureFacts(taken->bytes).orientation, 1);
}

void TestPictures::aWholeBlockPhotographIsTurnedWithoutLoss()
{
    const QByteArray jpeg = encoded(sample({64, 48}), "jpeg", 85);
    const Result<QByteArray> turned = upright(jpeg, 6);
    GALLEY_VERIFY(turned);
    const Result<QByteArray> back = upright(*turned, 8);
    GALLEY_VERIFY(back);
    QCOMPARE(*decodePicture(*back), *decodePicture(jpeg));
}

void TestPictures::whatFollowsAPictureGoes()
{
    const QByteArray jpeg = encoded(sample({64, 48}), "jpeg");
    const Result<TakenPicture> taken = take(jpeg + "ftypmp42 a film of eight seconds");
    GALLEY_VERIFY(taken);
    QVERIFY(!taken->bytes.contains("film"));
    QCOMPARE(*decodePicture(taken->bytes), *decodePicture(jpeg));
    QVERIFY(!withoutMetadata(encoded(sample({8, 8}), "png") + "tail").contains("tail"));
}

void TestPictures::animationsKeepTheirFrames()
{
    const Result<TakenPicture> taken = take(animatedGif());
    GALLEY_VERIFY(taken);
    QCOMPARE(readPictureHeader(taken->bytes)->frames, 2);
    QVERIFY(taken->bytes.contains("NETSCAPE2.0"));
    QVERIFY(!taken->bytes.contains("ecret"));
}

void TestPictures::generatedPicturesKeepTheirDeclaration()
{
    const Result<TakenPicture> taken = take(withDeclaration(encoded(sample({64, 48}), "jpeg")));
    GALLEY_VERIFY(taken);
    QVERIFY(!taken->facts.aiLabel.isEmpty());
    QVERIFY(taken->bytes.contains("trainedAlgorithmicMedia"));
    QCOMPARE(readPictureFacts(taken->bytes).aiLabel, taken->facts.aiLabel);
    QVERIFY(readPictureFacts(encoded(sample({64, 48}), "jpeg")).aiLabel.isEmpty());
}

void TestPictures::wordsOfCamerasAreNoCaptions()
{
    const QByteArray jpeg = encoded(sample({64, 48}), "jpeg");
    const Exiv2::Image::UniquePtr image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(jpeg.constData()), size_t(jpeg.size()));
    image->readMetadata();
    image->exifData()["Exif.Image.ImageDescription"] = "OLYMPUS DIGITAL CAMERA";
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    const Exiv2::DataBuf written = io.read(io.size());
    QCOMPARE(readPictureFacts(QByteArray(written.c_str(), qsizetype(written.size()))).caption, QString());
}

void TestPictures::theSamePictureIsStoredOnce()
{
    TestNewsroom room;
    PictureIntake intake(*room);
    const QByteArray bytes = withMetadata(encoded(sample({64, 48}), "jpeg"), 6);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"照片.jpg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<TakenPicture> first = intake.take({.bytes = bytes, .name = u"a.jpg"_s, .file = {}, .pixels = {}}).result();
    const Result<TakenPicture> second = intake.take({.bytes = {}, .name = u"照片.jpg"_s, .file = file.fileName(), .pixels = {}}).result();
    GALLEY_VERIFY(first);
    GALLEY_VERIFY(second);
    QCOMPARE(first->sha256, second->sha256);
    QCOMPARE(second->name, u"照片.jpg"_s);
    const Result<QByteArray> kept = room->asset(first->sha256);
    GALLEY_VERIFY(kept);
    QVERIFY(!readPictureFacts(*kept).position);
}

void TestPictures::cropsAreAssetsOfTheirOwn()
{
    TestNewsroom room;
    PictureIntake intake(*room);
    const Result<TakenPicture> whole = intake.take({.bytes = withMetadata(encoded(sample({80, 60}), "jpeg")), .name = {}, .file = {}, .pixels = {}}).result();
    GALLEY_VERIFY(whole);
    const Result<TakenPicture> part = intake.crop(whole->sha256, {.quarterTurns = 1, .part = {0, 0, 0.5, 1}}).result();
    GALLEY_VERIFY(part);
    QVERIFY(part->sha256 != whole->sha256);
    QCOMPARE(part->size, QSize(30, 80));
    const Result<QImage> image = intake.look(part->sha256, {}).result();
    GALLEY_VERIFY(image);
    QVERIFY(near(image->pixel(3, 3), qRgb(0, 0, 255))); // the lower left corner came up
    GALLEY_VERIFY(room->asset(whole->sha256));
    QCOMPARE(part->facts.credit, u"周启"_s);
    QVERIFY(!intake.crop(whole->sha256, {.quarterTurns = 0, .part = {2, 2, 1, 1}}).result());
}

void TestPictures::workThatIsStoppedStoresNothing()
{
    const Result<TakenPicture> stopped = takePicture({.bytes = encoded(sample({64, 48}), "png"), .name = {}, .file = {}, .pixels = {}}, {}, [] { return true; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

/// A page's picture is named by what the newsroom keeps, not by what the page had.
void TestPictures::importedPicturesComeTheSameWay()
{
    TestNewsroom room;
    QTemporaryDir folder;
    QFile page(folder.filePath(u"page.html"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    const QByteArray picture = withMetadata(encoded(sample({64, 48}), "jpeg"), 6);
    page.write("<html><head><title>春耕</title></head><body><h1>春耕</h1><p>四月，草场开始返青，牧民们忙着接羔。</p><p><img src='data:image/jpeg;base64,"
               + picture.toBase64() + "'></p><p>老人们说，今年雨水好，草长得快，羊也肥。</p></body></html>");
    page.close();
    ImportRequest request;
    request.files = {page.fileName()};
    request.person = room.editor;
    request.section = room.section(u"资讯");
    const Result<ImportReport> report = importFiles(*room, request);
    GALLEY_VERIFY(report);
    QCOMPARE(report->articles.size(), 1);
    const Content content = room.article(report->articles.first().id).content;
    QCOMPARE(content.assets.size(), 1);
    QVERIFY(content.body.contains("asset:"_L1 + QLatin1StringView(content.assets.first().sha256)));
    const Result<QByteArray> kept = room->asset(content.assets.first().sha256);
    GALLEY_VERIFY(kept);
    QVERIFY(!readPictureFacts(*kept).position);
    QCOMPARE(readPictureHeader(*kept)->size, QSize(48, 64)); // upright
    QCOMPARE(content.assets.first().credit, u"周启"_s);
}

void TestPictures::pixelsAndBitmapsBecomePng()
{
    const QImage image = sample({40, 30});
    const Result<TakenPicture> pixels = takePicture({.bytes = {}, .name = {}, .file = {}, .pixels = image});
    GALLEY_VERIFY(pixels);
    QCOMPARE(pictureFormat(pixels->bytes), "png"_ba);
    const Result<TakenPicture> bitmap = take(encoded(image, "bmp"));
    GALLEY_VERIFY(bitmap);
    QCOMPARE(pictureFormat(bitmap->bytes), "png"_ba);
    QCOMPARE(decodePicture(bitmap->bytes)->convertToFormat(QImage::Format_RGB32), image);
}

/// Spoilt pictures are refused or read; nothing crashes and nothing is stored unread.
void TestPictures::anyBytesAreAnsweredFor()
{
    quint32 seed = 20231230;
    const auto next = [&seed] { return seed = seed * 1664525 + 1013904223; };
    const QList<QByteArray> wholes{withMetadata(encoded(sample({24, 18}), "jpeg")), encoded(sample({24, 18}), "png"),
                                   encoded(sample({24, 18}), "webp"), animatedGif()};
    int refused = 0;
    for (int round = 0; round < 240; ++round) {
        QByteArray bytes = wholes.at(round % wholes.size());
        for (int i = 0; i < 1 + round % 4; ++i)
            bytes[qsizetype(next() >> 8) % bytes.size()] = char(next() >> 16);
        if (round % 5 == 0)
            bytes.truncate(qsizetype(next() >> 8) % bytes.size());
        const Result<TakenPicture> taken = take(bytes);
        if (taken)
            QVERIFY(readPictureHeader(taken->bytes).has_value());
        else
            ++refused;
    }
    QVERIFY(refused > 40);
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
