// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/tourdriver.h"

#include "desk/colours.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace galley {

using namespace Qt::StringLiterals;

bool TourDriver::waitUntil(const std::function<bool()> &holds, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        settle(20);
    }
    return true;
}

void TourDriver::settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QDialog *TourDriver::dialog(const char *className, int milliseconds)
{
    QDialog *found = nullptr;
    waitUntil([&] {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget->inherits(className))
                found = qobject_cast<QDialog *>(widget);
        return found != nullptr;
    }, milliseconds);
    return found;
}

bool TourDriver::press(QDialog *dialog, int standardButton)
{
    const auto *box = dialog ? dialog->findChild<QDialogButtonBox *>() : nullptr;
    QPushButton *button = box ? box->button(static_cast<QDialogButtonBox::StandardButton>(standardButton)) : nullptr;
    if (!button || !button->isEnabled())
        return false;
    button->click();
    settle();
    return true;
}

bool TourDriver::trigger(QAction *action)
{
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    settle();
    return true;
}

bool TourDriver::click(QAbstractItemView *view, const QModelIndex &index)
{
    if (!index.isValid())
        return false;
    view->scrollTo(index);
    const QPointF at = view->visualRect(index).center();
    const QPointF global = view->viewport()->mapToGlobal(at);
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, at, global, Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &event);
    }
    settle();
    return view->currentIndex() == index;
}

void TourDriver::type(QWidget *into, const QString &text)
{
    into->setFocus();
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QApplication::sendEvent(into, &press);
    }
    settle(30);
}

void TourDriver::key(QWidget *into, int key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, key == Qt::Key_Return ? u"\r"_s : QString());
    QApplication::sendEvent(into, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(into, &release);
    settle(30);
}

bool TourDriver::shoot(QWidget *window, const QString &name)
{
    settle(250);
    QWidget *ground = window && window->isVisible() ? window : nullptr;
    QPixmap picture = ground ? ground->grab() : QPixmap();
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == ground || !over->isVisible() || !over->inherits("QDialog"))
            continue;
        if (picture.isNull()) {
            picture = over->grab();
            continue;
        }
        QPainter painter(&picture);
        const QPoint corner = QRect(QPoint(), over->size()).translated((ground->width() - over->width()) / 2,
                                                                       (ground->height() - over->height()) / 3).topLeft();
        painter.setOpacity(0.28);
        painter.fillRect(QRect(QPoint(), ground->size()), Colours::light().ink);
        painter.setOpacity(1);
        painter.drawPixmap(corner, over->grab());
    }
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder).arg(++m_number, 2, 10, QChar(u'0')).arg(name);
    return !picture.isNull() && picture.save(file);
}

} // namespace galley
