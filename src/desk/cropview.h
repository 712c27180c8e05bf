// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "exchange/pictureedit.h"

#include <QWidget>

namespace galley {

/// A picture with the part that stays of it, rule of thirds laid over, and the focal point of a cover. Mouse and keys
/// (arrows move the part, with Shift they size it, with Ctrl they move the focal point) do the same.
class CropView : public QWidget
{
    Q_OBJECT
public:
    explicit CropView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    bool hasPicture() const { return !m_picture.isNull(); }
    void setMessage(const QString &message); ///< where there is no picture to see

    /// The part's width to its height in pixels; 0: free.
    void setAspect(double aspect);
    void turn(int quarters);
    void clear(); ///< all of the picture, as it stands
    PictureCrop crop() const;

    void setFocalShown(bool shown);
    FocalPoint focal() const; ///< in the part that stays
    void setFocal(FocalPoint focal);

    QSize sizeHint() const override { return {480, 360}; }

Q_SIGNALS:
    void cropChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum Grip { None = 0, Left = 1, Right = 2, Top = 4, Bottom = 8, Whole = 16, Focal = 32, New = 64 };
    QRectF pictureRect() const;
    QRectF onScreen(const QRectF &part) const;
    QPointF inPicture(const QPointF &position) const;
    int gripAt(const QPointF &position) const;
    void drag(const QPointF &to);
    void setPart(QRectF part);
    QRectF held(QRectF part, int grip) const;
    double aspectOfParts() const;

    QImage m_picture; ///< turned
    QRectF m_part{0, 0, 1, 1};
    QPointF m_focal{0.5, 0.5}; ///< in the whole turned picture, shares
    double m_aspect = 0;
    int m_turns = 0;
    int m_grip = None;
    QPointF m_pressed;
    QRectF m_partThen;
    QString m_message;
    bool m_focalShown = false;
};

} // namespace galley
