// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "everywindow.h"

#include "ctl/samplenewsroom.h"
#include "desk/aboutdialog.h"
#include "desk/articledesk.h"
#include "desk/commandpalette.h"
#include "desk/comparedialog.h"
#include "desk/conflict/conflictwindow.h"
#include "desk/contentparts.h"
#include "desk/countspopup.h"
#include "desk/differencedialog.h"
#include "desk/differenceview.h"
#include "desk/draftreplacewindow.h"
#include "desk/editorpane.h"
#include "desk/figures/statisticswindow.h"
#include "desk/figuredialog.h"
#include "desk/importdialog.h"
#include "desk/importresultsdialog.h"
#include "desk/inspector.h"
#include "desk/keys/auditwindow.h"
#include "desk/keys/signingdesk.h"
#include "desk/keys/signingkeydialog.h"
#include "desk/keys/unlockkeydialog.h"
#include "desk/linkdialog.h"
#include "desk/lockcover.h"
#include "desk/manageconfirm.h"
#include "desk/managenewentry.h"
#include "desk/managepage.h"
#include "desk/managepassworddialog.h"
#include "desk/manageproofimport.h"
#include "desk/manageproofversions.h"
#include "desk/manageshiftdialog.h"
#include "desk/managesourceimport.h"
#include "desk/managewindow.h"
#include "desk/messagearea.h"
#include "desk/outlets/outletdialog.h"
#include "desk/outlets/outletsdialog.h"
#include "desk/pastespecialdialog.h"
#include "desk/proofreasondialog.h"
#include "desk/publication/calendarwindow.h"
#include "desk/publication/checklistwindow.h"
#include "desk/publication/correctiondialog.h"
#include "desk/publication/publicationdesk.h"
#include "desk/publication/rescheduledialog.h"
#include "desk/publication/withdrawaldialog.h"
#include "desk/reasondialog.h"
#include "desk/recoverydialog.h"
#include "desk/reprintdialog.h"
#include "desk/review/reasonpanel.h"
#include "desk/review/reviewdesk.h"
#include "desk/revisionswindow.h"
#include "desk/shortcutsdialog.h"
#include "desk/signindialog.h"
#include "desk/sourcefindbar.h"
#include "desk/sync/storeconfirmdialog.h"
#include "desk/sync/storedialog.h"
#include "desk/sync/storepassworddialog.h"
#include "desk/sync/syncpopup.h"
#include "desk/sync/syncrunner.h"
#include "desk/tabledialog.h"
#include "desk/talk/assigndialog.h"
#include "desk/talk/commentspanel.h"
#include "desk/talk/noticebell.h"
#include "desk/talk/noticepopup.h"
#include "desk/talk/talkdesk.h"
#include "desk/typesize.h"
#include "desk/videodialog.h"
#include "desk/welcomedialog.h"
#include "exchange/importjob.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QTest>
#include <QXmlStreamReader>

namespace galley::testkit {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms

/// Runs what is posted and what is on its way at once.
void settle()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(30);
}

/// What was asked for elsewhere has come, and everything has its place: nothing moved for a while, however busy the machine is.
void settle(const QWidget &window)
{
    const auto places = [&] {
        QList<std::pair<const QWidget *, QRect>> all;
        for (const QWidget *widget : window.findChildren<const QWidget *>())
            if (widget->isVisible() && widget->isEnabled())
                all.append({widget, widget->geometry()});
        return all;
    };
    settle();
    auto before = places();
    QElapsedTimer waited;
    waited.start();
    for (int still = 0; still < 5 && waited.elapsed() < 10'000;) {
        QTest::qWait(15);
        const auto now = places();
        still = now == before ? still + 1 : 0;
        before = now;
    }
}

/// The name of a form's outermost widget: uic gives it to whatever the form is put in.
QString outermost(const QString &file)
{
    QFile form(file);
    if (!form.open(QIODevice::ReadOnly))
        return file;
    QXmlStreamReader xml(&form);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "widget"_L1)
            return xml.attributes().value("name"_L1).toString();
    return file;
}

/// What people have: the smallest laptop in use, and a full-HD screen where the type is larger than usual.
QSize room()
{
    return typeScale() > 1 ? QSize(1920, 1040) : QSize(1366, 728);
}

