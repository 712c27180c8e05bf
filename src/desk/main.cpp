// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articlelistmodel.h"
#include "desk/articlelistpane.h"
#include "desk/deskapplication.h"
#include "desk/mainwindow.h"
#include "desk/preview.h"
#include "desk/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

int usage(const QString &message)
{
    fprintf(stderr, "galley: %s\n", qPrintable(message));
    return 2;
}

// For the start benchmark: says when the window is on the screen with rows in its list, and ends.
void tellWhenUsable(DeskApplication &application)
{
    auto *look = new QTimer(&application);
    QObject::connect(look, &QTimer::timeout, &application, [&application] {
        const MainWindow *window = application.window();
        if (!window || !window->windowHandle() || !window->windowHandle()->isExposed()
            || application.window()->list().model().rowCount() == 0)
            return;
        puts("usable");
        fflush(stdout);
        QApplication::quit();
    });
    look->start(1);
}

int run(const QCommandLineParser &parser)
{
    DeskOptions options;
    options.newsroom = parser.value(u"newsroom"_s);
    options.login = parser.value(u"as"_s);
    options.language = parser.value(u"language"_s);
    options.scheme = parser.value(u"scheme"_s);
    options.sessionFile = parser.value(u"session-file"_s);
    if (!options.scheme.isEmpty() && !Appearance::schemeFromName(options.scheme))
        return usage(u"--scheme is system, light or dark"_s);
    if (!parser.positionalArguments().isEmpty())
        return usage(u"unknown argument %1"_s.arg(parser.positionalArguments().first()));

    if (parser.isSet(u"tour"_s)) {
        Tour tour(parser.value(u"tour"_s), parser.value(u"tour-page"_s));
        return tour.run();
    }
    DeskApplication application(options);
    if (parser.isSet(u"time-start"_s))
        tellWhenUsable(application);
    application.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // WebEngine asks for it
    Preview::registerScheme();
    QApplication qt(argc, argv);
    QCoreApplication::setApplicationName(u"galley"_s);
    QCoreApplication::setOrganizationName(u"galley"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(GALLEY_VERSION));
    QGuiApplication::setDesktopFileName(u"galley"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The editorial workstation."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"newsroom"_s, u"The newsroom folder to open; by default the last one."_s, u"DIR"_s},
        {u"as"_s, u"Sign in as this person, who must have no password."_s, u"LOGIN"_s},
        {u"language"_s, u"Language of the window: zh_CN or en."_s, u"LANG"_s},
        {u"scheme"_s, u"Colours: system, light or dark."_s, u"SCHEME"_s},
        {u"session-file"_s, u"File that keeps what the window looked like."_s, u"FILE"_s},
        {u"time-start"_s, u"Print a line as soon as the window shows a list with articles, and end."_s},
        {u"tour"_s, u"Go through the main job by itself, in DIR, and leave screenshots and a portal there."_s, u"DIR"_s},
        {u"tour-page"_s, u"The page text that the tour imports, in place of the sample."_s, u"FILE"_s},
    });
    parser.process(qt);
    return run(parser);
}
