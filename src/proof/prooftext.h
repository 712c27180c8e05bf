// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace galley {

/// A stretch of a paragraph's text, UTF-16 units.
struct Span
{
    int start = 0;
    int length = 0;
    int end() const { return start + length; }
    bool operator==(const Span &) const = default;
};

enum class ParagraphKind { Prose, Heading, ListItem, TableCell, Quotation, Caption, FootnoteText, Field };

/// A link in a paragraph: where its text stands and where it leads.
struct ProofLink
{
    Span span;       ///< in the paragraph's text
    QString address; ///< as written
    bool operator==(const ProofLink &) const = default;
};

/// The figure a caption belongs to, as readers get it: what its line does not say comes from the asset.
struct ProofFigure
{
    QString address; ///< asset:…, https://…
    QString alt;
    QString credit;
    QString rights;
    bool operator==(const ProofFigure &) const = default;
};

/// What the splitter knows of a paragraph beside its text.
struct ProofParticulars
{
    /// Units of the text that stand for more than one unit of the source (an entity, a U+FFFC): which, and for how many.
    std::vector<std::pair<int, int>> wide;
    std::vector<ProofLink> links;
    std::optional<ProofFigure> figure;
};

/// One paragraph as readers see it, with its way back into the source. Marks of the body source, link
/// addresses, code, deleted text of tracked changes and comments are not in `text`; inline code and bare
/// addresses stand in it as one U+FFFC each, so that no check reads them and words do not run together.
/// Immutable once made; checks get it by reference from any thread.
class ProofParagraph
{
public:
    ProofParagraph(ProofField field, int index, ParagraphKind kind, QString text, std::vector<int> sourceOffsets,
                   ProofParticulars particulars = {});
    /// A text without marks: every unit is its own source.
    static ProofParagraph plain(ProofField field, int index, ParagraphKind kind, const QString &text);

    ProofField field() const { return m_field; }
    int index() const { return m_index; }
    ParagraphKind kind() const { return m_kind; }
    const QString &text() const { return m_text; }

    /// Sentences with their closing marks, covering the text but for white space between them: split after
    /// 。！？；… and, after a Han character, after the half-width ones, closing quotes included.
    const std::vector<Span> &sentences() const { return m_sentences; }
    Span sentenceAt(int position) const;
    /// Words as ICU's dictionary cuts them; punctuation and white space are words of their own.
    const std::vector<Span> &words() const { return m_words; }
    /// Index into words() of the word at a position of text.
    int wordAt(int position) const;
    /// Whether a word of the dictionary begins (ends) exactly here: ordinary words inside longer ones stay quiet.
    bool isWordStart(int position) const;
    bool isWordEnd(int position) const;

    /// Inside 《》 or 〈〉 (between the marks, where both stand in the paragraph): titles are quoted as they are,
    /// no check of wording touches them.
    bool isInTitle(int position) const;
    /// Inside “” or ‘’, 「」: somebody's words. One that is not closed goes to the end of the paragraph.
    bool isInQuotation(int position) const;

    const std::vector<ProofLink> &links() const { return m_particulars.links; }
    /// Kind Caption alone: there is one such paragraph for every figure of the body, with an empty text where it has no caption.
    const std::optional<ProofFigure> &figure() const { return m_particulars.figure; }

    /// Where a stretch of text stands in the field's stored text, relative to the paragraph's own start
    /// there (the engine adds that). Marks inside the stretch are part of it.
    Span sourceSpan(Span inText) const;
    /// Whether nothing but the stretch itself stands there in the source (no marks in between): only then
    /// may a fix replace it whole.
    bool isPlain(Span inText) const;

private:
    int sourceEnd(int position) const;

    ProofField m_field;
    int m_index;
    ParagraphKind m_kind;
    QString m_text;
    std::vector<int> m_offsets; ///< for each unit of text its unit in the source; one more: the end
    ProofParticulars m_particulars;
    std::vector<Span> m_sentences;
    std::vector<Span> m_words;
    std::vector<int> m_wordOf;      ///< for each unit of text its word
    std::vector<quint8> m_inside;   ///< bits: title, quotation
};

} // namespace galley
