// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewsheet.h"

#include "desk/review/sheetbody.h"
#include "desk/review/reviewtext.h"
#include "markup/textdiff.h"


namespace galley {

using namespace Qt::StringLiterals;
using State = SheetUnit::State;
using Part = SheetBlock::Part;

namespace {

/// Makes the blocks around the body, each of one field or (the byline) of several.
class Maker
{
public:
    Maker(ReviewSheet &sheet, const Content &now, const Content *before) : m_sheet(sheet), m_now(now), m_before(before) {}

    void field(Part part, const QString &name, const QString &label = {})
    {
        SheetBlock block{.part = part};
        append(block, name, label);
        if (!block.units.empty())
            m_sheet.blocks.push_back(std::move(block));
    }

    void append(SheetBlock &block, const QString &name, const QString &label = {}) const
    {
        text(block, name, ReviewSheet::fieldText(m_now, name), m_before ? ReviewSheet::fieldText(*m_before, name) : QString(), label);
    }

    void text(SheetBlock &block, const QString &name, const QString &now, const QString &before, const QString &label) const
    {
        if (now.isEmpty() && (!m_before || before.isEmpty()))
            return;
        if (block.part == Part::Byline && !block.units.empty())
            words(block, u"\u3000"_s);
        words(block, label);
        const qint16 field = fieldNumber(name);
        if (!m_before) {
            put(block, field, now, State::Same, 0);
            return;
        }
        int at = 0;
        for (const DiffPiece &piece : textDiff(before, now)) {
            const bool gone = piece.kind == DiffPiece::Kind::Removed;
            put(block, field, piece.text, gone ? State::Gone : piece.kind == DiffPiece::Kind::Added ? State::New : State::Same, gone ? -1 : at);
            at += gone ? 0 : int(piece.text.size());
        }
    }

    /// What the sheet says itself.
    static void words(SheetBlock &block, const QString &text) { put(block, -1, text, State::Same, -1); }

    qint16 fieldNumber(const QString &name) const
    {
        qsizetype at = m_sheet.fields.indexOf(name);
        if (at < 0) {
            at = m_sheet.fields.size();
            m_sheet.fields.append(name);
        }
        return qint16(at);
    }

private:
    static void put(SheetBlock &block, qint16 field, QStringView text, State state, int from)
    {
        for (const QChar c : text) {
            SheetUnit unit{.character = c == u'\n' ? char16_t(QChar::LineSeparator) : c.unicode(), .styles = {}, .state = state, .field = field, .from = from, .to = from};
            if (from >= 0)
                unit.to = ++from;
            block.units.push_back(unit);
        }
    }

    ReviewSheet &m_sheet;
    const Content &m_now;
    const Content *m_before;
};

void count(ReviewSheet &sheet)
{
    for (const SheetBlock &block : sheet.blocks) {
        bool in = block.reformed && std::ranges::none_of(block.units, &SheetUnit::isChange);
        sheet.changes += in ? 1 : 0;
        in = false;
        for (const SheetUnit &unit : block.units) {
            if (unit.isChange() && !in)
                ++sheet.changes;
            in = unit.isChange();
            if (block.part == Part::Body) {
                sheet.inserted += unit.state == State::New ? 1 : 0;
                sheet.deleted += unit.state == State::Gone ? 1 : 0;
            }
        }
    }
}

} // namespace

bool SheetBlock::isChanged() const
{
    return reformed || std::ranges::any_of(units, &SheetUnit::isChange);
}

QString SheetBlock::text() const
{
    QString all;
    all.reserve(qsizetype(units.size()));
    for (const SheetUnit &unit : units)
        all += QChar(unit.character);
    return all;
}

QString ReviewSheet::fieldText(const Content &content, QStringView field)
{
    if (field == "body"_L1)
        return content.body;
    if (field == "headline"_L1)
        return content.headline;
    if (field == "kicker"_L1)
        return content.kicker;
    if (field == "subtitle"_L1)
        return content.subtitle;
    if (field == "short_headline"_L1)
        return content.shortHeadline;
    if (field == "summary"_L1)
        return content.summary;
    if (field == "source"_L1)
        return content.source.printed;
    if (field == "author_line"_L1)
        return content.authorLine;
    if (field == "sign_off"_L1)
        return content.signOff.printed();
    return {};
}

ReviewSheet makeReviewSheet(const Content &now, const Content *before, const QTimeZone &zone)
{
    ReviewSheet sheet;
    Maker make(sheet, now, before);
    make.field(Part::Kicker, u"kicker"_s);
    SheetBlock headline{.part = Part::Headline};
    make.append(headline, u"headline"_s);
    if (!now.series.mark.isEmpty() || (before && !before->series.mark.isEmpty()))
        make.text(headline, u"series"_s, now.series.mark, before ? before->series.mark : QString(), {});
    if (headline.units.empty())
        Maker::words(headline, ReviewText::tr("Untitled"));
    sheet.blocks.push_back(std::move(headline));
    make.field(Part::Subtitle, u"subtitle"_s);
    SheetBlock byline{.part = Part::Byline};
    make.append(byline, u"source"_s, ReviewText::tr("Source: "));
    make.append(byline, u"author_line"_s, ReviewText::tr("By: "));
    make.text(byline, u"date"_s, now.date.printed(zone), before ? before->date.printed(zone) : QString(), {});
    if (!byline.units.empty())
        sheet.blocks.push_back(std::move(byline));
    make.field(Part::Summary, u"summary"_s);
    appendSheetBody(sheet, make.fieldNumber(u"body"_s), now, before);
    make.field(Part::SignOff, u"sign_off"_s);
    const qsizetype were = before ? before->corrections.size() : 0;
    for (qsizetype at = 0; at < std::max(now.corrections.size(), were); ++at) { // one that was taken back is told, too
        SheetBlock block{.part = Part::Correction};
        make.text(block, u"corrections"_s, now.corrections.value(at).text, at < were ? before->corrections.at(at).text : QString(), ReviewText::tr("Correction: "));
        if (!block.units.empty())
            sheet.blocks.push_back(std::move(block));
    }
    count(sheet);
    return sheet;
}

} // namespace galley
