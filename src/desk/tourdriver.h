// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QAction;
class QDialog;
class QModelIndex;
class QAbstractItemView;
class QWidget;

namespace galley {

/// Hands and eyes of the tour: triggers what a person would trigger, types, waits (never longer than told) and
/// takes pictures.
class TourDriver
{
public:
    explicit TourDriver(const QString &folder) : m_folder(folder) {}

    /// Runs the event loop until the condition holds; false after the time is up.
    static bool waitUntil(const std::function<bool()> &holds, int milliseconds = 15'000);
    static void settle(int milliseconds = 120); ///< lets what was started be painted

    /// A dialog of this class (by its meta-object's name) that is on the screen; waits for it.
    static QDialog *dialog(const char *className, int milliseconds = 10'000);
    static bool press(QDialog *dialog, int standardButton); ///< a QDialogButtonBox::StandardButton
    static bool trigger(QAction *action);                   ///< false when it is disabled
    static bool click(QAbstractItemView *view, const QModelIndex &index);
    static void type(QWidget *into, const QString &text);
    static void key(QWidget *into, int key, Qt::KeyboardModifiers modifiers = {});

    /// The window with the dialogs that stand over it, as NN-name.png.
    bool shoot(QWidget *window, const QString &name);
    int pictures() const { return m_number; }

private:
    QString m_folder;
    int m_number = 0;
};

} // namespace galley
