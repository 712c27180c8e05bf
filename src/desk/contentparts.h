// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QJsonValue>

namespace galley {

/// A part of an article in two versions, for comparing.
struct TextPart
{
    QString label; ///< the field's, for people; empty: the text itself
    QString before;
    QString after;
};

/// A field's value (article/fields.h) as a line, or as a line an entry.
QString fieldText(const QJsonValue &value);

/// The headline, the other content fields that differ, and the body.
QList<TextPart> contentParts(const Content &before, const Content &after);

/// What changed, for people, in a few words: “Body, summary”; empty where nothing did.
QString changedParts(const Content &before, const Content &after);

} // namespace galley
