// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/contentfields.h"
#include "sync/contentmerge.h"
#include "sync/keyedmerge.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QJsonValue asJson(const QString &text) { return text; }
QJsonValue asJson(int number) { return number; }
QJsonValue asJson(Kind kind) { return kindName(kind); }
QJsonValue asJson(Genre genre) { return genreName(genre); }
QJsonValue asJson(const QDateTime &time) { return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(); }
template <typename K>
QJsonValue asJson(const Id<K> &id) { return id.toString(); }

template <typename K>
QString keyOf(const Id<K> &id) { return id.toString(); }
QString keyOf(const SubjectCode &subject)
{
    [[maybe_unused]] const auto &[vocabulary, version, code] = subject;
    return vocabulary + u'\n' + version + u'\n' + code;
}

/// Remarks for colleagues: everything that either wrote stays.
QString mergeNotes(const QString &base, const QString &mine, const QString &theirs)
{
    QString notes;
    for (const MergeStretch &stretch : mergeBodies(base, mine, theirs).stretches) {
        switch (stretch.kind) {
        case MergeStretch::Kind::Same: case MergeStretch::Kind::Mine: case MergeStretch::Kind::Both:
            notes += stretch.mine;
            break;
        case MergeStretch::Kind::Theirs:
            notes += stretch.theirs;
            break;
        case MergeStretch::Kind::Conflict: {
            const QString &first = std::min(stretch.mine, stretch.theirs);
            const QString &second = std::max(stretch.mine, stretch.theirs);
            notes += first;
            if (!first.isEmpty() && !first.endsWith(u'\n'))
                notes += u'\n';
            notes += second;
            break;
        }
        }
    }
    return notes;
}

class HandlingMerger
{
public:
    HandlingMerger(const Handling &base, const Handling &mine, const Handling &theirs) : m_base(base), m_mine(mine), m_theirs(theirs) {}

    HandlingMerge run()
    {
        eachHandlingField([this](const QString &name, auto member) { field(name, member); });
        for (Handling *handling : {&m_merge.mine, &m_merge.theirs}) {
            if (!(*handling == m_mine) && !(*handling == m_theirs))
                handling->furtherSections.removeAll(handling->primarySection);
        }
        return std::move(m_merge);
    }

private:
    template <typename T>
    void field(const QString &name, T Handling::*member)
    {
        if constexpr (std::is_same_v<T, QString>) {
            if (name == "notes"_L1) {
                m_merge.mine.notes = m_merge.theirs.notes = mergeNotes(m_base.notes, m_mine.notes, m_theirs.notes);
                return;
            }
        }
        const Decided<T> decided = decide(m_base.*member, m_mine.*member, m_theirs.*member);
        m_merge.mine.*member = decided.mine;
        m_merge.theirs.*member = decided.theirs;
        if (!decided.clean)
            m_merge.conflicts.append({name, asJson(m_base.*member), asJson(m_mine.*member), asJson(m_theirs.*member), {}});
    }

    /// Sets: who sorted them last matters little.
    template <typename T>
    void field(const QString &, QList<T> Handling::*member)
    {
        const auto whole = decide(m_base.*member, m_mine.*member, m_theirs.*member);
        if (whole.clean) {
            m_merge.mine.*member = m_merge.theirs.*member = whole.mine;
            return;
        }
        QHash<QString, T> things;
        const auto keysOf = [&things](const QList<T> &list) {
            QStringList keys;
            for (const T &thing : list) {
                const QString key = keyOf(thing);
                if (!keys.contains(key))
                    keys.append(key);
                things.insert(key, thing);
            }
            return keys;
        };
        const MergedKeys order = mergeKeys(keysOf(m_base.*member), keysOf(m_mine.*member), keysOf(m_theirs.*member));
        QList<T> merged;
        for (const QString &key : std::min(order.mine, order.theirs))
            merged.append(things.value(key));
        m_merge.mine.*member = m_merge.theirs.*member = merged;
    }

    const Handling &m_base;
    const Handling &m_mine;
    const Handling &m_theirs;
    HandlingMerge m_merge;
};

} // namespace

HandlingMerge mergeHandling(const Handling &base, const Handling &mine, const Handling &theirs)
{
    return HandlingMerger(base, mine, theirs).run();
}

Handling HandlingMerge::decided(const QSet<QString> &fieldsAsTheirs) const
{
    Handling handling = mine;
    eachHandlingField([&](const QString &name, auto member) {
        if (fieldsAsTheirs.contains(name))
            handling.*member = theirs.*member;
    });
    if (!fieldsAsTheirs.isEmpty())
        handling.furtherSections.removeAll(handling.primarySection);
    return handling;
}

} // namespace galley
