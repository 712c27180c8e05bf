// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys/signingkeydialog.h"

#include "desk/desktime.h"
#include "desk/keys/signingdesk.h"
#include "desk/keys/unlockkeydialog.h"
#include "desk/typesize.h"
#include "signing/keyfile.h"
#include "signing/passphrasestrength.h"
#include "ui_signingkeydialog.h"

#include <QDir>
#include <QFileDialog>
#include <QSysInfo>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Four by four, as people compare them.
QString grouped(const QByteArray &fingerprint)
{
    const QString hex = QString::fromLatin1(fingerprint.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups.append(hex.sliced(at, 4));
    return groups.join(u' ');
}

} // namespace

SigningKeyDialog::SigningKeyDialog(SigningDesk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_ui(std::make_unique<Ui::SigningKeyDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    connectForms();
    connect(&desk, &SigningDesk::changed, this, [this] {
        if (m_ui->pages->currentWidget() == m_ui->statePage)
            showState();
    });
    desk.keychainAvailable().then(this, [this](const Result<void> &available) {
        m_ui->inKeychain->setEnabled(available.has_value());
        // A choice that cannot be made says why where it is seen, not only to who hovers over it.
        const QString reason = available ? QString() : available.error().message;
        m_ui->inKeychain->setToolTip(reason);
        m_ui->inKeychain->setAccessibleDescription(reason);
        m_ui->keychainReason->setText(reason);
        m_ui->keychainReason->setVisible(!available);
        m_ui->inKeychain->setChecked(available.has_value());
        m_ui->inFile->setChecked(!available);
        checkForm();
    });
    m_ui->inFile->setChecked(true);
    if (desk.keptHere())
        showState();
    else
        showMaking();
}

SigningKeyDialog::~SigningKeyDialog() = default;

void SigningKeyDialog::connectForms()
{
    connect(m_ui->unlock, &QPushButton::clicked, this, &SigningKeyDialog::askForPassphrase);
    connect(m_ui->exportKey, &QPushButton::clicked, this, &SigningKeyDialog::askForFile);
    connect(m_ui->change, &QPushButton::clicked, this, &SigningKeyDialog::showKeeping);
    connect(m_ui->revoke, &QPushButton::clicked, this, &SigningKeyDialog::showRevoking);
    connect(m_ui->back, &QPushButton::clicked, this, &SigningKeyDialog::showState);
    connect(m_ui->go, &QPushButton::clicked, this, &SigningKeyDialog::go);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::accept);
    for (QLineEdit *line : {m_ui->label, m_ui->first, m_ui->second, m_ui->reason})
        connect(line, &QLineEdit::textChanged, this, &SigningKeyDialog::checkForm);
    connect(m_ui->inFile, &QRadioButton::toggled, this, &SigningKeyDialog::checkForm);
}

// ---- pages ------------------------------------------------------------------------------------

void SigningKeyDialog::showState()
{
    if (!m_desk.keptHere()) {
        showMaking();
        return;
    }
    m_ui->title->setText(tr("Your signing key"));
    m_ui->explanation->setText(tr("Submitting, reviewing, approving and publishing are signed with it. Only its public part is in the newsroom."));
    m_ui->pages->setCurrentWidget(m_ui->statePage);
    m_ui->back->hide();
    m_ui->go->hide();
    m_ui->close->setText(tr("Close"));
    showKey();
    checkForm();
}

void SigningKeyDialog::showKey()
{
    const auto kept = m_desk.keptHere();
    if (!kept)
        return;
    QStringList others;
    for (const PersonKey &key : m_desk.registered()) {
        const QString since = longTimeText(key.addedAt, m_desk.newsroom().zone());
        if (key.fingerprint == kept->fingerprint())
            m_ui->registered->setText(tr("%1, as “%2” (entry %3 of the history)").arg(since, key.label, QString::number(key.added)));
        else if (key.revoked != 0)
            others.append(tr("“%1”, revoked %2").arg(key.label, longTimeText(key.revokedAt, m_desk.newsroom().zone())));
        else
            others.append(tr("“%1”, since %2, on another machine").arg(key.label, since));
    }
    m_ui->fingerprint->setText(grouped(kept->fingerprint()));
    m_ui->kept->setText(kept->place == KeyPlace::Keychain ? tr("In this machine’s keychain")
                                                          : tr("In a file with a passphrase: %1").arg(QDir::toNativeSeparators(kept->file)));
    m_ui->lock->setText(m_desk.isUnlocked() ? tr("Unlocked, until you lock the window or leave it") : tr("Locked; asked for when it is needed"));
    m_ui->others->setText(others.join(u'\n'));
    m_ui->others->setVisible(!others.isEmpty());
    m_ui->othersLabel->setVisible(!others.isEmpty());
    m_ui->unlock->setVisible(!m_desk.isUnlocked());
    m_ui->change->setEnabled(m_desk.isUnlocked());
    m_ui->change->setToolTip(m_desk.isUnlocked() ? QString() : tr("Unlock the key first."));
}

void SigningKeyDialog::showMaking()
{
    m_keeping = false;
    m_ui->title->setText(tr("Make a signing key"));
    m_ui->explanation->setText(tr("With a key, what you submit, review, approve and publish carries your signature, and everybody can check it. "
                                  "From then on the newsroom takes these steps from you only signed."));
    m_ui->label->setText(QSysInfo::machineHostName());
    m_ui->labelLabel->show();
    m_ui->label->show();
    m_ui->pages->setCurrentWidget(m_ui->makePage);
    m_ui->back->setVisible(m_desk.keptHere().has_value());
    m_ui->go->show();
    m_ui->go->setText(tr("Make the Key"));
    m_ui->go->setDefault(true);
    m_ui->close->setText(tr("Cancel"));
    m_ui->notice->clear();
    checkForm();
}

