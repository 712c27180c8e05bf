// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/figures/figures.h"

#include <QtCharts/QChartView>

namespace galley {

/// A figure drawn with bars in the application's colours; drawn anew when those change.
class FigureChart : public QChartView
{
    Q_OBJECT
public:
    explicit FigureChart(QWidget *parent = nullptr);

    void setFigure(const Figure &figure);
    void coloursChanged();
    /// The chart as a picture, twice as fine as the screen's.
    QImage picture();
    /// Tells what is drawn, for people who hear it.
    QString told() const;
    /// Pixels that all bars and names want, one under the other.
    int wantedHeight() const;

private:
    void draw();

    Figure m_figure;
};

} // namespace galley
