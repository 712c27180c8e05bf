// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/textkeeper.h"

#include "desk/desktime.h"
#include "desk/messagearea.h"
#include "desk/textdialog.h"

#include <QWidget>

namespace galley {

using namespace Qt::StringLiterals;

TextKeeper::TextKeeper(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_document(document), m_messages(messages), m_window(window)
{
    connect(&document, &ArticleDocument::committed, this, [this] {
        m_messages.dismiss(u"save"_s);
        if (m_document.isModified() || !m_goOn)
            return; // typed meanwhile: the document saves again by itself when asked
        std::exchange(m_goOn, {})();
    });
    connect(&document, &ArticleDocument::saveFailed, this, &TextKeeper::tellFailure);
    connect(&document, &ArticleDocument::conflicted, this, &TextKeeper::tellConflict);
}

void TextKeeper::save()
{
    m_document.save();
}

void TextKeeper::leaveThen(const std::function<void()> &goOn)
{
    if (!m_document.isOpen() || !m_document.isModified()) {
        m_messages.dismiss(u"save"_s);
        goOn();
        return;
    }
    m_goOn = goOn;
    m_document.save();
}

void TextKeeper::tellFailure(const Error &error)
{
    const auto goOn = std::exchange(m_goOn, {});
    if (!m_document.isOpen()) { // it could not even be opened
        m_messages.sayError(u"save"_s, error);
        return;
    }
    const QString text = tr("The text could not be saved and stays here. %1").arg(error.message);
    QList<MessageOffer> offers{{tr("Try again"), [this, goOn] { goOn ? leaveThen(goOn) : save(); }},
                               {tr("Give my changes up"), [this, goOn] {
                                    m_document.revert();
                                    if (goOn)
                                        goOn();
                                }}};
    m_messages.say(u"save"_s, MessageBar::Kind::Error, text, offers)->setToolTip(error.detail);
    if (goOn)
        Q_EMIT stayed();
}

void TextKeeper::tellConflict()
{
    const bool leaving = static_cast<bool>(std::exchange(m_goOn, {}));
    m_messages.say(u"save"_s, MessageBar::Kind::Warning,
                   tr("Somebody else saved this article meanwhile. Your text is still here, not saved."),
                   {{tr("Show theirs"), [this] { showTheirs(); tellConflict(); }},
                    {tr("Keep mine"), [this] { m_document.takeNewestAsBase(); m_document.save(); }},
                    {tr("Take theirs"), [this] { m_document.revert(); }}});
    if (leaving)
        Q_EMIT stayed();
}

void TextKeeper::showTheirs()
{
    if (const auto article = m_newsroom.article(m_document.id()))
        TextDialog::show(m_window, article->content.printedHeadline(), tr("The version that was saved last."), article->content.body);
}

void TextKeeper::offerRecovered()
{
    m_recovered = CrashJournal::leftBehind(m_newsroom.folder());
    if (!m_recovered.isEmpty())
        offer(m_recovered.takeFirst());
}

void TextKeeper::offer(const RecoveredText &recovered)
{
    const QString headline = recovered.content.headline.isEmpty() ? tr("an untitled article") : recovered.content.printedHeadline();
    const auto next = [this] {
        if (!m_recovered.isEmpty())
            offer(m_recovered.takeFirst());
    };
    m_messages.say(u"recovered"_s, MessageBar::Kind::Warning,
                   tr("Unsaved text of “%1” from %2 was found. Galley did not close properly then.")
                       .arg(headline, longTimeText(recovered.written, m_newsroom.zone())),
                   {{tr("View"), [this, recovered, headline] {
                         TextDialog::show(m_window, headline, tr("As it was typed last."), recovered.content.body);
                         offer(recovered);
                     }},
                    {tr("Recover"), [this, recovered, next] {
                         leaveThen([this, recovered, next] {
                             m_document.openRecovered(recovered);
                             next();
                         });
                     }},
                    {tr("Discard"), [this, recovered, next] {
                         if (const auto gone = CrashJournal::discard(recovered); !gone)
                             m_messages.sayError(u"discard"_s, gone.error());
                         next();
                     }}});
}

} // namespace galley
