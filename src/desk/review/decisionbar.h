// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace galley {

/// The one button that takes the article on, saying where and when, and below it what hinders it or what is to be read
/// yet. What does not decide stands under it, small; returning stands elsewhere.
class DecisionBar : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionBar(QWidget *parent);

    enum class State {
        Nothing,    ///< there is nothing to decide
        Refused,    ///< the rules say no
        Unread,     ///< not all was on the screen
        Ready,
        Confirming, ///< one more key carries it out
        Busy,
    };
    /// text: a second line is cut where there is no room for it.
    void setState(State state, const QString &text, const QString &status, int readPerCent);
    State state() const { return m_state; }
    QString status() const;
    QPushButton *forward() const { return m_forward; }
    void addSmall(QAction *action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText();

    QString m_text;
    State m_state = State::Nothing;
    QPushButton *m_forward;
    QProgressBar *m_read;
    QLabel *m_status;
    QHBoxLayout *m_small;
};

} // namespace galley
