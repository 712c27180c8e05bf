// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofreader.h"

#include "article/managers.h"
#include "desk/fieldediting.h"
#include "desk/headlineblock.h"
#include "desk/proofrunner.h"
#include "desk/sourceeditor.h"

#include <QTextBlock>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int pause = 250;     ///< milliseconds after the last key
constexpr int patience = 1500; ///< the longest wait while somebody types on, where a check costs little
constexpr int share = 40;      ///< one part in so many of the time goes to checking meanwhile: a book is checked less often

bool isOfBody(const ProofEdit &edit)
{
    return edit.place.field == ProofField::Body;
}

} // namespace

Proofreader::Proofreader(Newsroom &newsroom, ArticleDocument &document, SourceEditor &editor, HeadlineBlock &headlines, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document), m_editor(editor), m_headlines(headlines),
      m_runner(new ProofRunner(newsroom, this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_patience.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Proofreader::checkNow);
    connect(&m_patience, &QTimer::timeout, this, &Proofreader::checkNow);
    connect(m_runner, &ProofRunner::checked, this, &Proofreader::take);
    connect(m_runner, &ProofRunner::failed, this, [this](quint64 number, const Error &error) {
        m_answered = std::max(m_answered, number);
        Q_EMIT failed(error);
    });
    connect(&editor, &SourceEditor::sourceChanged, this, [this](int position, int removed, int added) {
        m_changes.append({position, removed, added});
        checkSoon();
    });
    connect(&document, &ArticleDocument::opened, this, [this] {
        forget();
        if (m_document.isOpen() && !showSubmitted())
            checkSoon(); // the text is to be seen first
    });
    connect(&document, &ArticleDocument::contentChanged, this, [this] {
        Q_EMIT fieldsChanged();
        checkSoon();
    });
    connect(&document, &ArticleDocument::handlingChanged, this, &Proofreader::checkSoon);
    connect(&document, &ArticleDocument::situationChanged, this, &Proofreader::checkSoon);
    const auto again = [this] {
        m_runner->forgetSetting();
        checkSoon();
    };
    connect(&newsroom, &Newsroom::proofListsChanged, this, again);
    connect(&newsroom, &Newsroom::sectionsChanged, this, again);
    connect(&newsroom, &Newsroom::articlesChanged, this, [this] { m_runner->forgetSetting(); }); // series numbers; with the next check
    checkNow();
}

Proofreader::~Proofreader() = default;

void Proofreader::setPerson(const Person &person)
{
    m_person = person;
    checkSoon();
}

// ---- checking ---------------------------------------------------------------------------------

void Proofreader::forget()
{
    m_pause.stop();
    m_patience.stop();
    m_runner->cancel();
    m_runner->forgetSetting();
    m_report = {};
    m_problems.clear();
    m_changes.clear();
    m_changesWhenAsked = 0;
    m_answered = ++m_asked;
    m_standing = m_document.isOpen() ? Standing::Waiting : Standing::Nothing;
    showMarks();
    Q_EMIT changed();
}

void Proofreader::checkSoon()
{
    if (!m_document.isOpen())
        return;
    m_pause.start(m_fixing ? 0 : pause);
    if (!m_patience.isActive())
        m_patience.start(std::max(patience, int(m_runner->lastCost() / 1'000'000 * share)));
}

void Proofreader::checkNow()
{
    m_pause.stop();
    m_patience.stop();
    if (!m_document.isOpen() || showSubmitted())
        return;
    m_changesWhenAsked = m_changes.size();
    m_runner->check({.number = ++m_asked, .article = m_document.isNew() ? ArticleId() : m_document.id(),
                     .content = m_document.content(), .handling = m_document.handling()});
}

bool Proofreader::isCurrent() const
{
    return m_answered == m_asked && !m_pause.isActive();
}

void Proofreader::take(quint64 number, const ProofReport &report, const QStringList &problems)
{
    if (number != m_asked || !m_document.isOpen())
        return; // a newer one is on its way
    m_answered = number;
    m_changes.remove(0, m_changesWhenAsked);
    m_changesWhenAsked = 0;
    m_report = report;
    m_problems = problems;
    m_standing = Standing::Checked;
    showMarks();
    Q_EMIT changed();
}

