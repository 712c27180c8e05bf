// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/statusline.h"

#include "desk/proofcolours.h"
#include "desk/signindialog.h"
#include "proof/proofing.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QTextDocument>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QLabel *addLabel(QStatusBar *bar, bool permanent, const QString &accessibleName)
{
    auto *label = new QLabel(bar);
    label->setAccessibleName(accessibleName);
    if (permanent)
        bar->addPermanentWidget(label);
    else
        bar->addWidget(label);
    return label;
}

} // namespace

StatusLine::StatusLine(Newsroom &newsroom, ArticleDocument &document, QStatusBar *bar)
    : QObject(bar), m_document(document), m_readOnly(newsroom.mode() == Newsroom::Mode::ReadOnly),
      m_words(addLabel(bar, false, tr("Characters"))), m_selected(addLabel(bar, false, tr("Selected characters"))),
      m_reading(addLabel(bar, false, tr("Reading time"))), m_paragraph(addLabel(bar, false, tr("Paragraph"))),
      m_proofing(addLabel(bar, false, tr("Proofing"))), m_saved(addLabel(bar, true, tr("Saved or not"))), m_newsroom(addLabel(bar, true, tr("Newsroom"))),
      m_person(addLabel(bar, true, tr("Who is signed in")))
{
    bar->setSizeGripEnabled(false);
    bar->setContentsMargins(14, 0, 14, 0);
    m_words->setProperty("strong", true);
    const QString folder = QDir(newsroom.folder()).dirName();
    m_newsroom->setText(m_readOnly ? tr("%1, reading only").arg(folder) : folder);
    m_newsroom->setToolTip(QDir::toNativeSeparators(newsroom.folder()));
    connect(&document, &ArticleDocument::opened, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::modifiedChanged, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::savingChanged, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::committed, this, &StatusLine::followDocument);
    connect(&document, &ArticleDocument::saveFailed, this, &StatusLine::followDocument);
    followDocument();
}

void StatusLine::setPerson(const Person &person)
{
    //: a person and the roles: 何静（编辑）
    m_person->setText(tr("%1 (%2)").arg(person.realName.isEmpty() ? person.login : person.realName, rolesText(person)));
}

void StatusLine::setStatistics(const TextStatistics &whole, const TextStatistics &selection, int paragraph)
{
    //: %n 字
    m_words->setText(tr("%1 characters").arg(QLocale().toString(whole.words)));
    m_words->setToolTip(tr("%1 with punctuation, %2 without").arg(whole.characters).arg(whole.charactersNoPunctuation));
    m_selected->setText(tr("%1 selected").arg(selection.words));
    m_reading->setText(tr("%n min to read", nullptr, whole.readingMinutes()));
    //: 第 %1 段
    m_paragraph->setText(tr("Paragraph %1").arg(paragraph));
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
    for (QLabel *label : {m_words, m_selected, m_reading, m_paragraph})
        label->setVisible(m_document.isOpen());
    m_saved->setVisible(!text.isEmpty());
    m_saved->setText(text.isEmpty() ? QString() : QString(u"<span style=\"color:%1\">●</span> %2"_s.arg(colour.name(), text)));
}

QString StatusLine::savedText() const
{
    return m_saved->text();
}

} // namespace galley
