// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/signer.h"
#include "store/database.h"
#include "store/verification.h"

namespace galley {

/// An entry that was read.
struct StatedEntry
{
    qint64 number = 0;
    Statement statement;
};

/// Where findings go, with the words for who, what and when.
class VerificationReport
{
public:
    VerificationReport(Database &database, const QTimeZone &zone);
    Result<void> readNames();
    void add(VerificationFinding::Kind kind, const StatedEntry &entry, const QString &what);
    void add(VerificationFinding finding) { m_verification.findings.append(std::move(finding)); }
    Verification &result() { return m_verification; }
    QString name(PersonId person) const;
    QString at(const QDateTime &time) const;

private:
    Database &m_database;
    QTimeZone m_zone;
    QHash<PersonId, QString> m_names;
    Verification m_verification;
};

/// Goes through the chain entry by entry: links, signatures, and the keys as the chain itself registers them (the table
/// of keys is held against these, not believed).
class VerifiedChain
{
public:
    VerifiedChain(Database &database, VerificationReport &report, ArticleId article, const VerificationWatch &watch);
    Result<void> read(const std::optional<ExpectedHead> &expected);

    /// Statements about the article, or all; newsroom's own (no article) too.
    const QList<StatedEntry> &stated() const { return m_stated; }
    const QList<PersonKey> &keys() const { return m_keys; }
    bool asksSignatures() const { return m_asksSignatures; }

private:
    /// An entry as it is stored.
    struct RawEntry
    {
        qint64 number = 0;
        QByteArray previous;
        QByteArray hash;
        QByteArray subject;
        QByteArray operation;
        QByteArray statement;
        QByteArray signature;
    };
    /// A signature to be checked, and the keys that may have made it.
    struct Job
    {
        StatedEntry entry;
        QByteArray bytes;
        QList<QByteArray> keys;
        bool good = false;
    };
    void link(const RawEntry &entry);
    Result<void> take(const RawEntry &entry);
    Result<void> takeRegisterChange(const StatedEntry &entry);
    void judgeSignature(const StatedEntry &entry);
    void settle();
    bool concerns(const RawEntry &entry) const;
    bool hadKey(const StatedEntry &entry) const;

    Database &m_database;
    VerificationReport &m_report;
    ArticleId m_article;
    const VerificationWatch &m_watch;
    QByteArray m_newsroom;        ///< its id's text, as it stands in statements
    qint64 m_next = 1;
    QByteArray m_previous;
    QByteArray m_recomputed;
    QSet<QByteArray> m_operations; ///< of all entries so far
    QList<StatedEntry> m_stated;
    QList<PersonKey> m_keys;
    bool m_asksSignatures = false;
    std::vector<Job> m_jobs;      ///< signatures to be checked, several at a time
};

/// Whether its person states a text to be theirs. A Save with a reason is of something beside the text (handling fields,
/// a finding set aside, an outside copy), and names the text as it stands, whoever's that is.
inline bool makesText(const Statement &statement)
{
    return (statement.action == Action::Save && statement.reason.isEmpty()) || statement.action == Action::EditInReview
        || statement.action == Action::ImportPublished;
}

/// What is stopped says so.
inline bool isStopped(const VerificationWatch &watch)
{
    return watch.stop != nullptr && watch.stop->load();
}

} // namespace galley
