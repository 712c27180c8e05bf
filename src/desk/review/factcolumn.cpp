// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/factcolumn.h"

#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

FactColumn::FactColumn(QWidget *parent) : QScrollArea(parent), m_body(new QWidget(this)), m_column(new QVBoxLayout(m_body))
{
    setObjectName(u"factColumn"_s);
    setProperty("formArea", true);
    setAccessibleName(tr("About the article"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->setProperty("form", true);
    m_column->setContentsMargins(16, 8, 16, 16);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    for (const QString &key : {u"changes"_s, u"proof"_s, u"steps"_s, u"place"_s, u"reprint"_s, u"comments"_s, u"history"_s})
        section(key); // in this order
    setWidget(m_body);
}

FactColumn::Section &FactColumn::section(const QString &key)
{
    const auto found = std::ranges::find(m_sections, key, &Section::key);
    if (found != m_sections.end())
        return *found;
    Section made{key, new QToolButton(m_body), new QLabel(m_body)};
    made.heading->setProperty("section", true);
    made.heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made.heading->setCheckable(true);
    made.heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    made.label->setObjectName(u"facts:"_s + key);
    made.label->setTextFormat(Qt::RichText);
    made.label->setWordWrap(true);
    made.label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    made.label->setContentsMargins(0, 0, 0, 8);
    connect(made.heading, &QToolButton::toggled, this, [heading = made.heading, label = made.label](bool open) {
        heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        label->setVisible(open);
    });
    connect(made.heading, &QToolButton::clicked, this, [this, key](bool open) {
        m_closed.removeAll(key);
        if (!open)
            m_closed.append(key);
    });
    connect(made.label, &QLabel::linkActivated, this, &FactColumn::linkChosen);
    m_column->insertWidget(m_column->count() - 1, made.heading);
    m_column->insertWidget(m_column->count() - 1, made.label);
    m_sections.append(made);
    return m_sections.last();
}

void FactColumn::show(const QList<ReviewFacts::Part> &parts)
{
    for (Section &each : m_sections) {
        each.heading->hide();
        each.label->hide();
    }
    for (const ReviewFacts::Part &part : parts) {
        Section &shown = section(part.key);
        const bool open = part.calls || !m_closed.contains(part.key);
        shown.heading->setText(part.heading);
        shown.heading->setAccessibleName(part.heading);
        shown.label->setText(part.html);
        shown.label->setAccessibleName(part.heading);
        shown.heading->show();
        shown.heading->setChecked(open);
        shown.heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        shown.label->setVisible(open);
    }
}

QString FactColumn::text(const QString &key) const
{
    const auto found = std::ranges::find(m_sections, key, &Section::key);
    if (found == m_sections.end() || found->heading->isHidden())
        return {};
    return QTextDocumentFragment::fromHtml(found->label->text()).toPlainText();
}

} // namespace galley
