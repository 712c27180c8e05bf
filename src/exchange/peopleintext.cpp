// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/peopleintext.h"

#include "exchange/personname.h"

#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;

namespace galley {
namespace {

// What a post ends with. The last of them before a name parts the two.
constexpr QStringView postEnds[] = {
    u"书记", u"主席", u"主任", u"委员", u"常委", u"省长", u"市长", u"区长", u"县长", u"州长", u"盟长", u"旗长", u"镇长", u"乡长",
    u"村长", u"部长", u"司长", u"厅长", u"局长", u"处长", u"科长", u"股长", u"所长", u"院长", u"校长", u"园长", u"会长", u"理事长",
    u"董事长", u"行长", u"社长", u"台长", u"站长", u"厂长", u"馆长", u"队长", u"组长", u"班长", u"店长", u"场长", u"段长", u"秘书长",
    u"检察长", u"机长", u"船长", u"团长", u"总长", u"议长", u"酋长", u"司令员", u"政委", u"主编", u"总编辑", u"编辑", u"总经理",
    u"经理", u"总裁", u"总监", u"工程师", u"农艺师", u"设计师", u"规划师", u"分析师", u"兽医", u"教授", u"研究员", u"讲师",
    u"院士", u"博士", u"专家", u"学者", u"医生", u"医师", u"护士", u"护士长", u"教师", u"老师", u"律师", u"法官", u"检察官", u"民警",
    u"警察", u"代表", u"负责人", u"发言人", u"创始人", u"理事", u"董事", u"监事", u"参事", u"顾问", u"助理", u"干事", u"村民",
    u"居民", u"市民", u"牧民", u"农民", u"农户", u"牧户", u"养殖户", u"种植户", u"社员", u"职工", u"员工", u"工人", u"技术员", u"驾驶员",
    u"司机", u"志愿者", u"游客", u"学生", u"同学", u"传承人", u"带头人", u"合伙人", u"企业家", u"参赞", u"大使", u"总领事", u"领事",
    u"首相", u"总统", u"总理", u"大臣", u"作家", u"画家", u"导演", u"演员", u"运动员", u"教练", u"教练员", u"主持人", u"经济学家",
    u"科学家", u"历史学家", u"法学家", u"评论员", u"护林员", u"讲解员", u"管理员", u"网格员", u"摄影师", u"厨师", u"老板", u"店主",
};

constexpr QStringView speaks[] = {u"说", u"表示", u"介绍", u"认为", u"指出", u"告诉", u"坦言", u"强调", u"回忆", u"谈到", u"分析", u"称", u"透露"};

bool speaksIn(QStringView text, QStringView name)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size())) {
        const QStringView after = text.sliced(at + name.size());
        if (std::ranges::any_of(speaks, [&](QStringView verb) { return after.startsWith(verb); }))
            return true;
    }
    return false;
}

/// Whether the name is to be believed: joined by ·, said again in the text, or beginning with a surname.
bool isBelieved(QStringView name, QStringView text)
{
    if (!isUsualPersonName(name))
        return isPersonName(name) && speaksIn(text, name);
    const bool joined = std::ranges::any_of(name, [](QChar c) { return c == u'·' || c == u'•'; });
    return joined || beginsWithSurname(name) || text.count(name) > 1;
}

/// Where the post ends in the token; -1 when it names none. The last end that leaves a rest.
qsizetype postEnd(QStringView token)
{
    qsizetype end = -1;
    for (const QStringView word : postEnds) {
        const qsizetype at = token.lastIndexOf(word);
        if (at >= 0)
            end = qMax(end, at + word.size());
    }
    return end;
}

QStringView withoutTail(QStringView name)
{
    static constexpr QStringView tails[] = {u"等人", u"等", u"一行", u"同志", u"先生", u"女士"};
    for (const QStringView tail : tails) {
        if (name.size() > tail.size() + 1 && name.endsWith(tail))
            return name.chopped(tail.size());
    }
    return name;
}

/// A token "post name", by dictionary; by the text where more follows the name.
std::optional<PersonInText> personIn(QStringView token, QStringView text)
{
    const qsizetype end = postEnd(token);
    if (end <= 0 || end >= token.size())
        return std::nullopt;
    const QString post = token.first(end).trimmed().toString();
    const QStringView rest = withoutTail(token.sliced(end).trimmed());
    if (isBelieved(rest, text))
        return PersonInText{rest.toString(), post};
    for (const qsizetype length : {4, 3, 2}) {
        if (length < rest.size() && isUsualPersonName(rest.first(length)) && speaksIn(text, rest.first(length)))
            return PersonInText{rest.first(length).toString(), post};
    }
    return std::nullopt;
}

