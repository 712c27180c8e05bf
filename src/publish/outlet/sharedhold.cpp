// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet/sharedhold.h"

namespace galley {

Result<void> HoldDesk::ask(const std::function<Result<void>()> &what)
{
    QMutexLocker lock(&m_mutex);
    Question question{&what, {}};
    m_questions.append(&question);
    m_changed.wakeAll();
    while (!question.answer)
        m_changed.wait(&m_mutex);
    return *question.answer;
}

void HoldDesk::leave()
{
    const QMutexLocker lock(&m_mutex);
    --m_carrying;
    m_changed.wakeAll();
}

void HoldDesk::serve()
{
    QMutexLocker lock(&m_mutex);
    while (m_carrying > 0) {
        if (m_questions.isEmpty()) {
            m_changed.wait(&m_mutex);
            continue;
        }
        Question *question = m_questions.takeFirst();
        lock.unlock();
        Result<void> answer = (*question->what)();
        lock.relock();
        question->answer = std::move(answer);
        m_changed.wakeAll();
    }
}

} // namespace galley
