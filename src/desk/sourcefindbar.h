// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTextDocument>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace galley {

/// Finds and replaces in the body source, below the text.
class SourceFindBar : public QFrame
{
    Q_OBJECT
public:
    SourceFindBar(QPlainTextEdit *editor, QWidget *parent);
    void open();
    void find(bool backwards);
    /// Replaces the match under the cursor and goes on to the next.
    void replace();
    int replaceAll();
    void setTexts(const QString &wanted, const QString &replacement);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QTextDocument::FindFlags flags(bool backwards) const;
    bool onMatch() const;
    void findTyped();

    QPlainTextEdit *m_editor;
    QLineEdit *m_wanted;
    QLineEdit *m_replacement;
    QCheckBox *m_case;
    QLabel *m_answer;
};

} // namespace galley
