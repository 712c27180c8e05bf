// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "article/site.h"

namespace galley {

QString sourceMatchKey(QStringView printed)
{
    // NFKC folds full-width Latin, digits and punctuation onto their half-width forms.
    const QString folded = printed.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    key.reserve(folded.size());
    for (const QChar c : folded) {
        if (!c.isSpace() && !QStringView(u"《》〈〉").contains(c))
            key += c;
    }
    return key;
}

bool Source::isListedOn(QDate day) const
{
    if (list.isEmpty())
        return true;
    return (!listedFrom.isValid() || day >= listedFrom) && (!listedUntil.isValid() || day <= listedUntil);
}

} // namespace galley
