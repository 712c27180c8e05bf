// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/figures/figurechart.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/typesize.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QGraphicsLayout>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QToolTip>
#include <QtCharts/QValueAxis>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int textPixels = 12;
constexpr int turnedPixels = 11;
int rowPixels() { return typePixels(30); }
constexpr qsizetype longestName = 20;
constexpr qsizetype mostUpright = 14; ///< names below standing bars; more are turned

QColor inkColour(Figure::Ink ink)
{
    const Colours &colours = Colours::current();
    switch (ink) {
    case Figure::Ink::Blue: return colours.blue;
    case Figure::Ink::Green: return colours.green;
    case Figure::Ink::Amber: return colours.amber;
    case Figure::Ink::Red: return colours.red;
    case Figure::Ink::Purple: return colours.purple;
    case Figure::Ink::Dim: return blend(colours.dim, colours.paper, 0.35);
    }
    return colours.dim;
}

/// What durations are drawn in: hours, or days where those would be too many.
struct Unit
{
    qint64 seconds = 1;
    QString title;
};

Unit unitOf(const Figure &figure)
{
    if (figure.series.isEmpty() || figure.drawn.columns.at(figure.series.constFirst().column).kind != FigureTable::Kind::Duration)
        return {1, QString()};
    qint64 largest = 0;
    for (const QVariantList &row : figure.drawn.rows)
        for (const Figure::Series &series : figure.series)
            largest = std::max(largest, row.value(series.column).toLongLong());
    if (largest < 2 * 3600)
        return {60, FigureChart::tr("minutes")};
    if (largest < 72 * 3600)
        return {3600, FigureChart::tr("hours")};
    return {24 * 3600, FigureChart::tr("days")};
}

QAbstractBarSeries *makeBars(const Figure &figure)
{
    if (figure.lying)
        return figure.stacked ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries) : new QHorizontalBarSeries;
    return figure.stacked ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries) : new QBarSeries;
}

QFont chartFont(int pixels = textPixels)
{
    QFont font;
    font.setPixelSize(typePixels(pixels));
    return font;
}

/// Names of rows; the same one twice would be one category.
QStringList categories(const Figure &figure)
{
    QStringList names;
    for (const QVariantList &row : figure.drawn.rows) {
        QString name = row.constFirst().toString();
        if (name.size() > longestName)
            name = QString(name.first(longestName - 1) % u'…');
        while (names.contains(name))
            name += QChar(0x200b);
        names.append(name);
    }
    return names;
}

} // namespace

FigureChart::FigureChart(QWidget *parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
}

void FigureChart::setFigure(const Figure &figure)
{
    m_figure = figure;
    setAccessibleName(figure.title);
    setAccessibleDescription(told());
    draw();
}

void FigureChart::coloursChanged()
{
    draw();
}

int FigureChart::wantedHeight() const
{
    if (!m_figure.lying)
        return 230;
    const qsizetype bars = m_figure.drawn.rows.size() * (m_figure.stacked ? 1 : m_figure.series.size());
    return std::max<int>(150, 70 + rowPixels() * int(bars));
}

