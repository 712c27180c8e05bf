// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    struct Named
    {
        QString name;
        galley::Result<void> (*run)();
    };
    const QList<Named> benches{{u"import"_s, galley::bench::importStories},
                               {u"start"_s, galley::bench::startWithStories},
                               {u"render"_s, galley::bench::renderStories},
                               {u"merge"_s, galley::bench::mergeArticles},
                               {u"sync"_s, galley::bench::syncWithPostgres},
                               {u"site"_s, galley::bench::buildPortal},
                               {u"publishing"_s, galley::bench::publishOne},
                               {u"proof"_s, galley::bench::proofreadStories},
                               {u"proofpeers"_s, galley::bench::compareProofing},
#ifdef GALLEY_BENCH_TYPING
                               {u"opening"_s, galley::bench::openInEditor},
                               {u"typing"_s, galley::bench::typeIntoEditors},
#endif
                               {u"manage"_s, galley::bench::manageStories}};
    const QStringList wanted = application.arguments().mid(1);
    QTextStream err(stderr);
    for (const QString &name : wanted) {
        if (std::ranges::none_of(benches, [&](const Named &bench) { return bench.name == name; })) {
            err << "galley-bench: no benchmark " << name << "; there are: import start render merge sync site publishing proof proofpeers opening typing manage\n";
            return 2;
        }
    }
    for (const Named &bench : benches) {
        if (!wanted.isEmpty() && !wanted.contains(bench.name))
            continue;
        if (const galley::Result<void> outcome = bench.run(); !outcome) {
            err << "galley-bench " << bench.name << ": " << outcome.error().message << ' ' << outcome.error().detail << '\n';
            return 3;
        }
    }
    return 0;
}
