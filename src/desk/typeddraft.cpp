// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/typeddraft.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeAfter = 500; // ms behind the last key

QString keyOf(const TypedDraft::Of &of)
{
    return QString(u"desk/typed/"_s % of.person.toString() % u'/' % of.article.toString() % u'/' % of.purpose);
}

/// What the store has not said yes to yet, by newsroom and key: the box may be opened again at once.
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

void put(Newsroom &newsroom, const QString &key, const QByteArray &json)
{
    const QString way = wayOf(newsroom, key);
    onItsWay().insert(way, json);
    newsroom.putDocument(key, json).then(&newsroom, [way, json](const Result<void> &written) {
        if (written && onItsWay().value(way) == json)
            onItsWay().remove(way); // what was refused is at least there while the program runs
    });
}

} // namespace

TypedDraft::TypedDraft(Newsroom &newsroom, const Of &of, QObject *box)
    : QObject(box), m_newsroom(newsroom), m_of(of),
      m_texts(QJsonDocument::fromJson(read(newsroom, keyOf(of))).object())
{
    m_due.setSingleShot(true);
    m_due.setInterval(writeAfter);
    connect(&m_due, &QTimer::timeout, this, &TypedDraft::write);
}

TypedDraft::~TypedDraft()
{
    write(); // the newsroom finishes what is queued
}

void TypedDraft::keep(QPlainTextEdit *field)
{
    keep(field, field->toPlainText(), [field](const QString &text) {
        field->setPlainText(text);
        field->moveCursor(QTextCursor::End);
    });
    connect(field, &QPlainTextEdit::textChanged, this, [this, field] { typed(field->objectName(), field->toPlainText()); });
}

void TypedDraft::keep(QLineEdit *field)
{
    keep(field, field->text(), [field](const QString &text) { field->setText(text); });
    connect(field, &QLineEdit::textChanged, this, [this, field](const QString &text) { typed(field->objectName(), text); });
}

void TypedDraft::keep(QWidget *field, const QString &text, const std::function<void(const QString &)> &put)
{
    m_given.insert(field->objectName(), text);
    if (const QString before = m_texts[field->objectName()].toString(); !before.isEmpty())
        put(before);
}

void TypedDraft::typed(const QString &name, const QString &text)
{
    if (text.trimmed().isEmpty() || text == m_given.value(name))
        m_texts.remove(name);
    else
        m_texts.insert(name, text);
    m_changed = true;
    m_due.start();
}

void TypedDraft::write()
{
    m_due.stop();
    if (!std::exchange(m_changed, false) || m_newsroom.mode() != Newsroom::Mode::Owner)
        return;
    // What cannot be written now still stands in its box, and is written with the next key.
    put(m_newsroom, keyOf(m_of), m_texts.isEmpty() ? QByteArray() : QJsonDocument(m_texts).toJson(QJsonDocument::Compact));
}

void TypedDraft::forget()
{
    m_due.stop();
    m_changed = false;
    forget(m_newsroom, m_of);
}

void TypedDraft::forget(Newsroom &newsroom, const Of &of)
{
    if (newsroom.mode() == Newsroom::Mode::Owner)
        put(newsroom, keyOf(of), {});
}

} // namespace galley
