// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sourcefindbar.h"

#include "desk/clearbutton.h"
#include "desk/deskicon.h"
#include "desk/flowlayout.h"
#include "desk/sourceeditor.h"
#include "desk/sourcefinder.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 40;

QString shortened(QString text)
{
    text.replace(u'\n', u'\u23ce');
    return text.size() > longestShown ? text.first(longestShown) + u'…' : text;
}

} // namespace

SourceFindBar::SourceFindBar(SourceEditor *editor, QWidget *parent)
    : QFrame(parent), m_editor(editor), m_finder(new SourceFinder(editor)), m_wanted(new QLineEdit(this)),
      m_replacement(new QLineEdit(this)), m_count(new QLabel(this)), m_remark(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    setAutoFillBackground(true);
    build();
    connect(m_wanted, &QLineEdit::textEdited, this, &SourceFindBar::findTyped);
    connect(m_replacement, &QLineEdit::textChanged, this, &SourceFindBar::showFound);
    for (QToolButton *option : {m_case, m_words, m_expression})
        connect(option, &QToolButton::toggled, this, &SourceFindBar::findTyped);
    connect(m_within, &QToolButton::toggled, this, [this](bool on) {
        m_finder->setWithinSelection(on);
        if (on && !m_finder->isWithinSelection()) {
            m_within->setChecked(false);
            say(tr("Select the text to search in first."), true);
        }
    });
    connect(m_finder, &SourceFinder::changed, this, [this] {
        if (m_jump && m_finder->isCurrent()) {
            m_jump = false;
            if (const auto match = m_finder->next(m_editor->textCursor().selectionStart(), false))
                select(*match);
        }
        showFound();
    });
    connect(m_editor, &QPlainTextEdit::selectionChanged, this, [this] {
        if (isVisible())
            showFound();
    });
    hide();
}

void SourceFindBar::build()
{
    m_wanted->setPlaceholderText(tr("Find"));
    m_wanted->setClearButtonEnabled(true);
    nameClearButton(m_wanted);
    m_replacement->setPlaceholderText(tr("Replace with"));
    for (QLineEdit *line : {m_wanted, m_replacement}) {
        line->setAccessibleName(line->placeholderText());
        line->setMinimumWidth(90);
    }
    m_wanted->setObjectName(u"wanted"_s);
    m_replacement->setObjectName(u"replacement"_s);
    m_count->setProperty("hint", true);
    m_count->setAccessibleName(tr("Matches"));
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);

    const auto button = [this](const QString &text, const QString &tip, const QString &icon = {}) {
        auto *made = new QToolButton(this);
        made->setProperty("quiet", true);
        if (icon.isEmpty())
            made->setText(text);
        else
            made->setIcon(deskIcon(icon));
        made->setAccessibleName(text);
        made->setToolTip(tip);
        return made;
    };
    const auto option = [&button](const QString &text, const QString &tip) {
        QToolButton *made = button(text, tip);
        made->setCheckable(true);
        made->setProperty("option", true);
        return made;
    };
    auto *previous = button(tr("Previous match"), tr("Previous match (Shift+Enter)"), u"go-up"_s);
    auto *next = button(tr("Next match"), tr("Next match (Enter)"), u"go-down"_s);
    auto *close = button(tr("Close"), tr("Close (Esc)"), u"window-close"_s);
    auto *one = button(tr("Replace"), tr("Replace this match and go on to the next"));
    auto *all = button(tr("Replace all"), tr("Replace every match; one step of undo takes it back"));
    auto *preview = button(tr("Preview…"), tr("See every replacement before it is made"));
    auto *everywhere = button(tr("In all drafts…"), tr("Find and replace in every draft you may edit"));
    m_case = option(tr("Match case"), tr("Capital and small letters are different"));
    m_words = option(tr("Whole words"), tr("Only whole words, Chinese ones too"));
    m_expression = option(tr("Regular expression"), tr("Brackets in the expression are \\1, \\2 … in the replacement"));
    m_within = option(tr("In the selection"), tr("Only in the text that is selected now"));
    m_changing = {m_replacement, one, all, preview};

    // A row each, so that both texts can be read beside a preview, too; below them what is done and what narrows the search.
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(28, 8, 20, 8);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(4);
    for (QWidget *part : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(previous), static_cast<QWidget *>(next)})
        finding->addWidget(part);
    finding->addStretch();
    finding->addWidget(close);
    const auto flowing = [this](std::initializer_list<QToolButton *> parts) {
        auto *row = new QWidget(this);
        auto *flow = new FlowLayout(row, 4);
        flow->setContentsMargins(0, 0, 0, 0);
        for (QToolButton *part : parts)
            flow->addWidget(part);
        return row;
    };
    grid->addWidget(m_wanted, 0, 0);
    grid->addLayout(finding, 0, 1);
    grid->addWidget(m_replacement, 1, 0, 1, 2);
    grid->addWidget(flowing({one, all, preview, everywhere}), 2, 0, 1, 2);
    grid->addWidget(flowing({m_case, m_words, m_expression, m_within}), 3, 0, 1, 2);
    grid->addWidget(m_remark, 4, 0, 1, 2);
    m_remark->hide();

    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(one, &QToolButton::clicked, this, &SourceFindBar::replace);
    connect(all, &QToolButton::clicked, this, &SourceFindBar::replaceAll);
    connect(preview, &QToolButton::clicked, this, [this] { Q_EMIT previewWanted(request()); });
    connect(everywhere, &QToolButton::clicked, this, [this] { Q_EMIT everywhereWanted(request()); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_editor->setFocus();
    });
}

