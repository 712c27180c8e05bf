// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/unsentdocument.h"

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace galley {

/// What somebody types into a box that asks for a reason or a note, until it was used: kept in the newsroom by person,
/// article and purpose, half a second after the last key and when the box goes, so that Escape, a locked workstation, a
/// refusal and a crash leave it for the next time that the box is opened. Belongs to the box. Window thread.
class TypedDraft : public QObject
{
    Q_OBJECT
public:
    struct Of
    {
        PersonId person;
        ArticleId article;
        QString purpose; ///< the action's name
    };

    TypedDraft(Newsroom &newsroom, const Of &of, QObject *box);

    /// By its object name. What stands in it now is the program's, and worth no keeping; what was typed before comes back.
    void keep(QPlainTextEdit *field);
    void keep(QLineEdit *field);

    /// It was used: the action is done. The box may be gone by then.
    void forget();
    static void forget(Newsroom &newsroom, const Of &of);

private:
    void keep(QWidget *field, const QString &text, const std::function<void(const QString &)> &put);
    void typed(const QString &name, const QString &text);

    QJsonObject m_texts;
    QHash<QString, QString> m_given; ///< by the program
    UnsentDocument m_stored;         ///< the last to come and the first to go: it asks for the texts once more
};

} // namespace galley
