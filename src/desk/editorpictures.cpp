// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpictures.h"

#include "desk/sourcemarks.h"
#include "desk/sourcepaste.h"
#include "store/picturetype.h"

#include <QFileInfo>

namespace galley {

EditorPictures::EditorPictures(Newsroom &newsroom, ArticleDocument &document, SourceEditor *editor, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_document(document), m_editor(editor)
{
    connect(editor, &SourceEditor::picturesOffered, this, &EditorPictures::take);
}

void EditorPictures::takeFiles(const QStringList &files)
{
    const PastedPictures found = picturesFromFiles(files);
    if (!found.refused.isEmpty())
        Q_EMIT noticed(found.refused.join(u' '));
    take(found.pictures);
}

void EditorPictures::take(const QList<OfferedPicture> &pictures)
{
    for (const OfferedPicture &picture : pictures) {
        if (pictureFormat(picture.bytes).isEmpty()) {
            Q_EMIT noticed(tr("This is not a picture that a page can show. JPEG, PNG, GIF and WebP are."));
            continue;
        }
        // The cursor moves along with what is typed until the picture is on the disk.
        m_newsroom.putAsset(picture.bytes)
            .then(this, [this, picture, where = m_editor->textCursor(), article = m_document.id()](const Result<QByteArray> &hash) {
                if (!hash)
                    Q_EMIT noticed(tr("The picture could not be stored: %1").arg(hash.error().message));
                else if (m_document.isOpen() && m_document.id() == article && !m_document.editRefusal())
                    place(picture, *hash, where);
            });
    }
}

void EditorPictures::place(const OfferedPicture &picture, const QByteArray &sha256, const QTextCursor &where)
{
    const bool stayed = m_editor->textCursor().position() == where.position();
    const QString line = figureLine(sha256, {}, {}, {});
    const int start = m_editor->insertBlockAt(where, line);
    if (stayed) {
        QTextCursor caption = m_editor->textCursor();
        caption.setPosition(start + int(line.lastIndexOf(u'"')));
        m_editor->setTextCursor(caption);
        m_editor->ensureCursorVisible();
    }
    Content content = m_document.content();
    for (const AssetUse &use : std::as_const(content.assets)) {
        if (use.sha256 == sha256)
            return;
    }
    AssetUse use;
    use.sha256 = sha256;
    use.name = picture.name;
    content.assets.append(use);
    m_document.setContent(content, m_editor);
}

} // namespace galley
