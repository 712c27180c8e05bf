// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Pages want fonts, which come with a QGuiApplication; it needs no screen. Everything else does without.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    if (std::any_of(argv, argv + argc, [](const char *word) { return qstrcmp(word, "pdf") == 0 || qstrcmp(word, "--format=pdf") == 0; })) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const auto running = application(argc, argv);
    QCoreApplication::setApplicationName(u"galleyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"galley"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    return galley::galleyctlMain(QCoreApplication::arguments().sliced(1));
}
