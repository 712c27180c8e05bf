// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QTemporaryDir>

#include <atomic>

namespace galley::testkit {

/// The value by value: what `for` may run over. A result without one ends the test.
template <typename T>
T got(Result<T> result)
{
    if (!result)
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A clock that stands still until it is told to go on. Any thread.
class HandClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::fromMSecsSinceEpoch(m_now.load(), QTimeZone::UTC); }
    void goOn(qint64 seconds) { m_now += seconds * 1000; }

private:
    std::atomic<qint64> m_now = 1'700'000'000'000;
};

/// The refusal's rule name, another error's message, or empty when it went through. What is scheduled is for an hour from now.
QString actIn(Newsroom &newsroom, ArticleId id, Action action, PersonId by, const QString &reason = {}, int targetStep = 0);
QString saveIn(Newsroom &newsroom, ArticleId id, PersonId by, const std::function<void(Content &, Handling &)> &change);

/// A newsroom in a folder of its own, with the people that three reviews need.
class TestNewsroom
{
public:
    TestNewsroom();
    ~TestNewsroom();
    Newsroom *operator->() const { return m_newsroom.get(); }
    Newsroom &operator*() const { return *m_newsroom; }
    QString folder() const { return m_folder.path(); }
    void close() { m_newsroom.reset(); }
    void reopen(Newsroom::Mode mode = Newsroom::Mode::Owner);

    HandClock clock;
    PersonId admin;
    PersonId reporter;
    PersonId editor;
    PersonId sectionHead;
    PersonId chief;

    PersonId addPerson(const QString &login, const QString &realName, Role role);
    SectionId section(QStringView name) const;
    ArticleId add(const NewArticle &article, PersonId by);
    ArticleId add(const QString &headline, const QString &body, PersonId by);
    /// The refusal's rule name, another error's message, or empty when it went through.
    QString act(ArticleId id, Action action, PersonId by, const QString &reason = {}, int targetStep = 0);
    QString save(ArticleId id, PersonId by, const std::function<void(Content &, Handling &)> &change);
    /// Through three reviews to the approval.
    void approve(ArticleId id);
    void publish(ArticleId id);
    Article article(ArticleId id) const { return m_newsroom->article(id).value(); }
    QList<ArticleId> find(const QString &text, ListOrder order = ListOrder::Newest) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Newsroom> m_newsroom;
};

NewArticle newArticle(const QString &headline, const QString &body, SectionId section = {});

} // namespace galley::testkit
