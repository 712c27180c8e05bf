// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Galley's proofing beside autocorrect-node and zhlint on what all three do: the marks of news, without spaces between
// Chinese and Latin. The errors are those of tests/proof/errors.
#include "bench.h"
#include "measure.h"

#include "proof/errorset.h"
#include "proof/proofing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <iostream>

namespace galley::bench {

using namespace Qt::StringLiterals;
using testkit::ErrorSet;
using testkit::KnownError;

namespace {

/// The classes of errors that the peers' rules speak of at all; the rest of the set is no part of their job.
const QStringList shared{u"width"_s, u"half-width throughout"_s, u"pairing"_s, u"ellipsis"_s, u"dash"_s, u"pause marks"_s, u"ordinals and stops"_s, u"percentages"_s};

struct Score
{
    int found = 0;
    int mended = 0;
};

struct Contender
{
    QString name;
    QMap<QString, Score> kinds;
    int falselyChanged = 0; ///< clean texts in which something is found
    double millionsPerSecond = 0;
};

struct Job
{
    std::vector<KnownError> errors;
    QStringList clean;
    QStringList paragraphs; ///< for the speed
    qint64 characters = 0;
};

Job jobOf(const ErrorSet &set)
{
    Job job;
    for (const KnownError &error : set.errors()) {
        if (shared.contains(error.kind))
            job.errors.push_back(error);
    }
    job.clean = set.cleanTexts();
    // No two paragraphs are the same: a session reads those it knows no second time.
    for (int round = 0; round < 40; ++round) {
        for (const QString &text : std::as_const(job.clean))
            job.paragraphs << QString(u"编号%1，"_s.arg(round + 1) + text);
    }
    for (const QString &paragraph : std::as_const(job.paragraphs))
        job.characters += paragraph.size();
    return job;
}

QList<Finding> marksIn(const QString &text)
{
    Content content;
    content.body = text;
    QList<Finding> findings = proofread(content, {}, {}).findings;
    findings.removeIf([](const Finding &finding) { return !finding.rule.startsWith("punctuation."_L1) && !finding.rule.startsWith("numerals."_L1); });
    return findings;
}

bool mends(const KnownError &error, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.fixes.isEmpty())
            continue;
        Content content;
        content.body = error.text;
        if (applyFix(content, finding, finding.fixes.first()) && error.right.contains(content.body))
            return true;
    }
    return false;
}

/// By its first fix alone: the peers have one answer too.
Contender galley(const Job &job)
{
    Contender self{.name = u"Galley"_s, .kinds = {}};
    for (const KnownError &error : job.errors) {
        const QList<Finding> findings = marksIn(error.text);
        self.kinds[error.kind].found += findings.isEmpty() ? 0 : 1;
        self.kinds[error.kind].mended += mends(error, findings) ? 1 : 0;
    }
    for (const QString &text : job.clean)
        self.falselyChanged += marksIn(text).isEmpty() ? 0 : 1;
    const QString body = job.paragraphs.join(u"\n\n"_s);
    const Span span = measure([&] {
        ProofSession session;
        session.checkBody(body);
    });
    self.millionsPerSecond = double(job.characters) / 1e6 / span.cpu;
    return self;
}

Contender peerFrom(const QString &name, const QJsonObject &answer, const Job &job)
{
    Contender peer{.name = name + u' ' + answer["version"_L1].toString(), .kinds = {}};
    const QJsonArray results = answer["results"_L1].toArray();
    for (size_t i = 0; i < job.errors.size(); ++i) {
        const KnownError &error = job.errors[i];
        const QString made = results.at(qsizetype(i)).toString();
        peer.kinds[error.kind].found += made != error.text ? 1 : 0;
        peer.kinds[error.kind].mended += error.right.contains(made) ? 1 : 0;
    }
    for (qsizetype i = 0; i < job.clean.size(); ++i)
        peer.falselyChanged += results.at(qsizetype(job.errors.size()) + i).toString() != job.clean.at(i) ? 1 : 0;
    peer.millionsPerSecond = double(job.characters) / 1e3 / answer["milliseconds"_L1].toDouble();
    return peer;
}

