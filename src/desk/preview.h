// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QWidget>

#include <functional>

namespace galley {

/// What the preview shows: a page's bytes, exactly as publishing writes them, and where its blocks come from.
struct PreviewPage
{
    quint64 number = 0;        ///< rises; given back by Preview::shown()
    ArticleId article;         ///< null: a new one
    QString address;           ///< site-relative; what the page's relative links count from
    QByteArray bytes;          ///< PageRenderer::articlePage(), or its mobileVersion()
    QString body;              ///< the part between <!--body--> and <!--/body-->
    QString headline;
    QList<int> blockLines;     ///< the source line where each shown block begins
    QByteArray theme;          ///< Theme::hash(): another theme, another load
};

/// The files around the page. Called in the window thread; answers may come later.
struct PreviewFiles
{
    QHash<QString, QByteArray> theme;                                    ///< site-relative path → bytes
    std::function<QByteArray(const QByteArray &sha256Hex)> asset;        ///< any thread
};

/// The page as readers will see it, kept up with the typing. Implementations: WebEngine, and a
/// QTextBrowser where it is not built.
class Preview : public QWidget
{
    Q_OBJECT
public:
    /// Makes galley-preview: known to WebEngine. Before QApplication, once.
    static void registerScheme();
    /// The best there is. WebEngine starts slowly: make it after the window shows.
    static Preview *create(QWidget *parent);
    /// Without WebEngine, whatever was built.
    static Preview *createText(QWidget *parent);

    enum class Part {
        Article, ///< the article alone, the site's furniture hidden from outside: beside the source
        Page,    ///< all of it
    };

    virtual void setFiles(const PreviewFiles &files) = 0;
    /// Shows a page: loads it, or patches what is shown. shown() follows, also when it could not be
    /// shown; one at a time.
    virtual void showPage(const PreviewPage &page) = 0;
    virtual void setPart(Part part) = 0;
    /// Brings block n (of PreviewPage::blockLines) to the top, a share of it scrolled out.
    virtual void scrollToBlock(int block, double share) = 0;
    /// After scrollToBlock(): scrolls on as little as shows this block, too; -1: none.
    virtual void revealBlock(int block) = 0;
    /// Marks the block being written, from outside the page; -1: none.
    virtual void markBlock(int block) = 0;
    /// The text as shown, for tests.
    virtual void readText(const std::function<void(const QString &)> &answer) = 0;

Q_SIGNALS:
    void shown(quint64 number);

protected:
    using QWidget::QWidget;
};

} // namespace galley
