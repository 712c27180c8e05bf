// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/signing.h"

namespace galley {

namespace {

thread_local const Signers *innermost = nullptr;

} // namespace

SignerScope::SignerScope(Signers signers)
    : m_signers(std::move(signers))
    , m_outer(std::exchange(innermost, &m_signers))
{
}

SignerScope::~SignerScope()
{
    innermost = m_outer;
}

const Signers *SignerScope::current()
{
    return innermost;
}

} // namespace galley
