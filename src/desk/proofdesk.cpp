// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofdesk.h"

#include "desk/deskicon.h"
#include "desk/editorialactions.h"
#include "desk/editorpane.h"
#include "desk/fieldediting.h"
#include "desk/fieldmarker.h"
#include "desk/headlineblock.h"
#include "desk/inspector.h"
#include "desk/messagearea.h"
#include "desk/prooflistmodel.h"
#include "desk/proofpanel.h"
#include "desk/sourceeditor.h"
#include "desk/statusline.h"

#include <QAction>
#include <QMenu>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostInMenu = 3;

} // namespace

ProofDesk::ProofDesk(Newsroom &newsroom, ArticleDocument &document, const Panes &panes, QWidget *window)
    : QObject(window), m_document(document), m_panes(panes), m_window(window),
      m_proofreader(new Proofreader(newsroom, document, panes.editor.source(), panes.editor.headlines(), this)),
      m_panel(new ProofPanel(*m_proofreader)), m_next(new QAction(tr("Next Finding"), this)),
      m_previous(new QAction(tr("Previous Finding"), this))
{
    m_next->setObjectName(u"nextFinding"_s);
    m_next->setIcon(deskIcon(u"tools-check-spelling"_s));
    m_next->setShortcut(QKeySequence(Qt::Key_F4));
    m_previous->setObjectName(u"previousFinding"_s);
    m_previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F4));
    window->addActions({m_next, m_previous});
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });

    SourceEditor &source = panes.editor.source();
    source.setMarkTips([this](int finding) { return tipOf(finding); });
    connect(&source, &SourceEditor::markMenuWanted, this, &ProofDesk::offerAtMark);
    for (const ProofField field : {ProofField::ShortHeadline, ProofField::Summary, ProofField::Source, ProofField::AuthorLine,
                                   ProofField::SignOff, ProofField::Person})
        if (QWidget *editor = fieldEditor(panes.inspector, field))
            m_markers.append(new FieldMarker(editor, field));

    connect(m_panel, &ProofPanel::currentChanged, this, &ProofDesk::reveal);
    connect(m_panel, &ProofPanel::writeThereWanted, this, &ProofDesk::writeThere);
    connect(m_panel, &ProofPanel::left, this, &ProofDesk::backToText);
    connect(m_panel, &ProofPanel::noticed, this, [this](const QString &message) { m_panes.messages.say(u"proof"_s, MessageBar::Kind::Info, message); });
    connect(m_proofreader, &Proofreader::failed, this, [this](const Error &error) { m_panes.messages.sayError(u"proof"_s, error); });
    connect(m_proofreader, &Proofreader::changed, this, &ProofDesk::showFields);
    connect(&document, &ArticleDocument::opened, this, [this] { m_panes.messages.dismiss(u"proof"_s); });
    connect(&panes.editorial, &EditorialActions::carriedOut, this, [this](Action action) {
        if (action == Action::Submit)
            tellSubmitted();
    });
    connect(&panes.editorial, &EditorialActions::refused, this, [this](Action, const Error &error) {
        if (error.detail == ruleName(Rule::OpenFindings))
            leadToFindings(error);
    });
    showFields();
}

ProofDesk::~ProofDesk() = default;

void ProofDesk::setPerson(const Person &person)
{
    m_proofreader->setPerson(person);
}

void ProofDesk::coloursChanged()
{
    m_panel->coloursChanged();
    showFields(); // dots and counts in the other scheme's colours
}

// ---- going there ------------------------------------------------------------------------------

/// From the text, the finding behind (before) the cursor; in the panel, the next (previous) row.
void ProofDesk::step(int by)
{
    if (!m_document.isOpen())
        return;
    if (m_proofreader->findings().isEmpty()) {
        m_panes.messages.say(u"proof"_s, MessageBar::Kind::Done, tr("Proofing has nothing to point out here."));
        return;
    }
    m_panes.messages.dismiss(u"proof"_s);
    SourceEditor &source = m_panes.editor.source();
    if (source.hasFocus()) {
        const QTextCursor cursor = source.textCursor();
        const QList<ProofMark> &marks = source.proofMarks().all();
        if (by > 0) {
            const auto found = std::ranges::find_if(marks, [&](const ProofMark &mark) { return mark.start >= cursor.selectionEnd(); });
            if (found != marks.end()) {
                m_panel->show(found->finding);
                return;
            }
        } else {
            const auto found = std::find_if(marks.rbegin(), marks.rend(), [&](const ProofMark &mark) { return mark.start + mark.length <= cursor.selectionStart(); });
            if (found != marks.rend()) {
                m_panel->show(found->finding);
                return;
            }
        }
    }
    m_panel->step(by);
}

