// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict/conflictview.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "markup/textdiff.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>

#include <vector>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using Item = MergeDecisions::Item;
using Part = MergeStretch::Kind;

constexpr int resultRow = 4;

struct Marked
{
    QString text;
    bool differs = false;
};

/// One side of a conflict, with what is not the base's marked.
QList<Marked> againstBase(const QString &base, const QString &side)
{
    QList<Marked> found;
    for (const DiffPiece &piece : textDiff(base, side)) {
        if (piece.kind != DiffPiece::Kind::Removed)
            found.append({piece.text, piece.kind == DiffPiece::Kind::Added});
    }
    return found;
}

/// The base, with what either side took out marked.
QList<Marked> againstSides(const QString &base, const QString &mine, const QString &theirs)
{
    std::vector<bool> gone(size_t(base.size()), false);
    for (const QString &side : {mine, theirs}) {
        qsizetype at = 0;
        for (const DiffPiece &piece : textDiff(base, side)) {
            if (piece.kind == DiffPiece::Kind::Added)
                continue;
            if (piece.kind == DiffPiece::Kind::Removed)
                std::fill_n(gone.begin() + at, piece.text.size(), true);
            at += piece.text.size();
        }
    }
    QList<Marked> found;
    for (qsizetype at = 0; at < base.size(); ++at) {
        if (found.isEmpty() || found.constLast().differs != gone[size_t(at)])
            found.append({{}, gone[size_t(at)]});
        found.last().text += base.at(at);
    }
    return found;
}

QList<Marked> marksOf(MergeSide side, const QString &base, const QString &mine, const QString &theirs)
{
    switch (side) {
    case MergeSide::Base: return againstSides(base, mine, theirs);
    case MergeSide::Mine: return againstBase(base, mine);
    case MergeSide::Theirs: return againstBase(base, theirs);
    }
    Q_UNREACHABLE();
}

QColor band()
{
    const Colours &colours = Colours::current();
    return blend(colours.paper, colours.amber, colours.dark ? 0.22 : 0.14);
}

QTextCharFormat plain(bool current)
{
    QTextCharFormat format;
    format.setForeground(Colours::current().ink);
    if (current)
        format.setBackground(band());
    return format;
}

QTextCharFormat marked(bool removed)
{
    const Colours &colours = Colours::current();
    QTextCharFormat format;
    format.setForeground(removed ? colours.deletedInk : colours.insertedInk);
    format.setBackground(removed ? colours.deletedBack : colours.insertedBack);
    return format;
}

QTextCharFormat remark(bool current)
{
    QTextCharFormat format = plain(current);
    format.setForeground(Colours::current().dim);
    return format;
}

QTextCharFormat context()
{
    QTextCharFormat format;
    format.setForeground(Colours::current().dim);
    return format;
}

QTextCharFormat from(MergeSide side)
{
    QTextCharFormat format;
    format.setForeground(Colours::current().ink);
    format.setBackground(sideBack(side));
    return format;
}

/// An empty text with the line height of the others; the cursor writes it.
QTextCursor begin(QTextBrowser *text)
{
    text->clear();
    QTextCursor cursor(text->document());
    QTextBlockFormat open;
    open.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    open.setBottomMargin(4);
    cursor.setBlockFormat(open);
    return cursor;
}

} // namespace

QColor sideBack(MergeSide side)
{
    const Colours &colours = Colours::current();
    switch (side) {
    case MergeSide::Base: return colours.paper;
    case MergeSide::Mine: return blend(colours.paper, colours.blue, colours.dark ? 0.34 : 0.18);
    case MergeSide::Theirs: return blend(colours.paper, colours.purple, colours.dark ? 0.34 : 0.18);
    }
    Q_UNREACHABLE();
}

ConflictView::ConflictView(QWidget *parent)
    : QWidget(parent), m_mine(makeText(u"mine"_s)), m_base(makeText(u"base"_s)), m_theirs(makeText(u"theirs"_s)), m_result(makeText(u"result"_s)),
      m_mineName(makeName(m_mine)), m_baseName(makeName(m_base)), m_theirsName(makeName(m_theirs)), m_resultName(makeName(m_result))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    int column = 0;
    for (const auto &[name, text] : {std::pair(m_mineName, m_mine), std::pair(m_baseName, m_base), std::pair(m_theirsName, m_theirs)}) {
        grid->addWidget(name, 0, column, Qt::AlignBottom);
        grid->addWidget(text, 1, column);
        grid->setColumnStretch(column++, 1);
    }
    grid->setRowMinimumHeight(2, 8);
    grid->addWidget(m_resultName, resultRow - 1, 0, 1, 3);
    grid->addWidget(m_result, resultRow, 0, 1, 3);
    grid->setRowStretch(1, 5);
    grid->setRowStretch(resultRow, 4);
    m_resultName->setText(tr("Result"));
    m_result->setAccessibleName(tr("Result"));
}

QTextBrowser *ConflictView::makeText(const QString &name)
{
    auto *text = new QTextBrowser(this);
    text->setObjectName(name);
    text->setOpenLinks(false);
    text->setFrameShape(QFrame::StyledPanel);
    text->document()->setDocumentMargin(12);
    text->setTabChangesFocus(true);
    text->setMinimumSize(120, 90);
    return text;
}