void FigureChart::draw()
{
    const Colours &colours = Colours::current();
    QChart *chart = this->chart();
    chart->removeAllSeries();
    for (QAbstractAxis *axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    chart->setBackgroundBrush(colours.paper);
    chart->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(colours.paper);
    if (m_figure.series.isEmpty() || m_figure.drawn.isEmpty())
        return;

    const Unit unit = unitOf(m_figure);
    // Where names are many they are turned, or each would be cut to nothing; an empty place at either end, or the
    // chart would hide the first and the last.
    const bool turned = !m_figure.lying && m_figure.drawn.rows.size() > mostUpright;
    QAbstractBarSeries *bars = makeBars(m_figure);
    bars->setBarWidth(m_figure.stacked ? 0.62 : 0.7);
    double highest = 0;
    QList<double> sums(m_figure.drawn.rows.size(), 0.0);
    // So do the bars beside one another in a row: the first of the legend shall be the upper one.
    const bool upwards = m_figure.lying && !m_figure.stacked;
    QList<Figure::Series> drawn = m_figure.series;
    if (upwards)
        std::ranges::reverse(drawn);
    for (const Figure::Series &series : std::as_const(drawn)) {
        auto *set = new QBarSet(m_figure.drawn.columns.at(series.column).title);
        set->setBrush(inkColour(series.ink));
        set->setPen(Qt::NoPen);
        if (turned)
            set->append(0);
        // Lying bars stand from the bottom up: the first row shall be at the top.
        for (qsizetype i = 0; i < m_figure.drawn.rows.size(); ++i) {
            const qsizetype row = m_figure.lying ? m_figure.drawn.rows.size() - 1 - i : i;
            const double value = double(m_figure.drawn.rows.at(row).value(series.column).toLongLong()) / double(unit.seconds);
            set->append(value);
            sums[i] = m_figure.stacked ? sums.at(i) + value : std::max(sums.at(i), value);
            highest = std::max(highest, sums.at(i));
        }
        if (turned)
            set->append(0);
        connect(set, &QBarSet::hovered, this, [this, turned, column = series.column](bool on, int index) {
            const qsizetype row = m_figure.lying ? m_figure.drawn.rows.size() - 1 - index : turned ? index - 1 : index;
            if (!on || row < 0 || row >= m_figure.drawn.rows.size())
                QToolTip::hideText();
            else
                QToolTip::showText(QCursor::pos(), QString(m_figure.drawn.text(row, 0) % u'\n' % m_figure.drawn.columns.at(column).title % u": "_s % m_figure.drawn.text(row, column)), this);
        });
        bars->append(set);
    }
    chart->addSeries(bars);

    QStringList names = categories(m_figure);
    if (m_figure.lying)
        std::ranges::reverse(names);
    if (turned) {
        names.prepend(u" "_s);
        names.append(u"  "_s);
    }
    auto *across = new QBarCategoryAxis;
    across->append(names);
    across->setGridLineVisible(false);
    if (turned) {
        across->setLabelsAngle(-90);
        across->setTruncateLabels(false);
    }
    auto *along = new QValueAxis;
    along->setRange(0, std::max(highest, unit.seconds > 1 ? 0.1 : 1.0));
    along->setTickCount(5);
    along->applyNiceNumbers();
    if (unit.seconds == 1 && along->max() < 5) { // articles are whole
        along->setRange(0, std::max(1.0, std::ceil(highest)));
        along->setTickCount(int(along->max()) + 1);
    }
    along->setLabelFormat(unit.seconds > 1 && along->max() < 5 ? u"%.1f"_s : u"%.0f"_s);
    along->setTitleText(unit.title);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(across), static_cast<QAbstractAxis *>(along)}) {
        axis->setLabelsFont(chartFont());
        axis->setTitleFont(chartFont());
        axis->setLabelsColor(colours.dim);
        axis->setTitleBrush(colours.dim);
        axis->setLinePenColor(colours.line);
        axis->setGridLineColor(blend(colours.line, colours.paper, 0.4));
    }
    across->setLabelsColor(colours.ink);
    if (turned)
        across->setLabelsFont(chartFont(turnedPixels));
    chart->addAxis(across, m_figure.lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(along, m_figure.lying ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(across);
    bars->attachAxis(along);
    if (m_figure.series.size() == 1) { // nothing to tell apart: the number itself
        bars->setLabelsVisible(true);
        bars->setLabelsPosition(QAbstractBarSeries::LabelsInsideEnd);
        bars->barSets().constFirst()->setLabelFont(chartFont());
        bars->barSets().constFirst()->setLabelColor(colours.paper);
    }
    chart->legend()->setVisible(m_figure.series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setReverseMarkers(upwards);
    chart->legend()->setFont(chartFont());
    chart->legend()->setLabelColor(colours.ink);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
    setMinimumHeight(wantedHeight());
}

QString FigureChart::told() const
{
    QStringList lines;
    for (qsizetype row = 0; row < m_figure.drawn.rows.size(); ++row) {
        QStringList cells;
        for (const Figure::Series &series : m_figure.series)
            cells.append(QString(m_figure.drawn.columns.at(series.column).title % u' ' % m_figure.drawn.text(row, series.column)));
        lines.append(QString(m_figure.drawn.text(row, 0) % u": "_s % cells.join(u", "_s)));
    }
    return lines.join(u"; "_s);
}

QImage FigureChart::picture()
{
    constexpr int finer = 2;
    QImage image(size() * finer, QImage::Format_RGB32);
    image.setDevicePixelRatio(finer);
    image.fill(Colours::current().paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    render(&painter, QRectF(QPointF(), QSizeF(size())), rect());
    return image;
}

} // namespace galley