Result<QJsonObject> askPeers(const Job &job, const QString &modules)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"texts.json"_s);
    QJsonArray texts;
    for (const KnownError &error : job.errors)
        texts.append(error.text);
    for (const QString &text : job.clean)
        texts.append(text);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, u"The texts cannot be written for the peers."_s);
    file.write(QJsonDocument(QJsonObject{{u"texts"_s, texts}, {u"long"_s, QJsonArray::fromStringList(job.paragraphs)}}).toJson(QJsonDocument::Compact));
    file.close();
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(GALLEY_BENCH_DIR "/benchproofpeers.mjs"), modules, path});
    if (!node.waitForFinished(600000) || node.exitCode() != 0)
        return failure(ErrorCode::Internal, u"The peers did not run."_s, QString::fromUtf8(node.readAllStandardError()).right(400));
    return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}

void printTable(const Job &job, const std::vector<Contender> &contenders)
{
    QMap<QString, int> counts;
    for (const KnownError &error : job.errors)
        ++counts[error.kind];
    const auto line = [](const QString &first, const QString &count, const QStringList &cells) {
        QString text = u"  %1 %2"_s.arg(first, -26).arg(count, 6);
        for (const QString &cell : cells)
            text += u"  %1"_s.arg(cell, 24);
        std::cout << qUtf8Printable(text) << '\n';
    };
    QStringList names;
    for (const Contender &contender : contenders)
        names << contender.name;
    line(u"found / put right"_s, u"errors"_s, names);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        QStringList cells;
        for (const Contender &contender : contenders)
            cells << u"%1 / %2"_s.arg(contender.kinds.value(it.key()).found).arg(contender.kinds.value(it.key()).mended);
        line(it.key(), QString::number(it.value()), cells);
    }
    QStringList all;
    QStringList falsely;
    QStringList speed;
    for (const Contender &contender : contenders) {
        Score sum;
        for (const Score &score : contender.kinds) {
            sum.found += score.found;
            sum.mended += score.mended;
        }
        all << u"%1 / %2"_s.arg(sum.found).arg(sum.mended);
        falsely << QString::number(contender.falselyChanged);
        speed << QString::number(contender.millionsPerSecond, 'f', 2);
    }
    line(u"all"_s, QString::number(job.errors.size()), all);
    line(u"clean texts changed"_s, QString::number(job.clean.size()), falsely);
    line(u"million characters/s CPU"_s, QString(), speed);
    std::cout << "  Galley's speed is that of all its checks, the peers' that of their own rules.\n";
}

} // namespace

Result<void> compareProofing()
{
    heading(u"proofpeers: marks of news, beside other correctors"_s);
    const QString modules = qEnvironmentVariable("GALLEY_PROOF_PEERS");
    const ErrorSet set = ErrorSet::read(QStringLiteral(GALLEY_PROOF_TEST_DIR "/errors"));
    const Job job = jobOf(set);
    std::vector<Contender> contenders{galley(job)};
    if (modules.isEmpty()) {
        std::cout << "  The peers were not fetched (npm is not there, or had no answer): Galley alone.\n";
    } else {
        const Result<QJsonObject> answers = askPeers(job, modules);
        if (!answers)
            return std::unexpected(answers.error());
        for (const QString &name : {u"autocorrect-node"_s, u"zhlint"_s}) {
            const QJsonObject answer = answers->value(name).toObject();
            if (answer.contains("problem"_L1))
                std::cout << "  " << qUtf8Printable(name) << ": " << qUtf8Printable(answer["problem"_L1].toString()) << '\n';
            else
                contenders.push_back(peerFrom(name, answer, job));
        }
    }
    printTable(job, contenders);
    return {};
}

} // namespace galley::bench