/// A text before its reviewers is locked: what they see of it is what was stored when it was submitted.
bool Proofreader::showSubmitted()
{
    if (m_document.isModified() || m_document.isNew() || !m_document.editRefusal() || m_document.situation().stage == Stage::Draft)
        return false;
    const auto json = m_newsroom.proofReport(m_document.saved().contentHash);
    if (!json || json->isEmpty())
        return false;
    Result<ProofReport> report = reportFromJson(*json);
    if (!report)
        return false;
    m_runner->cancel();
    m_answered = ++m_asked;
    m_report = *std::move(report);
    m_problems.clear();
    m_changes.clear();
    m_changesWhenAsked = 0;
    m_standing = Standing::Submitted;
    showMarks();
    Q_EMIT changed();
    return true;
}

void Proofreader::showMarks()
{
    QList<ProofMark> body;
    QHash<ProofField, QList<ProofMark>> fields;
    for (qsizetype i = 0; i < m_report.findings.size(); ++i) {
        const Finding &finding = m_report.findings.at(i);
        ProofMark mark{.start = finding.place.start, .length = finding.place.length, .severity = finding.severity,
                       .text = finding.text, .finding = static_cast<int>(i)};
        if (finding.place.field != ProofField::Body) {
            fields[finding.place.field].append(mark);
        } else if (const auto now = placeNow(finding.place)) {
            mark.start = now->start;
            body.append(mark);
        }
    }
    m_editor.setProofMarks(ProofMarks(body));
    for (const ProofField field : {ProofField::Headline, ProofField::Kicker, ProofField::Subtitle})
        m_headlines.setProofMarks(field, ProofMarks(fields.value(field)));
    Q_EMIT fieldsChanged();
}

std::optional<ProofPlace> Proofreader::placeNow(const ProofPlace &place) const
{
    ProofPlace now = place;
    if (place.field != ProofField::Body)
        return now;
    for (const TextChange &change : m_changes) {
        const std::optional<int> start = movedBy(change, now.start, now.length);
        if (!start)
            return std::nullopt;
        now.start = *start;
    }
    return now;
}

/// The body is not fetched for the few characters that are asked for.
QString Proofreader::textAt(const ProofPlace &place) const
{
    if (place.field == ProofField::Body)
        return m_editor.sourceAt(place.start, place.length);
    return proofFieldText(m_document.fields(), place.field, place.index).mid(place.start, place.length);
}

std::optional<Finding> Proofreader::asItStands(const Finding &finding) const
{
    Finding now = finding;
    const auto place = placeNow(finding.place);
    if (!place || textAt(*place) != finding.text)
        return std::nullopt;
    now.place = *place;
    // A correction that needs a place which was touched goes; another may still do.
    now.fixes.clear();
    for (ProofFix fix : finding.fixes) {
        const bool stands = std::ranges::all_of(fix.edits, [&](ProofEdit &edit) {
            const auto moved = placeNow(edit.place);
            if (!moved || textAt(*moved) != edit.was)
                return false;
            edit.place = *moved;
            return true;
        });
        if (stands)
            now.fixes.append(fix);
    }
    return now;
}

// ---- correcting -------------------------------------------------------------------------------

QString Proofreader::lockedReason() const
{
    if (m_standing == Standing::Submitted)
        return tr("This is what proofing found when the text was submitted. The text is locked.");
    const auto refusal = m_document.isOpen() ? m_document.editRefusal() : std::nullopt;
    return refusal ? refusal->message : QString();
}

bool Proofreader::fix(const Finding &finding, qsizetype which)
{
    const auto now = asItStands(finding);
    if (!now || !lockedReason().isEmpty() || which < 0 || which >= finding.fixes.size())
        return false;
    const auto kept = std::ranges::find(now->fixes, finding.fixes.at(which).label, &ProofFix::label);
    return kept != now->fixes.end() && carryOut(kept->edits, Places::AsOne);
}

QList<Finding> Proofreader::certain(const QString &rule) const
{
    QList<Finding> found;
    for (const Finding &finding : m_report.findings)
        if (finding.rule == rule && finding.fixes.size() == 1)
            found.append(finding);
    return found;
}

