// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace galley {

/// A table or tree of the management window: full rows, renamed in place with F2, moved with the mouse or with
/// Alt and the arrow keys, removed with Delete. Keeps what is selected when its model is read again, by the
/// rows' KeyRole.
class ManageView : public QTreeView
{
    Q_OBJECT
public:
    enum Roles {
        KeyRole = Qt::UserRole + 1, ///< QString that names the row's record
        HeadingRole,                ///< bool: a heading, no record
        CountRole,                  ///< int: articles, at the right; -1: none
        DotRole,                    ///< QColor of a dot before the name; invalid: none
        DimRole,                    ///< bool: not in use, past, switched off
    };

    explicit ManageView(QWidget *parent = nullptr);

    bool isEditing() const { return state() == EditingState; }
    /// The keys of the selected rows, in the view's order.
    QStringList selectedKeys() const;
    QString currentKey() const;
    bool selectKey(const QString &key);
    QModelIndex find(const QString &key, const QModelIndex &above = {}) const;
    /// Opens the editor once more with a text that was refused.
    void editAgain(const QModelIndex &index, const QString &text);
    void setModel(QAbstractItemModel *model) override;
    /// One row at a time, dragged to where it belongs.
    void setOrderedByHand();
    /// What stands in the middle while there are no rows.
    void setEmptyText(const QString &text);

Q_SIGNALS:
    void chosen();                    ///< another current row, or none
    void moveAsked(int rows, int levels); ///< Alt and arrows: up is -1 row, left is -1 level
    void removeAsked();
    void editingEnded();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void remember();
    void restore();

    QString m_emptyText;
    QStringList m_selected;
    QString m_current;
    int m_scrolled = 0;
    bool m_restoring = false;
};

} // namespace galley
