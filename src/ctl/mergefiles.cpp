// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/mergefiles.h"

#include "ctl/ctltext.h"
#include "exchange/exporter.h"
#include "exchange/frontmatter.h"
#include "exchange/importer.h"
#include "exchange/mergedfile.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Files name sections and tags; merging wants ids. The same name is the same id for the length of a merge.
class Names
{
public:
    template <typename K>
    Id<K> id(const QString &name)
    {
        const Id<K> made(QUuid::createUuidV5(QUuid(), name));
        m_names.insert(made.toString(), name);
        return made;
    }
    template <typename K>
    QString name(Id<K> id) const { return m_names.value(id.toString()); }
    QJsonValue named(const QJsonValue &value) const
    {
        return m_names.contains(value.toString()) ? QJsonValue(m_names.value(value.toString())) : value;
    }

private:
    QHash<QString, QString> m_names;
};

Article articleOf(const ImportedArticle &read, Names &names)
{
    Article article;
    article.content = read.content;
    Handling &handling = article.handling;
    handling.slug = read.slug;
    handling.kind = read.kind;
    handling.genre = read.genre;
    handling.place = read.place;
    handling.urgency = read.urgency;
    handling.responsibleEditor = read.responsibleEditor;
    handling.subjects = read.subjects;
    handling.related = read.related;
    handling.notes = read.notes;
    handling.embargo = read.embargo;
    handling.publishAt = read.publishAt;
    handling.expireAt = read.expireAt;
    for (const QString &name : read.sectionNames)
        handling.furtherSections.append(names.id<SectionKind>(name));
    if (!handling.furtherSections.isEmpty())
        handling.primarySection = handling.furtherSections.takeFirst();
    for (const QString &name : read.tagNames)
        handling.tags.append(names.id<TagKind>(name));
    return article;
}

QString written(const Content &content, const Handling &handling, const Names &names)
{
    Article article;
    article.content = content;
    article.handling = handling;
    ExportNames known;
    for (const SectionId id : handling.sections())
        known.sections.append(names.name(id));
    for (const TagId id : handling.tags)
        known.tags.append(names.name(id));
    return QString::fromUtf8(exportMarkdown(article, known));
}

struct Entry
{
    QString key;
    QString text;
};

/// The entries of a front matter at its top level, each with the lines below it.
QList<Entry> entriesOf(const QString &file)
{
    QList<Entry> entries;
    for (const QString &line : splitFrontMatter(file).frontMatter.split(u'\n')) {
        if (line.isEmpty() && (entries.isEmpty() || entries.constLast().text.endsWith(u"\n\n"_s)))
            continue;
        const bool begins = !line.isEmpty() && line.front().isLetter() && line.contains(u':');
        if (begins)
            entries.append({line.section(u':', 0, 0), line + u'\n'});
        else if (!entries.isEmpty())
            entries.last().text += line + u'\n';
    }
    return entries;
}

QString markedFrontMatter(const QString &mine, const QString &base, const QString &theirs, const ConflictNames &names)
{
    const auto byKey = [](const QList<Entry> &entries) {
        QHash<QString, QString> found;
        for (const Entry &entry : entries)
            found.insert(entry.key, entry.text);
        return found;
    };
    QList<Entry> entries = entriesOf(mine);
    const QHash<QString, QString> here = byKey(entries);
    const QHash<QString, QString> before = byKey(entriesOf(base));
    const QHash<QString, QString> there = byKey(entriesOf(theirs));
    for (const Entry &entry : entriesOf(theirs)) {
        if (!here.contains(entry.key))
            entries.append({entry.key, {}});
    }
    QString text = u"---\n"_s;
    for (const Entry &entry : std::as_const(entries)) {
        const QString other = there.value(entry.key);
        text += entry.text == other ? entry.text : conflictMarked(entry.text, before.value(entry.key), other, names);
    }
    return text + u"---\n\n"_s;
}

Result<MergedFile> mergeArticles(const FileVersions &versions, const ConflictNames &names)
{
    Names known;
    Article articles[3];
    int at = 0;
    for (const QByteArray &bytes : {versions.base, versions.mine, versions.theirs}) {
        const auto read = importMarkdown(bytes, {});
        if (!read)
            return std::unexpected(read.error());
        articles[at++] = articleOf(*read, known);
    }
    const auto &[base, mine, theirs] = articles;
    const ContentMerge content = mergeContent(base.content, mine.content, theirs.content);
    const HandlingMerge handling = mergeHandling(base.handling, mine.handling, theirs.handling);
    MergedFile merged{.text = {}, .isArticle = true, .body = content.body, .fields = content.conflicts, .dropsApproval = content.dropsApproval};
    for (FieldConflict conflict : handling.conflicts) {
        for (QJsonValue *value : {&conflict.base, &conflict.mine, &conflict.theirs})
            *value = known.named(*value);
        merged.fields.append(conflict);
    }
    merged.text = markedFrontMatter(written(content.mine, handling.mine, known), written(base.content, base.handling, known),
                                    written(content.theirs, handling.theirs, known), names)
        + markedBody(content.body, names);
    return merged;
}

Result<MergedFile> mergeSources(const QString texts[3], const ConflictNames &names)
{
    MergedFile merged;
    merged.body = mergeBodies(texts[0], texts[1], texts[2]);
    merged.text = markedBody(merged.body, names);
    merged.dropsApproval = !merged.isClean() || (merged.text != texts[1] && merged.text != texts[2]);
    return merged;
}

} // namespace

Result<MergedFile> mergeFiles(const FileVersions &versions, const ConflictNames &names)
{
    QString texts[3];
    int at = 0;
    int articles = 0;
    for (const QByteArray &bytes : {versions.base, versions.mine, versions.theirs}) {
        const auto text = decodeText(bytes);
        if (!text)
            return std::unexpected(text.error());
        if (const auto right = checkPutRight(*text); !right)
            return std::unexpected(right.error());
        QString lines = *text;
        articles += splitFrontMatter(lines.replace("\r\n"_L1, "\n"_L1)).hasFrontMatter ? 1 : 0;
        texts[at++] = *text;
    }
    if (articles == 0)
        return mergeSources(texts, names);
    if (articles == 3)
        return mergeArticles(versions, names);
    return failure(ErrorCode::Usage, Ctl::tr("Some of the files have a front matter and some have none. Give three articles, or three bodies."));
}

} // namespace galley
