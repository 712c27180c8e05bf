// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/properties.h"

#include "exchange/importer.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <KZip>

using namespace Qt::StringLiterals;

namespace galley::faults {

QByteArray extensionOf(char form)
{
    switch (form) {
    case 'h': return "html";
    case 'm': return "md";
    case 't': return "txt";
    case 'j': return "jsonl";
    case 'a': return "mhtml";
    case 'd':
    case 'x': return "docx";
    default: return {};
    }
}

namespace {

QByteArray docxOf(const QByteArray &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    zip.setCompression(KZip::NoCompression);
    zip.writeFile(u"[Content_Types].xml"_s,
                  "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Override PartName=\"/word/document.xml\" ContentType="
                  "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    zip.writeFile(u"_rels/.rels"_s,
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type="
                  "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
                  "</Relationships>");
    zip.writeFile(u"word/document.xml"_s, document);
    zip.close();
    return bytes;
}

/// One file under a name that stays, so that no run leaves more than one behind.
QString written(const QByteArray &extension, const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(u"input."_s + QString::fromLatin1(extension));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

QString importing(const QByteArray &input)
{
    const QByteArray extension = input.isEmpty() ? QByteArray() : extensionOf(input.front());
    if (extension.isEmpty())
        return {};
    const QByteArray rest = input.sliced(1);
    const QString path = written(extension, input.front() == 'x' ? docxOf(rest) : rest);
    if (path.isEmpty())
        return u"the file could not be written"_s;
    ImportOptions options;
    options.knownSections = {u"要闻"_s, u"内蒙古"_s};
    QString broken;
    const auto judge = [&](const ImportedArticle &article) {
        if (broken.isEmpty() && extension != "docx" && !isBounded(article.content.body.size(), rest.size()))
            broken = notBounded("importing"_L1, article.content.body.size(), rest.size());
        if (broken.isEmpty())
            broken = rendered(article.content.body);
        return true;
    };
    const auto refused = [&](const Error &error) {
        if (error.message.isEmpty())
            broken = u"refused without a reason"_s;
    };
    const Result<void> result = importFile(path, options, judge, [&](const FailedImport &failed) { refused(failed.error); });
    if (!result)
        refused(result.error());
    return broken;
}

} // namespace galley::faults
