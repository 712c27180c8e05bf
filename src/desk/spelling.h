// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "desk/spellchecker.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace galley {

class Newsroom;

/// 拼写: which Latin words are right, for all editors of a newsroom. The dictionary works in a thread of its own; here
/// its answers are remembered. Window thread.
class Spelling : public QObject
{
    Q_OBJECT
public:
    using MakeChecker = std::function<std::unique_ptr<SpellChecker>()>;

    /// The newsroom's one, made when it is first asked for.
    static Spelling &of(Newsroom &newsroom);
    explicit Spelling(Newsroom &newsroom, const MakeChecker &makeChecker = makeSpellChecker);
    ~Spelling() override;

    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// False once it is known that there is no dictionary.
    bool isAvailable() const { return m_available; }

    /// What is known of a word; none: nobody asked yet.
    std::optional<bool> isMisspelt(const QString &word) const;
    /// answered() tells when the answers are here.
    void ask(const QStringList &words);
    void suggest(const QString &word, QObject *context, const std::function<void(const QStringList &)> &answer);

    /// The words of this person, which the session keeps.
    QStringList ownWords() const { return m_own.values(); }
    void setOwnWords(const QStringList &words);
    void addOwnWord(const QString &word);
    void addNewsroomWord(const QString &word);

Q_SIGNALS:
    void answered(const QStringList &misspelt); ///< what ask() wanted to know; those of the words that are wrong
    void learned();          ///< words or the switch: what is underlined may be another
    void ownWordsChanged();
    void switched(bool on);
    void failed(const galley::Error &error);

private:
    void readNewsroomWords();

    Newsroom &m_newsroom;
    std::shared_ptr<MakeChecker> m_make;
    std::shared_ptr<std::unique_ptr<SpellChecker>> m_checker; ///< the thread's own
    QThreadPool m_thread;
    QHash<QString, bool> m_misspelt;
    QSet<QString> m_asked;
    QSet<QString> m_own;
    QSet<QString> m_newsroomWords;
    bool m_on = true;
    bool m_available = true;
};

} // namespace galley
