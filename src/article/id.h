// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QUuid>

#include <compare>

namespace galley {

/// An identity: a UUID that cannot be mistaken for that of another kind of thing. Text form: 36 lower
/// case characters without braces. A null id means "none". Value type, any thread.
template <typename Kind>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    /// Accepts the text form, in either case; anything else gives a null id.
    static Id fromString(QAnyStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    explicit operator bool() const { return !m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    QString toString() const { return m_uuid.isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using ArticleId = Id<struct ArticleKind>;
using SectionId = Id<struct SectionKind>;
using TagId = Id<struct TagKind>;
using PersonId = Id<struct PersonKind>;
using SourceId = Id<struct SourceKind>;
using SeriesId = Id<struct SeriesKind>;
using RouteId = Id<struct RouteKind>;
using PageId = Id<struct PageKind>;
using OutletId = Id<struct OutletKind>;
using OperationId = Id<struct OperationKind>;
using ShiftId = Id<struct ShiftKind>;
using TemplateId = Id<struct TemplateKind>;
using NewsroomId = Id<struct NewsroomKind>;

} // namespace galley
