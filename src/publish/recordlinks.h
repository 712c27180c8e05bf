// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Where the footer's record numbers lead, as the registrars ask for it: an ICP record (ICP备案, MIIT) to the
/// registrar's first page, a police record (公安备案, MPS) to its own entry, by the digits in it. Empty: no link.
QString icpRecordLink(const QString &icp);
QString policeRecordLink(const QString &record);

} // namespace galley