/// The finding is selected where it stands; the keys stay in the panel.
void ProofDesk::reveal()
{
    const Finding *finding = m_panel->current();
    if (!finding)
        return;
    if (finding->place.field != ProofField::Body) {
        m_panes.inspector.showField(finding->place.field);
        return;
    }
    const auto now = m_proofreader->asItStands(*finding);
    if (!now)
        return;
    SourceEditor &source = m_panes.editor.source();
    QTextCursor cursor = source.textCursor();
    cursor.setPosition(now->place.start);
    cursor.setPosition(now->place.start + now->place.length, QTextCursor::KeepAnchor);
    source.setTextCursor(cursor);
    source.ensureCursorVisible();
}

void ProofDesk::writeThere(const Finding &finding)
{
    reveal();
    if (finding.place.field == ProofField::Body || !enterField(*m_window, finding.place))
        m_panes.editor.source().setFocus();
}

void ProofDesk::backToText()
{
    const Finding *finding = m_panel->current();
    if (finding && finding->place.field != ProofField::Body && enterField(*m_window, finding->place))
        return;
    m_panes.editor.source().setFocus();
}

// ---- saying -----------------------------------------------------------------------------------

void ProofDesk::showFields()
{
    for (FieldMarker *marker : std::as_const(m_markers)) {
        QList<Finding> found;
        for (const Finding &finding : m_proofreader->findings())
            if (finding.place.field == marker->which())
                found.append(finding);
        marker->say(found);
    }
    m_panes.status.setProofing(m_document.isOpen() && m_proofreader->standing() != Proofreader::Standing::Waiting,
                               m_proofreader->count(Severity::MustFix), m_proofreader->count(Severity::ShouldLook),
                               m_proofreader->count(Severity::Style));
}

QString ProofDesk::tipOf(int number) const
{
    if (number < 0 || number >= m_proofreader->findings().size())
        return {};
    const Finding &finding = m_proofreader->findings().at(number);
    QString tip = u"<p style=\"white-space:pre-wrap\"><b>%1</b></p>"_s.arg(finding.message.toHtmlEscaped());
    if (!finding.explanation.isEmpty())
        tip += u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(finding.explanation.toHtmlEscaped());
    QStringList fixes;
    for (const ProofFix &fix : finding.fixes.first(std::min<qsizetype>(mostInMenu, finding.fixes.size())))
        fixes.append(fix.label.isEmpty() ? tr("take it out") : fix.label.toHtmlEscaped());
    if (!fixes.isEmpty())
        //: what may stand there instead, in a tip
        tip += u"<p>%1</p>"_s.arg(tr("→ %1").arg(fixes.join(u" / "_s)));
    const QModelIndex row = m_panel->model().rowOf(number);
    tip += u"<p><small>%1 · %2</small></p>"_s.arg(severityLabel(finding.severity).toHtmlEscaped(), row.data(ProofListModel::RuleRole).toString().toHtmlEscaped());
    return tip;
}

/// At a mark, what the panel offers stands before copy and paste.
void ProofDesk::offerAtMark(QMenu *menu, int number)
{
    if (number < 0 || number >= m_proofreader->findings().size())
        return;
    const Finding finding = m_proofreader->findings().at(number);
    QAction *before = menu->actions().isEmpty() ? nullptr : menu->actions().constFirst();
    const auto offer = [&](const QString &text, const std::function<void()> &act) {
        auto *action = new QAction(text, menu);
        connect(action, &QAction::triggered, this, act);
        menu->insertAction(before, action);
        return action;
    };
    const bool locked = !m_proofreader->lockedReason().isEmpty();
    for (qsizetype i = 0; !locked && i < std::min<qsizetype>(mostInMenu, finding.fixes.size()); ++i) {
        const QString label = finding.fixes.at(i).label.simplified();
        QAction *action = offer(label.isEmpty() ? tr("Take It Out") : QString(label.left(40)).replace(u'&', u"&&"_s),
                                [this, finding, i] { m_proofreader->fix(finding, i); });
        QFont bold = action->font();
        bold.setBold(i == 0);
        action->setFont(bold);
    }
    offer(tr("Show in the Panel"), [this, number] { m_panel->show(number); });
    if (!locked)
        offer(tr("Set Aside…"), [this, number] {
            m_panel->show(number);
            m_panel->setAside(false);
        });
    menu->insertSeparator(before);
}

/// Findings go to the reviewers with the text; who sent it should know.
void ProofDesk::tellSubmitted()
{
    const int mustFix = m_proofreader->count(Severity::MustFix);
    const int look = m_proofreader->count(Severity::ShouldLook);
    if (mustFix + look > 0)
        m_panes.messages.say(u"proof"_s, MessageBar::Kind::Info,
                             tr("The reviewers see proofing's report with the text: %1 to be fixed, %2 to be looked at.").arg(mustFix).arg(look));
}

void ProofDesk::leadToFindings(const Error &refusal)
{
    m_panes.messages.say(u"action"_s, MessageBar::Kind::Warning, refusal.message, {{tr("Show the findings"), [this] { m_panel->showGravest(); }}});
    m_panel->showGravest();
}

} // namespace galley
