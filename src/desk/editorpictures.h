// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/sourcepaste.h"
#include "exchange/pictureintake.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace galley {

class FigureDialog;
class SourceEditor;

/// The pictures of the text: takes them into the newsroom, writes their figures' lines where they were dropped or pasted,
/// and asks for caption, credit, alternative text and rights beside the work, never in its way.
class EditorPictures : public QObject
{
    Q_OBJECT
public:
    EditorPictures(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QObject *parent);
    ~EditorPictures() override;

    void take(const QList<PlacedPicture> &pictures);
    void takeFiles(const QStringList &files);
    /// Opens the particulars of the figure in this line; false where the line is none.
    bool editFigure(const QTextCursor &where);
    void editFigureAtCursor();
    FigureDialog *dialog() const; ///< open now; else null
    bool isTaking() const { return m_taking > 0; }
    void stop(); ///< takes no more of the pictures that wait

Q_SIGNALS:
    void noticed(const QString &message, bool problem);
    void takingMany(const QString &message); ///< and stop() may be asked for
    void finished(); ///< nothing is being taken in any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followDocument();
    void taken(const PlacedPicture &placed, int opening, const Result<TakenPicture> &picture);
    QTextCursor place(const PlacedPicture &placed, const TakenPicture &picture);
    void addAsset(const AssetUse &use);
    void addToCopy(QMimeData *data) const;
    void finish();
    void askNext();
    void ask(const QTextCursor &line, bool quietly);
    void apply(const FigureDialog &dialog, const QTextCursor &line);

    ArticleDocument &m_document;
    SourceEditor *m_editor;
    PictureIntake m_intake;
    QPointer<FigureDialog> m_dialog;
    std::deque<QTextCursor> m_toAsk; ///< figures that came in and were not asked about yet
    QStringList m_refused;
    ArticleId m_article;
    int m_opening = 0; ///< counts articles, so that a picture finds the one it came for
    int m_taking = 0;
    int m_came = 0;
    bool m_several = false; ///< of those being taken
};

} // namespace galley
