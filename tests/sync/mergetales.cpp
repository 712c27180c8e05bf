// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/mergetales.h"

#include "sync/sentences.h"

#include <QHash>
#include <QSet>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

QString drawnSentence(QRandomGenerator &chance)
{
    static const QStringList subjects{u"牧民"_s, u"记者"_s, u"自治区气象局"_s, u"😀风电场"_s, u"她"_s};
    static const QStringList doings{u"昨日下午三时到达"_s, u"增产3.5%"_s, u"说：“雪停了”"_s, u"转场"_s, u"到会ＡＢ人"_s};
    static const QStringList ends{u"。"_s, u"！"_s, u"；"_s, u"……"_s, u"，其后返回。"_s};
    const auto pick = [&chance](const QStringList &list) { return list.at(chance.bounded(list.size())); };
    return QString(pick(subjects) + pick(doings) + QString::number(chance.bounded(40)) + pick(ends));
}

/// Tokens as texts that can be put together anew.
QStringList tokensOf(const QString &story)
{
    QStringList tokens;
    for (const BodyToken &token : bodyTokens(story))
        tokens << token.text.toString();
    return tokens;
}

bool isBreak(const QString &token)
{
    return token.trimmed().isEmpty();
}

void changeInside(QRandomGenerator &chance, QString &token)
{
    if (isBreak(token))
        return;
    qsizetype at = chance.bounded(token.size());
    if (token.at(at).isLowSurrogate())
        --at;
    const qsizetype length = token.at(at).isHighSurrogate() ? 2 : 1;
    switch (chance.bounded(3)) {
    case 0: token.insert(at, u"新"_s + QString::number(chance.bounded(1000))); break;
    case 1: token.replace(at, length, QChar(char16_t(0x4e00 + chance.bounded(2000)))); break;
    default: token.insert(at, u"据悉，"_s); break;
    }
}

void editOnce(QRandomGenerator &chance, QStringList &tokens)
{
    if (tokens.isEmpty()) {
        tokens << drawnSentence(chance);
        return;
    }
    const qsizetype at = chance.bounded(tokens.size());
    switch (chance.bounded(8)) {
    case 0: tokens.removeAt(at); break;
    case 1: tokens.insert(at, drawnSentence(chance)); break;
    case 2: tokens.move(at, chance.bounded(tokens.size())); break;
    case 3: tokens.insert(at, u"\n\n"_s); break;
    case 4: tokens.insert(at, u"\n\n"_s + drawnSentence(chance) + u"\n\n"_s); break;
    default: changeInside(chance, tokens[at]); break;
    }
}

using Counts = QHash<QString, int>;

Counts countsOf(const QString &text)
{
    Counts counts;
    for (const BodyToken &token : bodyTokens(text)) {
        if (token.kind != BodyToken::Kind::Break)
            ++counts[token.text.toString()];
    }
    return counts;
}

} // namespace

QString editedBy(QRandomGenerator &chance, const QString &story, int edits)
{
    QStringList tokens = tokensOf(story);
    for (int i = 0; i < edits; ++i)
        editOnce(chance, tokens);
    return tokens.join(QString());
}

QString randomStory()
{
    QRandomGenerator chance(*rc::gen::arbitrary<quint32>());
    static const QStringList others{u"\n\n"_s, u"\n\n"_s, u"\n\n## 小标题\n\n"_s, u"\n- "_s, u"\n\n![图](asset:0)\n\n"_s, u"\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n"_s};
    QString story;
    const int pieces = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 24));
    for (int i = 0; i < pieces; ++i)
        story += chance.bounded(4) == 0 ? others.at(chance.bounded(others.size())) : drawnSentence(chance);
    return story;
}

QString editedStory(const QString &story)
{
    QRandomGenerator chance(*rc::gen::arbitrary<quint32>());
    return editedBy(chance, story, *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 7)));
}

QStringList lostSentences(const QString &base, const QString &mine, const QString &theirs, const BodyMerge &merge)
{
    const Counts before = countsOf(base);
    const Counts here = countsOf(mine);
    const Counts there = countsOf(theirs);
    const QString kept = merge.text(MergeSide::Mine) + merge.text(MergeSide::Theirs);
    QStringList lost;
    for (const QString &sentence : QSet<QString>(here.keyBegin(), here.keyEnd()) + QSet<QString>(there.keyBegin(), there.keyEnd())) {
        const int left = here.value(sentence) + there.value(sentence) - before.value(sentence);
        if (left > 0 && !kept.contains(sentence))
            lost << sentence;
    }
    return lost;
}

QStringList doubledSentences(const QString &base, const QString &mine, const QString &theirs, const BodyMerge &merge)
{
    const Counts before = countsOf(base);
    const Counts here = countsOf(mine);
    const Counts there = countsOf(theirs);
    const Counts merged = countsOf(merge.text());
    QStringList doubled;
    for (auto each = merged.cbegin(); each != merged.cend(); ++each) {
        if (each.key().size() >= 8 && each.value() > std::max({here.value(each.key()), there.value(each.key()), before.value(each.key())}))
            doubled << each.key();
    }
    return doubled;
}

QStringList inventedSentences(const QString &base, const QString &mine, const QString &theirs, const BodyMerge &merge)
{
    const Counts before = countsOf(base);
    const Counts here = countsOf(mine);
    const Counts there = countsOf(theirs);
    QStringList invented;
    for (const QString &sentence : countsOf(merge.text()).keys()) {
        if (!here.contains(sentence) && !there.contains(sentence) && !before.contains(sentence))
            invented << sentence;
    }
    return invented;
}

} // namespace galley::testkit
