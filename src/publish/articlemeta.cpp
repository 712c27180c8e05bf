// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/articlemeta.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isHan(const QString &text)
{
    const auto points = text.toUcs4();
    return std::ranges::all_of(points, [](char32_t point) { return QChar::script(point) == QChar::Script_Han || point == U'·'; });
}

bool hasHan(const QString &text)
{
    const auto points = text.toUcs4();
    return std::ranges::any_of(points, [](char32_t point) { return QChar::script(point) == QChar::Script_Han; });
}

/// 记者, 本报通讯员, 文/图 …: what somebody was, not who.
bool tellsThePart(const QString &word)
{
    static const QRegularExpression part(
        u"^(?:(?:本报|本网|本刊|本台|特约|见习|实习|首席|高级)*(?:记者|通讯员|评论员|撰稿人?|实习生|摄影|编译|编辑|作者|图片|文字|整理|供图|供稿)|文|图|摄|文图|by|text|photos?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return part.match(word).hasMatch();
}

/// Parts of a byline that end a name: signs everywhere; spaces only where names are Chinese (“Li Wen” is one person).
QStringList wordsOfByline(QString line)
{
    static const QRegularExpression brackets(u"[（(\\[【][^）)\\]】]*[）)\\]】]"_s);
    line.replace(brackets, u" "_s);
    static const QRegularExpression signs(u"[、，,;；/／|｜:：&]|\\band\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList words;
    const QStringList pieces = line.split(signs, Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        if (hasHan(piece))
            words += piece.simplified().split(u' ', Qt::SkipEmptyParts);
        else if (const QString name = piece.simplified(); !name.isEmpty())
            words.append(name);
    }
    return words;
}

QJsonObject thing(const QString &type, const QString &name)
{
    return {{u"@type"_s, type}, {u"name"_s, name}};
}

/// 北疆新闻社 signs too, and edits.
bool isOrganisation(const QString &name)
{
    static const QRegularExpression ending(u"(?:报|网|台|社|部|局|委|院|会|办|中心|公司|集团|工作室|编辑室|频道|客户端|融媒|全媒)$"_s);
    return isHan(name) && !name.contains(u'·') && (name.size() > 6 || (name.size() > 3 && ending.match(name).hasMatch()));
}

QJsonObject somebody(const QString &name)
{
    return thing(isOrganisation(name) ? u"Organization"_s : u"Person"_s, name);
}

QJsonArray names(const QStringList &people)
{
    QJsonArray array;
    for (const QString &name : people)
        array.append(somebody(name));
    return array;
}

QJsonArray corrections(const Content &content)
{
    QJsonArray array;
    for (const CorrectionNote &note : content.corrections) {
        if (note.text.trimmed().isEmpty())
            continue;
        QJsonObject comment{{u"@type"_s, u"CorrectionComment"_s}, {u"text"_s, note.text.trimmed()}};
        if (!note.date.isNone())
            comment.insert(u"datePublished"_s, note.date.toCanonical());
        array.append(comment);
    }
    return array;
}

void addOriginal(QJsonObject &object, const Content &content)
{
    if (!content.source.printed.isEmpty())
        object.insert(u"creditText"_s, content.source.printed);
    if (!content.reprint)
        return;
    QJsonObject original = thing(u"CreativeWork"_s, content.reprint->title.isEmpty() ? content.headline : content.reprint->title);
    const QString scheme = QUrl(content.reprint->address).scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1)
        original.insert(u"url"_s, content.reprint->address);
    object.insert(u"isBasedOn"_s, original);
}

void addPlace(QJsonObject &object, const PageArticle &article, const SiteSnapshot &site)
{
    QJsonArray sections;
    const QList<SectionId> ids = article.handling.sections();
    for (const SectionId id : ids) {
        if (const Section *section = site.section(id))
            sections.append(section->name);
    }
    if (!sections.isEmpty())
        object.insert(u"articleSection"_s, sections);
    QJsonArray keywords;
    for (const TagId id : article.handling.tags) {
        if (const Tag *tag = site.tag(id))
            keywords.append(tag->name);
    }
    if (!keywords.isEmpty())
        object.insert(u"keywords"_s, keywords);
    if (const Series *series = site.seriesOf(article.content.series.id))
        object.insert(u"isPartOf"_s, thing(u"CreativeWorkSeries"_s, series->name));
}

} // namespace

