// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

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
    /// A button beside what was said last, which goes with it.
    void offer(const QString &text, const std::function<void()> &act);
    void coloursChanged();
    QString message() const;

private:
    QLabel *m_label;
    QPushButton *m_offer;
    std::function<void()> m_act;
    Kind m_kind = Kind::Information;
};

} // namespace galley
