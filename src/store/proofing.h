// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/proofing.h"
#include "store/articlestate.h"

#include <QMutex>

namespace galley {

/// All that proofing an article needs beside its text, put together from the newsroom: the same for the window,
/// for galleyctl and at the submission.
struct ProofSetting
{
    std::shared_ptr<const CompiledLists> lists; ///< compiled once for each version, and shared
    ProofSurroundings surroundings;
    QList<ProofDismissal> dismissals;  ///< of the article and of the newsroom
    bool barsOpenFindings = false;     ///< its primary section takes no open must-fix findings into review
    QStringList problems;              ///< lists that could not be read and count as empty, for people
    bool operator==(const ProofSetting &) const = default;
};

/// The newsroom's lists, compiled when a version is first asked for. Any thread; whoever asks while they are being
/// compiled waits.
class ProofListCache
{
public:
    struct Compiled
    {
        std::shared_ptr<const CompiledLists> lists;
        QStringList problems;
    };
    Result<Compiled> lists(Database &database);

private:
    QMutex m_mutex;
    QList<qint64> m_versions;
    Compiled m_compiled;
};

/// Where and when the newsroom proofreads.
struct ProofPlaceAndTime
{
    QTimeZone zone;
    QDateTime now; ///< UTC
};

/// article: null for one that is stored nowhere yet.
Result<ProofSetting> readProofSetting(Database &database, ProofListCache &cache, const ProofPlaceAndTime &here, ArticleId article,
                                      const Content &content, const Handling &handling);

/// An article proofread as it stood: worked out ahead of the writer's turn, and good while nothing of it has changed.
struct ProofedArticle
{
    QByteArray contentHash;
    ProofSetting setting;
    ProofReport report;
};

/// Proofreads the article as it is stored. What was worked out ahead is answered where it still holds.
Result<ProofedArticle> proofreadStored(Database &database, ProofListCache &cache, const ProofPlaceAndTime &here,
                                       const ArticleState &state, const std::optional<ProofedArticle> &ahead = {});

/// Names in an author line, without the words around them: “本报记者 李敏 通讯员 王强” are two.
QStringList namesInAuthorLine(QStringView line);

} // namespace galley
