// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/importflow.h"

#include "desk/importdialog.h"
#include "desk/importresultsdialog.h"
#include "desk/messagearea.h"
#include "desk/reprintdialog.h"
#include "exchange/copiedpage.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const QStringList &readableEndings()
{
    static const QStringList endings{u".txt"_s, u".html"_s, u".htm"_s, u".mhtml"_s, u".mht"_s, u".docx"_s, u".md"_s, u".markdown"_s, u".jsonl"_s};
    return endings;
}

/// A text of one's own disk says itself what it is; a page may be anybody's, and many files want a section.
bool leavesOpen(const QStringList &files)
{
    static const QStringList pages{u".html"_s, u".htm"_s, u".mhtml"_s, u".mht"_s, u".jsonl"_s};
    return files.size() > 1 || std::ranges::any_of(pages, [&](const QString &ending) { return files.first().endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

ImportFlow::ImportFlow(Newsroom &newsroom, MessageArea &messages, const NewsroomNames &names, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_messages(messages), m_names(names), m_window(window)
{
}

ImportFlow::~ImportFlow()
{
    m_cancelled = true;
    m_running.waitForFinished(); // what is committed stays
}

bool ImportFlow::canRead(const QString &file)
{
    return std::ranges::any_of(readableEndings(), [&file](const QString &ending) { return file.endsWith(ending, Qt::CaseInsensitive); });
}

void ImportFlow::askForFiles(const Person &person, SectionId section)
{
    QStringList patterns;
    for (const QString &ending : readableEndings())
        patterns.append(u'*' + ending);
    auto *dialog = new QFileDialog(m_window, tr("Import articles"));
    dialog->setObjectName(u"importDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Articles (%1)").arg(patterns.join(u' ')), tr("All files (%1)").arg(u"*"_s)});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, person, section](const QStringList &files) { bringIn(files, person, section); });
    dialog->open();
}

void ImportFlow::bringIn(const QStringList &files, const Person &person, SectionId section)
{
    if (files.isEmpty() || m_running.isRunning())
        return;
    if (!leavesOpen(files)) {
        ImportRequest request;
        request.files = files;
        request.person = person.id;
        request.section = section;
        run(request);
        return;
    }
    auto *dialog = new ImportDialog(files, person, m_names, section, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run(dialog->request()); });
    dialog->open();
}

void ImportFlow::run(const ImportRequest &request)
{
    if (m_running.isRunning())
        return;
    m_cancelled = false;
    tellProgress({});
    m_running = QtConcurrent::run([this, request] {
        return importFiles(m_newsroom, request, [this](const ImportProgress &progress) {
            QMetaObject::invokeMethod(this, [this, progress] { tellProgress(progress); }, Qt::QueuedConnection);
            return !m_cancelled;
        });
    });
    m_running.then(this, [this, request](const Result<ImportReport> &report) { finish(request, report); });
}

void ImportFlow::tellProgress(const ImportProgress &progress)
{
    if (m_running.isFinished() && progress.bytesInAll > 0)
        return; // a late word of what is over
    QString text = tr("Importing…");
    if (progress.bytesInAll > 0) {
        const QLocale locale;
        const int percent = static_cast<int>(qMin<qint64>(100, progress.bytesRead * 100 / progress.bytesInAll));
        text = tr("Importing: %1 %, %2 articles so far.").arg(percent).arg(locale.toString(progress.articles));
        if (progress.failed > 0)
            text += u' ' + tr("%1 could not be read.").arg(locale.toString(progress.failed));
    }
    m_messages.say(u"import"_s, MessageBar::Kind::Info, text, {{tr("Stop"), [this] { m_cancelled = true; }}})->setBusy(true);
}

void ImportFlow::finish(const ImportRequest &request, const Result<ImportReport> &report)
{
    m_messages.dismiss(u"import"_s);
    if (!report) {
        m_messages.sayError(u"import"_s, report.error());
        Q_EMIT finished({});
        return;
    }
    if (report->stopped) {
        const QString came = tr("%n articles had come in before and stay.", nullptr, static_cast<int>(report->articles.size()));
        offerToGoOn(request, QString(report->stopped->message + u' ' + came));
    } else if (report->articles.isEmpty() && report->failed.isEmpty()) {
        m_messages.say(u"import"_s, MessageBar::Kind::Info, tr("Nothing new: all of it was imported before."));
    } else {
        auto *dialog = new ImportResultsDialog(*report, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ImportResultsDialog::articleWanted, this, &ImportFlow::articleWanted);
        dialog->open();
    }
    if (report->articles.size() == 1)
        Q_EMIT articleWanted(report->articles.first().id);
    Q_EMIT finished(*report);
}

void ImportFlow::offerToGoOn(const ImportRequest &request, const QString &text)
{
    ImportRequest rest = request;
    rest.resume = true;
    m_messages.say(u"import"_s, MessageBar::Kind::Warning, text,
                   {{tr("Go on with the import"), [this, rest] { run(rest); }},
                    {tr("Leave it at that"), [this, rest] {
                         if (const Result<void> done = forgetUnfinishedImport(m_newsroom, rest); !done)
                             m_messages.sayError(u"import"_s, done.error());
                     }}});
}

void ImportFlow::offerUnfinished(const Person &person)
{
    const Result<QList<ImportRequest>> unfinished = unfinishedImports(m_newsroom);
    if (!unfinished || m_running.isRunning())
        return;
    for (const ImportRequest &request : *unfinished) {
        if (request.person == person.id && !request.files.isEmpty()) {
            offerToGoOn(request, tr("The import of %1 did not come to its end.").arg(QFileInfo(request.files.first()).fileName()));
            return;
        }
    }
}

void ImportFlow::reprintFromClipboard(const Person &person, SectionId section)
{
    ImportOptions options;
    options.zone = m_newsroom.zone();
    const Result<ImportedArticle> found = importCopiedPage(copiedPage(*QGuiApplication::clipboard()->mimeData()), options);
    if (!found) {
        m_messages.sayError(u"import"_s, found.error());
        return;
    }
    auto *dialog = new ReprintDialog(*found, m_names, section, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, person] {
        ImportRequest request;
        request.person = person.id;
        request.section = dialog->section();
        request.asReprint = true;
        makeReprint(dialog->article(), request);
    });
    dialog->open();
}

void ImportFlow::makeReprint(const ImportedArticle &article, const ImportRequest &request)
{
    QtConcurrent::run([this, article, request] { return importOne(m_newsroom, article, request); })
        .then(this, [this](const Result<ImportedEntry> &entry) {
            if (!entry) {
                m_messages.sayError(u"import"_s, entry.error());
                return;
            }
            if (!entry->warnings.isEmpty())
                m_messages.say(u"import"_s, MessageBar::Kind::Info, entry->warnings.join(u' '));
            Q_EMIT articleWanted(entry->id);
        });
}

} // namespace galley
