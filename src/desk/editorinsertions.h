// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"

#include <QObject>
#include <QThreadPool>

namespace galley {

class SourceEditor;

/// What is put into the text by a dialog (a link, a video, a chosen form of the clipboard), and the copy of the
/// article for 公众号.
class EditorInsertions : public QObject
{
    Q_OBJECT
public:
    EditorInsertions(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QObject *parent);
    ~EditorInsertions() override;

    void link();         ///< a new one, or the one the cursor stands in
    void video();
    void pasteSpecial();
    void copyForWeChat(bool newspaper);

Q_SIGNALS:
    void noticed(const QString &message, bool problem);

private:
    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    SourceEditor *m_editor;
    QThreadPool m_pool;
};

} // namespace galley
