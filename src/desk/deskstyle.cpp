// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskstyle.h"

#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/typesize.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QStyleOption>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal fieldRadius = 5;
int fieldHeight() { return typePixels(28); }

void drawField(QPainter *painter, const QRect &rect, QStyle::State state, const QWidget *widget)
{
    const Colours &colours = Colours::current();
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool readOnly = state.testFlag(QStyle::State_ReadOnly);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool wrong = widget && widget->property("wrong").toBool(); // refused: the reason stands below
    const bool focused = state.testFlag(QStyle::State_HasFocus) && enabled && !readOnly;
    painter->setPen(QPen(wrong ? colours.red : focused ? colours.blue : colours.line, 1));
    painter->setBrush(enabled && !readOnly ? colours.paper : blend(colours.paper, colours.bar, 0.7));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), fieldRadius, fieldRadius);
    painter->restore();
}

void drawChevron(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = rect.center();
    painter->drawPolyline(QPolygonF{QPointF(middle.x() - 3.5, middle.y() - 1.5), QPointF(middle.x(), middle.y() + 2),
                                    QPointF(middle.x() + 3.5, middle.y() - 1.5)});
    painter->restore();
}

void drawCheckBox(QPainter *painter, const QStyleOption *option, bool round)
{
    const Colours &colours = Colours::current();
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!enabled)
        painter->setOpacity(0.5);
    painter->setPen(QPen(on || option->state.testFlag(QStyle::State_HasFocus) ? colours.blue : colours.dim, 1));
    painter->setBrush(on ? colours.blue : colours.paper);
    const qreal radius = round ? box.height() / 2 : 3;
    painter->drawRoundedRect(box, radius, radius);
    if (on) {
        painter->setPen(QPen(colours.onBlue, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.x() + box.width() * x, box.y() + box.height() * y);
        };
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)});
    }
    painter->restore();
}

} // namespace

QColor blend(const QColor &first, const QColor &second, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue()));
}

