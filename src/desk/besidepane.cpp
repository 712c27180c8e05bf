// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/besidepane.h"

#include "desk/deskicon.h"
#include "desk/editorpane.h"
#include "desk/elidedlabel.h"
#include "desk/messagearea.h"
#include "desk/textkeeper.h"
#include "desk/typesize.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

BesidePane::BesidePane(Newsroom &newsroom, PersonId person, QWidget *parent)
    : QWidget(parent), m_document(new ArticleDocument(newsroom, person, this)), m_editor(new EditorPane(newsroom, *m_document, this)),
      m_messages(new MessageArea(this)), m_keeper(new TextKeeper(newsroom, *m_document, *m_messages, this))
{
    setObjectName(u"besidePane"_s);
    setAccessibleName(tr("Second article"));
    m_editor->setView(EditorPane::View::Source);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_messages);
    column->addWidget(m_editor, 1);
    setFocusProxy(m_editor);

    connect(m_document, &ArticleDocument::opened, this, [this] {
        showState();
        if (!m_document->isOpen())
            Q_EMIT emptied();
    });
    connect(m_document, &ArticleDocument::modifiedChanged, this, &BesidePane::showState);
    connect(m_document, &ArticleDocument::savingChanged, this, &BesidePane::showState);
    connect(m_editor, &EditorPane::statisticsChanged, this, [this](const TextStatistics &whole) {
        m_words = whole.words;
        showState();
    });
    showState();
}

/// The pane looks at the document to its end.
BesidePane::~BesidePane()
{
    disconnect(m_document, nullptr, this, nullptr);
    delete m_editor;
}

QWidget *BesidePane::makeHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(u"besideHead"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(typePixels(34));
    m_state = new ElidedLabel(head);
    m_state->setProperty("hint", true);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(28, 0, 8, 0);
    line->setSpacing(2);
    line->addWidget(m_state, 1);
    const auto button = [this, head, line](const QString &icon, const QString &text, void (BesidePane::*asked)()) {
        auto *made = new QToolButton(head);
        made->setProperty("quiet", true);
        made->setIcon(deskIcon(icon));
        made->setToolTip(text);
        made->setAccessibleName(text);
        connect(made, &QToolButton::clicked, this, asked);
        line->addWidget(made);
        return made;
    };
    button(u"exchange-positions"_s, tr("Swap the sides"), &BesidePane::swapAsked)->setObjectName(u"swapSides"_s);
    button(u"window-close"_s, tr("Close this side"), &BesidePane::closeAsked)->setObjectName(u"closeSide"_s);
    return head;
}

void BesidePane::showState()
{
    if (!m_document->isOpen()) {
        m_state->clear();
        return;
    }
    const QString kept = m_document->isSaving() ? tr("Saving…") : m_document->isModified() ? tr("Not saved") : tr("Saved");
    //: length and whether it is saved: 1,286 字 · 已保存
    m_state->setText(tr("%1 characters · %2").arg(QLocale().toString(m_words), kept));
}

void BesidePane::open(ArticleId id, CursorPlace place)
{
    m_document->open(id);
    m_editor->setPlace(place);
}

CursorPlace BesidePane::place() const
{
    return m_editor->place();
}

void BesidePane::coloursChanged()
{
    m_editor->coloursChanged();
}

} // namespace galley
