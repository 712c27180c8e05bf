// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QHash>
#include <QSet>

namespace galley::testkit {

/// Who did what with which text, written down from what succeeded, and what follows for readers. It knows no table and
/// asks no rule of the program: only that a text that readers get was reviewed by enough different people, none of whom
/// wrote it, approved as it is, and let out after its embargo.
class EditorialOracle
{
public:
    /// A text, by the word that stands in it and nowhere else.
    struct Version
    {
        QString token;
        QByteArray hash;
    };

    void created(ArticleId article, const Version &version, PersonId by, bool asPublished);
    void saved(ArticleId article, const Version &version, PersonId by, const SaveOutcome &outcome);
    void handled(ArticleId article, const Handling &handling);
    /// steps: how many the route has that a new round takes. Answers what is wrong with this having been allowed at all.
    QString acted(const ActRequest &request, const Person &person, int steps, const QDateTime &now);
    /// The clock let out what was scheduled, or took down what had run its time.
    QString carriedOutByClock(ArticleId article, Action action, const QDateTime &now);

    /// What is wrong with readers finding these words, which stand in all the files of the portal; empty: nothing.
    QString judge(const QHash<QString, QString> &tokensAndFiles, const QDateTime &now) const;
    /// The words that readers must find: a portal without anything in it proves nothing.
    QSet<QString> mustBeFound(const QDateTime &now) const;

    Stage stage(ArticleId article) const { return m_articles.value(article).stage; }
    Live live(ArticleId article) const { return m_articles.value(article).live; }
    ArticleId owner(const QString &token) const { return m_owners.value(token); }
    const QList<ArticleId> &articles() const { return m_order; } ///< as they came

private:
    struct Pass
    {
        PersonId person;
        int step = 0;
    };
    struct Approval
    {
        QByteArray hash;
        QList<PersonId> reviewers;   ///< each step's, the approver last
        QSet<PersonId> writers;      ///< as they were then
        int steps = 0;               ///< that the round had to take
        bool urgent = false;
        bool archive = false;
    };
    struct Known
    {
        QList<Version> versions;
        QSet<PersonId> writers;
        Stage stage = Stage::Draft;
        Stage spikedFrom = Stage::Draft;
        int step = 0;
        int steps = 0;
        QList<Pass> passes;
        QDateTime embargo;
        QDateTime expiry;
        std::optional<Approval> approval;   ///< of the text being worked on
        std::optional<Approval> out;        ///< by which what is live went out
        Live live = Live::None;
        QString heldBack;                   ///< why it should not have gone out when it did
        bool isOver(const QDateTime &now) const { return expiry.isValid() && expiry <= now; }
    };

    static QString faultOf(const Approval &approval);
    void backTo(Known &known, int step);
    QString letOut(Known &known, const QDateTime &now);

    QHash<ArticleId, Known> m_articles;
    QList<ArticleId> m_order;
    QHash<QString, ArticleId> m_owners;     ///< of the words
};

} // namespace galley::testkit
