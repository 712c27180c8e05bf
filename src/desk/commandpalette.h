// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace galley {

class Session;

/// 命令面板: everything the window can do, by a few letters. Lies over the window, takes the keys and gives them
/// back; nothing else waits for it.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(Session &session, QWidget *window);

    /// Gives the entries when it opens; focus: who had the keys.
    using Offer = std::function<QList<PaletteEntry>(const QWidget *focus)>;
    void addOffer(const Offer &offer) { m_offers.append(offer); }
    void open();
    QLineEdit *line() const { return m_line; }
    PaletteModel &model() { return *m_model; }
    QListView *view() const { return m_view; }
    void carryOut(const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void leave();
    void arrange();
    void showFound();

    Session &m_session;
    QList<Offer> m_offers;
    QLineEdit *m_line;
    QListView *m_view;
    QLabel *m_nothing;
    PaletteModel *m_model;
    QPointer<QWidget> m_before; ///< had the keys
};

} // namespace galley
