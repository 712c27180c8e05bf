// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageshiftdialog.h"

#include "desk/typesize.h"
#include "ui_manageshift.h"

#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QFuture<Result<void>> putAll(ManageEdits &edits, const QList<Shift> &shifts, const std::shared_ptr<QList<ShiftId>> &made)
{
    made->clear();
    made->resize(shifts.size());
    QList<QFuture<Result<void>>> written;
    for (qsizetype i = 0; i < shifts.size(); ++i) {
        Shift shift = shifts[i];
        shift.id = {};
        written.append(withoutValue(edits.newsroom().putShift(shift, edits.person()).then([made, i](const Result<Shift> &stored) {
            if (stored)
                (*made)[i] = stored->id;
            return stored;
        })));
    }
    return allOf(written);
}

QFuture<Result<void>> removeAll(ManageEdits &edits, const std::shared_ptr<QList<ShiftId>> &made)
{
    QList<QFuture<Result<void>>> written;
    for (const ShiftId id : std::as_const(*made))
        if (!id.isNull())
            written.append(edits.newsroom().removeShift(id, edits.person()));
    return allOf(written);
}

} // namespace

void addShifts(ManageEdits &edits, const QList<Shift> &shifts, const QString &what, const ManageEdits::Then &then)
{
    const auto made = std::make_shared<QList<ShiftId>>();
    edits.change(what, [&edits, shifts, made] { return putAll(edits, shifts, made); },
                 [&edits, made] { return removeAll(edits, made); }, then);
}

void removeShift(ManageEdits &edits, const Shift &shift, const ManageEdits::Then &then)
{
    const auto made = std::make_shared<QList<ShiftId>>(QList<ShiftId>{shift.id});
    edits.change(ManageShiftDialog::tr("Remove a shift"), [&edits, made] { return removeAll(edits, made); },
                 [&edits, shift, made] { return putAll(edits, {shift}, made); }, then);
}

void storeShift(ManageEdits &edits, const Shift &before, const Shift &after, const ManageEdits::Then &then)
{
    if (before.id.isNull()) {
        addShifts(edits, {after}, ManageShiftDialog::tr("New shift"), then);
        return;
    }
    const auto put = [&edits](const Shift &shift) { return [&edits, shift] { return withoutValue(edits.newsroom().putShift(shift, edits.person())); }; };
    edits.change(ManageShiftDialog::tr("Change a shift"), put(after), put(before), then);
}

ManageShiftDialog::ManageShiftDialog(ManageEdits &edits, const Shift &shift, QWidget *parent)
    : QDialog(parent), m_edits(edits), m_before(shift), m_ui(std::make_unique<Ui::ManageShift>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    const QString title = shift.id.isNull() ? tr("New shift") : tr("Change a shift");
    setWindowTitle(title);
    m_ui->title->setText(title);
    for (const Role role : {Role::Chief, Role::SectionHead, Role::Editor, Role::Proofreader, Role::Reporter})
        m_ui->role->addItem(roleLabel(role), roleName(role));
    m_ui->role->setCurrentIndex(qMax(0, m_ui->role->findData(roleName(shift.role))));
    const QTimeZone zone = edits.newsroom().zone();
    for (QDateTimeEdit *edit : {m_ui->from, m_ui->until})
        edit->setTimeZone(zone);
    m_ui->from->setDateTime(shift.from.toTimeZone(zone));
    m_ui->until->setDateTime(shift.until.toTimeZone(zone));
    m_ui->note->setText(shift.note);
    m_ui->zone->setText(tr("Times are those of the newsroom: %1.").arg(QString::fromLatin1(zone.id())));
    m_ui->problem->hide();
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(shift.id.isNull() ? tr("Add") : tr("Change"));
    connect(m_ui->role, &QComboBox::currentIndexChanged, this, &ManageShiftDialog::fillPeople);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ManageShiftDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ManageShiftDialog::reject);
    // A shift keeps its length when it is moved.
    connect(m_ui->from, &QDateTimeEdit::dateTimeChanged, this, [this, last = m_ui->from->dateTime()](const QDateTime &from) mutable {
        m_ui->until->setDateTime(m_ui->until->dateTime().addSecs(last.secsTo(from)));
        last = from;
    });
    fillPeople();
}

ManageShiftDialog::~ManageShiftDialog() = default;

void ManageShiftDialog::fillPeople()
{
    const QString chosen = m_ui->person->count() == 0 ? m_before.person.toString() : m_ui->person->currentData().toString();
    const auto role = roleFromName(m_ui->role->currentData().toString());
    m_ui->person->clear();
    for (const Person &person : m_edits.names().people())
        if (person.active && role && person.hasRole(*role))
            m_ui->person->addItem(m_edits.names().personName(person.id), person.id.toString());
    if (const int at = m_ui->person->findData(chosen); at >= 0)
        m_ui->person->setCurrentIndex(at);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(m_ui->person->count() > 0);
    m_ui->problem->setVisible(m_ui->person->count() == 0);
    m_ui->problem->setText(tr("Nobody holds this role."));
}

Shift ManageShiftDialog::shift() const
{
    Shift shift = m_before;
    shift.role = roleFromName(m_ui->role->currentData().toString()).value_or(Role::Chief);
    shift.person = PersonId::fromString(m_ui->person->currentData().toString());
    shift.from = m_ui->from->dateTime().toUTC();
    shift.until = m_ui->until->dateTime().toUTC();
    shift.note = m_ui->note->text().trimmed();
    return shift;
}

void ManageShiftDialog::accept()
{
    m_ui->buttons->setEnabled(false);
    storeShift(m_edits, m_before, shift(), [dialog = QPointer(this)](const Result<void> &done) {
        if (!dialog)
            return;
        dialog->m_ui->buttons->setEnabled(true);
        if (done) {
            dialog->QDialog::accept();
            return;
        }
        dialog->m_ui->problem->setText(done.error().message);
        dialog->m_ui->problem->show();
    });
}

} // namespace galley
