// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcepaste.h"

#include "markup/convert.h"
#include "store/picturetype.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct SourcePaste
{
    Q_DECLARE_TR_FUNCTIONS(SourcePaste)
};

QStringView withoutIndent(QStringView line)
{
    qsizetype start = 0;
    while (start < line.size() && (line.at(start) == u'\u3000' || line.at(start) == QChar::Nbsp))
        ++start;
    return line.sliced(start);
}

QString tooLarge(const QString &name, qint64 size)
{
    return SourcePaste::tr("%1 was not taken in: it has %2, and the largest picture allowed has %3. Make it smaller first.")
        .arg(name, QLocale().formattedDataSize(size), QLocale().formattedDataSize(largestPicture));
}

} // namespace

QString pastedText(const QString &text)
{
    QString normal = text;
    normal.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    if (!normal.contains(u'\n'))
        return withoutIndent(normal).toString();
    while (normal.endsWith(u'\n'))
        normal.chop(1);
    static const QRegularExpression blankLine(u"\n[ \t\u3000]*\n"_s);
    const bool parted = normal.contains(blankLine);
    QStringList lines;
    const QList<QStringView> found = QStringView(normal).split(u'\n');
    for (const QStringView line : found)
        lines.append(withoutIndent(line).toString());
    return lines.join(parted ? "\n"_L1 : "\n\n"_L1);
}

PastedSource pastedHtml(const QString &html)
{
    PastedSource pasted;
    ConvertOptions options;
    options.image = [&pasted](const QString &address) -> QString {
        // Only pictures that are in the clipboard themselves; nothing is fetched behind the editor's back.
        const qsizetype comma = address.indexOf(u',');
        if (!address.startsWith("data:image/"_L1) || comma < 0 || !address.first(comma).endsWith(";base64"_L1))
            return {};
        const QByteArray bytes = QByteArray::fromBase64(QStringView(address).sliced(comma + 1).toLatin1());
        if (pictureFormat(bytes).isEmpty() || bytes.size() > largestPicture)
            return {};
        pasted.pictures.append({bytes, {}});
        return {}; // the figure's line is written when the newsroom has the picture
    };
    const Converted converted = htmlToBody(html, options);
    pasted.text = converted.body;
    while (pasted.text.endsWith(u'\n'))
        pasted.text.chop(1);
    if (pasted.pictures.isEmpty())
        pasted.warnings = converted.warnings;
    return pasted;
}

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

PastedPictures picturesFromFiles(const QStringList &files)
{
    PastedPictures found;
    for (const QString &path : files) {
        const QFileInfo info(path);
        if (info.size() > largestPicture) {
            found.refused.append(tooLarge(info.fileName(), info.size()));
            continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            found.refused.append(SourcePaste::tr("%1 could not be read.").arg(info.fileName()));
            continue;
        }
        const QByteArray bytes = file.readAll();
        if (pictureFormat(bytes).isEmpty()) {
            found.refused.append(SourcePaste::tr("%1 is not a picture that a page can show. JPEG, PNG, GIF and WebP are.").arg(info.fileName()));
            continue;
        }
        found.pictures.append({bytes, info.fileName()});
    }
    return found;
}

PastedPictures pastedPictures(const QMimeData *data)
{
    if (data->hasUrls()) {
        QStringList files;
        const QList<QUrl> urls = data->urls();
        for (const QUrl &url : urls) {
            if (url.isLocalFile())
                files.append(url.toLocalFile());
        }
        if (!files.isEmpty())
            return picturesFromFiles(files);
    }
    // Office programs put a picture of the text beside the text; that is no picture.
    if (!data->hasImage() || (data->hasHtml() && !data->text().trimmed().isEmpty()))
        return {};
    // As it came where that is a file form (a screenshot's PNG, a photograph's JPEG), else as PNG.
    for (const QString &form : {u"image/png"_s, u"image/jpeg"_s, u"image/webp"_s, u"image/gif"_s}) {
        const QByteArray bytes = data->data(form);
        if (!bytes.isEmpty() && bytes.size() <= largestPicture && !pictureFormat(bytes).isEmpty())
            return {{{bytes, {}}}, {}};
    }
    const QImage image = qvariant_cast<QImage>(data->imageData());
    if (image.isNull())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return {};
    if (bytes.size() > largestPicture)
        return {{}, {tooLarge(SourcePaste::tr("The pasted picture"), bytes.size())}};
    return {{{bytes, {}}}, {}};
}

bool startsBlock(QStringView source)
{
    static const QRegularExpression mark(uR"(^(#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||!\[|:::|```))"_s);
    return mark.matchView(source).hasMatch();
}

} // namespace galley