DeskStyle::DeskStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 8;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize: return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return typePixels(15);
    case PM_CheckBoxLabelSpacing: return 7;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_SplitterWidth: return 1;
    case PM_ToolBarItemMargin: return 0;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QComboBox *>(widget))
            return 3;
        break;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_ToolTip_WakeUpDelay: return 400;
    case SH_FormLayoutLabelAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0)
                drawField(painter, option->rect, option->state, widget);
            return; // frameless ones stand on their parent's paper
        }
        break;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(painter, option, false); return;
    case PE_IndicatorRadioButton: drawCheckBox(painter, option, true); return;
    case PE_IndicatorArrowDown: drawChevron(painter, option->rect, Colours::current().dim); return;
    case PE_IndicatorBranch: {
        if (!option->state.testFlag(State_Children))
            return;
        painter->save();
        painter->translate(QRectF(option->rect).center());
        if (!option->state.testFlag(State_Open))
            painter->rotate(-90);
        drawChevron(painter, QRectF(-4, -4, 8, 8), Colours::current().dim);
        painter->restore();
        return;
    }
    case PE_FrameFocusRect: {
        if (qobject_cast<const QPushButton *>(widget) && !widget->property("link").toBool())
            return; // its border tells
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Colours::current().blue, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->restore();
        return;
    }
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && combo->frame)
            drawField(painter, option->rect, option->state, widget);
        if (option->state.testFlag(State_Enabled))
            drawChevron(painter, QRectF(option->rect.right() - 18, option->rect.top(), 12, option->rect.height()),
                        Colours::current().dim);
        return;
    }
    if (control == CC_SpinBox) {
        drawField(painter, option->rect, option->state, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon DeskStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return deskIcon(u"edit-clear-locationbar-rtl"_s, IconInk::Dim);
    return QProxyStyle::standardIcon(icon, option, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_ComboBox || type == CT_SpinBox)
        wanted.setHeight(fieldHeight());
    return wanted;
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return option->rect.adjusted(6, 1, -6, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(6, 1, -22, -1);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return option->rect.adjusted(4, 1, -4, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

namespace {

// A tool bar takes its left padding for all four sides: it is given one, and spacers at its ends.
// Names of the palette stand as @name; a longer name never starts with a shorter one.
constexpr auto sheet = R"(
QMainWindow, QDialog { background: @bar; }
QWidget#deskPage { background: @bar; }

QMenuBar { background: @bar; color: @ink; border-bottom: 1px solid @line; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @hover; }
QMenu { background: @paper; color: @ink; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @selection; color: @selInk; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }

QToolBar { background: @bar; border: none; border-bottom: 1px solid @line; spacing: 4px; padding: 6px; }
QToolBar::separator { background: @line; width: 1px; margin: 6px 6px; }
QToolBar QToolButton { color: @ink; background: transparent; border: none; border-radius: 6px; padding: 4px 8px; }
QToolBar QToolButton:hover { background: @hover; }
QToolBar QToolButton:pressed { background: @pressed; }
QToolBar QToolButton:checked { background: @selection; color: @selInk; }
QToolBar QToolButton:disabled { color: @faint; }
QToolBar QToolButton[primary="true"] { background: @blue; color: @onBlue; font-weight: 500; padding: 4px 12px 4px 9px; }
QToolBar QToolButton[primary="true"]:hover { background: @blueHover; }
QToolBar QToolButton[primary="true"][popupMode="1"] { padding-right: 26px; }
QToolBar QToolButton[primary="true"]::menu-button { border: none; border-left: 1px solid @blueEdge; width: 20px; border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolBar QToolButton[primary="true"]::menu-button:hover { background: @blueHover; }
QToolBar QToolButton[primary="true"]:disabled { background: @hover; color: @faint; }
QToolButton#qt_toolbar_ext_button { padding: 2px; }

QStatusBar { background: @bar; border-top: 1px solid @line; color: @dim; min-height: 25px; max-height: 25px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @dim; font-size: 12px; padding-right: 14px; }
QStatusBar QLabel[strong="true"] { color: @ink; font-weight: 500; }
QStatusBar QToolButton { color: @ink; font-size: 12px; font-weight: 500; border: none; background: transparent; border-radius: 4px; padding: 2px 6px; margin-right: 8px; }
QStatusBar QToolButton:hover, QStatusBar QToolButton:focus { background: @hover; }
QStatusBar QToolButton[fit="near"] { color: @amber; }
QStatusBar QToolButton[fit="past"] { color: @red; }
QWidget#outlinePanel { background: @side; border-right: 1px solid @line; }
QWidget#outlinePanel QListView { background: @side; border: none; outline: none; }
QFrame[popup="true"] { background: @paper; border: 1px solid @line; border-radius: 6px; }

QTabBar#articleTabs { background: @bar; border-bottom: 1px solid @line; }
QTabBar#articleTabs::tab { background: transparent; color: @dim; border: none; border-right: 1px solid @line; border-bottom: 1px solid @line; padding: 0px 6px 0px 10px; }
QTabBar#articleTabs::tab:selected { background: @paper; color: @ink; border-bottom-color: @paper; }
QTabBar#articleTabs::tab:hover:!selected { background: @hover; color: @ink; }
QTabBar#articleTabs::tab:focus { color: @selInk; background: @selection; }
QTabBar#articleTabs::close-button { subcontrol-position: right; }
QWidget#besideHead { background: @bar; border-bottom: 1px solid @line; }

QFrame#commandPalette { background: @paper; border: 1px solid @line; border-radius: 8px; }
QFrame#commandPalette QLineEdit { background: transparent; color: @ink; border: none; font-size: 15px; padding: 2px 14px; min-height: 28px; }
QListView#commandList { background: @paper; border: none; border-top: 1px solid @line; outline: none; }

QSplitter::handle { background: @line; }

QTreeView#sidebarTree { background: @side; border: none; outline: none; padding: 6px 0px; }
QTreeView#sidebarTree::branch { background: @side; }
QListView#articleList, QListView#peopleList { background: @paper; border: none; outline: none; }
QListView#peopleList { border: 1px solid @line; border-radius: 6px; padding: 3px; }
QWidget#listPane, QWidget#emptyState { background: @paper; }
QWidget#listHeader { background: @paper; border-bottom: 1px solid @line; }
QWidget#listHeader QLabel, QWidget#listHeader QToolButton { color: @dim; }
QWidget#listHeader QToolButton { border: none; background: transparent; padding: 3px 4px; border-radius: 5px; }
QWidget#listHeader QToolButton:hover { background: @hover; }
QWidget#listHeader QToolButton::menu-indicator { image: none; width: 0px; }

QWidget#proofPanel, QListView#proofList { background: @bar; border: none; outline: none; }
QListView#proofList::item, QListView#proofList::item:selected { background: transparent; }
QListView#proofList QScrollBar { background: @bar; }
QScrollArea#inspectorArea, QWidget#inspector { background: @bar; border: none; }
QWidget#inspector QLabel[fieldLabel="true"], QDialog QLabel[fieldLabel="true"] { color: @dim; }
QLabel[heading="true"] { color: @dim; font-size: 12px; font-weight: 600; }
QLabel[hint="true"] { color: @dim; font-size: 12px; }
QLabel[flag="true"] { color: @amber; font-size: 12px; }
QLabel[title="true"] { font-size: 18px; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QToolButton[section="true"] { color: @dim; border: none; background: transparent; font-size: 12px; font-weight: 600; padding: 3px 4px 3px 0px; }
QToolButton[section="true"]:hover { color: @ink; }
QPlainTextEdit { background: @paper; color: @ink; border: none; }
QPlainTextEdit[field="true"], QTableWidget[field="true"], QFrame[field="true"] { background: @paper; color: @ink; border: 1px solid @line; border-radius: 5px; padding: 2px 4px; }
QPlainTextEdit[field="true"]:focus, QTableWidget[field="true"]:focus { border-color: @blue; }
QPlainTextEdit[field="true"][readOnly="true"] { background: @bar; }
QFrame[hairline="true"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QLabel[chip="true"] { background: @selection; color: @selInk; border-radius: 9px; padding: 0px 8px; font-size: 12px; }
QFrame[chip="true"] { background: @selection; border: none; border-radius: 9px; }
QFrame[chip="true"] QLabel { color: @selInk; font-size: 12px; }
QFrame[chip="true"] QToolButton { color: @selInk; border: none; background: transparent; font-size: 12px; padding: 0px; }

QPushButton { color: @ink; background: @paper; border: 1px solid @line; border-radius: 6px; padding: 5px 14px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @selection; color: @selInk; }
QPushButton:focus { border-color: @blue; }
QPushButton:default { background: @blue; color: @onBlue; border-color: @blue; }
QPushButton:default:hover { background: @blueHover; }
QPushButton:disabled, QPushButton:default:disabled { color: @faint; background: @bar; border-color: @line; }
QPushButton[link="true"] { color: @blue; background: transparent; border: none; padding: 4px 6px; }
QPushButton[link="true"]:hover { background: @hover; }

QFrame[message="info"] { background: @selection; border: none; border-bottom: 1px solid @line; }
QFrame[message="done"] { background: @insertedBack; border: none; border-bottom: 1px solid @line; }
QFrame[message="warning"] { background: @warnBack; border: none; border-bottom: 1px solid @line; }
QFrame[message="error"] { background: @deletedBack; border: none; border-bottom: 1px solid @line; }
QFrame[message] QLabel { color: @ink; }
QFrame[message] QPushButton { background: transparent; border: 1px solid @messageLine; padding: 3px 10px; }
QFrame[message] QPushButton:hover { background: @paper; }
QFrame[message] QToolButton { border: none; background: transparent; padding: 3px; border-radius: 4px; }
QFrame[message] QToolButton:hover { background: @paper; }

QWidget#reviewDesk, QWidget#queueBar, QWidget#reviewSide, QWidget#decisionBar { background: @bar; }
QWidget#queueBar, QWidget#sheetHead { border-bottom: 1px solid @line; }
QWidget#sheetHead { background: @paper; }
QWidget#sheetHead QToolButton::menu-indicator { image: none; width: 0px; }
QFrame#reasonPanel { background: @bar; border: none; border-top: 1px solid @line; }
QToolButton[queue="true"] { color: @dim; padding: 4px 10px; }
QToolButton[queue="true"]:checked { color: @selInk; font-weight: 600; }
QPushButton[go="true"] { background: @green; color: @onBlue; border-color: @green; font-weight: 600; }
QPushButton[go="true"]:hover { background: @greenHover; }
QPushButton[sure="true"] { border: 2px solid @ink; }
QPushButton[return="true"] { color: @red; border-color: @red; background: transparent; }
QPushButton[return="true"]:hover { background: @deletedBack; }
QPushButton[return="true"]:disabled { color: @faint; border-color: @line; }

QWidget#commentsPanel, QListView#commentsList { background: @bar; border: none; outline: none; }
QListView#commentsList::item, QListView#commentsList::item:selected { background: transparent; }
QListView#commentsList QScrollBar { background: @bar; }
QLabel[returned="true"] { background: @deletedBack; color: @ink; border-left: 3px solid @red; padding: 6px 8px; }
QFrame#noticePopup QListView { background: @paper; border: none; outline: none; }
QFrame[card="true"] { background: @paper; border: 1px solid @line; border-radius: 8px; }
QFrame[card="true"] QLabel { border: none; background: transparent; }
QTableView[figures="true"] { background: @paper; color: @ink; border: none; outline: none; selection-background-color: @selection; selection-color: @selInk; }
QTableView[figures="true"]::item { border: none; padding: 0px 3px; }
QTableView[figures="true"]::item:selected { background: @selection; color: @selInk; }
QTableView[figures="true"] QHeaderView::section { padding: 4px 6px; }
QWidget#statisticsWindow, QWidget#manageWindow, QWidget#manageHead, QWidget[managePage="true"], QWidget[form="true"] { background: @bar; }
QScrollArea[formArea="true"] { background: @bar; border: none; }
QScrollArea[formArea="true"] QScrollBar { background: @bar; }
QTreeView#managePages { background: @side; border: none; border-right: 1px solid @line; border-radius: 0px; padding: 8px 7px; }
QTreeView#managePages QScrollBar { background: @side; }
QTreeView[register="true"] { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px; outline: none; padding: 3px; }
QTreeView[register="true"]:focus { border-color: @blue; }
QTreeView#managePages:focus { border-color: @line; }
QTreeView[register="true"]::item { border: none; background: transparent; }
QTreeView[register="true"]::branch { background: transparent; }
QTreeView[register="true"] QHeaderView::section { padding: 4px 8px; }
QWidget[managePage="true"] QLabel[fieldLabel="true"] { color: @dim; }
QWidget[managePage="true"] QLabel[heading="true"] { margin-top: 10px; margin-bottom: 2px; }
QWidget[managePage="true"] QTextBrowser { background: @paper; color: @ink; border: 1px solid @line; border-radius: 5px; }
QLabel[problem="true"] { color: @red; font-size: 12px; }
QToolButton[quiet="true"] { border: none; background: transparent; border-radius: 5px; padding: 4px; }
QToolButton[quiet="true"]::menu-indicator { image: none; width: 0px; }
QToolButton[quiet="true"]:hover { background: @hover; }
QToolButton[quiet="true"]:focus { background: @hover; }
QToolButton[quiet="true"]:checked { background: @selection; color: @selInk; }
QTextBrowser#before, QTextBrowser#after, QTextBrowser#both { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px; }
QToolButton[option="true"] { color: @dim; font-size: 12px; padding: 3px 8px; }
QToolButton[option="true"]:checked { background: @selection; color: @selInk; }
QDialog QToolButton[option="true"] { color: @ink; background: @paper; border: 1px solid @line; border-radius: 6px; }
QDialog QToolButton[option="true"]:hover { background: @hover; }
QDialog QToolButton[option="true"]:focus { border-color: @blue; }
QPushButton::menu-indicator { image: none; width: 0px; }

QTreeWidget#resultTree, QListWidget, QListView#revisions { background: @paper; color: @ink; border: 1px solid @line; border-radius: 6px; outline: none; padding: 3px; }
QTreeWidget#resultTree::item { padding: 4px 4px; border: none; }
QTreeWidget#resultTree::item:selected, QListWidget::item:selected, QListView#revisions::item:selected { background: @selection; color: @selInk; }
QListWidget::item, QListView#revisions::item { padding: 4px 6px; border-radius: 4px; }
QHeaderView { background: @paper; border: none; }
QHeaderView::section { background: @paper; color: @dim; border: none; border-bottom: 1px solid @line; padding: 4px 6px 4px 3px; font-size: 12px; }
QComboBox QAbstractItemView { background: @paper; color: @ink; border: 1px solid @line; outline: none; padding: 4px; selection-background-color: @selection; selection-color: @selInk; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; text-align: right; color: transparent; }
QProgressBar::chunk { background: @blue; border-radius: 2px; }

QScrollBar:vertical { background: @paper; width: 8px; margin: 0px; border: none; }
QScrollBar:horizontal { background: @paper; height: 8px; margin: 0px; border: none; }
QTreeView#sidebarTree QScrollBar { background: @side; }
QScrollArea#inspectorArea QScrollBar { background: @bar; }
QScrollBar::handle { background: @scroll; border-radius: 2px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QToolTip { background: @paper; color: @ink; border: 1px solid @line; padding: 4px 7px; }
)";

/// What is written, and what must be as high as it, is given at the size that it was designed for.
QString withTypeSize(const QString &designed)
{
    static const QRegularExpression sizes(u"(?<=font-size: |min-height: |max-height: )(\\d\\d+)(?=px)"_s);
    QString text;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : sizes.globalMatch(designed)) {
        text += QStringView(designed).sliced(at, match.capturedStart() - at) % QString::number(typePixels(match.captured().toInt()));
        at = match.capturedEnd();
    }
    return text % QStringView(designed).sliced(at);
}

} // namespace

QString deskStyleSheet(const Colours &colours)
{
    const std::pair<QLatin1StringView, QColor> names[] = {
        {"@paper"_L1, colours.paper},
        {"@bar"_L1, colours.bar},
        {"@side"_L1, colours.side},
        {"@line"_L1, colours.line},
        {"@ink"_L1, colours.ink},
        {"@dim"_L1, colours.dim},
        {"@faint"_L1, blend(colours.dim, colours.bar, 0.4)},
        {"@selection"_L1, colours.selection},
        {"@selInk"_L1, colours.selectionInk},
        {"@blueHover"_L1, blend(colours.blue, colours.ink, 0.12)},
        {"@blueEdge"_L1, blend(colours.blue, colours.onBlue, 0.35)},
        {"@blue"_L1, colours.blue},
        {"@onBlue"_L1, colours.onBlue},
        {"@greenHover"_L1, blend(colours.green, colours.ink, 0.12)},
        {"@green"_L1, colours.green},
        {"@amber"_L1, colours.amber},
        {"@red"_L1, colours.red},
        {"@hover"_L1, blend(colours.bar, colours.ink, 0.07)},
        {"@pressed"_L1, blend(colours.bar, colours.ink, 0.13)},
        {"@scroll"_L1, blend(colours.line, colours.dim, 0.1)},
        {"@insertedBack"_L1, colours.insertedBack},
        {"@deletedBack"_L1, colours.deletedBack},
        {"@warnBack"_L1, blend(colours.paper, colours.amber, 0.16)},
        {"@messageLine"_L1, blend(colours.line, colours.dim, 0.35)},
    };
    QString text = QString::fromUtf8(sheet);
    for (const auto &[name, colour] : names)
        text.replace(name, colour.name());
    return withTypeSize(text);
}

} // namespace galley
