// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managenavigation.h"

#include "desk/colours.h"
#include "desk/deskicon.h"
#include "desk/typesize.h"
#include "ui_managenavigation.h"

#include <QHeaderView>
#include <QMenu>

namespace galley {

using namespace Qt::StringLiterals;

using Target = NavigationEntry::Target;

namespace {

bool isLink(const QString &address)
{
    return address.startsWith("https://"_L1) || address.startsWith("http://"_L1)
        || (address.startsWith(u'/') && !address.startsWith("//"_L1));
}

template <typename Model>
void makeList(ManageView *view, Model *model)
{
    view->setModel(model);
    view->setHeaderHidden(true);
    view->setOrderedByHand();
}

} // namespace

ManageNavigation::ManageNavigation(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent),
      m_bar(new RecordTableModel<NavigationRow>(
          {{.title = tr("Label"), .data = [this](const NavigationRow &row, int role) { return shownText(entryText(row.entry), role); }, .editable = true},
           {.title = tr("Leads to"), .data = [this](const NavigationRow &row, int role) -> QVariant {
               return role == Qt::ForegroundRole ? QVariant(Colours::current().dim) : shownText(entryKind(row.entry), role);
           }}},
          [](const NavigationRow &row) { return QString::number(row.place); }, this)),
      m_available(new RecordTableModel<Section>(
          {{.title = tr("Name"), .data = [this](const Section &section, int role) { return shownText(names().sectionPath(section.id), role); }}},
          [](const Section &section) { return section.id.toString(); }, this)),
      m_chosen(new RecordTableModel<Section>(
          {{.title = tr("Name"), .data = [](const Section &section, int role) { return shownText(section.name, role); }}},
          [](const Section &section) { return section.id.toString(); }, this)),
      m_form(edits, siteWay(edits, tr("Regional strip"))), m_ui(std::make_unique<Ui::ManageNavigation>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    makeBar();
    makeStrip();
    bindFields();
    fillAddMenu();
    showEntry();
}

ManageNavigation::~ManageNavigation() = default;

QString ManageNavigation::title() const
{
    return tr("Navigation");
}

QString ManageNavigation::hint() const
{
    return tr("What stands in the bar at the top of every page, and which regional columns stand below it.");
}

void ManageNavigation::makeBar()
{
    makeList(m_ui->bar, m_bar);
    m_ui->bar->setEmptyText(tr("The bar is empty. Add the home page and the channels."));
    m_ui->bar->header()->setStretchLastSection(true);
    m_ui->bar->header()->resizeSection(0, 150);
    m_bar->edited = [this](const NavigationRow &row, int, const QVariant &value) {
        renameEntry(row.place, value.toString(), [this, place = row.place, typed = value.toString()](const Result<void> &done) {
            if (done)
                return;
            Q_EMIT failed(done.error());
            m_ui->bar->editAgain(m_bar->index(place, 0), typed);
        });
    };
    m_bar->moved = [this](int from, int to) { moveEntry(from, to); };
    connect(m_ui->bar, &ManageView::chosen, this, &ManageNavigation::showEntry);
    connect(m_ui->bar, &ManageView::editingEnded, this, &ManageNavigation::refreshSoon);
    connect(m_ui->bar, &ManageView::removeAsked, this, &ManageNavigation::removeEntry);
    connect(m_ui->bar, &ManageView::moveAsked, this, [this](int rows, int) { moveEntry(place(), place() + rows); });
    connect(m_ui->remove, &QPushButton::clicked, this, &ManageNavigation::removeEntry);
}

void ManageNavigation::makeStrip()
{
    makeList(m_ui->available, m_available);
    m_ui->available->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_ui->available->setEmptyText(tr("All regional columns are in the strip."));
    makeList(m_ui->chosen, m_chosen);
    m_ui->chosen->setEmptyText(tr("The strip is empty: the portal shows none."));
    m_ui->put->setIcon(deskIcon(u"go-next"_s));
    m_ui->take->setIcon(deskIcon(u"go-previous"_s));
    const auto shift = [this](int from, int to) {
        QList<SectionId> strip = m_settings.regionStrip;
        if (!mayChange() || from < 0 || from >= strip.size() || to < 0 || to >= strip.size() || from == to)
            return;
        strip.move(from, to);
        setStrip(strip, tr("Order of the regional strip"));
    };
    m_chosen->moved = shift;
    connect(m_ui->chosen, &ManageView::moveAsked, this,
            [this, shift](int rows, int) { shift(m_ui->chosen->currentIndex().row(), m_ui->chosen->currentIndex().row() + rows); });
    connect(m_ui->chosen, &ManageView::removeAsked, this, &ManageNavigation::takeFromStrip);
    connect(m_ui->chosen, &QAbstractItemView::activated, this, &ManageNavigation::takeFromStrip);
    connect(m_ui->available, &QAbstractItemView::activated, this, &ManageNavigation::putIntoStrip);
    connect(m_ui->put, &QToolButton::clicked, this, &ManageNavigation::putIntoStrip);
    connect(m_ui->take, &QToolButton::clicked, this, &ManageNavigation::takeFromStrip);
    for (const ManageView *view : {m_ui->available, m_ui->chosen})
        connect(view, &ManageView::chosen, this, &ManageNavigation::showButtons);
}

void ManageNavigation::bindFields()
{
    m_form.bind(m_ui->regionLabel, m_ui->regionLabelNote, &SiteSettings::regionLabel,
                [](SiteSettings &s, const QVariant &value) { s.regionLabel = value.toString().trimmed(); });
    m_form.bind(m_ui->ownRegion, m_ui->ownRegionNote, [](const SiteSettings &s) { return s.ownRegion.toString(); },
                [](SiteSettings &s, const QVariant &value) { s.ownRegion = SectionId::fromString(value.toString()); });
    m_label = new ManagedField(m_ui->label, m_ui->labelNote);
    m_address = new ManagedField(m_ui->address, m_ui->addressNote);
    connect(m_label, &ManagedField::left, this, [this] {
        commitField(m_label, [](NavigationEntry &entry, const QString &typed) { entry.label = typed; });
    });
    connect(m_address, &ManagedField::left, this, [this] {
        if (const QString typed = m_ui->address->text().trimmed(); !isLink(typed))
            m_address->refuse(tr("A link begins with https:// or, inside the portal, with a slash."));
        else
            commitField(m_address, [](NavigationEntry &entry, const QString &text) { entry.address = text; });
    });
}

// ---- reading ----------------------------------------------------------------------------------

void ManageNavigation::refresh()
{
    const auto site = read(newsroom().site());
    if (!site)
        return;
    m_settings = site->settings;
    fillOwnRegion();
    showSite();
    m_form.show(m_settings);
}

void ManageNavigation::fillOwnRegion()
{
    const QVariant chosen = m_ui->ownRegion->currentData();
    m_ui->ownRegion->clear();
    m_ui->ownRegion->addItem(tr("None"), QString());
    for (const Section &section : names().sections())
        if (section.tree == SectionTree::Region)
            m_ui->ownRegion->addItem(names().sectionPath(section.id), section.id.toString());
    m_ui->ownRegion->setCurrentIndex(m_ui->ownRegion->findData(chosen));
}

void ManageNavigation::showSite()
{
    QList<NavigationRow> rows;
    QStringList channels;
    for (const NavigationEntry &entry : std::as_const(m_settings.navigation)) {
        rows.append({static_cast<int>(rows.size()), entry});
        channels.append(entryText(entry));
    }
    m_bar->setRecords(rows);
    if (const int row = std::exchange(m_follow, -1); row >= 0 && row < rows.size())
        m_ui->bar->setCurrentIndex(m_bar->index(row, 0));

    QList<Section> available;
    QList<Section> chosen;
    QStringList regions;
    for (const SectionId id : std::as_const(m_settings.regionStrip))
        if (const Section *section = names().section(id)) {
            chosen.append(*section);
            regions.append(section->name);
        }
    for (const Section &section : names().sections())
        if (section.tree == SectionTree::Region && !m_settings.regionStrip.contains(section.id))
            available.append(section);
    m_available->setRecords(available);
    m_chosen->setRecords(chosen);
    const Section *own = names().section(m_settings.ownRegion);
    m_ui->preview->show(channels, m_settings.regionLabel, own ? own->name : QString(), regions);
    showEntry();
    showButtons();
}

int ManageNavigation::place() const
{
    return m_ui->bar->currentIndex().row();
}

void ManageNavigation::showEntry()
{
    const int row = place();
    const bool valid = row >= 0 && row < m_settings.navigation.size();
    const NavigationEntry entry = valid ? m_settings.navigation[row] : NavigationEntry();
    m_ui->label->setEnabled(valid);
    m_ui->address->setEnabled(valid && entry.target == Target::Link);
    m_ui->label->setPlaceholderText(valid && entry.target == Target::Section ? tr("as the section: %1").arg(names().sectionPath(entry.section)) : QString());
    if (m_shown == row && valid) {
        m_label->setStored(entry.label);
        m_address->setStored(entry.address);
    } else {
        m_label->begin(entry.label);
        m_address->begin(entry.address);
    }
    m_shown = row;
    showButtons();
}

void ManageNavigation::showButtons()
{
    m_ui->add->setEnabled(mayChange());
    m_ui->remove->setEnabled(mayChange() && place() >= 0);
    m_ui->put->setEnabled(mayChange() && m_ui->available->currentIndex().isValid());
    m_ui->take->setEnabled(mayChange() && m_ui->chosen->currentIndex().isValid());
}

QString ManageNavigation::entryText(const NavigationEntry &entry) const
{
    if (!entry.label.isEmpty())
        return entry.label;
    switch (entry.target) {
    case Target::Home: return tr("Home");
    case Target::Section: {
        const Section *section = names().section(entry.section);
        return section ? section->name : tr("(removed)");
    }
    case Target::Link: return entry.address;
    }
    return {};
}

QString ManageNavigation::entryKind(const NavigationEntry &entry) const
{
    switch (entry.target) {
    case Target::Home: return tr("the home page");
    case Target::Section: {
        const Section *section = names().section(entry.section);
        return section ? QString(u'/' + section->slug + u'/') : QString();
    }
    case Target::Link: return entry.address;
    }
    return {};
}

bool ManageNavigation::hasUnsaved() const
{
    return m_form.hasUnsaved() || m_label->isDirty() || m_address->isDirty();
}

void ManageNavigation::leave()
{
    m_form.leave();
    m_label->leave();
    m_address->leave();
}

void ManageNavigation::showRights(bool mayChange)
{
    m_bar->setReadOnly(!mayChange);
    m_chosen->setReadOnly(!mayChange);
    m_form.setReadOnly(!mayChange);
    m_label->setReadOnly(!mayChange);
    m_address->setReadOnly(!mayChange);
    m_ui->keys->setVisible(mayChange);
    showButtons();
}

bool ManageNavigation::isEditing() const
{
    return m_ui->bar->isEditing();
}

// ---- the bar ----------------------------------------------------------------------------------

void ManageNavigation::setNavigation(const QList<NavigationEntry> &entries, const QString &what, const ManageEdits::Then &then)
{
    if (!mayChange())
        return;
    const auto put = [this](const QList<NavigationEntry> &list) {
        return [this, list] { return changeSite(edits(), [&list](SiteSettings &settings) { settings.navigation = list; }); };
    };
    const auto before = std::exchange(m_settings.navigation, entries); // a second edit stands on the first
    edits().change(what, put(entries), put(before), [this, before, then](const Result<void> &done) {
        if (!done)
            m_settings.navigation = before;
        if (then)
            then(done);
        else
            tellFailure()(done);
    });
}

void ManageNavigation::addEntry(const NavigationEntry &entry)
{
    QList<NavigationEntry> entries = m_settings.navigation;
    const int at = place() < 0 ? static_cast<int>(entries.size()) : place() + 1;
    entries.insert(at, entry);
    m_follow = at;
    setNavigation(entries, tr("Add “%1” to the bar").arg(entryText(entry)));
}

void ManageNavigation::moveEntry(int from, int to)
{
    QList<NavigationEntry> entries = m_settings.navigation;
    if (from < 0 || from >= entries.size() || to < 0 || to >= entries.size() || from == to)
        return;
    const QString text = entryText(entries[from]);
    entries.move(from, to);
    m_follow = to;
    setNavigation(entries, tr("Move “%1” in the bar").arg(text));
}

void ManageNavigation::removeEntry()
{
    QList<NavigationEntry> entries = m_settings.navigation;
    const int at = place();
    if (at < 0 || at >= entries.size())
        return;
    const QString text = entryText(entries[at]);
    entries.removeAt(at);
    m_follow = qMin(at, static_cast<int>(entries.size()) - 1);
    setNavigation(entries, tr("Remove “%1” from the bar").arg(text));
}

void ManageNavigation::renameEntry(int place, const QString &label, const std::function<void(const Result<void> &)> &then)
{
    QList<NavigationEntry> entries = m_settings.navigation;
    if (place < 0 || place >= entries.size())
        return;
    NavigationEntry &entry = entries[place];
    const QString typed = label.trimmed();
    const Section *section = entry.target == Target::Section ? names().section(entry.section) : nullptr;
    entry.label = section && section->name == typed ? QString() : typed; // follows the section's name again
    if (entry == m_settings.navigation[place])
        return;
    setNavigation(entries, tr("Label in the bar"), then);
}

void ManageNavigation::commitField(ManagedField *field, const std::function<void(NavigationEntry &, const QString &)> &take)
{
    QList<NavigationEntry> entries = m_settings.navigation;
    const int at = m_shown;
    if (at < 0 || at >= entries.size())
        return;
    const QString typed = field->typed().toString().trimmed();
    take(entries[at], typed);
    setNavigation(entries, tr("Label in the bar"), [this, field, at, typed](const Result<void> &done) {
        if (m_shown != at)
            return tellFailure()(done);
        if (done)
            field->begin(typed);
        else
            field->refuse(done.error().message);
    });
}

void ManageNavigation::fillAddMenu()
{
    auto *menu = new QMenu(m_ui->add);
    m_ui->add->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        connect(menu->addAction(tr("Home page")), &QAction::triggered, this, [this] {
            NavigationEntry home;
            home.target = Target::Home;
            addEntry(home);
        });
        QMenu *trees[] = {menu->addMenu(tr("Channel")), menu->addMenu(tr("Regional column"))};
        for (const Section &section : names().sections()) {
            QMenu *tree = trees[section.tree == SectionTree::Channel ? 0 : 1];
            connect(tree->addAction(names().sectionPath(section.id)), &QAction::triggered, this, [this, id = section.id] {
                NavigationEntry entry;
                entry.section = id;
                addEntry(entry);
            });
        }
        connect(menu->addAction(tr("Link")), &QAction::triggered, this, [this] {
            NavigationEntry link;
            link.target = Target::Link;
            link.label = tr("Link");
            link.address = u"https://"_s;
            addEntry(link);
        });
    });
}

