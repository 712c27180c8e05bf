// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/inspector.h"

#include "desk/coverfield.h"
#include "desk/fieldediting.h"
#include "desk/historypanel.h"
#include "desk/publication/correctionsfield.h"
#include "desk/reviewpanel.h"
#include "desk/typesize.h"
#include "ui_inspector.h"

#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

Inspector::Inspector(Newsroom &newsroom, NewsroomNames &names, ArticleDocument &document, QWidget *parent)
    : QScrollArea(parent), m_newsroom(newsroom), m_names(names), m_document(document),
      m_ui(std::make_unique<Ui::Inspector>())
{
    setObjectName(u"inspectorArea"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(typePixels(280));
    auto *panel = new QWidget;
    m_ui->setupUi(panel);
    growWithType(*panel);
    panel->setAttribute(Qt::WA_StyledBackground);
    setWidget(panel);
    setAccessibleName(panel->windowTitle());

    addChoices();
    addSections();
    addParts();
    bindTexts();
    bindChoices();
    bindSeries();
    bindTags();
    bindPeople();
    bindDates();
    bindReprint();
    offerKnown();
    nameField(m_ui->shortHeadline, ProofField::ShortHeadline);
    nameField(m_ui->summary, ProofField::Summary);
    nameField(m_ui->source, ProofField::Source);
    nameField(m_ui->authorLine, ProofField::AuthorLine);
    nameField(m_ui->signOffOrganisation, ProofField::SignOff);
    nameField(m_ui->people, ProofField::Person);

    connect(&document, &ArticleDocument::opened, this, &Inspector::showAll);
    connect(&document, &ArticleDocument::situationChanged, this, &Inspector::showRefusal);
    connect(&document, &ArticleDocument::contentChanged, this, [this](const QObject *origin) {
        if (origin != this)
            showContent();
    });
    connect(&document, &ArticleDocument::handlingChanged, this, [this](const QObject *origin) {
        if (origin != this)
            showHandling();
    });
    connect(&names, &NewsroomNames::tagsChanged, this, [this] {
        offerKnown();
        showHandling();
    });
    showAll();
}

Inspector::~Inspector() = default;

void Inspector::addChoices()
{
    for (const Kind kind : {Kind::Original, Kind::Reprint, Kind::WireCopy, Kind::Flash, Kind::Correction})
        m_ui->kind->addItem(kindLabel(kind), static_cast<int>(kind));
    for (const Genre genre : {Genre::None, Genre::News, Genre::Feature, Genre::Commentary, Genre::Gallery, Genre::Video,
                              Genre::Interview, Genre::Notice})
        m_ui->genre->addItem(genre == Genre::None ? tr("No genre") : genreLabel(genre), static_cast<int>(genre));
    for (QLabel *label : findChildren<QLabel *>())
        if (label->property("fieldLabel").toBool())
            label->setMinimumWidth(typePixels(62)); // the forms' fields stand in one line
    for (QLabel *label : {m_ui->summaryLabel, m_ui->peopleLabel, m_ui->notesLabel, m_ui->tagsLabel})
        label->setContentsMargins(0, 5, 0, 0);
    for (QSpinBox *spin : findChildren<QSpinBox *>())
        spin->setFixedHeight(typePixels(28));
}

void Inspector::addSections()
{
    const auto place = [this](SectionTree tree, QWidget *where, QLabel *label) {
        auto *field = new SectionField(tree, m_names, where);
        field->setAccessibleName(label->text());
        label->setBuddy(field);
        where->layout()->addWidget(field);
        connect(field, &SectionField::edited, this, [this](const Filing &filing) {
            edit([&filing](Handling &handling) {
                handling.primarySection = filing.primary;
                handling.furtherSections = filing.further;
            });
            showHandling(); // the other tree's field shows the same primary
        });
        return field;
    };
    m_channels = place(SectionTree::Channel, m_ui->channelsPlace, m_ui->channelsLabel);
    m_regions = place(SectionTree::Region, m_ui->regionsPlace, m_ui->regionsLabel);
    auto *cover = new CoverField(m_newsroom, m_document, m_ui->coverPlace);
    m_ui->coverLabel->setBuddy(cover);
    m_ui->coverLabel->setContentsMargins(0, 5, 0, 0);
    m_ui->coverPlace->layout()->addWidget(cover);
    connect(cover, &CoverField::failed, this, &Inspector::failed);
}

void Inspector::addParts()
{
    if (auto *column = qobject_cast<QBoxLayout *>(m_ui->mainPage->parentWidget()->layout()))
        column->insertWidget(column->indexOf(m_ui->mainPage) + 1, new CorrectionsField(m_newsroom, m_document, m_ui->mainPage->parentWidget()));
    m_review = new ReviewPanel(m_newsroom, m_names, m_document, this);
    m_ui->reviewPlace->layout()->addWidget(m_review);
    m_history = new HistoryPanel(m_newsroom, m_names, m_document, this);
    m_ui->historyPage->layout()->addWidget(m_history);
    m_parts = {{m_ui->peopleToggle, m_ui->peoplePage},
               {m_ui->moreToggle, m_ui->morePage},
               {m_ui->reprintToggle, m_ui->reprintPage},
               {m_ui->historyToggle, m_ui->historyPage}};
    for (const auto &[toggle, page] : std::as_const(m_parts)) {
        toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        const auto fold = [toggle, page](bool open) {
            toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
            page->setVisible(open);
        };
        fold(false);
        connect(toggle, &QToolButton::toggled, page, fold);
    }
}

QStringList Inspector::openParts() const
{
    QStringList open;
    for (const auto &[toggle, page] : m_parts)
        if (toggle->isChecked())
            open.append(toggle->objectName());
    return open;
}

void Inspector::setOpenParts(const QStringList &parts)
{
    for (const auto &[toggle, page] : m_parts)
        toggle->setChecked(parts.contains(toggle->objectName()));
}

void Inspector::showField(ProofField field)
{
    QWidget *editor = fieldEditor(*this, field);
    if (!editor)
        return;
    for (const auto &[toggle, page] : std::as_const(m_parts))
        if (page->isAncestorOf(editor))
            toggle->setChecked(true);
    // Once the unfolded part has its place.
    QMetaObject::invokeMethod(this, [this, editor] { ensureWidgetVisible(editor); }, Qt::QueuedConnection);
}

QWidget *Inspector::panel() const
{
    return widget();
}

void Inspector::setPerson(const Person &person)
{
    m_review->setPerson(person);
    showRefusal();
}

void Inspector::edit(const std::function<void(Content &)> &change)
{
    if (m_showing || !m_document.isOpen())
        return;
    m_document.editFields(change, this);
    const bool repeats = summaryRepeatsHeadline(m_document.fields());
    m_ui->summaryFlag->setVisible(repeats);
    m_ui->summaryFlagLabel->setVisible(repeats);
}

void Inspector::edit(const std::function<void(Handling &)> &change)
{
    if (m_showing || !m_document.isOpen())
        return;
    Handling handling = m_document.handling();
    change(handling);
    m_document.setHandling(handling, this);
}

void Inspector::showAll()
{
    m_names.readRegisters();
    offerKnown();
    m_ui->mainPage->setVisible(m_document.isOpen());
    for (const auto &[toggle, page] : std::as_const(m_parts)) {
        toggle->setVisible(m_document.isOpen());
        page->setVisible(m_document.isOpen() && toggle->isChecked());
    }
    m_ui->infoHeading->setText(m_document.isOpen() ? tr("Article information") : QString());
    showContent();
    showHandling();
    showRefusal();
}

void Inspector::showContent()
{
    m_showing = true;
    const Content &content = m_document.fields();
    for (const auto &show : std::as_const(m_showContent))
        show(content);
    const bool repeats = m_document.isOpen() && summaryRepeatsHeadline(content);
    m_ui->summaryFlag->setVisible(repeats);
    m_ui->summaryFlagLabel->setVisible(repeats);
    m_showing = false;
}

void Inspector::showHandling()
{
    m_showing = true;
    const Handling &handling = m_document.handling();
    for (const auto &show : std::as_const(m_showHandling))
        show(handling);
    const Filing filing{handling.primarySection, handling.furtherSections};
    m_channels->setFiling(filing);
    m_regions->setFiling(filing);
    m_showing = false;
}

void Inspector::showRefusal()
{
    const auto content = m_document.isOpen() ? m_document.editRefusal() : std::nullopt;
    const auto handling = m_document.isOpen() ? m_document.handlingRefusal() : std::nullopt;
    QString told;
    if (content)
        told = (handling ? tr("Text and fields are locked. %1") : tr("The text is locked. %1")).arg(content->message);
    else if (handling)
        told = tr("Section, tags and handling are locked. %1").arg(handling->message);
    m_ui->refusal->setText(told);
    m_ui->refusal->setVisible(!told.isEmpty());
    setLocked(content.has_value(), handling.has_value());
}

void Inspector::setLocked(bool contentLocked, bool handlingLocked)
{
    const QSet<const QWidget *> ofHandling{m_ui->kind, m_ui->genre, m_ui->responsibleEditor, m_ui->slug, m_ui->urgency,
                                           m_ui->place, m_ui->embargo, m_ui->publishAt, m_ui->expireAt, m_ui->notes};
    const auto locked = [&](const QWidget *field) { // a spin box and its line go together
        return ofHandling.contains(field) || ofHandling.contains(field->parentWidget()) ? handlingLocked : contentLocked;
    };
    for (QWidget *page : {m_ui->mainPage, m_ui->peoplePage, m_ui->morePage, m_ui->reprintPage}) {
        for (QLineEdit *line : page->findChildren<QLineEdit *>())
            line->setReadOnly(locked(line));
        for (QPlainTextEdit *text : page->findChildren<QPlainTextEdit *>())
            text->setReadOnly(locked(text));
        for (QComboBox *combo : page->findChildren<QComboBox *>())
            combo->setEnabled(!locked(combo));
        for (QSpinBox *spin : page->findChildren<QSpinBox *>())
            spin->setEnabled(!locked(spin));
    }
    m_channels->setEnabled(!handlingLocked);
    m_regions->setEnabled(!handlingLocked);
    m_ui->tags->setReadOnly(handlingLocked);
    m_ui->people->setReadOnly(contentLocked);
}

} // namespace galley
