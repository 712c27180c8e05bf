// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlets/outletdialog.h"

#include "desk/formrows.h"
#include "desk/outlets/outlettask.h"
#include "desk/outlets/typedserver.h"
#include "desk/typesize.h"
#include "ui_outletdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isWebAddress(const QString &typed)
{
    const QUrl url(typed, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

void nameField(QLabel *label, QLineEdit *field, const QString &text)
{
    label->setText(text);
    field->setAccessibleName(text);
}

} // namespace

OutletDialog::OutletDialog(Newsroom &newsroom, QWidget *parent)
    : QDialog(parent), m_newsroom(newsroom), m_ui(std::make_unique<Ui::OutletDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->kind->addItem(tr("A folder"), QVariant::fromValue(Kind::Folder));
    m_ui->kind->addItem(tr("WebDAV server"), QVariant::fromValue(Kind::WebDav));
    m_ui->kind->addItem(tr("SFTP server"), QVariant::fromValue(Kind::Sftp));
    m_ui->kind->addItem(tr("Object storage (S3)"), QVariant::fromValue(Kind::S3));
    m_ui->kind->addItem(tr("WordPress site"), QVariant::fromValue(Kind::WordPress));
    // As rclone names them: https://rclone.org/s3/#s3-provider
    m_ui->provider->addItem(tr("Alibaba Cloud OSS"), u"Alibaba"_s);
    m_ui->provider->addItem(tr("Tencent Cloud COS"), u"TencentCOS"_s);
    m_ui->provider->addItem(tr("Huawei Cloud OBS"), u"HuaweiOBS"_s);
    m_ui->provider->addItem(tr("Qiniu Kodo"), u"Qiniu"_s);
    m_ui->provider->addItem(tr("Amazon S3"), u"AWS"_s);
    m_ui->provider->addItem(tr("MinIO"), u"Minio"_s);
    m_ui->provider->addItem(tr("Another one"), u"Other"_s);
    m_ui->name->setText(tr("Portal"));
    m_ui->limit->setFixedHeight(m_ui->path->sizeHint().height());
    m_ui->problem->hide();
    connect(m_ui->browse, &QPushButton::clicked, this, &OutletDialog::browse);
    connect(m_ui->browseKey, &QPushButton::clicked, this, &OutletDialog::browseKey);
    connect(m_ui->kind, &QComboBox::currentIndexChanged, this, &OutletDialog::showKind);
    connect(m_ui->provider, &QComboBox::currentIndexChanged, this, &OutletDialog::showFields);
    for (QLineEdit *field : {m_ui->folder, m_ui->name, m_ui->server, m_ui->bucket, m_ui->login, m_ui->password, m_ui->keyFile, m_ui->path})
        connect(field, &QLineEdit::textChanged, this, &OutletDialog::check);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &OutletDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &OutletDialog::reject);
    setTrying(false);
    showKind();
    m_ui->folder->setFocus();
}

OutletDialog::~OutletDialog() = default;

OutletDialog::Kind OutletDialog::kind() const
{
    return m_ui->kind->currentData().value<Kind>();
}

void OutletDialog::setKind(Kind kind)
{
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(QVariant::fromValue(kind)));
}

QString OutletDialog::folder() const
{
    return typedPath(m_ui->folder);
}

void OutletDialog::setFolder(const QString &folder)
{
    m_ui->folder->setText(QDir::toNativeSeparators(folder));
}

bool OutletDialog::isTrying() const
{
    return m_task;
}

void OutletDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the portal"), folder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &OutletDialog::setFolder);
    dialog->open();
}

