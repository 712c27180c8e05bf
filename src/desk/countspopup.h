// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/section.h"
#include "markup/textstatistics.h"

#include <QFrame>

class QGridLayout;

namespace galley {

/// What is counted of an article.
struct ArticleCounts
{
    TextStatistics whole;
    TextStatistics selection;
    int headline = 0; ///< 字数
    int summary = 0;
    LengthLimits limits;
    bool operator==(const ArticleCounts &) const = default;
};

/// All counts at once: of the text and of the selection, and lengths against the section's limits. Opens over the
/// status bar's figure.
class CountsPopup : public QFrame
{
    Q_OBJECT
public:
    explicit CountsPopup(QWidget *parent);
    void open(const ArticleCounts &counts, const QWidget *above);
    void setCounts(const ArticleCounts &counts);

private:
    void fill(const ArticleCounts &counts);
    void line(const QString &name, const QString &whole, const QString &selection);
    void length(const QString &name, int words, int limit);

    QWidget *m_page = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace galley
