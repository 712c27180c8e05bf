// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/confusables.h"
#include "proof/peoplerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Characters that offices end with: 省长, 主席, 书记, 主任, 委员, 院士 …
constexpr bool endsOffice(char16_t unit)
{
    return QStringView(u"长席记理任员官裁使授士师察委").contains(QChar(unit));
}

/// Whether one name is the other with one character taken for another by sound or shape.
bool isSlip(QStringView written, QStringView right)
{
    if (written.size() != right.size() || written == right)
        return false;
    qsizetype place = -1;
    for (qsizetype i = 0; i < right.size(); ++i) {
        if (written[i] == right[i])
            continue;
        if (place >= 0)
            return false;
        place = i;
    }
    return Confusables::shared().likeness(written[place].unicode(), right[place].unicode()) != Confusables::Likeness::None
        || (right.size() >= 3 && place > 0); // surname and one more are the same
}

} // namespace

OfficeReader::OfficeReader(const ProofParagraph &paragraph, const CompiledLists &lists, const ProofSurroundings &surroundings)
    : m_paragraph(paragraph), m_text(paragraph.text()), m_offices(lists.lists().offices),
      m_day(surroundings.published.isValid() ? surroundings.published : surroundings.today)
{
    for (const CompiledLists::Match &match : lists.namesIn(m_text)) {
        const Mention mention{match.start, match.length, match.entry};
        const bool right = m_text.sliced(match.start, match.length) == office(match.entry).name;
        std::vector<Mention> &into = right ? m_right : m_wrong;
        // A person of several offices is one mention.
        const bool known = std::ranges::any_of(into, [&](const Mention &other) {
            return other.start == mention.start && office(other.entry).name == office(mention.entry).name;
        });
        if (!known)
            into.push_back(mention);
    }
}

bool OfficeReader::holds(const OfficeEntry &entry) const
{
    return (!entry.from.isValid() || entry.from <= m_day) && (!entry.until.isValid() || m_day <= entry.until);
}

QList<qsizetype> OfficeReader::officesOf(const QString &name) const
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < m_offices.size(); ++i) {
        if (m_offices.at(i).name == name)
            found.append(i);
    }
    return found;
}

int OfficeReader::rankOf(const QString &name) const
{
    for (const qsizetype index : officesOf(name)) {
        if (office(index).rank > 0 && holds(office(index)))
            return office(index).rank;
    }
    return 0;
}

/// The longest office of the table that ends at a place.
std::optional<OfficeReader::Title> OfficeReader::titleBefore(int place) const
{
    std::optional<Title> best;
    for (const OfficeEntry &entry : m_offices) {
        const int length = int(entry.post.size());
        if (length == 0 || !endsAt(m_text, place, entry.post) || (best && best->length >= length && best->withOrganisation))
            continue;
        Title title{place - length, length, QStringView(entry.post), false};
        if (!entry.organisation.isEmpty() && endsAt(m_text, title.start, entry.organisation)) {
            title.start -= int(entry.organisation.size());
            title.length += int(entry.organisation.size());
            title.withOrganisation = true;
        }
        if (!best || title.length > best->length)
            best = title;
    }
    // 副省长 is not 省长.
    if (best && QStringView(u"副代原前常正").contains(QChar(unitAt(m_text, best->start - 1))) && unitAt(m_text, best->start - 1) != 0
        && unitAt(m_text, best->start - 1) != u'原' && unitAt(m_text, best->start - 1) != u'前') {
        if (unitAt(m_text, best->start - 1) != u'副' || best->withOrganisation)
            return {};
        --best->start;
        ++best->length;
        best->deputy = true;
    }
    return best;
}

bool OfficeReader::saysFormer(int place) const
{
    const int from = qMax(0, place - 4);
    const QStringView before = m_text.sliced(from, place - from);
    return before.endsWith(u'原') || before.endsWith(u'前') || before.contains(u"时任") || before.contains(u"曾任") || before.contains(u"历任");
}

void OfficeReader::checkNames(const FoundInParagraph &found) const
{
    for (const Mention &mention : m_wrong) {
        const QString &name = office(mention.entry).name;
        found(spanFinding("people.wrong-name", Severity::MustFix, {mention.start, mention.length},
                          Proof::tr("The name is %1.").arg(name), {name}));
    }
}

void OfficeReader::checkTitles(const FoundInParagraph &found) const
{
    for (const Mention &mention : m_right) {
        int place = mention.start;
        while (place > 0 && isBlank(unitAt(m_text, place - 1)))
            --place;
        if (const std::optional<Title> title = titleBefore(place))
            judgeTitle(mention, *title, found);
    }
}

