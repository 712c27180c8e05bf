// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/punctuationpairing.h"

#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int longestTerm = 14;

QString mark(char16_t unit) { return QString(QChar(unit)); }

/// A stretch of one unit that stays, with a mark put before or behind it: fixes replace, they do not insert.
std::pair<Span, QString> withBehind(const PunctuationText &text, int place, char16_t added)
{
    const bool pair = place >= 2 && QChar::isLowSurrogate(text.at(place - 1));
    const Span held{place - (pair ? 2 : 1), pair ? 2 : 1};
    return {held, text.text().sliced(held.start, held.length).toString() + QChar(added)};
}

std::pair<Span, QString> withBefore(const PunctuationText &text, int place, char16_t added)
{
    const bool pair = QChar::isHighSurrogate(text.at(place));
    const Span held{place, pair ? 2 : 1};
    return {held, QString(QChar(added)) + text.text().sliced(held.start, held.length).toString()};
}

/// What a menu shows of a pair: both ends of what it would hold.
QString shortened(QStringView held, PairKind kind)
{
    constexpr int whole = 16;
    QString label = mark(kind.open);
    if (held.size() <= whole)
        label += held;
    else
        label += held.first(6).toString() + u"…" + held.last(7).toString();
    label += mark(kind.close);
    return label;
}

void addFix(ParagraphFinding &finding, const QString &label, const QList<std::pair<Span, QString>> &stretches)
{
    if (finding.together.isEmpty()) {
        finding.together = stretches;
        finding.togetherLabel = label;
    } else {
        finding.alternatives.append({label, stretches});
    }
}

const char *ruleFor(PairKind kind)
{
    return kind.open == u'“' || kind.open == u'‘' || kind.open == u'「' || kind.open == u'『' ? "punctuation.pairing-quotes"
           : kind.open == u'《' || kind.open == u'〈'                                          ? "punctuation.pairing-titles"
                                                                                              : "punctuation.pairing-brackets";
}

ParagraphFinding missingClose(const PunctuationText &text, const PairFault &fault, const QuotedTerms &terms)
{
    ParagraphFinding finding = spanFinding(ruleFor(fault.kind), Severity::MustFix, {fault.mark, 1},
                                           Proof::tr("%1 is opened and not closed.").arg(mark(text.at(fault.mark))), {});
    for (const int place : closingPlaces(text, fault.kind, fault.mark, fault.to, terms))
        addFix(finding, shortened(text.text().sliced(fault.mark + 1, place - fault.mark - 1), fault.kind),
               {withBehind(text, place, text.at(fault.mark) == u'(' ? u')' : fault.kind.close)});
    addFix(finding, Proof::tr("Without %1").arg(mark(text.at(fault.mark))), {{Span{fault.mark, 1}, QString()}});
    return finding;
}

ParagraphFinding missingOpen(const PunctuationText &text, const PairFault &fault, const QuotedTerms &terms)
{
    ParagraphFinding finding = spanFinding(ruleFor(fault.kind), Severity::MustFix, {fault.mark, 1},
                                           Proof::tr("%1 closes what was not opened.").arg(mark(text.at(fault.mark))), {});
    for (const int place : openingPlaces(text, fault.kind, fault.mark, fault.from, terms))
        addFix(finding, shortened(text.text().sliced(place, fault.mark - place), fault.kind),
               {withBefore(text, place, text.at(fault.mark) == u')' ? u'(' : fault.kind.open)});
    addFix(finding, Proof::tr("Without %1").arg(mark(text.at(fault.mark))), {{Span{fault.mark, 1}, QString()}});
    return finding;
}

ParagraphFinding reversed(const PunctuationText &text, const PairFault &fault)
{
    const int first = fault.turned.front();
    const int last = fault.turned.back();
    ParagraphFinding finding = spanFinding("punctuation.reversed", Severity::MustFix, between(first, last + 1),
                                           Proof::tr("A mark of a pair points the wrong way."), {});
    QList<std::pair<Span, QString>> stretches;
    for (const int at : fault.turned) {
        const char16_t unit = text.at(at);
        const char16_t other = unit == u'(' ? u')' : unit == u')' ? u'(' : unit == fault.kind.open ? fault.kind.close : fault.kind.open;
        stretches.append({Span{at, 1}, mark(other)});
    }
    finding.together = stretches;
    finding.togetherLabel = stretches.size() == 1 ? stretches.first().second : shortened(text.text().sliced(first + 1, last - first - 1), fault.kind);
    return finding;
}

