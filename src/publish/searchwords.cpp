// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/searchwords.h"

#include <QString>

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype longestWord = 32; ///< UTF-16 units

enum class Kind { Other, Spelt, Paired };

Kind kindOf(char32_t point)
{
    if (point >= 0x4e00 && point <= 0x9fff)
        return Kind::Paired; // nearly everything there is
    switch (QChar::script(point)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul: return Kind::Paired;
    default: return QChar::isLetterOrNumber(point) || QChar::isMark(point) ? Kind::Spelt : Kind::Other;
    }
}

} // namespace

quint32 SearchWords::hash(QStringView word)
{
    // FNV-1a over the units' bytes; its low bits alone are too alike for neighbours.
    quint32 h = 0x811c9dc5;
    for (const QChar unit : word) {
        h = (h ^ (unit.unicode() & 0xffu)) * 0x01000193u;
        h = (h ^ (unit.unicode() >> 8)) * 0x01000193u;
    }
    h = (h ^ (h >> 16)) * 0x85ebca6bu;
    h = (h ^ (h >> 13)) * 0xc2b2ae35u;
    return h ^ (h >> 16);
}

QList<quint32> SearchWords::hashes() const
{
    QList<quint32> once = m_hashes;
    std::ranges::sort(once);
    once.erase(std::unique(once.begin(), once.end()), once.end());
    return once;
}

void SearchWords::add(QStringView text, Place place)
{
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC).toLower();
    Kind running = Kind::Other;
    qsizetype wordBegin = 0; ///< of a spelt word
    qsizetype last = -1;     ///< where the paired character before began; -1: none in this run
    qsizetype runBegin = 0;  ///< of a paired run
    bool behindWord = false; ///< the paired run follows a spelt word
    const auto take = [&](qsizetype from, qsizetype to) { m_hashes.append(hash(QStringView(plain).sliced(from, to - from))); };
    const auto end = [&](qsizetype at) {
        if (running == Kind::Spelt)
            take(wordBegin, std::min(at, wordBegin + longestWord));
        else if (running == Kind::Paired && last == runBegin)
            take(last, at); // alone
    };
    qsizetype at = 0;
    while (at < plain.size()) {
        char32_t point = plain.at(at).unicode();
        qsizetype next = at + 1;
        if (plain.at(at).isHighSurrogate() && next < plain.size() && plain.at(next).isLowSurrogate())
            point = QChar::surrogateToUcs4(plain.at(at), plain.at(next++));
        const Kind kind = kindOf(point);
        if (kind != running) {
            end(at);
            behindWord = running == Kind::Spelt;
            running = kind;
            wordBegin = runBegin = at;
            last = -1;
        }
        if (kind == Kind::Paired) {
            if (last >= 0)
                take(last, next);
            if (place == Place::Headline || (last < 0 && behindWord))
                take(at, next);
            last = at;
        }
        at = next;
    }
    end(at);
}

} // namespace galley
