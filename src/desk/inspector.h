// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"
#include "proof/finding.h"
#include "desk/sectionfield.h"

#include <QScrollArea>

#include <memory>

class QLineEdit;
class QToolButton;

namespace Ui {
class Inspector;
}

namespace galley {

class HistoryPanel;
class ReviewPanel;

/// 稿件信息: the fields of the open article, its review and its history, at the right of the window. Headline,
/// kicker and subtitle are edited above the text.
class Inspector : public QScrollArea
{
    Q_OBJECT
public:
    Inspector(Newsroom &newsroom, NewsroomNames &names, ArticleDocument &document, QWidget *parent = nullptr);
    ~Inspector() override;

    void setPerson(const Person &person);
    ReviewPanel *review() const { return m_review; }
    /// Which of the folded parts are open, for the session.
    QStringList openParts() const;
    void setOpenParts(const QStringList &parts);
    /// Unfolds and scrolls to a field, where it is one of these.
    void showField(ProofField field);
    QWidget *panel() const; ///< what scrolls: for pictures of the whole

Q_SIGNALS:
    void failed(const galley::Error &error);

private:
    using ContentText = std::function<QString &(Content &)>;
    using HandlingText = std::function<QString &(Handling &)>;

    void addChoices();
    void addSections();
    void addParts();
    void bindTexts();
    void bindChoices();
    void bindSeries();
    void bindTags();
    void bindPeople();
    void bindDates();
    void bindReprint();
    void bind(QLineEdit *line, const ContentText &field);
    void bind(QLineEdit *line, const HandlingText &field);
    void bindTime(QLineEdit *line, QDateTime Handling::*field);

    void showAll();
    void showContent();
    void showHandling();
    void showSummaryLength();
    void showSeries(const SeriesPart &series);
    void showReprint(const Content &content);
    void showRefusal();
    void setLocked(bool contentLocked, bool handlingLocked);
    void offerKnown();

    void edit(const std::function<void(Content &)> &change);
    void edit(const std::function<void(Handling &)> &change);
    void takeSource(const QString &printed);
    void takeSeriesName(const QString &name);
    void takeTags(const QStringList &names);
    void takeDate();
    static void mark(QLineEdit *line, bool wrong, const QString &why);

    Newsroom &m_newsroom;
    NewsroomNames &m_names;
    ArticleDocument &m_document;
    std::unique_ptr<Ui::Inspector> m_ui;
    SectionField *m_channels = nullptr;
    SectionField *m_regions = nullptr;
    ReviewPanel *m_review = nullptr;
    HistoryPanel *m_history = nullptr;
    QList<std::function<void(const Content &)>> m_showContent;
    QList<std::function<void(const Handling &)>> m_showHandling;
    QList<std::pair<QToolButton *, QWidget *>> m_parts;
    bool m_showing = false; ///< a field that is being filled edits nothing
};

} // namespace galley
