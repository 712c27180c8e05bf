// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/samplenewsroom.h"

#include "article/readjson.h"
#include "ctl/ctltext.h"
#include "ctl/samplestory.h"
#include "publish/outlets.h"
#include "store/snippets.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

/// Resources of a static library are linked in by name only. Outside every namespace, as Qt asks for.
static void initSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

namespace galley {

namespace {

QByteArray resource(const QString &name)
{
    initSampleResource();
    QFile file(u":/sample/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Adds people and the site's own words to what every newsroom begins with.
class Furnishing
{
public:
    Furnishing(Newsroom &newsroom, PersonId administrator, const QJsonObject &sample)
        : m_newsroom(newsroom), m_by(administrator), m_sample(sample)
    {
    }

    Result<void> furnish()
    {
        return people()
            .and_then([this] { return settings(); })
            .and_then([this] { return pages(); })
            .and_then([this] { return sources(); })
            .and_then([this] { return templates(); })
            .and_then([this] { return snippets(); })
            .and_then([this] { return roster(); });
    }

private:
    Result<void> people()
    {
        for (const QJsonValue &value : m_sample[u"people"_s].toArray()) {
            Person person;
            person.login = value[u"login"_s].toString();
            person.realName = value[u"name"_s].toString();
            for (const QJsonValue &role : value[u"roles"_s].toArray())
                person.roles.append({roleFromName(role.toString()).value_or(Role::Reporter), {}});
            if (const auto stored = await(m_newsroom.putPerson(person, m_by)); !stored)
                return std::unexpected(stored.error());
        }
        return {};
    }

    Result<void> settings()
    {
        const auto site = m_newsroom.site();
        if (!site)
            return std::unexpected(site.error());
        const QJsonObject wanted = m_sample[u"site"_s].toObject();
        SiteSettings settings = site->settings;
        settings.name = wanted[u"name"_s].toString();
        settings.latinName = wanted[u"latin_name"_s].toString();
        settings.address = wanted[u"address"_s].toString();
        settings.sponsor = wanted[u"sponsor"_s].toString();
        settings.copyrightHolder = wanted[u"copyright_holder"_s].toString();
        settings.copyrightNotice = wanted[u"copyright_notice"_s].toString();
        settings.copyrightFrom = wanted[u"copyright_from"_s].toInt();
        settings.licence = wanted[u"licence"_s].toString();
        settings.icp = wanted[u"icp"_s].toString();
        settings.reportTelephone = wanted[u"report_telephone"_s].toString();
        settings.reportMail = wanted[u"report_mail"_s].toString();
        return await(m_newsroom.putSiteSettings(settings, m_by));
    }

    Result<void> pages()
    {
        const auto site = m_newsroom.site();
        if (!site)
            return std::unexpected(site.error());
        for (const QJsonValue &value : m_sample[u"pages"_s].toArray()) {
            Page page;
            page.slug = value[u"slug"_s].toString();
            page.title = value[u"title"_s].toString();
            const auto same = [&](const Page &other) { return other.slug == page.slug || other.title == page.title; };
            if (const auto found = std::ranges::find_if(site->pages, same); found != site->pages.end())
                page = *found;
            page.body = value[u"body"_s].toString();
            if (const auto stored = await(m_newsroom.putPage(page, m_by)); !stored)
                return std::unexpected(stored.error());
        }
        return {};
    }

    Result<void> sources()
    {
        QList<Source> sources;
        for (const QJsonValue &value : m_sample[u"sources"_s].toArray()) {
            Source source;
            source.printed = value[u"printed"_s].toString();
            source.name = QString(source.printed).remove(u'《').remove(u'》');
            source.address = value[u"address"_s].toString();
            source.list = value[u"list"_s].toString();
            source.listedFrom = QDate::fromString(value[u"from"_s].toString(), Qt::ISODate);
            source.listedUntil = QDate::fromString(value[u"until"_s].toString(), Qt::ISODate);
            sources.append(source);
        }
        const auto stored = await(m_newsroom.putSources(sources, m_by));
        return stored ? Result<void>() : std::unexpected(stored.error());
    }

    Result<void> templates()
    {
        const auto sections = m_newsroom.sections();
        if (!sections)
            return std::unexpected(sections.error());
        const auto standard = m_newsroom.templates();
        if (!standard)
            return std::unexpected(standard.error());
        auto position = static_cast<int>(standard->size());
        for (const QJsonValue &value : m_sample[u"templates"_s].toArray()) {
            ArticleTemplate entry;
            entry.name = value[u"name"_s].toString();
            entry.kind = kindFromName(value[u"kind"_s].toString()).value_or(Kind::Original);
            entry.genre = genreFromName(value[u"genre"_s].toString()).value_or(Genre::None);
            entry.headline = value[u"headline"_s].toString();
            entry.body = value[u"body"_s].toString();
            entry.position = position++;
            const auto section = std::ranges::find(*sections, value[u"section"_s].toString(), &Section::name);
            if (section != sections->end())
                entry.section = section->id;
            if (const auto stored = await(m_newsroom.putTemplate(entry, m_by)); !stored)
                return std::unexpected(stored.error());
        }
        return {};
    }

    Result<void> snippets()
    {
        const auto sections = m_newsroom.sections();
        if (!sections)
            return std::unexpected(sections.error());
        for (const QJsonValue &value : m_sample[u"snippets"_s].toArray()) {
            Snippet snippet;
            snippet.name = value[u"name"_s].toString();
            snippet.body = value[u"body"_s].toString();
            snippet.genre = genreFromName(value[u"genre"_s].toString()).value_or(Genre::None);
            const auto section = std::ranges::find(*sections, value[u"section"_s].toString(), &Section::name);
            if (section != sections->end())
                snippet.section = section->id;
            if (const auto stored = await(putSnippet(m_newsroom, snippet, m_by)); !stored)
                return std::unexpected(stored.error());
        }
        return {};
    }

    /// Who is on duty around the day the sample is made.
    Result<void> roster()
    {
        const QDateTime now = m_newsroom.clock().nowUtc();
        for (const QJsonValue &value : m_sample[u"roster"_s].toArray()) {
            const auto person = m_newsroom.personByLogin(value[u"login"_s].toString());
            if (!person)
                return std::unexpected(person.error());
            Shift shift;
            shift.person = person->id;
            shift.role = roleFromName(value[u"role"_s].toString()).value_or(Role::Chief);
            shift.from = now.addSecs(qint64{3600} * value[u"from_hour"_s].toInt());
            shift.until = now.addSecs(qint64{3600} * value[u"until_hour"_s].toInt());
            shift.note = value[u"note"_s].toString();
            if (const auto stored = await(m_newsroom.putShift(shift, m_by)); !stored)
                return std::unexpected(stored.error());
        }
        return {};
    }

    Newsroom &m_newsroom;
    PersonId m_by;
    const QJsonObject &m_sample;
};

/// Where a first publication goes without anybody setting anything up: beside the newsroom, as an outlet
/// must not lie inside it. Nothing is written there before somebody publishes.
Result<void> addPortalFolder(Newsroom &newsroom, const QString &name)
{
    const auto outlet = addOutlet(newsroom, name, newsroom.folder() + "-portal"_L1);
    if (!outlet)
        return std::unexpected(outlet.error());
    return {};
}

} // namespace

QByteArray samplePageText()
{
    return resource(u"page.txt"_s);
}

Result<void> makeSampleNewsroom(const QString &folder, const NewsroomOptions &options, const Clock &clock)
{
    const QJsonObject sample = readJson(resource(u"sample.json"_s)).object();
    if (sample.isEmpty())
        return failure(ErrorCode::Internal, Ctl::tr("The sample is missing from this build."));
    const QDateTime now = clock.nowUtc();
    StoryClock storyClock(now.addDays(-9));
    NewsroomOptions furnished = options;
    furnished.standardSections = true;
    if (furnished.adminName.isEmpty())
        furnished.adminName = u"管理员"_s; // among people with Chinese names, whatever the caller's locale
    if (const auto made = Newsroom::create(folder, furnished, storyClock); !made)
        return made;
    const auto newsroom = Newsroom::open(folder, Newsroom::Mode::Owner, storyClock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const auto administrator = (*newsroom)->personByLogin(options.adminLogin);
    if (!administrator)
        return std::unexpected(administrator.error());
    if (const auto done = Furnishing(**newsroom, administrator->id, sample).furnish(); !done)
        return done;
    SampleStory story(**newsroom, storyClock, now, resource);
    if (const auto told = story.tell(sample); !told)
        return told;
    return addPortalFolder(**newsroom, sample[u"outlet"_s].toString());
}

} // namespace galley
