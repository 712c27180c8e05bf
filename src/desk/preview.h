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
    QByteArray before;         ///< PageFrame: what stands before the body …
    QList<QString> body;       ///< … its blocks, an element and a line feed each …
    QByteArray after;          ///< … and what after it
    QString headline;
    QByteArray theme;          ///< Theme::hash(): another theme, another load

    QByteArray bytes() const;
    QString bodyHtml() const { return body.join(QString()); }
    /// Whether the blocks stand in the page, and where: else it changes as a whole.
    bool hasPlaceForBody() const { return before.endsWith("<!--body-->") && after.startsWith("<!--/body-->"); }
};

/// What of the page is to be seen.
struct PreviewPlace
{
    int top = 0;      ///< this block at the top,
    double share = 0; ///< so much of it scrolled out;
    int shown = -1;   ///< and as little more as shows this one; -1: none
    int marked = -1;  ///< the block being written, marked from outside the page; -1: none
    bool operator==(const PreviewPlace &) const = default;
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
    /// Makes galley-preview: known to WebEngine, and has it draw in memory. Before QApplication, once.
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
    /// The page shown, some of its blocks by others. shown() follows in the same way.
    virtual void showBlocks(quint64 number, qsizetype first, qsizetype removed, const QStringList &added) = 0;
    virtual void setPart(Part part) = 0;
    virtual void follow(const PreviewPlace &place) = 0;
    /// The text as shown, for tests.
    virtual void readText(const std::function<void(const QString &)> &answer) = 0;

Q_SIGNALS:
    void shown(quint64 number);

protected:
    using QWidget::QWidget;
};

} // namespace galley
