// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/blocksink.h"
#include "markup/convert.h"
#include "article/id.h"
#include "markup/htmldocument.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace galley {

/// Walks a parsed page and writes body source. One per conversion.
class HtmlConverter
{
public:
    explicit HtmlConverter(const ConvertOptions &options);

    /// Converts the node's children.
    Converted convert(const GumboNode *top);

private:
    struct State
    {
        InlineStyles styles;
        int depth = 0;      ///< of recursion
        int containers = 0; ///< quotes and lists around
        bool flat = false;  ///< in a cell or a heading: blocks become spaces
        bool heading = false;
    };

    // htmlconverter.cpp: the walk
    void children(const GumboNode *node, const State &state, BlockSink &sink);
    void node(const GumboNode *node, const State &state, BlockSink &sink);
    void element(const GumboNode *node, State state, BlockSink &sink);
    void block(const GumboNode *node, const State &state, BlockSink &sink);
    void link(const GumboNode *node, State state, BlockSink &sink);
    void raised(const GumboNode *node, const State &state, BlockSink &sink);
    State styled(const GumboNode *node, State state) const;
    static bool isHidden(const GumboNode *node);
    bool isReviewersMark(const GumboNode *node);
    bool isSetCode(const GumboNode *node) const;
    std::string resolved(std::string_view address) const;

    // htmlblocks.cpp: what has a shape of its own
    void heading(const GumboNode *node, State state, BlockSink &sink);
    int headingLevel(const GumboNode *node) const;
    bool wordOnlineList(const GumboNode *node, const State &state, BlockSink &sink);
    void list(const GumboNode *node, const State &state, BlockSink &sink);
    void quote(const GumboNode *node, State state, BlockSink &sink);
    void preformatted(const GumboNode *node, const State &state, BlockSink &sink);
    void table(const GumboNode *node, const State &state, BlockSink &sink);
    bool wordListItem(const GumboNode *node, const State &state, BlockSink &sink);
    bool isLayout(const GumboNode *table) const;

    // htmlfigures.cpp: pictures, galleries, videos, footnotes
    void picture(const GumboNode *image, std::string caption, std::string credit, std::string width, const State &state,
                 BlockSink &sink);
    void figure(const GumboNode *node, const State &state, BlockSink &sink);
    void gallery(const GumboNode *node, const State &state, BlockSink &sink);
    void video(const GumboNode *node, const std::string &title, const State &state, BlockSink &sink);
    void place(std::string line, const State &state, BlockSink &sink);
    void placePending(const State &state, BlockSink &sink);
    std::string pictureAddress(const GumboNode *image) const;
    void findFootnotes(const GumboNode *top);
    bool footnoteMention(const GumboNode *anchor, const State &state, BlockSink &sink);
    bool footnoteText(const GumboNode *node, const State &state);

    const ConvertOptions &m_options;
    Converted m_converted;
    std::vector<InlineLink> m_links;
    BlockSink m_page;
    std::vector<std::string> m_pending; ///< figures found where none may stand, until the page's own level
    std::vector<std::string> *m_gallery = nullptr;
    std::map<const GumboNode *, size_t> m_noteOfMention;
    std::map<const GumboNode *, size_t> m_noteOfText;
    std::set<const GumboNode *> m_raisedMentions; ///< what stands around mentions
    std::set<const GumboNode *> m_backLinks;
    std::vector<std::string> m_notes;
    const GumboNode *m_skipped = nullptr; ///< Word's own list marker, read already
    std::map<const GumboNode *, int> m_sizeHeadings; ///< paragraphs that are headings by their size, and the level
    int m_picturesLeftOut = 0;
    int m_changesAccepted = 0;
    int m_commentsLeftOut = 0;
};

/// The value of a property in a style attribute that html::style() tidied; empty where it is not set.
std::string_view cssValue(std::string_view style, std::string_view property);

} // namespace galley
