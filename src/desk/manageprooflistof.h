// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageprooflist.h"
#include "desk/prooflistchanges.h"
#include "desk/prooflisttable.h"

namespace galley {

/// A proofing list of one kind of entries: what is the same for words and for offices.
template <typename Entry>
class ManageProofListOf : public ManageProofList
{
public:
    struct Form
    {
        Result<QList<Entry>> (*fromJson)(const QByteArray &);
        QByteArray (*toJson)(const QList<Entry> &);
        Result<QList<Entry>> (*fromCsv)(const QByteArray &);
        QByteArray (*toCsv)(const QList<Entry> &);
        EntryKey<Entry> key;
        std::function<QString(const Entry &)> line; ///< for people, in one line
    };

protected:
    ManageProofListOf(ManageEdits &edits, const QString &listName, Form form, QList<typename ProofListTable<Entry>::Column> columns, QWidget *parent)
        : ManageProofList(edits, listName, parent), m_form(std::move(form)), m_entries(new ProofListTable<Entry>(std::move(columns), this))
    {
    }
    ~ManageProofListOf() override { waitForWork(); }

    using List = QList<Entry>;
    static std::shared_ptr<void> shared(List list) { return std::make_shared<List>(std::move(list)); }
    static const List &listOf(const std::shared_ptr<void> &entries)
    {
        static const List none;
        return entries ? *static_cast<const List *>(entries.get()) : none;
    }

    Result<std::shared_ptr<void>> parse(const QByteArray &json) const override { return m_form.fromJson(json).transform(shared); }
    Result<std::shared_ptr<void>> parseTable(const QByteArray &csv) const override { return m_form.fromCsv(csv).transform(shared); }
    QByteArray write(const std::shared_ptr<void> &entries) const override { return m_form.toJson(listOf(entries)); }
    QByteArray writeTable(const std::shared_ptr<void> &entries) const override { return m_form.toCsv(listOf(entries)); }
    std::shared_ptr<void> over(const std::shared_ptr<void> &base, const std::shared_ptr<void> &mine, const std::shared_ptr<void> &newest) const override
    {
        return shared(laidOver(listOf(newest), changesBetween(listOf(base), listOf(mine), m_form.key), m_form.key));
    }
    Preview preview(const std::shared_ptr<void> &mine, const std::shared_ptr<void> &table, bool removes) const override
    {
        ProofListChanges<Entry> changes = changesBetween(listOf(mine), listOf(table), m_form.key);
        if (!removes)
            changes.removed.clear();
        Preview done;
        done.duplicates = static_cast<int>(listOf(table).size() - byKey(listOf(table), m_form.key).size());
        changes.added = byKey(changes.added, m_form.key).size() == changes.added.size() ? changes.added : onceEach(changes.added);
        changes.changed = byKey(changes.changed, m_form.key).size() == changes.changed.size() ? changes.changed : onceEach(changes.changed);
        for (const auto &[sign, list] : {std::pair(QChar(u'±'), &changes.changed), std::pair(QChar(u'−'), &changes.removed), std::pair(QChar(u'+'), &changes.added)})
            for (const Entry &entry : *list)
                done.lines.append({sign, m_form.line(entry)});
        done.added = static_cast<int>(changes.added.size());
        done.changed = static_cast<int>(changes.changed.size());
        done.removed = static_cast<int>(changes.removed.size());
        done.result = shared(laidOver(listOf(mine), changes, m_form.key));
        return done;
    }

    std::shared_ptr<void> entries() const override { return shared(m_entries->entries()); }
    void setEntries(const std::shared_ptr<void> &entries) override { m_entries->setEntries(listOf(entries)); }
    void setFilter(const QString &text) override { m_entries->setFilter(text.trimmed()); }
    int size() const override { return static_cast<int>(m_entries->entries().size()); }
    void removeEntries(const QList<int> &numbers) override { m_entries->remove(numbers); }
    ProofListTable<Entry> *list() const { return m_entries; }

private:
    /// The last of those with the same key.
    QList<Entry> onceEach(const QList<Entry> &entries) const
    {
        QHash<QString, Entry> last = byKey(entries, m_form.key);
        QList<Entry> once;
        for (const Entry &entry : entries)
            if (const auto found = last.constFind(m_form.key(entry)); found != last.cend()) {
                once.append(*found);
                last.erase(found);
            }
        return once;
    }

    Form m_form;
    ProofListTable<Entry> *m_entries;
};

} // namespace galley
