// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/proofpanel.h"

#include "desk/flowlayout.h"
#include "desk/proofcolours.h"
#include "desk/proofdelegate.h"
#include "desk/prooflistmodel.h"
#include "desk/proofreasondialog.h"
#include "desk/typesize.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

using RowKind = ProofListModel::RowKind;

namespace {

constexpr int mostFixes = 3;
constexpr int longestLabel = 16; ///< of a correction, on its button

QLabel *textLabel(QWidget *parent, const char *property)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (property)
        label->setProperty(property, true);
    return label;
}

} // namespace

ProofPanel::ProofPanel(Proofreader &proofreader, QWidget *parent)
    : QWidget(parent), m_proofreader(proofreader), m_model(new ProofListModel(this)), m_heading(new QToolButton(this)),
      m_counts(textLabel(this, "hint")), m_state(textLabel(this, "hint")), m_list(new QListView(this)), m_page(new QWidget(this)),
      m_details(new QWidget(this))
{
    setObjectName(u"proofPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Proofing"));
    m_heading->setObjectName(u"proofHeading"_s);
    m_heading->setProperty("section", true);
    //: 智能校对: by the program, as against the human 校
    m_heading->setText(tr("Proofing"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setCheckable(true);
    m_counts->setTextFormat(Qt::RichText);
    m_counts->setWordWrap(false);
    m_counts->setObjectName(u"proofCounts"_s);
    m_list->setObjectName(u"proofList"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProofDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(typePixels(128)); // a heading and two findings, whatever is told of one of them below
    m_list->installEventFilter(this);
    makeDetails();

    auto *head = new QHBoxLayout;
    head->addWidget(m_heading);
    head->addStretch();
    head->addWidget(m_counts);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(6);
    page->addWidget(m_state);
    page->addWidget(m_list, 1);
    page->addWidget(m_details);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 16, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_page, 1);

    const auto fold = [this](bool open) {
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_page->setVisible(open);
    };
    connect(m_heading, &QToolButton::toggled, this, fold);
    m_heading->setChecked(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProofPanel::showCurrent);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->kind(index) == RowKind::AsideHeading)
            m_model->setAsideOpen(!m_model->isAsideOpen());
        else if (current())
            Q_EMIT currentChanged();
    });
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (const Finding *finding = current())
            Q_EMIT writeThereWanted(*finding);
    });
    connect(&proofreader, &Proofreader::changed, this, &ProofPanel::showReport);
    showReport();
}

