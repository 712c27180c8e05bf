// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlets.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class OutletDialog;
}

namespace galley {

class OutletTask;

/// 发布渠道: asks where the portal goes (a folder, a server, a WordPress site), tries it, and adds it. Accepted, it was added;
/// what was refused leaves here what was typed.
class OutletDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Kind { Folder, WebDav, Sftp, S3, WordPress };
    Q_ENUM(Kind)

    explicit OutletDialog(Newsroom &newsroom, QWidget *parent = nullptr);
    ~OutletDialog() override;

    void setKind(Kind kind);
    QString folder() const; ///< absolute
    void setFolder(const QString &folder);
    bool isTrying() const;
    void accept() override;
    /// While a server is tried: gives it up.
    void reject() override;

private:
    Kind kind() const;
    void browse();
    void browseKey();
    void showKind();
    void showFields();
    void check();
    QString problem() const; ///< with what is typed so far
    bool isFilled() const;
    void setTrying(bool trying);
    void finish(const Result<Outlet> &outlet);
    void tellProblem(const QString &problem);

    Newsroom &m_newsroom;
    std::unique_ptr<Ui::OutletDialog> m_ui;
    QPointer<OutletTask> m_task;
};

} // namespace galley
