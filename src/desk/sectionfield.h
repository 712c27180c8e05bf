// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/typesize.h"

#include "article/section.h"

#include <QToolButton>

namespace galley {

class NewsroomNames;

/// What an article is filed under: the primary section and further ones, of both trees.
struct Filing
{
    SectionId primary;
    QList<SectionId> further;
    bool operator==(const Filing &) const = default;
};

/// 频道 or 地方: the sections of one tree that an article is filed under, chosen from a menu. The primary one may
/// be of either tree and stands first.
class SectionField : public QToolButton
{
    Q_OBJECT
public:
    SectionField(SectionTree tree, const NewsroomNames &names, QWidget *parent = nullptr);

    void setFiling(const Filing &filing);
    const Filing &filing() const { return m_filing; }
    void toggle(SectionId section);      ///< as its entry in the menu does
    void makePrimary(SectionId section);

Q_SIGNALS:
    void edited(const galley::Filing &filing);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override { return {120, typePixels(28)}; }
    QSize minimumSizeHint() const override { return {60, 28}; }

private:
    void fillMenu();
    void showChosen();
    QList<SectionId> chosen() const;

    SectionTree m_tree;
    const NewsroomNames &m_names;
    Filing m_filing;
};

} // namespace galley
