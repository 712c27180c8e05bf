// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/publication/calendarview.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/drawnsheet.h"
#include "desk/typesize.h"

#include <QApplication>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int headHeight() { return typePixels(26); }
int dateHeight() { return typePixels(24); }
int lineHeight() { return typePixels(22); }

QColor inkOf(CalendarKind kind)
{
    const Colours &colours = Colours::current();
    switch (kind) {
    case CalendarKind::GoesOut: return colours.blue;
    case CalendarKind::EmbargoEnds: return colours.amber;
    case CalendarKind::Expires: return colours.red;
    }
    return colours.ink;
}

} // namespace

QString calendarLabel(CalendarKind kind)
{
    switch (kind) {
    //: 定时
    case CalendarKind::GoesOut: return QCoreApplication::translate("galley::CalendarView", "Goes out");
    //: 解禁
    case CalendarKind::EmbargoEnds: return QCoreApplication::translate("galley::CalendarView", "Embargo ends");
    //: 到期下线
    case CalendarKind::Expires: return QCoreApplication::translate("galley::CalendarView", "Expires");
    }
    return {};
}

CalendarView::CalendarView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Calendar"));
}

void CalendarView::show(const Period &period, const QList<CalendarEntry> &entries, const QHash<QDate, int> &published)
{
    m_period = period;
    m_entries = entries;
    m_byDay.clear();
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_byDay[dayOf(m_entries.at(i))].append(i);
    m_published = published;
    m_dragged = -1;
    m_dragging = false;
    if (!isShown(m_day)) {
        const QDate today = period.now.toTimeZone(period.zone).date();
        m_day = isShown(today) && (!period.month.isValid() || today.month() == period.month.month()) ? today
            : period.month.isValid() ? period.month : period.monday;
        m_entry = 0;
    }
    m_entry = qBound(0, m_entry, qMax(0, static_cast<int>(entriesOf(m_day).size()) - 1));
    update();
    Q_EMIT chosenChanged();
}

bool CalendarView::isShown(QDate day) const
{
    return day.isValid() && m_period.monday.isValid() && day >= m_period.monday && day < m_period.monday.addDays(7 * m_period.weeks);
}

void CalendarView::choose(QDate day, int entry)
{
    if (!isShown(day)) {
        Q_EMIT dayLeft(day);
        return;
    }
    m_day = day;
    m_entry = qBound(0, entry, qMax(0, static_cast<int>(entriesOf(day).size()) - 1));
    const auto now = chosen();
    setAccessibleDescription(now ? sentence(*now) : QLocale().toString(day, QLocale::LongFormat));
    update();
    Q_EMIT chosenChanged();
}

std::optional<CalendarEntry> CalendarView::chosen() const
{
    const QList<qsizetype> here = entriesOf(m_day);
    return m_entry < here.size() ? std::optional(m_entries[here[m_entry]]) : std::nullopt;
}

// ---- where things stand -----------------------------------------------------------------------

QRect CalendarView::rectOf(QDate day) const
{
    if (!isShown(day))
        return {};
    const int index = static_cast<int>(m_period.monday.daysTo(day));
    const int column = index % 7;
    const int line = index / 7;
    const int left = (width() - 1) * column / 7;
    const int right = (width() - 1) * (column + 1) / 7;
    const int room = height() - headHeight() - 1;
    const int top = headHeight() + room * line / m_period.weeks;
    return {left, top, right - left, headHeight() + room * (line + 1) / m_period.weeks - top};
}

/// The last line of a full cell says how many more there are.
int CalendarView::linesIn(const QRect &cell) const
{
    return qMax(1, (cell.height() - dateHeight() - 4) / lineHeight());
}

QRect CalendarView::rectOf(qsizetype entry) const
{
    if (entry < 0 || entry >= m_entries.size())
        return {};
    const QDate day = dayOf(m_entries[entry]);
    const QList<qsizetype> here = entriesOf(day);
    const QRect cell = rectOf(day);
    const int lines = linesIn(cell);
    const int shown = here.size() > lines ? lines - 1 : static_cast<int>(here.size());
    // What is chosen is seen, also where there are more.
    const int first = day == m_day && shown > 0 ? qMax(0, m_entry - shown + 1) : 0;
    const int at = static_cast<int>(here.indexOf(entry)) - first;
    if (cell.isNull() || at < 0 || at >= shown)
        return {};
    return {cell.left() + 4, cell.top() + dateHeight() + at * lineHeight(), cell.width() - 7, lineHeight() - 2};
}

