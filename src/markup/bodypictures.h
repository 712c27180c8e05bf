// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/content.h"

namespace galley {

/// A picture of the newsroom's own that a body shows, with what its line and the article know of it.
struct BodyPicture
{
    QByteArray sha256;
    QString name;   ///< caption, else alternative text, else file name; may be empty
    QString credit;
    bool operator==(const BodyPicture &) const = default;
};

/// In the order of the body, each once.
QList<BodyPicture> bodyPictures(const Content &content);

} // namespace galley
