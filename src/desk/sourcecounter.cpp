// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcecounter.h"

#include "desk/livebody.h"
#include "desk/sourceeditor.h"
#include "markup/render.h"

#include <QtConcurrent/QtConcurrentRun>

namespace galley {

SourceCounter::SourceCounter(SourceEditor *editor, LiveBody *body)
    : QObject(editor), m_editor(editor)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(300);
    connect(&m_idle, &QTimer::timeout, this, &SourceCounter::countSelection);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, body, &LiveBody::refreshSoon);
    connect(editor, &QPlainTextEdit::selectionChanged, this, &SourceCounter::selectionMoved);
    connect(body, &LiveBody::counted, this, [this](const TextStatistics &whole, int paragraph) { tell(whole, m_selection, paragraph); });
}

SourceCounter::~SourceCounter()
{
    m_work.waitForFinished();
}

void SourceCounter::selectionMoved()
{
    if (m_editor->textCursor().hasSelection() || m_selection != TextStatistics())
        m_idle.start();
}

void SourceCounter::countSelection()
{
    if (m_work.isRunning()) {
        m_idle.start();
        return;
    }
    auto future = QtConcurrent::run([selection = m_editor->selectedSource()] { return textStatistics(plainText(selection)); });
    m_work = QFuture<void>(future);
    future.then(this, [this](const TextStatistics &counts) { tell(m_whole, counts, m_paragraph); });
}

void SourceCounter::tell(const TextStatistics &whole, const TextStatistics &selection, int paragraph)
{
    if (whole == m_whole && selection == m_selection && paragraph == m_paragraph)
        return;
    m_whole = whole;
    m_selection = selection;
    m_paragraph = paragraph;
    Q_EMIT counted(whole, selection, paragraph);
}

} // namespace galley
