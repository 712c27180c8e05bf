// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/theme.h"

#include "article/readjson.h"
#include "publish/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>

// A static library's resources are not registered by themselves; the macro must stand outside a namespace.
static void registerThemeResource()
{
    Q_INIT_RESOURCE(theme);
}

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestThemeFile = 8 * 1024 * 1024;

/// What a portal may serve from a theme. No scripts, whatever the folder holds.
bool isStatic(const QString &suffix)
{
    static const QStringList suffixes{u"css"_s, u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"ico"_s};
    return suffixes.contains(suffix);
}

} // namespace

Result<std::shared_ptr<const Theme>> Theme::load(const QString &overrideFolder)
{
    registerThemeResource();
    auto theme = std::make_shared<Theme>();
    if (auto taken = theme->take(u":/galley/theme"_s); !taken)
        return std::unexpected(taken.error());
    if (!overrideFolder.isEmpty() && QDir(overrideFolder).exists()) {
        if (auto taken = theme->take(overrideFolder); !taken)
            return std::unexpected(taken.error());
    }
    QFile script(u":/galley/theme/search.js"_s);
    if (!script.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, QCoreApplication::translate("Theme", "The theme's file %1 could not be read.").arg(script.fileName()), script.errorString());
    theme->m_searchScript = script.readAll();
    theme->finish();
    return theme;
}

Result<void> Theme::take(const QString &folder)
{
    QDirIterator files(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        const QString name = QDir(folder).relativeFilePath(info.filePath());
        const QString suffix = info.suffix().toLower();
        if (suffix != "html"_L1 && name != "strings.json"_L1 && !isStatic(suffix))
            continue;
        QFile file(info.filePath());
        if (info.size() > largestThemeFile || !file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::Io,
                           QCoreApplication::translate("Theme", "The theme's file %1 could not be read.").arg(info.filePath()),
                           file.errorString());
        }
        const QByteArray bytes = file.readAll();
        if (suffix == "html"_L1) {
            m_templates.insert(name, QString::fromUtf8(bytes));
        } else if (isStatic(suffix)) {
            m_static.insert("/theme/"_L1 + name, bytes);
        } else {
            QJsonParseError error;
            const QJsonObject strings = readJson(bytes, &error).object();
            if (error.error != QJsonParseError::NoError) {
                return failure(ErrorCode::BadInput,
                               QCoreApplication::translate("Theme", "The theme's strings in %1 are not valid JSON.")
                                   .arg(info.filePath()),
                               error.errorString());
            }
            for (auto entry = strings.begin(); entry != strings.end(); ++entry)
                m_strings.insert(entry.key(), entry.value().toString());
        }
    }
    return {};
}

/// Puts the strings into the templates, once: a lookup a string and page would cost more than the text.
void Theme::finish()
{
    static const QRegularExpression reference(u"\\{\\{\\s*s\\.([a-z_]+)\\s*\\}\\}"_s);
    Digest digest;
    QStringList names = m_templates.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const QString source = m_templates.value(name);
        QString text;
        qsizetype from = 0;
        for (const QRegularExpressionMatch &match : reference.globalMatch(source)) {
            text += QStringView(source).sliced(from, match.capturedStart() - from);
            text += string(match.captured(1)).toHtmlEscaped();
            from = match.capturedEnd();
        }
        text += QStringView(source).sliced(from);
        m_templates.insert(name, text);
        digest << name << text;
    }
    QStringList keys = m_strings.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys))
        digest << key << m_strings.value(key);
    QStringList files = m_static.keys();
    files.sort();
    for (const QString &file : std::as_const(files))
        digest << file << m_static.value(file);
    m_hash = digest.result();
}

QString Theme::templateSource(const QString &name) const
{
    return m_templates.value(name);
}

QStringList Theme::templateNames() const
{
    return m_templates.keys();
}

QHash<QString, QByteArray> Theme::staticFiles() const
{
    return m_static;
}

QString Theme::string(const QString &key) const
{
    return m_strings.value(key, key);
}

QByteArray Theme::searchScript() const
{
    return m_searchScript;
}

QByteArray Theme::hash() const
{
    return m_hash;
}

} // namespace galley
