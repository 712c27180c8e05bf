// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/fieldtext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString signOffText(const SignOff &signOff)
{
    if (!signOff.verbatim.isEmpty())
        return signOff.verbatim;
    if (signOff.isEmpty() && signOff.role.isEmpty())
        return {};
    QStringList lines{signOff.organisation, signOff.role};
    lines += signOff.names;
    return lines.join(u'\n');
}

bool setSignOff(SignOff &signOff, const QString &text)
{
    if (!signOff.verbatim.isEmpty()) {
        signOff.verbatim = text;
        return true;
    }
    QStringList lines = text.split(u'\n');
    if (lines.size() != signOff.names.size() + 2)
        return false;
    signOff.organisation = lines.takeFirst();
    signOff.role = lines.takeFirst();
    signOff.names = lines;
    return true;
}

bool setPerson(PersonInText &person, const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    if (end < 0 || text.indexOf(u'\n', end + 1) >= 0)
        return false;
    person.name = text.first(end);
    person.post = text.sliced(end + 1);
    return true;
}

/// The field as a plain string; null where it is none.
QString *plainField(Content &content, ProofField field, int index)
{
    switch (field) {
    case ProofField::Headline: return &content.headline;
    case ProofField::Kicker: return &content.kicker;
    case ProofField::Subtitle: return &content.subtitle;
    case ProofField::ShortHeadline: return &content.shortHeadline;
    case ProofField::Summary: return &content.summary;
    case ProofField::Body: return &content.body;
    case ProofField::Source: return &content.source.printed;
    case ProofField::AuthorLine: return &content.authorLine;
    case ProofField::Caption:
        return index >= 0 && index < content.assets.size() ? &content.assets[index].caption : nullptr;
    case ProofField::SignOff: case ProofField::Person:
        break;
    }
    return nullptr;
}

constexpr std::array names{std::pair{ProofField::Headline, "headline"_L1}, std::pair{ProofField::Kicker, "kicker"_L1},
                           std::pair{ProofField::Subtitle, "subtitle"_L1}, std::pair{ProofField::ShortHeadline, "short_headline"_L1},
                           std::pair{ProofField::Summary, "summary"_L1}, std::pair{ProofField::Body, "body"_L1},
                           std::pair{ProofField::Source, "source"_L1}, std::pair{ProofField::AuthorLine, "author_line"_L1},
                           std::pair{ProofField::SignOff, "sign_off"_L1}, std::pair{ProofField::Person, "person"_L1},
                           std::pair{ProofField::Caption, "caption"_L1}};

} // namespace

QString fieldText(const Content &content, ProofField field, int index)
{
    switch (field) {
    case ProofField::Headline: return content.headline;
    case ProofField::Kicker: return content.kicker;
    case ProofField::Subtitle: return content.subtitle;
    case ProofField::ShortHeadline: return content.shortHeadline;
    case ProofField::Summary: return content.summary;
    case ProofField::Body: return content.body;
    case ProofField::Source: return content.source.printed;
    case ProofField::AuthorLine: return content.authorLine;
    case ProofField::Caption: return index >= 0 && index < content.assets.size() ? content.assets.at(index).caption : QString();
    case ProofField::SignOff: return signOffText(content.signOff);
    case ProofField::Person:
        if (index < 0 || index >= content.people.size())
            return {};
        return QString(content.people.at(index).name + u'\n' + content.people.at(index).post);
    }
    return {};
}

bool setFieldText(Content &content, ProofField field, int index, const QString &text)
{
    if (field == ProofField::SignOff)
        return setSignOff(content.signOff, text);
    if (field == ProofField::Person)
        return index >= 0 && index < content.people.size() && setPerson(content.people[index], text);
    QString *const plain = plainField(content, field, index);
    if (plain)
        *plain = text;
    return plain != nullptr;
}

QString fieldName(ProofField field)
{
    for (const auto &[known, name] : names) {
        if (known == field)
            return name;
    }
    return {};
}

std::optional<ProofField> fieldFromName(QStringView name)
{
    for (const auto &[known, text] : names) {
        if (name == text)
            return known;
    }
    return {};
}

} // namespace galley
