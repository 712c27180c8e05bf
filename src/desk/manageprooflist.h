// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/managepage.h"
#include "desk/manageview.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace galley {

/// A long list of the newsroom's own, edited as a whole: what is changed is gathered and stored as one version with a
/// word about it, and stored by itself when the page is left. Reading, comparing and writing the list happens beside
/// the window.
class ManageProofList : public ManagePage
{
    Q_OBJECT
public:
    ManageProofList(ManageEdits &edits, const QString &listName, QWidget *parent);

    void refresh() override;
    bool hasUnsaved() const override { return m_changed; }
    void leave() override;
    void pause() override {} ///< a version for every look elsewhere would be too many
    bool isStoring() const override { return m_storing; }

    bool isBusy() const { return m_busy; } ///< reading or writing beside the window
    void store(const QString &note);
    void discard();
    void importTable(const QString &file);
    void exportTable(const QString &file);
    void askForNew();
    void removeChosen();
    void showVersions();

protected:
    /// A list read beside the window: what it holds is the page's affair.
    struct Read
    {
        QByteArray json;
        std::shared_ptr<void> entries;
    };
    /// After the form is set up: finds its widgets by their names and takes them into use.
    void use(QAbstractItemModel *table);
    void entryEdited(); ///< something in the form was typed
    ManageView *table() const { return m_table; }
    QString currentKey() const;
    bool isFilling() const { return m_filling; }
    void showRights(bool mayChange) override;
    QString refusalFor(const Person &person) const override;

    // Any thread:
    virtual Result<std::shared_ptr<void>> parse(const QByteArray &json) const = 0;
    virtual Result<std::shared_ptr<void>> parseTable(const QByteArray &csv) const = 0;
    virtual QByteArray write(const std::shared_ptr<void> &entries) const = 0;
    virtual QByteArray writeTable(const std::shared_ptr<void> &entries) const = 0;
    /// mine, which began from base, on top of newest.
    virtual std::shared_ptr<void> over(const std::shared_ptr<void> &base, const std::shared_ptr<void> &mine, const std::shared_ptr<void> &newest) const = 0;
    /// What will be added, changed and removed when a table is taken in, a line each ("+", "±", "−" and the entry).
    struct Preview
    {
        QList<std::pair<QChar, QString>> lines;
        int added = 0;
        int changed = 0;
        int removed = 0;
        int duplicates = 0; ///< lines of the table that repeat another
        std::shared_ptr<void> result;
    };
    virtual Preview preview(const std::shared_ptr<void> &mine, const std::shared_ptr<void> &table, bool removes) const = 0;
    // Window thread:
    virtual std::shared_ptr<void> entries() const = 0;
    virtual void setEntries(const std::shared_ptr<void> &entries) = 0;
    virtual void setFilter(const QString &text) = 0;
    virtual int size() const = 0;
    virtual void addEntry(const QString &name) = 0;
    virtual void removeEntries(const QList<int> &numbers) = 0;
    virtual void showEntry(const QString &key) = 0; ///< fills the form; an empty key: none
    virtual void takeEntry(const QString &key) = 0; ///< what the form says becomes the entry
    virtual QString newTitle() const = 0;
    /// Before anything goes that the work beside the window uses.
    void waitForWork() { m_work.waitForFinished(); }
    virtual QString summary(int added, int changed, int removed) const;

private:
    void showCurrent();
    void showState();
    void setChanged(bool changed);
    void setBusy(bool busy);
    void take(const Result<Read> &read);
    void carryOut(const QByteArray &before, const QByteArray &after, const QString &note);
    template <typename Work, typename Then>
    void beside(const Work &work, const Then &then);
    template <typename T>
    T *named(const char *name) const;

    QString m_list;
    QByteArray m_base;                     ///< as it was read
    std::shared_ptr<void> m_baseEntries;
    QFuture<void> m_work;
    bool m_changed = false;
    bool m_busy = false;
    bool m_storing = false;
    bool m_filling = false;
    ManageView *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_state = nullptr;
    QWidget *m_details = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_versions = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_store = nullptr;
};

} // namespace galley
