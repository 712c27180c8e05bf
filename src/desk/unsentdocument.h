// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/newsroom.h"

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace galley {

/// What one person typed and did not send yet, as a document of the newsroom: written half a second after the last key
/// and at the end, so that it is there again after a crash. While the store does not take it, it stays here and is tried
/// again; whoever opens it meanwhile gets it as it was typed last. Window thread.
class UnsentDocument : public QObject
{
    Q_OBJECT
public:
    /// Its key is name/PERSON, with /of behind it where it is of something. name: one of its own for each kind of typing
    /// ("desk/comment-drafts"). contents: all of it, asked when it is written; empty: there is none any more.
    UnsentDocument(Newsroom &newsroom, const QString &name, const std::function<QJsonObject()> &contents, const QString &of = {});
    ~UnsentDocument() override;

    PersonId person() const { return m_person; }
    /// What the person before typed is written first. Answers what this one left behind.
    QJsonObject open(PersonId person);
    void changed();
    void write(); ///< now, if something is to be written

    static QJsonObject json(const TextPlace &place);
    static TextPlace place(const QJsonObject &json);

Q_SIGNALS:
    void failed(const galley::Error &error);

private:
    void put(const QString &key);
    QString key() const;

    Newsroom &m_newsroom;
    QString m_name;
    QString m_of;
    std::function<QJsonObject()> m_contents;
    PersonId m_person;
    QSet<QString> m_unconfirmed; ///< keys whose last contents the store has not said yes to
    QTimer m_due;
    bool m_changed = false;
};

} // namespace galley
