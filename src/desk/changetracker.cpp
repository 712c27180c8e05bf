// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/changetracker.h"

#include "desk/sourceeditor.h"
#include "markup/trackededits.h"

#include <QTextBlock>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// The list follows the text at once where reading it costs nothing, else in a pause.
constexpr int smallText = 60'000;
constexpr int pause = 300; // ms

bool hasFences(QStringView text)
{
    return text.contains("```"_L1) || text.contains("~~~"_L1);
}

int numberOf(const QString &id)
{
    return QStringView(id).sliced(1).toInt();
}

} // namespace

ChangeTracker::ChangeTracker(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor)
    : QObject(editor), m_newsroom(newsroom), m_document(document), m_editor(editor)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChangeTracker::follow);
    connect(editor, &SourceEditor::sourceSpliced, this, [this](const TextSplice &splice) {
        note(splice);
        // A text without marks gets one by a tracked edit, or by a brace that somebody types.
        const bool soon = isOn() || !m_changes.isEmpty() || splice.inserted.contains(u'{') || splice.inserted.contains(u'}');
        m_soon.start(soon && m_editor->document()->characterCount() < smallText ? 0 : pause);
    });
    connect(&document, &ArticleDocument::opened, this, &ChangeTracker::opened);
    connect(&document, &ArticleDocument::situationChanged, this, &ChangeTracker::readRights);
    connect(&document, &ArticleDocument::bodyChanged, this, [this](const QObject *origin) {
        if (origin != m_editor)
            refresh();
    });
    connect(&document, &ArticleDocument::contentChanged, this, [this](const QObject *origin) {
        if (origin != m_editor && m_document.changes() != m_listed)
            refresh();
    });
    connect(this, &ChangeTracker::onChanged, this, &ChangeTracker::listen);
    opened();
}

/// What is edited in the source itself becomes a change, too.
void ChangeTracker::listen()
{
    if (isOn())
        m_editor->setReviser({.revise = [this](const QString &before, const WantedEdit &wanted) { return revise(before, wanted); },
                              .readsParagraphs = [this] { return readsParagraphs(); }});
    else
        m_editor->setReviser({});
}

void ChangeTracker::opened()
{
    m_since = m_newsroom.clock().nowUtc();
    m_known.clear();
    readRights();
    refresh();
}

void ChangeTracker::readRights()
{
    if (std::exchange(m_forced, m_document.editsAreTracked()) != m_forced)
        Q_EMIT onChanged();
}

void ChangeTracker::setOn(bool on)
{
    if (m_forced || m_on == on)
        return;
    m_on = on;
    Q_EMIT onChanged();
}

bool ChangeTracker::mayEdit() const
{
    return m_document.isOpen() && !m_document.editRefusal();
}

// ---- editing ----------------------------------------------------------------------------------

/// An id that undo may bring back is not given to another change.
QString ChangeTracker::freeId() const
{
    return u'c' % QString::number(std::max(m_lastId + 1, numberOf(nextChangeId(m_known + m_document.changes(), {}))));
}

ChangeAuthor ChangeTracker::author() const
{
    return {m_document.person(), m_newsroom.clock().nowUtc(), m_since, freeId()};
}

/// A fence or a name that comes into being lies across the edit.
void ChangeTracker::note(const TextSplice &splice)
{
    constexpr int longestName = 13; // {#c999999999}
    const QString around = m_editor->sourceAt(int(splice.position) - longestName, int(splice.inserted.size()) + 2 * longestName);
    m_fenced = m_fenced || hasFences(around);
    m_lastId = std::max(m_lastId, numberOf(nextChangeId({}, around)) - 1);
}

/// Of the text, or of the paragraphs of it that are shown. An entry whose mark goes from these may have others elsewhere.
std::optional<TrackedEdit> ChangeTracker::tracked(const QString &shown, const WantedEdit &wanted) const
{
    const QList<ChangeEntry> &entries = m_document.changes();
    std::optional<TrackedEdit> made = trackedEdit(shown, entries, wanted.splices, author());
    if (!made || wanted.offset + wanted.behind == 0)
        return made;
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const ChangeEntry &entry = entries.at(at);
        if (std::ranges::contains(made->changes, entry.id, &ChangeEntry::id))
            continue;
        const QString whole = m_editor->source();
        const QString name = "{#"_L1 % entry.id % u'}';
        if (QStringView(whole).first(wanted.offset).contains(name) || QStringView(whole).last(wanted.behind).contains(name))
            made->changes.insert(std::min(at, made->changes.size()), entry);
    }
    return made;
}

