// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/finding.h"
#include "proof/prooflists.h"
#include "proof/prooftext.h"

#include <QDateTime>
#include <QTimeZone>

#include <functional>
#include <memory>
#include <span>

namespace galley {

/// What a check says of a stretch of a paragraph's text; the engine makes a Finding of it (places in the
/// source, the text there, the sentence) and drops it where it was dismissed or its rule is switched off.
struct ParagraphFinding
{
    const char *rule = nullptr;      ///< a RuleInfo::id of the check
    Severity severity = Severity::ShouldLook;
    Span span;                       ///< in ProofParagraph::text()
    QString message;
    QString explanation;
    QStringList replacements;        ///< of the span, best first
    /// One fix of several stretches (in place of replacements): each with what is to stand there.
    QList<std::pair<Span, QString>> together;
    QString togetherLabel;
    /// Stretches of other paragraphs that belong to the same fix; only article checks have any. The engine
    /// adds them to the edits of `together`, in the order of their places.
    struct Elsewhere
    {
        qsizetype paragraph = 0; ///< as found's first argument
        Span span;
        QString text;
    };
    QList<Elsewhere> elsewhere;
    /// Further fixes of several stretches, after the first: each as `together` is.
    QList<std::pair<QString, QList<std::pair<Span, QString>>>> alternatives;
};

/// What is known beside the text. The same for the whole article; a paragraph's cached findings are
/// thrown away when it changes.
struct ProofSurroundings
{
    QDate published;                 ///< the article's date in the newsroom's zone; invalid: not known to the day
    QDate today;
    QTimeZone zone = QTimeZone("Asia/Shanghai");
    bool promotional = false;        ///< a section for advertising: the Advertising Law's words apply
    LengthLimits limits;             ///< of the primary section
    QString primarySection;          ///< its name
    QString place;                   ///< handling's place
    QStringList reporters;           ///< names from author line and sign-off
    QString seriesName;
    int seriesNumber = 0;
    QList<int> seriesNumbersTaken;   ///< by the archive's other parts
    bool isReprint = false;
    bool operator==(const ProofSurroundings &) const = default;
};

/// Reads one paragraph alone: what it says depends on nothing but that paragraph, the lists and the
/// surroundings. Stateless; any thread.
class ParagraphCheck
{
public:
    virtual ~ParagraphCheck() = default;
    virtual QList<RuleInfo> rules() const = 0;
    virtual void check(const ProofParagraph &paragraph, const CompiledLists &lists, const ProofSurroundings &surroundings,
                       const std::function<void(ParagraphFinding &&)> &found) const = 0;
};

/// What a whole-article check notes of one paragraph; kept with the paragraph, so that an edit costs
/// one paragraph's notes and a walk over all notes. Its own type per check.
struct ParagraphNotes
{
    virtual ~ParagraphNotes() = default;
};

/// Reads what paragraphs say together: mixed number forms, first mention, unpaired marks over paragraphs,
/// half-width marks throughout. check() must cost about the number of notes, never the length of the text.
class ArticleCheck
{
public:
    struct Noted
    {
        const ProofParagraph *paragraph = nullptr;
        const ParagraphNotes *notes = nullptr; ///< as note() gave them; null when it gave none
    };

    virtual ~ArticleCheck() = default;
    virtual QList<RuleInfo> rules() const = 0;
    virtual std::unique_ptr<ParagraphNotes> note(const ProofParagraph &paragraph, const CompiledLists &lists) const = 0;
    /// found's first argument is an index into paragraphs.
    virtual void check(std::span<const Noted> paragraphs, const CompiledLists &lists, const ProofSurroundings &surroundings,
                       const std::function<void(qsizetype paragraph, ParagraphFinding &&)> &found) const = 0;
};

/// The checks, each made once for the program. One function a family, each in the folder's file named for it;
/// allChecks.cpp is the one place that lists the families.
struct Checks
{
    std::vector<std::unique_ptr<ParagraphCheck>> paragraph;
    std::vector<std::unique_ptr<ArticleCheck>> article;
};
void addPunctuationChecks(Checks &checks);
void addNumeralChecks(Checks &checks);
void addWrongCharacterChecks(Checks &checks);
void addPeopleChecks(Checks &checks);
void addPlaceChecks(Checks &checks);
void addFactChecks(Checks &checks);
void addWordChecks(Checks &checks);
void addHouseStyleChecks(Checks &checks);
const Checks &allChecks();

} // namespace galley
