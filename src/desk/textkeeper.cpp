// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/textkeeper.h"

#include "desk/conflict/conflictdesk.h"
#include "desk/desktime.h"
#include "desk/differencedialog.h"
#include "desk/differenceview.h"
#include "desk/messagearea.h"
#include "desk/newsroomnames.h"
#include "desk/recoverydialog.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QWidget>

namespace galley {

using namespace Qt::StringLiterals;

TextKeeper::TextKeeper(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_document(document), m_messages(messages), m_window(window),
      m_merging(new ConflictDesk(newsroom, document, messages, window))
{
    connect(&document, &ArticleDocument::committed, this, [this] {
        m_messages.dismiss(u"save"_s);
        if (m_document.isModified() || !m_goOn)
            return; // typed meanwhile: the document saves again by itself when asked
        std::exchange(m_goOn, {})();
    });
    connect(&document, &ArticleDocument::saveFailed, this, &TextKeeper::tellFailure);
    connect(&document, &ArticleDocument::conflicted, this, &TextKeeper::tellConflict);
    connect(&document, &ArticleDocument::journalFailed, this, &TextKeeper::tellJournal);
    connect(&document, &ArticleDocument::journalWorks, this, [this] {
        m_journalTold = false;
        m_messages.dismiss(u"journal"_s);
    });
}

void TextKeeper::save()
{
    m_document.save();
}

void TextKeeper::leaveThen(const std::function<void()> &goOn)
{
    QGuiApplication::inputMethod()->commit(); // what is being composed belongs to the text that is left
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
                                    giveUp();
                                    if (goOn)
                                        goOn();
                                }}};
    m_messages.say(u"save"_s, MessageBar::Kind::Error, text, offers)->setToolTip(error.detail);
    if (goOn)
        Q_EMIT stayed();
}

void TextKeeper::tellJournal(const Error &error)
{
    if (std::exchange(m_journalTold, true))
        return;
    m_messages.say(u"journal"_s, MessageBar::Kind::Error, error.message, {{tr("Save now"), [this] { save(); }}})->setToolTip(error.detail);
}

// ---- conflicts --------------------------------------------------------------------------------

void TextKeeper::tellConflict()
{
    const bool leaving = static_cast<bool>(std::exchange(m_goOn, {}));
    m_messages.say(u"save"_s, MessageBar::Kind::Warning,
                   tr("Somebody else saved this article meanwhile. Your text is still here, not saved."),
                   {{tr("Put together…"), [this] { putTogether(); }},
                    {tr("View differences"), [this] { compareWithTheirs(); tellConflict(); }},
                    {tr("Keep mine"), [this] { keepMine(); }},
                    {tr("Take theirs"), [this] { takeTheirs(); }}});
    if (leaving)
        Q_EMIT stayed();
}

/// The message stays until it is done: giving the window up leaves everything as it was.
void TextKeeper::putTogether()
{
    tellConflict();
    m_merging->merge();
}

void TextKeeper::keepMine()
{
    m_messages.dismiss(u"save"_s);
    m_document.takeNewestAsBase();
    m_document.save();
}

void TextKeeper::takeTheirs()
{
    m_messages.dismiss(u"save"_s);
    giveUp();
}

/// The text goes from sight, not from the disk.
void TextKeeper::giveUp()
{
    m_document.revert();
    m_messages.say(u"aside"_s, MessageBar::Kind::Done,
                   tr("Your changes were given up. They are kept aside for %n days.", nullptr, CrashJournal::daysKept),
                   {{tr("Show them"), [this] { showUnsaved(); }}});
}

