// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's fields: how each shows its part of the article and takes an edit of it.
#include "desk/inspector.h"

#include "article/partmark.h"
#include "desk/comparedialog.h"
#include "desk/lengthmeasure.h"
#include "desk/reviewpanel.h"
#include "desk/typesize.h"
#include "markup/textstatistics.h"
#include "ui_inspector.h"

#include <QApplication>
#include <QCompleter>
#include <QStringListModel>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr auto wallClock = "yyyy-MM-dd HH:mm"_L1;

/// Typed text stays where the cursor is: a field is only filled when it says something else.
void fill(QLineEdit *line, const QString &text)
{
    if (line->text() != text) {
        line->setText(text);
        line->setCursorPosition(0);
    }
}

QString dateText(const ArticleDate &date, const QTimeZone &zone)
{
    const bool toTheMinute = date.precision() == DatePrecision::Minute || date.precision() == DatePrecision::Second;
    return toTheMinute ? date.printed(zone) : date.toCanonical();
}

/// What people type: 2023, 2023-12, 2023-12-30 or 2023-12-30 10:15 by the newsroom's clock.
std::optional<ArticleDate> typedDate(const QString &typed, const QTimeZone &zone)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return ArticleDate();
    if (const ArticleDate date = ArticleDate::fromCanonical(text); !date.isNone())
        return date;
    const QDateTime wall = QDateTime::fromString(text, wallClock);
    if (!wall.isValid())
        return std::nullopt;
    return ArticleDate::instant(QDateTime(wall.date(), wall.time(), zone).toUTC(), DatePrecision::Minute);
}

QStringList signOffNames(const QString &typed)
{
    static const QRegularExpression separators(u"[\\s、,，]+"_s);
    return typed.split(separators, Qt::SkipEmptyParts);
}

QCompleter *completing(QLineEdit *line)
{
    auto *completer = new QCompleter(new QStringListModel(line), line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    return completer;
}

} // namespace

void Inspector::mark(QLineEdit *line, bool wrong, const QString &why)
{
    QPalette palette = line->palette();
    palette.setColor(QPalette::Text, wrong ? palette.color(QPalette::BrightText)
                                           : QApplication::palette().color(QPalette::Text));
    line->setPalette(palette);
    line->setToolTip(wrong ? why : QString());
}

void Inspector::bind(QLineEdit *line, const ContentText &field)
{
    m_showContent.append([line, field](Content content) { fill(line, field(content)); });
    connect(line, &QLineEdit::textEdited, this, [this, field](const QString &text) {
        edit([&](Content &content) { field(content) = text; });
    });
}

void Inspector::bind(QLineEdit *line, const HandlingText &field)
{
    m_showHandling.append([line, field](Handling handling) { fill(line, field(handling)); });
    connect(line, &QLineEdit::textEdited, this, [this, field](const QString &text) {
        edit([&](Handling &handling) { field(handling) = text; });
    });
}

void Inspector::bindTexts()
{
    bind(m_ui->authorLine, ContentText([](Content &content) -> QString & { return content.authorLine; }));
    bind(m_ui->shortHeadline, ContentText([](Content &content) -> QString & { return content.shortHeadline; }));
    bind(m_ui->language, ContentText([](Content &content) -> QString & { return content.language; }));
    bind(m_ui->responsibleEditor, HandlingText([](Handling &handling) -> QString & { return handling.responsibleEditor; }));
    bind(m_ui->slug, HandlingText([](Handling &handling) -> QString & { return handling.slug; }));
    bind(m_ui->place, HandlingText([](Handling &handling) -> QString & { return handling.place; }));

    completing(m_ui->source);
    m_showContent.append([this](const Content &content) { fill(m_ui->source, content.source.printed); });
    connect(m_ui->source, &QLineEdit::textEdited, this, &Inspector::takeSource);
    connect(m_ui->source->completer(), qOverload<const QString &>(&QCompleter::activated), this, &Inspector::takeSource);

    m_showContent.append([this](const Content &content) {
        if (m_ui->summary->toPlainText() != content.summary)
            m_ui->summary->setPlainText(content.summary);
        showSummaryLength();
    });
    m_showHandling.append([this](const Handling &) { showSummaryLength(); });
    connect(&m_names, &NewsroomNames::sectionsChanged, this, &Inspector::showSummaryLength);
    connect(m_ui->summary, &QPlainTextEdit::textChanged, this, [this] {
        edit([this](Content &content) { content.summary = m_ui->summary->toPlainText(); });
        showSummaryLength();
    });
    m_showHandling.append([this](const Handling &handling) {
        if (m_ui->notes->toPlainText() != handling.notes)
            m_ui->notes->setPlainText(handling.notes);
    });
    connect(m_ui->notes, &QPlainTextEdit::textChanged, this, [this] {
        edit([this](Handling &handling) { handling.notes = m_ui->notes->toPlainText(); });
    });
}

