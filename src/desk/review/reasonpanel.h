// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "article/workflow.h"

#include <QFrame>

#include <memory>

class QButtonGroup;

namespace Ui {
class ReviewReasonPanel;
}

namespace galley {

/// What was typed for a return (or another action with a reason), sent or not.
struct ReasonDraft
{
    Action action = Action::Return;
    QString reason;
    int target = 0;              ///< Return: 0 is the draft
    QList<PlacedReason> places;
    bool isEmpty() const { return reason.trimmed().isEmpty() && places.isEmpty(); }
    bool operator==(const ReasonDraft &) const = default;
};

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
    /// A comment at a place (none: on the article as a whole).
    void openComment(const std::optional<TextPlace> &place, const QString &typed);
    void shut();
    bool isOpen() const { return !isHidden(); }
    bool isComment() const { return m_comment; }
    Action action() const { return m_draft.action; }

    ReasonDraft draft() const;          ///< as typed
    QString commentText() const;
    std::optional<TextPlace> commentPlace() const { return m_commentPlace; }
    /// The reason as it is sent: the one typed, else those at the places.
    QString spokenReason() const;
    void addPlace(const TextPlace &place);
    void chooseTarget(int number);      ///< 1: the first that is offered
    /// Why it was not taken; stays until something is typed.
    void showProblem(const QString &message);
    void focusReason();

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
    void dropPlace(int at);
    void showState();
    void tellPlaces();

    std::unique_ptr<Ui::ReviewReasonPanel> m_ui;
    QButtonGroup *m_targets;
    ReasonDraft m_draft;
    std::optional<TextPlace> m_commentPlace;
    bool m_comment = false;
    bool m_filling = false;
};

} // namespace galley
