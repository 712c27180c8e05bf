// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/structureddata.h"

#include "article/readjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

constexpr int deepest = 12;
constexpr qsizetype mostObjects = 2000;

/// Every object of a document, and those that others name by @id.
struct Objects
{
    QList<QJsonObject> all;
    QHash<QString, QJsonObject> byId;
};

void collect(const QJsonValue &value, int depth, Objects &objects)
{
    if (depth > deepest || objects.all.size() > mostObjects)
        return;
    for (const QJsonValue &entry : value.toArray())
        collect(entry, depth + 1, objects);
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    objects.all.append(object);
    if (const QString id = object.value("@id"_L1).toString(); !id.isEmpty() && object.size() > 1 && !objects.byId.contains(id))
        objects.byId.insert(id, object);
    for (const QJsonValue &inner : object) {
        if (inner.isObject() || inner.isArray())
            collect(inner, depth + 1, objects);
    }
}

bool hasType(const QJsonObject &object, const QRegularExpression &form)
{
    const QJsonValue type = object.value("@type"_L1);
    if (form.match(type.toString()).hasMatch())
        return true;
    const QJsonArray types = type.toArray();
    return std::ranges::any_of(types, [&](const auto &entry) { return form.match(entry.toString()).hasMatch(); });
}

class Reader
{
public:
    Reader(const Objects &objects, StructuredData &data) : m_objects(objects), m_data(data) {}

    void article(const QJsonObject &object)
    {
        fill(m_data.headline, text(object, {u"headline", u"title", u"name"}));
        fill(m_data.summary, text(object, {u"description", u"abstract"}));
        fill(m_data.dateText, text(object, {u"datePublished", u"pubDate", u"dateCreated", u"uploadDate"}));
        fill(m_data.licence, text(object, {u"license"}));
        fill(m_data.section, names(object.value("articleSection"_L1)).value(0));
        fill(m_data.publisher, names(object.value("publisher"_L1)).value(0));
        fill(m_data.source, names(object.value("sourceOrganization"_L1)).value(0));
        fill(m_data.editor, names(object.value("editor"_L1)).join(u'、'));
        if (m_data.authors.isEmpty())
            m_data.authors = names(object.value("author"_L1));
        if (m_data.keywords.isEmpty()) {
            static const QRegularExpression separators(u"\\s*[,，、;；|]\\s*"_s);
            for (const QString &entry : names(object.value("keywords"_L1)))
                m_data.keywords += entry.split(separators, Qt::SkipEmptyParts);
        }
        for (const QStringView key : {u"url", u"mainEntityOfPage", u"@id"}) {
            const QJsonValue value = object.value(key);
            QString address = value.isObject() ? value.toObject().value("@id"_L1).toString() : value.toString();
            if (address.startsWith("http"_L1) && (key != u"@id" || !address.contains(u'#')))
                fill(m_data.address, address);
        }
    }

    /// The page about the article: what the article's own object leaves out.
    void page(const QJsonObject &object)
    {
        fill(m_data.summary, text(object, {u"description"}));
        fill(m_data.address, text(object, {u"url"}));
        fill(m_data.dateText, text(object, {u"datePublished"}));
    }

    void crumbs(const QJsonObject &object)
    {
        if (!m_data.crumbs.isEmpty())
            return;
        for (const QJsonValue &entry : object.value("itemListElement"_L1).toArray()) {
            const QJsonObject item = entry.toObject();
            QString name = item.value("name"_L1).toString();
            if (name.isEmpty())
                name = item.value("item"_L1).toObject().value("name"_L1).toString();
            if (!name.trimmed().isEmpty())
                m_data.crumbs.append(name.simplified());
        }
    }

private:
    static void fill(QString &field, const QString &value)
    {
        if (field.isEmpty())
            field = value.simplified();
    }

    static QString text(const QJsonObject &object, std::initializer_list<QStringView> keys)
    {
        for (const QStringView key : keys) {
            const QJsonValue value = object.value(key);
            const QString found = value.isObject() ? value.toObject().value("url"_L1).toString() : value.toString();
            if (!found.trimmed().isEmpty())
                return found;
        }
        return {};
    }

    /// Names of persons or organisations: plain, as objects, in arrays, or by @id.
    QStringList names(const QJsonValue &value) const
    {
        QStringList found;
        if (value.isString())
            found.append(value.toString().simplified());
        for (const QJsonValue &entry : value.toArray())
            found += names(entry);
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            const QJsonValue name = object.contains("name"_L1) ? object.value("name"_L1) : m_objects.byId.value(object.value("@id"_L1).toString()).value("name"_L1);
            if (name.isString() || name.toArray().first().isString())
                found.append((name.isString() ? name : name.toArray().first()).toString().simplified());
        }
        found.removeAll(QString());
        found.removeDuplicates();
        return found;
    }

    const Objects &m_objects;
    StructuredData &m_data;
};

/// Line feeds and tabs inside strings are no JSON, but stand in many pages' JSON-LD.
QByteArray withoutBareControls(QByteArray json)
{
    for (char &c : json) {
        if (quint8(c) < 0x20)
            c = ' ';
    }
    return json;
}

} // namespace

void readJsonLd(const QByteArray &json, StructuredData &data)
{
    QByteArray trimmed = withoutBareControls(json).trimmed();
    if (trimmed.endsWith(';'))
        trimmed.chop(1);
    const QJsonDocument document = readJson(trimmed);
    if (document.isNull())
        return;
    Objects objects;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0, objects);
    static const QRegularExpression articles(u"(?:Article|BlogPosting|NewsArticle|Report|LiveBlogPosting)$"_s);
    static const QRegularExpression pages(u"WebPage$"_s);
    static const QRegularExpression crumbs(u"^BreadcrumbList$"_s);
    Reader reader(objects, data);
    for (const QJsonObject &object : std::as_const(objects.all)) {
        // Baidu's form has no type, but a title and a pubDate.
        if (hasType(object, articles) || (object.contains("pubDate"_L1) && object.contains("title"_L1)))
            reader.article(object);
        else if (hasType(object, crumbs))
            reader.crumbs(object);
    }
    for (const QJsonObject &object : std::as_const(objects.all)) {
        if (hasType(object, pages))
            reader.page(object);
    }
}

} // namespace galley