/// Below the field's name, where the section sets a limit.
void Inspector::showSummaryLength()
{
    const Section *section = m_names.section(m_document.handling().primarySection);
    const LengthMeasure length{textStatistics(m_ui->summary->toPlainText()).words, section ? section->limits.summary : 0};
    QString text = tr("Summary");
    if (length.fit() != LengthMeasure::Fit::Free)
        text += u"<br><span style=\"color:%1; font-size:%4px\">%2&thinsp;/&thinsp;%3</span>"_s
                    .arg(length.ink().name(), QLocale().toString(length.words), QLocale().toString(length.limit), QString::number(typePixels(11)));
    m_ui->summaryLabel->setText(text);
    m_ui->summaryLabel->setToolTip(length.remark());
    m_ui->summary->setAccessibleDescription(length.remark());
}

void Inspector::takeSource(const QString &printed)
{
    SourceCredit credit{{}, printed};
    const QString key = sourceMatchKey(printed);
    for (const Source &source : m_names.sources())
        if (!key.isEmpty() && (sourceMatchKey(source.name) == key || sourceMatchKey(source.printed) == key))
            credit.id = source.id;
    edit([&credit](Content &content) { content.source = credit; });
}

void Inspector::bindChoices()
{
    m_showHandling.append([this](const Handling &handling) {
        m_ui->kind->setCurrentIndex(m_ui->kind->findData(static_cast<int>(handling.kind)));
        m_ui->genre->setCurrentIndex(m_ui->genre->findData(static_cast<int>(handling.genre)));
        m_ui->urgency->setValue(handling.urgency);
    });
    connect(m_ui->kind, &QComboBox::activated, this, [this] {
        edit([this](Handling &handling) { handling.kind = static_cast<Kind>(m_ui->kind->currentData().toInt()); });
    });
    connect(m_ui->genre, &QComboBox::activated, this, [this] {
        edit([this](Handling &handling) { handling.genre = static_cast<Genre>(m_ui->genre->currentData().toInt()); });
    });
    connect(m_ui->urgency, &QSpinBox::valueChanged, this, [this](int urgency) {
        edit([urgency](Handling &handling) { handling.urgency = urgency; });
    });
}

void Inspector::showSeries(const SeriesPart &series)
{
    if (m_ui->series->currentText() != series.name)
        m_ui->series->setCurrentText(series.name);
    if (!m_ui->series->lineEdit()->hasFocus())
        m_ui->series->lineEdit()->setCursorPosition(0); // a long name shows its beginning
    m_ui->series->setToolTip(series.name);
    m_ui->part->setValue(series.number);
    fill(m_ui->mark, series.mark);
}

void Inspector::bindSeries()
{
    m_ui->series->setAccessibleName(tr("Series"));
    m_ui->part->setFixedWidth(typePixels(48));
    m_ui->part->setAlignment(Qt::AlignCenter);
    m_ui->part->setToolTip(tr("Which part of the series this is"));
    m_ui->mark->setFixedWidth(typePixels(44));
    m_ui->mark->setAlignment(Qt::AlignCenter);
    m_ui->mark->setPlaceholderText(u"③"_s);
    m_ui->mark->setToolTip(tr("The mark printed after the headline"));
    m_showContent.append([this](const Content &content) { showSeries(content.series); });

    connect(m_ui->series->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &name) {
        edit([&](Content &content) { content.series.name = name; content.series.id = {}; });
    });
    connect(m_ui->series, &QComboBox::activated, this, [this] { takeSeriesName(m_ui->series->currentText()); });
    connect(m_ui->series->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { takeSeriesName(m_ui->series->currentText()); });
    connect(m_ui->part, &QSpinBox::valueChanged, this, [this](int number) {
        edit([number](Content &content) {
            // A mark that was made from the number follows it; one that was typed stays.
            const bool made = content.series.mark.isEmpty()
                || content.series.mark == circledMark(content.series.number);
            content.series.number = number;
            if (made)
                content.series.mark = number > 0 ? circledMark(number) : QString();
        });
        if (!m_showing)
            fill(m_ui->mark, m_document.fields().series.mark);
    });
    bind(m_ui->mark, ContentText([](Content &content) -> QString & { return content.series.mark; }));
}

