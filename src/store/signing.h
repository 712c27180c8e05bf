// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/id.h"
#include "article/signer.h"

#include <QHash>

#include <memory>

namespace galley {

/// Who signs for whom.
using Signers = QHash<PersonId, std::shared_ptr<const Signer>>;

/// What this thread asks of a newsroom while the scope stands is signed by these, not by Newsroom::setSigner()'s: a
/// command that another process handed over brings its own signer, or none, and is never signed with the key that the
/// window's person unlocked. Scopes nest; the inner one counts. What the thread has others do for it (QtConcurrent) is
/// not covered: reading may be handed on, writing may not.
class SignerScope
{
public:
    explicit SignerScope(Signers signers);
    ~SignerScope();
    Q_DISABLE_COPY_MOVE(SignerScope)

    /// Of the innermost scope of this thread; none: there is no scope.
    static const Signers *current();

private:
    Signers m_signers;
    const Signers *m_outer;
};

} // namespace galley
