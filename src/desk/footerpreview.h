// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/site.h"

#include <QLabel>

namespace galley {

/// The portal's footer as readers will see it: pages, sponsor and copyright, licence and records, where to report.
class FooterPreview : public QLabel
{
    Q_OBJECT
public:
    explicit FooterPreview(QWidget *parent = nullptr);
    void show(const SiteSettings &settings, const QList<Page> &pages, int year);
    using QLabel::show;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace galley