/// Parts a token at 和, 与, 及 where a person ends there: "市长张三和局长李四", but not 和林格尔 or 呼和浩特.
QList<QStringView> atConjunctions(QStringView token, QStringView text)
{
    static constexpr QStringView joints = u"和与及";
    for (qsizetype at = 1; at + 1 < token.size(); ++at) {
        if (!joints.contains(token[at]))
            continue;
        qsizetype end = at;
        if (token[at] == u'及' && token[at - 1] == u'以')
            --end;
        const QStringView left = token.first(end);
        if (personIn(left, text) || (isUsualPersonName(left) && speaksIn(text, left)))
            return QList<QStringView>{left} + atConjunctions(token.sliced(at + 1), text);
    }
    return {token};
}

/// The people of one item of the list: "甲常委、乙市委书记张三" is one, "市长张三、局长李四" are two.
QList<PersonInText> peopleOfItem(QStringView item, QStringView text)
{
    QList<PersonInText> people;
    QString pending;
    for (const QStringView part : item.split(u'、', Qt::SkipEmptyParts)) {
        for (const QStringView token : atConjunctions(part.trimmed(), text)) {
            if (std::optional<PersonInText> person = personIn(token, text)) {
                if (!pending.isEmpty())
                    person->post = pending + u'、' + person->post;
                pending.clear();
                people.append(*person);
            } else if (const QStringView name = withoutTail(token); isUsualPersonName(name) && speaksIn(text, name)) {
                people.append({name.toString(), pending});
                pending.clear();
            } else {
                pending += (pending.isEmpty() ? QString() : u"、"_s) + token.toString();
            }
        }
    }
    return people;
}

/// The list's text: from the verb to the end of the sentence.
QStringView listAfter(QStringView text, qsizetype start)
{
    static constexpr QStringView ends = u"。！？!?\n“：:";
    qsizetype end = start;
    while (end < text.size() && !ends.contains(text[end]))
        ++end;
    return text.sliced(start, end - start);
}

/// What stands before "接受采访", back to the mark before it: 云川市市长陈望川
QStringView subjectBefore(QStringView text, qsizetype end)
{
    static constexpr QStringView marks = u"。！？!?\n“”，,；;：:";
    static constexpr QStringView adverbs[] = {u"在", u"日前", u"近日", u"昨日", u"今日", u"当日", u"昨天", u"今天", u"当天", u"当晚",
                                              u"随后", u"最近", u"曾", u"此前"};
    qsizetype start = end;
    while (start > 0 && !marks.contains(text[start - 1]))
        --start;
    QStringView subject = text.sliced(start, end - start).trimmed();
    for (bool more = true; more;) {
        const auto adverb = std::ranges::find_if(adverbs, [&](QStringView word) { return subject.endsWith(word); });
        more = adverb != std::end(adverbs);
        if (more)
            subject.chop(adverb->size());
    }
    // A name joined by · has no length of its own: 某·某在首都接受采访 says where.
    if (const qsizetype place = subject.indexOf(u'在', qMax<qsizetype>(subject.lastIndexOf(u'·'), 0)); subject.contains(u'·') && place > 0)
        subject = subject.first(place);
    return subject;
}

/// Where the text lists interviewees, in its order: "采访了甲、乙", "对甲进行采访", "甲接受采访".
std::map<qsizetype, QStringView> listsIn(QStringView text)
{
    static const QRegularExpression verb(
        u"(?:采访|专访|採訪|專訪|访问|连线|对话)(?:到)?了|(?<=记者|記者)(?:采访|专访|採訪|專訪|连线)(?![了到组团時时中后过结本活])"_s);
    static const QRegularExpression object(u"(?:对|對)([^。！？!?，,；;：:\n对對]{3,60}?)(?:进行|進行)了?(?:独家|电话|视频)?(?:采访|专访|採訪|專訪)"_s);
    static const QRegularExpression accepted(u"接受了?[^。！？!?，,；;：:\n“”]{0,20}?(?:采访|专访|採訪|專訪)(?!任务)"_s);
    std::map<qsizetype, QStringView> lists;
    for (auto found = verb.globalMatchView(text); found.hasNext();) {
        const qsizetype end = found.next().capturedEnd();
        lists[end] = listAfter(text, end);
    }
    for (auto found = object.globalMatchView(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        lists[match.capturedStart(1)] = match.capturedView(1);
    }
    for (auto found = accepted.globalMatchView(text); found.hasNext();) {
        const qsizetype start = found.next().capturedStart();
        lists[start] = subjectBefore(text, start);
    }
    return lists;
}

} // namespace

QList<PersonInText> peopleInterviewed(QStringView text)
{
    static const QRegularExpression commas(u"[,，;；]"_s);
    QList<PersonInText> people;
    for (const auto &[position, list] : listsIn(text)) {
        for (const QStringView item : list.split(commas)) {
            const QList<PersonInText> found = peopleOfItem(item.trimmed(), text);
            if (found.isEmpty())
                break; // the list is over, or was none
            for (const PersonInText &person : found) {
                const bool known = std::ranges::any_of(people, [&](const PersonInText &p) { return p.name == person.name; });
                if (!known)
                    people.append(person);
            }
        }
    }
    return people;
}

} // namespace galley
