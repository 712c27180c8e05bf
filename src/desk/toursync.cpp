// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tour's look at the newsroom's store: making it, a colleague at a further workstation, two texts put together, a store
// that was restored and one that is away.
#include "desk/tour.h"

#include "desk/articlelistpane.h"
#include "desk/conflict/conflictwindow.h"
#include "desk/mainwindow.h"
#include "desk/sync/conflictsettling.h"
#include "desk/sync/storeconfirmdialog.h"
#include "desk/sync/storedesk.h"
#include "desk/sync/storedialog.h"
#include "desk/sync/storepassworddialog.h"
#include "desk/sync/syncbutton.h"
#include "desk/sync/syncpopup.h"
#include "desk/sync/syncrunner.h"
#include "sync/embeddedremote.h"
#include "sync/storemaking.h"
#include "sync/storepasswords.h"
#include "sync/syncmergers.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace galley {

using namespace Qt::StringLiterals;

using State = SyncStatus::State;

namespace {

/// A colleague's workstation, without a window.
struct Colleague
{
    std::unique_ptr<Newsroom> newsroom;
    std::unique_ptr<Remote> remote;
    Person person;

    bool sync()
    {
        LocalNewsroom local(*newsroom, syncMergers());
        return SyncEngine(local, *remote).sync().has_value();
    }
    /// By whoever of the newsroom may, but not by this one.
    bool save(ArticleId id, const QString &body, const Person &notThis)
    {
        const auto article = newsroom->article(id);
        for (const Person &each : newsroom->people().value_or(QList<Person>())) {
            if (!article || !each.active || each.id == notThis.id)
                continue;
            SaveRequest request{id, each.id, article->revision, article->content, std::nullopt};
            request.content->body = body;
            if (await(newsroom->save(request))) {
                person = each;
                return true;
            }
        }
        return false;
    }
};

} // namespace