void OfficeReader::judgeTitle(const Mention &mention, const Title &title, const FoundInParagraph &found) const
{
    const QString &name = office(mention.entry).name;
    if (title.deputy) {
        judgeDeputy(mention, title, found);
        return;
    }
    const OfficeEntry *present = nullptr;
    bool heldBefore = false;
    bool heldNow = false;
    for (const qsizetype index : officesOf(name)) {
        const OfficeEntry &entry = office(index);
        const bool same = entry.post == title.post
            && (!title.withOrganisation || m_text.sliced(title.start, title.length - title.post.size()) == entry.organisation);
        if (holds(entry)) {
            heldNow = heldNow || same;
            present = &entry;
        } else {
            heldBefore = heldBefore || same;
        }
    }
    if (heldNow || (heldBefore && saysFormer(title.start)))
        return;
    const Span span{title.start, title.length};
    QStringList fixes;
    if (present != nullptr)
        fixes.append(title.withOrganisation ? QString(present->organisation + present->post) : present->post);
    // 青川省人民政府 has a 青川省省长.
    if (present != nullptr && title.withOrganisation && present->organisation.endsWith(u"人民政府"))
        fixes.append(QString(present->organisation.chopped(4) + present->post));
    if (heldBefore) {
        fixes.append(u"原"_s + m_text.sliced(title.start, title.length));
        found(spanFinding("people.outdated-title", Severity::MustFix, span,
                          Proof::tr("%1 no longer held this office on %2.").arg(name, m_day.toString(u"yyyy-MM-dd"_s)), fixes));
        return;
    }
    if (present != nullptr) {
        found(spanFinding("people.wrong-title", Severity::MustFix, span,
                          Proof::tr("%1 is %2.").arg(name, QString(present->organisation + present->post)), fixes));
    }
}

/// 副市长 before the name of somebody who is 市长.
void OfficeReader::judgeDeputy(const Mention &mention, const Title &title, const FoundInParagraph &found) const
{
    const QString &name = office(mention.entry).name;
    const OfficeEntry *full = nullptr;
    for (const qsizetype index : officesOf(name)) {
        const OfficeEntry &entry = office(index);
        if (!holds(entry) || entry.post == m_text.sliced(title.start, title.length))
            return; // what they were, or are as well, is not told
        if (entry.post == title.post)
            full = &entry;
    }
    if (full != nullptr && !saysFormer(title.start))
        found(spanFinding("people.wrong-title", Severity::ShouldLook, {title.start, title.length},
                          Proof::tr("%1 is %2.").arg(name, QString(full->organisation + full->post)), {full->post}));
}

void OfficeReader::checkHolders(const FoundInParagraph &found) const
{
    for (int at = 1; at < m_text.size(); ++at) {
        if (!endsOffice(m_text[at].unicode()) || m_paragraph.isInTitle(at))
            continue;
        if (const std::optional<Title> title = titleBefore(at + 1))
            judgeHolder(*title, found);
    }
}

/// Behind an office that somebody of the table holds now: that name, a slip of it, or anything else.
void OfficeReader::judgeHolder(const Title &title, const FoundInParagraph &found) const
{
    int place = title.start + title.length;
    while (place < m_text.size() && isBlank(m_text[place].unicode()))
        ++place;
    const OfficeEntry *slipOf = nullptr;
    for (const OfficeEntry &entry : m_offices) {
        if (entry.post != title.post || place + entry.name.size() > m_text.size())
            continue;
        const QStringView written = m_text.sliced(place, entry.name.size());
        if (written == entry.name)
            return;
        // Another person of the table may have a name like it.
        if (!officesOf(written.toString()).isEmpty())
            return;
        if (isSlip(written, entry.name) && (slipOf == nullptr || holds(entry)))
            slipOf = &entry;
    }
    if (slipOf == nullptr || title.deputy)
        return;
    const bool known = std::ranges::any_of(m_wrong, [place](const Mention &mention) { return mention.start == place; });
    if (!known) {
        found(spanFinding("people.wrong-name", Severity::MustFix, {place, int(slipOf->name.size())},
                          Proof::tr("The %1 is %2.").arg(QString(slipOf->organisation + slipOf->post), slipOf->name), {slipOf->name}));
    }
}

/// Runs of names with 、, 和 or their offices between them.
void OfficeReader::checkOrder(const FoundInParagraph &found) const
{
    std::vector<Mention> run;
    for (const Mention &mention : m_right) {
        if (rankOf(office(mention.entry).name) == 0)
            continue;
        if (!run.empty()) {
            const QStringView gap = m_text.sliced(run.back().end(), qMax(0, mention.start - run.back().end()));
            const bool goesOn = gap == u"、" || gap == u"和" || gap == u"与" || gap == u"，" || gap == u" " || gap == u"　";
            if (!goesOn) {
                judgeRun(run, found);
                run.clear();
            }
        }
        run.push_back(mention);
    }
    judgeRun(run, found);
}

void OfficeReader::judgeRun(const std::vector<Mention> &run, const FoundInParagraph &found) const
{
    const auto rank = [this](const Mention &mention) { return rankOf(office(mention.entry).name); };
    if (run.size() < 2 || std::ranges::is_sorted(run, std::ranges::less(), rank))
        return;
    std::vector<Mention> right = run;
    std::ranges::stable_sort(right, std::ranges::less(), rank);
    ParagraphFinding finding;
    finding.rule = "people.order";
    finding.severity = Severity::MustFix;
    finding.span = between(run.front().start, run.back().end());
    finding.message = Proof::tr("People are named in another order here than the newsroom's table has.");
    QStringList names;
    for (size_t i = 0; i < run.size(); ++i) {
        const QString &name = office(right[i].entry).name;
        names.append(name);
        if (name != m_text.sliced(run[i].start, run[i].length))
            finding.together.append({{run[i].start, run[i].length}, name});
    }
    finding.togetherLabel = names.join(u'、');
    found(std::move(finding));
}

} // namespace galley
