// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/textpattern.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace galley {

class SourceEditor;
class SourceFinder;

/// What a search and its replacement are, as people enter them.
struct FindRequest
{
    QString wanted;
    QString replacement;
    PatternOptions options;
};

/// Finds and replaces in the body source, below the text.
class SourceFindBar : public QFrame
{
    Q_OBJECT
public:
    SourceFindBar(SourceEditor *editor, QWidget *parent);
    void open();
    void find(bool backwards);
    /// Replaces the match under the cursor and goes on to the next.
    void replace();
    /// All matches (of the selection that was chosen) as one undo step; how many.
    int replaceAll();
    void setTexts(const QString &wanted, const QString &replacement);
    void setOptions(const PatternOptions &options);
    void setWithinSelection(bool within);
    FindRequest request() const;
    SourceFinder &finder() const { return *m_finder; }
    QString countText() const;  ///< 3/17
    QString remark() const;     ///< what is wrong with the pattern, or what the match becomes

Q_SIGNALS:
    void previewWanted(const galley::FindRequest &request);     ///< the replacements, before they are made
    void everywhereWanted(const galley::FindRequest &request);  ///< in all drafts

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void look();
    void findTyped();
    void select(const TextMatch &match);
    void showFound();
    void say(const QString &remark, bool problem);
    QString whatItBecomes() const;

    SourceEditor *m_editor;
    SourceFinder *m_finder;
    QLineEdit *m_wanted;
    QLineEdit *m_replacement;
    QToolButton *m_case = nullptr;
    QToolButton *m_words = nullptr;
    QToolButton *m_expression = nullptr;
    QToolButton *m_within = nullptr;
    QLabel *m_count;
    QLabel *m_remark;
    QList<QWidget *> m_changing; ///< for texts that may be edited
    bool m_wrongPattern = false;
    bool m_jump = false; ///< the first match is gone to when it is known
};

} // namespace galley
