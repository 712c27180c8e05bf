// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/changefacts.h"

#include "desk/review/reviewtext.h"

#include "article/fields.h"
#include "desk/contentparts.h"
#include "markup/bodypictures.h"

#include <QRegularExpression>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QSet<QByteArray> picturesOf(const Content &content)
{
    QSet<QByteArray> pictures;
    for (const BodyPicture &picture : bodyPictures(content))
        pictures.insert(picture.sha256);
    if (!content.cover.sha256.isEmpty())
        pictures.insert(content.cover.sha256);
    return pictures;
}

/// Addresses of links and pictures as the source has them; a body's own pictures apart.
QStringList linksOf(const QString &body)
{
    static const QRegularExpression link(uR"((?:\]\(\s*<?([^\s)>]+))|(?:^\[[^\]^]+\]:\s*(\S+))|(?:<((?:https?|mailto):[^>\s]+)>)|(?:^::: video (\S+)))"_s,
                                         QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = link.globalMatch(body); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString address = match.captured(match.lastCapturedIndex());
        if (!address.startsWith("asset:"_L1) && !found.contains(address))
            found.append(address);
    }
    return found;
}

QString noted(const QString &picture, const QString &what, const QString &before, const QString &now)
{
    const auto shown = [](const QString &text) { return text.isEmpty() ? ReviewText::tr("(empty)") : text; };
    //: a picture, which of its particulars, what it said and says
    return ReviewText::tr("%1: %2 %3 → %4").arg(picture, what, shown(before), shown(now));
}

void noteParticulars(ChangeFacts &facts, const AssetUse &before, const AssetUse &now)
{
    const QString name = !now.name.isEmpty() ? now.name : QString::fromLatin1(now.sha256.left(8));
    const std::pair<QString, QString AssetUse::*> particulars[] = {
        {ReviewText::tr("caption"), &AssetUse::caption}, {ReviewText::tr("credit"), &AssetUse::credit}, {ReviewText::tr("description"), &AssetUse::alt},
        {ReviewText::tr("rights"), &AssetUse::rights}, {ReviewText::tr("AI label"), &AssetUse::aiLabel}};
    for (const auto &[what, field] : particulars) {
        if (before.*field != now.*field)
            facts.pictureNotes.append(noted(name, what, before.*field, now.*field));
    }
}

void comparePictures(ChangeFacts &facts, const Content &now, const Content &before)
{
    const QSet<QByteArray> are = picturesOf(now);
    const QSet<QByteArray> were = picturesOf(before);
    facts.picturesAdded = int((are - were).size());
    facts.picturesRemoved = int((were - are).size());
    for (const AssetUse &use : now.assets) {
        const auto old = std::ranges::find(before.assets, use.sha256, &AssetUse::sha256);
        if (old != before.assets.end())
            noteParticulars(facts, *old, use);
    }
    // A figure's own line may say otherwise than the list of pictures.
    const QList<BodyPicture> old = bodyPictures(before);
    for (const BodyPicture &picture : bodyPictures(now)) {
        const auto same = std::ranges::find(old, picture.sha256, &BodyPicture::sha256);
        if (same != old.end() && same->credit != picture.credit)
            facts.pictureNotes.append(noted(picture.name, ReviewText::tr("credit"), same->credit, picture.credit));
    }
    facts.pictureNotes.removeDuplicates();
}

} // namespace

bool ChangeFacts::isEmpty() const
{
    return fields.isEmpty() && picturesAdded == 0 && picturesRemoved == 0 && pictureNotes.isEmpty() && linksAdded.isEmpty() && linksRemoved.isEmpty()
        && !bodyChanged;
}

ChangeFacts changeFacts(const Content &now, const Content &before)
{
    ChangeFacts facts;
    // Told in their own words below, or by the marks in the text.
    QStringList elsewhere{findField(u"cover")->label};
    for (const FieldInfo &field : articleFields())
        if (!field.settable)
            elsewhere.append(field.label);
    for (const TextPart &part : contentParts(before, now)) {
        if (!part.label.isEmpty() && part.before != part.after && !elsewhere.contains(part.label))
            facts.fields.append({part.label, textDiff(part.before, part.after)});
    }
    comparePictures(facts, now, before);
    const QStringList are = linksOf(now.body);
    const QStringList were = linksOf(before.body);
    for (const QString &link : are)
        if (!were.contains(link))
            facts.linksAdded.append(link);
    for (const QString &link : were)
        if (!are.contains(link))
            facts.linksRemoved.append(link);
    facts.bodyChanged = now.body != before.body;
    return facts;
}

} // namespace galley
