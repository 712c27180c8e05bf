// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/sourceeditor.h"

namespace galley {

/// Takes pictures into the newsroom and writes their figure lines where the cursor was, with the cursor
/// where the caption is typed.
class EditorPictures : public QObject
{
    Q_OBJECT
public:
    EditorPictures(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QObject *parent);
    void take(const QList<OfferedPicture> &pictures);
    void takeFiles(const QStringList &files);

Q_SIGNALS:
    void noticed(const QString &message);

private:
    void place(const OfferedPicture &picture, const QByteArray &sha256, const QTextCursor &where);

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    SourceEditor *m_editor;
};

} // namespace galley
