// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

#include <QTableWidget>

namespace galley {

/// 人物: the people in the text, name and post as printed, a row each; the last row is for the next one.
class PeopleField : public QTableWidget
{
    Q_OBJECT
public:
    explicit PeopleField(QWidget *parent = nullptr);

    void setPeople(const QList<PersonInText> &people);
    QList<PersonInText> people() const;
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void edited(const QList<galley::PersonInText> &people);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRow(const PersonInText &person);
    void takeEdit();

    bool m_filling = false;
    bool m_readOnly = false;
};

} // namespace galley
