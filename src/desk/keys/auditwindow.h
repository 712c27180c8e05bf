// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/newsroomnames.h"
#include "store/verification.h"

#include <QDialog>
#include <QFuture>

#include <atomic>
#include <memory>

namespace Ui {
class AuditWindow;
}

namespace galley {

class AuditModel;

/// 审计: the history of an article or of the newsroom, entry by entry; verifies it and shows where it is broken. Stands
/// beside the work, and works in the background.
class AuditWindow : public QDialog
{
    Q_OBJECT
public:
    AuditWindow(Newsroom &newsroom, const NewsroomNames &names, QWidget *parent = nullptr);
    ~AuditWindow() override;

    void setArticle(ArticleId article); ///< null: the whole newsroom
    void read();
    void verify();                      ///< or stops a verification that is going on
    void showNextFinding();
    AuditModel &model() { return *m_model; }
    bool isBusy() const { return m_busy; }
    QString result() const;
    int selectedRow() const;

private:
    struct Read;
    ArticleId article() const;
    void showVerification(const Result<Verification> &verified);
    void select(int row);
    void setBusy(bool busy);
    void say(const QString &text, bool problem);

    std::unique_ptr<Ui::AuditWindow> m_ui;
    Newsroom &m_newsroom;
    AuditModel *m_model;
    QFuture<void> m_work;
    std::shared_ptr<std::atomic<bool>> m_stop;
    bool m_busy = false;
};

} // namespace galley
