// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/talk/commentfield.h"

#include "desk/persondelegate.h"
#include "desk/signindialog.h"
#include "desk/talk/mentions.h"

#include <QKeyEvent>
#include <QListView>
#include <QScreen>
#include <QStandardItemModel>
#include <QTextBlock>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOffered = 6;
constexpr int lowest = 44;
constexpr int highest = 150;

} // namespace

CommentField::CommentField(QWidget *parent)
    : QPlainTextEdit(parent), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    setProperty("field", true);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // A window that takes no keys: what is typed goes on going into the text, and an input method is not disturbed.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"peopleList"_s);
    m_list->setAccessibleName(tr("People"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, &CommentField::take);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        offer();
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CommentField::offer);
}

/// Ctrl+Enter is the window's key for submitting the article: here it is the comment that goes.
bool CommentField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (enter && key->modifiers().testFlag(Qt::ControlModifier))) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool CommentField::focusNextPrevChild(bool next)
{
    if (!isOffering())
        return QPlainTextEdit::focusNextPrevChild(next);
    take(m_list->currentIndex());
    return true;
}

void CommentField::showEvent(QShowEvent *event)
{
    window()->installEventFilter(this); // twice is once
    QPlainTextEdit::showEvent(event);
}

QSize CommentField::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += qMax(1, block.lineCount());
    return {160, std::clamp(lines * fontMetrics().lineSpacing() + 16, lowest, highest)};
}

bool CommentField::isOffering() const
{
    return m_list->isVisible();
}

QStringList CommentField::offered() const
{
    QStringList names;
    for (int row = 0; isOffering() && row < m_model->rowCount(); ++row)
        names.append(m_model->item(row)->text());
    return names;
}

void CommentField::offer()
{
    const QTextCursor cursor = textCursor();
    const auto begun = hasFocus() && !cursor.hasSelection() ? mentionBefore(cursor.block().text(), cursor.positionInBlock()) : std::nullopt;
    const QList<Person> found = begun ? peopleNamed(begun->typed, m_people) : QList<Person>();
    if (found.isEmpty()) {
        m_list->hide();
        return;
    }
    m_at = cursor.block().position() + begun->at;
    m_model->clear();
    for (const Person &person : found.first(std::min(mostOffered, found.size()))) {
        auto *item = new QStandardItem(person.realName.isEmpty() ? person.login : person.realName);
        item->setData(rolesText(person), PersonDelegate::RolesRole);
        item->setData(person.login, PersonDelegate::LoginRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
    m_list->show();
}

/// Below the @; above it where there is no room.
void CommentField::place()
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_at);
    const QRect there = cursorRect(cursor);
    const QSize size(qMax(240, width()), m_model->rowCount() * 34 + 10);
    QPoint corner = viewport()->mapToGlobal(there.bottomLeft()) + QPoint(-8, 4);
    const QRect room = screen()->availableGeometry();
    if (corner.y() + size.height() > room.bottom())
        corner.setY(viewport()->mapToGlobal(there.topLeft()).y() - size.height() - 4);
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    m_list->setGeometry(QRect(corner, size));
}

void CommentField::take(const QModelIndex &index)
{
    const QString login = index.data(PersonDelegate::LoginRole).toString();
    const auto person = std::ranges::find(m_people, login, &Person::login);
    m_list->hide();
    if (person == m_people.end())
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_at, QTextCursor::KeepAnchor);
    cursor.insertText(mentionText(*person, m_people));
    setTextCursor(cursor);
    m_list->hide();
}

void CommentField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isOffering()) {
        const int row = m_list->currentIndex().row();
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down: {
            const int count = m_model->rowCount();
            m_list->setCurrentIndex(m_model->index((row + (event->key() == Qt::Key_Up ? count - 1 : 1)) % count, 0));
            return;
        }
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->modifiers().testFlag(Qt::ControlModifier)) {
                take(m_list->currentIndex());
                return;
            }
            break;
        case Qt::Key_Escape: m_list->hide(); return;
        default: break;
        }
    }
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT sendWanted();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveWanted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CommentField::focusOutEvent(QFocusEvent *event)
{
    m_list->hide();
    QPlainTextEdit::focusOutEvent(event);
}

bool CommentField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Move)
        m_list->hide();
    return QPlainTextEdit::eventFilter(watched, event);
}

} // namespace galley
