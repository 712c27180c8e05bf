// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"
#include "article/section.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace galley {

/// 禁用, 慎用, 推荐: how a listed word is to be taken.
enum class WordLevel { Banned, Careful, Preferred };

/// An entry of the newsroom's word list.
struct WordEntry
{
    QString word;
    WordLevel level = WordLevel::Careful;
    QStringList preferred;   ///< what to write instead, best first
    QStringList exceptions;  ///< longer words it is a harmless part of
    QStringList near;        ///< counts only where one of these stands in the same sentence; empty: always
    bool wholeWord = true;   ///< only where it is a word by itself; false: anywhere
    bool folded = false;     ///< also full-width, with inserted spaces or marks, look-alike characters
    bool promotional = false; ///< only in promotional sections
    QString note;            ///< shown with the finding: source and reason
    bool operator==(const WordEntry &) const = default;
};

/// Who held which office from when to when; the newsroom keeps it.
struct OfficeEntry
{
    QString name;            ///< 李某某
    QString organisation;    ///< 某省人民政府
    QString post;            ///< 省长
    QDate from;              ///< invalid: not known
    QDate until;             ///< last day; invalid: still held
    int rank = 0;            ///< order in which people are named together, 1 first; 0: not ranked
    QStringList wrongForms;  ///< misspellings met before, beside those found by sound and shape
    bool operator==(const OfficeEntry &) const = default;
};

/// What the house decides about style; "spaces" and the like of GB/T are not the house's.
struct HouseStyle
{
    bool spaceBetweenHanAndLatin = false; ///< 盘古之白 asked for; false: asked not to be
    int longestSentence = 120;            ///< 字; 0: not judged
    int longestParagraph = 400;
    bool firstPerson = true;              ///< 我们, 笔者 in news is pointed out
    QStringList switchedOff;              ///< rule ids
    bool operator==(const HouseStyle &) const = default;
};

struct ProofLists
{
    QList<WordEntry> words;
    QList<OfficeEntry> offices;
    HouseStyle style;
    bool operator==(const ProofLists &) const = default;
};

/// Names for Newsroom::proofList(): each a JSON document of one list.
inline constexpr char16_t wordListName[] = u"words";
inline constexpr char16_t officeListName[] = u"offices";
inline constexpr char16_t styleListName[] = u"style";

QByteArray wordsToJson(const QList<WordEntry> &words);
QByteArray officesToJson(const QList<OfficeEntry> &offices);
QByteArray styleToJson(const HouseStyle &style);
/// BadInput says what and where. Empty bytes give an empty list (the default style).
Result<QList<WordEntry>> wordsFromJson(const QByteArray &json);
Result<QList<OfficeEntry>> officesFromJson(const QByteArray &json);
Result<HouseStyle> styleFromJson(const QByteArray &json);

/// CSV (RFC 4180, a header line names the columns in English or Chinese: word 词, level 级别, preferred 推荐,
/// exceptions 例外, near 语境, whole_word 整词, folded 变形, promotional 广告, note 说明; name 姓名, organisation 单位,
/// post 职务, from 起, until 止, rank 排序, wrong_forms 误写; several in one cell parted by | ; or ；). UTF-8 or
/// GB18030. BadInput names the line and column; nothing is taken then. TooLarge over 256 MB.
Result<QList<WordEntry>> wordsFromCsv(const QByteArray &csv);
Result<QList<OfficeEntry>> officesFromCsv(const QByteArray &csv);
QByteArray wordsToCsv(const QList<WordEntry> &words);
QByteArray officesToCsv(const QList<OfficeEntry> &offices);

/// Lists made ready for matching: immutable, shared by any number of threads. Compiling 65,000 words takes
/// a fraction of a second; do it off the window thread.
class CompiledLists
{
public:
    explicit CompiledLists(ProofLists lists = {});
    ~CompiledLists();
    CompiledLists(const CompiledLists &) = delete;
    CompiledLists &operator=(const CompiledLists &) = delete;

    const ProofLists &lists() const;

    struct Match
    {
        int start = 0;
        int length = 0;      ///< of the text, with what was inserted
        qsizetype entry = 0; ///< index into lists().words
        bool disguised = false; ///< met in a folded form only
    };
    /// Every occurrence of every listed word that is no part of one of its exceptions, in one pass over the text;
    /// overlapping ones too; by start. Whole words and nearness are for who has the paragraph (WordChecks).
    std::vector<Match> wordsIn(QStringView text) const;
    /// Occurrences of the offices' names and wrong forms; entry is an index into lists().offices.
    std::vector<Match> namesIn(QStringView text) const;
    /// Bytes of the compiled forms, without the lists themselves.
    qsizetype memory() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
