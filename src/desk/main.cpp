// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/articlelistmodel.h"
#include "desk/articlelistpane.h"
#include "desk/deskapplication.h"
#include "desk/editorpane.h"
#include "desk/mainwindow.h"
#include "desk/preview.h"
#include "desk/sourceeditor.h"
#include "desk/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>
#include <QWindow>

#include <ctime>

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

/// For the benchmark of opening: tells what it cost this process until the text was first painted.
class OpeningWatch : public QObject
{
public:
    OpeningWatch(MainWindow *window, ArticleId article) : QObject(window), m_text(window->editor().source().viewport()), m_begun(std::clock())
    {
        m_wall.start();
        window->openArticle(article);
        m_text->installEventFilter(this);
        m_text->update();
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_text->removeEventFilter(this);
            QTimer::singleShot(0, this, [this] { // when it is on the screen
                printf("opened %.1f %.1f\n", double(std::clock() - m_begun) * 1000 / CLOCKS_PER_SEC, double(m_wall.nsecsElapsed()) / 1e6);
                fflush(stdout);
            });
        }
        return false;
    }

private:
    QWidget *m_text;
    std::clock_t m_begun;
    QElapsedTimer m_wall;
};

void openAtStart(DeskApplication &application, ArticleId article, bool timed)
{
    // Once: another language makes the window anew.
    QObject::connect(&application, &DeskApplication::windowShown, &application, [&application, article, timed] {
        if (!timed) {
            application.window()->openArticle(article);
            return;
        }
        // The window and the engine of the preview have come to rest by then.
        QTimer::singleShot(5000, application.window(), [&application, article] { new OpeningWatch(application.window(), article); });
    }, Qt::SingleShotConnection);
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
        if (!parser.isSet(u"tour-only"_s))
            return tour.run();
        const int ended = tour.runParts(parser.value(u"tour-only"_s).split(u','));
        return ended == 2 ? usage(u"--tour-only knows %1"_s.arg(Tour::partNames().join(u", "_s))) : ended;
    }
    DeskApplication application(options);
    if (parser.isSet(u"time-start"_s))
        tellWhenUsable(application);
    if (const auto article = ArticleId::fromString(parser.value(u"article"_s)); !article.isNull())
        openAtStart(application, article, parser.isSet(u"time-open"_s));
    else if (parser.isSet(u"article"_s))
        return usage(u"--article is the id of an article"_s);
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
        {u"article"_s, u"The article to open, by its id."_s, u"ID"_s},
        {u"time-open"_s, u"Open --article when all is at rest, and print the milliseconds (of this process, and of the clock) until it was painted."_s},
        {u"time-start"_s, u"Print a line as soon as the window shows a list with articles, and end."_s},
        {u"tour"_s, u"Go through the main job by itself, in DIR, and leave screenshots and a portal there."_s, u"DIR"_s},
        {u"tour-only"_s, u"Of the tour, these windows alone, over a sample newsroom: %1."_s.arg(Tour::partNames().join(u", "_s)), u"PARTS"_s},
        {u"tour-page"_s, u"The page text that the tour imports, in place of the sample."_s, u"FILE"_s},
    });
    parser.process(qt);
    return run(parser);
}
