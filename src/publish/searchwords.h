// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace galley {

/// By what an article is found on the portal: each pair of neighbouring Han characters (kana and hangul likewise), each word of
/// other scripts, without regard to case and width. A single Han character counts where it stands alone or behind such a word
/// (A股), and in headlines everywhere. resources/theme/search.js cuts what readers ask for in the same way.
class SearchWords
{
public:
    enum class Place { Headline, Text };
    void add(QStringView text, Place place);
    /// Hashes by size, each once.
    QList<quint32> hashes() const;
    static quint32 hash(QStringView word);

private:
    QList<quint32> m_hashes; ///< as they came
};

} // namespace galley
