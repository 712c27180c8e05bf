// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/fieldsetting.h"

#include "article/fields.h"
#include "article/plausible.h"
#include "article/readjson.h"
#include "ctl/ctltext.h"
#include "ctl/lookup.h"
#include "exchange/mergedfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString textValue(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

/// On a command line everything is text; what looks like the JSON of `article show` is taken as that.
QJsonValue fromCommandLine(const QString &text)
{
    if (text.startsWith(u'{') || text.startsWith(u'[')) {
        const QJsonDocument document = readJson(text.toUtf8());
        if (document.isArray())
            return document.array();
        if (document.isObject())
            return document.object();
    }
    return text;
}

bool isStructured(const QString &name)
{
    static const QStringList structured{u"people"_s, u"sign_off"_s, u"series"_s, u"reprint"_s, u"cover"_s, u"assets"_s, u"corrections"_s,
                                        u"sections"_s, u"tags"_s, u"subjects"_s, u"related"_s};
    return structured.contains(name);
}

/// A register answers with what it matched or made.
template <typename T>
Result<void> take(Result<T> answer, auto assign)
{
    if (!answer)
        return std::unexpected(answer.error());
    assign(*answer);
    return {};
}

} // namespace

QStringList settableFields()
{
    QStringList names;
    for (const FieldInfo &field : articleFields()) {
        if (field.settable)
            names << field.name;
    }
    for (const QString &name : {u"sections"_s, u"section"_s}) {
        if (!names.contains(name))
            names << name;
    }
    return names;
}

QStringList listValue(const QJsonValue &value)
{
    QStringList items;
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            items << textValue(item);
    } else {
        static const QRegularExpression comma(u"[,，、]"_s);
        for (const QString &item : value.toString().split(comma, Qt::SkipEmptyParts))
            items << item.trimmed();
    }
    items.removeAll(QString());
    items.removeDuplicates();
    return items;
}

Result<void> FieldSetting::set(const QString &name, const QJsonValue &value)
{
    if (name == "section"_L1 || name == "sections"_L1)
        return setSections(listValue(value));
    const FieldInfo *field = findField(name);
    if (field == nullptr || !field->settable) {
        return failure(ErrorCode::Usage, Ctl::tr("There is no field %1 to set. There are: %2.")
                                             .arg(name, settableFields().join(u", "_s)));
    }
    return field->group == FieldGroup::Content ? setContent(name, value) : setHandling(name, value);
}

Result<void> FieldSetting::set(const QJsonObject &fields)
{
    const QStringList settable = settableFields();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (printed.contains(it.key()) && printed[it.key()] == it.value())
            continue;
        if (!settable.contains(it.key())) {
            ignored << it.key();
            continue;
        }
        if (const auto done = set(it.key(), it.value()); !done)
            return done;
    }
    return {};
}

Result<void> FieldSetting::set(const Session &session)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(u"fields"_s)) {
        const auto bytes = session.read(arguments.value(u"fields"_s));
        if (!bytes)
            return std::unexpected(bytes.error());
        QJsonParseError problem;
        const QJsonDocument document = readJson(*bytes, &problem);
        if (!document.isObject()) {
            return failure(ErrorCode::Usage, Ctl::tr("--fields wants a JSON object of fields."), problem.errorString());
        }
        if (const auto done = set(document.object()); !done)
            return done;
    }
    if (arguments.has(u"body-file"_s)) {
        const auto bytes = session.read(arguments.value(u"body-file"_s));
        if (!bytes)
            return std::unexpected(bytes.error());
        QStringDecoder utf8(QStringDecoder::Utf8);
        content.body = utf8.decode(*bytes);
        if (utf8.hasError())
            return failure(ErrorCode::BadInput, Ctl::tr("%1 is not UTF-8 text.").arg(arguments.value(u"body-file"_s)));
        if (const auto right = checkPutRight(content.body); !right)
            return right;
    }
    for (const auto &[name, text] : arguments.fields) {
        const QJsonValue value = isStructured(name) ? fromCommandLine(text) : QJsonValue(text);
        if (const auto done = set(name, value); !done)
            return done;
    }
    return {};
}

Result<void> FieldSetting::setContent(const QString &name, const QJsonValue &value)
{
    static const QStringList lines{u"headline"_s, u"kicker"_s, u"subtitle"_s, u"short_headline"_s, u"author_line"_s};
    if (lines.contains(name) && !isLine(value.toString()))
        return failure(ErrorCode::Usage, Ctl::tr("%1 is one line, without control characters.").arg(name));
    if (const auto done = setContentField(content, name, value); !done) {
        // Whatever is wrong with a value, the caller gave it.
        return failure(ErrorCode::Usage, done.error().message, done.error().detail);
    }
    if (name == "source"_L1) {
        if (content.source.id || content.source.printed.isEmpty())
            return {};
        Source entry;
        entry.printed = content.source.printed;
        return take(await(m_newsroom.putSource(entry, m_actor.id)),
                    [&](const Source &source) { content.source.id = source.id; });
    }
    if (name == "series"_L1) {
        if (content.series.id || content.series.name.isEmpty())
            return {};
        Series entry;
        entry.name = content.series.name;
        return take(await(m_newsroom.putSeries(entry, m_actor.id)),
                    [&](const Series &series) { content.series.id = series.id; });
    }
    return {};
}

