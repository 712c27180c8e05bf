<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Galley</source>
            <translation>关于采编台</translation>
        </message>
        <message>
            <source>Galley</source>
            <translation>采编台</translation>
        </message>
        <message>
            <source>An editorial workstation: write, review, approve and publish a news portal, offline.</source>
            <translation>新闻采编工作站：撰写、审核、签发、发布新闻门户，离线也能工作。</translation>
        </message>
        <message>
            <source>Copyright 2026 The Galley developers. Free software under the GNU General Public License, version 3 or later.</source>
            <translation>版权所有 2026 采编台开发者。自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
        </message>
        <message>
            <source>Version %1, with Qt %2</source>
            <translation>版本 %1，Qt %2</translation>
        </message>
        <message>
            <source>Newsroom: %1</source>
            <translation>编辑部：%1</translation>
        </message>
    </context>
    <context>
        <name>CommandServer</name>
        <message>
            <source>Commands of galleyctl cannot be taken while Galley is open.</source>
            <translation>采编台打开期间无法接收 galleyctl 的命令。</translation>
        </message>
        <message>
            <source>The program that has this newsroom open does not answer.</source>
            <translation>已打开此编辑部的程序没有应答。</translation>
        </message>
    </context>
    <context>
        <name>Content</name>
        <message>
            <source>The stored text of this article is damaged.</source>
            <translation>这篇稿件存储的正文已损坏。</translation>
        </message>
        <message>
            <source>This article was written by a newer version of Galley. Update Galley to open it.</source>
            <translation>这篇稿件由更新版本的采编台写成，请升级后再打开。</translation>
        </message>
    </context>
    <context>
        <name>CrashJournal</name>
        <message>
            <source>The disk is full: what you type is not being backed up. It is still here; free some space and save.</source>
            <translation>磁盘已满，正在输入的内容没有备份。文字仍在这里，请腾出空间后保存。</translation>
        </message>
        <message>
            <source>What you type cannot be backed up to %1. It is still here; save it.</source>
            <translation>正在输入的内容无法备份到 %1。文字仍在这里，请保存。</translation>
        </message>
        <message>
            <source>The journal %1 could not be removed.</source>
            <translation>无法删除日志文件 %1。</translation>
        </message>
    </context>
    <context>
        <name>DeskTime</name>
        <message numerus="yes">
            <source>waiting %n min</source>
            <extracomment>等候 %n 分</extracomment>
            <translation>
                <numerusform>等候 %n 分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting %n h</source>
            <translation>
                <numerusform>等候 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting %n d</source>
            <translation>
                <numerusform>等候 %n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>The file breaks off in the middle of a character, at byte %1.</source>
            <translation>文件在第 %1 字节处断开，一个字符不完整。</translation>
        </message>
        <message>
            <source>The file is marked as UTF-16 or UTF-32, but is not.</source>
            <translation>文件标记为 UTF-16 或 UTF-32，实际不是。</translation>
        </message>
        <message>
            <source>This is not a text: a control character stands at character %1.</source>
            <translation>这不是文本文件：第 %1 个字符是控制字符。</translation>
        </message>
        <message>
            <source>The file mixes encodings: it is UTF-8, but not at byte %1.</source>
            <translation>文件混用了编码：整体是 UTF-8，但第 %1 字节处不是。</translation>
        </message>
        <message>
            <source>The file's encoding cannot be told: it is not UTF-8 (at byte %1), not GB18030 and not Big5.</source>
            <translation>无法判断文件编码：不是 UTF-8（第 %1 字节处），也不是 GB18030 或 Big5。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>This is not a text: a control character stands at byte %1.</source>
            <translation>这不是文本文件：第 %1 字节处是控制字符。</translation>
        </message>
        <message>
            <source>%1 is a folder; name the files in it.</source>
            <translation>%1 是文件夹，请指明其中的文件。</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>没有文件 %1。</translation>
        </message>
        <message>
            <source>%1 is not a file.</source>
            <translation>%1 不是文件。</translation>
        </message>
        <message>
            <source>The file %1 cannot be read.</source>
            <translation>无法读取文件 %1。</translation>
        </message>
        <message>
            <source>Word files and other packages cannot be read yet; save the text as HTML.</source>
            <translation>暂不能读取 Word 等打包格式，请先另存为 HTML。</translation>
        </message>
        <message>
            <source>The front matter cannot be read at line %1: %2</source>
            <translation>第 %1 行的文件头无法识别：%2</translation>
        </message>
        <message>
            <source>The import was stopped.</source>
            <translation>导入已停止。</translation>
        </message>
        <message>
            <source>The file is too large for one article: %1, where %2 is the limit.</source>
            <translation>文件太大，不像一篇稿件：%1，上限为 %2。</translation>
        </message>
        <message>
            <source>The line is too long for one article.</source>
            <translation>这一行太长，不像一篇稿件。</translation>
        </message>
        <message>
            <source>The page holds neither a headline nor a text.</source>
            <translation>页面里既没有标题，也没有正文。</translation>
        </message>
        <message>
            <source>The page breaks off before its end; it may be incomplete.</source>
            <translation>页面没有结尾就断开了，可能不完整。</translation>
        </message>
        <message>
            <source>The file holds no article.</source>
            <translation>文件里没有稿件。</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) had been brought in before and stay.</source>
            <translation>
                <numerusform>此前已导入的 %n 篇稿件予以保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>The line's field "%1" is missing or is not a text.</source>
            <translation>这一行缺少字段“%1”，或它不是文字。</translation>
        </message>
        <message>
            <source>The field "%1" is not known and was left out.</source>
            <translation>字段“%1”无法识别，已略去。</translation>
        </message>
        <message>
            <source>The line is not valid JSON, at byte %1.</source>
            <translation>这一行不是有效的 JSON（第 %1 字节）。</translation>
        </message>
        <message>
            <source>The line is not a JSON object.</source>
            <translation>这一行不是 JSON 对象。</translation>
        </message>
        <message>
            <source>The date "%1" cannot be read.</source>
            <translation>日期“%1”无法识别。</translation>
        </message>
        <message>
            <source>There is no kind "%1"; the article was taken as original.</source>
            <translation>没有“%1”这种性质，稿件按原创处理。</translation>
        </message>
        <message>
            <source>There is no genre "%1".</source>
            <translation>没有“%1”这种体裁。</translation>
        </message>
        <message>
            <source>The front matter's "%1" is not known; it was kept in the notes.</source>
            <translation>文件头中的“%1”无法识别，已记入备注。</translation>
        </message>
        <message>
            <source>The file holds no text.</source>
            <translation>文件里没有文字。</translation>
        </message>
        <message>
            <source>"%1" was not added to the register: %2</source>
            <translation>“%1”未能登记：%2</translation>
        </message>
        <message>
            <source>There is no section "%1" here.</source>
            <translation>这里没有栏目“%1”。</translation>
        </message>
        <message>
            <source>An earlier article has the same headline.</source>
            <translation>已有同题稿件。</translation>
        </message>
        <message>
            <source>No headline was found.</source>
            <translation>没有找到标题。</translation>
        </message>
        <message>
            <source>No text was found below the headline.</source>
            <translation>标题下没有找到正文。</translation>
        </message>
        <message>
            <source>The summary repeats the headline.</source>
            <translation>摘要与标题重复。</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>This is no value for the field %1. Expected: %2</source>
            <extracomment>%1 is a field's name, %2 tells its form</extracomment>
            <translation>字段 %1 不能取这个值。应为：%2</translation>
        </message>
        <message>
            <source>names, or an object of organisation, role and names</source>
            <translation>姓名，或由单位、身份、姓名组成的对象</translation>
        </message>
        <message>
            <source>name|post; name|post</source>
            <translation>姓名|职务; 姓名|职务</translation>
        </message>
        <message>
            <source>a name, or an object of name, part and mark</source>
            <translation>名称，或由名称、篇次、篇次标记组成的对象</translation>
        </message>
        <message>
            <source>2023, 2023-12, 2023-12-30 or a time in UTC such as 2023-12-30T02:15Z</source>
            <translation>2023、2023-12、2023-12-30，或 UTC 时间如 2023-12-30T02:15Z</translation>
        </message>
        <message>
            <source>the SHA-256 of an asset, 64 digits</source>
            <translation>素材的 SHA-256，64 位</translation>
        </message>
        <message>
            <source>an object of title, author, editor, time, address, licence and snapshot</source>
            <translation>由标题、作者、编辑、时间、网址、授权和快照组成的对象</translation>
        </message>
        <message>
            <source>Headline</source>
            <extracomment>标题</extracomment>
            <translation>标题</translation>
        </message>
        <message>
            <source>Kicker</source>
            <extracomment>引题</extracomment>
            <translation>引题</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <extracomment>副题</extracomment>
            <translation>副题</translation>
        </message>
        <message>
            <source>Short headline</source>
            <extracomment>短标题</extracomment>
            <translation>短标题</translation>
        </message>
        <message>
            <source>Summary</source>
            <extracomment>摘要</extracomment>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Summary repeats the headline</source>
            <translation>摘要与标题重复</translation>
        </message>
        <message>
            <source>Body</source>
            <extracomment>正文</extracomment>
            <translation>正文</translation>
        </message>
        <message>
            <source>Source</source>
            <extracomment>来源</extracomment>
            <translation>来源</translation>
        </message>
        <message>
            <source>Author line</source>
            <extracomment>作者</extracomment>
            <translation>作者</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <extracomment>署名落款</extracomment>
            <translation>署名落款</translation>
        </message>
        <message>
            <source>People in the text</source>
            <translation>文中人物</translation>
        </message>
        <message>
            <source>Series</source>
            <extracomment>系列</extracomment>
            <translation>系列</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Precision of the date</source>
            <translation>日期精度</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>封面</translation>
        </message>
        <message>
            <source>Pictures and files</source>
            <translation>图片与附件</translation>
        </message>
        <message>
            <source>Reprint record</source>
            <extracomment>转载记录</extracomment>
            <translation>转载记录</translation>
        </message>
        <message>
            <source>Tracked changes and comments</source>
            <translation>修订与批注</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址名</translation>
        </message>
        <message>
            <source>Kind</source>
            <extracomment>性质</extracomment>
            <translation>性质</translation>
        </message>
        <message>
            <source>Genre</source>
            <extracomment>体裁</extracomment>
            <translation>体裁</translation>
        </message>
        <message>
            <source>Primary section</source>
            <translation>主栏目</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Subjects</source>
            <translation>主题分类</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地点</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>紧急度</translation>
        </message>
        <message>
            <source>Responsible editor</source>
            <extracomment>责任编辑</extracomment>
            <translation>责任编辑</translation>
        </message>
        <message>
            <source>Related articles</source>
            <translation>相关稿件</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Embargo</source>
            <translation>解禁时间</translation>
        </message>
        <message>
            <source>Publish at</source>
            <translation>发布时间</translation>
        </message>
        <message>
            <source>Expires at</source>
            <translation>到期时间</translation>
        </message>
        <message>
            <source>There is no content field %1.</source>
            <translation>没有内容字段 %1。</translation>
        </message>
        <message>
            <source>The field %1 follows from others and cannot be set.</source>
            <translation>字段 %1 由其他字段得出，不能直接设置。</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>Handling</name>
        <message>
            <source>Original</source>
            <extracomment>原创</extracomment>
            <translation>原创</translation>
        </message>
        <message>
            <source>Reprint</source>
            <extracomment>转载</extracomment>
            <translation>转载</translation>
        </message>
        <message>
            <source>Wire copy</source>
            <extracomment>通稿</extracomment>
            <translation>通稿</translation>
        </message>
        <message>
            <source>Flash</source>
            <extracomment>快讯</extracomment>
            <translation>快讯</translation>
        </message>
        <message>
            <source>Correction</source>
            <extracomment>更正</extracomment>
            <translation>更正</translation>
        </message>
        <message>
            <source>No genre</source>
            <translation>未定体裁</translation>
        </message>
        <message>
            <source>News</source>
            <extracomment>消息</extracomment>
            <translation>消息</translation>
        </message>
        <message>
            <source>Feature</source>
            <extracomment>通讯</extracomment>
            <translation>通讯</translation>
        </message>
        <message>
            <source>Commentary</source>
            <extracomment>评论</extracomment>
            <translation>评论</translation>
        </message>
        <message>
            <source>Gallery</source>
            <extracomment>图集</extracomment>
            <translation>图集</translation>
        </message>
        <message>
            <source>Video</source>
            <extracomment>视频</extracomment>
            <translation>视频</translation>
        </message>
        <message>
            <source>Interview</source>
            <extracomment>访谈</extracomment>
            <translation>访谈</translation>
        </message>
        <message>
            <source>Notice</source>
            <extracomment>公告</extracomment>
            <translation>公告</translation>
        </message>
    </context>
    <context>
        <name>HtmlConverter</name>
        <message numerus="yes">
            <source>%n picture(s) left out.</source>
            <translation>
                <numerusform>略去了 %n 张图片。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportResultsDialog</name>
        <message>
            <source>Imported</source>
            <translation>导入完成</translation>
        </message>
        <message>
            <source>What was imported</source>
            <translation>导入的内容</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>稿件</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Article information</source>
            <extracomment>稿件信息</extracomment>
            <translation>稿件信息</translation>
        </message>
        <message>
            <source>Kind</source>
            <extracomment>性质</extracomment>
            <translation>性质</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>体裁</translation>
        </message>
        <message>
            <source>Source</source>
            <extracomment>来源</extracomment>
            <translation>来源</translation>
        </message>
        <message>
            <source>Author</source>
            <extracomment>作者</extracomment>
            <translation>作者</translation>
        </message>
        <message>
            <source>Channels</source>
            <extracomment>频道</extracomment>
            <translation>频道</translation>
        </message>
        <message>
            <source>Regions</source>
            <extracomment>地方</extracomment>
            <translation>地方</translation>
        </message>
        <message>
            <source>Series</source>
            <extracomment>系列</extracomment>
            <translation>系列</translation>
        </message>
        <message>
            <source>Part of the series</source>
            <translation>系列篇次</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Printed part mark</source>
            <translation>标题后的篇次标记</translation>
        </message>
        <message>
            <source>Tags</source>
            <extracomment>标签</extracomment>
            <translation>标签</translation>
        </message>
        <message>
            <source>Summary</source>
            <extracomment>摘要</extracomment>
            <translation>摘要</translation>
        </message>
        <message>
            <source>The summary only repeats the headline.</source>
            <translation>摘要只是重复了标题。</translation>
        </message>
        <message>
            <source>Date</source>
            <extracomment>日期</extracomment>
            <translation>日期</translation>
        </message>
        <message>
            <source>2026-11-23 or 2026-11-23 10:15</source>
            <translation>2026-11-23 或 2026-11-23 10:15</translation>
        </message>
        <message>
            <source>People and sign-off</source>
            <extracomment>人物与署名</extracomment>
            <translation>人物与署名</translation>
        </message>
        <message>
            <source>People</source>
            <extracomment>人物</extracomment>
            <translation>人物</translation>
        </message>
        <message>
            <source>People in the text</source>
            <translation>文中人物</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <extracomment>署名落款</extracomment>
            <translation>署名落款</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Organisation of the sign-off</source>
            <translation>落款单位</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Role in the sign-off</source>
            <translation>落款身份</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Names of the sign-off</source>
            <translation>落款姓名</translation>
        </message>
        <message>
            <source>Handling</source>
            <extracomment>处理</extracomment>
            <translation>处理</translation>
        </message>
        <message>
            <source>Editor</source>
            <extracomment>责任编辑</extracomment>
            <translation>责编</translation>
        </message>
        <message>
            <source>By default the first reviewer</source>
            <translation>默认为初审人</translation>
        </message>
        <message>
            <source>Short headline</source>
            <extracomment>短标题</extracomment>
            <translation>短标题</translation>
        </message>
        <message>
            <source>Address</source>
            <extracomment>网址</extracomment>
            <translation>网址</translation>
        </message>
        <message>
            <source>made from the id</source>
            <translation>由编号生成</translation>
        </message>
        <message>
            <source>Urgency</source>
            <extracomment>紧急度</extracomment>
            <translation>紧急度</translation>
        </message>
        <message>
            <source>Urgency from 1 to 9</source>
            <translation>紧急度，1 至 9</translation>
        </message>
        <message>
            <source>Place</source>
            <extracomment>地点</extracomment>
            <translation>地点</translation>
        </message>
        <message>
            <source>Language</source>
            <extracomment>语言</extracomment>
            <translation>语言</translation>
        </message>
        <message>
            <source>Embargo</source>
            <extracomment>解禁</extracomment>
            <translation>解禁时间</translation>
        </message>
        <message>
            <source>2026-11-23 10:15</source>
            <translation>2026-11-23 10:15</translation>
        </message>
        <message>
            <source>Publish at</source>
            <extracomment>定时</extracomment>
            <translation>发布时间</translation>
        </message>
        <message>
            <source>as soon as approved</source>
            <translation>签发后立即</translation>
        </message>
        <message>
            <source>Take down</source>
            <extracomment>下线</extracomment>
            <translation>下线</translation>
        </message>
        <message>
            <source>never</source>
            <translation>不下线</translation>
        </message>
        <message>
            <source>Notes</source>
            <extracomment>备注</extracomment>
            <translation>备注</translation>
        </message>
        <message>
            <source>Reprint record</source>
            <extracomment>转载记录</extracomment>
            <translation>转载记录</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>原标题</translation>
        </message>
        <message>
            <source>Title of the original</source>
            <translation>原文标题</translation>
        </message>
        <message>
            <source>Author of the original</source>
            <translation>原文作者</translation>
        </message>
        <message>
            <source>Editor of the original</source>
            <translation>原文编辑</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Time printed with the original</source>
            <translation>原文标注的时间</translation>
        </message>
        <message>
            <source>Address of the original</source>
            <translation>原文网址</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>Licence of the original</source>
            <translation>原文授权</translation>
        </message>
        <message>
            <source>Original text…</source>
            <translation>原文…</translation>
        </message>
        <message>
            <source>History</source>
            <extracomment>历史</extracomment>
            <translation>历史</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
    </context>
    <context>
        <name>OutletDialog</name>
        <message>
            <source>Where the portal goes</source>
            <translation>门户发布到哪里</translation>
        </message>
        <message>
            <source>Where does the portal go?</source>
            <translation>门户发布到哪里？</translation>
        </message>
        <message>
            <source>Galley writes the portal as files into a folder. A web server can serve it from there, or it can be carried on.</source>
            <translation>采编台把门户写成文件放进一个文件夹，可由网页服务器直接提供，也可再转送他处。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
    </context>
    <context>
        <name>Outlets</name>
        <message>
            <source>The list of outlets could not be read.</source>
            <translation>无法读取发布渠道列表。</translation>
        </message>
        <message>
            <source>An outlet needs a name and a folder.</source>
            <translation>发布渠道需要名称和文件夹。</translation>
        </message>
        <message>
            <source>The outlet %1 already has this name or folder.</source>
            <translation>发布渠道 %1 已用了这个名称或文件夹。</translation>
        </message>
        <message>
            <source>The portal's folder and the newsroom's must lie apart.</source>
            <translation>门户文件夹与编辑部文件夹不能互相包含。</translation>
        </message>
        <message>
            <source>%1 is no folder.</source>
            <translation>%1 不是文件夹。</translation>
        </message>
        <message>
            <source>There is no such outlet.</source>
            <translation>没有这个发布渠道。</translation>
        </message>
        <message>
            <source>This Galley cannot deliver to outlets of the kind %1.</source>
            <translation>此版本不能发布到 %1 类渠道。</translation>
        </message>
        <message>
            <source>The outlet's folder %1 is not there.</source>
            <translation>发布渠道的文件夹 %1 不存在。</translation>
        </message>
    </context>
    <context>
        <name>OutletsDialog</name>
        <message>
            <source>Outlets</source>
            <translation>发布渠道</translation>
        </message>
        <message>
            <source>Where the portal goes</source>
            <translation>门户发布到哪里</translation>
        </message>
        <message>
            <source>Publishing brings every outlet up to date.</source>
            <translation>发布时会更新所有渠道。</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>PageGraph</name>
        <message>
            <source>A page was left out: its address %1 is not usable or is another page's.</source>
            <translation>略去了一个页面：网址 %1 不可用或已属于别的页面。</translation>
        </message>
        <message>
            <source>A picture of “%1” was left out: it is missing or no PNG, JPEG, WebP or GIF.</source>
            <translation>略去了《%1》的一张图片：图片缺失，或不是 PNG、JPEG、WebP、GIF。</translation>
        </message>
        <message>
            <source>The site has no address yet, so links in its feeds and sitemap have no host.</source>
            <translation>站点尚未设置网址，订阅源和网站地图中的链接没有主机名。</translation>
        </message>
    </context>
    <context>
        <name>PageRenderer</name>
        <message>
            <source>There is no such list page.</source>
            <translation>没有这个列表页。</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>reporter</source>
            <extracomment>记者</extracomment>
            <translation>记者</translation>
        </message>
        <message>
            <source>editor</source>
            <extracomment>编辑</extracomment>
            <translation>编辑</translation>
        </message>
        <message>
            <source>section head</source>
            <extracomment>部门主任</extracomment>
            <translation>部门主任</translation>
        </message>
        <message>
            <source>chief editor</source>
            <extracomment>总编</extracomment>
            <translation>总编</translation>
        </message>
        <message>
            <source>proofreader</source>
            <extracomment>校对</extracomment>
            <translation>校对</translation>
        </message>
        <message>
            <source>administrator</source>
            <extracomment>管理员</extracomment>
            <translation>管理员</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Back to</source>
            <translation>退回至</translation>
        </message>
        <message>
            <source>Step to return to</source>
            <translation>退回到的环节</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>SignInDialog</name>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Who is working?</source>
            <translation>谁在值班？</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人物</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
    </context>
    <context>
        <name>SiteBuild</name>
        <message>
            <source>Another build is writing the portal in %1.</source>
            <translation>另一次生成正在写入 %1 中的门户。</translation>
        </message>
        <message>
            <source>%1 holds the portal of another newsroom. Choose an empty folder.</source>
            <translation>%1 里是另一个编辑部的门户，请选择空文件夹。</translation>
        </message>
        <message>
            <source>%1 holds %2, which Galley did not write. Choose an empty folder, or move it away.</source>
            <translation>%1 里有并非采编台写入的 %2。请选择空文件夹，或把它移走。</translation>
        </message>
        <message>
            <source>%1 was left as it is: Galley did not write it.</source>
            <translation>%1 不是采编台写入的，保持原样。</translation>
        </message>
        <message>
            <source>The build was stopped.</source>
            <translation>生成已停止。</translation>
        </message>
    </context>
    <context>
        <name>SiteFolder</name>
        <message>
            <source>There is no room left to write %1.</source>
            <translation>空间不足，无法写入 %1。</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
        <message>
            <source>%1 could not be removed.</source>
            <translation>无法删除 %1。</translation>
        </message>
    </context>
    <context>
        <name>SiteManifest</name>
        <message>
            <source>The portal's list of files %1 is damaged. Build into an empty folder.</source>
            <translation>门户的文件清单 %1 已损坏，请生成到空文件夹。</translation>
        </message>
        <message>
            <source>The portal's list of files %1 could not be read.</source>
            <translation>无法读取门户的文件清单 %1。</translation>
        </message>
        <message>
            <source>The portal in %1 was built by a newer Galley.</source>
            <translation>%1 中的门户由更新版本的采编台生成。</translation>
        </message>
    </context>
    <context>
        <name>SiteSnapshot</name>
        <message>
            <source>“%1” was left out: its address %2 is not usable or is another article's.</source>
            <translation>略去了《%1》：网址 %2 不可用或已属于别的稿件。</translation>
        </message>
    </context>
    <context>
        <name>SourcePaste</name>
        <message>
            <source>%1 was not taken in: it has %2, and the largest picture allowed has %3. Make it smaller first.</source>
            <translation>未收入 %1：它有 %2，图片上限为 %3。请先缩小。</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>%1 is not a picture that a page can show. JPEG, PNG, GIF and WebP are.</source>
            <translation>%1 不是网页能显示的图片，可用 JPEG、PNG、GIF 和 WebP。</translation>
        </message>
        <message>
            <source>The pasted picture</source>
            <translation>粘贴的图片</translation>
        </message>
    </context>
    <context>
        <name>Statement</name>
        <message>
            <source>This entry of the audit chain was written by a newer version of Galley. Update Galley to read it.</source>
            <translation>这条审计记录由更新版本的采编台写入，请升级后查看。</translation>
        </message>
        <message>
            <source>An entry of the audit chain is damaged.</source>
            <translation>审计链中有一条记录已损坏。</translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message>
            <source>Original text</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>The theme's template %1 has an error.</source>
            <translation>主题模板 %1 有错误。</translation>
        </message>
        <message>
            <source>The theme's file %1 could not be read.</source>
            <translation>无法读取主题文件 %1。</translation>
        </message>
        <message>
            <source>The theme's strings in %1 are not valid JSON.</source>
            <translation>%1 中的主题文字不是有效的 JSON。</translation>
        </message>
    </context>
    <context>
        <name>WelcomeDialog</name>
        <message>
            <source>Galley</source>
            <translation>采编台</translation>
        </message>
        <message>
            <source>Open a newsroom</source>
            <translation>打开编辑部</translation>
        </message>
        <message>
            <source>A newsroom is a folder that holds articles, pictures and settings.</source>
            <translation>编辑部是一个文件夹，存放稿件、图片和设置。</translation>
        </message>
        <message>
            <source>Open a newsroom folder…</source>
            <translation>打开编辑部文件夹…</translation>
        </message>
        <message>
            <source>Make a new newsroom…</source>
            <translation>新建编辑部…</translation>
        </message>
        <message>
            <source>Make one with sample articles, to try…</source>
            <translation>新建带示例稿件的编辑部，试用…</translation>
        </message>
        <message>
            <source>Open it for reading only</source>
            <translation>以只读方式打开</translation>
        </message>
    </context>
    <context>
        <name>Workflow</name>
        <message>
            <source>Your account was deactivated. An administrator can activate it.</source>
            <translation>您的账号已停用，可请管理员恢复。</translation>
        </message>
        <message>
            <source>This article is not scheduled.</source>
            <translation>这篇稿件没有定时。</translation>
        </message>
        <message>
            <source>An embargo is brought forward or lifted only by someone who may approve the article.</source>
            <translation>只有有权签发的人才能提前或取消解禁时间。</translation>
        </message>
        <message>
            <source>The step %1 is taken by someone who is %2 for one of the article's sections.</source>
            <extracomment>%1 is the name of a review step (初审), %2 a role</extracomment>
            <translation>%1 须由稿件所属栏目的%2进行。</translation>
        </message>
        <message>
            <source>This is for the chief editor on duty.</source>
            <translation>此操作须由值班总编进行。</translation>
        </message>
        <message>
            <source>You are not the chief editor on duty in this shift.</source>
            <translation>您不是本班次的值班总编。</translation>
        </message>
        <message>
            <source>Only the person who submitted the article can recall it. A reviewer can return it.</source>
            <translation>只有送审人能撤回稿件，审稿人可以退回。</translation>
        </message>
        <message>
            <source>Administrators manage people and settings and touch no texts.</source>
            <translation>管理员负责人员和设置，不处理稿件。</translation>
        </message>
        <message>
            <source>You hold no role in this newsroom. An administrator can give you one.</source>
            <translation>您在本编辑部还没有角色，可请管理员分配。</translation>
        </message>
        <message>
            <source>This is for the article's writers and the editors of its sections.</source>
            <translation>此操作须由稿件作者或所属栏目的编辑进行。</translation>
        </message>
        <message>
            <source>This is for an editor of one of the article's sections.</source>
            <translation>此操作须由稿件所属栏目的编辑进行。</translation>
        </message>
        <message>
            <source>A draft is spiked and restored by its writers or a section head, an article in review by a section head.</source>
            <translation>草稿由作者或部门主任作废和恢复，审核中的稿件由部门主任作废。</translation>
        </message>
        <message>
            <source>This is for a proofreader.</source>
            <translation>此操作须由校对人员进行。</translation>
        </message>
        <message>
            <source>This is for the chief editor.</source>
            <translation>此操作须由总编进行。</translation>
        </message>
        <message>
            <source>You approved this article urgently, so someone else has to review it.</source>
            <translation>您已紧急签发此稿，补审须由他人进行。</translation>
        </message>
        <message>
            <source>You have taken the step %1 of this review. One person takes one step only, so someone else has to take this one.</source>
            <extracomment>%1 is the name of a review step: 初审</extracomment>
            <translation>您已完成本轮的%1。一人只能承担一个审次，这一审须由他人进行。</translation>
        </message>
        <message>
            <source>The text has been changed since you opened it. Read it again as it is now.</source>
            <translation>您打开之后稿件有改动，请重新审读现在的文字。</translation>
        </message>
        <message>
            <source>This article was never approved. It has to be reviewed and approved before it goes out.</source>
            <translation>这篇稿件尚未签发，须经审核签发后才能发布。</translation>
        </message>
        <message>
            <source>The text has been changed or returned since it was approved. It has to be reviewed and approved as it is now.</source>
            <translation>签发之后稿件有改动或被退回，须按现在的文字重新审核签发。</translation>
        </message>
        <message>
            <source>Approval comes at the last step. At this step the article is passed on.</source>
            <translation>签发在终审进行，这一审请点“通过”。</translation>
        </message>
        <message>
            <source>This is the last step. Passing it is the approval: approve the article.</source>
            <translation>这是终审，通过即签发，请点“签发”。</translation>
        </message>
        <message>
            <source>This article is under embargo and cannot go out before it ends.</source>
            <translation>稿件尚未解禁，解禁前不能发布。</translation>
        </message>
        <message>
            <source>An article is returned to its writers or to an earlier step of the review.</source>
            <translation>稿件只能退回作者或更早的审次。</translation>
        </message>
        <message numerus="yes">
            <source>The text as it is now still needs %n proofreading(s).</source>
            <translation>
                <numerusform>现在的文字还需校对 %n 次。</numerusform>
            </translation>
        </message>
        <message>
            <source>A reviewer has passed this article on. Ask for it to be returned.</source>
            <translation>稿件已通过初审，请审稿人退回。</translation>
        </message>
        <message>
            <source>A reviewer has opened this article. Ask for it to be returned.</source>
            <translation>审稿人已打开稿件，请其退回。</translation>
        </message>
        <message>
            <source>Give the time at which the article goes out.</source>
            <translation>请给出发布时间。</translation>
        </message>
        <message>
            <source>The time given is past. Give a later one, or publish the article now.</source>
            <translation>给出的时间已过，请改为以后的时间，或立即发布。</translation>
        </message>
        <message>
            <source>These fields have to be filled in first: %1.</source>
            <extracomment>%1 is a list of field labels</extracomment>
            <translation>请先填写：%1。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between field labels</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>You wrote part of this article, so someone else has to review it.</source>
            <translation>您是这篇稿件的作者之一，须由他人审核。</translation>
        </message>
        <message>
            <source>A review names the text it is about, and this one names none. Open the article and try again.</source>
            <translation>审核须指明所审的文本，这次没有指明。请打开稿件后再试。</translation>
        </message>
        <message>
            <source>There are tracked changes or comments that nobody has settled. Accept or refuse them first.</source>
            <translation>还有未处理的修订或批注，请先接受或拒绝。</translation>
        </message>
        <message>
            <source>This needs a reason. It is kept with the article.</source>
            <translation>请写明理由，理由随稿件保存。</translation>
        </message>
        <message>
            <source>Draft</source>
            <extracomment>草稿</extracomment>
            <translation>草稿</translation>
        </message>
        <message>
            <source>In review: %1</source>
            <extracomment>%1 is the name of a step: 初审 gives 初审中</extracomment>
            <translation>%1中</translation>
        </message>
        <message>
            <source>In review</source>
            <extracomment>审稿中</extracomment>
            <translation>审核中</translation>
        </message>
        <message>
            <source>Approved</source>
            <extracomment>已签发</extracomment>
            <translation>已签发</translation>
        </message>
        <message>
            <source>Settled</source>
            <extracomment>已定稿</extracomment>
            <translation>已定稿</translation>
        </message>
        <message>
            <source>Spiked</source>
            <extracomment>废稿</extracomment>
            <translation>废稿</translation>
        </message>
        <message>
            <source>Not published</source>
            <extracomment>未发布</extracomment>
            <translation>未发布</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <extracomment>定时发布</extracomment>
            <translation>定时发布</translation>
        </message>
        <message>
            <source>Published</source>
            <extracomment>已发布</extracomment>
            <translation>已发布</translation>
        </message>
        <message>
            <source>Offline</source>
            <extracomment>已下线</extracomment>
            <translation>已下线</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <extracomment>已撤稿</extracomment>
            <translation>已撤稿</translation>
        </message>
        <message>
            <source>Gone</source>
            <extracomment>已撤稿, without a page</extracomment>
            <translation>已撤稿（无页面）</translation>
        </message>
        <message>
            <source>Save</source>
            <extracomment>保存</extracomment>
            <translation>保存</translation>
        </message>
        <message>
            <source>Submit for Review</source>
            <extracomment>送审</extracomment>
            <translation>送审</translation>
        </message>
        <message>
            <source>Recall</source>
            <extracomment>撤回</extracomment>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Edit in Review</source>
            <extracomment>审改</extracomment>
            <translation>审改</translation>
        </message>
        <message>
            <source>Pass</source>
            <extracomment>通过</extracomment>
            <translation>通过</translation>
        </message>
        <message>
            <source>Approve</source>
            <extracomment>签发</extracomment>
            <translation>签发</translation>
        </message>
        <message>
            <source>Approve Urgently</source>
            <extracomment>紧急签发</extracomment>
            <translation>紧急签发</translation>
        </message>
        <message>
            <source>Make Up Review</source>
            <extracomment>补审</extracomment>
            <translation>补审</translation>
        </message>
        <message>
            <source>Return</source>
            <extracomment>退回</extracomment>
            <translation>退回</translation>
        </message>
        <message>
            <source>Schedule</source>
            <extracomment>定时</extracomment>
            <translation>定时</translation>
        </message>
        <message>
            <source>Publish</source>
            <extracomment>发布</extracomment>
            <translation>发布</translation>
        </message>
        <message>
            <source>Correct</source>
            <extracomment>更正</extracomment>
            <translation>更正</translation>
        </message>
        <message>
            <source>Take Offline</source>
            <extracomment>下线</extracomment>
            <translation>下线</translation>
        </message>
        <message>
            <source>Withdraw with a Notice</source>
            <extracomment>撤稿</extracomment>
            <translation>撤稿</translation>
        </message>
        <message>
            <source>Withdraw without a Page</source>
            <extracomment>撤稿, the page is gone (410)</extracomment>
            <translation>撤稿（无页面）</translation>
        </message>
        <message>
            <source>Put Online Again</source>
            <extracomment>恢复上线</extracomment>
            <translation>恢复上线</translation>
        </message>
        <message>
            <source>Spike</source>
            <extracomment>废稿</extracomment>
            <translation>废稿</translation>
        </message>
        <message>
            <source>Restore</source>
            <extracomment>恢复 of a spiked article</extracomment>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Proofread</source>
            <extracomment>校对</extracomment>
            <translation>校对</translation>
        </message>
        <message>
            <source>Import as Published</source>
            <extracomment>导入已发布稿</extracomment>
            <translation>导入已发布稿</translation>
        </message>
        <message>
            <source>This article is a draft. It has to be submitted for review first.</source>
            <translation>稿件还是草稿，须先送审。</translation>
        </message>
        <message>
            <source>This article is in review.</source>
            <translation>稿件正在审核。</translation>
        </message>
        <message>
            <source>This article is approved already.</source>
            <translation>稿件已经签发。</translation>
        </message>
        <message>
            <source>Nothing is newer than the published text, so there is nothing to review.</source>
            <translation>没有比已发布文字更新的内容，无须审核。</translation>
        </message>
        <message>
            <source>This article is spiked. Restore it first.</source>
            <translation>这是废稿，请先恢复。</translation>
        </message>
        <message>
            <source>This article is in review. To change the text, recall it, have it returned, or edit it as the reviewer of this step.</source>
            <translation>稿件正在审核。要改动，请撤回、请人退回，或由本审次的审稿人审改。</translation>
        </message>
        <message>
            <source>This text is approved. To change it, have it returned first.</source>
            <translation>稿件已签发。要改动，请先退回。</translation>
        </message>
        <message>
            <source>This text is the published one. To change it, start a correction first.</source>
            <translation>这是已发布的文字。要改动，请先开始更正。</translation>
        </message>
        <message>
            <source>This article is in review already.</source>
            <translation>稿件已在审核。</translation>
        </message>
        <message>
            <source>Nothing has changed since this article was published. To change it, start a correction first.</source>
            <translation>发布以来没有改动。要改动，请先开始更正。</translation>
        </message>
        <message>
            <source>This article is a draft already.</source>
            <translation>稿件已是草稿。</translation>
        </message>
        <message>
            <source>This text has gone out and cannot be returned. Start a correction instead.</source>
            <translation>稿件已发布，不能退回，请改用更正。</translation>
        </message>
        <message>
            <source>This article has gone out and cannot be spiked. Take it offline or withdraw it.</source>
            <translation>稿件已发布，不能作废，请下线或撤稿。</translation>
        </message>
        <message>
            <source>This article is approved. Have it returned before it is spiked.</source>
            <translation>稿件已签发，作废前请先退回。</translation>
        </message>
        <message>
            <source>This article is spiked already.</source>
            <translation>稿件已作废。</translation>
        </message>
        <message>
            <source>Only a published article is corrected. This one can still be edited as a draft.</source>
            <translation>只有已发布的稿件才需更正，这篇可按草稿修改。</translation>
        </message>
        <message>
            <source>This article is scheduled. Take it offline before correcting it.</source>
            <translation>稿件已定时，更正前请先下线。</translation>
        </message>
        <message>
            <source>A new version of this article is being worked on already.</source>
            <translation>这篇稿件的新版本已在处理。</translation>
        </message>
        <message>
            <source>This article is withdrawn. Put it online again before correcting it.</source>
            <translation>稿件已撤，更正前请先恢复上线。</translation>
        </message>
        <message>
            <source>This article is gone for good. Write a new one.</source>
            <translation>稿件已永久撤除，请另写新稿。</translation>
        </message>
        <message>
            <source>This article is not published, so there is nothing to take away.</source>
            <translation>稿件没有发布，无可撤下。</translation>
        </message>
        <message>
            <source>This article is offline already.</source>
            <translation>稿件已下线。</translation>
        </message>
        <message>
            <source>This article is withdrawn already.</source>
            <translation>稿件已撤。</translation>
        </message>
        <message>
            <source>This article is gone already.</source>
            <translation>稿件已永久撤除。</translation>
        </message>
        <message>
            <source>Only an article that is offline or withdrawn can be put online again.</source>
            <translation>只有已下线或已撤的稿件才能恢复上线。</translation>
        </message>
        <message>
            <source>This article is scheduled already.</source>
            <translation>稿件已定时。</translation>
        </message>
        <message>
            <source>This text has been published already. To change it, start a correction.</source>
            <translation>这份文字已发布。要改动，请开始更正。</translation>
        </message>
        <message>
            <source>This article is withdrawn. Put it online again first, with a reason.</source>
            <translation>稿件已撤，请先写明理由恢复上线。</translation>
        </message>
        <message>
            <source>An earlier version is online until the new one replaces it. Publish the new version instead of scheduling it.</source>
            <translation>新版本替换前旧版本一直在线，请直接发布新版本，不必定时。</translation>
        </message>
        <message>
            <source>No review of this article is owed now.</source>
            <translation>这篇稿件现在没有待补的审核。</translation>
        </message>
        <message>
            <source>This article is not spiked.</source>
            <translation>这篇稿件不是废稿。</translation>
        </message>
        <message>
            <source>Only a new article can be brought in as published.</source>
            <translation>只有新稿才能作为已发布稿导入。</translation>
        </message>
        <message>
            <source>“%1” is not possible for an article that stands at “%2, %3”.</source>
            <extracomment>%1 is an action, %2 a stage, %3 what readers can see</extracomment>
            <translation>稿件处于“%2、%3”，不能“%1”。</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleDocument</name>
        <message>
            <source>No article is open.</source>
            <translation>没有打开的稿件。</translation>
        </message>
        <message>
            <source>This newsroom is open for reading only.</source>
            <translation>编辑部以只读方式打开。</translation>
        </message>
        <message>
            <source>The newsroom is closing; the text was not saved.</source>
            <translation>编辑部正在关闭，文字没有保存。</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleListModel</name>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleListPane</name>
        <message>
            <source>Newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>Longest wait first</source>
            <extracomment>等候最久</extracomment>
            <translation>等候最久</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>最相关</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>列表排序</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n articles</source>
            <extracomment>the name of a list and how many articles it holds: 待我审核 · 4 篇</extracomment>
            <translation>
                <numerusform>%1 · %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>没有找到“%1”。</translation>
        </message>
        <message>
            <source>You have no drafts.</source>
            <translation>您没有草稿。</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>没有等您审核的稿件。</translation>
        </message>
        <message>
            <source>Nothing was returned to you.</source>
            <translation>没有退回给您的稿件。</translation>
        </message>
        <message>
            <source>No article is in review.</source>
            <translation>没有审核中的稿件。</translation>
        </message>
        <message>
            <source>No approved article waits for publication.</source>
            <translation>没有已签发待发布的稿件。</translation>
        </message>
        <message>
            <source>Nothing is scheduled.</source>
            <translation>没有定时稿件。</translation>
        </message>
        <message>
            <source>Nothing is published yet.</source>
            <translation>还没有发布稿件。</translation>
        </message>
        <message>
            <source>Nothing was withdrawn.</source>
            <translation>没有撤下的稿件。</translation>
        </message>
        <message>
            <source>Nothing was spiked.</source>
            <translation>没有废稿。</translation>
        </message>
        <message>
            <source>No articles here.</source>
            <translation>这里没有稿件。</translation>
        </message>
        <message>
            <source>Any two Chinese characters of headline, text, people or source are enough. Try fewer words.</source>
            <translation>输入标题、正文、人物或来源中的任意两个字即可，试试少输几个词。</translation>
        </message>
        <message>
            <source>Write a new article, or import a page, a Word file’s text or an archive.</source>
            <translation>新建一篇，或导入网页、Word 文字、历史稿库。</translation>
        </message>
        <message>
            <source>Articles appear here when it is your turn to review them.</source>
            <translation>轮到您审核的稿件会出现在这里。</translation>
        </message>
        <message>
            <source>An article that a reviewer sends back appears here with the reason.</source>
            <translation>审稿人退回的稿件会连同理由出现在这里。</translation>
        </message>
        <message>
            <source>Submit a draft with %1 to start its review.</source>
            <translation>按 %1 送审草稿，开始审核。</translation>
        </message>
        <message>
            <source>The last reviewer’s approval brings an article here.</source>
            <translation>终审签发后，稿件会出现在这里。</translation>
        </message>
        <message>
            <source>Give an approved article a publication time to find it here.</source>
            <translation>给已签发的稿件定时后，会出现在这里。</translation>
        </message>
        <message>
            <source>Publish an approved article, and readers will find it in the portal.</source>
            <translation>发布已签发的稿件，读者就能在门户上看到。</translation>
        </message>
        <message>
            <source>What is taken offline or withdrawn is kept here.</source>
            <translation>下线或撤下的稿件保存在这里。</translation>
        </message>
        <message>
            <source>Spiked articles are kept and can be restored.</source>
            <translation>废稿会保留，可以恢复。</translation>
        </message>
        <message>
            <source>Start one, or bring text in from a file.</source>
            <translation>新建一篇，或从文件导入。</translation>
        </message>
    </context>
    <context>
        <name>galley::Ctl</name>
        <message>
            <source>Nothing to set: give fields as NAME=VALUE.</source>
            <translation>没有要设置的内容：字段请写成 名称=值。</translation>
        </message>
        <message>
            <source>Saved as revision %1.</source>
            <translation>已保存为版本 %1。</translation>
        </message>
        <message>
            <source>Saved; the text is as it was.</source>
            <translation>已保存，文字没有变化。</translation>
        </message>
        <message>
            <source>Nothing changed.</source>
            <translation>没有变化。</translation>
        </message>
        <message>
            <source>An article has no field %1.</source>
            <translation>稿件没有字段 %1。</translation>
        </message>
        <message>
            <source>There is no state %1.</source>
            <translation>没有状态 %1。</translation>
        </message>
        <message>
            <source>There is no queue %1.</source>
            <translation>没有队列 %1。</translation>
        </message>
        <message>
            <source>--rank is newest or best, not %1.</source>
            <translation>--rank 应为 newest 或 best，而不是 %1。</translation>
        </message>
        <message>
            <source>%1 names no single revision of this article.</source>
            <translation>%1 不能确定这篇稿件的唯一版本。</translation>
        </message>
        <message>
            <source>in this section or below it</source>
            <translation>此栏目及其下级</translation>
        </message>
        <message>
            <source>draft, review, approved, settled, spiked; none, scheduled, published, offline, withdrawn, gone</source>
            <translation>draft、review、approved、settled、spiked；none、scheduled、published、offline、withdrawn、gone</translation>
        </message>
        <message>
            <source>at most so many</source>
            <translation>最多条数</translation>
        </message>
        <message>
            <source>leave out so many at the beginning</source>
            <translation>跳过开头的条数</translation>
        </message>
        <message>
            <source>a JSON object of fields, as `article show --json` gives them</source>
            <translation>字段组成的 JSON 对象，格式同 `article show --json`</translation>
        </message>
        <message>
            <source>the body source</source>
            <translation>正文源文</translation>
        </message>
        <message>
            <source>Begins an article and prints its id.</source>
            <translation>新建稿件并输出编号。</translation>
        </message>
        <message>
            <source>Lists articles, newest first.</source>
            <translation>列出稿件，最新在前。</translation>
        </message>
        <message>
            <source>all, my-drafts, waiting-for-me, in-review …</source>
            <translation>all、my-drafts、waiting-for-me、in-review…</translation>
        </message>
        <message>
            <source>with this tag</source>
            <translation>带此标签</translation>
        </message>
        <message>
            <source>parts of this series</source>
            <translation>属于此系列</translation>
        </message>
        <message>
            <source>Shows every field of an article.</source>
            <translation>显示稿件的所有字段。</translation>
        </message>
        <message>
            <source>this field only</source>
            <translation>仅此字段</translation>
        </message>
        <message>
            <source>Sets fields of an article.</source>
            <translation>设置稿件字段。</translation>
        </message>
        <message>
            <source>Tells who did what with an article, and its revisions.</source>
            <translation>显示稿件的经手记录和各版本。</translation>
        </message>
        <message>
            <source>Shows what changed between two revisions; by default in the last one.</source>
            <translation>显示两个版本之间的改动，默认为最近一次。</translation>
        </message>
        <message>
            <source>Finds articles by any words, also two characters long.</source>
            <translation>按任意词查找稿件，两个字也行。</translation>
        </message>
        <message>
            <source>newest (the default) or best</source>
            <translation>newest（默认）或 best</translation>
        </message>
        <message>
            <source>--%1 needs a value.</source>
            <translation>--%1 需要一个值。</translation>
        </message>
        <message>
            <source>Unknown option --%1.</source>
            <translation>未知选项 --%1。</translation>
        </message>
        <message>
            <source>--%1 takes no value.</source>
            <translation>--%1 不带值。</translation>
        </message>
        <message>
            <source>Unknown option --%1 of `%2`.</source>
            <translation>`%2` 没有选项 --%1。</translation>
        </message>
        <message>
            <source>Unknown command: %1. `galleyctl help` lists them all.</source>
            <translation>未知命令：%1。`galleyctl help` 列出全部命令。</translation>
        </message>
        <message>
            <source>Unknown command: %1. There are: %2.</source>
            <translation>未知命令：%1。可用：%2。</translation>
        </message>
        <message>
            <source>`%1` wants one of: %2.</source>
            <translation>`%1` 后应为：%2。</translation>
        </message>
        <message>
            <source>There is no field %1 to set. There are: %2.</source>
            <translation>没有可设置的字段 %1。可用：%2。</translation>
        </message>
        <message>
            <source>No command given. `galleyctl help` lists them all.</source>
            <translation>没有给出命令。`galleyctl help` 列出全部命令。</translation>
        </message>
        <message>
            <source>Something is missing. It is called so: galleyctl %1</source>
            <translation>缺少内容。用法：galleyctl %1</translation>
        </message>
        <message>
            <source>`%1` is too much. It is called so: galleyctl %2</source>
            <translation>多出了 `%1`。用法：galleyctl %2</translation>
        </message>
        <message>
            <source>(Not there yet.)</source>
            <translation>（尚未提供。）</translation>
        </message>
        <message>
            <source>`galleyctl %1` is not there yet in this version.</source>
            <translation>此版本尚未提供 `galleyctl %1`。</translation>
        </message>
        <message>
            <source>Tells whether an outlet can be reached.</source>
            <translation>检查发布渠道是否可达。</translation>
        </message>
        <message>
            <source>The newsroom's shared store.</source>
            <translation>编辑部的共享库。</translation>
        </message>
        <message>
            <source>Exchanges work with the shared store.</source>
            <translation>与共享库交换稿件。</translation>
        </message>
        <message>
            <source>Proofing findings with suggested corrections.</source>
            <translation>校对发现与修改建议。</translation>
        </message>
        <message>
            <source>Three-way merge of body source.</source>
            <translation>正文源文的三方合并。</translation>
        </message>
        <message>
            <source>%1 articles, %2 pages rendered; files: %3 written, %4 unchanged, %5 removed.</source>
            <translation>%1 篇稿件，生成 %2 个页面；文件：写入 %3，未变 %4，移除 %5。</translation>
        </message>
        <message>
            <source>The outlet %1 could not be brought up: %2</source>
            <translation>发布渠道 %1 未能更新：%2</translation>
        </message>
        <message>
            <source>Importing .docx is not there yet in this version: %1.</source>
            <translation>此版本尚不能导入 .docx：%1。</translation>
        </message>
        <message>
            <source>Exporting %1 is not there yet in this version.</source>
            <translation>此版本尚不能导出 %1。</translation>
        </message>
        <message>
            <source>--format is markdown or html.</source>
            <translation>--format 应为 markdown 或 html。</translation>
        </message>
        <message>
            <source>Brings in articles: .txt .html .md .jsonl. A bad file is told and the rest goes on.</source>
            <translation>导入稿件：.txt .html .md .jsonl。坏文件会指出，其余照常导入。</translation>
        </message>
        <message>
            <source>the primary section of articles that name none</source>
            <translation>未注明栏目的稿件归入的主栏目</translation>
        </message>
        <message>
            <source>somebody else's texts, kept with a record of the original</source>
            <translation>他人的文字，连同原文记录一并保存</translation>
        </message>
        <message>
            <source>an archive, live at once and never reviewed; for a chief only</source>
            <translation>历史稿，直接上线、不经审核；仅限总编</translation>
        </message>
        <message>
            <source>Writes an article to standard output.</source>
            <translation>把稿件写到标准输出。</translation>
        </message>
        <message>
            <source>markdown or html</source>
            <translation>markdown 或 html</translation>
        </message>
        <message>
            <source>Turns body source into an HTML fragment.</source>
            <translation>把正文源文转成 HTML 片段。</translation>
        </message>
        <message>
            <source>Turns an HTML page or fragment into body source.</source>
            <translation>把 HTML 页面或片段转成正文源文。</translation>
        </message>
        <message>
            <source>The work was stopped (%1).</source>
            <translation>操作已停止（%1）。</translation>
        </message>
        <message>
            <source>%1 was deactivated and cannot act.</source>
            <translation>%1 已停用，不能操作。</translation>
        </message>
        <message>
            <source>--fields wants a JSON object of fields.</source>
            <translation>--fields 应为字段组成的 JSON 对象。</translation>
        </message>
        <message>
            <source>%1 is not UTF-8 text.</source>
            <translation>%1 不是 UTF-8 文本。</translation>
        </message>
        <message>
            <source>%1 is no slug: small letters, digits and single hyphens are wanted.</source>
            <translation>%1 不能作网址名：应为小写字母、数字和单个连字符。</translation>
        </message>
        <message>
            <source>There is no kind %1.</source>
            <translation>没有性质 %1。</translation>
        </message>
        <message>
            <source>There is no genre %1.</source>
            <translation>没有体裁 %1。</translation>
        </message>
        <message>
            <source>The field %1 cannot be set here.</source>
            <translation>字段 %1 不能在这里设置。</translation>
        </message>
        <message>
            <source>A subject is written as vocabulary:code, for example medtop:20000570.</source>
            <translation>主题分类写成 词表:代码，例如 medtop:20000570。</translation>
        </message>
        <message>
            <source>Another program has this newsroom open; it was opened for reading only.</source>
            <translation>另一个程序已打开此编辑部，这里以只读方式打开。</translation>
        </message>
        <message>
            <source>This newsroom cannot be written to; it was opened for reading only.</source>
            <translation>此编辑部不可写，已以只读方式打开。</translation>
        </message>
        <message>
            <source>Which newsroom? Give --newsroom DIR, or set GALLEY_NEWSROOM, or call from inside a newsroom folder.</source>
            <translation>哪个编辑部？请给出 --newsroom DIR，或设置 GALLEY_NEWSROOM，或在编辑部文件夹中运行。</translation>
        </message>
        <message>
            <source>There is no section %1.</source>
            <translation>没有栏目 %1。</translation>
        </message>
        <message>
            <source>Several sections are called %1. Name one by its slug.</source>
            <translation>有多个栏目叫 %1，请用网址名指明。</translation>
        </message>
        <message>
            <source>There is no tag %1.</source>
            <translation>没有标签 %1。</translation>
        </message>
        <message>
            <source>There is no series %1.</source>
            <translation>没有系列 %1。</translation>
        </message>
        <message>
            <source>Several series are called %1. Name one by its slug.</source>
            <translation>有多个系列叫 %1，请用网址名指明。</translation>
        </message>
        <message>
            <source>Nobody here signs in as %1.</source>
            <translation>没有登录名为 %1 的人。</translation>
        </message>
        <message>
            <source>This newsroom has no administrator. Say who acts: --as LOGIN.</source>
            <translation>此编辑部没有管理员，请用 --as 登录名 指明操作人。</translation>
        </message>
        <message>
            <source>%1 is no time. Write it as 2026-11-24 08:00.</source>
            <translation>%1 不是时间，请写成 2026-11-24 08:00。</translation>
        </message>
        <message>
            <source>%1 is no hash: 64 hex digits are wanted.</source>
            <translation>%1 不是哈希值：应为 64 位十六进制数。</translation>
        </message>
        <message>
            <source>%1 is not a number from %2 to %3.</source>
            <translation>%1 不是 %2 到 %3 之间的数。</translation>
        </message>
        <message>
            <source>%1 is no time zone. Write it as Asia/Shanghai.</source>
            <translation>%1 不是时区，请写成 Asia/Shanghai。</translation>
        </message>
        <message>
            <source>The newsroom is damaged. Keep a copy of the folder before anything else.</source>
            <translation>编辑部已损坏，请先备份整个文件夹。</translation>
        </message>
        <message>
            <source>Makes a newsroom.</source>
            <translation>新建编辑部。</translation>
        </message>
        <message>
            <source>with sections, people and articles to try</source>
            <translation>带栏目、人员和试用稿件</translation>
        </message>
        <message>
            <source>the administrator's login; admin by default</source>
            <translation>管理员登录名，默认 admin</translation>
        </message>
        <message>
            <source>the administrator's real name</source>
            <translation>管理员姓名</translation>
        </message>
        <message>
            <source>the newsroom's time zone; Asia/Shanghai by default</source>
            <translation>编辑部时区，默认 Asia/Shanghai</translation>
        </message>
        <message>
            <source>Checks database, search index, assets and audit chain.</source>
            <translation>检查数据库、搜索索引、素材和审计链。</translation>
        </message>
        <message>
            <source>rebuilds what can be rebuilt</source>
            <translation>修复可以重建的部分</translation>
        </message>
        <message>
            <source>An outlet needs a --name and a --folder.</source>
            <translation>发布渠道需要 --name 和 --folder。</translation>
        </message>
        <message>
            <source>There is an outlet %1 already.</source>
            <translation>已有发布渠道 %1。</translation>
        </message>
        <message>
            <source>There is no outlet %1.</source>
            <translation>没有发布渠道 %1。</translation>
        </message>
        <message>
            <source>Lists where the portal goes.</source>
            <translation>列出发布渠道。</translation>
        </message>
        <message>
            <source>Adds a folder to publish to.</source>
            <translation>添加发布文件夹。</translation>
        </message>
        <message>
            <source>what it is called here</source>
            <translation>在这里的名称</translation>
        </message>
        <message>
            <source>where its pages are written</source>
            <translation>页面写到哪里</translation>
        </message>
        <message>
            <source>Stops publishing to an outlet; its pages stay.</source>
            <translation>不再发布到此渠道，已有页面保留。</translation>
        </message>
        <message>
            <source>deactivated</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>There is no role %1. There are: %2.</source>
            <translation>没有角色 %1。可用：%2。</translation>
        </message>
        <message>
            <source>--active is yes or no, not %1.</source>
            <translation>--active 应为 yes 或 no，而不是 %1。</translation>
        </message>
        <message>
            <source>%1 is no login: small letters, digits, dot, hyphen and underscore are wanted.</source>
            <translation>%1 不能作登录名：应为小写字母、数字、点、连字符和下划线。</translation>
        </message>
        <message>
            <source>Somebody signs in as %1 already; `person set` changes them.</source>
            <translation>已有人用 %1 登录；修改请用 `person set`。</translation>
        </message>
        <message>
            <source>the real name, as printed for a responsible editor</source>
            <translation>真实姓名，用于责任编辑署名</translation>
        </message>
        <message>
            <source>reporter, editor, section-head, chief, proofreader, administrator; for one section or for all; may be repeated</source>
            <translation>reporter、editor、section-head、chief、proofreader、administrator；限一个栏目或全部，可重复</translation>
        </message>
        <message>
            <source>people are deactivated, never deleted</source>
            <translation>人员只停用，不删除</translation>
        </message>
        <message>
            <source>takes the password from standard input</source>
            <translation>从标准输入读取密码</translation>
        </message>
        <message>
            <source>Lists the newsroom's people and their roles.</source>
            <translation>列出编辑部人员及其角色。</translation>
        </message>
        <message>
            <source>Adds a person.</source>
            <translation>添加人员。</translation>
        </message>
        <message>
            <source>Changes a person; --role replaces all roles.</source>
            <translation>修改人员；--role 会替换全部角色。</translation>
        </message>
        <message>
            <source>There is a tag %1 already; merge the two.</source>
            <translation>已有标签 %1，请合并两者。</translation>
        </message>
        <message>
            <source>The file is no JSON of sources.</source>
            <translation>文件不是来源列表的 JSON。</translation>
        </message>
        <message>
            <source>The file is not UTF-8 text.</source>
            <translation>文件不是 UTF-8 文本。</translation>
        </message>
        <message>
            <source>A source in the file has no name.</source>
            <translation>文件中有一个来源没有名称。</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) read.</source>
            <translation>
                <numerusform>读入 %n 个来源。</numerusform>
            </translation>
        </message>
        <message>
            <source>Lists tags with their numbers of articles.</source>
            <translation>列出标签及其稿件数。</translation>
        </message>
        <message>
            <source>Makes one tag of two.</source>
            <translation>合并两个标签。</translation>
        </message>
        <message>
            <source>Renames a tag; no article changes by it.</source>
            <translation>标签改名，不改动稿件。</translation>
        </message>
        <message>
            <source>Lists the register of sources.</source>
            <translation>列出来源库。</translation>
        </message>
        <message>
            <source>Reads sources, one a line with an address after a tab, or JSON.</source>
            <translation>读入来源：每行一个，网址写在制表符之后；或 JSON。</translation>
        </message>
        <message>
            <source>Lists series.</source>
            <translation>列出系列。</translation>
        </message>
        <message>
            <source>Enters or renames a series.</source>
            <translation>登记系列或改名。</translation>
        </message>
        <message>
            <source>its new name</source>
            <translation>新名称</translation>
        </message>
        <message>
            <source>its part of addresses</source>
            <translation>网址名</translation>
        </message>
        <message>
            <source>DIR is by default $GALLEY_NEWSROOM, else the current folder. ARTICLE is an id, a unique prefix of one (8 characters or more) or a slug. Without --as the newsroom's administrator acts. --json prints one JSON document. `galleyctl COMMAND --help` tells more.</source>
            <translation>DIR 默认为 $GALLEY_NEWSROOM，其次为当前文件夹。ARTICLE 是编号、编号的唯一前缀（至少 8 个字符）或网址名。不给 --as 时以管理员身份操作。--json 输出一份 JSON。详见 `galleyctl COMMAND --help`。</translation>
        </message>
        <message>
            <source>Exit codes: 0 done; 1 refused by an editorial rule; 2 wrong usage; 3 file, store or network failure.</source>
            <translation>退出码：0 完成；1 违反编辑规则被拒；2 用法错误；3 文件、存储或网络故障。</translation>
        </message>
        <message>
            <source>Fields, each as NAME=VALUE or --name VALUE: %1</source>
            <translation>字段，写成 名称=值 或 --名称 值：%1</translation>
        </message>
        <message>
            <source>The sample is missing from this build.</source>
            <translation>此版本不含示例。</translation>
        </message>
        <message>
            <source>There is no action %1.</source>
            <translation>没有操作 %1。</translation>
        </message>
        <message>
            <source>--tree is channel or region, not %1.</source>
            <translation>--tree 应为 channel 或 region，而不是 %1。</translation>
        </message>
        <message>
            <source>--list-style is headlines, summaries or pictures, not %1.</source>
            <translation>--list-style 应为 headlines、summaries 或 pictures，而不是 %1。</translation>
        </message>
        <message>
            <source>There is no route %1.</source>
            <translation>没有审核路线 %1。</translation>
        </message>
        <message>
            <source>A section needs a name and a slug: --name and --slug.</source>
            <translation>栏目需要名称和网址名：--name 和 --slug。</translation>
        </message>
        <message>
            <source>as readers see it</source>
            <translation>读者看到的名称</translation>
        </message>
        <message>
            <source>channel (the default) or region</source>
            <translation>channel（默认）或 region</translation>
        </message>
        <message>
            <source>the section above it</source>
            <translation>上级栏目</translation>
        </message>
        <message>
            <source>headlines, summaries or pictures</source>
            <translation>headlines、summaries 或 pictures</translation>
        </message>
        <message>
            <source>the review route of its articles</source>
            <translation>稿件的审核路线</translation>
        </message>
        <message>
            <source>of its dot in the window</source>
            <translation>窗口中圆点的颜色</translation>
        </message>
        <message>
            <source>Lists channels and regional columns.</source>
            <translation>列出频道和地方栏目。</translation>
        </message>
        <message>
            <source>Adds a section.</source>
            <translation>添加栏目。</translation>
        </message>
        <message>
            <source>Changes a section.</source>
            <translation>修改栏目。</translation>
        </message>
        <message>
            <source>Moves a section within its tree.</source>
            <translation>在同一栏目树中移动栏目。</translation>
        </message>
        <message>
            <source>below this one</source>
            <translation>移到此栏目之下</translation>
        </message>
        <message>
            <source>to the top of its tree</source>
            <translation>移到最上级</translation>
        </message>
        <message>
            <source>its place among its neighbours, from 0</source>
            <translation>在同级中的位置，从 0 起</translation>
        </message>
        <message>
            <source>Moves a section's articles to another, which takes over its address.</source>
            <translation>把栏目的稿件并入另一栏目，后者接管其网址。</translation>
        </message>
        <message>
            <source>Removes an empty section.</source>
            <translation>移除空栏目。</translation>
        </message>
        <message>
            <source>%1 is larger than 32 MB and was not read.</source>
            <translation>%1 超过 32 MB，没有读取。</translation>
        </message>
        <message>
            <source>%1 is a folder, not a file.</source>
            <translation>%1 是文件夹，不是文件。</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>Nothing to set: give settings as NAME=VALUE.</source>
            <translation>没有要设置的内容：设置请写成 名称=值。</translation>
        </message>
        <message>
            <source>Where to? Give --out DIR.</source>
            <translation>写到哪里？请给出 --out DIR。</translation>
        </message>
        <message>
            <source>A new page needs a --title.</source>
            <translation>新页面需要 --title。</translation>
        </message>
        <message>
            <source>Shows the settings that every page of the portal shares.</source>
            <translation>显示门户各页共用的设置。</translation>
        </message>
        <message>
            <source>Changes settings of the portal; sections are named by slug, in order, parted by commas.</source>
            <translation>修改门户设置；栏目用网址名，按顺序以逗号分隔。</translation>
        </message>
        <message>
            <source>Writes the portal as files.</source>
            <translation>把门户写成文件。</translation>
        </message>
        <message>
            <source>the folder; what Galley did not write there is left alone</source>
            <translation>目标文件夹；其中非采编台写入的文件保持不动</translation>
        </message>
        <message>
            <source>everything anew, not only what changed</source>
            <translation>全部重新生成，不只是有变化的</translation>
        </message>
        <message>
            <source>Lists the plain pages of the footer.</source>
            <translation>列出页脚的固定页面。</translation>
        </message>
        <message>
            <source>Makes or changes a plain page.</source>
            <translation>新建或修改固定页面。</translation>
        </message>
        <message>
            <source>as the footer shows it</source>
            <translation>页脚显示的标题</translation>
        </message>
        <message>
            <source>body source</source>
            <translation>正文源文</translation>
        </message>
        <message>
            <source>body source from a file</source>
            <translation>从文件读取正文源文</translation>
        </message>
        <message>
            <source>its place in the footer, from 0</source>
            <translation>在页脚中的位置，从 0 起</translation>
        </message>
        <message>
            <source>whether the footer shows it</source>
            <translation>是否在页脚显示</translation>
        </message>
        <message>
            <source>When? Give --at "2026-11-24 08:00".</source>
            <translation>什么时候？请给出 --at "2026-11-24 08:00"。</translation>
        </message>
        <message>
            <source>No outlet is set up yet: no page was written. `galleyctl outlet add` makes one.</source>
            <translation>还没有发布渠道，没有写出页面。请用 `galleyctl outlet add` 添加。</translation>
        </message>
        <message>
            <source>why; some actions ask for it</source>
            <translation>理由；部分操作必填</translation>
        </message>
        <message>
            <source>the content hash that is meant; by default the present text's</source>
            <translation>所指内容的哈希值，默认为现在的文字</translation>
        </message>
        <message>
            <source>Sends a draft to review.</source>
            <translation>送审草稿。</translation>
        </message>
        <message>
            <source>Takes back a submitted article that no reviewer has opened.</source>
            <translation>撤回尚未被审稿人打开的稿件。</translation>
        </message>
        <message>
            <source>Passes a review step that is not the last.</source>
            <translation>通过终审以外的审次。</translation>
        </message>
        <message>
            <source>a review owed after an urgent approval</source>
            <translation>紧急签发后的补审</translation>
        </message>
        <message>
            <source>Sends an article back, with a reason.</source>
            <translation>写明理由退回稿件。</translation>
        </message>
        <message>
            <source>to this earlier step; by default to the draft</source>
            <translation>退回到此审次，默认退为草稿</translation>
        </message>
        <message>
            <source>Approves an article at the last step.</source>
            <translation>终审签发。</translation>
        </message>
        <message>
            <source>over the heads of the steps before, which are then owed</source>
            <translation>越过前面的审次，之后须补审</translation>
        </message>
        <message>
            <source>Records a proofreading of the present text.</source>
            <translation>记录对现在文字的校对。</translation>
        </message>
        <message>
            <source>Puts an article that was never live aside.</source>
            <translation>把从未上线的稿件作废。</translation>
        </message>
        <message>
            <source>Sets the time at which an approved article goes out.</source>
            <translation>为已签发的稿件定时。</translation>
        </message>
        <message>
            <source>2026-11-24 08:00 by the newsroom's clock, or with an offset</source>
            <translation>2026-11-24 08:00，按编辑部时区，或带时差</translation>
        </message>
        <message>
            <source>Publishes an approved article to every outlet.</source>
            <translation>把已签发的稿件发布到所有渠道。</translation>
        </message>
        <message>
            <source>Opens a published article for correction; readers keep what is there.</source>
            <translation>更正已发布的稿件，其间读者仍看到原版本。</translation>
        </message>
        <message>
            <source>Withdraws a published article, with a notice in its place.</source>
            <translation>撤稿，原处显示说明。</translation>
        </message>
        <message>
            <source>take it offline for the time being, without a notice</source>
            <translation>暂时下线，不显示说明</translation>
        </message>
        <message>
            <source>leave no page at all</source>
            <translation>不留页面</translation>
        </message>
        <message>
            <source>Brings back what was withdrawn, taken offline or spiked.</source>
            <translation>恢复已撤、已下线或作废的稿件。</translation>
        </message>
        <message>
            <source>Only an administrator or a chief editor may change where the portal goes.</source>
            <translation>只有管理员或总编可以更改发布渠道。</translation>
        </message>
        <message>
            <source>Choose one of --offline and --gone.</source>
            <translation>--offline 与 --gone 只能选一个。</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorActions</name>
        <message>
            <source>Bold</source>
            <translation>加粗</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>斜体</translation>
        </message>
        <message>
            <source>Sub-heading</source>
            <extracomment>小标题</extracomment>
            <translation>小标题</translation>
        </message>
        <message>
            <source>Quotation</source>
            <extracomment>引文</extracomment>
            <translation>引文</translation>
        </message>
        <message>
            <source>List</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Picture…</source>
            <translation>图片…</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Comment</source>
            <extracomment>批注</extracomment>
            <translation>批注</translation>
        </message>
        <message>
            <source>Choose pictures</source>
            <translation>选择图片</translation>
        </message>
        <message>
            <source>Pictures (%1)</source>
            <translation>图片 (%1)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Paste as plain text</source>
            <translation>粘贴为纯文本</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Find and replace…</source>
            <translation>查找和替换…</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>查找下一个</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorNotice</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorPane</name>
        <message>
            <source>The preview could not be made: %1</source>
            <translation>无法生成预览：%1</translation>
        </message>
        <message>
            <source>Write the text here.</source>
            <translation>在这里写正文。</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>只读</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorPictures</name>
        <message>
            <source>This is not a picture that a page can show. JPEG, PNG, GIF and WebP are.</source>
            <translation>这不是网页能显示的图片，可用 JPEG、PNG、GIF 和 WebP。</translation>
        </message>
        <message>
            <source>The picture could not be stored: %1</source>
            <translation>无法保存图片：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorialActions</name>
        <message>
            <source>Next Step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Open an article first.</source>
            <translation>请先打开一篇稿件。</translation>
        </message>
        <message>
            <source>This newsroom is open for reading only.</source>
            <translation>编辑部以只读方式打开。</translation>
        </message>
        <message>
            <source>Another step is being carried out.</source>
            <translation>另一步操作正在进行。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>what was done, and to which article</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1: bringing the portal up to date…</source>
            <translation>%1：正在更新门户…</translation>
        </message>
        <message>
            <source>Bringing the portal up to date…</source>
            <translation>正在更新门户…</translation>
        </message>
        <message>
            <source>There is no outlet yet. Add one under Publish, Outlets.</source>
            <translation>还没有发布渠道，请在“发布 ▸ 发布渠道”中添加。</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>门户</translation>
        </message>
        <message numerus="yes">
            <source>%1 done: %n files written to %2 (%3).</source>
            <translation>
                <numerusform>%1完成：已向 %2（%3）写入 %n 个文件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
    </context>
    <context>
        <name>galley::FormatBar</name>
        <message>
            <source>More formats</source>
            <translation>更多格式</translation>
        </message>
    </context>
    <context>
        <name>galley::HeadlineBlock</name>
        <message>
            <source>Kicker</source>
            <extracomment>引题, the line above the headline</extracomment>
            <translation>引题</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <extracomment>副题, the line below the headline</extracomment>
            <translation>副题</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <extracomment>来源</extracomment>
            <translation>来源：%1</translation>
        </message>
        <message>
            <source>Author: %1</source>
            <extracomment>作者</extracomment>
            <translation>作者：%1</translation>
        </message>
        <message>
            <source>Responsible editor: %1</source>
            <extracomment>责任编辑</extracomment>
            <translation>责任编辑：%1</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新稿</translation>
        </message>
    </context>
    <context>
        <name>galley::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>First version</source>
            <translation>初稿</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>%1 · %2 · %3</source>
            <translation>%1 · %2 · %3</translation>
        </message>
        <message>
            <source>Nothing yet. The first save begins the history.</source>
            <translation>还没有记录，第一次保存后开始。</translation>
        </message>
    </context>
    <context>
        <name>galley::ImportFlow</name>
        <message>
            <source>Import articles</source>
            <translation>导入稿件</translation>
        </message>
        <message>
            <source>Articles (%1)</source>
            <translation>稿件 (%1)</translation>
        </message>
        <message>
            <source>All files (%1)</source>
            <translation>所有文件 (%1)</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>正在导入…</translation>
        </message>
        <message>
            <source>Importing: %1 articles so far.</source>
            <translation>正在导入：已完成 %1 篇。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>galley::ImportResultsDialog</name>
        <message numerus="yes">
            <source>%n articles imported</source>
            <translation>
                <numerusform>导入了 %n 篇稿件</numerusform>
            </translation>
        </message>
        <message>
            <source>They are among the drafts. Check the fields before you submit them.</source>
            <translation>稿件已放入草稿，送审前请核对各字段。</translation>
        </message>
        <message numerus="yes">
            <source>%n files or lines could not be read; nothing of them was taken.</source>
            <translation>
                <numerusform>%n 个文件或行无法读取，其内容没有导入。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::Inspector</name>
        <message>
            <source>No genre</source>
            <translation>未定体裁</translation>
        </message>
        <message>
            <source>Article information</source>
            <translation>稿件信息</translation>
        </message>
        <message>
            <source>Text and fields are locked. %1</source>
            <translation>正文和字段已锁定。%1</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>Which part of the series this is</source>
            <translation>本篇是系列的第几篇</translation>
        </message>
        <message>
            <source>The mark printed after the headline</source>
            <translation>标题后的篇次标记</translation>
        </message>
        <message>
            <source>Write 2026-11-23 or 2026-11-23 10:15; a year or a month alone will do.</source>
            <translation>写成 2026-11-23 或 2026-11-23 10:15，只有年或年月也可以。</translation>
        </message>
        <message>
            <source>Write 2026-11-23 10:15, by the newsroom’s clock.</source>
            <translation>写成 2026-11-23 10:15，按编辑部时区。</translation>
        </message>
        <message>
            <source>Original text</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>As it was found, before any editing.</source>
            <translation>未经编辑的原样。</translation>
        </message>
        <message>
            <source>The text is locked. %1</source>
            <translation>正文已锁定。%1</translation>
        </message>
        <message>
            <source>Section, tags and handling are locked. %1</source>
            <translation>栏目、标签和处理字段已锁定。%1</translation>
        </message>
    </context>
    <context>
        <name>galley::MainWindow</name>
        <message>
            <source>This newsroom is open for reading only: nothing can be changed here.</source>
            <translation>编辑部以只读方式打开，不能改动。</translation>
        </message>
        <message>
            <source>No article is open</source>
            <translation>没有打开稿件</translation>
        </message>
        <message>
            <source>Choose one from the list, or write a new one with %1.</source>
            <translation>从列表中选一篇，或按 %1 新建。</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>已锁定</translation>
        </message>
        <message>
            <source>Everything is saved. Sign in to go on.</source>
            <translation>全部内容已保存，登录后继续。</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>登录…</translation>
        </message>
        <message>
            <source>Galley</source>
            <translation>采编台</translation>
        </message>
        <message>
            <source>%1 – Galley</source>
            <translation>%1 – 采编台</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>搜索：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::MessageBar</name>
        <message>
            <source>Dismiss this message</source>
            <translation>关闭此消息</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>galley::NewsroomNames</name>
        <message>
            <source>somebody</source>
            <translation>某人</translation>
        </message>
    </context>
    <context>
        <name>galley::OutletDialog</name>
        <message>
            <source>Portal</source>
            <translation>门户</translation>
        </message>
        <message>
            <source>Folder for the portal</source>
            <translation>门户文件夹</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>请给出文件夹的完整路径。</translation>
        </message>
    </context>
    <context>
        <name>galley::OutletsDialog</name>
        <message>
            <source>There is none yet. Add a folder that a web server serves.</source>
            <translation>还没有渠道，请添加一个由网页服务器提供的文件夹。</translation>
        </message>
        <message>
            <source>Publishing brings every outlet up to date. Removing one leaves its files.</source>
            <translation>发布时会更新所有渠道；移除渠道会保留其文件。</translation>
        </message>
    </context>
    <context>
        <name>galley::PeopleField</name>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
    </context>
    <context>
        <name>galley::ReasonDialog</name>
        <message>
            <source>What should be changed? The writer reads this.</source>
            <translation>需要改什么？作者会看到。</translation>
        </message>
        <message>
            <source>Why, and who asked for it? This is kept in the history.</source>
            <translation>为什么，谁要求的？会记入历史。</translation>
        </message>
        <message>
            <source>The writer, as a draft</source>
            <translation>作者（退为草稿）</translation>
        </message>
    </context>
    <context>
        <name>galley::ReviewPanel</name>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>%1, approval</source>
            <extracomment>the last step's review is the approval: 终审 值班总编 签发</extracomment>
            <translation>%1　签发</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1　%2</translation>
        </message>
        <message>
            <source>still owed: %1</source>
            <extracomment>补审</extracomment>
            <translation>待补审：%1</translation>
        </message>
        <message>
            <source>waits for your opinion</source>
            <translation>等待您的意见</translation>
        </message>
        <message>
            <source>waits: %1</source>
            <translation>等候：%1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Proofreading</source>
            <extracomment>校对</extracomment>
            <translation>校对</translation>
        </message>
        <message>
            <source>Online</source>
            <extracomment>线上</extracomment>
            <translation>线上</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>galley::SearchBox</name>
        <message>
            <source>Search articles, people, tags</source>
            <translation>搜索稿件、人名、标签</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>galley::SectionField</name>
        <message>
            <source>%1 (primary)</source>
            <translation>%1（主栏目）</translation>
        </message>
        <message>
            <source>None</source>
            <extracomment>no section is chosen</extracomment>
            <translation>未选</translation>
        </message>
        <message>
            <source>Primary section</source>
            <translation>主栏目</translation>
        </message>
    </context>
    <context>
        <name>galley::Sidebar</name>
        <message>
            <source>Queues, sections and tags</source>
            <translation>队列、栏目和标签</translation>
        </message>
    </context>
    <context>
        <name>galley::SidebarModel</name>
        <message>
            <source>Channels</source>
            <extracomment>频道</extracomment>
            <translation>频道</translation>
        </message>
        <message>
            <source>Regions</source>
            <extracomment>地方</extracomment>
            <translation>地方</translation>
        </message>
        <message>
            <source>Desk</source>
            <extracomment>工作台</extracomment>
            <translation>工作台</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n articles</source>
            <translation>
                <numerusform>%1，%n 篇</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SignInDialog</name>
        <message>
            <source>Everything you do is recorded under your name.</source>
            <translation>您的每一步操作都会记在您的名下。</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>%1 signs in with a password.</source>
            <translation>%1 须用密码登录。</translation>
        </message>
        <message>
            <source>This is not the password of %1.</source>
            <translation>这不是%1的密码。</translation>
        </message>
    </context>
    <context>
        <name>galley::SourceEditor</name>
        <message>
            <source>Body text</source>
            <translation>正文</translation>
        </message>
    </context>
    <context>
        <name>galley::SourceFindBar</name>
        <message>
            <source>Match case</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Previous match (Shift+Enter)</source>
            <translation>上一处 (Shift+Enter)</translation>
        </message>
        <message>
            <source>Next match (Enter)</source>
            <translation>下一处 (Enter)</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Replace this match and go on to the next</source>
            <translation>替换此处并转到下一处</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>全部替换</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>Searched from the other end</source>
            <translation>已从另一端继续查找</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>没有找到</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>已替换 %n 处</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::StatusLine</name>
        <message>
            <source>Characters</source>
            <translation>字数</translation>
        </message>
        <message>
            <source>Selected characters</source>
            <translation>选中字数</translation>
        </message>
        <message>
            <source>Reading time</source>
            <translation>阅读时间</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Saved or not</source>
            <translation>是否已保存</translation>
        </message>
        <message>
            <source>Newsroom</source>
            <translation>编辑部</translation>
        </message>
        <message>
            <source>Who is signed in</source>
            <translation>当前登录人</translation>
        </message>
        <message>
            <source>%1, reading only</source>
            <translation>%1，只读</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>a person and the roles: 何静（编辑）</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <extracomment>%n 字</extracomment>
            <translation>%1 字</translation>
        </message>
        <message>
            <source>%1 with punctuation, %2 without</source>
            <translation>含标点 %1，不含标点 %2</translation>
        </message>
        <message>
            <source>%1 selected</source>
            <translation>选中 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>阅读约 %n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Paragraph %1</source>
            <extracomment>第 %1 段</extracomment>
            <translation>第 %1 段</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新稿</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
    </context>
    <context>
        <name>galley::Store</name>
        <message>
            <source>“%1” is not done this way.</source>
            <translation>“%1”不能这样进行。</translation>
        </message>
        <message>
            <source>Only reporters and editors may write articles.</source>
            <translation>只有记者和编辑可以写稿。</translation>
        </message>
        <message>
            <source>There is no such section.</source>
            <translation>没有这个栏目。</translation>
        </message>
        <message>
            <source>There is no such tag.</source>
            <translation>没有这个标签。</translation>
        </message>
        <message>
            <source>An address part is made of a–z, 0–9 and single hyphens: “%1” is not.</source>
            <translation>网址名由 a–z、0–9 和单个连字符组成，“%1”不符合。</translation>
        </message>
        <message>
            <source>Urgency goes from 1 to 9.</source>
            <translation>紧急度为 1 至 9。</translation>
        </message>
        <message>
            <source>No free address could be found for the article.</source>
            <translation>找不到可用的网址名。</translation>
        </message>
        <message>
            <source>All articles</source>
            <extracomment>全部稿件</extracomment>
            <translation>全部稿件</translation>
        </message>
        <message>
            <source>My drafts</source>
            <extracomment>我的草稿</extracomment>
            <translation>我的草稿</translation>
        </message>
        <message>
            <source>Waiting for me</source>
            <extracomment>待我审核</extracomment>
            <translation>待我审核</translation>
        </message>
        <message>
            <source>Returned to me</source>
            <extracomment>退回给我</extracomment>
            <translation>退回给我</translation>
        </message>
        <message>
            <source>In review</source>
            <extracomment>审核中</extracomment>
            <translation>审核中</translation>
        </message>
        <message>
            <source>Approved</source>
            <extracomment>已签发</extracomment>
            <translation>已签发</translation>
        </message>
        <message>
            <source>Scheduled and embargoed</source>
            <extracomment>定时与待解禁</extracomment>
            <translation>定时与待解禁</translation>
        </message>
        <message>
            <source>Published</source>
            <extracomment>已发布</extracomment>
            <translation>已发布</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <extracomment>已撤</extracomment>
            <translation>已撤稿</translation>
        </message>
        <message>
            <source>Spiked</source>
            <extracomment>废稿</extracomment>
            <translation>废稿</translation>
        </message>
        <message>
            <source>The address of a published article does not change any more.</source>
            <translation>已发布稿件的网址不能再改。</translation>
        </message>
        <message>
            <source>The address part “%1” belongs to another article.</source>
            <translation>网址名“%1”已属于另一篇稿件。</translation>
        </message>
        <message>
            <source>The article was changed by somebody else since you opened it. Nothing was saved.</source>
            <translation>您打开之后，别人改动了这篇稿件，这次没有保存。</translation>
        </message>
        <message>
            <source>There is no such article.</source>
            <translation>没有这篇稿件。</translation>
        </message>
        <message>
            <source>Too many articles have the very same time.</source>
            <translation>时间完全相同的稿件太多。</translation>
        </message>
        <message>
            <source>There is no such revision.</source>
            <translation>没有这个版本。</translation>
        </message>
        <message>
            <source>The newsroom cannot be written to.</source>
            <translation>编辑部不可写。</translation>
        </message>
        <message>
            <source>The disk is full: the picture or file was not kept.</source>
            <translation>磁盘已满，图片或文件没有保存。</translation>
        </message>
        <message>
            <source>The picture or file could not be written into the newsroom.</source>
            <translation>无法把图片或文件写入编辑部。</translation>
        </message>
        <message>
            <source>An asset is named by 64 hexadecimal digits.</source>
            <translation>素材以 64 位十六进制数命名。</translation>
        </message>
        <message>
            <source>The newsroom has no such asset.</source>
            <translation>编辑部没有这份素材。</translation>
        </message>
        <message>
            <source>An asset could not be read.</source>
            <translation>无法读取素材。</translation>
        </message>
        <message>
            <source>An asset's file is damaged.</source>
            <translation>素材文件已损坏。</translation>
        </message>
        <message>
            <source>The disk is full: nothing was saved. Make room and try again.</source>
            <translation>磁盘已满，没有保存。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>Another program is using the newsroom's database.</source>
            <translation>另一个程序正在使用编辑部的数据库。</translation>
        </message>
        <message>
            <source>The newsroom's database is damaged.</source>
            <translation>编辑部的数据库已损坏。</translation>
        </message>
        <message>
            <source>The newsroom's database cannot be read or written.</source>
            <translation>无法读写编辑部的数据库。</translation>
        </message>
        <message>
            <source>The change names something that is gone or already there.</source>
            <translation>改动所指的内容已不存在或已有。</translation>
        </message>
        <message>
            <source>The newsroom's database gave an unexpected answer.</source>
            <translation>编辑部的数据库返回了意外结果。</translation>
        </message>
        <message>
            <source>The database is whole.</source>
            <translation>数据库完好。</translation>
        </message>
        <message>
            <source>A row of %1 names something missing in %2.</source>
            <translation>%1 中有一行所指的内容在 %2 中不存在。</translation>
        </message>
        <message>
            <source>Everything that is named is there.</source>
            <translation>所有引用都存在。</translation>
        </message>
        <message>
            <source>The text of a revision of %1 is not what its hash says.</source>
            <translation>%1 的一个版本与其哈希值不符。</translation>
        </message>
        <message>
            <source>A revision of %1 does not carry its own hash.</source>
            <translation>%1 的一个版本哈希值不正确。</translation>
        </message>
        <message>
            <source>A revision of %1 cannot be read.</source>
            <translation>%1 的一个版本无法读取。</translation>
        </message>
        <message>
            <source>The article %1 does not stand on a revision of its own.</source>
            <translation>稿件 %1 没有指向自己的版本。</translation>
        </message>
        <message>
            <source>All revisions carry their hashes.</source>
            <translation>所有版本的哈希值都正确。</translation>
        </message>
        <message>
            <source>The audit chain holds an entry that cannot be read.</source>
            <translation>审计链中有无法读取的记录。</translation>
        </message>
        <message>
            <source>The audit chain is broken at entry %1.</source>
            <translation>审计链在第 %1 条断开。</translation>
        </message>
        <message>
            <source>The audit chain is whole.</source>
            <translation>审计链完整。</translation>
        </message>
        <message>
            <source>All assets are there and undamaged.</source>
            <translation>所有素材齐全完好。</translation>
        </message>
        <message>
            <source>Lists and articles do not agree.</source>
            <translation>列表与稿件不一致。</translation>
        </message>
        <message>
            <source>The lists agree with the articles.</source>
            <translation>列表与稿件一致。</translation>
        </message>
        <message>
            <source>The search index is damaged.</source>
            <translation>搜索索引已损坏。</translation>
        </message>
        <message>
            <source>Some articles are not in the search index.</source>
            <translation>有稿件不在搜索索引中。</translation>
        </message>
        <message>
            <source>The search index is whole.</source>
            <translation>搜索索引完整。</translation>
        </message>
        <message>
            <source>The newsroom is already open in %1 (process %2 on %3).</source>
            <translation>编辑部已在 %1 中打开（%3 上的进程 %2）。</translation>
        </message>
        <message>
            <source>The newsroom's folder cannot be written to.</source>
            <translation>编辑部文件夹不可写。</translation>
        </message>
        <message>
            <source>The newsroom's lock file cannot be written.</source>
            <translation>无法写入编辑部的锁文件。</translation>
        </message>
        <message>
            <source>There is no newsroom here: %1</source>
            <translation>这里没有编辑部：%1</translation>
        </message>
        <message>
            <source>The newsroom's database cannot be read.</source>
            <translation>无法读取编辑部的数据库。</translation>
        </message>
        <message>
            <source>The file is damaged or not a database: %1</source>
            <translation>文件已损坏或不是数据库：%1</translation>
        </message>
        <message>
            <source>The file is a database, but not of a newsroom: %1</source>
            <translation>文件是数据库，但不是编辑部的：%1</translation>
        </message>
        <message>
            <source>The newsroom was made by a newer Galley. Nothing was changed; open it with that one.</source>
            <translation>编辑部由更新版本的采编台建立，没有做任何改动，请用该版本打开。</translation>
        </message>
        <message>
            <source>The newsroom's database is damaged, so it was not brought to the new version.</source>
            <translation>编辑部的数据库已损坏，没有升级到新版本。</translation>
        </message>
        <message>
            <source>The backup before the new version could not be written.</source>
            <translation>无法写入升级前的备份。</translation>
        </message>
        <message>
            <source>The folder cannot be made: %1</source>
            <translation>无法建立文件夹：%1</translation>
        </message>
        <message>
            <source>The newsroom was made by an older Galley. Open it for writing once, so that it is brought up to date.</source>
            <translation>编辑部由旧版采编台建立，请先以可写方式打开一次以便升级。</translation>
        </message>
        <message>
            <source>The newsroom was opened for reading only.</source>
            <translation>编辑部以只读方式打开。</translation>
        </message>
        <message>
            <source>The folder holds a newsroom already: %1</source>
            <translation>文件夹里已有编辑部：%1</translation>
        </message>
        <message>
            <source>There is no time zone “%1”.</source>
            <translation>没有时区“%1”。</translation>
        </message>
        <message>
            <source>The newsroom's database cannot be written: %1</source>
            <translation>无法写入编辑部的数据库：%1</translation>
        </message>
        <message>
            <source>There is no article “%1”.</source>
            <translation>没有稿件“%1”。</translation>
        </message>
        <message>
            <source>Several articles begin with “%1”. Give more of the id.</source>
            <translation>有多篇稿件的编号以“%1”开头，请多给几位。</translation>
        </message>
        <message>
            <source>The article was never published.</source>
            <translation>稿件从未发布。</translation>
        </message>
        <message>
            <source>There is no such person.</source>
            <translation>没有这个人。</translation>
        </message>
        <message>
            <source>%1 is the last administrator. Name another one first.</source>
            <translation>%1 是最后一位管理员，请先指定另一位。</translation>
        </message>
        <message>
            <source>A login is made of a–z, 0–9, dot, hyphen and underscore: “%1” is not.</source>
            <translation>登录名由 a–z、0–9、点、连字符和下划线组成，“%1”不符合。</translation>
        </message>
        <message>
            <source>A person needs a real name.</source>
            <translation>人员需要真实姓名。</translation>
        </message>
        <message>
            <source>The login “%1” is taken.</source>
            <translation>登录名“%1”已被使用。</translation>
        </message>
        <message>
            <source>Nobody is signed in.</source>
            <translation>没有人登录。</translation>
        </message>
        <message>
            <source>%1 was deactivated.</source>
            <translation>%1 已停用。</translation>
        </message>
        <message>
            <source>Only an administrator or a chief editor may change this.</source>
            <translation>只有管理员或总编可以修改。</translation>
        </message>
        <message>
            <source>A name is missing.</source>
            <translation>缺少名称。</translation>
        </message>
        <message>
            <source>“%1” (%2) is there already; merge them instead.</source>
            <translation>“%1”（%2）已存在，请改为合并。</translation>
        </message>
        <message>
            <source>There is no entry of that id: %1</source>
            <translation>没有这个编号的条目：%1</translation>
        </message>
        <message>
            <source>A tag cannot be merged into itself.</source>
            <translation>标签不能与自己合并。</translation>
        </message>
        <message>
            <source>A source needs a name.</source>
            <translation>来源需要名称。</translation>
        </message>
        <message>
            <source>“%1” is in the register already.</source>
            <translation>“%1”已在来源库中。</translation>
        </message>
        <message>
            <source>A channel cannot stand below a regional column, nor the reverse.</source>
            <translation>频道不能放在地方栏目之下，反之亦然。</translation>
        </message>
        <message>
            <source>A section cannot stand below itself.</source>
            <translation>栏目不能放在自己之下。</translation>
        </message>
        <message>
            <source>A section needs a name.</source>
            <translation>栏目需要名称。</translation>
        </message>
        <message>
            <source>The address part “%1” belongs to another section.</source>
            <translation>网址名“%1”已属于另一个栏目。</translation>
        </message>
        <message>
            <source>There is no such review route.</source>
            <translation>没有这条审核路线。</translation>
        </message>
        <message>
            <source>A channel does not become a regional column, nor the reverse.</source>
            <translation>频道不能变成地方栏目，反之亦然。</translation>
        </message>
        <message>
            <source>A section cannot be merged into itself or one below it.</source>
            <translation>栏目不能并入自己或自己的下级。</translation>
        </message>
        <message>
            <source>“%1” has sections below it, which cannot follow into the other tree. Merge them first.</source>
            <translation>“%1”有下级栏目，不能一起并入另一棵栏目树，请先合并它们。</translation>
        </message>
        <message numerus="yes">
            <source>“%1” holds %n article(s). Merge it into another section first.</source>
            <translation>
                <numerusform>“%1”还有 %n 篇稿件，请先并入其他栏目。</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” has sections below it. Move or remove them first.</source>
            <translation>“%1”有下级栏目，请先移动或移除。</translation>
        </message>
        <message>
            <source>People hold roles for “%1”. Give them others first.</source>
            <translation>有人的角色限于“%1”，请先改派。</translation>
        </message>
        <message>
            <source>A newsroom needs at least one review route.</source>
            <translation>编辑部至少需要一条审核路线。</translation>
        </message>
        <message>
            <source>The review route “%1” has no steps.</source>
            <translation>审核路线“%1”没有审次。</translation>
        </message>
        <message>
            <source>These sections still use a route that would go: %1.</source>
            <translation>这些栏目仍在使用将被移除的路线：%1。</translation>
        </message>
        <message>
            <source>A list page holds 1 to 500 articles.</source>
            <translation>列表页每页 1 至 500 篇。</translation>
        </message>
        <message>
            <source>A page needs a title.</source>
            <translation>页面需要标题。</translation>
        </message>
        <message>
            <source>The address part “%1” belongs to another page.</source>
            <translation>网址名“%1”已属于另一个页面。</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
    </context>
    <context>
        <name>galley::TagField</name>
        <message>
            <source>Add a tag</source>
            <translation>添加标签</translation>
        </message>
        <message>
            <source>Remove the tag %1</source>
            <translation>移除标签 %1</translation>
        </message>
    </context>
    <context>
        <name>galley::TextKeeper</name>
        <message>
            <source>The text could not be saved and stays here. %1</source>
            <translation>文字没能保存，仍保留在这里。%1</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Give my changes up</source>
            <translation>放弃我的改动</translation>
        </message>
        <message>
            <source>Somebody else saved this article meanwhile. Your text is still here, not saved.</source>
            <translation>其间别人保存了这篇稿件。您的文字仍在这里，尚未保存。</translation>
        </message>
        <message>
            <source>Show theirs</source>
            <translation>查看对方的</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>保留我的</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>采用对方的</translation>
        </message>
        <message>
            <source>The version that was saved last.</source>
            <translation>最近保存的版本。</translation>
        </message>
        <message>
            <source>an untitled article</source>
            <translation>无标题稿件</translation>
        </message>
        <message>
            <source>Unsaved text of “%1” from %2 was found. Galley did not close properly then.</source>
            <translation>发现《%1》%2 未保存的文字，当时采编台没有正常关闭。</translation>
        </message>
        <message>
            <source>View</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>As it was typed last.</source>
            <translation>最后输入的样子。</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
    </context>
    <context>
        <name>galley::WelcomeDialog</name>
        <message>
            <source>This newsroom could not be opened</source>
            <translation>无法打开此编辑部</translation>
        </message>
        <message>
            <source>Open a newsroom</source>
            <translation>打开编辑部</translation>
        </message>
        <message>
            <source>An empty folder for the new newsroom</source>
            <translation>为新编辑部选择空文件夹</translation>
        </message>
        <message>
            <source>An empty folder for the sample newsroom</source>
            <translation>为示例编辑部选择空文件夹</translation>
        </message>
    </context>
    <context>
        <name>galley::WindowActions</name>
        <message>
            <source>New article</source>
            <translation>新建稿件</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Close article</source>
            <translation>关闭稿件</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Search articles</source>
            <translation>搜索稿件</translation>
        </message>
        <message>
            <source>Read the lists again</source>
            <translation>刷新列表</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>双栏预览</translation>
        </message>
        <message>
            <source>Text only</source>
            <translation>仅正文</translation>
        </message>
        <message>
            <source>Preview only</source>
            <translation>仅预览</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>手机</translation>
        </message>
        <message>
            <source>Focus</source>
            <translation>专注</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>侧栏</translation>
        </message>
        <message>
            <source>Article information</source>
            <translation>稿件信息</translation>
        </message>
        <message>
            <source>Outlets…</source>
            <translation>发布渠道…</translation>
        </message>
        <message>
            <source>Bring the portal up to date</source>
            <translation>更新门户</translation>
        </message>
        <message>
            <source>Switch user…</source>
            <translation>切换用户…</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>锁定</translation>
        </message>
        <message>
            <source>About Galley</source>
            <translation>关于采编台</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Article</source>
            <translation>稿件(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>审核(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Publish</source>
            <translation>发布(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Tool bar</source>
            <translation>工具栏</translation>
        </message>
    </context>
</TS>
