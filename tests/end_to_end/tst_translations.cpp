// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkit/testkit.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList translations; ///< one, or the numerus forms
    bool finished = true;
};

QList<Message> messages(const QString &file)
{
    QList<Message> found;
    QXmlStreamReader xml(galley::testkit::readFile(QStringLiteral(GALLEY_SOURCE_DIR "/translations/") + file));
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "message"_L1)
            found.append(std::exchange(message, {}));
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = !xml.attributes().hasAttribute("type"_L1);
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != "translation"_L1) {
                if (xml.isStartElement())
                    message.translations.append(xml.readElementText());
                else if (xml.isCharacters() && !xml.isWhitespace())
                    message.translations.append(xml.text().toString());
            }
        }
    }
    return found;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression places(u"%(?:\\d+|L\\d+|n)"_s);
    QStringList found;
    for (auto it = places.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsTranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Chinese") << u"galley_zh_CN.ts"_s;
        QTest::newRow("English plurals") << u"galley_en.ts"_s;
    }

    void everyStringIsTranslated()
    {
        QFETCH(QString, file);
        const QList<Message> all = messages(file);
        QVERIFY(all.size() > 5);
        for (const Message &message : all) {
            QVERIFY2(message.finished && !message.translations.isEmpty(), qPrintable(message.source));
            for (const QString &translation : message.translations) {
                // What is filled in at run time has its place in the translation, too; the singular may
                // spell its number out.
                QStringList wanted = placeholders(message.source);
                const QStringList given = placeholders(translation);
                if (!given.contains(u"%n"_s) && message.translations.size() > 1)
                    wanted.removeAll(u"%n"_s);
                QVERIFY2(given == wanted, qPrintable(message.source + u" | "_s + translation));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
