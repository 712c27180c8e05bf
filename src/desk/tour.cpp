// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/tour.h"

#include "ctl/samplenewsroom.h"
#include "desk/articlelistpane.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/messagearea.h"
#include "desk/sidebar.h"
#include "desk/sourceeditor.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

void print(const QString &text)
{
    fprintf(stdout, "%s\n", qPrintable(text));
    fflush(stdout);
}

bool holds(const Person &person, Role role)
{
    return person.active && std::ranges::any_of(person.roles, [role](const RoleGrant &grant) { return grant.role == role; });
}

} // namespace

Tour::Tour(const QString &folder, const QString &page)
    : m_folder(QDir(folder).absolutePath()), m_page(page), m_driver(m_folder)
{
}

int Tour::run()
{
    const QList<std::pair<QString, Step>> steps{
        {u"make a sample newsroom"_s, &Tour::prepare},
        {u"sign in as a reporter"_s, &Tour::signInAsReporter},
        {u"import a page"_s, &Tour::importPage},
        {u"edit and tag it"_s, &Tour::editAndTag},
        {u"preview it as readers will see it"_s, &Tour::preview},
        {u"let proofing look at it"_s, &Tour::proofing},
        {u"submit it"_s, &Tour::submit},
        {u"have three people review it"_s, &Tour::review},
        {u"publish it"_s, &Tour::publish},
        {u"look at the portal"_s, &Tour::lookAtPortal},
        {u"search for it"_s, &Tour::search},
        {u"see what comes after publishing"_s, &Tour::afterPublication},
        {u"sign, and verify the history"_s, &Tour::keys},
        {u"manage the newsroom"_s, &Tour::manage},
        {u"both languages, both schemes"_s, &Tour::everyLook},
    };
    if (!carryOut(steps))
        return 3;
    print(u"Portal:      %1/portal/index.html"_s.arg(m_folder));
    return 0;
}

bool Tour::carryOut(const QList<std::pair<QString, Step>> &steps)
{
    int number = 0;
    for (const auto &[name, step] : steps) {
        print(u"[%1/%2] %3"_s.arg(++number).arg(steps.size()).arg(name));
        if (!(this->*step)()) {
            m_driver.shoot(m_desk ? m_desk->window() : nullptr, u"failed"_s);
            fprintf(stderr, "galley: the tour stopped at \"%s\": %s\n", qPrintable(name), qPrintable(m_why));
            return false;
        }
    }
    m_desk.reset();
    print(u"Screenshots: %1 (%2 pictures)"_s.arg(m_folder).arg(m_driver.pictures()));
    return true;
}

bool Tour::say(const QString &what)
{
    m_why = what;
    if (m_desk && m_desk->window())
        for (const QString &text : window().messages().texts())
            m_why += u" | "_s + text;
    return false;
}

QAction *Tour::action(const QString &name) const
{
    return window().findChild<QAction *>(name);
}

bool Tour::choose(const QString &name)
{
    QAction *wanted = action(name);
    if (!wanted)
        return say(u"there is no action %1"_s.arg(name));
    return TourDriver::trigger(wanted) || say(wanted->toolTip());
}

bool Tour::chooseList(const QString &key)
{
    auto *entries = qobject_cast<SidebarModel *>(window().sidebar().model());
    TourDriver::waitUntil([&] { return !entries->isCounting() && entries->find(key).isValid(); }); // counting may bring entries
    return TourDriver::click(&window().sidebar(), entries->find(key)) || say(u"%1 could not be chosen in the sidebar"_s.arg(key));
}

bool Tour::shootBoth(const QString &name)
{
    return shootBothOf(&window(), name);
}

bool Tour::shootBothOf(QWidget *which, const QString &name)
{
    if (!choose(u"scheme:light"_s) || !m_driver.shoot(which, name + u"-light"_s + m_suffix))
        return say(u"no picture of %1"_s.arg(name));
    if (!choose(u"scheme:dark"_s) || !m_driver.shoot(which, name + u"-dark"_s + m_suffix))
        return say(u"no picture of %1"_s.arg(name));
    return choose(u"scheme:light"_s);
}

