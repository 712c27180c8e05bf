// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/corruption.h"

#include "proof/prooftext.h"

#include <QRegularExpression>
#include <QSet>

#include <unicode/translit.h>

#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace galley::testkit {

namespace {

bool isHan(QChar unit)
{
    return unit.script() == QChar::Script_Han;
}

class Corrupter
{
public:
    Corrupter(const QHash<QString, std::vector<CleanSentence>> &clean, const QStringList &shapes) : m_clean(clean)
    {
        for (const QString &pair : shapes) {
            if (pair.size() == 2)
                m_shapes[pair.at(0)].append(pair.at(1));
        }
        gatherSyllables();
    }

    std::vector<KnownError> run()
    {
        for (const char16_t *name : {u"marks", u"numbers", u"news", u"idioms", u"phrases"})
            m_all.insert(m_all.end(), of(name).begin(), of(name).end());
        widths();
        throughout();
        for (const CleanSentence &sentence : of(u"marks")) {
            pairing(sentence.text);
            forms(u"ellipsis"_s, sentence.text, u"……"_s, {u"..."_s, u"…"_s, u"。。。"_s, u"......"_s, u"。。。。。。"_s, u"…………"_s});
            forms(u"dash"_s, sentence.text, u"——"_s, {u"—"_s, u"--"_s, u"-"_s, u"———"_s, u"－－"_s, u"－"_s});
        }
        for (const CleanSentence &sentence : m_all)
            pauses(sentence.text);
        for (const CleanSentence &sentence : of(u"numbers"))
            numbers(sentence.text);
        for (const CleanSentence &sentence : of(u"news")) {
            sound(sentence.text);
            shape(sentence.text);
            doubled(sentence.text);
        }
        phrases();
        return std::move(m_made);
    }

private:
    const std::vector<CleanSentence> &of(QStringView name)
    {
        return *m_clean.constFind(name.toString());
    }

    int pick(qsizetype count) { return int(m_random() % size_t(count)); }

    void make(const QString &kind, const QString &right, int start, int length, const QString &wrong, bool fixJudged = true)
    {
        QString text = right;
        text.replace(start, length, wrong);
        m_made.push_back({.kind = kind, .text = text, .start = start, .length = int(wrong.size()), .right = {right}, .fixJudged = fixJudged});
    }

    // ---- marks

    void widths()
    {
        static const QString full = u"，。：；？！（）"_s;
        static const QString half = u",.:;?!()"_s;
        for (size_t i = 0; i < m_all.size(); i += 4) {
            const QString &text = m_all[i].text;
            QList<int> places;
            for (int at = 0; at < text.size(); ++at) {
                if (full.contains(text.at(at)))
                    places << at;
            }
            const int at = places.at(pick(places.size()));
            make(u"width"_s, text, at, 1, half.at(full.indexOf(text.at(at))));
        }
    }

    void throughout()
    {
        for (int article = 0; article < 6; ++article) {
            QStringList right;
            for (int i = 0; i < 6; ++i)
                right << of(article % 2 == 0 ? u"news" : u"numbers")[size_t(article * 6 + i)].text;
            const QString text = right.join(u"\n\n"_s);
            QString wrong = text;
            wrong.replace(u'，', u',').replace(u'。', u'.').replace(u'：', u':').replace(u'；', u';');
            m_made.push_back({.kind = u"half-width throughout"_s, .text = wrong, .length = int(wrong.size()), .right = {text}});
        }
    }

    struct Pair
    {
        int open = 0;
        int close = 0;
        int depth = 0;
    };

    static QList<Pair> pairsOf(const QString &text)
    {
        static const QString opening = u"“‘《〈（"_s;
        static const QString closing = u"”’》〉）"_s;
        QList<Pair> pairs;
        QList<int> open;
        for (int at = 0; at < text.size(); ++at) {
            if (opening.contains(text.at(at)))
                open << at;
            else if (closing.contains(text.at(at)))
                pairs.append({open.takeLast(), at, int(open.size())});
        }
        return pairs;
    }

    void pairing(const QString &text)
    {
        const QList<Pair> pairs = pairsOf(text);
        if (pairs.isEmpty())
            return;
        const Pair pair = pairs.at(pick(pairs.size()));
        const QChar open = text.at(pair.open);
        const QChar close = text.at(pair.close);
        const int way = pick(4);
        spread(u"pairing"_s, text, pair, way == 0 ? QString() : way == 1 ? QString(close) : QString(open), way == 2 ? QString() : way == 3 ? QString(open) : QString(close));
        if (pairs.size() == 1 && open == u'“')
            spread(u"pairing"_s, text, pair, u"\""_s, u"\""_s);
        for (const Pair &inner : pairs) {
            if (text.at(inner.open) == u'‘')
                spread(u"pairing"_s, text, inner, u"“"_s, u"”"_s);
        }
    }