Result<void> FieldSetting::setHandling(const QString &name, const QJsonValue &value)
{
    const QString text = textValue(value);
    if (name == "slug"_L1) {
        static const QRegularExpression form(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
        if (!text.isEmpty() && !form.match(text).hasMatch())
            return failure(ErrorCode::Usage, Ctl::tr("%1 is no slug: small letters, digits and single hyphens are wanted.").arg(text));
        handling.slug = text;
    } else if (name == "kind"_L1) {
        const auto kind = kindFromName(text);
        if (!kind)
            return failure(ErrorCode::Usage, Ctl::tr("There is no kind %1.").arg(text));
        handling.kind = *kind;
    } else if (name == "genre"_L1) {
        const auto genre = text.isEmpty() ? std::optional(Genre::None) : genreFromName(text);
        if (!genre)
            return failure(ErrorCode::Usage, Ctl::tr("There is no genre %1.").arg(text));
        handling.genre = *genre;
    } else if (name == "urgency"_L1) {
        return take(parseNumber(text, 1, 9), [&](int urgency) { handling.urgency = urgency; });
    } else if (name == "primary_section"_L1) {
        if (text.isEmpty()) {
            handling.primarySection = {};
            return {};
        }
        return take(findSection(m_newsroom, text), [&](const Section &section) {
            handling.primarySection = section.id;
            handling.furtherSections.removeAll(section.id);
        });
    } else if (name == "further_sections"_L1) {
        QStringList all = listValue(value);
        const SectionId primary = handling.primarySection;
        if (const auto done = setSections(all); !done)
            return done;
        handling.furtherSections = handling.sections();
        handling.primarySection = primary;
        handling.furtherSections.removeAll(primary);
    } else if (name == "tags"_L1) {
        return setTags(listValue(value));
    } else if (name == "subjects"_L1) {
        return setSubjects(value);
    } else if (name == "related"_L1) {
        return setRelated(listValue(value));
    } else if (name == "place"_L1) {
        handling.place = text;
    } else if (name == "responsible_editor"_L1) {
        handling.responsibleEditor = text;
    } else if (name == "notes"_L1) {
        handling.notes = text;
    } else if (name == "embargo"_L1) {
        return setTime(handling.embargo, text);
    } else if (name == "publish_at"_L1) {
        return setTime(handling.publishAt, text);
    } else if (name == "expire_at"_L1) {
        return setTime(handling.expireAt, text);
    } else {
        return failure(ErrorCode::Usage, Ctl::tr("The field %1 cannot be set here.").arg(name));
    }
    return {};
}

Result<void> FieldSetting::setSections(const QStringList &names)
{
    QList<SectionId> ids;
    for (const QString &name : names) {
        const auto section = findSection(m_newsroom, name);
        if (!section)
            return std::unexpected(section.error());
        if (!ids.contains(section->id))
            ids << section->id;
    }
    handling.primarySection = ids.value(0);
    handling.furtherSections = ids.mid(1);
    return {};
}

Result<void> FieldSetting::setTags(const QStringList &names)
{
    QList<TagId> ids;
    for (const QString &name : names) {
        Tag tag;
        tag.name = name;
        const auto done = take(await(m_newsroom.putTag(tag, m_actor.id)), [&](const Tag &found) {
            if (!ids.contains(found.id))
                ids << found.id;
        });
        if (!done)
            return done;
    }
    handling.tags = ids;
    return {};
}

Result<void> FieldSetting::setSubjects(const QJsonValue &value)
{
    QList<SubjectCode> subjects;
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray()) {
            subjects.append({item[u"vocabulary"_s].toString(), item[u"version"_s].toString(), item[u"code"_s].toString()});
        }
    } else {
        // vocabulary:code or vocabulary@version:code
        for (const QString &item : listValue(value)) {
            const QString vocabulary = item.section(u':', 0, 0);
            subjects.append({vocabulary.section(u'@', 0, 0), vocabulary.section(u'@', 1), item.section(u':', 1)});
        }
    }
    for (const SubjectCode &subject : std::as_const(subjects)) {
        if (subject.vocabulary.isEmpty() || subject.code.isEmpty())
            return failure(ErrorCode::Usage, Ctl::tr("A subject is written as vocabulary:code, for example medtop:20000570."));
    }
    handling.subjects = subjects;
    return {};
}

Result<void> FieldSetting::setRelated(const QStringList &articles)
{
    QList<ArticleId> ids;
    for (const QString &article : articles) {
        const auto id = m_newsroom.resolve(article);
        if (!id)
            return std::unexpected(id.error());
        if (!ids.contains(*id))
            ids << *id;
    }
    handling.related = ids;
    return {};
}

Result<void> FieldSetting::setTime(QDateTime &time, const QString &text)
{
    if (text.isEmpty()) {
        time = {};
        return {};
    }
    return take(parseTime(text, m_newsroom.zone()), [&](const QDateTime &utc) { time = utc; });
}

} // namespace galley
