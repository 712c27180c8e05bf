// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appearance.h"
#include "desk/elidedlabel.h"
#include "desk/typesize.h"
#include "everywindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTranslator>

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

namespace {

/// What is wrong, by window.
class Problems
{
public:
    void in(const QString &window) { m_window = window; }
    void tell(const QString &what)
    {
        const QString line = m_window % u": "_s % what;
        if (!m_lines.contains(line))
            m_lines.append(line);
    }
    void take(const Problems &others)
    {
        for (const QString &line : others.m_lines)
            tell(line.section(u": "_s, 1));
    }
    bool isEmpty() const { return m_lines.isEmpty(); }
    /// All of them in the log, which a failure's own text has no room for; answers how many.
    QString text() const
    {
        for (const QString &line : m_lines)
            qInfo("  %s", qUtf8Printable(line));
        return u"%1 faults, see above"_s.arg(m_lines.size());
    }

private:
    QString m_window;
    QStringList m_lines;
};

QString nameOf(const QWidget &widget)
{
    QString path = QString::fromLatin1(widget.metaObject()->className()).remove("galley::"_L1) % u'#' % widget.objectName();
    for (const QWidget *at = widget.parentWidget(); at && !at->isWindow(); at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith("qt_"_L1))
            return QString(at->objectName() % u'/' % path);
    return path;
}

bool isInside(const QWidget &widget, bool (*kind)(const QWidget &))
{
    for (const QWidget *at = widget.parentWidget(); at; at = at->isWindow() ? nullptr : at->parentWidget())
        if (kind(*at))
            return true;
    return false;
}

/// Parts that Qt makes of a box, a table or a line.
bool isPartOfAnother(const QWidget &widget)
{
    return isInside(widget, [](const QWidget &at) {
        return qobject_cast<const QComboBox *>(&at) || qobject_cast<const QAbstractSpinBox *>(&at) || qobject_cast<const QKeySequenceEdit *>(&at)
            || qobject_cast<const QAbstractItemView *>(&at) || qobject_cast<const QLineEdit *>(&at) || qobject_cast<const QTabBar *>(&at);
    });
}

// ---- names and roles ----------------------------------------------------------------------------

/// Roles whose things are worked with: somebody who hears the window must be told what each is.
bool isControl(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> controls{
        QAccessible::PushButton, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ButtonMenu, QAccessible::ButtonDropDown,
        QAccessible::EditableText, QAccessible::ComboBox, QAccessible::SpinBox, QAccessible::Slider, QAccessible::List, QAccessible::Tree,
        QAccessible::Table, QAccessible::PageTab, QAccessible::PageTabList, QAccessible::MenuItem, QAccessible::HotkeyField,
        QAccessible::Dialog, QAccessible::Window};
    return controls.contains(role);
}

int namesAndRoles(const QAccessibleInterface *seen, Problems &problems, const QString &path = {}, int depth = 0)
{
    if (!seen || !seen->isValid() || depth > 40)
        return 0;
    const auto *widget = qobject_cast<const QWidget *>(seen->object());
    if (widget && !widget->isVisible() && !widget->isWindow())
        return 0;
    if (widget && depth > 0 && widget->isWindow())
        return 0; // a window of its own, which is looked at by itself
    const QString here = widget ? nameOf(*widget) : path;
    int controls = 0;
    const bool part = widget && isPartOfAnother(*widget);
    if (!seen->state().invisible && isControl(seen->role()) && !part) {
        ++controls;
        if (seen->text(QAccessible::Name).trimmed().isEmpty())
            problems.tell(u"no name: %1 (role %2)"_s.arg(here).arg(int(seen->role())));
    }
    if (widget && widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && !widget->focusProxy()
        && (seen->role() == QAccessible::NoRole || seen->role() == QAccessible::Client) && seen->text(QAccessible::Name).isEmpty())
        problems.tell(u"no role and no name, but takes the keys: %1"_s.arg(here));
    if (widget && qobject_cast<const QAbstractItemView *>(widget))
        return controls; // what stands in a list is told by the list's model
    for (int child = 0; child < seen->childCount(); ++child)
        controls += namesAndRoles(seen->child(child), problems, here, depth + 1);
    return controls;
}

// ---- by keys ------------------------------------------------------------------------------------

/// What people work with: each of them has to be reached.
bool isWorkedWith(const QWidget &widget)
{
    if (!widget.isVisible() || !widget.isEnabled() || isPartOfAnother(widget))
        return false;
    if (const auto *text = qobject_cast<const QTextBrowser *>(&widget))
        return text->focusPolicy() != Qt::NoFocus;
    if (const auto *bar = qobject_cast<const QTabBar *>(&widget))
        return bar->count() > 1;
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QAbstractSlider *>(&widget) || qobject_cast<const QKeySequenceEdit *>(&widget);
}

/// Reached in another way than by Tab.
bool isReachedOtherwise(const QWidget &widget, const QSet<const QWidget *> &reached, const QSet<const QAction *> &offered)
{
    if (qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QScrollBar *>(&widget) || widget.objectName() == "qt_toolbar_ext_button"_L1)
        return true;
    if (qobject_cast<const QRadioButton *>(&widget)) // the arrow keys go from choice to choice
        for (const QRadioButton *other : widget.parentWidget()->findChildren<QRadioButton *>(Qt::FindDirectChildrenOnly))
            if (reached.contains(other))
                return true;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (button && button->group() && button->group()->exclusive())
        for (const QAbstractButton *other : button->group()->buttons())
            if (reached.contains(other))
                return true;
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget)) // a menu has it
        if (tool->focusPolicy() == Qt::NoFocus && tool->menu() && tool->menu()->isEmpty()) // filled with what its neighbours have no room for
            return std::ranges::all_of(tool->parentWidget()->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly), [&](const QToolButton *other) {
                return other == tool || offered.contains(other->defaultAction());
            });
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget))
        return (tool->defaultAction() && offered.contains(tool->defaultAction())) || (tool->menu() && offered.contains(tool->menu()->menuAction()));
    return false;
}

