// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/session.h"

#include <QJsonObject>
#include <QStringList>

namespace galley {

/// Sets fields of an article by their contract names. Names of sections are looked up; tags, sources and
/// series that are not in their registers yet are entered there.
class FieldSetting
{
public:
    FieldSetting(Newsroom &newsroom, const Person &actor) : m_newsroom(newsroom), m_actor(actor) {}

    Content content;
    Handling handling;
    QJsonObject printed;   ///< what `article show` prints of it now: what is the same there is not set again
    QStringList ignored;   ///< names in a --fields file that are no fields, or are worked out

    /// From plain text or from the form that `article show --json` gives.
    Result<void> set(const QString &name, const QJsonValue &value);
    Result<void> set(const QJsonObject &fields);
    /// NAME=VALUE of the command line; --fields FILE and --body-file FILE.
    Result<void> set(const Session &session);

private:
    Result<void> setHandling(const QString &name, const QJsonValue &value);
    Result<void> setContent(const QString &name, const QJsonValue &value);
    Result<void> setSections(const QStringList &names);
    Result<void> setTags(const QStringList &names);
    Result<void> setSubjects(const QJsonValue &value);
    Result<void> setRelated(const QStringList &articles);
    Result<void> setTime(QDateTime &time, const QString &text);

    Newsroom &m_newsroom;
    const Person &m_actor;
};

/// The names that `article set` takes.
QStringList settableFields();

/// A list from a JSON array, or from text parted by commas (also ，and 、).
QStringList listValue(const QJsonValue &value);

} // namespace galley
