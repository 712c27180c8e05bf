// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/importflow.h"

#include "desk/importresultsdialog.h"
#include "desk/messagearea.h"

#include <QFileDialog>
#include <QLocale>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

ImportFlow::ImportFlow(Newsroom &newsroom, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_messages(messages), m_window(window)
{
}

ImportFlow::~ImportFlow()
{
    m_cancelled = true;
    m_running.waitForFinished(); // what is committed stays
}

bool ImportFlow::canRead(const QString &file)
{
    static const QStringList endings{u".txt"_s, u".html"_s, u".htm"_s, u".md"_s, u".markdown"_s, u".jsonl"_s};
    return std::ranges::any_of(endings, [&file](const QString &ending) {
        return file.endsWith(ending, Qt::CaseInsensitive);
    });
}

void ImportFlow::askForFiles(PersonId person, SectionId section)
{
    auto *dialog = new QFileDialog(m_window, tr("Import articles"));
    dialog->setObjectName(u"importDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Articles (%1)").arg(u"*.txt *.html *.htm *.md *.markdown *.jsonl"_s), tr("All files (%1)").arg(u"*"_s)});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, person, section](const QStringList &files) { bringIn(files, person, section); });
    dialog->open();
}

void ImportFlow::bringIn(const QStringList &files, PersonId person, SectionId section)
{
    if (files.isEmpty() || m_running.isRunning())
        return;
    m_cancelled = false;
    tellProgress(0);
    ImportRequest request;
    request.files = files;
    request.person = person;
    request.section = section;
    m_running = QtConcurrent::run([this, request] {
        return importFiles(m_newsroom, request, [this](qsizetype done) {
            QMetaObject::invokeMethod(this, [this, done] { tellProgress(done); }, Qt::QueuedConnection);
            return !m_cancelled;
        });
    });
    m_running.then(this, [this](const Result<ImportReport> &report) { finish(report); });
}

void ImportFlow::tellProgress(qsizetype done)
{
    if (m_running.isFinished() && done > 0)
        return; // a late word of what is over
    const QString text = done == 0 ? tr("Importing…") : tr("Importing: %1 articles so far.").arg(QLocale().toString(done));
    m_messages.say(u"import"_s, MessageBar::Kind::Info, text, {{tr("Stop"), [this] { m_cancelled = true; }}})->setBusy(true);
}

void ImportFlow::finish(const Result<ImportReport> &report)
{
    m_messages.dismiss(u"import"_s);
    if (!report) {
        m_messages.sayError(u"import"_s, report.error());
        Q_EMIT finished({});
        return;
    }
    auto *dialog = new ImportResultsDialog(*report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportResultsDialog::articleWanted, this, &ImportFlow::articleWanted);
    dialog->open();
    if (report->articles.size() == 1)
        Q_EMIT articleWanted(report->articles.first().id);
    Q_EMIT finished(*report);
}

} // namespace galley