std::optional<RevisedEdit> ChangeTracker::revise(const QString &before, const WantedEdit &wanted)
{
    if (wanted.places == galley::Places::EachByItself)
        return reviseApart(before, wanted);
    std::optional<TrackedEdit> made = tracked(before, wanted);
    if (!made && wanted.splices.size() > 1) { // as one stretch it may do
        WantedEdit one = wanted;
        one.splices = {asOneStretch(before, wanted.splices)};
        made = tracked(before, one);
    }
    if (!made) {
        sayRefused();
        return std::nullopt;
    }
    const SourceSplice &splice = made->splice;
    return RevisedEdit{.splice = {splice.position, before.sliced(splice.position, splice.removed), splice.inserted},
                       .cursor = int(wanted.backwards ? made->before : made->after), .made = int(wanted.splices.size()),
                       .then = [this, changes = made->changes] { setEntries(changes); }};
}

/// A change for each place: who wrote the text decides on each.
std::optional<RevisedEdit> ChangeTracker::reviseApart(const QString &before, const WantedEdit &wanted)
{
    const TrackedEdits edits = trackedEdits(before, m_document.changes(), wanted.splices, author());
    if (edits.refused > 0)
        Q_EMIT refused(tr("%n place(s) stayed as they are: a change cannot be marked in code or across somebody else's change.", nullptr, edits.refused));
    const SourceSplice &splice = edits.splice;
    return RevisedEdit{.splice = {splice.position, before.sliced(splice.position, splice.removed), splice.inserted},
                       .cursor = int(edits.after), .made = edits.made,
                       .then = [this, changes = edits.changes] { setEntries(changes); }};
}

void ChangeTracker::sayRefused()
{
    Q_EMIT refused(tr("A change cannot be marked here. Switch tracking off to edit code, or edit around it."));
}

std::optional<ChangeTracker::Places> ChangeTracker::edit(const QList<SourceSplice> &splices)
{
    if (splices.isEmpty() || !mayEdit())
        return std::nullopt;
    QList<SourceSplice> made = splices;
    std::ranges::sort(made, std::ranges::greater(), &SourceSplice::position);
    Places places{made.last().position, made.last().position + made.last().inserted.size()};
    places.before = places.after;
    std::optional<TrackedEdit> change;
    if (isOn()) {
        const auto [from, shown] = readsParagraphs() ? m_editor->paragraphsAround(made.last().position, made.first().position + made.first().removed)
                                                     : std::pair<qsizetype, QString>(0, m_editor->source());
        for (SourceSplice &splice : made)
            splice.position -= from;
        change = tracked(shown, {.splices = made, .offset = from, .behind = m_editor->document()->characterCount() - 1 - from - shown.size()});
        if (!change) {
            sayRefused();
            return std::nullopt;
        }
        change->splice.position += from;
        made = {change->splice};
        places = {change->before + from, change->after + from};
    }
    m_editor->editAsIs([&] {
        QTextCursor cursor(m_editor->document());
        cursor.beginEditBlock();
        for (const SourceSplice &splice : std::as_const(made)) {
            cursor.setPosition(int(splice.position));
            cursor.setPosition(int(splice.position + splice.removed), QTextCursor::KeepAnchor);
            cursor.insertText(splice.inserted);
        }
        cursor.endEditBlock();
    });
    if (change)
        setEntries(change->changes);
    return places;
}

void ChangeTracker::setEntries(const QList<ChangeEntry> &entries)
{
    remember(entries);
    if (m_document.changes() == entries)
        return;
    remember(m_document.changes());
    m_document.setChanges(entries, m_editor);
}

void ChangeTracker::remember(const QList<ChangeEntry> &entries)
{
    for (const ChangeEntry &entry : entries) {
        const auto found = std::ranges::find(m_known, entry.id, &ChangeEntry::id);
        if (found == m_known.end())
            m_known.append(entry);
        else
            *found = entry;
    }
}

void ChangeTracker::put(const QString &source, const QList<ChangeEntry> &entries)
{
    remember(m_document.content().changes);
    m_editor->editAsIs([&] { m_editor->editSource(source); });
    setEntries(entries);
    refresh();
}

// ---- the list ---------------------------------------------------------------------------------

/// Undo brings marks back and takes them away; their entries come and go with them.
void ChangeTracker::follow()
{
    const Content &content = m_document.content();
    if (mayEdit() && (!content.changes.isEmpty() || content.body.contains(u'{'))) {
        remember(content.changes);
        setEntries(entriesFor(content.body, content.changes, m_known));
    }
    refresh();
}

