// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley {

/// A PDF as Qt wrote it, with characters where Qt wrote the radicals that fonts draw alike (⻛ for 风, ⾥ for 里), so
/// that the text can be searched and copied. The pages look the same.
QByteArray searchablePdf(QByteArray pdf);

} // namespace galley