/// Once in a tour: the newsroom has it from then on.
bool Tour::makeStore(const QString &file)
{
    StoreDesk &store = window().store();
    if (m_desk->sync()->status().state != State::NoStore)
        return true;
    store.open();
    if (!shootBothOf(&store.popup(), u"store-none"_s))
        return false;
    store.popup().hide();
    if (!choose(u"newsroomStore"_s))
        return false;
    auto *dialog = qobject_cast<StoreDialog *>(TourDriver::dialog("galley::StoreDialog"));
    if (!dialog)
        return say(u"nobody asked where the store goes"_s);
    dialog->findChild<QRadioButton *>(u"inFile"_s)->click();
    dialog->findChild<QLineEdit *>(u"file"_s)->setText(file);
    if (!TourDriver::press(dialog, QDialogButtonBox::Ok))
        return say(u"the store cannot be made"_s);
    return TourDriver::waitUntil([this] { return m_desk->sync()->status().state == State::InStep; }, 60'000) || say(u"the store was not made"_s);
}

bool Tour::storeDialogs(const QString &file)
{
    {
        StoreDialog make(*m_desk->newsroom(), window().person(), systemStoreAccess(), m_desk->sync()->options().passwords, &window());
        make.show();
        make.findChild<QLineEdit *>(u"server"_s)->setText(u"db.xinwen.example"_s);
        make.findChild<QLineEdit *>(u"database"_s)->setText(u"galley"_s);
        make.findChild<QLineEdit *>(u"login"_s)->setText(window().person().login);
        make.findChild<QLineEdit *>(u"password"_s)->setText(u"12345678"_s);
        if (!shootBothOf(&make, u"store-make"_s))
            return false;
        make.findChild<QRadioButton *>(u"inFile"_s)->click();
        make.findChild<QLineEdit *>(u"file"_s)->setText(file);
        if (!shootBothOf(&make, u"store-make-file"_s))
            return false;
        TourDriver::press(&make, QDialogButtonBox::Ok); // there is one already
        TourDriver::waitUntil([&make] { return !make.isWorking(); });
        if (!m_driver.shoot(&make, u"store-refused"_s + m_suffix))
            return false;
    }
    StoreDialog join(systemStoreAccess(), m_desk->sync()->options().passwords, &window());
    join.show();
    join.findChild<QLineEdit *>(u"folder"_s)->setText(m_folder + u"/mine"_s);
    return shootBothOf(&join, u"store-join"_s);
}

bool Tour::syncing()
{
    const QString file = m_folder + u"/store.sqlite"_s;
    if (!makeStore(file) || !storeDialogs(file))
        return false;
    StoreDesk &store = window().store();
    store.open();
    if (!shootBothOf(&store.popup(), u"store-in-step"_s))
        return false;
    store.popup().hide();

    NewArticle fresh;
    fresh.content.headline = u"白鹤湖来了三百只鹤"_s;
    fresh.content.body = u"初冬的白鹤湖，湖水清了。鸟回来了。\n\n护鸟员巴特尔每天清晨绕湖走一圈，记下鹤的只数。"_s;
    fresh.handling.primarySection = m_desk->newsroom()->sections().value_or(QList<Section>()).value(0).id;
    const auto article = await(m_desk->newsroom()->createArticle(fresh, window().person().id));
    if (!article)
        return say(article.error().message);
    window().openArticle(*article);
    window().store().actions().constFirst()->trigger();
    if (!chooseList(u"queue:my-drafts"_s)
        || !TourDriver::waitUntil([&] { return window().document().id() == *article && m_desk->sync()->status().waiting.isEmpty(); }))
        return say(u"the new article was not sent"_s);
    return colleague(file, *article) && storeTroubles(file);
}

bool Tour::colleague(const QString &file, ArticleId article)
{
    StoreTarget target;
    target.address.path = file;
    target.clientName = u"second"_s;
    target.access = systemStoreAccess();
    SyncGate gate;
    const QString folder = m_folder + u"/second"_s + m_suffix;
    if (const auto joined = joinStore(folder, target, m_clock, {&gate, {}}); !joined)
        return say(joined.error().message);
    Colleague other{Newsroom::open(folder, Newsroom::Mode::Owner, m_clock).value_or(nullptr), target.access.open(target.address, {}).value_or(nullptr), {}};
    if (!other.newsroom || !other.remote
        || !other.save(article, u"初冬的白鹤湖，湖水清了。三百只白鹤回来了。\n\n护鸟员巴特尔每天清晨绕湖走一圈，记下鹤的只数。"_s, window().person()))
        return say(u"no colleague could write"_s);
    const ClientId client(QUuid::createUuid());
    SyncRunner &runner = *m_desk->sync();
    if (!other.remote->tellPresence(client, other.person.id, article, 600))
        return say(u"nobody could say who is there"_s);
    runner.syncNow();
    if (!TourDriver::waitUntil([this] { return !window().store().presenceText().isEmpty(); }) || !shootBoth(u"store-presence"_s))
        return say(u"the colleague was not seen"_s);

    SaveRequest own{article, window().person().id, window().document().saved().revision, window().document().saved().content, std::nullopt};
    own.content->body.replace(u"鸟回来了。"_s, u"成群的候鸟又回来了。"_s);
    if (!await(m_desk->newsroom()->save(own)))
        return say(u"the article could not be saved"_s);
    runner.syncNow();
    if (!TourDriver::waitUntil([&] { return runner.status().waiting.isEmpty() && runner.status().state == State::InStep; }) || !other.sync())
        return say(u"the colleague's text did not come"_s);
    runner.syncNow();
    if (!TourDriver::waitUntil([this] { return !window().store().conflictText().isEmpty(); }) || !shootBoth(u"store-conflict"_s))
        return say(u"the conflict was not seen"_s);
    window().store().open();
    if (!shootBothOf(&window().store().popup(), u"store-to-put-together"_s))
        return false;
    window().store().popup().hide();
    window().store().putTogether(article);
    if (!TourDriver::waitUntil([this] { return window().store().conflicts().window() != nullptr; }))
        return say(u"there is no conflict window"_s);
    ConflictWindow *conflicts = window().store().conflicts().window();
    if (!shootBothOf(conflicts, u"store-put-together"_s))
        return false;
    while (!conflicts->decisions().isComplete())
        conflicts->choose(conflicts->decisions().offers(conflicts->item(), MergeDecisions::Choice::Both) ? MergeDecisions::Choice::Both : MergeDecisions::Choice::Mine);
    conflicts->findChild<QPushButton *>(u"use"_s)->click();
    if (!other.remote->tellPresence(client, other.person.id, article, 0))
        return say(u"the colleague does not leave"_s);
    if (!TourDriver::waitUntil([this] { return window().store().conflictText().isEmpty(); }))
        return say(u"the conflict was not settled"_s);

    // A password, at a workstation whose store is a server.
    LocalNewsroom local(*other.newsroom, syncMergers());
    if (!local.begin(u"postgresql://%1@127.0.0.1:9/galley"_s.arg(window().person().login), client, false))
        return say(u"the colleague's store cannot be named"_s);
    SyncRunner asking(*other.newsroom);
    asking.start();
    if (!TourDriver::waitUntil([&] { return asking.status().state == State::NeedsPassword; }))
        return say(u"no password was asked for"_s);
    StorePasswordDialog password(asking, {}, &window());
    password.show();
    return shootBothOf(&password, u"store-password"_s);
}

bool Tour::storeTroubles(const QString &file)
{
    SyncRunner &runner = *m_desk->sync();
    StoreDesk &store = window().store();
    if (!EmbeddedRemote::renewEpoch(file, m_clock))
        return say(u"the store cannot be restored"_s);
    runner.syncNow();
    if (!TourDriver::waitUntil([&] { return runner.status().state == State::Stopped; }))
        return say(u"a restored store was not noticed"_s);
    store.open();
    if (!shootBothOf(&store.popup(), u"store-stopped"_s))
        return false;
    store.popup().hide();
    store.askToConfirm();
    QDialog *confirm = TourDriver::dialog("galley::StoreConfirmDialog");
    if (!confirm || !shootBothOf(confirm, u"store-confirm"_s))
        return say(u"nobody asked for confirmation"_s);
    confirm->findChild<QCheckBox *>(u"looked"_s)->click();
    if (!TourDriver::press(confirm, QDialogButtonBox::Ok) || !TourDriver::waitUntil([&] { return runner.status().state == State::InStep; }, 60'000))
        return say(u"the store was not confirmed"_s);

    // A server that does not answer, and the file again.
    Newsroom &newsroom = *m_desk->newsroom();
    LocalNewsroom local(newsroom, syncMergers());
    const auto known = local.state();
    RemoteAddress nowhere;
    nowhere.kind = RemoteAddress::Kind::Postgres;
    nowhere.host = u"127.0.0.1"_s;
    nowhere.port = 9;
    nowhere.database = u"galley"_s;
    nowhere.login = window().person().login;
    nowhere.tls = false;
    runner.options().passwords->keep(storePasswordEntry(nowhere), u"12345678"_s);
    if (!known || !local.begin(nowhere.text(), known->client, false))
        return say(u"the store cannot be named"_s);
    runner.syncNow();
    if (!TourDriver::waitUntil([&] { return runner.status().state == State::Offline; }, 60'000))
        return say(u"a store that is away was not noticed"_s);
    store.open();
    if (!shootBothOf(&store.popup(), u"store-offline"_s))
        return false;
    store.popup().hide();
    if (!shootBoth(u"store-offline-window"_s) || !local.begin(known->remote, known->client, false))
        return false;
    runner.syncNow();
    return TourDriver::waitUntil([&] { return runner.status().state == State::InStep; }, 60'000) || say(u"the store did not come back"_s);
}

} // namespace galley
