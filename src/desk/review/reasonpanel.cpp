// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/reasonpanel.h"

#include "desk/deskicon.h"
#include "desk/typesize.h"
#include "ui_reviewreasonpanel.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

namespace galley {

using namespace Qt::StringLiterals;

ReasonPanel::ReasonPanel(QWidget *parent)
    : QFrame(parent), m_ui(std::make_unique<Ui::ReviewReasonPanel>()), m_targets(new QButtonGroup(this))
{
    m_ui->setupUi(this);
    growWithType(*this);
    setObjectName(u"reasonPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->close->setIcon(deskIcon(u"window-close"_s));
    m_ui->send->setObjectName(u"sendReason"_s);
    m_ui->placeArea->setFocusPolicy(Qt::NoFocus); // its fields take the keys
    m_ui->reason->installEventFilter(this);
    connect(m_ui->close, &QToolButton::clicked, this, &ReasonPanel::closeAsked);
    connect(m_ui->send, &QPushButton::clicked, this, &ReasonPanel::sendAsked);
    connect(m_ui->reason, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        (m_isComment ? m_comment.text : m_draft.reason) = m_ui->reason->toPlainText();
        showProblem({});
        Q_EMIT changed();
    });
    connect(m_targets, &QButtonGroup::idClicked, this, [this](int target) {
        m_draft.target = target;
        showState();
        Q_EMIT changed();
    });
    hide();
}

ReasonPanel::~ReasonPanel() = default;

void ReasonPanel::open(const ReasonDraft &draft, const Situation &situation)
{
    m_filling = true;
    m_isComment = false;
    m_draft = draft;
    m_ui->reason->setPlainText(draft.reason);
    m_ui->reason->moveCursor(QTextCursor::End);
    m_ui->targets->setVisible(draft.action == Action::Return);
    offerTargets(situation);
    showPlaces();
    m_filling = false;
    showProblem({});
    showState();
    show();
    tellPlaces();
    focusReason();
}

void ReasonPanel::openComment(const CommentBegun &comment)
{
    m_filling = true;
    m_isComment = true;
    m_comment = comment;
    m_draft = {};
    m_ui->reason->setPlainText(comment.text);
    m_ui->reason->moveCursor(QTextCursor::End);
    m_ui->targets->hide();
    showPlaces();
    m_filling = false;
    showProblem({});
    showState();
    show();
    tellPlaces();
    focusReason();
}

void ReasonPanel::shut()
{
    hide();
    Q_EMIT placesChanged({});
}

void ReasonPanel::focusReason()
{
    m_ui->reason->setFocus(Qt::ShortcutFocusReason);
}

QString ReasonPanel::spokenReason() const
{
    const QString typed = m_draft.reason.trimmed();
    if (!typed.isEmpty())
        return typed;
    QStringList said;
    for (const PlacedReason &placed : m_draft.places)
        if (!placed.text.trimmed().isEmpty())
            said.append(placed.text.trimmed());
    return said.join(tr("; "));
}

// ---- back to where ----------------------------------------------------------------------------

/// The draft first, then the steps before the present one; of an approved text, all of them.
void ReasonPanel::offerTargets(const Situation &situation)
{
    for (QAbstractButton *button : m_targets->buttons())
        delete button;
    const int behind = situation.stage == Stage::Review ? situation.step : int(situation.route.steps.size()) + 1;
    m_draft.target = std::clamp(m_draft.target, 0, std::max(0, behind - 1));
    for (int target = 0; target < behind; ++target) {
        auto *button = new QToolButton(m_ui->targets);
        const QString name = target == 0 ? tr("the writer") : situation.route.steps.at(target - 1).name;
        button->setText(tr("%1 (Alt+%2)").arg(name).arg(target + 1));
        button->setAccessibleName(tr("Back to %1").arg(name));
        button->setProperty("target", name);
        button->setProperty("quiet", true);
        button->setProperty("option", true);
        button->setCheckable(true);
        button->setChecked(target == m_draft.target);
        m_targets->addButton(button, target);
        m_ui->targetLine->addWidget(button);
    }
}

void ReasonPanel::chooseTarget(int number)
{
    if (QAbstractButton *button = m_targets->button(number - 1); button && isOpen() && !m_isComment)
        button->click();
}

// ---- places -----------------------------------------------------------------------------------

void ReasonPanel::showPlaces()
{
    while (QLayoutItem *item = m_ui->placeColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto quote = [this](const TextPlace &place) {
        const QString text = place.quote.isEmpty() ? tr("(the whole)") : place.quote.simplified();
        return text.size() > 16 ? QString(text.first(15) % u'…') : text;
    };
    if (m_isComment) {
        m_ui->placeArea->hide();
        m_ui->title->setText(m_comment.place.field.isEmpty() ? tr("Comment on the article") : tr("Comment on “%1”").arg(quote(m_comment.place)));
        return;
    }
    m_ui->title->setText(m_draft.action == Action::Return ? tr("Return to") : actionLabel(m_draft.action));
    m_ui->placeArea->setVisible(!m_draft.places.isEmpty());
    for (int at = 0; at < m_draft.places.size(); ++at) {
        const PlacedReason &placed = m_draft.places.at(at);
        auto *row = new QWidget(m_ui->places);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto *where = new QPushButton(quote(placed.place), row);
        where->setProperty("link", true);
        where->setAutoDefault(false);
        where->setToolTip(placed.place.quote);
        connect(where, &QPushButton::clicked, this, [this, at] { Q_EMIT placeChosen(m_draft.places.at(at).place); });
        auto *why = new QLineEdit(placed.text, row);
        why->setObjectName(u"placeReason%1"_s.arg(at));
        why->setAccessibleName(tr("Reason at “%1”").arg(quote(placed.place)));
        why->setPlaceholderText(tr("What is wrong here"));
        why->installEventFilter(this);
        connect(why, &QLineEdit::textEdited, this, [this, at](const QString &text) {
            m_draft.places[at].text = text;
            showProblem({});
            Q_EMIT changed();
        });
        auto *drop = new QToolButton(row);
        drop->setProperty("quiet", true);
        drop->setIcon(deskIcon(u"edit-delete-remove"_s));
        drop->setToolTip(tr("Take this place away"));
        drop->setAccessibleName(drop->toolTip());
        connect(drop, &QToolButton::clicked, this, [this, place = placed.place] { dropPlace(place); }, Qt::QueuedConnection);
        line->addWidget(where);
        line->addWidget(why, 1);
        line->addWidget(drop);
        m_ui->placeColumn->addWidget(row);
    }
}

void ReasonPanel::addPlace(const TextPlace &place)
{
    const auto same = std::ranges::find(m_draft.places, place, &PlacedReason::place);
    int at = int(same - m_draft.places.begin());
    if (same == m_draft.places.end()) {
        at = int(m_draft.places.size());
        m_draft.places.append({place, {}});
        showPlaces();
        showState();
        tellPlaces();
        Q_EMIT changed();
    }
    if (auto *line = findChild<QLineEdit *>(u"placeReason%1"_s.arg(at))) {
        line->setFocus(Qt::ShortcutFocusReason);
        QTimer::singleShot(0, line, [this, line] { m_ui->placeArea->ensureWidgetVisible(line); }); // once it is laid out
    }
}

void ReasonPanel::dropPlace(const TextPlace &place)
{
    if (m_draft.places.removeIf([&](const PlacedReason &placed) { return placed.place == place; }) == 0)
        return;
    showPlaces();
    showState();
    tellPlaces();
    focusReason();
    Q_EMIT changed();
}

void ReasonPanel::tellPlaces()
{
    QList<TextPlace> places;
    if (m_isComment && !m_comment.place.field.isEmpty())
        places.append(m_comment.place);
    for (const PlacedReason &placed : std::as_const(m_draft.places))
        places.append(placed.place);
    Q_EMIT placesChanged(places);
}

// ---- keys and state ---------------------------------------------------------------------------

void ReasonPanel::showProblem(const QString &message)
{
    m_ui->problem->setText(message);
    m_ui->problem->setVisible(!message.isEmpty());
}

QString ReasonPanel::problem() const
{
    return m_ui->problem->text();
}

void ReasonPanel::showState()
{
    const bool returns = !m_isComment && m_draft.action == Action::Return;
    m_ui->reason->setPlaceholderText(m_isComment ? tr("What you want to say; @name calls somebody")
                                               : tr("Why, for those who go on with it"));
    m_ui->reason->setAccessibleName(m_isComment ? tr("Comment") : tr("Reason"));
    m_ui->hint->setText(returns ? tr("Enter sends · Shift+Enter new line · select text and press M for a reason at a place")
                                : tr("Enter sends · Shift+Enter new line"));
    const QAbstractButton *target = m_targets->button(m_draft.target);
    m_ui->send->setText(m_isComment ? tr("Comment") : returns && target ? tr("Return to %1").arg(target->property("target").toString()) : actionLabel(m_draft.action));
    m_ui->send->setProperty("return", returns);
    m_ui->send->style()->unpolish(m_ui->send);
    m_ui->send->style()->polish(m_ui->send);
}

bool ReasonPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || key->modifiers().testFlag(Qt::ShiftModifier))
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        Q_EMIT sendAsked();
    return true;
}

} // namespace galley
