// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflict/mergedecisions.h"

#include <QWidget>

class QLabel;
class QTextBrowser;
class QTextCharFormat;
class QTextCursor;

namespace galley {

/// Mine, base and theirs beside each other and the result below them: the whole body, or a field's value. The conflict in
/// hand stands on a band, what differs from the base is marked by character. All texts stand where the conflict is.
class ConflictView : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictView(QWidget *parent = nullptr);

    void setNames(const QString &mine, const QString &base, const QString &theirs);
    /// Shows an item, its decision and all others.
    void showItem(const MergeDecisions &decisions, int item);
    void showResult(bool shown);
    QTextBrowser *text(MergeSide side) const;
    QTextBrowser *result() const { return m_result; }

private:
    struct Place
    {
        int start = 0;
        int end = 0;
    };
    QTextBrowser *makeText(const QString &name);
    QLabel *makeName(QTextBrowser *text);
    void fillSide(MergeSide side, const MergeDecisions &decisions, int item);
    void fillResult(const MergeDecisions &decisions, int item);
    void insertResult(QTextCursor &cursor, const MergeDecisions &decisions, int item, bool current);
    static void goTo(QTextBrowser *text, Place place);

    QTextBrowser *m_mine;
    QTextBrowser *m_base;
    QTextBrowser *m_theirs;
    QTextBrowser *m_result;
    QLabel *m_mineName;
    QLabel *m_baseName;
    QLabel *m_theirsName;
    QLabel *m_resultName;
};

/// How one side's words are told from the other's: in proposals and in the result.
QColor sideBack(MergeSide side);

} // namespace galley
