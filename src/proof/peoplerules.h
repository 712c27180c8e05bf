// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/findingtools.h"
#include "proof/textunits.h"

namespace galley {

/// A paragraph read with the newsroom's table of people and offices. The article's day says who held what.
class OfficeReader
{
public:
    OfficeReader(const ProofParagraph &paragraph, const CompiledLists &lists, const ProofSurroundings &surroundings);

    /// Misspellings the table knows.
    void checkNames(const FoundInParagraph &found) const;
    /// A person's name behind an office that this person does not hold, or no longer.
    void checkTitles(const FoundInParagraph &found) const;
    /// An office with a name behind it that is nearly its holder's (wrong by sound or shape), or another's.
    void checkHolders(const FoundInParagraph &found) const;
    /// 甲、乙、丙 out of their order of rank.
    void checkOrder(const FoundInParagraph &found) const;

private:
    struct Mention
    {
        int start = 0;
        int length = 0;
        qsizetype entry = 0; ///< the first of the person's
        int end() const { return start + length; }
    };
    /// An office as it stands before a place: 省长, with 某省人民政府 before it where it is said.
    struct Title
    {
        int start = 0;
        int length = 0;
        QStringView post;
        bool withOrganisation = false;
        bool deputy = false; ///< 副 stands before it: start and length have that, post has not
    };
    std::optional<Title> titleBefore(int place) const;
    void judgeDeputy(const Mention &mention, const Title &title, const FoundInParagraph &found) const;
    bool saysFormer(int place) const;
    bool holds(const OfficeEntry &entry) const;
    const OfficeEntry &office(qsizetype index) const { return m_offices.at(index); }
    QList<qsizetype> officesOf(const QString &name) const;
    int rankOf(const QString &name) const;
    void judgeTitle(const Mention &mention, const Title &title, const FoundInParagraph &found) const;
    void judgeHolder(const Title &title, const FoundInParagraph &found) const;
    void judgeRun(const std::vector<Mention> &run, const FoundInParagraph &found) const;

    const ProofParagraph &m_paragraph;
    QStringView m_text;
    const QList<OfficeEntry> &m_offices;
    QDate m_day;
    std::vector<Mention> m_right;   ///< names as the table has them
    std::vector<Mention> m_wrong;   ///< known misspellings
};

} // namespace galley
