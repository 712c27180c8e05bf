// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/articledocument.h"
#include "desk/newsroomnames.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace galley {

/// 审核: the steps of the article's route with who took them and when, to whom the present one is assigned and until
/// when, and why this person cannot take the next one.
class ReviewPanel : public QWidget
{
    Q_OBJECT
public:
    ReviewPanel(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent = nullptr);

    void setPerson(const Person &person);
    const Person &person() const { return m_person; }
    void refresh();
    /// The lines as they stand, for tests: "初审 · …".
    QStringList lines() const { return m_lines; }
    QString refusal() const;

private:
    struct Step
    {
        QString sign;
        QColor colour;
        QString name;
        QString text;
    };
    QList<Step> steps(const Situation &situation) const;
    Step reviewStep(const Situation &situation, int number) const;
    Step proofreading(const Situation &situation) const;
    std::optional<Step> machineProofing(const Situation &situation) const;
    QString whyNot(const Situation &situation) const;
    bool mayTakeNow(const Situation &situation) const;
    QString assigned() const;
    QList<Assignment> readAssigned() const;
    QString waitsFor(const Situation &situation, const QString &role) const;

    Newsroom &m_newsroom;
    const NewsroomNames &m_names;
    ArticleDocument &m_document;
    Person m_person;
    QList<Assignment> m_assigned; ///< to whom the present work was given
    QGridLayout *m_grid;
    QLabel *m_heading;
    QLabel *m_refusal;
    QStringList m_lines;
};

} // namespace galley
