// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedhouse.h"

#include "twodesks.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

QString folderOf(const QTemporaryDir &folder, const QString &name)
{
    return folder.path() + u'/' + name;
}

/// In a file of its own folder.
class StoreInFile final : public SimulatedStore
{
public:
    StoreInFile(const QString &filled, const HandClock &clock)
        : m_clock(clock)
        , m_folder(quickFolder())
    {
        if (!QFile::copy(filled, file()))
            qFatal("no store for the simulation");
    }
    StoreDoor door() override { return embeddedDoor(file(), m_clock); }
    void backUp() override { copyStore(file(), folderOf(m_folder, u"backup.sqlite"_s)); }
    void restore() override
    {
        copyStore(folderOf(m_folder, u"backup.sqlite"_s), file());
        got(EmbeddedRemote::renewEpoch(file(), m_clock));
    }

private:
    QString file() const { return folderOf(m_folder, u"store.sqlite"_s); }
    const HandClock &m_clock;
    QTemporaryDir m_folder;
};

} // namespace

SimulationOrigin::Parts::Parts()
    : folder(quickFolder())
    , store(quickFolder())
{
    SyncDesk &desk = *house.first;
    const auto add = [&](const QString &login, const QList<RoleGrant> &roles) {
        Person person;
        person.login = login;
        person.realName = login;
        person.roles = roles;
        people.append(got(await(desk->putPerson(person, house.origin.admin))).id);
    };
    people = {house.origin.reporter, house.origin.editor, house.origin.sectionHead, house.origin.chief};
    add(u"all"_s, {{Role::Editor, {}}, {Role::SectionHead, {}}, {Role::Chief, {}}, {Role::Proofreader, {}}});
    add(u"two"_s, {{Role::Reporter, {}}, {Role::Editor, {}}});
    add(u"editor2"_s, {{Role::Editor, {}}});
    add(u"chief2"_s, {{Role::Chief, {}}});
    const QList<Section> sections = got(desk->sections());
    for (int i = 0; i < 8; ++i) {
        NewArticle article = newArticle(u"开头%1"_s.arg(i), u"第一段。\n\n第二段。\n\n第三段。"_s, sections.at(i % 3).id);
        const ArticleId id = got(await(desk->createArticle(article, house.origin.reporter)));
        if (i > 1)
            desk.act(id, Action::Submit, house.origin.reporter);
        if (i > 3)
            desk.act(id, Action::Pass, house.origin.editor);
        if (i > 5) {
            desk.act(id, Action::Pass, house.origin.sectionHead);
            desk.act(id, Action::Approve, house.origin.chief);
        }
        if (i > 6)
            desk.act(id, Action::Publish, house.origin.chief);
    }
    desk.sync();
    const auto another = house.open();
    // Every workstation begins in step, with a name of its own.
    copyStore(another->folder() + u"/newsroom.sqlite"_s, folderOf(folder, u"newsroom.sqlite"_s));
    QDir(folder.path()).mkpath(u"assets"_s);
    QDir(folder.path()).mkpath(u"journal"_s);
    copyStore(house.store->file(), folderOf(store, u"store.sqlite"_s));
    workstation = folder.path();
    const QString filled = folderOf(store, u"store.sqlite"_s);
    stores = [filled](const HandClock &clock) { return std::make_unique<StoreInFile>(filled, clock); };
}

} // namespace galley::testkit
