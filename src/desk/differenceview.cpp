// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/differenceview.h"

#include "desk/colours.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int before = 0;
constexpr int after = 1;
constexpr int both = 2;
/// Texts up to this length together are compared at once: it takes some milliseconds. UTF-16 units.
constexpr qsizetype quickLength = 20'000;

QTextCharFormat marked(const QColor &back, const QColor &ink, bool struck = false)
{
    QTextCharFormat format;
    format.setBackground(back);
    format.setForeground(ink);
    format.setFontStrikeOut(struck);
    return format;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent)
    : QWidget(parent), m_equalText(tr("Both are the same."))
{
    m_texts[before] = makeText(u"before"_s);
    m_texts[after] = makeText(u"after"_s);
    m_texts[both] = makeText(u"both"_s);
    m_texts[both]->setAccessibleName(tr("Both versions in one"));
    auto *sides = new QWidget(this);
    auto *grid = new QGridLayout(sides);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (int side : {before, after}) {
        m_names[side] = new QLabel(sides);
        m_names[side]->setProperty("strong", true);
        m_names[side]->setBuddy(m_texts[side]);
        m_names[side]->setWordWrap(true);
        grid->addWidget(m_names[side], 0, side, Qt::AlignBottom);
        grid->addWidget(m_texts[side], 1, side);
        grid->setColumnStretch(side, 1);
    }
    grid->setRowStretch(1, 1);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(sides);
    m_pages->addWidget(m_texts[both]);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_pages, 1);
    column->addWidget(makeBar());
    follow(before, after);
    follow(after, before);
    setNames(tr("Before"), tr("After"));
    showCount();
}

DifferenceView::~DifferenceView()
{
    m_work.waitForFinished();
}

QTextBrowser *DifferenceView::makeText(const QString &name)
{
    auto *text = new QTextBrowser(this);
    text->setObjectName(name);
    text->setOpenLinks(false);
    text->setFrameShape(QFrame::StyledPanel);
    text->document()->setDocumentMargin(14);
    text->setTabChangesFocus(true);
    return text;
}

QWidget *DifferenceView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_arrangements = new QButtonGroup(this);
    const auto arrangement = [this, bar, line](Arrangement which, const QString &text) {
        auto *button = new QToolButton(bar);
        button->setText(text);
        button->setCheckable(true);
        button->setProperty("quiet", true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_arrangements->addButton(button, static_cast<int>(which));
        line->addWidget(button);
    };
    arrangement(Arrangement::SideBySide, tr("Two columns"));
    arrangement(Arrangement::Inline, tr("In one text"));
    m_arrangements->button(0)->setChecked(true);
    connect(m_arrangements, &QButtonGroup::idToggled, this, [this](int which, bool on) {
        if (on)
            setArrangement(static_cast<Arrangement>(which));
    });
    m_count = new QLabel(bar);
    m_count->setObjectName(u"count"_s);
    m_count->setProperty("hint", true);
    line->addWidget(m_count, 1, Qt::AlignRight | Qt::AlignVCenter);
    const auto step = [this, bar, line](const QString &name, const QString &text, const QKeySequence &keys, int by) {
        auto *button = new QPushButton(text, bar);
        button->setObjectName(name);
        button->setShortcut(keys);
        button->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
        button->setAutoDefault(false);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, by] { goTo(m_difference + by); });
        return button;
    };
    m_previous = step(u"previous"_s, tr("Previous difference"), QKeySequence(Qt::SHIFT | Qt::Key_F3), -1);
    m_next = step(u"next"_s, tr("Next difference"), QKeySequence(Qt::Key_F3), 1);
    return bar;
}

void DifferenceView::setNames(const QString &beforeName, const QString &afterName)
{
    for (const auto &[side, name] : {std::pair(before, beforeName), std::pair(after, afterName)}) {
        m_names[side]->setText(name);
        m_texts[side]->setAccessibleName(name);
    }
}

void DifferenceView::setArrangement(Arrangement arrangement)
{
    m_arrangement = arrangement;
    m_arrangements->button(static_cast<int>(arrangement))->setChecked(true);
    m_pages->setCurrentIndex(static_cast<int>(arrangement));
    goTo(m_difference);
}

// ---- comparing --------------------------------------------------------------------------------

QList<DifferenceView::Part> DifferenceView::partsOf(const QList<TextPart> &parts)
{
    QList<Part> found;
    for (const TextPart &part : parts)
        found.append({part.label, textDiff(part.before, part.after)});
    return found;
}

void DifferenceView::compare(const QList<TextPart> &parts)
{
    qsizetype length = 0;
    for (const TextPart &part : parts)
        length += part.before.size() + part.after.size();
    m_difference = -1;
    ++m_asked;
    if (length <= quickLength) {
        m_current = true;
        m_parts = partsOf(parts);
        showPieces();
        showCount();
        Q_EMIT compared();
        return;
    }
    m_current = false;
    m_parts.clear();
    showPieces();
    showCount();
    m_work = QtConcurrent::run([parts] { return partsOf(parts); });
    auto *watcher = new QFutureWatcher<QList<Part>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, asked = m_asked] {
        watcher->deleteLater();
        if (asked != m_asked)
            return; // another comparison was asked for
        m_parts = watcher->result();
        m_current = true;
        showPieces();
        showCount();
        Q_EMIT compared();
    });
    watcher->setFuture(m_work);
}

