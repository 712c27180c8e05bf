// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparedialog.h"

#include "desk/colours.h"
#include "markup/render.h"
#include "ui_comparedialog.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Paragraphs without indents and empty lines: how a page sets them is no difference.
QString readingText(const QString &text)
{
    QStringList kept;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            kept.append(trimmed);
    }
    return kept.join(u'\n');
}

QTextCharFormat marked(const QColor &back, const QColor &ink)
{
    QTextCharFormat format;
    format.setBackground(back);
    format.setForeground(ink);
    return format;
}

/// The original as it was found begins with its headline; ours has the headline in a field.
QString ourText(const Content &content)
{
    const QString snapshot = readingText(content.reprint->snapshot);
    const QString body = readingText(plainText(content.body));
    const QString headline = content.printedHeadline().trimmed();
    return !headline.isEmpty() && snapshot.startsWith(headline) ? QString(headline + u'\n' + body) : body;
}

} // namespace

CompareDialog::CompareDialog(const Content &content, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::CompareDialog>())
{
    m_ui->setupUi(this);
    const ReprintRecord &record = content.reprint.value();
    QStringList known;
    for (const QString &part : {record.title, record.author, record.time, record.licence, record.address}) {
        if (!part.isEmpty())
            known.append(part);
    }
    m_ui->hint->setText(known.isEmpty() ? tr("Nothing is recorded of the original but its text.") : known.join(u" · "_s));
    m_ui->hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pieces = textDiff(readingText(record.snapshot), ourText(content));
    for (QTextBrowser *side : {m_ui->before, m_ui->after}) {
        side->document()->setDocumentMargin(14);
        side->setFrameShape(QFrame::StyledPanel);
    }
    showPieces();
    showCount();
    connect(m_ui->next, &QPushButton::clicked, this, [this] { goTo(m_current + 1); });
    connect(m_ui->previous, &QPushButton::clicked, this, [this] { goTo(m_current - 1); });
    follow(m_ui->before, m_ui->after);
    follow(m_ui->after, m_ui->before);
    if (!m_places.isEmpty())
        m_ui->next->setFocus();
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::showPieces()
{
    const Colours &colours = Colours::current();
    m_places.clear();
    m_ui->before->clear();
    m_ui->after->clear();
    QTextCursor before(m_ui->before->document());
    QTextCursor after(m_ui->after->document());
    QTextBlockFormat open;
    open.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    open.setBottomMargin(8);
    before.setBlockFormat(open);
    after.setBlockFormat(open);
    for (const DiffPiece &piece : std::as_const(m_pieces)) {
        if (piece.kind == DiffPiece::Kind::Same) {
            before.insertText(piece.text, {});
            after.insertText(piece.text, {});
            continue;
        }
        const bool joins = piece.kind == DiffPiece::Kind::Added && !m_places.isEmpty()
            && m_places.last().before + m_places.last().beforeLength == before.position()
            && m_places.last().after == after.position();
        if (!joins)
            m_places.append({before.position(), 0, after.position(), 0});
        Place &place = m_places.last();
        if (piece.kind == DiffPiece::Kind::Removed) {
            before.insertText(piece.text, marked(colours.deletedBack, colours.deletedInk));
            place.beforeLength = before.position() - place.before;
        } else {
            after.insertText(piece.text, marked(colours.insertedBack, colours.insertedInk));
            place.afterLength = after.position() - place.after;
        }
    }
    for (QTextBrowser *side : {m_ui->before, m_ui->after})
        side->moveCursor(QTextCursor::Start);
}

void CompareDialog::showCount()
{
    if (m_places.isEmpty())
        m_ui->count->setText(tr("The text is that of the original."));
    else if (m_current < 0)
        m_ui->count->setText(tr("%n differences", nullptr, differences()));
    else
        m_ui->count->setText(tr("Difference %1 of %2").arg(m_current + 1).arg(differences()));
    m_ui->previous->setEnabled(m_current > 0);
    m_ui->next->setEnabled(m_current + 1 < differences());
}

void CompareDialog::goTo(int difference)
{
    if (difference < 0 || difference >= differences())
        return;
    m_current = difference;
    const Place place = m_places.at(difference);
    m_following = true; // each side goes to its own place
    const auto choose = [](QTextBrowser *side, int start, int length) {
        QTextCursor cursor(side->document());
        cursor.setPosition(start);
        cursor.setPosition(start + length, QTextCursor::KeepAnchor);
        side->setTextCursor(cursor);
        side->ensureCursorVisible();
    };
    choose(m_ui->before, place.before, place.beforeLength);
    choose(m_ui->after, place.after, place.afterLength);
    m_following = false;
    showCount();
}

/// Both sides scroll together by share: they are about equally long.
void CompareDialog::follow(QTextBrowser *leader, QTextBrowser *follower)
{
    connect(leader->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, leader, follower](int value) {
        if (m_following)
            return;
        m_following = true;
        const int range = leader->verticalScrollBar()->maximum();
        QScrollBar *bar = follower->verticalScrollBar();
        bar->setValue(range == 0 ? 0 : static_cast<int>(qint64(bar->maximum()) * value / range));
        m_following = false;
    });
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ui)
        showPieces();
}

} // namespace galley
