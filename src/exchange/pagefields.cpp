// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagefields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

enum class Label { Source, Author, Date, Editor, Summary, Keywords, OriginalTitle, Tool };

struct LabelWord
{
    QStringView word;
    Label label;
};

// Longer words first: 责任编辑 before 编辑.
constexpr LabelWord labelWords[] = {
    {u"文章来源", Label::Source}, {u"信息来源", Label::Source}, {u"稿件来源", Label::Source},
    {u"新闻来源", Label::Source}, {u"本文来源", Label::Source}, {u"原文来源", Label::Source},
    {u"来源于", Label::Source},   {u"来源", Label::Source},     {u"來源", Label::Source},
    {u"来自", Label::Source},     {u"转载自", Label::Source},
    {u"稿源", Label::Source},     {u"出处", Label::Source},
    {u"文章作者", Label::Author}, {u"本文作者", Label::Author}, {u"作者", Label::Author},
    {u"撰文", Label::Author},     {u"撰稿", Label::Author},     {u"发布者", Label::Author},
    {u"记者", Label::Author},     {u"記者", Label::Author},
    {u"发布时间", Label::Date},   {u"发布日期", Label::Date},   {u"发表时间", Label::Date},
    {u"發布時間", Label::Date},   {u"发稿时间", Label::Date},   {u"更新时间", Label::Date},
    {u"时间", Label::Date},
    {u"時間", Label::Date},       {u"日期", Label::Date},
    {u"版面编辑", Label::Tool},   {u"美术编辑", Label::Tool},   {u"视频编辑", Label::Tool},
    {u"值班主任", Label::Tool},   {u"值班主编", Label::Tool},   {u"值班编委", Label::Tool},
    {u"责任编辑", Label::Editor}, {u"文章编辑", Label::Editor}, {u"网站编辑", Label::Editor},
    {u"責任編輯", Label::Editor}, {u"本文编辑", Label::Editor},
    {u"网络编辑", Label::Editor}, {u"责编", Label::Editor},     {u"編輯", Label::Editor},
    {u"编辑", Label::Editor},
    {u"内容摘要", Label::Summary}, {u"摘要", Label::Summary},   {u"核心提示", Label::Summary},
    {u"内容提要", Label::Summary}, {u"提要", Label::Summary},   {u"导读", Label::Summary},
    {u"文章关键词", Label::Keywords},
    {u"关键词", Label::Keywords}, {u"關鍵詞", Label::Keywords}, {u"标签", Label::Keywords},
    {u"原标题", Label::OriginalTitle}, {u"原題", Label::OriginalTitle},
    {u"点击数", Label::Tool},     {u"点击", Label::Tool},       {u"浏览次数", Label::Tool},
    {u"浏览量", Label::Tool},     {u"浏览", Label::Tool},       {u"阅读量", Label::Tool},
    {u"阅读", Label::Tool},       {u"访问量", Label::Tool},     {u"字体大小", Label::Tool},
    {u"字体", Label::Tool},       {u"字号", Label::Tool},       {u"分享到", Label::Tool},
    {u"分享", Label::Tool},       {u"审核", Label::Tool},       {u"校对", Label::Tool},
    {u"一审", Label::Tool},       {u"二审", Label::Tool},       {u"三审", Label::Tool},
    {u"校审", Label::Tool},       {u"编审", Label::Tool},       {u"监审", Label::Tool},
    {u"一校", Label::Tool},       {u"二校", Label::Tool},       {u"三校", Label::Tool},
    {u"主编", Label::Tool},       {u"值班", Label::Tool},       {u"查看", Label::Tool},
    {u"总监制", Label::Tool},     {u"策划", Label::Tool},       {u"统筹", Label::Tool},
    {u"排版", Label::Tool},       {u"制图", Label::Tool},       {u"审读", Label::Tool},
    {u"审签", Label::Tool},       {u"签发", Label::Tool},
    {u"初审", Label::Tool},       {u"复审", Label::Tool},       {u"终审", Label::Tool},
    {u"监制", Label::Tool},       {u"评论", Label::Tool},       {u"我要评论", Label::Tool},
    {u"栏目", Label::Tool},       {u"编号", Label::Tool},
};

