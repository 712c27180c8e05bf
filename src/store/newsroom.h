// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "article/error.h"
#include "article/person.h"
#include "article/proofrecord.h"
#include "article/revision.h"
#include "article/roster.h"
#include "article/route.h"
#include "article/section.h"
#include "article/site.h"
#include "article/statement.h"
#include "article/talk.h"
#include "store/articlequery.h"
#include "store/clock.h"

#include <QFuture>
#include <QObject>
#include <QTimeZone>

#include <memory>

namespace galley {

struct ProofSetting; // store/proofing.h
struct NewsroomDoor; // store/newsroomdoor.h
class Signer;        // article/signer.h

struct NewsroomOptions
{
    QString adminLogin = QStringLiteral("admin");
    QString adminName;            ///< empty: 管理员 / Administrator
    QString zone = QStringLiteral("Asia/Shanghai");
    /// Channels of a first newsroom, settings, routes. False: nothing but the administrator.
    bool standardSections = true;
};

/// A new article as an importer or "New article" brings it.
struct NewArticle
{
    Content content;
    Handling handling;
    bool asPublished = false;       ///< ImportPublished: chief only
    QDateTime publishedAt;          ///< with asPublished; invalid: from content.date
    QByteArray origin = {};         ///< SHA-256 of the bytes it was brought in from; empty: none
    QString address = {};           ///< where it was found (https://…), for pointing out a second import; empty: not known
};

struct SaveRequest
{
    ArticleId article;
    PersonId person;
    QByteArray baseRevision;        ///< raw; the head the edit started from. Another head: Conflict
    std::optional<Content> content; ///< none: unchanged
    std::optional<Handling> handling;
};

struct SaveOutcome
{
    QByteArray revision;            ///< the head afterwards
    QByteArray contentHash;
    bool madeRevision = false;      ///< false: the content was the same
    Stage stage = Stage::Draft;     ///< as it now stands (a late edit may have voided an approval)
    int step = 0;
};

struct ActRequest
{
    ArticleId article;
    Action action = Action::Submit;
    PersonId person;
    QByteArray namedHash;           ///< raw content hash the person saw
    QString reason;
    int targetStep = 0;
    QDateTime at;                   ///< Schedule: when; Assign: the due time (invalid: none)
    OperationId operation;          ///< null: one is made
    QList<PersonId> assignees = {}; ///< Assign: to whom; none: nobody in particular any more
    QList<PlacedReason> places = {};///< Return: reasons at places in the text; comments of the article afterwards
    QList<OutsideCopyPlan> outsideCopies = {}; ///< Withdraw, MarkGone, TakeOffline: outside copies to work off
};

struct ActOutcome
{
    Article article;                ///< as it now stands
    qint64 auditNumber = 0;
};

/// What stands behind a published page: the approved revision that is live.
struct LiveArticle
{
    ArticleId id;
    Revision revision;
    Handling handling;
    Live live = Live::Published;
    QDateTime firstPublished;       ///< UTC; orders lists for good
    QDateTime lastPublished;        ///< UTC
    QString address;                ///< site-relative, fixed at first publication: /a/2026/11/23/slug.html
    QString withdrawalNotice;       ///< with Live::Withdrawn
};

/// A site's settings with everything they name.
struct SiteData
{
    SiteSettings settings;
    QList<Section> sections;
    QList<Tag> tags;
    QList<Series> series;
    QList<Page> pages;
    QHash<QString, SectionId> sectionRedirects = {}; ///< addresses of renamed, merged and removed sections: old slug to where it leads
    QHash<QString, TagId> tagRedirects = {};       ///< a null id in these three: to the home page
    QHash<QString, SeriesId> seriesRedirects = {};
    QHash<SeriesId, SeriesId> mergedSeries = {};   ///< texts name the one, and are of the other
};

/// What a list of the newsroom's own (words, offices, house style …) was at some time.
struct ListVersion
{
    int version = 0;      ///< from 1, without holes
    PersonId person;
    QDateTime time;       ///< UTC
    QString note;
};

struct DoctorFinding
{
    QString check;     ///< database, foreign-keys, search, assets, revisions, audit
    bool ok = true;
    bool repaired = false;
    QString message;
};

/// A newsroom folder: newsroom.sqlite, assets/, journal/. One process owns it (lock file), one thread
/// in that process writes. Reads may be called from any thread: each thread gets a read-only
/// connection of its own, and sees what is committed. Writes are queued and answered through a
/// future; saves go before batches. The futures' results are errors or the committed outcome: when a
/// save's future has a value, the text is on the disk.
/// Lives in the thread that opened it; its signals come there, after the commit.
class Newsroom : public QObject
{
    Q_OBJECT
public:
    enum class Mode { Owner, ReadOnly };

