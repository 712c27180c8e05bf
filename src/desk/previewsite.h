// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/preview.h"

#include <QMutex>
#include <QUrl>

namespace galley {

/// Blocks of a list by others.
template <typename T>
void replaceBlocks(QList<T> &blocks, qsizetype first, qsizetype removed, const QList<T> &added)
{
    const qsizetype kept = std::min(removed, added.size());
    std::copy(added.begin(), added.begin() + kept, blocks.begin() + first);
    blocks.remove(first + kept, removed - kept);
    if (added.size() > kept) {
        blocks.insert(first + kept, added.size() - kept, T());
        std::copy(added.begin() + kept, added.end(), blocks.begin() + first + kept);
    }
}

/// The preview's little web site: the page being shown, the theme's files and the newsroom's pictures, by
/// address. The page's answer is its bytes and nothing else: what a reader will get.
class PreviewSite
{
public:
    struct Answer
    {
        QByteArray type;  ///< "text/html"; empty: nothing stands at this address
        QByteArray bytes;
    };

    static QByteArray scheme();                       ///< galley-preview
    static QUrl addressOf(const PreviewPage &page);

    void setFiles(const PreviewFiles &files) { m_files = files; }
    void setPage(const PreviewPage &page) { m_page = page; }
    /// The same page with other blocks.
    void setBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added);
    const PreviewPage &page() const { return m_page; }

    /// The page and the theme's files; empty type for everything else.
    Answer answer(const QUrl &address) const;
    /// The picture that an address names (64 hexadecimal digits in its path); empty: none.
    static QByteArray pictureHash(const QUrl &address);
    /// Reads a picture; any thread, may take a while.
    static Answer picture(const PreviewFiles &files, const QByteArray &sha256Hex);
    const PreviewFiles &files() const { return m_files; }

private:
    PreviewFiles m_files;
    PreviewPage m_page;
};

} // namespace galley
