// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/signature.h"
#include "store/database.h"
#include "store/signingpeople.h"
#include "store/tracing.h"

#include <QCryptographicHash>

namespace galley::testkit {

using namespace Qt::StringLiterals;

inline QString storyBody()
{
    QString text;
    for (int line = 0; line < 12; ++line)
        text += u"第%1段，草原上的雨水今年来得早，牧民们说好年景就在眼前。\n\n"_s.arg(line + 1);
    return text;
}

/// An article taken through everything by people who sign, and one beside it.
class SignedStory
{
public:
    TestNewsroom newsroom;
    ArticleId id;
    ArticleId other;
    PersonId proofreader;
    std::shared_ptr<const PrivateKey> revokedKey;

    SignedStory()
    {
        proofreader = newsroom.addPerson(u"proof"_s, u"高洁"_s, Role::Proofreader);
        for (const PersonId person : {newsroom.admin, newsroom.editor, newsroom.sectionHead, newsroom.chief, proofreader})
            giveKey(newsroom, person);
        newsroom->setSigner(newsroom.reporter, nullptr);
        const auto firstKey = giveKey(newsroom, newsroom.reporter, u"值班室"_s);
        revokedKey = giveKey(newsroom, newsroom.reporter, u"旧电脑"_s);
        id = newsroom.add(u"草原的雨"_s, storyBody(), newsroom.reporter);
        other = newsroom.add(u"另一篇"_s, u"别的事。"_s, newsroom.editor);
        act(Action::Submit, newsroom.reporter);
        act(Action::Return, newsroom.editor, u"缺采访对象"_s);
        save(newsroom.reporter, [](Content &content, Handling &handling) {
            content.body += u"巴图说，雨水好。\n"_s;
            handling.urgency = 3;
        });
        got(await(revokeKey(*newsroom, keyFingerprint(revokedKey->publicKey()), u"旧电脑停用"_s, newsroom.reporter)));
        newsroom->setSigner(newsroom.reporter, firstKey);
        giveKey(newsroom, newsroom.reporter, u"新电脑"_s);
        act(Action::Submit, newsroom.reporter);
        act(Action::Proofread, proofreader);
        act(Action::Pass, newsroom.editor);
        save(newsroom.sectionHead, [](Content &content, Handling &) { content.body.replace(u"好年景"_s, u"好收成"_s); });
        act(Action::Pass, newsroom.sectionHead, u"改了一处"_s);
        act(Action::Approve, newsroom.chief);
        act(Action::Publish, newsroom.chief);
        act(Action::Correct, newsroom.editor, u"数字有误"_s);
        save(newsroom.reporter, [](Content &content, Handling &) { content.body.replace(u"12"_s, u"十二"_s); });
        act(Action::Submit, newsroom.reporter);
        act(Action::Pass, newsroom.editor);
        act(Action::Pass, newsroom.sectionHead);
        act(Action::Approve, newsroom.chief);
        act(Action::Publish, newsroom.chief);
        got(await(newsroom->settle()));
    }

    void act(Action action, PersonId person, const QString &reason = {})
    {
        newsroom.clock.goOn(60);
        if (const QString refusal = newsroom.act(id, action, person, reason); !refusal.isEmpty())
            qFatal("%s: %s", qPrintable(actionName(action)), qPrintable(refusal));
    }
    void save(PersonId person, const std::function<void(Content &, Handling &)> &change)
    {
        newsroom.clock.goOn(60);
        if (const QString refusal = newsroom.save(id, person, change); !refusal.isEmpty())
            qFatal("save: %s", qPrintable(refusal));
    }
};

inline QTimeZone zone()
{
    return QTimeZone("Asia/Shanghai");
}

/// Somebody with the database in hands, whom no trigger stops. What they do is undone after each try.
class Tamperer
{
public:
    explicit Tamperer(const QString &folder) : m_database(got(Database::open(folder + u"/newsroom.sqlite"_s, Database::Access::Write))) {}

    Database &database() { return *m_database; }

    Verification after(const std::function<void(Database &)> &change, ArticleId article = {})
    {
        got(m_database->exec(u"PRAGMA foreign_keys = OFF"_s));
        got(m_database->begin());
        QStringList triggers;
        got(m_database->each(u"SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'membership%'"_s, {},
                             [&](const Row &row) { triggers.append(row.text(0)); }));
        for (const QString &trigger : std::as_const(triggers))
            got(m_database->exec(QString(u"DROP TRIGGER "_s + trigger)));
        change(*m_database);
        Verification verification = got(verifyRecords(*m_database, zone(), article, {}));
        m_database->rollback();
        return verification;
    }

    QVariant value(const QString &table, const QString &column, const QString &where)
    {
        QVariant found;
        got(m_database->one(u"SELECT %1 FROM %2 WHERE %3"_s.arg(column, table, where), {}, [&](const Row &row) {
            found = row.isNull(0) ? QVariant() : QVariant(row.bytes(0));
        }));
        return found;
    }

    QList<qint64> keys(const QString &table, const QString &key)
    {
        QList<qint64> found;
        got(m_database->each(u"SELECT %1 FROM %2 ORDER BY %1"_s.arg(key, table), {}, [&](const Row &row) { found.append(row.number(0)); }));
        return found;
    }

private:
    std::unique_ptr<Database> m_database;
};

inline QString told(const Verification &verification)
{
    QStringList messages;
    for (const VerificationFinding &finding : verification.findings)
        messages << QString::number(finding.number) + u' ' + finding.message;
    return messages.join(u'\n');
}

inline bool namesEntry(const Verification &verification, qint64 number)
{
    const VerificationFinding *first = verification.firstBroken();
    return first != nullptr && first->number == number;
}

inline bool namesArticle(const Verification &verification, ArticleId article)
{
    return std::ranges::any_of(verification.findings, [&](const VerificationFinding &finding) { return finding.isBroken() && finding.article == article; });
}

/// As somebody would who wants the chain to look whole.
inline void rebuildChain(Database &database)
{
    struct Entry
    {
        qint64 number;
        QByteArray statement;
        QByteArray signature;
    };
    QList<Entry> entries;
    got(database.each(u"SELECT number, statement, signature FROM audit ORDER BY number"_s, {}, [&](const Row &row) {
        entries.append({row.number(0), row.bytes(1), row.bytes(2)});
    }));
    QByteArray previous(32, '\0');
    for (const Entry &entry : std::as_const(entries)) {
        const QByteArray hash = QCryptographicHash::hash(QByteArray("galley-audit-1\n" + QByteArray::number(entry.number) + '\n' + previous.toHex() + '\n'
                                                                    + entry.statement + '\n' + entry.signature.toHex()),
                                                         QCryptographicHash::Sha256);
        got(database.exec(u"UPDATE audit SET previous = ?, hash = ? WHERE number = ?"_s, bind(previous, hash, entry.number)));
        previous = hash;
    }
}

} // namespace galley::testkit
