// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/previewtext.h"

#include "desk/colours.h"

#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

class TextPreview::Browser : public QTextBrowser
{
public:
    Browser(const PreviewSite &site, QWidget *parent) : QTextBrowser(parent), m_site(site)
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
    }

protected:
    /// Nothing from outside: the newsroom's own pictures, or nothing.
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource)
            return {};
        return PreviewSite::picture(m_site.files(), PreviewSite::pictureHash(name)).bytes;
    }

private:
    const PreviewSite &m_site;
};

TextPreview::TextPreview(QWidget *parent)
    : Preview(parent), m_browser(new Browser(m_site, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_browser);
    // The page is paper, whatever the scheme of the window.
    const Colours &paper = Colours::light();
    m_browser->setPalette(paper.palette());
    m_browser->document()->setDocumentMargin(22);
    m_browser->document()->setDefaultStyleSheet(
        u"h1 { font-size: 21px; text-align: center } h2 { font-size: 16px; text-align: center }"
        " p { font-size: 15px; line-height: 185%; text-indent: 30px } a { color: %1 }"_s.arg(paper.blue.name()));
}

TextPreview::~TextPreview() = default;

void TextPreview::setFiles(const PreviewFiles &files)
{
    m_site.setFiles(files);
}

void TextPreview::showPage(const PreviewPage &page)
{
    const bool same = m_site.page().article == page.article;
    const int scrolled = m_browser->verticalScrollBar()->value();
    m_site.setPage(page);
    show(same ? scrolled : 0);
}

/// QTextBrowser knows no patches.
void TextPreview::showBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added)
{
    m_site.setBlocks(number, first, removed, added);
    show(m_browser->verticalScrollBar()->value());
}

void TextPreview::show(int scrolled)
{
    const PreviewPage &page = m_site.page();
    m_browser->setHtml("<h1>"_L1 % page.headline.toHtmlEscaped() % "</h1>"_L1 % page.bodyHtml());
    m_browser->verticalScrollBar()->setValue(scrolled);
    QMetaObject::invokeMethod(this, [this, number = page.number] { Q_EMIT shown(number); }, Qt::QueuedConnection);
}

void TextPreview::setPart(Part)
{
    // The article is all there is here.
}

/// A guess; and QTextBrowser cannot mark without changing the page.
void TextPreview::follow(const PreviewPlace &place)
{
    QScrollBar *bar = m_browser->verticalScrollBar();
    const qsizetype blocks = std::max(qsizetype(1), m_site.page().body.size());
    bar->setValue(int((place.top + place.share) / double(blocks) * (bar->maximum() + bar->pageStep())));
}

void TextPreview::readText(const std::function<void(const QString &)> &answer)
{
    answer(m_browser->toPlainText());
}

} // namespace galley
