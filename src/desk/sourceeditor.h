// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/editrevision.h"
#include "desk/proofmarks.h"
#include "desk/sourcepaste.h"
#include "desk/sourceshadow.h"
#include "desk/undohistory.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScopedValueRollback>

namespace galley {

class Composition;
class SourceFigures;
class SourceHighlighter;
class SourceLayout;
class SourceOverlay;

/// The body source: plain text with open line spacing, coloured by our own definition. No key press costs
/// anything proportional to the text; source() does, and is for idle moments.
class SourceEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SourceEditor(QWidget *parent = nullptr);
    ~SourceEditor() override;

    /// Another text, at its start and with nothing to undo. Emits sourceReplaced() alone.
    void setSource(const QString &source);
    /// The text exactly as typed: no-break spaces and all (toPlainText() would replace them).
    QString source() const;
    /// How much of the text was copied out by source() and sourceAt() so far, UTF-16 units: what a key costs, for tests.
    qint64 unitsCopied() const { return m_unitsCopied; }
    bool isBlank() const; ///< nothing but white space in it; looks no further than the first other character
    QString sourceAt(int position, int length) const;
    QString selectedSource() const;
    /// The paragraphs around a stretch and where they begin: from one that starts at the margin behind a blank line to the
    /// next blank line. Tracked changes do not reach beyond, but for code between fences.
    std::pair<qsizetype, QString> paragraphsAround(qsizetype from, qsizetype to) const;
    /// Changes only what differs, as one undo step: an edit that came from elsewhere (a proof's suggestion). While
    /// an input method is composing it waits.
    void editSource(const QString &source);
    /// The same text as it now stands in the store. An undo step like editSource(), but emits
    /// sourceReplaced() alone.
    void reloadSource(const QString &source);
    bool isLoading() const { return m_loading; } ///< inside setSource() and reloadSource()

    /// Edits go through it from now on, all but undo and redo; none takes it away. They are one undo step, and told, in
    /// the form that it gives them: at the end of the event that made them, or soon after; never while composing.
    void setReviser(const EditReviser &reviser);
    /// Edits that are what they should be.
    void editAsIs(const std::function<void()> &edit);
    /// Edits places of the text as it stands, apart from each other, as one undo step, and answers at how many. Whatever
    /// edits several places uses it: a reviser is told of each place, where edits of a cursor come as the whole stretch.
    /// Nothing happens where the text may not be changed, or while an input method is composing.
    int editPlaces(QList<SourceSplice> splices, Places places = Places::EachByItself);

    /// Undo and redo are ours (UndoHistory), and outlive saving; the document's are off. Nothing happens where the
    /// text may not be changed, or while an input method is composing.
    void undo();
    void redo();
    bool canUndo() const;
    bool canRedo() const;
    UndoHistory &history() { return m_history; }
    /// While it lives, edits from elsewhere are typing: they join into runs.
    [[nodiscard]] QScopedValueRollback<UndoHistory::Way> typing() { return QScopedValueRollback(m_way, UndoHistory::Way::Key); }
    /// What was made before this text was set, read from a file; see UndoHistory::prepend().
    void addHistory(const QList<UndoGroup> &done, const QList<UndoGroup> &undone);
    /// What an input method is composing; whatever changes or moves something by itself asks here before.
    Composition &composition() const { return *m_composition; }

    /// Figures are shown as pictures, and what says nothing to people is folded away where the cursor is not.
    void setFigures(SourceFigures *figures);

    /// Proofing's marks under the text; they follow the typing by themselves.
    void setProofMarks(const ProofMarks &marks);
    const ProofMarks &proofMarks() const { return m_marks; }
    /// The tip of a mark that the mouse rests on, by the finding's number: rich text.
    void setMarkTips(const std::function<QString(int finding)> &tips) { m_markTips = tips; }

    /// Paints with the text until it is taken away.
    void addOverlay(SourceOverlay *overlay);
    void removeOverlay(SourceOverlay *overlay);

    void coloursChanged();
    bool isColouring() const; ///< a long text is still getting its colours
    /// The size of the text, line spacing and column with it; 100 per cent: as designed.
    void setZoom(int percent);
    /// The widest the text column gets, in pixels; the rest becomes margin. 0: no limit.
    void setColumnWidth(int pixels);
    /// Pixels above the first line while it is in sight: for a line that stays at one height.
    void setRoomAbove(int pixels);
    /// 0-based line at the top of the view, and how far it has scrolled out (0 to 1).
    std::pair<int, double> topLine() const;
    SourceLayout *sourceLayout() const { return m_layout; }