/// “…“…”…” and 《…《…》…》; 「 likewise takes 『.
ParagraphFinding nested(const PunctuationText &text, const PairFault &fault)
{
    char16_t open = u'‘';
    char16_t close = u'’';
    switch (fault.kind.open) {
    case u'《': open = u'〈'; close = u'〉'; break;
    case u'「': open = u'『'; close = u'』'; break;
    case u'‘': open = u'“'; close = u'”'; break;
    case u'【': case u'［': open = u'（'; close = u'）'; break;
    default: break;
    }
    ParagraphFinding finding = spanFinding("punctuation.nesting", Severity::MustFix, between(fault.mark, fault.inner + 1),
                                           Proof::tr("A pair inside a pair takes %1.").arg(mark(open) + mark(close)), {});
    finding.together = {{Span{fault.mark, 1}, mark(open)}, {Span{fault.inner, 1}, mark(close)}};
    finding.togetherLabel = shortened(text.text().sliced(fault.mark + 1, fault.inner - fault.mark - 1), {open, close});
    return finding;
}

ParagraphFinding single(const PunctuationText &text, const PairFault &fault)
{
    if (fault.what == PairFault::What::Extra)
        return spanFinding(ruleFor(fault.kind), Severity::MustFix, {fault.mark, 1},
                           Proof::tr("%1 has no partner.").arg(mark(text.at(fault.mark))), {QString()});
    const bool opens = fault.what == PairFault::What::StraightOpen;
    return spanFinding("punctuation.straight-quotes", Severity::MustFix, {fault.mark, 1},
                       Proof::tr("Straight quotation marks stand in Chinese text."),
                       opens ? QStringList{u"“"_s, u"”"_s} : QStringList{u"”"_s, u"“"_s});
}

ParagraphFinding findingFor(const PunctuationText &text, const PairFault &fault, const QuotedTerms &terms)
{
    switch (fault.what) {
    case PairFault::What::MissingClose: return missingClose(text, fault, terms);
    case PairFault::What::MissingOpen: return missingOpen(text, fault, terms);
    case PairFault::What::Reversed: return reversed(text, fault);
    case PairFault::What::NestedSame: return nested(text, fault);
    case PairFault::What::StraightOpen:
    case PairFault::What::StraightClose:
    case PairFault::What::Extra: break;
    }
    return single(text, fault);
}

bool needsTerms(const PairFault &fault)
{
    return fault.kind.open == u'“' && (fault.what == PairFault::What::MissingClose || fault.what == PairFault::What::MissingOpen);
}

constexpr char16_t openingOf(char16_t close)
{
    switch (close) {
    case u'”': return u'“';
    case u'’': return u'‘';
    case u'》': return u'《';
    case u'〉': return u'〈';
    case u'）': return u'（';
    case u')': return u'(';
    case u'】': return u'【';
    case u'」': return u'「';
    case u'』': return u'『';
    case u'〕': return u'〔';
    case u'］': return u'［';
    default: return 0;
    }
}

/// Pairs that are whole by kind but cross: “《…”》; brackets of two widths （…).
void addCrossings(const PunctuationText &text, std::vector<ParagraphFinding> &findings)
{
    std::vector<PunctuationMark> open;
    for (const PunctuationMark m : text.marks()) {
        if (isOpening(m.unit) || m.unit == u'(') {
            open.push_back(m);
            continue;
        }
        const char16_t wanted = openingOf(m.unit);
        if (wanted == 0 || open.empty())
            continue;
        const char16_t top = open.back().unit;
        const bool widths = (top == u'（' && m.unit == u')') || (top == u'(' && m.unit == u'）');
        if (widths) {
            const bool han = std::ranges::any_of(text.text().sliced(open.back().at, m.at - open.back().at), [](QChar c) { return isHan(c.unicode()); })
                             || isHan(text.at(open.back().at - 1));
            ParagraphFinding finding = spanFinding("punctuation.bracket-width", Severity::MustFix, between(open.back().at, m.at + 1),
                                                   Proof::tr("One bracket is half-width, the other full-width."), {});
            const QList<std::pair<Span, QString>> full{{Span{open.back().at, 1}, u"（"_s}, {Span{m.at, 1}, u"）"_s}};
            const QList<std::pair<Span, QString>> half{{Span{open.back().at, 1}, u"("_s}, {Span{m.at, 1}, u")"_s}};
            addFix(finding, u"（…）"_s, han ? full : half);
            addFix(finding, u"(…)"_s, han ? half : full);
            findings.push_back(std::move(finding));
            open.pop_back();
        } else if (top == wanted) {
            open.pop_back();
        } else if (open.size() >= 2 && open[open.size() - 2].unit == wanted && openingOf(text.at(m.at + 1)) == top) {
            const QString swapped = mark(text.at(m.at + 1)) + mark(m.unit);
            findings.push_back(spanFinding("punctuation.nesting", Severity::MustFix, {m.at, 2},
                                           Proof::tr("Two pairs cross each other."), {swapped}));
            // Take them as swapped and go on.
            std::swap(open[open.size() - 1], open[open.size() - 2]);
            open.pop_back();
        } else {
            return; // the kinds' own faults, or a crossing that only the author can undo
        }
    }
}

