// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageroster.h"

#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/manageshiftdialog.h"
#include "desk/typesize.h"
#include "ui_manageroster.h"

#include <QHeaderView>
#include <QLocale>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace

ManageRoster::ManageRoster(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_shifts(new RecordTableModel<Shift>(
          {{.title = tr("Duty"), .data = [](const Shift &shift, int role) { return shownText(roleLabel(shift.role), role); }},
           {.title = tr("Who"), .data = [this](const Shift &shift, int role) { return shownText(names().personName(shift.person), role); }},
           {.title = tr("From"), .data = [this](const Shift &shift, int role) { return shownText(shift.from.toTimeZone(newsroom().zone()).toString(u"yyyy-MM-dd HH:mm"_s), role); }},
           {.title = tr("Until"), .data = [this](const Shift &shift, int role) { return shownText(shift.until.toTimeZone(newsroom().zone()).toString(u"yyyy-MM-dd HH:mm"_s), role); }},
           {.title = tr("Note"), .data = [](const Shift &shift, int role) { return shownText(shift.note, role); }}},
          [](const Shift &shift) { return shift.id.toString(); }, this)),
      m_ui(std::make_unique<Ui::ManageRoster>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_monday = mondayOf(today());
    m_ui->earlier->setIcon(deskIcon(u"go-previous"_s));
    m_ui->later->setIcon(deskIcon(u"go-next"_s));
    m_shifts->rowData = [this](const Shift &shift, int role) -> QVariant {
        const QDateTime now = newsroom().clock().nowUtc();
        if (role == ManageView::DimRole)
            return shift.until <= now;
        if (role == ManageView::DotRole && shift.from <= now && now < shift.until)
            return Colours::current().blue;
        return {};
    };
    m_ui->table->setModel(m_shifts);
    m_ui->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->table->setEmptyText(tr("Nobody is on the roster this week: everybody who holds a role is on duty."));
    for (const auto &[column, width] : {std::pair(0, 130), std::pair(1, 130), std::pair(2, 150), std::pair(3, 150)})
        m_ui->table->header()->resizeSection(column, width);
    connect(m_ui->earlier, &QToolButton::clicked, this, [this] { showWeek(m_monday.addDays(-7)); });
    connect(m_ui->later, &QToolButton::clicked, this, [this] { showWeek(m_monday.addDays(7)); });
    connect(m_ui->today, &QPushButton::clicked, this, [this] { showWeek(today()); });
    connect(m_ui->table, &ManageView::chosen, this, &ManageRoster::showButtons);
    connect(m_ui->table, &QAbstractItemView::activated, this, [this] { edit(ShiftId::fromString(m_ui->table->currentKey())); });
    connect(m_ui->table, &ManageView::removeAsked, this, &ManageRoster::removeChosen);
    connect(m_ui->week, &RosterWeek::chosenChanged, this, [this](ShiftId shift) { m_ui->table->selectKey(shift.toString()); });
    connect(m_ui->week, &RosterWeek::activated, this, &ManageRoster::edit);
    connect(m_ui->week, &RosterWeek::wanted, this, &ManageRoster::askForNew);
    connect(m_ui->add, &QPushButton::clicked, this, [this] {
        const QDate day = m_monday == mondayOf(today()) ? today() : m_monday;
        askForNew(Role::Chief, QDateTime(day, QTime(8, 0), newsroom().zone()));
    });
    connect(m_ui->edit, &QPushButton::clicked, this, [this] { edit(ShiftId::fromString(m_ui->table->currentKey())); });
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageRoster::removeChosen);
    connect(m_ui->copyWeek, &QPushButton::clicked, this, &ManageRoster::copyWeekBefore);
}

ManageRoster::~ManageRoster() = default;

QString ManageRoster::title() const
{
    return tr("Duty roster");
}

QString ManageRoster::hint() const
{
    return tr("Who publishes, withdraws and approves urgently, and when. The chief on duty is the 值班总编.");
}

QDate ManageRoster::today() const
{
    return newsroom().clock().nowUtc().toTimeZone(newsroom().zone()).date();
}

QList<Shift> ManageRoster::shiftsOf(QDate monday)
{
    const QTimeZone zone = newsroom().zone();
    return read(newsroom().roster(monday.startOfDay(zone).toUTC(), monday.addDays(7).startOfDay(zone).toUTC())).value_or(QList<Shift>());
}

