// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/folderwatch.h"

#include "desk/importdialog.h"
#include "desk/importresultsdialog.h"
#include "desk/messagearea.h"
#include "desk/session.h"

#include <QDir>
#include <QFileDialog>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FolderWatch::FolderWatch(Newsroom &newsroom, Session &session, MessageArea &messages, const NewsroomNames &names, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_session(session), m_messages(messages), m_names(names), m_window(window)
{
    m_timer.setInterval(4s);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    m_looking.waitForFinished();
}

QString FolderWatch::key(const char *what) const
{
    return m_newsroom.id().toString() + u"/watch/"_s + m_person.id.toString() + u'/' + QString::fromLatin1(what);
}

void FolderWatch::setPerson(const Person &person)
{
    m_timer.stop();
    m_watch.reset();
    m_person = person;
    const QString folder = m_session.text(key("folder"));
    if (!folder.isEmpty() && m_newsroom.mode() == Newsroom::Mode::Owner) {
        ImportRequest request;
        request.section = SectionId::fromString(m_session.text(key("section")));
        request.asReprint = m_session.text(key("whose")) == "reprint"_L1;
        request.asOwn = m_session.text(key("whose")) == "own"_L1;
        start(folder, request);
    }
    Q_EMIT changed();
}

QString FolderWatch::folder() const
{
    return m_watch ? m_watch->folder() : QString();
}

void FolderWatch::ask(SectionId section)
{
    auto *folders = new QFileDialog(m_window, tr("Folder to watch"), folder());
    folders->setFileMode(QFileDialog::Directory);
    folders->setOption(QFileDialog::ShowDirsOnly);
    folders->setAttribute(Qt::WA_DeleteOnClose);
    connect(folders, &QFileDialog::fileSelected, this, [this, section](const QString &chosen) {
        ImportDialog *dialog = ImportDialog::forFolder(chosen, m_person, m_names, section, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, chosen] { start(chosen, dialog->request()); });
        dialog->open();
    });
    folders->open();
}

void FolderWatch::start(const QString &folder, const ImportRequest &request)
{
    ImportRequest mine = request;
    mine.person = m_person.id;
    m_watch = std::make_shared<WatchFolder>(folder, mine);
    m_session.put(key("folder"), m_watch->folder());
    m_session.put(key("section"), request.section.toString());
    m_session.put(key("whose"), request.asReprint ? u"reprint"_s : request.asOwn ? u"own"_s : QString());
    m_timer.start();
    look();
    Q_EMIT changed();
}

void FolderWatch::stop()
{
    m_timer.stop();
    m_watch.reset();
    m_session.put(key("folder"), QString());
    m_messages.dismiss(u"watch"_s);
    Q_EMIT changed();
}

void FolderWatch::look()
{
    if (!m_watch || m_looking.isRunning())
        return;
    m_looking = QtConcurrent::run([this, watch = m_watch] { return watch->look(m_newsroom); });
    m_looking.then(this, [this](const Result<ImportReport> &report) {
        tell(report);
        Q_EMIT looked();
    });
}

void FolderWatch::tell(const Result<ImportReport> &report)
{
    if (!m_watch)
        return;
    if (!report || report->stopped) {
        m_messages.sayError(u"watch"_s, report ? *report->stopped : report.error(), {{tr("Stop watching"), [this] { stop(); }}});
        return;
    }
    if (report->articles.isEmpty() && report->failed.isEmpty())
        return;
    m_came = m_messages.shows(u"watch"_s) ? m_came + report->articles.size() : report->articles.size();
    QString text = tr("%n articles came in from the watched folder.", nullptr, static_cast<int>(m_came));
    if (!report->failed.isEmpty())
        text += u' ' + tr("%n files could not be read and stand in its folder “failed”.", nullptr, static_cast<int>(report->failed.size()));
    const auto kind = report->failed.isEmpty() ? MessageBar::Kind::Done : MessageBar::Kind::Warning;
    m_messages.say(u"watch"_s, kind, text, {{tr("Show them"), [this, latest = *report] {
                       auto *dialog = new ImportResultsDialog(latest, m_window);
                       dialog->setAttribute(Qt::WA_DeleteOnClose);
                       connect(dialog, &ImportResultsDialog::articleWanted, this, &FolderWatch::articleWanted);
                       dialog->open();
                   }}});
}

} // namespace galley
