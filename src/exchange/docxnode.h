// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/error.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace galley {

/// An element of a Word file's XML. Names carry the usual prefixes whatever the file calls its namespaces,
/// transitional or strict: "w:p", "a:blip", "r:embed"; elements of other namespaces are ":name".
struct DocxNode
{
    QString name;
    QString text; ///< its own characters; Word has no mixed content
    std::vector<std::pair<QString, QString>> attributes;
    std::vector<DocxNode> children;

    bool is(QStringView wanted) const { return name == wanted; }
    QString attribute(QStringView wanted) const;
    const DocxNode *child(QStringView wanted) const; ///< the first; null when there is none
    /// The w:val of a child; empty when there is none.
    QString value(QStringView wanted) const;
    /// The first below with this name, at any depth.
    const DocxNode *below(QStringView wanted) const;
    /// All characters below.
    QString allText() const;
};

/// BadInput for XML that is damaged, declares a document type (entities grow without bound, and Word
/// writes none), nests deeper or holds more elements than any text does.
Result<DocxNode> parseDocxXml(const QByteArray &xml, const QString &part);

/// w:val of a switch: there and not off.
bool isOn(const DocxNode &node);

} // namespace galley
