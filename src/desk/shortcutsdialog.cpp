// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shortcutsdialog.h"

#include "desk/clearbutton.h"
#include "desk/fuzzymatch.h"
#include "desk/labelcatalogue.h"
#include "desk/typesize.h"
#include "ui_shortcutsdialog.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys)
        texts.append(each.toString(QKeySequence::NativeText));
    return texts.join(u"  "_s);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(KeyBindings &bindings, QWidget *parent)
    : QDialog(parent), m_bindings(bindings),
      m_model(new RecordTableModel<Binding>(
          {{.title = tr("Action"), .data = [](const Binding &each, int role) { return shownText(each.command.label, role); }},
           {.title = tr("Menu"), .data = [](const Binding &each, int role) { return shownText(each.command.where, role); }},
           {.title = tr("Keys"), .data = [](const Binding &each, int role) {
               return shownText(each.command.action ? keysText(each.command.action->shortcuts()) : QString(), role);
           }}},
          [](const Binding &each) { return each.command.id; }, this)),
      m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    nameClearButton(m_ui->filter);
    m_model->setReadOnly(true);
    m_ui->table->setModel(m_model);
    m_ui->table->setRootIsDecorated(false);
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->table->setEmptyText(tr("No action is called that."));
    m_ui->table->header()->resizeSection(0, 250);
    m_ui->table->header()->resizeSection(1, 190);
    m_ui->keys->setMaximumSequenceLength(1);
    connect(m_ui->filter, &QLineEdit::textChanged, this, &ShortcutsDialog::refresh);
    connect(m_ui->table, &ManageView::chosen, this, &ShortcutsDialog::showChosen);
    connect(m_ui->keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::take);
    connect(m_ui->takeOver, &QPushButton::clicked, this, &ShortcutsDialog::takeOver);
    connect(m_ui->none, &QPushButton::clicked, this, [this] {
        if (const Binding *binding = chosen())
            m_bindings.set(binding->command.id, {});
    });
    connect(m_ui->standard, &QPushButton::clicked, this, [this] {
        if (const Binding *binding = chosen())
            m_bindings.reset(binding->command.id);
    });
    connect(m_ui->allStandard, &QPushButton::clicked, &bindings, &KeyBindings::resetAll);
    connect(&bindings, &KeyBindings::changed, this, &ShortcutsDialog::refresh);
    refresh();
    m_ui->table->setCurrentIndex(m_model->index(0, 0));
    m_ui->filter->setFocus();
}

/// Its parts go after it, and tell of it.
ShortcutsDialog::~ShortcutsDialog()
{
    m_ui->table->disconnect(this);
    m_ui->keys->disconnect(this);
    m_ui->filter->disconnect(this);
}

void ShortcutsDialog::refresh()
{
    const QString wanted = m_ui->filter->text();
    QList<Binding> found = m_bindings.bindings();
    found.removeIf([&wanted](const Binding &each) {
        const QString other = LabelCatalogue::instance().other(each.command.label);
        const QString keys = each.command.action ? keysText(each.command.action->shortcuts()) : QString();
        return !fuzzyMatch(wanted, each.command.label) && !fuzzyMatch(wanted, other) && !keys.contains(wanted, Qt::CaseInsensitive);
    });
    m_model->setRecords(found);
    if (!m_ui->table->currentIndex().isValid() && !found.isEmpty())
        m_ui->table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

const ShortcutsDialog::Binding *ShortcutsDialog::chosen() const
{
    return m_model->record(m_ui->table->currentKey());
}

void ShortcutsDialog::showChosen()
{
    const Binding *binding = chosen();
    const bool may = binding && binding->command.action && !binding->fixed;
    m_showing = true;
    m_ui->keys->setKeySequence(binding && binding->command.action ? binding->command.action->shortcut() : QKeySequence());
    m_showing = false;
    m_ui->keys->setEnabled(may);
    m_ui->none->setEnabled(may && !binding->command.action->shortcuts().isEmpty());
    m_ui->standard->setEnabled(may && !binding->isStandard());
    m_ui->takeOver->hide();
    m_ui->note->setText(!binding ? QString()
                        : binding->fixed ? tr("Text fields have these keys themselves; they cannot be changed.")
                        : binding->isStandard() ? tr("Click into the field and press the new keys.")
                        : binding->standard.isEmpty() ? tr("Usually without keys.")
                                                      : tr("Usually %1.").arg(keysText(binding->standard)));
}

/// Keys that start something else are not taken before it was said so.
void ShortcutsDialog::take(const QKeySequence &keys)
{
    const Binding *binding = chosen();
    if (m_showing || !binding || keys.isEmpty())
        return;
    const QList<Binding> others = m_bindings.conflicts(binding->command.id, keys);
    if (others.isEmpty()) {
        m_bindings.set(binding->command.id, {keys});
        return;
    }
    m_ui->note->setText(tr("%1 starts “%2” already.").arg(keys.toString(QKeySequence::NativeText), others.first().command.label));
    m_ui->takeOver->setVisible(!others.first().fixed);
}

void ShortcutsDialog::takeOver()
{
    const Binding *binding = chosen();
    if (!binding)
        return;
    const QString id = binding->command.id;
    const QKeySequence keys = m_ui->keys->keySequence();
    for (const Binding &other : m_bindings.conflicts(id, keys)) {
        QList<QKeySequence> left = other.command.action->shortcuts();
        left.removeAll(keys);
        m_bindings.set(other.command.id, left);
    }
    m_bindings.set(id, {keys});
}

} // namespace galley
