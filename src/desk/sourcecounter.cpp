// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcecounter.h"

#include "desk/sourceeditor.h"
#include "markup/render.h"

#include <QtConcurrent/QtConcurrentRun>

namespace galley {

namespace {

struct Counts
{
    TextStatistics whole;
    TextStatistics selection;
    int paragraph = 0;
};

int paragraphAt(QStringView source, qsizetype position)
{
    int paragraphs = 0;
    const auto before = source.first(std::min(position, source.size()));
    for (const QStringView line : before.tokenize(u'\n'))
        paragraphs += line.trimmed().isEmpty() ? 0 : 1;
    // At the start of a line nothing of it stands before the cursor yet.
    const bool atStart = before.isEmpty() || before.endsWith(u'\n');
    const bool lineFollows = position < source.size() && source.at(position) != u'\n';
    return atStart && lineFollows ? paragraphs + 1 : paragraphs;
}

} // namespace

SourceCounter::SourceCounter(SourceEditor *editor)
    : QObject(editor), m_editor(editor)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(300);
    connect(&m_idle, &QTimer::timeout, this, &SourceCounter::count);
    connect(editor, &SourceEditor::sourceEdited, this, &SourceCounter::countSoon);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &SourceCounter::countSoon);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &SourceCounter::countSoon);
}

SourceCounter::~SourceCounter()
{
    m_work.waitForFinished();
}

void SourceCounter::countSoon()
{
    m_idle.start();
}

void SourceCounter::count()
{
    if (m_work.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    auto future = QtConcurrent::run(
        [source = m_editor->source(), selection = m_editor->selectedSource(), position = m_editor->textCursor().position()] {
            return Counts{textStatistics(plainText(source)), textStatistics(plainText(selection)),
                          paragraphAt(source, position)};
        });
    m_work = QFuture<void>(future);
    future.then(this, [this](const Counts &counts) {
        Q_EMIT counted(counts.whole, counts.selection, counts.paragraph);
        if (m_again)
            countSoon();
    });
}

} // namespace galley
