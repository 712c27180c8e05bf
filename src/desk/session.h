// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace galley {

/// 会话: what a person finds again the next day: sizes, the list that was shown, the article that was open. One
/// file a person of the machine; what belongs to a newsroom stands under its id.
class Session
{
public:
    /// Without a file the usual place for settings is taken.
    explicit Session(const QString &file = {});

    QString language() const { return text(QStringLiteral("language")); } ///< "zh_CN", "en"; empty: the system's
    void setLanguage(const QString &language) { put(QStringLiteral("language"), language); }
    QString scheme() const { return text(QStringLiteral("scheme")); }
    void setScheme(const QString &scheme) { put(QStringLiteral("scheme"), scheme); }
    QString lastNewsroom() const { return text(QStringLiteral("newsroom")); }
    void setLastNewsroom(const QString &folder) { put(QStringLiteral("newsroom"), folder); }

    QByteArray bytes(const QString &key) const { return m_settings.value(key).toByteArray(); }
    QString text(const QString &key) const { return m_settings.value(key).toString(); }
    QStringList list(const QString &key) const { return m_settings.value(key).toStringList(); }
    bool has(const QString &key) const { return m_settings.contains(key); }
    void remove(const QString &key) { m_settings.remove(key); } ///< and what stands below it
    void put(const QString &key, const QVariant &value) { m_settings.setValue(key, value); }
    void sync() { m_settings.sync(); }

private:
    QSettings m_settings;
};

} // namespace galley
