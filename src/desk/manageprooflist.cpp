// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageprooflist.h"

#include "article/managers.h"
#include "desk/manageproofimport.h"
#include "desk/manageproofversions.h"
#include "exchange/listfile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QtConcurrent/QtConcurrentRun>

namespace galley {

using namespace Qt::StringLiterals;

ManageProofList::ManageProofList(ManageEdits &edits, const QString &listName, QWidget *parent) : ManagePage(edits, parent), m_list(listName)
{
    connect(&edits.newsroom(), &Newsroom::proofListsChanged, this, &ManageProofList::refreshSoon);
}

template <typename T>
T *ManageProofList::named(const char *name) const
{
    T *found = findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT(found);
    return found;
}

template <typename Work, typename Then>
void ManageProofList::beside(const Work &work, const Then &then)
{
    setBusy(true);
    auto future = QtConcurrent::run(work);
    m_work = QFuture<void>(future);
    future.then(this, [this, then](const std::invoke_result_t<Work> &result) {
        setBusy(false);
        then(result);
    });
}

void ManageProofList::use(QAbstractItemModel *model)
{
    m_table = named<ManageView>("table");
    m_filter = named<QLineEdit>("filter");
    m_note = named<QLineEdit>("storeNote");
    m_count = named<QLabel>("count");
    m_state = named<QLabel>("storeState");
    m_details = named<QWidget>("details");
    m_add = named<QPushButton>("add");
    m_remove = named<QPushButton>("remove");
    m_import = named<QPushButton>("importTable");
    m_export = named<QPushButton>("exportTable");
    m_versions = named<QPushButton>("versions");
    m_discard = named<QPushButton>("discard");
    m_store = named<QPushButton>("store");
    m_table->setUniformRowHeights(true); // else every row is measured
    m_table->setModel(model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setStretchLastSection(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        setFilter(text);
        showState();
    });
    connect(m_table, &ManageView::chosen, this, &ManageProofList::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ManageProofList::showState);
    connect(m_table, &ManageView::removeAsked, this, &ManageProofList::removeChosen);
    connect(m_add, &QPushButton::clicked, this, &ManageProofList::askForNew);
    connect(m_remove, &QPushButton::clicked, this, &ManageProofList::removeChosen);
    connect(m_versions, &QPushButton::clicked, this, &ManageProofList::showVersions);
    connect(m_discard, &QPushButton::clicked, this, &ManageProofList::discard);
    connect(m_store, &QPushButton::clicked, this, [this] { store(m_note->text()); });
    connect(m_note, &QLineEdit::returnPressed, m_store, &QPushButton::click);
    connect(m_import, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("A table to take in"), {}, tr("Tables (*.csv *.txt);;All files (*)"));
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &ManageProofList::importTable);
        dialog->open();
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Where the table goes"), QString(m_list % u".csv"_s), tr("Tables (*.csv)"));
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"csv"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &ManageProofList::exportTable);
        dialog->open();
    });
    showCurrent();
}

QString ManageProofList::refusalFor(const Person &person) const
{
    return mayKeepProofLists(person) ? QString() : tr("The proofing lists are kept by section heads and those above them. You can read everything here.");
}

// ---- reading ----------------------------------------------------------------------------------

void ManageProofList::refresh()
{
    if (m_changed || m_busy)
        return; // laid over the newest when it is stored
    beside([this, known = m_base, hasAny = bool(m_baseEntries)]() -> Result<Read> {
        const auto json = newsroom().proofList(m_list);
        if (!json)
            return std::unexpected(json.error());
        if (hasAny && *json == known)
            return Read{known, nullptr};
        const auto entries = parse(*json);
        if (!entries)
            return std::unexpected(entries.error());
        return Read{*json, *entries};
    }, [this](const Result<Read> &result) { take(result); });
}

void ManageProofList::take(const Result<Read> &result)
{
    const auto got = read(result);
    if (!got || !got->entries || m_changed)
        return;
    m_base = got->json;
    m_baseEntries = got->entries;
    setEntries(got->entries);
    if (!m_table->currentIndex().isValid() && m_table->model()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showCurrent();
}

QString ManageProofList::currentKey() const
{
    return m_table->currentKey();
}

void ManageProofList::showCurrent()
{
    m_filling = true;
    const QString key = currentKey();
    m_details->setEnabled(!key.isEmpty() && mayChange());
    showEntry(key);
    m_filling = false;
    showState();
}

void ManageProofList::showState()
{
    //: how many are shown, of how many
    m_count->setText(m_busy ? tr("Working…") : tr("%1 of %2").arg(QLocale().toString(m_table->model()->rowCount()), QLocale().toString(size())));
    const bool free = mayChange() && !m_busy;
    m_add->setEnabled(free);
    m_remove->setEnabled(free && m_table->currentIndex().isValid());
    m_import->setEnabled(free);
    m_export->setEnabled(!m_busy && size() > 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_discard), static_cast<QWidget *>(m_store), static_cast<QWidget *>(m_note)}) {
        widget->setVisible(m_changed);
        widget->setEnabled(free);
    }
    m_state->setText(m_changed ? tr("Not stored yet") : QString());
    m_state->setProperty("flag", true);
}

void ManageProofList::showRights(bool mayChange)
{
    Q_UNUSED(mayChange)
    showCurrent();
}

