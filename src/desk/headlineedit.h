// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/proofmarks.h"

#include <QPlainTextEdit>

namespace galley {

/// One field of the headline block: no frame, as high as its text, no line feeds. A suffix (the part mark)
/// is painted after the text and cannot be edited here.
class HeadlineEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    HeadlineEdit(int pixelSize, bool bold, QWidget *parent);

    void setLine(const QString &text); ///< emits nothing
    void setProofMarks(const ProofMarks &marks);
    const ProofMarks &proofMarks() const { return m_marks; }
    QString line() const;
    void setSuffix(const QString &suffix);
    /// Black ink or grey.
    void setDim(bool dim);
    void coloursChanged();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lineEdited();
    void finished(); ///< Enter, or Down on the last line

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();
    int wantedHeight() const;

    ProofMarks m_marks;
    QString m_suffix;
    QColor m_ink;
    bool m_dim = false;
    bool m_setting = false;
};

} // namespace galley
