// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "store/newsroom.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace galley {

/// What one person typed and did not send yet, as a document of the newsroom: written half a second after the last key
/// and at the end, so that it is there again after a crash. While the store does not take it, it stays here and is tried
/// again. Window thread.
class UnsentDocument : public QObject
{
    Q_OBJECT
public:
    /// name: one of its own for each kind of typing ("desk/comment-drafts"). contents: all of it, asked when it is written.
    UnsentDocument(Newsroom &newsroom, const QString &name, const std::function<QJsonObject()> &contents);
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
    void put(const QString &where, const QByteArray &contents);
    QString key() const;

    Newsroom &m_newsroom;
    QString m_name;
    std::function<QJsonObject()> m_contents;
    PersonId m_person;
    QHash<QString, QByteArray> m_onItsWay; ///< by key; what the store has not said yes to
    QTimer m_due;
    bool m_changed = false;
};

} // namespace galley
