// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace galley::testkit {

/// A known error in a text of ours: what a proofreader must see, and what is to stand there.
struct KnownError
{
    QString kind;           ///< its class: "pairing", "numeral forms", …
    QString text;           ///< with the error
    int start = 0;          ///< of its place, UTF-16 units
    int length = 0;         ///< 0: something is missing there
    QStringList right = {}; ///< whole texts that are right, the first is the one it was made from
    bool fixJudged = true;  ///< whether a fix is asked for, or to be found is enough
};

/// Sentences without an error, by the file they stand in ("marks", "numbers", "news", "idioms", "phrases"). In the last two
/// the stretch that may be spoilt stands between braces, which are taken away.
struct CleanSentence
{
    QString text;
    std::vector<std::pair<int, int>> spoilable; ///< start and length of what stood between braces
};

/// What lies in a folder: clean/*.txt and marked/*.txt, whose heads say how they are written.
class ErrorSet
{
public:
    /// Errors made by program (corruption.h) and by hand. The same on every machine.
    static ErrorSet read(const QString &folder);

    const std::vector<KnownError> &errors() const { return m_errors; }
    const QHash<QString, std::vector<CleanSentence>> &clean() const { return m_clean; }
    /// Every text that must be quiet: the clean sentences and the right form of every error made by hand.
    const QStringList &cleanTexts() const { return m_cleanTexts; }

private:
    void readClean(const QString &folder);
    void readMarked(const QString &file);
    void take(const QString &kind, bool fixJudged, QStringView marked);

    std::vector<KnownError> m_errors;
    QHash<QString, std::vector<CleanSentence>> m_clean;
    QStringList m_cleanTexts;
};

} // namespace galley::testkit
