// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/sheetbody.h"

#include "markup/textdiff.h"

namespace galley {

using namespace Qt::StringLiterals;
using State = SheetUnit::State;

namespace {

constexpr ReadingStyles seenStyles = ReadingStyle::Bold | ReadingStyle::Italic | ReadingStyle::Struck | ReadingStyle::Link | ReadingStyle::Code | ReadingStyle::Raised;

/// A character of the running text: which block it is of, and which of its characters; the line end behind a block
/// counts as the one past its last.
struct Spot
{
    int block = 0;
    int character = 0;
};

/// A body as one running text, a line a block. Pictures are a character each, the same for the same picture in both
/// versions, so that one put in another's place is a change.
struct Running
{
    ReadingText text;
    QString characters;
    std::vector<Spot> spots;

    Running(const Content &content, QStringList &pictures) : text(content.body, content.assets)
    {
        for (int number = 0; number < int(text.blocks().size()); ++number) {
            const ReadingBlock &block = text.blocks()[size_t(number)];
            for (int at = 0; at < block.text.size(); ++at) {
                const bool picture = block.kind == ReadingBlock::Kind::Picture && block.text.at(at) == QChar::ObjectReplacementCharacter;
                characters += picture ? signOf(block.picture, pictures) : block.text.at(at);
                spots.push_back({number, at});
            }
            characters += u'\n';
            spots.push_back({number, int(block.text.size())});
        }
    }

    const ReadingBlock &block(size_t at) const { return text.blocks()[size_t(spots[at].block)]; }
    const ReadingCharacter *character(size_t at) const
    {
        const ReadingBlock &there = block(at);
        const auto number = size_t(spots[at].character);
        return number < there.characters.size() ? &there.characters[number] : nullptr;
    }
    QChar shown(size_t at) const
    {
        const ReadingBlock &there = block(at);
        return there.text.at(spots[at].character);
    }

private:
    /// Private-use characters: what a body types of those itself only makes a picture's change less exact.
    static QChar signOf(const QString &picture, QStringList &pictures)
    {
        qsizetype at = pictures.indexOf(picture);
        if (at < 0) {
            at = pictures.size();
            pictures.append(picture);
        }
        return QChar(char16_t(0xE000 + std::min<qsizetype>(at, 0x18FF)));
    }
};

bool sameForm(const ReadingBlock &one, const ReadingBlock &two)
{
    return one.kind == two.kind && one.level == two.level && one.marker.isEmpty() == two.marker.isEmpty();
}

class Weaver
{
public:
    Weaver(ReviewSheet &sheet, qint16 field, const Running &now, const Running *before) : m_sheet(sheet), m_field(field), m_now(now), m_before(before) {}

    void run(const QList<DiffPiece> &pieces)
    {
        for (const DiffPiece &piece : pieces) {
            for (qsizetype i = 0; i < piece.text.size(); ++i) {
                switch (piece.kind) {
                case DiffPiece::Kind::Same: same(m_at++, m_was++); break;
                case DiffPiece::Kind::Added: added(m_at++); break;
                case DiffPiece::Kind::Removed: removed(m_was++); break;
                }
            }
        }
        endBlock();
    }

private:
    void same(size_t at, size_t was)
    {
        const ReadingCharacter *is = m_now.character(at);
        if (!is) {
            if (m_block.units.empty() || m_live) // else it ends a paragraph that went, in that one's form
                take(m_now.block(at));
            endBlock();
            return;
        }
        State state = State::Same;
        if (m_before) {
            const ReadingCharacter *old = m_before->character(was);
            const bool dead = is->styles.testFlag(ReadingStyle::Deleted);
            if (old && old->styles.testFlag(ReadingStyle::Deleted) != dead)
                state = dead ? State::Gone : State::New; // struck out since, or back again
            else if (old && (old->styles & seenStyles) != (is->styles & seenStyles))
                state = State::Restyled;
            m_block.reformed |= !sameForm(m_now.block(at), m_before->block(was));
        }
        put(at, *is, state);
    }

    void added(size_t at)
    {
        const ReadingCharacter *is = m_now.character(at);
        if (is) { // a tracked deletion of what was never there for readers: it came and went
            const bool dead = is->styles.testFlag(ReadingStyle::Deleted);
            put(at, *is, !dead ? State::New : m_now.shown(at) == u'\u00b6' ? State::Gone : State::Same);
            return;
        }
        take(m_now.block(at));
        sign(State::New);
        endBlock();
    }

    void removed(size_t was)
    {
        const ReadingCharacter *old = m_before->character(was);
        if (old && old->styles.testFlag(ReadingStyle::Deleted))
            return; // it was struck out already: now the change is accepted
        if (!old) {
            if (!m_live && !m_block.units.empty())
                form(m_before->block(was));
            if (!m_block.units.empty())
                sign(State::Gone);
            endBlock();
            return;
        }
        if (!m_live)
            form(m_before->block(was));
        SheetUnit unit{.character = m_before->shown(was).unicode(), .styles = old->styles & seenStyles, .state = State::Gone, .field = m_field};
        m_block.units.push_back(unit);
    }

    void put(size_t at, const ReadingCharacter &is, State state)
    {
        take(m_now.block(at));
        SheetUnit unit{.character = m_now.shown(at).unicode(), .styles = is.styles, .state = state, .field = m_field};
        unit.from = int(m_now.text.sourceOf({m_now.spots[at].block, m_now.spots[at].character}));
        unit.to = unit.from;
        if (!m_block.units.empty() && m_block.units.back().to >= 0)
            m_block.units.back().to = std::max(m_block.units.back().to, unit.from);
        m_block.units.push_back(unit);
        m_endOfBlock = int(m_now.text.sourceOf({m_now.spots[at].block, m_now.spots[at].character + 1}));
    }

    /// A line end that came or went shows as its sign.
    void sign(State state)
    {
        m_block.units.push_back({.character = u'\u00b6', .styles = {}, .state = state, .field = m_field});
    }

    void take(const ReadingBlock &block)
    {
        m_live = true;
        form(block);
    }

    void form(const ReadingBlock &block)
    {
        m_block.form = block.kind;
        m_block.level = block.level;
        m_block.marker = block.marker;
        if (!block.picture.isEmpty())
            m_block.picture = block.picture;
    }

    void endBlock()
    {
        for (auto unit = m_block.units.rbegin(); unit != m_block.units.rend(); ++unit) {
            if (unit->from >= 0) {
                unit->to = std::max(unit->to, m_endOfBlock);
                break;
            }
        }
        // A picture has a line of its own in either version.
        const bool empty = m_block.units.empty() && !m_live;
        if (!empty)
            m_sheet.blocks.push_back(std::exchange(m_block, {}));
        m_block = {};
        m_live = false;
    }

    ReviewSheet &m_sheet;
    const qint16 m_field;
    const Running &m_now;
    const Running *m_before;
    SheetBlock m_block;
    bool m_live = false; ///< the block holds something of now
    int m_endOfBlock = 0;
    size_t m_at = 0;
    size_t m_was = 0;
};

} // namespace

void appendSheetBody(ReviewSheet &sheet, qint16 field, const Content &now, const Content *before)
{
    QStringList pictures;
    const Running is(now, pictures);
    if (!before) {
        Weaver(sheet, field, is, nullptr).run({{DiffPiece::Kind::Same, is.characters}});
        return;
    }
    const Running was(*before, pictures);
    Weaver(sheet, field, is, &was).run(textDiff(was.characters, is.characters));
}

} // namespace galley
