// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace galley {

/// 性质. Chooses the review route together with the section.
enum class Kind { Original, Reprint, WireCopy, Flash, Correction }; // 原创 转载 通稿 快讯 更正

/// 体裁.
enum class Genre { None, News, Feature, Commentary, Gallery, Video, Interview, Notice }; // 消息 通讯 评论 图集 视频 访谈 公告

/// A subject code from an imported, versioned vocabulary, for example IPTC Media Topics.
struct SubjectCode
{
    QString vocabulary; ///< "medtop"
    QString version;    ///< "2019-04-06"
    QString code;       ///< "20000570"
    bool operator==(const SubjectCode &) const = default;
};

/// 处理字段: how the article is handled. Audited, outside both hashes; things are named by id, so that
/// renaming or merging them changes no article.
struct Handling
{
    QString slug;               ///< address part, [a-z0-9-]; fixed once the article was published
    Kind kind = Kind::Original;
    Genre genre = Genre::None;
    SectionId primarySection;   ///< a channel or a regional column
    QList<SectionId> furtherSections;
    QList<TagId> tags;
    QList<SubjectCode> subjects;
    QString place;
    int urgency = 5;            ///< 1 (most urgent) to 9, as IPTC urgency
    QString responsibleEditor;  ///< 责任编辑 as printed; empty: the first reviewer's real name
    QList<ArticleId> related;
    QString notes;
    QDateTime embargo;          ///< UTC; invalid: none. Publishing before it is refused
    QDateTime publishAt;        ///< UTC; invalid: as soon as published
    QDateTime expireAt;         ///< UTC; invalid: never

    /// primarySection and furtherSections, each once, the primary first.
    QList<SectionId> sections() const;
    bool operator==(const Handling &) const = default;
};

/// Contract words of galleyctl ("original", "reprint", "wire-copy", "flash", "correction").
QString kindName(Kind kind);
std::optional<Kind> kindFromName(QStringView name); ///< also accepts the Chinese term
QString genreName(Genre genre);
std::optional<Genre> genreFromName(QStringView name);
/// For people, in the interface's language.
QString kindLabel(Kind kind);
QString genreLabel(Genre genre);

} // namespace galley
