// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "store/newsroom.h"

#include <algorithm>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;

/// Milliseconds from asking to the answer, as a window sees them.
class Times
{
public:
    Result<void> take(const std::function<Result<void>()> &work)
    {
        Result<void> done;
        const Span span = measure([&] { done = work(); });
        m_wall.append(span.wall * 1000);
        m_cpu.append(span.cpu * 1000);
        return done;
    }

    void print(const QString &what)
    {
        std::ranges::sort(m_wall);
        std::ranges::sort(m_cpu);
        const auto at = [](const QList<double> &times, int percent) { return times.at((times.size() - 1) * percent / 100); };
        row(what, at(m_wall, 50), u"ms"_s, u"p95 %1, worst %2, CPU %3 ms"_s.arg(at(m_wall, 95), 0, 'f', 1).arg(m_wall.last(), 0, 'f', 1).arg(at(m_cpu, 50), 0, 'f', 1));
    }

private:
    QList<double> m_wall;
    QList<double> m_cpu;
};

/// One managing of a newsroom after the other, each from the state the last one left.
class Managing
{
public:
    Managing(Newsroom &newsroom, PersonId by) : m_newsroom(newsroom), m_by(by) {}

    Result<SectionId> newSection(SectionId parent = {})
    {
        Section section;
        section.name = u"栏目%1"_s.arg(++m_made);
        section.slug = u"lanmu-%1"_s.arg(m_made);
        section.parent = parent;
        return await(m_newsroom.putSection(section, m_by)).transform([](const Section &made) { return made.id; });
    }

    Result<void> mergeSections(SectionId &full, const QString &what)
    {
        Times times;
        for (int i = 0; i < rounds; ++i) {
            const auto target = newSection();
            if (!target)
                return std::unexpected(target.error());
            if (const auto done = times.take([&] { return await(m_newsroom.mergeSection(full, *target, m_by)); }); !done)
                return done;
            full = *target;
        }
        times.print(what);
        return {};
    }

    Result<void> nest(SectionId full)
    {
        Times times;
        const auto parent = newSection();
        if (!parent)
            return std::unexpected(parent.error());
        for (int i = 0; i < rounds; ++i) {
            if (const auto done = times.take([&] { return await(m_newsroom.moveSection(full, i % 2 == 0 ? *parent : SectionId(), 0, m_by)); }); !done)
                return done;
        }
        times.print(u"nest the section, and take it out again"_s);
        return {};
    }

    Result<void> reorderAndRename(SectionId section)
    {
        Times reorder;
        Times rename;
        for (int i = 0; i < rounds; ++i) {
            if (const auto done = reorder.take([&] { return await(m_newsroom.moveSection(section, {}, i % 10, m_by)); }); !done)
                return done;
            const auto all = m_newsroom.sections();
            if (!all)
                return std::unexpected(all.error());
            Section changed = *std::ranges::find(*all, section, &Section::id);
            changed.slug = u"gaiming-%1"_s.arg(i);
            if (const auto done = rename.take([&] { return await(m_newsroom.putSection(changed, m_by)).transform([](const Section &) {}); }); !done)
                return done;
        }
        reorder.print(u"reorder sections"_s);
        rename.print(u"rename the section, with its address"_s);
        return {};
    }

    Result<void> tags(const QList<ArticleId> &articles)
    {
        const auto first = await(m_newsroom.putTag({{}, u"标签"_s, {}}, m_by));
        if (!first)
            return std::unexpected(first.error());
        for (const ArticleId id : articles) {
            const auto article = m_newsroom.article(id);
            if (!article)
                return std::unexpected(article.error());
            Handling handling = article->handling;
            handling.tags = {first->id};
            if (const auto saved = await(m_newsroom.save({id, m_by, article->revision, {}, handling})); !saved)
                return std::unexpected(saved.error());
        }
        Times times;
        TagId full = first->id;
        for (int i = 0; i < rounds; ++i) {
            const auto target = await(m_newsroom.putTag({{}, u"标签%1"_s.arg(i), {}}, m_by));
            if (!target)
                return std::unexpected(target.error());
            if (const auto done = times.take([&] { return await(m_newsroom.mergeTag(full, target->id, m_by)); }); !done)
                return done;
            full = target->id;
        }
        times.print(u"merge a tag of %1 articles"_s.arg(articles.size()));
        return {};
    }

    Result<void> look(SectionId section)
    {
        Times counts;
        Times list;
        Times search;
        ArticleQuery query;
        query.section = section;
        ArticleQuery found = query;
        found.text = u"草原"_s;
        for (int i = 0; i < rounds; ++i) {
            for (const auto &done : {counts.take([&] { return m_newsroom.counts(m_by).transform([](const auto &) {}); }),
                                     list.take([&] { return m_newsroom.list(query).transform([](const auto &) {}); }),
                                     search.take([&] { return m_newsroom.list(found).transform([](const auto &) {}); })}) {
                if (!done)
                    return done;
            }
        }
        counts.print(u"counts of the sidebar afterwards"_s);
        list.print(u"first page of the section"_s);
        search.print(u"search within the section"_s);
        return {};
    }

private:
    Newsroom &m_newsroom;
    PersonId m_by;
    int m_made = 0;
};

} // namespace

Result<void> manageStories()
{
    heading(u"manage: sections and tags under all the trial stories"_s);
    const Result<QString> folder = newsroomWithStories();
    if (!folder)
        return std::unexpected(folder.error());
    static const SystemClock clock;
    const auto newsroom = Newsroom::open(*folder, Newsroom::Mode::Owner, clock);
    if (!newsroom)
        return std::unexpected(newsroom.error());
    const auto admin = (*newsroom)->personByLogin(u"admin");
    const auto sections = (*newsroom)->sections();
    if (!admin || !sections)
        return std::unexpected(admin ? sections.error() : admin.error());
    SectionId full = sections->first().id;
    ArticleQuery query;
    query.section = full;
    const int articles = (*newsroom)->count(query).value_or(0);
    query.limit = 1000;
    QList<ArticleId> some;
    for (const ArticleRow &article : (*newsroom)->list(query).value_or(QList<ArticleRow>()))
        some.append(article.id);
    Managing managing(**newsroom, admin->id);
    return managing.mergeSections(full, u"merge a section of %1 articles"_s.arg(articles))
        .and_then([&] { return managing.nest(full); })
        .and_then([&] { return managing.reorderAndRename(full); })
        .and_then([&] { return managing.tags(some); })
        .and_then([&] { return managing.look(full); });
}

} // namespace galley::bench
