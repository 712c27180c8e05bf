// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"

#include <QWidget>

#include <functional>

namespace galley {

class EditorPane;
class MessageArea;
class TextKeeper;

/// 审改 at the review desk: the article in the clean reading view, where a reviewer's corrections are tracked changes,
/// with document, journal and save of its own.
class EditInPlace : public QWidget
{
    Q_OBJECT
public:
    EditInPlace(Newsroom &newsroom, PersonId person, QWidget *parent);
    ~EditInPlace() override;

    void setPerson(PersonId person);
    void open(ArticleId article);
    bool isOpen() const;
    /// Saves and closes, then calls on; stays and says why when the save fails.
    void leaveThen(const std::function<void()> &goOn);
    ArticleDocument &document() { return *m_document; }
    EditorPane &editor() { return *m_editor; }
    void coloursChanged();

private:
    ArticleDocument *m_document;
    EditorPane *m_editor;
    MessageArea *m_messages;
    TextKeeper *m_keeper;
};

} // namespace galley