void ProofPanel::makeDetails()
{
    m_message = textLabel(m_details, "strong");
    m_explanation = textLabel(m_details, nullptr);
    m_rule = textLabel(m_details, "hint");
    m_message->setObjectName(u"proofMessage"_s);
    m_explanation->setObjectName(u"proofExplanation"_s);
    m_rule->setObjectName(u"proofRule"_s);
    m_fixes = new QWidget(m_details);
    auto *fixes = new QVBoxLayout(m_fixes);
    fixes->setContentsMargins(0, 0, 0, 0);
    m_fixLine = new QHBoxLayout;
    m_fixLine->setSpacing(6);
    fixes->addLayout(m_fixLine);

    const auto button = [this](const char *name, const QString &text, const QString &tip, const std::function<void()> &act) {
        auto *made = new QPushButton(text, m_details);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("link", true);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_all = button("proofFixAll", {}, tr("Corrects every finding of this rule that has one correction only (Shift+Enter)"), [this] { fixAll(); });
    m_aside = button("proofAside", tr("Set aside…"), tr("It is right as it stands, here (Delete)"), [this] { setAside(false); });
    m_asideForNewsroom = button("proofAsideForNewsroom", tr("For the newsroom…"),
                                tr("It is right wherever it stands, in every article (Shift+Delete)"), [this] { setAside(true); });
    m_back = button("proofBack", tr("Take back"), tr("It counts as a finding again (Enter)"), [this] { takeBack(); });
    auto *deeds = new QWidget(m_details);
    auto *line = new FlowLayout(deeds);
    for (QPushButton *made : {m_all, m_aside, m_asideForNewsroom, m_back})
        line->addWidget(made);

    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(3);
    line->setSpacing(2);
    for (QLabel *label : {m_message, m_explanation, m_rule})
        column->addWidget(label);
    column->addWidget(m_fixes);
    column->addWidget(deeds);
}

// ---- showing ----------------------------------------------------------------------------------

void ProofPanel::showReport()
{
    const QModelIndex before = m_list->currentIndex();
    const int row = before.row();
    const bool wasFinding = current() != nullptr;
    m_model->setReport(m_proofreader.findings(), m_proofreader.dismissed());
    if (wasFinding && (!current() || m_list->currentIndex().row() != row))
        chooseNear(row);
    setVisible(m_proofreader.standing() != Proofreader::Standing::Nothing);
    showCounts();
    const bool any = m_model->rowCount() > 0;
    m_state->setText(stateText());
    m_state->setVisible(!m_state->text().isEmpty());
    m_list->setVisible(any);
    showCurrent();
}

QString ProofPanel::stateText() const
{
    QStringList said = m_proofreader.problems();
    if (m_proofreader.standing() == Proofreader::Standing::Waiting)
        said.append(tr("The text is being checked."));
    else if (m_proofreader.standing() == Proofreader::Standing::Submitted)
        said.append(tr("As found when the text was submitted."));
    if (m_proofreader.findings().isEmpty() && m_proofreader.standing() != Proofreader::Standing::Waiting)
        said.append(tr("Nothing found."));
    return said.join(u'\n');
}

void ProofPanel::showCounts()
{
    QStringList counts;
    for (const Severity severity : {Severity::MustFix, Severity::ShouldLook, Severity::Style})
        if (const int count = m_proofreader.count(severity); count > 0)
            counts.append(u"<span style=\"color:%1\">%2 %3</span>"_s.arg(proofInk(severity).name(), severityLabel(severity).toHtmlEscaped()).arg(count));
    m_counts->setText(counts.join(u"&nbsp;&nbsp; "_s));
}

/// A finding that was settled gives way to the one that takes its place.
void ProofPanel::chooseNear(int row)
{
    for (const int direction : {1, -1})
        for (int at = std::min(row, m_model->rowCount() - 1); at >= 0 && at < m_model->rowCount(); at += direction)
            if (m_model->kind(m_model->index(at)) == RowKind::Finding) {
                m_list->setCurrentIndex(m_model->index(at));
                return;
            }
    m_list->setCurrentIndex({});
}

const Finding *ProofPanel::current() const
{
    return m_model->finding(m_list->currentIndex());
}

void ProofPanel::showCurrent()
{
    const Finding *finding = current();
    m_details->setVisible(finding != nullptr);
    if (!finding) {
        m_shownFinding.clear();
        return;
    }
    const bool aside = m_model->kind(m_list->currentIndex()) == RowKind::Aside;
    const QString locked = m_proofreader.lockedReason();
    m_message->setText(finding->message);
    m_explanation->setText(aside ? aboutAside(*finding) : finding->explanation);
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    m_rule->setText(m_list->currentIndex().data(ProofListModel::RuleRole).toString());
    fillFixes(*finding, aside || !locked.isEmpty());
    const qsizetype certain = m_proofreader.certain(finding->rule).size();
    m_all->setText(tr("All of this rule (%1)").arg(certain));
    m_all->setVisible(!aside && locked.isEmpty() && certain > 1 && finding->fixes.size() == 1);
    m_aside->setVisible(!aside && locked.isEmpty());
    m_asideForNewsroom->setVisible(!aside && locked.isEmpty() && m_proofreader.mayDismissForNewsroom());
    m_back->setVisible(aside && locked.isEmpty());
    const QString key = m_list->currentIndex().data(ProofListModel::KeyRole).toString();
    if (key != std::exchange(m_shownFinding, key) && m_list->hasFocus())
        Q_EMIT currentChanged();
}

void ProofPanel::fillFixes(const Finding &finding, bool locked)
{
    while (QLayoutItem *item = m_fixLine->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const qsizetype count = locked ? 0 : std::min<qsizetype>(mostFixes, finding.fixes.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString label = finding.fixes.at(i).label.simplified();
        const QString shown = label.isEmpty() ? tr("Take it out") : label.size() > longestLabel ? QString(label.first(longestLabel) % u'…') : label;
        auto *button = new QPushButton(QString(QString::number(i + 1) % u"  "_s % QString(shown).replace(u'&', u"&&"_s)), m_fixes);
        button->setObjectName(u"proofFix%1"_s.arg(i + 1));
        button->setToolTip(i == 0 ? tr("%1 (1 or Enter)").arg(label) : tr("%1 (%2)").arg(label).arg(i + 1));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, i] { fix(i); });
        m_fixLine->addWidget(button);
    }
    m_fixLine->addStretch();
    m_fixes->setVisible(count > 0);
}

QString ProofPanel::aboutAside(const Finding &finding) const
{
    const auto dismissal = m_proofreader.dismissalOf(finding);
    if (!dismissal)
        return {};
    const QString reason = dismissal->reason.isEmpty() ? tr("No reason was given.") : dismissal->reason;
    return dismissal->article.isNull() ? tr("Set aside for the newsroom: %1").arg(reason) : tr("Set aside here: %1").arg(reason);
}

