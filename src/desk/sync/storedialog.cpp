// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/storedialog.h"

#include "desk/formrows.h"
#include "desk/sync/storework.h"
#include "desk/typesize.h"
#include "ui_storedialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QHostAddress>
#include <QPushButton>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

void chooseInto(QLineEdit *field, QFileDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, field, [field](const QString &chosen) { field->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

StoreDialog::StoreDialog(Newsroom &newsroom, const Person &founder, const StoreAccess &access, std::shared_ptr<PasswordVault> passwords, QWidget *parent)
    : QDialog(parent), m_newsroom(&newsroom), m_founder(founder), m_access(access), m_passwords(std::move(passwords)), m_ui(std::make_unique<Ui::StoreDialog>())
{
    setUp();
    m_ui->title->setText(tr("Make the newsroom's store"));
    m_ui->hint->setText(tr("Several workstations work on one newsroom through its store. It is filled with what is here; everybody goes on working meanwhile."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Make the store"));
    m_ui->file->setText(QDir::toNativeSeparators(QDir(newsroom.folder()).absoluteFilePath(u"../%1-store.sqlite"_s.arg(QDir(newsroom.folder()).dirName()))));
    m_ui->file->setText(QDir::toNativeSeparators(typedPath(m_ui->file)));
    m_ui->fields->setRowVisible(0, false);
    m_ui->server->setFocus();
}

StoreDialog::StoreDialog(const StoreAccess &access, std::shared_ptr<PasswordVault> passwords, QWidget *parent)
    : QDialog(parent), m_access(access), m_passwords(std::move(passwords)), m_ui(std::make_unique<Ui::StoreDialog>())
{
    setUp();
    m_ui->title->setText(tr("Join a newsroom"));
    m_ui->hint->setText(tr("This workstation gets a folder of its own and reads everything from the newsroom's store. It then works without a connection, too."));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Join"));
    m_ui->folder->setFocus();
}

StoreDialog::~StoreDialog() = default;

void StoreDialog::setUp()
{
    m_ui->setupUi(this);
    growWithType(*this);
    for (QLineEdit *field : {m_ui->folder, m_ui->file, m_ui->server, m_ui->database, m_ui->login, m_ui->password, m_ui->ca})
        connect(field, &QLineEdit::textChanged, this, &StoreDialog::check);
    connect(m_ui->onServer, &QRadioButton::toggled, this, &StoreDialog::showKind);
    connect(m_ui->server, &QLineEdit::textChanged, this, &StoreDialog::showKind);
    connect(m_ui->chooseFolder, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("An empty folder for this workstation"), typedPath(m_ui->folder));
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        chooseInto(m_ui->folder, dialog);
    });
    connect(m_ui->chooseFile, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("File of the store"), QFileInfo(typedPath(m_ui->file)).path(), tr("Stores (*.sqlite)"));
        dialog->setAcceptMode(m_newsroom ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->setDefaultSuffix(u"sqlite"_s);
        chooseInto(m_ui->file, dialog);
    });
    connect(m_ui->chooseCa, &QPushButton::clicked, this, [this] {
        chooseInto(m_ui->ca, new QFileDialog(this, tr("Certificate authority"), QString(), tr("Certificates (*.pem *.crt *.cer)")));
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &StoreDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &StoreDialog::reject);
    m_ui->port->setFixedHeight(m_ui->server->sizeHint().height());
    m_ui->problem->hide();
    setWorking(false);
    showKind();
    lookForKeychain();
}

/// Asking may take a while, and is asked elsewhere.
void StoreDialog::lookForKeychain()
{
    QtConcurrent::run([passwords = m_passwords] { return passwords->hasKeychain(); }).then(this, [this](bool there) {
        m_hasKeychain = there;
        showKind();
    });
}

void StoreDialog::showKind()
{
    const bool server = m_ui->onServer->isChecked();
    m_ui->fields->setRowVisible(2, !server);
    for (int row = 3; row <= 8; ++row)
        m_ui->fields->setRowVisible(row, server);
    const bool own = server && isThisMachine(m_ui->server->text().trimmed());
    m_ui->fields->setRowVisible(9, own);
    if (!own)
        m_ui->plain->setChecked(false);
    if (!server)
        m_ui->note->setText(tr("Such a store is for one machine and for trying out: whoever can write the file is held to no role by it."));
    else if (!m_hasKeychain)
        m_ui->note->setText(tr("This machine has no keychain that answers: the password is kept in memory until Galley ends, and asked for again then."));
    else
        m_ui->note->setText(tr("The password is kept in this machine's keychain, and nowhere else."));
    fitToRows(*this);
    check();
}

QString StoreDialog::folder() const
{
    return typedPath(m_ui->folder);
}

RemoteAddress StoreDialog::address() const
{
    RemoteAddress address;
    if (m_ui->inFile->isChecked()) {
        address.path = typedPath(m_ui->file);
        return address;
    }
    address.kind = RemoteAddress::Kind::Postgres;
    address.host = m_ui->server->text().trimmed();
    address.port = m_ui->port->value();
    address.database = m_ui->database->text().trimmed();
    address.login = m_ui->login->text().trimmed();
    address.caFile = typedPath(m_ui->ca);
    address.pooled = m_ui->pooled->isChecked();
    address.tls = !m_ui->plain->isChecked();
    return address;
}

bool StoreDialog::isWorking() const
{
    return m_work && !m_givenUp;
}

void StoreDialog::check()
{
    const RemoteAddress typed = address();
    const bool place = typed.kind == RemoteAddress::Kind::Embedded
        ? QDir::isAbsolutePath(typed.path)
        : !typed.host.isEmpty() && !typed.database.isEmpty() && !typed.login.isEmpty() && !m_ui->password->text().isEmpty();
    const bool here = m_newsroom || QDir::isAbsolutePath(folder());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_work && place && here);
}

void StoreDialog::setWorking(bool working)
{
    for (QWidget *field : {static_cast<QWidget *>(m_ui->folder), static_cast<QWidget *>(m_ui->chooseFolder), static_cast<QWidget *>(m_ui->onServer),
                           static_cast<QWidget *>(m_ui->inFile), static_cast<QWidget *>(m_ui->file), static_cast<QWidget *>(m_ui->chooseFile),
                           static_cast<QWidget *>(m_ui->server), static_cast<QWidget *>(m_ui->port), static_cast<QWidget *>(m_ui->database),
                           static_cast<QWidget *>(m_ui->login), static_cast<QWidget *>(m_ui->password), static_cast<QWidget *>(m_ui->ca),
                           static_cast<QWidget *>(m_ui->chooseCa), static_cast<QWidget *>(m_ui->pooled), static_cast<QWidget *>(m_ui->plain)})
        field->setEnabled(!working);
    m_ui->progress->setVisible(working);
    m_ui->doing->setVisible(working);
    m_ui->progress->setRange(0, 0);
    m_ui->doing->setText(m_newsroom ? tr("The store is being made…") : tr("The store is being asked…"));
    check();
}

void StoreDialog::accept()
{
    if (m_work || !m_ui->buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    // The same rules as for a typed address: without TLS on this machine only, and so on.
    const auto address = remoteAddress(this->address().text(), QDir::currentPath());
    if (!address) {
        tellProblem(address.error().message);
        return;
    }
    m_ui->problem->hide();
    m_givenUp = false;
    // It outlives this dialog where it is left behind, and undoes what it began.
    m_work = new StoreWork({*address, {m_ui->password->text()}, syncOptions().clientName, m_access}, m_passwords, parentWidget());
    connect(m_work, &StoreWork::progressed, this, &StoreDialog::follow);
    connect(m_work, &StoreWork::finished, this, &StoreDialog::finish);
    setWorking(true);
    if (m_newsroom)
        m_work->make(*m_newsroom, m_founder);
    else
        m_work->join(folder());
}

void StoreDialog::follow(const SyncCourse &course)
{
    if (m_givenUp || course.of <= 0)
        return;
    m_ui->progress->setRange(0, static_cast<int>(qMin<qint64>(course.of, 1'000'000'000)));
    m_ui->progress->setValue(static_cast<int>(qMin(course.done, course.of)));
    const QLocale locale;
    m_ui->doing->setText((course.doing == SyncCourse::Doing::Sending ? tr("%1 of %2 are sent") : tr("%1 of %2 are here"))
                             .arg(locale.toString(course.done), locale.toString(course.of)));
}

void StoreDialog::finish(const Result<void> &done)
{
    m_work = nullptr;
    setWorking(false);
    if (done) {
        QDialog::accept();
        return;
    }
    if (done.error().code == ErrorCode::Cancelled)
        tellProblem(tr("Given up. Everything is as it was."));
    else
        tellProblem(done.error().message);
}

void StoreDialog::tellProblem(const QString &problem)
{
    m_ui->problem->setText(problem);
    m_ui->problem->show();
    fitToRows(*this);
}

void StoreDialog::reject()
{
    if (isWorking()) {
        m_givenUp = true;
        m_work->cancel();
        m_ui->progress->setRange(0, 0);
        m_ui->doing->setText(tr("Giving up; the store has not answered yet. Cancel once more to leave without waiting."));
        return;
    }
    QDialog::reject();
}

} // namespace galley
