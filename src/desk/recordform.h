// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"
#include "desk/managefield.h"

namespace galley {

/// The record of this key among all of them, as they are stored now.
template <typename Record, typename Key>
Result<Record> storedRecord(const Result<QList<Record>> &all, const Key &key, Key Record::*member, const QString &gone)
{
    if (!all)
        return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, key, member);
    return found == all->end() ? Result<Record>(failure(ErrorCode::NotFound, gone)) : *found;
}

/// The fields that show one record (a section, a person, the site's settings), each committed by itself and each
/// an undo step of its own. What the store refused waits with its record until it is put right.
/// Record has `operator==`; Key tells one from another.
template <typename Record, typename Key>
class RecordForm
{
public:
    struct Way
    {
        std::function<Key(const Record &)> key;
        std::function<Result<Record>(const Key &)> read;               ///< as stored now
        std::function<QFuture<Result<void>>(const Record &)> put;
        std::function<QString(const Record &)> what;                   ///< for the undo step: "Section 财经"
    };

    RecordForm(ManageEdits &edits, Way way) : m_edits(edits), m_way(std::move(way)) {}
    Q_DISABLE_COPY_MOVE(RecordForm)

    using Read = std::function<QVariant(const Record &)>;
    using Take = std::function<void(Record &, const QVariant &)>;
    ManagedField *bind(QWidget *editor, QLabel *note, Read read, Take take)
    {
        auto *field = new ManagedField(editor, note);
        m_entries.append({field, std::move(read), std::move(take)});
        const qsizetype at = m_entries.size() - 1;
        QObject::connect(field, &ManagedField::left, field, [this, at] { commit(at); });
        return field;
    }

    /// The same record again takes what was changed elsewhere; another one shows its own values.
    void show(const Record &record)
    {
        const Key key = m_way.key(record);
        if (m_shown && key == m_key) {
            if (m_underWay > 0)
                return; // older than what is being written
            m_record = record;
            for (const Entry &entry : std::as_const(m_entries))
                entry.field->setStored(entry.read(record));
            return;
        }
        leave(); // of the one before
        keepRefused();
        m_shown = true;
        m_key = key;
        m_record = record;
        for (qsizetype at = 0; at < m_entries.size(); ++at) {
            const Entry &entry = m_entries[at];
            entry.field->begin(entry.read(record));
            if (const auto waiting = m_refused.constFind({key, at}); waiting != m_refused.cend())
                entry.field->restore(waiting->typed, waiting->problem);
        }
    }
    void showNothing()
    {
        leave();
        keepRefused();
        m_shown = false;
    }
    bool isShown() const { return m_shown; }
    const Record &record() const { return m_record; }
    const Key &key() const { return m_key; }

    void leave()
    {
        if (!m_shown)
            return;
        for (const Entry &entry : std::as_const(m_entries))
            entry.field->leave();
    }
    void setReadOnly(bool readOnly)
    {
        for (const Entry &entry : std::as_const(m_entries))
            entry.field->setReadOnly(readOnly);
    }
    bool hasUnsaved() const
    {
        return !m_refused.isEmpty()
            || (m_shown && std::ranges::any_of(m_entries, [](const Entry &entry) { return entry.field->isDirty(); }));
    }

private:
    struct Entry
    {
        ManagedField *field;
        Read read;
        Take take;
    };
    struct Refused
    {
        QVariant typed;
        QString problem;
    };

    void keepRefused()
    {
        if (!m_shown)
            return;
        for (qsizetype at = 0; at < m_entries.size(); ++at) {
            const ManagedField *field = m_entries[at].field;
            if (field->isRefused() && field->isDirty())
                m_refused.insert({m_key, at}, {field->typed(), field->problem()});
            else
                m_refused.remove({m_key, at});
        }
    }

    void commit(qsizetype at)
    {
        if (!m_shown)
            return;
        const Entry entry = m_entries[at];
        const QVariant before = entry.read(m_record);
        const QVariant after = entry.field->typed();
        const Record untouched = m_record;
        entry.take(m_record, after); // what is committed next stands on it
        if (m_record == untouched) {
            entry.field->begin(before); // a blank at the end, and the like
            return;
        }
        const Record changed = m_record;
        const Key key = m_key;
        const auto again = [this, entry, key](const QVariant &value) {
            return [this, entry, key, value]() -> QFuture<Result<void>> {
                auto stored = m_way.read(key);
                if (!stored)
                    return notWritten(stored.error());
                entry.take(*stored, value);
                return m_way.put(*stored);
            };
        };
        ++m_underWay;
        const auto first = std::make_shared<bool>(true);
        const auto forth = [this, first, changed, redo = again(after)]() -> QFuture<Result<void>> {
            return std::exchange(*first, false) ? m_way.put(changed) : redo();
        };
        m_edits.change(m_way.what(changed), forth, again(before), [this, at, key, before, after](const Result<void> &done) {
            --m_underWay;
            settle(at, key, before, after, done);
        });
    }

    void settle(qsizetype at, const Key &key, const QVariant &before, const QVariant &after, const Result<void> &done)
    {
        const Entry &entry = m_entries[at];
        const bool here = m_shown && key == m_key;
        if (done) {
            m_refused.remove({key, at});
            if (here && entry.field->typed() == after)
                entry.field->begin(entry.read(m_record));
            else if (here)
                entry.field->setStored(entry.read(m_record)); // typing went on
            return;
        }
        if (!here) {
            m_refused.insert({key, at}, {after, done.error().message});
            return;
        }
        entry.take(m_record, before);
        entry.field->refuse(done.error().message);
    }

    ManageEdits &m_edits;
    Way m_way;
    QList<Entry> m_entries;
    bool m_shown = false;
    Key m_key{};
    Record m_record{};
    int m_underWay = 0;
    QHash<std::pair<Key, qsizetype>, Refused> m_refused;
};

} // namespace galley
