// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace galley {

/// What a label of the window is called in its other language: people look for “save” in a Chinese window and for
/// 保存 in an English one. Read from the program's own catalogue when it is first asked.
class LabelCatalogue
{
public:
    static const LabelCatalogue &instance();
    /// Without mnemonics and dots; empty where there is none.
    QString other(const QString &label) const;
    /// The English source of a label, or the label itself: the same in every language.
    QString english(const QString &label) const;
    /// As it reads, without mnemonics and the dots of “opens a dialog”.
    static QString plain(QString label);

private:
    LabelCatalogue();
    QHash<QString, QString> m_english; ///< by Chinese
    QHash<QString, QString> m_chinese; ///< by English
};

} // namespace galley
