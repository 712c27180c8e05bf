// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagefiles.h"

#include "exchange/htmltree.h"
#include "exchange/storyparts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

QStringList companionFolders(const QFileInfo &page)
{
    QStringList found;
    for (const QString &end : {u"_files"_s, u".files"_s, u"_页面文件"_s, u".fld"_s}) {
        const QString folder = page.absolutePath() + u'/' + page.completeBaseName() + end;
        if (QFileInfo(folder).isDir())
            found.append(folder);
    }
    return found;
}

/// The file's canonical path when it lies below the folder, links followed.
QString insideFolder(const QString &path, const QString &folder)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const QString root = QFileInfo(folder).canonicalFilePath() + u'/';
    return !canonical.isEmpty() && canonical.startsWith(root) && QFileInfo(canonical).isFile() ? canonical : QString();
}

QByteArray readFile(const QString &path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.read(largest + 1); // one more: what is too large shows as such
}

bool leadsOn(const QString &text)
{
    static const QRegularExpression form(u"^(?:下一?[页頁]|后一页|next|[>›»]+|[\\[【]?\\d{1,3}[\\]】]?|余下全文|阅读全文)$"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(text.simplified().remove(u' ')).hasMatch();
}

const QRegularExpression &pageNumber()
{
    static const QRegularExpression form(u"[_-](\\d{1,3})$"_s);
    return form;
}

/// Whether a name is that of another page of the same article: page and page_2, page-2 and page-3. An article's
/// own number (content_101) is no page's.
bool isPageOf(const QString &name, const QString &pageFile)
{
    const QString page = QFileInfo(pageFile).completeBaseName();
    const QString other = QFileInfo(name).completeBaseName();
    const QString withoutNumber = QString(other).remove(pageNumber());
    const QString stem = QString(page).remove(pageNumber());
    return other != page && (withoutNumber == page || withoutNumber == stem || other == stem);
}

/// Cheap: whether parsing the page for links to further ones is worth it.
bool mayHavePages(const QByteArray &html, const QString &pageFile)
{
    const QString stem = QFileInfo(pageFile).completeBaseName().remove(pageNumber());
    const bool plain = std::ranges::all_of(stem, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
    const QByteArray name = stem.toLatin1();
    return !plain || html.contains(QByteArray(name + '_')) || html.contains(QByteArray(name + '-')) || html.contains("createPageHTML");
}

struct PageLink
{
    QString address;
    QString text;
    bool byScript = false;
};

/// TRS writes its pager by script: createPageHTML(3, 0, "t20241203_1", "htm") says how many pages there are, which
/// this is, and what they are called: t20241203_1.htm, t20241203_1_1.htm, t20241203_1_2.htm.
QList<PageLink> scriptedLinks(const QByteArray &html)
{
    static const QRegularExpression form(
        u"createPageHTML\\s*\\(\\s*[\"']?(\\d{1,3})[\"']?\\s*,\\s*[\"']?\\d{1,3}[\"']?\\s*,\\s*[\"']([\\w.-]+)[\"']\\s*,\\s*[\"'](\\w+)[\"']"_s);
    QList<PageLink> found;
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(html));
    for (int page = 1; page < match.captured(1).toInt(); ++page)
        found.append({match.captured(2) + u'_' + QString::number(page) + u'.' + match.captured(3), QString::number(page + 1), true});
    return found;
}

QList<PageLink> pageLinks(const QByteArray &html)
{
    const Result<QString> text = decodeText(html);
    if (!text)
        return {};
    const HtmlTree tree(*text);
    QList<PageLink> found = scriptedLinks(html);
    visitElements(tree.root(), [&](const GumboNode *node) {
        if (!isElement(node, GUMBO_TAG_A))
            return true;
        const QString address = attribute(node, "href").trimmed();
        const QString shown = visibleLine(node).simplified();
        if (!address.isEmpty() && !address.startsWith(u'#') && !address.startsWith("javascript"_L1, Qt::CaseInsensitive) && leadsOn(shown))
            found.append({address, shown, false});
        return false;
    });
    return found;
}

/// The file beside the page that a link leads to; empty when it is none of the article's pages.
QString linkedPage(const PageLink &link, const QString &pageFile)
{
    const QFileInfo page(pageFile);
    const QString name = QUrl(link.address).fileName();
    if (name.isEmpty() || !isPageOf(name, pageFile))
        return {};
    const QString path = insideFolder(page.absolutePath() + u'/' + name, page.absolutePath());
    return path == page.canonicalFilePath() ? QString() : path;
}

} // namespace

