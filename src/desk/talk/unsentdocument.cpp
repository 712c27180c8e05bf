// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/unsentdocument.h"

#include <QJsonDocument>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeAfter = 500; // ms behind the last key
constexpr int tryAgain = 5'000; // ms after a failure

} // namespace

UnsentDocument::UnsentDocument(Newsroom &newsroom, const QString &name, const std::function<QJsonObject()> &contents)
    : m_newsroom(newsroom), m_name(name), m_contents(contents)
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
    return QString(m_name % u'/' % m_person.toString());
}

QJsonObject UnsentDocument::open(PersonId person)
{
    write();
    m_person = person;
    if (person.isNull())
        return {};
    const auto onItsWay = m_onItsWay.constFind(key());
    return QJsonDocument::fromJson(onItsWay != m_onItsWay.cend() ? *onItsWay : m_newsroom.document(key()).value_or(QByteArray())).object();
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
    if (std::exchange(m_changed, false) && !m_person.isNull())
        m_onItsWay.insert(key(), QJsonDocument(m_contents()).toJson(QJsonDocument::Compact));
    const auto waiting = m_onItsWay; // a store that refuses at once answers in between
    for (const auto &[where, json] : waiting.asKeyValueRange())
        put(where, json);
}

void UnsentDocument::put(const QString &where, const QByteArray &contents)
{
    m_newsroom.putDocument(where, contents).then(this, [this, where, contents](const Result<void> &result) {
        if (!result) {
            m_due.start(tryAgain);
            Q_EMIT failed(result.error());
        } else if (m_onItsWay.value(where) == contents) {
            m_onItsWay.remove(where);
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
