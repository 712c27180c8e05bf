// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"

#include <QWidget>

namespace galley {

/// A small dot at the right end of a field that proofing found something in; its tip says what.
class FieldMarker : public QWidget
{
    Q_OBJECT
public:
    FieldMarker(QWidget *field, ProofField which);
    ProofField which() const { return m_which; }
    /// Findings of this field; none: nothing is shown.
    void say(const QList<Finding> &findings);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    ProofField m_which;
    Severity m_severity = Severity::Style;
};

} // namespace galley
