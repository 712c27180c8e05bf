// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/structureddata.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

void fill(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value.simplified();
}

// ---- microdata -------------------------------------------------------------------------------------

/// An item's property: content, datetime or href where the element has it, else its text.
QString propertyValue(const GumboNode *node)
{
    for (const char *name : {"content", "datetime"}) {
        if (const QString value = attribute(node, name).simplified(); !value.isEmpty())
            return value;
    }
    // A person or organisation: its name, not all that is said of it.
    QString name;
    visitElements(node, [&](const GumboNode *inner) {
        if (inner != node && name.isEmpty() && attribute(inner, "itemprop") == u"name")
            name = visibleLine(inner).simplified();
        return name.isEmpty();
    });
    if (!name.isEmpty())
        return name;
    if (isElement(node, GUMBO_TAG_A) && attribute(node, "itemprop") != u"author")
        return visibleLine(node).simplified().isEmpty() ? attribute(node, "href") : visibleLine(node).simplified();
    return visibleLine(node).simplified();
}

void readArticleProperty(const GumboNode *node, const QString &name, StructuredData &data)
{
    constexpr qsizetype longest = 500;
    if (name == u"articlebody")
        return;
    const QString value = propertyValue(node);
    if (value.isEmpty() || value.size() > longest)
        return;
    if (name == u"headline")
        fill(data.headline, value);
    else if (name == u"alternativeheadline")
        fill(data.subtitle, value);
    else if (name == u"description")
        fill(data.summary, value);
    else if (name == u"datepublished")
        fill(data.dateText, value);
    else if (name == u"articlesection")
        fill(data.section, value);
    else if (name == u"publisher")
        fill(data.publisher, value);
    else if (name == u"editor")
        fill(data.editor, value);
    else if (name == u"license")
        fill(data.licence, value);
    else if (name == u"mainentityofpage" && value.startsWith("http"_L1))
        fill(data.address, value);
    else if (name == u"author" && !data.authors.contains(value))
        data.authors.append(value);
    else if (name == u"keywords" && data.keywords.isEmpty())
        data.keywords = value.split(QRegularExpression(u"\\s*[,，、;；|]\\s*"_s), Qt::SkipEmptyParts);
}

void readMicrodata(const GumboNode *root, StructuredData &data)
{
    StructuredData found; // JSON-LD that was read before stays, list by list
    visitElements(root, [&](const GumboNode *node) {
        const QString type = attribute(node, "itemtype");
        if (type.endsWith("BreadcrumbList"_L1)) {
            visitElements(node, [&](const GumboNode *inner) {
                if (attribute(inner, "itemprop") == u"name")
                    found.crumbs.append(visibleLine(inner).simplified());
                return true;
            });
            return false;
        }
        const QString property = attribute(node, "itemprop").toLower();
        if (!property.isEmpty())
            readArticleProperty(node, property, found);
        return property != u"articlebody" && property != u"author" && property != u"publisher";
    });
    fill(data.headline, found.headline);
    fill(data.subtitle, found.subtitle);
    fill(data.summary, found.summary);
    fill(data.dateText, found.dateText);
    fill(data.section, found.section);
    fill(data.publisher, found.publisher);
    fill(data.editor, found.editor);
    fill(data.licence, found.licence);
    fill(data.address, found.address);
    const auto fillList = [](QStringList &list, const QStringList &value) { list = list.isEmpty() ? value : list; };
    fillList(data.authors, found.authors);
    fillList(data.keywords, found.keywords);
    fillList(data.crumbs, found.crumbs);
}

// ---- newspapers' properties in a comment -------------------------------------------------------------

void readPropertyComment(const QString &comment, StructuredData &data)
{
    const auto value = [&](const QString &name) {
        const QString open = u'<' + name + u'>';
        const qsizetype start = comment.indexOf(open);
        const qsizetype end = start < 0 ? -1 : comment.indexOf(u"</"_s + name + u'>', start);
        return end < 0 ? QString() : comment.sliced(start + open.size(), end - start - open.size()).simplified();
    };
    static const QRegularExpression page(u"^第?\\s*[A-Z]?\\d+\\s*版\\s*[:：]?\\s*"_s);
    fill(data.headline, value(u"title"_s));
    fill(data.kicker, value(u"introtitle"_s));
    fill(data.subtitle, value(u"subtitle"_s));
    fill(data.source, value(u"sourcename"_s));
    fill(data.section, value(u"nodename"_s).remove(page));
    fill(data.dateText, value(u"date"_s).section(u' ', 0, 0));
    static const QRegularExpression separators(u"[\\s,，;；]+"_s);
    if (data.authors.isEmpty())
        data.authors = value(u"author"_s).split(separators, Qt::SkipEmptyParts);
    if (data.keywords.isEmpty())
        data.keywords = value(u"keyword"_s).split(separators, Qt::SkipEmptyParts);
}

