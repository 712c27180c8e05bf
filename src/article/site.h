// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/handling.h"
#include "article/id.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace galley {

struct Tag
{
    TagId id;
    QString name;
    QString slug; ///< address part, made from the id where the name gives none
    bool operator==(const Tag &) const = default;
};

/// An entry of the source register (来源库).
struct Source
{
    SourceId id;
    QString name;    ///< without 《》
    QString printed; ///< preferred printed form: 《内蒙古日报》
    QString address;
    QString list = {};    ///< the list it stands on (可供网站转载新闻的新闻单位名单 and the like), empty: none
    QDate listedFrom = {};  ///< first day on that list; invalid: not known
    QDate listedUntil = {}; ///< last day; invalid: still listed
    QString note = {};

    /// Whether it may be quoted as the source of a reprint made on this day: always when it stands on no list.
    bool isListedOn(QDate day) const;
    bool operator==(const Source &) const = default;
};

/// Whether two printed forms name the same source: 《》, spaces and width are ignored.
QString sourceMatchKey(QStringView printed);

struct Series
{
    SeriesId id;
    QString name;
    QString slug;
    bool operator==(const Series &) const = default;
};

/// 模板: what a new article of a section and genre begins with.
struct ArticleTemplate
{
    TemplateId id;
    QString name;               ///< 快讯, 消息 …; unique
    SectionId section;          ///< offered there and below; null: everywhere
    Kind kind = Kind::Original;
    Genre genre = Genre::None;
    QString headline;
    QString summary;
    QString authorLine;
    QString body;               ///< body source
    int position = 0;
    bool operator==(const ArticleTemplate &) const = default;
};

/// An entry of the channel bar.
struct NavigationEntry
{
    enum class Target { Home, Section, Link };
    Target target = Target::Section;
    QString label;     ///< empty: the section's name, or 首页
    SectionId section;
    QString address;   ///< for Link
    bool operator==(const NavigationEntry &) const = default;
};

/// A plain page of the footer: 关于我们, 联系我们 …
struct Page
{
    PageId id;
    QString title;
    QString slug;
    QString body;      ///< body source
    int position = 0;
    bool inFooter = true;
    bool operator==(const Page &) const = default;
};

/// The site-wide parts of every page.
struct SiteSettings
{
    QString name;              ///< 北疆新闻网
    QString latinName;         ///< BEIJIANG NEWS
    QString address;           ///< https://… without a slash at the end; used in feeds and sitemaps
    QString language = QStringLiteral("zh-CN");
    QString zone = QStringLiteral("Asia/Shanghai"); ///< IANA name; the newsroom's zone
    QString sponsor;           ///< 主办
    QString copyrightHolder;
    QString copyrightNotice;   ///< 未经书面授权禁止使用 …
    int copyrightFrom = 0;     ///< first year; 0: no years
    QString licence;           ///< 互联网新闻信息服务许可证 number
    QString icp;               ///< ICP备案 number
    QString policeRecord;      ///< 公安备案 number
    QString reportTelephone;   ///< 举报电话
    QString reportMail;        ///< 举报邮箱
    QList<NavigationEntry> navigation; ///< the channel bar, in order
    QString regionLabel;       ///< 旗下栏目 or 地方
    QList<SectionId> regionStrip; ///< chosen and ordered
    SectionId ownRegion;       ///< the page's own column, above the strip; need not be in it
    int listPageSize = 20;     ///< articles on a full list page
    bool operator==(const SiteSettings &) const = default;
};

} // namespace galley
