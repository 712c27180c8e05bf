// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/manageedits.h"

#include <QTimer>
#include <QWidget>

namespace galley {

/// A page of the management window (newsroom settings). It reads what it shows from the newsroom, hands every
/// edit to ManageEdits, and reads again when anything was stored, by whomever.
class ManagePage : public QWidget
{
    Q_OBJECT
public:
    explicit ManagePage(ManageEdits &edits, QWidget *parent = nullptr);

    virtual QString key() const = 0;   ///< "sections"; for the menu and the session
    virtual QString title() const = 0;
    virtual QString icon() const = 0;  ///< Breeze's name
    virtual QString hint() const = 0;  ///< what is done here, in a sentence
    virtual void refresh() = 0;        ///< reads again; keeps what is half-typed
    virtual bool hasUnsaved() const { return false; } ///< typed and not stored: refused, or still being typed
    virtual void leave() {}            ///< the page goes out of sight: what is typed is committed
    virtual void pause() { leave(); }  ///< another window has the keys for a while
    /// Something that was left is being written and would be lost if the program ended now.
    virtual bool isStoring() const { return false; }
    /// Shows one of its records, where it has any (the sidebar asks for a section, a tag).
    virtual void showRecord(const QString &key) { Q_UNUSED(key) }

    void setPerson(const Person &person);
    /// Why this person may only read here; empty: everything may be changed.
    QString lockedReason() const { return m_lockedReason; }
    bool mayChange() const { return m_lockedReason.isEmpty(); }

Q_SIGNALS:
    void failed(const galley::Error &error); ///< for the line above the page
    void unsavedChanged();
    void pageWanted(const QString &key); ///< another page of the window

protected:
    virtual void showRights(bool mayChange) = 0;
    /// Why this person may not change this page; empty: may. The store asks the same again.
    virtual QString refusalFor(const Person &person) const;
    /// The view has an editor open: nothing is read under it.
    virtual bool isEditing() const { return false; }
    void showEvent(QShowEvent *event) override;

    void refreshSoon(); ///< once, when control is back in the event loop and the page is on the screen
    ManageEdits &edits() const { return m_edits; }
    Newsroom &newsroom() const { return m_edits.newsroom(); }
    const NewsroomNames &names() const { return m_edits.names(); }
    PersonId person() const { return m_edits.person(); }
    /// The value, or nothing and the line above the page says why.
    template <typename T>
    std::optional<T> read(const Result<T> &result)
    {
        if (result)
            return *result;
        Q_EMIT failed(result.error());
        return std::nullopt;
    }
    /// For a write that belongs to no field: its refusal goes to the line above the page.
    ManageEdits::Then tellFailure();

private:
    ManageEdits &m_edits;
    QString m_lockedReason;
    QTimer m_due;
    bool m_stale = true;
};

} // namespace galley
