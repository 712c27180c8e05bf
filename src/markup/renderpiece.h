// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/render.h"

#include <optional>

namespace galley {

/// As renderBlocks() and plainText(), for a piece of a body (bodychunks.h); none where marks of emphasis had to be
/// looked at again, which is done for a body as a whole.
std::optional<QList<RenderedBlock>> renderPiece(QStringView source, const RenderOptions &options);
std::optional<QString> plainPiece(QStringView source);

} // namespace galley
