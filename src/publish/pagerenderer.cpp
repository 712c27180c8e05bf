// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagerenderer.h"

#include "publish/articlemeta.h"
#include "publish/mobileversion.h"
#include "publish/pagerenderer_p.h"
#include "publish/siteaddress.h"

#include "markup/render.h"

#include <QUrl>

namespace galley {

using namespace Qt::StringLiterals;

PageRenderer::PageRenderer(std::shared_ptr<const SiteSnapshot> site, std::shared_ptr<const Theme> theme)
    : d(std::make_unique<Private>(std::move(site), std::move(theme)))
{
    d->siteKey = siteKey();
}

PageRenderer::~PageRenderer() = default;

const SiteSnapshot &PageRenderer::site() const
{
    return *d->site;
}

const ListPlan &PageRenderer::lists() const
{
    return d->lists();
}

const ListPlan &PageRenderer::Private::lists() const
{
    // A preview of one article outside a series needs no lists.
    std::call_once(planned, [this] { plan = std::make_unique<ListPlan>(*site); });
    return *plan;
}

QString PageRenderer::Private::absolute(const QString &address) const
{
    QString base = site->site.settings.address;
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + address;
}

QString PageRenderer::Private::versionLinks(const QString &address, const QString &prefix) const
{
    const bool known = !site->site.settings.address.isEmpty();
    const QString canonical = known ? absolute(address) : linkTo(prefix, address);
    const QString mobile = known ? absolute("/m"_L1 + address) : linkTo(prefix, QString("/m"_L1 + address));
    return "<link rel=\"canonical\" href=\""_L1 + canonical.toHtmlEscaped()
        + "\">\n<link rel=\"alternate\" media=\"only screen and (max-width: 640px)\" href=\""_L1 + mobile.toHtmlEscaped()
        + "\">"_L1;
}

QString PageRenderer::Private::versionSwitch(const QString &address, const QString &prefix) const
{
    return "<!--switch--><b>"_L1 + theme->string(u"desktop"_s).toHtmlEscaped() + "</b><i></i><a href=\""_L1
        + linkTo(prefix, QString("/m"_L1 + address)).toHtmlEscaped() + "\">"_L1
        + theme->string(u"mobile"_s).toHtmlEscaped() + "</a><!--/switch-->"_L1;
}

Result<QVariantHash> PageRenderer::Private::frame(const QString &address, const ShellWish &wish) const
{
    const auto shell = shells.shell(wish);
    if (!shell)
        return std::unexpected(shell.error());
    return QVariantHash{{u"head"_s, shell->head},
                        {u"top"_s, shell->top},
                        {u"bottom"_s, shell->bottom},
                        {u"siteName"_s, site->site.settings.name},
                        {u"siteLanguage"_s, site->site.settings.language},
                        {u"home"_s, linkTo(wish.prefix, u"/")},
                        {u"links"_s, safeHtml(versionLinks(address, wish.prefix))},
                        {u"switch"_s, safeHtml(versionSwitch(address, wish.prefix))}};
}

void PageRenderer::Private::describe(QVariantHash &values, const QString &title, const QString &address, const QString &prefix) const
{
    const QString own = site->site.settings.address.isEmpty() ? QString() : absolute(address);
    values.insert(u"links"_s, safeHtml(QString(versionLinks(address, prefix) + openGraph(u"og:type"_s, u"website"_s)
                                               + openGraph(u"og:site_name"_s, site->site.settings.name) + openGraph(u"og:title"_s, title)
                                               + openGraph(u"og:url"_s, own))));
}

Result<QByteArray> PageRenderer::Private::print(const QString &templateName, const QVariantHash &values) const
{
    const auto page = house.print(templateName, values);
    if (!page)
        return std::unexpected(page.error());
    return page->toUtf8();
}

QString PageRenderer::Private::picture(QByteArrayView sha256, const QString &prefix) const
{
    if (sha256.isEmpty())
        return {};
    const QString address = site->pictureAddress(sha256);
    return address.isEmpty() ? QString() : linkTo(prefix, address);
}

Result<QByteArray> PageRenderer::plainPage(const Page &page) const
{
    const QString address = SiteSnapshot::pageAddress(page);
    const QString prefix = rootPrefix(address);
    auto values = d->frame(address, {.prefix = prefix, .section = {}, .home = false, .masthead = false, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    PageArticle asArticle;
    asArticle.content.body = page.body;
    d->describe(*values, page.title, address, prefix);
    values->insert(u"title"_s, page.title);
    values->insert(u"body"_s, safeHtml(d->body(asArticle, prefix)));
    return d->print(u"plain.html"_s, *values);
}

Result<QByteArray> PageRenderer::withdrawnPage(const PageArticle &article, const QString &notice) const
{
    // The headline goes as well: it may be what the article was withdrawn for.
    const QString prefix = rootPrefix(article.address);
    auto values = d->frame(article.address, {.prefix = prefix, .section = {}, .home = false, .masthead = false, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    values->insert(u"notice"_s, notice);
    return d->print(u"withdrawn.html"_s, *values);
}

Result<QByteArray> PageRenderer::notFoundPage() const
{
    // Served in place of pages at any depth, so its links cannot be relative.
    QString root = QUrl(d->site->site.settings.address).path();
    if (!root.endsWith(u'/'))
        root += u'/';
    auto values = d->frame(u"/404.html"_s, {.prefix = root, .section = {}, .home = false, .masthead = false, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    return d->print(u"notfound.html"_s, *values);
}

Result<QByteArray> PageRenderer::redirectPage(const QString &address, const QString &target, const QString &title) const
{
    const QString prefix = rootPrefix(address);
    auto values = d->frame(address, {.prefix = prefix, .section = {}, .home = false, .masthead = false, .searching = false, .aside = {}});
    if (!values)
        return std::unexpected(values.error());
    const bool known = !d->site->site.settings.address.isEmpty();
    values->insert(u"title"_s, title);
    values->insert(u"target"_s, linkTo(prefix, target));
    values->insert(u"canonical"_s, known ? d->absolute(target) : linkTo(prefix, target));
    return d->print(u"redirect.html"_s, *values);
}

Result<QByteArray> PageRenderer::mobileVersion(const QByteArray &page) const
{
    return mobilePage(page, {.desktop = d->theme->string(u"desktop"_s).toHtmlEscaped().toUtf8(),
                             .mobile = d->theme->string(u"mobile"_s).toHtmlEscaped().toUtf8()});
}

QString pageOf(const QString &address, int page)
{
    return page == 0 ? address : QString(address + QString::number(page) + ".html"_L1);
}

QString focalClass(FocalPoint focal)
{
    const int x = std::clamp((focal.x + 50) / 100, 0, 10);
    const int y = std::clamp((focal.y + 50) / 100, 0, 10);
    return "fx"_L1 + QString::number(x) + " fy"_L1 + QString::number(y);
}

QString withoutMark(const QString &headline, const QString &mark)
{
    return !mark.isEmpty() && headline.endsWith(mark) ? headline.chopped(mark.size()) : headline;
}

QString lineLabel(const Listed &article)
{
    return article.shortHeadline.isEmpty() ? article.headline : article.shortHeadline;
}

} // namespace galley