void ChangeTracker::refresh()
{
    m_listed = m_document.changes();
    QList<ListedChange> listed;
    if (m_document.isOpen()) {
        const QString source = m_document.content().body;
        m_fenced = hasFences(source);
        m_lastId = numberOf(nextChangeId({}, source)) - 1;
        const QList<ChangeMark> marks = changesIn(source);
        for (const ChangeMark &mark : marks) {
            const auto same = mark.id.isEmpty() ? listed.end() : std::ranges::find(listed, mark.id, &ListedChange::id);
            const QString removed = deletedText(source, mark);
            const QString inserted = insertedText(source, mark);
            if (same != listed.end()) {
                const bool both = same->removed.size() + removed.size() > 0 && same->inserted.size() + inserted.size() > 0;
                same->kind = both ? ChangeMark::Kind::Replacement : same->kind;
                same->removed += removed;
                same->inserted += inserted;
                continue;
            }
            ListedChange change{.id = mark.id, .kind = mark.kind, .removed = removed, .inserted = inserted, .start = mark.start, .end = mark.end};
            const QList<ChangeEntry> &entries = m_document.content().changes;
            if (const auto entry = std::ranges::find(entries, mark.id, &ChangeEntry::id); entry != entries.end()) {
                change.author = entry->author;
                change.time = entry->time;
                change.open = entry->open;
                change.replies = entry->replies;
            }
            listed.append(change);
        }
    }
    if (std::exchange(m_changes, listed) != m_changes)
        Q_EMIT changesChanged();
}

QList<int> ChangeTracker::within(qsizetype from, qsizetype to) const
{
    QSet<QString> ids;
    QSet<qsizetype> starts;
    for (const ChangeMark &mark : changesIn(m_document.content().body)) {
        if (mark.start <= to && mark.end >= from) {
            ids.insert(mark.id);
            starts.insert(mark.start);
        }
    }
    QList<int> found;
    for (int at = 0; at < m_changes.size(); ++at) {
        const ListedChange &change = m_changes.at(at);
        if (change.id.isEmpty() ? starts.contains(change.start) : ids.contains(change.id))
            found.append(at);
    }
    return found;
}

void ChangeTracker::settle(const QList<int> &which, bool accept)
{
    refresh();
    if (!mayEdit() || which.isEmpty())
        return;
    QSet<QString> ids;
    QSet<qsizetype> starts;
    for (const int at : which) {
        if (at < 0 || at >= m_changes.size())
            continue;
        if (m_changes.at(at).id.isEmpty())
            starts.insert(m_changes.at(at).start);
        else
            ids.insert(m_changes.at(at).id);
    }
    const Content content = m_document.content();
    const SettledChanges settled = settleChanges(content.body, content.changes, [&](const ChangeMark &mark) {
        return ids.contains(mark.id) || (mark.id.isEmpty() && starts.contains(mark.start));
    }, accept);
    put(settled.source, settled.changes);
}

void ChangeTracker::settleAll(bool accept)
{
    if (!mayEdit())
        return;
    const Content content = m_document.content();
    const SettledChanges settled = settleChanges(content.body, content.changes,
                                                 [](const ChangeMark &mark) { return mark.kind != ChangeMark::Kind::Comment; }, accept);
    put(settled.source, settled.changes);
}

// ---- comments ---------------------------------------------------------------------------------

void ChangeTracker::comment(qsizetype at, const QString &text)
{
    if (!mayEdit() || text.trimmed().isEmpty())
        return;
    QString said = text.trimmed();
    said.replace(u'\n', u'\u00b6').replace("<<}"_L1, "<< }"_L1).replace(u'`', u'\'');
    if (said.endsWith(u'\\'))
        said += u' ';
    QList<ChangeEntry> entries = m_document.content().changes;
    const ChangeEntry entry{.id = freeId(), .author = m_document.person(), .time = m_newsroom.clock().nowUtc(), .open = true, .replies = {}};
    entries.append(entry);
    m_editor->editAsIs([&] {
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(int(at));
        cursor.insertText("{>>"_L1 % said % "<<}{#"_L1 % entry.id % u'}');
    });
    setEntries(entries);
    refresh();
}

ChangeEntry *ChangeTracker::entry(QList<ChangeEntry> &entries, int which) const
{
    if (!mayEdit() || which < 0 || which >= m_changes.size())
        return nullptr;
    const auto found = std::ranges::find(entries, m_changes.at(which).id, &ChangeEntry::id);
    return found == entries.end() ? nullptr : &*found;
}

void ChangeTracker::reply(int which, const QString &text)
{
    QList<ChangeEntry> entries = m_document.content().changes;
    ChangeEntry *found = entry(entries, which);
    if (!found || text.trimmed().isEmpty())
        return;
    found->replies.append(text.trimmed());
    setEntries(entries);
    refresh();
}

void ChangeTracker::setResolved(int which, bool resolved)
{
    QList<ChangeEntry> entries = m_document.content().changes;
    ChangeEntry *found = entry(entries, which);
    if (!found || found->open != resolved)
        return;
    found->open = !resolved;
    setEntries(entries);
    refresh();
}

} // namespace galley