QStringList authorsOf(const Content &content)
{
    const QStringList words = wordsOfByline(content.authorLine);
    QStringList authors;
    for (qsizetype at = 0; at < words.size(); ++at) {
        QString name = words.at(at);
        if (tellsThePart(name))
            continue;
        // 陈 岚: names of two characters are set apart to be as wide as others.
        if (name.size() == 1 && isHan(name) && at + 1 < words.size() && words.at(at + 1).size() == 1 && isHan(words.at(at + 1)))
            name += words.at(++at);
        if (!authors.contains(name))
            authors.append(name);
    }
    return authors.isEmpty() ? content.signOff.names : authors;
}

QString withZone(const QDateTime &time, const QTimeZone &zone)
{
    const QDateTime there = time.toTimeZone(zone);
    return there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonObject newsArticle(const PageArticle &article, const SiteSnapshot &site, const QString &canonical, const QStringList &pictures)
{
    const Content &content = article.content;
    const SiteSettings &settings = site.site.settings;
    const QDateTime published = article.published.isValid() ? article.published : site.time;
    QJsonObject publisher = thing(u"NewsMediaOrganization"_s, settings.name);
    if (!settings.address.isEmpty())
        publisher.insert(u"url"_s, settings.address);
    QJsonObject object{{u"@context"_s, u"https://schema.org"_s},
                       {u"@type"_s, u"NewsArticle"_s},
                       {u"identifier"_s, QString("urn:uuid:"_L1 + article.id.toString())},
                       {u"headline"_s, content.printedHeadline()},
                       {u"datePublished"_s, withZone(published, site.zone)},
                       {u"dateModified"_s, withZone(article.changed.isValid() ? std::max(article.changed, published) : published, site.zone)},
                       {u"inLanguage"_s, content.language.isEmpty() ? settings.language : content.language},
                       {u"isAccessibleForFree"_s, true},
                       {u"publisher"_s, publisher}};
    const auto add = [&object](const QString &name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    add(u"alternativeHeadline"_s, content.shortHeadline);
    if (!summaryRepeatsHeadline(content))
        add(u"description"_s, content.summary.simplified());
    const QStringList authors = authorsOf(content);
    object.insert(u"author"_s, authors.isEmpty() ? QJsonArray{publisher} : names(authors));
    if (!article.responsibleEditor.isEmpty())
        object.insert(u"editor"_s, somebody(article.responsibleEditor));
    if (!canonical.isEmpty()) {
        object.insert(u"url"_s, canonical);
        object.insert(u"mainEntityOfPage"_s, QJsonObject{{u"@type"_s, u"WebPage"_s}, {u"@id"_s, canonical}});
    }
    if (!pictures.isEmpty())
        object.insert(u"image"_s, QJsonArray::fromStringList(pictures));
    if (const QJsonArray notes = corrections(content); !notes.isEmpty())
        object.insert(u"correction"_s, notes);
    addOriginal(object, content);
    addPlace(object, article, site);
    return object;
}

QString inScript(const QJsonObject &object)
{
    QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    json.replace(u'<', "\\u003c"_L1).replace(u'>', "\\u003e"_L1).replace(u'&', "\\u0026"_L1);
    return json.replace(QChar::LineSeparator, "\\u2028"_L1).replace(QChar::ParagraphSeparator, "\\u2029"_L1);
}

QString openGraph(const QString &property, const QString &content)
{
    return content.isEmpty() ? QString()
                             : "\n<meta property=\""_L1 + property + "\" content=\""_L1 + content.toHtmlEscaped() + "\">"_L1;
}

} // namespace galley
