// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/splicedtext.h"

#include <optional>

class QTextDocument;

namespace galley {

/// A document's text, kept beside it: what an edit removed, which the document no longer knows, and whether
/// anything was edited at all. QTextDocument tells a change of colours and an input method's composing like
/// edits, and one edit of several places by bounds that hold them all.
class SourceShadow
{
public:
    const SplicedText &text() const { return m_text; }
    /// Follows QTextDocument::contentsChange(); none where no text changed. Costs what the bounds hold.
    std::optional<TextSplice> follow(const QTextDocument &document, qsizetype position, qsizetype removed, qsizetype added);

    /// Between these the document is given another text.
    void beginSetting() { m_setting = true; }
    void endSetting(const QTextDocument &document);
    bool isSetting() const { return m_setting; }

private:
    SplicedText m_text;
    bool m_setting = false;
};

} // namespace galley
