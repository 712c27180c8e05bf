// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articletabbar.h"

#include "desk/colours.h"
#include "desk/stageink.h"
#include "desk/typesize.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int barHeight() { return typePixels(34); }
constexpr int widest = 220;
constexpr int narrowest = 84;

/// The cross at the end of a tab; a dot while the article is not saved and the mouse is elsewhere.
class TabCloseButton : public QAbstractButton
{
public:
    explicit TabCloseButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFixedSize(18, 18);
        setFocusPolicy(Qt::NoFocus); // Ctrl+W is its key
        setAttribute(Qt::WA_Hover);
    }
    void setModified(bool modified)
    {
        m_modified = modified;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours &colours = Colours::current();
        const QPointF middle = QRectF(rect()).center();
        if (m_modified && !underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.amber);
            painter.drawEllipse(middle, 3.5, 3.5);
            return;
        }
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.line);
            painter.drawRoundedRect(rect(), 4, 4);
        }
        painter.setPen(QPen(underMouse() ? colours.ink : colours.dim, 1.2));
        painter.drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
        painter.drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
    }

private:
    bool m_modified = false;
};

QIcon dot(const QColor &ink, qreal ratio)
{
    QPixmap picture(QSize(10, 10) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(5, 5), 3.5, 3.5);
    return QIcon(picture);
}

QString labelOf(const ArticleTab &tab)
{
    if (!tab.headline.isEmpty())
        return tab.headline;
    return tab.article.isNull() ? ArticleTabBar::tr("New article") : ArticleTabBar::tr("No headline");
}

QString stateOf(const ArticleTab &tab)
{
    if (tab.article.isNull())
        return ArticleTabBar::tr("Not saved yet");
    const QString stage = tab.stage == Stage::Settled ? liveLabel(tab.live) : stageLabel(tab.stage);
    return tab.modified ? ArticleTabBar::tr("%1, with changes that are not saved").arg(stage) : stage;
}

} // namespace

ArticleTabBar::ArticleTabBar(QWidget *parent) : QTabBar(parent)
{
    setObjectName(u"articleTabs"_s);
    setAccessibleName(tr("Open articles"));
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setIconSize({10, 10});
    setFixedHeight(barHeight());
    setFocusPolicy(Qt::TabFocus);
    setVisible(false);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_showing && index >= 0)
            Q_EMIT chosen(index);
    });
    connect(this, &QTabBar::tabMoved, this, [this](int from, int to) {
        m_tabs.move(from, to);
        if (!m_showing)
            Q_EMIT moved(from, to);
    });
}

void ArticleTabBar::showTabs(const QList<ArticleTab> &tabs, int current)
{
    m_showing = true;
    while (count() > tabs.size())
        removeTab(count() - 1);
    while (count() < tabs.size()) {
        addTab(QString());
        giveCloseButton(count() - 1);
    }
    m_tabs = tabs;
    for (int index = 0; index < count(); ++index)
        showTab(index, tabs.at(index));
    setCurrentIndex(current);
    setVisible(!m_bare && count() > 1);
    m_showing = false;
}

void ArticleTabBar::setBare(bool bare)
{
    m_bare = bare;
    setVisible(!bare && count() > 1);
}

void ArticleTabBar::showTab(int index, const ArticleTab &tab)
{
    m_tabs[index] = tab;
    QString label = labelOf(tab);
    setTabText(index, label.replace(u'&', u"&&"_s));
    setTabIcon(index, dot(tab.article.isNull() ? Colours::current().dim : stageInk(tab.stage, tab.live), devicePixelRatio()));
    setTabToolTip(index, QString(labelOf(tab) % u'\n' % stateOf(tab)));
    setAccessibleTabName(index, QString(labelOf(tab) % u", "_s % stateOf(tab)));
    if (auto *button = static_cast<TabCloseButton *>(tabButton(index, RightSide))) {
        button->setModified(tab.modified);
        button->setAccessibleName(tr("Close “%1”").arg(labelOf(tab)));
        button->setToolTip(button->accessibleName());
    }
}

void ArticleTabBar::giveCloseButton(int index)
{
    auto *button = new TabCloseButton(this);
    setTabButton(index, RightSide, button);
    connect(button, &QAbstractButton::clicked, this, [this, button] {
        for (int at = 0; at < count(); ++at) // tabs move
            if (tabButton(at, RightSide) == button) {
                Q_EMIT closeAsked(at);
                return;
            }
    });
}

void ArticleTabBar::coloursChanged()
{
    for (int index = 0; index < count(); ++index)
        showTab(index, ArticleTab(m_tabs.at(index)));
}

QSize ArticleTabBar::tabSizeHint(int index) const
{
    const int text = fontMetrics().horizontalAdvance(labelOf(m_tabs.value(index)));
    return {std::clamp(text + 62, narrowest, widest), barHeight()};
}

QSize ArticleTabBar::minimumTabSizeHint(int index) const
{
    return {std::min(narrowest, tabSizeHint(index).width()), barHeight()};
}

void ArticleTabBar::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::MiddleButton ? tabAt(event->position().toPoint()) : -1;
    if (m_pressed < 0)
        QTabBar::mousePressEvent(event);
}

void ArticleTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed >= 0 && event->button() == Qt::MiddleButton && tabAt(event->position().toPoint()) == pressed)
        Q_EMIT closeAsked(pressed);
    else
        QTabBar::mouseReleaseEvent(event);
}

void ArticleTabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const int index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : tabAt(event->pos());
    if (index >= 0)
        Q_EMIT menuAsked(index, event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(tabRect(index).center())
                                                                               : event->globalPos());
}

} // namespace galley