/// ‘…’ outside of any “…”: single marks are for the inner pair.
void addLoneSingles(const PunctuationText &text, std::vector<ParagraphFinding> &findings)
{
    int doubles = 0;
    int open = -1;
    for (const PunctuationMark m : text.marks()) {
        if (m.unit == u'“')
            ++doubles;
        else if (m.unit == u'”')
            --doubles;
        else if (m.unit == u'‘')
            open = doubles == 0 && !text.isInTitle(m.at) ? m.at : -1;
        else if (m.unit == u'’' && open >= 0) {
            ParagraphFinding finding = spanFinding("punctuation.nesting", Severity::ShouldLook, between(open, m.at + 1),
                                                   Proof::tr("Single quotation marks are for quotations inside quotations."), {});
            finding.together = {{Span{open, 1}, u"“"_s}, {Span{m.at, 1}, u"”"_s}};
            finding.togetherLabel = shortened(text.text().sliced(open + 1, m.at - open - 1), {u'“', u'”'});
            findings.push_back(std::move(finding));
            open = -1;
        }
    }
}

void collectTerms(const PunctuationText &text, PairingNotes &notes)
{
    int open = -1;
    for (const PunctuationMark m : text.marks()) {
        if (m.unit == u'“') {
            open = m.at;
        } else if (m.unit == u'”') {
            if (open >= 0 && m.at - open - 1 <= longestTerm && m.at - open > 1)
                notes.terms.push_back(between(open + 1, m.at));
            open = -1;
        } else if (isStop(m.unit)) {
            open = -1;
        }
    }
}

bool mayContinue(const ProofParagraph &paragraph)
{
    return paragraph.field() == ProofField::Body
           && (paragraph.kind() == ParagraphKind::Prose || paragraph.kind() == ParagraphKind::Quotation);
}

const PairingNotes *notesOf(const ArticleCheck::Noted &noted)
{
    return static_cast<const PairingNotes *>(noted.notes);
}

} // namespace

QList<RuleInfo> PairingCheck::rules() const
{
    return {{u"punctuation.pairing-quotes"_s, Proof::tr("Pairs of quotation marks"), u"GB/T 15834-2011, 4.8"_s, Severity::MustFix},
            {u"punctuation.pairing-titles"_s, Proof::tr("Pairs of title marks"), u"GB/T 15834-2011, 4.15"_s, Severity::MustFix},
            {u"punctuation.pairing-brackets"_s, Proof::tr("Pairs of brackets"), u"GB/T 15834-2011, 4.9"_s, Severity::MustFix},
            {u"punctuation.reversed"_s, Proof::tr("Direction of paired marks"), u"GB/T 15834-2011, 5.1.3"_s, Severity::MustFix},
            {u"punctuation.nesting"_s, Proof::tr("Pairs inside pairs"), u"GB/T 15834-2011, 4.8.3.4, 4.15.3.5"_s, Severity::MustFix},
            {u"punctuation.bracket-width"_s, Proof::tr("Brackets of two widths"), u"GB/T 15834-2011, 4.9.2"_s, Severity::MustFix},
            {u"punctuation.quotation-paragraphs"_s, Proof::tr("Quotation of several paragraphs"), u"GB/T 15834-2011, 4.8.3.5"_s,
             Severity::ShouldLook}};
}

std::unique_ptr<ParagraphNotes> PairingCheck::note(const ProofParagraph &paragraph, const CompiledLists &) const
{
    const PunctuationText text(paragraph);
    const bool any = std::ranges::any_of(text.marks(), [](PunctuationMark m) {
        return isOpening(m.unit) || isClosing(m.unit) || m.unit == u'(' || m.unit == u')' || m.unit == u'"';
    });
    if (!any || text.hanCount() == 0)
        return nullptr;
    auto notes = std::make_unique<PairingNotes>();
    notes->startsWithOpen = text.at(text.solidFrom(0)) == u'“';
    collectTerms(text, *notes);
    for (PairFault &fault : pairFaults(text)) {
        const bool overParagraphs = fault.kind.open == u'“' && ((fault.what == PairFault::What::MissingClose && fault.atEnd)
                                                                || (fault.what == PairFault::What::MissingOpen && fault.atStart));
        notes->openToEnd = notes->openToEnd || (overParagraphs && fault.what == PairFault::What::MissingClose);
        if (overParagraphs || needsTerms(fault))
            notes->faults.push_back(std::move(fault));
        else
            notes->findings.push_back(findingFor(text, fault, {}));
    }
    if (notes->findings.empty() && notes->faults.empty()) {
        addCrossings(text, notes->findings);
        addLoneSingles(text, notes->findings);
    }
    if (notes->findings.empty() && notes->faults.empty() && notes->terms.empty() && !notes->startsWithOpen)
        return nullptr;
    return notes;
}

