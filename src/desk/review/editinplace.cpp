// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/editinplace.h"

#include "desk/changedesk.h"
#include "desk/editorpane.h"
#include "desk/messagearea.h"
#include "desk/readingview.h"
#include "desk/textkeeper.h"

#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

EditInPlace::EditInPlace(Newsroom &newsroom, PersonId person, QWidget *parent)
    : QWidget(parent), m_document(new ArticleDocument(newsroom, person, this)), m_editor(new EditorPane(newsroom, *m_document, this)),
      m_messages(new MessageArea(this)), m_keeper(new TextKeeper(newsroom, *m_document, *m_messages, this))
{
    setObjectName(u"editInPlace"_s);
    setAccessibleName(tr("Edit in tracked changes"));
    m_editor->setView(EditorPane::View::Reading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_editor, 1);
}

/// The pane looks at the document to its end.
EditInPlace::~EditInPlace()
{
    delete m_editor;
}

void EditInPlace::setPerson(PersonId person)
{
    m_document->setPerson(person);
}

bool EditInPlace::isOpen() const
{
    return m_document->isOpen();
}

void EditInPlace::open(ArticleId article)
{
    if (m_document->isOpen() && m_document->id() == article)
        return;
    m_document->open(article);
    m_editor->setView(EditorPane::View::Reading);
    m_editor->changes().reading()->setFocus(Qt::OtherFocusReason);
}

void EditInPlace::leaveThen(const std::function<void()> &goOn)
{
    m_keeper->leaveThen([this, goOn] {
        m_document->close();
        goOn();
    });
}

void EditInPlace::coloursChanged()
{
    m_editor->coloursChanged();
}

} // namespace galley
