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
    // 文/图 记者 某某 通讯员 某某 is a byline, not a bar.
    static const QRegularExpression byline(u"(?:^|\\s)(?:记者|記者|通讯员|通訊員|摄影|实习生)(?=\\s)"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (byline.matchView(text).hasMatch())
        return false;
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
    static const QRegularExpression lead(u"^(?:您|你)?(?:的|所在|当前|现在|目前)*(?:的)?位置是?\\s*[:：]\\s*|^当前(?:位置|栏目)\\s*[:：]\\s*"_s);
    static const QRegularExpression arrows(u"\\s*(?:>>|>|›|»|＞|→|/|\\\\)\\s*"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString text = line.trimmed().toString();
    const bool labelled = lead.match(text).hasMatch();
    text.remove(lead);
    QStringList parts = text.split(arrows, Qt::SkipEmptyParts);
    const bool fromHome = parts.size() >= 2 && (parts.first().endsWith(u"首页"_s) || parts.first().endsWith(u"首頁"_s) || parts.first() == u"主页");
    if (!labelled && !fromHome)
        return {};
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeIf([](const QString &part) {
        return part.endsWith(u"首页"_s) || part.endsWith(u"首頁"_s) || part == u"主页"_s || part == u"正文"_s || part == u"详情"_s
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
        u"上一篇|下一篇|前一篇|后一篇|阅读下一篇|上一条|下一条|免责声明|版权声明|平台声明|特别声明|网友评论|最新评论|全部评论|精彩评论|发表评论|分享到|扫码|扫一扫|"
        u"返回(?:首页|顶部|列表)|关闭窗口|打印本页|\\[?打印|相关文章|大家都在看|为您推荐|精彩推荐)"_s);
    const QStringView text = line.trimmed();
    const QRegularExpressionMatch match = form.matchView(text);
    if (text.size() > 200 || !match.hasMatch())
        return false;
    // 相关新闻发布会上，…。 is a sentence.
    const qsizetype behind = match.capturedEnd();
    return behind >= text.size() || !text[behind].isLetter() || !endsLikeProse(text);
}

bool isFurniture(QStringView line)
{
    static const QRegularExpression tools(
        u"^(?:字(?:体|号)[:：]?|大|中|小|打印|收藏|纠错|分享|评论|关闭|返回顶部|登录|注册|登录\\s*注册|搜索|English|繁体|简体|无障碍|RSS|APP下载|客户端|[\\s|｜])+$"_s);
    // What sites ask of their readers around a story.
    static const QRegularExpression appeals(
        u"^(?:点击展开(?:全文|阅读全文)?|展开全文|阅读全文|余下全文|正在加载.{0,6}|加载中.{0,6}|【?纠错】?|举报|投诉|关注|已关注|查看更多.{0,6}|↑?\\s*点击(?:上方|蓝字|关注).*|"
        u"(?:打开|下载).{0,12}(?:APP|客户端).*|关注(?:公众号|我们|微信).*|(?:返回|回到).{2,8}[，,]查看更多|此文(?:限时|付费).*|"
        u".{0,12}点(?:个|赞|亮)?.{0,4}[“\"]?在看[”\"]?.*|(?=.*(?:赞|评论|收藏|分享|转发|阅读|举报|喜欢))(?:赞|点赞|评论|收藏|分享|转发|阅读|举报|喜欢|\\d[\\d.,]*万?|\\s){3,}|.{0,20}未经.{0,8}(?:授权|许可|同意|允许).{0,20}(?:转载|使用|镜像|摘编).{0,30}|"
        u"(?:本网站?|本站|本平台)?(?:声明[:：])?本?网?站?登载此文.*|.{0,8}(?:声明|提示)[:：].{0,40}(?:观点|版权|存储空间|立场).*|(?:微博|微信|QQ|空间|朋友圈|复制链接|[\\s|｜、·])+|"
        u"(?:炒股|理财|买基金)就看.*|(?:阅读|浏览|评论|收藏|转载|点赞|喜欢|分享)\\s*[(（]?\\d[\\d.,万wk+]*[)）]?(?:\\s+.{0,60})?|原创\\s*$)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringView text = line.trimmed();
    constexpr qsizetype longestAppeal = 200;
    return isEntryRow(text) || isColumnStrip(text) || isFooter(text) || startsAfterwork(text)
        || tools.matchView(text).hasMatch() || (text.size() <= longestAppeal && appeals.matchView(text).hasMatch());
}

bool isPromotion(QStringView line)
{
    static const QRegularExpression form(
        u"^[\\s\\[【(（“\"*#▲△▼↑↓]*(?:"
        u"(?:特别|平台|版权|免责|郑重|重要)?声明\\s*[:：]|.{0,30}未经(?:正式|本[网报台站]|书面|许可|授权|允许|同意|\\S{2,8}(?:书面)?(?:授权|许可)).{0,12}(?:不得|禁止|严禁|谢绝|请勿)|"
        u"(?:更多|获取更多|想看更多)(?:精彩|新闻|资讯|内容|报道).{0,40}|(?:欢迎|请)(?:关注|下载|扫码|提供新闻线索|转发|订阅).{0,60}|"
        u"(?:长按|扫描|扫码|扫一扫|识别).{0,12}(?:二维码|关注|下载|小程序|打开|阅读|客户端).{0,30}|(?:长按|扫描)二维码|(?:用)?微信扫.{0,20}|"
        u"点击.{0,8}(?:蓝字|关注|进入|下载|展开全文|阅读原文|查看原文|卡片|下方名片).{0,30}|关注(?:我们|公众号|该公众号|精彩内容).{0,20}|"
        u"(?:打开|下载|来|前往|进入).{1,14}(?:APP|App|客户端)[,，、。\\s]?.{0,30}|返回.{2,8}[,，]\\s*查看更多|.{0,16}点(?:个|一下)?[“\"]?(?:在看|赞).{0,20}|"
        u"炒股就看.{0,80}|此文限时免费.{0,120}|感谢.{0,10}订阅.{0,80}|成为.{0,8}会员.{0,60}|阅读剩余全文.*|(?:以上)?内容(?:仅代表|为).{0,40}(?:观点|上传).{0,60}|"
        u"(?:该|本|此)文(?:观点|章|内容)?(?:仅代表|仅供|为.{0,20}原创|系).{0,80}|.{0,12}(?:报料|爆料|新闻热线|投稿)(?:热线|电话|邮箱)?\\s*[:：].{0,60}|"
        u"(?:本文|文章|图片)?(?:来源|转自)网络.{0,40}(?:侵权|删除).{0,20}|如(?:有|涉及?).{0,12}(?:侵权|版权).{0,40}|举报/?反馈|阅读原文|轻触阅读原文|继续滑动看下一个|[-—_=]{6,}.*"
        u")[\\s】\\]）)”\"*]*$"_s);
    constexpr qsizetype longest = 220;
    const QStringView text = line.trimmed();
    return text.size() <= longest && form.matchView(text).hasMatch();
}

bool isListHeading(QStringView line)
{
    static const QRegularExpression form(
        u"^[\\s\\[【(（《]*(?:(?:本站|本网|编辑|小编|为[你您]|热点|热门|精彩|精选|相关|猜你|大家|最新|更多|延伸|推荐|网友|全部|热|好文|深度|今日|本周|24小时|阅读)(?:推荐|阅读|新闻|文章|报道|资讯|评论|热评|跟贴|跟帖|喜欢|"
        u"感兴趣|专题|视频|图集|内容|排行|排行榜|热榜|热点|热门|观察|解读|链接|都在看|都在搜|点击|下一篇|话题)|评论\\s*[(（\\d].*|评论|跟贴.*|热榜|排行榜?|点击排行|作者最新文章|本版其他新闻.*|近期文章|"
        u"阅读下一篇.*|下一篇|.{2,8}热榜|《.{2,40}》有\\d+个想法|友情链接)[\\s:：】\\]）)>＞»更多\\d（）()]*$"_s);
    constexpr qsizetype longest = 40;
    const QStringView text = line.trimmed();
    return !text.isEmpty() && text.size() <= longest && form.matchView(text).hasMatch();
}

bool endsLikeProse(QStringView line)
{
    static constexpr QStringView ends = u"。！？!?…”’）)；;：:";
    const QStringView text = line.trimmed();
    return !text.isEmpty() && ends.contains(text.back());
}

} // namespace galley