    /// The place is the whole pair: which of its two marks a finding names is its own affair.
    void spread(const QString &kind, const QString &text, const Pair &pair, const QString &open, const QString &close)
    {
        const QString between = text.sliced(pair.open + 1, pair.close - pair.open - 1);
        make(kind, text, pair.open, pair.close - pair.open + 1, QString(open + between + close));
    }

    void forms(const QString &kind, const QString &text, const QString &mark, const QStringList &wrong)
    {
        const int at = int(text.indexOf(mark));
        if (at < 0)
            return;
        for (int i = 0; i < 3; ++i) // each of the forms as often as the others
            make(kind, text, at, 2, wrong.at(m_form++ % wrong.size()));
    }

    void pauses(const QString &text)
    {
        static const QRegularExpression titles(u"(?<=[》”])(?=[《“])"_s);
        if (const auto match = titles.match(text); match.hasMatch())
            make(u"pause marks"_s, text, int(match.capturedStart()), 0, u"、"_s);
        static const QRegularExpression beforeAnd(u"(?<=、)(\\p{Han}{1,4})(?=和)"_s);
        if (const auto match = beforeAnd.match(text); match.hasMatch())
            make(u"pause marks"_s, text, int(match.capturedEnd()), 0, u"、"_s);
        if (text.count(u'、') >= 2) {
            const int at = int(text.indexOf(u'、', pick(2) == 0 ? 0 : text.indexOf(u'、') + 1));
            make(u"pause marks"_s, text, at, 1, u"，"_s);
        }
    }

    // ---- numbers

    void numbers(const QString &text)
    {
        static const QRegularExpression figures(u"\\d[\\d.]*"_s);
        if (const auto match = figures.match(text); match.hasMatch() && pick(4) == 0) {
            QString wide = match.captured();
            for (QChar &unit : wide)
                unit = QChar(ushort(unit.unicode() + 0xFEE0));
            make(u"numeral forms"_s, text, int(match.capturedStart()), int(match.capturedLength()), wide);
        }
        ranges(text);
        static const QRegularExpression percent(u"(\\d+(?:\\.\\d+)?)%"_s);
        if (const auto match = percent.match(text); match.hasMatch()) {
            make(u"percentages"_s, text, int(match.capturedEnd()) - 1, 1, u"％"_s);
            make(u"percentages"_s, text, int(match.capturedStart()), int(match.capturedLength()), QString(u"百分之"_s + match.captured(1)));
        }
        static const QRegularExpression about(u"(?:一二|两三|三四|四五|五六|六七|七八|八九)"_s);
        if (const auto match = about.match(text); match.hasMatch())
            make(u"approximations"_s, text, int(match.capturedStart()) + 1, 0, u"、"_s);
        times(text);
    }

    void ranges(const QString &text)
    {
        static const QRegularExpression mark(u"(?<=[\\d%℃日])[～—](?=\\d)"_s);
        const auto match = mark.match(text);
        if (!match.hasMatch())
            return;
        const int at = int(match.capturedStart());
        for (const QString &wrong : {u"-"_s, u"~"_s}) {
            make(u"ranges"_s, text, at, 1, wrong);
            QString other = text;
            m_made.back().right << other.replace(at, 1, text.at(at) == u'～' ? u"—"_s : u"～"_s);
        }
        if (text.at(at - 1) == u'%')
            make(u"ranges"_s, text, at - 1, 1, QString());
    }

    void times(const QString &text)
    {
        const QString kind = u"impossible dates and times"_s;
        static const QRegularExpression day(u"(\\d+)月(\\d+)日"_s);
        if (const auto match = day.match(text); match.hasMatch()) {
            make(kind, text, int(match.capturedStart(2)), int(match.capturedLength(2)), QString::number(32 + pick(8)), false);
            make(kind, text, int(match.capturedStart(1)), int(match.capturedLength(1)), QString::number(13 + pick(7)), false);
        }
        static const QRegularExpression minute(u"\\d+[时点](\\d+)分"_s);
        if (const auto match = minute.match(text); match.hasMatch())
            make(kind, text, int(match.capturedStart(1)), int(match.capturedLength(1)), QString::number(60 + pick(40)), false);
    }

    // ---- characters

