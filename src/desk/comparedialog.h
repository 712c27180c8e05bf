// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "markup/textdiff.h"

#include <QDialog>

#include <memory>

class QTextBrowser;

namespace Ui {
class CompareDialog;
}

namespace galley {

/// 对照原文: a reprint beside the snapshot of its original, with what differs marked by character and a walk
/// from difference to difference.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    /// content must have a reprint record.
    explicit CompareDialog(const Content &content, QWidget *parent = nullptr);
    ~CompareDialog() override;

    int differences() const { return static_cast<int>(m_places.size()); }
    int current() const { return m_current; } ///< -1: none chosen yet
    void goTo(int difference);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Where a difference stands on either side, as positions of the documents.
    struct Place
    {
        int before = 0;
        int beforeLength = 0;
        int after = 0;
        int afterLength = 0;
    };
    void showPieces();
    void showCount();
    void follow(QTextBrowser *leader, QTextBrowser *follower);

    std::unique_ptr<Ui::CompareDialog> m_ui;
    QList<DiffPiece> m_pieces;
    QList<Place> m_places;
    int m_current = -1;
    bool m_following = false;
};

} // namespace galley
