// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"
#include "exchange/offeredpicture.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QMimeData;

namespace galley {

/// Marks our own clipboard text, which goes back in as it came out.
inline QString bodySourceMimeType() { return QStringLiteral("application/x-galley-body-source"); }

/// Goes beside it: what the article knows of the pictures in the copied text, so that a label does not get lost on the
/// way to another article.
inline QString bodyAssetsMimeType() { return QStringLiteral("application/x-galley-body-assets"); }
QByteArray clipboardAssets(const QList<AssetUse> &assets);

/// What a clipboard or a drop holds, read once; every way of pasting it is made from this.
struct PasteOffer
{
    QString source;      ///< body source, where it was copied here
    QList<AssetUse> assets; ///< of the pictures in source
    QString html;
    QString text;
    QByteArray rtf;
    QList<OfferedPicture> pictures; ///< files and pixels that are the content: never the bitmap of a text that stands beside it
    QStringList otherFiles;         ///< files that are no pictures, by name
    bool isEmpty() const { return source.isEmpty() && html.isEmpty() && text.isEmpty() && pictures.isEmpty() && otherFiles.isEmpty(); }
};
PasteOffer pasteOffer(const QMimeData &data);

enum class PasteForm {
    Source,    ///< as it was copied here
    Formatted, ///< headings, lists, tables, bold, links and notes of the HTML
    Plain,     ///< every line a paragraph, as it stands
    Marked,    ///< written in Markdown
    Joined,    ///< lines that a page's width broke, joined
    Table,     ///< cells parted by tabs
    Quotation, ///< as usual, as a quotation
    Code,      ///< every character as it stands, in even type
};

struct PastedSource
{
    QString text;                   ///< body source, without a line feed at its end
    QStringList warnings;           ///< for people
    QList<OfferedPicture> pictures; ///< the n-th stands in the text as a figure's line with the address asset:paste-n
};

/// The forms that this offer can take, the usual one (what a simple paste does) first; none for pictures alone.
QList<PasteForm> pasteForms(const PasteOffer &offer);
PastedSource pasteAs(const PasteOffer &offer, PasteForm form);
QString pasteFormName(PasteForm form); ///< for people

/// What a simple paste does: the first of pasteForms(), with what comes of it. None for pictures alone, or nothing.
std::optional<std::pair<PasteForm, PastedSource>> usualPaste(const PasteOffer &offer);

/// The picture that a figure's line stands for, as numbered in PastedSource; -1 for any other line.
int pastedPicture(QStringView line);

/// An http or https address and nothing else; empty otherwise.
QString pastedAddress(const PasteOffer &offer);

} // namespace galley