int Proofreader::fixAll(const QString &rule)
{
    if (!lockedReason().isEmpty())
        return 0;
    QList<ProofEdit> edits;
    int fixed = 0;
    for (const Finding &finding : certain(rule)) {
        const auto now = asItStands(finding);
        if (!now || now->fixes.isEmpty())
            continue;
        const QList<ProofEdit> &wanted = now->fixes.constFirst().edits;
        const bool collides = std::ranges::any_of(wanted, [&](const ProofEdit &edit) {
            return std::ranges::any_of(edits, [&](const ProofEdit &other) {
                return other.place.field == edit.place.field && other.place.index == edit.place.index
                       && other.place.start < edit.place.start + std::max(1, edit.place.length)
                       && edit.place.start < other.place.start + std::max(1, other.place.length);
            });
        });
        if (collides)
            continue; // found again, and corrected, the next time
        edits += wanted;
        ++fixed;
    }
    return !edits.isEmpty() && carryOut(edits, Places::EachByItself) ? fixed : 0;
}

/// The edits' places are of the text as it stands. In fields later places first, so that earlier ones stay where they are.
bool Proofreader::carryOut(const QList<ProofEdit> &edits, Places places)
{
    QList<ProofEdit> body;
    QList<ProofEdit> fields;
    for (const ProofEdit &edit : edits)
        (isOfBody(edit) ? body : fields).append(edit);
    const auto later = [](const ProofEdit &a, const ProofEdit &b) { return b.place < a.place; };
    std::ranges::sort(fields, later);
    m_fixing = true;
    bool done = true;
    for (const ProofEdit &edit : std::as_const(fields)) {
        if (editField(*m_editor.window(), m_document.content(), edit))
            continue;
        Content content = m_document.content(); // a field without an editor of its own for the whole text
        done = applyFix(content, {}, {.label = {}, .edits = {edit}}) && done;
        m_document.setContent(content, this);
    }
    done = editBody(body, places) && done;
    checkSoon();
    m_fixing = false;
    return done;
}

bool Proofreader::editBody(const QList<ProofEdit> &edits, Places places)
{
    QList<SourceSplice> splices;
    for (const ProofEdit &edit : edits)
        splices.append({edit.place.start, edit.place.length, edit.text});
    return splices.isEmpty() || m_editor.editPlaces(splices, places) > 0;
}

// ---- setting aside ----------------------------------------------------------------------------

bool Proofreader::mayDismissForNewsroom() const
{
    return mayKeepProofLists(m_person);
}

ProofDismissal Proofreader::dismissalFor(const Finding &finding, bool forNewsroom) const
{
    return {.article = forNewsroom ? ArticleId() : m_document.id(), .rule = finding.rule, .text = finding.text,
            .context = forNewsroom ? QString() : finding.sentence, .reason = {}, .person = m_person.id, .time = {}};
}

void Proofreader::dismiss(const Finding &finding, const QString &reason, bool forNewsroom)
{
    const auto carryOut = [this, finding, reason, forNewsroom] {
        ProofDismissal dismissal = dismissalFor(finding, forNewsroom);
        dismissal.reason = reason;
        m_newsroom.dismissFinding(dismissal).then(this, [this](const Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
    };
    if (forNewsroom)
        carryOut();
    else
        whenStored(carryOut);
}

/// What is set aside in an article is part of its record: a new one is saved first.
void Proofreader::whenStored(const std::function<void()> &goOn)
{
    if (!m_document.isNew()) {
        goOn();
        return;
    }
    auto *waiting = new QObject(this);
    connect(&m_document, &ArticleDocument::committed, waiting, [waiting, goOn] {
        waiting->deleteLater();
        goOn();
    }, Qt::SingleShotConnection);
    for (const auto signal : {&ArticleDocument::conflicted, &ArticleDocument::opened})
        connect(&m_document, signal, waiting, &QObject::deleteLater);
    connect(&m_document, &ArticleDocument::saveFailed, waiting, &QObject::deleteLater);
    m_document.save();
}

std::optional<ProofDismissal> Proofreader::dismissalOf(const Finding &finding) const
{
    const auto all = m_newsroom.proofDismissals(m_document.isNew() ? ArticleId() : m_document.id());
    if (!all)
        return std::nullopt;
    const auto found = std::ranges::find_if(*all, [&](const ProofDismissal &dismissal) {
        return dismissal.rule == finding.rule && dismissal.text == finding.text
               && (dismissal.context == finding.sentence || (dismissal.article.isNull() && dismissal.context.isEmpty()));
    });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

void Proofreader::recall(const Finding &finding)
{
    const auto dismissal = dismissalOf(finding);
    if (!dismissal)
        return;
    m_newsroom.recallDismissal(*dismissal, m_person.id).then(this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace galley
