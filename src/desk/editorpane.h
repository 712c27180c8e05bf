// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/articletab.h"
#include "markup/textstatistics.h"

#include <QWidget>

#include <memory>

class QAction;

namespace galley {

class HeadlineBlock;
class SourceEditor;

/// The middle of the window: headline block, format bar, source editor, live preview.
class EditorPane : public QWidget
{
    Q_OBJECT
public:
    enum class View { Split, Source, Preview, Phone };

    EditorPane(Newsroom &newsroom, ArticleDocument &document, QWidget *parent = nullptr);
    ~EditorPane() override;

    void setView(View view);
    View view() const;
    void beginHeadline();                ///< the keys go to the headline: where a new article begins
    void setFocusMode(bool on);          ///< 专注: nothing but the text
    SourceEditor &source() const;
    HeadlineBlock &headlines() const;
    QList<QAction *> formatActions() const; ///< 加粗, 小标题 … for menus, with shortcuts
    QList<QAction *> editActions() const;   ///< undo, redo, cut, copy, paste, find …
    void coloursChanged();               ///< scheme switched
    QByteArray saveState() const;        ///< splitter and view
    void restoreState(const QByteArray &state);
    TextPlace place() const;
    void setPlace(TextPlace place);      ///< beyond the end: the end
    /// Waits until the preview shows the present text (tour and tests); false after the time is up.
    bool waitForPreview(int milliseconds);

Q_SIGNALS:
    void statisticsChanged(const galley::TextStatistics &whole, const galley::TextStatistics &selection, int paragraph);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followDocument();
    void followEditor();
    void showDocument();
    void showRights();
    void arrange();
    void syncPreview();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
