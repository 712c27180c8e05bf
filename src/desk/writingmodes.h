// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sourceoverlay.h"

#include <QObject>

namespace galley {

class SourceEditor;

/// 打字机模式: the line being written stays at one height, and the text moves. Near the start there is room above it.
class TypewriterMode : public QObject
{
    Q_OBJECT
public:
    explicit TypewriterMode(SourceEditor *editor);
    void setOn(bool on);
    bool isOn() const { return m_on; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    SourceEditor *m_editor;
    bool m_on = false;
    bool m_placing = false;
};

/// Dims every paragraph but the one being written.
class ParagraphFocus : public QObject, public SourceOverlay
{
    Q_OBJECT
public:
    explicit ParagraphFocus(SourceEditor *editor);
    void setOn(bool on);
    bool isOn() const { return m_on; }
    void paintOver(QPainter &painter, const QTextBlock &block, const QPointF &origin) override;

private:
    SourceEditor *m_editor;
    int m_line = -1;
    bool m_on = false;
};

} // namespace galley
