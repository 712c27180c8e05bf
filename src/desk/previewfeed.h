// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/preview.h"

#include <QPointer>
#include <QTimer>

namespace galley {

struct PreviewPress;

/// Keeps the preview up with the document: waits until the typing pauses, renders aside, shows; one update is
/// under way at a time, and the last state always gets its turn.
class PreviewFeed : public QObject
{
    Q_OBJECT
public:
    PreviewFeed(Newsroom &newsroom, ArticleDocument &document, QObject *parent);
    ~PreviewFeed() override;

    void setPreview(Preview *preview);
    Preview *preview() const { return m_preview; }
    void setPhone(bool phone);
    /// Something was typed; an update follows soon.
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
    struct Rendered;
    void siteChanged();
    void update();
    void rendered(const std::shared_ptr<Rendered> &rendered);
    void shown(quint64 number);

    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    QPointer<Preview> m_preview;
    QTimer m_pause;
    std::shared_ptr<PreviewPress> m_press;
    QFuture<void> m_work;
    QByteArray m_theme;        ///< whose files the preview has
    QList<int> m_blockLines;
    quint64 m_number = 0;
    bool m_phone = false;
    bool m_wanted = true;      ///< something is newer than what is shown or under way
    bool m_underWay = false;
};

} // namespace galley
