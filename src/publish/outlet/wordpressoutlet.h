// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet/outletplace.h"
#include "publish/outlet/outletcarrier.h"
#include "publish/outlet/wordpresssite.h"
#include "publish/outlet/wordpressstate.h"
#include "publish/outlet/wordpresstext.h"
#include "publish/pagearticle.h"

#include "signing/secretbytes.h"

namespace galley {

/// A WordPress site: an article is a post, a section a category, a tag a tag, a picture a file of its media library. All have
/// slugs made from their ids or contents, so that whatever was made is found again, also when nobody heard that it was.
class WordPressOutlet final : public OutletCarrier
{
public:
    explicit WordPressOutlet(const OutletWork &work);
    Result<BuildReport> carry() override;
    Result<OutletCheck> check(bool repair) override;
    QList<FoundThere> lookAt(const QList<ArticleId> &articles) override;

    static QString slugOf(ArticleId article);

private:
    Result<void> open();
    Result<void> mayGoOn() const;
    Result<void> adoptWhatIsThere(const QList<Listed> &articles);
    Result<void> carryLive(const Listed &listed);
    Result<void> carryHole(ArticleId article, const Listed *hole);
    Result<void> carryAll();
    Result<void> sweep();

    QByteArray madeFrom(const Listed &listed) const;
    Result<QJsonObject> postOf(const Listed &listed);
    Result<void> send(ArticleId article, const QJsonObject &post, const QString &headline, const QByteArray &made);
    Result<WordPressPost> findOrCreate(ArticleId article, const QJsonObject &post);
    Result<std::optional<WordPressPost>> settleDoubles(ArticleId article);
    void warnOfChanges(const QJsonObject &sent, const WordPressPost &kept, const QString &headline);

    Result<qint64> category(SectionId section);
    Result<qint64> tag(TagId tag);
    Result<CarriedMedia> picture(const QByteArray &sha256, const Content &content);
    Result<qint64> authorOf(const QString &name);
    Result<void> remember();

    const OutletWork m_work;
    const OutletPlace m_place;
    std::optional<WordPressSite> m_site;
    std::shared_ptr<const SiteSnapshot> m_snapshot;
    std::shared_ptr<const Theme> m_theme;
    RealNames m_names;
    QHash<QString, qint64> m_authors;
    qint64 m_account = 0;
    WordPressState m_state;
    BuildReport m_report;
    std::optional<Error> m_refused; ///< the first article that WordPress would not take
    int m_refusals = 0;
    int m_sinceRemembered = 0;
    int m_done = 0;
    int m_total = 0;
};

/// Keeps the application password and tries the account. Nothing is left behind where it does not fit.
Result<void> prepareWordPressOutlet(const Outlet &outlet, const SecretBytes &password);

} // namespace galley
