// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagecorrections.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

CorrectionNote noteIn(const GumboNode *entry)
{
    CorrectionNote note;
    visitElements(entry, [&](const GumboNode *node) {
        if (isElement(node, GUMBO_TAG_TIME))
            note.date = ArticleDate::fromCanonical(attribute(node, "datetime"));
        else if (isElement(node, GUMBO_TAG_SPAN))
            note.text = rawText(node).trimmed();
        return true;
    });
    return note;
}

} // namespace

QList<CorrectionNote> takeCorrections(const HtmlTree &tree)
{
    QList<CorrectionNote> notes;
    visitElements(tree.root(), [&](const GumboNode *node) {
        if (!isElement(node, GUMBO_TAG_ASIDE) || attribute(node, "class") != "correction"_L1)
            return true;
        visitElements(node, [&](const GumboNode *entry) {
            if (!isElement(entry, GUMBO_TAG_LI))
                return true;
            if (const CorrectionNote note = noteIn(entry); !note.text.isEmpty())
                notes.append(note);
            return false;
        });
        HtmlTree::leaveOut(node);
        return false;
    });
    return notes;
}

} // namespace galley
