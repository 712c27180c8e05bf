// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageproofstyle.h"

#include "article/managers.h"
#include "desk/manageproofversions.h"
#include "desk/proofcolours.h"
#include "desk/newsroomnames.h"
#include "desk/typesize.h"
#include "proof/proofing.h"
#include "ui_manageproofstyle.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

enum Column { RuleColumn, SeverityColumn, SourceColumn };
constexpr int severityRole = Qt::UserRole + 40;

QString asideKey(const ProofDismissal &dismissal)
{
    return QString(dismissal.rule % u'\n' % dismissal.text % u'\n' % dismissal.context);
}

QString labelOf(const QString &rule)
{
    static const QHash<QString, QString> labels = [] {
        QHash<QString, QString> found;
        for (const RuleInfo &each : allRules())
            found.insert(each.id, each.label);
        return found;
    }();
    return labels.value(rule, rule);
}

} // namespace

ManageProofStyle::ManageProofStyle(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent), m_rules(new QStandardItemModel(this)),
      m_aside(new RecordTableModel<ProofDismissal>(
          {{.title = tr("Text"), .data = [](const ProofDismissal &dismissal, int role) { return role == Qt::DisplayRole ? QVariant(dismissal.text) : QVariant(); }},
           {.title = tr("Rule"), .data = [](const ProofDismissal &dismissal, int role) { return role == Qt::DisplayRole ? QVariant(labelOf(dismissal.rule)) : QVariant(); }}},
          asideKey, this)),
      m_ui(std::make_unique<Ui::ManageProofStyle>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->count->setVisible(false);
    fillRules();
    m_ui->rules->setModel(m_rules);
    m_ui->rules->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->rules->header()->setStretchLastSection(true);
    m_ui->rules->header()->resizeSection(RuleColumn, 240);
    m_ui->rules->header()->resizeSection(SeverityColumn, 124);
    m_ui->aside->setModel(m_aside);
    m_ui->aside->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->aside->setEmptyText(tr("Nothing was set aside for the whole newsroom."));
    m_ui->aside->header()->resizeSection(0, 120);

    connect(m_ui->filter, &QLineEdit::textChanged, this, &ManageProofStyle::sift);
    connect(m_rules, &QStandardItemModel::itemChanged, this, &ManageProofStyle::switchRule);
    connect(m_ui->aside, &ManageView::chosen, this, &ManageProofStyle::showAside);
    connect(m_ui->aside, &ManageView::removeAsked, this, &ManageProofStyle::takeBack);
    connect(m_ui->takeBack, &QPushButton::clicked, this, &ManageProofStyle::takeBack);
    connect(m_ui->versions, &QPushButton::clicked, this, [this] {
        auto *dialog = new ManageProofVersions(this->edits(), QString::fromUtf16(styleListName), title(), mayChange(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    const auto number = [this](QSpinBox *box, int HouseStyle::*member) {
        connect(box, &QSpinBox::editingFinished, this, [this, box, member] {
            changeStyle(box->accessibleName(), [value = box->value(), member](HouseStyle &style) { style.*member = value; });
        });
    };
    number(m_ui->longestSentence, &HouseStyle::longestSentence);
    number(m_ui->longestParagraph, &HouseStyle::longestParagraph);
    const auto flag = [this](QCheckBox *box, bool HouseStyle::*member) {
        connect(box, &QCheckBox::clicked, this, [this, box, member](bool on) {
            changeStyle(box->text(), [on, member](HouseStyle &style) { style.*member = on; });
        });
    };
    flag(m_ui->spaceBetweenHanAndLatin, &HouseStyle::spaceBetweenHanAndLatin);
    flag(m_ui->firstPerson, &HouseStyle::firstPerson);
    connect(&edits.newsroom(), &Newsroom::proofListsChanged, this, &ManageProofStyle::refreshSoon);
}

ManageProofStyle::~ManageProofStyle() = default;

QString ManageProofStyle::title() const
{
    return tr("Rules and style");
}

QString ManageProofStyle::hint() const
{
    return tr("Which rules proofing goes by, with their sources, and what this house decides about style.");
}

QString ManageProofStyle::refusalFor(const Person &person) const
{
    return mayKeepProofLists(person) ? QString() : tr("The rules are kept by section heads and those above them. You can read everything here.");
}

void ManageProofStyle::fillRules()
{
    m_rules->setHorizontalHeaderLabels({tr("Rule"), tr("Severity"), tr("Source")});
    QHash<QString, QStandardItem *> groups;
    for (const RuleInfo &rule : allRules()) {
        const QString group = ruleGroupLabel(rule.id);
        if (!groups.contains(group)) {
            auto *heading = new QStandardItem(group);
            heading->setData(true, ManageView::HeadingRole);
            heading->setFlags(Qt::ItemIsEnabled);
            m_rules->appendRow(heading);
            groups.insert(group, heading);
        }
        auto *label = new QStandardItem(rule.label);
        label->setData(rule.id, ManageView::KeyRole);
        label->setCheckable(true);
        label->setCheckState(Qt::Checked);
        label->setToolTip(rule.id);
        auto *severity = new QStandardItem(severityLabel(rule.usual));
        severity->setData(static_cast<int>(rule.usual), severityRole);
        groups.value(group)->appendRow({label, severity, new QStandardItem(rule.source)});
    }
}

void ManageProofStyle::sift(const QString &text)
{
    for (int group = 0; group < m_rules->rowCount(); ++group) {
        const QModelIndex heading = m_rules->index(group, 0);
        bool any = false;
        for (int row = 0; row < m_rules->rowCount(heading); ++row) {
            bool fits = heading.data().toString().contains(text, Qt::CaseInsensitive);
            for (int column = 0; column < m_rules->columnCount(heading); ++column)
                fits = fits || m_rules->index(row, column, heading).data().toString().contains(text, Qt::CaseInsensitive);
            m_ui->rules->setRowHidden(row, heading, !fits);
            any = any || fits;
        }
        m_ui->rules->setRowHidden(group, {}, !any);
    }
}

// ---- reading ----------------------------------------------------------------------------------

void ManageProofStyle::refresh()
{
    const auto json = read(newsroom().proofList(QString::fromUtf16(styleListName)));
    if (!json)
        return;
    const auto style = read(styleFromJson(*json));
    m_readable = style.has_value();
    if (style) {
        m_style = *style;
        m_json = *json;
    }
    m_showing = true;
    m_ui->longestSentence->setValue(m_style.longestSentence);
    m_ui->longestParagraph->setValue(m_style.longestParagraph);
    m_ui->spaceBetweenHanAndLatin->setChecked(m_style.spaceBetweenHanAndLatin);
    m_ui->firstPerson->setChecked(m_style.firstPerson);
    showRules();
    m_showing = false;
    if (const auto aside = read(newsroom().proofDismissals({})))
        m_aside->setRecords(*aside);
    showAside();
}

void ManageProofStyle::showRules()
{
    for (int group = 0; group < m_rules->rowCount(); ++group)
        for (int row = 0; row < m_rules->item(group)->rowCount(); ++row) {
            QStandardItem *item = m_rules->item(group)->child(row);
            const bool off = m_style.switchedOff.contains(item->data(ManageView::KeyRole).toString());
            item->setCheckState(off ? Qt::Unchecked : Qt::Checked);
            item->setData(off, ManageView::DimRole);
            QStandardItem *severity = m_rules->item(group)->child(row, SeverityColumn);
            severity->setForeground(proofInk(static_cast<Severity>(severity->data(severityRole).toInt())));
        }
}

void ManageProofStyle::changeEvent(QEvent *event)
{
    ManagePage::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    m_showing = true;
    showRules(); // in the other scheme's colours
    m_showing = false;
}

void ManageProofStyle::showAside()
{
    const ProofDismissal *chosen = m_aside->record(m_ui->aside->currentKey());
    m_ui->takeBack->setEnabled(chosen && mayChange());
    m_ui->asideReason->setText(chosen ? tr("%1: %2").arg(names().personName(chosen->person), chosen->reason.isEmpty() ? tr("No reason was given.") : chosen->reason)
                                      : QString());
    m_ui->asideReason->setVisible(chosen != nullptr);
}

void ManageProofStyle::showRights(bool mayChange)
{
    m_showing = true;
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->longestSentence), static_cast<QWidget *>(m_ui->longestParagraph),
                            static_cast<QWidget *>(m_ui->spaceBetweenHanAndLatin), static_cast<QWidget *>(m_ui->firstPerson)})
        widget->setEnabled(mayChange);
    for (int group = 0; group < m_rules->rowCount(); ++group)
        for (int row = 0; row < m_rules->item(group)->rowCount(); ++row)
            m_rules->item(group)->child(row)->setCheckable(mayChange);
    m_showing = false;
    showAside();
}

// ---- changing ---------------------------------------------------------------------------------

void ManageProofStyle::changeStyle(const QString &what, const std::function<void(HouseStyle &)> &change)
{
    HouseStyle style = m_style;
    change(style);
    if (m_showing || style == m_style || !mayChange() || !m_readable)
        return;
    const auto put = [this](const QByteArray &json, const QString &note) {
        return [this, json, note] { return newsroom().putProofList(QString::fromUtf16(styleListName), json, note, person()); };
    };
    const QByteArray before = m_json.isEmpty() ? styleToJson(m_style) : m_json;
    const QByteArray after = styleToJson(style);
    m_style = style; // the next switch goes on from here
    m_json = after;
    edits().change(tr("%1: %2").arg(title(), what), put(after, what), put(before, tr("Taken back: %1").arg(what)), [page = QPointer(this)](const Result<void> &done) {
        if (done || !page)
            return;
        Q_EMIT page->failed(done.error());
        page->refreshSoon(); // as it is stored
    });
}

void ManageProofStyle::switchRule(QStandardItem *item)
{
    if (m_showing || !item->isCheckable())
        return;
    const QString rule = item->data(ManageView::KeyRole).toString();
    const bool on = item->checkState() == Qt::Checked;
    if (m_style.switchedOff.contains(rule) != on)
        return; // something else of the row
    changeStyle(on ? tr("“%1” switched on").arg(item->text()) : tr("“%1” switched off").arg(item->text()), [rule, on](HouseStyle &style) {
        style.switchedOff.removeAll(rule);
        if (!on)
            style.switchedOff.append(rule);
    });
}

void ManageProofStyle::takeBack()
{
    const ProofDismissal *chosen = m_aside->record(m_ui->aside->currentKey());
    if (!chosen || !mayChange())
        return;
    edits().change(tr("“%1” is pointed out again").arg(chosen->text),
                   [this, dismissal = *chosen] { return newsroom().recallDismissal(dismissal, person()); },
                   [this, dismissal = *chosen]() mutable {
                       dismissal.person = person();
                       return newsroom().dismissFinding(dismissal);
                   }, tellFailure());
}

} // namespace galley
