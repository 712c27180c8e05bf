// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sourcefindbar.h"
#include "store/draftreplacing.h"

#include <QDialog>
#include <QFuture>

namespace Ui {
class DraftReplaceWindow;
}

namespace galley {

class DraftMatchesModel;

/// Finds in all drafts, or in the article that is open, and shows every replacement before it is made. Stays open
/// beside the work.
class DraftReplaceWindow : public QDialog
{
    Q_OBJECT
public:
    enum class Where { AllDrafts, OpenArticle };

    /// What the window has open: its text as it is being edited, and the way to change it.
    struct OpenArticle
    {
        ArticleId id;
        QString headline;
        QString body;
        std::function<int(const QList<DraftMatch> &)> replace; ///< how many; as one step of undo
    };

    DraftReplaceWindow(Newsroom &newsroom, QWidget *parent = nullptr);
    ~DraftReplaceWindow() override;

    void setPerson(PersonId person);
    /// Asked when it is needed; none: no article is open, or it may not be edited.
    void setOpenArticle(const std::function<std::optional<OpenArticle>()> &open) { m_open = open; }
    /// Articles with unsaved edits: they are not replaced in.
    void setUnsaved(const std::function<QSet<ArticleId>()> &unsaved) { m_unsaved = unsaved; }
    void begin(const FindRequest &request, Where where);

    void search();
    void replace();
    void takeBack();
    DraftMatchesModel &model() const { return *m_model; }
    QString note() const;
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void articleWanted(galley::ArticleId id);

private:
    Where where() const;
    void begun();
    void showFound(const Result<DraftSearch> &search);
    void showReport(const QList<ReplacedDraft> &report, bool back);
    void say(const QString &note, bool problem = false);
    void showButtons();

    Newsroom &m_newsroom;
    PersonId m_person;
    std::function<std::optional<OpenArticle>()> m_open;
    std::function<QSet<ArticleId>()> m_unsaved;
    DraftMatchesModel *m_model;
    std::unique_ptr<Ui::DraftReplaceWindow> m_ui;
    QFuture<void> m_work;
    std::shared_ptr<std::atomic_bool> m_stop;
    QList<ReplacedDraft> m_done; ///< what can be taken back
    Where m_searched = Where::AllDrafts;
    bool m_busy = false;
};

} // namespace galley
