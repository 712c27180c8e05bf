// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/prooflists.h"

#include "article/readjson.h"
#include "proof/listcells.h"
#include "proof/prooftr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Reads one object's members, remembering the first that is not what it should be.
class Members
{
public:
    Members(const QJsonObject &json, const QString &where) : m_json(json), m_where(where) {}

    QString text(QStringView name)
    {
        const QJsonValue value = m_json[name];
        if (!value.isUndefined() && !value.isString())
            wrong(name);
        return value.toString();
    }
    QStringList texts(QStringView name)
    {
        const QJsonValue value = m_json[name];
        if (!value.isUndefined() && !value.isArray())
            wrong(name);
        QStringList list;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array) {
            if (!one.isString())
                wrong(name);
            list << one.toString();
        }
        return list;
    }
    bool flag(QStringView name, bool usual)
    {
        const QJsonValue value = m_json[name];
        if (!value.isUndefined() && !value.isBool())
            wrong(name);
        return value.toBool(usual);
    }
    int number(QStringView name, int usual)
    {
        const QJsonValue value = m_json[name];
        if (!value.isUndefined() && (!value.isDouble() || value.toInt(-1) < 0))
            wrong(name);
        return value.toInt(usual);
    }
    QDate date(QStringView name)
    {
        const QString given = text(name);
        const QDate day = QDate::fromString(given, Qt::ISODate);
        if (!given.isEmpty() && !day.isValid())
            wrong(name);
        return day;
    }
    void wrong(QStringView name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString(m_where + name);
    }
    const QString &firstWrong() const { return m_wrong; }

private:
    const QJsonObject &m_json;
    QString m_where;
    QString m_wrong;
};

std::unexpected<Error> unreadable(const QString &where)
{
    return failure(ErrorCode::BadInput, Proof::tr("The list cannot be read: %1.").arg(where));
}

Result<QJsonDocument> parsed(const QByteArray &json)
{
    QJsonParseError problem;
    QJsonDocument document = readJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(QString(problem.errorString() + u" @ "_s + QString::number(problem.offset)));
    return document;
}

template <typename Entry>
Result<QList<Entry>> entriesFrom(const QByteArray &json, Entry (*read)(Members &))
{
    if (json.isEmpty())
        return QList<Entry>();
    const Result<QJsonDocument> document = parsed(json);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isArray())
        return unreadable(u"[]"_s);
    QList<Entry> entries;
    const QJsonArray array = document->array();
    entries.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString where = QString(u'[' + QString::number(i) + u"]."_s);
        if (!array.at(i).isObject())
            return unreadable(where);
        const QJsonObject object = array.at(i).toObject();
        Members members(object, where);
        entries.append(read(members));
        if (!members.firstWrong().isEmpty())
            return unreadable(members.firstWrong());
    }
    return entries;
}

WordEntry wordFrom(Members &members)
{
    WordEntry entry{.word = members.text(u"word"), .level = WordLevel::Careful, .preferred = members.texts(u"preferred"),
                    .exceptions = members.texts(u"exceptions"), .near = members.texts(u"near"), .wholeWord = members.flag(u"whole_word", true),
                    .folded = members.flag(u"folded", false), .promotional = members.flag(u"promotional", false), .note = members.text(u"note")};
    const std::optional<WordLevel> level = wordLevelFromName(members.text(u"level"));
    entry.level = level.value_or(entry.level);
    if (!level)
        members.wrong(u"level");
    if (entry.word.isEmpty() || entry.word.size() > longestListedWord)
        members.wrong(u"word");
    return entry;
}

OfficeEntry officeFrom(Members &members)
{
    OfficeEntry entry{.name = members.text(u"name"), .organisation = members.text(u"organisation"), .post = members.text(u"post"),
                      .from = members.date(u"from"), .until = members.date(u"until"), .rank = members.number(u"rank", 0),
                      .wrongForms = members.texts(u"wrong_forms")};
    if (entry.name.isEmpty() || entry.name.size() > longestListedWord)
        members.wrong(u"name");
    return entry;
}

