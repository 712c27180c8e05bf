// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "virtualdisplay.h"

#include <QElapsedTimer>
#include <QImage>
#include <QLibrary>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>

#include <poll.h>

// Names that Qt has as well.
#undef None
#undef Bool
#undef Status

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

using FakeKey = int (*)(Display *, unsigned, int, unsigned long);
using FakeButton = int (*)(Display *, unsigned, int, unsigned long);
using FakeMotion = int (*)(Display *, int, int, int, unsigned long);
using QueryDamage = int (*)(Display *, int *, int *);
using CreateDamage = unsigned long (*)(Display *, unsigned long, int);
using SubtractDamage = void (*)(Display *, unsigned long, unsigned long, unsigned long);

constexpr int reportNonEmpty = 3; // XDamageReportNonEmpty

template <typename Function>
bool resolve(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

} // namespace

struct VirtualDisplay::Private
{
    QProcess server;
    QString name;
    Display *display = nullptr;
    QLibrary test{u"Xtst"_s, 6};
    QLibrary damage{u"Xdamage"_s, 1};
    FakeKey fakeKey = nullptr;
    FakeButton fakeButton = nullptr;
    FakeMotion fakeMotion = nullptr;
    QueryDamage queryDamage = nullptr;
    CreateDamage createDamage = nullptr;
    SubtractDamage subtractDamage = nullptr;
    unsigned long drawn = 0;
    int damageEvent = 0;
};

VirtualDisplay::VirtualDisplay() : d(std::make_unique<Private>()) {}

VirtualDisplay::~VirtualDisplay()
{
    if (d->display)
        XCloseDisplay(d->display);
    d->server.terminate();
    d->server.waitForFinished(10'000);
}

Result<std::unique_ptr<VirtualDisplay>> VirtualDisplay::start(QSize size)
{
    std::unique_ptr<VirtualDisplay> made(new VirtualDisplay);
    Private &d = *made->d;
    d.server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"%1x%2x24"_s.arg(size.width()).arg(size.height()),
                               u"-nolisten"_s, u"tcp"_s});
    if (!d.server.waitForReadyRead(20'000))
        return failure(ErrorCode::Internal, u"no virtual display"_s, d.server.errorString());
    d.name = u":"_s + QString::fromLatin1(d.server.readAllStandardOutput().trimmed());
    d.display = XOpenDisplay(d.name.toLatin1().constData());
    if (!d.display)
        return failure(ErrorCode::Internal, u"the virtual display does not answer"_s);
    // A window may go between being listed and being asked.
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; });
    const bool complete = resolve(d.test, "XTestFakeKeyEvent", d.fakeKey) && resolve(d.test, "XTestFakeButtonEvent", d.fakeButton)
        && resolve(d.test, "XTestFakeMotionEvent", d.fakeMotion) && resolve(d.damage, "XDamageQueryExtension", d.queryDamage)
        && resolve(d.damage, "XDamageCreate", d.createDamage) && resolve(d.damage, "XDamageSubtract", d.subtractDamage);
    int errors = 0;
    if (!complete || !d.queryDamage(d.display, &d.damageEvent, &errors))
        return failure(ErrorCode::NotFound, u"no libXtst or libXdamage here (they come with xdotool and Qt's WebEngine)"_s);
    d.drawn = d.createDamage(d.display, DefaultRootWindow(d.display), reportNonEmpty);
    return made;
}

QProcessEnvironment VirtualDisplay::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, d->name);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    return environment;
}

bool VirtualDisplay::focusWindow()
{
    Window root = 0;
    Window parent = 0;
    Window *children = nullptr;
    unsigned count = 0;
    XQueryTree(d->display, DefaultRootWindow(d->display), &root, &parent, &children, &count);
    Window largest = 0;
    int area = 200 * 200;
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(d->display, children[i], &attributes) && attributes.map_state == IsViewable
            && attributes.width * attributes.height > area) {
            area = attributes.width * attributes.height;
            largest = children[i];
        }
    }
    if (children)
        XFree(children);
    if (largest == 0)
        return false;
    // No window manager: the window fills the screen.
    XMoveResizeWindow(d->display, largest, 0, 0, unsigned(DisplayWidth(d->display, 0)), unsigned(DisplayHeight(d->display, 0)));
    XSetInputFocus(d->display, largest, RevertToParent, CurrentTime);
    XSync(d->display, 0);
    return true;
}

void VirtualDisplay::click(QPoint where)
{
    d->fakeMotion(d->display, -1, where.x(), where.y(), 0);
    d->fakeButton(d->display, 1, 1, 0);
    d->fakeButton(d->display, 1, 0, 0);
    XSync(d->display, 0);
}

bool VirtualDisplay::press(unsigned long keysym, unsigned long modifier)
{
    const unsigned key = XKeysymToKeycode(d->display, keysym);
    const unsigned with = modifier ? XKeysymToKeycode(d->display, modifier) : 0;
    if (key == 0)
        return false;
    if (with)
        d->fakeKey(d->display, with, 1, 0);
    d->fakeKey(d->display, key, 1, 0);
    d->fakeKey(d->display, key, 0, 0);
    if (with)
        d->fakeKey(d->display, with, 0, 0);
    XFlush(d->display);
    return true;
}

void VirtualDisplay::forgetDrawn()
{
    d->subtractDamage(d->display, d->drawn, 0, 0);
    XSync(d->display, 0);
    XEvent event;
    while (XPending(d->display))
        XNextEvent(d->display, &event);
}

double VirtualDisplay::untilDrawn(int patience)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience) {
        while (XPending(d->display)) {
            XEvent event;
            XNextEvent(d->display, &event);
            if (event.type == d->damageEvent)
                return double(timer.nsecsElapsed()) / 1e6;
        }
        pollfd wait{.fd = ConnectionNumber(d->display), .events = POLLIN, .revents = 0};
        poll(&wait, 1, patience - int(timer.elapsed()));
    }
    return -1;
}

void VirtualDisplay::save(const QString &file)
{
    const int width = DisplayWidth(d->display, 0);
    const int height = DisplayHeight(d->display, 0);
    XImage *shot = XGetImage(d->display, DefaultRootWindow(d->display), 0, 0, unsigned(width), unsigned(height), AllPlanes, ZPixmap);
    if (!shot)
        return;
    QImage(reinterpret_cast<const uchar *>(shot->data), width, height, shot->bytes_per_line, QImage::Format_RGB32).save(file);
    XDestroyImage(shot);
}

} // namespace galley::bench
