// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/statusline.h"

#include "desk/elidedlabel.h"
#include "desk/lengthmeasure.h"
#include "desk/proofcolours.h"
#include "desk/signindialog.h"
#include "proof/proofing.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QStyle>
#include <QTextDocument>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QLabel *addLabel(QStatusBar *bar, bool permanent, const QString &accessibleName, bool plain = false)
{
    // What is coloured is short, and is not cut.
    auto *label = plain ? new ElidedLabel(bar) : new QLabel(bar);
    label->setAccessibleName(accessibleName);
    if (permanent)
        bar->addPermanentWidget(label);
    else
        bar->addWidget(label);
    return label;
}

QToolButton *addButton(QStatusBar *bar, const QString &accessibleName)
{
    auto *button = new QToolButton(bar);
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(button);
    return button;
}

} // namespace

StatusLine::StatusLine(Newsroom &newsroom, ArticleDocument &document, QStatusBar *bar)
    : QObject(bar), m_newsroom(newsroom), m_document(document), m_readOnly(newsroom.mode() == Newsroom::Mode::ReadOnly),
      m_words(addButton(bar, tr("Characters"))), m_selected(addLabel(bar, false, tr("Selected characters"))),
      m_reading(addLabel(bar, false, tr("Reading time"))), m_paragraph(addLabel(bar, false, tr("Paragraph"))),
      m_proofing(addLabel(bar, false, tr("Proofing"))), m_saved(addLabel(bar, true, tr("Saved or not"))), m_folder(addLabel(bar, true, tr("Newsroom"), true)),
      m_person(addLabel(bar, true, tr("Who is signed in"), true))
{
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(14, 0, 14, 0);
    m_words->setObjectName(u"counts"_s);
    connect(m_words, &QToolButton::clicked, this, &StatusLine::showCounts);
    const QString folder = QDir(newsroom.folder()).dirName();
    m_folder->setText(m_readOnly ? tr("%1, reading only").arg(folder) : folder);
    m_folder->setToolTip(QDir::toNativeSeparators(newsroom.folder()));
    connect(&document, &ArticleDocument::opened, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::modifiedChanged, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::savingChanged, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::committed, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::saveFailed, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::opened, this, &StatusLine::followSection);
    connect(&document, &ArticleDocument::handlingChanged, this, &StatusLine::followSection);
    connect(&newsroom, &Newsroom::sectionsChanged, this, &StatusLine::followSection);
    connect(&document, &ArticleDocument::contentChanged, this, &StatusLine::countFields);
    followDocument();
    followSection();
}

void StatusLine::setPerson(const Person &person)
{
    //: a person and the roles: 何静（编辑）
    m_person->setText(tr("%1 (%2)").arg(person.realName.isEmpty() ? person.login : person.realName, rolesText(person)));
}

void StatusLine::setStatistics(const TextStatistics &whole, const TextStatistics &selection, int paragraph)
{
    m_counts.whole = whole;
    m_counts.selection = selection;
    showLength();
    m_selected->setText(tr("%1 selected").arg(QLocale().toString(selection.words)));
    m_reading->setText(tr("%n min to read", nullptr, whole.readingMinutes()));
    //: 第 %1 段
    m_paragraph->setText(tr("Paragraph %1").arg(paragraph));
}

void StatusLine::followSection()
{
    m_counts.limits = lengthLimits(m_newsroom, m_document.handling().primarySection);
    countFields();
}

/// Of the fields; the body is counted where it is typed.
void StatusLine::countFields()
{
    const Content &content = m_document.fields();
    m_counts.headline = textStatistics(content.headline).words;
    m_counts.summary = textStatistics(content.summary).words;
    showLength();
}

void StatusLine::showLength()
{
    const LengthMeasure length{m_counts.whole.words, m_counts.limits.body};
    m_words->setText(length.text());
    QStringList tips{tr("%1 with punctuation, %2 without").arg(m_counts.whole.characters).arg(m_counts.whole.charactersNoPunctuation)};
    if (!length.remark().isEmpty())
        tips.prepend(length.remark());
    m_words->setToolTip(tips.join(u'\n'));
    m_words->setAccessibleDescription(tips.join(u' '));
    if (m_words->property("fit") != length.fitName()) {
        m_words->setProperty("fit", length.fitName());
        m_words->style()->unpolish(m_words);
        m_words->style()->polish(m_words);
    }
    if (m_popup && m_popup->isVisible())
        m_popup->setCounts(m_counts);
}

void StatusLine::showCounts()
{
    if (!m_popup)
        m_popup = new CountsPopup(m_words);
    m_popup->open(m_counts, m_words);
}

void StatusLine::setProofing(bool checked, int mustFix, int shouldLook, int style)
{
    m_proofing->setVisible(checked);
    QStringList counts;
    const auto count = [&counts](Severity severity, int number) {
        if (number > 0)
            counts.append(u"<span style=\"color:%1\">%2 %3</span>"_s.arg(proofInk(severity).name(), severityLabel(severity).toHtmlEscaped()).arg(number));
    };
    count(Severity::MustFix, mustFix);
    count(Severity::ShouldLook, shouldLook);
    count(Severity::Style, style);
    m_proofing->setText(counts.isEmpty() ? tr("Proofing: nothing found") : counts.join(u"&nbsp; "_s));
    m_proofing->setToolTip(tr("What proofing found; F4 leads from one to the next"));
}

QString StatusLine::proofingText() const
{
    QTextDocument text;
    text.setHtml(m_proofing->text());
    return text.toPlainText();
}

void StatusLine::followDocument()
{
    const Colours &colours = Colours::current();
    QString text;
    QColor colour = colours.dim;
    if (m_document.isOpen()) {
        if (m_document.isSaving()) {
            text = tr("Saving");
            colour = colours.amber;
        } else if (m_document.isModified()) {
            text = tr("Not saved");
            colour = colours.amber;
        } else if (m_document.isNew()) {
            text = tr("New");
        } else {
            text = tr("Saved");
            colour = colours.green;
        }
    }
    for (QWidget *figure : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_selected), static_cast<QWidget *>(m_reading),
                            static_cast<QWidget *>(m_paragraph)})
        figure->setVisible(m_document.isOpen());
    m_saved->setVisible(!text.isEmpty());
    m_saved->setText(text.isEmpty() ? QString() : QString(u"<span style=\"color:%1\">●</span> %2"_s.arg(colour.name(), text)));
}

QString StatusLine::savedText() const
{
    return m_saved->text();
}

} // namespace galley
