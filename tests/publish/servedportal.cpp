// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "servedportal.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Paths that a page leads to, below the portal's folder.
QStringList targets(const QString &page, const QByteArray &html)
{
    static const QRegularExpression link(u"<[a-z][^<>]*? (?:href|src)=\"([^\"]+)\""_s);
    QStringList found;
    for (auto matches = link.globalMatch(QString::fromUtf8(html)); matches.hasNext();) {
        const QUrl url(matches.next().captured(1).replace("&amp;"_L1, "&"_L1));
        if (!url.scheme().isEmpty() || !url.host().isEmpty() || url.path().isEmpty())
            continue;
        const QString path = QUrl(u"http://portal/"_s + page).resolved(url).path().sliced(1);
        found.append(path.isEmpty() || path.endsWith(u'/') ? QString(path + u"index.html"_s) : path);
    }
    return found;
}

} // namespace

QMap<QString, QByteArray> portalFiles(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (QDirIterator at(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); at.hasNext();) {
        const QString path = at.next();
        if (!at.fileName().startsWith(".galley-"_L1))
            files.insert(QDir(folder).relativeFilePath(path), bytesOf(path));
    }
    return files;
}

QStringList deadLinks(const QString &folder)
{
    QStringList dead;
    QStringList open{u"index.html"_s}; // which leads to the phone's one
    open.removeIf([&](const QString &home) { return !QFile::exists(folder + u'/' + home); });
    QSet<QString> seen(open.begin(), open.end());
    while (!open.isEmpty()) {
        const QString page = open.takeLast();
        for (const QString &target : targets(page, bytesOf(folder + u'/' + page))) {
            if (seen.contains(target))
                continue;
            seen.insert(target);
            if (!QFile::exists(folder + u'/' + target))
                dead.append(page + u" → "_s + target);
            else if (target.endsWith(".html"_L1))
                open.append(target);
        }
    }
    return dead;
}

} // namespace galley::testkit
