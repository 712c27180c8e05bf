// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "article/error.h"

#include <QStringList>

#include <functional>

namespace galley {

/// An article as the editor of 微信公众号 keeps it when it is pasted there.
struct WechatCopy
{
    QString html;          ///< a fragment: every style inline, no class, no script, no link that leads away
    QString text;          ///< the same without marks
    int pictures = 0;
    QStringList warnings;  ///< for people
};

enum class WechatTheme { Plain, Newspaper }; ///< Newspaper: sub-headings with a red bar, indented paragraphs

/// 公众号 keeps style attributes and drops classes, style sheets and addresses elsewhere: links become numbered notes
/// at the end (those to 公众号 articles stay), tables and lists are written with their styles, and pictures
/// stand in the text in their order as data, made no wider than its column can show. Tracked changes are
/// refused, comments left out, as for readers. `asset` gives a picture's bytes by its hash. Any thread, when asset is.
WechatCopy wechatCopy(const Content &content, const std::function<Result<QByteArray>(const QByteArray &sha256)> &asset,
                      WechatTheme theme = WechatTheme::Plain);

} // namespace galley
