// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reviewkeys.h"

#include "desk/deskicon.h"
#include "desk/keyhint.h"

#include <QAction>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>

namespace galley {

using namespace Qt::StringLiterals;

ReviewKeys::ReviewKeys(QWidget *window) : QObject(window), m_window(window)
{
    //: 签发、通过 …: whatever takes the article on
    forward = make("reviewForward", tr("Approve or pass"), {Qt::Key_A});
    confirm = make("reviewConfirm", tr("Carry it out"), {Qt::Key_Return, Qt::Key_Enter});
    giveBack = make("reviewReturn", tr("Return…"), {Qt::Key_R}, u"edit-undo"_s);
    mark = make("reviewMark", tr("A reason at this place"), {Qt::Key_M});
    comment = make("reviewComment", tr("Comment…"), {Qt::Key_C}, u"edit-comment"_s);
    edit = make("reviewEdit", tr("Edit"), {Qt::Key_E, Qt::Key_3}, u"document-edit"_s);
    save = make("reviewSave", tr("Save and go on reviewing"), {QKeySequence::Save});
    next = make("reviewNext", tr("Next article"), {Qt::Key_J});
    previous = make("reviewPrevious", tr("Previous article"), {Qt::Key_K});
    skip = make("reviewSkip", tr("Next, without deciding"), {Qt::Key_N}, u"go-next"_s);
    pageOn = make("reviewPageOn", tr("Read on"), {Qt::Key_Space});
    pageBack = make("reviewPageBack", tr("A screen back"), {Qt::SHIFT | Qt::Key_Space});
    end = make("reviewEnd", tr("To the end"), {Qt::Key_End});
    top = make("reviewTop", tr("To the beginning"), {Qt::Key_Home});
    nextChange = make("reviewNextChange", tr("Next change"), {Qt::Key_F3, Qt::Key_BracketRight});
    previousChange = make("reviewPreviousChange", tr("Previous change"), {Qt::SHIFT | Qt::Key_F3, Qt::Key_BracketLeft});
    //: as published: 成品
    published = make("reviewPublished", tr("As published"), {Qt::Key_1});
    changes = make("reviewChanges", tr("With changes"), {Qt::Key_2});
    compare = make("reviewCompare", tr("Compare side by side…"), {Qt::Key_D});
    openInWindow = make("reviewOpen", tr("Open in the main window"), {Qt::Key_O});
    filter = make("reviewFilter", tr("Filter the queue"), {Qt::Key_Slash});
    nextQueue = make("reviewNextQueue", tr("Next queue"), {Qt::CTRL | Qt::Key_PageDown});
    previousQueue = make("reviewPreviousQueue", tr("Previous queue"), {Qt::CTRL | Qt::Key_PageUp});
    cancel = make("reviewCancel", tr("Not yet, close what is open"), {Qt::Key_Escape});
    // Some keyboards tell the shift key with the sign it makes.
    help = make("reviewHelp", tr("These keys"), {Qt::Key_Question, Qt::SHIFT | Qt::Key_Question, Qt::Key_F1});
    comment->setIconText(tr("Comment"));
    skip->setIconText(tr("Skip"));
    help->setIconText(tr("Keys"));
    for (int number = 1; number <= 4; ++number) {
        targets.append(make("reviewTarget", tr("Return target %1").arg(number), {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number))}));
        targets.last()->setObjectName(u"reviewTarget%1"_s.arg(number));
    }
    setReading(true);
}

QAction *ReviewKeys::make(const char *name, const QString &text, const QList<QKeySequence> &keys, const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setAutoRepeat(false);
    if (!icon.isEmpty())
        action->setIcon(deskIcon(icon));
    action->setToolTip(withKeys(text, keys.constFirst().toString(QKeySequence::NativeText)));
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

void ReviewKeys::setReading(bool reading)
{
    for (QAction *action : std::as_const(m_all))
        action->setEnabled(reading);
    cancel->setEnabled(true);
    save->setEnabled(!reading);
    confirm->setEnabled(false); // while something is to be confirmed
    for (QAction *action : {pageOn, pageBack, next, previous, nextChange, previousChange})
        action->setAutoRepeat(true);
}

void ReviewKeys::showHelp()
{
    auto *dialog = new QDialog(m_window);
    dialog->setObjectName(u"reviewKeysHelp"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys of the review desk"));
    auto *grid = new QGridLayout(dialog);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    const qsizetype half = (m_all.size() - targets.size() + 2) / 2;
    int at = 0;
    for (const QAction *action : std::as_const(m_all)) {
        if (targets.contains(action) && action != targets.constFirst())
            continue;
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            if (key != QKeySequence(Qt::SHIFT | Qt::Key_Question) && key != QKeySequence(Qt::Key_Enter))
                keys.append(key.toString(QKeySequence::NativeText));
        const bool isTarget = targets.contains(action);
        auto *key = new QLabel(isTarget ? u"Alt+1 … 4"_s : keys.join(u"  "_s), dialog);
        key->setProperty("chip", true);
        key->setAlignment(Qt::AlignCenter);
        auto *what = new QLabel(isTarget ? tr("Return to the writer, or to a step") : action->text().remove(u'…'), dialog);
        const int column = at >= half ? 3 : 0;
        grid->addWidget(key, int(at % half), column);
        grid->addWidget(what, int(at % half), column + 1);
        ++at;
    }
    grid->setColumnMinimumWidth(2, 24);
    dialog->show();
}

} // namespace galley