FigureValues somePicture(PictureIntake &intake)
{
    QImage picture(300, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    OfferedPicture offered;
    offered.pixels = picture;
    const TakenPicture taken = got(intake.take(offered).result());
    FigureValues figure;
    figure.sha256 = taken.sha256;
    return figure;
}

MergeDecisions someConflicts()
{
    Content base;
    base.headline = u"会议召开"_s;
    base.body = u"昨日，会议在包头开始，到会百人。市长讲话。\n\n与会者参观了风电场。午后散会。"_s;
    Content mine = base;
    mine.headline = u"会议开幕"_s;
    mine.body = u"11月22日，会议在包头开始，到会百人。市长讲话。\n\n与会者参观了三座风电场。午后散会。"_s;
    Content theirs = base;
    theirs.headline = u"会议闭幕"_s;
    theirs.body = u"昨日，会议在包头开始，到会三百人。市长讲话。\n\n与会者参观了光伏电站。午后散会。"_s;
    return MergeDecisions(mergeContent(base, mine, theirs), mergeHandling({}, {}, {}),
                          [](const QString &, const QJsonValue &value) { return value.toString(); });
}

ImportReport someReport(ArticleId article)
{
    ImportReport report;
    report.articles.append({.id = article, .headline = u"白鹤湖湿地迎来今年第一批候鸟"_s, .file = u"a.html"_s,
                            .warnings = {u"图片说明没有随文件带来。"_s}, .reprint = true, .earlier = {article}});
    report.failed.append({.file = u"b.docx"_s, .error = Error{ErrorCode::BadInput, u"这不是一篇稿件。"_s, {}}});
    return report;
}

} // namespace

EveryWindow::EveryWindow()
{
    const QString folder = m_folder.path() + u"/newsroom"_s;
    qputenv("GALLEY_KEYS", QFile::encodeName(QString(m_folder.path() + u"/keys"_s)));
    got(makeSampleNewsroom(folder, NewsroomOptions(), m_clock));
    m_newsroom = got(Newsroom::open(folder, Newsroom::Mode::Owner, m_clock));
    m_admin = got(m_newsroom->personByLogin(u"admin"_s));
    m_session = std::make_unique<Session>(m_folder.path() + u"/session.ini"_s);
    m_names = std::make_unique<NewsroomNames>(*m_newsroom);
    m_edits = std::make_unique<ManageEdits>(*m_newsroom, *m_names);
    m_edits->setPerson(m_admin.id);
    m_intake = std::make_unique<PictureIntake>(*m_newsroom);
    m_draft = someArticle(Stage::Draft, Live::None);
    m_window = std::make_unique<MainWindow>(*m_newsroom, *m_session, m_admin);
    m_window->editor().setView(EditorPane::View::Source);
    m_window->resize(room());
    m_window->show();
    m_window->openArticle(m_draft.id);
    settle();
}

EveryWindow::~EveryWindow() = default;

Article EveryWindow::someArticle(Stage stage, Live live) const
{
    for (const ArticleRow &row : got(m_newsroom->list({})))
        if (row.stage == stage && row.live == live)
            return got(m_newsroom->article(row.id));
    qFatal("the sample newsroom has no such article");
}

void EveryWindow::each(const Look &look)
{
    m_look = look;
    m_seen.clear();
    theWindow();
    theDesks();
    theManagement();
    startingDialogs();
    writingDialogs();
    reviewingDialogs();
    publishingDialogs();
    keyDialogs();
    managingDialogs();
    storeDialogs();
}

QStringList EveryWindow::formsMissed() const
{
    QStringList missed;
    QDirIterator forms(QStringLiteral(GALLEY_SOURCE_DIR "/ui"), {u"*.ui"_s});
    while (forms.hasNext())
        if (const QString name = outermost(forms.next()); !m_seen.contains(name))
            missed.append(name);
    return missed;
}

void EveryWindow::look(QWidget *window, const QString &name)
{
    window->activateWindow();
    settle(*window);
    QList<QWidget *> seen = window->findChildren<QWidget *>();
    seen.append(window);
    for (const QWidget *widget : std::as_const(seen)) {
        if (!widget->isVisible())
            continue;
        m_seen.insert(widget->objectName());
        m_seen.insert(QString::fromLatin1(widget->metaObject()->className()).remove("galley::"_L1)); // where the name says more
    }
    m_look(*window, name);
}

