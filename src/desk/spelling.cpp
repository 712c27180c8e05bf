// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spelling.h"

#include "store/spellingwords.h"

#include <QtConcurrent/QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRemembered = 50'000;
constexpr qsizetype mostSuggestions = 6;

/// In the dictionary's thread: made there with the first question, for loading takes a tenth of a second.
SpellChecker *checkerIn(std::unique_ptr<SpellChecker> &checker, Spelling::MakeChecker &make)
{
    if (!checker && make)
        checker = std::exchange(make, {})();
    return checker.get();
}

} // namespace

Spelling &Spelling::of(Newsroom &newsroom)
{
    if (auto *made = newsroom.findChild<Spelling *>(Qt::FindDirectChildrenOnly))
        return *made;
    auto *spelling = new Spelling(newsroom);
    spelling->setParent(&newsroom);
    return *spelling;
}

Spelling::Spelling(Newsroom &newsroom, const MakeChecker &makeChecker)
    : m_newsroom(newsroom), m_make(std::make_shared<MakeChecker>(makeChecker)), m_checker(std::make_shared<std::unique_ptr<SpellChecker>>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // a dictionary belongs to its thread
    readNewsroomWords();
}

Spelling::~Spelling()
{
    m_thread.start([checker = m_checker] { checker->reset(); });
    m_thread.waitForDone();
}

void Spelling::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    Q_EMIT switched(on);
    Q_EMIT learned();
}

std::optional<bool> Spelling::isMisspelt(const QString &word) const
{
    if (m_own.contains(word) || m_newsroomWords.contains(word))
        return false;
    const auto found = m_misspelt.constFind(word);
    return found != m_misspelt.cend() ? std::optional(*found) : std::nullopt;
}

void Spelling::ask(const QStringList &words)
{
    QStringList asked;
    for (const QString &word : words) {
        if (!m_misspelt.contains(word) && !m_asked.contains(word)) {
            m_asked.insert(word);
            asked.append(word);
        }
    }
    if (asked.isEmpty() || !m_available)
        return;
    using Answer = std::optional<QList<bool>>;
    QtConcurrent::run(&m_thread, [asked, checker = m_checker, make = m_make]() -> Answer {
        SpellChecker *const dictionary = checkerIn(*checker, *make);
        if (!dictionary)
            return std::nullopt;
        QList<bool> misspelt;
        for (const QString &word : asked)
            misspelt.append(dictionary->isMisspelt(word));
        return misspelt;
    }).then(this, [this, asked](const Answer &answer) {
        m_available = answer.has_value();
        if (m_misspelt.size() > mostRemembered)
            m_misspelt.clear();
        QStringList misspelt;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            m_asked.remove(asked.at(i));
            if (!answer)
                continue;
            m_misspelt.insert(asked.at(i), answer->at(i));
            if (answer->at(i))
                misspelt.append(asked.at(i));
        }
        Q_EMIT answered(misspelt);
    });
}

void Spelling::suggest(const QString &word, QObject *context, const std::function<void(const QStringList &)> &answer)
{
    QtConcurrent::run(&m_thread, [word, checker = m_checker, make = m_make] {
        SpellChecker *const dictionary = checkerIn(*checker, *make);
        const QStringList all = dictionary ? dictionary->suggestions(word) : QStringList();
        return all.first(std::min(mostSuggestions, all.size()));
    }).then(context, answer);
}

// ---- words that are right here ----------------------------------------------------------------

void Spelling::readNewsroomWords()
{
    const auto words = spellingWords(m_newsroom);
    if (words)
        m_newsroomWords = QSet<QString>(words->begin(), words->end());
}

void Spelling::setOwnWords(const QStringList &words)
{
    m_own = QSet<QString>(words.begin(), words.end());
    Q_EMIT learned();
}

void Spelling::addOwnWord(const QString &word)
{
    m_own.insert(word);
    Q_EMIT ownWordsChanged();
    Q_EMIT learned();
}

void Spelling::addNewsroomWord(const QString &word)
{
    addSpellingWord(m_newsroom, word).then(this, [this, word](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        m_newsroomWords.insert(word);
        Q_EMIT learned();
    });
}

} // namespace galley