void ProofPanel::coloursChanged()
{
    showCounts();
    update();
}

// ---- going ------------------------------------------------------------------------------------

bool ProofPanel::step(int by)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        row = (row + by + count) % count; // round and round
        if (m_model->kind(m_model->index(row)) == RowKind::Finding) {
            show(m_model->findingAt(m_model->index(row)));
            return true;
        }
    }
    return false;
}

void ProofPanel::show(int finding)
{
    const QModelIndex row = m_model->rowOf(finding);
    if (!row.isValid())
        return;
    m_heading->setChecked(true);
    const bool same = m_list->currentIndex() == row && m_list->hasFocus();
    m_list->setFocus(Qt::ShortcutFocusReason);
    m_list->setCurrentIndex(row);
    m_list->scrollTo(row);
    if (!same)
        Q_EMIT currentChanged();
}

void ProofPanel::showGravest()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const int finding = m_model->findingAt(m_model->index(row)); finding >= 0) {
            show(finding);
            return;
        }
}

bool ProofPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::ShortcutOverride) {
            if (press->key() == Qt::Key_Delete || press->key() == Qt::Key_Escape)
                press->accept(); // ours before any shortcut of the window
            return false;
        }
        return key(press->key(), press->modifiers() & ~Qt::KeypadModifier);
    }
    return QWidget::eventFilter(watched, event);
}

bool ProofPanel::key(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    const QModelIndex index = m_list->currentIndex();
    if (m_model->kind(index) == RowKind::AsideHeading && index.isValid()) {
        if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space && key != Qt::Key_Left && key != Qt::Key_Right)
            return false;
        m_model->setAsideOpen(key == Qt::Key_Right || (key != Qt::Key_Left && !m_model->isAsideOpen()));
        return true;
    }
    const Finding *finding = current();
    if (!finding)
        return false;
    const bool shift = modifiers == Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && !shift)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model->kind(index) == RowKind::Aside)
            takeBack();
        else if (shift)
            fixAll();
        else
            fix(0);
        return true;
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3: fix(key - Qt::Key_1); return true;
    case Qt::Key_Delete: setAside(shift); return true;
    case Qt::Key_F2: Q_EMIT writeThereWanted(*finding); return true;
    default: return false;
    }
}

// ---- deciding ---------------------------------------------------------------------------------

void ProofPanel::fix(qsizetype which)
{
    const Finding *finding = current();
    if (!finding || m_model->kind(m_list->currentIndex()) != RowKind::Finding)
        return;
    if (const QString locked = m_proofreader.lockedReason(); !locked.isEmpty()) {
        Q_EMIT noticed(locked);
        return;
    }
    if (which >= finding->fixes.size()) {
        Q_EMIT noticed(finding->fixes.isEmpty() ? tr("Proofing has no correction for this. Press F2 to write one.")
                                                : tr("There are %n correction(s) only.", nullptr, static_cast<int>(finding->fixes.size())));
        return;
    }
    if (!m_proofreader.fix(*finding, which))
        Q_EMIT noticed(tr("The text was changed there meanwhile. It is being checked again."));
}

void ProofPanel::fixAll()
{
    const Finding *finding = current();
    if (!finding || m_model->kind(m_list->currentIndex()) != RowKind::Finding)
        return;
    if (const int fixed = m_proofreader.fixAll(finding->rule); fixed > 0)
        Q_EMIT noticed(tr("%n finding(s) corrected. Undo takes all of them back.", nullptr, fixed));
}

void ProofPanel::setAside(bool forNewsroom)
{
    const Finding *finding = current();
    if (!finding || m_model->kind(m_list->currentIndex()) != RowKind::Finding)
        return;
    if (const QString locked = m_proofreader.lockedReason(); !locked.isEmpty()) {
        Q_EMIT noticed(locked);
        return;
    }
    if (forNewsroom && !m_proofreader.mayDismissForNewsroom()) {
        Q_EMIT noticed(tr("For the whole newsroom, section heads and chief editors set findings aside."));
        return;
    }
    auto *dialog = new ProofReasonDialog(*finding, forNewsroom, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, aside = *finding, forNewsroom] {
        m_proofreader.dismiss(aside, dialog->reason(), forNewsroom);
        m_list->setFocus();
    });
    dialog->open();
}

void ProofPanel::takeBack()
{
    const Finding *finding = current();
    if (finding && m_model->kind(m_list->currentIndex()) == RowKind::Aside && m_proofreader.lockedReason().isEmpty())
        m_proofreader.recall(*finding);
}

} // namespace galley
