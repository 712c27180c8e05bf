// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

class QWidget;

namespace galley {

struct Content;

/// The widget of the window in which a field is edited (its property "proofField" names it); null: none, or the
/// field has no widget for its whole text. The body's is not among them.
QWidget *fieldEditor(const QWidget &window, ProofField field);
/// Marks a widget as the one of a field.
void nameField(QWidget *editor, ProofField field);
/// Changes a piece of a field in its widget, as typing would: with an undo step there. False, and nothing done, where
/// there is no such widget or it shows something else.
bool editField(const QWidget &window, const Content &content, const ProofEdit &edit);
/// Puts the keys into the field, with the piece selected.
bool enterField(const QWidget &window, const ProofPlace &place);
/// For people: 标题, 摘要 …; empty for the body.
QString proofFieldLabel(ProofField field);

} // namespace galley