    void gatherSyllables()
    {
        UErrorCode code = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> latin(
            icu::Transliterator::createInstance("Han-Latin; NFD; [:Mn:] Remove", UTRANS_FORWARD, code));
        if (!latin)
            qFatal("ICU has no Han-Latin transliteration");
        QSet<QChar> distinct;
        QString order;
        for (const char16_t *name : {u"marks", u"numbers", u"news", u"idioms", u"phrases"}) {
            for (const CleanSentence &sentence : of(name)) {
                for (const QChar unit : sentence.text) {
                    if (isHan(unit))
                        order += unit;
                }
            }
        }
        for (const QChar unit : std::as_const(order)) {
            if (!m_syllable.contains(unit)) {
                icu::UnicodeString form(char16_t(unit.unicode()));
                latin->transliterate(form);
                m_syllable[unit] = QString(reinterpret_cast<const QChar *>(form.getBuffer()), form.length());
            }
            m_bySyllable[m_syllable[unit]] += unit;
        }
    }

    /// Another character of the same syllable; null where there is none. Pairs that usage leaves free are no error.
    QChar alike(QChar right)
    {
        static const QStringList free{u"他她它"_s, u"的地得"_s, u"做作"_s, u"像象"_s, u"份分"_s, u"订定"_s, u"须需"_s, u"绘会"_s};
        QString candidates = m_bySyllable.value(m_syllable.value(right));
        candidates.removeIf([&](QChar other) {
            return other == right || std::ranges::any_of(free, [&](const QString &set) { return set.contains(right) && set.contains(other); });
        });
        return candidates.isEmpty() ? QChar() : candidates.at(pick(candidates.size()));
    }

    /// Words of two or more Han characters.
    static QList<Span> wordsOf(const QString &text)
    {
        const ProofParagraph paragraph = ProofParagraph::plain(ProofField::Body, 0, ParagraphKind::Prose, text);
        QList<Span> words;
        for (const Span &word : paragraph.words()) {
            if (word.length >= 2 && std::ranges::all_of(QStringView(text).sliced(word.start, word.length), isHan))
                words << word;
        }
        return words;
    }

    void sound(const QString &text)
    {
        const QList<Span> words = wordsOf(text);
        for (int tries = 0; tries < 20; ++tries) {
            const Span word = words.at(pick(words.size()));
            const int at = word.start + pick(word.length);
            const QChar other = alike(text.at(at));
            if (word.length != 2 || other.isNull())
                continue;
            make(u"same sound"_s, text, at, 1, other);
            return;
        }
    }

    void shape(const QString &text)
    {
        QList<std::pair<int, QChar>> chances;
        for (const Span &word : wordsOf(text)) {
            for (int at = word.start; at < word.end(); ++at) {
                for (const QChar other : m_shapes.value(text.at(at)))
                    chances.append({at, other});
            }
        }
        if (chances.isEmpty())
            return;
        const auto [at, other] = chances.at(pick(chances.size()));
        make(u"same shape"_s, text, at, 1, other);
    }

    void doubled(const QString &text)
    {
        const QList<Span> words = wordsOf(text);
        const Span word = words.at(pick(words.size()));
        const int way = pick(3);
        const Span twice = way == 0 ? Span{word.start, 1} : way == 1 ? Span{word.end() - 1, 1} : word;
        if (pick(2) == 0)
            return;
        make(u"doubled"_s, text, twice.start, twice.length, text.sliced(twice.start, twice.length).repeated(2));
    }

    void phrases()
    {
        for (const char16_t *name : {u"idioms", u"phrases"}) {
            const bool idioms = QStringView(name) == u"idioms";
            for (const CleanSentence &sentence : of(name)) {
                for (const auto &[start, length] : sentence.spoilable)
                    phrase(idioms ? u"idioms"_s : u"fixed phrases"_s, sentence.text, start, length);
            }
        }
    }

    void phrase(const QString &kind, const QString &text, int start, int length)
    {
        for (int tries = 0; tries < 10; ++tries) {
            const int at = start + pick(length);
            const QChar other = alike(text.at(at));
            if (other.isNull())
                continue;
            make(kind, text, at, 1, other);
            break;
        }
        if (length >= 4) {
            const int gone = start + pick(length);
            make(u"missing characters"_s, text, gone, 1, QString());
        }
    }

    const QHash<QString, std::vector<CleanSentence>> &m_clean;
    std::vector<CleanSentence> m_all;
    std::vector<KnownError> m_made;
    QHash<QChar, QString> m_shapes;
    QHash<QChar, QString> m_syllable;
    QHash<QString, QString> m_bySyllable;
    std::minstd_rand m_random{20240620};
    int m_form = 0;
};

} // namespace

std::vector<KnownError> corrupted(const QHash<QString, std::vector<CleanSentence>> &clean, const QStringList &shapes)
{
    return Corrupter(clean, shapes).run();
}

} // namespace galley::testkit
