// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/livebody.h"
#include "desk/preview.h"

#include <QPointer>
#include <QTimer>

namespace galley {

struct PreviewPress;
struct PreviewRendered;

/// Keeps the preview up with the document. The body comes block by block from LiveBody; the page around it is rendered
/// aside when something else than the body changed. One update is under way at a time, and the last state always gets
/// its turn.
class PreviewFeed : public QObject
{
    Q_OBJECT
public:
    PreviewFeed(Newsroom &newsroom, ArticleDocument &document, LiveBody &body, QObject *parent);
    ~PreviewFeed() override;

    void setPreview(Preview *preview);
    Preview *preview() const { return m_preview; }
    void setPhone(bool phone);
    /// Whether anybody sees the preview; one that is out of sight costs nothing.
    void setVisible(bool visible);
    /// Something besides the body changed; an update follows soon.
    void changed();
    /// Without waiting for a pause: another article, another view.
    void changedNow();
    /// Whether the preview shows the present text.
    bool isCurrent() const;
    /// The shown block that holds this source line; -1: none.
    int blockOfLine(int line) const;
    /// The lines of a block: where it starts and where the next one does.
    std::pair<int, int> linesOfBlock(int block, int lineCount) const;

Q_SIGNALS:
    void current();                            ///< what is shown is the present text
    void failed(const galley::Error &error);   ///< the page could not be rendered

private:
    void siteChanged();
    void anotherText();
    void update();
    void rendered(const std::shared_ptr<PreviewRendered> &rendered);
    void takeBlocks(const BodyPatch &patch, quint64 rendering);
    void show();
    void shown(quint64 number);

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    LiveBody &m_body;
    QPointer<Preview> m_preview;
    QTimer m_pause;
    std::shared_ptr<PreviewPress> m_press;
    QFuture<void> m_work;
    PreviewPage m_page;          ///< as it should be shown
    bool m_wholeFrame = false;   ///< the theme prints the body in its own way
    QByteArray m_theme;          ///< whose files the preview has
    QList<int> m_blockLines;
    QByteArray m_renderingKey;   ///< what the body's rendering depends on
    quint64 m_rendering = 0;     ///< the number of the one that was asked for last …
    quint64 m_bodyRendering = 0; ///< … and of the one the blocks are from
    quint64 m_number = 0;
    std::optional<BodyPatch> m_blocksToShow; ///< the preview lacks these alone (lines are of no account)
    bool m_pageToShow = false;   ///< the preview lacks more than blocks
    bool m_otherFrame = false;   ///< another article was opened, and its frame is not here yet,
    bool m_otherBody = false;    ///< or its body
    bool m_phone = false;
    bool m_visible = true;
    bool m_wanted = true;        ///< the frame is older than the document
    bool m_framing = false;      ///< a frame is being rendered
    bool m_showing = false;      ///< the preview is at work
};

} // namespace galley
