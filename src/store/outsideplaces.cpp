// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outsideplaces.h"

#include "article/plausible.h"
#include "article/readjson.h"
#include "store/answers.h"
#include "store/newsroomdoor.h"
#include "store/peopleregister.h"
#include "store/siteregister.h"
#include "store/storetext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString documentKey = u"outside-places"_s;

} // namespace

Result<QStringList> usualOutsidePlaces(const Newsroom &newsroom)
{
    GALLEY_TAKE(json, newsroom.document(documentKey));
    if (json.isEmpty())
        return QStringList{u"公众号"_s, u"头条号"_s, u"微博"_s, u"抖音"_s, u"合作媒体"_s};
    QStringList places;
    for (const QJsonValue &place : readJson(json).array())
        places.append(place.toString());
    return places;
}

QFuture<Result<void>> setUsualOutsidePlaces(Newsroom &newsroom, const QStringList &places, PersonId by)
{
    QStringList kept;
    for (const QString &place : places) {
        if (!isLine(place))
            return refusedAnswer<void>(Error{ErrorCode::Usage, Store::tr("A place is one line of text."), {}});
        if (const QString name = place.trimmed(); !name.isEmpty() && !kept.contains(name))
            kept.append(name);
    }
    return NewsroomDoor::write<void>(newsroom, [kept, by](WriteContext &context, Changes &) -> Result<void> {
        GALLEY_TRY(manager(context.database, by));
        return storeDocument(context.database, documentKey, QJsonDocument(QJsonArray::fromStringList(kept)).toJson(QJsonDocument::Compact));
    });
}

} // namespace galley
