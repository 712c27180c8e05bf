// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/typeddraft.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

const QString documents = u"desk/typed"_s;

QString nameOf(const TypedDraft::Of &of)
{
    return QString(of.article.toString() % u'/' % of.purpose);
}

} // namespace

TypedDraft::TypedDraft(Newsroom &newsroom, const Of &of, QObject *box)
    : QObject(box), m_stored(newsroom, documents, [this] { return m_texts; }, nameOf(of))
{
    m_texts = m_stored.open(of.person);
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
    m_stored.changed();
}

void TypedDraft::forget()
{
    m_texts = {};
    m_stored.changed();
    m_stored.write();
}

void TypedDraft::forget(Newsroom &newsroom, const Of &of)
{
    UnsentDocument stored(newsroom, documents, [] { return QJsonObject(); }, nameOf(of));
    stored.open(of.person);
    stored.changed();
}

} // namespace galley
