// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fieldediting.h"

#include "article/content.h"
#include "proof/proofing.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace galley {

namespace {

constexpr auto property = "proofField";

void select(QPlainTextEdit *text, const ProofPlace &place)
{
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(place.start);
    cursor.setPosition(place.start + place.length, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
}

} // namespace

void nameField(QWidget *editor, ProofField field)
{
    editor->setProperty(property, static_cast<int>(field));
}

QWidget *fieldEditor(const QWidget &window, ProofField field)
{
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (const QVariant named = widget->property(property); named.isValid() && named.toInt() == static_cast<int>(field))
            return widget;
    return nullptr;
}

bool editField(const QWidget &window, const Content &content, const ProofEdit &edit)
{
    QWidget *editor = fieldEditor(window, edit.place.field);
    const QString stored = proofFieldText(content, edit.place.field, edit.place.index);
    if (stored.mid(edit.place.start, edit.place.length) != edit.was)
        return false;
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && line->text() == stored && !line->isReadOnly()) {
        line->setSelection(edit.place.start, edit.place.length);
        line->insert(edit.text);
        return true;
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(editor); text && text->toPlainText() == stored && !text->isReadOnly()) {
        QTextCursor cursor(text->document());
        cursor.setPosition(edit.place.start);
        cursor.setPosition(edit.place.start + edit.place.length, QTextCursor::KeepAnchor);
        cursor.insertText(edit.text);
        return true;
    }
    return false;
}

bool enterField(const QWidget &window, const ProofPlace &place)
{
    QWidget *editor = fieldEditor(window, place.field);
    if (!editor)
        return false;
    editor->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setSelection(place.start, place.length);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(editor))
        select(text, place);
    return true;
}

QString proofFieldLabel(ProofField field)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("ProofField", text); };
    switch (field) {
    case ProofField::Headline: return say(QT_TRANSLATE_NOOP("ProofField", "Headline"));
    case ProofField::Kicker: return say(QT_TRANSLATE_NOOP("ProofField", "Kicker"));
    case ProofField::Subtitle: return say(QT_TRANSLATE_NOOP("ProofField", "Subtitle"));
    case ProofField::ShortHeadline: return say(QT_TRANSLATE_NOOP("ProofField", "Short headline"));
    case ProofField::Summary: return say(QT_TRANSLATE_NOOP("ProofField", "Summary"));
    case ProofField::Body: return {};
    case ProofField::Source: return say(QT_TRANSLATE_NOOP("ProofField", "Source"));
    case ProofField::AuthorLine: return say(QT_TRANSLATE_NOOP("ProofField", "Author line"));
    case ProofField::SignOff: return say(QT_TRANSLATE_NOOP("ProofField", "Sign-off"));
    case ProofField::Person: return say(QT_TRANSLATE_NOOP("ProofField", "People in the text"));
    case ProofField::Caption: return say(QT_TRANSLATE_NOOP("ProofField", "Caption"));
    }
    return {};
}

} // namespace galley