void collect(const QMenu &menu, QSet<const QAction *> &offered)
{
    for (const QAction *action : menu.actions()) {
        offered.insert(action);
        if (action->menu())
            collect(*action->menu(), offered);
    }
}

/// Tab is pressed until the keys are where they began. What is found out meanwhile (is there a keychain?) may change what can
/// be worked with: then once more.
void reachedByTab(QWidget &window, const MainWindow &main, Problems &all, bool again = true)
{
    Problems problems;
    QSet<const QAction *> offered;
    for (const QAction *action : main.menuBar()->actions()) {
        offered.insert(action);
        collect(*action->menu(), offered);
    }
    window.activateWindow();
    if (!window.focusWidget())
        QTest::keyClick(&window, Qt::Key_Tab);
    QSet<const QWidget *> reached;
    const QWidget *trap = nullptr;
    int known = 0;
    for (int press = 0; press < 600; ++press) {
        QWidget *at = QApplication::focusWidget() ? QApplication::focusWidget() : window.focusWidget();
        if (!at || at->window() != &window)
            break;
        const QWidget *before = at;
        reached.insert(at);
        for (const QWidget *proxied : window.findChildren<QWidget *>())
            if (proxied->focusProxy() == at)
                reached.insert(proxied);
        QTest::keyClick(at, Qt::Key_Tab);
        // A label goes from link to link first, a time from part to part; a grid from cell to cell, and Ctrl+Tab leaves it.
        for (int part = 0; part < 40 && (qobject_cast<const QLabel *>(before) || qobject_cast<const QDateTimeEdit *>(before)) && QApplication::focusWidget() == before; ++part)
            QTest::keyClick(at, Qt::Key_Tab);
        if (qobject_cast<const QAbstractItemView *>(before) && QApplication::focusWidget() == before)
            QTest::keyClick(at, Qt::Key_Tab, Qt::ControlModifier);
        const QWidget *now = QApplication::focusWidget() ? QApplication::focusWidget() : window.focusWidget();
        if (now == before) {
            trap = now;
            break;
        }
        // What is reached may let another be worked with: round again until nothing is new.
        known = reached.contains(now) ? known + 1 : 0;
        if (known > reached.size())
            break;
    }
    if (trap && reached.size() > 1)
        problems.tell(u"Tab does not leave %1"_s.arg(nameOf(*trap)));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !isWorkedWith(*widget) || reached.contains(widget) || isReachedOtherwise(*widget, reached, offered))
            continue;
        const bool within = std::ranges::any_of(reached, [widget](const QWidget *one) { return widget->isAncestorOf(one); });
        if (!within)
            problems.tell(u"the keys do not reach %1 “%2”"_s.arg(nameOf(*widget), widget->accessibleName().isEmpty() && qobject_cast<const QAbstractButton *>(widget)
                              ? qobject_cast<const QAbstractButton *>(widget)->text() : widget->accessibleName()));
    }
    if (again && !problems.isEmpty()) {
        QTest::qWait(500);
        reachedByTab(window, main, all, false);
    } else {
        all.take(problems);
    }
}

