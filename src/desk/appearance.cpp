// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/appearance.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"

#include <BreezeIcons>
#include <QApplication>
#include <QStyleHints>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QFont interfaceFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"Microsoft YaHei"_s, u"PingFang SC"_s});
    font.setPixelSize(13);
    return font;
}

} // namespace

Appearance::Appearance(QObject *parent) : QObject(parent)
{
    BreezeIcons::initIcons();
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
