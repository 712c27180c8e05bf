// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentbook.h"

#include "desk/fieldediting.h"
#include "proof/fieldtext.h"
#include "store/comments.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingRests = 250; // ms

/// 0 open return reasons, 1 the text, 2 a field, 3 the article as a whole.
int rank(const CommentThread &thread)
{
    if (thread.head.isReturnReason && !thread.head.resolved)
        return 0;
    if (thread.head.place.field.isEmpty())
        return 3;
    return thread.head.place.field == "body"_L1 ? 1 : 2;
}

} // namespace

QString placeText(const TextPlace &place, int longest)
{
    if (place.field.isEmpty())
        //: 全文
        return CommentBook::tr("the whole article");
    const std::optional<ProofField> field = fieldFromName(place.field);
    const QString name = field && *field != ProofField::Body ? proofFieldLabel(*field) : QString();
    const QString quote = place.quote.simplified();
    if (quote.isEmpty())
        return name.isEmpty() ? CommentBook::tr("the text") : name;
    const QString shown = quote.size() <= longest ? quote : QString(quote.first(longest - 1) % u'…');
    return name.isEmpty() ? CommentBook::tr("“%1”").arg(shown) : CommentBook::tr("%1: “%2”").arg(name, shown);
}

CommentBook::CommentBook(Newsroom &newsroom, ArticleDocument &document, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document), m_drafts(newsroom)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingRests);
    connect(&m_rest, &QTimer::timeout, this, &CommentBook::place);
    connect(&document, &ArticleDocument::opened, this, &CommentBook::refresh);
    connect(&document, &ArticleDocument::committed, this, [this] {
        if (m_article != m_document.id())
            refresh(); // it was new
    });
    connect(&document, &ArticleDocument::contentChanged, this, [this] { m_rest.start(); });
    connect(&document, &ArticleDocument::situationChanged, this, &CommentBook::refresh);
    connect(&newsroom, &Newsroom::commentsChanged, this, [this](const QList<ArticleId> &articles) {
        if (articles.isEmpty() || articles.contains(m_article))
            refresh();
    });
    connect(&m_drafts, &CommentDrafts::failed, this, &CommentBook::failed);
}

void CommentBook::setPerson(const Person &person)
{
    m_person = person;
    m_drafts.setPerson(person.id);
    refresh();
}

QString CommentBook::refusal() const
{
    if (!m_document.isOpen())
        return tr("Open an article first.");
    if (m_newsroom.mode() == Newsroom::Mode::ReadOnly)
        return tr("This newsroom is open for reading only.");
    if (m_document.isNew())
        return tr("Save the article first: what is not stored yet can have no comments.");
    return {};
}

void CommentBook::refresh()
{
    m_article = m_document.isOpen() && !m_document.isNew() ? m_document.id() : ArticleId();
    read();
}

void CommentBook::read()
{
    m_threads.clear();
    readReturn();
    if (!m_article.isNull()) {
        const auto comments = readComments(m_newsroom, m_article);
        if (!comments) {
            Q_EMIT failed(comments.error());
            return;
        }
        for (const Comment &comment : *comments)
            if (comment.parent.isNull())
                m_threads.append({comment, {}, {}});
        for (const Comment &comment : *comments) {
            const auto above = std::ranges::find(m_threads, comment.parent, [](const CommentThread &thread) { return thread.head.id; });
            if (!comment.parent.isNull() && above != m_threads.end())
                above->replies.append(comment);
        }
    }
    place();
}

/// Of a text that is being worked on again.
void CommentBook::readReturn()
{
    m_returned.reset();
    const Stage stage = m_document.situation().stage;
    if (m_article.isNull() || (stage != Stage::Draft && stage != Stage::Review))
        return;
    const QList<AuditEntry> entries = m_newsroom.audit(m_article).value_or(QList<AuditEntry>());
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const Statement &statement = entry->statement;
        if (statement.action == Action::Submit || statement.action == Action::Pass || statement.action == Action::Approve)
            return;
        if (statement.action == Action::Return) {
            m_returned = Returned{statement.person, statement.time, statement.reason};
            return;
        }
    }
}

QString CommentBook::fieldNow(const QString &field) const
{
    const std::optional<ProofField> which = fieldFromName(field);
    return which ? fieldText(m_document.content(), *which, 0) : QString();
}

/// Each field's text is fetched once, however many speak of it.
void CommentBook::place()
{
    m_rest.stop();
    QHash<QString, QString> texts;
    for (CommentThread &thread : m_threads) {
        const TextPlace &said = thread.head.place;
        thread.position.reset();
        if (said.field.isEmpty() || said.quote.isEmpty())
            continue;
        auto text = texts.find(said.field);
        if (text == texts.end())
            text = texts.insert(said.field, fieldNow(said.field));
        thread.position = findPlace(said, *text);
    }
    sort();
    Q_EMIT changed();
}

void CommentBook::sort()
{
    std::ranges::stable_sort(m_threads, [](const CommentThread &one, const CommentThread &other) {
        const auto order = [](const CommentThread &thread) {
            return std::tuple(rank(thread), thread.position.value_or(std::numeric_limits<int>::max()), thread.head.time);
        };
        return order(one) < order(other);
    });
}

const CommentThread *CommentBook::thread(CommentId id) const
{
    const auto found = std::ranges::find_if(m_threads, [id](const CommentThread &thread) {
        return thread.head.id == id || std::ranges::contains(thread.replies, id, &Comment::id);
    });
    return found == m_threads.end() ? nullptr : &*found;
}

int CommentBook::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_threads, [](const CommentThread &thread) { return !thread.head.resolved; }));
}

int CommentBook::openReasons() const
{
    return static_cast<int>(std::ranges::count_if(m_threads, [](const CommentThread &thread) { return rank(thread) == 0; }));
}

void CommentBook::send(const CommentDraft &draft)
{
    if (isSending() || m_article.isNull() || draft.text.trimmed().isEmpty())
        return;
    Comment comment;
    comment.article = m_article;
    comment.text = draft.text.trimmed();
    if (draft.kind == CommentDraft::Kind::Reply)
        comment.parent = draft.of;
    else if (draft.kind == CommentDraft::Kind::Change)
        comment.id = draft.of;
    else
        comment.place = draft.place;
    m_sending.insert(m_article);
    Q_EMIT sendingChanged();
    putComment(m_newsroom, comment, m_person.id).then(this, [this, draft, article = m_article, person = m_person.id](const Result<Comment> &stored) {
        m_sending.remove(article);
        if (stored)
            m_drafts.sent(person, article, draft);
        Q_EMIT sendingChanged();
        if (!stored) {
            Q_EMIT failed(stored.error());
            return;
        }
        refresh();
        Q_EMIT sent(article, draft, stored->id);
    });
}

void CommentBook::resolve(CommentId thread, bool resolved)
{
    resolveComment(m_newsroom, thread, resolved, m_person.id).then(this, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
        else
            refresh();
    });
}

void CommentBook::remove(const Comment &comment)
{
    removeComment(m_newsroom, comment.id, m_person.id).then(this, [this, comment](const Result<void> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        refresh();
        Q_EMIT removed(comment);
    });
}

} // namespace galley
