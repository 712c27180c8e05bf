// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conformance.h"
#include "embeddedmaker.h"
#include "testkit/testkit.h"

using namespace galley;
using namespace galley::testkit;
using namespace Qt::StringLiterals;

class EmbeddedRemoteTest : public RemoteConformance
{
    Q_OBJECT
public:
    EmbeddedRemoteTest() : RemoteConformance(std::make_unique<EmbeddedMaker>()) {}

private Q_SLOTS:
    void onlyAStoreIsOpened()
    {
        const QTemporaryDir folder;
        const HandClock clock;
        const auto nothing = EmbeddedRemote::open(folder.filePath(u"no.sqlite"_s), clock);
        QVERIFY(!nothing && nothing.error().code == ErrorCode::Network);
        QFile text(folder.filePath(u"text.sqlite"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no database at all") > 0);
        text.close();
        const auto other = EmbeddedRemote::open(text.fileName(), clock);
        QVERIFY(!other && other.error().code == ErrorCode::BadInput);
        TestNewsroom newsroom;
        newsroom.close();
        const auto theirs = EmbeddedRemote::open(newsroom.folder() + u"/newsroom.sqlite"_s, clock);
        QVERIFY(!theirs && theirs.error().code == ErrorCode::BadInput);
        const auto twice = EmbeddedRemote::create(text.fileName(), NewsroomId(QUuid::createUuid()), clock);
        QVERIFY(!twice && twice.error().code == ErrorCode::Conflict);
    }
};

QTEST_GUILESS_MAIN(EmbeddedRemoteTest)
#include "tst_embeddedremote.moc"