void TextKeeper::compareWithTheirs()
{
    const auto article = m_newsroom.article(m_document.id());
    const auto theirs = article ? m_newsroom.revision(article->revision) : std::unexpected(article.error());
    if (!theirs) {
        m_messages.sayError(u"theirs"_s, theirs.error());
        return;
    }
    auto *dialog = new DifferenceDialog(article->content.printedHeadline(),
                                        tr("Nothing of either is lost: the version that is replaced stays in the history, what you give up is kept aside."),
                                        {{tr("Take theirs"), [this] { takeTheirs(); }}, {tr("Keep mine"), [this] { keepMine(); }}},
                                        m_window);
    dialog->view().setNames(tr("Saved by %1, %2").arg(NewsroomNames(m_newsroom).personName(theirs->author), longTimeText(theirs->time, m_newsroom.zone())),
                            tr("Yours, not saved"));
    dialog->view().compare(contentParts(article->content, m_document.content()));
    dialog->show();
}

// ---- what a crash left behind -----------------------------------------------------------------

/// Without the text that is open.
QList<UnsavedText> TextKeeper::unsaved(bool withSetAside) const
{
    QList<UnsavedText> texts = unsavedTexts(m_newsroom, withSetAside);
    texts.removeIf([this](const UnsavedText &each) { return each.text.file == m_document.recoveredFile(); });
    return texts;
}

void TextKeeper::offerRecovered()
{
    const QList<UnsavedText> texts = unsaved(false);
    if (texts.isEmpty()) {
        m_messages.dismiss(u"recovered"_s);
        return;
    }
    const MessageOffer view{tr("View changes"), [this] { showUnsaved(); offerRecovered(); }};
    if (texts.size() > 1) {
        QStringList headlines;
        for (const UnsavedText &each : texts.first(std::min<qsizetype>(3, texts.size())))
            headlines.append(tr("“%1”").arg(each.headline));
        const QString named = headlines.join(tr(", "));
        m_messages.say(u"recovered"_s, MessageBar::Kind::Warning,
                       tr("Unsaved texts of %n articles were found: %1. Galley did not close properly.", nullptr, int(texts.size()))
                           .arg(texts.size() > 3 ? tr("%1 …").arg(named) : named),
                       {view});
        return;
    }
    const UnsavedText &only = texts.first();
    const QString found = only.moved
        ? tr("Unsaved text of “%1” from %2 was found (%3). The article was saved since by another hand: recovered, it becomes a conflict copy.")
        : tr("Unsaved text of “%1” from %2 was found (%3). Galley did not close properly then.");
    m_messages.say(u"recovered"_s, MessageBar::Kind::Warning,
                   found.arg(only.headline, longTimeText(only.text.written, m_newsroom.zone()), only.extent),
                   {view,
                    {tr("Recover"), [this, text = only.text] { recover(text); }},
                    {tr("Discard"), [this, text = only.text] { discard(text); }}});
}

void TextKeeper::showUnsaved()
{
    if (!m_unsaved) {
        m_unsaved = new RecoveryDialog(m_newsroom.zone(), m_window);
        connect(m_unsaved, &RecoveryDialog::recoverWanted, this, &TextKeeper::recover);
        connect(m_unsaved, &RecoveryDialog::discardWanted, this, &TextKeeper::discard);
    }
    m_unsaved->setTexts(unsaved(true));
    m_unsaved->show();
    m_unsaved->raise();
    m_unsaved->activateWindow();
}

void TextKeeper::recover(const RecoveredText &text)
{
    leaveThen([this, text] {
        m_document.openRecovered(text);
        tellRemaining();
    });
}

void TextKeeper::discard(const RecoveredText &text)
{
    const auto aside = CrashJournal::setAside(text);
    if (!aside) {
        m_messages.sayError(u"discard"_s, aside.error());
        return;
    }
    m_messages.say(u"aside"_s, MessageBar::Kind::Done, tr("The unsaved text was set aside. It is kept for %n days.", nullptr, CrashJournal::daysKept),
                   {{tr("Bring it back"), [this, text = *aside] { recover(text); }}});
    tellRemaining();
}

void TextKeeper::tellRemaining()
{
    offerRecovered();
    if (m_unsaved)
        m_unsaved->setTexts(unsaved(true));
}

} // namespace galley