QDate CalendarView::dayAt(const QPointF &place) const
{
    for (int i = 0; i < 7 * m_period.weeks; ++i)
        if (rectOf(m_period.monday.addDays(i)).contains(place.toPoint()))
            return m_period.monday.addDays(i);
    return {};
}

qsizetype CalendarView::entryAt(const QPointF &place) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (rectOf(i).contains(place.toPoint()))
            return i;
    return -1;
}

// ---- painting ---------------------------------------------------------------------------------

void CalendarView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDrawnSheet(painter, *this);
    if (!m_period.monday.isValid())
        return;
    paintHead(painter);
    for (int i = 0; i < 7 * m_period.weeks; ++i)
        paintDay(painter, m_period.monday.addDays(i));
    if (!m_dragging || m_dragged < 0)
        return;
    const QRect place(mapFromGlobal(QCursor::pos()) - QPoint(20, lineHeight() / 2), QSize(180, lineHeight() - 2));
    painter.setOpacity(0.85);
    paintEntry(painter, m_entries[m_dragged], place, true);
}

void CalendarView::paintHead(QPainter &painter) const
{
    const Colours &colours = Colours::current();
    QFont small = font();
    small.setPixelSize(typePixels(12));
    painter.setFont(small);
    painter.setPen(colours.dim);
    for (int column = 0; column < 7; ++column) {
        const QRect day = rectOf(m_period.monday.addDays(column));
        painter.drawText(QRect(day.left(), 0, day.width(), headHeight()), Qt::AlignCenter, QLocale().dayName(column + 1, QLocale::ShortFormat));
    }
}

void CalendarView::paintDay(QPainter &painter, QDate day) const
{
    const Colours &colours = Colours::current();
    const QRect cell = rectOf(day);
    const bool today = day == m_period.now.toTimeZone(m_period.zone).date();
    const bool other = m_period.month.isValid() && day.month() != m_period.month.month();
    if (other)
        painter.fillRect(cell.adjusted(1, 1, 0, 0), blend(colours.paper, colours.side, 0.6));
    if (m_dragging && day == m_over)
        painter.fillRect(cell.adjusted(1, 1, 0, 0), blend(colours.paper, colours.selection, 0.8));
    painter.setPen(colours.line);
    painter.drawLine(cell.topLeft(), cell.topRight());
    if (cell.left() > 0)
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
    if (day == m_day) {
        painter.setPen(QPen(colours.blue, hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -1.5, -1.5), 4, 4);
    }
    QFont small = font();
    small.setPixelSize(typePixels(12));
    small.setBold(today);
    painter.setFont(small);
    const QRect head(cell.left() + 8, cell.top() + 2, cell.width() - 14, dateHeight() - 2);
    painter.setPen(today ? colours.red : other ? colours.dim : colours.ink);
    const bool withMonth = day.day() == 1 || m_period.weeks == 1;
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, withMonth ? day.toString(u"M-d"_s) : QString::number(day.day()));
    small.setBold(false);
    painter.setFont(small);
    if (const int out = m_published.value(day); out > 0) {
        painter.setPen(colours.dim);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("%n published", nullptr, out));
    }
    const QList<qsizetype> here = entriesOf(day);
    int hidden = 0;
    for (qsizetype i = 0; i < here.size(); ++i) {
        const QRect place = rectOf(here[i]);
        if (place.isNull())
            ++hidden;
        else
            paintEntry(painter, m_entries[here[i]], place, day == m_day && i == m_entry);
    }
    if (hidden > 0) {
        painter.setPen(colours.dim);
        painter.drawText(QRect(cell.left() + 10, cell.bottom() - lineHeight(), cell.width() - 14, lineHeight() - 2), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%n more", nullptr, hidden));
    }
}