namespace {

/// Quotations that go on: which paragraphs end inside of one and are right to.
class LongQuotations
{
public:
    explicit LongQuotations(std::span<const ArticleCheck::Noted> paragraphs) : m_paragraphs(paragraphs) {}

    /// The paragraph in which a quotation left open in paragraph i is closed, every one between opening anew;
    /// -1 when there is none.
    qsizetype closedIn(qsizetype i) const
    {
        if (!endsSentence(i))
            return -1;
        for (qsizetype next = i + 1; next < std::ssize(m_paragraphs); ++next) {
            const PairingNotes *notes = at(next);
            if (!mayContinue(paragraph(next)) || !notes || !notes->startsWithOpen)
                return -1;
            if (!notes->openToEnd)
                return next;
        }
        return -1;
    }

    /// The next paragraph closes what was left open here without opening anew.
    bool closedByNext(qsizetype i) const
    {
        if (!endsSentence(i) || i + 1 >= std::ssize(m_paragraphs) || !at(i + 1) || !mayContinue(paragraph(i + 1)))
            return false;
        return std::ranges::any_of(at(i + 1)->faults, [](const PairFault &f) {
            return f.what == PairFault::What::MissingOpen && f.atStart && f.kind.open == u'“';
        });
    }

    const PairingNotes *at(qsizetype i) const { return notesOf(m_paragraphs[static_cast<std::size_t>(i)]); }
    const ProofParagraph &paragraph(qsizetype i) const { return *m_paragraphs[static_cast<std::size_t>(i)].paragraph; }

private:
    bool endsSentence(qsizetype i) const
    {
        const QStringView text = QStringView(paragraph(i).text()).trimmed();
        return mayContinue(paragraph(i)) && !text.isEmpty()
               && (isSentenceEnd(text.back().unicode()) || text.back() == u'…' || text.back() == u'；' || text.back() == u'：');
    }

    std::span<const ArticleCheck::Noted> m_paragraphs;
};

QuotedTerms allTerms(std::span<const ArticleCheck::Noted> paragraphs)
{
    QuotedTerms terms;
    for (const ArticleCheck::Noted &noted : paragraphs)
        if (const PairingNotes *notes = notesOf(noted))
            for (const Span term : notes->terms)
                terms.append(QStringView(noted.paragraph->text()).sliced(term.start, term.length));
    return terms;
}

ParagraphFinding reopening(const ProofParagraph &paragraph)
{
    const PunctuationText text(paragraph);
    const int first = text.solidFrom(0);
    ParagraphFinding finding = spanFinding("punctuation.quotation-paragraphs", Severity::ShouldLook, {first, 1},
                                           Proof::tr("A quotation of several paragraphs opens each of them with “."), {});
    addFix(finding, Proof::tr("“ before the paragraph"), {withBefore(text, first, u'“')});
    return finding;
}

} // namespace

void PairingCheck::check(std::span<const Noted> paragraphs, const CompiledLists &, const ProofSurroundings &,
                         const std::function<void(qsizetype, ParagraphFinding &&)> &found) const
{
    const LongQuotations quotations(paragraphs);
    std::optional<QuotedTerms> terms; // only where something is missing
    qsizetype closesBefore = -1;      // the paragraph whose first ” belongs to a quotation begun earlier
    for (qsizetype i = 0; i < std::ssize(paragraphs); ++i) {
        const PairingNotes *notes = quotations.at(i);
        if (!notes)
            continue;
        for (const ParagraphFinding &finding : notes->findings)
            found(i, ParagraphFinding(finding));
        for (const PairFault &fault : notes->faults) {
            const bool leftOpen = fault.what == PairFault::What::MissingClose && fault.atEnd && fault.kind.open == u'“';
            if (leftOpen && quotations.closedIn(i) >= 0)
                continue;
            if (leftOpen && quotations.closedByNext(i)) {
                closesBefore = i + 1;
                found(i + 1, reopening(quotations.paragraph(i + 1)));
                continue;
            }
            if (closesBefore == i && fault.what == PairFault::What::MissingOpen && fault.atStart)
                continue;
            if (!terms)
                terms = allTerms(paragraphs);
            found(i, findingFor(PunctuationText(quotations.paragraph(i)), fault, *terms));
        }
    }
}

} // namespace galley
