// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"

namespace galley {

/// The bytes a saved page's address means: a file beside the page or in the folder saved with it (page_files,
/// page.files, page_页面文件), by the relative address or, for one of the web, by its last part. Never
/// outside the page's folder. Thread-safe; the file is read when asked for.
std::function<QByteArray(const QString &address)> companionFiles(const QString &pageFile, qint64 largestPicture);

/// Further pages of an article ("下一页" and numbers that lead to files beside it), in order, without the page itself.
QStringList followingPages(const QString &pageFile);

/// How many pages the page says its article has, where the links lead nowhere here; 0: one, or all are there.
int missingPages(const QByteArray &html, const QString &pageFile);

/// Adds what the following page has to the article: its text without what the first page said already.
void appendPage(ImportedArticle &article, const ImportedArticle &page);

} // namespace galley
