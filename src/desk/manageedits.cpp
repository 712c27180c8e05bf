// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageedits.h"

#include "store/answers.h"

namespace galley {

/// A committed change. Its first redo() did happen before it came to the stack.
class ManageEdits::Command final : public QUndoCommand
{
public:
    Command(ManageEdits &edits, const QString &what, Write forth, Write back)
        : QUndoCommand(what), m_edits(edits), m_forth(std::move(forth)), m_back(std::move(back))
    {
    }

    void redo() override
    {
        if (std::exchange(m_first, false))
            return;
        write(m_forth);
    }
    void undo() override { write(m_back); }

private:
    void write(const Write &what)
    {
        // The stack may drop this command while the store is still writing.
        m_edits.run(what, [edits = &m_edits, self = std::weak_ptr<Command *>(m_self)](const Result<void> &done) {
            if (done)
                return;
            if (const auto command = self.lock())
                (*command)->setObsolete(true); // it no longer fits what is stored
            Q_EMIT edits->refused(done.error());
        });
    }

    ManageEdits &m_edits;
    Write m_forth;
    Write m_back;
    std::shared_ptr<Command *> m_self = std::make_shared<Command *>(this);
    bool m_first = true;
};

ManageEdits::ManageEdits(Newsroom &newsroom, const NewsroomNames &names, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_names(names)
{
    m_stack.setUndoLimit(200);
}

void ManageEdits::setPerson(PersonId person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_stack.clear();
}

void ManageEdits::run(const Write &write, const Then &then)
{
    ++m_running;
    Q_EMIT began();
    write().then(this, [this, then](const Result<void> &done) {
        --m_running;
        if (done)
            Q_EMIT stored();
        if (then)
            then(done);
        else if (!done)
            Q_EMIT refused(done.error());
        if (m_running == 0)
            Q_EMIT ended();
    });
}

void ManageEdits::change(const QString &what, const Write &forth, const Write &back, const Then &then)
{
    run(forth, [this, what, forth, back, then](const Result<void> &done) {
        if (done)
            m_stack.push(new Command(*this, what, forth, back));
        if (then)
            then(done);
        else if (!done)
            Q_EMIT refused(done.error());
    });
}

void ManageEdits::carryOut(const Write &write, const Then &then)
{
    run(write, then);
}

/// While a write is under way its command is not on the stack yet: an undo would take back another one.
void ManageEdits::undo()
{
    if (!isBusy())
        m_stack.undo();
}

void ManageEdits::redo()
{
    if (!isBusy())
        m_stack.redo();
}

QFuture<Result<void>> notWritten(const Error &error)
{
    return refusedAnswer<void>(error);
}

QFuture<Result<void>> allOf(QList<QFuture<Result<void>>> answers)
{
    if (answers.isEmpty())
        return doneAnswer();
    return QtFuture::whenAll(answers.begin(), answers.end()).then([](const QList<QFuture<Result<void>>> &all) -> Result<void> {
        for (const QFuture<Result<void>> &answer : all)
            if (const Result<void> done = answer.result(); !done)
                return done;
        return {};
    });
}

QFuture<Result<void>> changeSite(ManageEdits &edits, const std::function<void(SiteSettings &)> &change)
{
    const auto site = edits.newsroom().site();
    if (!site)
        return notWritten(site.error());
    SiteSettings settings = site->settings;
    change(settings);
    return edits.newsroom().putSiteSettings(settings, edits.person());
}

} // namespace galley