// ---- clipping -----------------------------------------------------------------------------------

/// Cut texts may be read whole in their tip.
bool isTold(const QWidget &widget, const QString &text)
{
    if (qobject_cast<const ElidedLabel *>(&widget))
        return true;
    return !widget.toolTip().isEmpty() && QString(widget.toolTip()).remove(u'&').contains(QString(text).remove(u'&').remove(u'…').trimmed().left(12));
}

QSize needed(const QAbstractButton &button)
{
    const QString text = button.text();
    if (text.isEmpty())
        return {};
    if (const auto *tool = qobject_cast<const QToolButton *>(&button); tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return {};
    QSize size = button.fontMetrics().size(Qt::TextShowMnemonic, text);
    if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
        size.rwidth() += button.style()->pixelMetric(QStyle::PM_IndicatorWidth) + button.style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    else if (!button.icon().isNull())
        size.rwidth() += button.iconSize().width();
    return size;
}

/// What a widget shows must lie inside of what it lies in; scroll areas can be scrolled.
void isInSight(const QWidget &widget, const QSize &size, const QString &text, Problems &problems)
{
    for (const QWidget *at = &widget; !at->isWindow(); at = at->parentWidget()) {
        const QWidget *parent = at->parentWidget();
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()); area && area->viewport() == parent)
            return;
        const QRect there(widget.mapTo(parent, QPoint(0, 0)), QSize(std::min(size.width(), widget.width()), std::min(size.height(), widget.height())));
        if (!parent->rect().adjusted(-2, -2, 2, 2).contains(there)) {
            problems.tell(u"%1 “%2” lies outside of %3"_s.arg(nameOf(widget), text, nameOf(*parent)));
            return;
        }
    }
}

void clippedButton(const QAbstractButton &button, Problems &problems)
{
    const QSize size = needed(button);
    if (size.isEmpty() || isPartOfAnother(button))
        return;
    if ((size.width() > button.width() || size.height() > button.height() + 2) && !isTold(button, button.text()))
        problems.tell(u"%1 “%2” is %3×%4, its text %5×%6"_s.arg(nameOf(button), button.text()).arg(button.width()).arg(button.height()).arg(size.width()).arg(size.height()));
    isInSight(button, size, button.text(), problems);
}

void clippedLabel(const QLabel &label, Problems &problems)
{
    if (label.text().isEmpty() || isPartOfAnother(label))
        return;
    const QRect inside = label.contentsRect();
    if (label.wordWrap() || Qt::mightBeRichText(label.text())) {
        const int high = label.hasHeightForWidth() ? label.heightForWidth(label.width()) : label.sizeHint().height();
        if (high > label.height() + 2 && !isTold(label, label.text()))
            problems.tell(u"%1 “%2” is %3 high, its text %4"_s.arg(nameOf(label), label.text().left(40)).arg(label.height()).arg(high));
        // A word that is wider than the label would be cut.
        return;
    }
    const QSize size = label.fontMetrics().size(0, label.text());
    if ((size.width() > inside.width() + 1 || size.height() > inside.height() + 2) && !isTold(label, label.text()))
        problems.tell(u"%1 “%2” is %3×%4, its text %5×%6"_s.arg(nameOf(label), label.text().left(40)).arg(inside.width()).arg(inside.height()).arg(size.width()).arg(size.height()));
    isInSight(label, size, label.text().left(40), problems);
}

void clippedTabs(const QTabBar &tabs, Problems &problems)
{
    for (int tab = 0; tab < tabs.count(); ++tab) {
        const int wide = tabs.fontMetrics().horizontalAdvance(tabs.tabText(tab));
        if ((wide > tabs.tabRect(tab).width() || tabs.fontMetrics().height() > tabs.tabRect(tab).height() + 2) && tabs.tabToolTip(tab).isEmpty())
            problems.tell(u"%1: the tab “%2” is %3 wide, its text %4"_s.arg(nameOf(tabs), tabs.tabText(tab)).arg(tabs.tabRect(tab).width()).arg(wide));
    }
}

