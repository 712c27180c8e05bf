// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"galleyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), u"galley"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    return galley::galleyctlMain(QCoreApplication::arguments().sliced(1));
}
