// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/livebody.h"

#include "desk/sourceeditor.h"

#include <QElapsedTimer>
#include <QTextBlock>
#include <QtConcurrent/QtConcurrentRun>

namespace galley {

namespace {
// A round has the preview laid out and drawn anew, which is most of what a key press costs: while somebody types on there are
// few, and the last one comes soon after the last key.
constexpr int pause = 150;    // ms after the last change
constexpr int patience = 450; // ms from the first: steady typing does not put a round off for ever
}

struct LiveBody::Round
{
    // What is to be done, in this order …
    std::optional<QString> source;
    QList<BodyEdit> edits;
    bool otherRendering = false;
    std::optional<BodyRendering> rendering;
    quint64 number = 0;
    int cursor = 0;
    QElapsedTimer waits; ///< since the first change
    // … and what came of it.
    BodyPatch patch;
    TextStatistics counts;
    int paragraph = 0;
    qsizetype unitsRead = 0;
    bool stopped = false;
};

LiveBody::LiveBody(SourceEditor *editor)
    : QObject(editor), m_editor(editor), m_body(std::make_shared<IncrementalBody>()), m_next(std::make_shared<Round>()),
      m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_thread.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &LiveBody::run);
    connect(editor, &SourceEditor::sourceChanged, this, &LiveBody::note);
    connect(editor, &SourceEditor::sourceReplaced, this, &LiveBody::startOver);
    startOver();
}

LiveBody::~LiveBody()
{
    *m_stop = true;
    m_thread.waitForDone();
}

void LiveBody::setRendering(const std::optional<BodyRendering> &rendering, quint64 number)
{
    m_next->otherRendering = true;
    m_next->rendering = rendering;
    m_next->number = number;
    m_pause.start(0);
}

void LiveBody::refreshSoon()
{
    if (!m_next->waits.isValid())
        m_next->waits.start();
    // What is wanted at once (another text) is not put off by what comes after it.
    if (!m_pause.isActive() || m_pause.interval() != 0)
        m_pause.start(int(std::clamp<qint64>(patience - m_next->waits.elapsed(), 0, pause)));
}

bool LiveBody::awaitsText() const { return m_next->source.has_value(); }

bool LiveBody::isCurrent() const
{
    return !m_underWay && !m_pause.isActive();
}

void LiveBody::note(int position, int removed, int added)
{
    // The bounds may reach beyond the text's end, by the paragraph mark that it does not have.
    const qsizetype size = m_editor->document()->characterCount() - 1;
    const qsizetype grown = size - m_size;
    const int end = std::min(position + added, int(size));
    const qsizetype taken = end - position - grown;
    if (taken < 0 || position + taken > m_size || taken > removed + 1) {
        startOver();
        return;
    }
    m_next->edits.append({.position = position, .removed = taken, .added = m_editor->sourceAt(position, end - position)});
    m_size = size;
    refreshSoon();
}

/// Another text: what is being done for the one before is of no use.
void LiveBody::startOver()
{
    *m_stop = true;
    m_next->source = m_editor->source();
    m_next->edits.clear();
    m_size = m_next->source->size();
    m_pause.start(0);
}

void LiveBody::run()
{
    if (m_underWay)
        return; // take() comes back here
    m_pause.stop();
    m_underWay = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto round = std::exchange(m_next, std::make_shared<Round>());
    m_next->number = round->number;
    round->cursor = m_editor->textCursor().position();
    auto future = QtConcurrent::run(&m_thread, [round, body = m_body, stop = m_stop] {
        if (round->source)
            body->setSource(*std::exchange(round->source, {}));
        if (round->otherRendering)
            body->setRendering(round->rendering);
        for (const BodyEdit &edit : std::as_const(round->edits))
            body->edit(edit);
        round->patch = body->takePatch([&] { return stop->load(); });
        round->stopped = stop->load();
        round->counts = body->statistics();
        round->paragraph = body->paragraphAt(round->cursor);
        round->unitsRead = body->unitsRead();
    });
    m_work = future;
    future.then(this, [this, round] { take(round); });
}

void LiveBody::take(const std::shared_ptr<Round> &round)
{
    m_underWay = false;
    m_unitsRead = round->unitsRead;
    const bool more = !m_next->edits.isEmpty() || m_next->source || m_next->otherRendering;
    if (more && !m_pause.isActive())
        m_pause.start(m_next->source ? 0 : pause);
    Q_EMIT patched(round->patch, round->number);
    if (!round->stopped)
        Q_EMIT counted(round->counts, round->paragraph);
}

} // namespace galley
