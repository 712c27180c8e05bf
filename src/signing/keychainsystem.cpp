// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/keychain.h"

#include "signing/keyfault.h"
#include "signing/signingtext.h"

#include <openssl/crypto.h>
#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#ifdef GALLEY_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusInterface>
#endif
#include <QSemaphore>
#include <QThread>

#include <atomic>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto serviceName = "Galley"_L1;
/// A keychain that has to be unlocked asks a person first.
constexpr auto patience = 3min;
/// Whether there is one is asked before anybody was told to wait.
constexpr auto probePatience = 10s;

/// The thread of all jobs. QtKeychain runs one after the other and tells of each in the thread that began the first:
/// were that one gone, the next would wait for ever.
class JobThread
{
public:
    static JobThread &instance()
    {
        static JobThread thread;
        return thread;
    }
    /// False once the application is about to end.
    bool run(const std::function<void()> &work)
    {
        return m_open && QMetaObject::invokeMethod(&m_context, work, Qt::QueuedConnection);
    }

private:
    JobThread()
    {
        m_thread.setObjectName(u"keychain"_s);
        m_context.moveToThread(&m_thread);
        m_thread.start();
        qAddPostRoutine([] { instance().end(); });
    }
    void end()
    {
        m_open = false;
        m_thread.quit();
        m_thread.wait();
    }

    QObject m_context;
    QThread m_thread;
    std::atomic<bool> m_open = true;
};

struct Finished
{
    QKeychain::Error error = QKeychain::OtherError;
    QString said;
    std::shared_ptr<const SecretBytes> secret = {}; ///< of what was read
};

/// What a job had of the secret, in whatever memory it shares: the job is done with it.
void wipeShared(const QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(const_cast<char *>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

/// Runs a job there and waits. None: it did not answer in time; the job goes on and ends by itself.
template <typename Job>
std::optional<Finished> finished(const QString &name, std::chrono::milliseconds atMost, const std::function<void(Job &)> &prepare = {})
{
    struct Shared
    {
        QSemaphore done;
        Finished finished;
    };
    const auto shared = std::make_shared<Shared>();
    const bool begun = JobThread::instance().run([shared, name, prepare] {
        // Its own: it deletes itself when it has finished, and a keychain that is late finds it there still.
        auto *job = new Job(serviceName);
        job->setAutoDelete(true);
        job->setKey(name);
        if (prepare)
            prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [shared, job] {
            shared->finished = {job->error(), job->errorString(), {}};
            if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>) {
                const QByteArray read = job->binaryData();
                shared->finished.secret = std::make_shared<const SecretBytes>(QByteArrayView(read));
                wipeShared(read);
            }
            shared->done.release();
        });
        job->start();
    });
    if (!begun || !shared->done.tryAcquire(1, QDeadlineTimer(atMost)))
        return {};
    return shared->finished;
}

/// A locked keyring that nobody unlocked answers as an empty one.
bool isLocked()
{
#ifdef GALLEY_SECRET_SERVICE
    QDBusInterface collection(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
                              u"org.freedesktop.Secret.Collection"_s, QDBusConnection::sessionBus());
    return collection.isValid() && collection.property("Locked").toBool();
#else
    return false;
#endif
}

std::unexpected<Error> faultOf(const std::optional<Finished> &finished)
{
    const auto told = [&](QLatin1StringView fault) -> QString { return finished ? QString(fault + u": "_s + finished->said) : QString(fault); };
    const auto absent = [&] {
        return failure(ErrorCode::NotFound, SigningKeys::tr("The system's keychain does not answer. Keep the key in a file with a passphrase, or start the keychain."),
                       told(keyfault::keychainAbsent));
    };
    const auto locked = [&] {
        return failure(ErrorCode::Usage, SigningKeys::tr("The keychain is locked. Unlock it, then try again."), told(keyfault::keychainLocked));
    };
    if (!finished)
        return absent();
    switch (finished->error) {
    case QKeychain::EntryNotFound:
        if (isLocked())
            return locked();
        return failure(ErrorCode::NotFound, SigningKeys::tr("The signing key is not in this machine's keychain."), told(keyfault::missing));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return locked();
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return absent();
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return failure(ErrorCode::Io, SigningKeys::tr("The keychain could not do it: %1").arg(finished->said), told(keyfault::keychainFailed));
}

bool isDone(const std::optional<Finished> &finished)
{
    return finished && finished->error == QKeychain::NoError;
}

class SystemKeychain final : public Keychain
{
public:
    Result<void> available() const override
    {
        // Only a question shows it: the library being there does not mean that anybody serves it.
        const auto asked = finished<QKeychain::ReadPasswordJob>(u"signing-key-of-nobody"_s, probePatience);
        if (isDone(asked) || (asked && asked->error == QKeychain::EntryNotFound))
            return {};
        const auto fault = faultOf(asked);
        if (isKeyFault(fault.error(), keyfault::keychainLocked))
            return fault;
        return failure(ErrorCode::NotFound, SigningKeys::tr("This machine has no keychain that answers. Keep the key in a file with a passphrase."),
                       QString(keyfault::keychainAbsent + u": "_s + (asked ? asked->said : QString())));
    }

    Result<void> put(const QString &name, const SecretBytes &secret) override
    {
        // A job may outlive its caller's patience, and what it writes lives as long as it does.
        const auto kept = std::make_shared<const SecretBytes>(secret.view());
        const auto done = finished<QKeychain::WritePasswordJob>(name, patience, [kept](QKeychain::WritePasswordJob &job) {
            job.setBinaryData(QByteArray::fromRawData(kept->data(), kept->size()));
            QObject::connect(&job, &QObject::destroyed, &job, [kept] {});
        });
        if (!isDone(done))
            return faultOf(done);
        return {};
    }

    Result<SecretBytes> get(const QString &name) const override
    {
        const auto done = finished<QKeychain::ReadPasswordJob>(name, patience);
        if (!isDone(done))
            return faultOf(done);
        return done->secret ? done->secret->clone() : SecretBytes();
    }

    Result<void> remove(const QString &name) override
    {
        const auto done = finished<QKeychain::DeletePasswordJob>(name, patience);
        if (!isDone(done) && !(done && done->error == QKeychain::EntryNotFound))
            return faultOf(done);
        return {};
    }
};

} // namespace

std::unique_ptr<Keychain> systemKeychain()
{
    return std::make_unique<SystemKeychain>();
}

} // namespace galley