void EveryWindow::dialog(QDialog *dialog, const QString &part)
{
    dialog->show();
    const QString name = QString::fromLatin1(dialog->metaObject()->className()).remove("galley::"_L1);
    look(dialog, part.isEmpty() ? name : QString(name % u": "_s % part));
    delete dialog;
    settle();
}

// ---- the window and the desks beside it ---------------------------------------------------------

void EveryWindow::theWindow()
{
    look(m_window.get(), u"Window"_s);
    m_window->inspector().setOpenParts({u"peopleToggle"_s, u"moreToggle"_s, u"reprintToggle"_s, u"historyToggle"_s});
    m_window->findChild<SourceFindBar *>()->open();
    m_window->talk().comments().panel()->write({});
    m_window->messages().say(u"test"_s, MessageBar::Kind::Warning, u"Somebody else saved this article meanwhile. 这篇稿件已由别人保存。"_s,
                             {{u"View differences"_s, [] {}}, {u"Keep mine"_s, [] {}}});
    look(m_window.get(), u"Window with its bars"_s);
    m_window->messages().dismiss(u"test"_s);
    m_window->desk().openBeside(someArticle(Stage::Settled, Live::Published).id);
    look(m_window.get(), u"Window with two articles"_s);
    m_window->desk().closeBeside();
    m_window->palette().open();
    look(m_window.get(), u"Window with the palette"_s);
    m_window->palette().hide();
    m_window->editor().setView(EditorPane::View::Reading);
    look(m_window.get(), u"Window with the reading view"_s);
    m_window->editor().setView(EditorPane::View::Source);

    m_window->talk().bell().open();
    look(&m_window->talk().bell().popup(), u"Notices"_s);
    m_window->talk().bell().popup().hide();
    CountsPopup counts(m_window.get());
    counts.open({.whole = textStatistics(m_draft.content.body), .selection = textStatistics(u"草原的雨"_s), .headline = 12, .summary = 40, .limits = {}},
                m_window.get());
    look(&counts, u"Counts"_s);
    counts.hide();
    LockCover cover;
    cover.resize(m_window->size());
    cover.show();
    look(&cover, u"Locked"_s);
}

void EveryWindow::theDesks()
{
    StatisticsWindow &statistics = m_window->statistics();
    statistics.open();
    if (!QTest::qWaitFor([&] { return statistics.isCurrent(); }, patience))
        qFatal("no statistics");
    look(&statistics, u"Statistics"_s);
    statistics.close();

    ReviewDesk &review = m_window->reviewDesk();
    review.open();
    review.resize(room());
    review.showArticle(someArticle(Stage::Review, Live::None).id);
    if (!QTest::qWaitFor([&] { return review.item() && !review.isLoading(); }, patience))
        qFatal("nothing to review");
    look(&review, u"Review desk"_s);
    review.reasons().open({.action = Action::Return, .reason = {}, .target = 0, .places = {}}, review.item()->situation);
    look(&review, u"Review desk with the reason"_s);
    review.reasons().shut();
    review.close();
}

void EveryWindow::theManagement()
{
    ManageWindow &manage = m_window->manage();
    for (const QString &page : manage.pageKeys()) {
        manage.open(page);
        look(&manage, QString(u"Management: "_s % page));
    }
    manage.close();
}

// ---- dialogs ------------------------------------------------------------------------------------

void EveryWindow::startingDialogs()
{
    MainWindow *window = m_window.get();
    dialog(new SignInDialog(got(m_newsroom->people()), {}, window));
    dialog(new WelcomeDialog({}, {}, window));
    dialog(new WelcomeDialog(m_folder.path(), Error{ErrorCode::NotFound, u"There is no newsroom in this folder."_s, {}}, window));
    dialog(new ShortcutsDialog(window->keys(), window));
    AboutDialog::show(window, m_newsroom->folder());
    for (QDialog *about : window->findChildren<QDialog *>(u"AboutDialog"_s))
        dialog(about);
    dialog(new ImportDialog({u"a.txt"_s, u"b.docx"_s}, m_admin, *m_names, {}, window));
    dialog(new ImportResultsDialog(someReport(m_draft.id), window));
    ImportedArticle found;
    found.content = m_draft.content;
    found.content.reprint.emplace();
    dialog(new ReprintDialog(found, *m_names, {}, window));
    dialog(new CompareDialog(found.content, window));
}

