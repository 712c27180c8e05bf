// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review/reasondrafts.h"

#include <QFrame>

#include <memory>

class QButtonGroup;

namespace Ui {
class ReviewReasonPanel;
}

namespace galley {

/// Below the article: why, back to which step, and at which places. Enter sends, Shift+Enter begins a line; Esc closes it,
/// and what is typed stays. Also asks what to say as a comment.
class ReasonPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ReasonPanel(QWidget *parent = nullptr);
    ~ReasonPanel() override;

    /// For this article; the draft is what was typed before.
    void open(const ReasonDraft &draft, const Situation &situation);
    void openComment(const CommentBegun &comment);
    void shut();
    bool isOpen() const { return !isHidden(); }
    bool isComment() const { return m_isComment; }
    /// Whether it asks for the reason of this action.
    bool asksFor(Action action) const { return isOpen() && !m_isComment && m_draft.action == action; }

    ReasonDraft draft() const { return m_draft; }    ///< as typed
    CommentBegun comment() const { return m_comment; }
    /// The reason as it is sent: the one typed, else those at the places.
    QString spokenReason() const;
    void addPlace(const TextPlace &place);
    void chooseTarget(int number);      ///< 1: the first that is offered
    /// Why it was not taken; stays until something is typed.
    void showProblem(const QString &message);
    QString problem() const;
    void focusReason();
    void tellPlaces(); ///< placesChanged() once more

Q_SIGNALS:
    void sendAsked();
    void closeAsked();
    void changed();                                          ///< typed in, or a place came or went
    void placesChanged(const QList<galley::TextPlace> &places);
    void placeChosen(const galley::TextPlace &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerTargets(const Situation &situation);
    void showPlaces();
    void dropPlace(const TextPlace &place);
    void showState();

    std::unique_ptr<Ui::ReviewReasonPanel> m_ui;
    QButtonGroup *m_targets;
    ReasonDraft m_draft;
    CommentBegun m_comment;
    bool m_isComment = false;
    bool m_filling = false;
};

} // namespace galley
