// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/typesize.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>
#include <QtMath>

namespace galley {

namespace {
double scaleInForce = 1;
}

double typeScale() { return scaleInForce; }
void setTypeScale(double scale) { scaleInForce = scale; }
int typePixels(int designed) { return qRound(designed * scaleInForce); }

void growWithType(QWidget &form)
{
    if (scaleInForce == 1)
        return;
    const auto grown = [](int designed) { return designed >= QWIDGETSIZE_MAX ? designed : typePixels(designed); };
    QList<QWidget *> widgets = form.findChildren<QWidget *>();
    widgets.append(&form);
    for (QWidget *widget : std::as_const(widgets)) {
        const QSize least = widget->minimumSize();
        const QSize most = widget->maximumSize();
        widget->setMaximumSize(grown(most.width()), grown(most.height()));
        widget->setMinimumSize(grown(least.width()), grown(least.height()));
    }
    if (form.isWindow())
        form.resize((form.size() * scaleInForce).boundedTo(form.screen()->availableSize()));
}

void fitToTexts(QWidget &form)
{
    QLayout *layout = form.layout();
    layout->activate();
    const int wanted = layout->hasHeightForWidth() ? layout->totalHeightForWidth(form.width()) : layout->totalSizeHint().height();
    form.resize(form.width(), qMax(form.height(), wanted));
}

} // namespace galley
