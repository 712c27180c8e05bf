// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/proofmarks.h"

#include <QPlainTextEdit>

#include <functional>

namespace galley {

class Composition;

/// One field of the headline block: no frame, as high as its text up to four lines, no line feeds. A suffix (the part mark)
/// is painted after the text and cannot be edited here.
class HeadlineEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    HeadlineEdit(int pixelSize, bool bold, QWidget *parent);

    /// Emits nothing. While an input method is composing only what differs is changed, afterwards.
    void setLine(const QString &text);
    Composition &composition() const { return *m_composition; }
    void setProofMarks(const ProofMarks &marks);
    const ProofMarks &proofMarks() const { return m_marks; }
    QString line() const;
    void setSuffix(const QString &suffix);
    /// Black ink or grey.
    void setDim(bool dim);
    void coloursChanged();
    /// Offered what is pasted into the empty field: where it is a whole article, takes all but the headline, and answers that.
    using ArticleTaker = std::function<QString(const QMimeData &pasted)>;
    void setArticleTaker(const ArticleTaker &taker) { m_takeArticle = taker; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lineEdited();
    void finished(); ///< Enter, or Down on the last line

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();
    int wantedHeight() const; ///< of the whole text
    int mostHeight() const;

    Composition *m_composition;
    ProofMarks m_marks;
    ArticleTaker m_takeArticle;
    QString m_suffix;
    QColor m_ink;
    bool m_dim = false;
    bool m_setting = false;
};

} // namespace galley