void DifferenceView::showPieces()
{
    m_places.clear();
    m_anchors.clear();
    QTextBlockFormat open;
    open.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    open.setBottomMargin(4);
    QTextCursor cursors[3];
    for (int text = 0; text < 3; ++text) {
        m_texts[text]->clear();
        cursors[text] = QTextCursor(m_texts[text]->document());
        cursors[text].setBlockFormat(open);
        cursors[text].beginEditBlock();
    }
    for (const Part &part : std::as_const(m_parts)) {
        showPart(part, cursors);
        if (&part != &m_parts.constLast())
            for (QTextCursor &cursor : cursors)
                cursor.insertText(u"\n"_s, {});
    }
    for (int text = 0; text < 3; ++text) {
        cursors[text].endEditBlock();
        m_texts[text]->moveCursor(QTextCursor::Start);
    }
}

void DifferenceView::showPart(const Part &part, QTextCursor *cursors)
{
    const Colours &colours = Colours::current();
    if (!part.label.isEmpty()) {
        QTextCharFormat name;
        name.setForeground(colours.dim);
        name.setFontWeight(QFont::DemiBold);
        for (int text = 0; text < 3; ++text)
            cursors[text].insertText(tr("%1: ").arg(part.label), name);
    }
    const auto here = [cursors] {
        return Place{{cursors[before].position(), cursors[after].position(), cursors[both].position()}, {0, 0, 0}};
    };
    bool joins = false; // a removal and the addition in its place are one difference
    for (const DiffPiece &piece : part.pieces) {
        if (piece.kind == DiffPiece::Kind::Same) {
            Place anchor = here();
            std::ranges::fill(anchor.length, int(piece.text.size()));
            m_anchors.append(anchor);
            for (int text = 0; text < 3; ++text)
                cursors[text].insertText(piece.text, {});
            joins = false;
            continue;
        }
        const bool removed = piece.kind == DiffPiece::Kind::Removed;
        const int side = removed ? before : after;
        if (!joins || removed)
            m_places.append(here());
        Place &place = m_places.last();
        const QTextCharFormat format = removed ? marked(colours.deletedBack, colours.deletedInk)
                                               : marked(colours.insertedBack, colours.insertedInk);
        cursors[side].insertText(piece.text, format);
        cursors[both].insertText(piece.text, removed ? marked(colours.deletedBack, colours.deletedInk, true) : format);
        place.length[side] = cursors[side].position() - place.start[side];
        place.length[both] = cursors[both].position() - place.start[both];
        joins = removed;
    }
}

void DifferenceView::showCount()
{
    if (!m_current)
        m_count->setText(tr("Comparing…"));
    else if (m_places.isEmpty())
        m_count->setText(m_equalText);
    else if (m_difference < 0)
        m_count->setText(tr("%n differences", nullptr, differences()));
    else
        m_count->setText(tr("Difference %1 of %2").arg(m_difference + 1).arg(differences()));
    m_previous->setEnabled(m_difference > 0);
    m_next->setEnabled(m_difference + 1 < differences());
}

// ---- walking ----------------------------------------------------------------------------------

void DifferenceView::goTo(int difference)
{
    if (difference < 0 || difference >= differences())
        return;
    m_difference = difference;
    const Place &place = m_places.at(difference);
    m_following = true; // each side goes to its own place
    for (int text = 0; text < 3; ++text) {
        if ((text == both) != (m_arrangement == Arrangement::Inline))
            continue; // not seen: laying it out as far as there would be for nothing
        QTextCursor cursor(m_texts[text]->document());
        cursor.setPosition(place.start[text]);
        cursor.setPosition(place.start[text] + place.length[text], QTextCursor::KeepAnchor);
        m_texts[text]->setTextCursor(cursor);
        m_texts[text]->ensureCursorVisible();
    }
    m_following = false;
    showCount();
}

/// Where the other side has what stands at a position of this.
int DifferenceView::counterpart(int leader, int follower, int position) const
{
    const auto next = std::ranges::upper_bound(m_anchors, position, {}, [leader](const Place &anchor) { return anchor.start[leader]; });
    if (next == m_anchors.cbegin())
        return 0;
    const Place &anchor = *std::prev(next);
    return anchor.start[follower] + std::min(position - anchor.start[leader], anchor.length[leader]);
}

void DifferenceView::follow(int leader, int follower)
{
    connect(m_texts[leader]->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, leader, follower](int value) {
        if (m_following || m_arrangement != Arrangement::SideBySide)
            return;
        m_following = true;
        QTextBrowser *from = m_texts[leader];
        QTextBrowser *to = m_texts[follower];
        QScrollBar *bar = to->verticalScrollBar();
        if (value == from->verticalScrollBar()->minimum() || value == from->verticalScrollBar()->maximum()) {
            bar->setValue(value == from->verticalScrollBar()->minimum() ? bar->minimum() : bar->maximum());
        } else {
            const QTextCursor top = from->cursorForPosition(from->viewport()->rect().topLeft() + QPoint(20, 4));
            QTextCursor there(to->document());
            there.setPosition(counterpart(leader, follower, top.position()));
            bar->setValue(bar->value() + to->cursorRect(there).top() - from->cursorRect(top).top());
        }
        m_following = false;
    });
}

void DifferenceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_current) {
        showPieces();
        showCount();
    }
}

} // namespace galley
