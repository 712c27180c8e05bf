// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/proofreader.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace galley {

class EditorPane;
class EditorialActions;
class FieldMarker;
class Inspector;
class MessageArea;
class ProofPanel;
class StatusLine;

/// Proofing in the window: the panel below the inspector, the marks under the text and beside fields, F4, and what is
/// said when a text goes to its reviewers with open findings.
class ProofDesk : public QObject
{
    Q_OBJECT
public:
    struct Panes
    {
        EditorPane &editor;
        Inspector &inspector;
        MessageArea &messages;
        EditorialActions &editorial;
        StatusLine &status;
    };
    ProofDesk(Newsroom &newsroom, ArticleDocument &document, const Panes &panes, QWidget *window);
    ~ProofDesk() override;

    void setPerson(const Person &person);
    void coloursChanged();
    ProofPanel *panel() const { return m_panel; }
    Proofreader &proofreader() { return *m_proofreader; }
    QList<QAction *> actions() const { return {m_next, m_previous}; }

private:
    void step(int by);
    void reveal();
    void writeThere(const Finding &finding);
    void backToText();
    void showFields();
    void offerAtMark(QMenu *menu, int finding);
    QString tipOf(int finding) const;
    void tellSubmitted();
    void leadToFindings(const Error &refusal);

    ArticleDocument &m_document;
    Panes m_panes;
    QWidget *m_window;
    Proofreader *m_proofreader;
    ProofPanel *m_panel;
    QAction *m_next;
    QAction *m_previous;
    QList<FieldMarker *> m_markers;
};

} // namespace galley