// ---- what is looked for -----------------------------------------------------------------------

void SourceFindBar::open()
{
    const QString selected = m_editor->selectedSource();
    if (!selected.isEmpty() && !selected.contains(u'\n') && !m_expression->isChecked())
        m_wanted->setText(selected);
    show();
    m_wanted->setFocus();
    m_wanted->selectAll();
}

void SourceFindBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    for (QWidget *part : std::as_const(m_changing))
        part->setEnabled(!m_editor->isReadOnly());
    look();
}

/// Nothing is marked, and nothing costs, while the bar is away.
void SourceFindBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_jump = false;
    m_within->setChecked(false);
    m_finder->look({});
}

void SourceFindBar::setTexts(const QString &wanted, const QString &replacement)
{
    m_wanted->setText(wanted);
    m_replacement->setText(replacement);
    look();
}

void SourceFindBar::setOptions(const PatternOptions &options)
{
    m_case->setChecked(options.matchCase);
    m_words->setChecked(options.wholeWords);
    m_expression->setChecked(options.regularExpression);
    look();
}

void SourceFindBar::setWithinSelection(bool within)
{
    m_within->setChecked(within);
}

FindRequest SourceFindBar::request() const
{
    return {m_wanted->text(), m_replacement->text(), {m_case->isChecked(), m_words->isChecked(), m_expression->isChecked()}};
}

void SourceFindBar::look()
{
    const FindRequest wanted = request();
    const auto pattern = TextPattern::make(wanted.wanted, wanted.options);
    m_wrongPattern = !pattern;
    m_wanted->setProperty("wrong", m_wrongPattern);
    m_wanted->update();
    if (!pattern) {
        m_finder->look({});
        say(pattern.error().message, true);
        return;
    }
    if (*pattern != m_finder->pattern())
        m_finder->look(*pattern);
    showFound();
}

/// While the search text is typed, the match under the cursor may grow.
void SourceFindBar::findTyped()
{
    m_jump = true;
    look();
}

// ---- going and replacing ----------------------------------------------------------------------

void SourceFindBar::select(const TextMatch &match)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(match.start);
    cursor.setPosition(match.end(), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
}