    /// Puts a block (a figure, a table) on lines of its own, with blank lines around, as one undo step;
    /// answers the position where it starts.
    int insertBlock(const QString &block);
    int insertBlockAt(QTextCursor cursor, const QString &block);
    /// As the clipboard or a drop usually goes in: an address over a selection makes a link of it.
    void paste(const PasteOffer &offer);
    void pasteAs(const PasteOffer &offer, PasteForm form);
    /// An article that was pasted whole: all but its first paragraph goes in, and that is answered, for it is the headline.
    /// Empty, and nothing goes in, where there is a text already, or nothing that could be headline and text.
    QString pasteBelowHeadline(const PasteOffer &offer);
    using QPlainTextEdit::paste;
    void pastePlain();

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    Q_INVOKABLE QVariant inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const;

Q_SIGNALS:
    /// The text was changed. textChanged() comes for colours, too.
    void sourceEdited();
    /// The same with its exact bounds, UTF-16 units. Comes after sourceSpliced() and before sourceEdited().
    void sourceChanged(int position, int removed, int added);
    /// The same with what went and what came.
    void sourceSpliced(const galley::TextSplice &splice);
    /// setSource() put another text here, or reloadSource() what the store has.
    void sourceReplaced();
    /// A menu is about to open at a mark; what can be done about its finding may be put before its entries.
    void markMenuWanted(QMenu *menu, int finding);
    /// A menu is about to open at a character (its position in the text).
    void menuWanted(QMenu *menu, int position);
    void zoomAsked(int steps); ///< Ctrl and the wheel
    void picturesOffered(const QList<galley::PlacedPicture> &pictures);
    void copying(QMimeData *data) const; ///< what goes beside the copied text may be added
    void assetsCame(const QList<galley::AssetUse> &assets); ///< of pictures in a text that was copied here
    void noticed(const QString &message); ///< what a paste left out or refused

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void insertPasted(const PastedSource &pasted, bool asItIs);
    bool insertIntoCode(const QString &text);
    void tellEdit(int position, int removed, int added);
    void tell(const TextSplice &splice);
    void revise();
    void take(const RevisedEdit &revised, UndoHistory::Way way, std::pair<int, int> selection);
    void replay(const QList<TextSplice> &splices);
    void tellHistory();
    const ProofMark *markAt(const QPoint &viewportPosition) const;
    int characterAt(const QPoint &viewportPosition) const;
    void paintMarks(const QRect &exposed);
    void paintOverlays(const QRect &exposed, void (SourceOverlay::*paint)(QPainter &, const QTextBlock &, const QPointF &));
    QPointF onLine(const QPointF &viewportPosition) const;
    void paintSelectionGaps(const QRect &exposed);
    void paintFigures(const QRect &exposed);
    void openLine();
    void updateMargins();

    SourceLayout *m_layout;
    SourceHighlighter *m_highlighter;
    Composition *m_composition;
    QList<SourceOverlay *> m_overlays;
    std::optional<std::pair<int, int>> m_dragWord; ///< the word a double click took, while the button is held
    SourceFigures *m_figures = nullptr;
    ProofMarks m_marks;
    std::function<QString(int)> m_markTips;
    int m_columnWidth = 0;
    int m_zoom = 100;          ///< per cent
    int m_wheeled = 0;         ///< of the next step of zoom, in eighths of a degree
    int m_roomAbove = 0;
    bool m_loading = false;
    SourceShadow m_shadow;
    mutable qint64 m_unitsCopied = 0;
    UndoHistory m_history;
    UndoHistory::Way m_way = UndoHistory::Way::Command;
    EditReviser m_reviser;
    QList<TextSplice> m_unrevised; ///< made, and nobody heard of them yet
    UndoHistory::Way m_unrevisedWay = UndoHistory::Way::Command;
    std::pair<int, int> m_unrevisedSelection{0, 0};
    bool m_revising = false;
    bool m_asIs = false;
    bool m_backwards = false;
    bool m_replaying = false;            ///< inside undo() and redo()
    std::pair<int, int> m_selection{0, 0}; ///< anchor and position before the edit that is under way
    QElapsedTimer m_clock;
};

} // namespace galley
