// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/newsroom.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace Ui {
class LinkDialog;
}

namespace galley {

/// A link's text and where it leads: an address, or an article of the newsroom found by its words.
class LinkDialog : public QDialog
{
    Q_OBJECT
public:
    LinkDialog(Newsroom &newsroom, const QString &text, const QString &address, bool exists, QWidget *parent = nullptr);
    ~LinkDialog() override;

    QString text() const;    ///< body source for between the brackets
    QString address() const;

Q_SIGNALS:
    void removeWanted(); ///< the text stays, the link goes

private:
    void check();
    void search();

    Newsroom &m_newsroom;
    std::unique_ptr<Ui::LinkDialog> m_ui;
    QTimer m_typed;
};

} // namespace galley
