// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/contentmerge.h"

#include <functional>

namespace galley {

/// What a person decides about a merge, conflict by conflict, and what comes of it. Nothing is decided from the start,
/// proposals least of all.
class MergeDecisions
{
public:
    enum class Choice { Open, Mine, Theirs, Both, Proposal, Own };

    /// A conflict: of a field, or a stretch of the body.
    struct Item
    {
        QString field;  ///< its contract name
        QString label;  ///< for people
        QString reason; ///< a sentence; may be empty
        QString base;   ///< the three versions, for people
        QString mine;
        QString theirs;
        std::optional<MergeProposal> proposal;
        qsizetype stretch = -1; ///< of the body; -1: a field
        Choice choice = Choice::Open;
        QString own;
        bool isBody() const { return stretch >= 0; }
    };
    /// A field's value for people: ids by name.
    using ValueText = std::function<QString(const QString &field, const QJsonValue &value)>;

    MergeDecisions() = default;
    MergeDecisions(const ContentMerge &content, const HandlingMerge &handling, const ValueText &valueText);

    const QList<Item> &items() const { return m_items; }
    const BodyMerge &body() const { return m_content.body; }
    bool offers(int item, Choice choice) const;
    /// Nothing where the choice is not offered.
    void choose(int item, Choice choice);
    void write(int item, const QString &own);

    QString resultOf(int item) const; ///< for people; empty while open
    /// What an item's text is when somebody begins to write.
    QString draftOf(int item) const;
    int decided() const;
    bool isComplete() const { return decided() == m_items.size(); }
    int nextOpen(int item) const; ///< behind it, else from the start; -1: none

    /// As decided; what is open stands as mine.
    Content content() const;
    Handling handling() const;

private:
    QString bodyText() const;
    QSet<QString> fieldsAsTheirs() const;
    QString textOf(const Item &item) const;

    ContentMerge m_content;
    HandlingMerge m_handling;
    QList<Item> m_items;
};

} // namespace galley
