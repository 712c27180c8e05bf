// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/articledate.h"

#include <QString>
#include <QStringList>
#include <QTimeZone>

namespace galley {

/// What a portal page says about its article in labelled lines: 来源:… 作者:… 发布时间:…
struct PageFields
{
    QString source;      ///< as printed, 《》 included
    QString authorLine;
    QString editor;      ///< 责任编辑
    QString summary;
    QString dateText;    ///< as printed
    ArticleDate date;
    QString originalTitle; ///< 原标题
    QStringList keywords;
    bool isEmpty() const;
};

/// Reads the labels of one line into fields; a field that is already known stays. Answers whether the
/// line consists of labels, dates and page tools (字号, 打印, 分享) and of nothing else, which is what tells
/// a page's line of particulars from a sentence.
bool readFieldLine(QStringView line, const QTimeZone &zone, PageFields &fields);

/// The same for a line that may hold other things, too: what its labels say, and no answer whether they are all.
void readLabels(QStringView line, const QTimeZone &zone, PageFields &fields);

/// "2023-12-30", "2023年12月30日 10:15", "2023/12/30 10:15:07", "2023-12-30T10:15:07+08:00" …, anywhere in
/// the text. Midnight to the second is what content systems write when only the day is known: Day.
struct FoundDate
{
    ArticleDate date;
    qsizetype start = -1;
    qsizetype length = 0;
};
FoundDate findDate(QStringView text, const QTimeZone &zone);

/// 责任编辑 at the end of a text, in brackets or not: the editor's name, empty when the line is none.
QString editorOf(QStringView line);

} // namespace galley