struct FoundLabel
{
    Label label;
    qsizetype start;
    qsizetype valueStart;
};

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'|' || c == u'｜' || c == u'/' || c == u'·' || c == u'-' || c == u'—' || c == u';'
        || c == u'；' || c == u'[' || c == u']' || c == u'【' || c == u'】' || c == u'(' || c == u')' || c == u'（'
        || c == u'）' || c == u'•';
}

/// Spans without a space between them run together: 来源：某网作者：某某. A value of many words may hold
/// the like itself, so nothing is cut out of those.
bool mayBeGlued(const QList<FoundLabel> &found)
{
    if (found.isEmpty())
        return false;
    const Label last = found.last().label;
    return last == Label::Source || last == Label::Author || last == Label::Date || last == Label::Editor || last == Label::Tool;
}

QList<FoundLabel> findLabels(QStringView line)
{
    QList<FoundLabel> found;
    qsizetype at = 0;
    while (at < line.size()) {
        bool matched = false;
        const bool apart = at == 0 || isSeparator(line[at - 1]) || line[at - 1].isDigit() || line[at - 1] == u'》' || line[at - 1] == u'日';
        if (apart || (mayBeGlued(found) && at > found.last().valueStart)) {
            for (const LabelWord &word : labelWords) {
                if (!line.sliced(at).startsWith(word.word))
                    continue;
                qsizetype end = at + word.word.size();
                while (end < line.size() && line[end].isSpace())
                    ++end;
                // 来源 | 某报 at the start of a line, 来源于 某网; else a colon.
                const bool bar = at == 0 && end < line.size() && QStringView(u"|｜丨").contains(line[end]);
                const bool spaced = word.word == u"来源于" && end > at + word.word.size();
                if (spaced)
                    --end;
                if (end >= line.size() || (line[end] != u':' && line[end] != u'：' && !bar && !spaced))
                    continue;
                found.append({word.label, at, end + 1});
                at = end + 1;
                matched = true;
                break;
            }
        }
        if (!matched)
            ++at;
    }
    return found;
}

QStringView trimmedValue(QStringView value)
{
    const auto loose = [](QChar c) { return c.isSpace() || c == u'|' || c == u'｜' || c == u';' || c == u'；' || c == u'•'; };
    while (!value.isEmpty() && loose(value.front()))
        value = value.sliced(1);
    while (!value.isEmpty() && (loose(value.back()) || QStringView(u"【[（(").contains(value.back())))
        value.chop(1);
    return value;
}

/// Takes a bracket off the end that was opened before the label: [责任编辑:某某]
QStringView withoutLoneBracket(QStringView value)
{
    static constexpr QStringView closing = u")）]】";
    static constexpr QStringView opening = u"(（[【";
    if (value.isEmpty())
        return value;
    const qsizetype which = closing.indexOf(value.back());
    if (which >= 0 && !value.contains(opening[which]))
        value.chop(1);
    return trimmedValue(value);
}

