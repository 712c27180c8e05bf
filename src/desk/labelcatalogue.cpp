// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/labelcatalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace galley {

using namespace Qt::StringLiterals;

const LabelCatalogue &LabelCatalogue::instance()
{
    static const LabelCatalogue one;
    return one;
}

LabelCatalogue::LabelCatalogue()
{
    QFile file(u":/i18n/labels/galley_zh_CN.ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader reader(&file);
    QString source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "source"_L1) {
            source = plain(reader.readElementText());
        } else if (reader.name() == "translation"_L1) {
            const QString chinese = plain(reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
            if (chinese.isEmpty() || source.isEmpty())
                continue;
            if (!m_english.contains(chinese)) // the first of several is as good as any
                m_english.insert(chinese, source);
            if (!m_chinese.contains(source))
                m_chinese.insert(source, chinese);
        }
    }
}

QString LabelCatalogue::plain(QString label)
{
    static const QRegularExpression marks(uR"(\(&[A-Za-z]\)|&(?!&)|…|\.\.\.$)"_s); // 文件(&F), &File
    return label.remove(marks).trimmed();
}

QString LabelCatalogue::other(const QString &label) const
{
    const QString text = plain(label);
    const QString english = m_english.value(text);
    return english.isEmpty() ? m_chinese.value(text) : english;
}

QString LabelCatalogue::english(const QString &label) const
{
    const QString text = plain(label);
    return m_english.value(text, text);
}

} // namespace galley
