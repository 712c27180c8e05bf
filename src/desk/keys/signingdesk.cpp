// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys/signingdesk.h"

#include "desk/keys/auditwindow.h"
#include "desk/keys/signingkeydialog.h"
#include "desk/keys/unlockkeydialog.h"
#include "desk/messagearea.h"
#include "signing/keyfault.h"
#include "store/keys.h"

#include <QAction>
#include <QApplication>
#include <QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

SigningDesk::SigningDesk(Newsroom &newsroom, const NewsroomNames &names, MessageArea &messages, QWidget *window, std::shared_ptr<KeyRing> ring)
    : QObject(window), m_newsroom(newsroom), m_names(names), m_messages(messages), m_window(window),
      m_ring(ring ? std::move(ring) : std::make_shared<KeyRing>()), m_myKey(new QAction(tr("My Signing Key…"), this)),
      m_audit(new QAction(tr("Audit…"), this))
{
    m_myKey->setObjectName(u"mySigningKey"_s);
    m_audit->setObjectName(u"audit"_s);
    connect(m_myKey, &QAction::triggered, this, &SigningDesk::showMyKey);
    connect(m_audit, &QAction::triggered, this, [this] { showAudit(m_open ? m_open() : ArticleId()); });
    // Somebody may have revoked it elsewhere.
    connect(&newsroom, &Newsroom::peopleChanged, this, [this] {
        if (m_unlocked && std::ranges::none_of(registered(), [this](const PersonKey &key) { return key.revoked == 0 && key.publicKey == m_unlocked->publicKey(); }))
            forget();
        Q_EMIT changed();
    });
}

SigningDesk::~SigningDesk()
{
    m_writing.waitForDone();
    if (m_unlocked)
        m_newsroom.setSigner(m_person.id, nullptr);
}

SigningDesk *SigningDesk::of(const QObject *inWindow)
{
    for (const QObject *object = inWindow; object != nullptr; object = object->parent()) {
        if (auto *desk = object->findChild<SigningDesk *>(Qt::FindDirectChildrenOnly))
            return desk;
    }
    return nullptr;
}

void SigningDesk::setPerson(const Person &person)
{
    if (person.id != m_person.id)
        forget();
    m_person = person;
    m_myKey->setEnabled(m_newsroom.mode() == Newsroom::Mode::Owner);
    Q_EMIT changed();
}

void SigningDesk::forget()
{
    if (!m_unlocked)
        return;
    m_newsroom.setSigner(m_person.id, nullptr);
    m_unlocked.reset();
    Q_EMIT changed();
}

void SigningDesk::take(const std::shared_ptr<const PrivateKey> &unlocked)
{
    m_unlocked = unlocked;
    m_newsroom.setSigner(m_person.id, unlocked);
    Q_EMIT changed();
}

QList<PersonKey> SigningDesk::registered() const
{
    return m_person.id.isNull() ? QList<PersonKey>() : readKeys(m_newsroom, m_person.id).value_or(QList<PersonKey>());
}

std::optional<KeptKey> SigningDesk::keptHere() const
{
    for (const PersonKey &key : registered()) {
        if (key.revoked != 0)
            continue;
        if (const auto kept = m_ring->find(key.fingerprint))
            return *kept;
    }
    return {};
}

// ---- unlocking --------------------------------------------------------------------------------

void SigningDesk::unlockThen(const std::function<void()> &goOn)
{
    QList<PersonKey> standing = registered();
    standing.removeIf([](const PersonKey &key) { return key.revoked != 0; });
    if (m_unlocked || standing.isEmpty()) {
        goOn();
        return;
    }
    if (m_asking)
        return;
    const auto kept = keptHere();
    if (!kept) {
        sayNotHere(standing);
        return;
    }
    if (kept->place == KeyPlace::File) {
        askPassphrase(*kept, goOn);
        return;
    }
    m_asking = true;
    m_messages.say(u"signing"_s, MessageBar::Kind::Info, tr("Unlocking the signing key in the keychain…"))->setBusy(true);
    unlock({}).then(this, [this, goOn](const Result<void> &done) {
        m_asking = false;
        m_messages.dismiss(u"signing"_s);
        if (done)
            goOn();
        else
            m_messages.sayError(u"signing"_s, done.error(), {{tr("My Signing Key…"), [this] { showMyKey(); }}});
    });
}

void SigningDesk::before(Action action, const std::function<void()> &goOn)
{
    if (transition(action).guards.contains(Rule::SignatureMissing))
        unlockThen(goOn);
    else
        goOn();
}

/// Reviewing has a window of its own: what is asked there is asked in front of it. A dialog may be about to go.
QWidget *SigningDesk::windowInFront() const
{
    QWidget *front = QApplication::activeWindow();
    return front && !front->isModal() ? front : m_window;
}