void SourceFindBar::find(bool backwards)
{
    if (m_finder->pattern().isEmpty())
        look();
    if (m_finder->pattern().isEmpty())
        return;
    m_jump = false;
    m_finder->makeCurrent();
    const QTextCursor cursor = m_editor->textCursor();
    const auto match = m_finder->next(backwards ? cursor.selectionStart() : cursor.selectionEnd(), backwards);
    if (match)
        select(*match);
    showFound();
    if (match && (backwards ? match->start > cursor.selectionStart() : match->start < cursor.selectionStart()))
        say(tr("Searched from the other end"), false);
}

void SourceFindBar::replace()
{
    if (m_editor->isReadOnly() || m_finder->pattern().isEmpty())
        return;
    m_finder->makeCurrent();
    if (const int at = m_finder->selected(); at >= 0) {
        const TextMatch match = m_finder->matches().all[size_t(at)];
        const QString becomes = m_finder->pattern().replacement(m_editor->source(), match, m_replacement->text());
        m_editor->editPlaces({{match.start, match.length, becomes}});
    }
    find(false);
}

int SourceFindBar::replaceAll()
{
    if (m_editor->isReadOnly() || m_finder->pattern().isEmpty())
        return 0;
    m_finder->makeCurrent();
    const std::vector<TextMatch> all = m_finder->matches().all;
    if (all.empty())
        return 0;
    const QString source = m_editor->source();
    QList<SourceSplice> splices;
    splices.reserve(qsizetype(all.size()));
    for (const TextMatch &match : all)
        splices.append({match.start, match.length, m_finder->pattern().replacement(source, match, m_replacement->text())});
    const int count = m_editor->editPlaces(splices);
    showFound();
    say(m_finder->matches().more ? tr("%n replaced; there are more: replace again", nullptr, count) : tr("%n replaced", nullptr, count), false);
    return count;
}

// ---- what is said -----------------------------------------------------------------------------

void SourceFindBar::say(const QString &remark, bool problem)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    if (m_remark->property("problem").toBool() == problem && m_remark->property("hint").toBool() != problem)
        return;
    m_remark->setProperty("problem", problem);
    m_remark->setProperty("hint", !problem);
    m_remark->style()->unpolish(m_remark);
    m_remark->style()->polish(m_remark);
}

void SourceFindBar::showFound()
{
    const TextMatches &matches = m_finder->matches();
    const QLocale locale;
    QString count;
    if (!m_finder->pattern().isEmpty() && !m_wrongPattern) {
        const QString number = locale.toString(qlonglong(matches.all.size())) + (matches.more ? u"+"_s : QString());
        if (const int selected = m_finder->selected(); selected >= 0)
            count = locale.toString(selected + 1) + u'/' + number;
        else if (!matches.all.empty())
            count = number;
        else if (m_finder->isCurrent())
            count = tr("Not found");
    }
    m_count->setText(count);
    if (m_wrongPattern)
        return;
    if (matches.tooCostly)
        say(tr("The expression tries too many ways on this text. Make it more definite."), true);
    else
        say(whatItBecomes(), false);
}

/// The match under the cursor and what would stand there, where that is not plain to see.
QString SourceFindBar::whatItBecomes() const
{
    const int at = m_finder->selected();
    if (at < 0 || !m_expression->isChecked() || m_replacement->text().isEmpty())
        return {};
    const TextMatch &match = m_finder->matches().all[size_t(at)];
    // The expression is tried again on its lines alone: a whole text is too much for every move of the cursor.
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(match.start);
    const int start = cursor.block().position();
    cursor.setPosition(match.end());
    const int end = cursor.block().position() + cursor.block().length() - 1;
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    const QString lines = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    const QString becomes = m_finder->pattern().replacement(lines, {match.start - start, match.length}, m_replacement->text());
    return tr("“%1” becomes “%2”").arg(shortened(lines.mid(match.start - start, match.length)), shortened(becomes));
}

QString SourceFindBar::countText() const { return m_count->text(); }
QString SourceFindBar::remark() const { return m_remark->isHidden() ? QString() : m_remark->text(); }

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
