// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/session.h"

#include <QJsonValue>

namespace galley {

/// Where something that is offered to writers (a snippet, a template) belongs, as --section and --genre say it; empty: everywhere, every genre.
/// What they do not say stays.
Result<void> takeOffering(const Session &session, SectionId &section, Genre &genre);

/// The section's slug; null where it is none of them.
QJsonValue slugOrNull(const QList<Section> &sections, SectionId id);

} // namespace galley
