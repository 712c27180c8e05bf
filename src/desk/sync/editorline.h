// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace galley {

/// A line between headline and text that says something of the article while it holds, with a button where something can
/// be done about it. Never in the way of typing.
class EditorLine : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Gentle, Warning };

    explicit EditorLine(QWidget *parent);
    /// Empty: it is not shown.
    void say(const QString &text, Kind kind, const QString &offer = {});
    QString text() const;
    void coloursChanged();

Q_SIGNALS:
    void offerTaken();

private:
    QLabel *m_label;
    QPushButton *m_offer;
    Kind m_kind = Kind::Gentle;
};

} // namespace galley