QLabel *ConflictView::makeName(QTextBrowser *text)
{
    auto *name = new QLabel(this);
    name->setProperty("strong", true);
    name->setBuddy(text);
    name->setWordWrap(true);
    name->setTextFormat(Qt::PlainText);
    return name;
}

void ConflictView::setNames(const QString &mine, const QString &base, const QString &theirs)
{
    for (const auto &[name, text, said] : {std::tuple(m_mineName, m_mine, mine), std::tuple(m_baseName, m_base, base), std::tuple(m_theirsName, m_theirs, theirs)}) {
        name->setText(said);
        text->setAccessibleName(said);
    }
}

QTextBrowser *ConflictView::text(MergeSide side) const
{
    switch (side) {
    case MergeSide::Base: return m_base;
    case MergeSide::Mine: return m_mine;
    case MergeSide::Theirs: return m_theirs;
    }
    Q_UNREACHABLE();
}

void ConflictView::showItem(const MergeDecisions &decisions, int item)
{
    for (const MergeSide side : {MergeSide::Mine, MergeSide::Base, MergeSide::Theirs})
        fillSide(side, decisions, item);
    fillResult(decisions, item);
}

void ConflictView::showResult(bool shown)
{
    m_result->setVisible(shown);
    m_resultName->setVisible(shown);
    static_cast<QGridLayout *>(layout())->setRowStretch(resultRow, shown ? 4 : 0);
}

void ConflictView::fillSide(MergeSide side, const MergeDecisions &decisions, int item)
{
    const Item &current = decisions.items().at(item);
    QTextCursor cursor = begin(text(side));
    Place place;
    const auto conflict = [&](const QString &base, const QString &mine, const QString &theirs, bool isCurrent) {
        const int start = cursor.position();
        for (const Marked &piece : marksOf(side, base, mine, theirs))
            cursor.insertText(piece.text, piece.differs ? marked(side == MergeSide::Base) : plain(isCurrent));
        if (cursor.position() == start)
            cursor.insertText(tr("(nothing here)"), remark(isCurrent));
        if (isCurrent)
            place = {start, cursor.position()};
    };
    cursor.beginEditBlock();
    if (current.isBody()) {
        const QList<MergeStretch> &stretches = decisions.body().stretches;
        for (qsizetype i = 0; i < stretches.size(); ++i) {
            const MergeStretch &stretch = stretches.at(i);
            if (stretch.kind == Part::Conflict)
                conflict(stretch.base, stretch.mine, stretch.theirs, i == current.stretch);
            else
                cursor.insertText(stretch.side(side), context());
        }
    } else {
        conflict(current.base, current.mine, current.theirs, true);
    }
    cursor.endEditBlock();
    goTo(text(side), place);
}

void ConflictView::insertResult(QTextCursor &cursor, const MergeDecisions &decisions, int item, bool isCurrent)
{
    using Choice = MergeDecisions::Choice;
    const Item &decided = decisions.items().at(item);
    if (decided.choice == Choice::Open) {
        cursor.insertText(tr("[to be decided]"), remark(isCurrent));
        return;
    }
    if (decided.choice == Choice::Proposal) {
        for (const MergeProposal::Piece &piece : decided.proposal->pieces)
            cursor.insertText(piece.text, piece.from == MergeSide::Base ? plain(isCurrent) : from(piece.from));
        return;
    }
    const QString result = decisions.resultOf(item);
    if (result.isEmpty())
        cursor.insertText(tr("(nothing here)"), remark(isCurrent));
    else if (decided.choice == Choice::Mine || decided.choice == Choice::Theirs)
        cursor.insertText(result, from(decided.choice == Choice::Mine ? MergeSide::Mine : MergeSide::Theirs));
    else
        cursor.insertText(result, plain(isCurrent));
}

void ConflictView::fillResult(const MergeDecisions &decisions, int item)
{
    const Item &current = decisions.items().at(item);
    QTextCursor cursor = begin(m_result);
    Place place;
    const auto insert = [&](int which) {
        const int start = cursor.position();
        insertResult(cursor, decisions, which, which == item);
        if (which == item)
            place = {start, cursor.position()};
    };
    cursor.beginEditBlock();
    if (current.isBody()) {
        int next = 0;
        const QList<MergeStretch> &stretches = decisions.body().stretches;
        for (qsizetype i = 0; i < stretches.size(); ++i) {
            const MergeStretch &stretch = stretches.at(i);
            if (stretch.kind != Part::Conflict) {
                cursor.insertText(stretch.kind == Part::Theirs ? stretch.theirs : stretch.mine, context());
                continue;
            }
            while (decisions.items().at(next).stretch != i)
                ++next;
            insert(next);
        }
    } else {
        insert(item);
    }
    cursor.endEditBlock();
    goTo(m_result, place);
}

/// The place in the middle, as far as the text goes.
void ConflictView::goTo(QTextBrowser *text, Place place)
{
    QTextCursor cursor(text->document());
    cursor.setPosition(place.start);
    text->setTextCursor(cursor);
    const int top = text->cursorRect(cursor).top();
    cursor.setPosition(place.end);
    const int height = text->cursorRect(cursor).bottom() - top;
    const int room = std::max(0, text->viewport()->height() - height);
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->value() + top - room / 3);
}

} // namespace galley
