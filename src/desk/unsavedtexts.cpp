// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/unsavedtexts.h"

#include "desk/desktime.h"
#include "desk/newsroomnames.h"
#include "markup/textdiff.h"

#include <QCoreApplication>

namespace galley {

namespace {

QString said(const char *text, int number)
{
    return QCoreApplication::translate("UnsavedTexts", text, nullptr, number);
}

QString extentOf(const Content &saved, const Content &typed)
{
    qsizetype added = 0;
    qsizetype removed = 0;
    for (const DiffPiece &piece : textDiff(saved.body, typed.body)) {
        added += piece.kind == DiffPiece::Kind::Added ? piece.text.size() : 0;
        removed += piece.kind == DiffPiece::Kind::Removed ? piece.text.size() : 0;
    }
    QStringList parts;
    if (added > 0)
        parts.append(said(QT_TRANSLATE_N_NOOP("UnsavedTexts", "%n characters added"), int(added)));
    if (removed > 0)
        parts.append(said(QT_TRANSLATE_N_NOOP("UnsavedTexts", "%n characters removed"), int(removed)));
    if (parts.isEmpty())
        return QCoreApplication::translate("UnsavedTexts", "Fields changed");
    return parts.join(QCoreApplication::translate("UnsavedTexts", ", "));
}

} // namespace

QList<UnsavedText> unsavedTexts(Newsroom &newsroom, bool withSetAside)
{
    QList<RecoveredText> found = CrashJournal::leftBehind(newsroom.folder());
    if (withSetAside)
        found += CrashJournal::keptAside(newsroom.folder(), newsroom.clock().nowUtc());
    QList<UnsavedText> texts;
    for (const RecoveredText &text : std::as_const(found)) {
        UnsavedText unsaved;
        unsaved.text = text;
        const Result<Article> article = text.article.isNull() ? failure(ErrorCode::NotFound, QString()) : newsroom.article(text.article);
        if (article) {
            unsaved.moved = article->revision != text.baseRevision;
            if (article->content == text.content && (unsaved.moved || article->handling == text.handling.value_or(article->handling))) {
                if (CrashJournal::discard(text))
                    continue;
            }
            unsaved.saved = article->content;
            const auto newest = newsroom.revision(article->revision);
            if (newest)
                unsaved.savedName = QCoreApplication::translate("UnsavedTexts", "Saved by %1, %2")
                                        .arg(NewsroomNames(newsroom).personName(newest->author), longTimeText(newest->time, newsroom.zone()));
        }
        unsaved.headline = text.content.headline.isEmpty() ? QCoreApplication::translate("UnsavedTexts", "an untitled article")
                                                           : text.content.printedHeadline();
        unsaved.extent = extentOf(unsaved.saved, text.content);
        texts.append(unsaved);
    }
    return texts;
}

} // namespace galley
