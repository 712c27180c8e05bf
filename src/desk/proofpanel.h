// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/proofreader.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace galley {

class ProofListModel;

/// 智能校对: what proofing found in the open article, by severity, and what can be done about each. Worked with the
/// keys alone: arrows, Enter or 1 to 3 to correct, Shift+Enter for all of the rule, Delete to set aside here,
/// Shift+Delete for the newsroom, F2 to write there, Escape back to the text.
class ProofPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProofPanel(Proofreader &proofreader, QWidget *parent = nullptr);

    /// The next open finding behind the current row (before it); shows it. False when there is none.
    bool step(int by);
    /// Makes a finding the current one, by its place in the report, and gives the list the keys.
    void show(int finding);
    void showGravest();
    const Finding *current() const;
    ProofListModel &model() { return *m_model; }
    QListView &list() { return *m_list; }
    QString stateText() const;  ///< what stands in place of findings, for tests
    void coloursChanged();

    void fix(qsizetype which);
    void fixAll();
    void setAside(bool forNewsroom);
    void takeBack();
    void showReport();

Q_SIGNALS:
    void currentChanged();                                  ///< the text should show it
    void writeThereWanted(const galley::Finding &finding);  ///< F2
    void left();                                            ///< Escape
    void noticed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void showCurrent();
    void showCounts();
    void makeDetails();
    void fillFixes(const Finding &finding, bool locked);
    QString aboutAside(const Finding &finding) const;
    void chooseNear(int row);

    Proofreader &m_proofreader;
    ProofListModel *m_model;
    QToolButton *m_heading;
    QLabel *m_counts;
    QLabel *m_state;
    QListView *m_list;
    QWidget *m_page;     ///< everything below the heading
    QWidget *m_details;
    QLabel *m_message;
    QLabel *m_explanation;
    QLabel *m_rule;
    QWidget *m_fixes;
    QHBoxLayout *m_fixLine;
    QPushButton *m_all;
    QPushButton *m_aside;
    QPushButton *m_asideForNewsroom;
    QPushButton *m_back;
    QString m_shownFinding;
};

} // namespace galley
