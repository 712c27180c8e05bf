// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"
#include "desk/review/reviewsheet.h"
#include "desk/review/seenparts.h"

#include <QTextEdit>

namespace galley {

class Thumbnails;

/// Shows a review sheet, to be read and never written in. Knows what of it was on the screen, goes from change to change,
/// and says what is selected as a place in the article.
class SheetView : public QTextEdit
{
    Q_OBJECT
public:
    SheetView(Thumbnails &pictures, QWidget *parent = nullptr);

    /// Begins at the top, nothing of it seen. content: what the sheet was made from.
    void showSheet(const ReviewSheet &sheet, const Content &content);
    const ReviewSheet &sheet() const { return m_sheet; }
    void clearSheet();
    void coloursChanged();

    /// What must have been on the screen: everything, or what changed and the end.
    enum class Due { All, Changes };
    void setDue(Due due);
    bool isSeen() const;         ///< all that must have been on the screen was
    int unseenPages() const;     ///< about how many screens of it are left; 0 when all is seen
    int seenPerCent() const;
    /// The next screen; over what need not be seen. False where there is nothing further down.
    bool pageOn();
    void pageBack();
    bool toUnseen();             ///< to the first place that must be seen yet
    void toEnd();
    void toTop();

    int changes() const { return int(m_changes.size()); }
    int change() const { return m_change; } ///< -1: none chosen
    void goToChange(int change);

    /// What is selected, or the cursor's paragraph, as a place in the article; none where neither is the article's.
    std::optional<TextPlace> selectedPlace() const;
    bool hasSelection() const { return textCursor().hasSelection(); }
    /// Shows a stretch of a field, and selects it.
    bool showPlace(QStringView field, int start, int length);
    bool showPlace(const TextPlace &place);
    /// Places that something is said about, marked in the text.
    void setMarks(const QList<TextPlace> &places);
    QString shownText() const; ///< for tests: changes in [-…-] and {+…+}

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void seenChanged();
    void changeChosen(int change);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Range
    {
        int from = 0;
        int to = 0;
    };
    void draw();
    void drawBlock(QTextCursor &cursor, const SheetBlock &block, bool first);
    void layMargins();
    void noteSeen();
    Range onScreen() const;
    Range rangeOf(QStringView field, int start, int length) const;
    void bring(const Range &range, bool toThird);
    void moveParagraph(int by);
    void paintChangeBars(const QRect &exposed);
    void showMarks();

    Thumbnails &m_pictures;
    ReviewSheet m_sheet;
    Content m_content;
    std::vector<int> m_starts;   ///< of each block in the document
    QList<Range> m_changes;
    QList<Range> m_marks;
    QList<TextPlace> m_markedPlaces;
    SeenParts m_seen;
    Due m_due = Due::All;
    int m_change = -1;
    bool m_drawing = false;
};

} // namespace galley
