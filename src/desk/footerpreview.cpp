// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/footerpreview.h"

#include "desk/colours.h"

#include <QPainter>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// As resources/theme's bottom.html puts them: in the portal's language, whatever the window's is.
struct Words
{
    QStringView sponsor = u"主办：";
    QStringView copyright = u"版权所有";
    QStringView licence = u"互联网新闻信息服务许可证：";
    QStringView telephone = u"举报电话：";
    QStringView mail = u"举报邮箱：";
};

/// In the ink of paper: the portal is light, whatever the window is.
QString line(const QStringList &parts)
{
    QStringList shown;
    for (const QString &part : parts)
        if (!part.isEmpty())
            shown.append(part.toHtmlEscaped());
    return shown.isEmpty() ? QString() : QString(u"<p align='center' style='margin:3px; color:"_s % Colours::light().dim.name() % u"'>"_s % shown.join(u"&nbsp;&nbsp;&nbsp;&nbsp;"_s) % u"</p>"_s);
}

QString labelled(QStringView word, const QString &value)
{
    return value.isEmpty() ? QString() : QString(word % value);
}

} // namespace

FooterPreview::FooterPreview(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setMargin(14);
}

void FooterPreview::show(const SiteSettings &settings, const QList<Page> &pages, int year)
{
    const Words words;
    QStringList titles;
    for (const Page &page : pages)
        if (page.inFooter)
            titles.append(page.title);
    QString copyright = settings.copyrightHolder;
    if (settings.copyrightFrom > 0) {
        copyright += (copyright.isEmpty() ? u"© "_s : u" © "_s) + QString::number(settings.copyrightFrom);
        if (year > settings.copyrightFrom)
            copyright += QString(u'–' % QString::number(year));
    }
    if (!copyright.isEmpty())
        copyright.prepend(QString(words.copyright % u' '));
    const QString licence = settings.licence.contains(words.licence.chopped(1)) ? settings.licence : labelled(words.licence, settings.licence);
    setText(QString(line(titles) % line({settings.copyrightNotice}) % line({labelled(words.sponsor, settings.sponsor), copyright})
                    % line({licence, settings.icp, settings.policeRecord})
                    % line({labelled(words.telephone, settings.reportTelephone), labelled(words.mail, settings.reportMail)})));
}

void FooterPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Colours::current().line);
    painter.setBrush(Colours::light().bar);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace galley
