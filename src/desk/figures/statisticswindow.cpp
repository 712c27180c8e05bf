// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/figures/statisticswindow.h"

#include "desk/desktime.h"
#include "desk/figures/figurecard.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/session.h"

#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QtConcurrent>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesRest = 800;    // ms: figures may follow the work at leisure
constexpr int enoughForTwo = 860;   // pixels
constexpr int figureCount = 7;

} // namespace

StatisticsWindow::StatisticsWindow(Newsroom &newsroom, const NewsroomNames &names, Session &session, QWidget *parent)
    : QWidget(parent, Qt::Window), m_newsroom(newsroom), m_names(names), m_session(session), m_messages(new MessageArea(this))
{
    setObjectName(u"statisticsWindow"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("deskPage", true);
    setWindowTitle(tr("Statistics"));
    auto *head = new QWidget(this);
    head->setObjectName(u"manageHead"_s);
    buildHead(head);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"figuresArea"_s);
    area->setProperty("formArea", true);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    m_page = new QWidget;
    m_page->setProperty("form", true);
    m_page->setAttribute(Qt::WA_StyledBackground);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(16, 12, 16, 16);
    m_grid->setSpacing(12);
    for (int i = 0; i < figureCount; ++i) {
        auto *card = new FigureCard(m_page);
        connect(card, &FigureCard::failed, this, [this](const Error &error) { m_messages->sayError(u"export"_s, error); });
        connect(card, &FigureCard::exported, this, [this](const QString &file) {
            m_messages->say(u"export"_s, MessageBar::Kind::Done, tr("Written to %1.").arg(QDir::toNativeSeparators(file)));
        });
        m_cards.append(card);
    }
    area->setWidget(m_page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_messages);
    column->addWidget(area, 1);
    resize(1180, 820);
    if (const QByteArray geometry = session.bytes(u"statistics/geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    m_due.setSingleShot(true);
    m_due.setInterval(changesRest);
    connect(&m_due, &QTimer::timeout, this, &StatisticsWindow::read);
    for (const auto signal : {&NewsroomNames::sectionsChanged, &NewsroomNames::peopleChanged})
        connect(&names, signal, this, [this] { fillSections(); readSoon(); });
    connect(&newsroom, &Newsroom::articlesChanged, this, &StatisticsWindow::readSoon);
    fillSections();
    arrange();
}

StatisticsWindow::~StatisticsWindow()
{
    m_reading.waitForFinished(); // it reads the newsroom
}

void StatisticsWindow::buildHead(QWidget *head)
{
    auto *title = new QLabel(tr("Statistics"), head);
    title->setProperty("title", true);
    m_period = new QComboBox(head);
    m_period->setObjectName(u"period"_s);
    m_period->setAccessibleName(tr("Period"));
    const std::pair<Period, QString> periods[] = {{Period::Today, tr("Today")}, {Period::Week, tr("Last 7 days")}, {Period::Month, tr("Last 30 days")},
                                                  {Period::ThisMonth, tr("This month")}, {Period::LastMonth, tr("Last month")},
                                                  {Period::ThisYear, tr("This year")}, {Period::All, tr("From the beginning")}};
    for (const auto &[period, text] : periods)
        m_period->addItem(text, static_cast<int>(period));
    const int kept = m_period->findData(m_session.has(u"statistics/period"_s) ? m_session.text(u"statistics/period"_s).toInt() : static_cast<int>(Period::Month));
    m_period->setCurrentIndex(std::max(0, kept));
    m_section = new QComboBox(head);
    m_section->setObjectName(u"section"_s);
    m_section->setAccessibleName(tr("Section"));
    m_section->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_section->setMinimumContentsLength(8);
    m_state = new QLabel(head);
    m_state->setProperty("hint", true);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 12, 16, 8);
    line->setSpacing(10);
    line->addWidget(title);
    line->addSpacing(12);
    line->addWidget(m_period);
    line->addWidget(m_section);
    line->addStretch();
    line->addWidget(m_state);
    connect(m_period, &QComboBox::activated, this, [this] {
        m_session.put(u"statistics/period"_s, m_period->currentData().toInt());
        read();
    });
    connect(m_section, &QComboBox::activated, this, &StatisticsWindow::read);
}

/// Sections in tree order, children set in.
void StatisticsWindow::fillSections()
{
    const QString kept = m_section->currentData().toString();
    m_section->clear();
    m_section->addItem(tr("All sections"), QString());
    for (const Section &section : m_names.sections())
        m_section->addItem(QString(QString(2 * m_names.sectionDepth(section.id), u'\u2003') % section.name), section.id.toString());
    m_section->setCurrentIndex(std::max(0, m_section->findData(kept)));
}

void StatisticsWindow::setPeriod(Period period)
{
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(period)));
    read();
}

