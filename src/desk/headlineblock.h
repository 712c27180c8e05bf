// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/proofmarks.h"

#include <QWidget>

#include <functional>

class QMimeData;

namespace galley {

/// Kicker, headline (with the series' part mark) and subtitle, where they stand on the page; below them
/// source, author, responsible editor and the stage. The last line is edited in the inspector.
class HeadlineBlock : public QWidget
{
    Q_OBJECT
public:
    HeadlineBlock(Newsroom &newsroom, ArticleDocument &document, QWidget *parent);
    ~HeadlineBlock() override;
    void coloursChanged();
    void setColumnWidth(int pixels);
    void begin(); ///< gives the headline the keys
    /// See HeadlineEdit::setArticleTaker().
    void setArticleTaker(const std::function<QString(const QMimeData &pasted)> &taker);
    void setProofMarks(ProofField field, const ProofMarks &marks); ///< Headline, Kicker or Subtitle

Q_SIGNALS:
    void leftDownwards(); ///< Enter or Down in the last field: on to the text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showDocument();
    void showState();
    void readLimits();
    void showLength();
    void takeFields();
    void arrange();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
