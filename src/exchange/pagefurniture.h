// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace galley {

/// A line of a portal's channel bar or footer: many short entries, separated by spaces or bars.
bool isEntryRow(QStringView line);
/// A strip of columns with its label: 旗下栏目: 北京 上海 …
bool isColumnStrip(QStringView line);
/// 首页 > 资讯 > 内蒙古, 当前位置:… The names in it without 首页 and 正文; empty when the line is none.
QStringList breadcrumb(QStringView line);
/// Something of the site and not of the article: channel bar, strip, footer, copyright, licence and 备案
/// numbers, report telephone and mail, 电脑版 | 移动版, share and print tools, previous and next, declarations.
bool isFurniture(QStringView line);
/// Of the site's footer in particular: copyright, licence numbers, 关于我们 …
bool isFooter(QStringView line);
/// Where a page's end begins, whatever follows: 相关新闻, 上一篇, 免责声明 …
bool startsAfterwork(QStringView line);
/// What a site puts around its stories as sentences: declarations (声明…, 未经授权…), invitations (扫码, 打开某APP,
/// 关注…), reports' telephones. Only to be asked about the first and last paragraphs: a story may say the like.
bool isPromotion(QStringView line);
/// What stands above a list of other stories, or of comments: 相关推荐, 热榜, 最新评论 …
bool isListHeading(QStringView line);
/// A sentence's end, so that the line is prose and not a title or an entry.
bool endsLikeProse(QStringView line);

} // namespace galley