// ---- the strip --------------------------------------------------------------------------------

void ManageNavigation::setStrip(const QList<SectionId> &strip, const QString &what)
{
    if (!mayChange())
        return;
    const auto put = [this](const QList<SectionId> &list) {
        return [this, list] { return changeSite(edits(), [&list](SiteSettings &settings) { settings.regionStrip = list; }); };
    };
    const auto before = std::exchange(m_settings.regionStrip, strip);
    edits().change(what, put(strip), put(before), [this, before](const Result<void> &done) {
        if (!done)
            m_settings.regionStrip = before;
        tellFailure()(done);
    });
}

void ManageNavigation::putIntoStrip()
{
    const Section *section = m_available->record(m_ui->available->currentIndex());
    if (!section)
        return;
    QList<SectionId> strip = m_settings.regionStrip;
    const int after = m_ui->chosen->currentIndex().row();
    strip.insert(after < 0 ? strip.size() : after + 1, section->id);
    setStrip(strip, tr("Add “%1” to the regional strip").arg(section->name));
}

void ManageNavigation::takeFromStrip()
{
    const Section *section = m_chosen->record(m_ui->chosen->currentIndex());
    if (!section)
        return;
    QList<SectionId> strip = m_settings.regionStrip;
    strip.removeAll(section->id);
    setStrip(strip, tr("Remove “%1” from the regional strip").arg(section->name));
}

} // namespace galley
