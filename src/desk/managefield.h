// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QVariant>

#include <functional>

class QLabel;

namespace galley {

/// A field of a management form: commits when it is left, keeps what was typed when the store refuses it, and
/// takes what others changed only while nobody is typing in it. Below it stands a hint, or what is wrong.
/// The value is the editor's user property; of a combo box the data of its entry.
class ManagedField : public QObject
{
    Q_OBJECT
public:
    ManagedField(QWidget *editor, QLabel *note);

    QWidget *editor() const { return m_editor; }
    QVariant typed() const;
    /// Another value of the same record.
    void setStored(const QVariant &value);
    /// Another record's value: what was typed for the one before is dropped.
    void begin(const QVariant &value);
    /// What was typed earlier and refused, with the reason.
    void restore(const QVariant &typed, const QString &problem);
    bool isDirty() const { return m_stored.isValid() && typed() != m_stored; }
    bool isRefused() const { return !m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    void refuse(const QString &problem); ///< the store's word; the typed value stays, marked
    void setHint(const QString &hint);
    /// What cannot be meant is refused without asking the store; the answer is the reason, or empty.
    void setCheck(const std::function<QString(const QVariant &)> &check) { m_check = check; }
    void setReadOnly(bool readOnly);
public Q_SLOTS:
    void leave(); ///< commits what is typed

Q_SIGNALS:
    void left(); ///< with another value than the stored one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void put(const QVariant &value);
    void showNote();
    void listen();
    void afterTyping();

    QWidget *m_editor;
    QPointer<QLabel> m_note;
    std::function<QString(const QVariant &)> m_check;
    QString m_hint;
    QString m_problem;
    QVariant m_stored;
    QVariant m_sent; ///< what left() was last emitted with: leaving twice does not commit twice
    bool m_filling = false;
};

} // namespace galley
