// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskapplication.h"

#include "ctl/samplenewsroom.h"
#include "desk/commandservice.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/publication/publicationdesk.h"
#include "desk/signindialog.h"
#include "desk/sync/storedialog.h"
#include "desk/sync/syncrunner.h"
#include "desk/welcomedialog.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>

namespace galley {

using namespace Qt::StringLiterals;

DeskApplication::DeskApplication(const DeskOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_session(options.sessionFile),
      m_language(options.language.isEmpty() ? m_session.language() : options.language), m_passwords(std::make_shared<PasswordVault>())
{
    installTranslators();
    const QString scheme = options.scheme.isEmpty() ? m_session.scheme() : options.scheme;
    m_appearance.setScheme(Appearance::schemeFromName(scheme).value_or(Appearance::Scheme::System));
    connect(&m_appearance, &Appearance::changed, this, [this] {
        if (m_window)
            m_window->coloursChanged();
    });
}

DeskApplication::~DeskApplication()
{
    m_window.reset();
    m_sync.reset();
    m_publicationClock.reset();
    m_commands.reset(); // before the newsroom it works on
}

void DeskApplication::start()
{
    const QString folder = m_options.newsroom.isEmpty() ? m_session.lastNewsroom() : m_options.newsroom;
    if (folder.isEmpty())
        welcome();
    else
        openNewsroom(folder, Newsroom::Mode::Owner);
}

// ---- newsroom ---------------------------------------------------------------------------------

void DeskApplication::welcome(const QString &folder, const std::optional<Error> &error)
{
    auto *dialog = new WelcomeDialog(folder, error);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WelcomeDialog::openWanted, this,
            [this](const QString &chosen) { openNewsroom(chosen, Newsroom::Mode::Owner); });
    connect(dialog, &WelcomeDialog::readOnlyWanted, this,
            [this](const QString &chosen) { openNewsroom(chosen, Newsroom::Mode::ReadOnly); });
    connect(dialog, &WelcomeDialog::createWanted, this, &DeskApplication::makeNewsroom);
    connect(dialog, &WelcomeDialog::joinWanted, this, &DeskApplication::joinNewsroom);
    dialog->show();
}

void DeskApplication::joinNewsroom()
{
    auto *dialog = new StoreDialog(systemStoreAccess(), m_passwords);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { openNewsroom(dialog->folder(), Newsroom::Mode::Owner); });
    connect(dialog, &QDialog::rejected, this, [this] { welcome(); });
    dialog->show();
}

void DeskApplication::makeNewsroom(const QString &folder, bool sample)
{
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto made = sample ? makeSampleNewsroom(folder, NewsroomOptions(), m_clock)
                             : Newsroom::create(folder, NewsroomOptions(), m_clock);
    QGuiApplication::restoreOverrideCursor();
    if (made)
        openNewsroom(folder, Newsroom::Mode::Owner);
    else
        welcome(folder, made.error());
}

void DeskApplication::openNewsroom(const QString &folder, Newsroom::Mode mode)
{
    auto opened = Newsroom::open(folder, mode, m_clock);
    if (!opened) {
        welcome(folder, opened.error());
        return;
    }
    m_publicationClock.reset(); // these work on the one before
    m_sync.reset();
    m_newsroom = std::move(*opened);
    m_session.setLastNewsroom(m_newsroom->folder());
    if (mode == Newsroom::Mode::Owner) {
        m_commands = std::make_unique<CommandService>(*m_newsroom);
        // Without it the window works as ever; galleyctl then says that the newsroom is locked.
        if (const auto listening = m_commands->start(); !listening)
            qWarning("galleyctl cannot reach this window: %ls", qUtf16Printable(listening.error().message));
        m_publicationClock = std::make_unique<PublicationClock>(*m_newsroom, ClockDelivers::WhatItOwes);
        connect(m_publicationClock.get(), &PublicationClock::looked, this, [this](const ClockRound &round) {
            if (m_window)
                m_window->publication().tell(round);
        });
        SyncRunner::Options options;
        options.passwords = m_passwords;
        m_sync = std::make_unique<SyncRunner>(*m_newsroom, options);
        m_sync->start();
        m_publicationClock->setKeepers(m_sync->keepers());
        m_publicationClock->start();
    }
    signIn();
}

