// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/preparedsource.h"

#include <md4c.h>

#include <string>
#include <vector>

namespace galley {

/// A block of the top level as the parser met it: where its HTML begins and what is known of its place.
struct TopBlock
{
    MD_BLOCKTYPE type = MD_BLOCK_P;
    size_t outStart = 0;
    size_t firstText = std::string::npos; ///< offset of its first text in the source; npos when it has none
    size_t lastText = 0;                  ///< offset past its last text
    char mark = '\0';                     ///< bullet, delimiter of numbers, fence
    int lineCount = 0;                    ///< where known
};

/// Writes what md4c finds, as HTML or as the readers' bare text. One per parse.
class BodyWriter
{
public:
    enum class Form { Html, PlainText };

    BodyWriter(const PreparedSource &source, std::vector<Footnote> &footnotes, std::vector<size_t> &mentioned,
               const RenderOptions &options, Form form, std::string &out);

    /// Parses and writes. Answers false when changes made for emphasis might show in attributes that the parser
    /// copied, or what was masked as an address is none: then those offsets are in stray(), and the caller
    /// undoes them and starts again.
    bool run();
    const std::vector<size_t> &stray() const { return m_stray; }
    const std::vector<TopBlock> &topBlocks() const { return m_top; }

private:
    static int enterBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int leaveBlock(MD_BLOCKTYPE type, void *detail, void *self);
    static int enterSpan(MD_SPANTYPE type, void *detail, void *self);
    static int leaveSpan(MD_SPANTYPE type, void *detail, void *self);
    static int text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self);

    void open(MD_BLOCKTYPE type, const void *detail);
    void close(MD_BLOCKTYPE type, const void *detail);
    void beginTop(MD_BLOCKTYPE type, const void *detail);
    void closeSpecial();
    void openLink(const MD_SPAN_A_DETAIL &link);
    void openImage(const MD_SPAN_IMG_DETAIL &image);
    void closeImage(const MD_SPAN_IMG_DETAIL *image);
    void closeSpan(MD_SPANTYPE type);
    void closeSpans(size_t left);
    void span(MD_SPANTYPE type, bool opening);

    void write(std::string_view text, bool code);
    void writeProse(std::string_view text, size_t offset);
    void mention(const FootnoteMention &mention);
    void softBreak(std::string_view next);
    void tag(std::string_view tag);
    void freshLine();
    std::string attribute(const MD_ATTRIBUTE &attribute);
    std::string_view shown(const MD_CHAR *text, MD_SIZE size, size_t &offset);
    using Stretches = std::vector<std::pair<size_t, size_t>>; ///< offsets, from and past
    static bool isWithin(const Stretches &sorted, size_t at);
    bool isSilent() const { return m_inImage > 0; }

    const PreparedSource &m_source;
    std::vector<Footnote> &m_footnotes;
    std::vector<size_t> &m_mentioned;
    const RenderOptions &m_options;
    const bool m_plain;
    std::string &m_out;

    std::vector<TopBlock> m_top;
    std::vector<size_t> m_stray;
    Stretches m_seen;                              ///< that the parser handed over by pointer
    Stretches m_attributes;                        ///< those of them that are addresses and titles
    std::vector<MD_SPANTYPE> m_spans;              ///< open
    std::vector<char> m_links;                     ///< whether each open link is written
    const SpecialLines *m_special = nullptr;
    size_t m_nextSpecial = 0;
    size_t m_nextMention = 0;
    size_t m_headingStart = 0;
    size_t m_cellStart = 0;
    size_t m_emptyCells = 0;
    size_t m_breakAt = std::string::npos; ///< where a line feed belongs if the next text is not Chinese
    std::string m_lastPiece;
    int m_depth = 0;
    int m_spanDepth = 0;
    int m_inImage = 0;
    int m_openLinks = 0;
    bool m_imageShown = false;
    bool m_imageDropped = false;
    bool m_inCode = false;
    bool m_inCell = false;
    bool m_inHeading = false;
    bool m_copied = false;
    bool m_recording = false;
};

/// Runs a writer until nothing is stray. `footnotes` and `mentioned` grow as by a single run. Answers how often it ran in
/// attempts: more than once, and what came of one block may depend on the others.
std::vector<TopBlock> writeBody(PreparedSource &prepared, std::vector<Footnote> &footnotes, std::vector<size_t> &mentioned,
                                const RenderOptions &options, BodyWriter::Form form, std::string &out, int &attempts);

} // namespace galley
