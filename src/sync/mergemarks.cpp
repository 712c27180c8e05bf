// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/mergemarks.h"

#include "sync/synctext.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = MergeStretch::Kind;
using Reason = MergeStretch::Reason;

/// The lines around conflicts, in three versions, until they end.
class Marker
{
public:
    explicit Marker(const ConflictNames &names) : m_names(names) {}

    void addMerged(QStringView text)
    {
        if (m_open && !allEndLines()) {
            const qsizetype lineEnd = text.indexOf(u'\n');
            addToAll(lineEnd < 0 ? text : text.first(lineEnd + 1));
            if (lineEnd < 0)
                return;
            text = text.sliced(lineEnd + 1);
        }
        close();
        m_text += text;
    }

    void addConflict(const MergeStretch &conflict)
    {
        if (m_open && allEndLines())
            close();
        if (!m_open) {
            const qsizetype start = m_text.lastIndexOf(u'\n') + 1;
            const QString line = m_text.sliced(start);
            m_text.truncate(start);
            m_mine = m_base = m_theirs = line;
            m_open = true;
        }
        m_mine += conflict.mine;
        m_base += conflict.base;
        m_theirs += conflict.theirs;
    }

    QString take()
    {
        close();
        return std::move(m_text);
    }

private:
    static bool endsLine(const QString &text) { return text.isEmpty() || text.endsWith(u'\n'); }
    bool allEndLines() const { return endsLine(m_mine) && endsLine(m_base) && endsLine(m_theirs); }

    void addToAll(QStringView text)
    {
        m_mine += text;
        m_base += text;
        m_theirs += text;
    }

    void close()
    {
        if (std::exchange(m_open, false))
            m_text += conflictMarked(m_mine, m_base, m_theirs, m_names);
    }

    const ConflictNames &m_names;
    QString m_text;
    QString m_mine;
    QString m_base;
    QString m_theirs;
    bool m_open = false;
};

} // namespace

QString markedBody(const BodyMerge &merge, const ConflictNames &names)
{
    Marker marker(names);
    for (const MergeStretch &stretch : merge.stretches) {
        switch (stretch.kind) {
        case Kind::Same: case Kind::Mine: case Kind::Both: marker.addMerged(stretch.mine); break;
        case Kind::Theirs: marker.addMerged(stretch.theirs); break;
        case Kind::Conflict: marker.addConflict(stretch); break;
        }
    }
    return marker.take();
}

QString reasonText(Reason reason)
{
    switch (reason) {
    case Reason::None: return {};
    case Reason::Edited: return Sync::tr("Both edited the same sentences, or neighbouring ones.");
    case Reason::Inserted: return Sync::tr("Both wrote something new at the same place.");
    case Reason::Removed: return Sync::tr("One took out what the other edited.");
    case Reason::Moved: return Sync::tr("One moved a sentence that the other edited, took out or moved elsewhere.");
    case Reason::Repeated: return Sync::tr("Both wrote the same sentence, at different places.");
    }
    Q_UNREACHABLE();
}

QString reasonName(Reason reason)
{
    switch (reason) {
    case Reason::None: return {};
    case Reason::Edited: return u"edited"_s;
    case Reason::Inserted: return u"inserted"_s;
    case Reason::Removed: return u"removed"_s;
    case Reason::Moved: return u"moved"_s;
    case Reason::Repeated: return u"repeated"_s;
    }
    Q_UNREACHABLE();
}

} // namespace galley