void CalendarView::paintEntry(QPainter &painter, const CalendarEntry &entry, const QRect &place, bool chosen) const
{
    const Colours &colours = Colours::current();
    const QColor ink = inkOf(entry.kind);
    const bool missed = entry.time < m_period.now;
    painter.setPen(Qt::NoPen);
    painter.setBrush(chosen ? colours.selection : blend(colours.paper, ink, 0.1));
    painter.drawRoundedRect(place, 3, 3);
    painter.fillRect(QRect(place.left(), place.top() + 2, 3, place.height() - 4), ink);
    QFont small = font();
    small.setPixelSize(typePixels(12));
    small.setStrikeOut(false);
    painter.setFont(small);
    const QString time = entry.time.toTimeZone(m_period.zone).toString(u"HH:mm"_s);
    const int timeWidth = painter.fontMetrics().horizontalAdvance(time) + 6;
    const QRect inside = place.adjusted(8, 0, -3, 0);
    painter.setPen(chosen ? colours.selectionInk : missed ? colours.red : ink);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, time);
    const QRect rest = inside.adjusted(timeWidth, 0, 0, 0);
    painter.setPen(chosen ? colours.selectionInk : colours.ink);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(entry.headline, Qt::ElideRight, rest.width()));
}

// ---- mouse ------------------------------------------------------------------------------------

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype entry = entryAt(event->position());
    const QDate day = dayAt(event->position());
    if (day.isValid())
        choose(day, entry < 0 ? 0 : static_cast<int>(entriesOf(day).indexOf(entry)));
    const bool movable = entry >= 0 && m_entries[entry].kind == CalendarKind::GoesOut;
    m_dragged = movable ? entry : -1;
    m_pressed = event->position();
    event->accept();
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged < 0 || !event->buttons().testFlag(Qt::LeftButton))
        return;
    m_dragging = m_dragging || (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    m_over = dayAt(event->position());
    update();
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    const qsizetype dragged = std::exchange(m_dragged, -1);
    const bool dropped = std::exchange(m_dragging, false);
    m_over = {};
    update();
    const QDate day = dayAt(event->position());
    if (dropped && dragged >= 0 && day.isValid() && day != dayOf(m_entries[dragged]))
        Q_EMIT timeWanted(m_entries[dragged], day);
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const qsizetype entry = entryAt(event->position()); entry >= 0)
        Q_EMIT activated(m_entries[entry]);
}

// ---- keys -------------------------------------------------------------------------------------

void CalendarView::step(int days)
{
    const QDate day = m_day.addDays(days);
    choose(day, days < 0 ? static_cast<int>(entriesOf(day).size()) - 1 : 0);
}

void CalendarView::stepEntry(int by)
{
    const int wanted = m_entry + by;
    if (wanted >= 0 && wanted < entriesOf(m_day).size())
        choose(m_day, wanted);
    else
        step(by * 7);
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: step(-1); return;
    case Qt::Key_Right: step(1); return;
    case Qt::Key_Up: stepEntry(-1); return;
    case Qt::Key_Down: stepEntry(1); return;
    case Qt::Key_PageUp: choose(m_period.weeks == 1 ? m_day.addDays(-7) : m_day.addMonths(-1)); return;
    case Qt::Key_PageDown: choose(m_period.weeks == 1 ? m_day.addDays(7) : m_day.addMonths(1)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto entry = chosen())
            Q_EMIT activated(*entry);
        return;
    case Qt::Key_F2:
        if (const auto entry = chosen(); entry && entry->kind == CalendarKind::GoesOut)
            Q_EMIT timeWanted(*entry, m_day);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

QString CalendarView::sentence(const CalendarEntry &entry) const
{
    //: a time, what happens then (Goes out, Expires), a headline
    return tr("%1 %2: %3").arg(entry.time.toTimeZone(m_period.zone).toString(u"yyyy-MM-dd HH:mm"_s), calendarLabel(entry.kind), entry.headline);
}

bool CalendarView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const qsizetype entry = entryAt(help->pos()); entry >= 0)
            QToolTip::showText(help->globalPos(), sentence(m_entries[entry]), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace galley
