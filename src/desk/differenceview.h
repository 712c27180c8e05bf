// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/contentparts.h"
#include "markup/textdiff.h"

#include <QFuture>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QTextCursor;

namespace galley {

/// 对照: two versions of a text beside each other, or both in one, with what differs marked by character and a walk
/// from difference to difference (F3, Shift+F3). Both sides scroll together by what they have in common. Long texts are
/// compared in the background.
class DifferenceView : public QWidget
{
    Q_OBJECT
public:
    enum class Arrangement { SideBySide, Inline };

    explicit DifferenceView(QWidget *parent = nullptr);
    ~DifferenceView() override;

    void setNames(const QString &before, const QString &after);
    /// What is said where nothing differs.
    void setEqualText(const QString &text) { m_equalText = text; }
    void compare(const QList<TextPart> &parts);
    bool isCurrent() const { return m_current; } ///< false while the comparison goes on
    void setArrangement(Arrangement arrangement);
    Arrangement arrangement() const { return m_arrangement; }

    int differences() const { return static_cast<int>(m_places.size()); }
    int difference() const { return m_difference; } ///< the one that is chosen; -1: none yet
    void goTo(int difference);

Q_SIGNALS:
    void compared();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        QString label;
        QList<DiffPiece> pieces;
    };
    /// Where something stands in the three texts, as positions of their documents.
    struct Place
    {
        int start[3] = {0, 0, 0};
        int length[3] = {0, 0, 0};
    };
    static QList<Part> partsOf(const QList<TextPart> &parts);
    QWidget *makeBar();
    QTextBrowser *makeText(const QString &name);
    void showPieces();
    void showPart(const Part &part, QTextCursor *cursors);
    void showCount();
    void follow(int leader, int follower);
    int counterpart(int leader, int follower, int position) const;

    QTextBrowser *m_texts[3]; ///< before, after, both in one
    QLabel *m_names[2];
    QStackedWidget *m_pages;
    QButtonGroup *m_arrangements;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QString m_equalText;
    Arrangement m_arrangement = Arrangement::SideBySide;
    QList<Part> m_parts;
    QList<Place> m_places;  ///< of the differences
    QList<Place> m_anchors; ///< of what both sides have
    QFuture<QList<Part>> m_work;
    quint64 m_asked = 0; ///< tells a late answer
    int m_difference = -1;
    bool m_current = true;
    bool m_following = false;
};

} // namespace galley
