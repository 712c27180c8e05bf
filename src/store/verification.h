// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/statement.h"
#include "store/newsroom.h"

#include <atomic>

namespace galley {

/// How an entry of the chain is signed.
enum class SignatureState {
    NoKey,    ///< not, and its person had no key then
    Unsigned, ///< not, though a key of its person stood
    Good,     ///< by a key of its person's that stood then
    Wrong,    ///< by none of them
};
QString signatureLabel(SignatureState state); ///< for people
QString signatureName(SignatureState state);  ///< none, unsigned, good, wrong

/// Something that verification found.
struct VerificationFinding
{
    enum class Kind {
        ChainBroken,      ///< an entry is missing, moved or not as it was when its hash was taken
        EntryUnreadable,  ///< not a statement, or filed under another article or operation than it says
        SignatureWrong,
        SignatureMissing, ///< of a review or publication, though a key of its person stood
        Unsigned,         ///< the same of another entry: told, but nothing is broken
        RevisionWrong,    ///< a text or its hashes, its parents or whose it is
        TextMissing,      ///< the chain names a text that is nowhere
        ReviewWrong,      ///< a record of a review and the chain do not agree
        ApprovalWrong,    ///< what is approved or before readers was not approved or published by anybody
        RegisterWrong,    ///< the history of registers or of handling fields
        KeyWrong,         ///< the register of keys
    };
    Kind kind = Kind::ChainBroken;
    qint64 number = 0;       ///< the entry's, or that of what ought to stand there; 0: of no entry
    ArticleId article;
    QByteArray revision;     ///< raw hash as it is stored
    PersonId person;
    QDateTime time;          ///< UTC
    QString message;         ///< who, what and when, and what is the matter

    bool isBroken() const { return kind != Kind::Unsigned; }
};
QString findingName(VerificationFinding::Kind kind); ///< chain-broken, signature-wrong … for programs

struct Verification
{
    qint64 entries = 0;        ///< of the chain, all of them
    qint64 looked = 0;         ///< entries whose statements were looked at: all, or the article's
    qint64 signedEntries = 0;  ///< of these
    qint64 unsignedEntries = 0;
    qint64 revisions = 0;
    qint64 reviews = 0;
    qint64 firstKey = 0;       ///< the entry that registered the newsroom's first key; 0: none ever was
    QByteArray head;           ///< hash of the last entry: written down elsewhere, it proves the whole chain later
    QHash<qint64, SignatureState> signatures;
    QList<VerificationFinding> findings; ///< those of the chain itself by number, then what does not agree with it

    bool isWhole() const;
    /// The first broken link.
    const VerificationFinding *firstBroken() const;
};

/// For long ones.
struct VerificationWatch
{
    std::function<void(qint64 done, qint64 total)> progress = {}; ///< called in the verifying thread, now and then
    const std::atomic<bool> *stop = nullptr;                      ///< true: give up (Cancelled)
};

/// Recomputes the chain and every signature, revision, review record and approval from what is stored, offline, without
/// a change. With an article: the whole chain's links, and what is about the article. 20,000 signed entries took
/// 18 seconds of a loaded machine with two cores: not for the window's thread; any other. What was appended meanwhile is not in it.
///
/// What it cannot see: that somebody with the database in hands took the newest entries away and everything that hangs
/// on them, or made the whole chain anew without signatures. Against that, `expected` is what was written down of an
/// earlier verification: entry number and head.
struct ExpectedHead
{
    qint64 number = 0;
    QByteArray hash;
};
Result<Verification> verify(const Newsroom &newsroom, ArticleId article = {}, const VerificationWatch &watch = {},
                            const std::optional<ExpectedHead> &expected = {});

class Database;
/// The same inside a snapshot.
Result<Verification> verifyRecords(Database &database, const QTimeZone &zone, ArticleId article, const VerificationWatch &watch,
                                   const std::optional<ExpectedHead> &expected = {});

} // namespace galley
