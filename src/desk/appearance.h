// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace galley {

/// Light or dark: follows the system unless told otherwise, and dresses the whole application at once.
class Appearance : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    explicit Appearance(QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool isDark() const;
    /// Instead of what the system asks for (typePixels()). 100: as designed.
    void setTypeSize(int percent);

    static QString schemeName(Scheme scheme); ///< system, light, dark
    static std::optional<Scheme> schemeFromName(QStringView name);

Q_SIGNALS:
    void changed(); ///< after Colours::current() and the style sheet have changed

private:
    void dress();

    Scheme m_scheme = Scheme::System;
};

} // namespace galley
