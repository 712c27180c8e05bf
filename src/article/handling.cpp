// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/handling.h"

#include "article/names.h"
#include "article/translate.h"

namespace galley {

using namespace Qt::StringLiterals;

QList<SectionId> Handling::sections() const
{
    QList<SectionId> result;
    if (!primarySection.isNull())
        result.append(primarySection);
    for (const SectionId &section : furtherSections) {
        if (!section.isNull() && !result.contains(section))
            result.append(section);
    }
    return result;
}

namespace {

constexpr std::array kinds{Named<Kind>{Kind::Original, u"原创"}, Named<Kind>{Kind::Reprint, u"转载"},
                           Named<Kind>{Kind::WireCopy, u"通稿"}, Named<Kind>{Kind::Flash, u"快讯"},
                           Named<Kind>{Kind::Correction, u"更正"}};

constexpr std::array genres{Named<Genre>{Genre::None},
                            Named<Genre>{Genre::News, u"消息"},
                            Named<Genre>{Genre::Feature, u"通讯"},
                            Named<Genre>{Genre::Commentary, u"评论"},
                            Named<Genre>{Genre::Gallery, u"图集"},
                            Named<Genre>{Genre::Video, u"视频"},
                            Named<Genre>{Genre::Interview, u"访谈"},
                            Named<Genre>{Genre::Notice, u"公告"}};

} // namespace

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Original:
        return u"original"_s;
    case Kind::Reprint:
        return u"reprint"_s;
    case Kind::WireCopy:
        return u"wire-copy"_s;
    case Kind::Flash:
        return u"flash"_s;
    case Kind::Correction:
        return u"correction"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Kind> kindFromName(QStringView name)
{
    return findNamed(kinds, name, kindName);
}

QString genreName(Genre genre)
{
    switch (genre) {
    case Genre::None:
        return u"none"_s;
    case Genre::News:
        return u"news"_s;
    case Genre::Feature:
        return u"feature"_s;
    case Genre::Commentary:
        return u"commentary"_s;
    case Genre::Gallery:
        return u"gallery"_s;
    case Genre::Video:
        return u"video"_s;
    case Genre::Interview:
        return u"interview"_s;
    case Genre::Notice:
        return u"notice"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Genre> genreFromName(QStringView name)
{
    return findNamed(genres, name, genreName);
}

QString kindLabel(Kind kind)
{
    switch (kind) {
    case Kind::Original:
        //: 原创
        return translate("Handling", "Original");
    case Kind::Reprint:
        //: 转载
        return translate("Handling", "Reprint");
    case Kind::WireCopy:
        //: 通稿
        return translate("Handling", "Wire copy");
    case Kind::Flash:
        //: 快讯
        return translate("Handling", "Flash");
    case Kind::Correction:
        //: 更正
        return translate("Handling", "Correction");
    }
    Q_UNREACHABLE_RETURN({});
}

QString genreLabel(Genre genre)
{
    switch (genre) {
    case Genre::None:
        return translate("Handling", "No genre");
    case Genre::News:
        //: 消息
        return translate("Handling", "News");
    case Genre::Feature:
        //: 通讯
        return translate("Handling", "Feature");
    case Genre::Commentary:
        //: 评论
        return translate("Handling", "Commentary");
    case Genre::Gallery:
        //: 图集
        return translate("Handling", "Gallery");
    case Genre::Video:
        //: 视频
        return translate("Handling", "Video");
    case Genre::Interview:
        //: 访谈
        return translate("Handling", "Interview");
    case Genre::Notice:
        //: 公告
        return translate("Handling", "Notice");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