/// Page tools that stand behind a value in the same line: 高原日报 举报.
QStringView withoutTools(QStringView value)
{
    static const QRegularExpression tool(
        u"\\s+(?:举报|分享(?:到|至)?[:：]?|参与互动|字[号体][:：]?|[小中大]|打印|收藏|评论|听新闻|纠错|浏览|阅读|关注|订阅|放大|缩小|默认|原创|我要.{1,3}|"
        u"小字号|\\d+[\\d.]*[万w]?\\+?次?)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (QRegularExpressionMatch match = tool.matchView(value); match.hasMatch(); match = tool.matchView(value))
        value = trimmedValue(value.first(match.capturedStart()));
    return value;
}

void fill(QString &field, QStringView value)
{
    if (field.isEmpty())
        field = value.toString();
}

/// What stands between and beside the labels: dates and the page's tools may.
bool onlyParticulars(QStringView rest, const QTimeZone &zone, PageFields &fields)
{
    QString text = rest.toString();
    if (const FoundDate found = findDate(text, zone); found.start >= 0) {
        if (fields.date.isNone()) {
            fields.date = found.date;
            fields.dateText = text.mid(found.start, found.length);
        }
        text.remove(found.start, found.length);
    }
    static const QRegularExpression tools(
        u"字体|字号|打印|分享|收藏|评论|纠错|放大|缩小|默认|关闭|手机(?:看|版|浏览)\\S*|扫一扫|微信|微博|QQ空间|参与互动|[大中小](?=[\\s\\]】)|]|$)|[A大+-]+|\\d+次?"_s);
    text.remove(tools);
    for (const QChar c : std::as_const(text)) {
        if (!isSeparator(c) && c != u':' && c != u'：' && c != u',' && c != u'，')
            return false;
    }
    return true;
}

void take(const FoundLabel &label, QStringView value, const QTimeZone &zone, PageFields &fields)
{
    switch (label.label) {
    case Label::Source: fill(fields.source, withoutLoneBracket(withoutTools(value))); break;
    case Label::Author: fill(fields.authorLine, withoutLoneBracket(withoutTools(value))); break;
    case Label::Editor: fill(fields.editor, withoutLoneBracket(withoutTools(value))); break;
    case Label::Summary: fill(fields.summary, value); break;
    case Label::OriginalTitle: fill(fields.originalTitle, withoutLoneBracket(value)); break;
    case Label::Tool: break;
    case Label::Keywords: {
        static const QRegularExpression separators(u"[\\s,，、;；|]+"_s, QRegularExpression::UseUnicodePropertiesOption);
        if (fields.keywords.isEmpty())
            fields.keywords = value.toString().split(separators, Qt::SkipEmptyParts);
        break;
    }
    case Label::Date:
        if (const FoundDate found = findDate(value, zone); found.start >= 0 && fields.date.isNone()) {
            fields.date = found.date;
            fields.dateText = value.sliced(found.start, found.length).toString();
        }
        break;
    }
}

/// A value that runs on after two spaces or with a date is the value and then something unlabelled:
/// "来源:某报 2023-12-30 10:15".
QStringView valueBeforeDate(const FoundLabel &label, QStringView value, const QTimeZone &zone, PageFields &fields)
{
    if (label.label != Label::Source && label.label != Label::Author)
        return value;
    const FoundDate found = findDate(value, zone);
    if (found.start <= 0 || !value[found.start - 1].isSpace())
        return value;
    if (fields.date.isNone()) {
        fields.date = found.date;
        fields.dateText = value.sliced(found.start, found.length).toString();
    }
    return trimmedValue(value.first(found.start));
}

} // namespace

bool PageFields::isEmpty() const
{
    return source.isEmpty() && authorLine.isEmpty() && editor.isEmpty() && summary.isEmpty() && date.isNone()
        && originalTitle.isEmpty() && keywords.isEmpty();
}

bool readFieldLine(QStringView line, const QTimeZone &zone, PageFields &fields)
{
    const QStringView text = line.trimmed();
    const QList<FoundLabel> labels = findLabels(text);
    const qsizetype before = labels.isEmpty() ? text.size() : labels.first().start;
    PageFields read = fields;
    if (text.isEmpty() || !onlyParticulars(text.first(before), zone, read))
        return false;
    if (labels.isEmpty() && read.date == fields.date)
        return false; // separators or page tools alone say nothing
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qsizetype end = i + 1 < labels.size() ? labels[i + 1].start : text.size();
        const QStringView value = trimmedValue(text.sliced(labels[i].valueStart, end - labels[i].valueStart));
        take(labels[i], valueBeforeDate(labels[i], value, zone, read), zone, read);
    }
    fields = read;
    return true;
}

