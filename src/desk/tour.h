// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskapplication.h"
#include "desk/tourdriver.h"

namespace galley {

/// `galley --tour DIR`: the main job in the real windows, from a page's text to a published portal, with pictures
/// of every step. Nothing is done that a person could not do with mouse and keys.
class Tour
{
public:
    Tour(const QString &folder, const QString &page);
    int run(); ///< the program's exit code: 0, or 3 when a step failed
    /// Some windows alone, over the sample newsroom, in both languages and schemes; 2: there is no such part.
    int runParts(const QStringList &parts);
    static QStringList partNames();

private:
    using Step = bool (Tour::*)();
    bool carryOut(const QList<std::pair<QString, Step>> &steps);
    bool signInAsChief();
    bool inChinese();
    bool inEnglish();
    bool choosePublished();
    bool prepare();
    bool signInAsReporter();
    bool importPage();
    bool editAndTag();
    bool preview();
    bool proofing();
    bool submit();
    bool review();
    bool publish();
    bool lookAtPortal();
    bool afterPublication();
    bool keys();
    bool history();
    bool search();
    bool manage();
    bool everyLook();
    bool comfort();
    bool writing();
    /// The review desk with an article that is in review, and a return begun.
    bool reviewDesk();
    bool talking();
    bool commenting();
    bool assigning();
    bool noticing();
    bool counting();
    bool versions();
    bool unsavedText();
    /// The newsroom's store, with a colleague at another workstation.
    bool syncing();
    bool makeStore(const QString &file);
    bool storeDialogs(const QString &file);
    bool colleague(const QString &file, ArticleId article);
    bool storeTroubles(const QString &file);

    bool say(const QString &what); ///< notes why a step failed; answers false
    bool signIn(const QString &login);
    bool openFromList(const QString &queue);
    bool reviewOnce(const Person &reviewer, bool first);
    bool proofread();
    bool showReturnDialog();
    bool dropOutlets();
    bool chooseOutlet();
    bool choose(const QString &actionName);
    bool chooseList(const QString &key);
    bool useLanguage(const QString &language);
    bool mainDialogs(const QString &suffix);
    bool importDialogs();
    bool askWhoseTextsTheyAre();
    bool reprintCopiedPage();
    bool compareWithOriginal();
    bool managePages();
    bool manageDialogs();
    bool addShift(int daysFromToday);
    /// What these keys bring: pictures of it, and away again.
    bool look(const QKeySequence &keys, const char *className, const QString &name);
    bool shootBothOf(QWidget *which, const QString &name);
    bool shootBoth(const QString &name);
    std::optional<Person> reviewerFor(const Situation &situation);
    MainWindow &window() const { return *m_desk->window(); }
    QAction *action(const QString &name) const;

    QString m_folder;
    QString m_page;
    TourDriver m_driver;
    SystemClock m_clock;
    std::unique_ptr<DeskApplication> m_desk;
    ArticleId m_article;
    QString m_headline;
    QSet<PersonId> m_reviewers;
    QString m_why;
    QString m_suffix;
};

} // namespace galley
