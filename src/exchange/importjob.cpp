// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importjob.h"

#include "exchange/exchangetr.h"
#include "exchange/fileform.h"
#include "exchange/jsonlines.h"
#include "exchange/nameresolver.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <deque>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

/// A whole file, or a line of a .jsonl.
struct Piece
{
    QString file;
    std::optional<JsonLine> line;

    QString name() const { return line ? QString(file + u':' + QString::number(line->number)) : file; }
};

struct Parsed
{
    Piece piece; ///< without its bytes
    Result<ImportedArticle> article;
};

QList<Parsed> parseChunk(QList<Piece> pieces, const ImportOptions &options)
{
    QList<Parsed> parsed;
    parsed.reserve(pieces.size());
    for (Piece &piece : pieces) {
        if (piece.line) {
            Result<ImportedArticle> article = importJsonLine(*piece.line, options);
            piece.line->bytes.clear();
            parsed.append({piece, std::move(article)});
            continue;
        }
        Result<ImportedArticle> article = failure(ErrorCode::BadInput, Exchange::tr("The file holds no article."));
        const Result<void> read = importFile(
            piece.file, options,
            [&](ImportedArticle &&found) {
                article = std::move(found);
                return true;
            },
            {});
        if (!read)
            article = std::unexpected(read.error());
        parsed.append({piece, std::move(article)});
    }
    return parsed;
}

/// Three stages at once: this thread reads and looks names up, the pool parses, the store's thread
/// writes. Queues between them are short, so that memory stays flat however long a file is.
class ImportJob
{
public:
    ImportJob(Newsroom &newsroom, const ImportRequest &request, const std::function<bool(qsizetype)> &progress,
              NameResolver resolver)
        : m_newsroom(newsroom), m_request(request), m_progress(progress), m_resolver(std::move(resolver))
    {
        m_options.asReprint = request.asReprint;
        m_options.zone = newsroom.zone();
        m_options.knownSections = m_resolver.sectionNames();
    }

    Result<ImportReport> run();

private:
    struct Batch
    {
        QFuture<Result<QList<ArticleId>>> ids;
        QList<ImportedEntry> entries;
    };

    void readFile(const QString &file);
    void readLines(const QString &file);
    void add(Piece &&piece, qint64 bytes);
    void startChunk();
    void takeParsed();
    void takeWritten();
    void drain();
    bool stopped() const { return m_error.has_value(); }

    Newsroom &m_newsroom;
    const ImportRequest &m_request;
    const std::function<bool(qsizetype)> &m_progress;
    NameResolver m_resolver;
    ImportOptions m_options;
    QList<Piece> m_pieces;
    qint64 m_pieceBytes = 0;
    std::deque<QFuture<QList<Parsed>>> m_parsing;
    std::deque<Batch> m_writing;
    ImportReport m_report;
    std::optional<Error> m_error;
};

void ImportJob::readLines(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly)) {
        m_report.failed.append({file, {ErrorCode::Io, Exchange::tr("The file %1 cannot be read.").arg(file), opened.errorString()}});
        return;
    }
    JsonLineReader lines(opened, m_options.largestFile);
    bool any = false;
    while (!stopped()) {
        std::optional<JsonLine> line = lines.next();
        if (!line)
            break;
        any = true;
        const qint64 bytes = line->bytes.size();
        add({file, std::move(line)}, bytes);
    }
    if (!any && !stopped())
        m_report.failed.append({file, {ErrorCode::BadInput, Exchange::tr("The file is empty."), {}}});
}

void ImportJob::readFile(const QString &file)
{
    const Result<FileForm> form = fileForm(file);
    if (!form)
        m_report.failed.append({file, form.error()});
    else if (*form == FileForm::JsonLines)
        readLines(file);
    else
        add({file, std::nullopt}, QFileInfo(file).size());
}

void ImportJob::add(Piece &&piece, qint64 bytes)
{
    constexpr qsizetype piecesInChunk = 128;
    constexpr qint64 bytesInChunk = qint64{512} * 1024;
    m_pieces.append(std::move(piece));
    m_pieceBytes += bytes;
    if (m_pieces.size() >= piecesInChunk || m_pieceBytes >= bytesInChunk)
        startChunk();
}

void ImportJob::startChunk()
{
    if (m_pieces.isEmpty())
        return;
    constexpr size_t parsingAtOnce = 3;
    m_parsing.push_back(QtConcurrent::run(parseChunk, std::exchange(m_pieces, {}), m_options));
    m_pieceBytes = 0;
    while (m_parsing.size() >= parsingAtOnce && !stopped())
        takeParsed();
}

void ImportJob::takeParsed()
{
    QFuture<QList<Parsed>> future = std::move(m_parsing.front());
    m_parsing.pop_front();
    QList<Parsed> parsed = future.takeResult();
    Batch batch;
    QList<NewArticle> articles;
    articles.reserve(parsed.size());
    for (Parsed &entry : parsed) {
        if (!entry.article) {
            m_report.failed.append({entry.piece.name(), entry.article.error()});
            continue;
        }
        Result<NewArticle> article = m_resolver.resolve(*entry.article, m_request.section);
        if (!article) {
            m_error = article.error();
            break;
        }
        article->asPublished = m_request.asPublished;
        batch.entries.append({{}, article->content.printedHeadline(), entry.piece.file, entry.article->warnings});
        articles.append(std::move(*article));
    }
    if (articles.isEmpty() || stopped())
        return;
    constexpr size_t writingAtOnce = 3;
    batch.ids = m_newsroom.importArticles(articles, m_request.person);
    m_writing.push_back(std::move(batch));
    while (m_writing.size() >= writingAtOnce && !stopped())
        takeWritten();
}

void ImportJob::takeWritten()
{
    Batch batch = std::move(m_writing.front());
    m_writing.pop_front();
    const Result<QList<ArticleId>> ids = await(std::move(batch.ids));
    if (!ids) {
        if (!stopped())
            m_error = ids.error();
        return;
    }
    for (qsizetype i = 0; i < qMin(ids->size(), batch.entries.size()); ++i) {
        batch.entries[i].id = ids->at(i);
        m_report.articles.append(std::move(batch.entries[i]));
    }
    if (m_progress && !stopped() && !m_progress(m_report.articles.size()))
        m_error = Error{ErrorCode::Cancelled, Exchange::tr("The import was stopped."), {}};
}

/// What is parsed or being written is finished; after an error what is only parsed is dropped.
void ImportJob::drain()
{
    if (!stopped())
        startChunk();
    while (!m_parsing.empty()) {
        if (stopped()) {
            m_parsing.front().waitForFinished();
            m_parsing.pop_front();
        } else {
            takeParsed();
        }
    }
    while (!m_writing.empty())
        takeWritten();
}

Result<ImportReport> ImportJob::run()
{
    for (const QString &file : m_request.files) {
        if (stopped())
            break;
        readFile(file);
    }
    drain();
    if (!m_error)
        return m_report;
    if (!m_report.articles.isEmpty())
        m_error->message += u' ' + Exchange::tr("%n article(s) had been brought in before and stay.", nullptr, int(m_report.articles.size()));
    return std::unexpected(*m_error);
}

} // namespace

Result<ImportReport> importFiles(Newsroom &newsroom, const ImportRequest &request,
                                 const std::function<bool(qsizetype)> &progress)
{
    return NameResolver::load(newsroom, request.person).and_then([&](NameResolver &&resolver) {
        return ImportJob(newsroom, request, progress, std::move(resolver)).run();
    });
}

} // namespace galley
