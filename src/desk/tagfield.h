// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QFrame>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace galley {

class FlowLayout;

/// 标签: chips, and a line to type the next one with the newsroom's tags offered. Works with names; the owner
/// turns names into tags.
class TagField : public QFrame
{
    Q_OBJECT
public:
    explicit TagField(QWidget *parent = nullptr);

    void setTags(const QStringList &names);
    QStringList tags() const { return m_names; }
    void setKnown(const QStringList &names); ///< offered while typing
    QLineEdit *line() const { return m_line; }
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited(const QStringList &names);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeTyped();
    void remove(const QString &name);
    void showChips();
    void fitRows();

    QStringList m_names;
    QList<QWidget *> m_chips;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    QStringListModel *m_known;
    bool m_readOnly = false;
};

} // namespace galley