// ---- people -----------------------------------------------------------------------------------

void DeskApplication::signIn()
{
    if (!m_options.login.isEmpty()) {
        if (const auto person = m_newsroom->personByLogin(m_options.login); person && person->password.isEmpty()) {
            work(*person);
            return;
        }
    }
    const auto people = m_newsroom->people();
    if (!people) {
        const QString folder = m_newsroom->folder();
        m_sync.reset();
        m_publicationClock.reset();
        m_commands.reset();
        m_newsroom.reset();
        welcome(folder, people.error());
        return;
    }
    // Whoever is alone and has no password need not say who they are.
    const auto active = std::ranges::count_if(*people, &Person::active);
    if (active == 1 && !m_window) {
        const Person only = *std::ranges::find_if(*people, &Person::active);
        if (only.password.isEmpty()) {
            work(only);
            return;
        }
    }
    askWhoWorks();
}

void DeskApplication::askWhoWorks()
{
    const QString last = !m_options.login.isEmpty() && !m_window ? m_options.login
                                                                 : m_session.text(m_newsroom->id().toString() + u"/login"_s);
    auto *dialog = new SignInDialog(m_newsroom->people().value_or(QList<Person>()), last, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto person = dialog->chosen())
            work(*person);
    });
    dialog->open();
}

void DeskApplication::work(const Person &person)
{
    m_session.put(m_newsroom->id().toString() + u"/login"_s, person.login);
    if (m_window && m_window->isLocked())
        m_window->unlock(person);
    else if (m_window)
        m_window->setPerson(person);
    else
        makeWindow(person);
}

// ---- window, language, colours ----------------------------------------------------------------

void DeskApplication::makeWindow(const Person &person)
{
    m_window = std::make_unique<MainWindow>(*m_newsroom, m_session, person);
    m_window->showChoices(m_appearance.scheme(), m_language);
    m_window->followSync(m_sync.get());
    connect(m_window.get(), &MainWindow::schemeWanted, this, &DeskApplication::setScheme);
    connect(m_window.get(), &MainWindow::languageWanted, this, &DeskApplication::setLanguage);
    connect(m_window.get(), &MainWindow::signInWanted, this, &DeskApplication::askWhoWorks);
    m_window->show();
    Q_EMIT windowShown();
}

void DeskApplication::setScheme(Appearance::Scheme scheme)
{
    m_session.setScheme(Appearance::schemeName(scheme));
    m_appearance.setScheme(scheme);
    if (m_window)
        m_window->showChoices(scheme, m_language);
}

void DeskApplication::setLanguage(const QString &language)
{
    if (!m_window) {
        m_language = language;
        installTranslators();
        return;
    }
    m_window->leaveThen([this, language] {
        // The menu that asked is still on its way back through the window that goes.
        QTimer::singleShot(0, this, [this, language] {
            m_language = language;
            m_session.setLanguage(language);
            installTranslators();
            const Person person = m_window->person();
            m_window->keepSession();
            const bool quits = QGuiApplication::quitOnLastWindowClosed();
            QGuiApplication::setQuitOnLastWindowClosed(false);
            m_window.reset();
            makeWindow(person);
            QGuiApplication::setQuitOnLastWindowClosed(quits);
        });
    });
}

void DeskApplication::installTranslators()
{
    for (const auto &translator : std::as_const(m_translators))
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QLocale locale = m_language.isEmpty() ? QLocale::system() : QLocale(m_language);
    QLocale::setDefault(locale);
    const auto install = [this, &locale](const QString &name, const QString &folder) {
        auto translator = std::make_shared<QTranslator>();
        if (translator->load(locale, name, u"_"_s, folder) && QCoreApplication::installTranslator(translator.get()))
            m_translators.append(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"galley"_s, u":/i18n"_s);
}

} // namespace galley
