// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textstatistics.h"
#include "proof/housestylerules.h"
#include "proof/prooftr.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Words of all work that news repeats without need.
constexpr QStringView workhorses[] = {u"进行", u"开展", u"推进", u"加强", u"实现", u"通过", u"目前", u"据悉", u"相关", u"不断", u"积极", u"切实", u"有效", u"全面"};
constexpr int tooOften = 4;

class ParagraphStyleCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {
            {u"style.long-sentence"_s, Proof::tr("Long sentences"), {}, Severity::Style},
            {u"style.long-paragraph"_s, Proof::tr("Long paragraphs"), {}, Severity::Style},
            {u"style.repeated-word"_s, Proof::tr("Words said again and again"), {}, Severity::Style},
            {u"style.link"_s, Proof::tr("Links"), {}, Severity::ShouldLook},
        };
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &lists, const ProofSurroundings &,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        checkLinks(paragraph, found);
        if (paragraph.field() != ProofField::Body || paragraph.kind() != ParagraphKind::Prose)
            return;
        checkLengths(paragraph, lists.lists().style, found);
        for (const Span sentence : paragraph.sentences())
            checkRepeated(paragraph, sentence, found);
    }

private:
    static void checkLengths(const ProofParagraph &paragraph, const HouseStyle &style, const FoundInParagraph &found)
    {
        // No count can be above the number of units: most paragraphs need none.
        if (style.longestSentence > 0) {
            for (const Span sentence : paragraph.sentences()) {
                if (sentence.length <= style.longestSentence)
                    continue;
                const int words = textStatistics(QStringView(paragraph.text()).sliced(sentence.start, sentence.length)).words;
                if (words > style.longestSentence) {
                    found(spanFinding("style.long-sentence", Severity::Style, sentence,
                                      Proof::tr("The sentence has %1 characters; the house's measure is %2.").arg(words).arg(style.longestSentence), {}));
                }
            }
        }
        if (style.longestParagraph > 0 && paragraph.text().size() > style.longestParagraph) {
            const int words = textStatistics(paragraph.text()).words;
            if (words > style.longestParagraph) {
                const Span first = paragraph.sentences().empty() ? Span{0, int(paragraph.text().size())} : paragraph.sentences().front();
                found(spanFinding("style.long-paragraph", Severity::Style, first,
                                  Proof::tr("The paragraph has %1 characters; the house's measure is %2.").arg(words).arg(style.longestParagraph), {}));
            }
        }
    }

    static void checkRepeated(const ProofParagraph &paragraph, Span sentence, const FoundInParagraph &found)
    {
        if (sentence.length < 16)
            return;
        const QStringView text = QStringView(paragraph.text()).sliced(sentence.start, sentence.length);
        for (const QStringView word : workhorses) {
            const qsizetype count = text.count(word);
            if (count < tooOften)
                continue;
            const qsizetype last = text.lastIndexOf(word);
            found(spanFinding("style.repeated-word", Severity::Style, {sentence.start + int(last), int(word.size())},
                              Proof::tr("“%1” stands %2 times in this sentence.").arg(word).arg(count), {}));
        }
    }

    static void checkLinks(const ProofParagraph &paragraph, const FoundInParagraph &found)
    {
        for (const ProofLink &link : paragraph.links()) {
            const QString text = paragraph.text().sliced(link.span.start, link.span.length).trimmed();
            const QUrl url(link.address, QUrl::StrictMode);
            if (link.address.trimmed().isEmpty() || link.address == "https://"_L1 || link.address == "http://"_L1
                || ((url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && url.host().isEmpty())) {
                found(spanFinding("style.link", Severity::MustFix, link.span, Proof::tr("The link leads nowhere."), {}));
            } else if (text == u"点击这里" || text == u"这里" || text == u"此处" || text == u"点此" || text == u"链接" || text == u"点击查看") {
                found(spanFinding("style.link", Severity::Style, link.span,
                                  Proof::tr("Say in the link's words where it leads: screen readers read links alone."), {}));
            }
        }
    }
};

} // namespace

std::unique_ptr<ParagraphCheck> makeParagraphStyleCheck()
{
    return std::make_unique<ParagraphStyleCheck>();
}

} // namespace galley
