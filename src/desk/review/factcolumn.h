// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review/reviewfacts.h"

#include <QScrollArea>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace galley {

/// The facts beside an article, each part under a heading that opens and closes it; what was closed stays closed, unless
/// something there calls.
class FactColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit FactColumn(QWidget *parent = nullptr);

    void show(const QList<ReviewFacts::Part> &parts);
    QStringList closedParts() const { return m_closed; }
    void setClosedParts(const QStringList &keys) { m_closed = keys; }
    QString text(const QString &key) const; ///< plain, for tests; empty where the part is not shown

Q_SIGNALS:
    void linkChosen(const QString &target);

private:
    struct Section
    {
        QString key;
        QToolButton *heading = nullptr;
        QLabel *label = nullptr;
    };
    Section &section(const QString &key);

    QWidget *m_body;
    QVBoxLayout *m_column;
    QList<Section> m_sections;
    QStringList m_closed{QStringLiteral("history")};
};

} // namespace galley
