// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/correctionsfield.h"

#include "desk/colours.h"
#include "desk/typesize.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

CorrectionsField::CorrectionsField(Newsroom &newsroom, ArticleDocument &document, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_document(document), m_heading(new QLabel(tr("Correction notes"), this)),
      m_rows(new QVBoxLayout), m_add(new QPushButton(tr("Add a note"), this))
{
    setObjectName(u"corrections"_s);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_add->setProperty("link", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 6);
    column->setSpacing(6);
    m_rows->setSpacing(6);
    column->addWidget(m_heading);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &CorrectionsField::addNote);
    connect(&document, &ArticleDocument::opened, this, &CorrectionsField::fill);
    connect(&document, &ArticleDocument::situationChanged, this, &CorrectionsField::fill);
    connect(&document, &ArticleDocument::contentChanged, this, [this](const QObject *origin) {
        if (origin != this)
            follow();
    });
    fill();
}

/// Somebody else's change; typing in the body makes none here.
void CorrectionsField::follow()
{
    if (m_document.fields().corrections != m_shown)
        fill();
}

void CorrectionsField::fill()
{
    const bool open = m_document.isOpen();
    const Situation &situation = m_document.situation();
    const QList<CorrectionNote> notes = open ? m_document.fields().corrections : QList<CorrectionNote>();
    const bool locked = open && m_document.editRefusal();
    const bool correcting = open && situation.everLive && situation.stage != Stage::Settled && situation.stage != Stage::Spiked;
    setVisible(!notes.isEmpty() || correcting);
    m_add->setVisible(open && !locked);
    const ArticleId article = open ? m_document.id() : ArticleId();
    if (article == m_article && notes == m_shown && locked == m_locked)
        return;
    m_article = article;
    m_shown = notes;
    m_locked = locked;
    fillRows();
}

void CorrectionsField::fillRows()
{
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        if (row->widget())
            row->widget()->deleteLater();
        delete row;
    }
    for (int i = 0; i < m_shown.size(); ++i)
        addRow(i, m_shown[i]);
}

void CorrectionsField::addRow(int index, const CorrectionNote &note)
{
    auto *row = new QWidget(this);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *date = new QLineEdit(note.date.toCanonical(), row);
    date->setReadOnly(m_locked);
    date->setAccessibleName(tr("Day of the note"));
    date->setPlaceholderText(u"2026-11-30"_s);
    auto *text = new QPlainTextEdit(note.text, row);
    text->setProperty("field", true);
    text->setReadOnly(m_locked);
    text->setTabChangesFocus(true);
    text->setFixedHeight(typePixels(64));
    text->setAccessibleName(tr("Correction note"));
    auto *remove = new QPushButton(tr("Remove"), row);
    remove->setProperty("link", true);
    remove->setVisible(!m_locked);
    head->addWidget(date, 1);
    head->addWidget(remove);
    column->addLayout(head);
    column->addWidget(text);
    m_rows->addWidget(row);
    connect(date, &QLineEdit::textEdited, this, [this, index, date](const QString &typed) {
        const ArticleDate day = ArticleDate::fromCanonical(typed.trimmed());
        const bool wrong = day.isNone() && !typed.trimmed().isEmpty();
        date->setStyleSheet(wrong ? u"color: %1"_s.arg(Colours::current().red.name()) : QString());
        date->setToolTip(wrong ? tr("A day is written as 2026-11-30.") : QString());
        if (!wrong)
            edit([index, day](QList<CorrectionNote> &notes) { notes[index].date = day; });
    });
    connect(text, &QPlainTextEdit::textChanged, this, [this, index, text] {
        edit([index, typed = text->toPlainText()](QList<CorrectionNote> &notes) { notes[index].text = typed; });
    });
    connect(remove, &QPushButton::clicked, this, [this, index] {
        edit([index](QList<CorrectionNote> &notes) { notes.removeAt(index); });
        fillRows();
    });
}

void CorrectionsField::addNote()
{
    const QDate today = m_newsroom.clock().nowUtc().toTimeZone(m_newsroom.zone()).date();
    edit([today](QList<CorrectionNote> &notes) { notes.append({ArticleDate::day(today), QString()}); });
    fillRows();
    if (const auto texts = findChildren<QPlainTextEdit *>(); !texts.isEmpty())
        texts.constLast()->setFocus();
}

void CorrectionsField::edit(const std::function<void(QList<CorrectionNote> &)> &change)
{
    if (!m_document.isOpen() || m_document.editRefusal() || m_shown != m_document.fields().corrections)
        return;
    change(m_shown);
    m_document.editFields([this](Content &content) { content.corrections = m_shown; }, this);
}

} // namespace galley
