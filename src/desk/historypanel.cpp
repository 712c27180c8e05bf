// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/historypanel.h"

#include "desk/desktime.h"
#include "desk/historywords.h"
#include "desk/revisionswindow.h"
#include "store/receipts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype entriesShown = 40;
}

HistoryPanel::HistoryPanel(Newsroom &newsroom, const NewsroomNames &names, ArticleDocument &document, QWidget *parent)
    : QWidget(parent), m_newsroom(newsroom), m_names(names), m_document(document), m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("History"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    connect(&document, &ArticleDocument::opened, this, &HistoryPanel::refreshIfShown);
    connect(&document, &ArticleDocument::situationChanged, this, &HistoryPanel::refreshIfShown);
    connect(&document, &ArticleDocument::committed, this, &HistoryPanel::refreshIfShown);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void HistoryPanel::refreshIfShown()
{
    if (isVisible())
        refresh();
}

/// The reason, who asked for it, and that the clock carried out what the person had ordered.
QString HistoryPanel::saidWith(const Statement &statement)
{
    QStringList said;
    if (!statement.reason.isEmpty())
        said.append(statement.reason);
    if (const QString asked = statement.details[u"asked_by"].toString(); !asked.isEmpty())
        said.append(tr("Asked for by %1").arg(asked));
    if (statement.details[u"by"].toString() == "clock"_L1)
        said.append(tr("Carried out by the clock, as ordered"));
    return said.join(u'\n');
}

QList<HistoryPanel::Entry> HistoryPanel::entries() const
{
    QList<Entry> entries;
    if (!m_document.isOpen() || m_document.isNew())
        return entries;
    const ArticleId id = m_document.id();
    for (const AuditEntry &entry : m_newsroom.audit(id).value_or(QList<AuditEntry>())) {
        const Statement &statement = entry.statement;
        const QString who = m_names.personName(statement.person);
        if (const QString copy = outsideCopyDone(statement); !copy.isEmpty())
            entries.append({statement.time, copy, who, outsideCopySaid(statement)});
        else if (statement.action != Action::Save && statement.action != Action::EditInReview)
            entries.append({statement.time, actionLabel(statement.action), who, saidWith(statement)});
    }
    for (const HandlingChange &change : readHandlingHistory(m_newsroom, id).value_or(QList<HandlingChange>()))
        if (const QString moved = timesMoved(change, m_newsroom.zone()); !moved.isEmpty())
            entries.append({change.time, tr("Times changed"), m_names.personName(change.person), moved});
    for (const Receipt &receipt : readReceipts(m_newsroom, id).value_or(QList<Receipt>()))
        entries.append({receipt.time, receipt.ok ? tr("Receipt") : tr("No receipt"), receipt.outletName, receipt.message});
    if (const auto revisions = m_newsroom.revisions(id))
        for (const Revision &revision : *revisions)
            entries.append({revision.time, revision.parents.isEmpty() ? tr("First version") : tr("Saved"),
                            m_names.personName(revision.author), {}});
    std::ranges::stable_sort(entries, [](const Entry &a, const Entry &b) { return a.time > b.time; });
    return entries;
}

void HistoryPanel::refresh()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    const QList<Entry> all = entries();
    if (!all.isEmpty()) {
        auto *compare = new QPushButton(tr("Compare versions…"), this);
        compare->setObjectName(u"compareVersions"_s);
        compare->setAutoDefault(false);
        connect(compare, &QPushButton::clicked, this, [this] { RevisionsWindow::open(m_newsroom, m_names, m_document, window()); });
        m_column->addWidget(compare, 0, Qt::AlignLeft);
    }
    for (const Entry &entry : all.first(qMin(entriesShown, all.size()))) {
        const QString line = tr("%1 · %2 · %3").arg(entry.what, entry.who, longTimeText(entry.time, m_newsroom.zone()));
        auto *label = new QLabel(entry.reason.isEmpty() ? line : QString(line % u'\n' % entry.reason), this);
        label->setProperty("hint", true);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        m_column->addWidget(label);
        m_lines.append(label->text());
    }
    if (all.isEmpty()) {
        auto *label = new QLabel(tr("Nothing yet. The first save begins the history."), this);
        label->setProperty("hint", true);
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
}

} // namespace galley
