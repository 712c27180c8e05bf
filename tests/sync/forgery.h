// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/record.h"

#include "article/statement.h"

#include <QJsonObject>

namespace galley::testkit {

/// A push that somebody made and somebody else falsifies, with all hashes right: only the right to it is missing.
class Forgery
{
public:
    explicit Forgery(const Push &push) : m_push(push) { renew(); }

    /// Wherever one person stands, the other does: in statements, records and texts.
    Forgery &inNameOf(PersonId other, PersonId instead);
    Forgery &withStatement(qsizetype which, const std::function<void(Statement &)> &change);
    /// The first change's record.
    Forgery &withRecord(const std::function<void(QJsonObject &)> &change);
    Forgery &withArticleField(QLatin1StringView field, const QJsonValue &value);
    Forgery &withoutStatements();
    Forgery &withoutTexts();
    Forgery &withChange(const SyncRecord &record, const QByteArray &base);
    Forgery &withText(const Revision &revision);

    const Push &push() const { return m_push; }
    QJsonObject record() const;
    /// As galley.push() is given it.
    QString json() const;

private:
    /// Operations of its own: what is sent twice is answered, not judged.
    void renew();
    void replace(const QByteArray &hex, const QByteArray &by);
    void seal();

    Push m_push;
};

} // namespace galley::testkit
