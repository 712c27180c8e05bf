// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "exchange/pictureintake.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace galley {

class ChoiceButton;
class CoverPicture;

/// 封面: the picture that lists and the home page show, and the point they are cropped around. Chosen from the article's
/// pictures or a file. Says, too, which pictures still have no credit. Follows the document by itself.
class CoverField : public QWidget
{
    Q_OBJECT
public:
    CoverField(Newsroom &newsroom, ArticleDocument &document, QWidget *parent = nullptr);
    ~CoverField() override;

    void choose(const QByteArray &sha256); ///< empty: no cover
    void takeFile(const QString &path);

Q_SIGNALS:
    void failed(const galley::Error &error);

private:
    void showCover();
    void showPicture(const QByteArray &sha256);
    void fillMenu();
    void askForFile();
    void setFocal(FocalPoint focal);

    ArticleDocument &m_document;
    PictureIntake m_intake;
    CoverPicture *m_picture;
    ChoiceButton *m_button;
    QMenu *m_menu;
    QLabel *m_flag;
    Cover m_cover; ///< as shown, with what the article knows of its pictures
    QList<AssetUse> m_assets;
    QByteArray m_shown; ///< whose picture is (being) shown
};

} // namespace galley
