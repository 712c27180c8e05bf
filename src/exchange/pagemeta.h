// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/structureddata.h"

namespace galley {

/// What stands in a page's head: meta elements (OpenGraph, the publishdate and contentid family of news
/// systems, the ArticleTitle family of government sites), canonical link, licence, <title>; and the
/// structured data of the whole page.
class PageMeta
{
public:
    PageMeta(const HtmlTree &page, const QString &html);

    /// The first of these names, properties or itemprops that has a value; names in lower case.
    QString value(std::initializer_list<QStringView> names) const;
    const StructuredData &data() const { return m_data; }
    const QString &title() const { return m_title; }
    const QString &siteName() const { return m_siteName; }
    /// Canonical link, og:url, what data says, "saved from url"; with its scheme. May be empty.
    QString address() const;
    QString licence() const;
    QStringList keywords() const;
    QString author() const;
    /// descriptions, the one that does not repeat the headline first.
    QString summary(const QString &headline) const;
    QStringList dateTexts() const;

private:
    QHash<QString, QString> m_meta;
    QString m_title;
    QString m_siteName;
    QString m_canonical;
    QString m_licence;
    QString m_savedFrom;
    StructuredData m_data;
};

/// Text without white space, for comparing.
QString folded(QStringView text);
/// Whether a name reads like a medium's: …报, …网, …融媒.
bool isMediumName(QStringView name);

} // namespace galley
