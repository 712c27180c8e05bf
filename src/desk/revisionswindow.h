// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RevisionsWindow;
}

namespace galley {

class DifferenceView;
class RevisionListModel;

/// 版本对照: the open article's versions, any two of them compared, any of them brought back. Bringing one back is an
/// edit like any other: it can be undone, and is a version of its own once it is saved. Stands beside the work.
class RevisionsWindow : public QDialog
{
    Q_OBJECT
public:
    RevisionsWindow(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent);
    ~RevisionsWindow() override;

    /// The one of this window, made or brought to the front.
    static void open(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent);
    RevisionListModel &model() { return *m_model; }
    DifferenceView &view();
    void choose(int row);      ///< the one that is shown, and restored
    void compareWith(int row); ///< the other one; -1: the one before it
    void restore();
    void undoRestoring();

private:
    void read();
    void fillChoice();
    void showPair(int row);
    void showRights();

    std::unique_ptr<Ui::RevisionsWindow> m_ui;
    Newsroom &m_newsroom;
    ArticleDocument &m_document;
    RevisionListModel *m_model;
    ArticleId m_article;
    std::optional<Content> m_before; ///< what stood there before restoring
};

} // namespace galley
