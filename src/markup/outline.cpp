// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/outline.h"

#include "markup/figures.h"
#include "markup/lines.h"
#include "markup/render.h"

#include <QStringList>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

bool isOnly(QStringView text, QChar mark)
{
    return !text.isEmpty() && std::ranges::all_of(text, [mark](QChar c) { return c == mark; });
}

/// | --- | :-: | below a table's head.
bool isTableRule(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.contains(u'-') && text.contains(u'|')
        && std::ranges::all_of(text, [](QChar c) { return c == u'|' || c == u'-' || c == u':' || c == u' ' || c == u'\t'; });
}

QString cells(QStringView line)
{
    QStringList found;
    for (const QStringView cell : line.tokenize(u'|')) {
        if (!cell.trimmed().isEmpty())
            found.append(plainText(cell.trimmed().toString()).trimmed());
    }
    return found.join(u" · ");
}

OutlineEntry heading(int level, QStringView text)
{
    return {OutlineKind::Heading, level, plainText(text.trimmed()).simplified()};
}

} // namespace

std::optional<OutlineEntry> outlineEntry(QStringView line, QStringView next)
{
    const QStringView text = line.trimmed();
    const qsizetype indent = text.isEmpty() ? 0 : text.data() - line.data();
    if (text.isEmpty() || indent > 3)
        return std::nullopt;
    if (text.startsWith("```"_L1) || text.startsWith("~~~"_L1))
        return OutlineEntry{OutlineKind::Fence, 0, {}};
    if (text.startsWith(u'#')) {
        qsizetype level = 0;
        while (level < text.size() && text.at(level) == u'#')
            ++level;
        if (level > 6 || (level < text.size() && !text.at(level).isSpace()))
            return std::nullopt;
        QStringView title = text.sliced(level).trimmed();
        qsizetype end = title.size(); // ## title ##
        while (end > 0 && title.at(end - 1) == u'#')
            --end;
        if (end == 0 || title.at(end - 1).isSpace())
            title = title.first(end);
        return heading(int(level), title);
    }
    if (text.startsWith("!["_L1)) {
        if (const auto figure = parseFigureLine(text.toUtf8().toStdString()))
            return OutlineEntry{OutlineKind::Figure, 0, QString::fromStdString(figure->caption.empty() ? figure->alt : figure->caption)};
        return std::nullopt;
    }
    if (text.startsWith(":::"_L1)) {
        const std::string utf8 = text.toUtf8().toStdString();
        if (const auto video = parseVideoLine(utf8))
            return OutlineEntry{OutlineKind::Video, 0, QString::fromStdString(video->title.empty() ? video->address : video->title)};
        if (isGalleryStart(utf8))
            return OutlineEntry{OutlineKind::Gallery, 0, {}};
        return std::nullopt;
    }
    if (text.contains(u'|') && isTableRule(next) && !isTableRule(text))
        return OutlineEntry{OutlineKind::Table, 0, cells(text)};
    const QStringView below = next.trimmed();
    const bool prose = !text.startsWith(u'>') && !text.startsWith(u'-') && !text.startsWith(u'*') && !text.startsWith(u'+');
    if (prose && isOnly(below, u'='))
        return heading(1, text);
    if (prose && below.size() > 1 && isOnly(below, u'-'))
        return heading(2, text);
    return std::nullopt;
}

} // namespace galley
