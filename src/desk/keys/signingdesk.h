// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/signer.h"
#include "signing/keyring.h"
#include "store/newsroom.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

class QAction;

namespace galley {

class MessageArea;
class NewsroomNames;

/// The signing key of whoever sits at the window: unlocked when the first thing is to be signed, not before; forgotten
/// when the window is locked or the user changes. Actions that must be signed go through unlockThen(). Window thread.
class SigningDesk : public QObject
{
    Q_OBJECT
public:
    /// ring: null: the usual one of this machine.
    SigningDesk(Newsroom &newsroom, const NewsroomNames &names, MessageArea &messages, QWidget *window, std::shared_ptr<KeyRing> ring = {});
    ~SigningDesk() override;

    /// The one of a window, from anything inside it; null where there is none.
    static SigningDesk *of(const QObject *inWindow);

    void setPerson(const Person &person);
    const Person &person() const { return m_person; }
    /// The private key is out of memory, the newsroom signs with it no more.
    void forget();
    /// Goes on at once where this person has no key or it is unlocked; else unlocks it (a passphrase is asked for) and goes
    /// on then. Never goes on where that is given up; says why where it is not possible.
    void unlockThen(const std::function<void()> &goOn);
    /// The same for an action of the workflow: those that are not asked to be signed go on at once.
    void before(Action action, const std::function<void()> &goOn);

    /// Keys of the person in the newsroom, and that one of them that is kept here and stands.
    QList<PersonKey> registered() const;
    std::optional<KeptKey> keptHere() const;
    bool isUnlocked() const { return m_unlocked != nullptr; }

    // What the key's dialog does; each tells by its answer. In the background.
    QFuture<Result<void>> make(const QString &label, KeyPlace place, const QString &passphrase);
    QFuture<Result<void>> unlock(const QString &passphrase);
    QFuture<Result<void>> keepAnew(KeyPlace place, const QString &passphrase); ///< the unlocked one
    QFuture<Result<void>> revoke(const QString &reason);                       ///< the one that is kept here
    QFuture<Result<void>> keychainAvailable() const;

    QAction *myKey() const { return m_myKey; }
    QAction *audit() const { return m_audit; }
    Newsroom &newsroom() const { return m_newsroom; }
    void showMyKey();
    /// Of the article; null: of the newsroom.
    void showAudit(ArticleId article);
    /// What the audit window begins with.
    void setOpenArticle(const std::function<ArticleId()> &open) { m_open = open; }

Q_SIGNALS:
    void changed(); ///< made, unlocked, forgotten, revoked

private:
    void take(const std::shared_ptr<const PrivateKey> &unlocked);
    void askPassphrase(const KeptKey &key, const std::function<void()> &goOn);
    QWidget *windowInFront() const;
    void sayNotHere(const QList<PersonKey> &standing);
    using Unlocking = std::function<Result<std::shared_ptr<const PrivateKey>>()>;
    QFuture<Result<void>> inBackground(QThreadPool *pool, const Unlocking &work);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    MessageArea &m_messages;
    QWidget *m_window;
    std::shared_ptr<KeyRing> m_ring;
    Person m_person;
    std::shared_ptr<const PrivateKey> m_unlocked;
    std::function<ArticleId()> m_open;
    QAction *m_myKey;
    QAction *m_audit;
    bool m_asking = false;
    QThreadPool m_writing; ///< what works on the newsroom; unlocking may wait for a person, and is not waited for
};

} // namespace galley
