// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/prooflistmodel.h"

#include "desk/fieldediting.h"

#include <QPoint>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int around = 14;        ///< characters of context before a finding
constexpr int longestShown = 60;  ///< of a finding itself

QString keyOf(const Finding &finding)
{
    return QString(finding.rule % u'\n' % finding.text % u'\n' % finding.sentence % u'\n' % QString::number(static_cast<int>(finding.place.field)));
}

/// The sentence around the finding, cut so that the finding stands near its start.
struct Excerpt
{
    QString text;
    int start = 0;
    int length = 0;
};

Excerpt excerptOf(const Finding &finding)
{
    QString text = finding.text.simplified();
    if (text.size() > longestShown)
        text = QString(text.first(longestShown) % u'…');
    const qsizetype at = finding.sentence.indexOf(finding.text.simplified());
    if (text.isEmpty() || at < 0)
        return {finding.sentence.isEmpty() ? text : text.isEmpty() ? finding.sentence : text, 0, static_cast<int>(text.size())};
    QString before = finding.sentence.first(at);
    if (before.size() > around)
        before = QString(u'…' % before.last(around));
    const QString after = finding.sentence.sliced(at + finding.text.simplified().size());
    return {QString(before % text % after), static_cast<int>(before.size()), static_cast<int>(text.size())};
}

} // namespace

QString ruleText(const RuleInfo &rule)
{
    return rule.source.isEmpty() ? rule.label : QString(rule.label % u" · "_s % rule.source);
}

ProofListModel::ProofListModel(QObject *parent) : QAbstractListModel(parent)
{
    for (const RuleInfo &rule : allRules())
        m_rules.insert(rule.id, rule);
}

const RuleInfo *ProofListModel::rule(const QString &id) const
{
    const auto found = m_rules.constFind(id);
    return found == m_rules.cend() ? nullptr : &*found;
}

QList<ProofListModel::Line> ProofListModel::lines() const
{
    QList<Line> lines;
    for (const Severity severity : {Severity::MustFix, Severity::ShouldLook, Severity::Style}) {
        const auto heading = lines.size();
        lines.append({.kind = RowKind::Heading, .severity = severity, .index = -1, .count = 0, .key = severityName(severity), .finding = {}});
        for (int i = 0; i < m_open.size(); ++i)
            if (m_open.at(i).severity == severity)
                lines.append({.kind = RowKind::Finding, .severity = severity, .index = i, .count = 0, .key = keyOf(m_open.at(i)), .finding = m_open.at(i)});
        lines[heading].count = static_cast<int>(lines.size() - heading - 1);
        if (lines.at(heading).count == 0)
            lines.removeLast();
    }
    if (m_aside.isEmpty())
        return lines;
    lines.append({.kind = RowKind::AsideHeading, .severity = Severity::Style, .index = -1, .count = static_cast<int>(m_aside.size()), .key = u"aside"_s, .finding = {}});
    for (int i = 0; m_asideOpen && i < m_aside.size(); ++i)
        lines.append({.kind = RowKind::Aside, .severity = m_aside.at(i).severity, .index = i, .count = 0, .key = QString(u"aside\n"_s % keyOf(m_aside.at(i))), .finding = m_aside.at(i)});
    return lines;
}

void ProofListModel::setReport(const QList<Finding> &open, const QList<Finding> &aside)
{
    m_open = open;
    m_aside = aside;
    show();
}

void ProofListModel::setAsideOpen(bool open)
{
    m_asideOpen = open;
    show();
}

/// What is the same at both ends stays; between them rows go and come.
void ProofListModel::show()
{
    const QList<Line> wanted = lines();
    const auto same = [](const Line &a, const Line &b) { return a.kind == b.kind && a.key == b.key; };
    qsizetype front = 0;
    const qsizetype shorter = std::min(wanted.size(), m_lines.size());
    while (front < shorter && same(wanted.at(front), m_lines.at(front)))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && same(wanted.at(wanted.size() - 1 - back), m_lines.at(m_lines.size() - 1 - back)))
        ++back;
    if (const qsizetype gone = m_lines.size() - front - back; gone > 0) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(front + gone - 1));
        m_lines.remove(front, gone);
        endRemoveRows();
    }
    if (const qsizetype come = wanted.size() - front - back; come > 0) {
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(front + come - 1));
        m_lines = m_lines.first(front) + wanted.sliced(front, come) + m_lines.sliced(front);
        endInsertRows();
    }
    m_lines = wanted; // numbers and counts of those that stayed
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_lines.size()) - 1));
}

ProofListModel::RowKind ProofListModel::kind(const QModelIndex &index) const
{
    return index.isValid() ? m_lines.at(index.row()).kind : RowKind::Heading;
}

const Finding *ProofListModel::finding(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const Line &line = m_lines.at(index.row());
    return line.kind == RowKind::Finding || line.kind == RowKind::Aside ? &line.finding : nullptr;
}

int ProofListModel::findingAt(const QModelIndex &index) const
{
    return kind(index) == RowKind::Finding && index.isValid() ? m_lines.at(index.row()).index : -1;
}

QModelIndex ProofListModel::rowOf(int finding) const
{
    for (int row = 0; row < m_lines.size(); ++row)
        if (m_lines.at(row).kind == RowKind::Finding && m_lines.at(row).index == finding)
            return index(row);
    return {};
}

QModelIndex ProofListModel::rowOfKey(const QString &key) const
{
    for (int row = 0; row < m_lines.size(); ++row)
        if (m_lines.at(row).key == key)
            return index(row);
    return {};
}

int ProofListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

Qt::ItemFlags ProofListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags row = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return kind(index) == RowKind::Heading ? row : row | Qt::ItemIsSelectable;
}

QVariant ProofListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case KindRole: return static_cast<int>(line.kind);
    case SeverityRole: return static_cast<int>(line.severity);
    case CountRole: return line.count;
    case KeyRole: return line.key;
    default: break;
    }
    const Finding *finding = this->finding(index);
    if (!finding) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            //: a group of the panel and how many are in it
            return tr("%1 (%2)").arg(line.kind == RowKind::AsideHeading ? tr("Set aside") : severityLabel(line.severity)).arg(line.count);
        }
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return finding->message;
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(finding->text, finding->message);
    case ContextRole: return excerptOf(*finding).text;
    case SpanRole: {
        const Excerpt excerpt = excerptOf(*finding);
        return QPoint(excerpt.start, excerpt.length);
    }
    case FieldRole: return proofFieldLabel(finding->place.field);
    case RuleRole: {
        const RuleInfo *known = rule(finding->rule);
        return known ? ruleText(*known) : finding->rule;
    }
    default: return {};
    }
}

} // namespace galley
