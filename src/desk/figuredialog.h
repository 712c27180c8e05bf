// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "exchange/pictureintake.h"

#include <QDialog>

#include <memory>

namespace Ui {
class FigureDialog;
}

namespace galley {

/// A figure's particulars as a form holds them.
struct FigureValues
{
    QByteArray sha256;
    QString alt;
    QString caption;
    QString credit;
    QString rights;
    QString width;   ///< "", "full"
    QString aiLabel;
    bool cover = false;
    FocalPoint focal; ///< of the cover
    bool operator==(const FigureValues &) const = default;
};

/// Caption, credit, alternative text, rights and width of a picture, with the picture to crop, turn and, for the cover, to
/// set the focal point on. Stands beside the text, which goes on being written. A crop is made on
/// accepting, as an asset of its own.
class FigureDialog : public QDialog
{
    Q_OBJECT
public:
    FigureDialog(PictureIntake &intake, const FigureValues &values, QWidget *parent = nullptr);
    ~FigureDialog() override;

    const FigureValues &before() const { return m_before; } ///< as it opened
    FigureValues values() const;
    /// How many further pictures wait to be asked about.
    void setWaiting(int pictures);
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addChoices();
    void showPicture();
    void showFlags();
    void finishCrop(const Result<TakenPicture> &picture);

    PictureIntake &m_intake;
    std::unique_ptr<Ui::FigureDialog> m_ui;
    const FigureValues m_before;
    QByteArray m_sha256;
    bool m_cutting = false;
};

} // namespace galley
