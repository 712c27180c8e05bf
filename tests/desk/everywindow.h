// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mainwindow.h"
#include "desk/manageedits.h"
#include "desk/newsroomnames.h"
#include "desk/session.h"
#include "exchange/pictureintake.h"
#include "testnewsroom.h"

namespace galley::testkit {

/// Every window and dialog of the program with something in it, one after the other, over the sample newsroom. Whoever
/// adds a form adds it to each(): formsMissedBy() names those of ui/ that were not shown.
class EveryWindow
{
public:
    EveryWindow();
    ~EveryWindow();

    using Look = std::function<void(QWidget &window, const QString &name)>;
    /// Calls look with each while it is shown, and closes it.
    void each(const Look &look);
    /// The forms of ui/ that no window of the last each() held, by the name of their outermost widget.
    QStringList formsMissed() const;

    MainWindow &window() { return *m_window; }

private:
    void look(QWidget *window, const QString &name);
    void dialog(QDialog *dialog, const QString &part = {}); ///< shown, looked at, deleted; part: which of its faces
    void theWindow();
    void theDesks();
    void theManagement();
    void startingDialogs();
    void writingDialogs();
    void reviewingDialogs();
    void publishingDialogs();
    void keyDialogs();
    void managingDialogs();
    void storeDialogs();
    Article someArticle(Stage stage, Live live) const;

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Newsroom> m_newsroom;
    Person m_admin;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<NewsroomNames> m_names;
    std::unique_ptr<ManageEdits> m_edits;
    std::unique_ptr<PictureIntake> m_intake;
    std::unique_ptr<MainWindow> m_window;
    Article m_draft;
    Look m_look;
    QSet<QString> m_seen;
};

} // namespace galley::testkit
