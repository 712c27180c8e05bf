// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "markup/figures.h"
#include "markup/render.h"
#include "testkit/testkit.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// The fixture pages in pages/portals, each with what an editor would type off it in a .json of its name.
namespace galley::portalpages {

using namespace Qt::StringLiterals;

inline QString folder()
{
    return QStringLiteral(GALLEY_TEST_DIR) + u"/pages/portals"_s;
}

inline QStringList names()
{
    QStringList found;
    for (const QString &file : QDir(folder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        found.append(file.chopped(5));
    return found;
}

inline QString pageFile(const QString &name)
{
    for (const QString &suffix : {u"html"_s, u"htm"_s, u"mhtml"_s, u"mht"_s}) {
        if (const QString file = folder() + u'/' + name + u'.' + suffix; QFile::exists(file))
            return file;
    }
    return {};
}

inline QJsonObject expected(const QString &name)
{
    return QJsonDocument::fromJson(testkit::readFile(folder() + u'/' + name + u".json"_s)).object();
}

inline Result<ImportedArticle> importPage(const QString &file, const ImportOptions &options = {})
{
    Result<ImportedArticle> article = failure(ErrorCode::Internal, u"no article came"_s);
    const Result<void> read = importFile(
        file, options,
        [&](ImportedArticle &&found) {
            article = std::move(found);
            return true;
        },
        {});
    return read ? article : std::unexpected(read.error());
}

/// One field of a page: what was wanted, what came.
struct Field
{
    QString name;
    QString wanted;
    QString found;
    bool isRight() const { return wanted == found; }
    /// Empty where empty is right: no merit, not counted.
    bool isCounted() const { return !wanted.isEmpty() || !found.isEmpty(); }
};

inline QString plainOf(const QString &block)
{
    return plainText(block).simplified();
}

inline QString joined(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &entry : list.toArray())
        texts.append(entry.toString());
    return texts.join(u" ¦ "_s);
}

struct Blocks
{
    QStringList texts;
    QStringList headings;
};

inline Blocks blocksOf(const QStringList &sources)
{
    Blocks blocks;
    for (const QString &source : sources) {
        if (parseFigureLine(source.trimmed().toStdString()))
            continue;
        blocks.texts.append(plainOf(source));
        if (source.startsWith(u'#'))
            blocks.headings.append(plainOf(source));
    }
    return blocks;
}

inline QList<Field> fieldsOf(const QJsonObject &wanted, const ImportedArticle &article)
{
    const Content &content = article.content;
    QStringList paragraphs;
    for (const QJsonValue &paragraph : wanted.value("paragraphs"_L1).toArray())
        paragraphs.append(paragraph.toString());
    const Blocks right = blocksOf(paragraphs);
    const Blocks came = blocksOf(content.body.trimmed().split(u"\n\n"_s, Qt::SkipEmptyParts));
    QStringList captions;
    QStringList credits;
    for (const AssetUse &asset : content.assets) {
        captions.append(asset.caption);
        credits.append(asset.credit);
    }
    QStringList warned; // each word that must be in a warning, where it is
    for (const QJsonValue &word : wanted.value("warnings"_L1).toArray()) {
        const bool said = std::ranges::any_of(article.warnings, [&](const QString &warning) { return warning.contains(word.toString()); });
        warned.append(said ? word.toString() : QString());
    }
    const auto text = [&](QLatin1StringView key) { return wanted.value(key).toString(); };
    const auto count = [](qsizetype number) { return number == 0 ? QString() : QString::number(number); };
    return {
        {u"headline"_s, text("headline"_L1), content.headline},
        {u"kicker"_s, text("kicker"_L1), content.kicker},
        {u"subtitle"_s, text("subtitle"_L1), content.subtitle},
        {u"series mark"_s, text("mark"_L1), content.series.mark},
        {u"series part"_s, count(wanted.value("part"_L1).toInt()), count(content.series.number)},
        {u"source"_s, text("source"_L1), content.source.printed},
        {u"author line"_s, text("author_line"_L1), content.authorLine},
        {u"date"_s, text("date"_L1), content.date.toCanonical()},
        {u"precision"_s, text("precision"_L1), datePrecisionName(content.date.precision())},
        {u"summary"_s, text("summary"_L1), content.summary},
        {u"editor"_s, text("editor"_L1), content.reprint ? content.reprint->editor : QString()},
        {u"sections"_s, joined(wanted.value("sections"_L1)), article.sectionNames.join(u" ¦ "_s)},
        {u"keywords"_s, joined(wanted.value("keywords"_L1)), article.tagNames.join(u" ¦ "_s)},
        {u"paragraphs"_s, count(right.texts.size()), count(came.texts.size())},
        {u"first"_s, right.texts.value(0), came.texts.value(0)},
        {u"last"_s, right.texts.isEmpty() ? QString() : right.texts.last(), came.texts.isEmpty() ? QString() : came.texts.last()},
        {u"text"_s, right.texts.join(u'\n'), came.texts.join(u'\n')},
        {u"sub-headings"_s, right.headings.join(u" ¦ "_s), came.headings.join(u" ¦ "_s)},
        {u"sign-off"_s, text("sign_off"_L1), content.signOff.verbatim},
        {u"pictures"_s, count(wanted.value("pictures"_L1).toInt()), count(article.pictures.size())},
        {u"captions"_s, joined(wanted.value("captions"_L1)), captions.join(u" ¦ "_s)},
        {u"credits"_s, joined(wanted.value("credits"_L1)), credits.join(u" ¦ "_s)},
        {u"address"_s, text("address"_L1), article.address},
        {u"warnings"_s, joined(wanted.value("warnings"_L1)), warned.join(u" ¦ "_s)},
    };
}

} // namespace galley::portalpages