void SigningDesk::askPassphrase(const KeptKey &key, const std::function<void()> &goOn)
{
    m_asking = true;
    auto *dialog = new UnlockKeyDialog(*this, key, windowInFront());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, goOn](int result) {
        m_asking = false;
        if (result == QDialog::Accepted)
            goOn();
    });
    dialog->open();
}

void SigningDesk::sayNotHere(const QList<PersonKey> &standing)
{
    QStringList labels;
    for (const PersonKey &key : standing)
        labels.append(key.label);
    m_messages.say(u"signing"_s, MessageBar::Kind::Warning,
                   tr("This has to be signed, and your signing key is not on this machine (it is kept on: %1). Make one for this machine, or revoke the other.")
                       .arg(labels.join(u"、"_s)),
                   {{tr("My Signing Key…"), [this] { showMyKey(); }}});
    if (windowInFront() != m_window)
        showMyKey(); // the message stands in another window
}

// ---- the key ----------------------------------------------------------------------------------

/// What comes of it is the key that is unlocked from then on, unless somebody else sits there by then.
QFuture<Result<void>> SigningDesk::inBackground(QThreadPool *pool, const Unlocking &work)
{
    return QtConcurrent::run(pool, work).then(this, [this, person = m_person.id](const Result<std::shared_ptr<const PrivateKey>> &key) -> Result<void> {
        if (!key)
            return std::unexpected(key.error());
        if (person == m_person.id)
            take(*key);
        return {};
    });
}

QFuture<Result<void>> SigningDesk::make(const QString &label, KeyPlace place, const QString &passphrase)
{
    const auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    return inBackground(&m_writing, [ring = m_ring, &newsroom = m_newsroom, person = m_person.id, label, place, secret]() -> Result<std::shared_ptr<const PrivateKey>> {
        const auto made = ring->make(newsroom.id(), person, label, place, *secret);
        if (!made)
            return std::unexpected(made.error());
        const auto proof = made->unlocked->sign(keyProofBytes(newsroom.id(), person, made->kept.publicKey));
        const auto registered = proof ? await(registerKey(newsroom, person, made->kept.publicKey, label, *proof)) : std::unexpected(proof.error());
        if (!registered) {
            (void)ring->forget(made->kept); // nobody knows it
            return std::unexpected(registered.error());
        }
        return made->unlocked;
    });
}

QFuture<Result<void>> SigningDesk::unlock(const QString &passphrase)
{
    const auto kept = keptHere();
    const auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    return inBackground(QThreadPool::globalInstance(), [ring = m_ring, kept, secret]() -> Result<std::shared_ptr<const PrivateKey>> {
        if (!kept)
            return failure(ErrorCode::NotFound, tr("Your signing key is not on this machine."), keyfault::missing);
        return ring->unlock(*kept, *secret);
    });
}

QFuture<Result<void>> SigningDesk::keepAnew(KeyPlace place, const QString &passphrase)
{
    const auto kept = keptHere();
    const auto secret = std::make_shared<SecretBytes>(SecretBytes::fromText(passphrase));
    return inBackground(QThreadPool::globalInstance(), [ring = m_ring, kept, key = m_unlocked, place, secret]() -> Result<std::shared_ptr<const PrivateKey>> {
        if (!kept || !key)
            return failure(ErrorCode::Usage, tr("Unlock the key first."), keyfault::passphraseMissing);
        const auto moved = ring->keepAnew(*kept, *key, place, *secret);
        if (!moved)
            return std::unexpected(moved.error());
        return key;
    });
}

QFuture<Result<void>> SigningDesk::revoke(const QString &reason)
{
    const auto kept = keptHere();
    return QtConcurrent::run(&m_writing, [ring = m_ring, &newsroom = m_newsroom, kept, reason, person = m_person.id]() -> Result<void> {
        if (!kept)
            return failure(ErrorCode::NotFound, tr("Your signing key is not on this machine."), keyfault::missing);
        if (const auto revoked = await(revokeKey(newsroom, kept->fingerprint(), reason, person)); !revoked)
            return revoked;
        return ring->forget(*kept);
    }).then(this, [this](const Result<void> &done) {
        if (done)
            forget();
        Q_EMIT changed();
        return done;
    });
}

QFuture<Result<void>> SigningDesk::keychainAvailable() const
{
    return QtConcurrent::run([ring = m_ring] { return ring->keychainAvailable(); });
}

// ---- windows ----------------------------------------------------------------------------------

void SigningDesk::showMyKey()
{
    auto *dialog = new SigningKeyDialog(*this, windowInFront());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SigningDesk::showAudit(ArticleId article)
{
    auto *window = m_window->findChild<AuditWindow *>(Qt::FindDirectChildrenOnly);
    if (!window) {
        window = new AuditWindow(m_newsroom, m_names, m_window);
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->setArticle(article);
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace galley
