// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spellingwords.h"

#include "article/readjson.h"
#include "store/answers.h"
#include "store/storetext.h"
#include "store/try.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace galley {

using namespace Qt::StringLiterals;

namespace {
QString key() { return u"spelling-words"_s; }
} // namespace

Result<QStringList> spellingWords(const Newsroom &newsroom)
{
    GALLEY_TAKE(bytes, newsroom.document(key()));
    QStringList words;
    if (bytes.isEmpty())
        return words;
    QJsonParseError problem;
    const QJsonDocument document = readJson(bytes, &problem);
    if (!document.isArray())
        return failure(ErrorCode::BadInput, Store::tr("The newsroom's spelling words cannot be read."), problem.errorString());
    const QJsonArray array = document.array();
    for (const QJsonValue &word : array)
        words.append(word.toString());
    return words;
}

QFuture<Result<void>> addSpellingWord(Newsroom &newsroom, const QString &word)
{
    Result<QStringList> words = spellingWords(newsroom);
    if (!words)
        return refusedAnswer<void>(words.error());
    if (words->contains(word))
        return doneAnswer();
    words->append(word);
    words->sort();
    return newsroom.putDocument(key(), QJsonDocument(QJsonArray::fromStringList(*words)).toJson(QJsonDocument::Compact));
}

} // namespace galley
