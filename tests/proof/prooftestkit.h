// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/proofing.h"

#include <memory>

namespace galley::testkit {

/// Under what a text is checked. Rules and groups ("punctuation", "numerals.range") leave out all others; empty: all count.
struct ProofTry
{
    std::shared_ptr<const CompiledLists> lists = {};
    ProofSurroundings surroundings = {};
    QStringList rules = {};
};

/// Rule, text and label of the first fix (null where there is none).
struct Found
{
    QString rule;
    QString text;
    QString fix;
    bool operator==(const Found &) const = default;
};

ProofReport reportOn(const Content &content, const ProofTry &setting = {});
QList<Finding> findingsIn(const Content &content, const ProofTry &setting = {});
/// As the body of an article.
QList<Finding> findingsIn(QStringView body, const ProofTry &setting = {});
QList<Found> foundIn(QStringView body, const ProofTry &setting = {});
/// One line a finding, for messages: rule 〔text〕→ fix | fix: message.
QString toText(const QList<Finding> &findings);

/// A body with what is to be found in it between 〔 and 〕, and in that order what is to be among the first three fixes of
/// each (a null QString: not judged). Says what is otherwise; empty when all is so:
///     QCOMPARE(claimed(u"他〔座落〕在这里。", {u"坐落"_s}, {.rules = {u"characters"_s}}), QString());
QString claimed(QStringView marked, const QStringList &fixes = {}, const ProofTry &setting = {});
/// Empty when nothing is found, else what.
QString quiet(QStringView body, const ProofTry &setting = {});

/// The body after the first fix of each finding that has one, from behind; those over another's place are left out.
QString corrected(QStringView body, const ProofTry &setting = {});

} // namespace galley::testkit
