// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/rosterweek.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/drawnsheet.h"
#include "desk/typesize.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int headHeight() { return typePixels(26); }
int lineHeight() { return typePixels(34); }
int barHeight() { return typePixels(24); }

} // namespace

RosterWeek::RosterWeek(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RosterWeek::show(QDate monday, const QTimeZone &zone, const QDateTime &now, const QList<Bar> &bars)
{
    m_monday = monday;
    m_zone = zone;
    m_now = now;
    m_bars = bars;
    if (std::ranges::none_of(bars, [this](const Bar &bar) { return bar.shift.id == m_chosen; }))
        m_chosen = {};
    QStringList words;
    for (const Bar &bar : bars)
        words.append(QString(roleLabel(bar.shift.role) % u' ' % bar.name));
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

void RosterWeek::choose(ShiftId shift)
{
    m_chosen = shift;
    update();
}

/// The chief's duty is always shown, other roles when somebody is on the roster for them.
QList<Role> RosterWeek::roles() const
{
    QList<Role> roles;
    for (const Role role : {Role::Chief, Role::SectionHead, Role::Editor, Role::Proofreader, Role::Reporter, Role::Administrator})
        if (role == Role::Chief || std::ranges::any_of(m_bars, [role](const Bar &bar) { return bar.shift.role == role; }))
            roles.append(role);
    return roles;
}

QSize RosterWeek::sizeHint() const
{
    return {700, headHeight() + static_cast<int>(roles().size()) * lineHeight() + 2};
}

int RosterWeek::nameWidth() const
{
    int width = 60;
    for (const Role role : roles())
        width = qMax(width, fontMetrics().horizontalAdvance(roleLabel(role)) + 20);
    return width;
}

double RosterWeek::xOf(const QDateTime &time) const
{
    const double left = nameWidth();
    const QDateTime begin = m_monday.startOfDay(m_zone);
    const double week = double(begin.msecsTo(m_monday.addDays(7).startOfDay(m_zone)));
    return left + std::clamp(double(begin.msecsTo(time)) / week, 0.0, 1.0) * (width() - left - 1);
}

QRectF RosterWeek::rectOf(const Bar &bar) const
{
    const qsizetype line = roles().indexOf(bar.shift.role);
    const double left = xOf(bar.shift.from);
    const double right = qMax(xOf(bar.shift.until), left + 6);
    return {left + 1, headHeight() + double(line) * lineHeight() + (lineHeight() - barHeight()) / 2.0, right - left - 2, double(barHeight())};
}

const RosterWeek::Bar *RosterWeek::barAt(const QPointF &place) const
{
    for (const Bar &bar : m_bars)
        if (rectOf(bar).contains(place))
            return &bar;
    return nullptr;
}

// ---- painting ---------------------------------------------------------------------------------

void RosterWeek::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDrawnSheet(painter, *this);
    if (!m_monday.isValid())
        return;
    paintDays(painter);
    for (const Bar &bar : m_bars)
        paintBar(painter, bar);
    const double now = xOf(m_now);
    if (now > nameWidth() && now < width() - 1) {
        painter.setPen(QPen(Colours::current().red, 1.5));
        painter.drawLine(QPointF(now, headHeight() - 4), QPointF(now, height() - 2));
    }
}

void RosterWeek::paintDays(QPainter &painter) const
{
    const Colours &colours = Colours::current();
    const QDate today = m_now.toTimeZone(m_zone).date();
    QFont font = this->font();
    font.setPixelSize(typePixels(12));
    painter.setFont(font);
    for (int day = 0; day < 7; ++day) {
        const QDate date = m_monday.addDays(day);
        const double left = xOf(date.startOfDay(m_zone));
        const double right = xOf(date.addDays(1).startOfDay(m_zone));
        if (date == today)
            painter.fillRect(QRectF(left, 1, right - left, height() - 2), blend(colours.paper, colours.selection, 0.45));
        painter.setPen(colours.line);
        painter.drawLine(QPointF(left, 4), QPointF(left, height() - 2));
        painter.setPen(date == today ? colours.selectionInk : colours.dim);
        const QString text = QString(QLocale().dayName(day + 1, QLocale::ShortFormat) % u' ' % date.toString(u"M-d"_s));
        painter.drawText(QRectF(left, 0, right - left, headHeight()), Qt::AlignCenter, text);
    }
    const QList<Role> lines = roles();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double top = headHeight() + double(i) * lineHeight();
        painter.setPen(colours.line);
        painter.drawLine(QPointF(1, top), QPointF(width() - 1, top));
        painter.setPen(colours.ink);
        painter.setFont(this->font());
        painter.drawText(QRectF(10, top, nameWidth() - 12, lineHeight()), Qt::AlignVCenter | Qt::AlignLeft, roleLabel(lines[i]));
    }
}

void RosterWeek::paintBar(QPainter &painter, const Bar &bar) const
{
    const Colours &colours = Colours::current();
    const QRectF place = rectOf(bar);
    const bool chosen = bar.shift.id == m_chosen;
    painter.setPen(chosen ? QPen(colours.blue, 2) : QPen(Qt::NoPen));
    painter.setBrush(bar.now ? colours.blue : colours.selection);
    painter.drawRoundedRect(place, 4, 4);
    painter.setPen(bar.now ? colours.onBlue : colours.selectionInk);
    painter.setFont(font());
    const QRectF inside = place.adjusted(6, 0, -4, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(bar.name, Qt::ElideRight, static_cast<int>(inside.width())));
}

// ---- mouse and keys ---------------------------------------------------------------------------

void RosterWeek::take(ShiftId shift)
{
    if (shift == m_chosen)
        return;
    m_chosen = shift;
    update();
    Q_EMIT chosenChanged(shift);
}

void RosterWeek::mousePressEvent(QMouseEvent *event)
{
    if (const Bar *bar = barAt(event->position()))
        take(bar->shift.id);
    event->accept();
}

void RosterWeek::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Bar *bar = barAt(event->position())) {
        Q_EMIT activated(bar->shift.id);
        return;
    }
    const QList<Role> lines = roles();
    const int line = (static_cast<int>(event->position().y()) - headHeight()) / lineHeight();
    if (event->position().y() < headHeight() || line >= lines.size() || event->position().x() < nameWidth())
        return;
    const double share = (event->position().x() - nameWidth()) / double(width() - nameWidth() - 1);
    const QDate day = m_monday.addDays(std::clamp(static_cast<int>(share * 7), 0, 6));
    Q_EMIT wanted(lines[line], QDateTime(day, QTime(8, 0), m_zone));
}

void RosterWeek::keyPressEvent(QKeyEvent *event)
{
    const auto found = std::ranges::find_if(std::as_const(m_bars), [this](const Bar &bar) { return bar.shift.id == m_chosen; });
    const qsizetype at = found == m_bars.cend() ? -1 : found - m_bars.cbegin();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (at + 1 < m_bars.size())
            take(m_bars[at + 1].shift.id);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (at > 0)
            take(m_bars[at - 1].shift.id);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at >= 0)
            Q_EMIT activated(m_chosen);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

bool RosterWeek::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Bar *bar = barAt(help->pos()))
            QToolTip::showText(help->globalPos(), tr("%1, %2: %3 to %4").arg(roleLabel(bar->shift.role), bar->name,
                bar->shift.from.toTimeZone(m_zone).toString(u"M-d HH:mm"_s), bar->shift.until.toTimeZone(m_zone).toString(u"M-d HH:mm"_s)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace galley
