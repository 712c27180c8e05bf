// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/talk.h"

class QColor;

namespace galley {

class NewsroomNames;

/// What happened, in a few words for who is concerned: 何静 退回了稿件.
QString noticeLine(const Notice &notice, const NewsroomNames &names);
/// The Breeze icon of a kind.
QString noticeIcon(NoticeKind kind);
QColor noticeInk(NoticeKind kind);
/// Whether it cannot wait for the next look at the window.
bool isUrgent(NoticeKind kind);

} // namespace galley
