// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QFrame>
#include <QList>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace galley {

/// Something that a message offers to do about what it says.
struct MessageOffer
{
    QString text;
    std::function<void()> act; ///< the message goes away afterwards
};

/// A line above the panes: says what happened and what can be done, never stands in the way.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Done, Warning, Error };

    MessageBar(Kind kind, const QString &text, const QList<MessageOffer> &offers, QWidget *parent = nullptr);
    QString text() const;
    void setBusy(bool busy); ///< shows that work is going on
    void setProgress(int done, int of); ///< and how far it is; of: 0 where nobody knows

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();

    Kind m_kind;
    QLabel *m_sign;
};

/// The place for messages, newest at the bottom; empty it takes no room.
class MessageArea : public QWidget
{
    Q_OBJECT
public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// A message with the same key takes the place of the older one.
    MessageBar *say(const QString &key, MessageBar::Kind kind, const QString &text,
                    const QList<MessageOffer> &offers = {});
    void sayError(const QString &key, const Error &error, const QList<MessageOffer> &offers = {});
    void dismiss(const QString &key);
    bool shows(const QString &key) const;
    /// What stands there, for tests and the tour.
    QStringList texts() const;

private:
    MessageBar *bar(const QString &key) const;

    QVBoxLayout *m_column;
};

} // namespace galley