void OutletDialog::browseKey()
{
    auto *dialog = new QFileDialog(this, tr("Private key"), QDir::home().filePath(u".ssh"_s));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { m_ui->keyFile->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

// ---- what it asks for --------------------------------------------------------------------------

void OutletDialog::showKind()
{
    const Kind kind = this->kind();
    const bool carried = kind == Kind::WebDav || kind == Kind::Sftp || kind == Kind::S3;
    m_ui->fields->setRowVisible(m_ui->folderLabel, kind == Kind::Folder);
    for (QWidget *label : {m_ui->serverLabel, m_ui->loginLabel, m_ui->passwordLabel})
        m_ui->fields->setRowVisible(label, kind != Kind::Folder);
    for (QWidget *label : {m_ui->providerLabel, m_ui->bucketLabel})
        m_ui->fields->setRowVisible(label, kind == Kind::S3);
    m_ui->fields->setRowVisible(m_ui->keyFileLabel, kind == Kind::Sftp);
    for (QWidget *label : {m_ui->pathLabel, m_ui->limitLabel})
        m_ui->fields->setRowVisible(label, carried);
    if (kind == Kind::Folder)
        m_ui->hint->setText(tr("Galley writes the portal as files into a folder. A web server can serve it from there, or it can be carried on."));
    else if (kind == Kind::WordPress)
        m_ui->hint->setText(tr("Every article becomes a post there; corrections and withdrawals follow. Make an application password for Galley in WordPress, "
                               "under Users, Profile. It is kept in this machine's keychain."));
    else
        m_ui->hint->setText(tr("Only what changed is carried there, by the program rclone, which has to be installed on this machine. The password is kept locked, "
                               "with its key in this machine's keychain."));
    m_ui->problem->hide();
    showFields();
}

void OutletDialog::showFields()
{
    const Kind kind = this->kind();
    const bool amazon = m_ui->provider->currentData().toString() == "AWS"_L1;
    if (kind == Kind::S3) {
        nameField(m_ui->serverLabel, m_ui->server, amazon ? tr("Region") : tr("Endpoint"));
        nameField(m_ui->loginLabel, m_ui->login, tr("AccessKey ID"));
        nameField(m_ui->passwordLabel, m_ui->password, tr("AccessKey secret"));
        m_ui->server->setPlaceholderText(amazon ? u"ap-east-1"_s : u"oss-cn-hangzhou.aliyuncs.com"_s);
        if (!amazon && m_ui->provider->currentIndex() > 0)
            m_ui->server->setPlaceholderText({});
    } else if (kind == Kind::Sftp) {
        nameField(m_ui->serverLabel, m_ui->server, tr("Server"));
        nameField(m_ui->loginLabel, m_ui->login, tr("Account"));
        nameField(m_ui->passwordLabel, m_ui->password, tr("Password"));
        m_ui->server->setPlaceholderText(u"www.example.com:22"_s);
    } else {
        nameField(m_ui->serverLabel, m_ui->server, tr("Address"));
        nameField(m_ui->loginLabel, m_ui->login, tr("Account"));
        nameField(m_ui->passwordLabel, m_ui->password, kind == Kind::WordPress ? tr("Application password") : tr("Password"));
        m_ui->server->setPlaceholderText(kind == Kind::WordPress ? u"https://news.example.com/"_s : u"https://www.example.com/dav/"_s);
    }
    m_ui->path->setPlaceholderText(kind == Kind::S3 ? tr("Empty: the top of the bucket") : tr("Empty: the top of the server"));
    fitToRows(*this);
    check();
}

bool OutletDialog::isFilled() const
{
    const auto has = [](const QLineEdit *field) { return !field->text().trimmed().isEmpty(); };
    if (!has(m_ui->name))
        return false;
    switch (kind()) {
    case Kind::Folder: return !folder().isEmpty();
    case Kind::WebDav: return has(m_ui->server);
    case Kind::Sftp: return has(m_ui->server) && has(m_ui->login);
    case Kind::S3: return has(m_ui->server) && has(m_ui->bucket) && has(m_ui->login) && has(m_ui->password);
    case Kind::WordPress: return has(m_ui->server) && has(m_ui->login) && has(m_ui->password);
    }
    return false;
}

QString OutletDialog::problem() const
{
    const QString server = m_ui->server->text().trimmed();
    switch (kind()) {
    case Kind::Folder:
        return folder().isEmpty() || !QDir::isRelativePath(folder()) ? QString() : tr("Give the whole path of the folder.");
    case Kind::WebDav:
    case Kind::WordPress:
        return server.isEmpty() || isWebAddress(server) ? QString() : tr("Give the whole address, with https:// before it.");
    case Kind::Sftp:
    case Kind::S3:
        break;
    }
    return {};
}

void OutletDialog::check()
{
    const QString problem = this->problem();
    if (problem.isEmpty() == m_ui->problem->isVisibleTo(this) || m_ui->problem->text() != problem) {
        m_ui->problem->setText(problem);
        m_ui->problem->setVisible(!problem.isEmpty());
        fitToRows(*this);
    }
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_task && problem.isEmpty() && isFilled());
}

// ---- adding it ---------------------------------------------------------------------------------

void OutletDialog::accept()
{
    if (m_task || !m_ui->buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    const QString outletName = m_ui->name->text().trimmed();
    if (kind() == Kind::Folder) {
        finish(addOutlet(m_newsroom, outletName, folder()));
        return;
    }
    const TypedServer typed{.server = m_ui->server->text().trimmed(),
                            .login = m_ui->login->text().trimmed(),
                            .password = m_ui->password->text(),
                            .keyFile = kind() == Kind::Sftp ? typedPath(m_ui->keyFile) : QString(),
                            .provider = m_ui->provider->currentData().toString()};
    CarryLimits limits;
    if (m_ui->limit->value() > 0)
        limits.bandwidth = QString::number(m_ui->limit->value(), 'f', 1) % u'M';
    OutletTask::Adding adding;
    if (kind() == Kind::WordPress) {
        adding = [typed, outletName](Newsroom &newsroom) {
            return addWordPressOutlet(newsroom, outletName, typed.server, typed.login, SecretBytes(typed.password.toUtf8()));
        };
    } else {
        const QString path = m_ui->path->text().trimmed();
        const QString place = kind() == Kind::S3 ? QString(m_ui->bucket->text().trimmed() % (path.isEmpty() ? QString() : QString(u'/' % path))) : path;
        const RcloneServer server = kind() == Kind::S3 ? typed.s3() : kind() == Kind::Sftp ? typed.sftp() : typed.webDav();
        adding = [=](Newsroom &newsroom) { return addRcloneOutlet(newsroom, outletName, place, server, limits); };
    }
    m_ui->problem->hide();
    m_task = new OutletTask(m_newsroom, parentWidget() ? parentWidget()->window() : nullptr);
    connect(m_task, &OutletTask::added, this, &OutletDialog::finish);
    setTrying(true);
    m_task->add(adding);
}

void OutletDialog::setTrying(bool trying)
{
    for (int row = 0; row < m_ui->fields->rowCount(); ++row) {
        QLayoutItem *item = m_ui->fields->itemAt(row, QFormLayout::FieldRole);
        if (item->widget())
            item->widget()->setEnabled(!trying);
        for (int i = 0; item->layout() && i < item->layout()->count(); ++i)
            item->layout()->itemAt(i)->widget()->setEnabled(!trying);
    }
    m_ui->progress->setVisible(trying);
    m_ui->doing->setVisible(trying);
    check();
    fitToRows(*this);
}

void OutletDialog::finish(const Result<Outlet> &outlet)
{
    m_task = nullptr;
    setTrying(false);
    if (outlet)
        QDialog::accept();
    else
        tellProblem(outlet.error().message);
}

void OutletDialog::tellProblem(const QString &problem)
{
    m_ui->problem->setText(problem);
    m_ui->problem->show();
    fitToRows(*this);
}

void OutletDialog::reject()
{
    if (m_task)
        m_task->giveUp();
    QDialog::reject();
}

} // namespace galley
