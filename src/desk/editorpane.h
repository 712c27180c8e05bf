// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/articletab.h"
#include "desk/sourcefindbar.h"
#include "markup/textstatistics.h"

#include <QWidget>

#include <memory>

class QAction;

namespace galley {

class ChangeDesk;
class HeadlineBlock;
struct DraftMatch;
class SourceEditor;

/// The middle of the window: headline block, format bar, source editor, live preview.
class EditorPane : public QWidget
{
    Q_OBJECT
public:
    /// Reading: as readers see it, and editable there.
    enum class View { Split, Source, Preview, Phone, Reading };

    EditorPane(Newsroom &newsroom, ArticleDocument &document, QWidget *parent = nullptr);
    ~EditorPane() override;

    void setView(View view);
    View view() const; ///< a text that waits for this person's review opens in Reading, whatever was chosen before
    void beginHeadline();                ///< the keys go to the headline: where a new article begins
    void setFocusMode(bool on);          ///< 专注: nothing but the text
    void setOutlineShown(bool shown);    ///< 大纲, at the left of the text
    void setTypewriter(bool on);         ///< 打字机: the line being written stays at one height
    void setDimming(bool on);            ///< paragraphs that are not being written are dimmed
    /// Replaces these matches of the body as one step of undo; how many. None where one of them no longer stands there.
    int replaceMatches(const QList<DraftMatch> &matches);
    SourceEditor &source() const;
    HeadlineBlock &headlines() const;
    ChangeDesk &changes() const;         ///< tracked changes and the reading view
    QList<QAction *> formatActions() const; ///< 加粗, 小标题 … for menus, with shortcuts
    QList<QAction *> chineseActions() const; ///< 全角, 《》 …: with separators
    QList<QAction *> editActions() const;   ///< undo, redo, cut, copy, paste, find …
    void coloursChanged();               ///< scheme switched
    QByteArray saveState() const;        ///< splitter and view
    void restoreState(const QByteArray &state);
    CursorPlace place() const;
    void setPlace(CursorPlace place);      ///< beyond the end: the end
    /// Waits until the preview shows the present text (tour and tests); false after the time is up.
    bool waitForPreview(int milliseconds);

Q_SIGNALS:
    void viewChanged(galley::EditorPane::View view);
    void previewOfReplacementsWanted(const galley::FindRequest &request);
    void findEverywhereWanted(const galley::FindRequest &request);
    void statisticsChanged(const galley::TextStatistics &whole, const galley::TextStatistics &selection, int paragraph);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followDocument();
    void followEditor();
    void showText();
    void showDocument();
    void showRights();
    void arrange();
    void syncPreview();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