// ---- the steps --------------------------------------------------------------------------------

bool Tour::prepare()
{
    if (!QDir().mkpath(m_folder))
        return say(u"%1 cannot be made"_s.arg(m_folder));
    const QString newsroom = m_folder + u"/newsroom"_s;
    if (QFileInfo::exists(newsroom))
        return say(u"%1 is there already; remove it or give another folder"_s.arg(newsroom));
    if (m_page.isEmpty()) {
        m_page = m_folder + u"/page.txt"_s;
        QFile file(m_page);
        if (!file.open(QIODevice::WriteOnly) || file.write(samplePageText()) <= 0)
            return say(u"%1 cannot be written"_s.arg(m_page));
    }
    DeskOptions options;
    options.newsroom = newsroom;
    options.language = u"zh_CN"_s;
    options.scheme = u"light"_s;
    options.sessionFile = m_folder + u"/session.ini"_s;
    qputenv("GALLEY_KEYS", QFile::encodeName(QString(m_folder + u"/keys"_s))); // nothing of the tour's among a person's own
    m_desk = std::make_unique<DeskApplication>(options);
    // Made now, so that the names it is given are in the tour's language.
    if (const auto made = makeSampleNewsroom(newsroom, NewsroomOptions(), m_clock); !made)
        return say(made.error().message);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_desk->start();
    return true;
}

bool Tour::signInAsReporter()
{
    QDialog *dialog = TourDriver::dialog("galley::SignInDialog");
    if (!dialog)
        return say(u"nobody asked who is working"_s);
    m_driver.shoot(nullptr, u"sign-in"_s);
    const auto people = m_desk->newsroom()->people();
    const auto reporter = people ? std::ranges::find_if(*people, [](const Person &person) { return holds(person, Role::Reporter) && person.roles.size() == 1; })
                                 : QList<Person>::const_iterator();
    if (!people || reporter == people->end())
        return say(u"the newsroom has no reporter"_s);
    if (!signIn(reporter->login))
        return false;
    TourDriver::waitUntil([this] { return window().isVisible(); });
    window().resize(1440, 900);
    if (!chooseList(u"queue:all"_s))
        return false;
    return shootBoth(u"desk"_s);
}

bool Tour::signIn(const QString &login)
{
    QDialog *dialog = TourDriver::dialog("galley::SignInDialog");
    if (!dialog)
        return say(u"no sign-in dialog"_s);
    auto *people = dialog->findChild<QListView *>();
    for (int row = 0; row < people->model()->rowCount(); ++row) {
        const QModelIndex index = people->model()->index(row, 0);
        if (index.data(Qt::UserRole + 2).toString() == login)
            TourDriver::click(people, index);
    }
    if (!TourDriver::press(dialog, QDialogButtonBox::Ok))
        return say(u"%1 could not sign in"_s.arg(login));
    return TourDriver::waitUntil([&] { return m_desk->window() && window().person().login == login; })
        || say(u"%1 is not signed in"_s.arg(login));
}

