// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentwriter.h"

#include "desk/keyhint.h"
#include "desk/newsroomnames.h"
#include "desk/talk/commentfield.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;
using Draft = CommentDraft::Kind;

CommentWriter::CommentWriter(const NewsroomNames &names, CommentBook &book, QWidget *parent)
    : QWidget(parent), m_names(names), m_book(book), m_about(new QLabel(this)), m_field(new CommentField(this)),
      m_send(new QPushButton(tr("Send"), this)), m_giveUp(new QPushButton(tr("Discard"), this))
{
    build();
    hide();
    connect(m_field, &CommentField::sendWanted, this, &CommentWriter::send);
    connect(m_field, &CommentField::leaveWanted, this, [this] {
        leave();
        Q_EMIT left();
    });
    connect(m_field, &QPlainTextEdit::textChanged, this, &CommentWriter::typed);
    connect(m_send, &QPushButton::clicked, this, &CommentWriter::send);
    connect(m_giveUp, &QPushButton::clicked, this, &CommentWriter::giveUp);
    connect(&book, &CommentBook::sendingChanged, this, &CommentWriter::showDraft);
    connect(&book, &CommentBook::sent, this, &CommentWriter::sent);
    connect(&names, &NewsroomNames::peopleChanged, this, [this] { m_field->setPeople(m_names.people()); });
    m_field->setPeople(names.people());
}

void CommentWriter::build()
{
    m_about->setObjectName(u"commentAbout"_s);
    m_about->setProperty("hint", true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_field->setObjectName(u"commentField"_s);
    m_field->setAccessibleName(tr("Comment"));
    m_field->setPlaceholderText(tr("@ names a person"));
    m_send->setObjectName(u"commentSend"_s);
    m_send->setToolTip(withKeys(m_send->text(), QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_giveUp->setObjectName(u"commentGiveUp"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addStretch();
    line->addWidget(m_giveUp);
    line->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_about);
    column->addWidget(m_field);
    column->addLayout(line);
}

void CommentWriter::setText(const QString &text)
{
    m_filling = true;
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
    m_filling = false;
}

void CommentWriter::begin(const CommentDraft &draft)
{
    m_draft = draft;
    setText(draft.text);
    showDraft();
    Q_EMIT begun();
}

void CommentWriter::follow()
{
    if (m_article != m_book.article() || m_person != m_book.person().id) {
        m_article = m_book.article();
        m_person = m_book.person().id;
        m_draft.reset();
        setText({});
        const QList<CommentDraft> drafts = m_book.drafts().drafts(m_article);
        if (!drafts.isEmpty())
            begin(drafts.constFirst());
    }
    showDraft();
}

QString CommentWriter::about() const
{
    const CommentThread *thread = m_book.thread(m_draft->of);
    switch (m_draft->kind) {
    //: what a new comment is about: 批注 “……”
    case Draft::New: return tr("On %1").arg(placeText(m_draft->place));
    case Draft::Reply: return thread ? tr("Reply to %1").arg(m_names.personName(thread->head.person)) : tr("Reply");
    case Draft::Change: return tr("Your comment");
    }
    return {};
}

void CommentWriter::showDraft()
{
    setVisible(m_draft.has_value());
    if (!m_draft)
        return;
    m_about->setText(about());
    const bool sending = m_book.isSending();
    m_field->setReadOnly(sending);
    m_send->setEnabled(!sending && !m_draft->text.trimmed().isEmpty() && m_book.refusal().isEmpty());
    m_giveUp->setEnabled(!sending);
}

void CommentWriter::typed()
{
    if (m_filling || !m_draft)
        return;
    m_draft->text = m_field->toPlainText();
    m_book.drafts().keep(m_article, *m_draft);
    showDraft();
}

void CommentWriter::send()
{
    if (m_draft && m_send->isEnabled())
        m_book.send(*m_draft);
}

/// The answer may come when another article is open, or another comment is being written: that one goes on.
void CommentWriter::sent(ArticleId article, const CommentDraft &draft)
{
    if (!m_draft || article != m_article || m_draft->kind != draft.kind || m_draft->of != draft.of || m_draft->text != draft.text)
        return;
    leave();
    Q_EMIT left();
}

void CommentWriter::leave()
{
    m_draft.reset();
    setText({});
    showDraft();
}

void CommentWriter::giveUp()
{
    if (m_draft)
        m_book.drafts().forget(m_article, *m_draft);
    leave();
    Q_EMIT left();
}

} // namespace galley
