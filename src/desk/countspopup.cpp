// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/countspopup.h"

#include "desk/lengthmeasure.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScreen>

namespace galley {

using namespace Qt::StringLiterals;

CountsPopup::CountsPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setProperty("popup", true);
    setAccessibleName(tr("Counts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

void CountsPopup::open(const ArticleCounts &counts, const QWidget *above)
{
    setCounts(counts);
    adjustSize();
    QPoint corner = above->mapToGlobal(QPoint(0, 0)) - QPoint(0, height() + 4);
    const QRect screen = above->screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::max(corner.y(), screen.top()));
    move(corner);
    show();
}

void CountsPopup::setCounts(const ArticleCounts &counts)
{
    delete m_page;
    m_page = new QWidget(this);
    layout()->addWidget(m_page);
    m_grid = new QGridLayout(m_page);
    m_grid->setContentsMargins(16, 12, 16, 12);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(6);
    fill(counts);
}

void CountsPopup::fill(const ArticleCounts &counts)
{
    const QLocale locale;
    const TextStatistics &whole = counts.whole;
    const TextStatistics &selection = counts.selection;
    const bool selected = selection.characters > 0;
    const auto number = [&locale](int count) { return locale.toString(count); };
    const auto ofSelection = [&](int count) { return selected ? number(count) : QString(); };
    line({}, tr("Text"), selected ? tr("Selection") : QString());
    //: 字数: Han characters plus Latin words and numbers
    line(tr("Characters and words"), number(whole.words), ofSelection(selection.words));
    line(tr("Characters with punctuation"), number(whole.characters), ofSelection(selection.characters));
    line(tr("Characters without punctuation"), number(whole.charactersNoPunctuation), ofSelection(selection.charactersNoPunctuation));
    line(tr("Paragraphs"), number(whole.paragraphs), ofSelection(selection.paragraphs));
    line(tr("Reading time"), tr("%n min", nullptr, whole.readingMinutes()),
         selected ? tr("%n min", nullptr, selection.readingMinutes()) : QString());

    auto *rule = new QFrame(m_page);
    rule->setProperty("hairline", true);
    rule->setFixedHeight(1);
    m_grid->addWidget(rule, m_grid->rowCount(), 0, 1, 3);
    length(tr("Headline"), counts.headline, counts.limits.headline);
    length(tr("Summary"), counts.summary, counts.limits.summary);
    length(tr("Body"), whole.words, counts.limits.body);
    if (counts.limits == LengthLimits{}) {
        auto *none = new QLabel(tr("The section sets no limits."), m_page);
        none->setProperty("hint", true);
        m_grid->addWidget(none, m_grid->rowCount(), 0, 1, 3);
    }
}

void CountsPopup::line(const QString &name, const QString &whole, const QString &selection)
{
    const int row = m_grid->rowCount();
    const bool heading = name.isEmpty();
    int column = 0;
    for (const QString &text : {name, whole, selection}) {
        auto *label = new QLabel(text, m_page);
        label->setProperty("hint", heading || column == 0);
        m_grid->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        ++column;
    }
}

void CountsPopup::length(const QString &name, int words, int limit)
{
    const LengthMeasure measure{words, limit};
    const int row = m_grid->rowCount();
    auto *title = new QLabel(name, m_page);
    title->setProperty("hint", true);
    auto *figure = new QLabel(measure.text(), m_page);
    if (measure.fit() == LengthMeasure::Fit::Near || measure.fit() == LengthMeasure::Fit::Past)
        figure->setStyleSheet(u"color: %1"_s.arg(measure.ink().name()));
    figure->setToolTip(measure.remark());
    figure->setAccessibleDescription(measure.remark());
    m_grid->addWidget(title, row, 0, Qt::AlignLeft);
    m_grid->addWidget(figure, row, 1, 1, 2, Qt::AlignRight);
}

} // namespace galley
