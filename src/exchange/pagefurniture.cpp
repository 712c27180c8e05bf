// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pagefurniture.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

bool isEntrySeparator(QChar c)
{
    return c.isSpace() || c == u'|' || c == u'｜' || c == u'┊' || c == u'•' || c == u'·' || c == u'>' || c == u'/';
}

QList<QStringView> entries(QStringView line)
{
    QList<QStringView> found;
    qsizetype start = -1;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const bool separator = at == line.size() || isEntrySeparator(line[at]);
        if (separator && start >= 0) {
            found.append(line.sliced(start, at - start));
            start = -1;
        } else if (!separator && start < 0) {
            start = at;
        }
    }
    return found;
}

bool isSentencePunctuation(QChar c)
{
    static constexpr QStringView marks = u"。！？；，,;!?…：:“”\"";
    return marks.contains(c);
}

bool areShortEntries(const QList<QStringView> &list, qsizetype atLeast)
{
    if (list.size() < atLeast)
        return false;
    return std::ranges::all_of(list, [](QStringView entry) {
        return entry.size() <= 6 && !std::ranges::any_of(entry, isSentencePunctuation);
    });
}

const QRegularExpression &footerForm()
{
    static const QRegularExpression form(
        u"©|All Rights Reserved|Copyright|版权(?:所有(?![者人权])|归)|版權所有(?![者人權])|书面授权|ICP备|ICP证|ICP備|公网安备|备案号|备案编号|"
        u"许可证(?:编?号|\\s*[:：]|\\d)|举报(?:邮箱|电话|热线|中心)|违法和不良信息|^.{0,20}主办(?:单位)?[:：\\s]|技术支持[:：]|"
        u"^\\s*(?:电脑版|电脑端|手机版|移动版|触屏版|PC版)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

} // namespace

bool isEntryRow(QStringView line)
{
    const QStringView text = line.trimmed();
    if (areShortEntries(entries(text), 5))
        return true;
    // Footer rows have fewer and longer entries, but bars between them: 关于我们 | 联系我们
    const bool barred = text.contains(u'|') || text.contains(u'｜') || text.contains(u'┊');
    if (!barred)
        return false;
    const QList<QStringView> list = entries(text);
    return list.size() >= 2 && text.size() <= 120 && std::ranges::all_of(list, [](QStringView entry) {
        return entry.size() <= 10 && !std::ranges::any_of(entry, isSentencePunctuation);
    });
}

bool isColumnStrip(QStringView line)
{
    const QStringView text = line.trimmed();
    const qsizetype half = text.indexOf(u':');
    const qsizetype full = text.indexOf(u'：');
    const qsizetype colon = half < 0 ? full : full < 0 ? half : qMin(half, full);
    if (colon < 2 || colon > 8)
        return false;
    const QStringView label = text.first(colon);
    if (std::ranges::any_of(label, [](QChar c) { return c.isSpace() || c.isDigit(); }))
        return false;
    return areShortEntries(entries(text.sliced(colon + 1)), 3);
}

QStringList breadcrumb(QStringView line)
{
    static const QRegularExpression lead(u"^(?:您|你)?(?:的|所在|当前|现在)*(?:的)?位置\\s*[:：]\\s*|^当前(?:位置|栏目)\\s*[:：]\\s*"_s);
    static const QRegularExpression arrows(u"\\s*(?:>>|>|›|»|＞|→|/|\\\\)\\s*"_s);
    QString text = line.trimmed().toString();
    const bool labelled = lead.match(text).hasMatch();
    text.remove(lead);
    QStringList parts = text.split(arrows, Qt::SkipEmptyParts);
    const bool fromHome = parts.size() >= 2 && (parts.first().endsWith(u"首页"_s) || parts.first().endsWith(u"首頁"_s));
    if (!labelled && !fromHome)
        return {};
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeIf([](const QString &part) {
        return part.endsWith(u"首页"_s) || part.endsWith(u"首頁"_s) || part == u"正文"_s || part == u"详情"_s
            || part == u"内容"_s || part.size() > 12 || part.isEmpty();
    });
    return parts;
}

bool isFooter(QStringView line)
{
    // A story may end with 举报电话…。 in a sentence of its own; a copyright notice is one even as a sentence.
    static const QRegularExpression notice(u"©|All Rights Reserved|版权所有(?![者人权])|版權所有(?![者人權])|书面授权|ICP备"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QStringView text = line.trimmed();
    if (text.size() > 300 || !footerForm().matchView(text).hasMatch())
        return false;
    return !endsLikeProse(text) || (text.size() <= 120 && notice.matchView(text).hasMatch());
}

bool startsAfterwork(QStringView line)
{
    static const QRegularExpression form(
        u"^[\\s\\[【(（]*(?:相关(?:新闻|阅读|链接|报道|推荐|文章|专题)|推荐阅读|延伸阅读|更多(?:新闻|精彩)|热门(?:新闻|文章|推荐|排行)|猜你喜欢|"
        u"上一篇|下一篇|上一条|下一条|免责声明|版权声明|网友评论|最新评论|发表评论|分享到|扫码|扫一扫|返回(?:首页|顶部|列表)|关闭窗口|打印本页|\\[?打印)"_s);
    const QStringView text = line.trimmed();
    return text.size() <= 200 && form.matchView(text).hasMatch();
}

bool isFurniture(QStringView line)
{
    static const QRegularExpression tools(
        u"^(?:字(?:体|号)[:：]?|大|中|小|打印|收藏|纠错|分享|评论|关闭|返回顶部|登录|注册|登录\\s*注册|搜索|English|繁体|简体|无障碍|RSS|APP下载|客户端|[\\s|｜])+$"_s);
    const QStringView text = line.trimmed();
    return isEntryRow(text) || isColumnStrip(text) || isFooter(text) || startsAfterwork(text)
        || tools.matchView(text).hasMatch();
}

bool endsLikeProse(QStringView line)
{
    static constexpr QStringView ends = u"。！？!?…”’）)；;：:";
    const QStringView text = line.trimmed();
    return !text.isEmpty() && ends.contains(text.back());
}

} // namespace galley
