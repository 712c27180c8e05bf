// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/appearance.h"
#include "desk/session.h"
#include "store/newsroom.h"

#include <QObject>
#include <QTranslator>

#include <memory>

namespace galley {

class CommandService;
class MainWindow;
class PublicationClock;
class PasswordVault;
class SyncRunner;

/// What the command line of galley says.
struct DeskOptions
{
    QString newsroom;    ///< folder; empty: the last one
    QString login;       ///< --as; empty: ask
    QString language;    ///< "zh_CN", "en"; empty: the session's, else the system's
    QString scheme;      ///< "system", "light", "dark"; empty: the session's
    QString sessionFile; ///< empty: the usual one
};

/// The program: opens a newsroom, asks who is working, and shows the window. Keeps language and colours.
class DeskApplication : public QObject
{
    Q_OBJECT
public:
    explicit DeskApplication(const DeskOptions &options, QObject *parent = nullptr);
    ~DeskApplication() override;

    /// Begins; the event loop does the rest.
    void start();
    MainWindow *window() const { return m_window.get(); }
    Newsroom *newsroom() const { return m_newsroom.get(); }
    SyncRunner *sync() const { return m_sync.get(); } ///< null: this program does not own the newsroom
    Appearance &appearance() { return m_appearance; }
    QString language() const { return m_language; } ///< as chosen; empty: the system's

    void openNewsroom(const QString &folder, Newsroom::Mode mode);
    void setLanguage(const QString &language); ///< makes the window anew
    void setScheme(Appearance::Scheme scheme);
    void askWhoWorks();

Q_SIGNALS:
    void windowShown();

private:
    void makeNewsroom(const QString &folder, bool sample);
    void joinNewsroom();
    void welcome(const QString &folder = {}, const std::optional<Error> &error = {});
    void signIn();
    void work(const Person &person);
    void makeWindow(const Person &person);
    void installTranslators();

    DeskOptions m_options;
    SystemClock m_clock;
    Session m_session;
    Appearance m_appearance;
    QString m_language;
    QList<std::shared_ptr<QTranslator>> m_translators;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<CommandService> m_commands;
    std::unique_ptr<PublicationClock> m_publicationClock; ///< runs while this program owns the newsroom, whoever is signed in
    std::shared_ptr<PasswordVault> m_passwords;
    std::unique_ptr<SyncRunner> m_sync;                   ///< as long as well
    std::unique_ptr<MainWindow> m_window;
};

} // namespace galley