    /// Makes the folder's contents. Refuses (Conflict) a folder that already holds a newsroom.
    static Result<void> create(const QString &folder, const NewsroomOptions &options, const Clock &clock);
    /// Locked when another process owns it (Owner mode); NewerVersion, Corrupt, ReadOnly, Io, NotFound
    /// as they are. The clock must outlive the newsroom.
    static Result<std::unique_ptr<Newsroom>> open(const QString &folder, Mode mode, const Clock &clock);
    ~Newsroom() override; ///< finishes what is queued

    QString folder() const;
    NewsroomId id() const;
    Mode mode() const;
    QTimeZone zone() const;
    const Clock &clock() const;

    // ---- reading (any thread) ----
    Result<Article> article(ArticleId id) const;
    /// An id, a unique prefix of one (8 characters or more) or a slug. NotFound, or Usage when ambiguous.
    Result<ArticleId> resolve(QStringView idPrefixOrSlug) const;
    Result<QList<ArticleRow>> list(const ArticleQuery &query) const;
    Result<int> count(const ArticleQuery &query) const; ///< limit and offset ignored
    Result<SidebarCounts> counts(PersonId person) const;
    Result<Situation> situation(ArticleId id) const;
    Result<QList<Revision>> revisions(ArticleId id) const;           ///< newest first
    Result<Revision> revision(const QByteArray &hash) const;
    Result<QList<ReviewRecord>> reviews(ArticleId id) const;         ///< all rounds, oldest first
    Result<QList<AuditEntry>> audit(ArticleId id = {}) const;        ///< null: the whole chain
    Result<QList<Person>> people() const;
    Result<Person> personByLogin(QStringView login) const;
    Result<QList<Section>> sections() const;                         ///< in tree order
    Result<QList<Route>> routes() const;
    Result<QList<Tag>> tags() const;
    Result<QList<Source>> sources() const;
    Result<QList<Series>> series() const;
    Result<SiteData> site() const;
    Result<QList<ArticleId>> findByHeadline(const QString &headline) const; ///< equal headline, without mark
    /// Everything that readers may reach, plus withdrawn pages with a notice; by firstPublished, oldest first.
    Result<QList<ArticleId>> liveArticles() const;
    Result<LiveArticle> liveArticle(ArticleId id) const;
    /// Where an import was found before, or a reprint's record says so.
    Result<QList<ArticleId>> findByAddress(const QString &address) const;
    /// Those of these origins (NewArticle::origin) that articles were brought in from.
    Result<QHash<QByteArray, ArticleId>> importOrigins(const QList<QByteArray> &origins) const;
    Result<QList<ArticleTemplate>> templates() const;                ///< by position
    Result<QList<Shift>> roster(const QDateTime &from, const QDateTime &until) const; ///< shifts that touch the time, by from
    /// Whether this person is on duty in a role now (isOnDuty() with the roster and the newsroom's clock).
    Result<bool> onDuty(PersonId person, Role role) const;
    /// Who holds the duty of a role now, for people: “李敏 (until 18:00)”; empty when everybody who has the role.
    Result<QString> dutyHolders(Role role) const;
    Result<QByteArray> asset(const QByteArray &sha256Hex) const;
    /// How many articles use each tag, source, series, template-less section: for "used by" columns. One query each.
    Result<QHash<SourceId, int>> sourceUsage() const;
    Result<QHash<SeriesId, int>> seriesUsage() const;
    /// A JSON document of the newsroom's, by key (outlets, manifests, desk state); null when unset.
    Result<QByteArray> document(const QString &key) const;
    // ---- proofing (any thread) ----
    /// A list of the newsroom's own by name (proof/prooflists.h has the names and the form), newest version;
    /// empty when it was never set.
    Result<QByteArray> proofList(const QString &name) const;
    Result<QList<ListVersion>> proofListVersions(const QString &name) const; ///< newest first
    Result<QByteArray> proofListAt(const QString &name, int version) const;
    /// Those of the article and those for the whole newsroom.
    Result<QList<ProofDismissal>> proofDismissals(ArticleId id) const;
    /// What proofing needs beside the text (store/proofing.h): lists, surroundings, findings set aside. The same at
    /// the submission. id: null for an article that is stored nowhere yet. The first call after the lists changed
    /// compiles them: not for the window's thread.
    Result<ProofSetting> proofSetting(ArticleId id, const Content &content, const Handling &handling) const;
    /// The proofing report stored with a submitted content (JSON as reportToJson() writes it); empty: none.
    Result<QByteArray> proofReport(const QByteArray &contentHash) const;

    /// Rises with every commit that concerns published pages (articles live, sections, site …).
    Result<qint64> publicVersion() const;

