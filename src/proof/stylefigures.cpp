// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/housestylerules.h"
#include "proof/prooftr.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A credit inside the caption: （张三 摄）, 图/李四, 新华社发.
bool hasCreditInCaption(QStringView caption)
{
    for (const QStringView word : {QStringView(u"摄"), QStringView(u"图/"), QStringView(u"图／"), QStringView(u"供图"), QStringView(u"社发"),
                                   QStringView(u"资料图"), QStringView(u"视频截图"), QStringView(u"图源"), QStringView(u"制图"), QStringView(u"绘")}) {
        if (caption.contains(word))
            return true;
    }
    return false;
}

class FigureStyleCheck : public ParagraphCheck
{
public:
    QList<RuleInfo> rules() const override
    {
        return {
            {u"style.missing-alt"_s, Proof::tr("Pictures without a description"), u"WCAG 2.2, 1.1.1"_s, Severity::Style},
            {u"style.missing-credit"_s, Proof::tr("Pictures without a credit"), {}, Severity::ShouldLook},
            {u"style.missing-caption"_s, Proof::tr("Pictures without a caption"), {}, Severity::Style},
        };
    }

    void check(const ProofParagraph &paragraph, const CompiledLists &, const ProofSurroundings &,
               const std::function<void(ParagraphFinding &&)> &found) const override
    {
        if (!paragraph.figure())
            return;
        const ProofFigure &figure = *paragraph.figure();
        const Span whole{0, int(paragraph.text().size())};
        if (paragraph.text().trimmed().isEmpty())
            found(spanFinding("style.missing-caption", Severity::Style, whole, Proof::tr("The picture has no caption."), {}));
        if (figure.alt.trimmed().isEmpty())
            found(spanFinding("style.missing-alt", Severity::Style, whole, Proof::tr("Describe the picture for those who do not see it."), {}));
        if (figure.credit.trimmed().isEmpty() && !hasCreditInCaption(paragraph.text()))
            found(spanFinding("style.missing-credit", Severity::ShouldLook, whole, Proof::tr("Say whose picture this is."), {}));
    }
};

} // namespace

std::unique_ptr<ParagraphCheck> makeFigureStyleCheck()
{
    return std::make_unique<FigureStyleCheck>();
}

} // namespace galley