// ---- data for the page's own scripts -----------------------------------------------------------------

/// "name":"value" of an object in a script; the first one that is not empty.
QString scriptValue(const QString &script, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QRegularExpression form(u"[\"']?\\b"_s + name.toString() + u"[\"']?\\s*:\\s*\"([^\"\\\\]{2,60})\""_s);
        if (const QRegularExpressionMatch match = form.match(script); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

void readScript(const QString &script, const QString &title, StructuredData &data)
{
    constexpr qsizetype longest = 2'000'000;
    if (script.size() > longest)
        return;
    // A public account's page keeps its particulars in variables.
    static const QRegularExpression account(u"var\\s+nickname\\s*=\\s*(?:htmlDecode\\()?[\"']([^\"']{1,60})[\"']"_s);
    if (const QRegularExpressionMatch match = account.match(script); match.hasMatch()) {
        fill(data.publisher, match.captured(1));
        static const QRegularExpression created(u"createTime\\s*=\\s*[\"'](\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)"_s);
        static const QRegularExpression stamp(u"var\\s+ct\\s*=\\s*[\"'](\\d{10})[\"']"_s);
        if (const QRegularExpressionMatch time = created.match(script); time.hasMatch())
            fill(data.dateText, time.captured(1));
        else if (const QRegularExpressionMatch seconds = stamp.match(script); seconds.hasMatch())
            fill(data.dateText, QDateTime::fromSecsSinceEpoch(seconds.captured(1).toLongLong(), QTimeZone::UTC).toString(Qt::ISODate));
        return;
    }
    constexpr qsizetype telling = 6;
    const QString start = title.left(telling);
    if (start.size() < telling || !script.contains(start))
        return;
    fill(data.source, scriptValue(script, {u"source", u"sourceName", u"media", u"media_name"}));
    fill(data.editor, scriptValue(script, {u"editorName", u"responsibleEditor"}));
    fill(data.dateText, scriptValue(script, {u"newsTime", u"pubTime", u"pubtime", u"publishTime", u"publish_time"}));
}

/// <textarea class="article-content">: the page's own script shows it.
void readTextarea(const GumboNode *node, StructuredData &data)
{
    const QString name = attribute(node, "class");
    if (!name.startsWith("article-"_L1))
        return;
    const QString text = rawText(node).trimmed();
    if (name == u"article-content")
        data.contentHtml = data.contentHtml.isEmpty() ? text : data.contentHtml;
    else if (name == u"article-title")
        fill(data.headline, text);
    else if (name == u"article-source-name")
        fill(data.source, text);
    else if (name == u"article-author" && !text.isEmpty() && data.authors.isEmpty())
        data.authors.append(text.simplified());
    else if (name == u"article-editor-name")
        fill(data.editor, text);
    else if (name == u"article-catnode-name")
        fill(data.section, text);
    else if (name == u"article-time" && text.size() == 13)
        fill(data.dateText, QDateTime::fromMSecsSinceEpoch(text.toLongLong(), QTimeZone::UTC).toString(Qt::ISODate));
}

} // namespace

StructuredData readStructuredData(const HtmlTree &page, const QString &title)
{
    StructuredData data;
    QStringList comments;
    QStringList scripts;
    html::walk(page.root(), [&](const GumboNode *node) {
        if (node->type == GUMBO_NODE_COMMENT) {
            if (const QString text = QString::fromUtf8(node->v.text.text); text.contains("enpproperty"_L1))
                comments.append(text);
        } else if (isElement(node, GUMBO_TAG_SCRIPT)) {
            if (attribute(node, "type").contains("ld+json"_L1, Qt::CaseInsensitive))
                readJsonLd(rawText(node).toUtf8(), data);
            else if (attribute(node, "src").isEmpty())
                scripts.append(rawText(node));
        } else if (isElement(node, GUMBO_TAG_TEXTAREA)) {
            readTextarea(node, data);
        }
        return true;
    });
    readMicrodata(page.root(), data);
    for (const QString &comment : std::as_const(comments))
        readPropertyComment(comment, data);
    for (const QString &script : std::as_const(scripts))
        readScript(script, title, data);
    return data;
}

} // namespace galley
