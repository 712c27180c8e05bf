// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "news.h"

#include "exchange/importer.h"
#include "proof/proofing.h"

#include <QFile>
#include <QMap>
#include <QRandomGenerator>

namespace galley::bench {

using namespace Qt::StringLiterals;

namespace {

struct Story
{
    Content content;
    ProofSurroundings surroundings;
};

Result<std::vector<Story>> readStories()
{
    const QTemporaryDir folder;
    const Result<QString> unpacked = unpackedStories(folder.path());
    if (!unpacked)
        return std::unexpected(unpacked.error());
    QFile file(*unpacked);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"The trial stories cannot be read."_s, file.errorString());
    std::vector<Story> stories;
    while (!file.atEnd()) {
        auto article = importJsonLine(file.readLine(), {});
        if (!article)
            continue;
        Story story{.content = std::move(article->content), .surroundings = {}};
        story.surroundings.published = story.surroundings.today = story.content.date.dateIn(story.surroundings.zone);
        story.surroundings.reporters = story.content.signOff.names;
        stories.push_back(std::move(story));
    }
    return stories;
}

qint64 charactersOf(const Content &content)
{
    return content.headline.size() + content.summary.size() + content.body.size();
}

/// Words that are in no text, and an eighth out of the texts themselves: of two characters and more they keep the matcher as
/// busy as it can be (two matches a character), of four and more they are met as rarely as listed words are. A tenth
/// is to be seen through disguises.
ProofLists manyWords(const std::vector<Story> &stories, int count, int shortest)
{
    QRandomGenerator random(65);
    ProofLists lists;
    lists.words.reserve(count);
    for (int i = 0; i < count; ++i) {
        const QString &text = stories[random.bounded(static_cast<quint32>(stories.size()))].content.body;
        WordEntry entry;
        const int length = shortest + static_cast<int>(random.bounded(4));
        if (i % 8 == 0 && text.size() > length) {
            entry.word = text.sliced(random.bounded(static_cast<int>(text.size()) - length), length).simplified();
        } else {
            for (int k = 0; k < length; ++k)
                entry.word += QChar(static_cast<char16_t>(0x4E00 + random.bounded(0x5000)));
        }
        entry.folded = i % 10 == 0;
        if (entry.word.size() >= shortest)
            lists.words << entry;
    }
    return lists;
}

void matchList(const std::vector<Story> &stories, const QString &name, int shortest)
{
    ProofLists lists = manyWords(stories, 65'000, shortest);
    std::unique_ptr<const CompiledLists> compiled;
    const auto entries = lists.words.size();
    const Span making = measure([&] { compiled = std::make_unique<const CompiledLists>(std::move(lists)); });
    row(name + u" made ready"_s, making.cpu * 1000, u"ms CPU"_s, u"%1 entries"_s.arg(entries));
    row(u"  its memory"_s, double(compiled->memory()) / (1 << 20), u"MiB"_s);
    qint64 characters = 0;
    size_t matches = 0;
    const Span matching = measure([&] {
        for (const Story &story : stories) {
            characters += story.content.body.size();
            matches += compiled->wordsIn(story.content.body).size();
        }
    });
    row(u"  matching"_s, double(characters) / matching.cpu / 1e6, u"million characters/s"_s, u"%1 matches in %2 characters"_s.arg(matches).arg(characters));
}

/// The cost of single key presses in an article of real paragraphs.
void keyPresses(const std::vector<Story> &stories)
{
    Content content;
    for (const Story &story : stories) {
        if (content.body.size() >= 20'000)
            break;
        content.body += story.content.body + u"\n\n"_s;
    }
    content.headline = stories.front().content.headline;
    ProofSession session;
    session.setLists(std::make_shared<const CompiledLists>(manyWords(stories, 65'000, 4)));
    session.setSurroundings(stories.front().surroundings);
    const Span first = measure([&] { (void)session.check(content); });
    row(u"article of 20,000 characters, first check"_s, first.cpu * 1000, u"ms CPU"_s, u"%1 characters"_s.arg(content.body.size()));
    QRandomGenerator random(5);
    const QString typed = u"的一是在不了有和人这，。“”3A"_s;
    std::vector<double> costs;
    for (int i = 0; i < 2000; ++i) {
        const int at = random.bounded(static_cast<int>(content.body.size()));
        if (i % 4 == 3)
            content.body.remove(at, 1);
        else
            content.body.insert(at, typed[random.bounded(static_cast<int>(typed.size()))]);
        costs.push_back(measure([&] { (void)session.check(content); }).cpu * 1000);
    }
    std::ranges::sort(costs);
    const auto share = [&](double part) { return costs[static_cast<size_t>(part * double(costs.size() - 1))]; };
    row(u"key press in it: median"_s, share(0.5), u"ms CPU"_s);
    row(u"  95th percentile"_s, share(0.95), u"ms CPU"_s);
    row(u"  99th percentile"_s, share(0.99), u"ms CPU"_s);
    row(u"  slowest of 2,000"_s, costs.back(), u"ms CPU"_s);
}

void everything(const std::vector<Story> &stories)
{
    qint64 characters = 0;
    QMap<QString, int> byRule;
    QMap<Severity, int> bySeverity;
    const auto lists = std::make_shared<const CompiledLists>();
    const Span all = measure([&] {
        for (const Story &story : stories) {
            characters += charactersOf(story.content);
            const ProofReport report = proofread(story.content, lists, story.surroundings);
            for (const Finding &finding : report.findings) {
                ++byRule[finding.rule];
                ++bySeverity[finding.severity];
            }
        }
    });
    row(u"every check over every story"_s, all.cpu, u"s CPU"_s, u"%1 stories, %2 characters"_s.arg(stories.size()).arg(characters));
    row(u"  speed"_s, double(characters) / all.cpu / 1000, u"thousand characters/s"_s);
    for (auto it = bySeverity.cbegin(); it != bySeverity.cend(); ++it)
        row(u"findings "_s + severityName(it.key()), it.value() * 20'000.0 / double(characters), u"in 20,000 characters"_s, QString::number(it.value()));
    for (auto it = byRule.cbegin(); it != byRule.cend(); ++it)
        row(u"  "_s + it.key(), it.value(), u"findings"_s);
}

} // namespace

Result<void> proofreadStories()
{
    heading(u"proof: one thread"_s);
    const Result<std::vector<Story>> stories = readStories();
    if (!stories) {
        if (stories.error().code != ErrorCode::NotFound)
            return std::unexpected(stories.error());
        row(u"skipped"_s, 0, u"stories"_s, stories.error().message);
        return {};
    }
    matchList(*stories, u"list of 65,000 words"_s, 4);
    matchList(*stories, u"list of 65,000 words met everywhere"_s, 2);
    keyPresses(*stories);
    everything(*stories);
    row(u"largest memory of the run"_s, peakMiB(), u"MiB"_s);
    return {};
}

} // namespace galley::bench