bool Tour::importPage()
{
    if (!choose(u"importFiles"_s))
        return false;
    auto *files = qobject_cast<QFileDialog *>(TourDriver::dialog("QFileDialog"));
    if (!files)
        return say(u"no file dialog"_s);
    files->setDirectory(QFileInfo(m_page).absolutePath());
    TourDriver::type(files->findChild<QLineEdit *>(u"fileNameEdit"_s), QFileInfo(m_page).fileName());
    if (!TourDriver::press(files, QDialogButtonBox::Open))
        return say(u"the file could not be chosen"_s);
    QDialog *results = TourDriver::dialog("galley::ImportResultsDialog", 30'000);
    if (!results)
        return say(u"no results of the import"_s);
    if (!shootBoth(u"imported"_s) || !TourDriver::press(results, QDialogButtonBox::Close))
        return say(u"the results could not be closed"_s);
    if (!TourDriver::waitUntil([this] { return window().document().isOpen(); }))
        return say(u"the imported article did not open"_s);
    m_article = window().document().id();
    m_headline = window().document().content().headline;
    return !m_headline.isEmpty() || say(u"the imported article has no headline"_s);
}

bool Tour::editAndTag()
{
    ArticleDocument &document = window().document();
    if (!chooseList(u"queue:my-drafts"_s))
        return false;
    auto *source = window().findChild<SourceEditor *>();
    if (!source)
        return say(u"there is no source editor"_s);
    source->moveCursor(QTextCursor::End);
    TourDriver::key(source, Qt::Key_Return);
    TourDriver::type(source, u"编者按：本文经编辑部核对，有删节。"_s);
    if (!TourDriver::waitUntil([&] { return document.isModified(); }))
        return say(u"typing did not reach the article"_s);

    auto *tags = window().inspector().findChild<QWidget *>(u"tags"_s)->findChild<QLineEdit *>();
    TourDriver::type(tags, u"高质量发展"_s);
    TourDriver::key(tags, Qt::Key_Return);
    if (!TourDriver::waitUntil([&] { return !document.handling().tags.isEmpty(); }))
        return say(u"the tag did not reach the article"_s);
    auto *shortHeadline = window().inspector().findChild<QLineEdit *>(u"shortHeadline"_s);
    window().inspector().setOpenParts({u"peopleToggle"_s, u"moreToggle"_s});
    TourDriver::type(shortHeadline, m_headline.left(8));
    window().inspector().setOpenParts({});
    if (!choose(u"save"_s))
        return false;
    return TourDriver::waitUntil([&] { return !document.isModified() && !document.isSaving(); }) || say(u"the article was not saved"_s);
}

bool Tour::preview()
{
    if (!window().editor().waitForPreview(20'000))
        return say(u"the preview did not show the text"_s);
    if (!shootBoth(u"edited"_s) || !choose(u"viewPhone"_s))
        return false;
    window().editor().waitForPreview(10'000);
    m_driver.shoot(&window(), u"phone"_s);
    if (!choose(u"viewSplit"_s))
        return false;
    window().inspector().setOpenParts({u"peopleToggle"_s, u"moreToggle"_s, u"reprintToggle"_s, u"historyToggle"_s});
    TourDriver::settle();
    m_driver.shoot(window().inspector().panel(), u"inspector"_s);
    window().inspector().setOpenParts({});
    return true;
}

bool Tour::submit()
{
    if (!choose(u"action:submit"_s))
        return false;
    return TourDriver::waitUntil([this] { return window().document().situation().stage == Stage::Review; })
        || say(u"the article did not reach review"_s);
}

std::optional<Person> Tour::reviewerFor(const Situation &situation)
{
    const Role role = situation.route.steps[situation.step - 1].role;
    QList<Person> people = m_desk->newsroom()->people().value_or(QList<Person>());
    // Those whose one duty it is come before an administrator who may stand in for everybody.
    std::ranges::stable_sort(people, {}, [](const Person &person) { return person.roles.size(); });
    for (const Person &person : std::as_const(people))
        if (holds(person, role) && !m_reviewers.contains(person.id) && !situation.writers.contains(person.id))
            return person;
    return std::nullopt;
}

bool Tour::openFromList(const QString &queue)
{
    if (!chooseList(queue))
        return false;
    ArticleListPane &list = window().list();
    if (!TourDriver::waitUntil([&] { return list.model().find(m_article).isValid(); }))
        return say(u"the article is not in %1"_s.arg(queue));
    TourDriver::click(list.view(), list.model().find(m_article));
    return TourDriver::waitUntil([this] { return window().document().id() == m_article; })
        || say(u"the article did not open"_s);
}

bool Tour::review()
{
    const Situation begun = window().document().situation();
    for (int step = 1; step <= begun.route.steps.size(); ++step) {
        const auto reviewer = reviewerFor(window().document().situation());
        if (!reviewer)
            return say(u"nobody may take step %1"_s.arg(step));
        if (!reviewOnce(*reviewer, step == 1))
            return false;
        m_reviewers.insert(reviewer->id);
    }
    if (window().document().situation().stage != Stage::Approved)
        return say(u"the article is not approved"_s);
    print(u"        %1 people reviewed it"_s.arg(m_reviewers.size()));
    return shootBoth(u"approved"_s);
}

bool Tour::reviewOnce(const Person &reviewer, bool first)
{
    ArticleDocument &document = window().document();
    if (!choose(u"switchUser"_s) || !signIn(reviewer.login) || !openFromList(u"queue:waiting-for-me"_s))
        return false;
    const Situation before = document.situation();
    if (before.step == before.route.steps.size() && before.route.proofreadings > 0 && !proofread())
        return false;
    if (before.route.proofreadings > 0 && window().person().id != reviewer.id
        && (!choose(u"switchUser"_s) || !signIn(reviewer.login) || !openFromList(u"queue:waiting-for-me"_s)))
        return false;
    window().editor().waitForPreview(10'000);
    if (first && (!shootBoth(u"review"_s) || !showReturnDialog() || !reviewDesk()))
        return false;
    if (!choose(u"forward"_s))
        return false;
    return TourDriver::waitUntil([&] {
               const Situation &now = document.situation();
               return now.stage != before.stage || now.step != before.step;
           })
        || say(u"%1 could not pass it"_s.arg(reviewer.realName));
}

bool Tour::proofread()
{
    const auto people = m_desk->newsroom()->people().value_or(QList<Person>());
    int wanted = window().document().situation().route.proofreadings;
    for (const Person &person : people) {
        if (wanted == 0 || !holds(person, Role::Proofreader))
            continue;
        if (!choose(u"switchUser"_s) || !signIn(person.login) || !openFromList(u"queue:in-review"_s)
            || !choose(u"action:proofread"_s))
            return false;
        TourDriver::waitUntil([this] { return !window().editorial().isBusy(); });
        --wanted;
    }
    return wanted == 0 || say(u"there are too few proofreaders"_s);
}

bool Tour::showReturnDialog()
{
    if (!choose(u"action:return"_s))
        return false;
    QDialog *dialog = TourDriver::dialog("galley::ReasonDialog");
    if (!dialog)
        return say(u"nobody asked for the reason"_s);
    TourDriver::type(dialog->findChild<QPlainTextEdit *>(u"reason"_s), u"第三段的数字请核对原始文件。"_s);
    return shootBoth(u"return"_s) && (TourDriver::press(dialog, QDialogButtonBox::Cancel) || say(u"the dialog stays"_s));
}

// ---- publishing -------------------------------------------------------------------------------

bool Tour::dropOutlets()
{
    if (!choose(u"outlets"_s))
        return false;
    QDialog *dialog = TourDriver::dialog("galley::OutletsDialog");
    if (!dialog)
        return say(u"no outlets dialog"_s);
    auto *list = dialog->findChild<QListWidget *>();
    for (int rounds = 0; list->count() > 0 && rounds < 20; ++rounds)
        dialog->findChild<QPushButton *>(u"remove"_s)->click();
    if (list->count() > 0)
        return say(u"an outlet could not be removed"_s);
    return TourDriver::press(dialog, QDialogButtonBox::Close) || say(u"the outlets dialog stays"_s);
}

bool Tour::chooseOutlet()
{
    QDialog *dialog = TourDriver::dialog("galley::OutletDialog");
    if (!dialog)
        return say(u"nobody asked where the portal goes"_s);
    TourDriver::type(dialog->findChild<QLineEdit *>(u"folder"_s), m_folder + u"/portal"_s);
    m_driver.shoot(&window(), u"outlet"_s);
    return TourDriver::press(dialog, QDialogButtonBox::Ok) || say(u"the folder was not taken"_s);
}

bool Tour::publish()
{
    if (!dropOutlets() || !openFromList(u"queue:approved"_s) || !choose(u"action:publish"_s) || !chooseOutlet())
        return false;
    if (!TourDriver::waitUntil([this] {
            return window().document().situation().live == Live::Published && !window().editorial().isBusy();
        }, 60'000))
        return say(u"the article did not go online"_s);
    if (!chooseList(u"queue:published"_s))
        return false;
    TourDriver::settle(300);
    return shootBoth(u"published"_s);
}

bool Tour::lookAtPortal()
{
    int pages = 0;
    bool found = false;
    QDirIterator files(m_folder + u"/portal"_s, {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return say(u"%1 cannot be read"_s.arg(file.fileName()));
        ++pages;
        found = found || file.readAll().contains(m_headline.toHtmlEscaped().toUtf8());
    }
    if (!QFileInfo::exists(m_folder + u"/portal/index.html"_s))
        return say(u"the portal has no home page"_s);
    print(u"        %1 pages"_s.arg(pages));
    return found || say(u"the article is on no page of the portal"_s);
}

bool Tour::search()
{
    if (!choose(u"search"_s))
        return false;
    auto *box = window().findChild<QLineEdit *>(u"searchBox"_s);
    TourDriver::type(box, m_headline.mid(2, 2));
    if (!TourDriver::waitUntil([this] { return window().list().model().find(m_article).isValid(); }))
        return say(u"two characters of its headline do not find the article"_s);
    m_driver.shoot(&window(), u"search"_s);
    TourDriver::key(box, Qt::Key_Escape);
    return true;
}

// ---- languages and schemes --------------------------------------------------------------------

bool Tour::useLanguage(const QString &language)
{
    const MainWindow *before = m_desk->window();
    if (!choose(u"language:"_s + language))
        return false;
    if (!TourDriver::waitUntil([&] { return m_desk->window() != before && m_desk->window() && window().isVisible(); }))
        return say(u"the window did not change its language"_s);
    window().resize(1440, 900);
    TourDriver::settle(400);
    return true;
}

/// The article of the main job was withdrawn meanwhile: the newest that readers see takes its place.
bool Tour::choosePublished()
{
    if (!chooseList(u"queue:published"_s))
        return false;
    ArticleListPane &published = window().list();
    if (!TourDriver::waitUntil([&] { return published.model().row(published.model().index(0, 0)).has_value(); }))
        return say(u"nothing is published"_s);
    m_article = published.model().row(published.model().index(0, 0))->id;
    return true;
}

bool Tour::mainDialogs(const QString &suffix)
{
    m_suffix = suffix;
    if (!talking() || !choosePublished() || !openFromList(u"queue:published"_s))
        return false;
    window().editor().waitForPreview(10'000);
    if (!shootBoth(u"desk"_s) || !comfort() || !writing() || !versions() || !unsavedText() || !reviewDesk() || !choose(u"switchUser"_s))
        return false;
    QDialog *who = TourDriver::dialog("galley::SignInDialog");
    if (!who || !shootBoth(u"sign-in"_s) || !TourDriver::press(who, QDialogButtonBox::Cancel))
        return say(u"no sign-in dialog"_s);
    if (!choose(u"action:withdraw"_s))
        return false;
    QDialog *reason = TourDriver::dialog("galley::WithdrawalDialog");
    return reason && shootBoth(u"withdraw"_s) && TourDriver::press(reason, QDialogButtonBox::Cancel) && importDialogs();
}

bool Tour::everyLook()
{
    if (!mainDialogs(u"-zh"_s) || !useLanguage(u"en"_s))
        return false;
    if (!mainDialogs(u"-en"_s) || !managePages())
        return false;
    if (!choose(u"focusMode"_s))
        return false;
    m_driver.shoot(&window(), u"focus"_s);
    return choose(u"focusMode"_s) && choose(u"lock"_s) && m_driver.shoot(&window(), u"locked"_s);
}

} // namespace galley
