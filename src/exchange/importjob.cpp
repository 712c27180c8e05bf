// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importjob.h"

#include "exchange/exchangetr.h"
#include "exchange/fileform.h"
#include "exchange/jsonlines.h"
#include "exchange/nameresolver.h"
#include "exchange/pagefiles.h"
#include "exchange/pictureintake.h"
#include "exchange/unfinishedimports.h"

#include <QCryptographicHash>
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
    QByteArray origin;                     ///< SHA-256 of the piece's bytes
    ArticleId earlier;                     ///< the article that the same bytes were brought in as
    std::optional<Result<ImportedArticle>> article; ///< none: passed over
    std::optional<Error> storeError;       ///< a picture could not be kept: the import cannot go on
};

QByteArray originOf(const Piece &piece)
{
    if (piece.line)
        return QCryptographicHash::hash(piece.line->bytes, QCryptographicHash::Sha256);
    QFile file(piece.file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {}; // importFile() will say what is wrong with it
    return hash.result();
}

Result<ImportedArticle> parse(Piece &piece, const ImportOptions &options)
{
    if (piece.line) {
        Result<ImportedArticle> article = importJsonLine(*piece.line, options);
        piece.line->bytes.clear();
        return article;
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
        return std::unexpected(read.error());
    return article;
}

/// Everything that names the picture names it by its new hash.
void rename(Content &content, const QByteArray &from, const QByteArray &to)
{
    content.body.replace("asset:"_L1 + QLatin1StringView(from), "asset:"_L1 + QLatin1StringView(to));
    for (AssetUse &use : content.assets) {
        if (use.sha256 == from)
            use.sha256 = to;
    }
    if (content.cover.sha256 == from)
        content.cover.sha256 = to;
}

/// The picture as the newsroom keeps it: upright, without position. One that cannot be read stays what the file had.
void makeReady(ImportedPicture &picture, ImportedArticle &article)
{
    const Result<TakenPicture> taken = takePicture({.bytes = picture.bytes, .name = picture.name, .file = {}, .pixels = {}});
    if (!taken) {
        article.warnings.append(taken.error().message);
        return;
    }
    rename(article.content, picture.sha256, taken->sha256);
    picture.bytes = taken->bytes;
    picture.sha256 = taken->sha256;
    for (AssetUse &use : article.content.assets) {
        if (use.sha256 != picture.sha256)
            continue;
        const auto fill = [](QString &field, const QString &fact) {
            if (field.isEmpty())
                field = fact;
        };
        fill(use.credit, taken->facts.credit);
        fill(use.rights, taken->facts.rights);
        fill(use.aiLabel, taken->facts.aiLabel);
    }
}

/// Pictures go to the disk as soon as they are found, so that no chunk holds many of them.
Result<void> keepPictures(Newsroom &newsroom, ImportedArticle &article)
{
    for (ImportedPicture &picture : article.pictures) {
        makeReady(picture, article);
        if (const Result<QByteArray> kept = await(newsroom.putAsset(picture.bytes)); !kept)
            return std::unexpected(kept.error());
        picture.bytes.clear();
    }
    return {};
}

QList<Parsed> parseChunk(Newsroom &newsroom, QList<Piece> pieces, const ImportOptions &options, bool resume)
{
    QList<Parsed> parsed;
    parsed.reserve(pieces.size());
    QList<QByteArray> origins;
    for (const Piece &piece : std::as_const(pieces))
        origins.append(originOf(piece));
    const Result<QHash<QByteArray, ArticleId>> known = newsroom.importOrigins(origins);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        Piece &piece = pieces[i];
        Parsed entry;
        entry.origin = origins.at(i);
        if (!known)
            entry.storeError = known.error();
        else
            entry.earlier = known->value(entry.origin);
        if (!entry.storeError && (!resume || entry.earlier.isNull())) {
            entry.article = parse(piece, options);
            if (*entry.article) {
                if (const Result<void> kept = keepPictures(newsroom, **entry.article); !kept)
                    entry.storeError = kept.error();
            }
        }
        if (piece.line)
            piece.line->bytes.clear();
        entry.piece = piece;
        parsed.append(std::move(entry));
    }
    return parsed;
}

/// Those of the files that are further pages of another one of them: they come in with it.
QSet<QString> furtherPages(const QStringList &files)
{
    QSet<QString> further;
    for (const QString &file : files) {
        const QString path = QFileInfo(file).canonicalFilePath();
        static const QStringList pages{u"html"_s, u"htm"_s, u"shtml"_s, u"xhtml"_s};
        if (files.size() < 2 || further.contains(path) || !pages.contains(QFileInfo(file).suffix().toLower()))
            continue;
        const QStringList following = followingPages(file);
        further.unite(QSet<QString>(following.cbegin(), following.cend()));
    }
    return further;
}

/// Three stages at once: this thread reads and looks names up, the pool parses, the store's thread
/// writes. Queues between them are short, so that memory stays flat however long a file is.
class ImportJob
{
public:
    ImportJob(Newsroom &newsroom, const ImportRequest &request,
              const std::function<bool(const ImportProgress &)> &progress, NameResolver resolver)
        : m_newsroom(newsroom), m_request(request), m_progress(progress), m_resolver(std::move(resolver))
    {
        m_options.asReprint = request.asReprint;
        m_options.zone = newsroom.zone();
        m_options.knownSections = m_resolver.sectionNames();
        for (const QString &file : request.files)
            m_told.bytesInAll += QFileInfo(file).size();
    }

    Result<ImportReport> run();

private:
    struct Batch
    {
        QFuture<Result<QList<ArticleId>>> ids;
        QList<ImportedEntry> entries;
        qint64 bytes = 0;
    };
    struct Chunk
    {
        QFuture<QList<Parsed>> parsed;
        qint64 bytes = 0;
    };

    void readFile(const QString &file);
    void readLines(const QString &file);
    void add(Piece &&piece, qint64 bytes);
    void startChunk();
    void takeParsed();
    void takeWritten();
    void tell(qint64 bytes);
    std::optional<NewArticle> resolve(Parsed &entry, Batch &batch);
    void drain();
    bool stopped() const { return m_error.has_value(); }

    Newsroom &m_newsroom;
    const ImportRequest &m_request;
    const std::function<bool(const ImportProgress &)> &m_progress;
    ImportProgress m_told;
    NameResolver m_resolver;
    ImportOptions m_options;
    QList<Piece> m_pieces;
    qint64 m_pieceBytes = 0;
    std::deque<Chunk> m_parsing;
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
    m_parsing.push_back({QtConcurrent::run(parseChunk, std::ref(m_newsroom), std::exchange(m_pieces, {}), m_options, m_request.resume),
                         std::exchange(m_pieceBytes, 0)});
    while (m_parsing.size() >= parsingAtOnce && !stopped())
        takeParsed();
}

/// The article as the store takes it, its entry put to the batch; none when there is nothing to write.
std::optional<NewArticle> ImportJob::resolve(Parsed &entry, Batch &batch)
{
    if (entry.storeError) {
        m_error = entry.storeError;
        return {};
    }
    if (!entry.article) {
        ++m_report.passedOver;
        return {};
    }
    Result<ImportedArticle> &found = *entry.article;
    if (!found) {
        m_report.failed.append({entry.piece.name(), found.error()});
        return {};
    }
    if (m_request.asOwn) {
        found->content.reprint.reset();
        if (found->kind == Kind::Reprint)
            found->kind = Kind::Original;
    } else if (!m_request.asReprint) {
        m_resolver.judgeOrigin(*found);
    }
    ImportedEntry told;
    told.file = entry.piece.file;
    told.reprint = found->kind == Kind::Reprint;
    Result<NewArticle> article = m_resolver.resolve(*found, m_request.section, entry.earlier, told.earlier);
    if (!article) {
        m_error = article.error();
        return {};
    }
    article->asPublished = m_request.asPublished;
    article->origin = entry.origin;
    told.headline = article->content.printedHeadline();
    told.warnings = found->warnings;
    batch.entries.append(std::move(told));
    return std::move(*article);
}

void ImportJob::takeParsed()
{
    Chunk chunk = std::move(m_parsing.front());
    m_parsing.pop_front();
    QList<Parsed> parsed = chunk.parsed.takeResult();
    Batch batch;
    batch.bytes = chunk.bytes;
    QList<NewArticle> articles;
    articles.reserve(parsed.size());
    for (Parsed &entry : parsed) {
        if (std::optional<NewArticle> article = resolve(entry, batch))
            articles.append(std::move(*article));
        if (stopped())
            break;
    }
    if (stopped())
        return;
    if (articles.isEmpty()) {
        tell(batch.bytes);
        return;
    }
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
    tell(batch.bytes);
}

void ImportJob::tell(qint64 bytes)
{
    m_told.articles = m_report.articles.size();
    m_told.failed = m_report.failed.size();
    m_told.bytesRead += bytes;
    if (m_progress && !stopped() && !m_progress(m_told))
        m_error = Error{ErrorCode::Cancelled, Exchange::tr("The import was stopped."), {}};
}

/// What is parsed or being written is finished; after an error what is only parsed is dropped.
void ImportJob::drain()
{
    if (!stopped())
        startChunk();
    while (!m_parsing.empty()) {
        if (stopped()) {
            m_parsing.front().parsed.waitForFinished();
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
    UnfinishedImport note(m_newsroom, m_request, m_told.bytesInAll);
    if (const Result<void> noted = note.begin(); !noted)
        return std::unexpected(noted.error());
    const QSet<QString> further = furtherPages(m_request.files);
    for (const QString &file : m_request.files) {
        if (stopped())
            break;
        if (!further.contains(QFileInfo(file).canonicalFilePath()))
            readFile(file);
    }
    drain();
    m_report.stopped = m_error;
    if (!m_error) {
        if (const Result<void> done = note.done(); !done)
            m_report.stopped = done.error();
    }
    return std::move(m_report);
}

} // namespace

Result<ImportedEntry> importOne(Newsroom &newsroom, ImportedArticle article, const ImportRequest &request)
{
    Result<NameResolver> resolver = NameResolver::load(newsroom, request.person);
    if (!resolver)
        return std::unexpected(resolver.error());
    if (const Result<void> kept = keepPictures(newsroom, article); !kept)
        return std::unexpected(kept.error());
    ImportedEntry entry;
    entry.reprint = article.content.reprint.has_value();
    Result<NewArticle> resolved = resolver->resolve(article, request.section, {}, entry.earlier);
    if (!resolved)
        return std::unexpected(resolved.error());
    entry.headline = resolved->content.printedHeadline();
    entry.warnings = article.warnings;
    const Result<ArticleId> id = await(newsroom.createArticle(*resolved, request.person));
    if (!id)
        return std::unexpected(id.error());
    entry.id = *id;
    return entry;
}

Result<ImportReport> importFiles(Newsroom &newsroom, const ImportRequest &request,
                                 const std::function<bool(const ImportProgress &)> &progress)
{
    return NameResolver::load(newsroom, request.person).and_then([&](NameResolver &&resolver) {
        return ImportJob(newsroom, request, progress, std::move(resolver)).run();
    });
}

} // namespace galley
