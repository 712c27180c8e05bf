// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docxnode.h"

#include <QHash>

#include <optional>

namespace galley {

/// What a paragraph's style says that it is.
enum class DocxRole { Body, Title, Kicker, Subtitle, Heading, Caption, Quote, Contents };

/// What a style or a run sets itself; unset leaves it to what is below.
struct DocxRunLook
{
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> strike;
    std::optional<bool> hidden;
    int size = 0;         ///< half-points; 0: not set
    int raised = 0;       ///< 1 superscript, -1 subscript

    static DocxRunLook of(const DocxNode *properties); ///< of a w:rPr; null: nothing set
};

struct DocxParagraphLook
{
    DocxRole role = DocxRole::Body;
    int level = 0;        ///< of a heading, 0 the highest
    bool centred = false;
    QString list;         ///< w:numId; empty: none set, "0": none
    int listLevel = -1;   ///< -1: not set
};

/// styles.xml. Styles are known by their built-in names, which Word keeps in English, by Chinese names, as other
/// programs write them, and by id where the part is missing. Never fails: an unknown style is body text.
class DocxStyles
{
public:
    DocxStyles() = default;
    explicit DocxStyles(const DocxNode &root);

    /// A paragraph's look: its own properties over its style's (empty: the default style's).
    DocxParagraphLook paragraph(const DocxNode *properties) const;
    /// A run's look. Toggles (bold …) of paragraph and character style cancel each other out, as ECMA-376
    /// part 1, 17.7.3 has it; what the run sets itself holds.
    DocxRunLook run(const QString &paragraphStyle, const DocxNode *properties) const;
    /// The w:numId that a numbering style stands for.
    QString listOf(const QString &numberingStyle) const;

private:
    struct Style
    {
        QString id;
        QString name;    ///< lower case
        QString basedOn;
        QString alignment;
        QString list;
        int listLevel = -1;
        int outline = -1;
        DocxRunLook look;
    };

    std::vector<const Style *> chain(const QString &id) const; ///< itself first
    DocxRunLook lookOf(const QString &id) const;

    QHash<QString, Style> m_styles;
    QString m_usual; ///< the default paragraph style
    DocxRunLook m_defaults;
};

} // namespace galley
