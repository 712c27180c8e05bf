// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/changetracker.h"
#include "desk/readingbody.h"

#include <QTextEdit>

namespace galley {

class SourceEditor;
class Thumbnails;

/// 清样: the article's text as readers see it, without a mark of the source, and editable: what is typed, deleted or
/// pasted goes as splices into the source, tracked where tracking is on, and the view shows what became of it. Deleted
/// text stays to be seen, struck out; inserted text has its colour; comments stand in the margin. Only blocks that look
/// different are drawn anew.
class ReadingView : public QTextEdit
{
    Q_OBJECT
public:
    ReadingView(ArticleDocument &document, SourceEditor *editor, ChangeTracker &tracker, Thumbnails &pictures, QWidget *parent = nullptr);

    /// The editor holds another text.
    void reload();
    /// Follows the text only while it is shown.
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    const ReadingBody &text() const { return m_text; }
    /// The widest a line gets, in pixels; the rest is margin.
    void setColumnWidth(int pixels);
    void setFontScale(double scale);
    void coloursChanged();

    /// Shows a place of the source, with the cursor there.
    void showSource(qsizetype from, qsizetype to);
    /// What is selected, as places of the source; the cursor's where nothing is.
    std::pair<qsizetype, qsizetype> selectedSource() const;
    /// Positions of this view's document for a stretch of the source, as drawn.
    std::pair<int, int> positionsOf(qsizetype from, qsizetype to) const;
    QString deletedStyleText() const; ///< what is struck out, for tests
    void pastePlain();
    void undoEdit();
    void redoEdit();
    void cutSelection();
    /// Who changed a place and when, for people; rich text, empty where nobody did.
    void setTips(const std::function<QString(const QString &changeId)> &tips) { m_tips = tips; }

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void drawn(); ///< the text, or parts of it, anew
    void noticed(const QString &message);
    void leftUpwards();
    void figureActivated(int line); ///< 0-based line of the source
    void menuWanted(QMenu *menu, qsizetype from, qsizetype to);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    using Place = ReadingBody::Place;
    enum class Side { Before, After };

    void follow();
    void take(int position, int removed, int added);
    void show(bool everything);
    void draw(int first, int removed, int added);
    void drawBlock(QTextCursor &cursor, const ReadingBlock &block);
    QTextBlockFormat blockFormat(const ReadingBlock &block) const;
    QTextCharFormat characterFormat(const ReadingBlock &block, const ReadingCharacter &character) const;
    QFont face(const ReadingBlock &block) const;
    void layMargins();

    Place placeAt(int position) const;
    int positionOf(Place place) const;
    std::pair<Place, Place> selection() const;
    void setCursor(Place place);
    bool edit(const QList<SourceSplice> &splices, Side side);
    void type(const QString &text);
    void remove(bool forwards, bool word);
    Place step(Place from, bool forwards, bool word) const;
    bool isDead(Place from, Place to) const;
    void enter();
    bool mayType();
    QString tipAt(const QPoint &position) const;
    void paintComments(const QRect &exposed);
    void tellEditorSelection();
    void followEditorSelection();

    ArticleDocument &m_document;
    SourceEditor *m_editor;
    ChangeTracker &m_tracker;
    Thumbnails &m_pictures;
    std::function<QString(const QString &)> m_tips;
    ReadingBody m_text;
    bool m_drawn = false; ///< the view shows m_text; else nothing that can be kept
    bool m_following = false;
    bool m_stale = true;
    bool m_drawing = false;
    bool m_editing = false;
    bool m_telling = false;
    int m_columnWidth = 720;
    double m_scale = 1;
    int m_lastEdit = 0; ///< where the source changed last
};

} // namespace galley
