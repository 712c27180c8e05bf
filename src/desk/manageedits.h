// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"

#include <QFuture>
#include <QUndoStack>

namespace galley {

/// What the management window writes, and how it is taken back. A change goes on the undo stack when the store
/// has committed it, never before; taking it back is a write like any other, which the store may refuse.
/// Window thread.
class ManageEdits : public QObject
{
    Q_OBJECT
public:
    using Write = std::function<QFuture<Result<void>>()>;
    using Then = std::function<void(const Result<void> &)>;

    ManageEdits(Newsroom &newsroom, const NewsroomNames &names, QObject *parent = nullptr);

    Newsroom &newsroom() const { return m_newsroom; }
    const NewsroomNames &names() const { return m_names; }
    PersonId person() const { return m_person; }
    void setPerson(PersonId person); ///< another one does not take back what the one before did

    /// Writes, and puts the way back on the stack. Both are called again for redo and undo.
    void change(const QString &what, const Write &forth, const Write &back, const Then &then = {});
    /// Writes what cannot be taken back (the page has asked).
    void carryOut(const Write &write, const Then &then = {});
    bool isBusy() const { return m_running > 0; }

    QUndoStack &stack() { return m_stack; }
    void undo();
    void redo();

Q_SIGNALS:
    void began();
    void stored();                            ///< something was committed
    void refused(const galley::Error &error); ///< nobody took the error on (an undo, or no `then`)
    void ended();                             ///< nothing is under way any more

private:
    class Command;
    void run(const Write &write, const Then &then);

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    PersonId m_person;
    QUndoStack m_stack;
    int m_running = 0;
};

/// A write's answer without its value.
template <typename T>
QFuture<Result<void>> withoutValue(QFuture<Result<T>> answer)
{
    return answer.then([](const Result<T> &given) -> Result<void> {
        if (!given)
            return std::unexpected(given.error());
        return {};
    });
}

/// The same; the id that the store gave to something new is noted.
template <typename T, typename Key>
QFuture<Result<void>> noted(const std::shared_ptr<Key> &made, QFuture<Result<T>> answer)
{
    return withoutValue(answer.then([made](const Result<T> &stored) {
        if (stored)
            *made = stored->id;
        return stored;
    }));
}

/// A write that could not even be asked for.
QFuture<Result<void>> notWritten(const Error &error);

/// Several writes as one answer: the first that was refused, if any.
QFuture<Result<void>> allOf(QList<QFuture<Result<void>>> answers);

/// Changes the site settings as they stand at that moment, so that nobody else's change is undone with it.
QFuture<Result<void>> changeSite(ManageEdits &edits, const std::function<void(SiteSettings &)> &change);

} // namespace galley
