// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/outlinepanel.h"

#include "desk/colours.h"
#include "desk/deskstyle.h"
#include "desk/outlinemodel.h"
#include "desk/sourceeditor.h"
#include "desk/sourceoutline.h"
#include "desk/typesize.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

int rowHeight() { return typePixels(26); }
constexpr int roomForBoth = 480; ///< pixels; in less the text would be a few characters wide
constexpr int step = 14; ///< a level's setting in

class OutlineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {80, rowHeight()}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colours &colours = Colours::current();
        const bool here = option.state.testFlag(QStyle::State_Selected);
        const int level = index.data(OutlineModel::LevelRole).toInt();
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect.adjusted(6, 1, -6, -1);
        if (here || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(here ? colours.selection : blend(colours.side, colours.ink, 0.05));
            painter->drawRoundedRect(row, 5, 5);
        }
        QRect text = row.adjusted(8 + level * step, 0, -8, 0);
        if (!icon.isNull()) {
            icon.paint(painter, QRect(text.left(), row.center().y() - 7, 16, 16));
            text.setLeft(text.left() + 22);
        }
        QFont face = option.font;
        face.setWeight(icon.isNull() && level == 0 ? QFont::DemiBold : QFont::Normal);
        painter->setFont(face);
        painter->setPen(here ? colours.selectionInk : icon.isNull() ? colours.ink : colours.dim);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(face).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

OutlinePanel::OutlinePanel(SourceEditor *editor, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_outline(new SourceOutline(editor)), m_model(new OutlineModel(m_outline)),
      m_list(new QListView(this))
{
    setObjectName(u"outlinePanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("Outline"), this);
    title->setProperty("hint", true);
    auto *empty = new QLabel(tr("Headings, pictures and tables of the text stand here."), this);
    empty->setProperty("hint", true);
    empty->setWordWrap(true);
    m_empty = empty;
    m_list->setObjectName(u"outline"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Outline"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setToolTip(tr("Alt+Up and Alt+Down move a section"));
    m_list->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(6);
    for (QLabel *label : {title, empty})
        label->setContentsMargins(14, 0, 8, 0);
    column->addWidget(title);
    column->addWidget(empty);
    column->addWidget(m_list, 1);

    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_outline->goTo(index.row());
        m_editor->setFocus();
    });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &OutlinePanel::followCursor);
    connect(m_outline, &SourceOutline::changed, this, &OutlinePanel::followCursor);
    followCursor();
}

void OutlinePanel::followCursor()
{
    m_empty->setVisible(m_outline->places().empty());
    if (!isVisible() || m_list->hasFocus())
        return;
    const int row = m_outline->indexOfLine(m_editor->textCursor().blockNumber());
    if (row == m_list->currentIndex().row())
        return;
    if (row < 0)
        m_list->setCurrentIndex({});
    else
        m_list->setCurrentIndex(m_model->index(row));
}

void OutlinePanel::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (parentWidget())
        parentWidget()->installEventFilter(this);
    makeRoom();
}

void OutlinePanel::makeRoom()
{
    setVisible(m_wanted && parentWidget() && parentWidget()->width() >= roomForBoth);
}

void OutlinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followCursor();
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        makeRoom();
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        m_outline->goTo(row);
        m_editor->setFocus();
        return true;
    }
    if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        if (m_outline->move(row, key->key() == Qt::Key_Down))
            m_list->setCurrentIndex(m_model->index(m_outline->indexOfLine(m_editor->textCursor().blockNumber())));
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        m_editor->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace galley
