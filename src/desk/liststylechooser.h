// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/section.h"

#include <QWidget>

namespace galley {

/// How a section's page lists its articles: three small drawings of such a page, one of them chosen.
class ListStyleChooser : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString listStyle READ listStyle WRITE setListStyle NOTIFY listStyleChanged USER true)
public:
    explicit ListStyleChooser(QWidget *parent = nullptr);

    QString listStyle() const; ///< "headlines", "summaries", "pictures"
    void setListStyle(const QString &name);

Q_SIGNALS:
    void listStyleChanged(const QString &name);

private:
    ListStyle m_style = ListStyle::Headlines;
};

} // namespace galley
