// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace galley {

struct Colours;

/// Fusion without its gradients and boxes: fields with a hairline and round corners, flat buttons, thin scroll
/// bars. What a style sheet cannot say (arrows, check marks, focus) is painted here; the rest is deskStyleSheet().
class DeskStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    DeskStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
};

/// The application's style sheet in these colours.
QString deskStyleSheet(const Colours &colours);

/// A colour between two: share 0 gives the first, 1 the second.
QColor blend(const QColor &first, const QColor &second, double share);

} // namespace galley
