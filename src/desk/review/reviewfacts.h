// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "desk/review/reviewitem.h"

namespace galley {

/// What the side column of the review desk says of an article, a paragraph of rich text a part, in the colours in force.
/// Links lead to places: "finding:3", "compare:original", "compare:base", "comments:".
class ReviewFacts
{
public:
    ReviewFacts(const ReviewItem &item, const NewsroomNames &names, const Newsroom &newsroom)
        : m_item(item), m_names(names), m_newsroom(newsroom) {}

    struct Part
    {
        QString key;     ///< "steps", "changes", "proof", "place", "reprint", "comments", "history"
        QString heading; ///< with its number where it has one
        QString html;
        bool calls = false; ///< something there wants attention: opened whatever was chosen before
    };
    QList<Part> parts() const;

private:
    Part steps() const;
    Part changes() const;
    Part proof() const;
    Part place() const;
    Part reprint() const;
    Part comments() const;
    Part history() const;
    QStringList handlingLines() const;
    QString stepLine(int number) const;

    const ReviewItem &m_item;
    const NewsroomNames &m_names;
    const Newsroom &m_newsroom;
};

} // namespace galley