void ManageProofList::setChanged(bool changed)
{
    if (std::exchange(m_changed, changed) != changed)
        Q_EMIT unsavedChanged();
    showState();
}

void ManageProofList::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

// ---- changing ---------------------------------------------------------------------------------

void ManageProofList::entryEdited()
{
    if (m_filling || currentKey().isEmpty())
        return;
    takeEntry(currentKey());
    setChanged(true);
}

void ManageProofList::askForNew()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(newTitle());
    dialog->setLabelText(newTitle());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &typed) {
        const QString name = typed.simplified();
        if (name.isEmpty())
            return;
        addEntry(name);
        setChanged(true);
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
        showCurrent();
    });
    dialog->open();
}

void ManageProofList::removeChosen()
{
    QList<int> numbers;
    for (const QString &key : m_table->selectedKeys())
        numbers.append(key.toInt());
    if (numbers.isEmpty() || !mayChange() || m_busy)
        return;
    removeEntries(numbers);
    setChanged(true);
    showCurrent();
}

void ManageProofList::discard()
{
    if (!m_changed)
        return;
    setEntries(m_baseEntries);
    m_note->clear();
    setChanged(false);
    showCurrent();
    refreshSoon();
}

void ManageProofList::leave()
{
    if (m_changed && mayChange() && !m_busy)
        store(m_note->text());
}

/// What others stored meanwhile stays, where it is about other entries.
void ManageProofList::store(const QString &note)
{
    if (!m_changed || m_busy)
        return;
    m_storing = true;
    struct Ready
    {
        QByteArray before;
        QByteArray after;
        std::shared_ptr<void> entries;
        QString note;
    };
    const std::shared_ptr<void> mine = entries();
    beside([this, note, base = m_base, baseEntries = m_baseEntries, mine]() -> Result<Ready> {
        const Preview done = preview(baseEntries, mine, true);
        const QString said = note.trimmed().isEmpty() ? summary(done.added, done.changed, done.removed) : note.trimmed();
        const auto stored = newsroom().proofList(m_list);
        if (!stored)
            return std::unexpected(stored.error());
        if (*stored == base)
            return Ready{base, write(mine), mine, said};
        const auto newest = parse(*stored);
        if (!newest)
            return std::unexpected(newest.error());
        const std::shared_ptr<void> merged = over(baseEntries, mine, *newest);
        return Ready{*stored, write(merged), merged, said};
    }, [this, mine](const Result<Ready> &result) {
        const auto ready = read(result);
        if (!ready) {
            m_storing = false;
            Q_EMIT unsavedChanged();
            return;
        }
        const QByteArray base = std::exchange(m_base, ready->after);
        const auto baseEntries = std::exchange(m_baseEntries, ready->entries);
        const bool typedSince = preview(mine, entries(), true).lines.size() > 0;
        setEntries(typedSince ? over(mine, entries(), m_baseEntries) : m_baseEntries);
        setChanged(typedSince);
        showCurrent();
        const auto put = [this](const QByteArray &json, const QString &why) {
            return [this, json, why] { return newsroom().putProofList(m_list, json, why, person()); };
        };
        edits().change(tr("%1: %2").arg(title(), ready->note), put(ready->after, ready->note),
                       put(ready->before.isEmpty() ? QByteArray("[]") : ready->before, tr("Taken back: %1").arg(ready->note)),
                       [this, page = QPointer(this), base, baseEntries](const Result<void> &done) {
            if (!page)
                return;
            m_storing = false;
            if (done) {
                m_note->clear();
                Q_EMIT unsavedChanged();
                return;
            }
            m_base = base; // still to be stored
            m_baseEntries = baseEntries;
            setChanged(true);
            Q_EMIT failed(done.error());
        });
    });
}

QString ManageProofList::summary(int added, int changed, int removed) const
{
    return tr("%1 added, %2 changed, %3 removed").arg(added).arg(changed).arg(removed);
}

// ---- tables and versions ----------------------------------------------------------------------

void ManageProofList::importTable(const QString &file)
{
    beside([this, file]() -> Result<std::shared_ptr<void>> {
        const auto bytes = readListFile(file);
        if (!bytes)
            return std::unexpected(bytes.error());
        return parseTable(*bytes);
    }, [this, file](const Result<std::shared_ptr<void>> &table) {
        if (!table) {
            Error error = table.error();
            error.message = tr("Nothing was taken in from %1. %2").arg(QFileInfo(file).fileName(), error.message);
            Q_EMIT failed(error);
            return;
        }
        const auto previewed = [this, mine = entries(), given = *table](bool removes) {
            const Preview done = preview(mine, given, removes);
            return ManageProofImport::Plan{done.lines, done.added, done.changed, done.removed, done.duplicates, done.result};
        };
        auto *dialog = new ManageProofImport(QFileInfo(file).fileName(), previewed, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
            setEntries(dialog->result());
            m_note->setText(tr("From %1").arg(QFileInfo(file).fileName()));
            setChanged(true);
            showCurrent();
        });
        dialog->open();
    });
}

void ManageProofList::exportTable(const QString &file)
{
    beside([this, file, mine = entries()] { return writeListFile(file, writeTable(mine)); }, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void ManageProofList::showVersions()
{
    auto *dialog = new ManageProofVersions(edits(), m_list, title(), mayChange() && !m_changed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace galley