void EveryWindow::writingDialogs()
{
    MainWindow *window = m_window.get();
    FigureValues figure = somePicture(*m_intake);
    dialog(new FigureDialog(*m_intake, figure, window));
    figure.cover = true;
    dialog(new FigureDialog(*m_intake, figure, window));
    dialog(new LinkDialog(*m_newsroom, u"公告"_s, u"https://example.cn/a"_s, true, window));
    PasteOffer offer;
    offer.html = u"<h2>三件事</h2><p>第一件是<b>路</b>。</p>"_s;
    offer.text = u"三件事\n第一件是路。"_s;
    dialog(new PasteSpecialDialog(offer, window));
    dialog(new TableDialog({.columns = QList<TableText::Align>(2, TableText::Align::None), .rows = QList<QStringList>(2, QStringList(2))}, window));
    dialog(new VideoDialog(u"https://example.cn/v.mp4"_s, u"风场"_s, window));
    auto *recovery = new RecoveryDialog(m_newsroom->zone(), window);
    UnsavedText unsaved;
    unsaved.headline = m_draft.content.headline;
    unsaved.saved = m_draft.content;
    unsaved.savedName = u"白桦，昨天 18:20"_s;
    unsaved.extent = u"12"_s;
    unsaved.text.content = m_draft.content;
    unsaved.text.content.body += u"\n\n湖水更清了。"_s;
    unsaved.text.written = m_clock.nowUtc();
    recovery->setTexts({unsaved});
    dialog(recovery);
    auto *drafts = new DraftReplaceWindow(*m_newsroom, window);
    drafts->begin({u"的"_s, u"之"_s, {}}, {});
    if (!QTest::qWaitFor([&] { return !drafts->note().isEmpty(); }, patience))
        qFatal("nothing found in drafts");
    dialog(drafts);
    dialog(new RevisionsWindow(*m_newsroom, *m_names, window->document(), window));
    auto *difference = new DifferenceDialog(m_draft.content.headline, u"两份稿件，一份已经保存。"_s, {{u"Keep mine"_s, [] {}}, {u"Take theirs"_s, [] {}}}, window);
    difference->view().setNames(u"已保存"_s, u"未保存"_s);
    difference->view().compare(contentParts(m_draft.content, unsaved.text.content));
    dialog(difference);
    dialog(new ConflictWindow(someConflicts(), {u"会议"_s, u"我的"_s, u"原来"_s, u"他的"_s}, window));
    dialog(new ProofReasonDialog({}, true, window));
}

void EveryWindow::reviewingDialogs()
{
    MainWindow *window = m_window.get();
    const Article reviewed = someArticle(Stage::Review, Live::None);
    const Situation situation = got(m_newsroom->situation(reviewed.id));
    dialog(new AssignDialog(*m_newsroom, reviewed, window));
    for (const Action action : {Action::Return, Action::Schedule, Action::ApproveUrgently})
        if (ReasonDialog::isNeeded(action))
            dialog(new ReasonDialog(action, reviewed.content.headline, situation, m_newsroom->zone(), m_clock.nowUtc(), window));
}

void EveryWindow::publishingDialogs()
{
    MainWindow *window = m_window.get();
    const Article published = someArticle(Stage::Settled, Live::Published);
    dialog(new OutletsDialog(*m_newsroom, {}, window));
    const auto kinds = QMetaEnum::fromType<OutletDialog::Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        auto *outlet = new OutletDialog(*m_newsroom, window);
        outlet->setKind(OutletDialog::Kind(kinds.value(i)));
        dialog(outlet, QString::fromLatin1(kinds.key(i)));
    }
    dialog(new CorrectionDialog(published.content.headline, window));
    dialog(new WithdrawalDialog(Action::Withdraw, published.content.headline, true, {}, {u"微信公众号"_s, u"今日头条"_s}, window));
    dialog(new RescheduleDialog(published.content.headline, m_clock.nowUtc().addDays(1), {m_newsroom->zone(), m_clock.nowUtc(), {}}, window));
    dialog(new CalendarWindow(*m_newsroom, m_admin, window));
    auto *checklist = new ChecklistWindow(*m_newsroom, *m_names, m_admin, window);
    checklist->showArticle(published.id);
    dialog(checklist);
}

