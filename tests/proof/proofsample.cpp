// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For those who tune checks: reads real news and prints how often each rule spoke, with random examples of what
// it said. proofsample [--rule R] [--sample N] [--stories M] [--severity S] [--seed X] [FILE.jsonl.xz]
#include "exchange/importer.h"
#include "proof/proofing.h"

#include <KCompressionDevice>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QTextStream>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace galley;

namespace {

struct Example
{
    QString story;
    Finding finding;
    QString before;
    QString after;
};

/// Every finding of a rule has the same chance to be among the examples.
struct Tally
{
    int count = 0;
    QMap<QString, int> bySeverity;
    std::vector<Example> examples;
};

QString oneLine(QString text)
{
    return text.replace(u'\n', u'⏎');
}

class Sampler
{
public:
    Sampler(const QString &rule, const QString &severity, int sample, quint32 seed)
        : m_rule(rule), m_severity(severity), m_sample(static_cast<size_t>(std::max(sample, 0))), m_random(seed)
    {
    }

    void read(const Content &content, const QDate &date)
    {
        ProofSurroundings surroundings;
        surroundings.published = surroundings.today = date;
        surroundings.reporters = content.signOff.names;
        ProofSession session;
        session.setSurroundings(surroundings);
        const std::optional<ProofReport> report = session.check(content);
        ++m_stories;
        m_characters += content.body.size() + content.headline.size() + content.summary.size();
        for (const Finding &finding : report->findings)
            take(content, finding);
    }

    void print(QTextStream &out) const
    {
        out << m_stories << " stories, " << m_characters << " characters\n";
        QMap<QString, int> all;
        for (auto it = m_rules.cbegin(); it != m_rules.cend(); ++it) {
            QStringList severities;
            for (auto severity = it->bySeverity.cbegin(); severity != it->bySeverity.cend(); ++severity) {
                severities << QString(severity.key() + u' ' + QString::number(severity.value()));
                all[severity.key()] += severity.value();
            }
            out << qSetFieldWidth(8) << Qt::right << it->count << qSetFieldWidth(0) << "  " << it.key() << "  (" << severities.join(u", "_s) << ")\n";
            for (const Example &example : it->examples)
                printExample(out, example);
        }
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            out << it.key() << ": " << it.value() << ", " << QString::number(it.value() * 20000.0 / double(std::max<qint64>(m_characters, 1)), 'f', 3)
                << " in 20,000 characters\n";
    }

private:
    void take(const Content &content, const Finding &finding)
    {
        if (!m_rule.isEmpty() && finding.rule != m_rule && !finding.rule.startsWith(QString(m_rule + u'.')))
            return;
        if (!m_severity.isEmpty() && severityName(finding.severity) != m_severity)
            return;
        Tally &tally = m_rules[finding.rule];
        ++tally.count;
        ++tally.bySeverity[severityName(finding.severity)];
        size_t at = tally.examples.size();
        if (at >= m_sample) {
            at = m_random.bounded(static_cast<quint32>(tally.count));
            if (at >= m_sample)
                return;
        } else {
            tally.examples.emplace_back();
        }
        const QString text = proofFieldText(content, finding.place.field, finding.place.index);
        const int start = std::max(0, finding.place.start - 30);
        const int end = finding.place.start + finding.place.length;
        tally.examples[at] = {.story = content.headline, .finding = finding, .before = oneLine(text.sliced(start, finding.place.start - start)),
                              .after = oneLine(text.mid(end, 30))};
    }

    static void printExample(QTextStream &out, const Example &example)
    {
        QStringList fixes;
        for (const ProofFix &fix : example.finding.fixes.first(std::min<qsizetype>(3, example.finding.fixes.size())))
            fixes << fix.label;
        out << "          " << example.before << "〔" << oneLine(example.finding.text) << "〕" << example.after << "\n            "
            << severityName(example.finding.severity) << ": " << example.finding.message << "  → " << fixes.join(u" | "_s) << "  ("
            << oneLine(example.story) << ")\n";
    }

    QString m_rule;
    QString m_severity;
    size_t m_sample;
    QRandomGenerator m_random;
    QMap<QString, Tally> m_rules;
    int m_stories = 0;
    qint64 m_characters = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rule"_s, u"a rule or a group"_s, u"R"_s}, {u"severity"_s, u"must-fix, should-look or style"_s, u"S"_s},
                       {u"sample"_s, u"examples of each rule"_s, u"N"_s, u"5"_s}, {u"stories"_s, u"stop after so many"_s, u"M"_s, u"0"_s},
                       {u"seed"_s, u"of the choice of examples"_s, u"X"_s, u"1"_s}});
    parser.addHelpOption();
    parser.process(application);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QString shared = qEnvironmentVariable("GALLEY_SHARED", u"../shared"_s);
    const QString archive = parser.positionalArguments().value(0, QString(shared + u"/data/news-2022-2024.jsonl.xz"_s));
    KCompressionDevice in(archive, archive.endsWith(".xz"_L1) ? KCompressionDevice::Xz : KCompressionDevice::None);
    if (!in.open(QIODevice::ReadOnly)) {
        err << "proofsample: " << archive << " cannot be read\n";
        return 3;
    }
    const int most = parser.value(u"stories"_s).toInt();
    Sampler sampler(parser.value(u"rule"_s), parser.value(u"severity"_s), parser.value(u"sample"_s).toInt(), parser.value(u"seed"_s).toUInt());
    double seconds = 0;
    for (int i = 0; (most <= 0 || i < most) && !in.atEnd(); ++i) {
        const auto article = importJsonLine(in.readLine(), {});
        if (!article)
            continue;
        const std::clock_t begun = std::clock();
        sampler.read(article->content, article->content.date.dateIn(QTimeZone("Asia/Shanghai")));
        seconds += double(std::clock() - begun) / CLOCKS_PER_SEC;
    }
    sampler.print(out);
    out << QString::number(seconds, 'f', 1) << " s of CPU in the checks\n";
    return 0;
}
