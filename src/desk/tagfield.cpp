// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/tagfield.h"

#include "desk/flowlayout.h"
#include "desk/typesize.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>
#include <QToolButton>

namespace galley {

using namespace Qt::StringLiterals;

TagField::TagField(QWidget *parent)
    : QFrame(parent), m_flow(new FlowLayout(this, 4)), m_line(new QLineEdit(this)), m_known(new QStringListModel(this))
{
    setProperty("field", true);
    m_flow->setContentsMargins(3, 3, 3, 3);
    m_line->setFrame(false);
    m_line->setMinimumWidth(64);
    m_line->setFixedHeight(typePixels(20));
    m_line->setPlaceholderText(tr("Add a tag"));
    m_line->setAccessibleName(tr("Add a tag"));
    m_line->installEventFilter(this);
    auto *completer = new QCompleter(m_known, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_flow->addWidget(m_line);
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_line, &QLineEdit::returnPressed, this, &TagField::takeTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &TagField::takeTyped);
    // The completer writes its choice into the line after activated(); taking it now would bring it back.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this] { QTimer::singleShot(0, this, &TagField::takeTyped); });
}

void TagField::setTags(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    showChips();
}

void TagField::setKnown(const QStringList &names)
{
    m_known->setStringList(names);
}

void TagField::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    m_line->setReadOnly(readOnly);
    m_line->setVisible(!readOnly);
    showChips();
}

void TagField::takeTyped()
{
    QStringList added;
    static const QRegularExpression separators(u"[,，;；、]"_s);
    for (const QString &part : m_line->text().split(separators, Qt::SkipEmptyParts))
        if (const QString name = part.trimmed(); !name.isEmpty() && !m_names.contains(name) && !added.contains(name))
            added.append(name);
    m_line->clear();
    if (added.isEmpty())
        return;
    m_names.append(added);
    showChips();
    Q_EMIT edited(m_names);
}

void TagField::remove(const QString &name)
{
    if (m_names.removeAll(name) == 0)
        return;
    showChips();
    Q_EMIT edited(m_names);
}

void TagField::showChips()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // the click on its own × may still be running
    }
    m_chips.clear();
    for (const QString &name : std::as_const(m_names)) {
        auto *chip = new QFrame(this);
        chip->setProperty("chip", true);
        chip->setFixedHeight(typePixels(20));
        auto *line = new QHBoxLayout(chip);
        line->setContentsMargins(8, 0, m_readOnly ? 8 : 5, 0);
        line->setSpacing(3);
        auto *label = new QLabel(name, chip);
        label->setTextFormat(Qt::PlainText);
        line->addWidget(label);
        if (!m_readOnly) {
            auto *close = new QToolButton(chip);
            close->setText(u"×"_s);
            close->setAccessibleName(tr("Remove the tag %1").arg(name));
            close->setToolTip(tr("Remove the tag %1").arg(name));
            connect(close, &QToolButton::clicked, this, [this, name] { remove(name); });
            line->addWidget(close);
        }
        m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
        m_chips.append(chip);
        chip->show();
    }
    updateGeometry();
}

bool TagField::event(QEvent *event)
{
    const bool taken = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fitRows();
    return taken;
}

/// Chips are wider once they are styled, which may take another row; a form that asked before has given room for one.
void TagField::fitRows()
{
    if (const int wanted = heightForWidth(width()); wanted > 0 && wanted != minimumHeight())
        setMinimumHeight(wanted);
}

bool TagField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_names.isEmpty() && !m_readOnly) {
            remove(m_names.last());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace galley