    // ---- writing (queued; owner only) ----
    QFuture<Result<ArticleId>> createArticle(const NewArticle &article, PersonId person);
    /// In order, a short transaction after the other, so that saves come between: an error leaves what
    /// came before it in. Search is filled in behind.
    QFuture<Result<QList<ArticleId>>> importArticles(const QList<NewArticle> &articles, PersonId person);
    QFuture<Result<SaveOutcome>> save(const SaveRequest &request);
    QFuture<Result<ActOutcome>> act(const ActRequest &request);
    /// A reviewer looked at it: recall is over (Recall, "not yet opened").
    QFuture<Result<void>> markOpened(ArticleId id, PersonId reader);
    QFuture<Result<Person>> putPerson(const Person &person, PersonId by);       ///< null id: new
    QFuture<Result<Section>> putSection(const Section &section, PersonId by);   ///< null id: new
    QFuture<Result<void>> moveSection(SectionId section, SectionId parent, int position, PersonId by);
    /// Articles go to target; the section's address redirects there.
    QFuture<Result<void>> mergeSection(SectionId section, SectionId target, PersonId by);
    /// Its articles go to target and its address leads there; without a target it is refused while it holds
    /// articles. Refused while sections stand below it. No approval is voided, no revision made.
    QFuture<Result<void>> removeSection(SectionId section, SectionId target, PersonId by);
    QFuture<Result<Tag>> putTag(const Tag &tag, PersonId by);                   ///< null id: found by name or made
    QFuture<Result<void>> mergeTag(TagId tag, TagId target, PersonId by);
    QFuture<Result<Source>> putSource(const Source &source, PersonId by);       ///< null id: matched or made
    QFuture<Result<Series>> putSeries(const Series &series, PersonId by);       ///< null id: found by name or made
    /// Out of the register and off its articles; its address leads to target, or away where it is null.
    QFuture<Result<void>> removeTag(TagId tag, PersonId by);
    QFuture<Result<void>> mergeSource(SourceId source, SourceId target, PersonId by);
    QFuture<Result<void>> removeSource(SourceId source, PersonId by);           ///< articles keep their printed form
    /// All of them or, when one is refused, none; matched by name as putSource() does. Answers them as stored.
    QFuture<Result<QList<Source>>> putSources(const QList<Source> &sources, PersonId by);
    QFuture<Result<void>> mergeSeries(SeriesId series, SeriesId target, PersonId by);
    QFuture<Result<void>> removeSeries(SeriesId series, PersonId by);           ///< refused while it has articles
    QFuture<Result<ArticleTemplate>> putTemplate(const ArticleTemplate &entry, PersonId by);
    QFuture<Result<void>> removeTemplate(TemplateId entry, PersonId by);
    QFuture<Result<Shift>> putShift(const Shift &shift, PersonId by);
    QFuture<Result<void>> removeShift(ShiftId shift, PersonId by);
    QFuture<Result<void>> removePage(PageId page, PersonId by);
    QFuture<Result<Page>> putPage(const Page &page, PersonId by);
    QFuture<Result<void>> putRoutes(const QList<Route> &routes, PersonId by);
    QFuture<Result<void>> putSiteSettings(const SiteSettings &settings, PersonId by);
    QFuture<Result<QByteArray>> putAsset(const QByteArray &bytes);              ///< answers the hash, hex
    QFuture<Result<void>> putDocument(const QString &key, const QByteArray &json);
    /// A new version of the list; by section heads, chiefs and administrators. The same bytes make none.
    QFuture<Result<void>> putProofList(const QString &name, const QByteArray &json, const QString &note, PersonId by);
    /// Recorded in the article's history. For the newsroom (null article): section heads and above.
    QFuture<Result<void>> dismissFinding(const ProofDismissal &dismissal);
    QFuture<Result<void>> recallDismissal(const ProofDismissal &dismissal, PersonId by);
    QFuture<Result<QList<DoctorFinding>>> doctor(bool repair);
    /// What this person states from now on is signed by this; null: no longer (locked, signed out). A thread that
    /// carries out another's command has signers of its own (SignerScope, store/signing.h).
    void setSigner(PersonId person, std::shared_ptr<const Signer> signer);
    /// Done when everything queued before it is committed and the search index has caught up.
    QFuture<Result<void>> settle();

Q_SIGNALS:
    void articlesChanged(const QList<galley::ArticleId> &ids); ///< empty list: many, re-read everything
    void sectionsChanged();
    void tagsChanged();
    void peopleChanged();
    void siteChanged();
    void proofListsChanged(); ///< lists or dismissals
    void commentsChanged(const QList<galley::ArticleId> &ids);
    void noticesChanged(const QList<galley::PersonId> &people);

private:
    friend struct NewsroomDoor;
    struct Private;
    explicit Newsroom(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Waits for a write where there is nothing better to do (galleyctl, tests).
template <typename T>
Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return failure(ErrorCode::Cancelled, QString());
    return future.takeResult();
}

} // namespace galley