void clippedField(const QWidget &field, Problems &problems)
{
    const int line = field.fontMetrics().height();
    if (field.height() < line && field.height() > 0)
        problems.tell(u"%1 is %2 high, a line in it %3"_s.arg(nameOf(field)).arg(field.height()).arg(line));
}

void clipped(const QWidget &window, Problems &problems)
{
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || widget->size().isEmpty())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            clippedButton(*button, problems);
        else if (const auto *label = qobject_cast<const QLabel *>(widget))
            clippedLabel(*label, problems);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            clippedTabs(*tabs, problems);
        else if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget))
            clippedField(*widget, problems);
    }
}

/// A program in Chinese, as installTranslators() makes it.
class Chinese
{
public:
    Chinese()
    {
        if (!m_texts.load(QStringLiteral(GALLEY_TRANSLATIONS "/galley_zh_CN.qm")))
            qFatal("no Chinese texts at %s", GALLEY_TRANSLATIONS);
        QLocale::setDefault(QLocale(u"zh_CN"_s));
        QCoreApplication::installTranslator(&m_texts);
        if (m_qts.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qts);
    }
    ~Chinese() { QLocale::setDefault(QLocale(u"en"_s)); }

private:
    QTranslator m_texts;
    QTranslator m_qts;
};

/// GALLEY_PICTURES=DIR keeps a picture of each window, with GALLEY_PICTURES_SCHEME=dark in that.
void keepPicture(QWidget &window, const QString &name, const QString &look)
{
    const QString folder = qEnvironmentVariable("GALLEY_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    window.grab().save(folder % u'/' % QString(name).replace(QRegularExpression(u"[^A-Za-z]+"_s), u"-"_s).toLower() % u'-' % look % u".png"_s);
}

} // namespace

/// Every window and dialog: heard, worked by keys, and read at every size. A form that is not among them fails the first.
class TestEveryWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        QAccessible::setActive(true);
        m_appearance = std::make_unique<Appearance>();
        if (const auto scheme = Appearance::schemeFromName(qEnvironmentVariable("GALLEY_PICTURES_SCHEME")))
            m_appearance->setScheme(*scheme);
    }
    void cleanupTestCase() { m_appearance.reset(); }

    void everyControlIsHeardAndReached()
    {
        EveryWindow every;
        Problems problems;
        int controls = 0;
        int windows = 0;
        every.each([&](QWidget &window, const QString &name) {
            ++windows;
            problems.in(name);
            controls += namesAndRoles(QAccessible::queryAccessibleInterface(&window), problems);
            reachedByTab(window, every.window(), problems);
        });
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.text()));
        QVERIFY2(every.formsMissed().isEmpty(), qPrintable(u"not shown: "_s + every.formsMissed().join(u", "_s)));
        QVERIFY2(controls > 900 && windows > 60, qPrintable(u"%1 controls of %2 windows"_s.arg(controls).arg(windows)));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200}) {
            QTest::addRow("English, type of %d %%", percent) << false << percent;
            QTest::addRow("Chinese, type of %d %%", percent) << true << percent;
        }
    }
    /// With QT_SCALE_FACTOR the program runs as often as it is started with one (tests/desk/CMakeLists.txt).
    void nothingIsCutOff()
    {
        QFETCH(bool, chinese);
        QFETCH(int, percent);
        const auto language = chinese ? std::make_unique<Chinese>() : nullptr;
        m_appearance->setTypeSize(percent);
        const QString look = u"%1-type%2-scale%3-%4"_s.arg(chinese ? u"zh"_s : u"en"_s).arg(percent)
                                 .arg(qRound(qApp->devicePixelRatio() * 100)).arg(m_appearance->isDark() ? u"dark"_s : u"light"_s);
        Problems problems;
        {
            EveryWindow every;
            every.each([&](QWidget &window, const QString &name) {
                problems.in(name);
                clipped(window, problems);
                keepPicture(window, name, look);
            });
        }
        m_appearance->setTypeSize(100);
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.text()));
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestEveryWindow)
#include "tst_everywindow.moc"
