// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/lookup.h"

#include "ctl/ctltext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString sectionPath(const QList<Section> &sections, const Section &section)
{
    QString path = section.name;
    SectionId parent = section.parent;
    // Bounded: a broken store could hold a ring.
    for (int depth = 0; parent && depth < 16; ++depth) {
        const auto above = std::ranges::find(sections, parent, &Section::id);
        if (above == sections.end())
            break;
        path.prepend(above->name + u'/');
        parent = above->parent;
    }
    return path;
}

template <typename Thing>
Result<Thing> theOne(const QList<Thing> &found, const QString &notFound, const QString &ambiguous)
{
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, notFound);
    if (found.size() > 1)
        return failure(ErrorCode::Usage, ambiguous);
    return found.first();
}

} // namespace

Result<Section> findSection(const Newsroom &newsroom, const QString &text)
{
    const auto sections = newsroom.sections();
    if (!sections)
        return std::unexpected(sections.error());
    QList<Section> found;
    for (const Section &section : *sections) {
        if (section.slug == text || section.id.toString() == text)
            return section;
        if (section.name == text || sectionPath(*sections, section) == text)
            found << section;
    }
    return theOne(found, Ctl::tr("There is no section %1.").arg(text),
                  Ctl::tr("Several sections are called %1. Name one by its slug.").arg(text));
}

Result<Tag> findTag(const Newsroom &newsroom, const QString &text)
{
    const auto tags = newsroom.tags();
    if (!tags)
        return std::unexpected(tags.error());
    for (const Tag &tag : *tags) {
        if (tag.name == text)
            return tag;
    }
    for (const Tag &tag : *tags) {
        if (tag.slug == text || tag.id.toString() == text)
            return tag;
    }
    return failure(ErrorCode::NotFound, Ctl::tr("There is no tag %1.").arg(text));
}

Result<Series> findSeries(const Newsroom &newsroom, const QString &text)
{
    const auto all = newsroom.series();
    if (!all)
        return std::unexpected(all.error());
    QList<Series> found;
    for (const Series &series : *all) {
        if (series.name == text || series.slug == text || series.id.toString() == text)
            found << series;
    }
    return theOne(found, Ctl::tr("There is no series %1.").arg(text),
                  Ctl::tr("Several series are called %1. Name one by its slug.").arg(text));
}

Result<Source> findSource(const Newsroom &newsroom, const QString &text)
{
    const auto all = newsroom.sources();
    if (!all)
        return std::unexpected(all.error());
    for (const Source &source : *all) {
        if (source.id.toString() == text || sourceMatchKey(source.name) == sourceMatchKey(text) || source.printed == text)
            return source;
    }
    return failure(ErrorCode::NotFound, Ctl::tr("There is no source %1.").arg(text));
}

Result<ArticleTemplate> findTemplate(const Newsroom &newsroom, const QString &text)
{
    const auto all = newsroom.templates();
    if (!all)
        return std::unexpected(all.error());
    for (const ArticleTemplate &entry : *all) {
        if (entry.name == text || entry.id.toString() == text)
            return entry;
    }
    return failure(ErrorCode::NotFound, Ctl::tr("There is no template %1.").arg(text));
}

Result<Route> findRoute(const Newsroom &newsroom, const QString &text)
{
    const auto all = newsroom.routes();
    if (!all)
        return std::unexpected(all.error());
    for (const Route &route : *all) {
        if (route.name == text || route.id.toString() == text)
            return route;
    }
    return failure(ErrorCode::NotFound, Ctl::tr("There is no route %1.").arg(text));
}

Result<Article> findArticle(const Newsroom &newsroom, const QString &text)
{
    return newsroom.resolve(text).and_then([&](ArticleId id) { return newsroom.article(id); });
}

Result<Person> findActor(const Newsroom &newsroom, const QString &login)
{
    if (!login.isEmpty()) {
        auto person = newsroom.personByLogin(login);
        if (!person && person.error().code == ErrorCode::NotFound)
            return failure(ErrorCode::Usage, Ctl::tr("Nobody here signs in as %1.").arg(login));
        return person;
    }
    const auto people = newsroom.people();
    if (!people)
        return std::unexpected(people.error());
    // The one whom `init` made: ids rise with time.
    const Person *first = nullptr;
    for (const Person &person : *people) {
        if (person.active && person.hasRole(Role::Administrator) && (first == nullptr || person.id < first->id))
            first = &person;
    }
    if (first == nullptr)
        return failure(ErrorCode::Usage, Ctl::tr("This newsroom has no administrator. Say who acts: --as LOGIN."));
    return *first;
}

QHash<PersonId, QString> personNames(const Newsroom &newsroom)
{
    QHash<PersonId, QString> names;
    if (const auto people = newsroom.people()) {
        for (const Person &person : *people)
            names.insert(person.id, person.realName.isEmpty() ? person.login : person.realName);
    }
    return names;
}

Result<QDateTime> parseTime(const QString &text, const QTimeZone &zone)
{
    QString iso = text.trimmed();
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (!time.isValid())
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no time. Write it as 2026-11-24 08:00.").arg(text));
    // Without an offset the newsroom's clock is meant, never the machine's.
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone);
    return time.toUTC();
}

Result<QByteArray> parseHash(const QString &hex)
{
    const QByteArray raw = QByteArray::fromHex(hex.toLatin1());
    if (hex.size() != 64 || raw.size() != 32)
        return failure(ErrorCode::Usage, Ctl::tr("%1 is no hash: 64 hex digits are wanted.").arg(hex));
    return raw;
}

Result<QDate> parseDay(const QString &text)
{
    const QString day = text.trimmed();
    for (const QString &form : {u"yyyy-MM-dd"_s, u"yyyy-M-d"_s, u"yyyy/M/d"_s, u"yyyy.M.d"_s, u"yyyyMMdd"_s, u"yyyy年M月d日"_s}) {
        if (const QDate date = QDate::fromString(day, form); date.isValid())
            return date;
    }
    return failure(ErrorCode::Usage, Ctl::tr("%1 is no day. Write it as 2026-11-24.").arg(text));
}

Result<bool> parseYes(const QString &option, const QString &text)
{
    if (text == "yes"_L1 || text == "no"_L1)
        return text == "yes"_L1;
    return failure(ErrorCode::Usage, Ctl::tr("--%1 is yes or no, not %2.").arg(option, text));
}

Result<int> parseNumber(const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least || number > most)
        return failure(ErrorCode::Usage, Ctl::tr("%1 is not a number from %2 to %3.").arg(text).arg(least).arg(most));
    return number;
}

} // namespace galley