/// A series needs its register entry, so that its parts find each other.
void Inspector::takeSeriesName(const QString &name)
{
    if (m_showing || !m_document.isOpen() || m_document.editRefusal())
        return;
    const SeriesPart now = m_document.fields().series;
    if (now.name == name && (name.isEmpty() || !now.id.isNull()))
        return;
    edit([&](Content &content) {
        content.series.name = name;
        content.series.id = {};
    });
    if (name.trimmed().isEmpty())
        return;
    const auto give = [this, name](SeriesId id) {
        if (m_document.fields().series.name == name)
            edit([id](Content &content) { content.series.id = id; });
    };
    for (const Series &series : m_names.series())
        if (series.name == name)
            return give(series.id);
    Series made;
    made.name = name;
    m_newsroom.putSeries(made, m_review->person().id).then(this, [this, give](const Result<Series> &series) {
        if (series)
            give(series->id);
        else
            Q_EMIT failed(series.error());
    });
}

void Inspector::bindTags()
{
    m_showHandling.append([this](const Handling &handling) {
        QStringList names;
        for (const TagId id : handling.tags)
            if (const QString name = m_names.tagName(id); !name.isEmpty())
                names.append(name);
        m_ui->tags->setTags(names);
    });
    connect(m_ui->tags, &TagField::edited, this, &Inspector::takeTags);
}

/// Known tags at once; a new one when the store has made it.
void Inspector::takeTags(const QStringList &names)
{
    QList<TagId> ids;
    QStringList unknown;
    for (const QString &name : names) {
        const auto known = std::ranges::find(m_names.tags(), name, &Tag::name);
        if (known != m_names.tags().end())
            ids.append(known->id);
        else
            unknown.append(name);
    }
    edit([&ids](Handling &handling) { handling.tags = ids; });
    for (const QString &name : std::as_const(unknown)) {
        Tag tag;
        tag.name = name;
        m_newsroom.putTag(tag, m_review->person().id)
            .then(this, [this, article = m_document.id()](const Result<Tag> &made) {
                if (!made) {
                    Q_EMIT failed(made.error());
                    showHandling();
                } else if (m_document.id() == article) {
                    edit([&made](Handling &handling) {
                        if (!handling.tags.contains(made->id))
                            handling.tags.append(made->id);
                    });
                    showHandling();
                }
            });
    }
}

void Inspector::bindPeople()
{
    m_showContent.append([this](const Content &content) { m_ui->people->setPeople(content.people); });
    connect(m_ui->people, &PeopleField::edited, this, [this](const QList<PersonInText> &people) {
        edit([&people](Content &content) { content.people = people; });
    });

    const auto showPrinted = [this](const Content &content) {
        m_ui->signOffPrinted->setText(content.signOff.printed());
        m_ui->signOffPrinted->setVisible(!content.signOff.isEmpty());
        m_ui->signOffPrintedLabel->setVisible(!content.signOff.isEmpty());
    };
    m_showContent.append([this, showPrinted](const Content &content) {
        fill(m_ui->signOffOrganisation, content.signOff.organisation);
        fill(m_ui->signOffRole, content.signOff.role);
        if (signOffNames(m_ui->signOffNames->text()) != content.signOff.names)
            fill(m_ui->signOffNames, content.signOff.names.join(u' '));
        showPrinted(content);
    });
    const auto take = [this, showPrinted] {
        edit([this](Content &content) {
            content.signOff.organisation = m_ui->signOffOrganisation->text();
            content.signOff.role = m_ui->signOffRole->text();
            content.signOff.names = signOffNames(m_ui->signOffNames->text());
            content.signOff.verbatim.clear(); // it is what the fields say now
        });
        showPrinted(m_document.fields());
    };
    for (QLineEdit *line : {m_ui->signOffOrganisation, m_ui->signOffRole, m_ui->signOffNames})
        connect(line, &QLineEdit::textEdited, this, take);
}