void ManageRoster::showWeek(QDate day)
{
    m_monday = mondayOf(day);
    refresh();
}

void ManageRoster::refresh()
{
    const QDateTime now = newsroom().clock().nowUtc();
    const QList<Shift> shifts = shiftsOf(m_monday);
    m_shifts->setRecords(shifts);
    QList<RosterWeek::Bar> bars;
    for (const Shift &shift : shifts)
        bars.append({shift, names().personName(shift.person), shift.from <= now && now < shift.until});
    m_ui->week->show(m_monday, newsroom().zone(), now, bars);
    m_ui->weekTitle->setText(tr("%1 to %2").arg(QLocale().toString(m_monday, QLocale::ShortFormat), QLocale().toString(m_monday.addDays(6), QLocale::ShortFormat)));
    showDuty(read(newsroom().roster(now, now.addMSecs(1))).value_or(QList<Shift>()));
    showButtons();
}

void ManageRoster::showDuty(const QList<Shift> &now)
{
    QStringList words;
    for (const Shift &shift : now)
        if (shift.role == Role::Chief)
            words.append(tr("%1 (until %2)").arg(names().personName(shift.person), shift.until.toTimeZone(newsroom().zone()).toString(u"M-d HH:mm"_s)));
    m_ui->onDuty->setText(words.isEmpty() ? tr("Chief on duty now: every chief") : tr("Chief on duty now: %1").arg(words.join(u"、"_s)));
}

const Shift *ManageRoster::current() const
{
    return m_shifts->record(m_ui->table->currentKey());
}

void ManageRoster::showButtons()
{
    const Shift *chosen = current();
    m_ui->week->choose(chosen ? chosen->id : ShiftId());
    m_ui->add->setEnabled(mayChange());
    m_ui->edit->setEnabled(mayChange() && chosen);
    m_ui->remove->setEnabled(mayChange() && chosen);
    m_ui->copyWeek->setEnabled(mayChange());
}

void ManageRoster::showRights(bool)
{
    showButtons();
}

// ---- changing ---------------------------------------------------------------------------------

void ManageRoster::askForNew(Role role, const QDateTime &from)
{
    if (!mayChange())
        return;
    Shift shift;
    shift.role = role;
    shift.from = from.toUTC();
    shift.until = from.addDays(1).toUTC();
    auto *dialog = new ManageShiftDialog(edits(), shift, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ManageRoster::edit(ShiftId id)
{
    const Shift *shift = m_shifts->record(id.toString());
    if (!shift || !mayChange())
        return;
    auto *dialog = new ManageShiftDialog(edits(), *shift, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ManageRoster::removeChosen()
{
    if (const Shift *shift = current(); shift && mayChange())
        removeShift(edits(), *shift, tellFailure());
}

/// The same people at the same times by the clock on the wall, which is not always 168 hours later.
void ManageRoster::copyWeekBefore()
{
    if (!mayChange())
        return;
    const QTimeZone zone = newsroom().zone();
    const QList<Shift> present = shiftsOf(m_monday);
    QList<Shift> copies;
    int left = 0;
    for (Shift shift : shiftsOf(m_monday.addDays(-7))) {
        shift.from = shift.from.toTimeZone(zone).addDays(7).toUTC();
        shift.until = shift.until.toTimeZone(zone).addDays(7).toUTC();
        if (shift.from < m_monday.startOfDay(zone))
            continue; // it reached into the week before from the one before that
        const Person *who = names().person(shift.person);
        const bool there = std::ranges::any_of(present, [&](const Shift &other) {
            return other.role == shift.role && other.person == shift.person && other.from == shift.from && other.until == shift.until;
        });
        if (there)
            continue;
        if (who && who->active && who->hasRole(shift.role))
            copies.append(shift);
        else
            ++left;
    }
    if (copies.isEmpty()) {
        Q_EMIT failed({ErrorCode::Refused, tr("The week before has no shift that is not here already."), {}});
        return;
    }
    if (left > 0)
        Q_EMIT failed({ErrorCode::Refused, tr("%n shift(s) were left out: the person no longer holds the role.", nullptr, left), {}});
    addShifts(edits(), copies, tr("Copy the week before"), tellFailure());
}

} // namespace galley
