// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/person.h"
#include "desk/articledocument.h"
#include "desk/editrevision.h"
#include "desk/proofmarks.h"
#include "proof/proofing.h"

#include <QObject>
#include <QTimer>

namespace galley {

class HeadlineBlock;
class ProofRunner;
class SourceEditor;

/// The open article as proofing sees it: has it checked a moment after the last key, keeps the findings where their
/// words are while typing goes on, and carries out what people decide about them. A locked text shows the report
/// that went with it to its reviewers. Window thread; the checking is ProofRunner's.
class Proofreader : public QObject
{
    Q_OBJECT
public:
    enum class Standing {
        Nothing,   ///< no article is open
        Waiting,   ///< not checked yet
        Checked,   ///< of the text as it is typed
        Submitted, ///< as stored with the submitted text, which is locked
    };

    Proofreader(Newsroom &newsroom, ArticleDocument &document, SourceEditor &editor, HeadlineBlock &headlines, QObject *parent = nullptr);
    ~Proofreader() override;
    void setPerson(const Person &person);

    Standing standing() const { return m_standing; }
    const QList<Finding> &findings() const { return m_report.findings; }
    const QList<Finding> &dismissed() const { return m_report.dismissed; }
    int count(Severity severity) const { return m_report.count(severity); }
    /// Lists that could not be read, for people.
    const QStringList &problems() const { return m_problems; }
    /// Nothing was typed since, and nothing is being checked.
    bool isCurrent() const;

    /// The finding with all its places as they stand now; none while typing has touched it.
    std::optional<Finding> asItStands(const Finding &finding) const;
    /// Why nothing can be corrected or set aside here; empty: it can.
    QString lockedReason() const;
    bool mayDismissForNewsroom() const;

    /// One undo step. False when its text was changed meanwhile.
    bool fix(const Finding &finding, qsizetype which);
    /// Findings of a rule whose correction is certain: there is but one.
    QList<Finding> certain(const QString &rule) const;
    /// All of them as one undo step; answers how many.
    int fixAll(const QString &rule);
    void dismiss(const Finding &finding, const QString &reason, bool forNewsroom);
    void recall(const Finding &finding);
    /// Who set it aside, and why; none when nobody did.
    std::optional<ProofDismissal> dismissalOf(const Finding &finding) const;

    void checkNow();
    ProofRunner &runner() { return *m_runner; }

Q_SIGNALS:
    void changed();        ///< another report, or none
    void fieldsChanged();  ///< findings of the fields moved or went
    void failed(const galley::Error &error);

private:
    void checkSoon();
    void forget();
    void take(quint64 number, const ProofReport &report, const QStringList &problems);
    bool showSubmitted();
    void showMarks();
    std::optional<ProofPlace> placeNow(const ProofPlace &place) const;
    QString textAt(const ProofPlace &place) const;
    bool carryOut(const QList<ProofEdit> &edits, Places places);
    bool editBody(const QList<ProofEdit> &edits, Places places);
    void whenStored(const std::function<void()> &goOn);
    ProofDismissal dismissalFor(const Finding &finding, bool forNewsroom) const;

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    SourceEditor &m_editor;
    HeadlineBlock &m_headlines;
    ProofRunner *m_runner;
    Person m_person;
    QTimer m_pause;     ///< a moment after the last key
    QTimer m_patience;  ///< but at least so often while somebody types on and on
    Standing m_standing = Standing::Nothing;
    ProofReport m_report;
    QStringList m_problems;
    quint64 m_asked = 0;              ///< number of the newest request
    quint64 m_answered = 0;
    QList<TextChange> m_changes;      ///< of the body since the report's text
    qsizetype m_changesWhenAsked = 0; ///< how many of them the newest request has seen
    bool m_fixing = false;
};

} // namespace galley
