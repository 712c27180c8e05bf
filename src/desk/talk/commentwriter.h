// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/talk/commentbook.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace galley {

class CommentField;
class NewsroomNames;

/// Where a comment on the open article is written: what it is about, the field, and what becomes of it. What is typed is a
/// draft with every key, so that leaving, another article or another person at the window takes nothing away.
class CommentWriter : public QWidget
{
    Q_OBJECT
public:
    CommentWriter(const NewsroomNames &names, CommentBook &book, QWidget *parent = nullptr);

    CommentField &field() { return *m_field; }
    bool isWriting() const { return m_draft.has_value(); }
    void begin(const CommentDraft &draft);
    /// Another article, or another person at it: their own draft comes back, where there is one.
    void follow();
    void leave(); ///< what was typed stays a draft

Q_SIGNALS:
    void begun();
    void left(); ///< by the person, who wants to go on elsewhere

private:
    void build();
    void setText(const QString &text);
    void showDraft();
    void typed();
    void send();
    void giveUp();
    void sent(ArticleId article, const CommentDraft &draft);
    QString about() const;

    const NewsroomNames &m_names;
    CommentBook &m_book;
    QLabel *m_about;
    CommentField *m_field;
    QPushButton *m_send;
    QPushButton *m_giveUp;
    std::optional<CommentDraft> m_draft; ///< what is being written
    ArticleId m_article;
    PersonId m_person;
    bool m_filling = false;
};

} // namespace galley
