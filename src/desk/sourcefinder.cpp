// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcefinder.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/sourceeditor.h"
#include "desk/textstretch.h"

#include <QPainter>
#include <QTextBlock>
#include <QtConcurrent/QtConcurrentRun>

namespace galley {

namespace {
constexpr int typingRests = 250; // ms
}

SourceFinder::SourceFinder(SourceEditor *editor)
    : QObject(editor), m_editor(editor)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SourceFinder::search);
    connect(editor, &SourceEditor::sourceChanged, this, &SourceFinder::follow);
    connect(editor, &SourceEditor::sourceReplaced, this, [this] {
        m_within = QTextCursor();
        look(m_pattern);
    });
    editor->addOverlay(this);
}

SourceFinder::~SourceFinder()
{
    if (m_stop)
        *m_stop = true;
    m_work.waitForFinished();
}

void SourceFinder::look(const TextPattern &pattern)
{
    m_pattern = pattern;
    m_matches = {};
    m_stale = !pattern.isEmpty();
    if (m_stop)
        *m_stop = true;
    m_searching = false;
    if (m_stale)
        m_pause.start(0);
    else
        m_pause.stop();
    m_editor->viewport()->update();
    Q_EMIT changed();
}

void SourceFinder::setWithinSelection(bool within)
{
    const QTextCursor selection = m_editor->textCursor();
    m_within = within && selection.hasSelection() ? selection : QTextCursor();
    look(m_pattern);
}

std::pair<int, int> SourceFinder::range() const
{
    if (m_within.isNull())
        return {0, m_editor->document()->characterCount() - 1};
    return {m_within.selectionStart(), m_within.selectionEnd()};
}

/// Bounded work: there are never more than `most` of them.
void SourceFinder::follow(int position, int removed, int added)
{
    if (m_pattern.isEmpty())
        return;
    std::erase_if(m_matches.all, [=](const TextMatch &match) {
        return match.end() > position && match.start < position + std::max(removed, 1);
    });
    for (TextMatch &match : m_matches.all) {
        if (match.start >= position + removed)
            match.start += added - removed;
    }
    m_stale = true;
    if (m_stop)
        *m_stop = true;
    m_pause.start(typingRests);
}

void SourceFinder::search()
{
    if (m_pattern.isEmpty())
        return;
    if (m_stop)
        *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_stale = false;
    m_searching = true;
    auto future = QtConcurrent::run([pattern = m_pattern, text = m_editor->source(), range = range(), stop = m_stop] {
        return pattern.in(text, range.first, range.second, most, stop.get());
    });
    m_work = QFuture<void>(future);
    future.then(this, [this, stop = m_stop](const TextMatches &found) {
        if (stop != m_stop || found.stopped || m_stale)
            return; // overtaken
        m_searching = false;
        m_matches = found;
        m_longest = found.all.empty() ? 0 : std::ranges::max(found.all, {}, &TextMatch::length).length;
        m_editor->viewport()->update();
        Q_EMIT changed();
    });
}

void SourceFinder::makeCurrent()
{
    if (isCurrent())
        return;
    m_pause.stop();
    if (m_stop)
        *m_stop = true;
    m_stop.reset();
    m_stale = m_searching = false;
    const auto [from, to] = range();
    m_matches = m_pattern.in(m_editor->source(), from, to, most);
    m_longest = m_matches.all.empty() ? 0 : std::ranges::max(m_matches.all, {}, &TextMatch::length).length;
    m_editor->viewport()->update();
    Q_EMIT changed();
}

int SourceFinder::selected() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const TextMatch wanted{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const auto found = std::ranges::lower_bound(m_matches.all, wanted.start, {}, &TextMatch::start);
    return found != m_matches.all.end() && *found == wanted ? int(found - m_matches.all.begin()) : -1;
}

std::optional<TextMatch> SourceFinder::next(int position, bool backwards) const
{
    const auto &all = m_matches.all;
    if (all.empty())
        return std::nullopt;
    if (!backwards) {
        const auto found = std::ranges::lower_bound(all, position, {}, &TextMatch::start);
        return found != all.end() ? *found : all.front();
    }
    const auto after = std::ranges::lower_bound(all, position, {}, &TextMatch::end);
    const auto behind = after != all.end() && after->end() == position ? after + 1 : after;
    return behind != all.begin() ? *std::prev(behind) : all.back();
}

void SourceFinder::paintUnder(QPainter &painter, const QTextBlock &block, const QPointF &origin)
{
    if (m_pattern.isEmpty())
        return;
    const Colours &colours = Colours::current();
    const int blockStart = block.position();
    const int blockEnd = blockStart + block.length() - 1;
    const auto paint = [&](int start, int end, const QColor &colour) {
        for (const QRectF &rect : stretchRects(block, origin, std::max(start, blockStart) - blockStart, std::min(end, blockEnd) - blockStart))
            painter.fillRect(rect, colour);
    };
    if (!m_within.isNull() && m_within.selectionStart() < blockEnd && m_within.selectionEnd() > blockStart)
        paint(m_within.selectionStart(), m_within.selectionEnd(), blend(colours.paper, colours.selection, 0.45));
    auto match = std::ranges::lower_bound(m_matches.all, blockStart - m_longest, {}, &TextMatch::start);
    for (; match != m_matches.all.end() && match->start < blockEnd; ++match) {
        if (match->end() > blockStart)
            paint(match->start, match->end(), blend(colours.paper, colours.amber, 0.3));
    }
}

} // namespace galley
