// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace galley {

/// The keys of the review desk, an action each: single letters, which the text fields keep to themselves while one types
/// there. Holds no behaviour: the desk connects.
class ReviewKeys : public QObject
{
    Q_OBJECT
public:
    explicit ReviewKeys(QWidget *window);

    QAction *forward, *confirm, *giveBack, *mark, *comment, *edit, *save;
    QAction *next, *previous, *skip;
    QAction *pageOn, *pageBack, *end, *top, *nextChange, *previousChange;
    QAction *changes, *published, *openInWindow, *compare;
    QAction *filter, *nextQueue, *previousQueue, *cancel, *help;
    QList<QAction *> targets; ///< Alt+1 …

    /// What works while an article is read; while it is edited its keys belong to the text.
    void setReading(bool reading);
    void showHelp();

private:
    QAction *make(const char *name, const QString &text, const QList<QKeySequence> &keys, const QString &icon = {});

    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace galley
