// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/changelist.h"

#include <vector>

namespace galley {

/// A body with its tracked changes taken out of the text: every character there is or was, deleted ones included, each
/// with what happened to it. Line ends written as ¶ are line ends again; the marks themselves are gone. Comments stand as
/// one U+FFFC each.
class TrackedText
{
public:
    /// Marks by their place in ids(); -1: none. A character that is both was inserted, then deleted by another change.
    struct Unit
    {
        char16_t character = 0;
        int inserted = -1;
        int deleted = -1;
        int comment = -1;     ///< index into comments()
        qsizetype source = 0; ///< where it stands in the source, UTF-16 units; new ones: -1

        bool isLive() const { return deleted < 0 && comment < 0; } ///< part of the text when all is accepted
        bool operator==(const Unit &) const = default;
    };

    TrackedText() = default;
    explicit TrackedText(QStringView source);
    /// The stretch of a source between two places outside of marks; `marks` are those of the whole.
    TrackedText(QStringView source, const QList<ChangeMark> &marks, qsizetype from, qsizetype to);

    std::vector<Unit> units;
    QStringList ids;      ///< of the marks; empty for one without. Marks of one name count as the first of them
    QStringList comments; ///< as they stand in the source, marks and {#id} included
    qsizetype end = 0;    ///< of the stretch in the source

    /// Every character as text.
    QString text() const;
    /// How many units stand before a place of the source.
    int unitAt(qsizetype source) const;
    int markNamed(const QString &id); ///< made where there is none

    struct Written
    {
        QString source;
        std::vector<qsizetype> starts; ///< for each unit, behind the opening of its mark
        std::vector<qsizetype> opens;  ///< the same, before the opening; one more: the end
    };
    /// As body source again. Marks that touch and have one name become one.
    Written write() const;
    /// Puts what a mark deleted before what it inserted, where they touch.
    void arrange();

private:
    void read(QStringView source, const QList<ChangeMark> &marks, int &next, qsizetype from, qsizetype to, const Unit &state, int parent);
    void put(QStringView source, qsizetype from, qsizetype to, const Unit &state);

    std::vector<int> m_marks; ///< for each mark of the source the first of its name
};

} // namespace galley