void readLabels(QStringView line, const QTimeZone &zone, PageFields &fields)
{
    const QStringView text = line.trimmed();
    const QList<FoundLabel> labels = findLabels(text);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qsizetype end = i + 1 < labels.size() ? labels[i + 1].start : text.size();
        const QStringView value = trimmedValue(text.sliced(labels[i].valueStart, end - labels[i].valueStart));
        take(labels[i], valueBeforeDate(labels[i], value, zone, fields), zone, fields);
    }
}

FoundDate findDate(QStringView text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        u"(?<!\\d)(19\\d\\d|20\\d\\d)(?:\\s*年\\s*|[-/.])(\\d{1,2})(?:\\s*月\\s*|[-/.])(\\d{1,2})(?!\\d)(?:\\s*日)?"
        u"(?:(?:\\s*[T\\s]\\s*|(?<=日))(\\d{1,2})[:：时時](\\d{2})分?(?:[:：](\\d{2})(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?"_s,
        QRegularExpression::UseUnicodePropertiesOption); // \s is also the ideographic space
    const QRegularExpressionMatch match = form.matchView(text);
    if (!match.hasMatch())
        return {};
    const QDate day(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    if (!day.isValid())
        return {};
    FoundDate found{ArticleDate::day(day), match.capturedStart(), match.capturedLength()};
    if (match.capturedLength(4) == 0)
        return found;
    const bool seconds = match.capturedLength(6) > 0;
    const QTime time(match.capturedView(4).toInt(), match.capturedView(5).toInt(), match.capturedView(6).toInt());
    const bool midnight = seconds && time == QTime(0, 0);
    if (!time.isValid() || midnight)
        return found;
    QDateTime instant(day, time, zone);
    if (const QStringView offset = match.capturedView(7); offset == u"Z") {
        instant = QDateTime(day, time, QTimeZone::UTC);
    } else if (!offset.isEmpty()) {
        const int hours = offset.sliced(1, 2).toInt();
        const int minutes = offset.last(2).toInt();
        const int sign = offset.front() == u'-' ? -1 : 1;
        instant = QDateTime(day, time, QTimeZone::fromSecondsAheadOfUtc(sign * (hours * 3600 + minutes * 60)));
    }
    found.date = ArticleDate::instant(instant.toUTC(), seconds ? DatePrecision::Second : DatePrecision::Minute);
    return found;
}

QString editorOf(QStringView line)
{
    static const QRegularExpression form(
        u"^[\\s\\[【(（]*(?:[\\x{3400}-\\x{9FFF}]{2,4}[:：]\\s*\\S{2,8}\\s+)?(?:责任编辑|責任編輯|网络编辑|本文编辑|文章编辑|责编|編輯|编辑)\\s*[:：|｜丨]\\s*(.{1,40}?)[\\s\\]】)）]*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.matchView(line);
    if (!match.hasMatch())
        return {};
    // 编辑：某某 责任编辑：某某: the responsible one.
    static const QRegularExpression responsible(u"(?:责任编辑|責任編輯|责编)\\s*[:：]\\s*(.{1,40})$"_s);
    const QRegularExpressionMatch second = responsible.matchView(line);
    const qsizetype start = second.hasMatch() ? second.capturedStart(1) : match.capturedStart(1);
    QString editor = line.sliced(start, qMax(start, match.capturedEnd(1)) - start).trimmed().toString();
    // [责任编辑:某某 审核:某某] names the editor first.
    const QList<FoundLabel> labels = findLabels(line);
    const auto next = std::ranges::find_if(labels, [&](const FoundLabel &label) { return label.start > start; });
    if (next != labels.end() && next->start < match.capturedEnd(1))
        editor = trimmedValue(line.sliced(start, next->start - start)).toString();
    return withoutLoneBracket(withoutTools(editor)).toString();
}

} // namespace galley
