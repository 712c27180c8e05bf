// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/error.h"

namespace galley {

/// The canonical form of content: JSON after RFC 8785 (JCS), UTF-8, no BOM. Keys are snake_case and
/// sorted; a field with its default value is left out, so that a field added later changes no old
/// hash; numbers are integers only; strings are as typed, unpaired surrogates replaced by U+FFFD.
/// The bytes are what is stored, sent and hashed. Golden vectors: tests/article/canonical/.
QByteArray canonicalContent(const Content &content);

/// Reads canonical bytes back. Refuses (ErrorCode::Corrupt) what is not the canonical form of the
/// content it describes, so that one content has one hash; unknown keys are refused as NewerVersion.
Result<Content> contentFromCanonical(const QByteArray &canonical);

/// SHA-256 over "galley-content-1" LF, article id (36 characters) LF, canonical bytes. Raw, 32 bytes.
/// What reviews and approvals name.
QByteArray contentHash(ArticleId article, const QByteArray &canonical);

} // namespace galley