void Inspector::bindDates()
{
    m_showContent.append([this](const Content &content) {
        if (typedDate(m_ui->date->text(), m_newsroom.zone()) != content.date || content.date.isNone())
            fill(m_ui->date, dateText(content.date, m_newsroom.zone()));
        mark(m_ui->date, false, {});
    });
    connect(m_ui->date, &QLineEdit::textEdited, this, &Inspector::takeDate);
    bindTime(m_ui->embargo, &Handling::embargo);
    bindTime(m_ui->publishAt, &Handling::publishAt);
    bindTime(m_ui->expireAt, &Handling::expireAt);
}

void Inspector::takeDate()
{
    const auto date = typedDate(m_ui->date->text(), m_newsroom.zone());
    mark(m_ui->date, !date, tr("Write 2026-11-23 or 2026-11-23 10:15; a year or a month alone will do."));
    if (date)
        edit([&date](Content &content) { content.date = *date; });
}

void Inspector::bindTime(QLineEdit *line, QDateTime Handling::*field)
{
    m_showHandling.append([this, line, field](const Handling &handling) {
        const QDateTime time = handling.*field;
        if (!line->hasFocus())
            fill(line, time.isValid() ? time.toTimeZone(m_newsroom.zone()).toString(wallClock) : QString());
        mark(line, false, {});
    });
    connect(line, &QLineEdit::textEdited, this, [this, line, field](const QString &text) {
        const QDateTime wall = QDateTime::fromString(text.trimmed(), wallClock);
        const bool none = text.trimmed().isEmpty();
        mark(line, !none && !wall.isValid(), tr("Write 2026-11-23 10:15, by the newsroom’s clock."));
        if (none || wall.isValid())
            edit([&](Handling &handling) {
                handling.*field = none ? QDateTime() : QDateTime(wall.date(), wall.time(), m_newsroom.zone()).toUTC();
            });
    });
}

void Inspector::bindReprint()
{
    const std::pair<QLineEdit *, QString ReprintRecord::*> fields[] = {
        {m_ui->reprintTitle, &ReprintRecord::title},   {m_ui->reprintAuthor, &ReprintRecord::author},
        {m_ui->reprintEditor, &ReprintRecord::editor}, {m_ui->reprintTime, &ReprintRecord::time},
        {m_ui->reprintAddress, &ReprintRecord::address}, {m_ui->reprintLicence, &ReprintRecord::licence}};
    for (const auto &[line, field] : fields) {
        m_showContent.append([line, field](const Content &content) {
            fill(line, content.reprint ? (*content.reprint).*field : QString());
        });
        connect(line, &QLineEdit::textEdited, this, [this, field](const QString &text) {
            edit([&](Content &content) {
                ReprintRecord record = content.reprint.value_or(ReprintRecord());
                record.*field = text;
                content.reprint = record == ReprintRecord() ? std::nullopt : std::optional(record);
            });
        });
    }
    m_showContent.append([this](const Content &content) { showReprint(content); });
    connect(m_ui->reprintSnapshot, &QPushButton::clicked, this, [this] {
        if (!m_document.fields().reprint)
            return;
        auto *dialog = new CompareDialog(m_document.content(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show(); // beside the work: both are read together
    });
}

void Inspector::showReprint(const Content &content)
{
    m_ui->reprintSnapshot->setVisible(content.reprint && !content.reprint->snapshot.isEmpty());
}

void Inspector::offerKnown()
{
    QStringList tags;
    for (const Tag &tag : m_names.tags())
        tags.append(tag.name);
    m_ui->tags->setKnown(tags);

    QStringList sources;
    for (const Source &source : m_names.sources())
        sources.append(source.printed.isEmpty() ? source.name : source.printed);
    static_cast<QStringListModel *>(m_ui->source->completer()->model())->setStringList(sources);

    m_showing = true;
    const QString typed = m_ui->series->currentText();
    m_ui->series->clear();
    for (const Series &series : m_names.series())
        m_ui->series->addItem(series.name);
    m_ui->series->setCurrentIndex(-1);
    m_ui->series->setEditText(typed);
    m_ui->series->lineEdit()->setCursorPosition(0);
    m_showing = false;
}

} // namespace galley
