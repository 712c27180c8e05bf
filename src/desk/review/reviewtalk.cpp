// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewdesk.h"

#include "article/canonical.h"
#include "desk/comparedialog.h"
#include "desk/contentparts.h"
#include "desk/differencedialog.h"
#include "desk/differenceview.h"
#include "desk/messagearea.h"
#include "desk/review/prooffield.h"
#include "desk/review/sheetview.h"
#include "store/comments.h"

#include <QStackedWidget>

// What is said about an article at the desk, and where its facts lead.

namespace galley {

using namespace Qt::StringLiterals;

// ---- saying something -------------------------------------------------------------------------

/// What was begun goes on; a place that is selected now is what it is about.
void ReviewDesk::openComment()
{
    onceCurrent([this] {
        m_toConfirm.clear();
        CommentBegun comment = m_drafts->comment(m_item->article.id);
        if (const auto place = m_sheet->hasSelection() ? m_sheet->selectedPlace() : std::nullopt)
            comment.place = *place;
        m_reasons->openComment(comment);
        showDecision();
    });
}

void ReviewDesk::sendComment()
{
    const CommentBegun begun = m_reasons->comment();
    if (begun.text.trimmed().isEmpty()) {
        m_reasons->showProblem(tr("There is nothing to say yet."));
        return;
    }
    Comment comment;
    comment.article = m_item->article.id;
    comment.text = begun.text.trimmed();
    comment.place = begun.place;
    if (m_commenting.contains(comment.article))
        return; // it is said once
    m_commenting.insert(comment.article);
    putComment(m_newsroom, comment, m_person.id).then(this, [this, begun, article = comment.article, person = m_person.id](const Result<Comment> &kept) {
        m_commenting.remove(article);
        const bool here = isCurrent() && m_wanted == article && m_reasons->isOpen() && m_reasons->isComment();
        if (!kept) {
            if (here)
                m_reasons->showProblem(kept.error().message);
            else
                m_messages->sayError(u"hint"_s, kept.error());
            return;
        }
        if (person == m_person.id && m_drafts->comment(article) == begun) { // nothing was typed since
            m_drafts->keep(article, CommentBegun());
            m_drafts->write();
            if (here) {
                m_reasons->shut();
                m_sheet->setFocus(Qt::OtherFocusReason);
            }
        }
        say(tr("The comment is kept."));
    });
}

// ---- what the facts lead to -------------------------------------------------------------------

void ReviewDesk::factChosen(const QString &target)
{
    if (!m_item)
        return;
    if (target.startsWith("finding:"_L1)) {
        const qsizetype at = target.sliced(8).toLongLong();
        if (!m_item->proof || at >= m_item->proof->findings.size())
            return;
        if (m_pages->currentIndex() == EditPage) {
            say(tr("Save the corrections first (Esc or Ctrl+S)."));
            return;
        }
        const ProofPlace &place = m_item->proof->findings.at(at).place;
        setPage(SheetPage);
        if (!m_sheet->showPlace(proofFieldName(place.field), place.start, place.length))
            say(tr("That stands in a field which readers do not see as text: %1").arg(m_item->proof->findings.at(at).text));
        return;
    }
    if (target == "compare:original"_L1 && m_item->article.content.reprint) {
        auto *dialog = new CompareDialog(m_item->article.content, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    } else if (target == "compare:base"_L1) {
        if (!m_item->base) {
            say(tr("There is no earlier version to compare with."));
            return;
        }
        const auto revisions = m_newsroom.revisions(m_item->article.id);
        if (!revisions)
            return;
        const auto found = std::ranges::find(*revisions, m_item->base->contentHash, &Revision::contentHash);
        const auto before = found == revisions->end() ? Result<Content>(std::unexpected(Error{})) : contentFromCanonical(found->canonical);
        if (!before)
            return;
        auto *dialog = new DifferenceDialog(m_item->article.content.printedHeadline(), changeBaseLabel(m_item->base->base), {}, this);
        dialog->view().setNames(tr("Before"), tr("Now"));
        dialog->view().compare(contentParts(*before, m_item->article.content));
        dialog->show();
    } else if (target == "comments:"_L1) {
        const ArticleId article = m_item->article.id;
        const auto comments = readComments(m_newsroom, article);
        if (!comments) {
            m_messages->sayError(u"hint"_s, comments.error());
            return;
        }
        Q_EMIT openWanted(article);
        const auto open = std::ranges::find_if(*comments, [](const Comment &comment) { return comment.parent.isNull() && !comment.resolved; });
        if (open != comments->end())
            Q_EMIT commentWanted(article, open->id);
    }
}

} // namespace galley
