// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/article.h"
#include "store/newsroom.h"

#include <QFuture>
#include <QWidget>

namespace galley {

class Preview;
struct PublishedPress;

/// An article's page with the bytes that publishing would write, in the browser engine where there is one. The engine is
/// made when it is first looked at.
class PublishedLook : public QWidget
{
    Q_OBJECT
public:
    PublishedLook(Newsroom &newsroom, QWidget *parent);
    ~PublishedLook() override;

    void showArticle(const Article &article);
    Preview *preview() const { return m_preview; }
    bool isCurrent() const { return !m_rendering && !m_showing; }

Q_SIGNALS:
    void shown();
    void failed(const galley::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makePreview();
    void render();

    Newsroom &m_newsroom;
    Preview *m_preview = nullptr;
    std::shared_ptr<PublishedPress> m_press;
    std::optional<Article> m_article;
    QByteArray m_theme;
    QFuture<void> m_work;
    quint64 m_number = 0;
    bool m_rendering = false;
    bool m_again = false;
    bool m_showing = false;
};

} // namespace galley