void EveryWindow::keyDialogs()
{
    SigningDesk &signing = m_window->signing();
    auto *audit = new AuditWindow(*m_newsroom, *m_names, m_window.get());
    audit->setArticle({});
    dialog(audit);
    const auto page = [&](void (SigningKeyDialog::*show)()) {
        auto *key = new SigningKeyDialog(signing, m_window.get());
        (key->*show)();
        dialog(key);
    };
    page(&SigningKeyDialog::showState);
    page(&SigningKeyDialog::showMaking);
    QFuture<Result<void>> made = signing.make(u"值班室"_s, KeyPlace::File, u"一字不苟的编辑"_s);
    if (!QTest::qWaitFor([&] { return made.isFinished(); }, patience))
        qFatal("no key was made");
    got(made.takeResult());
    page(&SigningKeyDialog::showState);
    page(&SigningKeyDialog::showKeeping);
    page(&SigningKeyDialog::showRevoking);
    dialog(new UnlockKeyDialog(signing, *signing.keptHere(), m_window.get()));
}

void EveryWindow::managingDialogs()
{
    MainWindow *window = m_window.get();
    dialog(new ManagePasswordDialog(u"何静"_s, window));
    dialog(new ManageShiftDialog(*m_edits, {}, window));
    ManageNewEntry::Question entry;
    entry.title = u"新栏目"_s;
    entry.text = u"它在导航里排在最后。"_s;
    entry.nameLabel = u"名称"_s;
    entry.button = u"创建"_s;
    entry.slugLabel = u"地址"_s;
    entry.whereLabel = u"位置"_s;
    entry.where = {{u"频道"_s, u"a"_s}, {u"地区"_s, u"b"_s}};
    dialog(ManageNewEntry::ask(*m_edits, entry, {}, {}, window));
    ManageConfirm::Question confirm;
    confirm.title = u"合并栏目"_s;
    confirm.text = u"“文旅”并入另一个栏目。"_s;
    confirm.points = {u"12 篇稿件归入另一个栏目"_s, u"旧地址转到新地址"_s};
    confirm.button = u"合并栏目"_s;
    confirm.targetLabel = u"并入"_s;
    confirm.targets = {{u"新闻"_s, u"news"_s, 0}, {u"本地"_s, u"local"_s, 1}};
    dialog(ManageConfirm::ask(*m_edits, confirm, {}, window));
    ManageProofImport::Plan plan;
    plan.lines = {{u'+', u"按装 → 安装"_s}, {u'±', u"帐号 → 账号"_s}};
    plan.added = plan.changed = 1;
    dialog(new ManageProofImport(u"words.csv"_s, [plan](bool) { return plan; }, window));
    dialog(new ManageProofVersions(*m_edits, u"words"_s, u"错词"_s, true, window));
    Source source;
    source.name = u"草原日报"_s;
    dialog(new ManageSourceImport(*m_edits, u"sources.csv"_s, planSourceImport(got(m_newsroom->sources()), {source}), window));
}

void EveryWindow::storeDialogs()
{
    MainWindow *window = m_window.get();
    const auto passwords = std::make_shared<PasswordVault>();
    dialog(new StoreDialog(*m_newsroom, m_admin, systemStoreAccess(), passwords, window));
    dialog(new StoreDialog(systemStoreAccess(), passwords, window));
    SyncRunner::Options options;
    options.passwords = passwords;
    SyncRunner runner(*m_newsroom, options);
    dialog(new StorePasswordDialog(runner, u"admin"_s, window));
    SyncStatus status;
    status.state = SyncStatus::State::Stopped;
    status.stopped = u"The newsroom's store was restored or moved. 共享库被恢复过或换了地方。"_s;
    status.stoppedFor = u"new-epoch"_s;
    status.address = u"postgresql://chen@db.example.cn/galley"_s;
    dialog(new StoreConfirmDialog(status, window));
    SyncPicture picture;
    picture.status = status;
    picture.sentence = status.stopped;
    picture.mayManage = true;
    picture.conflicts = {{m_draft.id, m_draft.content.headline}};
    picture.waiting = {{m_draft.id, m_draft.content.headline}};
    SyncPopup popup(window);
    popup.setPicture(picture);
    popup.open(window);
    look(&popup, u"Store"_s);
    popup.hide();
}

} // namespace galley::testkit
