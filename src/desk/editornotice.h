// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace galley {

/// A line above the text that says what happened (a picture too large, a paste that lost something), until it is
/// closed or the next one comes. Never modal.
class EditorNotice : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Problem };
    explicit EditorNotice(QWidget *parent);
    void say(const QString &message, Kind kind = Kind::Information);
    void coloursChanged();
    QString message() const;

private:
    QLabel *m_label;
    Kind m_kind = Kind::Information;
};

} // namespace galley
