// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict/mergedecisions.h"

#include "article/fields.h"
#include "sync/mergemarks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

MergeDecisions::MergeDecisions(const ContentMerge &content, const HandlingMerge &handling, const ValueText &valueText)
    : m_content(content), m_handling(handling)
{
    const auto labelOf = [](const QString &name) {
        const FieldInfo *field = findField(name);
        return field ? field->label : name;
    };
    for (const FieldConflict &conflict : content.conflicts + handling.conflicts) {
        Item item;
        item.field = conflict.field;
        item.label = labelOf(conflict.field);
        item.base = valueText(conflict.field, conflict.base);
        item.mine = valueText(conflict.field, conflict.mine);
        item.theirs = valueText(conflict.field, conflict.theirs);
        m_items.append(item);
    }
    for (const qsizetype index : content.body.conflicts()) {
        const MergeStretch &stretch = content.body.stretches.at(index);
        Item item;
        item.field = u"body"_s;
        item.label = labelOf(u"body"_s);
        item.reason = reasonText(stretch.reason);
        item.base = stretch.base;
        item.mine = stretch.mine;
        item.theirs = stretch.theirs;
        item.proposal = stretch.proposal;
        item.stretch = index;
        m_items.append(item);
    }
}

bool MergeDecisions::offers(int item, Choice choice) const
{
    const Item &asked = m_items.at(item);
    switch (choice) {
    case Choice::Open: case Choice::Mine: case Choice::Theirs:
        return true;
    case Choice::Both:
        return asked.isBody() && !asked.mine.isEmpty() && !asked.theirs.isEmpty();
    case Choice::Proposal:
        return asked.proposal.has_value();
    case Choice::Own: {
        const FieldInfo *field = findField(asked.field);
        return asked.isBody() || (field && field->group == FieldGroup::Content && field->settable && contentField(m_content.mine, asked.field).isString() && asked.field != "date"_L1);
    }
    }
    Q_UNREACHABLE();
}

void MergeDecisions::choose(int item, Choice choice)
{
    if (offers(item, choice))
        m_items[item].choice = choice;
}

void MergeDecisions::write(int item, const QString &own)
{
    if (!offers(item, Choice::Own))
        return;
    m_items[item].choice = Choice::Own;
    m_items[item].own = own;
}

QString MergeDecisions::textOf(const Item &item) const
{
    switch (item.choice) {
    case Choice::Open: case Choice::Mine: return item.mine;
    case Choice::Theirs: return item.theirs;
    case Choice::Both: return bothTexts(m_content.body.stretches.at(item.stretch));
    case Choice::Proposal: return item.proposal->text();
    case Choice::Own: return item.own;
    }
    Q_UNREACHABLE();
}

QString MergeDecisions::resultOf(int item) const
{
    return m_items.at(item).choice == Choice::Open ? QString() : textOf(m_items.at(item));
}

QString MergeDecisions::draftOf(int item) const
{
    return textOf(m_items.at(item));
}

int MergeDecisions::decided() const
{
    return static_cast<int>(std::ranges::count_if(m_items, [](const Item &item) { return item.choice != Choice::Open; }));
}

int MergeDecisions::nextOpen(int item) const
{
    const int count = static_cast<int>(m_items.size());
    for (int step = 1; step <= count; ++step) {
        const int next = (item + step) % count;
        if (m_items.at(next).choice == Choice::Open)
            return next;
    }
    return -1;
}

QString MergeDecisions::bodyText() const
{
    QString text;
    qsizetype at = 0;
    for (const Item &item : m_items) {
        if (!item.isBody())
            continue;
        for (; at < item.stretch; ++at) {
            const MergeStretch &stretch = m_content.body.stretches.at(at);
            text += stretch.kind == MergeStretch::Kind::Theirs ? stretch.theirs : stretch.mine;
        }
        text += textOf(item);
        ++at;
    }
    for (; at < m_content.body.stretches.size(); ++at) {
        const MergeStretch &stretch = m_content.body.stretches.at(at);
        text += stretch.kind == MergeStretch::Kind::Theirs ? stretch.theirs : stretch.mine;
    }
    return text;
}

QSet<QString> MergeDecisions::fieldsAsTheirs() const
{
    QSet<QString> fields;
    for (const Item &item : m_items) {
        if (!item.isBody() && item.choice == Choice::Theirs)
            fields.insert(item.field);
    }
    return fields;
}

Content MergeDecisions::content() const
{
    Content content = m_content.decided(bodyText(), fieldsAsTheirs());
    for (const Item &item : m_items) {
        if (!item.isBody() && item.choice == Choice::Own)
            static_cast<void>(setContentField(content, item.field, item.own)); // text alone is offered, and fits
    }
    return content;
}

Handling MergeDecisions::handling() const
{
    return m_handling.decided(fieldsAsTheirs());
}

} // namespace galley
