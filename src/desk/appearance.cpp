// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appearance.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/typesize.h"

#include <BreezeIcons>
#include <QApplication>
#include <QStyleHints>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Desktops begin with 9 to 11 points. What is a good deal more was asked for by somebody: as many times more it becomes here.
double systemTypeScale()
{
    constexpr double usual = 11.0 * 96 / 72; // px
    const double asked = QFontInfo(QGuiApplication::font()).pixelSize() / usual;
    return asked < 1.15 ? 1 : std::min(asked, 2.5);
}

QFont interfaceFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"Microsoft YaHei"_s, u"PingFang SC"_s});
    font.setPixelSize(typePixels(13));
    return font;
}

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    BreezeIcons::initIcons();
    setTypeScale(systemTypeScale()); // of the system's font, which ours takes the place of
    QApplication::setStyle(new DeskStyle); // the application owns it
    QApplication::setFont(interfaceFont());
    dress();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { dress(); });
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    dress();
}

void Appearance::setTypeSize(int percent)
{
    setTypeScale(percent / 100.0);
    QApplication::setFont(interfaceFont());
    dress();
}

bool Appearance::isDark() const
{
    if (m_scheme == Scheme::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return m_scheme == Scheme::Dark;
}

void Appearance::dress()
{
    Colours::use(isDark());
    const Colours &colours = Colours::current();
    QApplication::setPalette(colours.palette());
    qApp->setStyleSheet(deskStyleSheet(colours));
    Q_EMIT changed();
}

QString Appearance::schemeName(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System: return u"system"_s;
    case Scheme::Light: return u"light"_s;
    case Scheme::Dark: return u"dark"_s;
    }
    return {};
}

std::optional<Appearance::Scheme> Appearance::schemeFromName(QStringView name)
{
    for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark})
        if (name == schemeName(scheme))
            return scheme;
    return std::nullopt;
}

} // namespace galley
