// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace galley::faults {

/// What must hold for any bytes at all, for one entrance of the program each. The fuzzers call these, and
/// tst_faultcorpus does with every input kept in corpus/. Each answers what does not hold; empty when all
/// does. Crashes, sanitizers' findings and time are the caller's to notice.

/// Body source: renders with nothing active in it, its blocks make the whole, counts and change views hold
/// together, and nothing grows beyond a factor of the input.
QString rendering(const QByteArray &input);

/// A page from the clipboard: converts, what it converts to renders with nothing active in it, and is
/// as it is when converted once more.
QString converting(const QByteArray &input);

/// A file. The first byte tells the form (see extensionOf), the rest is the file. Whatever comes out renders with
/// nothing active; a refusal says why.
QString importing(const QByteArray &input);

/// Whether `output` units of text are no more than `input` can bring forth; what to say where they are more.
bool isBounded(qsizetype output, qsizetype input);
QString notBounded(QLatin1StringView what, qsizetype output, qsizetype input);
/// That rendering a source is bounded and has nothing active in it.
QString rendered(QStringView source);

/// The extension that a first byte stands for: h .html, m .md, t .txt, j .jsonl, a .mhtml, d .docx;
/// x is the word/document.xml of a .docx that is otherwise in order. Empty for other bytes.
QByteArray extensionOf(char form);

} // namespace galley::faults
