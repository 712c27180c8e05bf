// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcefindbar.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

SourceFindBar::SourceFindBar(QPlainTextEdit *editor, QWidget *parent)
    : QFrame(parent), m_editor(editor), m_wanted(new QLineEdit(this)), m_replacement(new QLineEdit(this)),
      m_case(new QCheckBox(tr("Match case"), this)), m_answer(new QLabel(this))
{
    setAutoFillBackground(true);
    m_wanted->setPlaceholderText(tr("Find"));
    m_wanted->setClearButtonEnabled(true);
    m_replacement->setPlaceholderText(tr("Replace with"));
    for (QLineEdit *line : {m_wanted, m_replacement})
        line->setAccessibleName(line->placeholderText());

    // Two rows, so that both texts can be read beside a preview, too.
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(28, 6, 20, 6);
    layout->setSpacing(6);
    layout->setColumnStretch(0, 1);
    layout->setColumnMinimumWidth(0, 90);
    const auto button = [this](const QString &text, const QString &tip) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setAutoRaise(true);
        return made;
    };
    auto *previous = button(u"\u2191"_s, tr("Previous match (Shift+Enter)"));
    auto *next = button(u"\u2193"_s, tr("Next match (Enter)"));
    auto *one = button(tr("Replace"), tr("Replace this match and go on to the next"));
    auto *all = button(tr("Replace all"), {});
    auto *close = button(u"\u2715"_s, tr("Close (Esc)"));
    layout->addWidget(m_wanted, 0, 0);
    layout->addWidget(previous, 0, 1);
    layout->addWidget(next, 0, 2);
    layout->addWidget(close, 0, 3, Qt::AlignRight);
    layout->addWidget(m_replacement, 1, 0);
    layout->addWidget(one, 1, 1);
    layout->addWidget(all, 1, 2, 1, 2);
    layout->addWidget(m_case, 2, 0);
    layout->addWidget(m_answer, 2, 1, 1, 3);

    connect(m_wanted, &QLineEdit::textEdited, this, &SourceFindBar::findTyped);
    connect(m_case, &QCheckBox::toggled, this, &SourceFindBar::findTyped);
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(one, &QToolButton::clicked, this, &SourceFindBar::replace);
    connect(all, &QToolButton::clicked, this, &SourceFindBar::replaceAll);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor->setFocus();
    });
    hide();
}

void SourceFindBar::open()
{
    const QString selected = m_editor->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_wanted->setText(selected);
    show();
    m_wanted->setFocus();
    m_wanted->selectAll();
}

void SourceFindBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_answer->clear();
    m_replacement->setEnabled(!m_editor->isReadOnly());
}

void SourceFindBar::setTexts(const QString &wanted, const QString &replacement)
{
    m_wanted->setText(wanted);
    m_replacement->setText(replacement);
}

QTextDocument::FindFlags SourceFindBar::flags(bool backwards) const
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, backwards);
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    return flags;
}

/// While the search text is typed, the match under the cursor may grow.
void SourceFindBar::findTyped()
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(cursor.selectionStart());
    m_editor->setTextCursor(cursor);
    find(false);
}

void SourceFindBar::find(bool backwards)
{
    m_answer->clear();
    if (m_wanted->text().isEmpty())
        return;
    if (m_editor->find(m_wanted->text(), flags(backwards)))
        return;
    const QTextCursor before = m_editor->textCursor();
    QTextCursor round = before;
    round.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
    m_editor->setTextCursor(round);
    if (m_editor->find(m_wanted->text(), flags(backwards))) {
        m_answer->setText(tr("Searched from the other end"));
    } else {
        m_editor->setTextCursor(before);
        m_answer->setText(tr("Not found"));
    }
}

bool SourceFindBar::onMatch() const
{
    const auto sensitivity = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    return !m_wanted->text().isEmpty()
        && m_editor->textCursor().selectedText().compare(m_wanted->text(), sensitivity) == 0;
}

void SourceFindBar::replace()
{
    if (m_editor->isReadOnly())
        return;
    if (onMatch())
        m_editor->textCursor().insertText(m_replacement->text());
    find(false);
}

int SourceFindBar::replaceAll()
{
    if (m_editor->isReadOnly() || m_wanted->text().isEmpty())
        return 0;
    int count = 0;
    QTextCursor all(m_editor->document());
    all.beginEditBlock();
    QTextCursor match(m_editor->document());
    while (true) {
        match = m_editor->document()->find(m_wanted->text(), match, flags(false));
        if (match.isNull())
            break;
        match.insertText(m_replacement->text());
        ++count;
    }
    all.endEditBlock();
    m_answer->setText(tr("%n replaced", nullptr, count));
    return count;
}

void SourceFindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        m_editor->setFocus();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_replacement->hasFocus())
            replace();
        else
            find(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

} // namespace galley
