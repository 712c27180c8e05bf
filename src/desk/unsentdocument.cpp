// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/unsentdocument.h"

#include "article/readjson.h"

#include <QHash>
#include <QJsonDocument>
#include <QPointer>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeAfter = 500; // ms behind the last key
constexpr int tryAgain = 5'000; // ms after a failure

/// What the store has not said yes to, by newsroom and key: a box may be closed and opened again before that.
QHash<QString, QByteArray> &onItsWay()
{
    static QHash<QString, QByteArray> waiting;
    return waiting;
}

QString wayOf(const Newsroom &newsroom, const QString &key)
{
    return QString(newsroom.id().toString() % u'/' % key);
}

QByteArray read(const Newsroom &newsroom, const QString &key)
{
    const auto waiting = onItsWay().constFind(wayOf(newsroom, key));
    return waiting != onItsWay().cend() ? *waiting : newsroom.document(key).value_or(QByteArray());
}

} // namespace

UnsentDocument::UnsentDocument(Newsroom &newsroom, const QString &name, const std::function<QJsonObject()> &contents, const QString &of)
    : m_newsroom(newsroom), m_name(name), m_of(of.isEmpty() ? QString() : QString(u'/' % of)), m_contents(contents)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &UnsentDocument::write);
}

UnsentDocument::~UnsentDocument()
{
    write(); // the newsroom finishes what is queued
}

QString UnsentDocument::key() const
{
    return QString(m_name % u'/' % m_person.toString() % m_of);
}

QJsonObject UnsentDocument::open(PersonId person)
{
    write();
    m_person = person;
    return person.isNull() ? QJsonObject() : readJson(read(m_newsroom, key())).object();
}

void UnsentDocument::changed()
{
    m_changed = true;
    m_due.start(writeAfter);
}

void UnsentDocument::write()
{
    m_due.stop();
    if (m_newsroom.mode() != Newsroom::Mode::Owner)
        return;
    if (std::exchange(m_changed, false) && !m_person.isNull()) {
        const QJsonObject contents = m_contents();
        onItsWay().insert(wayOf(m_newsroom, key()), contents.isEmpty() ? QByteArray() : QJsonDocument(contents).toJson(QJsonDocument::Compact));
        m_unconfirmed.insert(key());
    }
    const auto waiting = m_unconfirmed; // a store that refuses at once answers in between
    for (const QString &each : waiting)
        put(each);
}

void UnsentDocument::put(const QString &key)
{
    const QString way = wayOf(m_newsroom, key);
    const QByteArray contents = onItsWay().value(way);
    m_newsroom.putDocument(key, contents).then(&m_newsroom, [self = QPointer(this), key, way, contents](const Result<void> &result) {
        const bool last = onItsWay().value(way) == contents;
        if (result && last)
            onItsWay().remove(way); // what was refused is at least there while the program runs
        if (!self)
            return;
        if (result && last)
            self->m_unconfirmed.remove(key);
        else if (!result) {
            self->m_due.start(tryAgain);
            Q_EMIT self->failed(result.error());
        }
    });
}

QJsonObject UnsentDocument::json(const TextPlace &place)
{
    return {{u"field"_s, place.field}, {u"start"_s, place.start}, {u"quote"_s, place.quote}, {u"before"_s, place.before}, {u"after"_s, place.after}};
}

TextPlace UnsentDocument::place(const QJsonObject &json)
{
    return {.field = json[u"field"_s].toString(), .start = json[u"start"_s].toInt(), .quote = json[u"quote"_s].toString(),
            .before = json[u"before"_s].toString(), .after = json[u"after"_s].toString()};
}

} // namespace galley
