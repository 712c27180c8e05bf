// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/articledate.h"
#include "article/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace galley {

/// 来源: a register entry (may be none) and the form printed with the article, 《》 included.
struct SourceCredit
{
    SourceId id;
    QString printed;
    bool operator==(const SourceCredit &) const = default;
};

/// 署名落款: who reported, at the end of the text. Stored parsed and as found; rendered once, and
/// verbatim in reprints.
struct SignOff
{
    QString organisation; ///< 草原全媒·内蒙古新闻网
    QStringList names;    ///< in printed order
    QString role;         ///< 记者, 通讯员 … as printed between organisation and names
    QString verbatim;     ///< as found, brackets included; empty when it was entered by fields
    bool isEmpty() const { return organisation.isEmpty() && names.isEmpty() && verbatim.isEmpty(); }
    /// "（organisation role names）", or verbatim where there is one.
    QString printed() const;
    bool operator==(const SignOff &) const = default;
};

/// A person in the text (an interviewee), with the post as printed.
struct PersonInText
{
    QString name;
    QString post;
    bool operator==(const PersonInText &) const = default;
};

/// 系列: this article is a part of a series. number 0 means none known.
struct SeriesPart
{
    SeriesId id;
    QString name;  ///< the series' name as entered or found; the register entry's name may change
    int number = 0;
    QString mark;  ///< as printed after the headline: ③, （三）, (3), 下
    bool isNone() const { return id.isNull() && name.isEmpty() && number == 0 && mark.isEmpty(); }
    bool operator==(const SeriesPart &) const = default;
};

/// Where a cover may be cropped around: per mille of width and height from the top left.
struct FocalPoint
{
    int x = 500;
    int y = 500;
    bool operator==(const FocalPoint &) const = default;
};

struct Cover
{
    QByteArray sha256; ///< 64 lower-case hex digits; empty means no cover
    FocalPoint focal;
    bool operator==(const Cover &) const = default;
};

/// An asset as used by this article. The bytes live in the newsroom's assets/, named by their hash.
struct AssetUse
{
    QByteArray sha256;
    QString name;      ///< original file name
    QString caption;
    QString credit;
    QString alt;
    QString rights;
    QString aiLabel;   ///< marking of generated or synthetic content; empty when none
    bool operator==(const AssetUse &) const = default;
};

/// 转载记录: what is known of the original of a reprint.
struct ReprintRecord
{
    QString title;
    QString author;
    QString editor;   ///< the original's responsible editor
    QString time;     ///< as printed there
    QString address;
    QString licence;
    QString snapshot; ///< the original text as found, before any editing
    bool operator==(const ReprintRecord &) const = default;
};

/// An entry of the change list: what `{#id}` in the body names (tracked changes and comments).
struct ChangeEntry
{
    QString id;
    PersonId author;
    QDateTime time; ///< UTC
    bool open = true;
    QStringList replies;
    bool operator==(const ChangeEntry &) const = default;
};

/// 更正说明: a dated note that a published text was put right. Part of the text, so that it is approved with it.
struct CorrectionNote
{
    ArticleDate date;  ///< the day it was made
    QString text;      ///< what was wrong and what is right, for readers
    bool operator==(const CorrectionNote &) const = default;
};

/// 内容字段: everything a review is about. A value; two equal contents have equal canonical bytes.
/// Strings hold what was typed, unchanged: no trimming, no normalisation of width.
struct Content
{
    QString headline;      ///< 标题, without the series' part mark
    QString kicker;        ///< 引题
    QString subtitle;      ///< 副题
    QString shortHeadline; ///< 短标题
    QString summary;       ///< 摘要
    QString body;          ///< body source (markup/README in ARCHITECTURE.md)
    SourceCredit source;
    QString authorLine;    ///< 作者
    SignOff signOff;
    QList<PersonInText> people;
    SeriesPart series;
    ArticleDate date;
    QString language = QStringLiteral("zh-CN"); ///< BCP 47
    Cover cover;
    QList<AssetUse> assets;
    std::optional<ReprintRecord> reprint;
    QList<ChangeEntry> changes;
    QList<CorrectionNote> corrections; ///< oldest first

    /// The headline as readers see it: with the part mark.
    QString printedHeadline() const;
    bool operator==(const Content &) const = default;
};

/// Whether the summary only says the headline again (with or without part mark and spaces).
bool summaryRepeatsHeadline(const Content &content);

} // namespace galley