void SigningKeyDialog::showKeeping()
{
    showMaking();
    m_keeping = true;
    m_ui->title->setText(tr("Keep the key differently"));
    m_ui->explanation->setText(tr("A new passphrase, or another place. The old passphrase opens it no more."));
    m_ui->labelLabel->hide();
    m_ui->label->hide();
    m_ui->first->clear();
    m_ui->second->clear();
    m_ui->back->show();
    m_ui->go->setText(tr("Keep It So"));
    checkForm();
}

void SigningKeyDialog::showRevoking()
{
    m_ui->title->setText(tr("Revoke the key"));
    m_ui->explanation->setText(tr("For good: a revoked key is never registered again."));
    m_ui->revokeText->setText(tr("It signs nothing any more, and its private part is removed from this machine. What it signed until now stays signed."));
    m_ui->reason->clear();
    m_ui->pages->setCurrentWidget(m_ui->revokePage);
    m_ui->back->show();
    m_ui->go->show();
    m_ui->go->setText(tr("Revoke"));
    m_ui->close->setText(tr("Cancel"));
    m_ui->notice->clear();
    m_ui->reason->setFocus();
    checkForm();
}

// ---- forms ------------------------------------------------------------------------------------

QString SigningKeyDialog::passphraseProblem() const
{
    const QString first = m_ui->first->text();
    const QString second = m_ui->second->text();
    if (first.isEmpty())
        return tr("Nobody can open the key without it, and nobody can look it up: write it down where only you find it.");
    switch (passphraseStrength(first)) {
    case PassphraseStrength::TooShort:
        return tr("Too short: eight letters or three Chinese characters are the least.");
    case PassphraseStrength::Weak:
        return second == first ? tr("Weak. A sentence of your own would hold better.") : tr("Weak. A sentence of your own would hold better. Type it once more.");
    case PassphraseStrength::Fair:
        return second == first ? tr("Fair.") : second.isEmpty() || first.startsWith(second) ? tr("Fair. Type it once more.") : tr("The two are not the same.");
    case PassphraseStrength::Good:
        return second == first ? tr("Good.") : second.isEmpty() || first.startsWith(second) ? tr("Good. Type it once more.") : tr("The two are not the same.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

void SigningKeyDialog::checkForm()
{
    const bool file = m_ui->inFile->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->firstLabel), static_cast<QWidget *>(m_ui->first), static_cast<QWidget *>(m_ui->secondLabel),
                            static_cast<QWidget *>(m_ui->second)})
        widget->setEnabled(file && !m_busy);
    m_ui->strength->setText(file ? passphraseProblem() : tr("Whoever is signed in to this machine as you can use it."));
    bool ready = !m_busy;
    if (m_ui->pages->currentWidget() == m_ui->makePage) {
        ready = ready && (m_keeping || !m_ui->label->text().trimmed().isEmpty());
        if (file)
            ready = ready && passphraseStrength(m_ui->first->text()) != PassphraseStrength::TooShort && m_ui->first->text() == m_ui->second->text();
    } else if (m_ui->pages->currentWidget() == m_ui->revokePage) {
        ready = ready && !m_ui->reason->text().trimmed().isEmpty();
    }
    m_ui->go->setEnabled(ready);
}

void SigningKeyDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->back->setEnabled(!busy);
    checkForm();
}

void SigningKeyDialog::go()
{
    if (!m_ui->go->isEnabled())
        return;
    setBusy(true);
    const KeyPlace place = m_ui->inFile->isChecked() ? KeyPlace::File : KeyPlace::Keychain;
    const QString passphrase = m_ui->first->text();
    if (m_ui->pages->currentWidget() == m_ui->revokePage) {
        m_desk.revoke(m_ui->reason->text()).then(this, [this](const Result<void> &done) { finish(done, tr("The key is revoked.")); });
    } else if (m_keeping) {
        m_desk.keepAnew(place, passphrase).then(this, [this](const Result<void> &done) { finish(done, tr("The key is kept so from now on.")); });
    } else {
        m_ui->notice->setText(tr("Making the key…"));
        m_desk.make(m_ui->label->text(), place, passphrase).then(this, [this](const Result<void> &done) { finish(done, tr("The key is made and registered.")); });
    }
}

void SigningKeyDialog::finish(const Result<void> &done, const QString &said)
{
    setBusy(false);
    m_ui->notice->setText(done ? said : done.error().message);
    if (!done)
        return;
    m_ui->first->clear();
    m_ui->second->clear();
    showState();
    m_ui->notice->setText(said);
}

void SigningKeyDialog::askForPassphrase()
{
    const auto kept = m_desk.keptHere();
    if (!kept)
        return;
    if (kept->place == KeyPlace::Keychain) {
        m_ui->unlock->setEnabled(false);
        m_desk.unlock({}).then(this, [this](const Result<void> &done) {
            m_ui->unlock->setEnabled(true);
            m_ui->notice->setText(done ? QString() : done.error().message);
        });
        return;
    }
    auto *dialog = new UnlockKeyDialog(m_desk, *kept, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SigningKeyDialog::askForFile()
{
    const auto kept = m_desk.keptHere();
    if (!kept)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the public key"), QString(), tr("Public keys (*.pem)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_desk.person().login + u"-public-key.pem"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const QString problem = exportTo(file);
        m_ui->notice->setText(problem.isEmpty() ? tr("Written: %1").arg(QDir::toNativeSeparators(file)) : problem);
    });
    dialog->open();
}

QString SigningKeyDialog::exportTo(const QString &file) const
{
    const auto kept = m_desk.keptHere();
    if (!kept)
        return {};
    const auto written = writePublicKey(file, kept->publicKey);
    return written ? QString() : written.error().message;
}

} // namespace galley