void addTexts(QJsonObject &json, const QString &name, const QStringList &texts)
{
    if (!texts.isEmpty())
        json[name] = QJsonArray::fromStringList(texts);
}

void addText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json[name] = text;
}

constexpr std::array levels{std::tuple{WordLevel::Banned, "banned"_L1, u"禁用"}, std::tuple{WordLevel::Careful, "careful"_L1, u"慎用"},
                            std::tuple{WordLevel::Preferred, "preferred"_L1, u"推荐"}};

} // namespace

QString wordLevelName(WordLevel level)
{
    for (const auto &[known, english, chinese] : levels) {
        if (known == level)
            return english;
    }
    return {};
}

std::optional<WordLevel> wordLevelFromName(QStringView name)
{
    for (const auto &[known, english, chinese] : levels) {
        if (name.compare(english, Qt::CaseInsensitive) == 0 || name == QStringView(chinese))
            return known;
    }
    return {};
}

QByteArray wordsToJson(const QList<WordEntry> &words)
{
    QJsonArray array;
    for (const WordEntry &entry : words) {
        QJsonObject json{{u"word"_s, entry.word}, {u"level"_s, wordLevelName(entry.level)}};
        addTexts(json, u"preferred"_s, entry.preferred);
        addTexts(json, u"exceptions"_s, entry.exceptions);
        addTexts(json, u"near"_s, entry.near);
        if (!entry.wholeWord)
            json[u"whole_word"] = false;
        if (entry.folded)
            json[u"folded"] = true;
        if (entry.promotional)
            json[u"promotional"] = true;
        addText(json, u"note"_s, entry.note);
        array.append(json);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray officesToJson(const QList<OfficeEntry> &offices)
{
    QJsonArray array;
    for (const OfficeEntry &entry : offices) {
        QJsonObject json{{u"name"_s, entry.name}};
        addText(json, u"organisation"_s, entry.organisation);
        addText(json, u"post"_s, entry.post);
        addText(json, u"from"_s, entry.from.toString(Qt::ISODate));
        addText(json, u"until"_s, entry.until.toString(Qt::ISODate));
        if (entry.rank > 0)
            json[u"rank"] = entry.rank;
        addTexts(json, u"wrong_forms"_s, entry.wrongForms);
        array.append(json);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray styleToJson(const HouseStyle &style)
{
    const QJsonObject json{{u"space_between_han_and_latin"_s, style.spaceBetweenHanAndLatin}, {u"longest_sentence"_s, style.longestSentence},
                           {u"longest_paragraph"_s, style.longestParagraph}, {u"first_person"_s, style.firstPerson},
                           {u"switched_off"_s, QJsonArray::fromStringList(style.switchedOff)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<QList<WordEntry>> wordsFromJson(const QByteArray &json)
{
    return entriesFrom(json, wordFrom);
}

Result<QList<OfficeEntry>> officesFromJson(const QByteArray &json)
{
    return entriesFrom(json, officeFrom);
}

Result<HouseStyle> styleFromJson(const QByteArray &json)
{
    if (json.isEmpty())
        return HouseStyle();
    const Result<QJsonDocument> document = parsed(json);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isObject())
        return unreadable(u"{}"_s);
    const QJsonObject object = document->object();
    Members members(object, {});
    const HouseStyle usual;
    HouseStyle style{.spaceBetweenHanAndLatin = members.flag(u"space_between_han_and_latin", usual.spaceBetweenHanAndLatin),
                     .longestSentence = members.number(u"longest_sentence", usual.longestSentence),
                     .longestParagraph = members.number(u"longest_paragraph", usual.longestParagraph),
                     .firstPerson = members.flag(u"first_person", usual.firstPerson),
                     .switchedOff = members.texts(u"switched_off")};
    if (!members.firstWrong().isEmpty())
        return unreadable(members.firstWrong());
    return style;
}

} // namespace galley