std::function<QByteArray(const QString &)> companionFiles(const QString &pageFile, qint64 largestPicture)
{
    const QFileInfo page(pageFile);
    return [folder = page.absolutePath(), companions = companionFolders(page), largestPicture](const QString &address) -> QByteArray {
        const QUrl url(address);
        const QString name = QUrl::fromPercentEncoding(url.fileName(QUrl::FullyEncoded).toUtf8());
        QStringList tried;
        const bool onDisk = url.scheme().isEmpty() || url.isLocalFile();
        if (onDisk && !url.path().isEmpty())
            tried.append(folder + u'/' + QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toUtf8()));
        for (const QString &companion : companions)
            tried.append(companion + u'/' + name);
        for (const QString &path : std::as_const(tried)) {
            if (name.isEmpty())
                break;
            if (const QString file = insideFolder(path, folder); !file.isEmpty())
                return readFile(file, largestPicture);
        }
        return {};
    };
}

QStringList followingPages(const QString &pageFile)
{
    const auto numberOf = [](const QString &file) {
        return pageNumber().match(QFileInfo(file).completeBaseName()).captured(1).toInt(); // 0: the first
    };
    constexpr qsizetype most = 100;
    QStringList pages;
    QSet<QString> seen{QFileInfo(pageFile).canonicalFilePath()};
    QStringList open{pageFile};
    const int first = numberOf(pageFile);
    const QString stem = QFileInfo(pageFile).completeBaseName();
    while (!open.isEmpty() && pages.size() < most) {
        const QString file = open.takeFirst();
        constexpr qint64 largest = qint64{8} * 1024 * 1024;
        const QByteArray html = readFile(file, largest);
        if (!mayHavePages(html, file))
            continue;
        const QList<PageLink> links = pageLinks(html);
        for (const PageLink &link : links) {
            const QString next = linkedPage(link, file);
            if (next.isEmpty() || seen.contains(next) || (numberOf(next) <= first && QFileInfo(next).completeBaseName().remove(pageNumber()) != stem))
                continue;
            seen.insert(next);
            pages.append(next);
            open.append(next);
        }
    }
    std::ranges::sort(pages, {}, numberOf);
    return pages;
}

int missingPages(const QByteArray &html, const QString &pageFile)
{
    int most = 0;
    if (!mayHavePages(html, pageFile))
        return most;
    const QList<PageLink> links = pageLinks(html);
    for (const PageLink &link : links) {
        const QString name = QUrl(link.address).fileName();
        const bool missing = !QFileInfo::exists(QFileInfo(pageFile).absolutePath() + u'/' + name);
        if (name.isEmpty() || !missing || (!link.byScript && !isPageOf(name, pageFile)))
            continue;
        bool isNumber = false;
        const int number = QString(link.text).remove(u'[').remove(u']').toInt(&isNumber);
        most = qMax(most, isNumber ? number : 2);
    }
    return most;
}

void appendPage(ImportedArticle &article, const ImportedArticle &page)
{
    Content &content = article.content;
    QStringList blocks = bodyBlocks(content.body);
    QStringList more = bodyBlocks(page.content.body);
    // Some sites repeat the standfirst on every page.
    while (!more.isEmpty() && !blocks.isEmpty() && more.first() == blocks.first())
        more.removeFirst();
    blocks += more;
    content.body = joinBlocks(blocks);
    for (const AssetUse &use : page.content.assets) {
        if (!std::ranges::contains(content.assets, use.sha256, &AssetUse::sha256))
            content.assets.append(use);
    }
    for (const ImportedPicture &picture : page.pictures) {
        if (!std::ranges::contains(article.pictures, picture.sha256, &ImportedPicture::sha256))
            article.pictures.append(picture);
    }
    if (content.signOff.isEmpty())
        content.signOff = page.content.signOff;
    if (content.reprint && page.content.reprint) {
        content.reprint->snapshot += u'\n' + page.content.reprint->snapshot;
        if (content.reprint->editor.isEmpty())
            content.reprint->editor = page.content.reprint->editor;
    } else if (!content.reprint && page.content.reprint) {
        content.reprint = page.content.reprint;
        content.reprint->title = content.printedHeadline();
    }
}

} // namespace galley
