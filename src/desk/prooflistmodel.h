// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/proofing.h"

#include <QAbstractListModel>

namespace galley {

/// The findings of an article for the panel: a line for each severity with its count, below it its findings in the
/// order of the text; those that were set aside at the end, folded.
class ProofListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        KindRole = Qt::UserRole + 1, ///< RowKind
        SeverityRole,
        ContextRole,  ///< the words around the finding, with SpanRole's stretch in it
        SpanRole,     ///< QPoint: start and length in ContextRole
        FieldRole,    ///< "Headline"; empty: in the body
        RuleRole,     ///< the rule's label and source
        CountRole,    ///< of a heading
        KeyRole,      ///< names the finding from one report to the next
    };
    enum class RowKind { Heading, Finding, AsideHeading, Aside };

    explicit ProofListModel(QObject *parent = nullptr);

    /// Rows that are as before stay, so that nothing flickers and the current row stays current.
    void setReport(const QList<Finding> &open, const QList<Finding> &aside);
    void setAsideOpen(bool open);
    bool isAsideOpen() const { return m_asideOpen; }

    RowKind kind(const QModelIndex &index) const;
    /// Of a row that is one; null else.
    const Finding *finding(const QModelIndex &index) const;
    /// The row of an open finding, by its place in the report.
    QModelIndex rowOf(int finding) const;
    int findingAt(const QModelIndex &index) const; ///< -1: none, or set aside
    QModelIndex rowOfKey(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        RowKind kind = RowKind::Heading;
        Severity severity = Severity::MustFix;
        int index = 0;
        int count = 0;
        QString key;
        Finding finding; ///< of a row that is one: rows outlive the report they came with
    };
    QList<Line> lines() const;
    void show();
    const RuleInfo *rule(const QString &id) const;

    QList<Finding> m_open;
    QList<Finding> m_aside;
    QList<Line> m_lines;
    QHash<QString, RuleInfo> m_rules;
    bool m_asideOpen = false;
};

/// “GB/T 15834-2011, 4.8 · 引号配对”.
QString ruleText(const RuleInfo &rule);

} // namespace galley