void StatisticsWindow::setSection(SectionId section)
{
    m_section->setCurrentIndex(std::max(0, m_section->findData(section.isNull() ? QString() : section.toString())));
    read();
}

StatisticsQuery StatisticsWindow::query() const
{
    const QTimeZone zone = m_newsroom.zone();
    const QDate today = m_newsroom.clock().nowUtc().toTimeZone(zone).date();
    const auto begin = [&zone](const QDate &day) { return day.startOfDay(zone).toUTC(); };
    StatisticsQuery query;
    query.section = SectionId::fromString(m_section->currentData().toString());
    switch (static_cast<Period>(m_period->currentData().toInt())) {
    case Period::Today: query.from = begin(today); break;
    case Period::Week: query.from = begin(today.addDays(-6)); break;
    case Period::Month: query.from = begin(today.addDays(-29)); break;
    case Period::ThisMonth: query.from = begin(QDate(today.year(), today.month(), 1)); break;
    case Period::LastMonth:
        query.until = begin(QDate(today.year(), today.month(), 1));
        query.from = begin(QDate(today.year(), today.month(), 1).addMonths(-1));
        break;
    case Period::ThisYear: query.from = begin(QDate(today.year(), 1, 1)); break;
    case Period::All: break;
    }
    return query;
}

void StatisticsWindow::open()
{
    read();
    show();
    raise();
    activateWindow();
}

/// Only while somebody looks.
void StatisticsWindow::readSoon()
{
    if (isVisible() && !m_due.isActive())
        m_due.start();
}

void StatisticsWindow::read()
{
    m_due.stop();
    if (m_reading.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    m_state->setText(tr("Counting…"));
    m_reading = QtConcurrent::run([&newsroom = m_newsroom, query = query()] { return readFigures(newsroom, query); });
    m_reading.then(this, [this](const Result<NewsroomFigures> &figures) {
        if (figures)
            showFigures(*figures);
        else
            m_messages->sayError(u"figures"_s, figures.error());
        if (std::exchange(m_again, false))
            m_due.start(0);
    });
}

void StatisticsWindow::showFigures(const NewsroomFigures &figures)
{
    m_messages->dismiss(u"figures"_s);
    const QList<Figure> all = figuresOf(figures);
    for (qsizetype i = 0; i < m_cards.size() && i < all.size(); ++i)
        if (m_cards.at(i)->figure() != all.at(i))
            m_cards.at(i)->setFigure(all.at(i));
    m_state->setText(tr("As of %1").arg(longTimeText(figures.now, figures.zone)));
    Q_EMIT shown();
}

FigureCard *StatisticsWindow::card(QStringView key) const
{
    const auto found = std::ranges::find_if(m_cards, [key](const FigureCard *each) { return each->figure().key == key; });
    return found == m_cards.end() ? nullptr : *found;
}

/// Two beside each other where there is room.
void StatisticsWindow::arrange()
{
    const int columns = width() >= enoughForTwo ? 2 : 1;
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (FigureCard *card : std::as_const(m_cards))
        m_grid->removeWidget(card);
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const bool wide = columns == 2 && i == m_cards.size() - 1 && i % 2 == 0; // the last one has its line alone
        m_grid->addWidget(m_cards.at(i), int(i) / columns, int(i) % columns, 1, wide ? 2 : 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void StatisticsWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatisticsWindow::closeEvent(QCloseEvent *event)
{
    m_session.put(u"statistics/geometry"_s, saveGeometry());
    QWidget::closeEvent(event);
}

void StatisticsWindow::coloursChanged()
{
    for (FigureCard *card : std::as_const(m_cards))
        card->coloursChanged();
}

} // namespace galley
