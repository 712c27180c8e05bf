// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sync/syncstatus.h"

#include <QFrame>

class QVBoxLayout;

namespace galley {

/// What the popup over the status bar shows.
struct SyncPicture
{
    struct Named
    {
        ArticleId article;
        QString headline;
        bool operator==(const Named &) const = default;
    };
    SyncStatus status;
    QString sentence;
    QString account;          ///< a warning that the store knows this workstation as another person; usually empty
    QList<Named> waiting;
    QList<Named> conflicts;   ///< articles with texts to put together
    bool mayManage = false;
    bool operator==(const SyncPicture &) const = default;
};

/// The newsroom's store at a glance, over the status bar: where it is and what it can enforce, what waits, what is the
/// matter, and a button for each remedy.
class SyncPopup : public QFrame
{
    Q_OBJECT
public:
    explicit SyncPopup(QWidget *parent);
    void setPicture(const SyncPicture &picture);
    void open(const QWidget *above);

Q_SIGNALS:
    void syncWanted();
    void passwordWanted();
    void accountWanted(); ///< of whoever works here
    void confirmWanted();
    void storeWanted();
    void articleWanted(galley::ArticleId article);
    void mergeWanted(galley::ArticleId article);

private:
    void showAgain();
    void build();
    void buildStore();
    void buildTrouble();
    void buildArticles(const QString &title, const QList<SyncPicture::Named> &articles, int more, bool merge);
    void addText(const QString &text, const char *property = nullptr, const QString &name = {});
    void addOffer(const QString &name, const QString &text, void (SyncPopup::*wanted)());
    void place();

    SyncPicture m_picture;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column;
    QVBoxLayout *m_lines = nullptr;
    const QWidget *m_above = nullptr;
};

} // namespace galley
