// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docxstyles.h"

#include <array>

namespace galley {

/// What stands before a list item.
struct DocxLabel
{
    enum class Kind { None, Bullet, Number, Text };
    Kind kind = Kind::None;
    int number = 0; ///< of a list that counts in figures: 1. 1) 1、
    QString text;   ///< as printed: 一、 （一） 第一条 a) 1.1
};

/// numbering.xml, and the count of its lists as a document is read from front to back.
class DocxNumbering
{
public:
    DocxNumbering() = default;
    DocxNumbering(const DocxNode &root, const DocxStyles &styles);

    /// The label of the next paragraph of a list at a level (0 to 8).
    DocxLabel next(const QString &list, int level);
    /// The level whose paragraphs have this style; -1 when there is none.
    int levelOfStyle(const QString &list, const QString &style) const;

private:
    struct Level
    {
        QString format;
        QString text;  ///< "%1.%2"
        QString style;
        int start = 1;
        bool spaced = true; ///< something stands between label and text
    };
    using Levels = std::array<Level, 9>;
    struct List
    {
        QString counter; ///< lists of the same definition count on
        Levels levels;
        std::array<int, 9> restart{}; ///< -1: counts on
        bool begun = false;
    };

    static void readLevel(const DocxNode &node, Levels &levels);
    QString expanded(const List &list, int level, const std::array<int, 9> &counts) const;

    QHash<QString, List> m_lists;
    QHash<QString, std::array<int, 9>> m_counts;
};

/// 12 in a w:numFmt: 十二, xii, ⑫ …; in figures where the format is not known.
QString numberInFormat(int number, QStringView format);

} // namespace galley
