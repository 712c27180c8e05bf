// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conformance.h"

namespace galley::testkit {

/// Embedded remotes for the conformance suite, with deliberate breaks where these are asked for.
class EmbeddedMaker final : public RemoteMaker
{
public:
    explicit EmbeddedMaker(const EmbeddedRemote::Breaks &breaks = {}) : m_breaks(breaks) {}
    std::unique_ptr<Remote> make(NewsroomId newsroom, const Clock &clock) override;
    std::unique_ptr<Remote> again(const Clock &clock) override;
    void renewEpoch(const Clock &clock) override;
    bool holdsToRoles() const override { return false; }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("store.sqlite")); }

    EmbeddedRemote::Breaks m_breaks;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace galley::testkit
