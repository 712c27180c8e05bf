// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "markup/textdiff.h"

namespace galley {

/// What of a change the text alone does not show, for people.
struct ChangeFacts
{
    struct Field
    {
        QString label;
        QList<DiffPiece> pieces;
        bool operator==(const Field &) const = default;
    };
    QList<Field> fields;          ///< content fields that differ, but the body; by character
    int picturesAdded = 0;
    int picturesRemoved = 0;      ///< as many of both: replaced
    QStringList pictureNotes;     ///< “风场.jpg: credit 周启 → 周琪”
    QStringList linksAdded;       ///< addresses that the body leads to, and did not
    QStringList linksRemoved;
    bool bodyChanged = false;
    bool onlyUnseen = false;      ///< the body's source differs, and nothing that is read in it

    bool isEmpty() const;
};

/// Pure; any thread.
ChangeFacts changeFacts(const Content &now, const Content &before);

} // namespace galley
