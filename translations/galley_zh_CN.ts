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
        <name>AssignDialog</name>
        <message>
            <source>Assign</source>
            <extracomment>派稿</extracomment>
            <translation>派稿</translation>
        </message>
        <message>
            <source>Name, login or pinyin</source>
            <translation>姓名、登录名或拼音</translation>
        </message>
        <message>
            <source>Find people</source>
            <translation>查找人员</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Due</source>
            <extracomment>截稿时间</extracomment>
            <translation>截稿时间</translation>
        </message>
        <message>
            <source>What is to be done? Whoever gets it reads this.</source>
            <translation>需要做什么？接稿人会看到这段话。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nobody any more</source>
            <extracomment>取消派稿</extracomment>
            <translation>取消派稿</translation>
        </message>
    </context>
    <context>
        <name>AuditWindow</name>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>Every step is a statement in a chain: each entry’s hash covers the one before it, and signed entries name who signed them.</source>
            <translation>每一步都是链上的一条声明：每条的摘要都涵盖前一条，签名的条目可核对签名人。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>显示范围</translation>
        </message>
        <message>
            <source>Read Again</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核验</translation>
        </message>
        <message>
            <source>Entries of the history</source>
            <translation>历史条目</translation>
        </message>
        <message>
            <source>Next Finding</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>CalendarWindow</name>
        <message>
            <source>Calendar</source>
            <translation>发稿日历</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>月</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>周</translation>
        </message>
        <message>
            <source>Another time…</source>
            <translation>改时间…</translation>
        </message>
        <message>
            <source>Open the article</source>
            <translation>打开稿件</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>Changes</name>
        <message>
            <source>Insertion</source>
            <translation>插入</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Replacement</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>文内批注</translation>
        </message>
    </context>
    <context>
        <name>ChecklistWindow</name>
        <message>
            <source>Receipts and outside copies</source>
            <translation>回执与站外副本</translation>
        </message>
        <message>
            <source>Articles with open copies</source>
            <translation>有未处理副本的稿件</translation>
        </message>
        <message>
            <source>What the outlets answered</source>
            <translation>各渠道回执</translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>Copies elsewhere: tick what is worked off</source>
            <translation>站外副本：处理完请打勾</translation>
        </message>
        <message>
            <source>Copies elsewhere</source>
            <translation>站外副本</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Worked off</source>
            <translation>处理人与时间</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>登记…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Open the article</source>
            <translation>打开稿件</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>ClearButton</name>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
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
        <message>
            <source>The program that asked for this did not sign it. Nothing was done.</source>
            <translation>发出请求的程序没有签名，未作任何改动。</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Compare with the original</source>
            <translation>对照原文</translation>
        </message>
    </context>
    <context>
        <name>ConflictWindow</name>
        <message>
            <source>Put two versions together</source>
            <translation>合并两个版本</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>F3 and Shift+F3 go on and back, Alt+1 to Alt+4 decide, F2 writes anew.</source>
            <translation>F3 下一处，Shift+F3 上一处；Alt+1 至 Alt+4 作决定，F2 重写。</translation>
        </message>
        <message>
            <source>Your wording for this place</source>
            <translation>此处改写为</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不改了</translation>
        </message>
        <message>
            <source>Take this wording</source>
            <translation>采用这一写法</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>用我的</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>用对方的</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>两者都留</translation>
        </message>
        <message>
            <source>Accept the proposal</source>
            <translation>采纳建议</translation>
        </message>
        <message>
            <source>Write it anew…</source>
            <translation>重写…</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Nothing of either is lost: the saved version stays in the history. What is put together needs another approval.</source>
            <translation>双方内容都不会丢失：已保存的版本留在历史中。合并后的稿件须重新签发。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Use this text</source>
            <translation>使用合并稿</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>用我的</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>用对方的</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>两者都留</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>用建议</translation>
        </message>
        <message>
            <source>Written anew</source>
            <translation>已重写</translation>
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
        <name>ContentParts</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>CorrectionDialog</name>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Readers keep the present version until the corrected one is approved and published.</source>
            <translation>更正稿签发并发布之前，读者看到的仍是现在的版本。</translation>
        </message>
        <message>
            <source>With a correction note for readers</source>
            <translation>附给读者的更正说明</translation>
        </message>
        <message>
            <source>Correction note</source>
            <translation>更正说明</translation>
        </message>
        <message>
            <source>The note is dated today and is part of the text: it is reviewed with it, and can be changed under Article information until then.</source>
            <translation>说明注明今天的日期，属于稿件内容，随稿送审；此前可在“稿件信息”中修改。</translation>
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
        <message>
            <source>The journal %1 could not be set aside; it stays where it is.</source>
            <translation>日志 %1 未能移入留存处，仍在原处。</translation>
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
        <name>DifferenceDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>DraftReplaceWindow</name>
        <message>
            <source>Find and replace in drafts</source>
            <translation>在草稿中查找替换</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>替换为</translation>
        </message>
        <message>
            <source>Where to search</source>
            <translation>查找范围</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>全词匹配</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>正则表达式</translation>
        </message>
        <message>
            <source>Headlines and summary, too</source>
            <translation>包括标题和摘要</translation>
        </message>
        <message>
            <source>Matches, by article</source>
            <translation>按稿件列出的匹配</translation>
        </message>
        <message>
            <source>Take the replacements back</source>
            <translation>撤回这次替换</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
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
            <source>The file&apos;s encoding cannot be told: it is not UTF-8 (at byte %1), not GB18030 and not Big5.</source>
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
            <source>The page breaks off before its end; it may be incomplete.</source>
            <translation>页面没有结尾就断开了，可能不完整。</translation>
        </message>
        <message>
            <source>The file holds no article.</source>
            <translation>文件里没有稿件。</translation>
        </message>
        <message>
            <source>The line&apos;s field &quot;%1&quot; is missing or is not a text.</source>
            <translation>这一行缺少字段“%1”，或它不是文字。</translation>
        </message>
        <message>
            <source>The field &quot;%1&quot; is not known and was left out.</source>
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
            <source>The date &quot;%1&quot; cannot be read.</source>
            <translation>日期“%1”无法识别。</translation>
        </message>
        <message>
            <source>There is no kind &quot;%1&quot;; the article was taken as original.</source>
            <translation>没有“%1”这种性质，稿件按原创处理。</translation>
        </message>
        <message>
            <source>There is no genre &quot;%1&quot;.</source>
            <translation>没有“%1”这种体裁。</translation>
        </message>
        <message>
            <source>The front matter&apos;s &quot;%1&quot; is not known; it was kept in the notes.</source>
            <translation>文件头中的“%1”无法识别，已记入备注。</translation>
        </message>
        <message>
            <source>The file holds no text.</source>
            <translation>文件里没有文字。</translation>
        </message>
        <message>
            <source>&quot;%1&quot; was not added to the register: %2</source>
            <translation>“%1”未能登记：%2</translation>
        </message>
        <message>
            <source>There is no section &quot;%1&quot; here.</source>
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
        <message>
            <source>There is no text on the clipboard.</source>
            <translation>剪贴板上没有文字。</translation>
        </message>
        <message>
            <source>The file mixes encodings: it is not UTF-8 (at byte %1), but it is at byte %2.</source>
            <translation>文件混用了多种编码：第 %1 字节处不是 UTF-8，第 %2 字节处却是 UTF-8。</translation>
        </message>
        <message>
            <source>The Word file is damaged: its part %1 cannot be read.</source>
            <translation>Word 文件已损坏：其中的 %1 部分无法读取。</translation>
        </message>
        <message>
            <source>The Word file was refused: its part %1 declares entities, which no word processor does.</source>
            <translation>已拒收这个 Word 文件：其中的 %1 部分含有实体声明，文字处理软件不会这样写。</translation>
        </message>
        <message>
            <source>The Word file was refused: its part %1 is larger or more deeply nested than a text can be.</source>
            <translation>已拒收这个 Word 文件：其中的 %1 部分过大或嵌套过深，不可能是稿件。</translation>
        </message>
        <message>
            <source>The Word file is damaged or was cut off; have it sent again.</source>
            <translation>Word 文件已损坏或不完整，请重新传送。</translation>
        </message>
        <message>
            <source>The Word file was refused: unpacked, it is far larger than a text can be.</source>
            <translation>已拒收这个 Word 文件：解压后过大，不可能是稿件。</translation>
        </message>
        <message>
            <source>The Word file is locked with a password; open it, take the password off and save it again.</source>
            <translation>Word 文件加了密码；请打开后取消密码再保存。</translation>
        </message>
        <message>
            <source>This is a document in the older binary form of Word or WPS; open it there and save it as .docx.</source>
            <translation>这是旧版 Word 或 WPS 的二进制文档；请打开后另存为 .docx。</translation>
        </message>
        <message>
            <source>This is an RTF document; open it in Word or WPS and save it as .docx.</source>
            <translation>这是 RTF 文档；请用 Word 或 WPS 打开后另存为 .docx。</translation>
        </message>
        <message>
            <source>This is not a Word file (.docx).</source>
            <translation>这不是 Word 文件（.docx）。</translation>
        </message>
        <message>
            <source>The Word file is locked or packed in an unknown way; save it again as .docx.</source>
            <translation>Word 文件已加密或压缩方式无法识别；请重新保存为 .docx。</translation>
        </message>
        <message>
            <source>The Word file is damaged: its part %1 is missing.</source>
            <translation>Word 文件已损坏：缺少 %1 部分。</translation>
        </message>
        <message>
            <source>This is a package, but no Word file: it has no part %1. Open it where it was written and save it as .docx.</source>
            <translation>这个压缩包不是 Word 文件：缺少 %1 部分。请用原来的软件打开后另存为 .docx。</translation>
        </message>
        <message>
            <source>A comment by %1 was left out: &quot;%2&quot;</source>
            <translation>%1 的批注未导入：“%2”</translation>
        </message>
        <message numerus="yes">
            <source>%n more comment(s) were left out.</source>
            <translation>
                <numerusform>另有 %n 条批注未导入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tracked change(s) were taken as accepted.</source>
            <translation>
                <numerusform>有 %n 处修订按已接受处理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) of hidden text were left out.</source>
            <translation>
                <numerusform>有 %n 处隐藏文字未导入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The text of %n text box(es) stands behind the paragraph that held it.</source>
            <translation>
                <numerusform>%n 个文本框中的文字已放在其所在段落之后。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n formula(s) were taken as plain text.</source>
            <translation>
                <numerusform>有 %n 个公式已转为普通文字。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sign(s) of a symbol font were left out.</source>
            <translation>
                <numerusform>有 %n 个符号字体的字符未导入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n embedded file(s) were left out.</source>
            <translation>
                <numerusform>有 %n 个嵌入的文件未导入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chart(s) or diagram(s) were left out; insert them as pictures.</source>
            <translation>
                <numerusform>有 %n 个图表或示意图未导入；请作为图片插入。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: the file only says where they lie.</source>
            <translation>
                <numerusform>有 %n 张图片未导入：文件里只有图片的链接。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: they are missing in the file or damaged.</source>
            <translation>
                <numerusform>有 %n 张图片未导入：文件里没有或已损坏。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: they are too large.</source>
            <translation>
                <numerusform>有 %n 张图片未导入：图片过大。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: a page cannot show %1; insert them as JPEG or PNG.</source>
            <translation>
                <numerusform>有 %n 张图片未导入：网页不能显示 %1 格式；请改用 JPEG 或 PNG。</numerusform>
            </translation>
        </message>
        <message>
            <source>Maker in the file&apos;s properties: %1</source>
            <translation>文件属性中的创建者：%1</translation>
        </message>
        <message>
            <source>A further page, %1, could not be read: %2</source>
            <translation>后续分页 %1 无法读取：%2</translation>
        </message>
        <message>
            <source>This is page 1 of %1; the others are not here.</source>
            <translation>这是共 %1 页中的第 1 页，其余各页不在这里。</translation>
        </message>
        <message>
            <source>Only %1 of the article&apos;s %2 pages are here.</source>
            <translation>这篇稿件共 %2 页，这里只有 %1 页。</translation>
        </message>
        <message>
            <source>This page holds no article: there is no continuous text in it.</source>
            <translation>这个网页不是稿件：其中没有成段的文字。</translation>
        </message>
        <message>
            <source>The file is no saved page: it holds no HTML, or breaks off before it.</source>
            <translation>该文件不是保存的网页：其中没有 HTML，或在此之前就已中断。</translation>
        </message>
        <message>
            <source>%1 stands on no list of sources that may be reprinted from.</source>
            <translation>%1 不在可转载来源名单上。</translation>
        </message>
        <message>
            <source>%1 is not, or no longer, on the list &quot;%2&quot;.</source>
            <translation>%1 不在（或已不在）名单“%2”上。</translation>
        </message>
        <message>
            <source>The same text was brought in before.</source>
            <translation>同样的内容以前导入过。</translation>
        </message>
        <message>
            <source>An earlier article comes from the same address.</source>
            <translation>此前有一篇稿件来自同一网址。</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) did not come with the file and were left out: %1</source>
            <translation>
                <numerusform>有 %n 张图片未随文件带来，已略去：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Too large to be taken in: %1</source>
            <translation>过大，未收入：%1</translation>
        </message>
        <message>
            <source>The text was damaged before it was saved: from character %1 on it is no longer Chinese. Get the file anew.</source>
            <translation>文本在保存之前已经损坏：从第 %1 个字符起已不是中文。请重新获取该文件。</translation>
        </message>
        <message>
            <source>The text had been saved in the wrong encoding and was read back; look it over.</source>
            <translation>文本曾以错误的编码保存，现已还原，请核对。</translation>
        </message>
        <message numerus="yes">
            <source>Characters were lost before the text was saved, in %n place(s); the first is character %1.</source>
            <translation>
                <numerusform>文本保存之前已有 %n 处字符丢失，第一处在第 %1 个字符。</numerusform>
            </translation>
        </message>
        <message>
            <source>The watched folder %1 cannot be read.</source>
            <translation>无法读取监视的文件夹 %1。</translation>
        </message>
        <message>
            <source>%1 was brought in but cannot be moved to %2.</source>
            <translation>%1 已导入，但无法移到 %2。</translation>
        </message>
        <message>
            <source>The file %1 could not be read.</source>
            <translation>文件 %1 无法读取。</translation>
        </message>
        <message>
            <source>The file %1 is larger than 256 MB and was not read.</source>
            <translation>文件 %1 超过 256 MB，未读取。</translation>
        </message>
        <message>
            <source>The file %1 could not be written.</source>
            <translation>文件 %1 无法写入。</translation>
        </message>
        <message>
            <source>The page is from %1 and was taken as a reprint.</source>
            <translation>页面来自 %1，已作为转载导入。</translation>
        </message>
        <message>
            <source>The picture is damaged or cut short and cannot be shown whole. Get it again.</source>
            <translation>图片已损坏或不完整，无法完整显示。请重新获取。</translation>
        </message>
        <message>
            <source>The picture could not be written in its form again.</source>
            <translation>图片无法按原格式重新写出。</translation>
        </message>
        <message>
            <source>Nothing of the picture would be left.</source>
            <translation>这样裁切后图片什么也不剩。</translation>
        </message>
        <message>
            <source>Made with AI</source>
            <translation>AI生成</translation>
        </message>
        <message>
            <source>The picture is cut short: its file ends before the picture does. Get it again.</source>
            <translation>图片不完整：文件提前结束。请重新获取。</translation>
        </message>
        <message>
            <source>The picture is damaged and cannot be read. Get it again.</source>
            <translation>图片已损坏，无法读取。请重新获取。</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>这张图片</translation>
        </message>
        <message>
            <source>This is not a picture that a page can show. JPEG, PNG, GIF and WebP are.</source>
            <translation>这不是网页能显示的图片，可用 JPEG、PNG、GIF 和 WebP。</translation>
        </message>
        <message>
            <source>This is a picture in the form %1, which browsers cannot all show. Save it as JPEG or PNG first.</source>
            <translation>这是 %1 格式的图片，不是所有浏览器都能显示。请先另存为 JPEG 或 PNG。</translation>
        </message>
        <message>
            <source>%1 is %2 × %3 pixels (%4 megapixels). The most that is taken in is %5 megapixels, with no side over %6. Make it smaller first.</source>
            <translation>%1为 %2 × %3 像素（%4 百万像素）。最多可收入 %5 百万像素，任一边不超过 %6 像素。请先缩小。</translation>
        </message>
        <message>
            <source>%1 would need %2 of memory to open, and the most allowed is %3. Make it smaller first.</source>
            <translation>打开%1需要 %2 内存，上限是 %3。请先缩小。</translation>
        </message>
        <message>
            <source>%1 is an animation of %2 frames at %3 × %4 pixels, which is too much for any reader&apos;s machine. Make it a video, or smaller.</source>
            <translation>%1是 %2 帧、每帧 %3 × %4 像素的动图，读者的设备难以承受。请改成视频，或缩小。</translation>
        </message>
        <message>
            <source>The picture was not taken in: it was stopped.</source>
            <translation>图片没有收入：已取消。</translation>
        </message>
        <message>
            <source>%1 was not taken in: it has %2, and the largest picture allowed has %3. Make it smaller first.</source>
            <translation>%1 没有收入：它有 %2，图片最大允许 %3。请先缩小。</translation>
        </message>
        <message>
            <source>The pasted picture could not be read.</source>
            <translation>粘贴的图片无法读取。</translation>
        </message>
        <message>
            <source>The picture could not be read.</source>
            <translation>图片无法读取。</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>A video has to be put in there by hand.</source>
            <translation>视频需要在公众号后台手动插入。</translation>
        </message>
        <message>
            <source>A picture from another site was left out.</source>
            <translation>略去了一张引自外站的图片。</translation>
        </message>
        <message>
            <source>A picture could not be made smaller for 公众号.</source>
            <translation>有一张图片无法缩小到公众号可用的大小。</translation>
        </message>
        <message>
            <source>A conflict of a merge stands in line %1 and was not put right. Keep one of the versions between &lt;&lt;&lt;&lt;&lt;&lt;&lt; and &gt;&gt;&gt;&gt;&gt;&gt;&gt;, and take the lines of marks out.</source>
            <translation>第 %1 行有一处合并冲突尚未处理。请在 &lt;&lt;&lt;&lt;&lt;&lt;&lt; 与 &gt;&gt;&gt;&gt;&gt;&gt;&gt; 之间保留一个版本，并删去标记行。</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>This is no value for the field %1. Expected: %2</source>
            <extracomment>%1 is a field&apos;s name, %2 tells its form</extracomment>
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
            <translation>修订与文内批注</translation>
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
        <message>
            <source>a list of objects of date and text, or lines of DATE|TEXT</source>
            <translation>由日期（date）和文字（text）组成的列表，或每行写作“日期|文字”</translation>
        </message>
        <message>
            <source>Correction notes</source>
            <extracomment>更正说明</extracomment>
            <translation>更正说明</translation>
        </message>
    </context>
    <context>
        <name>FigureDialog</name>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Turn left</source>
            <translation>向左转</translation>
        </message>
        <message>
            <source>Turn right</source>
            <translation>向右转</translation>
        </message>
        <message>
            <source>Shape of the crop</source>
            <translation>裁切比例</translation>
        </message>
        <message>
            <source>The whole picture</source>
            <translation>整张图片</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>还原整图</translation>
        </message>
        <message>
            <source>Cover, with this focal point</source>
            <translation>用作封面（以此为焦点）</translation>
        </message>
        <message>
            <source>Lists and the home page show the cover, cropped around its focal point</source>
            <translation>列表和首页显示封面，围绕焦点裁切</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图片说明</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Who took or made it</source>
            <translation>谁拍摄或制作</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>版权</translation>
        </message>
        <message>
            <source>Whose it is, and what we may do with it</source>
            <translation>归谁所有，我们可以怎样使用</translation>
        </message>
        <message>
            <source>Alt text</source>
            <translation>替代文字</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>替代文字</translation>
        </message>
        <message>
            <source>What somebody who cannot see it must know</source>
            <translation>给看不到图片的读者</translation>
        </message>
        <message>
            <source>AI label</source>
            <translation>AI 标识</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>somebody</source>
            <translation>未知人员</translation>
        </message>
        <message>
            <source>no section</source>
            <translation>未分栏目</translation>
        </message>
        <message>
            <source>Waiting, by step</source>
            <translation>各环节在审</translation>
        </message>
        <message>
            <source>What is in review now, and for how long.</source>
            <translation>目前在审的稿件及等候时长。</translation>
        </message>
        <message>
            <source>Nothing waits. Articles appear here with their submission.</source>
            <translation>没有在审稿件。稿件送审后会显示在这里。</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>篇数</translation>
        </message>
        <message>
            <source>Median wait</source>
            <translation>等候中位数</translation>
        </message>
        <message>
            <source>Nine tenths within</source>
            <translation>九成不超过</translation>
        </message>
        <message>
            <source>Longest wait</source>
            <translation>最长等候</translation>
        </message>
        <message>
            <source>Submitted</source>
            <translation>送审</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>Returned</source>
            <translation>退回</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>Throughput, by day</source>
            <translation>每日处理量</translation>
        </message>
        <message>
            <source>What was submitted, passed, returned, approved and published.</source>
            <translation>送审、通过、退回、签发和发布的篇次。</translation>
        </message>
        <message>
            <source>Nothing happened in this time. Each submission, review and publication is counted on its day.</source>
            <translation>这段时间没有处理记录。每次送审、审核和发布都按当天计数。</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>What was submitted, passed, returned, approved and published; a bar is a month.</source>
            <translation>送审、通过、退回、签发和发布的篇次，每柱一个月。</translation>
        </message>
        <message>
            <source>What was submitted, passed, returned, approved and published; a bar is a week.</source>
            <translation>送审、通过、退回、签发和发布的篇次，每柱一周。</translation>
        </message>
        <message>
            <source>Throughput, by person</source>
            <translation>个人处理量</translation>
        </message>
        <message>
            <source>Who did how much of it.</source>
            <translation>每人处理的篇次。</translation>
        </message>
        <message>
            <source>Nobody did anything in this time.</source>
            <translation>这段时间没有人处理稿件。</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Time to publication</source>
            <translation>出稿时长</translation>
        </message>
        <message>
            <source>Of articles that went out for the first time: half of them within the median, nine tenths within the other.</source>
            <translation>首次发布的稿件：一半不超过中位数，九成不超过另一数值。</translation>
        </message>
        <message>
            <source>Nothing of the newsroom&apos;s own was published in this time.</source>
            <translation>这段时间没有首次发布的稿件。</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起点</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>Longest</source>
            <translation>最长</translation>
        </message>
        <message>
            <source>From the first line</source>
            <translation>从建稿起</translation>
        </message>
        <message>
            <source>From submission</source>
            <translation>从送审起</translation>
        </message>
        <message>
            <source>Corrections and withdrawals, by section</source>
            <translation>各栏目更正与撤稿</translation>
        </message>
        <message>
            <source>What readers saw change.</source>
            <translation>读者看到的改动。</translation>
        </message>
        <message>
            <source>Nothing was published, corrected or withdrawn in this time.</source>
            <translation>这段时间没有发布、更正或撤稿。</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Taken offline</source>
            <translation>下线</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤稿</translation>
        </message>
        <message>
            <source>Withdrawn without a page</source>
            <translation>撤稿（不留页面）</translation>
        </message>
        <message>
            <source>Work in hand, by person</source>
            <translation>个人在手工作</translation>
        </message>
        <message>
            <source>What is assigned and not done, and drafts begun. Section and time play no part.</source>
            <translation>已派未完成的稿件和在写的草稿，不受时段和栏目限制。</translation>
        </message>
        <message>
            <source>Nobody has anything in hand.</source>
            <translation>没有人手头有稿。</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>Assigned, in time</source>
            <translation>派稿未逾期</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Assignments whose time is over, the longest first.</source>
            <translation>已过截稿时间的派稿，逾期最久的在前。</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>没有逾期稿件。</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Late by</source>
            <translation>逾期时长</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n 分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (min)</source>
            <translation>%1（分钟）</translation>
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
        <name>History</name>
        <message>
            <source>Embargo set on what was out</source>
            <translation>对已上线稿件设定解禁时间</translation>
        </message>
        <message>
            <source>Embargo lifted</source>
            <translation>解除解禁时间</translation>
        </message>
        <message>
            <source>Outside copy noted</source>
            <translation>登记站外副本</translation>
        </message>
        <message>
            <source>Outside copy worked off</source>
            <translation>站外副本已处理</translation>
        </message>
        <message>
            <source>Outside copy opened again</source>
            <translation>站外副本重新待处理</translation>
        </message>
        <message>
            <source>Outside copy taken off the list</source>
            <translation>站外副本移出清单</translation>
        </message>
        <message>
            <source>Outside copy changed</source>
            <translation>站外副本改动</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <extracomment>%1 embargo, publication or expiry; from %2 to %3</extracomment>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>Embargo</source>
            <translation>解禁</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>Expiry</source>
            <translation>到期</translation>
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
        <message numerus="yes">
            <source>%n tracked change(s) were taken as accepted.</source>
            <translation>
                <numerusform>%n 处修订按已接受处理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) left out.</source>
            <translation>
                <numerusform>略去了 %n 条批注。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Import articles</source>
            <translation>导入稿件</translation>
        </message>
        <message>
            <source>Whose texts are these?</source>
            <translation>这些稿件是谁的？</translation>
        </message>
        <message>
            <source>As each page shows: pages of other sites become reprints</source>
            <translation>按页面所示：别家网站的页面作为转载</translation>
        </message>
        <message>
            <source>Our own articles</source>
            <translation>本报（本站）稿件</translation>
        </message>
        <message>
            <source>Reprints: other people&apos;s texts, kept with a record of the original</source>
            <translation>转载：别家的稿件，保留原文记录</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>An archive: published at once, never reviewed</source>
            <translation>旧稿归档：直接上线，不经审核</translation>
        </message>
        <message>
            <source>Pass over what was imported before</source>
            <translation>跳过以前导入过的</translation>
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
            <source>History</source>
            <extracomment>历史</extracomment>
            <translation>历史</translation>
        </message>
        <message>
            <source>–</source>
            <translation>–</translation>
        </message>
        <message>
            <source>Compare with the original…</source>
            <translation>对照原文…</translation>
        </message>
        <message>
            <source>Cover</source>
            <extracomment>封面</extracomment>
            <translation>封面</translation>
        </message>
    </context>
    <context>
        <name>LengthMeasure</name>
        <message>
            <source>%1 characters</source>
            <extracomment>%1 字</extracomment>
            <translation>%1 字</translation>
        </message>
        <message>
            <source>%1 / %2 characters</source>
            <extracomment>%1 / %2 字: so many of so many allowed</extracomment>
            <translation>%1 / %2 字</translation>
        </message>
        <message numerus="yes">
            <source>%n more until the section&apos;s limit</source>
            <translation>
                <numerusform>距频道字数上限还有 %n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over the section&apos;s limit</source>
            <translation>
                <numerusform>超出频道字数上限 %n 字</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Text of the link</source>
            <translation>链接文字</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Address of the link</source>
            <translation>链接网址</translation>
        </message>
        <message>
            <source>https://…</source>
            <translation>https://…</translation>
        </message>
        <message>
            <source>Or an article of this newsroom</source>
            <translation>或者链接到本采编室的稿件</translation>
        </message>
        <message>
            <source>Search articles</source>
            <translation>搜索稿件</translation>
        </message>
        <message>
            <source>Words of the headline or the text</source>
            <translation>标题或正文里的词</translation>
        </message>
        <message>
            <source>Articles found</source>
            <translation>找到的稿件</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>去掉链接</translation>
        </message>
    </context>
    <context>
        <name>LinkSource</name>
        <message>
            <source>Put an address in, or choose an article.</source>
            <translation>请填写网址，或选择一篇稿件。</translation>
        </message>
        <message>
            <source>An address has no spaces in it.</source>
            <translation>网址里不能有空格。</translation>
        </message>
        <message>
            <source>The address names no site.</source>
            <translation>网址里没有站点名。</translation>
        </message>
        <message>
            <source>A mail address has an @ in it.</source>
            <translation>邮箱地址里要有 @。</translation>
        </message>
        <message>
            <source>This names no article.</source>
            <translation>没有对应的稿件。</translation>
        </message>
        <message>
            <source>Begin with https://, or with / for a page of this site.</source>
            <translation>请以 https:// 开头；本站页面以 / 开头。</translation>
        </message>
        <message>
            <source>Links lead to https, http or mail addresses, to articles, and to pages of this site.</source>
            <translation>链接可以指向 https、http、邮箱地址、稿件和本站页面。</translation>
        </message>
    </context>
    <context>
        <name>ManageNavigation</name>
        <message>
            <source>How the bar looks on the portal</source>
            <translation>导航在门户上的样子</translation>
        </message>
        <message>
            <source>Channel bar</source>
            <translation>频道导航</translation>
        </message>
        <message>
            <source>Entries of the channel bar</source>
            <translation>频道导航的条目</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>显示名称</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Regional strip</source>
            <translation>地方栏目条</translation>
        </message>
        <message>
            <source>What stands before the columns, for example 旗下栏目 or 地方.</source>
            <translation>排在各栏目之前的字样，例如“旗下栏目”或“地方”。</translation>
        </message>
        <message>
            <source>Own column</source>
            <translation>本地栏目</translation>
        </message>
        <message>
            <source>Stands above the strip; it need not be in it.</source>
            <translation>排在栏目条之上，不必在栏目条中。</translation>
        </message>
        <message>
            <source>Regional columns</source>
            <translation>地方栏目</translation>
        </message>
        <message>
            <source>Regional columns not in the strip</source>
            <translation>未列入的地方栏目</translation>
        </message>
        <message>
            <source>Add to the strip</source>
            <translation>列入栏目条</translation>
        </message>
        <message>
            <source>Remove from the strip</source>
            <translation>移出栏目条</translation>
        </message>
        <message>
            <source>In the strip, in this order</source>
            <translation>已列入，按此顺序</translation>
        </message>
        <message>
            <source>Regional columns in the strip</source>
            <translation>栏目条中的地方栏目</translation>
        </message>
        <message>
            <source>Drag the rows to arrange them, or use Alt and the arrow keys.</source>
            <translation>拖动各行调整顺序，或用 Alt 加方向键。</translation>
        </message>
    </context>
    <context>
        <name>ManageNewEntry</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>a–z, 0–9 and hyphens, for example caijing</source>
            <translation>小写字母、数字和连字符，例如 caijing</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>ManageOffers</name>
        <message>
            <source>Everywhere</source>
            <translation>所有栏目</translation>
        </message>
        <message>
            <source>everywhere</source>
            <translation>所有栏目</translation>
        </message>
    </context>
    <context>
        <name>ManagePages</name>
        <message>
            <source>Footer pages</source>
            <translation>页脚页面</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Drag to arrange, or use Alt and the arrow keys: the footer has the same order.</source>
            <translation>拖动或用 Alt 加方向键调整顺序，页脚按此排列。</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>Stands in the footer</source>
            <translation>在页脚显示</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Preview of the text</source>
            <translation>正文预览</translation>
        </message>
    </context>
    <context>
        <name>ManagePassword</name>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>New password, once more</source>
            <translation>再次输入新密码</translation>
        </message>
    </context>
    <context>
        <name>ManagePeople</name>
        <message>
            <source>Filter people</source>
            <translation>筛选人员</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Deactivate…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Real name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Printed as responsible editor, and in every record.</source>
            <translation>用于责任编辑署名和各项记录。</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>a–z, 0–9, dot, hyphen and underscore</source>
            <translation>小写字母、数字、点、连字符和下划线</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>For the whole newsroom, or for chosen sections and those below them.</source>
            <translation>适用于全编辑部，或指定栏目及其下级栏目。</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Set a password…</source>
            <translation>设置密码…</translation>
        </message>
        <message>
            <source>Ask for none</source>
            <translation>取消密码</translation>
        </message>
    </context>
    <context>
        <name>ManageProofImport</name>
        <message>
            <source>Import a table</source>
            <translation>导入表格</translation>
        </message>
        <message>
            <source>Remove what the table does not have</source>
            <translation>删除表格中没有的条目</translation>
        </message>
        <message>
            <source>What the table changes</source>
            <translation>表格带来的变化</translation>
        </message>
    </context>
    <context>
        <name>ManageProofOffices</name>
        <message>
            <source>Filter people and offices</source>
            <translation>筛选人物职务</translation>
        </message>
        <message>
            <source>People and offices</source>
            <translation>人物职务</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>历史版本…</translation>
        </message>
        <message>
            <source>Why it was changed</source>
            <translation>修改说明</translation>
        </message>
        <message>
            <source>Why it was changed, for the list of versions</source>
            <translation>修改说明，记入历史版本</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Store as a new version</source>
            <translation>存为新版本</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>2024-01-31; empty: not known.</source>
            <translation>如 2024-01-31；不详则留空。</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>The last day; empty: still held.</source>
            <translation>任职最后一日；在任则留空。</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>In which people are named together, 1 first; 0: not ordered.</source>
            <translation>并列出现时的先后，1 为首位；0 为不排序。</translation>
        </message>
        <message>
            <source>Wrong forms met</source>
            <translation>常见误写</translation>
        </message>
        <message>
            <source>Several are parted by semicolons.</source>
            <translation>多个之间用分号隔开。</translation>
        </message>
    </context>
    <context>
        <name>ManageProofStyle</name>
        <message>
            <source>Filter rules</source>
            <translation>筛选规则</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>本报体例</translation>
        </message>
        <message>
            <source>Longest sentence, in characters</source>
            <translation>句子最长字数</translation>
        </message>
        <message>
            <source>not judged</source>
            <translation>不检查</translation>
        </message>
        <message>
            <source>Longest paragraph, in characters</source>
            <translation>段落最长字数</translation>
        </message>
        <message>
            <source>Space between Chinese and Latin</source>
            <translation>中文与西文之间加空格</translation>
        </message>
        <message>
            <source>Point out the first person in news</source>
            <translation>消息中提示第一人称</translation>
        </message>
        <message>
            <source>Set aside for the newsroom</source>
            <translation>全社忽略</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销忽略</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>历史版本…</translation>
        </message>
    </context>
    <context>
        <name>ManageProofVersions</name>
        <message>
            <source>Versions</source>
            <translation>历史版本</translation>
        </message>
    </context>
    <context>
        <name>ManageProofWords</name>
        <message>
            <source>Filter words</source>
            <translation>筛选词语</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>历史版本…</translation>
        </message>
        <message>
            <source>Why it was changed</source>
            <translation>修改说明</translation>
        </message>
        <message>
            <source>Why it was changed, for the list of versions</source>
            <translation>修改说明，记入历史版本</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃修改</translation>
        </message>
        <message>
            <source>Store as a new version</source>
            <translation>存为新版本</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>词语</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Write instead</source>
            <translation>推荐写法</translation>
        </message>
        <message>
            <source>Several are parted by semicolons.</source>
            <translation>多个之间用分号隔开。</translation>
        </message>
        <message>
            <source>Harmless in</source>
            <translation>例外</translation>
        </message>
        <message>
            <source>Longer words that it is a part of.</source>
            <translation>含有该词的较长词语，不提示。</translation>
        </message>
        <message>
            <source>Only near</source>
            <translation>语境</translation>
        </message>
        <message>
            <source>Counts only where one of these stands in the same sentence.</source>
            <translation>同一句中出现其中之一才提示。</translation>
        </message>
        <message>
            <source>Only as a word by itself</source>
            <translation>仅整词匹配</translation>
        </message>
        <message>
            <source>Also disguised</source>
            <translation>含变形写法</translation>
        </message>
        <message>
            <source>Full-width, with spaces or marks put in, look-alike characters.</source>
            <translation>全角、插入空格或符号、形近字。</translation>
        </message>
        <message>
            <source>Only in promotional sections</source>
            <translation>仅限推广栏目</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Shown with the finding: where the rule comes from.</source>
            <translation>随提示显示：依据或缘由。</translation>
        </message>
    </context>
    <context>
        <name>ManageRoster</name>
        <message>
            <source>Week before</source>
            <translation>上一周</translation>
        </message>
        <message>
            <source>Week after</source>
            <translation>下一周</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>The week, a line for each role</source>
            <translation>本周值班，每个角色一行</translation>
        </message>
        <message>
            <source>Shifts of the week</source>
            <translation>本周班次</translation>
        </message>
        <message>
            <source>New shift…</source>
            <translation>新建班次…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Copy the week before</source>
            <translation>复制上一周</translation>
        </message>
        <message>
            <source>Where nobody is on the roster for a role, everybody who holds it is on duty.</source>
            <translation>某角色未排班时，担任该角色的人都算在班。</translation>
        </message>
    </context>
    <context>
        <name>ManageRoutes</name>
        <message>
            <source>Review routes</source>
            <translation>审核路线</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>A route is chosen by the section where it names one, else by the kind of article; of several that fit, the first is taken.</source>
            <translation>栏目指定了路线的按栏目，否则按稿件性质；同时适合的取排在前面的。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>For</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>Proofreadings</source>
            <translation>校对次数</translation>
        </message>
        <message>
            <source>Records by proofreaders (校) that the last step waits for.</source>
            <translation>末审之前要有的校对记录数。</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Passing the last step is the approval (签发). One person takes one step only.</source>
            <translation>最后一步通过即签发。一人只能审一步。</translation>
        </message>
    </context>
    <context>
        <name>ManageSections</name>
        <message>
            <source>Channels and regional columns</source>
            <translation>频道与地方栏目</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Drag sections to arrange and nest them, or use Alt and the arrow keys. F2 renames.</source>
            <translation>拖动栏目调整顺序和上下级，或用 Alt 加方向键；按 F2 改名。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>Dot</source>
            <translation>标识色</translation>
        </message>
        <message>
            <source>List style</source>
            <translation>列表样式</translation>
        </message>
        <message>
            <source>Review route</source>
            <translation>审核路线</translation>
        </message>
        <message>
            <source>Length, in characters (字数)</source>
            <translation>篇幅（字数）</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>A measure for writers and for proofing; nothing is refused for its length.</source>
            <translation>供写稿和智能校对参照，不会因超长而拒收。</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Promotional</source>
            <translation>推广栏目</translation>
        </message>
        <message>
            <source>The words of its articles are checked against advertising law.</source>
            <translation>其稿件用词按广告法检查。</translation>
        </message>
        <message>
            <source>Holds back articles with open findings</source>
            <translation>有未处理的必改项不得送审</translation>
        </message>
        <message>
            <source>An article is submitted when its must-fix findings are settled.</source>
            <translation>必改项处理完毕后方可送审。</translation>
        </message>
        <message>
            <source>Templates offered here</source>
            <translation>可用模板</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>稿件模板…</translation>
        </message>
    </context>
    <context>
        <name>ManageSeries</name>
        <message>
            <source>Filter series</source>
            <translation>筛选系列</translation>
        </message>
        <message>
            <source>Unused only</source>
            <translation>只看未使用的</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>篇目</translation>
        </message>
    </context>
    <context>
        <name>ManageShift</name>
        <message>
            <source>Duty</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>值班人</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>ManageSite</name>
        <message>
            <source>The portal</source>
            <translation>门户</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>For example 北疆新闻网.</source>
            <translation>例如“北疆新闻网”。</translation>
        </message>
        <message>
            <source>Latin name</source>
            <translation>拉丁字母名称</translation>
        </message>
        <message>
            <source>Stands below the name at the head of the page.</source>
            <translation>排在页头名称之下。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>https://… without a slash at the end; feeds and sitemaps use it.</source>
            <translation>https://…，末尾不加斜杠；用于订阅源和站点地图。</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Dates and times of the newsroom and the portal.</source>
            <translation>编辑部和门户的日期时间按此计算。</translation>
        </message>
        <message>
            <source>Articles on a list page</source>
            <translation>列表页篇数</translation>
        </message>
        <message>
            <source>Sponsor and copyright</source>
            <translation>主办与版权</translation>
        </message>
        <message>
            <source>Sponsor</source>
            <translation>主办</translation>
        </message>
        <message>
            <source>Printed as 主办.</source>
            <translation>印为“主办”。</translation>
        </message>
        <message>
            <source>Copyright holder</source>
            <translation>版权所有者</translation>
        </message>
        <message>
            <source>First year</source>
            <translation>起始年份</translation>
        </message>
        <message>
            <source>no years</source>
            <translation>不标年份</translation>
        </message>
        <message>
            <source>The footer gives the years from this one to the present.</source>
            <translation>页脚标出从这一年到当年的年份。</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>版权声明</translation>
        </message>
        <message>
            <source>For example 未经书面授权禁止使用.</source>
            <translation>例如“未经书面授权禁止使用”。</translation>
        </message>
        <message>
            <source>Licence and records</source>
            <translation>许可与备案</translation>
        </message>
        <message>
            <source>News licence</source>
            <translation>新闻信息服务许可证</translation>
        </message>
        <message>
            <source>The number of the 互联网新闻信息服务许可证.</source>
            <translation>互联网新闻信息服务许可证编号。</translation>
        </message>
        <message>
            <source>ICP record</source>
            <translation>ICP备案</translation>
        </message>
        <message>
            <source>Police record</source>
            <translation>公安备案</translation>
        </message>
        <message>
            <source>Reporting</source>
            <translation>举报</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Printed as 举报电话.</source>
            <translation>印为“举报电话”。</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>邮箱</translation>
        </message>
        <message>
            <source>Printed as 举报邮箱.</source>
            <translation>印为“举报邮箱”。</translation>
        </message>
        <message>
            <source>The footer</source>
            <translation>页脚</translation>
        </message>
        <message>
            <source>The footer as readers see it</source>
            <translation>读者看到的页脚</translation>
        </message>
    </context>
    <context>
        <name>ManageSnippets</name>
        <message>
            <source>Snippets</source>
            <translation>常用语</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>They stand in the menu Article, Snippets, in this order.</source>
            <translation>它们按这个顺序排在“稿件 › 常用语”菜单里。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Offered in</source>
            <translation>适用栏目</translation>
        </message>
        <message>
            <source>There and in the sections below it.</source>
            <translation>该栏目及其下级栏目。</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>体裁</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>${cursor}: writing goes on there. ${date}, ${author} and ${section} are filled in.</source>
            <translation>${cursor}：插入后从此处继续写。${date}、${author}、${section} 会自动填入日期、作者和栏目。</translation>
        </message>
    </context>
    <context>
        <name>ManageSourceImport</name>
        <message>
            <source>What will be added and changed</source>
            <translation>将新增和变更的内容</translation>
        </message>
    </context>
    <context>
        <name>ManageSources</name>
        <message>
            <source>Filter sources</source>
            <translation>筛选来源</translation>
        </message>
        <message>
            <source>Unused only</source>
            <translation>只看未使用的</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>来源库</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>From a table…</source>
            <translation>从表格导入…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Without 《》.</source>
            <translation>不带书名号。</translation>
        </message>
        <message>
            <source>Printed form</source>
            <translation>刊用名</translation>
        </message>
        <message>
            <source>As it stands with the article: 《内蒙古日报》</source>
            <translation>稿件上印出的样子，例如《内蒙古日报》</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>https://…</source>
            <translation>https://…</translation>
        </message>
        <message>
            <source>On a list of sources</source>
            <translation>所在名单</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>The list it stands on, for example 可供网站转载新闻的新闻单位名单. Empty: on none.</source>
            <translation>列入的名单，例如“可供网站转载新闻的新闻单位名单”。留空表示不在名单中。</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>The first day on it, for example 2021-10-20.</source>
            <translation>列入的第一天，例如 2021-10-20。</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>The last day; empty while it stands on it.</source>
            <translation>最后一天；仍在名单中则留空。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>ManageTags</name>
        <message>
            <source>Filter tags</source>
            <translation>筛选标签</translation>
        </message>
        <message>
            <source>Unused only</source>
            <translation>只看未使用的</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>F2 or a double click renames. Select several to merge or remove them together.</source>
            <translation>按 F2 或双击改名；可选中多个一起合并或移除。</translation>
        </message>
    </context>
    <context>
        <name>ManageTemplates</name>
        <message>
            <source>Templates</source>
            <translation>稿件模板</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新建…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>They stand below the New button in this order.</source>
            <translation>在“新建稿件”按钮的菜单中按此顺序列出。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Offered in</source>
            <translation>适用栏目</translation>
        </message>
        <message>
            <source>There and in the sections below it.</source>
            <translation>该栏目及其下级栏目。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>体裁</translation>
        </message>
        <message>
            <source>The article begins with</source>
            <translation>稿件初始内容</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>%1 returned the article</source>
            <translation>%1 退回了稿件</translation>
        </message>
        <message>
            <source>%1 assigned the article to you</source>
            <translation>%1 给您派了稿</translation>
        </message>
        <message>
            <source>%1 mentioned you</source>
            <translation>%1 在批注中提到了您</translation>
        </message>
        <message>
            <source>The approval is void</source>
            <translation>签发已失效</translation>
        </message>
        <message>
            <source>%1 changed the text: the approval is void</source>
            <translation>%1 改动了正文，签发已失效</translation>
        </message>
        <message>
            <source>%1 commented</source>
            <translation>%1 写了批注</translation>
        </message>
        <message>
            <source>%1 approved the article</source>
            <translation>%1 签发了稿件</translation>
        </message>
        <message>
            <source>%1 withdrew the article</source>
            <translation>%1 撤下了稿件</translation>
        </message>
        <message>
            <source>What you did elsewhere was refused</source>
            <translation>您在别处的操作未被接受</translation>
        </message>
        <message>
            <source>The time for your work is over</source>
            <translation>您的稿件已过截稿时间</translation>
        </message>
        <message>
            <source>It could not be published at its time</source>
            <translation>稿件未能按时发布</translation>
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
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Kind of outlet</source>
            <translation>渠道类型</translation>
        </message>
        <message>
            <source>Name of the outlet</source>
            <translation>渠道名称</translation>
        </message>
        <message>
            <source>Folder for the portal</source>
            <translation>门户所在文件夹</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>服务商</translation>
        </message>
        <message>
            <source>Provider of the storage</source>
            <translation>对象存储服务商</translation>
        </message>
        <message>
            <source>Bucket</source>
            <translation>存储桶</translation>
        </message>
        <message>
            <source>Bucket of the storage</source>
            <translation>对象存储的存储桶</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>密钥文件</translation>
        </message>
        <message>
            <source>File with the private key</source>
            <translation>私钥文件</translation>
        </message>
        <message>
            <source>Instead of a password</source>
            <translation>可代替密码</translation>
        </message>
        <message>
            <source>Folder there</source>
            <translation>远程目录</translation>
        </message>
        <message>
            <source>Folder of the portal on the server</source>
            <translation>门户在服务器上的目录</translation>
        </message>
        <message>
            <source>Empty: the top of the server</source>
            <translation>留空为服务器根目录</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>限速</translation>
        </message>
        <message>
            <source>At most so much of the line</source>
            <translation>上传限速</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>不限</translation>
        </message>
        <message>
            <source> MB/s</source>
            <translation> MB/秒</translation>
        </message>
        <message>
            <source>The server is being tried…</source>
            <translation>正在连接服务器…</translation>
        </message>
        <message>
            <source>The server is being tried</source>
            <translation>正在连接服务器</translation>
        </message>
    </context>
    <context>
        <name>OutletHttp</name>
        <message>
            <source>The address has to begin with https:// so that nobody on the way reads the password.</source>
            <translation>地址须以 https:// 开头，以免密码在途中被人读取。</translation>
        </message>
        <message>
            <source>The server %1 could not be reached, or did not answer. The next delivery goes on from there.</source>
            <translation>连不上服务器 %1，或其没有响应。下次发布接着进行。</translation>
        </message>
        <message>
            <source>The server %1 leads elsewhere. Give the outlet the address that it leads to.</source>
            <translation>服务器 %1 已跳转到别处，请改用跳转后的地址。</translation>
        </message>
    </context>
    <context>
        <name>OutletReceipts</name>
        <message>
            <source>The page is gone.</source>
            <translation>页面已删除。</translation>
        </message>
        <message>
            <source>The page is still there: %1</source>
            <translation>页面仍在：%1</translation>
        </message>
        <message>
            <source>The notice is not there.</source>
            <translation>撤稿说明未能放上。</translation>
        </message>
        <message>
            <source>The text is still there: %1</source>
            <translation>原文仍在：%1</translation>
        </message>
        <message>
            <source>The notice stands in the page&apos;s place.</source>
            <translation>原页面已换成撤稿说明。</translation>
        </message>
        <message>
            <source>The page is not there.</source>
            <translation>页面不在。</translation>
        </message>
        <message>
            <source>The page is there: %1</source>
            <translation>页面已上线：%1</translation>
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
            <source>The portal&apos;s folder and the newsroom&apos;s must lie apart.</source>
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
            <source>The outlet&apos;s folder %1 is not there.</source>
            <translation>发布渠道的文件夹 %1 不存在。</translation>
        </message>
        <message>
            <source>Nothing was published to %1 yet.</source>
            <translation>还没有向“%1”发布过内容。</translation>
        </message>
        <message>
            <source>rclone knows no servers of the kind “%1”.</source>
            <translation>rclone 不支持“%1”类服务器。</translation>
        </message>
        <message>
            <source>The folder on the server has to be below its top.</source>
            <translation>服务器上的文件夹不能超出其根目录。</translation>
        </message>
        <message>
            <source>WordPress wants a login and an application password (Users, Profile, Application Passwords).</source>
            <translation>WordPress 需要用户名和应用程序密码（用户 › 个人资料 › 应用程序密码）。</translation>
        </message>
        <message>
            <source>The folder %1 could not be made.</source>
            <translation>无法创建文件夹 %1。</translation>
        </message>
        <message>
            <source>The folder %1 could not be removed.</source>
            <translation>无法删除文件夹 %1。</translation>
        </message>
        <message>
            <source>The outlet&apos;s password could not be had from this machine&apos;s keychain. Unlock the keychain; on a machine where the outlet was not added, remove it and add it again, or set GALLEY_OUTLET_PASSWORD.</source>
            <translation>无法从本机钥匙串取得渠道密码。请解锁钥匙串；如渠道不是在本机添加的，请移除后重新添加，或设置 GALLEY_OUTLET_PASSWORD。</translation>
        </message>
        <message>
            <source>The outlet&apos;s password could not be put into this machine&apos;s keychain. Start or unlock the keychain, or set GALLEY_OUTLET_PASSWORD where nobody can be asked.</source>
            <translation>无法将渠道密码存入本机钥匙串。请启动或解锁钥匙串；无人值守时可设置 GALLEY_OUTLET_PASSWORD。</translation>
        </message>
        <message>
            <source>An outlet needs a name.</source>
            <translation>发布渠道需要名称。</translation>
        </message>
        <message>
            <source>The delivery was stopped. What was carried stays; the next one goes on from there.</source>
            <translation>发布已停止。已上传的内容保留，下次发布接着进行。</translation>
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
        <message>
            <source>How much was looked at</source>
            <translation>核对进度</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>Reads back what is there and compares it with what was published</source>
            <translation>读回渠道上的内容，与已发布的比对</translation>
        </message>
        <message>
            <source>Put right</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>Publishes anew what is missing or different, and removes what should be gone</source>
            <translation>重新发布缺失或不一致的内容，清除多余的内容</translation>
        </message>
    </context>
    <context>
        <name>PageComparison</name>
        <message>
            <source>In the part “%1” the page holds what the text does not: “%2”.</source>
            <extracomment>%1 a part of a page (headline, text …), %2 what stands there</extracomment>
            <translation>“%1”处，网页多出稿件没有的内容：“%2”。</translation>
        </message>
        <message>
            <source>In the part “%1” the page lacks what the text holds: “%2”.</source>
            <translation>“%1”处，网页缺少稿件中的内容：“%2”。</translation>
        </message>
        <message>
            <source>In the part “%1” the text says “%2”, and the page “%3”.</source>
            <extracomment>%1 a part of a page, %2 what the approved text says, %3 what the page says</extracomment>
            <translation>“%1”处，稿件为“%2”，网页为“%3”。</translation>
        </message>
        <message>
            <source>the page as a whole</source>
            <translation>整个网页</translation>
        </message>
        <message>
            <source>the responsible editor, who is no part of the text</source>
            <translation>责任编辑（不属于稿件内容）</translation>
        </message>
        <message>
            <source>In the part “%1” a paragraph stands at another place than in the text: “%2”.</source>
            <translation>“%1”处，有一段的位置与稿件不同：“%2”。</translation>
        </message>
        <message>
            <source>source, author, date, summary, correction notes, sign-off</source>
            <translation>来源、作者、日期、摘要、更正说明、署名</translation>
        </message>
        <message>
            <source>whether the page holds more than the text</source>
            <translation>网页是否多出稿件之外的内容</translation>
        </message>
        <message>
            <source>The page holds what the newsroom&apos;s theme does not print, and what can change or hide its text: %1</source>
            <translation>网页中有本社模板不会输出、却能改动或隐藏文字的内容：%1</translation>
        </message>
        <message>
            <source>The page is not laid out as the newsroom&apos;s theme lays out an article.</source>
            <translation>网页的版式与本社模板的稿件页不符。</translation>
        </message>
        <message>
            <source>what the site puts around an article: navigation, series, tags, related articles, footer</source>
            <translation>网站在稿件周围的内容：导航、系列、标签、相关报道、页脚</translation>
        </message>
        <message>
            <source>where links inside the site lead</source>
            <translation>站内链接指向何处</translation>
        </message>
        <message>
            <source>the pictures&apos; own bytes and the style sheet, which are files of their own</source>
            <translation>图片本身和样式表（都是单独的文件）</translation>
        </message>
    </context>
    <context>
        <name>PageGraph</name>
        <message>
            <source>A page was left out: its address %1 is not usable or is another page&apos;s.</source>
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
        <name>PageParts</name>
        <message>
            <source>address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>window title</source>
            <translation>窗口标题</translation>
        </message>
        <message>
            <source>kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>subtitle</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>source, author and date</source>
            <translation>来源、作者和日期</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>correction notes</source>
            <translation>更正说明</translation>
        </message>
        <message>
            <source>sign-off and responsible editor</source>
            <translation>署名和责任编辑</translation>
        </message>
        <message>
            <source>people in the text</source>
            <translation>文中人物</translation>
        </message>
        <message>
            <source>reprint record</source>
            <translation>转载说明</translation>
        </message>
        <message>
            <source>beside the article</source>
            <translation>正文之外</translation>
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
        <name>Paste</name>
        <message>
            <source>As it was copied</source>
            <translation>按复制时的原样</translation>
        </message>
        <message>
            <source>With its formats</source>
            <translation>保留格式</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>纯文本</translation>
        </message>
        <message>
            <source>Plain text, broken lines joined</source>
            <translation>纯文本，接好断行</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>引文</translation>
        </message>
        <message>
            <source>Every character as it is</source>
            <translation>逐字原样（等宽）</translation>
        </message>
        <message>
            <source>Text with Markdown marks</source>
            <translation>按 Markdown 记号排版</translation>
        </message>
    </context>
    <context>
        <name>PasteSpecialDialog</name>
        <message>
            <source>Paste special</source>
            <translation>选择性粘贴</translation>
        </message>
        <message>
            <source>How it goes in</source>
            <translation>粘贴方式</translation>
        </message>
        <message>
            <source>As readers see it</source>
            <translation>读者看到的样子</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>写进正文的源码</translation>
        </message>
        <message>
            <source>What will be inserted</source>
            <translation>将要插入的内容</translation>
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
        <name>Proof</name>
        <message>
            <source>Two characters may have changed places: “%1” is no word, “%2” is one.</source>
            <translation>字序可能颠倒：“%1”不成词，“%2”成词。</translation>
        </message>
        <message>
            <source>“%1” is no word; “%2” may be meant.</source>
            <translation>“%1”不成词，疑为“%2”。</translation>
        </message>
        <message>
            <source>The characters sound or look alike. Names and coined words may be right as they are.</source>
            <translation>字音或字形相近。如是人名、地名或新造词，可能本来无误。</translation>
        </message>
        <message>
            <source>a quotation mark stands inside a field that does not begin with one.</source>
            <translation>字段不以引号开头，中间却出现了引号。</translation>
        </message>
        <message>
            <source>the quotation mark is never closed.</source>
            <translation>引号没有闭合。</translation>
        </message>
        <message>
            <source>text follows the closing quotation mark.</source>
            <translation>闭合引号之后还有文字。</translation>
        </message>
        <message>
            <source>The list is neither UTF-8 nor GB18030 text.</source>
            <translation>词表既不是 UTF-8 文本，也不是 GB18030 文本。</translation>
        </message>
        <message>
            <source>Line %1, column %2: %3</source>
            <translation>第 %1 行第 %2 列：%3</translation>
        </message>
        <message>
            <source>Places in captions against the text</source>
            <translation>图说地名与正文</translation>
        </message>
        <message>
            <source>The text says nothing of %1; is the caption&apos;s place right?</source>
            <translation>正文未提到%1，图说中的地名对吗？</translation>
        </message>
        <message>
            <source>Part numbers of a series</source>
            <translation>系列稿件序号</translation>
        </message>
        <message>
            <source>The series %1 has a part %2 already.</source>
            <translation>系列“%1”已有第 %2 篇。</translation>
        </message>
        <message>
            <source>The series %1 has come to part %2; this is part %3.</source>
            <translation>系列“%1”目前到第 %2 篇，本篇为第 %3 篇。</translation>
        </message>
        <message>
            <source>Weekday against date</source>
            <translation>星期与日期</translation>
        </message>
        <message>
            <source>Yesterday, today, tomorrow against the date</source>
            <translation>昨天、今天、明天与日期</translation>
        </message>
        <message>
            <source>Percentages that cannot be</source>
            <translation>不可能的百分比</translation>
        </message>
        <message>
            <source>Growth against its figures</source>
            <translation>增幅与数据</translation>
        </message>
        <message>
            <source>Parts against their sum</source>
            <translation>分项与合计</translation>
        </message>
        <message>
            <source>Age against year of birth</source>
            <translation>年龄与出生年份</translation>
        </message>
        <message>
            <source>Reporters&apos; names</source>
            <translation>记者姓名</translation>
        </message>
        <message>
            <source>%1 is a 星期%2.</source>
            <translation>%1 是星期%2。</translation>
        </message>
        <message>
            <source>The article is of %1: “%2” does not fit this date.</source>
            <translation>稿件日期为 %1，“%2”与此处日期不符。</translation>
        </message>
        <message>
            <source>Nothing falls by more than 100 %.</source>
            <translation>降幅不可能超过 100%。</translation>
        </message>
        <message>
            <source>A part of a whole (%1) is never over 100 %.</source>
            <translation>%1不会超过 100%。</translation>
        </message>
        <message>
            <source>From %1 to %2 it is %3 percentage points.</source>
            <translation>从 %1 到 %2 是 %3 个百分点。</translation>
        </message>
        <message>
            <source>From %1 to %2 it is %3 %.</source>
            <translation>从 %1 到 %2，变化为 %3%。</translation>
        </message>
        <message>
            <source>The shares come to %1 %.</source>
            <translation>各部分占比合计 %1%。</translation>
        </message>
        <message>
            <source>Shares of one whole make 100 %; look whether several answers were allowed.</source>
            <translation>同一整体的占比合计应为 100%；请核对是否为多选。</translation>
        </message>
        <message>
            <source>A part is more than its whole.</source>
            <translation>部分大于整体。</translation>
        </message>
        <message>
            <source>The parts come to %1.</source>
            <translation>各分项合计为 %1。</translation>
        </message>
        <message>
            <source>The parts named behind it come to %1.</source>
            <translation>其后各分项合计为 %1。</translation>
        </message>
        <message>
            <source>Born in %1, one is %2 in %3.</source>
            <translation>%1 年出生，到 %3 年为 %2 岁。</translation>
        </message>
        <message>
            <source>The article&apos;s reporter is %1.</source>
            <translation>本稿记者署名为%1。</translation>
        </message>
        <message>
            <source>“%1” should be “%2”.</source>
            <translation>“%1”应为“%2”。</translation>
        </message>
        <message>
            <source>“%1” lacks a character of “%2”.</source>
            <translation>“%1”漏字，应为“%2”。</translation>
        </message>
        <message>
            <source>“%1” has a character of “%2” twice.</source>
            <translation>“%1”多一字，应为“%2”。</translation>
        </message>
        <message>
            <source>Two characters of “%2” have changed places in “%1”.</source>
            <translation>“%1”有两字颠倒，应为“%2”。</translation>
        </message>
        <message>
            <source>The idiom has this one form.</source>
            <translation>成语有固定写法。</translation>
        </message>
        <message>
            <source>An organisation&apos;s name is written as it is fixed.</source>
            <translation>机构名称应按规定写法。</translation>
        </message>
        <message>
            <source>The phrase has this one form in documents and news.</source>
            <translation>文件和新闻中此提法有固定表述。</translation>
        </message>
        <message>
            <source>“%1” is not the measure word of “%2”.</source>
            <translation>量词“%1”与“%2”不搭配。</translation>
        </message>
        <message>
            <source>Two neighbouring figures for an approximate number have no 、 between them.</source>
            <translation>相邻两个数字连用表示概数，中间不加顿号。</translation>
        </message>
        <message>
            <source>An approximate number is written in Chinese figures, without 、.</source>
            <translation>概数用汉字数字，中间不加顿号。</translation>
        </message>
        <message>
            <source>A number with 几 is written in Chinese figures.</source>
            <translation>带“几”的概数用汉字数字。</translation>
        </message>
        <message>
            <source>A number with 数 is written in Chinese figures.</source>
            <translation>带“数”的概数用汉字数字。</translation>
        </message>
        <message>
            <source>%1 and %2 do not go together.</source>
            <translation>“%1”与“%2”不能同时用。</translation>
        </message>
        <message>
            <source>What falls cannot fall by times.</source>
            <translation>减少、下降不能用“倍”。</translation>
        </message>
        <message>
            <source>倍 measures growth alone; a fall is a part of what was: look the figure up.</source>
            <translation>“倍”只用于增加；减少应说几分之几或百分之几，请核对原数。</translation>
        </message>
        <message>
            <source>Dates and times that do not exist</source>
            <translation>不存在的日期时间</translation>
        </message>
        <message>
            <source>Part of the day against the hour</source>
            <translation>时段与钟点矛盾</translation>
        </message>
        <message>
            <source>Form of dates</source>
            <translation>日期写法</translation>
        </message>
        <message>
            <source>Dates in names of events</source>
            <translation>含月日的专名</translation>
        </message>
        <message>
            <source>Ranges of numbers</source>
            <translation>数值范围</translation>
        </message>
        <message>
            <source>Percentages</source>
            <translation>百分比</translation>
        </message>
        <message>
            <source>Approximate numbers</source>
            <translation>概数</translation>
        </message>
        <message>
            <source>Doubled or contrary words of amount</source>
            <translation>概数词重复或矛盾</translation>
        </message>
        <message>
            <source>A fall by times</source>
            <translation>减少用倍</translation>
        </message>
        <message>
            <source>Arabic and Chinese figures in one number</source>
            <translation>一数两体</translation>
        </message>
        <message>
            <source>Long numbers</source>
            <translation>大数写法</translation>
        </message>
        <message>
            <source>零 and 〇</source>
            <translation>零与〇</translation>
        </message>
        <message>
            <source>二 and 两</source>
            <translation>二与两</translation>
        </message>
        <message>
            <source>Marks inside numbers</source>
            <translation>数字中的标点</translation>
        </message>
        <message>
            <source>Units said twice</source>
            <translation>单位重复</translation>
        </message>
        <message>
            <source>Form of units</source>
            <translation>单位写法</translation>
        </message>
        <message>
            <source>The zero of a year written in Chinese is 〇.</source>
            <translation>汉字年份中的零应写作“〇”。</translation>
        </message>
        <message>
            <source>Dates of the lunar calendar are written in Chinese figures.</source>
            <translation>农历日期用汉字数字。</translation>
        </message>
        <message>
            <source>One time mixes Arabic and Chinese figures.</source>
            <translation>同一时间混用了阿拉伯数字和汉字数字。</translation>
        </message>
        <message>
            <source>One date mixes Arabic and Chinese figures.</source>
            <translation>同一日期混用阿拉伯数字和汉字数字。</translation>
        </message>
        <message>
            <source>The year is shortened.</source>
            <translation>年份不应简写。</translation>
        </message>
        <message>
            <source>Running text writes the date with 年, 月 and 日.</source>
            <translation>正文中的日期应写出年、月、日。</translation>
        </message>
        <message>
            <source>Months and days have no zero before them.</source>
            <translation>月、日前不补0。</translation>
        </message>
        <message>
            <source>Written text says 日; 号 is spoken.</source>
            <translation>书面语用“日”，“号”是口语。</translation>
        </message>
        <message>
            <source>日 is missing behind the day.</source>
            <translation>日期后缺“日”。</translation>
        </message>
        <message>
            <source>A decade is written with its century.</source>
            <translation>年代前应写明世纪。</translation>
        </message>
        <message>
            <source>Century and decade mix Arabic and Chinese figures.</source>
            <translation>世纪与年代混用阿拉伯数字和汉字数字。</translation>
        </message>
        <message>
            <source>Arabic and Chinese figures stand in one number.</source>
            <translation>同一个数混用阿拉伯数字和汉字数字。</translation>
        </message>
        <message>
            <source>%1 is no leap year: there is no 29 February.</source>
            <translation>%1年不是闰年，没有2月29日。</translation>
        </message>
        <message>
            <source>There is no such day: the month has %1 days.</source>
            <translation>没有这一天：该月只有%1天。</translation>
        </message>
        <message>
            <source>The time named ends before it begins.</source>
            <translation>时间段的结束早于开始。</translation>
        </message>
        <message>
            <source>There is no such month.</source>
            <translation>没有这个月份。</translation>
        </message>
        <message>
            <source>A day has 24 hours.</source>
            <translation>一天只有24小时。</translation>
        </message>
        <message>
            <source>An hour has 60 minutes.</source>
            <translation>一小时只有60分。</translation>
        </message>
        <message>
            <source>The part of the day is said twice.</source>
            <translation>时段说了两次。</translation>
        </message>
        <message>
            <source>The part of the day and the hour do not agree.</source>
            <translation>时段与钟点不符。</translation>
        </message>
        <message>
            <source>There is no such time of day.</source>
            <translation>没有这个时刻。</translation>
        </message>
        <message>
            <source>A minute has 60 seconds.</source>
            <translation>一分钟只有60秒。</translation>
        </message>
        <message>
            <source>There is no such date.</source>
            <translation>没有这个日期。</translation>
        </message>
        <message>
            <source>Only 万 and 亿 go with Arabic figures.</source>
            <translation>只有“万”“亿”可与阿拉伯数字连用。</translation>
        </message>
        <message>
            <source>Only one 万 or 亿 goes with Arabic figures.</source>
            <translation>阿拉伯数字后只能用一个“万”或“亿”。</translation>
        </message>
        <message>
            <source>A long round number is easier to read with 万 or 亿.</source>
            <translation>位数多的整数用“万”“亿”作单位更好读。</translation>
        </message>
        <message>
            <source>A number that counts writes its zero 零.</source>
            <translation>用作计量时，0的汉字写作“零”。</translation>
        </message>
        <message>
            <source>An ordinal is 第二, not 第两.</source>
            <translation>序数用“第二”，不用“第两”。</translation>
        </message>
        <message>
            <source>Twenty is 二十.</source>
            <translation>应为“二十”。</translation>
        </message>
        <message>
            <source>Before a measure word two is 两.</source>
            <translation>量词前用“两”。</translation>
        </message>
        <message>
            <source>Month and day in the name of an event are parted with ·.</source>
            <translation>含月日的专名，月、日之间用间隔号“·”。</translation>
        </message>
        <message>
            <source>A full-width mark stands inside a number.</source>
            <translation>数字中间误用全角标点。</translation>
        </message>
        <message>
            <source>Times and scores in figures take a half-width colon.</source>
            <translation>用数字表示的时间、比分用半角冒号。</translation>
        </message>
        <message>
            <source>A comma inside a number parts groups of three figures.</source>
            <translation>数字中的千分撇应三位一节。</translation>
        </message>
        <message>
            <source>A decimal has a 0 before its point.</source>
            <translation>小数点前应写出0。</translation>
        </message>
        <message>
            <source>零下 and the minus say the same.</source>
            <translation>“零下”与负号重复。</translation>
        </message>
        <message>
            <source>摄氏 and ℃ say the same.</source>
            <translation>“摄氏”与“℃”重复。</translation>
        </message>
        <message>
            <source>℃ and 度 say the same.</source>
            <translation>“℃”与“度”重复。</translation>
        </message>
        <message>
            <source>Degrees Celsius have a character of their own.</source>
            <translation>摄氏度用专用符号“℃”。</translation>
        </message>
        <message>
            <source>The currency is said twice.</source>
            <translation>币种重复。</translation>
        </message>
        <message>
            <source>Month and day in the name of an event stand together, or are parted with ·.</source>
            <translation>事件名中的月和日连写，或用间隔号“·”隔开。</translation>
        </message>
        <message>
            <source>Chinese figures have 点 for the decimal point.</source>
            <translation>汉字数字的小数点写作“点”。</translation>
        </message>
        <message>
            <source>The percent sign counts by itself.</source>
            <translation>百分号本身已表示“百分之”。</translation>
        </message>
        <message>
            <source>The percent sign stands right behind its figures.</source>
            <translation>百分号紧跟数字。</translation>
        </message>
        <message>
            <source>百分之 goes with Chinese figures, % with Arabic ones.</source>
            <translation>“百分之”与汉字数字连用，“%”与阿拉伯数字连用。</translation>
        </message>
        <message>
            <source>The text writes the same kind of thing in two ways.</source>
            <translation>同类数字在文中写法不一。</translation>
        </message>
        <message>
            <source>Elsewhere it stands in the form that the fix gives it.</source>
            <translation>文中别处用的是建议的写法。</translation>
        </message>
        <message>
            <source>Two forms for one kind of thing</source>
            <translation>同类数字形式不一</translation>
        </message>
        <message>
            <source>Both numbers of a range have %1.</source>
            <translation>数值范围的前后两数都应带“%1”。</translation>
        </message>
        <message>
            <source>Left out, it is not clear whether the first number is a part of a hundred.</source>
            <translation>省略后，前一个数是不是百分数会有歧义。</translation>
        </message>
        <message>
            <source>Left out, the first number may be read as it stands.</source>
            <translation>省略后，前一个数可能被照字面理解。</translation>
        </message>
        <message>
            <source>Numbers of a range are joined with — or ～.</source>
            <translation>数值范围用一字线“—”或浪纹线“～”连接。</translation>
        </message>
        <message>
            <source>The percent sign stands in half width, like the figures before it.</source>
            <translation>百分号用半角，与前面的数字一致。</translation>
        </message>
        <message>
            <source>The percent sign is doubled.</source>
            <translation>百分号重复。</translation>
        </message>
        <message>
            <source>A number of percentage points has no percent sign.</source>
            <translation>“个百分点”前不带百分号。</translation>
        </message>
        <message>
            <source>A fraction with 分之 is written in Chinese figures.</source>
            <translation>“几分之几”用汉字数字。</translation>
        </message>
        <message>
            <source>Spaces between Chinese and Latin or figures</source>
            <translation>中西文、数字间空格</translation>
        </message>
        <message numerus="yes">
            <source>Chinese meets Latin or figures without a space in %n place(s).</source>
            <translation>
                <numerusform>汉字与西文、数字之间有%n处没有空格。</numerusform>
            </translation>
        </message>
        <message>
            <source>Spaces everywhere</source>
            <translation>全部加空格</translation>
        </message>
        <message numerus="yes">
            <source>Spaces stand between Chinese and Latin or figures in %n place(s).</source>
            <translation>
                <numerusform>汉字与西文、数字之间有%n处空格。</numerusform>
            </translation>
        </message>
        <message>
            <source>Without spaces</source>
            <translation>去掉空格</translation>
        </message>
        <message>
            <source>The house&apos;s style decides; news style has no spaces there.</source>
            <translation>由本社体例决定；新闻体例不加空格。</translation>
        </message>
        <message>
            <source>The name is %1.</source>
            <translation>姓名应为%1。</translation>
        </message>
        <message>
            <source>%1 no longer held this office on %2.</source>
            <translation>%2 时%1已不任此职。</translation>
        </message>
        <message>
            <source>%1 is %2.</source>
            <translation>%1现任%2。</translation>
        </message>
        <message>
            <source>The %1 is %2.</source>
            <translation>%1为%2。</translation>
        </message>
        <message>
            <source>People are named in another order here than the newsroom&apos;s table has.</source>
            <translation>此处人物排序与本社职务表不一致。</translation>
        </message>
        <message>
            <source>的 stands before nouns, 地 before verbs, 得 before what a verb comes to.</source>
            <translation>“的”用在名词前，“地”用在动词前，“得”用在补语前。</translation>
        </message>
        <message>
            <source>Names of office holders</source>
            <translation>领导人姓名</translation>
        </message>
        <message>
            <source>Titles of office holders</source>
            <translation>领导人职务</translation>
        </message>
        <message>
            <source>Titles no longer held</source>
            <translation>已卸任的职务</translation>
        </message>
        <message>
            <source>Order in which people are named</source>
            <translation>人物排序</translation>
        </message>
        <message>
            <source>What a place is: province, city, league, county</source>
            <translation>行政区划级别：省、市、盟、县</translation>
        </message>
        <message>
            <source>Places under the wrong province or city</source>
            <translation>地名归属</translation>
        </message>
        <message>
            <source>Names of institutions that were changed</source>
            <translation>已更名的机构</translation>
        </message>
        <message>
            <source>Full name at first mention</source>
            <translation>首次出现用全称</translation>
        </message>
        <message>
            <source>Readers elsewhere need the full name first: %1.</source>
            <translation>外地读者需要先看到全称：%1。</translation>
        </message>
        <message>
            <source>%1 has not had this name since %2; its work went to %3.</source>
            <translation>%1 自 %2 年起不再使用这一名称，职能已并入%3。</translation>
        </message>
        <message>
            <source>There is no %1; the place is %2.</source>
            <translation>没有“%1”，应为%2。</translation>
        </message>
        <message>
            <source>There is no %1.</source>
            <translation>没有“%1”这个行政区划。</translation>
        </message>
        <message>
            <source>%1 does not lie in %2.</source>
            <translation>%1不属于%2。</translation>
        </message>
        <message>
            <source>It is %1.</source>
            <translation>应为%1。</translation>
        </message>
        <message>
            <source>longer than %1 characters.</source>
            <translation>超过 %1 个字符。</translation>
        </message>
        <message>
            <source>“%1” is neither yes nor no.</source>
            <translation>“%1”既不是“是”，也不是“否”。</translation>
        </message>
        <message>
            <source>“%1” is no date like 2026-03-05.</source>
            <translation>“%1”不是 2026-03-05 这样的日期。</translation>
        </message>
        <message>
            <source>“%1” is no level; there are banned, careful and preferred.</source>
            <translation>没有“%1”这一级别；可用的有禁用（banned）、慎用（careful）和推荐（preferred）。</translation>
        </message>
        <message>
            <source>“%1” is no place in an order.</source>
            <translation>“%1”不是排序序号。</translation>
        </message>
        <message>
            <source>the first line must name the columns; “%1” is missing.</source>
            <translation>第一行必须写明各列名称；缺少“%1”。</translation>
        </message>
        <message>
            <source>there is no column “%1” in such a list.</source>
            <translation>这类词表没有“%1”这一列。</translation>
        </message>
        <message>
            <source>the column “%1” comes twice.</source>
            <translation>“%1”这一列出现了两次。</translation>
        </message>
        <message>
            <source>The list is larger than 256 MB.</source>
            <translation>词表超过 256 MB。</translation>
        </message>
        <message>
            <source>there are more fields than columns.</source>
            <translation>字段比列多。</translation>
        </message>
        <message>
            <source>the field is empty.</source>
            <translation>该字段为空。</translation>
        </message>
        <message>
            <source>The list has more than %1 entries.</source>
            <translation>词表超过 %1 条。</translation>
        </message>
        <message>
            <source>The list cannot be read: %1.</source>
            <translation>无法读取词表：%1。</translation>
        </message>
        <message>
            <source>Punctuation</source>
            <translation>标点</translation>
        </message>
        <message>
            <source>Numerals</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Wrong characters</source>
            <translation>错别字</translation>
        </message>
        <message>
            <source>Names and offices</source>
            <translation>姓名与职务</translation>
        </message>
        <message>
            <source>Places and organisations</source>
            <translation>地名与机构</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>事实</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Advertising</source>
            <translation>广告用语</translation>
        </message>
        <message>
            <source>House style</source>
            <translation>本报体例</translation>
        </message>
        <message>
            <source>Must be fixed</source>
            <translation>必须改正</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>建议核对</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>体例建议</translation>
        </message>
        <message>
            <source>Letters and digits stand in half width.</source>
            <translation>字母、数字用半角。</translation>
        </message>
        <message>
            <source>The decimal point stands in half width.</source>
            <translation>小数点用半角。</translation>
        </message>
        <message>
            <source>Parts of a name are parted with ·.</source>
            <translation>人名、名称的各部分之间用间隔号“·”。</translation>
        </message>
        <message>
            <source>The middle dot of Chinese text is · (U+00B7).</source>
            <translation>中文间隔号是“·”（U+00B7）。</translation>
        </message>
        <message>
            <source>%1 is drawn in another width and is not found by a search for ·.</source>
            <translation>“%1”宽度不同，检索“·”时也查不到。</translation>
        </message>
        <message>
            <source>「」 belong to vertical setting; horizontal text takes “”.</source>
            <translation>“「」”用于竖排；横排用“”。</translation>
        </message>
        <message>
            <source>An invisible character stands here.</source>
            <translation>此处有一个看不见的字符。</translation>
        </message>
        <message>
            <source>This mark only looks like a Chinese one.</source>
            <translation>这个符号只是形似中文标点。</translation>
        </message>
        <message>
            <source>Doubled marks</source>
            <translation>标点重复</translation>
        </message>
        <message>
            <source>Mark at the start of a paragraph</source>
            <translation>段首标点</translation>
        </message>
        <message>
            <source>No stop at the end</source>
            <translation>段末缺标点</translation>
        </message>
        <message>
            <source>Spaces beside marks</source>
            <translation>标点旁的空格</translation>
        </message>
        <message>
            <source>Form of the ellipsis</source>
            <translation>省略号形式</translation>
        </message>
        <message>
            <source>Marks beside an ellipsis</source>
            <translation>省略号前后的标点</translation>
        </message>
        <message>
            <source>等 beside an ellipsis</source>
            <translation>“等”与省略号并用</translation>
        </message>
        <message>
            <source>Form of the dash</source>
            <translation>破折号形式</translation>
        </message>
        <message>
            <source>Marks beside a dash</source>
            <translation>破折号前后的标点</translation>
        </message>
        <message>
            <source>Form of the connector</source>
            <translation>连接号形式</translation>
        </message>
        <message>
            <source>Marks behind ordinals</source>
            <translation>序次语后的标点</translation>
        </message>
        <message>
            <source>、 between quoted items</source>
            <translation>引号、书名号之间的顿号</translation>
        </message>
        <message>
            <source>Use of 、</source>
            <translation>顿号用法</translation>
        </message>
        <message>
            <source>， in a list of words</source>
            <translation>词语并列误用逗号</translation>
        </message>
        <message>
            <source>： before a quotation</source>
            <translation>引语前的冒号</translation>
        </message>
        <message>
            <source>Stop at the end of a quotation</source>
            <translation>引文末尾的点号</translation>
        </message>
        <message>
            <source>Question mark</source>
            <translation>问号用法</translation>
        </message>
        <message>
            <source>Full-width letters and digits</source>
            <translation>全角字母数字</translation>
        </message>
        <message>
            <source>Form of the middle dot</source>
            <translation>间隔号形式</translation>
        </message>
        <message>
            <source>Title marks</source>
            <translation>书名号</translation>
        </message>
        <message>
            <source>Quotation marks of vertical text</source>
            <translation>竖排引号</translation>
        </message>
        <message>
            <source>Look-alike marks</source>
            <translation>形似标点</translation>
        </message>
        <message>
            <source>Invisible characters</source>
            <translation>不可见字符</translation>
        </message>
        <message>
            <source>The Chinese ellipsis is ……, six dots in the width of two characters.</source>
            <translation>省略号应为“……”，六点，占两个字位置。</translation>
        </message>
        <message>
            <source>No %1 stands before an ellipsis.</source>
            <translation>省略号前不用“%1”。</translation>
        </message>
        <message>
            <source>No %1 stands behind an ellipsis.</source>
            <translation>省略号后不用“%1”。</translation>
        </message>
        <message>
            <source>等 and …… say the same; one is enough.</source>
            <translation>“等”与省略号作用相同，只用一个。</translation>
        </message>
        <message>
            <source>The dash is ——, two characters wide.</source>
            <translation>破折号应为“——”，占两个字位置。</translation>
        </message>
        <message>
            <source>A single — joins places, times and numbers.</source>
            <translation>一字线“—”是连接号，用于地点、时间、数值的起止。</translation>
        </message>
        <message>
            <source>This line is no dash of Chinese text.</source>
            <translation>这条横线不是中文破折号。</translation>
        </message>
        <message>
            <source>No %1 stands before a dash.</source>
            <translation>破折号前不用“%1”。</translation>
        </message>
        <message>
            <source>No %1 stands behind a dash.</source>
            <translation>破折号后不用“%1”。</translation>
        </message>
        <message>
            <source>Names are joined with —, not with the full-width minus.</source>
            <translation>名称之间用一字线“—”连接，不用全角减号。</translation>
        </message>
        <message>
            <source>Half-width marks</source>
            <translation>半角标点</translation>
        </message>
        <message>
            <source>Straight quotation marks</source>
            <translation>直引号</translation>
        </message>
        <message>
            <source>Half-width marks throughout</source>
            <translation>通篇半角标点</translation>
        </message>
        <message numerus="yes">
            <source>The text is typed with half-width marks throughout: %n of them.</source>
            <translation>
                <numerusform>全文使用半角标点，共%n处。</numerusform>
            </translation>
        </message>
        <message>
            <source>One fix changes them all; numbers, times, file names and foreign words keep theirs.</source>
            <translation>可一次全部改正；数字、时间、文件名和外文中的标点不变。</translation>
        </message>
        <message>
            <source>Full-width marks everywhere</source>
            <translation>全部改为全角标点</translation>
        </message>
        <message>
            <source>Straight quotation marks stand in Chinese text.</source>
            <translation>中文里用了直引号。</translation>
        </message>
        <message>
            <source>Half-width brackets stand in Chinese text.</source>
            <translation>中文里用了半角括号。</translation>
        </message>
        <message>
            <source>A half-width mark stands in Chinese text.</source>
            <translation>中文里用了半角标点。</translation>
        </message>
        <message>
            <source>No 、 is needed between quoted items or titles.</source>
            <translation>并列的引号或书名号之间通常不用顿号。</translation>
        </message>
        <message>
            <source>Without 、</source>
            <translation>去掉顿号</translation>
        </message>
        <message>
            <source>No 、 stands before 等.</source>
            <translation>“等”前不用顿号。</translation>
        </message>
        <message>
            <source>No 、 stands before %1.</source>
            <translation>“%1”前不用顿号。</translation>
        </message>
        <message>
            <source>The word joins the last item; before 以及 a ， may stand.</source>
            <translation>最后一项前已有连词；“以及”前可用逗号。</translation>
        </message>
        <message>
            <source>、 parts words of a list; clauses are parted with ，.</source>
            <translation>顿号用于并列词语之间；分句之间用逗号。</translation>
        </message>
        <message>
            <source>Words of one list are parted with 、 throughout.</source>
            <translation>同一组并列词语之间统一用顿号。</translation>
        </message>
        <message>
            <source>What is listed is brought in with ：.</source>
            <translation>引出列举用冒号。</translation>
        </message>
        <message>
            <source>A Chinese number that counts paragraphs is followed by 、.</source>
            <translation>不带括号的汉字序号后用顿号。</translation>
        </message>
        <message>
            <source>An Arabic number that counts paragraphs is followed by a point: 1.</source>
            <translation>不带括号的阿拉伯数字序号后用下脚点：1.</translation>
        </message>
        <message>
            <source>Nothing stands behind a number in brackets.</source>
            <translation>带括号的序号后不用标点。</translation>
        </message>
        <message>
            <source>第一, 其一 and 首先 are followed by ，.</source>
            <translation>“第一”“其一”“首先”类序次语后用逗号。</translation>
        </message>
        <message>
            <source>%1 is opened and not closed.</source>
            <translation>“%1”没有配对的后一半。</translation>
        </message>
        <message>
            <source>Without %1</source>
            <translation>去掉%1</translation>
        </message>
        <message>
            <source>%1 closes what was not opened.</source>
            <translation>“%1”没有配对的前一半。</translation>
        </message>
        <message>
            <source>A mark of a pair points the wrong way.</source>
            <translation>成对标点方向用反。</translation>
        </message>
        <message>
            <source>A pair inside a pair takes %1.</source>
            <translation>里面一层应用“%1”。</translation>
        </message>
        <message>
            <source>%1 has no partner.</source>
            <translation>“%1”不成对。</translation>
        </message>
        <message>
            <source>One bracket is half-width, the other full-width.</source>
            <translation>括号一半角一全角。</translation>
        </message>
        <message>
            <source>Two pairs cross each other.</source>
            <translation>两对标点交叉。</translation>
        </message>
        <message>
            <source>Single quotation marks are for quotations inside quotations.</source>
            <translation>单引号用于引号之内；外层用双引号。</translation>
        </message>
        <message>
            <source>Pairs of quotation marks</source>
            <translation>引号配对</translation>
        </message>
        <message>
            <source>Pairs of title marks</source>
            <translation>书名号配对</translation>
        </message>
        <message>
            <source>Pairs of brackets</source>
            <translation>括号配对</translation>
        </message>
        <message>
            <source>Direction of paired marks</source>
            <translation>成对标点方向</translation>
        </message>
        <message>
            <source>Pairs inside pairs</source>
            <translation>成对标点嵌套</translation>
        </message>
        <message>
            <source>Brackets of two widths</source>
            <translation>括号半角全角不一</translation>
        </message>
        <message>
            <source>Quotation of several paragraphs</source>
            <translation>多段引文</translation>
        </message>
        <message>
            <source>A quotation of several paragraphs opens each of them with “.</source>
            <translation>引文不止一段时，每段开头都用前引号。</translation>
        </message>
        <message>
            <source>“ before the paragraph</source>
            <translation>段首加“</translation>
        </message>
        <message>
            <source>A whole sentence of somebody&apos;s is brought in with ：.</source>
            <translation>引出整句话用冒号。</translation>
        </message>
        <message>
            <source>The words quoted are a whole sentence behind ：; their stop stands inside.</source>
            <translation>冒号后引的是整句，句末点号放在引号内。</translation>
        </message>
        <message>
            <source>The sentence is quoted whole; its stop stands inside.</source>
            <translation>整句引用，句末点号放在引号内。</translation>
        </message>
        <message>
            <source>Only a part of the sentence is quoted; its stop stands outside.</source>
            <translation>只引用了句子的一部分，句末点号放在引号外。</translation>
        </message>
        <message>
            <source>If it is a whole sentence, ： stands before it.</source>
            <translation>如引的是整句，前面应加冒号。</translation>
        </message>
        <message>
            <source>The sentence tells of a question and does not ask it.</source>
            <translation>句中虽有疑问词，但并非发问，句末用句号。</translation>
        </message>
        <message>
            <source>The sentence asks a question.</source>
            <translation>这是问句。</translation>
        </message>
        <message>
            <source>More than three question or exclamation marks stand together.</source>
            <translation>问号、叹号叠用最多三个。</translation>
        </message>
        <message>
            <source>The question mark comes before the exclamation mark.</source>
            <translation>问号与叹号连用时，问号在前。</translation>
        </message>
        <message>
            <source>A stop stands on both sides of the closing quotation mark.</source>
            <translation>后引号内外都有点号。</translation>
        </message>
        <message>
            <source>Two stops stand together.</source>
            <translation>两个点号重复。</translation>
        </message>
        <message>
            <source>A paragraph begins with a mark that belongs behind a word.</source>
            <translation>点号不能出现在段首。</translation>
        </message>
        <message>
            <source>The paragraph has no stop at its end.</source>
            <translation>段末缺句末点号。</translation>
        </message>
        <message>
            <source>There is a space beside a full-width mark.</source>
            <translation>全角标点旁有多余空格。</translation>
        </message>
        <message>
            <source>Chinese marks bring their own white space.</source>
            <translation>中文标点自带空白，前后不再加空格。</translation>
        </message>
        <message>
            <source>Titles stand between 《 and 》.</source>
            <translation>书名、篇名用《》。</translation>
        </message>
        <message>
            <source>One pair of title marks is enough.</source>
            <translation>书名号用一对即可。</translation>
        </message>
        <message>
            <source>Single title marks are for titles inside titles.</source>
            <translation>单书名号只用于书名号之内。</translation>
        </message>
        <message>
            <source>The names of works and papers stand between 《 and 》.</source>
            <translation>作品、报刊名用《》。</translation>
        </message>
        <message>
            <source>“%1” stands here twice.</source>
            <translation>此处“%1”重复。</translation>
        </message>
        <message>
            <source>“%1” may stand here once too often.</source>
            <translation>此处“%1”可能多了一个。</translation>
        </message>
        <message>
            <source>The proofing report cannot be read.</source>
            <translation>无法读取校对报告。</translation>
        </message>
        <message>
            <source>Words the Advertising Law forbids</source>
            <translation>《广告法》禁用语</translation>
        </message>
        <message>
            <source>The Advertising Law forbids “%1” in advertising.</source>
            <translation>《广告法》禁止在广告中使用“%1”。</translation>
        </message>
        <message>
            <source>“%1” is taken as a superlative or a promise that the Advertising Law forbids.</source>
            <translation>“%1”会被认定为《广告法》禁止的绝对化用语或保证。</translation>
        </message>
        <message>
            <source>Length of the headline</source>
            <translation>标题长度</translation>
        </message>
        <message>
            <source>Length of the summary</source>
            <translation>摘要长度</translation>
        </message>
        <message>
            <source>Length of the text</source>
            <translation>正文长度</translation>
        </message>
        <message>
            <source>A summary that is the headline again</source>
            <translation>摘要重复标题</translation>
        </message>
        <message>
            <source>First person in news</source>
            <translation>新闻中的第一人称</translation>
        </message>
        <message>
            <source>Readability</source>
            <translation>易读性</translation>
        </message>
        <message>
            <source>%1 of %2 sentences are longer than %3 characters; readers on phones lose the thread.</source>
            <translation>%2 句中有 %1 句超过 %3 字，手机读者不易读下去。</translation>
        </message>
        <message>
            <source>News speaks in the third person; who is meant?</source>
            <translation>新闻用第三人称，这里指谁？</translation>
        </message>
        <message>
            <source>%1 characters; the section&apos;s measure is %2.</source>
            <translation>共 %1 字，本栏目要求不超过 %2 字。</translation>
        </message>
        <message>
            <source>The summary only says the headline again.</source>
            <translation>摘要只是重复了标题。</translation>
        </message>
        <message>
            <source>Pictures without a description</source>
            <translation>图片缺替代文字</translation>
        </message>
        <message>
            <source>Pictures without a credit</source>
            <translation>图片缺署名</translation>
        </message>
        <message>
            <source>Pictures without a caption</source>
            <translation>图片缺图说</translation>
        </message>
        <message>
            <source>The picture has no caption.</source>
            <translation>这张图片没有图说。</translation>
        </message>
        <message>
            <source>Describe the picture for those who do not see it.</source>
            <translation>请为看不到图片的读者写一句描述。</translation>
        </message>
        <message>
            <source>Say whose picture this is.</source>
            <translation>请注明图片作者或来源。</translation>
        </message>
        <message>
            <source>Long sentences</source>
            <translation>长句</translation>
        </message>
        <message>
            <source>Long paragraphs</source>
            <translation>长段</translation>
        </message>
        <message>
            <source>Words said again and again</source>
            <translation>用词重复</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>The sentence has %1 characters; the house&apos;s measure is %2.</source>
            <translation>这句有 %1 字，本社要求不超过 %2 字。</translation>
        </message>
        <message>
            <source>The paragraph has %1 characters; the house&apos;s measure is %2.</source>
            <translation>这段有 %1 字，本社要求不超过 %2 字。</translation>
        </message>
        <message>
            <source>“%1” stands %2 times in this sentence.</source>
            <translation>“%1”在本句出现了 %2 次。</translation>
        </message>
        <message>
            <source>The link leads nowhere.</source>
            <translation>链接没有地址。</translation>
        </message>
        <message>
            <source>Say in the link&apos;s words where it leads: screen readers read links alone.</source>
            <translation>链接文字应说明去向：读屏软件会单独朗读链接。</translation>
        </message>
        <message>
            <source>Banned words</source>
            <translation>禁用词</translation>
        </message>
        <message>
            <source>Words to use with care</source>
            <translation>慎用词</translation>
        </message>
        <message>
            <source>Preferred words</source>
            <translation>推荐用法</translation>
        </message>
        <message>
            <source>Words advertising may not use</source>
            <translation>广告禁用语</translation>
        </message>
        <message>
            <source>Advertising Law, article 9</source>
            <translation>《广告法》第九条</translation>
        </message>
        <message>
            <source>“%1” may not be used in advertising.</source>
            <translation>广告中不得使用“%1”。</translation>
        </message>
        <message>
            <source>“%1” is the banned word “%2” in disguise.</source>
            <translation>“%1”是禁用词“%2”的变形写法。</translation>
        </message>
        <message>
            <source>“%1” is on the newsroom&apos;s list of banned words.</source>
            <translation>“%1”在本编辑部的禁用词表中。</translation>
        </message>
        <message>
            <source>“%1” is to be used with care.</source>
            <translation>“%1”须慎用。</translation>
        </message>
        <message>
            <source>The newsroom would rather not write “%1”.</source>
            <translation>本编辑部一般不用“%1”。</translation>
        </message>
        <message>
            <source>The newsroom writes “%1” for “%2”.</source>
            <translation>本编辑部写作“%1”，不写“%2”。</translation>
        </message>
        <message>
            <source>Wrongly written word</source>
            <translation>错别字</translation>
        </message>
        <message>
            <source>Word taken for one that sounds like it</source>
            <translation>近音词误用</translation>
        </message>
        <message>
            <source>Fixed phrase</source>
            <translation>固定提法</translation>
        </message>
        <message>
            <source>Organisation&apos;s name</source>
            <translation>机构名称</translation>
        </message>
        <message>
            <source>Idiom</source>
            <translation>成语</translation>
        </message>
        <message>
            <source>Character twice</source>
            <translation>叠字</translation>
        </message>
        <message>
            <source>Word twice</source>
            <translation>词语重复</translation>
        </message>
        <message>
            <source>的, 地 and 得</source>
            <translation>的、地、得</translation>
        </message>
        <message>
            <source>Measure word</source>
            <translation>量词</translation>
        </message>
        <message>
            <source>Character of the same sound or shape</source>
            <translation>音近形近字</translation>
        </message>
        <message>
            <source>Characters that changed places</source>
            <translation>字序颠倒</translation>
        </message>
        <message>
            <source>In these words “%1” should be “%2”.</source>
            <translation>此处“%1”应为“%2”。</translation>
        </message>
        <message>
            <source>Both are words, but “%1” is not the one that goes with “%2”.</source>
            <translation>两个词都有，但“%2”中不应用“%1”。</translation>
        </message>
        <message>
            <source>“%1” is a wrong form of “%2”.</source>
            <translation>“%1”应为“%2”。</translation>
        </message>
        <message>
            <source>Places are joined with a single —.</source>
            <translation>地名之间用一字线“—”连接。</translation>
        </message>
    </context>
    <context>
        <name>ProofField</name>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>Short headline</source>
            <translation>短标题</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Author line</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>文末署名</translation>
        </message>
        <message>
            <source>People in the text</source>
            <translation>文中人物</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图片说明</translation>
        </message>
    </context>
    <context>
        <name>ProofReasonDialog</name>
        <message>
            <source>Set a finding aside</source>
            <translation>忽略校对问题</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>Rclone</name>
        <message>
            <source>rclone&apos;s configuration could not be made.</source>
            <translation>无法生成 rclone 配置。</translation>
        </message>
        <message>
            <source>The program rclone, which carries the portal to this outlet, is not installed. Install the package “rclone”, or see https://rclone.org/downloads/.</source>
            <translation>未安装 rclone，无法向此渠道上传门户。请安装软件包“rclone”，或见 https://rclone.org/downloads/。</translation>
        </message>
        <message>
            <source>The program rclone does not start.</source>
            <translation>rclone 无法启动。</translation>
        </message>
        <message>
            <source>The program rclone ended abruptly. What it carried stays; the next delivery goes on from there.</source>
            <translation>rclone 意外退出。已上传的内容保留，下次发布接着进行。</translation>
        </message>
        <message>
            <source>rclone&apos;s configuration of this outlet cannot be opened with the password in the keychain. Remove the outlet and add it again.</source>
            <translation>钥匙串中的密码打不开此渠道的 rclone 配置。请移除该渠道后重新添加。</translation>
        </message>
        <message>
            <source>rclone&apos;s configuration of this outlet is not on this machine. Remove the outlet and add it again.</source>
            <translation>本机没有此渠道的 rclone 配置。请移除该渠道后重新添加。</translation>
        </message>
        <message>
            <source>The outlet&apos;s server does not let us in, or not write there. Check the account and its password.</source>
            <translation>渠道的服务器拒绝登录或不允许写入，请检查账号和密码。</translation>
        </message>
        <message>
            <source>The outlet&apos;s server has no room left.</source>
            <translation>渠道的服务器空间已满。</translation>
        </message>
        <message>
            <source>The outlet&apos;s server is not the one it should be: its key or certificate does not fit. Nothing was sent.</source>
            <translation>渠道服务器的密钥或证书不符，可能不是原来的服务器，未发送任何内容。</translation>
        </message>
        <message>
            <source>The outlet&apos;s server could not be reached, or the connection broke off. What was carried stays; the next delivery goes on from there.</source>
            <translation>连不上渠道的服务器，或连接中断。已上传的内容保留，下次发布接着进行。</translation>
        </message>
        <message>
            <source>There is no such file or folder at the outlet.</source>
            <translation>渠道上没有这个文件或文件夹。</translation>
        </message>
        <message>
            <source>rclone could not do it: %1</source>
            <translation>rclone 未能完成：%1</translation>
        </message>
    </context>
    <context>
        <name>RcloneOutlet</name>
        <message>
            <source>At the outlet %1 lies %2, which Galley did not write. Choose an empty folder there, or move it away.</source>
            <translation>渠道“%1”上有 %2，不是采编台写入的。请改用空文件夹，或将其移走。</translation>
        </message>
        <message>
            <source>The outlet %1 holds the portal of another newsroom. Choose an empty folder there.</source>
            <translation>渠道“%1”上是另一个编辑部的门户，请改用空文件夹。</translation>
        </message>
        <message>
            <source>The portal at the outlet %1 was published by a copy of this newsroom that knows what this one does not. Bring both together first (sync, settle), so that nothing withdrawn comes back.</source>
            <translation>渠道“%1”上的门户由本编辑部的另一副本发布，其中有本机尚不知晓的改动。请先同步（sync、settle），以免撤下的稿件重新出现。</translation>
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
        <name>RecoveryDialog</name>
        <message>
            <source>Unsaved texts</source>
            <translation>未保存的文字</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>恢复</translation>
        </message>
    </context>
    <context>
        <name>ReprintDialog</name>
        <message>
            <source>Reprint from the clipboard</source>
            <translation>从剪贴板转载</translation>
        </message>
        <message>
            <source>Check what was found. The record of the original goes with the article; what was copied is kept as it was.</source>
            <translation>请核对识别出的内容。原文记录随稿保存，所复制的文字原样留存。</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Published there</source>
            <translation>原发时间</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授权方式</translation>
        </message>
        <message>
            <source>Editor there</source>
            <translation>原编辑</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
    </context>
    <context>
        <name>RescheduleDialog</name>
        <message>
            <source>Give another time</source>
            <translation>改定时间</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>ReviewReasonPanel</name>
        <message>
            <source>Close (Esc); what is typed stays</source>
            <translation>关闭（Esc），已写内容保留</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>RevisionsWindow</name>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>恢复此版本</translation>
        </message>
    </context>
    <context>
        <name>SectionChooser</name>
        <message>
            <source>None yet</source>
            <translation>暂不指定</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Find an action by name, pinyin or keys</source>
            <translation>按名称、拼音或按键查找操作</translation>
        </message>
        <message>
            <source>Find an action</source>
            <translation>查找操作</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Keys of the chosen action</source>
            <translation>所选操作的快捷键</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>As usual</source>
            <translation>恢复默认</translation>
        </message>
        <message>
            <source>Take the keys over</source>
            <translation>改用于此操作</translation>
        </message>
        <message>
            <source>All as usual</source>
            <translation>全部恢复默认</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
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
        <name>SigningKeyDialog</name>
        <message>
            <source>My Signing Key</source>
            <translation>我的签名密钥</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>存放</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Other keys</source>
            <translation>其他密钥</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
        <message>
            <source>Export Public Key…</source>
            <translation>导出公钥…</translation>
        </message>
        <message>
            <source>Keep Differently…</source>
            <translation>更换口令或存放处…</translation>
        </message>
        <message>
            <source>Revoke…</source>
            <translation>吊销…</translation>
        </message>
        <message>
            <source>Name of the key</source>
            <translation>密钥名称</translation>
        </message>
        <message>
            <source>Keep it in this machine’s keychain</source>
            <translation>存入本机密钥环</translation>
        </message>
        <message>
            <source>Keep it in a file, with a passphrase</source>
            <translation>存为文件，用口令保护</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一遍</translation>
        </message>
        <message>
            <source>Passphrase, once more</source>
            <translation>再输一遍口令</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Make the Key</source>
            <translation>生成密钥</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
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
        <message>
            <source>The portal in %1 was built by a copy of this newsroom that knows what this one does not. Bring both together first (sync, settle), so that nothing withdrawn comes back; “galleyctl site build --full” builds it anew from what is here.</source>
            <translation>%1 中的门户由本编辑部的另一份数据生成，其中有本机不知道的内容。请先让两份数据汇合（sync 或 settle），以免已撤的稿件重新上线；“galleyctl site build --full”可按本机数据整站重建。</translation>
        </message>
        <message>
            <source>Another workstation publishes to this outlet now. Nothing more was written from here.</source>
            <translation>该渠道现由另一台工作站发布，本机已停止写入。</translation>
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
            <source>The portal&apos;s list of files %1 is damaged. Build into an empty folder.</source>
            <translation>门户的文件清单 %1 已损坏，请生成到空文件夹。</translation>
        </message>
        <message>
            <source>The portal&apos;s list of files %1 could not be read.</source>
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
            <source>“%1” was left out: its address %2 is not usable or is another article&apos;s.</source>
            <translation>略去了《%1》：网址 %2 不可用或已属于别的稿件。</translation>
        </message>
        <message>
            <source>“%1” was left out: it is under embargo.</source>
            <translation>《%1》未放出：尚未解禁。</translation>
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
        <name>StoreConfirmDialog</name>
        <message>
            <source>Confirm the Store</source>
            <translation>确认共享库</translation>
        </message>
        <message>
            <source>Is this the right store?</source>
            <translation>这是正确的共享库吗？</translation>
        </message>
        <message>
            <source>I have looked: this is the newsroom&apos;s right store</source>
            <translation>我已查看：这就是本编辑部的共享库</translation>
        </message>
    </context>
    <context>
        <name>StoreDialog</name>
        <message>
            <source>Newsroom&apos;s Store</source>
            <translation>编辑部共享库</translation>
        </message>
        <message>
            <source>Folder here</source>
            <translation>本机文件夹</translation>
        </message>
        <message>
            <source>An empty or a new folder</source>
            <translation>空文件夹或新文件夹</translation>
        </message>
        <message>
            <source>Folder of this workstation</source>
            <translation>本工作站的文件夹</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>共享库</translation>
        </message>
        <message>
            <source>PostgreSQL</source>
            <translation>PostgreSQL</translation>
        </message>
        <message>
            <source>A file of this machine</source>
            <translation>本机文件</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>File of the store</source>
            <translation>共享库文件</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Server of the store</source>
            <translation>共享库服务器</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Port of the server</source>
            <translation>服务器端口</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>数据库</translation>
        </message>
        <message>
            <source>Database of the store</source>
            <translation>共享库的数据库</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Account at the store</source>
            <translation>共享库账号</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Password of the account</source>
            <translation>账号密码</translation>
        </message>
        <message>
            <source>Certificate authority</source>
            <translation>证书颁发机构</translation>
        </message>
        <message>
            <source>The system&apos;s own list</source>
            <translation>系统自带列表</translation>
        </message>
        <message>
            <source>File of the certificate authority</source>
            <translation>证书颁发机构文件</translation>
        </message>
        <message>
            <source>Behind a connection pooler (PgBouncer)</source>
            <translation>经连接池（PgBouncer）访问</translation>
        </message>
        <message>
            <source>Without encryption, for a server on this machine</source>
            <translation>不加密（仅限本机服务器）</translation>
        </message>
        <message>
            <source>How much is exchanged</source>
            <translation>交换进度</translation>
        </message>
    </context>
    <context>
        <name>StorePasswordDialog</name>
        <message>
            <source>Password of the Store</source>
            <translation>共享库密码</translation>
        </message>
        <message>
            <source>Password for the newsroom&apos;s store</source>
            <translation>编辑部共享库的密码</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Password of the account</source>
            <translation>账号密码</translation>
        </message>
    </context>
    <context>
        <name>TableDialog</name>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>The first row is the head. Tab goes from cell to cell; what a spreadsheet copied can be pasted from the chosen cell on.</source>
            <translation>第一行是表头。Tab 键在单元格之间移动；从电子表格复制的内容，可从选中的单元格起粘贴。</translation>
        </message>
        <message>
            <source>Row above</source>
            <translation>在上方插入行</translation>
        </message>
        <message>
            <source>Row below</source>
            <translation>在下方插入行</translation>
        </message>
        <message>
            <source>Remove rows</source>
            <translation>删除行</translation>
        </message>
        <message>
            <source>Move row up</source>
            <translation>行上移</translation>
        </message>
        <message>
            <source>Move row down</source>
            <translation>行下移</translation>
        </message>
        <message>
            <source>Column to the left</source>
            <translation>在左侧插入列</translation>
        </message>
        <message>
            <source>Column to the right</source>
            <translation>在右侧插入列</translation>
        </message>
        <message>
            <source>Remove columns</source>
            <translation>删除列</translation>
        </message>
        <message>
            <source>Move column left</source>
            <translation>列左移</translation>
        </message>
        <message>
            <source>Move column right</source>
            <translation>列右移</translation>
        </message>
        <message>
            <source>Align left</source>
            <translation>左对齐</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>居中</translation>
        </message>
        <message>
            <source>Align right</source>
            <translation>右对齐</translation>
        </message>
        <message>
            <source>Cells</source>
            <translation>单元格</translation>
        </message>
    </context>
    <context>
        <name>TalkTime</name>
        <message>
            <source>just now</source>
            <translation>刚刚</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>%n 分钟前</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>%n 小时前</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday %1</source>
            <extracomment>昨天 18:00</extracomment>
            <translation>昨天 %1</translation>
        </message>
        <message>
            <source>today %1</source>
            <translation>今天 %1</translation>
        </message>
        <message>
            <source>tomorrow %1</source>
            <translation>明天 %1</translation>
        </message>
        <message>
            <source>by %1</source>
            <extracomment>18:00 前</extracomment>
            <translation>%1 前</translation>
        </message>
        <message numerus="yes">
            <source>%n min late</source>
            <extracomment>逾期 %n 分</extracomment>
            <translation>
                <numerusform>逾期 %n 分</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h late</source>
            <translation>
                <numerusform>逾期 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d late</source>
            <translation>
                <numerusform>逾期 %n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextPattern</name>
        <message>
            <source>a bracket ( is not closed</source>
            <translation>左括号 ( 没有配对的右括号</translation>
        </message>
        <message>
            <source>a bracket ) was never opened</source>
            <translation>右括号 ) 没有配对的左括号</translation>
        </message>
        <message>
            <source>a set of characters [ is not closed</source>
            <translation>字符集 [ 没有结束</translation>
        </message>
        <message>
            <source>there is nothing here that could be repeated</source>
            <translation>这里没有可以重复的内容</translation>
        </message>
        <message>
            <source>nothing follows the last \</source>
            <translation>末尾的 \ 后面缺少字符</translation>
        </message>
        <message>
            <source>a range runs backwards</source>
            <translation>字符范围的前后颠倒了</translation>
        </message>
        <message>
            <source>the smaller number comes first in { }</source>
            <translation>{ } 中应当先写较小的数</translation>
        </message>
        <message>
            <source>there are not that many brackets to refer to</source>
            <translation>没有那么多括号可以引用</translation>
        </message>
        <message>
            <source>what stands before must have a fixed length</source>
            <translation>前置条件的长度必须固定</translation>
        </message>
        <message>
            <source>\ means nothing before this character</source>
            <translation>\ 后面不能是这个字符</translation>
        </message>
        <message>
            <source>(? means nothing before this character</source>
            <translation>(? 后面不能是这个字符</translation>
        </message>
        <message>
            <source>The expression cannot be read at character %1: %2.</source>
            <translation>表达式在第 %1 个字符处有误：%2。</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>The theme&apos;s template %1 has an error.</source>
            <translation>主题模板 %1 有错误。</translation>
        </message>
        <message>
            <source>The theme&apos;s file %1 could not be read.</source>
            <translation>无法读取主题文件 %1。</translation>
        </message>
        <message>
            <source>The theme&apos;s strings in %1 are not valid JSON.</source>
            <translation>%1 中的主题文字不是有效的 JSON。</translation>
        </message>
    </context>
    <context>
        <name>UndoFile</name>
        <message>
            <source>What can be undone could not be kept in %1.</source>
            <translation>撤销记录无法存到 %1。</translation>
        </message>
    </context>
    <context>
        <name>UnlockKeyDialog</name>
        <message>
            <source>Unlock Signing Key</source>
            <translation>解锁签名密钥</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Passphrase of the signing key</source>
            <translation>签名密钥的口令</translation>
        </message>
    </context>
    <context>
        <name>UnsavedTexts</name>
        <message numerus="yes">
            <source>%n characters added</source>
            <translation>
                <numerusform>增加 %n 字</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n characters removed</source>
            <translation>
                <numerusform>删去 %n 字</numerusform>
            </translation>
        </message>
        <message>
            <source>Fields changed</source>
            <translation>字段有改动</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Saved by %1, %2</source>
            <translation>%1 保存，%2</translation>
        </message>
        <message>
            <source>an untitled article</source>
            <translation>一篇未定标题的稿件</translation>
        </message>
    </context>
    <context>
        <name>VideoDialog</name>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>The video stays where it is; the page shows or links to it.</source>
            <translation>视频留在原处，页面播放它或链接到它。</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Address of the video</source>
            <translation>视频网址</translation>
        </message>
        <message>
            <source>https://…</source>
            <translation>https://…</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Title of the video</source>
            <translation>视频标题</translation>
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
        <message>
            <source>Join a newsroom…</source>
            <translation>加入编辑部…</translation>
        </message>
    </context>
    <context>
        <name>WithdrawalDialog</name>
        <message>
            <source>Take away from readers</source>
            <translation>下线或撤稿</translation>
        </message>
        <message>
            <source>The page disappears from the portal for the time being. Readers who follow an old link find nothing. It can be brought back, or corrected and published again.</source>
            <translation>页面暂时从网站撤下，读者点旧链接将看不到内容。可以恢复上线，也可以更正后重新发布。</translation>
        </message>
        <message>
            <source>A notice stands in the page&apos;s place, at its address, for everybody who comes by an old link. The text, its pictures and all mentions in lists and feeds go. It can be brought back.</source>
            <translation>原网址换成一则说明，点旧链接的读者都会看到；正文、图片以及列表、订阅源里的条目一并撤除。可以恢复上线。</translation>
        </message>
        <message>
            <source>The page goes without a trace, for search engines too (410). It can never be brought back; it would have to be written anew.</source>
            <translation>页面彻底删除，不留说明，搜索引擎也会清除（410）。此后不能恢复，只能另行成稿。</translation>
        </message>
        <message>
            <source>Reason (kept in the history, readers do not see it)</source>
            <translation>原因（存入稿件历史，读者看不到）</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Who asked for it</source>
            <translation>提出人</translation>
        </message>
        <message>
            <source>Notice for readers</source>
            <translation>给读者的说明</translation>
        </message>
        <message>
            <source>Copies elsewhere, to be worked off by hand</source>
            <translation>站外副本，需人工逐一处理</translation>
        </message>
        <message>
            <source>Copies elsewhere</source>
            <translation>站外副本</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Another place…</source>
            <translation>其他平台…</translation>
        </message>
    </context>
    <context>
        <name>WordPress</name>
        <message numerus="yes">
            <source>WordPress did not take %n article(s). %1</source>
            <translation>
                <numerusform>WordPress 未接收 %n 篇稿件。%1</numerusform>
            </translation>
        </message>
        <message>
            <source>its state is “%1”</source>
            <translation>状态为“%1”</translation>
        </message>
        <message>
            <source>WordPress changed “%1”: %2.</source>
            <translation>WordPress 改动了《%1》：%2。</translation>
        </message>
        <message>
            <source>The notice stands in the post&apos;s place.</source>
            <translation>原文章处已换成撤稿说明。</translation>
        </message>
        <message>
            <source>The notice is not there.</source>
            <translation>没有撤稿说明。</translation>
        </message>
        <message>
            <source>The post is not shown.</source>
            <translation>文章未显示。</translation>
        </message>
        <message>
            <source>The post is still shown: %1</source>
            <translation>文章仍在显示：%1</translation>
        </message>
        <message>
            <source>The post is shown: %1</source>
            <translation>文章已显示：%1</translation>
        </message>
        <message>
            <source>The post is shown, but somebody changed it there: %1</source>
            <translation>文章已显示，但在 WordPress 上被人改动过：%1</translation>
        </message>
        <message>
            <source>There is no WordPress at this address, or its REST API is switched off.</source>
            <translation>此地址没有 WordPress，或其 REST API 已关闭。</translation>
        </message>
        <message>
            <source>WordPress has no such thing: %1</source>
            <translation>WordPress 中没有这一项：%1</translation>
        </message>
        <message>
            <source>WordPress does not let us in. Check the login and the application password.</source>
            <translation>WordPress 拒绝登录，请检查用户名和应用程序密码。</translation>
        </message>
        <message>
            <source>This WordPress account may not do that: %1</source>
            <translation>此 WordPress 账号无权进行这项操作：%1</translation>
        </message>
        <message>
            <source>WordPress is in trouble (%1). The next delivery goes on from there.</source>
            <translation>WordPress 出错（%1），下次发布接着进行。</translation>
        </message>
        <message>
            <source>WordPress refused: %1</source>
            <translation>WordPress 拒绝：%1</translation>
        </message>
        <message>
            <source>What stands at this address does not answer as WordPress does.</source>
            <translation>此地址的响应不是 WordPress 的格式。</translation>
        </message>
        <message>
            <source>This WordPress account may not publish articles with pictures and sections. Give it the role Editor.</source>
            <translation>此 WordPress 账号无权发布带图片和栏目的文章，请将其角色设为“编辑”。</translation>
        </message>
        <message>
            <source>“%1” stands there as “%2”</source>
            <translation>“%1”变成了“%2”</translation>
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
            <source>The step %1 is taken by someone who is %2 for one of the article&apos;s sections.</source>
            <extracomment>%1 is the name of a review step (初审), %2 a role</extracomment>
            <translation>%1须由稿件所属栏目的%2进行。</translation>
        </message>
        <message>
            <source>This is for the chief editor on duty.</source>
            <translation>此操作须由值班总编进行。</translation>
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
            <source>This is for the article&apos;s writers and the editors of its sections.</source>
            <translation>此操作须由稿件作者或所属栏目的编辑进行。</translation>
        </message>
        <message>
            <source>This is for an editor of one of the article&apos;s sections.</source>
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
            <translation>还有未处理的修订或文内批注，请先处理。</translation>
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
        <message>
            <source>You are not the chief editor on duty in this shift. On duty: %1.</source>
            <extracomment>%1: one or more names, each with the time until when</extracomment>
            <translation>您不是本班的值班总编。当班的是：%1。</translation>
        </message>
        <message numerus="yes">
            <source>Proofing has %n must-fix finding(s) in this text, and its section takes none into review. Correct each, or set it aside with a reason.</source>
            <translation>
                <numerusform>文中还有 %n 处校对必改问题，本栏目不接收这样的稿件送审。请逐一改正，或说明理由后忽略。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 wrote part of this article and cannot review it. Name somebody else.</source>
            <translation>%1 参与撰写了本稿，不能审核，请改派他人。</translation>
        </message>
        <message>
            <source>%1 has taken the step %2 of this review. One person takes one step only: name somebody else.</source>
            <translation>%1 已完成本轮%2。一人只能审一道，请改派他人。</translation>
        </message>
        <message>
            <source>%1 cannot take the step %2: it is for someone who is %3 for one of the article&apos;s sections.</source>
            <translation>%1 不能承担%2：须由稿件所属栏目的%3担任。</translation>
        </message>
        <message>
            <source>The account of %1 was deactivated. Name somebody else.</source>
            <translation>%1 的账号已停用，请改派他人。</translation>
        </message>
        <message>
            <source>%1 is neither a writer of this article nor an editor of one of its sections. Name somebody who is.</source>
            <translation>%1 既不是本稿作者，也不是所属栏目的编辑，请改派作者或栏目编辑。</translation>
        </message>
        <message>
            <source>%1 cannot release this article: that is for a chief editor. Name one.</source>
            <translation>%1 不能发布本稿：须由总编发布，请派给总编。</translation>
        </message>
        <message>
            <source>%1 is no editor of one of the article&apos;s sections, so its correction cannot be theirs. Name somebody who is.</source>
            <translation>%1 不是稿件所属栏目的编辑，不能负责更正，请派给栏目编辑。</translation>
        </message>
        <message>
            <source>You are not the chief editor on duty in this shift. Ask who is, or have the roster changed.</source>
            <translation>您不是本班次的值班总编。请找当班总编，或调整值班表。</translation>
        </message>
        <message>
            <source>The clock does this, at the time that was given.</source>
            <translation>这一步由系统到点自动执行。</translation>
        </message>
        <message>
            <source>This article is under embargo and cannot go out before it ends. Who may approve it can bring the end forward.</source>
            <translation>稿件尚未解禁，解禁前不能发布。有签发权的人可以提前解禁。</translation>
        </message>
        <message>
            <source>This article has no time at which it expires. Give it one.</source>
            <translation>本稿没有设下线时间，请先设定。</translation>
        </message>
        <message>
            <source>This article has no time at which it goes out. Schedule it.</source>
            <translation>本稿没有设发布时间，请先定时。</translation>
        </message>
        <message>
            <source>This article has not run its time yet. Take it offline to end it now.</source>
            <translation>本稿未到下线时间。如需现在下线，请手动下线。</translation>
        </message>
        <message>
            <source>The time at which this article goes out has not come yet.</source>
            <translation>本稿未到发布时间。</translation>
        </message>
        <message>
            <source>This is signed with your own key, and no key has signed it. Unlock your signing key, or register one, and try again.</source>
            <translation>此操作须用您本人的密钥签名，目前没有签名。请解锁签名密钥，或登记一把密钥后重试。</translation>
        </message>
        <message>
            <source>This was signed with a key that is not yours, or no longer counts. Unlock the key that is registered for you, or register a new one.</source>
            <translation>签名所用的密钥不是您本人的，或已失效。请解锁登记在您名下的密钥，或重新登记。</translation>
        </message>
        <message>
            <source>Update</source>
            <extracomment>更新 of a published article</extracomment>
            <translation>更新</translation>
        </message>
        <message>
            <source>Assign</source>
            <extracomment>派稿</extracomment>
            <translation>派稿</translation>
        </message>
        <message>
            <source>Go Live as Scheduled</source>
            <extracomment>到点上线</extracomment>
            <translation>到点上线</translation>
        </message>
        <message>
            <source>Expire</source>
            <extracomment>到期下线</extracomment>
            <translation>到期下线</translation>
        </message>
        <message>
            <source>This article was taken offline. Put it online again, with a reason, or start a correction.</source>
            <translation>稿件已下线。请填写原因后恢复上线，或发起更正。</translation>
        </message>
        <message>
            <source>This article is not published, so there is nothing to take down.</source>
            <translation>本稿未在线发布，无可下线。</translation>
        </message>
        <message>
            <source>This article is published, and an embargo would take it from readers: only someone who may approve the article sets one.</source>
            <translation>稿件已经发布，设定解禁时间会让读者看不到它：只有有权签发这篇稿件的人可以设定。</translation>
        </message>
    </context>
    <context>
        <name>Workload</name>
        <message>
            <source>nothing in hand</source>
            <translation>手头无稿</translation>
        </message>
        <message numerus="yes">
            <source>%n in hand</source>
            <extracomment>在手 %n 篇</extracomment>
            <translation>
                <numerusform>在手 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 late</source>
            <extracomment>在手 3 篇，逾期 1 篇</extracomment>
            <translation>%1，逾期 %2 篇</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleDelegate</name>
        <message>
            <source>Conflict</source>
            <extracomment>冲突: two texts of the article wait to be put together</extracomment>
            <translation>冲突</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleDesk</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close the others</source>
            <translation>关闭其他标签页</translation>
        </message>
        <message>
            <source>Move beside</source>
            <translation>移到右侧对照</translation>
        </message>
        <message>
            <source>Reopen the closed one</source>
            <translation>重新打开关闭的标签页</translation>
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
        <message>
            <source>%1 (conflict copy)</source>
            <extracomment>冲突副本, behind the headline of what was typed while somebody else saved</extracomment>
            <translation>%1（冲突副本）</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleListModel</name>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>assigned to %1</source>
            <translation>派给 %1</translation>
        </message>
        <message>
            <source>Open at another workstation: %1</source>
            <translation>另一工作站上也打开着：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) to be put together</source>
            <translation>
                <numerusform>有 %n 份文稿待合并</numerusform>
            </translation>
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
        <message>
            <source>Open in a new tab</source>
            <translation>在新标签页中打开</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>在右侧对照打开</translation>
        </message>
        <message>
            <source>Most urgent first</source>
            <extracomment>紧急优先: what must go out first</extracomment>
            <translation>紧急优先</translation>
        </message>
        <message>
            <source>Assign…</source>
            <translation>派稿…</translation>
        </message>
        <message>
            <source>Nothing is assigned to you.</source>
            <translation>没有派给您的稿件。</translation>
        </message>
        <message>
            <source>Nothing is under embargo.</source>
            <translation>没有待解禁的稿件。</translation>
        </message>
        <message>
            <source>No review is owed.</source>
            <translation>没有待补的审核。</translation>
        </message>
        <message>
            <source>No reprint waits to be edited.</source>
            <translation>没有待编的转载稿。</translation>
        </message>
        <message>
            <source>What somebody asks you to write, edit or review appears here.</source>
            <translation>别人派给您撰写、编辑或审核的稿件会出现在这里。</translation>
        </message>
        <message>
            <source>Approved articles that may not go out yet appear here.</source>
            <translation>已签发但尚未解禁的稿件会出现在这里。</translation>
        </message>
        <message>
            <source>After an urgent approval the steps that were skipped appear here.</source>
            <translation>紧急签发后跳过的审次会出现在这里。</translation>
        </message>
        <message>
            <source>Reprints and wire copy appear here until they are submitted.</source>
            <translation>转载稿和通稿在送审之前会出现在这里。</translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleTabBar</name>
        <message>
            <source>New article</source>
            <translation>新建稿件</translation>
        </message>
        <message>
            <source>No headline</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>%1, with changes that are not saved</source>
            <translation>%1，有未保存的改动</translation>
        </message>
        <message>
            <source>Open articles</source>
            <translation>打开的稿件</translation>
        </message>
        <message>
            <source>Close “%1”</source>
            <translation>关闭“%1”</translation>
        </message>
    </context>
    <context>
        <name>galley::AssignDesk</name>
        <message>
            <source>Assigned to nobody any more: %1</source>
            <translation>已取消派稿：%1</translation>
        </message>
        <message>
            <source>Assigned to %1: %2</source>
            <translation>已派给 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>galley::AssignDialog</name>
        <message>
            <source>Untitled</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>Nobody could do the present work of this article: it needs people who hold the role, did not write it and took no other step.</source>
            <translation>目前没有人可以承担这篇稿件的工作：须具备相应职责，且不是稿件作者、未审过其他环节。</translation>
        </message>
        <message>
            <source>In an hour</source>
            <translation>一小时内</translation>
        </message>
        <message numerus="yes">
            <source>Assign to %n people</source>
            <translation>
                <numerusform>派给 %n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>派稿</translation>
        </message>
    </context>
    <context>
        <name>galley::AssignmentLine</name>
        <message>
            <source>Assigned to nobody in particular</source>
            <translation>未指派专人</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>派给 %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>%1 截稿</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>who assigned it, and what for</extracomment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>galley::AuditModel</name>
        <message>
            <source>—</source>
            <translation>—</translation>
        </message>
        <message>
            <source>signed, not checked yet</source>
            <translation>已签名，未核验</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>定时</translation>
        </message>
        <message>
            <source>Register: %1</source>
            <translation>登记：%1</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>条号</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
    </context>
    <context>
        <name>galley::AuditWindow</name>
        <message>
            <source>Audit</source>
            <translation>审计</translation>
        </message>
        <message>
            <source>The article that is open</source>
            <translation>当前稿件</translation>
        </message>
        <message>
            <source>The whole newsroom</source>
            <translation>整个编辑部</translation>
        </message>
        <message>
            <source>Verifying…</source>
            <translation>正在核验…</translation>
        </message>
        <message>
            <source>Head: %1:%2</source>
            <extracomment>the last entry&apos;s number and hash: written down elsewhere they prove the whole history later</extracomment>
            <translation>链头：%1:%2</translation>
        </message>
        <message>
            <source>Whole: %1 entries, %2 of them signed, %3 texts, %4 reviews.</source>
            <translation>完整：%1 条，其中已签名 %2 条，正文 %3 稿，审核 %4 次。</translation>
        </message>
        <message>
            <source>Broken. First: %1</source>
            <translation>有断点。第一处：%1</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Verify</source>
            <translation>核验</translation>
        </message>
    </context>
    <context>
        <name>galley::BesidePane</name>
        <message>
            <source>Second article</source>
            <translation>对照稿件</translation>
        </message>
        <message>
            <source>Swap the sides</source>
            <translation>左右互换</translation>
        </message>
        <message>
            <source>Close this side</source>
            <translation>关闭这一侧</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>%1 characters · %2</source>
            <extracomment>length and whether it is saved: 1,286 字 · 已保存</extracomment>
            <translation>%1 字 · %2</translation>
        </message>
    </context>
    <context>
        <name>galley::CalendarView</name>
        <message>
            <source>Goes out</source>
            <extracomment>定时</extracomment>
            <translation>定时上线</translation>
        </message>
        <message>
            <source>Embargo ends</source>
            <extracomment>解禁</extracomment>
            <translation>解禁</translation>
        </message>
        <message>
            <source>Expires</source>
            <extracomment>到期下线</extracomment>
            <translation>到期下线</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>发稿日历</translation>
        </message>
        <message numerus="yes">
            <source>%n published</source>
            <translation>
                <numerusform>已发 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另有 %n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <extracomment>a time, what happens then (Goes out, Expires), a headline</extracomment>
            <translation>%1&#x3000;%2：%3</translation>
        </message>
    </context>
    <context>
        <name>galley::CalendarWindow</name>
        <message>
            <source>Left edge: blue goes out, amber embargo ends, red expires. Drag, or press F2, to give another time.</source>
            <translation>左侧色条：蓝为定时上线，黄为解禁，红为到期下线。拖动或按 F2 可改时间。</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>a month of the calendar</comment>
            <translation>yyyy 年 M 月</translation>
        </message>
        <message>
            <source>An embargo or an expiry is changed under Article information.</source>
            <translation>禁发和到期时间请在“稿件信息”中修改。</translation>
        </message>
        <message>
            <source>This newsroom is open for reading only.</source>
            <translation>采编库以只读方式打开。</translation>
        </message>
        <message>
            <source>Previous week</source>
            <translation>上周</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>Next week</source>
            <translation>下周</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>下月</translation>
        </message>
    </context>
    <context>
        <name>galley::ChangeDelegate</name>
        <message>
            <source>Replies: %1</source>
            <translation>回复 %1 条</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>已解决</translation>
        </message>
    </context>
    <context>
        <name>galley::ChangeDesk</name>
        <message>
            <source>Track changes</source>
            <translation>修订模式</translation>
        </message>
        <message>
            <source>Tracking</source>
            <extracomment>修订, before &quot;on&quot; or &quot;off&quot;</extracomment>
            <translation>修订</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>文内批注…</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>下一处修订</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>上一处修订</translation>
        </message>
        <message>
            <source>Accept change</source>
            <translation>接受修订</translation>
        </message>
        <message>
            <source>Refuse change</source>
            <translation>拒绝修订</translation>
        </message>
        <message>
            <source>Accept all changes</source>
            <translation>接受全部修订</translation>
        </message>
        <message>
            <source>Refuse all changes</source>
            <translation>拒绝全部修订</translation>
        </message>
        <message>
            <source>There is no change here. “Next change” leads to the next one.</source>
            <translation>这里没有修订。用“下一处修订”跳到下一处。</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>文内批注</translation>
        </message>
        <message>
            <source>What should be looked at here?</source>
            <translation>这里要看什么？</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
    <context>
        <name>galley::ChangeTracker</name>
        <message>
            <source>A change cannot be marked here. Switch tracking off to edit code, or edit around it.</source>
            <translation>这里无法标记修订。要改代码请先关闭修订，或者改动它的前后。</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) stayed as they are: a change cannot be marked in code or across somebody else&apos;s change.</source>
            <translation>
                <numerusform>有 %n 处未改：代码中、或跨越他人修订之处无法留下修订标记。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ChangesPanel</name>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已解决</translation>
        </message>
        <message>
            <source>Accept all</source>
            <translation>全部接受</translation>
        </message>
        <message>
            <source>Refuse all</source>
            <translation>全部拒绝</translation>
        </message>
        <message>
            <source>Changes and comments</source>
            <extracomment>修订与文内批注</extracomment>
            <translation>修订与文内批注</translation>
        </message>
        <message>
            <source>No changes and no comments. Corrections are listed here while tracking is on.</source>
            <translation>没有修订，也没有文内批注。修订打开时，改动会列在这里。</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>%1 open</source>
            <translation>未决 %1 处</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>galley::ChecklistWindow</name>
        <message>
            <source>No copies are open</source>
            <translation>没有待处理的副本</translation>
        </message>
        <message>
            <source>When something is withdrawn, its copies elsewhere are listed here.</source>
            <translation>撤稿之后，站外副本会列在这里。</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>who worked it off, and when</extracomment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Another copy</source>
            <translation>登记站外副本</translation>
        </message>
        <message>
            <source>Where is it?</source>
            <translation>在哪个平台？</translation>
        </message>
    </context>
    <context>
        <name>galley::ChineseCommands</name>
        <message>
            <source>There was nothing to change here.</source>
            <translation>这里没有需要改动的内容。</translation>
        </message>
        <message>
            <source>Title marks 《》</source>
            <translation>书名号 《》</translation>
        </message>
        <message>
            <source>Quotation marks “”</source>
            <translation>引号 “”</translation>
        </message>
        <message>
            <source>Ellipsis ……</source>
            <translation>省略号 ……</translation>
        </message>
        <message>
            <source>Dash ——</source>
            <translation>破折号 ——</translation>
        </message>
        <message>
            <source>Punctuation to full width</source>
            <translation>标点转全角</translation>
        </message>
        <message>
            <source>Letters and digits to half width</source>
            <translation>字母数字转半角</translation>
        </message>
        <message>
            <source>Quotation marks to curly</source>
            <translation>引号转弯引号</translation>
        </message>
        <message>
            <source>Quotation marks to straight</source>
            <translation>引号转直引号</translation>
        </message>
        <message>
            <source>Remove indents of paragraphs</source>
            <translation>去掉段首缩进</translation>
        </message>
    </context>
    <context>
        <name>galley::ColourField</name>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙</translation>
        </message>
        <message>
            <source>Ochre</source>
            <translation>赭</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>紫</translation>
        </message>
        <message>
            <source>Magenta</source>
            <translation>洋红</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>棕</translation>
        </message>
        <message>
            <source>Slate</source>
            <translation>石板灰</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Another…</source>
            <translation>其他…</translation>
        </message>
    </context>
    <context>
        <name>galley::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <source>Type a few letters, characters or pinyin of what to do</source>
            <translation>输入要做的事：汉字、拼音、首字母或英文</translation>
        </message>
        <message>
            <source>Commands found</source>
            <translation>找到的命令</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>没有叫这个名字的命令。</translation>
        </message>
        <message>
            <source>Open in a tab</source>
            <translation>已打开的标签页</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>稿件</translation>
        </message>
    </context>
    <context>
        <name>galley::CommentBook</name>
        <message>
            <source>the whole article</source>
            <extracomment>全文</extracomment>
            <translation>全文</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>%1: “%2”</source>
            <translation>%1：“%2”</translation>
        </message>
        <message>
            <source>Open an article first.</source>
            <translation>请先打开一篇稿件。</translation>
        </message>
        <message>
            <source>This newsroom is open for reading only.</source>
            <translation>采编库以只读方式打开。</translation>
        </message>
        <message>
            <source>Save the article first: what is not stored yet can have no comments.</source>
            <translation>请先保存稿件：尚未入库的稿件不能写批注。</translation>
        </message>
    </context>
    <context>
        <name>galley::CommentDesk</name>
        <message>
            <source>Add Comment…</source>
            <translation>写批注…</translation>
        </message>
        <message>
            <source>Next Comment</source>
            <translation>下一条批注</translation>
        </message>
        <message>
            <source>Previous Comment</source>
            <translation>上一条批注</translation>
        </message>
        <message>
            <source>Show Comment</source>
            <translation>查看批注</translation>
        </message>
        <message>
            <source>Your comment was taken back.</source>
            <translation>批注已撤回。</translation>
        </message>
        <message>
            <source>Write it again</source>
            <translation>重新写</translation>
        </message>
    </context>
    <context>
        <name>galley::CommentField</name>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
    </context>
    <context>
        <name>galley::CommentListModel</name>
        <message>
            <source>Return reasons</source>
            <extracomment>退回理由</extracomment>
            <translation>退回理由</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>已处理</translation>
        </message>
        <message>
            <source>resolved by %1</source>
            <translation>%1 已处理</translation>
        </message>
        <message>
            <source>no longer in the text</source>
            <translation>原文已改</translation>
        </message>
        <message>
            <source>(taken back)</source>
            <translation>（已撤回）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Return reason</source>
            <translation>退回理由</translation>
        </message>
    </context>
    <context>
        <name>galley::CommentWriter</name>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>@ names a person</source>
            <translation>输入 @ 可提及同事</translation>
        </message>
        <message>
            <source>On %1</source>
            <extracomment>what a new comment is about: 批注 “……”</extracomment>
            <translation>批注%1</translation>
        </message>
        <message>
            <source>Reply to %1</source>
            <translation>回复 %1</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Your comment</source>
            <translation>修改我的批注</translation>
        </message>
    </context>
    <context>
        <name>galley::CommentsPanel</name>
        <message>
            <source>Comments</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Resolved, too</source>
            <translation>含已处理</translation>
        </message>
        <message>
            <source>Add a comment</source>
            <translation>写批注</translation>
        </message>
        <message>
            <source>Add a comment to what is selected, or to the article</source>
            <translation>对选中的文字或全文写批注</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>标为已处理</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>回复</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Comments (%1)</source>
            <extracomment>批注, and how many are open</extracomment>
            <translation>批注（%1）</translation>
        </message>
        <message>
            <source>%1, return reasons: %2</source>
            <extracomment>退回理由</extracomment>
            <translation>%1，退回理由 %2 条</translation>
        </message>
        <message>
            <source>Returned by %1: %2</source>
            <extracomment>王磊 退回：……</extracomment>
            <translation>%1 退回：%2</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>已改</translation>
        </message>
        <message>
            <source>Go on replying</source>
            <translation>继续回复</translation>
        </message>
    </context>
    <context>
        <name>galley::CompareDialog</name>
        <message>
            <source>Nothing is recorded of the original but its text.</source>
            <translation>除正文外，没有原文的其他记录。</translation>
        </message>
        <message>
            <source>The text is that of the original.</source>
            <translation>正文与原文一致。</translation>
        </message>
        <message>
            <source>Original, as it was found</source>
            <translation>原文（收录时的样子）</translation>
        </message>
        <message>
            <source>Our text</source>
            <translation>本稿</translation>
        </message>
    </context>
    <context>
        <name>galley::ConflictDesk</name>
        <message>
            <source>Both versions went together by themselves. Look the text over; saving makes it the newest.</source>
            <translation>双方的改动已自动合并。请通读一遍；保存后即为最新版本。</translation>
        </message>
        <message>
            <source>Mine, not saved</source>
            <translation>我的，未保存</translation>
        </message>
        <message>
            <source>What both began with</source>
            <translation>双方改动前的原稿</translation>
        </message>
        <message>
            <source>Saved by %1, %2</source>
            <translation>%1 保存于 %2</translation>
        </message>
        <message>
            <source>Both versions are put together as you decided. Saving makes the text the newest.</source>
            <translation>已按您的决定合并双方的改动。保存后即为最新版本。</translation>
        </message>
    </context>
    <context>
        <name>galley::ConflictListModel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, to be decided: %2</source>
            <translation>%1，待定：%2</translation>
        </message>
        <message>
            <source>%1, decided (%2): %3</source>
            <translation>%1，已定（%2）：%3</translation>
        </message>
    </context>
    <context>
        <name>galley::ConflictSettling</name>
        <message>
            <source>Somebody settled this conflict already.</source>
            <translation>这个冲突已有人处理。</translation>
        </message>
        <message>
            <source>Both texts went together by themselves and are saved. Look the text over.</source>
            <translation>两份文稿已自动合并并保存，请通读一遍。</translation>
        </message>
        <message>
            <source>Written elsewhere by %1, %2</source>
            <translation>%1 在另一处所写，%2</translation>
        </message>
        <message>
            <source>What both began with</source>
            <translation>双方改动前</translation>
        </message>
        <message>
            <source>Stands now, by %1, %2</source>
            <translation>现行文稿：%1，%2</translation>
        </message>
        <message>
            <source>Both texts are put together as you decided, and saved.</source>
            <translation>已按您的决定合并两份文稿并保存。</translation>
        </message>
        <message>
            <source>Save it now</source>
            <translation>现在保存</translation>
        </message>
    </context>
    <context>
        <name>galley::ConflictView</name>
        <message>
            <source>Result</source>
            <translation>合并结果</translation>
        </message>
        <message>
            <source>(nothing here)</source>
            <translation>（此处无内容）</translation>
        </message>
        <message>
            <source>[to be decided]</source>
            <translation>［待定］</translation>
        </message>
    </context>
    <context>
        <name>galley::ConflictWindow</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Proposal, clause by clause; nobody wrote it so yet:</source>
            <translation>按分句拼合的建议，尚无人这样写过：</translation>
        </message>
        <message>
            <source>%1 of %2 decided</source>
            <translation>共 %2 处，已定 %1 处</translation>
        </message>
        <message>
            <source>Both changed this field: %1.</source>
            <translation>双方都改了这一项：%1。</translation>
        </message>
        <message>
            <source>First decide every conflict.</source>
            <translation>请先处理完所有冲突。</translation>
        </message>
        <message>
            <source>What you decided here is given up with it. Cancel once more to leave.</source>
            <translation>这里已作的决定将一并放弃。再按一次“取消”即退出。</translation>
        </message>
    </context>
    <context>
        <name>galley::CorrectionDialog</name>
        <message>
            <source>What was wrong, and what is right. Readers find it below the text.</source>
            <translation>原文哪里有误，正确的是什么。显示在正文下方。</translation>
        </message>
        <message>
            <source>Start the correction</source>
            <translation>开始更正</translation>
        </message>
        <message>
            <source>Write the note, or start without one.</source>
            <translation>请填写说明，或取消勾选。</translation>
        </message>
    </context>
    <context>
        <name>galley::CorrectionsField</name>
        <message>
            <source>Correction notes</source>
            <translation>更正说明</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>添加说明</translation>
        </message>
        <message>
            <source>Day of the note</source>
            <translation>说明日期</translation>
        </message>
        <message>
            <source>Correction note</source>
            <translation>更正说明</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>A day is written as 2026-11-30.</source>
            <translation>日期写作 2026-11-30。</translation>
        </message>
    </context>
    <context>
        <name>galley::CountsPopup</name>
        <message>
            <source>Counts</source>
            <translation>字数统计</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>选中</translation>
        </message>
        <message>
            <source>Characters and words</source>
            <extracomment>字数: Han characters plus Latin words and numbers</extracomment>
            <translation>字数</translation>
        </message>
        <message>
            <source>Characters with punctuation</source>
            <translation>字符（计标点）</translation>
        </message>
        <message>
            <source>Characters without punctuation</source>
            <translation>字符（不计标点）</translation>
        </message>
        <message>
            <source>Paragraphs</source>
            <translation>段落</translation>
        </message>
        <message>
            <source>Reading time</source>
            <translation>阅读时间</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>The section sets no limits.</source>
            <translation>频道没有规定字数上限。</translation>
        </message>
    </context>
    <context>
        <name>galley::CoverField</name>
        <message>
            <source>Focal point of the cover</source>
            <translation>封面焦点</translation>
        </message>
        <message>
            <source>Arrow keys move the point that crops keep in sight.</source>
            <translation>用方向键移动裁切时要保住的焦点。</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>封面</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更换…</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) without a credit.</source>
            <translation>
                <numerusform>%n 张图片还没有署名。</numerusform>
            </translation>
        </message>
        <message>
            <source>Picture without a caption</source>
            <translation>没有说明的图片</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>从文件选择…</translation>
        </message>
        <message>
            <source>No cover</source>
            <translation>不用封面</translation>
        </message>
        <message>
            <source>Choose the cover</source>
            <translation>选择封面</translation>
        </message>
        <message>
            <source>Pictures (%1)</source>
            <translation>图片 (%1)</translation>
        </message>
    </context>
    <context>
        <name>galley::CropView</name>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Arrow keys move the part that stays, with Shift they size it, with Ctrl they move the focal point.</source>
            <translation>方向键移动保留区域，加 Shift 调整大小，加 Ctrl 移动焦点。</translation>
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
            <source>Proofing findings with suggested corrections.</source>
            <translation>校对发现与修改建议。</translation>
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
            <source>Exporting %1 is not there yet in this version.</source>
            <translation>此版本尚不能导出 %1。</translation>
        </message>
        <message>
            <source>the primary section of articles that name none</source>
            <translation>未注明栏目的稿件归入的主栏目</translation>
        </message>
        <message>
            <source>somebody else&apos;s texts, kept with a record of the original</source>
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
            <source>the administrator&apos;s login; admin by default</source>
            <translation>管理员登录名，默认 admin</translation>
        </message>
        <message>
            <source>the administrator&apos;s real name</source>
            <translation>管理员姓名</translation>
        </message>
        <message>
            <source>the newsroom&apos;s time zone; Asia/Shanghai by default</source>
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
            <source>what it is called here</source>
            <translation>在这里的名称</translation>
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
            <source>Lists the newsroom&apos;s people and their roles.</source>
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
            <source>Moves a section&apos;s articles to another, which takes over its address.</source>
            <translation>把栏目的稿件并入另一栏目，后者接管其网址。</translation>
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
            <source>When? Give --at &quot;2026-11-24 08:00&quot;.</source>
            <translation>什么时候？请给出 --at &quot;2026-11-24 08:00&quot;。</translation>
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
            <source>the content hash that is meant; by default the present text&apos;s</source>
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
            <source>2026-11-24 08:00 by the newsroom&apos;s clock, or with an offset</source>
            <translation>2026-11-24 08:00，按编辑部时区，或带时差</translation>
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
        <message>
            <source>Left out, as they are no fields or worked out from others: %1.</source>
            <translation>以下各项不是字段，或由其他字段得出，未予理会：%1。</translation>
        </message>
        <message>
            <source>There is no file %1, and no newsroom was named to look for an article in.</source>
            <translation>没有文件 %1，也没有指定可在其中查找稿件的编辑部文件夹。</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>subtitle</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>short headline</source>
            <translation>短标题</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>author line</source>
            <translation>作者行</translation>
        </message>
        <message>
            <source>sign-off</source>
            <translation>署名落款</translation>
        </message>
        <message>
            <source>person %1</source>
            <translation>第 %1 位人物</translation>
        </message>
        <message>
            <source>caption %1</source>
            <translation>第 %1 条图片说明</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>共 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>exit code 1 where something must be fixed</source>
            <translation>有必须改正之处时以退出码 1 结束</translation>
        </message>
        <message>
            <source>only this rule or group; may be given several times</source>
            <translation>只看这一规则或规则组；可多次给出</translation>
        </message>
        <message>
            <source>The rules of proofing, with their sources.</source>
            <translation>校对规则及其依据。</translation>
        </message>
        <message>
            <source>The table has a quotation mark that is never closed.</source>
            <translation>表格中有一个引号没有配对。</translation>
        </message>
        <message numerus="yes">
            <source>%n had been brought in before and were passed over.</source>
            <translation>
                <numerusform>有 %n 篇以前导入过，已跳过。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) came in before that and stay; with --resume the rest follows.</source>
            <translation>
                <numerusform>此前导入的 %n 篇已保留；加 --resume 可继续导入其余部分。</numerusform>
            </translation>
        </message>
        <message>
            <source>A text is a reprint or our own: give --as-reprint or --as-own, not both.</source>
            <translation>稿件或为转载，或为自有：--as-reprint 与 --as-own 只能给一个。</translation>
        </message>
        <message>
            <source>Name the files to import, or a folder with --folder.</source>
            <translation>请给出要导入的文件，或用 --folder 指定文件夹。</translation>
        </message>
        <message>
            <source>--watch goes with --folder.</source>
            <translation>--watch 须与 --folder 同用。</translation>
        </message>
        <message>
            <source>Brings in articles: .txt .html .mhtml .docx .md .jsonl. A bad file is told and the rest goes on.</source>
            <translation>导入稿件：.txt .html .mhtml .docx .md .jsonl。坏文件会报告，其余继续。</translation>
        </message>
        <message>
            <source>our own texts, even where a page looks like another site&apos;s</source>
            <translation>自有稿件，即使页面看起来是别家网站的</translation>
        </message>
        <message>
            <source>pass over what was brought in before, as after an import that was stopped</source>
            <translation>跳过以前导入过的，例如在导入中断之后</translation>
        </message>
        <message>
            <source>instead of files: what stands in a folder; each file goes to its imported or failed</source>
            <translation>不给文件而给文件夹：逐个导入其中的文件，并移入其下的 imported 或 failed</translation>
        </message>
        <message>
            <source>with --folder: go on looking every few seconds, until interrupted</source>
            <translation>与 --folder 同用：每隔几秒查看一次，直到中断</translation>
        </message>
        <message>
            <source>%1 is one line, without control characters.</source>
            <translation>%1 只能是一行，不能含控制字符。</translation>
        </message>
        <message>
            <source>There is no source %1.</source>
            <translation>没有来源“%1”。</translation>
        </message>
        <message>
            <source>There is no template %1.</source>
            <translation>没有模板“%1”。</translation>
        </message>
        <message>
            <source>%1 is no day. Write it as 2026-11-24.</source>
            <translation>“%1”不是日期，请写成 2026-11-24。</translation>
        </message>
        <message>
            <source>--%1 is yes or no, not %2.</source>
            <translation>--%1 只能是 yes 或 no，不能是 %2。</translation>
        </message>
        <message>
            <source>The disk %1 is full, so no newsroom was made in %2. Make room and try again.</source>
            <translation>磁盘 %1 已满，没有在 %2 建立编辑部。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>gives a role beside those held; may be repeated</source>
            <translation>在已有角色之外再给一个；可重复使用</translation>
        </message>
        <message>
            <source>takes this role away; may be repeated</source>
            <translation>收回这个角色；可重复使用</translation>
        </message>
        <message>
            <source>There is no list %1; there are words, offices and style.</source>
            <translation>没有词表 %1；可用的有 words（用词）、offices（职务）和 style（体例）。</translation>
        </message>
        <message>
            <source>%1 is larger than 256 MB and was not read.</source>
            <translation>%1 超过 256 MB，未读取。</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>共 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>`proof list` wants one of: %1.</source>
            <translation>`proof list` 之后须是下列之一：%1。</translation>
        </message>
        <message>
            <source>`proof list import` wants a list and a file.</source>
            <translation>`proof list import` 须给出词表名称和文件。</translation>
        </message>
        <message>
            <source>`proof list %1` wants a list and nothing else.</source>
            <translation>`proof list %1` 须给出词表名称，且不能再有其他参数。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s lists for proofing: written to standard output as CSV (the style as JSON), replaced from CSV or JSON as a new version, or their versions, newest first.</source>
            <translation>编辑部的校对词表：以 CSV（体例为 JSON）写到标准输出，由 CSV 或 JSON 替换为新版本，或列出各版本，新的在前。</translation>
        </message>
        <message>
            <source>with export: an earlier version</source>
            <translation>与 export 同用：较早的版本</translation>
        </message>
        <message>
            <source>with import: what is new, for the history</source>
            <translation>与 import 同用：本版说明，记入历史</translation>
        </message>
        <message>
            <source>Removes a tag, also from its articles.</source>
            <translation>删除标签，稿件上的也一并去掉。</translation>
        </message>
        <message>
            <source>Makes one series of two; no article changes by it.</source>
            <translation>把两个系列并为一个；稿件不因此改动。</translation>
        </message>
        <message>
            <source>Removes a series without articles.</source>
            <translation>删除没有稿件的系列。</translation>
        </message>
        <message>
            <source>From when until when? Give --from and --until.</source>
            <translation>从何时到何时？请给出 --from 和 --until。</translation>
        </message>
        <message>
            <source>There is no role %1.</source>
            <translation>没有角色 %1。</translation>
        </message>
        <message>
            <source>%1 is no id of a shift; `roster list` gives them.</source>
            <translation>%1 不是班次编号；`roster list` 会列出编号。</translation>
        </message>
        <message>
            <source>Tells who is on duty; by default in the next two weeks.</source>
            <translation>列出值班安排；默认为今后两周。</translation>
        </message>
        <message>
            <source>shifts that touch the time from here</source>
            <translation>从这个时间起的班次</translation>
        </message>
        <message>
            <source>to here</source>
            <translation>到这个时间</translation>
        </message>
        <message>
            <source>Puts a person on duty. While somebody is, others who hold the role are not.</source>
            <translation>安排值班。有人值班期间，同一角色的其他人不当班。</translation>
        </message>
        <message>
            <source>the role on duty; chief by default</source>
            <translation>值班的角色；默认为总编</translation>
        </message>
        <message>
            <source>2026-11-24 08:00, by the newsroom&apos;s clock</source>
            <translation>2026-11-24 08:00，按编辑部时区</translation>
        </message>
        <message>
            <source>the end, which is not part of the shift</source>
            <translation>结束时间，不含在班次之内</translation>
        </message>
        <message>
            <source>for the newsroom</source>
            <translation>供编辑部内部参考</translation>
        </message>
        <message>
            <source>Removes a shift by its id.</source>
            <translation>按编号删除班次。</translation>
        </message>
        <message>
            <source>A step is written as NAME:ROLE, for example 终审:chief; %1 is not.</source>
            <translation>审次写成“名称:角色”，例如 终审:chief；%1 不是。</translation>
        </message>
        <message>
            <source>Lists the review routes.</source>
            <translation>列出审核路线。</translation>
        </message>
        <message>
            <source>Makes or changes a review route. What is in review keeps the route it began with.</source>
            <translation>新建或修改审核路线。已送审的稿件仍走原来的路线。</translation>
        </message>
        <message>
            <source>its steps in order; the last one&apos;s pass is the approval</source>
            <translation>依次排列的审次；最后一审通过即签发</translation>
        </message>
        <message>
            <source>chosen for this kind of article; any: for every kind</source>
            <translation>用于这种性质的稿件；any 表示各种性质</translation>
        </message>
        <message>
            <source>how many the last step waits for</source>
            <translation>终审前需要的校次</translation>
        </message>
        <message>
            <source>Removes a review route that no section uses.</source>
            <translation>删除没有栏目使用的审核路线。</translation>
        </message>
        <message>
            <source>%1 does not stand there. Name one of its new neighbours, or --parent.</source>
            <translation>%1 不在那里。请给出移过去后相邻的栏目，或用 --parent。</translation>
        </message>
        <message>
            <source>how many characters a headline is to have at most; 0: any number</source>
            <translation>标题最多多少字；0 表示不限</translation>
        </message>
        <message>
            <source>the same for a summary</source>
            <translation>摘要最多多少字</translation>
        </message>
        <message>
            <source>the same for the text</source>
            <translation>正文最多多少字</translation>
        </message>
        <message>
            <source>whether it is for promotion, so that advertising law applies to its words</source>
            <translation>是否推广栏目（文字适用广告法）</translation>
        </message>
        <message>
            <source>whether articles with open must-fix findings are kept from review</source>
            <translation>有必改校对问题未处理的稿件是否不得送审</translation>
        </message>
        <message>
            <source>in front of this one, and beside it</source>
            <translation>放到这个栏目前面，与它同级</translation>
        </message>
        <message>
            <source>Removes a section; where it holds articles, say where they go.</source>
            <translation>删除栏目；有稿件时须说明稿件去向。</translation>
        </message>
        <message>
            <source>the section that takes its articles and its address</source>
            <translation>接收其稿件和网址的栏目</translation>
        </message>
        <message>
            <source>There is no page %1.</source>
            <translation>没有页面“%1”。</translation>
        </message>
        <message>
            <source>the strip of regions, as region_strip</source>
            <translation>地方栏目条，同 region_strip</translation>
        </message>
        <message>
            <source>its new part of addresses</source>
            <translation>新的网址标识</translation>
        </message>
        <message>
            <source>Removes a plain page.</source>
            <translation>删除单页。</translation>
        </message>
        <message>
            <source>%1 is in the register already; `source set` changes it.</source>
            <translation>“%1”已在来源库中；修改请用 `source set`。</translation>
        </message>
        <message>
            <source>the list it stands on</source>
            <translation>所在名单</translation>
        </message>
        <message>
            <source>first day on that list</source>
            <translation>列入名单的日期</translation>
        </message>
        <message>
            <source>last day on that list</source>
            <translation>在名单上的最后一天</translation>
        </message>
        <message>
            <source>as pages print it, with 《》 where it has them</source>
            <translation>页面上的写法，该有《》的带上《》</translation>
        </message>
        <message>
            <source>its site</source>
            <translation>网站地址</translation>
        </message>
        <message>
            <source>Reads sources from a CSV table with a header (name, printed, address, list, from, until, note), from JSON, or one a line with an address after a tab. All are stored, or none.</source>
            <translation>读入来源：带表头的 CSV 表格（名称、刊用名、网址、名单、列入日期、移出日期、备注）、JSON，或每行一个、制表符后为网址。要么全部入库，要么一个也不入。</translation>
        </message>
        <message>
            <source>Enters a source.</source>
            <translation>登记来源。</translation>
        </message>
        <message>
            <source>Changes a source; articles keep what they print.</source>
            <translation>修改来源；稿件上的写法不变。</translation>
        </message>
        <message>
            <source>Makes one source of two; articles keep what they print.</source>
            <translation>把两个来源并为一个；稿件上的写法不变。</translation>
        </message>
        <message>
            <source>Takes a source out of the register; articles keep what they print.</source>
            <translation>从来源库中删除；稿件上的写法不变。</translation>
        </message>
        <message>
            <source>%1 cannot be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>%1 is too large for a table of sources.</source>
            <translation>%1 太大，不像来源表。</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>第 %1 行：%2</translation>
        </message>
        <message>
            <source>Lists what new articles may begin with.</source>
            <translation>列出新稿模板。</translation>
        </message>
        <message>
            <source>Makes or changes a template.</source>
            <translation>新建或修改模板。</translation>
        </message>
        <message>
            <source>offered there and below; empty: everywhere</source>
            <translation>用于该栏目及其下级；空表示各处可用</translation>
        </message>
        <message>
            <source>original, reprint, wire-copy, flash, correction</source>
            <translation>original、reprint、wire-copy、flash、correction</translation>
        </message>
        <message>
            <source>the genre of such an article</source>
            <translation>这类稿件的体裁</translation>
        </message>
        <message>
            <source>how its headline begins</source>
            <translation>标题开头</translation>
        </message>
        <message>
            <source>its summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>its author line</source>
            <translation>作者行</translation>
        </message>
        <message>
            <source>its place in the list, from 0</source>
            <translation>在列表中的位置，从 0 起</translation>
        </message>
        <message>
            <source>Removes a template.</source>
            <translation>删除模板。</translation>
        </message>
        <message>
            <source>everywhere</source>
            <translation>全社</translation>
        </message>
        <message>
            <source>Proofing finds nothing of that kind in this article.</source>
            <translation>本稿没有这类校对问题。</translation>
        </message>
        <message>
            <source>Say with --rule which finding, and with --reason why it is right as it stands.</source>
            <translation>请用 --rule 指明是哪类问题，并用 --reason 说明为何无误。</translation>
        </message>
        <message>
            <source>No finding of that kind was set aside.</source>
            <translation>没有忽略过这类问题。</translation>
        </message>
        <message>
            <source>the finding&apos;s rule, as check --json names it</source>
            <translation>问题所属规则，如 check --json 所示</translation>
        </message>
        <message>
            <source>only those that stand on this text</source>
            <translation>仅限这段文字</translation>
        </message>
        <message>
            <source>Sets findings aside that are right as they stand.</source>
            <translation>忽略确认无误的校对问题。</translation>
        </message>
        <message>
            <source>only those in this sentence</source>
            <translation>仅限这一句</translation>
        </message>
        <message>
            <source>why; kept with the article</source>
            <translation>理由，记入稿件档案</translation>
        </message>
        <message>
            <source>in every article of the newsroom</source>
            <translation>对全社所有稿件生效</translation>
        </message>
        <message>
            <source>What was set aside in an article and for the newsroom.</source>
            <translation>本稿及全社忽略的校对问题。</translation>
        </message>
        <message>
            <source>Takes back what was set aside; without an article, for the newsroom.</source>
            <translation>撤销忽略；不指明稿件则为全社忽略的问题。</translation>
        </message>
        <message>
            <source>The process that has the newsroom open cannot make pages. Close it, or export another format.</source>
            <translation>占用采编室的进程不能排出页面。请先关闭它，或改用其他格式导出。</translation>
        </message>
        <message>
            <source>--format is markdown, html, docx or pdf.</source>
            <translation>--format 为 markdown、html、docx 或 pdf。</translation>
        </message>
        <message>
            <source>markdown, html, docx or pdf (with --json the bytes of the last two in base64)</source>
            <translation>markdown、html、docx 或 pdf（配合 --json 时，后两种以 base64 给出）</translation>
        </message>
        <message>
            <source>with pdf: the routing slip with the reviews in place of the text</source>
            <translation>配合 pdf：输出含审核记录的稿签，而不是正文</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>已替换 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>The expression tries too many ways on some text. Make it more definite.</source>
            <translation>这个表达式在部分稿件上的尝试次数过多，请写得更明确些。</translation>
        </message>
        <message>
            <source>Finds a text in all drafts you may edit and shows what would stand there; with --apply it is replaced, a revision an article.</source>
            <translation>在您可以修改的所有草稿中查找文字，并显示替换后的样子；加 --apply 才真正替换，每篇存为一个新版本。</translation>
        </message>
        <message>
            <source>replace; without it nothing is changed</source>
            <translation>执行替换；不加则不作改动</translation>
        </message>
        <message>
            <source>TEXT is a regular expression, \1 … in the replacement what its brackets took</source>
            <translation>TEXT 是正则表达式，替换文字中的 \1 …… 是括号里的内容</translation>
        </message>
        <message>
            <source>capital and small letters are different</source>
            <translation>区分大小写</translation>
        </message>
        <message>
            <source>only whole words, Chinese ones too</source>
            <translation>只匹配完整的词，中文词也是</translation>
        </message>
        <message>
            <source>not in headlines and summary</source>
            <translation>不查标题和摘要</translation>
        </message>
        <message>
            <source>also inside links&apos; addresses and pictures&apos; names</source>
            <translation>也查链接地址和图片名</translation>
        </message>
        <message>
            <source>There is no snippet %1.</source>
            <translation>没有常用语 %1。</translation>
        </message>
        <message>
            <source>the one that is yours alone</source>
            <translation>只属于本人的那一条</translation>
        </message>
        <message>
            <source>Lists the newsroom&apos;s snippets and your own.</source>
            <translation>列出采编室的和本人的常用语。</translation>
        </message>
        <message>
            <source>Makes or changes a snippet.</source>
            <translation>新建或修改一条常用语。</translation>
        </message>
        <message>
            <source>offered in articles of this genre; empty: of every</source>
            <translation>只用于这种体裁的稿件；空：所有体裁</translation>
        </message>
        <message>
            <source>body source, with ${cursor}, ${date}, ${author} and ${section}</source>
            <translation>正文源文本，可用 ${cursor}、${date}、${author}、${section}</translation>
        </message>
        <message>
            <source>Removes a snippet.</source>
            <translation>删除一条常用语。</translation>
        </message>
        <message>
            <source>%1 names no single outside copy. `galleyctl outside-copy list` gives their ids; with --article those of an article that are done, too.</source>
            <translation>%1 不能确定是哪一条站外副本。`galleyctl outside-copy list` 可列出编号；加 --article 则包括某篇稿件已处理的副本。</translation>
        </message>
        <message>
            <source>what was found or done there</source>
            <translation>核查或处理情况</translation>
        </message>
        <message>
            <source>among those of this article, done ones too</source>
            <translation>只在这篇稿件的副本中查找，包括已处理的</translation>
        </message>
        <message>
            <source>Tells what each outlet answered when the article was published, changed or taken away; newest first.</source>
            <translation>列出稿件发布、改动或撤下时各渠道的回执，新的在前。</translation>
        </message>
        <message>
            <source>Lists copies outside the newsroom&apos;s outlets: all open ones, or those of an article.</source>
            <translation>列出站外副本：全部未处理的，或某篇稿件的。</translation>
        </message>
        <message>
            <source>Puts a copy elsewhere on the list to work off.</source>
            <translation>登记一条待处理的站外副本。</translation>
        </message>
        <message>
            <source>where it is found</source>
            <translation>所在网址</translation>
        </message>
        <message>
            <source>Says that an outside copy is worked off.</source>
            <translation>标记站外副本已处理。</translation>
        </message>
        <message>
            <source>the reverse: it is open again</source>
            <translation>反之：重新列为未处理</translation>
        </message>
        <message>
            <source>Takes an open outside copy that was put down by mistake off the list.</source>
            <translation>移除误登记且未处理的站外副本。</translation>
        </message>
        <message>
            <source>Lists where the newsroom usually puts its texts elsewhere.</source>
            <translation>列出编辑部常用的站外平台。</translation>
        </message>
        <message>
            <source>Sets where the newsroom usually puts its texts elsewhere.</source>
            <translation>设置编辑部常用的站外平台。</translation>
        </message>
        <message>
            <source>--order is newest, waiting or urgent, not %1.</source>
            <translation>--order 可为 newest、waiting 或 urgent，不是 %1。</translation>
        </message>
        <message>
            <source>newest, waiting (the longest wait first) or urgent</source>
            <translation>newest、waiting（等待最久在前）或 urgent</translation>
        </message>
        <message>
            <source>Lists a queue in the desk&apos;s order; without a name, counts them all.</source>
            <translation>按编辑台顺序列出某个队列；不给名称则统计全部队列。</translation>
        </message>
        <message>
            <source>recomputes chain, signatures, texts and approvals, and names the first broken link</source>
            <translation>重算审计链、签名、正文与签发，指出第一处断点</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>截止 %1</translation>
        </message>
        <message>
            <source>Assigned to nobody in particular.</source>
            <translation>未指派给特定人员。</translation>
        </message>
        <message>
            <source>Names who is to do an article&apos;s next work, and until when; without --to tells who it is, and who it could be.</source>
            <translation>派稿：指定下一步由谁做、何时完成；不给 --to 则列出现有指派和可派人选。</translation>
        </message>
        <message>
            <source>whom; nothing (--to &quot;&quot;): nobody in particular any more</source>
            <translation>派给谁；留空（--to &quot;&quot;）为取消指派</translation>
        </message>
        <message>
            <source>2026-11-24 18:00 by the newsroom&apos;s clock</source>
            <translation>2026-11-24 18:00，按编辑部时间</translation>
        </message>
        <message>
            <source>for them</source>
            <translation>给被派人的留言</translation>
        </message>
        <message>
            <source>--expect wants the head that an earlier `audit verify` printed: NUMBER:HASH.</source>
            <translation>--expect 需要先前 `audit verify` 输出的链头：条号:摘要。</translation>
        </message>
        <message>
            <source>The page holds a text that nobody approved.</source>
            <translation>页面正文未经签发。</translation>
        </message>
        <message>
            <source>The page names a text that this article never had.</source>
            <translation>页面所指的正文，这篇稿件从未有过。</translation>
        </message>
        <message>
            <source>Recomputes the whole history offline: chain, signatures, texts, reviews, approvals; names the first broken link.</source>
            <translation>离线重算全部历史：审计链、签名、正文、审核、签发；指出第一处断点。</translation>
        </message>
        <message>
            <source>the head that an earlier verification printed: it must still be in the chain</source>
            <translation>先前核验输出的链头，须仍在链中</translation>
        </message>
        <message>
            <source>Whole: %1 entries, %2 signed and %3 unsigned looked at, %4 texts, %5 reviews.</source>
            <translation>完整：共 %1 条，核对已签名 %2 条、未签名 %3 条，正文 %4 稿，审核 %5 次。</translation>
        </message>
        <message>
            <source>Broken. First: %1</source>
            <translation>有断点。第一处：%1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more; --json lists all</source>
            <translation>
                <numerusform>另有 %n 项，--json 可全部列出</numerusform>
            </translation>
        </message>
        <message>
            <source>Head: %1:%2</source>
            <translation>链头：%1:%2</translation>
        </message>
        <message>
            <source>The history is broken: %1</source>
            <translation>历史记录有断点：%1</translation>
        </message>
        <message>
            <source>The signing key of %1 is not on this machine.</source>
            <translation>%1 的签名密钥不在这台电脑上。</translation>
        </message>
        <message>
            <source>The signing key of %1 is locked: give its passphrase with --passphrase-file FILE, or as GALLEY_PASSPHRASE.</source>
            <translation>%1 的签名密钥已锁定：请用 --passphrase-file 文件 或环境变量 GALLEY_PASSPHRASE 提供口令。</translation>
        </message>
        <message>
            <source>revoked %1</source>
            <translation>已于 %1 吊销</translation>
        </message>
        <message>
            <source>in this machine&apos;s keychain</source>
            <translation>在本机密钥环中</translation>
        </message>
        <message>
            <source>on this machine</source>
            <translation>在本机</translation>
        </message>
        <message>
            <source>%1 has no signing key. `galleyctl key make` makes one.</source>
            <translation>%1 没有签名密钥。可用 `galleyctl key make` 生成。</translation>
        </message>
        <message>
            <source>There is no key %1.</source>
            <translation>没有密钥 %1。</translation>
        </message>
        <message>
            <source>Several keys fit: name one by the beginning of its fingerprint.</source>
            <translation>有多把密钥符合，请用指纹开头几位指明。</translation>
        </message>
        <message>
            <source>Choose one of --keychain and --file.</source>
            <translation>--keychain 与 --file 只能选一个。</translation>
        </message>
        <message>
            <source>%1 signs with the key %2 from now on. It is kept in %3.</source>
            <translation>%1 从现在起用密钥 %2 签名，密钥存于%3。</translation>
        </message>
        <message>
            <source>this machine&apos;s keychain</source>
            <translation>本机密钥环</translation>
        </message>
        <message>
            <source>The key %1 signs nothing any more. What it signed stays signed.</source>
            <translation>密钥 %1 已停用，此前签过的仍然有效。</translation>
        </message>
        <message>
            <source>keep it in this machine&apos;s keychain; the default where there is one</source>
            <translation>存入本机密钥环；有密钥环时为默认</translation>
        </message>
        <message>
            <source>keep it in a file with a passphrase (--passphrase-file or GALLEY_PASSPHRASE)</source>
            <translation>存为带口令的文件（--passphrase-file 或 GALLEY_PASSPHRASE）</translation>
        </message>
        <message>
            <source>Makes the signing key of the person who acts, and registers its public part.</source>
            <translation>为操作者生成签名密钥，并登记公钥。</translation>
        </message>
        <message>
            <source>what to call it; by default the machine&apos;s name</source>
            <translation>密钥名称，默认为电脑名</translation>
        </message>
        <message>
            <source>Registers a key that was made elsewhere, by a signature that shows whose it is.</source>
            <translation>登记在别处生成的密钥，凭签名证明归属。</translation>
        </message>
        <message>
            <source>a signature over &quot;galley-key-1&quot;, newsroom, person and key, a line each</source>
            <translation>对“galley-key-1”、编辑部、人员、公钥（各占一行）的签名</translation>
        </message>
        <message>
            <source>what to call it</source>
            <translation>密钥名称</translation>
        </message>
        <message>
            <source>Lists the newsroom&apos;s public keys.</source>
            <translation>列出编辑部的公钥。</translation>
        </message>
        <message>
            <source>Shows a public key, as PEM too.</source>
            <translation>显示一把公钥，含 PEM 格式。</translation>
        </message>
        <message>
            <source>Ends a key: by its owner or an administrator. What it signed stays signed.</source>
            <translation>吊销密钥，由本人或管理员操作。此前签过的仍然有效。</translation>
        </message>
        <message>
            <source>why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Keeps a key of this machine under another passphrase, or in another place.</source>
            <translation>为本机的密钥更换口令或存放处。</translation>
        </message>
        <message>
            <source>the new one is its first line; else GALLEY_NEW_PASSPHRASE</source>
            <translation>文件首行为新口令；否则取 GALLEY_NEW_PASSPHRASE</translation>
        </message>
        <message>
            <source>Whether review and publication are taken signed only, of everybody.</source>
            <translation>审核与发布是否一律要求签名。</translation>
        </message>
        <message>
            <source>An article has no text field %1.</source>
            <translation>稿件没有文本字段 %1。</translation>
        </message>
        <message>
            <source>These words do not stand in the article: %1</source>
            <translation>稿件中没有这段文字：%1</translation>
        </message>
        <message>
            <source>A reason at a place is written QUOTE=REASON, not %1.</source>
            <translation>逐处退回理由须写作“原文=理由”，不是 %1。</translation>
        </message>
        <message>
            <source>--watch takes no article: it carries out everything that is scheduled.</source>
            <translation>--watch 不针对某篇稿件：所有定时事项都会执行。</translation>
        </message>
        <message>
            <source>DIR is by default $GALLEY_NEWSROOM, else the current folder. ARTICLE is an id, a unique prefix of one (8 characters or more) or a slug. Without --as the newsroom&apos;s administrator acts. --json prints one JSON document. `galleyctl COMMAND --help` tells more. What is done is signed with the actor&apos;s key where it can be unlocked: from the keychain, or with --passphrase-file FILE or $GALLEY_PASSPHRASE.</source>
            <translation>DIR 默认为 $GALLEY_NEWSROOM，否则为当前文件夹。ARTICLE 是编号、编号的唯一前缀（8 位以上）或短地址。不写 --as 时由编辑部管理员操作。--json 输出一个 JSON 文档。`galleyctl 命令 --help` 有详细说明。能解锁操作者的密钥时，所做的事由其签名：取自密钥环，或用 --passphrase-file FILE、$GALLEY_PASSPHRASE 提供口令。</translation>
        </message>
        <message>
            <source>Judges what was done in a copy of this newsroom meanwhile; who is refused, and who was first, are told. Texts stay where they are.</source>
            <translation>裁定在本编辑部副本中所做的操作：被拒者与在先者都会收到通知；文本不动。</translation>
        </message>
        <message>
            <source>%1 · median %2 · nine in ten within %3 · longest %4 (hours:minutes)</source>
            <translation>%1 篇 · 中位 %2 · 九成不超过 %3 · 最长 %4（时:分）</translation>
        </message>
        <message>
            <source>Waiting now</source>
            <translation>当前待办</translation>
        </message>
        <message>
            <source>to be released</source>
            <translation>待令</translation>
        </message>
        <message>
            <source>Done, by day and person: submitted, passed, returned, approved, published</source>
            <translation>每日每人：送审、通过、退回、签发、发布</translation>
        </message>
        <message>
            <source>Time to publication</source>
            <translation>发布用时</translation>
        </message>
        <message>
            <source>from creation: %1</source>
            <translation>自建稿：%1</translation>
        </message>
        <message>
            <source>from submission: %1</source>
            <translation>自送审：%1</translation>
        </message>
        <message>
            <source>By section: published, corrections, updates, taken offline, withdrawn, gone</source>
            <translation>各栏目：发布、更正、更新、下线、撤稿、撤稿（410）</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>On whose desk: assigned, overdue, drafts</source>
            <translation>各人手上：已派、逾期、草稿</translation>
        </message>
        <message>
            <source>The newsroom in figures: what waits, who did what, how long it took, what was corrected or withdrawn, what is overdue.</source>
            <translation>编辑部统计：待办、工作量、用时、更正与撤稿、逾期。</translation>
        </message>
        <message>
            <source>2026-11-24 08:00 by the newsroom&apos;s clock; by default from the beginning</source>
            <translation>2026-11-24 08:00，按编辑部时间；默认自始</translation>
        </message>
        <message>
            <source>the end, which is not part of it; by default until now</source>
            <translation>结束时间（不含）；默认至今</translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>（已删除）</translation>
        </message>
        <message>
            <source>[resolved]</source>
            <translation>[已处理]</translation>
        </message>
        <message>
            <source>%1 is no id of a comment; `comment list` gives them.</source>
            <translation>%1 不是批注编号；`comment list` 可列出。</translation>
        </message>
        <message>
            <source>Unread: %1</source>
            <translation>未读：%1</translation>
        </message>
        <message>
            <source>Shows what people said about an article.</source>
            <translation>列出稿件的批注。</translation>
        </message>
        <message>
            <source>only threads that nobody resolved</source>
            <translation>只列未处理的</translation>
        </message>
        <message>
            <source>Says something about an article, or a place in it. @login or @name tells a person.</source>
            <translation>给稿件或其中一处加批注；@账号 或 @姓名 可提醒对方。</translation>
        </message>
        <message>
            <source>the words it is about</source>
            <translation>所批注的原文</translation>
        </message>
        <message>
            <source>the field it is about; with --at, where the words stand (by default wherever they are first found)</source>
            <translation>所批注的字段；与 --at 合用时指原文所在字段（默认取首次出现处）</translation>
        </message>
        <message>
            <source>Answers a comment.</source>
            <translation>回复批注。</translation>
        </message>
        <message>
            <source>Marks a thread as resolved.</source>
            <translation>将批注标为已处理。</translation>
        </message>
        <message>
            <source>opens it again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Takes back one&apos;s own comment.</source>
            <translation>删除自己的批注。</translation>
        </message>
        <message>
            <source>Shows what concerns one and is not read yet.</source>
            <translation>列出与本人有关的未读通知。</translation>
        </message>
        <message>
            <source>what is read, too</source>
            <translation>含已读</translation>
        </message>
        <message>
            <source>Marks one&apos;s notices as read; without numbers all of them.</source>
            <translation>将通知标为已读；不给编号则全部标为已读。</translation>
        </message>
        <message>
            <source>`publish --watch` runs by itself, where nobody else has the newsroom open.</source>
            <translation>`publish --watch` 须单独运行，且编辑部未被其他程序打开。</translation>
        </message>
        <message>
            <source>Which article?</source>
            <translation>哪一篇稿件？</translation>
        </message>
        <message>
            <source>Publishes an approved article to every outlet; with --watch, carries out schedules and expiries unattended.</source>
            <translation>把已签发的稿件发布到所有渠道；加 --watch 则无人值守，按时上线、到期下线。</translation>
        </message>
        <message>
            <source>keep the newsroom&apos;s clock until stopped, and answer other commands meanwhile</source>
            <translation>持续值守编辑部的时钟直至停止，其间照常受理其他命令</translation>
        </message>
        <message>
            <source>with --watch: look at least every so many seconds; by default 20</source>
            <translation>与 --watch 同用：至少每隔多少秒查看一次，默认 20</translation>
        </message>
        <message>
            <source>a reason at the words it is about; as often as there are such places</source>
            <translation>针对某处原文的退回理由，可多次给出</translation>
        </message>
        <message>
            <source>a correction note for readers, dated today, in the new draft</source>
            <translation>在新的草稿里加一条给读者的更正说明，日期为今天</translation>
        </message>
        <message>
            <source>Opens a published article for what is new; readers keep what is there.</source>
            <translation>打开已发布稿件作更新；读者看到的仍是原版本。</translation>
        </message>
        <message>
            <source>who asked for it; kept with the statement</source>
            <translation>由谁要求；随操作声明存档</translation>
        </message>
        <message>
            <source>what readers find in the page&apos;s place; by default the reason</source>
            <translation>读者在原页面看到的说明；默认为所填原因</translation>
        </message>
        <message>
            <source>a copy elsewhere to work off by hand; may be given again</source>
            <translation>需要人工处理的站外副本；可多次给出</translation>
        </message>
        <message>
            <source>The text that is live there was approved. The page itself was not looked at.</source>
            <translation>该地址当前在线的稿件已经签发。未查看网页本身。</translation>
        </message>
        <message>
            <source>The page is of the approved text that readers are to see.</source>
            <translation>该网页对应已签发、读者应当看到的稿件。</translation>
        </message>
        <message>
            <source>The text there was approved, and readers are not to see it now. The page itself was not looked at.</source>
            <translation>该地址的稿件曾经签发，现在读者不应再看到。未查看网页本身。</translation>
        </message>
        <message>
            <source>The page is of a text that was approved, and is no longer the one that readers are to see.</source>
            <translation>该网页对应曾经签发的稿件，但已不是读者应当看到的版本。</translation>
        </message>
        <message>
            <source>The page does not say which text it shows. It was held against the one that is live at its address.</source>
            <translation>网页未注明是哪一稿，已与该地址当前在线的稿件比对。</translation>
        </message>
        <message>
            <source>It shows readers this text and no other.</source>
            <translation>网页给读者看的正是这一稿。</translation>
        </message>
        <message>
            <source>not compared: %1</source>
            <translation>未比对：%1</translation>
        </message>
        <message>
            <source>%1 does not say which article and text it shows. If it is an article&apos;s page, name the article with --article.</source>
            <translation>%1 未注明是哪篇稿件的哪一稿。如果是稿件页，请用 --article 指明稿件。</translation>
        </message>
        <message>
            <source>Tells which approved text a published page holds, whether it shows readers that text and no other, and who wrote, reviewed, approved and published it.</source>
            <translation>查明已发布的网页对应哪一签发稿、给读者看的是否正是这一稿，以及由谁撰写、审核、签发和发布。</translation>
        </message>
        <message>
            <source>what the page is of, where its theme does not print it</source>
            <translation>网页对应的稿件（模板未注明时）</translation>
        </message>
        <message>
            <source>A passphrase is wanted, and there is no terminal to ask for it at. Give it with %1 FILE, or as %2.</source>
            <extracomment>%1 an option, %2 an environment variable</extracomment>
            <translation>需要口令，但没有可供输入的终端。请用 %1 文件 或环境变量 %2 提供。</translation>
        </message>
        <message>
            <source>Passphrase of the signing key of %1 (nothing: go on unsigned): </source>
            <translation>%1 的签名密钥口令（直接回车则不签名）：</translation>
        </message>
        <message>
            <source>New passphrase for the signing key: </source>
            <translation>签名密钥的新口令：</translation>
        </message>
        <message>
            <source>Once more: </source>
            <translation>再输一遍：</translation>
        </message>
        <message>
            <source>The two were not the same. Nothing was changed.</source>
            <translation>两次输入不一致，未作改动。</translation>
        </message>
        <message>
            <source>Passphrase of the signing key: </source>
            <translation>签名密钥的口令：</translation>
        </message>
        <message>
            <source>The file %1 cannot be written.</source>
            <translation>文件 %1 无法写入。</translation>
        </message>
        <message>
            <source>Standard input is one of the versions at most.</source>
            <translation>标准输入最多只能充当其中一个版本。</translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) stand between &lt;&lt;&lt;&lt;&lt;&lt;&lt; and &gt;&gt;&gt;&gt;&gt;&gt;&gt;. Keep one version of each and take the lines of marks out.</source>
            <translation>
                <numerusform>有 %n 处冲突标在 &lt;&lt;&lt;&lt;&lt;&lt;&lt; 与 &gt;&gt;&gt;&gt;&gt;&gt;&gt; 之间。请各保留一个版本，并删去标记行。</numerusform>
            </translation>
        </message>
        <message>
            <source>Three-way merge of body source, by sentence, or of articles as export writes them, by field. Edits of the same or of neighbouring sentences are conflicts. Exit code 0: merged; 1: with conflicts, marked in the text; 2: wrong usage; 3: a file cannot be read or written. Places in the JSON are UTF-16 units. What was merged needs another approval.</source>
            <translation>三方合并：正文源文按句合并，export 导出的稿件按字段合并。改同一句或相邻句子算冲突。退出码 0：已合并；1：有冲突，已在文中标出；2：用法有误；3：文件读写失败。JSON 中的位置以 UTF-16 单元计。合并后的稿件须重新签发。</translation>
        </message>
        <message>
            <source>write there instead of to standard output (also -o)</source>
            <translation>写入该文件而不是标准输出（也可用 -o）</translation>
        </message>
        <message>
            <source>Some of the files have a front matter and some have none. Give three articles, or three bodies.</source>
            <translation>有的文件带文首信息，有的没有。请给三篇稿件，或三份正文。</translation>
        </message>
        <message>
            <source>“galleyctl remote confirm” says that it is right.</source>
            <translation>用“galleyctl remote confirm”确认无误。</translation>
        </message>
        <message>
            <source>%1 sent, %2 received, %3 brought together</source>
            <translation>发送 %1，接收 %2，合并 %3</translation>
        </message>
        <message numerus="yes">
            <source>%n in conflict</source>
            <translation>
                <numerusform>冲突 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) refused</source>
            <translation>
                <numerusform>被拒操作 %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>待发送 %n</numerusform>
            </translation>
        </message>
        <message>
            <source>This store is a file of this machine: whoever can write it is held to no role by it.</source>
            <translation>这个共享库是本机上的一个文件：能写它的人不受角色权限约束。</translation>
        </message>
        <message>
            <source>Only an administrator or a chief editor may give the newsroom a store.</source>
            <translation>只有管理员或总编可以为编辑部设置共享库。</translation>
        </message>
        <message>
            <source>This newsroom has no store yet. “galleyctl remote init file:/path/of/store.sqlite” makes one.</source>
            <translation>本编辑部还没有共享库。用“galleyctl remote init file:/路径/store.sqlite”新建。</translation>
        </message>
        <message>
            <source>This newsroom has a store already: %1</source>
            <translation>本编辑部已有共享库：%1</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store was made and filled: %1</source>
            <translation>共享库已建立并写入：%1</translation>
        </message>
        <message>
            <source>never</source>
            <translation>从未</translation>
        </message>
        <message>
            <source>Store: %1</source>
            <translation>共享库：%1</translation>
        </message>
        <message>
            <source>It can be reached.</source>
            <translation>可以连接。</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting to be sent; last in step: %1</source>
            <translation>
                <numerusform>待发送 %n 项；上次同步：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Makes the folder of a further workstation and fills it from the store.</source>
            <translation>为另一台工作站建立文件夹，并从共享库取回内容。</translation>
        </message>
        <message>
            <source>Where the store is, whether it can be reached, what waits, and what is the matter.</source>
            <translation>共享库在哪里、能否连接、有什么待发送、出了什么问题。</translation>
        </message>
        <message>
            <source>Says that the store is the right one after it stood still because it was restored, moved or had forgotten something. Nothing here is deleted by it.</source>
            <translation>因共享库被恢复、迁移或缺了内容而停下后，确认它没有弄错。不会删除本机任何内容。</translation>
        </message>
        <message>
            <source>Exchanges work with the shared store. Exit code 1: something is for a person to look at.</source>
            <translation>与共享库交换稿件。退出码 1：有事需要人工处理。</translation>
        </message>
        <message>
            <source>goes on until it is ended</source>
            <translation>持续运行，直到被结束</translation>
        </message>
        <message>
            <source>with --watch: how often; 5 by default</source>
            <translation>与 --watch 同用：间隔秒数，默认 5</translation>
        </message>
        <message>
            <source>The article is in review. Recall it, or ask the reviewer to return it.</source>
            <translation>稿件正在审核，请先撤回，或请审核人退回后再修改。</translation>
        </message>
        <message>
            <source>The page itself was not looked at.</source>
            <translation>未查看网页本身。</translation>
        </message>
        <message>
            <source>The text was approved, and the article was withdrawn since: readers are not to see it now.</source>
            <translation>该文本曾经签发，稿件已撤稿，读者现在不应再看到。</translation>
        </message>
        <message>
            <source>The text was approved, and the article was taken offline since: readers are not to see it now.</source>
            <translation>该文本曾经签发，稿件已下线，读者现在不应再看到。</translation>
        </message>
        <message>
            <source>The text was approved, and the article was taken away for good since: readers are not to see it now.</source>
            <translation>该文本曾经签发，稿件已永久撤除，读者现在不应再看到。</translation>
        </message>
        <message>
            <source>Only an administrator or a chief editor may shut a workstation out.</source>
            <translation>只有管理员或总编辑可以停用工作站。</translation>
        </message>
        <message>
            <source>shut out</source>
            <translation>已停用</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store knows no workstation %1.</source>
            <translation>共享库中没有工作站“%1”。</translation>
        </message>
        <message>
            <source>Several workstations are called %1. Name it by its id: “galleyctl remote clients” lists them.</source>
            <translation>有多台工作站名为“%1”，请用编号指定；“galleyctl remote clients”列出全部工作站。</translation>
        </message>
        <message>
            <source>%1 is shut out. At its next contact it removes what others wrote and nobody published; its own unsent work stays there.</source>
            <translation>“%1”已停用。它下次联系共享库时会清除他人尚未发表的稿件，自己尚未送出的稿件仍然保留。</translation>
        </message>
        <message>
            <source>%1 is let in again. “galleyctl remote confirm” there brings everything back.</source>
            <translation>“%1”已重新启用。在该机上运行“galleyctl remote confirm”即可恢复全部内容。</translation>
        </message>
        <message>
            <source>the first line is your password in the store; else GALLEY_STORE_PASSWORD, the keychain, or you are asked</source>
            <translation>首行为您在共享库中的密码；否则取自 GALLEY_STORE_PASSWORD、钥匙串，或当场询问</translation>
        </message>
        <message>
            <source>Lists the workstations that came to the newsroom&apos;s store, and when each was there last.</source>
            <translation>列出连接过共享库的工作站及其最近一次连接时间。</translation>
        </message>
        <message>
            <source>Shuts a workstation out that was lost: at its next contact other people&apos;s unpublished texts go from it.</source>
            <translation>停用遗失的工作站：它下次联系共享库时，他人尚未发表的稿件将从其中清除。</translation>
        </message>
        <message>
            <source>lets it in again</source>
            <translation>重新启用</translation>
        </message>
        <message>
            <source>There is no open conflict %1.</source>
            <translation>没有待处理的冲突“%1”。</translation>
        </message>
        <message>
            <source>Several conflicts are meant by %1. Name one by its id: “galleyctl conflicts list” lists them.</source>
            <translation>“%1”对应多处冲突，请用编号指定；“galleyctl conflicts list”列出全部冲突。</translation>
        </message>
        <message>
            <source>before</source>
            <translation>修改前</translation>
        </message>
        <message>
            <source>as it stands</source>
            <translation>现行稿</translation>
        </message>
        <message>
            <source>The field %1 was changed by both as well; --fields says whose is kept.</source>
            <translation>字段“%1”双方也都改过，用 --fields 指定保留哪一方。</translation>
        </message>
        <message>
            <source>--%1 is mine, the text that waits, or theirs, the one that stands.</source>
            <translation>--%1 取 mine（待处理的稿子）或 theirs（现行稿）。</translation>
        </message>
        <message>
            <source>What is the text now? Give a file with its body, or --keep mine or theirs.</source>
            <translation>以哪一稿为准？请给出正文文件，或用 --keep mine、--keep theirs。</translation>
        </message>
        <message>
            <source>Lists texts that syncing could not bring into the one that stands.</source>
            <translation>列出同步时未能并入现行稿的稿子。</translation>
        </message>
        <message>
            <source>Prints the body as “galleyctl merge” does, with what a person has to decide between marks.</source>
            <translation>按“galleyctl merge”的格式输出正文，需要人工决定之处用标记标出。</translation>
        </message>
        <message>
            <source>Says what the text is now: the body in the file, or one of the two as it is.</source>
            <translation>确定最终稿：文件中的正文，或直接采用其中一稿。</translation>
        </message>
        <message>
            <source>the text that waits, or the one that stands</source>
            <translation>待处理的稿子，或现行稿</translation>
        </message>
        <message>
            <source>with a file: whose fields are kept where both changed one; by default theirs</source>
            <translation>与文件同用：双方都改过的字段保留哪一方，默认 theirs</translation>
        </message>
        <message>
            <source>The password of “%1” in the newsroom&apos;s store is wanted, and there is no terminal to ask for it at. Give it with --password-file FILE, or as GALLEY_STORE_PASSWORD.</source>
            <translation>需要账号“%1”在共享库中的密码，但没有可供输入的终端。请用 --password-file FILE 或环境变量 GALLEY_STORE_PASSWORD 给出。</translation>
        </message>
        <message>
            <source>Password of “%1” in the newsroom&apos;s store: </source>
            <translation>账号“%1”在共享库中的密码：</translation>
        </message>
        <message>
            <source>A password for “%1” is wanted, and there is no terminal to ask for it at. Give it with --new-password-file FILE, or as GALLEY_NEW_PASSWORD.</source>
            <translation>需要为“%1”设定密码，但没有可供输入的终端。请用 --new-password-file FILE 或环境变量 GALLEY_NEW_PASSWORD 给出。</translation>
        </message>
        <message>
            <source>New password for “%1”: </source>
            <translation>“%1”的新密码：</translation>
        </message>
        <message>
            <source>This newsroom has no store in PostgreSQL: only such a store has accounts.</source>
            <translation>本编辑部没有 PostgreSQL 共享库；只有这种共享库才有账号。</translation>
        </message>
        <message>
            <source>“%1” is no role. Roles are reporter, editor, section-head, chief, proofreader and administrator.</source>
            <translation>“%1”不是角色。角色有 reporter（记者）、editor（编辑）、section-head（部门主任）、chief（总编）、proofreader（校对）和 administrator（管理员）。</translation>
        </message>
        <message>
            <source>%1 has the account “%2” in the newsroom&apos;s store now.</source>
            <translation>已为%1在共享库中开设账号“%2”。</translation>
        </message>
        <message>
            <source>Taken from “%1” in the store.</source>
            <translation>已从共享库账号“%1”收回。</translation>
        </message>
        <message>
            <source>“%1” has it in the store now. It counts where the newsroom&apos;s register gives it, too.</source>
            <translation>已授予共享库账号“%1”。本编辑部名册中也有此角色时才生效。</translation>
        </message>
        <message>
            <source>“%1” has a new password in the store.</source>
            <translation>共享库账号“%1”的密码已更换。</translation>
        </message>
        <message>
            <source>“%1” has no account in the store any more. What they did stays theirs.</source>
            <translation>共享库账号“%1”已注销，其经手的记录仍归其名下。</translation>
        </message>
        <message>
            <source>Every workstation stops at its next contact, asks whether this store is the right one, and compares everything.</source>
            <translation>各工作站下次连接时将暂停，请人确认共享库无误，再逐项比对。</translation>
        </message>
        <message>
            <source>the login that made the store, where it is not the one this newsroom connects with</source>
            <translation>建库账号；与本机连接所用账号不同时给出</translation>
        </message>
        <message>
            <source>the first line is the keeper&apos;s password; else GALLEY_STORE_PASSWORD, the keychain, or you are asked</source>
            <translation>首行为建库账号的密码；否则取自 GALLEY_STORE_PASSWORD、钥匙串，或当场询问</translation>
        </message>
        <message>
            <source>the first line is the new password; else GALLEY_NEW_PASSWORD, or you are asked</source>
            <translation>首行为新密码；否则取自 GALLEY_NEW_PASSWORD，或当场询问</translation>
        </message>
        <message>
            <source>Who has an account in the newsroom&apos;s store, and what it may.</source>
            <translation>共享库的账号及其权限。</translation>
        </message>
        <message>
            <source>Gives a person of the newsroom an account in its store, with the roles that the register gives them.</source>
            <translation>为本编辑部人员开设共享库账号，角色与名册一致。</translation>
        </message>
        <message>
            <source>whose account it is, where the newsroom knows them by another login</source>
            <translation>账号所属人员；其在本编辑部的登录名与此不同时给出</translation>
        </message>
        <message>
            <source>these roles instead; may be given several times</source>
            <translation>改授这些角色，可多次给出</translation>
        </message>
        <message>
            <source>may hold the publishing lease: for a server&apos;s “publish --watch”</source>
            <translation>可持有发布租约，供服务器上的“publish --watch”使用</translation>
        </message>
        <message>
            <source>Gives an account roles, or “publisher”.</source>
            <translation>授予账号角色或“publisher”（发布）权限。</translation>
        </message>
        <message>
            <source>takes them instead</source>
            <translation>改为收回</translation>
        </message>
        <message>
            <source>Gives an account a new password.</source>
            <translation>更换账号密码。</translation>
        </message>
        <message>
            <source>Takes an account away and ends its sessions.</source>
            <translation>注销账号并中断其连接。</translation>
        </message>
        <message>
            <source>For a store that came back from a backup: every workstation stops, asks, and compares everything.</source>
            <translation>共享库从备份恢复后使用：各工作站将暂停，请人确认，再逐项比对。</translation>
        </message>
        <message>
            <source>Once it is let in again, “galleyctl remote confirm” brings everything back.</source>
            <translation>重新启用后，用“galleyctl remote confirm”恢复全部内容。</translation>
        </message>
        <message>
            <source>The server holds everybody to their roles. “galleyctl remote user add” gives others an account.</source>
            <translation>服务器按角色约束每个人。“galleyctl remote user add”为他人开设账号。</translation>
        </message>
        <message>
            <source>Makes the newsroom&apos;s shared store and fills it with this newsroom. In PostgreSQL the login has to own the database and be able to create roles, and becomes yours. A file is for one machine, and for trying out.</source>
            <translation>建立编辑部的共享库并写入本编辑部的内容。用 PostgreSQL 时，登录账号须拥有该数据库并能创建角色，此后归您使用。文件形式只供单机和试用。</translation>
        </message>
        <message>
            <source>with --watch, where the newsroom has a store: after so many seconds without a sign of life another publisher may take over; by default 60</source>
            <translation>与 --watch 同用，且编辑部设有共享库时：多少秒没有动静即可由他人接手发布；默认 60</translation>
        </message>
        <message>
            <source>“%1” is no OPTION=VALUE.</source>
            <translation>“%1”不是“选项=值”的形式。</translation>
        </message>
        <message>
            <source>“%1” does not belong on a command line. Give it in a file, with --options-file FILE, or on standard input with -.</source>
            <translation>“%1”不应写在命令行上。请用 --options-file FILE 给出，或用 - 从标准输入读取。</translation>
        </message>
        <message>
            <source>Application password of “%1” in WordPress: </source>
            <translation>账号“%1”在 WordPress 的应用程序密码：</translation>
        </message>
        <message>
            <source>Which kind of server? Give its --type (webdav, sftp, s3 …, see https://rclone.org/overview/) and its options.</source>
            <translation>哪种服务器？请给出 --type（webdav、sftp、s3 等，见 https://rclone.org/overview/）及其选项。</translation>
        </message>
        <message>
            <source>--retries is a number.</source>
            <translation>--retries 须为数字。</translation>
        </message>
        <message>
            <source>An outlet needs a --name.</source>
            <translation>发布渠道需要 --name。</translation>
        </message>
        <message>
            <source>missing: %1</source>
            <translation>缺少：%1</translation>
        </message>
        <message>
            <source>different: %1</source>
            <translation>不一致：%1</translation>
        </message>
        <message>
            <source>should be gone: %1</source>
            <translation>应已删除：%1</translation>
        </message>
        <message>
            <source>%1 looked at; all is as it was published.</source>
            <translation>检查了 %1 项，均与发布时一致。</translation>
        </message>
        <message>
            <source>%1 looked at; repaired.</source>
            <translation>检查了 %1 项，已修复。</translation>
        </message>
        <message>
            <source>%1 looked at. “outlet check --repair” puts it right.</source>
            <translation>检查了 %1 项。可用“outlet check --repair”修复。</translation>
        </message>
        <message>
            <source>Adds a place to publish to: a folder; a server that the program rclone reaches (S3, WebDAV, SFTP …); a WordPress site. It is tried at once.</source>
            <translation>添加发布渠道：文件夹、rclone 可到达的服务器（S3、WebDAV、SFTP 等）或 WordPress 站点；添加时即试连。</translation>
        </message>
        <message>
            <source>folder: where its pages are written</source>
            <translation>folder：页面写入的文件夹</translation>
        </message>
        <message>
            <source>rclone: the kind of server, in rclone&apos;s words</source>
            <translation>rclone：服务器类型，用 rclone 的名称</translation>
        </message>
        <message>
            <source>rclone: the folder there; of S3 and relatives BUCKET/FOLDER</source>
            <translation>rclone：服务器上的文件夹；S3 类写作 BUCKET/FOLDER</translation>
        </message>
        <message>
            <source>rclone: an option of the server (url, host, user …); as often as needed</source>
            <translation>rclone：服务器选项（url、host、user 等），可多次给出</translation>
        </message>
        <message>
            <source>rclone: more options, a line OPTION=VALUE each, passwords too; - reads standard input</source>
            <translation>rclone：更多选项，每行一个“选项=值”，密码也写在这里；- 表示读标准输入</translation>
        </message>
        <message>
            <source>rclone: at most so much of the line, such as 2M (bytes a second)</source>
            <translation>rclone：带宽上限，如 2M（字节每秒）</translation>
        </message>
        <message>
            <source>rclone: tries a round; by default 3</source>
            <translation>rclone：每轮尝试次数，默认 3</translation>
        </message>
        <message>
            <source>wordpress: the site&apos;s address, https://…</source>
            <translation>wordpress：站点地址，https://…</translation>
        </message>
        <message>
            <source>wordpress: an account with the role Editor</source>
            <translation>wordpress：具有“编辑”角色的账号</translation>
        </message>
        <message>
            <source>wordpress: the first line is its application password; else GALLEY_OUTLET_PASSWORD, or you are asked</source>
            <translation>wordpress：首行为应用程序密码；否则取自 GALLEY_OUTLET_PASSWORD，或当场询问</translation>
        </message>
        <message>
            <source>Reads back what an outlet has and compares it with what was published there; with --repair, puts it right.</source>
            <translation>读回渠道上的内容，与已发布的比对；加 --repair 则修复。</translation>
        </message>
        <message>
            <source>publish anew what is missing or different, and remove what should be gone</source>
            <translation>重新发布缺少或不一致的内容，删除应已撤下的内容</translation>
        </message>
    </context>
    <context>
        <name>galley::DecisionBar</name>
        <message>
            <source>How much of it was on the screen</source>
            <translation>已过目的比例</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>回车</translation>
        </message>
    </context>
    <context>
        <name>galley::DeliveryWords</name>
        <message>
            <source>The newsroom&apos;s store cannot be reached, so that nothing goes out from here just now. What was ordered is kept and goes out by itself when the store answers.</source>
            <translation>连不上编辑部的共享库，暂时无法从本机发布。已下达的发布指令都已保存，共享库恢复后会自动发出。</translation>
        </message>
    </context>
    <context>
        <name>galley::DifferenceView</name>
        <message>
            <source>Both are the same.</source>
            <translation>两版相同。</translation>
        </message>
        <message>
            <source>Both versions in one</source>
            <translation>两版合看</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <source>Two columns</source>
            <translation>左右对照</translation>
        </message>
        <message>
            <source>In one text</source>
            <translation>合为一篇</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>上一处不同</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>下一处不同</translation>
        </message>
        <message>
            <source>%1: </source>
            <translation>%1：</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>正在比对…</translation>
        </message>
        <message numerus="yes">
            <source>%n differences</source>
            <translation>
                <numerusform>%n 处不同</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference %1 of %2</source>
            <translation>第 %1 处，共 %2 处</translation>
        </message>
    </context>
    <context>
        <name>galley::DraftMatchesModel</name>
        <message>
            <source>(no headline)</source>
            <translation>（无标题）</translation>
        </message>
        <message numerus="yes">
            <source>%n matches</source>
            <translation>
                <numerusform>%n 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>已替换 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” becomes “%2”</source>
            <translation>“%1”改为“%2”</translation>
        </message>
        <message>
            <source>in an address</source>
            <translation>在地址中</translation>
        </message>
    </context>
    <context>
        <name>galley::DraftReplaceWindow</name>
        <message>
            <source>All drafts</source>
            <translation>全部草稿</translation>
        </message>
        <message>
            <source>The open article</source>
            <translation>当前稿件</translation>
        </message>
        <message>
            <source>No article is open that you may edit.</source>
            <translation>没有打开您可以修改的稿件。</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>没有找到。</translation>
        </message>
        <message numerus="yes">
            <source>%n matches.</source>
            <translation>
                <numerusform>找到 %n 处。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n matches in %1 of %2 drafts.</source>
            <translation>
                <numerusform>在 %2 篇草稿中，有 %1 篇共找到 %n 处。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more drafts have matches but are not yours to edit.</source>
            <translation>
                <numerusform>另有 %n 篇草稿也有匹配，但您无权修改。</numerusform>
            </translation>
        </message>
        <message>
            <source>There are more than are listed; replace these, then search again.</source>
            <translation>匹配过多，未全部列出；请先替换这些，再重新查找。</translation>
        </message>
        <message>
            <source>The expression tries too many ways on some texts; they were passed over.</source>
            <translation>这个表达式在部分稿件上的尝试次数过多，这些稿件已跳过。</translation>
        </message>
        <message>
            <source>The search was stopped.</source>
            <translation>查找已停止。</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced. Undo in the text takes it back.</source>
            <translation>
                <numerusform>已替换 %n 处。在正文中撤销即可恢复。</numerusform>
            </translation>
        </message>
        <message>
            <source>The text has changed since it was searched. Search again.</source>
            <translation>查找之后正文已有改动，请重新查找。</translation>
        </message>
        <message>
            <source>Replacing…</source>
            <translation>正在替换…</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n drafts are as they were before.</source>
            <translation>
                <numerusform>%n 篇草稿已恢复原样。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced in %1 drafts; each is a revision of its own.</source>
            <translation>
                <numerusform>已在 %1 篇草稿中替换 %n 处，每篇各存为一个新版本。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n drafts were left alone:</source>
            <translation>
                <numerusform>%n 篇未作改动：</numerusform>
            </translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message numerus="yes">
            <source>Replace %n</source>
            <translation>
                <numerusform>替换 %n 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
    </context>
    <context>
        <name>galley::EditInPlace</name>
        <message>
            <source>Edit in tracked changes</source>
            <translation>审改（留痕）</translation>
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
            <extracomment>文内批注</extracomment>
            <translation>文内批注</translation>
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
        <message>
            <source>Table…</source>
            <translation>表格…</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Video…</source>
            <translation>视频…</translation>
        </message>
        <message>
            <source>Link…</source>
            <translation>链接…</translation>
        </message>
        <message>
            <source>Paste special…</source>
            <translation>选择性粘贴…</translation>
        </message>
        <message>
            <source>Copy for WeChat</source>
            <translation>按公众号格式复制</translation>
        </message>
        <message>
            <source>Copy for WeChat, newspaper look</source>
            <translation>按公众号格式复制（报纸版式）</translation>
        </message>
        <message>
            <source>Picture&apos;s particulars…</source>
            <translation>图片信息…</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorInsertions</name>
        <message>
            <source>There is nothing on the clipboard that could go into the text.</source>
            <translation>剪贴板里没有可以放进正文的内容。</translation>
        </message>
        <message>
            <source>The article is on the clipboard for 公众号: paste it into the editor there.</source>
            <translation>稿件已按公众号格式放到剪贴板，到公众号后台的编辑器里粘贴即可。</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) are in it, in their order.</source>
            <translation>
                <numerusform>含 %n 张图片，按文中顺序排列。</numerusform>
            </translation>
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
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>galley::EditorPictures</name>
        <message numerus="yes">
            <source>Taking in %n picture(s)…</source>
            <translation>
                <numerusform>正在收入 %n 张图片…</numerusform>
            </translation>
        </message>
        <message>
            <source>A picture came when its article was not open any more, and was not put in. Put it in again there.</source>
            <translation>图片收入时稿件已经关闭，没有插入。请回到那篇稿件重新插入。</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) taken in.</source>
            <translation>
                <numerusform>已收入 %n 张图片。</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the cursor on a picture first.</source>
            <translation>请先把光标放到图片所在的行。</translation>
        </message>
        <message>
            <source>The picture is not there any more: what was entered about it was not kept.</source>
            <translation>这张图片已不在文中，填写的信息没有保留。</translation>
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
        <message>
            <source>Save the article first.</source>
            <translation>请先保存稿件。</translation>
        </message>
        <message>
            <source>%1 was not done: another article was opened meanwhile. What you typed is there when you ask for it again.</source>
            <translation>“%1”未执行：其间打开了别的稿件。已写的内容还在，再次操作时会出现。</translation>
        </message>
        <message>
            <source>The delivery is being stopped…</source>
            <translation>正在停止发布…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Open website</source>
            <translation>打开网站</translation>
        </message>
        <message numerus="yes">
            <source>%1 done: %n posts written at %2 (%3).</source>
            <translation>
                <numerusform>%1完成：已在 %2（%3）写入 %n 篇文章。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::EmptyEditor</name>
        <message>
            <source>No article is open</source>
            <translation>没有打开稿件</translation>
        </message>
        <message>
            <source>Choose one from the list, or write a new one with %1.</source>
            <translation>从列表中选一篇，或按 %1 新建。</translation>
        </message>
    </context>
    <context>
        <name>galley::FactColumn</name>
        <message>
            <source>About the article</source>
            <translation>稿件情况</translation>
        </message>
    </context>
    <context>
        <name>galley::FieldMarker</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Proofing: %1</source>
            <translation>校对：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::FigureCard</name>
        <message>
            <source>Numbers</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Numbers as CSV…</source>
            <translation>数据导出为 CSV…</translation>
        </message>
        <message>
            <source>Chart as PNG…</source>
            <translation>图表导出为 PNG…</translation>
        </message>
        <message>
            <source>%1: numbers</source>
            <translation>%1：数据</translation>
        </message>
        <message>
            <source>%1: export</source>
            <translation>%1：导出</translation>
        </message>
        <message>
            <source>The picture could not be made.</source>
            <translation>无法生成图片。</translation>
        </message>
        <message>
            <source>Chart as PNG</source>
            <translation>图表导出为 PNG</translation>
        </message>
        <message>
            <source>Numbers as CSV</source>
            <translation>数据导出为 CSV</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>galley::FigureChart</name>
        <message>
            <source>minutes</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>小时</translation>
        </message>
        <message>
            <source>days</source>
            <translation>天</translation>
        </message>
    </context>
    <context>
        <name>galley::FigureDialog</name>
        <message>
            <source>Keep</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Free shape</source>
            <translation>自由比例</translation>
        </message>
        <message>
            <source>Made with AI</source>
            <translation>AI生成</translation>
        </message>
        <message>
            <source>Edited with AI</source>
            <translation>AI辅助编辑</translation>
        </message>
        <message>
            <source>As the text</source>
            <translation>与正文同宽</translation>
        </message>
        <message>
            <source>Full width</source>
            <translation>通栏</translation>
        </message>
        <message>
            <source>The picture is not the newsroom&apos;s own: it is shown from its address.</source>
            <translation>这张图片不在本采编室，页面按它的网址显示。</translation>
        </message>
        <message>
            <source>Opening the picture…</source>
            <translation>正在打开图片…</translation>
        </message>
        <message>
            <source>No credit yet.</source>
            <translation>还没有署名。</translation>
        </message>
        <message>
            <source>No alternative text yet.</source>
            <translation>还没有替代文字。</translation>
        </message>
        <message>
            <source>Drag on the picture to crop it.</source>
            <translation>在图片上拖动即可裁切。</translation>
        </message>
        <message>
            <source>What is cropped becomes a picture of its own; the original stays in the newsroom.</source>
            <translation>裁切后另存为一张新图片，原图仍留在采编室。</translation>
        </message>
        <message numerus="yes">
            <source>Picture (%n more to come)</source>
            <translation>
                <numerusform>图片（还有 %n 张待填）</numerusform>
            </translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Cropping…</source>
            <translation>正在裁切…</translation>
        </message>
    </context>
    <context>
        <name>galley::FolderWatch</name>
        <message>
            <source>Folder to watch</source>
            <translation>要监视的文件夹</translation>
        </message>
        <message>
            <source>Stop watching</source>
            <translation>停止监视</translation>
        </message>
        <message numerus="yes">
            <source>%n articles came in from the watched folder.</source>
            <translation>
                <numerusform>从监视的文件夹导入了 %n 篇稿件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be read and stand in its folder “failed”.</source>
            <translation>
                <numerusform>%n 个文件无法读取，已移入其下的 failed 文件夹。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>查看</translation>
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
        <name>galley::GrantField</name>
        <message>
            <source>%1: for which sections</source>
            <translation>%1：适用栏目</translation>
        </message>
        <message>
            <source>the whole newsroom</source>
            <translation>全编辑部</translation>
        </message>
        <message>
            <source>The whole newsroom</source>
            <translation>全编辑部</translation>
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
        <message>
            <source>Length of the headline</source>
            <translation>标题字数</translation>
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
        <message>
            <source>Compare versions…</source>
            <translation>版本对照…</translation>
        </message>
        <message>
            <source>Asked for by %1</source>
            <translation>要求方：%1</translation>
        </message>
        <message>
            <source>Carried out by the clock, as ordered</source>
            <translation>由系统按指令到点执行</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>No receipt</source>
            <translation>未收到回执</translation>
        </message>
        <message>
            <source>Times changed</source>
            <translation>时间改动</translation>
        </message>
    </context>
    <context>
        <name>galley::ImportDialog</name>
        <message numerus="yes">
            <source>Import %n files</source>
            <translation>
                <numerusform>导入 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Only a chief brings in an archive. It is recorded as such, and goes onto the portal at once.</source>
            <translation>只有总编可以归档旧稿。归档会记录在案，稿件立即上线。</translation>
        </message>
        <message>
            <source>Where a text names none</source>
            <translation>未注明栏目的稿件归入</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Watch a folder</source>
            <translation>监视文件夹</translation>
        </message>
        <message>
            <source>What is put there becomes a draft within seconds while Galley runs. Each file then goes to the folder “imported” in it, or to “failed” with the reason beside it.</source>
            <translation>采编台运行时，放入其中的文件几秒内成为草稿。随后文件移入其下的 imported 文件夹；读不了的移入 failed，并附原因。</translation>
        </message>
        <message>
            <source>Watch</source>
            <translation>开始监视</translation>
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
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Importing: %1 %, %2 articles so far.</source>
            <translation>正在导入：%1%，已导入 %2 篇。</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 个无法读取。</translation>
        </message>
        <message numerus="yes">
            <source>%n articles had come in before and stay.</source>
            <translation>
                <numerusform>此前导入的 %n 篇已保留。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new: all of it was imported before.</source>
            <translation>没有新内容：全部在以前导入过。</translation>
        </message>
        <message>
            <source>Go on with the import</source>
            <translation>继续导入</translation>
        </message>
        <message>
            <source>Leave it at that</source>
            <translation>到此为止</translation>
        </message>
        <message>
            <source>The import of %1 did not come to its end.</source>
            <translation>上次导入 %1 没有完成。</translation>
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
        <message numerus="yes">
            <source>%n had been imported before and were passed over.</source>
            <translation>
                <numerusform>其中 %n 篇以前导入过，已跳过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken as a reprint, with a record of the original.</source>
            <translation>作为转载导入，已留存原文记录。</translation>
        </message>
        <message>
            <source>Open the earlier one</source>
            <translation>打开之前的那篇</translation>
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
            <source>The text is locked. %1</source>
            <translation>正文已锁定。%1</translation>
        </message>
        <message>
            <source>Section, tags and handling are locked. %1</source>
            <translation>栏目、标签和处理字段已锁定。%1</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
    </context>
    <context>
        <name>galley::KeyHint</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>a label, and the keys behind it; the label stands first in every language</extracomment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>galley::LinkDialog</name>
        <message>
            <source>Change the link</source>
            <translation>更改链接</translation>
        </message>
        <message>
            <source>Make the link</source>
            <translation>加上链接</translation>
        </message>
    </context>
    <context>
        <name>galley::ListStyleChooser</name>
        <message>
            <source>Headlines</source>
            <translation>标题列表</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>摘要列表</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片列表</translation>
        </message>
    </context>
    <context>
        <name>galley::LiveBanner</name>
        <message>
            <source>Restore…</source>
            <translation>恢复上线…</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <extracomment>%1 a person, %2 a time, %3 a reason</extracomment>
            <translation>%1，%2：%3</translation>
        </message>
        <message>
            <source> (asked for by %1)</source>
            <translation>（%1要求）</translation>
        </message>
        <message>
            <source>Goes out by itself at %1. Readers see nothing of it before.</source>
            <translation>将于 %1 自动上线，此前读者看不到。</translation>
        </message>
        <message>
            <source>Offline, its time has run out. Do not use its text anywhere else.</source>
            <translation>已到期下线，请勿在别处使用本稿。</translation>
        </message>
        <message>
            <source>Taken offline. Do not use its text anywhere else. %1</source>
            <translation>已下线，请勿在别处使用本稿。%1</translation>
        </message>
        <message>
            <source>Withdrawn: not to be published again, here or anywhere else, until it is restored. %1</source>
            <translation>已撤稿：恢复上线之前，不得在本站或别处再次发布。%1</translation>
        </message>
        <message>
            <source>Gone for good: never to be published again, here or anywhere else. %1</source>
            <translation>已彻底撤除：不得在本站或别处再次发布。%1</translation>
        </message>
        <message>
            <source>Readers see the published version until this one is approved and published.</source>
            <translation>本稿签发并发布之前，读者看到的仍是已发布的版本。</translation>
        </message>
        <message numerus="yes">
            <source>%n copy(s) elsewhere open</source>
            <translation>
                <numerusform>%n 处站外副本待处理</numerusform>
            </translation>
        </message>
        <message>
            <source>Receipts</source>
            <translation>回执</translation>
        </message>
    </context>
    <context>
        <name>galley::LockCover</name>
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
    </context>
    <context>
        <name>galley::MainWindow</name>
        <message>
            <source>This newsroom is open for reading only: nothing can be changed here.</source>
            <translation>编辑部以只读方式打开，不能改动。</translation>
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
        <message>
            <source>The folder %1 is being watched.</source>
            <translation>正在监视文件夹 %1。</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>另选一个…</translation>
        </message>
        <message>
            <source>Stop watching</source>
            <translation>停止监视</translation>
        </message>
        <message>
            <source>Manage tags…</source>
            <translation>管理标签…</translation>
        </message>
        <message>
            <source>Manage sections…</source>
            <translation>管理栏目…</translation>
        </message>
        <message>
            <source>Manage the navigation…</source>
            <translation>管理导航…</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageNavigation</name>
        <message>
            <source>Label</source>
            <translation>显示名称</translation>
        </message>
        <message>
            <source>Leads to</source>
            <translation>指向</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Regional strip</source>
            <translation>地方栏目条</translation>
        </message>
        <message>
            <source>Navigation</source>
            <translation>导航</translation>
        </message>
        <message>
            <source>What stands in the bar at the top of every page, and which regional columns stand below it.</source>
            <translation>每个页面顶部的频道导航，以及其下的地方栏目条。</translation>
        </message>
        <message>
            <source>The bar is empty. Add the home page and the channels.</source>
            <translation>频道导航还是空的。请添加首页和各频道。</translation>
        </message>
        <message>
            <source>All regional columns are in the strip.</source>
            <translation>地方栏目已全部列入。</translation>
        </message>
        <message>
            <source>The strip is empty: the portal shows none.</source>
            <translation>栏目条为空，门户上不显示。</translation>
        </message>
        <message>
            <source>Order of the regional strip</source>
            <translation>地方栏目条的顺序</translation>
        </message>
        <message>
            <source>A link begins with https:// or, inside the portal, with a slash.</source>
            <translation>链接以 https:// 开头；站内链接以斜杠开头。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>as the section: %1</source>
            <translation>同栏目名：%1</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>首页</translation>
        </message>
        <message>
            <source>(removed)</source>
            <translation>（已移除）</translation>
        </message>
        <message>
            <source>the home page</source>
            <translation>首页</translation>
        </message>
        <message>
            <source>Add “%1” to the bar</source>
            <translation>将“%1”加入频道导航</translation>
        </message>
        <message>
            <source>Move “%1” in the bar</source>
            <translation>移动频道导航中的“%1”</translation>
        </message>
        <message>
            <source>Remove “%1” from the bar</source>
            <translation>将“%1”移出频道导航</translation>
        </message>
        <message>
            <source>Label in the bar</source>
            <translation>频道导航的显示名称</translation>
        </message>
        <message>
            <source>Home page</source>
            <translation>首页</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>频道</translation>
        </message>
        <message>
            <source>Regional column</source>
            <translation>地方栏目</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Add “%1” to the regional strip</source>
            <translation>将“%1”列入地方栏目条</translation>
        </message>
        <message>
            <source>Remove “%1” from the regional strip</source>
            <translation>将“%1”移出地方栏目条</translation>
        </message>
    </context>
    <context>
        <name>galley::ManagePage</name>
        <message>
            <source>This newsroom is open for reading only.</source>
            <translation>编辑部以只读方式打开。</translation>
        </message>
        <message>
            <source>Only an administrator or a chief editor changes this. You can read everything here.</source>
            <translation>只有管理员或总编可以修改这里的设置，您可以查看。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManagePages</name>
        <message>
            <source>This page is no longer there.</source>
            <translation>这个页面已不存在。</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Footer</source>
            <translation>页脚</translation>
        </message>
        <message>
            <source>not in the footer</source>
            <translation>不在页脚</translation>
        </message>
        <message>
            <source>Page “%1”</source>
            <translation>页面“%1”</translation>
        </message>
        <message>
            <source>Footer pages</source>
            <translation>页脚页面</translation>
        </message>
        <message>
            <source>Plain pages that the footer leads to: 关于我们, 联系我们, 法律声明 …</source>
            <translation>页脚链接的页面：关于我们、联系我们、法律声明等。</translation>
        </message>
        <message>
            <source>Choose a page</source>
            <translation>请选择页面</translation>
        </message>
        <message>
            <source>Order of the footer pages</source>
            <translation>页脚页面的顺序</translation>
        </message>
        <message>
            <source>New footer page</source>
            <translation>新建页脚页面</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>a–z, 0–9 and hyphens, for example about</source>
            <translation>小写字母、数字和连字符，例如 about</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message numerus="yes">
            <source>Its text of %n character(s) goes with it.</source>
            <translation>
                <numerusform>正文 %n 字一并删除。</numerusform>
            </translation>
        </message>
        <message>
            <source>Its address leads nowhere afterwards. This cannot be undone.</source>
            <translation>此后它的网址失效。此操作不能撤销。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManagePasswordDialog</name>
        <message>
            <source>A password for %1</source>
            <translation>为%1设置密码</translation>
        </message>
        <message>
            <source>Set the password</source>
            <translation>设置密码</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>两次输入不一致。</translation>
        </message>
        <message>
            <source>It is kept as a salted hash and cannot be read again.</source>
            <translation>密码加盐散列保存，无法再查看。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManagePeople</name>
        <message>
            <source>This person is no longer there.</source>
            <translation>此人员已不存在。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>%1的密码</translation>
        </message>
        <message>
            <source>People and roles</source>
            <translation>人员与角色</translation>
        </message>
        <message>
            <source>Who signs in here, and what each may do. People are deactivated, never deleted: their name stays with what they did.</source>
            <translation>谁可以登录、各有什么权限。人员只停用不删除，经手记录中的姓名保留。</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>deactivated</source>
            <translation>已停用</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n 人</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 active, %2 deactivated</source>
            <translation>在岗 %1 人，停用 %2 人</translation>
        </message>
        <message>
            <source>Activate</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>Deactivate…</source>
            <translation>停用…</translation>
        </message>
        <message>
            <source>Choose a person</source>
            <translation>请选择人员</translation>
        </message>
        <message>
            <source>Deactivated: cannot sign in.</source>
            <translation>已停用，不能登录。</translation>
        </message>
        <message>
            <source>This is you.</source>
            <translation>这是您本人。</translation>
        </message>
        <message>
            <source>None: whoever sits at the machine may sign in with this name.</source>
            <translation>未设密码：使用这台电脑的人都可以用此身份登录。</translation>
        </message>
        <message>
            <source>Asked for at every sign-in.</source>
            <translation>每次登录都要输入。</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>新建人员</translation>
        </message>
        <message>
            <source>Roles and a password are given afterwards.</source>
            <translation>角色和密码随后设置。</translation>
        </message>
        <message>
            <source>Real name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>a–z, 0–9, dot, hyphen and underscore</source>
            <translation>小写字母、数字、点、连字符和下划线</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Deactivate %1</source>
            <translation>停用%1</translation>
        </message>
        <message>
            <source>Deactivate</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>%1 can no longer sign in.</source>
            <translation>%1不能再登录。</translation>
        </message>
        <message>
            <source>Articles, reviews and records keep the name.</source>
            <translation>稿件、审核和各项记录中的姓名保留。</translation>
        </message>
        <message>
            <source>An article that waits for the review of this person waits for the others who hold the role.</source>
            <translation>等候其审核的稿件，改由同角色的其他人审核。</translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) of the roster need somebody else.</source>
            <translation>
                <numerusform>值班表中 %n 个班次需要另行安排。</numerusform>
            </translation>
        </message>
        <message>
            <source>“Activate” brings the person back, with the same roles.</source>
            <translation>点“启用”即可恢复，角色不变。</translation>
        </message>
        <message>
            <source>Activate %1</source>
            <translation>启用%1</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>In hand</source>
            <extracomment>在手: what is assigned and not done</extracomment>
            <translation>在手</translation>
        </message>
        <message>
            <source>—</source>
            <translation>—</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 起</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofImport</name>
        <message>
            <source>Entry</source>
            <translation>条目</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>导入自 %1</translation>
        </message>
        <message>
            <source>%1 will be added, %2 changed, %3 removed.</source>
            <translation>将新增 %1 条，修改 %2 条，删除 %3 条。</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) repeat an earlier one; the last one counts.</source>
            <translation>
                <numerusform>有 %n 行与前面重复，以最后一行为准。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>无可导入</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>导入</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofList</name>
        <message>
            <source>A table to take in</source>
            <translation>选择要导入的表格</translation>
        </message>
        <message>
            <source>Tables (*.csv *.txt);;All files (*)</source>
            <translation>表格（*.csv *.txt）;;所有文件（*）</translation>
        </message>
        <message>
            <source>Where the table goes</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格（*.csv）</translation>
        </message>
        <message>
            <source>The proofing lists are kept by section heads and those above them. You can read everything here.</source>
            <translation>校对名单由部门主任及以上人员维护，您可以查看。</translation>
        </message>
        <message>
            <source>Working…</source>
            <extracomment>how many are shown, of how many</extracomment>
            <translation>处理中…</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1／%2 条</translation>
        </message>
        <message>
            <source>Not stored yet</source>
            <translation>尚未保存</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>%1 added, %2 changed, %3 removed</source>
            <translation>新增 %1 条，修改 %2 条，删除 %3 条</translation>
        </message>
        <message>
            <source>Nothing was taken in from %1. %2</source>
            <translation>未从 %1 导入任何内容。%2</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>导入自 %1</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofOffices</name>
        <message>
            <source>This is no day. Write it as 2024-05-31.</source>
            <translation>日期格式不对，请写作 2024-05-31。</translation>
        </message>
        <message>
            <source>%1, %2%3 (%4 to %5)</source>
            <translation>%1，%2%3（%4 至 %5）</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>职务</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Nobody here. Add somebody, or take in a table.</source>
            <translation>这里还没有人物。可以添加，或从表格导入。</translation>
        </message>
        <message>
            <source>People and offices</source>
            <translation>人物职务</translation>
        </message>
        <message>
            <source>Who held which office from when to when: names, titles and order are held against it.</source>
            <translation>何人何时任何职：据此核对姓名、职务和排序。</translation>
        </message>
        <message>
            <source>Name of the person</source>
            <translation>人物姓名</translation>
        </message>
        <message>
            <source>Choose somebody</source>
            <translation>请选择人物</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofStyle</name>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Nothing was set aside for the whole newsroom.</source>
            <translation>没有全社忽略的问题。</translation>
        </message>
        <message>
            <source>Rules and style</source>
            <translation>规则与体例</translation>
        </message>
        <message>
            <source>Which rules proofing goes by, with their sources, and what this house decides about style.</source>
            <translation>校对所用的规则及依据，以及本报的体例规定。</translation>
        </message>
        <message>
            <source>The rules are kept by section heads and those above them. You can read everything here.</source>
            <translation>规则由部门主任及以上人员维护，您可以查看。</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>No reason was given.</source>
            <translation>未填理由。</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>撤销：%1</translation>
        </message>
        <message>
            <source>“%1” switched on</source>
            <translation>启用“%1”</translation>
        </message>
        <message>
            <source>“%1” switched off</source>
            <translation>停用“%1”</translation>
        </message>
        <message>
            <source>“%1” is pointed out again</source>
            <translation>重新提示“%1”</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofVersions</name>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Versions of “%1”</source>
            <translation>“%1”的历史版本</translation>
        </message>
        <message>
            <source>An earlier version is restored as a new one; nothing is lost.</source>
            <translation>恢复旧版会另存为新版本，不会丢失任何内容。</translation>
        </message>
        <message>
            <source>Nothing was stored yet.</source>
            <translation>还没有保存过。</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>恢复此版本</translation>
        </message>
        <message>
            <source>Version %1 restored</source>
            <translation>恢复第 %1 版</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>撤销：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofWords</name>
        <message>
            <source>banned</source>
            <translation>禁用</translation>
        </message>
        <message>
            <source>with care</source>
            <translation>慎用</translation>
        </message>
        <message>
            <source>another preferred</source>
            <translation>推荐改用</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1 (%2) → %3</source>
            <translation>%1（%2）→ %3</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>词语</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Write instead</source>
            <translation>推荐写法</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>No words here. Add one, or take in a table.</source>
            <translation>这里还没有词语。可以添加，或从表格导入。</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>词表</translation>
        </message>
        <message>
            <source>Words that proofing points out: banned, to be used with care, or better said otherwise.</source>
            <translation>校对时提示的词语：禁用、慎用或推荐改用其他说法。</translation>
        </message>
        <message>
            <source>New word</source>
            <translation>新词语</translation>
        </message>
        <message>
            <source>Choose a word</source>
            <translation>请选择词语</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageRoster</name>
        <message>
            <source>Duty</source>
            <translation>岗位</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>值班人</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Nobody is on the roster this week: everybody who holds a role is on duty.</source>
            <translation>本周没有排班：担任各角色的人都算在班。</translation>
        </message>
        <message>
            <source>Duty roster</source>
            <translation>值班表</translation>
        </message>
        <message>
            <source>Who publishes, withdraws and approves urgently, and when. The chief on duty is the 值班总编.</source>
            <translation>何时由谁负责发布、撤稿和紧急签发。当班的总编即值班总编。</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1 (until %2)</source>
            <translation>%1（至 %2）</translation>
        </message>
        <message>
            <source>Chief on duty now: every chief</source>
            <translation>当前值班总编：全体总编</translation>
        </message>
        <message>
            <source>Chief on duty now: %1</source>
            <translation>当前值班总编：%1</translation>
        </message>
        <message>
            <source>The week before has no shift that is not here already.</source>
            <translation>上一周没有尚未复制的班次。</translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) were left out: the person no longer holds the role.</source>
            <translation>
                <numerusform>有 %n 个班次未复制：值班人已不担任该角色。</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy the week before</source>
            <translation>复制上一周</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageRoutes</name>
        <message>
            <source>every kind</source>
            <translation>所有性质</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>For</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>审核人</translation>
        </message>
        <message>
            <source>This route is no longer there.</source>
            <translation>这条路线已不存在。</translation>
        </message>
        <message>
            <source>Route “%1”</source>
            <translation>审核路线“%1”</translation>
        </message>
        <message>
            <source>Review routes</source>
            <translation>审核路线</translation>
        </message>
        <message>
            <source>Which reviews an article takes before it may be published. Articles in review keep the route they began with.</source>
            <translation>稿件发布前要经过的审核。审核中的稿件沿用送审时的路线。</translation>
        </message>
        <message>
            <source>Step “%1”</source>
            <translation>步骤“%1”</translation>
        </message>
        <message>
            <source>Order of the steps</source>
            <translation>步骤的顺序</translation>
        </message>
        <message>
            <source>Remove a step</source>
            <translation>移除步骤</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>New step</source>
            <translation>新建步骤</translation>
        </message>
        <message>
            <source>Choose a route</source>
            <translation>请选择审核路线</translation>
        </message>
        <message>
            <source>No section names it; it is chosen by kind.</source>
            <translation>没有栏目指定它，按稿件性质选用。</translation>
        </message>
        <message>
            <source>Named by: %1</source>
            <translation>指定它的栏目：%1</translation>
        </message>
        <message>
            <source>Nobody may take “%1”: no active person is %2.</source>
            <translation>“%1”无人可审：没有在岗的%2。</translation>
        </message>
        <message>
            <source>%1 steps need %1 different people; only %2 can take one each.</source>
            <translation>%1 步审核需要 %1 个不同的人，目前只有 %2 人可以各审一步。</translation>
        </message>
        <message>
            <source>It waits for %1 proofreadings, and there are %2 proofreaders.</source>
            <translation>需要 %1 次校对，目前只有 %2 名校对。</translation>
        </message>
        <message>
            <source>Order of the routes</source>
            <translation>审核路线的顺序</translation>
        </message>
        <message>
            <source>New route</source>
            <translation>新建审核路线</translation>
        </message>
        <message>
            <source>It begins with one step, taken by a chief.</source>
            <translation>先设一步，由总编审核。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Articles in review keep their steps.</source>
            <translation>审核中的稿件步骤不变。</translation>
        </message>
        <message>
            <source>New ones take the next route that fits.</source>
            <translation>新稿件改用下一条适合的路线。</translation>
        </message>
        <message numerus="yes">
            <source>%n section(s) name it and need another route first: %1</source>
            <translation>
                <numerusform>有 %n 个栏目指定了它，需先改用其他路线：%1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSections</name>
        <message>
            <source>This section is no longer there.</source>
            <translation>这个栏目已不存在。</translation>
        </message>
        <message>
            <source>Section “%1”</source>
            <translation>栏目“%1”</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Channels and regional columns: their order and nesting, and what each asks of its articles.</source>
            <translation>频道与地方栏目的顺序、上下级，以及各栏目对稿件的要求。</translation>
        </message>
        <message>
            <source>Its page is /%1/. Addresses it had before lead there.</source>
            <translation>栏目页为 /%1/，原先的网址自动转到这里。</translation>
        </message>
        <message>
            <source>By the kind of article</source>
            <translation>按稿件性质</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>还没有。</translation>
        </message>
        <message>
            <source>Choose a section</source>
            <translation>请选择栏目</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s), with the sections below</source>
            <translation>
                <numerusform>稿件 %n 篇（含下级栏目）</numerusform>
            </translation>
        </message>
        <message>
            <source>Rename “%1”</source>
            <translation>重命名“%1”</translation>
        </message>
        <message>
            <source>Move “%1”</source>
            <translation>移动“%1”</translation>
        </message>
        <message>
            <source>Channel…</source>
            <translation>频道…</translation>
        </message>
        <message>
            <source>Regional column…</source>
            <translation>地方栏目…</translation>
        </message>
        <message>
            <source>Below the chosen one…</source>
            <translation>所选栏目的下级栏目…</translation>
        </message>
        <message>
            <source>New channel</source>
            <translation>新建频道</translation>
        </message>
        <message>
            <source>New regional column</source>
            <translation>新建地方栏目</translation>
        </message>
        <message>
            <source>Below “%1”.</source>
            <translation>位于“%1”之下。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) move to “%1”.</source>
            <translation>
                <numerusform>%n 篇稿件移到“%1”。</numerusform>
            </translation>
        </message>
        <message>
            <source>The address /%1/ leads to /%2/ from then on.</source>
            <translation>原网址 /%1/ 转到 /%2/。</translation>
        </message>
        <message>
            <source>Approvals stay: no article becomes a draft.</source>
            <translation>审核和签发保留，稿件不会退回草稿。</translation>
        </message>
        <message>
            <source>Roles that people hold for it go to “%1”.</source>
            <translation>人员在该栏目的角色转到“%1”。</translation>
        </message>
        <message>
            <source>The address /%1/ leads to the home page from then on.</source>
            <translation>原网址 /%1/ 转到首页。</translation>
        </message>
        <message numerus="yes">
            <source>%n section(s) below it move there, too.</source>
            <translation>
                <numerusform>其下 %n 个栏目一并移过去。</numerusform>
            </translation>
        </message>
        <message>
            <source>It leaves the channel bar and the regional strip. This cannot be undone.</source>
            <translation>频道导航和地方栏目条不再显示它。此操作不能撤销。</translation>
        </message>
        <message>
            <source>Merge “%1” into another section</source>
            <translation>将“%1”并入其他栏目</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message numerus="yes">
            <source>It holds %n article(s). Choose where they go.</source>
            <translation>
                <numerusform>其中有 %n 篇稿件，请选择它们的去向。</numerusform>
            </translation>
        </message>
        <message>
            <source>It holds no articles.</source>
            <translation>其中没有稿件。</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Its articles go to</source>
            <translation>稿件移到</translation>
        </message>
        <message>
            <source>Its address leads to</source>
            <translation>原网址转到</translation>
        </message>
        <message>
            <source>The home page</source>
            <translation>首页</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSeries</name>
        <message>
            <source>This series is no longer there.</source>
            <translation>这个系列已不存在。</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>系列</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>篇目</translation>
        </message>
        <message>
            <source>unused</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Series “%1”</source>
            <translation>系列“%1”</translation>
        </message>
        <message>
            <source>No series here. An article gets one in the window, at 系列; or make one below.</source>
            <translation>这里没有系列。可在稿件信息的“系列”中填写，或在下方新建。</translation>
        </message>
        <message>
            <source>No article is a part of it.</source>
            <translation>没有稿件属于这个系列。</translation>
        </message>
        <message>
            <source>Reports in several parts. Every part leads to the others, and the series has a page on the portal.</source>
            <translation>分篇刊发的报道。各篇相互链接，系列在门户上有自己的页面。</translation>
        </message>
        <message>
            <source>The registers are kept by editors and those above them. You can read everything here.</source>
            <translation>资料库由编辑及以上人员维护，您可以查看。</translation>
        </message>
        <message>
            <source>Choose a series</source>
            <translation>请选择系列</translation>
        </message>
        <message>
            <source>%1 of %2 series</source>
            <translation>%1 / %2 个系列</translation>
        </message>
        <message>
            <source>New series</source>
            <translation>新建系列</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>a–z, 0–9 and hyphens; left empty, one is made.</source>
            <translation>小写字母、数字和连字符；留空则自动生成。</translation>
        </message>
        <message>
            <source>Merge “%1” into another series</source>
            <translation>将“%1”并入其他系列</translation>
        </message>
        <message numerus="yes">
            <source>Merge %n series into one</source>
            <translation>
                <numerusform>合并 %n 个系列</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) come into the other series, with their numbers.</source>
            <translation>
                <numerusform>%n 篇稿件转入另一系列，篇次不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>Addresses of what goes lead to the series that stays.</source>
            <translation>被并入系列的网址转到保留的系列。</translation>
        </message>
        <message>
            <source>Approvals stay. This cannot be undone.</source>
            <translation>审核和签发保留。此操作不能撤销。</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n series</source>
            <translation>
                <numerusform>移除 %n 个系列</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message numerus="yes">
            <source>It has %n part(s): merge it instead, or take them out first.</source>
            <translation>
                <numerusform>其中有 %n 篇稿件：请改为合并，或先将稿件移出。</numerusform>
            </translation>
        </message>
        <message>
            <source>Its page goes from the portal, and its address leads to the home page.</source>
            <translation>门户上的页面撤下，原网址转到首页。</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>此操作不能撤销。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageShiftDialog</name>
        <message>
            <source>Remove a shift</source>
            <translation>移除班次</translation>
        </message>
        <message>
            <source>New shift</source>
            <translation>新建班次</translation>
        </message>
        <message>
            <source>Change a shift</source>
            <translation>修改班次</translation>
        </message>
        <message>
            <source>Times are those of the newsroom: %1.</source>
            <translation>时间按编辑部所在时区：%1。</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>修改</translation>
        </message>
        <message>
            <source>Nobody holds this role.</source>
            <translation>没有人担任这个角色。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSite</name>
        <message>
            <source>Site settings</source>
            <translation>站点设置</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>站点</translation>
        </message>
        <message>
            <source>Name, sponsor, copyright, licence and record numbers: what stands on every page of the portal.</source>
            <translation>名称、主办、版权、许可证和备案号：门户每个页面都有的内容。</translation>
        </message>
        <message>
            <source>Chinese, simplified (zh-CN)</source>
            <translation>简体中文（zh-CN）</translation>
        </message>
        <message>
            <source>Chinese, traditional (zh-TW)</source>
            <translation>繁体中文（zh-TW）</translation>
        </message>
        <message>
            <source>Mongolian (mn-CN)</source>
            <translation>蒙古文（mn-CN）</translation>
        </message>
        <message>
            <source>English (en)</source>
            <translation>英文（en）</translation>
        </message>
        <message>
            <source>For example 蒙ICP备00000000号-1.</source>
            <translation>例如“蒙ICP备00000000号-1”。</translation>
        </message>
        <message>
            <source>Leads to %1</source>
            <translation>链接到 %1</translation>
        </message>
        <message>
            <source>For example 蒙公网安备00000000000000号; the number in it makes the link.</source>
            <translation>例如“蒙公网安备00000000000000号”，按其中的数字生成链接。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSnippets</name>
        <message>
            <source>This snippet is no longer there.</source>
            <translation>这条常用语已不存在。</translation>
        </message>
        <message>
            <source>Snippet</source>
            <translation>常用语</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>the newsroom&apos;s</source>
            <translation>采编室</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Offered in</source>
            <translation>适用栏目</translation>
        </message>
        <message>
            <source>Snippet “%1”</source>
            <translation>常用语“%1”</translation>
        </message>
        <message>
            <source>No snippets yet. One saves typing what is written every day.</source>
            <translation>还没有常用语。把天天要写的话存成一条，省得重复录入。</translation>
        </message>
        <message>
            <source>Snippets</source>
            <translation>常用语</translation>
        </message>
        <message>
            <source>Pieces of text put in at the cursor by menu, key or palette. Your own are yours alone.</source>
            <translation>用菜单、快捷键或命令面板插入到光标处的文字。本人的常用语只有本人可见。</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>The newsroom</source>
            <translation>采编室</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>本人</translation>
        </message>
        <message>
            <source>Choose a snippet</source>
            <translation>请选择一条常用语</translation>
        </message>
        <message>
            <source>New snippet</source>
            <translation>新建常用语</translation>
        </message>
        <message>
            <source>For example 文末署名 or 天气提示.</source>
            <translation>例如“文末署名”“天气提示”。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>归属</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Order of the snippets</source>
            <translation>常用语的顺序</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSourceImport</name>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>as it is</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>Sources from a table</source>
            <translation>从表格导入来源</translation>
        </message>
        <message>
            <source>Sources from %1</source>
            <translation>从 %1 导入来源</translation>
        </message>
        <message>
            <source>%1 will be added, %2 changed; %3 stay as they are. A field that the table leaves empty stays.</source>
            <translation>将新增 %1 条，变更 %2 条，%3 条不变。表格中留空的字段保持原样。</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Nothing to do</source>
            <translation>没有变动</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSources</name>
        <message>
            <source>This source is no longer there.</source>
            <translation>这个来源已不存在。</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Printed form</source>
            <translation>刊用名</translation>
        </message>
        <message>
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>%1, expired</source>
            <translation>%1，已失效</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>unused</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>Source “%1”</source>
            <translation>来源“%1”</translation>
        </message>
        <message>
            <source>No sources here. Imports add those they find; a list comes from a table.</source>
            <translation>这里没有来源。导入稿件时自动登记，名单可从表格导入。</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>来源库</translation>
        </message>
        <message>
            <source>Who articles are taken from, as printed, and until when each stands on the list of those that may be reprinted.</source>
            <translation>稿件的来源、印出的名称，以及列入可转载名单的起止日期。</translation>
        </message>
        <message>
            <source>The registers are kept by editors and those above them. You can read everything here.</source>
            <translation>资料库由编辑及以上人员维护，您可以查看。</translation>
        </message>
        <message>
            <source>This is no day. Write it as 2024-05-31.</source>
            <translation>不是有效日期，请写成 2024-05-31 的样子。</translation>
        </message>
        <message>
            <source>Choose a source</source>
            <translation>请选择来源</translation>
        </message>
        <message>
            <source>No longer on its list since %1: a reprint made today may not name it.</source>
            <translation>自 %1 起已不在名单中：今后转载不得以其为来源。</translation>
        </message>
        <message>
            <source>On no list.</source>
            <translation>不在任何名单中。</translation>
        </message>
        <message>
            <source>On its list today.</source>
            <translation>目前在名单中。</translation>
        </message>
        <message>
            <source>Not yet on its list.</source>
            <translation>尚未列入名单。</translation>
        </message>
        <message>
            <source>%1 of %2 sources, %3 expired</source>
            <translation>%1 / %2 个来源，%3 个已失效</translation>
        </message>
        <message>
            <source>New source</source>
            <translation>新建来源</translation>
        </message>
        <message>
            <source>Without 《》; the printed form is given afterwards.</source>
            <translation>不带书名号；刊用名随后填写。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Merge “%1” into another source</source>
            <translation>将“%1”并入其他来源</translation>
        </message>
        <message numerus="yes">
            <source>Merge %n sources into one</source>
            <translation>
                <numerusform>合并 %n 个来源</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) count for the other source; what is printed with them stays.</source>
            <translation>
                <numerusform>%n 篇稿件改计入另一来源，印出的名称不变。</numerusform>
            </translation>
        </message>
        <message>
            <source>Imports that find the old name take the other source.</source>
            <translation>今后导入遇到原名称时取另一来源。</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>此操作不能撤销。</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n sources</source>
            <translation>
                <numerusform>移除 %n 个来源</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) keep what is printed with them, and no longer count for a source.</source>
            <translation>
                <numerusform>%n 篇稿件保留印出的名称，不再计入来源库。</numerusform>
            </translation>
        </message>
        <message>
            <source>No article names it.</source>
            <translation>没有稿件使用它。</translation>
        </message>
        <message>
            <source>A table of sources</source>
            <translation>来源表格</translation>
        </message>
        <message>
            <source>Tables (*.csv *.txt *.json);;All files (*)</source>
            <translation>表格 (*.csv *.txt *.json);;所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageTags</name>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Address part</source>
            <translation>网址标识</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>unused</source>
            <translation>未使用</translation>
        </message>
        <message>
            <source>No tags here. Articles get them in the window, at 标签; or make one below.</source>
            <translation>这里没有标签。可在稿件信息的“标签”中填写，或在下方新建。</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Every tag has a page on the portal. Merging two leaves one address that leads to the other.</source>
            <translation>每个标签在门户上都有页面。合并后，原网址转到保留的标签。</translation>
        </message>
        <message>
            <source>%1 of %2 tags, %3 unused</source>
            <translation>%1 / %2 个标签，%3 个未使用</translation>
        </message>
        <message>
            <source>The registers are kept by editors and those above them. You can read everything here.</source>
            <translation>资料库由编辑及以上人员维护，您可以查看。</translation>
        </message>
        <message>
            <source>Rename “%1”</source>
            <translation>重命名“%1”</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>新建标签</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>a–z, 0–9 and hyphens; left empty, one is made.</source>
            <translation>小写字母、数字和连字符；留空则自动生成。</translation>
        </message>
        <message>
            <source>Merge “%1” into another tag</source>
            <translation>将“%1”并入其他标签</translation>
        </message>
        <message numerus="yes">
            <source>Merge %n tags into one</source>
            <translation>
                <numerusform>合并 %n 个标签</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>Into</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) get the other tag instead.</source>
            <translation>
                <numerusform>%n 篇稿件改用保留的标签。</numerusform>
            </translation>
        </message>
        <message>
            <source>Addresses of what goes lead to the tag that stays.</source>
            <translation>被并入标签的网址转到保留的标签。</translation>
        </message>
        <message>
            <source>Approvals stay. This cannot be undone.</source>
            <translation>审核和签发保留。此操作不能撤销。</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message numerus="yes">
            <source>Remove %n tags</source>
            <translation>
                <numerusform>移除 %n 个标签</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) lose the tag.</source>
            <translation>
                <numerusform>%n 篇稿件去掉该标签。</numerusform>
            </translation>
        </message>
        <message>
            <source>No article uses it.</source>
            <translation>没有稿件使用它。</translation>
        </message>
        <message>
            <source>Its page goes from the portal, and its address leads to the home page.</source>
            <translation>门户上的页面撤下，原网址转到首页。</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageTemplates</name>
        <message>
            <source>This template is no longer there.</source>
            <translation>这个模板已不存在。</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Offered in</source>
            <translation>适用栏目</translation>
        </message>
        <message>
            <source>Template “%1”</source>
            <translation>模板“%1”</translation>
        </message>
        <message>
            <source>No templates yet. One saves typing what every 快讯 or 通稿 begins with.</source>
            <translation>还没有模板。快讯、通稿等固定的开头可以存成模板。</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>稿件模板</translation>
        </message>
        <message>
            <source>What a new article of a section and genre begins with. They stand below the New button.</source>
            <translation>某栏目、某体裁的新稿件从什么内容写起。模板列在“新建稿件”按钮的菜单中。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有栏目</translation>
        </message>
        <message>
            <source>Choose a template</source>
            <translation>请选择模板</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>新建模板</translation>
        </message>
        <message>
            <source>For example 快讯 or 人事任免通稿.</source>
            <translation>例如“快讯”或“人事任免通稿”。</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>移除“%1”</translation>
        </message>
        <message>
            <source>Order of the templates</source>
            <translation>模板的顺序</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>体裁</translation>
        </message>
    </context>
    <context>
        <name>galley::ManageWindow</name>
        <message>
            <source>Manage the newsroom – Galley</source>
            <translation>管理 – 采编台</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>门户</translation>
        </message>
        <message>
            <source>Newsroom</source>
            <translation>编辑部</translation>
        </message>
        <message>
            <source>Registers</source>
            <translation>资料库</translation>
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
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Not everything is saved</source>
            <translation>有内容未保存</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Proofing</source>
            <translation>智能校对</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
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
        <name>galley::NoticeBell</name>
        <message numerus="yes">
            <source>%n unread notice(s)</source>
            <translation>
                <numerusform>%n 条未读通知</numerusform>
            </translation>
        </message>
        <message>
            <source>No unread notices</source>
            <translation>没有未读通知</translation>
        </message>
        <message>
            <source>Notices</source>
            <translation>通知</translation>
        </message>
    </context>
    <context>
        <name>galley::NoticeBox</name>
        <message>
            <source>Galley</source>
            <translation>采编台</translation>
        </message>
        <message numerus="yes">
            <source>%n new notice(s)</source>
            <translation>
                <numerusform>%n 条新通知</numerusform>
            </translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
    </context>
    <context>
        <name>galley::NoticeListModel</name>
        <message>
            <source>Untitled</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>未读</translation>
        </message>
    </context>
    <context>
        <name>galley::NoticePopup</name>
        <message>
            <source>Notices</source>
            <translation>通知</translation>
        </message>
        <message>
            <source>Mark all as read</source>
            <translation>全部标为已读</translation>
        </message>
        <message>
            <source>Nothing yet. What is returned or assigned to you, who mentions you, and what becomes of your articles appears here.</source>
            <translation>暂无通知。稿件被退回、派给您、批注中提到您，以及稿件签发、撤稿等，都会显示在这里。</translation>
        </message>
        <message>
            <source>Notices, %1 unread</source>
            <translation>通知，%1 条未读</translation>
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
        <message>
            <source>A folder</source>
            <translation>本机文件夹</translation>
        </message>
        <message>
            <source>WebDAV server</source>
            <translation>WebDAV 服务器</translation>
        </message>
        <message>
            <source>SFTP server</source>
            <translation>SFTP 服务器</translation>
        </message>
        <message>
            <source>Object storage (S3)</source>
            <translation>对象存储（S3）</translation>
        </message>
        <message>
            <source>WordPress site</source>
            <translation>WordPress 网站</translation>
        </message>
        <message>
            <source>Alibaba Cloud OSS</source>
            <translation>阿里云 OSS</translation>
        </message>
        <message>
            <source>Tencent Cloud COS</source>
            <translation>腾讯云 COS</translation>
        </message>
        <message>
            <source>Huawei Cloud OBS</source>
            <translation>华为云 OBS</translation>
        </message>
        <message>
            <source>Qiniu Kodo</source>
            <translation>七牛云 Kodo</translation>
        </message>
        <message>
            <source>Amazon S3</source>
            <translation>亚马逊 S3</translation>
        </message>
        <message>
            <source>MinIO</source>
            <translation>MinIO</translation>
        </message>
        <message>
            <source>Another one</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>私钥</translation>
        </message>
        <message>
            <source>Galley writes the portal as files into a folder. A web server can serve it from there, or it can be carried on.</source>
            <translation>采编台将门户生成为文件，存入此文件夹，可由网站服务器直接提供访问，也可再上传到别处。</translation>
        </message>
        <message>
            <source>Every article becomes a post there; corrections and withdrawals follow. Make an application password for Galley in WordPress, under Users, Profile. It is kept in this machine&apos;s keychain.</source>
            <translation>每篇稿件对应一篇文章，更正和撤稿会同步过去。请在 WordPress 的“用户—个人资料”中为采编台新建应用程序密码，密码只存入本机钥匙串。</translation>
        </message>
        <message>
            <source>Only what changed is carried there, by the program rclone, which has to be installed on this machine. The password is kept locked, with its key in this machine&apos;s keychain.</source>
            <translation>只上传有变化的文件，由 rclone 完成（本机须已安装）。密码加密保存，密钥存入本机钥匙串。</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>地域</translation>
        </message>
        <message>
            <source>Endpoint</source>
            <translation>访问域名</translation>
        </message>
        <message>
            <source>AccessKey ID</source>
            <translation>AccessKey ID</translation>
        </message>
        <message>
            <source>AccessKey secret</source>
            <translation>AccessKey Secret</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>Application password</source>
            <translation>应用程序密码</translation>
        </message>
        <message>
            <source>Empty: the top of the bucket</source>
            <translation>留空为存储桶根目录</translation>
        </message>
        <message>
            <source>Empty: the top of the server</source>
            <translation>留空为服务器根目录</translation>
        </message>
        <message>
            <source>Give the whole address, with https:// before it.</source>
            <translation>请填写完整网址，以 https:// 开头。</translation>
        </message>
    </context>
    <context>
        <name>galley::OutletsDialog</name>
        <message>
            <source>There is none yet. Add a folder, a server or a WordPress site.</source>
            <translation>还没有发布渠道，请添加文件夹、服务器或 WordPress 网站。</translation>
        </message>
        <message>
            <source>Publishing brings every outlet up to date. Removing one leaves what is there.</source>
            <translation>发布时会更新所有渠道。移除渠道不会删除其中的内容。</translation>
        </message>
        <message>
            <source>Open website</source>
            <translation>打开网站</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>%1 is being put right…</source>
            <translation>正在修复 %1…</translation>
        </message>
        <message>
            <source>What is at %1 is compared with what was published…</source>
            <translation>正在将 %1 上的内容与已发布的比对…</translation>
        </message>
        <message numerus="yes">
            <source>%n looked at: all is at %1 as it was published.</source>
            <translation>
                <numerusform>已核对 %n 项，%1 与已发布的一致。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is as it was published again.</source>
            <translation>%1 已修复，与已发布的一致。</translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>缺失 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>不一致 %n 项</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that should be gone</source>
            <translation>
                <numerusform>多余 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not as it was published: %2.</source>
            <extracomment>between the parts of a list</extracomment>
            <translation>%1 与已发布的不一致：%2。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>galley::OutlineModel</name>
        <message>
            <source>Heading</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Gallery</source>
            <translation>图集</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Heading %1: %2</source>
            <translation>%1 级标题：%2</translation>
        </message>
    </context>
    <context>
        <name>galley::OutlinePanel</name>
        <message>
            <source>Outline</source>
            <translation>大纲</translation>
        </message>
        <message>
            <source>Headings, pictures and tables of the text stand here.</source>
            <translation>正文中的小标题、图片和表格会列在这里。</translation>
        </message>
        <message>
            <source>Alt+Up and Alt+Down move a section</source>
            <translation>Alt+↑、Alt+↓ 移动整节</translation>
        </message>
    </context>
    <context>
        <name>galley::PasteSpecialDialog</name>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>*(Picture)*</source>
            <translation>*（图片）*</translation>
        </message>
        <message>
            <source>*(Picture: %1)*</source>
            <translation>*（图片：%1）*</translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) come with it.</source>
            <translation>
                <numerusform>同时带入 %n 张图片。</numerusform>
            </translation>
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
        <name>galley::PlanText</name>
        <message>
            <source>%1: none</source>
            <translation>%1：无</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>printed form</source>
            <translation>刊用名</translation>
        </message>
        <message>
            <source>address</source>
            <translation>网址</translation>
        </message>
        <message>
            <source>list</source>
            <translation>名单</translation>
        </message>
        <message>
            <source>from</source>
            <translation>起</translation>
        </message>
        <message>
            <source>until</source>
            <translation>止</translation>
        </message>
        <message>
            <source>note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>galley::Print</name>
        <message>
            <source>Source: %1</source>
            <translation>来源：%1</translation>
        </message>
        <message>
            <source>Author: %1</source>
            <translation>作者：%1</translation>
        </message>
        <message>
            <source>Responsible editor: %1</source>
            <translation>责任编辑：%1</translation>
        </message>
        <message>
            <source>No headline</source>
            <translation>（无标题）</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>The PDF could not be written: %1</source>
            <translation>PDF 无法写入：%1</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>By</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>意见</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>正文指纹</translation>
        </message>
        <message>
            <source>%1 (void)</source>
            <translation>%1（已失效）</translation>
        </message>
        <message>
            <source>Routing slip</source>
            <translation>稿签</translation>
        </message>
        <message>
            <source>No. %1</source>
            <translation>稿号 %1</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>性质</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>体裁</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>紧急度</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>字数</translation>
        </message>
        <message>
            <source>In charge</source>
            <extracomment>责任编辑</extracomment>
            <translation>责任编辑</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>建稿时间</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印时间</translation>
        </message>
        <message>
            <source>Reviews and approval</source>
            <translation>审核与签发</translation>
        </message>
        <message>
            <source>Not submitted yet.</source>
            <translation>尚未送审。</translation>
        </message>
        <message>
            <source>Proofreading</source>
            <translation>校对</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>还没有。</translation>
        </message>
        <message>
            <source>Publication</source>
            <translation>发布</translation>
        </message>
        <message>
            <source>Not published yet.</source>
            <translation>尚未发布。</translation>
        </message>
        <message>
            <source>Correction: %1</source>
            <translation>更正说明：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::PrintActions</name>
        <message>
            <source>Print and PDF</source>
            <translation>打印与 PDF</translation>
        </message>
        <message>
            <source>Print the article…</source>
            <translation>打印稿件…</translation>
        </message>
        <message>
            <source>The article as PDF…</source>
            <translation>稿件存为 PDF…</translation>
        </message>
        <message>
            <source>Print the routing slip…</source>
            <extracomment>稿签</extracomment>
            <translation>打印稿签…</translation>
        </message>
        <message>
            <source>The routing slip as PDF…</source>
            <translation>稿签存为 PDF…</translation>
        </message>
        <message>
            <source>No article is open.</source>
            <translation>没有打开的稿件。</translation>
        </message>
        <message>
            <source>An article that was never saved has no routing slip.</source>
            <translation>从未保存的稿件还没有稿签。</translation>
        </message>
        <message>
            <source>Routing slip: %1</source>
            <translation>稿签：%1</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>稿件</translation>
        </message>
        <message>
            <source>%1, routing slip</source>
            <translation>%1（稿签）</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>PDF files (%1)</source>
            <translation>PDF 文件 (%1)</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>另选文件…</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::ProofDesk</name>
        <message>
            <source>Next Finding</source>
            <translation>下一处问题</translation>
        </message>
        <message>
            <source>Previous Finding</source>
            <translation>上一处问题</translation>
        </message>
        <message>
            <source>Proofing has nothing to point out here.</source>
            <translation>本稿没有校对问题。</translation>
        </message>
        <message>
            <source>take it out</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>→ %1</source>
            <extracomment>what may stand there instead, in a tip</extracomment>
            <translation>改为：%1</translation>
        </message>
        <message>
            <source>Take It Out</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>Show in the Panel</source>
            <translation>在校对栏中查看</translation>
        </message>
        <message>
            <source>Set Aside…</source>
            <translation>忽略…</translation>
        </message>
        <message>
            <source>The reviewers see proofing&apos;s report with the text: %1 to be fixed, %2 to be looked at.</source>
            <translation>校对结果已随稿送审：必改 %1 处，应看 %2 处。</translation>
        </message>
        <message>
            <source>Show the findings</source>
            <translation>查看问题</translation>
        </message>
    </context>
    <context>
        <name>galley::ProofListModel</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>a group of the panel and how many are in it</extracomment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已忽略</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>galley::ProofPanel</name>
        <message>
            <source>Proofing</source>
            <extracomment>智能校对: by the program, as against the human 校</extracomment>
            <translation>智能校对</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>校对问题</translation>
        </message>
        <message>
            <source>Corrects every finding of this rule that has one correction only (Shift+Enter)</source>
            <translation>改正本规则下只有一种改法的全部问题（Shift+Enter）</translation>
        </message>
        <message>
            <source>Set aside…</source>
            <translation>忽略…</translation>
        </message>
        <message>
            <source>It is right as it stands, here (Delete)</source>
            <translation>此处原文无误（Delete）</translation>
        </message>
        <message>
            <source>For the newsroom…</source>
            <translation>全社忽略…</translation>
        </message>
        <message>
            <source>It is right wherever it stands, in every article (Shift+Delete)</source>
            <translation>在所有稿件中都无误（Shift+Delete）</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤销忽略</translation>
        </message>
        <message>
            <source>It counts as a finding again (Enter)</source>
            <translation>重新列为问题（Enter）</translation>
        </message>
        <message>
            <source>The text is being checked.</source>
            <translation>正在校对…</translation>
        </message>
        <message>
            <source>As found when the text was submitted.</source>
            <translation>送审时的校对结果。</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>未发现问题。</translation>
        </message>
        <message>
            <source>All of this rule (%1)</source>
            <translation>全部改正（%1）</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>删去</translation>
        </message>
        <message>
            <source>%1 (1 or Enter)</source>
            <translation>%1（1 或回车）</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>No reason was given.</source>
            <translation>未填理由。</translation>
        </message>
        <message>
            <source>Set aside for the newsroom: %1</source>
            <translation>全社忽略：%1</translation>
        </message>
        <message>
            <source>Set aside here: %1</source>
            <translation>此处忽略：%1</translation>
        </message>
        <message>
            <source>Proofing has no correction for this. Press F2 to write one.</source>
            <translation>没有现成的改法，按 F2 到原文处修改。</translation>
        </message>
        <message numerus="yes">
            <source>There are %n correction(s) only.</source>
            <translation>
                <numerusform>只有 %n 种改法。</numerusform>
            </translation>
        </message>
        <message>
            <source>The text was changed there meanwhile. It is being checked again.</source>
            <translation>该处文字刚刚改过，正在重新校对。</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) corrected. Undo takes all of them back.</source>
            <translation>
                <numerusform>已改正 %n 处，撤销一次即可全部恢复。</numerusform>
            </translation>
        </message>
        <message>
            <source>For the whole newsroom, section heads and chief editors set findings aside.</source>
            <translation>全社忽略须由部门主任或总编操作。</translation>
        </message>
    </context>
    <context>
        <name>galley::ProofReasonDialog</name>
        <message>
            <source>“%1” is right</source>
            <translation>“%1”无误</translation>
        </message>
        <message>
            <source>It is no longer pointed out in any article. The reason is kept with the newsroom&apos;s lists.</source>
            <translation>今后所有稿件都不再提示，理由记入全社校对名单。</translation>
        </message>
        <message>
            <source>It is no longer pointed out in this sentence. The reason is kept with the article.</source>
            <translation>本句不再提示，理由记入稿件档案。</translation>
        </message>
        <message>
            <source>It is quoted as it was said or written.</source>
            <translation>引述原话或原文。</translation>
        </message>
        <message>
            <source>It is a proper name.</source>
            <translation>专有名词。</translation>
        </message>
        <message>
            <source>It was checked with the source.</source>
            <translation>已向消息来源核实。</translation>
        </message>
        <message>
            <source>It is usage of our house.</source>
            <translation>本报惯用写法。</translation>
        </message>
        <message>
            <source>The check is mistaken.</source>
            <translation>校对误报。</translation>
        </message>
        <message>
            <source>Choose a reason, or write one</source>
            <translation>选择或填写理由</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已忽略</translation>
        </message>
    </context>
    <context>
        <name>galley::Proofreader</name>
        <message>
            <source>This is what proofing found when the text was submitted. The text is locked.</source>
            <translation>这是送审时的校对结果，稿件已锁定。</translation>
        </message>
    </context>
    <context>
        <name>galley::PublicationDesk</name>
        <message>
            <source>Calendar…</source>
            <translation>发稿日历…</translation>
        </message>
        <message>
            <source>Receipts and outside copies…</source>
            <translation>回执与站外副本…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>“%1” did not go out at its time: %2</source>
            <translation>《%1》未能按时上线：%2</translation>
        </message>
        <message>
            <source>“%1” went out at its time.</source>
            <translation>《%1》已按时上线。</translation>
        </message>
        <message>
            <source>“%1” has run its time and was taken offline.</source>
            <translation>《%1》已到期下线。</translation>
        </message>
    </context>
    <context>
        <name>galley::PublishedLook</name>
        <message>
            <source>The page as published</source>
            <translation>成品页面</translation>
        </message>
    </context>
    <context>
        <name>galley::QueueBar</name>
        <message>
            <source>Filter the queue</source>
            <translation>筛选队列</translation>
        </message>
        <message>
            <source>Filter (/)</source>
            <translation>筛选（/）</translation>
        </message>
        <message>
            <source>For me</source>
            <extracomment>待我审</extracomment>
            <translation>待我审</translation>
        </message>
        <message>
            <source>Assigned</source>
            <extracomment>派给我</extracomment>
            <translation>派给我</translation>
        </message>
        <message>
            <source>To be released</source>
            <extracomment>待令</extracomment>
            <translation>待令</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <extracomment>定时</extracomment>
            <translation>定时</translation>
        </message>
        <message>
            <source>Under embargo</source>
            <extracomment>待解禁</extracomment>
            <translation>待解禁</translation>
        </message>
        <message>
            <source>Make-up reviews</source>
            <extracomment>补审</extracomment>
            <translation>补审</translation>
        </message>
        <message>
            <source>Reprints</source>
            <extracomment>转载待编</extracomment>
            <translation>转载待编</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <extracomment>已撤</extracomment>
            <translation>已撤</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n articles</source>
            <translation>
                <numerusform>%1，%n 篇</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::QueueModel</name>
        <message>
            <source>Urgent %1</source>
            <extracomment>急 and how urgent, 1 to 3, on a list&apos;s line</extracomment>
            <translation>急 %1</translation>
        </message>
        <message>
            <source>%L1 characters</source>
            <translation>%L1 字</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>限 %1</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分</translation>
        </message>
        <message>
            <source>%1 h</source>
            <translation>%1 小时</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 天 %2 小时</translation>
        </message>
    </context>
    <context>
        <name>galley::ReadingView</name>
        <message>
            <source>Text as readers see it</source>
            <translation>清样正文</translation>
        </message>
        <message>
            <source>A table is edited in the table editor: double-click it.</source>
            <translation>表格在表格编辑器里改：请双击表格。</translation>
        </message>
        <message>
            <source>A picture is edited in its own window: double-click it.</source>
            <translation>图片在图片窗口里改：请双击图片。</translation>
        </message>
        <message>
            <source>This part is edited in the source.</source>
            <translation>这一部分请在源文里改。</translation>
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
    </context>
    <context>
        <name>galley::ReasonDialog</name>
        <message>
            <source>What should be changed? The writer reads this.</source>
            <translation>需要改什么？作者会看到。</translation>
        </message>
        <message>
            <source>Why, and who asked for it? This is kept in the history.</source>
            <translation>请写明原因及提出人，会记入历史。</translation>
        </message>
        <message>
            <source>The writer, as a draft</source>
            <translation>作者（退为草稿）</translation>
        </message>
    </context>
    <context>
        <name>galley::ReasonPanel</name>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>the writer</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>%1 (Alt+%2)</source>
            <translation>%1（Alt+%2）</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>退回至%1</translation>
        </message>
        <message>
            <source>(the whole)</source>
            <translation>（整段）</translation>
        </message>
        <message>
            <source>Comment on “%1”</source>
            <translation>批注“%1”</translation>
        </message>
        <message>
            <source>Comment on the article</source>
            <translation>批注全稿</translation>
        </message>
        <message>
            <source>Return to</source>
            <translation>退回至</translation>
        </message>
        <message>
            <source>Reason at “%1”</source>
            <translation>“%1”处的理由</translation>
        </message>
        <message>
            <source>What is wrong here</source>
            <translation>此处的问题</translation>
        </message>
        <message>
            <source>Take this place away</source>
            <translation>去掉此处</translation>
        </message>
        <message>
            <source>What you want to say; @name calls somebody</source>
            <translation>批注内容；@姓名 可提醒同事</translation>
        </message>
        <message>
            <source>Why, for those who go on with it</source>
            <translation>退改理由，写给接手的同事</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line · select text and press M for a reason at a place</source>
            <translation>回车送出 · Shift+回车换行 · 选中文字按 M 可在该处写理由</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line</source>
            <translation>回车送出 · Shift+回车换行</translation>
        </message>
        <message>
            <source>Return to %1</source>
            <translation>退回%1</translation>
        </message>
    </context>
    <context>
        <name>galley::RecoveryDialog</name>
        <message>
            <source>The text itself is as it is saved.</source>
            <translation>正文与已保存的一致。</translation>
        </message>
        <message>
            <source>Set aside · %1</source>
            <translation>已留存 · %1</translation>
        </message>
        <message>
            <source>Nothing is unsaved</source>
            <translation>没有未保存的文字</translation>
        </message>
        <message>
            <source>Text that a crash leaves behind, and what you give up, is found here.</source>
            <translation>程序意外退出留下的文字、您放弃的改动，都在这里找回。</translation>
        </message>
        <message>
            <source>The article was saved since by another hand. Recovering makes a conflict copy beside it; nothing is replaced.</source>
            <translation>此后另有人保存过这篇稿件。恢复时会在旁边另建一份冲突副本，不覆盖任何内容。</translation>
        </message>
        <message numerus="yes">
            <source>Set aside; it is kept for %n days after it was typed.</source>
            <translation>
                <numerusform>已留存，自输入之日起保留 %n 天。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recovering opens it, unsaved. Discarding sets it aside for %n days.</source>
            <translation>
                <numerusform>恢复：打开它，尚不保存。放弃：移入留存处，保留 %n 天。</numerusform>
            </translation>
        </message>
        <message>
            <source>Never saved</source>
            <translation>从未保存</translation>
        </message>
        <message>
            <source>Unsaved, %1</source>
            <translation>未保存，%1</translation>
        </message>
    </context>
    <context>
        <name>galley::ReprintDialog</name>
        <message>
            <source>Make the reprint</source>
            <translation>生成转载稿</translation>
        </message>
        <message>
            <source>The reprint needs a headline.</source>
            <translation>转载稿须有标题。</translation>
        </message>
        <message>
            <source>Name the source: whose text this is.</source>
            <translation>请填写来源：这是谁的稿件。</translation>
        </message>
        <message>
            <source>The browser did not say where the text comes from. Put the address in if you can.</source>
            <translation>浏览器没有提供原文网址，请尽量补上。</translation>
        </message>
    </context>
    <context>
        <name>galley::RescheduleDialog</name>
        <message>
            <source>Times are those of the newsroom: %1.</source>
            <translation>时间为编辑部所在时区：%1。</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>定时</translation>
        </message>
        <message>
            <source>This time is past.</source>
            <translation>这个时间已经过去。</translation>
        </message>
        <message>
            <source>The article is under embargo until %1.</source>
            <translation>稿件在 %1 解禁，此前不能发布。</translation>
        </message>
    </context>
    <context>
        <name>galley::ReviewDesk</name>
        <message>
            <source>That was all of it.</source>
            <translation>已到文末。</translation>
        </message>
        <message>
            <source>This newsroom is open for reading only: nothing can be decided here.</source>
            <translation>采编库以只读方式打开，不能在此办理。</translation>
        </message>
        <message>
            <source>Nothing to decide</source>
            <translation>无须处理</translation>
        </message>
        <message>
            <source>Being carried out…</source>
            <translation>正在办理…</translation>
        </message>
        <message>
            <source>Goes out by itself: %1</source>
            <translation>到点自动上线：%1</translation>
        </message>
        <message>
            <source>Save the corrections first (Esc or Ctrl+S).</source>
            <translation>请先保存改动（Esc 或 Ctrl+S）。</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is passed unread: here is what you had not seen. %n screens left.</source>
            <translation>
                <numerusform>未读不放行：这里是您还没看过的部分，还剩 %n 屏。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changes not seen yet: %n screens (Space)</source>
            <translation>
                <numerusform>还有 %n 屏改动未过目（空格）</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not read yet: about %n screens (Space)</source>
            <translation>
                <numerusform>约 %n 屏未读（空格）</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter carries it out and signs it with your name, Esc does not.</source>
            <translation>回车即以您的名义签署办理，Esc 取消。</translation>
        </message>
        <message>
            <source>All of it was on your screen.</source>
            <translation>全文已过目。</translation>
        </message>
        <message>
            <source>There is no article to decide on.</source>
            <translation>当前没有稿件。</translation>
        </message>
        <message>
            <source>There is nothing to decide on this article now.</source>
            <translation>这篇稿件目前无须处理。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1: bringing the portal up to date…</source>
            <translation>%1：正在更新门户…</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>What is selected is no text of the article.</source>
            <translation>选中的不是稿件正文。</translation>
        </message>
        <message>
            <source>Say why: whoever goes on with it has to know.</source>
            <translation>请写明理由，接手的同事需要知道。</translation>
        </message>
        <message>
            <source>Review desk – Galley</source>
            <translation>审核台 – 采编台</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Nothing is in this queue.</source>
            <translation>这个队列是空的。</translation>
        </message>
        <message>
            <source>Nothing in this queue matches “%1”.</source>
            <translation>队列中没有与“%1”相符的稿件。</translation>
        </message>
        <message>
            <source>This is the last one in the queue.</source>
            <translation>已是队列中最后一篇。</translation>
        </message>
        <message>
            <source>This is the first one in the queue.</source>
            <translation>已是队列中第一篇。</translation>
        </message>
        <message>
            <source>Your corrections are saved and marked. They want to be read before a decision.</source>
            <translation>您的改动已保存并标出，请过目后再作决定。</translation>
        </message>
        <message>
            <source>The text changed while you were reading. What is new since then is marked; it wants to be read before a decision.</source>
            <translation>您审读期间稿件有改动。新改之处已标出，请先过目再作决定。</translation>
        </message>
        <message>
            <source>Somebody took it on meanwhile: it is now “%1”.</source>
            <translation>其间已有人办理，稿件现为“%1”。</translation>
        </message>
        <message>
            <source>%1, with what changed</source>
            <translation>%1（标出改动）</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is left in this queue. %n decisions so far.</source>
            <translation>
                <numerusform>这个队列已清空，您已处理 %n 篇。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waits in this queue. What comes appears by itself.</source>
            <translation>这个队列没有稿件，有新稿会自动出现。</translation>
        </message>
        <message>
            <source>Corrections are tracked. Esc or Ctrl+S saves them and goes on reviewing.</source>
            <translation>改动均留修订痕迹。Esc 或 Ctrl+S 保存并返回审读。</translation>
        </message>
        <message>
            <source>There is nothing to say yet.</source>
            <translation>还没有写内容。</translation>
        </message>
        <message>
            <source>The comment is kept.</source>
            <translation>批注已保存。</translation>
        </message>
        <message>
            <source>That stands in a field which readers do not see as text: %1</source>
            <translation>该处在不直接呈现给读者的字段里：%1</translation>
        </message>
        <message>
            <source>There is no earlier version to compare with.</source>
            <translation>没有可对照的前一版。</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>改前</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现稿</translation>
        </message>
        <message>
            <source>Take off the schedule…</source>
            <extracomment>撤下定时</extracomment>
            <translation>撤下定时…</translation>
        </message>
        <message>
            <source>This article cannot be shown.</source>
            <translation>这篇稿件无法显示。</translation>
        </message>
    </context>
    <context>
        <name>galley::ReviewKeys</name>
        <message>
            <source>Approve or pass</source>
            <extracomment>签发、通过 …: whatever takes the article on</extracomment>
            <translation>签发或通过</translation>
        </message>
        <message>
            <source>Carry it out</source>
            <translation>确认办理</translation>
        </message>
        <message>
            <source>Return…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>A reason at this place</source>
            <translation>在此处写退改理由</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>批注…</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>改稿</translation>
        </message>
        <message>
            <source>Save and go on reviewing</source>
            <translation>保存并返回审读</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>下一篇</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>上一篇</translation>
        </message>
        <message>
            <source>Next, without deciding</source>
            <translation>先放下，看下一篇</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>往下读</translation>
        </message>
        <message>
            <source>A screen back</source>
            <translation>往回一屏</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>到文末</translation>
        </message>
        <message>
            <source>To the beginning</source>
            <translation>到文首</translation>
        </message>
        <message>
            <source>Next change</source>
            <translation>下一处改动</translation>
        </message>
        <message>
            <source>Previous change</source>
            <translation>上一处改动</translation>
        </message>
        <message>
            <source>As published</source>
            <extracomment>as published: 成品</extracomment>
            <translation>成品</translation>
        </message>
        <message>
            <source>With changes</source>
            <translation>看改动</translation>
        </message>
        <message>
            <source>Compare side by side…</source>
            <translation>左右对照…</translation>
        </message>
        <message>
            <source>Open in the main window</source>
            <translation>在主窗口打开</translation>
        </message>
        <message>
            <source>Filter the queue</source>
            <translation>筛选队列</translation>
        </message>
        <message>
            <source>Next queue</source>
            <translation>下一队列</translation>
        </message>
        <message>
            <source>Previous queue</source>
            <translation>上一队列</translation>
        </message>
        <message>
            <source>Not yet, close what is open</source>
            <translation>取消，关闭面板</translation>
        </message>
        <message>
            <source>These keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>先放下</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Return target %1</source>
            <translation>退回去向 %1</translation>
        </message>
        <message>
            <source>Keys of the review desk</source>
            <translation>审核台快捷键</translation>
        </message>
        <message>
            <source>Return to the writer, or to a step</source>
            <translation>退回作者或某一审次</translation>
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
            <extracomment>the last step&apos;s review is the approval: 终审 值班总编 签发</extracomment>
            <translation>%1&#x3000;签发</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1&#x3000;%2</translation>
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
            <translation>%1／%2 条</translation>
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
        <message>
            <source>%1 to be fixed</source>
            <translation>必改 %1</translation>
        </message>
        <message>
            <source>%1 to be looked at</source>
            <translation>应看 %1</translation>
        </message>
        <message>
            <source>%1 set aside</source>
            <translation>已忽略 %1</translation>
        </message>
        <message>
            <source>Check</source>
            <extracomment>智能校对: by the program</extracomment>
            <translation>智能校对</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>未发现问题</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between counts</comment>
            <translation>，</translation>
        </message>
    </context>
    <context>
        <name>galley::ReviewText</name>
        <message>
            <source>(empty)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <source>%1: %2 %3 → %4</source>
            <extracomment>a picture, which of its particulars, what it said and says</extracomment>
            <translation>%1：%2 %3 → %4</translation>
        </message>
        <message>
            <source>caption</source>
            <translation>图说</translation>
        </message>
        <message>
            <source>credit</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>description</source>
            <translation>替代文字</translation>
        </message>
        <message>
            <source>rights</source>
            <translation>版权</translation>
        </message>
        <message>
            <source>AI label</source>
            <translation>AI 标识</translation>
        </message>
        <message>
            <source>no section</source>
            <translation>未定栏目</translation>
        </message>
        <message>
            <source>at once when published</source>
            <extracomment>发布即上线</extracomment>
            <translation>发布即上线</translation>
        </message>
        <message>
            <source>%1, on to %2</source>
            <extracomment>通过，交复审: the action and the step that comes next</extracomment>
            <translation>%1，交%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>what was done, and to which article</extracomment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, now</source>
            <extracomment>财经，立即</extracomment>
            <translation>%1，立即</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>财经，发布即上线: where it will appear and when</extracomment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>changed since</source>
            <translation>其后有改动</translation>
        </message>
        <message>
            <source>still owed</source>
            <translation>待补</translation>
        </message>
        <message>
            <source>waits now</source>
            <translation>待审</translation>
        </message>
        <message>
            <source>Proofreading: %1 of %2</source>
            <translation>校对：%1/%2</translation>
        </message>
        <message>
            <source>Online: %1</source>
            <translation>线上：%1</translation>
        </message>
        <message>
            <source>Review</source>
            <extracomment>审核: the steps and who took them</extracomment>
            <translation>审核</translation>
        </message>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n 篇</numerusform>
            </translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>Nobody passed it before: all of it is new.</source>
            <translation>此前无人审过，全文均为新稿。</translation>
        </message>
        <message>
            <source>Text: %1 characters in, %2 out</source>
            <translation>正文：增 %1 字，删 %2 字</translation>
        </message>
        <message numerus="yes">
            <source>%n pictures replaced</source>
            <translation>
                <numerusform>换图 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pictures new</source>
            <translation>
                <numerusform>新增图片 %n 张</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pictures taken out</source>
            <translation>
                <numerusform>撤下图片 %n 张</numerusform>
            </translation>
        </message>
        <message>
            <source>Link</source>
            <translation>链接</translation>
        </message>
        <message>
            <source>Only marks of the text that readers do not see.</source>
            <translation>只动了读者看不到的标记。</translation>
        </message>
        <message>
            <source>Nothing.</source>
            <translation>没有变动。</translation>
        </message>
        <message>
            <source>Compare side by side…</source>
            <translation>左右对照…</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 条</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set aside by people</source>
            <translation>
                <numerusform>人工放过 %n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>未发现问题</translation>
        </message>
        <message>
            <source>Check: %1 to fix, %2 to look at</source>
            <extracomment>智能校对 必改 0 应看 1</extracomment>
            <translation>智能校对&#x3000;必改 %1&#x3000;应看 %2</translation>
        </message>
        <message>
            <source>no outlet yet</source>
            <translation>尚无发布渠道</translation>
        </message>
        <message>
            <source>Embargo until %1</source>
            <translation>禁发至 %1</translation>
        </message>
        <message>
            <source>Taken down on %1</source>
            <translation>%1 到期下线</translation>
        </message>
        <message>
            <source>Where it goes</source>
            <extracomment>去向</extracomment>
            <translation>去向</translation>
        </message>
        <message>
            <source>Original title</source>
            <translation>原题</translation>
        </message>
        <message>
            <source>Original author</source>
            <translation>原作者</translation>
        </message>
        <message>
            <source>Original’s editor</source>
            <translation>原责任编辑</translation>
        </message>
        <message>
            <source>Original’s time</source>
            <translation>原发时间</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>原文地址</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>未登记</translation>
        </message>
        <message>
            <source>The original’s text is not kept: nothing to compare with.</source>
            <translation>未存原文，无从对照。</translation>
        </message>
        <message>
            <source>Word for word the original.</source>
            <translation>与原文一字不差。</translation>
        </message>
        <message>
            <source>Against the original: %1 characters in, %2 out</source>
            <translation>对照原文：增 %1 字，删 %2 字</translation>
        </message>
        <message>
            <source>Reprint record</source>
            <translation>转载记录</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>批注</translation>
        </message>
        <message numerus="yes">
            <source>%n open threads</source>
            <translation>
                <numerusform>%n 条未了结</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n versions</source>
            <translation>
                <numerusform>共 %n 版</numerusform>
            </translation>
        </message>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>Since I last passed it</source>
            <translation>我上次通过以来</translation>
        </message>
        <message>
            <source>Since anyone last passed it</source>
            <translation>上一审通过以来</translation>
        </message>
        <message>
            <source>Since it was submitted</source>
            <translation>送审以来</translation>
        </message>
        <message>
            <source>Since it was published</source>
            <translation>发布以来</translation>
        </message>
        <message>
            <source>Since I opened it</source>
            <translation>我打开以来</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>Source: </source>
            <translation>来源：</translation>
        </message>
        <message>
            <source>By: </source>
            <translation>作者：</translation>
        </message>
        <message>
            <source>Correction: </source>
            <translation>更正：</translation>
        </message>
    </context>
    <context>
        <name>galley::RevisionListModel</name>
        <message>
            <source>First version</source>
            <translation>初稿</translation>
        </message>
        <message>
            <source>Now, not saved</source>
            <translation>当前，未保存</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
    </context>
    <context>
        <name>galley::RevisionsWindow</name>
        <message>
            <source>These two versions are the same.</source>
            <translation>这两个版本相同。</translation>
        </message>
        <message>
            <source>the version before it</source>
            <translation>它的上一版</translation>
        </message>
        <message>
            <source>Nothing before it</source>
            <translation>此前没有版本</translation>
        </message>
        <message>
            <source>The version of %1 is in the editor again; saving makes it the newest.</source>
            <translation>%1 的版本已回到编辑区，保存后即为最新版本。</translation>
        </message>
    </context>
    <context>
        <name>galley::RosterWeek</name>
        <message>
            <source>%1, %2: %3 to %4</source>
            <translation>%1，%2：%3 至 %4</translation>
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
        <name>galley::SectionTreeModel</name>
        <message>
            <source>Channels</source>
            <translation>频道</translation>
        </message>
        <message>
            <source>Regional columns</source>
            <translation>地方栏目</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n articles</source>
            <translation>
                <numerusform>%1，%n 篇稿件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SheetHead</name>
        <message>
            <source>Changes: %1</source>
            <translation>变动：%1</translation>
        </message>
        <message>
            <source>no changes</source>
            <translation>无改动</translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n 处改动</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>galley::SheetView</name>
        <message>
            <source>Article, with what changed</source>
            <translation>稿件（标出改动）</translation>
        </message>
    </context>
    <context>
        <name>galley::ShortcutsDialog</name>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>No action is called that.</source>
            <translation>没有叫这个名字的操作。</translation>
        </message>
        <message>
            <source>Text fields have these keys themselves; they cannot be changed.</source>
            <translation>文本框自带这些快捷键，不能更改。</translation>
        </message>
        <message>
            <source>Click into the field and press the new keys.</source>
            <translation>点入输入框，按下新的快捷键。</translation>
        </message>
        <message>
            <source>Usually without keys.</source>
            <translation>默认没有快捷键。</translation>
        </message>
        <message>
            <source>Usually %1.</source>
            <translation>默认为 %1。</translation>
        </message>
        <message>
            <source>%1 starts “%2” already.</source>
            <translation>%1 已用于“%2”。</translation>
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
            <extracomment>工作台: what I have to do</extracomment>
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
        <message>
            <source>Articles</source>
            <extracomment>稿件: what becomes of everybody&apos;s, in the order of its way</extracomment>
            <translation>稿件</translation>
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
        <name>galley::SigningDesk</name>
        <message>
            <source>My Signing Key…</source>
            <translation>我的签名密钥…</translation>
        </message>
        <message>
            <source>Audit…</source>
            <translation>审计…</translation>
        </message>
        <message>
            <source>Unlocking the signing key in the keychain…</source>
            <translation>正在解锁密钥环中的签名密钥…</translation>
        </message>
        <message>
            <source>This has to be signed, and your signing key is not on this machine (it is kept on: %1). Make one for this machine, or revoke the other.</source>
            <translation>这一步须签名，而你的签名密钥不在这台电脑上（存于：%1）。请为这台电脑生成一把，或吊销那一把。</translation>
        </message>
        <message>
            <source>Your signing key is not on this machine.</source>
            <translation>你的签名密钥不在这台电脑上。</translation>
        </message>
        <message>
            <source>Unlock the key first.</source>
            <translation>请先解锁密钥。</translation>
        </message>
    </context>
    <context>
        <name>galley::SigningKeyDialog</name>
        <message>
            <source>Your signing key</source>
            <translation>你的签名密钥</translation>
        </message>
        <message>
            <source>Submitting, reviewing, approving and publishing are signed with it. Only its public part is in the newsroom.</source>
            <translation>送审、审核、签发、发布都用它签名。编辑部里只存公钥。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1, as “%2” (entry %3 of the history)</source>
            <translation>%1，名为“%2”（历史第 %3 条）</translation>
        </message>
        <message>
            <source>“%1”, revoked %2</source>
            <translation>“%1”，已于 %2 吊销</translation>
        </message>
        <message>
            <source>“%1”, since %2, on another machine</source>
            <translation>“%1”，%2 起，在另一台电脑上</translation>
        </message>
        <message>
            <source>In this machine’s keychain</source>
            <translation>在本机密钥环中</translation>
        </message>
        <message>
            <source>In a file with a passphrase: %1</source>
            <translation>在带口令的文件中：%1</translation>
        </message>
        <message>
            <source>Unlocked, until you lock the window or leave it</source>
            <translation>已解锁，锁屏或退出登录后失效</translation>
        </message>
        <message>
            <source>Locked; asked for when it is needed</source>
            <translation>已锁定，需要签名时再解锁</translation>
        </message>
        <message>
            <source>Unlock the key first.</source>
            <translation>请先解锁密钥。</translation>
        </message>
        <message>
            <source>Make a signing key</source>
            <translation>生成签名密钥</translation>
        </message>
        <message>
            <source>With a key, what you submit, review, approve and publish carries your signature, and everybody can check it. From then on the newsroom takes these steps from you only signed.</source>
            <translation>有了密钥，你的送审、审核、签发、发布都带签名，人人可以核对。此后这些操作必须由你签名才被接受。</translation>
        </message>
        <message>
            <source>Make the Key</source>
            <translation>生成密钥</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Keep the key differently</source>
            <translation>更换口令或存放处</translation>
        </message>
        <message>
            <source>A new passphrase, or another place. The old passphrase opens it no more.</source>
            <translation>设新口令，或换个存放处。旧口令随即失效。</translation>
        </message>
        <message>
            <source>Keep It So</source>
            <translation>确定更换</translation>
        </message>
        <message>
            <source>Revoke the key</source>
            <translation>吊销密钥</translation>
        </message>
        <message>
            <source>For good: a revoked key is never registered again.</source>
            <translation>不可撤销：吊销后的密钥不能再次登记。</translation>
        </message>
        <message>
            <source>It signs nothing any more, and its private part is removed from this machine. What it signed until now stays signed.</source>
            <translation>此后不再签名，私钥从本机删除。此前签过的仍然有效。</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>吊销</translation>
        </message>
        <message>
            <source>Nobody can open the key without it, and nobody can look it up: write it down where only you find it.</source>
            <translation>没有口令谁也打不开，也无处可查：请记在只有你找得到的地方。</translation>
        </message>
        <message>
            <source>Too short: eight letters or three Chinese characters are the least.</source>
            <translation>太短：至少八个字母或三个汉字。</translation>
        </message>
        <message>
            <source>Weak. A sentence of your own would hold better.</source>
            <translation>偏弱。用一句自己的话更稳妥。</translation>
        </message>
        <message>
            <source>Weak. A sentence of your own would hold better. Type it once more.</source>
            <translation>偏弱。用一句自己的话更稳妥。请再输一遍。</translation>
        </message>
        <message>
            <source>Fair.</source>
            <translation>尚可。</translation>
        </message>
        <message>
            <source>Fair. Type it once more.</source>
            <translation>尚可，请再输一遍。</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>两次输入不一致。</translation>
        </message>
        <message>
            <source>Good.</source>
            <translation>够强。</translation>
        </message>
        <message>
            <source>Good. Type it once more.</source>
            <translation>够强，请再输一遍。</translation>
        </message>
        <message>
            <source>Whoever is signed in to this machine as you can use it.</source>
            <translation>以你的账户登录这台电脑的人都能使用。</translation>
        </message>
        <message>
            <source>The key is revoked.</source>
            <translation>密钥已吊销。</translation>
        </message>
        <message>
            <source>The key is kept so from now on.</source>
            <translation>已更换。</translation>
        </message>
        <message>
            <source>Making the key…</source>
            <translation>正在生成密钥…</translation>
        </message>
        <message>
            <source>The key is made and registered.</source>
            <translation>密钥已生成并登记。</translation>
        </message>
        <message>
            <source>Export the public key</source>
            <translation>导出公钥</translation>
        </message>
        <message>
            <source>Public keys (*.pem)</source>
            <translation>公钥 (*.pem)</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::SigningKeys</name>
        <message>
            <source>A key that is kept in a file needs a passphrase.</source>
            <translation>存在文件里的密钥必须设口令。</translation>
        </message>
        <message>
            <source>This passphrase is too short: eight letters or three Chinese characters are the least.</source>
            <translation>口令太短：至少八个字母或三个汉字。</translation>
        </message>
        <message>
            <source>The file %1 holds another key than it says.</source>
            <translation>文件 %1 里的密钥与标明的不符。</translation>
        </message>
        <message>
            <source>The signing key cannot be removed: %1</source>
            <translation>无法删除签名密钥：%1</translation>
        </message>
        <message>
            <source>This Galley was built without the system&apos;s keychain. Keep the key in a file with a passphrase.</source>
            <translation>此版采编台未接入系统密钥环。请把密钥存为带口令的文件。</translation>
        </message>
        <message>
            <source>The system&apos;s keychain does not answer. Keep the key in a file with a passphrase, or start the keychain.</source>
            <translation>系统密钥环没有响应。请把密钥存为带口令的文件，或启动密钥环。</translation>
        </message>
        <message>
            <source>The keychain is locked. Unlock it, then try again.</source>
            <translation>密钥环已锁定。请先解锁，再试一次。</translation>
        </message>
        <message>
            <source>The signing key is not in this machine&apos;s keychain.</source>
            <translation>这台电脑的密钥环里没有这把签名密钥。</translation>
        </message>
        <message>
            <source>The keychain could not do it: %1</source>
            <translation>密钥环操作失败：%1</translation>
        </message>
        <message>
            <source>This machine has no keychain that answers. Keep the key in a file with a passphrase.</source>
            <translation>这台电脑没有可用的密钥环。请把密钥存为带口令的文件。</translation>
        </message>
        <message>
            <source>The keychain holds another key than was put there.</source>
            <translation>密钥环里的密钥与存入时不符。</translation>
        </message>
        <message>
            <source>The file of the signing key was damaged and cannot be used: %1. Put back a copy of it, or revoke the key and make a new one.</source>
            <translation>签名密钥文件已损坏，无法使用：%1。请用备份恢复，或吊销这把密钥另生成一把。</translation>
        </message>
        <message>
            <source>The signing key cannot be written: %1</source>
            <translation>无法写入签名密钥：%1</translation>
        </message>
        <message>
            <source>The public key cannot be written: %1</source>
            <translation>无法写入公钥：%1</translation>
        </message>
        <message>
            <source>The signing key is not on this machine.</source>
            <translation>这台电脑上没有这把签名密钥。</translation>
        </message>
        <message>
            <source>The signing key cannot be read: %1</source>
            <translation>无法读取签名密钥：%1</translation>
        </message>
        <message>
            <source>This is not a signing key, or it was damaged.</source>
            <translation>这不是签名密钥，或者已经损坏。</translation>
        </message>
        <message>
            <source>This is not the passphrase of the signing key.</source>
            <translation>签名密钥的口令不对。</translation>
        </message>
        <message>
            <source>The signing key is locked: its passphrase is wanted.</source>
            <translation>签名密钥已锁定，需要输入口令。</translation>
        </message>
        <message>
            <source>No signing key could be made: the system gives no random numbers.</source>
            <translation>无法生成签名密钥：系统不提供随机数。</translation>
        </message>
        <message>
            <source>The signing key cannot be used here.</source>
            <translation>签名密钥在这里无法使用。</translation>
        </message>
        <message>
            <source>The signing key could not be encrypted.</source>
            <translation>无法加密签名密钥。</translation>
        </message>
    </context>
    <context>
        <name>galley::SnippetMenu</name>
        <message>
            <source>Snippets</source>
            <translation>常用语</translation>
        </message>
        <message>
            <source>Manage snippets…</source>
            <translation>管理常用语…</translation>
        </message>
        <message>
            <source>Snippets go into the text, not into the reading view.</source>
            <translation>常用语只能插入正文，不能插入清样视图。</translation>
        </message>
    </context>
    <context>
        <name>galley::SourceEditor</name>
        <message>
            <source>Body text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>A change from elsewhere was left out: it concerned words that were being typed.</source>
            <translation>有一处来自别处的改动未采用：它涉及正在输入的文字。</translation>
        </message>
        <message>
            <source>%1 is no picture. Put the file where readers can reach it, and link to its address.</source>
            <translation>%1 不是图片。附件请先放到读者能访问的地方，再链接到它的网址。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Lines that a page&apos;s width had broken were joined. Pasting as plain text keeps them.</source>
            <translation>已把因版面宽度断开的行接成整段。如需保留原来的换行，请用“粘贴为纯文本”。</translation>
        </message>
    </context>
    <context>
        <name>galley::SourceFigures</name>
        <message>
            <source>No caption yet</source>
            <translation>还没有图说</translation>
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
        <message>
            <source>Select the text to search in first.</source>
            <translation>请先选中要在其中查找的文字。</translation>
        </message>
        <message>
            <source>Matches</source>
            <translation>匹配</translation>
        </message>
        <message>
            <source>Previous match</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next match</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Replace every match; one step of undo takes it back</source>
            <translation>替换全部匹配，撤销一次即可恢复</translation>
        </message>
        <message>
            <source>Preview…</source>
            <translation>预览…</translation>
        </message>
        <message>
            <source>See every replacement before it is made</source>
            <translation>替换之前逐处查看</translation>
        </message>
        <message>
            <source>In all drafts…</source>
            <translation>在全部草稿中…</translation>
        </message>
        <message>
            <source>Find and replace in every draft you may edit</source>
            <translation>在您可以修改的所有草稿中查找替换</translation>
        </message>
        <message>
            <source>Capital and small letters are different</source>
            <translation>区分大写和小写字母</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>全词匹配</translation>
        </message>
        <message>
            <source>Only whole words, Chinese ones too</source>
            <translation>只匹配完整的词，中文词也是</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>正则表达式</translation>
        </message>
        <message>
            <source>Brackets in the expression are \1, \2 … in the replacement</source>
            <translation>表达式中括号里的内容，在替换文字中写作 \1、\2 ……</translation>
        </message>
        <message>
            <source>In the selection</source>
            <translation>选区内</translation>
        </message>
        <message>
            <source>Only in the text that is selected now</source>
            <translation>只在当前选中的文字中查找</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced; there are more: replace again</source>
            <translation>
                <numerusform>已替换 %n 处；还有更多，请再次替换</numerusform>
            </translation>
        </message>
        <message>
            <source>The expression tries too many ways on this text. Make it more definite.</source>
            <translation>这个表达式在正文中的尝试次数过多，请写得更明确些。</translation>
        </message>
        <message>
            <source>“%1” becomes “%2”</source>
            <translation>“%1”改为“%2”</translation>
        </message>
    </context>
    <context>
        <name>galley::SpellMarks</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>正在查找建议…</translation>
        </message>
        <message>
            <source>Add “%1” to my words</source>
            <translation>把“%1”加入我的词库</translation>
        </message>
        <message>
            <source>Add “%1” to the newsroom&apos;s words</source>
            <translation>把“%1”加入编辑部词库</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>没有建议</translation>
        </message>
    </context>
    <context>
        <name>galley::StatisticsWindow</name>
        <message>
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <source>Written to %1.</source>
            <translation>已写入 %1。</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>时段</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>上月</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>栏目</translation>
        </message>
        <message>
            <source>All sections</source>
            <translation>全部栏目</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>正在统计…</translation>
        </message>
        <message>
            <source>As of %1</source>
            <translation>截至 %1</translation>
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
        <message>
            <source>Proofing</source>
            <translation>智能校对</translation>
        </message>
        <message>
            <source>Proofing: nothing found</source>
            <translation>校对：未发现问题</translation>
        </message>
        <message>
            <source>What proofing found; F4 leads from one to the next</source>
            <translation>校对结果；按 F4 逐处查看</translation>
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
            <source>An asset&apos;s file is damaged.</source>
            <translation>素材文件已损坏。</translation>
        </message>
        <message>
            <source>The disk is full: nothing was saved. Make room and try again.</source>
            <translation>磁盘已满，没有保存。请腾出空间后再试。</translation>
        </message>
        <message>
            <source>Another program is using the newsroom&apos;s database.</source>
            <translation>另一个程序正在使用编辑部的数据库。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s database is damaged.</source>
            <translation>编辑部的数据库已损坏。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s database cannot be read or written.</source>
            <translation>无法读写编辑部的数据库。</translation>
        </message>
        <message>
            <source>The change names something that is gone or already there.</source>
            <translation>改动所指的内容已不存在或已有。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s database gave an unexpected answer.</source>
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
            <source>All revisions carry their hashes.</source>
            <translation>所有版本的哈希值都正确。</translation>
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
            <source>The newsroom&apos;s folder cannot be written to.</source>
            <translation>编辑部文件夹不可写。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s lock file cannot be written.</source>
            <translation>无法写入编辑部的锁文件。</translation>
        </message>
        <message>
            <source>There is no newsroom here: %1</source>
            <translation>这里没有编辑部：%1</translation>
        </message>
        <message>
            <source>The newsroom&apos;s database cannot be read.</source>
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
            <source>The newsroom&apos;s database is damaged, so it was not brought to the new version.</source>
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
            <source>The newsroom&apos;s database cannot be written: %1</source>
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
            <source>“%1” (%2) is there already; merge them instead.</source>
            <translation>“%1”（%2）已存在，请改为合并。</translation>
        </message>
        <message>
            <source>A tag cannot be merged into itself.</source>
            <translation>标签不能与自己合并。</translation>
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
        <message>
            <source>“%1” has sections below it. Move or remove them first.</source>
            <translation>“%1”有下级栏目，请先移动或移除。</translation>
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
            <source>The address part “%1” belongs to another page.</source>
            <translation>网址名“%1”已属于另一个页面。</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>管理员</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>subtitle</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>short headline</source>
            <translation>短标题</translation>
        </message>
        <message>
            <source>author line</source>
            <translation>作者行</translation>
        </message>
        <message>
            <source>The %1 is one line: “%2” has a line break or a control character in it.</source>
            <translation>%1只能是一行：“%2”中有换行或控制字符。</translation>
        </message>
        <message>
            <source>There is no such shift.</source>
            <translation>没有这个班次。</translation>
        </message>
        <message>
            <source>%1 is not %2, and so cannot be on duty as one.</source>
            <translation>%1 不是%2，不能以此身份值班。</translation>
        </message>
        <message>
            <source>A shift ends after it begins.</source>
            <translation>班次的结束时间须在开始之后。</translation>
        </message>
        <message numerus="yes">
            <source>A shift takes %n day(s) at most.</source>
            <translation>
                <numerusform>一个班次最长 %n 天。</numerusform>
            </translation>
        </message>
        <message>
            <source>A note is one line of text.</source>
            <translation>备注只能是一行文字。</translation>
        </message>
        <message>
            <source>%1 (until %2)</source>
            <extracomment>who is on duty: %1 is a name, %2 a time</extracomment>
            <translation>%1（至 %2）</translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>between two names</extracomment>
            <translation>，</translation>
        </message>
        <message>
            <source>A person needs a real name of one line.</source>
            <translation>人员须有真实姓名，且只能是一行。</translation>
        </message>
        <message>
            <source>The registers are kept by editors and those above them.</source>
            <translation>各登记库由编辑及以上人员管理。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s proofing lists are kept by section heads and chief editors.</source>
            <translation>编辑部的校对词表由部门主任和总编管理。</translation>
        </message>
        <message>
            <source>The list “%1” cannot be read and counts as empty: %2</source>
            <extracomment>%1 is a list&apos;s name, %2 what is wrong</extracomment>
            <translation>名单“%1”无法读取，暂按空表处理：%2</translation>
        </message>
        <message>
            <source>Only who works on texts may set a finding aside.</source>
            <translation>只有处理稿件的人员才能忽略校对问题。</translation>
        </message>
        <message>
            <source>A name is one line of text and not empty.</source>
            <translation>名称须为一行文字，不能为空。</translation>
        </message>
        <message>
            <source>The list “%1” is no JSON document.</source>
            <translation>词表“%1”不是 JSON 文档。</translation>
        </message>
        <message>
            <source>A finding is set aside by its rule and its text.</source>
            <translation>忽略校对问题须指明规则和文字。</translation>
        </message>
        <message>
            <source>The finding was not set aside.</source>
            <translation>这个校对问题并未被忽略。</translation>
        </message>
        <message>
            <source>There is no such series.</source>
            <translation>没有这个系列。</translation>
        </message>
        <message>
            <source>A series cannot be merged into itself.</source>
            <translation>系列不能并入自身。</translation>
        </message>
        <message numerus="yes">
            <source>“%1” has %n article(s). Merge it into another series, or take them out first.</source>
            <translation>
                <numerusform>“%1”有 %n 篇稿件。请并入其他系列，或先把稿件移出。</numerusform>
            </translation>
        </message>
        <message>
            <source>A section needs a name of one line.</source>
            <translation>栏目须有名称，且只能是一行。</translation>
        </message>
        <message>
            <source>A colour is # and six digits, as #2a6fdb: “%1” is not.</source>
            <translation>颜色写作 # 加六位十六进制数字，如 #2a6fdb：“%1”不是。</translation>
        </message>
        <message>
            <source>A length limit is a number of characters; 0 is none.</source>
            <translation>字数限制是一个字数；0 表示不限。</translation>
        </message>
        <message numerus="yes">
            <source>“%1” holds %n article(s). Say which section they go to.</source>
            <translation>
                <numerusform>“%1”有 %n 篇稿件。请说明移到哪个栏目。</numerusform>
            </translation>
        </message>
        <message>
            <source>People hold roles for “%1”. Give them others first, or say which section takes its place.</source>
            <translation>有人担任“%1”的角色。请先另行安排，或说明由哪个栏目取代。</translation>
        </message>
        <message>
            <source>This is to be one line of text: “%1”.</source>
            <translation>此处只能是一行文字：“%1”。</translation>
        </message>
        <message>
            <source>The site&apos;s address begins with http:// or https://: “%1” does not, or is no address.</source>
            <translation>网站地址须以 http:// 或 https:// 开头：“%1”不是，或不成其为地址。</translation>
        </message>
        <message>
            <source>“%1” is no e-mail address.</source>
            <translation>“%1”不是电子邮箱地址。</translation>
        </message>
        <message>
            <source>“%1” is no telephone number.</source>
            <translation>“%1”不是电话号码。</translation>
        </message>
        <message>
            <source>“%1” is no language tag. Chinese of the mainland is zh-CN.</source>
            <translation>“%1”不是语言标记。内地中文为 zh-CN。</translation>
        </message>
        <message>
            <source>The copyright begins in a year from %1 to %2, or 0 for none.</source>
            <translation>版权起始年份须在 %1 年至 %2 年之间，0 表示不写年份。</translation>
        </message>
        <message>
            <source>A link of the channel bar needs a label.</source>
            <translation>频道栏中的链接须有名称。</translation>
        </message>
        <message>
            <source>A link leads to http://, https://, mailto: or a page of the site (/…): “%1” does not.</source>
            <translation>链接须指向 http://、https://、mailto: 或本站页面（/…）：“%1”不是。</translation>
        </message>
        <message>
            <source>Only regional columns stand in the strip of regions.</source>
            <translation>地方栏目条中只能放地方栏目。</translation>
        </message>
        <message>
            <source>A regional column stands in the strip once.</source>
            <translation>同一地方栏目在栏目条中只能出现一次。</translation>
        </message>
        <message>
            <source>A review route needs a name of one line.</source>
            <translation>审核路线须有名称，且只能是一行。</translation>
        </message>
        <message>
            <source>A route asks for 0 to %1 proofreadings.</source>
            <translation>一条路线可要求 0 至 %1 个校次。</translation>
        </message>
        <message>
            <source>A step of the review route “%1” has no name.</source>
            <translation>审核路线“%1”中有一个审次没有名称。</translation>
        </message>
        <message>
            <source>A review step is taken by an editor, a section head or a chief editor.</source>
            <translation>审次由编辑、部门主任或总编担任。</translation>
        </message>
        <message>
            <source>There are two routes “%1”.</source>
            <translation>有两条审核路线都叫“%1”。</translation>
        </message>
        <message>
            <source>There is no such page.</source>
            <translation>没有这个页面。</translation>
        </message>
        <message>
            <source>A page needs a title of one line.</source>
            <translation>页面须有标题，且只能是一行。</translation>
        </message>
        <message>
            <source>There is no such source.</source>
            <translation>没有这个来源。</translation>
        </message>
        <message>
            <source>A source needs a name of one line.</source>
            <translation>来源须有名称，且只能是一行。</translation>
        </message>
        <message>
            <source>The address of “%1” begins with http:// or https://: “%2” does not.</source>
            <translation>“%1”的网址须以 http:// 或 https:// 开头：“%2”不是。</translation>
        </message>
        <message>
            <source>“%1” would leave its list before it was put on it.</source>
            <translation>“%1”移出名单的日期早于列入日期。</translation>
        </message>
        <message>
            <source>“%1” is in the register already; merge them instead.</source>
            <translation>“%1”已在来源库中；请合并两者。</translation>
        </message>
        <message>
            <source>A source cannot be merged into itself.</source>
            <translation>来源不能并入自身。</translation>
        </message>
        <message>
            <source>There is no such template.</source>
            <translation>没有这个模板。</translation>
        </message>
        <message>
            <source>A template needs a name of one line.</source>
            <translation>模板须有名称，且只能是一行。</translation>
        </message>
        <message>
            <source>A headline and an author line are one line each.</source>
            <translation>标题和作者行各只能是一行。</translation>
        </message>
        <message>
            <source>There is a template “%1” already.</source>
            <translation>已有模板“%1”。</translation>
        </message>
        <message>
            <source>It is open here with unsaved edits. Save it first.</source>
            <translation>这篇稿件在此打开且有未保存的改动，请先保存。</translation>
        </message>
        <message>
            <source>It was changed since it was searched. Search again.</source>
            <translation>查找之后稿件已被修改，请重新查找。</translation>
        </message>
        <message>
            <source>A headline has one line.</source>
            <translation>标题只能有一行。</translation>
        </message>
        <message>
            <source>The replacement does not fit a field.</source>
            <translation>替换后的文字不符合字段的要求。</translation>
        </message>
        <message>
            <source>It was changed since. Its history has the text from before.</source>
            <translation>之后又有修改。原来的文字可在历史版本中找到。</translation>
        </message>
        <message>
            <source>Only people who work here may change this.</source>
            <translation>只有在岗人员可以修改。</translation>
        </message>
        <message>
            <source>People&apos;s own snippets are theirs alone.</source>
            <translation>个人的常用语只归本人。</translation>
        </message>
        <message>
            <source>A snippet needs a name of one line.</source>
            <translation>常用语需要一个单行的名称。</translation>
        </message>
        <message>
            <source>A snippet needs a text.</source>
            <translation>常用语需要有文字。</translation>
        </message>
        <message>
            <source>There is a snippet “%1” already.</source>
            <translation>已有名为“%1”的常用语。</translation>
        </message>
        <message>
            <source>There is no such snippet.</source>
            <translation>没有这条常用语。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s spelling words cannot be read.</source>
            <translation>无法读取编辑部的拼写词库。</translation>
        </message>
        <message>
            <source>Something else happened to this article meanwhile, so that what was stated fits no more. Look at it as it stands now, and do it again.</source>
            <translation>稿件期间另有变动，原先的操作已不适用。请查看现状后重新操作。</translation>
        </message>
        <message>
            <source>To be released</source>
            <extracomment>待令: approved, and waits for the order to go out</extracomment>
            <translation>待令</translation>
        </message>
        <message>
            <source>Assigned to me</source>
            <extracomment>派给我的</extracomment>
            <translation>派给我的</translation>
        </message>
        <message>
            <source>Scheduled</source>
            <extracomment>定时发布</extracomment>
            <translation>定时</translation>
        </message>
        <message>
            <source>Under embargo</source>
            <extracomment>待解禁</extracomment>
            <translation>待解禁</translation>
        </message>
        <message>
            <source>Reviews to make up</source>
            <extracomment>补审</extracomment>
            <translation>待补审</translation>
        </message>
        <message>
            <source>Reprints to edit</source>
            <extracomment>转载待编</extracomment>
            <translation>转载待编</translation>
        </message>
        <message>
            <source>The article is scheduled, and nobody&apos;s order for it is in the audit chain.</source>
            <translation>稿件处于定时状态，但审计链中没有任何人的定时指令。</translation>
        </message>
        <message>
            <source>Its time was changed meanwhile, or it is no longer ordered.</source>
            <translation>时间已另行调整，或该指令已取消。</translation>
        </message>
        <message>
            <source>The text was changed or returned after it was scheduled. It has to be approved and scheduled as it is now.</source>
            <translation>定时之后稿件又有改动或被退回，须按现稿重新签发并定时。</translation>
        </message>
        <message>
            <source>There is no such comment.</source>
            <translation>没有这条批注。</translation>
        </message>
        <message>
            <source>That comment belongs to another article.</source>
            <translation>该批注属于另一篇稿件。</translation>
        </message>
        <message>
            <source>A comment is changed and removed by who wrote it. You can answer it.</source>
            <translation>批注只能由本人修改或删除，您可以回复。</translation>
        </message>
        <message>
            <source>This is a reason for which the article was returned, and stays with its history. It can be answered and marked as resolved.</source>
            <translation>这是退回理由，随稿件历史留存，不能修改或删除；可以回复，也可以标为已处理。</translation>
        </message>
        <message>
            <source>A comment needs some text.</source>
            <translation>批注内容不能为空。</translation>
        </message>
        <message numerus="yes">
            <source>A comment has at most %n characters.</source>
            <translation>
                <numerusform>批注最多 %n 个字。</numerusform>
            </translation>
        </message>
        <message>
            <source>A thread is resolved as a whole, by the comment that begins it.</source>
            <translation>批注按整条讨论处理，请在首条批注上标记。</translation>
        </message>
        <message>
            <source>A public key has 32 bytes (Ed25519).</source>
            <translation>公钥应为 32 字节（Ed25519）。</translation>
        </message>
        <message>
            <source>The key was not registered: who registers a key shows by a signature that it is theirs, and this one is not by that key.</source>
            <translation>密钥未登记：登记者须用这把密钥签名证明归属，而所附签名不出自这把密钥。</translation>
        </message>
        <message>
            <source>This key is registered already, or was once. Make a new one.</source>
            <translation>这把密钥已经登记过，请另生成一把。</translation>
        </message>
        <message>
            <source>There is no such key in the newsroom.</source>
            <translation>编辑部没有登记这把密钥。</translation>
        </message>
        <message>
            <source>This key was revoked before.</source>
            <translation>这把密钥此前已吊销。</translation>
        </message>
        <message>
            <source>A key is revoked by its owner or by an administrator.</source>
            <translation>密钥只能由本人或管理员吊销。</translation>
        </message>
        <message>
            <source>Say why the key is revoked: what it signed stays signed, and readers of the history will ask.</source>
            <translation>请写明吊销原因：已签的仍然有效，日后查账的人会问。</translation>
        </message>
        <message>
            <source>The signature is not by the key that is registered for this person. Nothing was done.</source>
            <translation>签名不出自此人登记的密钥，未作任何改动。</translation>
        </message>
        <message>
            <source>The statement is signed, but not by a key that is this person&apos;s and stands. Nothing was done.</source>
            <translation>声明虽有签名，但不出自此人的有效密钥，未作任何改动。</translation>
        </message>
        <message>
            <source>This notice is made by the action that it tells of.</source>
            <translation>此类通知由相应操作自动产生。</translation>
        </message>
        <message>
            <source>There is no such outside copy.</source>
            <translation>没有这条站外副本。</translation>
        </message>
        <message>
            <source>Outside copies are kept by those who have a part in texts: reporters, editors, section heads, chiefs and proofreaders.</source>
            <translation>站外副本由经手稿件的人登记：记者、编辑、部门主任、总编和校对。</translation>
        </message>
        <message>
            <source>An outside copy needs a place (公众号 …) of one line.</source>
            <translation>站外副本须写明所在平台（公众号等），限一行。</translation>
        </message>
        <message>
            <source>This copy was worked off. What was done stays on record.</source>
            <translation>这条副本已经处理，处理记录予以保留。</translation>
        </message>
        <message>
            <source>An outside copy is taken off the list by who put it there, or by a chief. Mark it as done instead, and say why.</source>
            <translation>站外副本只能由登记人或总编移出清单。请改为标记“已处理”并注明原因。</translation>
        </message>
        <message>
            <source>A place is one line of text.</source>
            <translation>平台名称限一行文字。</translation>
        </message>
        <message>
            <source>This was stated in another newsroom.</source>
            <translation>这是在另一个编辑部作出的。</translation>
        </message>
        <message>
            <source>What is asked for is not what was stated.</source>
            <translation>所请求的与所声明的不一致。</translation>
        </message>
        <message>
            <source>“%1”, done elsewhere, was refused: %2</source>
            <extracomment>%1 an action (通过), %2 why it was refused</extracomment>
            <translation>异地所做的“%1”未被接受：%2</translation>
        </message>
        <message>
            <source>%1 had done “%2” elsewhere at the same time; it was refused, for you were first.</source>
            <extracomment>%1 a person, %2 an action (通过)</extracomment>
            <translation>%1 同时在异地做了“%2”；因您在先，该操作未被接受。</translation>
        </message>
        <message>
            <source>The text that was submitted elsewhere is another than the one that stands here. Bring the text here first.</source>
            <translation>异地送审的文本与此处的不同，请先把文本带过来。</translation>
        </message>
        <message>
            <source>What was done elsewhere has to name its operation.</source>
            <translation>异地操作须带有操作编号。</translation>
        </message>
        <message>
            <source>That folder is no copy of this newsroom.</source>
            <translation>该文件夹不是本编辑部的副本。</translation>
        </message>
        <message>
            <source>No article was published at %1.</source>
            <translation>%1 没有发布过稿件。</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>无密钥</translation>
        </message>
        <message>
            <source>not signed</source>
            <translation>未签名</translation>
        </message>
        <message>
            <source>signed</source>
            <translation>已签名</translation>
        </message>
        <message>
            <source>wrong signature</source>
            <translation>签名不符</translation>
        </message>
        <message>
            <source>“%1” (%2): %3</source>
            <translation>《%1》（%2）：%3</translation>
        </message>
        <message>
            <source>the text it stands on is not the last one that somebody stated.</source>
            <translation>现有正文不是最后一次声明的正文。</translation>
        </message>
        <message>
            <source>it is held for approved, but nobody approved this text.</source>
            <translation>标为已签发，但没有人签发过这一稿。</translation>
        </message>
        <message>
            <source>readers see a text that nobody approved.</source>
            <translation>读者看到的是未经签发的正文。</translation>
        </message>
        <message>
            <source>readers see another text than was published.</source>
            <translation>读者看到的不是当初发布的正文。</translation>
        </message>
        <message>
            <source>it is held for “%1”, but the last entry about it says otherwise.</source>
            <translation>标为“%1”，但最后一条声明并非如此。</translation>
        </message>
        <message>
            <source>it was published, and is held for never published.</source>
            <translation>曾经发布，却标为从未发布。</translation>
        </message>
        <message>
            <source>The article %1 is in the chain, and nowhere else.</source>
            <translation>稿件 %1 只在审计链中，别处都没有。</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>无人</translation>
        </message>
        <message>
            <source>Entry %1 (%2, %3, %4): %5</source>
            <extracomment>an entry of the audit chain: its number, the action, who did it and when; then what is the matter</extracomment>
            <translation>第 %1 条（%2，%3，%4）：%5</translation>
        </message>
        <message>
            <source>The verification was stopped.</source>
            <translation>核验已停止。</translation>
        </message>
        <message>
            <source>Entry %1 is not the one whose hash was written down: the chain was cut short or made anew.</source>
            <translation>第 %1 条与当初记下的摘要不符：审计链被截断或重造过。</translation>
        </message>
        <message>
            <source>Entry %1: %2</source>
            <translation>第 %1 条：%2</translation>
        </message>
        <message>
            <source>Entry %1 is missing: the next one there is %2.</source>
            <translation>缺第 %1 条：其后现存的是第 %2 条。</translation>
        </message>
        <message>
            <source>it is not as it was when it was written: its hash does not fit.</source>
            <translation>与写入时不一致，摘要不符。</translation>
        </message>
        <message>
            <source>it does not follow the entry before it.</source>
            <translation>与前一条不相衔接。</translation>
        </message>
        <message>
            <source>Entry %1 cannot be read: %2</source>
            <translation>第 %1 条无法读取：%2</translation>
        </message>
        <message>
            <source>it is filed under something else than it says.</source>
            <translation>归档位置与内容不符。</translation>
        </message>
        <message>
            <source>what it says of keys is not what the history of registers holds.</source>
            <translation>所述密钥与登记变更记录不符。</translation>
        </message>
        <message>
            <source>it registers a key without a proof that the key is its owner&apos;s.</source>
            <translation>登记密钥时缺少归属证明。</translation>
        </message>
        <message>
            <source>it is not signed, though its person&apos;s signature was asked for. Keys have been in use since entry %1.</source>
            <translation>应签名而未签名。密钥自第 %1 条起启用。</translation>
        </message>
        <message>
            <source>it is not signed, though its person had a key. Keys have been in use since entry %1.</source>
            <translation>未签名，虽然此人当时已有密钥。密钥自第 %1 条起启用。</translation>
        </message>
        <message>
            <source>it is signed, but no key of its person stood then.</source>
            <translation>虽有签名，但此人当时没有有效密钥。</translation>
        </message>
        <message>
            <source>its signature is not by a key of its person&apos;s.</source>
            <translation>签名不出自此人的密钥。</translation>
        </message>
        <message>
            <source>The history of registers holds a change (%1) that entry %2 does not state.</source>
            <translation>登记变更记录中有一项改动（%1），第 %2 条并未声明。</translation>
        </message>
        <message>
            <source>what it says was changed is not what the history of registers holds.</source>
            <translation>所述改动与登记变更记录不符。</translation>
        </message>
        <message>
            <source>its record in the history of registers is missing.</source>
            <translation>登记变更记录中缺对应的一项。</translation>
        </message>
        <message>
            <source>A change of handling fields of article %1 is not what entry %2 states.</source>
            <translation>稿件 %1 的一次处理信息改动与第 %2 条所述不符。</translation>
        </message>
        <message>
            <source>the change of handling fields is not the one that was stated.</source>
            <translation>处理信息的改动与声明不符。</translation>
        </message>
        <message>
            <source>its record in the history of handling fields is missing.</source>
            <translation>处理信息变更记录中缺对应的一项。</translation>
        </message>
        <message>
            <source>The key %1 of %2 is not as entry %3 registered it.</source>
            <translation>%2 的密钥 %1 与第 %3 条登记的不一致。</translation>
        </message>
        <message>
            <source>The key that entry %1 registered for %2 is missing.</source>
            <translation>第 %1 条为 %2 登记的密钥不在。</translation>
        </message>
        <message>
            <source>Whether signatures are asked of everybody was changed, and nobody stated it.</source>
            <translation>“人人须签名”的设置被改动，却没有声明。</translation>
        </message>
        <message>
            <source>A review of article %1 (%2, %3, %4): nobody stated it so.</source>
            <translation>稿件 %1 的一条审核记录（%2，%3，%4）：没有这样的声明。</translation>
        </message>
        <message>
            <source>its record stands at another place among the article&apos;s reviews.</source>
            <translation>审核记录的先后次序被改动。</translation>
        </message>
        <message>
            <source>its record among the article&apos;s reviews is missing, or says something else.</source>
            <translation>对应的审核记录不在，或写的不是这些。</translation>
        </message>
        <message>
            <source>its record among the article&apos;s reviews names another step or round.</source>
            <translation>对应的审核记录写的是别的审次或轮次。</translation>
        </message>
        <message>
            <source>its record stands, though a later entry voided it.</source>
            <translation>审核记录仍标为有效，但后来已被作废。</translation>
        </message>
        <message>
            <source>its record was voided, though no later entry says so.</source>
            <translation>审核记录标为作废，但没有任何一条这样声明。</translation>
        </message>
        <message>
            <source>its text is not what its hash says</source>
            <translation>正文与摘要不符</translation>
        </message>
        <message>
            <source>its hash does not fit who wrote it, when, and after what</source>
            <translation>版本摘要与作者、时间或前一版本不符</translation>
        </message>
        <message>
            <source>its text cannot be read</source>
            <translation>正文无法读取</translation>
        </message>
        <message>
            <source>nobody stated that they wrote it</source>
            <translation>没有人声明写过它</translation>
        </message>
        <message>
            <source>what it was written after is not there</source>
            <translation>所依据的前一版本不在</translation>
        </message>
        <message>
            <source>the text that it names is not there, or was changed.</source>
            <translation>所指的正文不在，或已被改动。</translation>
        </message>
        <message>
            <source>Text %1 of article %2 (%3, %4): %5.</source>
            <extracomment>a text of an article: its hash, who wrote it, when; then what is the matter</extracomment>
            <translation>稿件 %2 的版本 %1（%3，%4）：%5。</translation>
        </message>
        <message>
            <source>This is no key of anybody&apos;s: everybody could sign with it. Make another one.</source>
            <translation>这不是任何人专有的密钥：谁都能用它签名。请另生成一把。</translation>
        </message>
        <message>
            <source>There is no terminal to ask at.</source>
            <translation>没有可供输入的终端。</translation>
        </message>
        <message>
            <source>Nothing was typed.</source>
            <translation>没有输入。</translation>
        </message>
        <message>
            <source>the clock is to have carried it out, and nobody ordered it.</source>
            <translation>记为由时钟执行，但没有人下过指令。</translation>
        </message>
        <message>
            <source>it was stated before, and stands here once more.</source>
            <translation>这条声明此前已经有过，在此又出现一次。</translation>
        </message>
        <message>
            <source>the list of outside copies says something else of “%1”.</source>
            <translation>站外副本清单中“%1”的记录与此不符。</translation>
        </message>
        <message>
            <source>The outside copy “%1” of article %2 is held for worked off, and nobody stated it.</source>
            <translation>稿件 %2 的站外副本“%1”记为已处理，但没有人声明过。</translation>
        </message>
        <message>
            <source>the outside copy that it speaks of is not on the list.</source>
            <translation>它所说的站外副本不在清单上。</translation>
        </message>
        <message>
            <source>Embargo or expiry of article %1 are not as somebody set them last.</source>
            <translation>稿件 %1 的解禁或到期时间与最后一次设定不符。</translation>
        </message>
        <message>
            <source>it states no change of handling fields, and their history holds one by it.</source>
            <translation>它没有声明改动管理字段，而字段历史中却有它的改动。</translation>
        </message>
        <message>
            <source>The article is no draft any more, so that nothing is brought into its text by itself.</source>
            <translation>稿件已不是草稿，不能自动并入改动。</translation>
        </message>
        <message>
            <source>The article was changed by somebody else meanwhile.</source>
            <translation>稿件已被他人改动。</translation>
        </message>
        <message>
            <source>This article never had the text that was named. Open the article, and name the text that stands there.</source>
            <translation>这篇稿件从未有过所指明的那一稿。请打开稿件，指明现行的一稿。</translation>
        </message>
        <message>
            <source>A correction note for readers needs words. Leave it out where there is nothing to tell them.</source>
            <translation>更正说明不能为空白；无需告知读者时请不要填写。</translation>
        </message>
        <message>
            <source>There is no article “%1”. Of an id, at least %2 characters are needed.</source>
            <translation>没有稿件“%1”。按编号查找至少需要前 %2 位。</translation>
        </message>
        <message>
            <source>Between entries %1 and %2, what they changed was changed without a statement.</source>
            <translation>第 %1 条与第 %2 条之间，其所改内容另被改动，无人声明。</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>active or not</source>
            <translation>启用状态</translation>
        </message>
        <message>
            <source>roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>login</source>
            <translation>登录名</translation>
        </message>
        <message>
            <source>The person %1 is not as entry %2 left them: %3.</source>
            <translation>人员“%1”与第 %2 条所记不符：%3。</translation>
        </message>
        <message>
            <source>Nobody stated that they added the person %1.</source>
            <translation>无人声明添加过人员“%1”。</translation>
        </message>
        <message>
            <source>The person that entry %1 is about is missing.</source>
            <translation>第 %1 条所涉人员已不存在。</translation>
        </message>
        <message>
            <source>Nobody stated the shift of %1 from %2.</source>
            <translation>无人声明过%1自 %2 起的班次。</translation>
        </message>
        <message>
            <source>The shift of %1 from %2 is not as entry %3 left it.</source>
            <translation>%1自 %2 起的班次与第 %3 条所记不符。</translation>
        </message>
        <message>
            <source>The shift that entry %1 put on the duty roster is missing.</source>
            <translation>第 %1 条排定的班次已不在值班表中。</translation>
        </message>
        <message>
            <source>The review routes are not as entry %1 left them.</source>
            <translation>审核路线与第 %1 条所记不符。</translation>
        </message>
    </context>
    <context>
        <name>galley::StoreConfirmDialog</name>
        <message>
            <source>Confirming takes these entries away here as well. No text is deleted by it.</source>
            <translation>确认后本机也去掉这些条目，但不删除任何文稿。</translation>
        </message>
        <message>
            <source>Confirming looks at the store once more. While it is another newsroom&apos;s, nothing is exchanged with it.</source>
            <translation>确认后重新检查共享库。只要它属于别的编辑部，就不与它交换任何内容。</translation>
        </message>
        <message>
            <source>Confirming asks the store once more. Once it lets this workstation in again, everything comes back.</source>
            <translation>确认后再次询问共享库。本工作站重新启用后，内容会全部恢复。</translation>
        </message>
        <message>
            <source>Nothing here is deleted by confirming: everything is compared with the store, and what the store lacks is sent again.</source>
            <translation>确认不会删除本机任何内容：将与共享库逐项比对，库中缺少的重新送去。</translation>
        </message>
        <message>
            <source>Confirm the store</source>
            <translation>确认共享库</translation>
        </message>
    </context>
    <context>
        <name>galley::StoreDesk</name>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Newsroom&apos;s store…</source>
            <translation>编辑部共享库…</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) of this article, saved elsewhere, could not be brought in by itself. Nothing is lost: put them together.</source>
            <translation>
                <numerusform>本稿有 %n 份在另一处保存的文稿无法自动合并。内容都在，请人工合并。</numerusform>
            </translation>
        </message>
        <message>
            <source>Put together…</source>
            <translation>合并…</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>The store knows this workstation as %1. What you do here waits until you have signed in to the store yourself.</source>
            <translation>共享库把本工作站认作 %1。您在此所做的操作要等您用自己的账号登录共享库后才会送出。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store was made and filled. “galleyctl remote user add” gives others an account in it.</source>
            <translation>编辑部的共享库已建立并写入内容。用“galleyctl remote user add”为其他人开设账号。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store was made and filled. Other workstations can join it now.</source>
            <translation>编辑部的共享库已建立并写入内容，其他工作站现在可以加入。</translation>
        </message>
        <message>
            <source>Enter password…</source>
            <translation>输入密码…</translation>
        </message>
        <message>
            <source>Look…</source>
            <translation>查看…</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) could not be brought together by itself. Nothing is lost: a person has to look.</source>
            <translation>
                <numerusform>有 %n 份文稿无法自动合并。内容都在，需要人工处理。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 The text is as it was.</source>
            <extracomment>%1 a headline, %2 why an action was refused</extracomment>
            <translation>《%1》：%2文稿内容未动。</translation>
        </message>
        <message>
            <source>Show article</source>
            <translation>打开稿件</translation>
        </message>
        <message numerus="yes">
            <source>%n more were refused.</source>
            <translation>
                <numerusform>另有 %n 项操作被拒绝。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show notices</source>
            <translation>查看通知</translation>
        </message>
    </context>
    <context>
        <name>galley::StoreDialog</name>
        <message>
            <source>Make the newsroom&apos;s store</source>
            <translation>建立编辑部的共享库</translation>
        </message>
        <message>
            <source>Several workstations work on one newsroom through its store. It is filled with what is here; everybody goes on working meanwhile.</source>
            <translation>多台工作站通过共享库共同编辑。建立时写入本机现有的全部内容，其间照常工作。</translation>
        </message>
        <message>
            <source>Make the store</source>
            <translation>建立</translation>
        </message>
        <message>
            <source>Join a newsroom</source>
            <translation>加入编辑部</translation>
        </message>
        <message>
            <source>This workstation gets a folder of its own and reads everything from the newsroom&apos;s store. It then works without a connection, too.</source>
            <translation>本工作站将有自己的文件夹，从编辑部的共享库读入全部内容，此后断网也能工作。</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>An empty folder for this workstation</source>
            <translation>为本工作站选一个空文件夹</translation>
        </message>
        <message>
            <source>File of the store</source>
            <translation>共享库文件</translation>
        </message>
        <message>
            <source>Stores (*.sqlite)</source>
            <translation>共享库 (*.sqlite)</translation>
        </message>
        <message>
            <source>Certificate authority</source>
            <translation>证书颁发机构</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>证书 (*.pem *.crt *.cer)</translation>
        </message>
        <message>
            <source>Such a store is for one machine and for trying out: whoever can write the file is held to no role by it.</source>
            <translation>文件形式只供单机和试用：能写这个文件的人不受权限约束。</translation>
        </message>
        <message>
            <source>This machine has no keychain that answers: the password is kept in memory until Galley ends, and asked for again then.</source>
            <translation>本机没有可用的密钥环：密码只留在内存中，退出后再次使用时须重新输入。</translation>
        </message>
        <message>
            <source>The password is kept in this machine&apos;s keychain, and nowhere else.</source>
            <translation>密码只保存在本机的密钥环中。</translation>
        </message>
        <message>
            <source>The store is being made…</source>
            <translation>正在建立共享库…</translation>
        </message>
        <message>
            <source>The store is being asked…</source>
            <translation>正在连接共享库…</translation>
        </message>
        <message>
            <source>%1 of %2 are sent</source>
            <translation>已发送 %1，共 %2</translation>
        </message>
        <message>
            <source>%1 of %2 are here</source>
            <translation>已接收 %1，共 %2</translation>
        </message>
        <message>
            <source>Given up. Everything is as it was.</source>
            <translation>已取消，一切如旧。</translation>
        </message>
        <message>
            <source>Giving up; the store has not answered yet. Cancel once more to leave without waiting.</source>
            <translation>正在取消，共享库尚未回应。再按一次“取消”即可离开，不再等待。</translation>
        </message>
    </context>
    <context>
        <name>galley::StorePasswordDialog</name>
        <message>
            <source>Account “%1” at %2</source>
            <translation>账号“%1”，%2</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>The password is kept in this machine&apos;s keychain, and nowhere else.</source>
            <translation>密码只保存在本机的密钥环中。</translation>
        </message>
        <message>
            <source>This machine has no keychain that answers: the password is kept in memory until Galley ends, and asked for again then.</source>
            <translation>本机没有可用的密钥环：密码只留在内存中，退出后再次使用时须重新输入。</translation>
        </message>
    </context>
    <context>
        <name>galley::Sync</name>
        <message>
            <source>Both edited the same sentences, or neighbouring ones.</source>
            <translation>双方改了同一句或相邻的句子。</translation>
        </message>
        <message>
            <source>Both wrote something new at the same place.</source>
            <translation>双方在同一处各自写了新内容。</translation>
        </message>
        <message>
            <source>One took out what the other edited.</source>
            <translation>一方删去了另一方改过的内容。</translation>
        </message>
        <message>
            <source>One moved a sentence that the other edited, took out or moved elsewhere.</source>
            <translation>一方移动了句子，另一方改了它、删了它或移到了别处。</translation>
        </message>
        <message>
            <source>Both wrote the same sentence, at different places.</source>
            <translation>双方在不同位置写了同一句话。</translation>
        </message>
        <message>
            <source>Entry %1 of the newsroom&apos;s audit chain is not what its hash says.</source>
            <translation>审计链第 %1 条与其哈希不符。</translation>
        </message>
        <message>
            <source>Entry %1 of the store&apos;s audit chain is another than the one known here.</source>
            <translation>共享库审计链的第 %1 条与本机已知的不同。</translation>
        </message>
        <message>
            <source>The store&apos;s audit chain does not go on from entry %1 as it was known here.</source>
            <translation>共享库的审计链没有接着本机已知的第 %1 条往下走。</translation>
        </message>
        <message>
            <source>Somebody settled this conflict already.</source>
            <translation>这个冲突已有人处理。</translation>
        </message>
        <message>
            <source>The text that stands was changed meanwhile. Look at both again.</source>
            <translation>现行文稿已有改动，请重新对照两稿。</translation>
        </message>
        <message>
            <source>There is a file of this name already: %1</source>
            <translation>已有同名文件：%1</translation>
        </message>
        <message>
            <source>There is no newsroom&apos;s store here: %1</source>
            <translation>此处没有共享库：%1</translation>
        </message>
        <message>
            <source>The file is no newsroom&apos;s store: %1</source>
            <translation>该文件不是共享库：%1</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store asks for a newer Galley. Your work is kept here until then.</source>
            <translation>共享库要求更新版本的采编台。在此之前您的稿件都留在本机。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store has forgotten what it had: it knows less than this workstation read there.</source>
            <translation>共享库丢失了内容：它现有的比本机从中读到过的还少。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store was restored. Everything is compared first.</source>
            <translation>共享库曾被恢复，先逐项比对。</translation>
        </message>
        <message>
            <source>A name or an address in it is another&apos;s already.</source>
            <translation>其中的名称或网址已被占用。</translation>
        </message>
        <message>
            <source>A text is not what its hash says.</source>
            <translation>有一篇文稿与其哈希不符。</translation>
        </message>
        <message>
            <source>A record is not what its hash says.</source>
            <translation>有一条记录与其哈希不符。</translation>
        </message>
        <message>
            <source>Somebody else was first. Both are brought together.</source>
            <translation>有人先改了一步，正在合并双方的改动。</translation>
        </message>
        <message>
            <source>Something that the record names is not there.</source>
            <translation>记录所引用的内容不存在。</translation>
        </message>
        <message>
            <source>Its pictures come first.</source>
            <translation>先传图片。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store is in use: its audit chain is not replaced.</source>
            <translation>共享库已启用，审计链不再替换。</translation>
        </message>
        <message>
            <source>The audit chain is broken at entry %1.</source>
            <translation>审计链在第 %1 条断裂。</translation>
        </message>
        <message>
            <source>A piece of a picture has not the length it should have.</source>
            <translation>图片分块长度不对。</translation>
        </message>
        <message>
            <source>A picture arrived damaged in the newsroom&apos;s store. It is sent again.</source>
            <translation>图片传到共享库时已损坏，将重传。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store has not got this picture.</source>
            <translation>共享库中没有这张图片。</translation>
        </message>
        <message>
            <source>This newsroom has no store to come together with yet.</source>
            <translation>本编辑部还没有共享库。</translation>
        </message>
        <message>
            <source>This store is another newsroom&apos;s. Nothing here can come together with it.</source>
            <translation>这是别的编辑部的共享库，不能与本机同步。</translation>
        </message>
        <message>
            <source>The store at this address is another newsroom&apos;s. Nothing was exchanged.</source>
            <translation>该地址是别的编辑部的共享库，没有交换任何内容。</translation>
        </message>
        <message>
            <source>This workstation was shut out of the newsroom&apos;s store. Its unsent work is kept.</source>
            <translation>本工作站已被停用，未发送的稿件仍保留在本机。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store is being filled. Try again when that is done.</source>
            <translation>共享库正在初始化，请稍后再试。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store was restored or moved, so that it may have forgotten something. Confirm that it is the right one: then everything is compared, and what it lacks is sent again.</source>
            <translation>共享库曾被恢复或迁移，可能缺了内容。请确认它就是本编辑部的共享库：确认后逐项比对，缺的再次发送。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store knows less than this workstation read there before: it was emptied, replaced or rolled back. Nothing was deleted here. Confirm that it is the right one: then everything is compared, and what it lacks is sent again.</source>
            <translation>共享库现有的比本机以前读到的少：它被清空、替换或回退过。本机没有删除任何内容。请确认它就是本编辑部的共享库：确认后逐项比对，缺的再次发送。</translation>
        </message>
        <message numerus="yes">
            <source>The newsroom&apos;s store would take away %n entries of the registers here, far more than usual. Nothing was taken away. Confirm that this is meant.</source>
            <translation>
                <numerusform>共享库要从本机移除 %n 个登记项，远多于平常。尚未移除任何内容，请确认确有其事。</numerusform>
            </translation>
        </message>
        <message>
            <source>The newsroom&apos;s store tells another history than this workstation knows. Nothing was changed here. Confirm that it is the right one: then everything is compared, and what it lacks is sent again.</source>
            <translation>共享库的历史与本机所知不同。本机没有改动任何内容。请确认它就是本编辑部的共享库：确认后逐项比对，缺的再次发送。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store has not got a picture that an article shows.</source>
            <translation>共享库缺少某篇稿件所用的图片。</translation>
        </message>
        <message>
            <source>A picture arrived damaged. It is fetched again.</source>
            <translation>收到的图片已损坏，将重新获取。</translation>
        </message>
        <message>
            <source>Only a new store is filled, and only with the newsroom it was made for.</source>
            <translation>只有新建的共享库才能初始化，而且只能用它所属的编辑部。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store could not be filled: %1</source>
            <translation>共享库初始化失败：%1</translation>
        </message>
        <message>
            <source>The text that was stated did not come along.</source>
            <translation>声明所指的文稿没有一并送来。</translation>
        </message>
        <message>
            <source>The article is no draft any more, so that nothing is brought into its text by itself.</source>
            <translation>稿件已不是草稿，不能自动并入改动。</translation>
        </message>
        <message>
            <source>The change of handling that was stated did not come along.</source>
            <translation>声明所指的处理字段改动没有一并送来。</translation>
        </message>
        <message>
            <source>The store does not know this person.</source>
            <translation>共享库中没有此人。</translation>
        </message>
        <message>
            <source>The store does not have this article.</source>
            <translation>共享库中没有这篇稿件。</translation>
        </message>
        <message>
            <source>What was done comes to something else here than it says (%1).</source>
            <translation>操作在共享库中的结果与所述不符（%1）。</translation>
        </message>
        <message>
            <source>%1 may not change this in the newsroom&apos;s store.</source>
            <translation>%1 无权在共享库中更改此项。</translation>
        </message>
        <message>
            <source>A text arrived that is not what its hash says.</source>
            <translation>收到的一篇文稿与其哈希不符。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store answered to something else.</source>
            <translation>共享库的应答对不上请求。</translation>
        </message>
        <message>
            <source>What was to be sent to the newsroom&apos;s store cannot be read any more.</source>
            <translation>待发送到共享库的内容已无法读取。</translation>
        </message>
        <message>
            <source>Somebody else changed the same place of the text.</source>
            <translation>另有人改了稿件的同一处。</translation>
        </message>
        <message>
            <source>Your text is kept beside the one that stands, for a person to bring them together: %1</source>
            <translation>您的稿子作为冲突稿留存，待人工合并：%1</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store does not know this workstation.</source>
            <translation>共享库中没有这台工作站。</translation>
        </message>
        <message>
            <source>This workstation was shut out of the newsroom&apos;s store. What others wrote and nobody published was removed from it; what was not sent yet is kept and can be read here.</source>
            <translation>本工作站已被停用。他人尚未发表的稿件已从本机清除；本机尚未送出的稿件仍然保留，可在此查看。</translation>
        </message>
        <message>
            <source>This newsroom is being brought together with its store already.</source>
            <translation>本编辑部正在与共享库同步。</translation>
        </message>
        <message>
            <source>The newsroom is being read. What is to go from this workstation is wiped at the next contact.</source>
            <translation>编辑部数据正在被读取，应清除的内容将在下次联系共享库时清除。</translation>
        </message>
        <message>
            <source>What is to go from this workstation could not be removed: %1</source>
            <translation>应从本工作站清除的文件未能删除：%1</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store is not connected.</source>
            <translation>尚未连接共享库。</translation>
        </message>
        <message>
            <source>Another workstation took this outlet over. Nothing more was written from here.</source>
            <translation>该发布渠道已由另一台工作站接手，本机已停止写入。</translation>
        </message>
        <message>
            <source>Something that readers would see was not taken by the newsroom&apos;s store yet. The portal is brought up when it was.</source>
            <translation>还有读者可见的改动尚未被共享库接收，接收后再更新门户。</translation>
        </message>
        <message>
            <source>%1 publishes to this outlet; what was ordered here goes out from there. Unless it goes on, that ends at %2.</source>
            <translation>该渠道由“%1”负责发布，本机的发布指令将由其执行；如其不再续期，占用将于 %2 结束。</translation>
        </message>
        <message>
            <source>The server %1 could not prove that it is the newsroom&apos;s: nothing was sent to it.</source>
            <translation>无法证实服务器 %1 就是本编辑部的服务器，未向其发送任何内容。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store asks for the password of “%1”.</source>
            <translation>共享库要求账号“%1”的密码。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store does not take this login or password.</source>
            <translation>共享库不接受此账号或密码。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store has no account “%1” for this.</source>
            <translation>共享库没有可用于此的账号“%1”。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store at %1 cannot be reached now. Everything stays here until it can.</source>
            <translation>暂时连不上位于 %1 的共享库，所有内容先留在本机。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store does not let this account do that.</source>
            <translation>共享库不允许此账号这样做。</translation>
        </message>
        <message>
            <source>The connection to the newsroom&apos;s store was lost. Everything stays here until it is back.</source>
            <translation>与共享库的连接已断开，恢复之前所有内容都留在本机。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store is busy. This is tried again.</source>
            <translation>共享库正忙，稍后重试。</translation>
        </message>
        <message>
            <source>The server of the newsroom&apos;s store has no room left. Everything stays here until it has.</source>
            <translation>共享库服务器空间已满，腾出空间之前所有内容都留在本机。</translation>
        </message>
        <message>
            <source>Something of this name is there already.</source>
            <translation>同名项已存在。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store answered with an error.</source>
            <translation>共享库返回错误。</translation>
        </message>
        <message>
            <source>Somebody else did part of it at this workstation. It is sent when they have signed in to the newsroom&apos;s store here.</source>
            <translation>其中有别人在本工作站做的部分，待其在此登录共享库后发送。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store could not take something, for it is not whole (%1).</source>
            <translation>有内容不完整，共享库无法接收（%1）。</translation>
        </message>
        <message>
            <source>It stands elsewhere by now, where this is not possible any more.</source>
            <translation>稿件已到其他环节，不能再这样处理。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store does not know a role of yours for this: the newsroom&apos;s register and your account have to have it both.</source>
            <translation>共享库中您没有办理此事的角色：本编辑部名册和您的账号须同时具备该角色。</translation>
        </message>
        <message>
            <source>Somebody else was the chief editor on duty.</source>
            <translation>当时值班总编是其他人。</translation>
        </message>
        <message>
            <source>The account was shut, or is not there yet.</source>
            <translation>账号已停用或尚未开设。</translation>
        </message>
        <message>
            <source>Nobody reviews what they wrote themselves.</source>
            <translation>不得审核自己参与撰写的稿件。</translation>
        </message>
        <message>
            <source>One person takes one step only, and you took another.</source>
            <translation>一人只能承担一个审次，您已承担了另一审次。</translation>
        </message>
        <message>
            <source>It names no text.</source>
            <translation>没有指明所审的文本。</translation>
        </message>
        <message>
            <source>The text has been changed meanwhile. Read it again as it is now.</source>
            <translation>稿件其间已有改动，请按现稿重新审阅。</translation>
        </message>
        <message>
            <source>This text is not the approved one.</source>
            <translation>此文本并非签发的文本。</translation>
        </message>
        <message>
            <source>There are tracked changes or comments that nobody has settled.</source>
            <translation>尚有未处理的修订或批注。</translation>
        </message>
        <message>
            <source>It needs a reason.</source>
            <translation>须写明理由。</translation>
        </message>
        <message>
            <source>The article is under embargo.</source>
            <translation>稿件仍在禁发期内。</translation>
        </message>
        <message>
            <source>A reviewer has opened the article meanwhile.</source>
            <translation>审稿人其间已打开此稿。</translation>
        </message>
        <message>
            <source>Only the person who submitted the article can recall it.</source>
            <translation>只有送审人可以撤回。</translation>
        </message>
        <message>
            <source>It cannot be returned to there any more.</source>
            <translation>已不能退回到该环节。</translation>
        </message>
        <message>
            <source>The text still needs proofreading.</source>
            <translation>稿件尚需校对。</translation>
        </message>
        <message>
            <source>The review stands at another step by now.</source>
            <translation>审核已到其他审次。</translation>
        </message>
        <message>
            <source>The time given was past.</source>
            <translation>所定时间已过。</translation>
        </message>
        <message>
            <source>Somebody who was named cannot do this work any more.</source>
            <translation>指派的人员中有人已不能承担此项工作。</translation>
        </message>
        <message>
            <source>The time has not come.</source>
            <translation>时间未到。</translation>
        </message>
        <message>
            <source>It is not signed.</source>
            <translation>未签名。</translation>
        </message>
        <message>
            <source>A rule of the newsroom forbids it (%1).</source>
            <translation>编辑部规则不允许（%1）。</translation>
        </message>
        <message>
            <source>The name of the store&apos;s database has at most 40 Latin letters, figures, “-” and “_”: “%1” has not.</source>
            <translation>共享库的数据库名须以拉丁字母开头，由不超过 40 个拉丁字母、数字、“-”和“_”组成，“%1”不合要求。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store needs PostgreSQL 14 or later.</source>
            <translation>共享库需要 PostgreSQL 14 或更高版本。</translation>
        </message>
        <message>
            <source>There is a newsroom&apos;s store in this database already.</source>
            <translation>此数据库中已有共享库。</translation>
        </message>
        <message>
            <source>There is no newsroom&apos;s store in this database.</source>
            <translation>此数据库中没有共享库。</translation>
        </message>
        <message>
            <source>Only the account that made the newsroom&apos;s store keeps its accounts.</source>
            <translation>只有建库账号可以管理共享库的账号。</translation>
        </message>
        <message>
            <source>The newsroom&apos;s store has no account “%1”.</source>
            <translation>共享库没有账号“%1”。</translation>
        </message>
        <message>
            <source>The server has a login “%1” already.</source>
            <translation>服务器上已有登录名“%1”。</translation>
        </message>
        <message>
            <source>A password is not part of an address: it would stand in lists and histories. Galley asks for it.</source>
            <translation>地址中不要写密码，以免留在列表和历史记录里。采编台会另行询问。</translation>
        </message>
        <message>
            <source>A newsroom&apos;s store in PostgreSQL is named postgresql://LOGIN@HOST:PORT/DATABASE: “%1” is not.</source>
            <translation>PostgreSQL 共享库的地址写作 postgresql://账号@主机:端口/数据库，“%1”不是。</translation>
        </message>
        <message>
            <source>“%1” is nothing that an address of a store says: after the “?” may come ca=FILE, pooled=yes and tls=off.</source>
            <translation>共享库地址中没有“%1”这一项：“?”之后可写 ca=文件、pooled=yes 和 tls=off。</translation>
        </message>
        <message>
            <source>Without TLS a store may only be on this machine: passwords and texts would go through the network for everybody to read.</source>
            <translation>不用 TLS 时共享库只能在本机：否则密码和稿件会以明文经过网络。</translation>
        </message>
        <message>
            <source>A newsroom&apos;s store is named postgresql://LOGIN@HOST/DATABASE or file:/path/of/store.sqlite: “%1” is not.</source>
            <translation>共享库的地址写作 postgresql://账号@主机/数据库 或 file:/路径/store.sqlite，“%1”不是。</translation>
        </message>
        <message>
            <source>The newsroom is coming together with its store just now. Try again.</source>
            <translation>编辑部正在与共享库同步，请稍后再试。</translation>
        </message>
        <message>
            <source>This newsroom has a store already: %1</source>
            <translation>本编辑部已有共享库：%1</translation>
        </message>
        <message>
            <source>This folder is not empty. Choose an empty one, or a new one: %1</source>
            <translation>该文件夹不是空的，请选择空文件夹或新文件夹：%1</translation>
        </message>
    </context>
    <context>
        <name>galley::SyncButton</name>
        <message>
            <source>Newsroom&apos;s store</source>
            <translation>编辑部共享库</translation>
        </message>
    </context>
    <context>
        <name>galley::SyncPopup</name>
        <message>
            <source>Newsroom&apos;s store</source>
            <translation>编辑部共享库</translation>
        </message>
        <message>
            <source>To be put together</source>
            <translation>待合并</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>待发送</translation>
        </message>
        <message>
            <source>Changes of sections, people, lists or settings wait as well.</source>
            <translation>栏目、人员、词库或设置的改动也在等待发送。</translation>
        </message>
        <message>
            <source>How much is exchanged</source>
            <translation>交换进度</translation>
        </message>
        <message>
            <source>A file of this machine: whoever can write it is held to no role by it. For one machine, and for trying out.</source>
            <translation>本机上的文件：能写这个文件的人不受权限约束，只供单机和试用。</translation>
        </message>
        <message>
            <source>It holds everybody to their roles.</source>
            <translation>所有人都受权限约束。</translation>
        </message>
        <message>
            <source>It holds nobody to their roles.</source>
            <translation>不约束任何人的权限。</translation>
        </message>
        <message>
            <source>This machine has no keychain: the password is kept in memory until Galley ends.</source>
            <translation>本机没有密钥环：密码只留在内存中，直到退出。</translation>
        </message>
        <message>
            <source>Sign in to the store…</source>
            <translation>登录共享库…</translation>
        </message>
        <message>
            <source>Make a store…</source>
            <translation>建立共享库…</translation>
        </message>
        <message>
            <source>An administrator or a chief editor can make one.</source>
            <translation>管理员或总编可以建立共享库。</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>立即同步</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>立即重试</translation>
        </message>
        <message>
            <source>Enter password…</source>
            <translation>输入密码…</translation>
        </message>
        <message>
            <source>Syncing stands still, so that nothing is lost:</source>
            <translation>同步已暂停，以免丢失内容：</translation>
        </message>
        <message>
            <source>Confirm that the store is right…</source>
            <translation>确认共享库无误…</translation>
        </message>
        <message>
            <source>An administrator or a chief editor has to look. Work goes on here meanwhile; nothing is sent.</source>
            <translation>需由管理员或总编查看。其间照常工作，只是不向外发送。</translation>
        </message>
        <message>
            <source>Not taken by the store:</source>
            <translation>共享库未接受：</translation>
        </message>
        <message>
            <source>Put together…</source>
            <translation>合并…</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 篇</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SyncTexts</name>
        <message>
            <source>you, at another workstation</source>
            <extracomment>oneself at another workstation</extracomment>
            <translation>您（另一工作站）</translation>
        </message>
        <message>
            <source>You may both go on: what you write is brought together.</source>
            <translation>两人可以同时改，改动会合并到一起。</translation>
        </message>
        <message>
            <source>, </source>
            <extracomment>between names: 李敏、王丽</extracomment>
            <translation>、</translation>
        </message>
        <message>
            <source>Also open at other workstations: %1.</source>
            <translation>还有人打开着这篇稿件：%1。</translation>
        </message>
        <message>
            <source>All may go on: what you write is brought together.</source>
            <translation>大家可以同时改，改动会合并到一起。</translation>
        </message>
        <message>
            <source>You have this article open at another workstation, too.</source>
            <translation>您在另一工作站上也打开着这篇稿件。</translation>
        </message>
        <message>
            <source>%1 has this article open, too, since %2.</source>
            <translation>%1 也打开着这篇稿件（%2 起）。</translation>
        </message>
        <message>
            <source>%1 has this article open, too.</source>
            <translation>%1 也打开着这篇稿件。</translation>
        </message>
        <message>
            <source>Last in step: %1.</source>
            <translation>上次同步：%1。</translation>
        </message>
        <message>
            <source>It was never in step yet.</source>
            <translation>尚未同步过。</translation>
        </message>
        <message>
            <source>This machine only</source>
            <translation>仅本机</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>正在连接…</translation>
        </message>
        <message>
            <source>Password needed</source>
            <translation>需要密码</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>需要处理</translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n waiting</source>
            <translation>
                <numerusform>离线，%n 篇待发</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>离线</translation>
        </message>
        <message>
            <source>Sending %1/%2</source>
            <extracomment>正在发送 2/5</extracomment>
            <translation>正在发送 %1/%2</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>正在发送…</translation>
        </message>
        <message>
            <source>Receiving %1 %</source>
            <translation>正在接收 %1%</translation>
        </message>
        <message>
            <source>Receiving…</source>
            <translation>正在接收…</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n 篇待发</numerusform>
            </translation>
        </message>
        <message>
            <source>In step</source>
            <translation>已同步</translation>
        </message>
        <message>
            <source>This newsroom has no store: everything is on this machine alone. With a store several workstations work on it together.</source>
            <translation>本编辑部没有共享库，所有内容只在本机。有了共享库，多台工作站就能一起工作。</translation>
        </message>
        <message>
            <source>The store is being asked for.</source>
            <translation>正在连接共享库。</translation>
        </message>
        <message>
            <source>The store asks for the password of “%1”. Work goes on here meanwhile.</source>
            <translation>共享库要求输入“%1”的密码。其间可照常工作。</translation>
        </message>
        <message>
            <source>The store cannot be reached since %1. Work goes on here; what is done is sent as soon as it answers again.</source>
            <translation>自 %1 起连不上共享库。可照常工作，连上后自动送出。</translation>
        </message>
        <message>
            <source>%1 of %2 are sent.</source>
            <translation>已发送 %1，共 %2。</translation>
        </message>
        <message>
            <source>What was done here is being sent.</source>
            <translation>正在送出本机的改动。</translation>
        </message>
        <message>
            <source>What others did is coming in.</source>
            <translation>正在接收他人的改动。</translation>
        </message>
        <message>
            <source>The store can be reached; something waits to be sent.</source>
            <translation>已连上共享库，还有内容等待发送。</translation>
        </message>
        <message>
            <source>Everything here and in the store is the same.</source>
            <translation>本机与共享库内容一致。</translation>
        </message>
    </context>
    <context>
        <name>galley::TabActions</name>
        <message>
            <source>Tabs</source>
            <translation>标签页</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>下一个标签页</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>上一个标签页</translation>
        </message>
        <message>
            <source>Reopen the closed tab</source>
            <translation>重新打开关闭的标签页</translation>
        </message>
        <message>
            <source>Move the article beside</source>
            <translation>把稿件移到右侧对照</translation>
        </message>
        <message>
            <source>Swap the sides</source>
            <translation>左右互换</translation>
        </message>
        <message>
            <source>To the other side</source>
            <translation>切换到另一侧</translation>
        </message>
        <message>
            <source>Close the second side</source>
            <translation>关闭右侧</translation>
        </message>
        <message>
            <source>Only one article is open.</source>
            <translation>只打开了一篇稿件。</translation>
        </message>
        <message>
            <source>No tab was closed.</source>
            <translation>没有关闭过的标签页。</translation>
        </message>
        <message>
            <source>Open a second article in a tab first: two are wanted.</source>
            <translation>请先在标签页中再打开一篇稿件：对照需要两篇。</translation>
        </message>
        <message>
            <source>Only one article is in sight.</source>
            <translation>当前只显示一篇稿件。</translation>
        </message>
    </context>
    <context>
        <name>galley::TableDialog</name>
        <message>
            <source>Put into the text</source>
            <translation>放进正文</translation>
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
        <name>galley::TalkDesk</name>
        <message>
            <source>Notices…</source>
            <translation>通知…</translation>
        </message>
    </context>
    <context>
        <name>galley::TemplateMenu</name>
        <message>
            <source>No templates here yet</source>
            <translation>这里还没有模板</translation>
        </message>
        <message>
            <source>Manage templates…</source>
            <translation>管理模板…</translation>
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
            <source>Keep mine</source>
            <translation>保留我的</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>采用对方的</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>立即保存</translation>
        </message>
        <message>
            <source>View differences</source>
            <translation>查看不同之处</translation>
        </message>
        <message numerus="yes">
            <source>Your changes were given up. They are kept aside for %n days.</source>
            <translation>
                <numerusform>已放弃您的改动，并留存 %n 天。</numerusform>
            </translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>Nothing of either is lost: the version that is replaced stays in the history, what you give up is kept aside.</source>
            <translation>两份都不会丢：被替换的版本留在历史里，您放弃的改动会留存起来。</translation>
        </message>
        <message>
            <source>Saved by %1, %2</source>
            <translation>%1 保存，%2</translation>
        </message>
        <message>
            <source>Yours, not saved</source>
            <translation>您的，未保存</translation>
        </message>
        <message>
            <source>View changes</source>
            <translation>查看改动</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message numerus="yes">
            <source>Unsaved texts of %n articles were found: %1. Galley did not close properly.</source>
            <translation>
                <numerusform>发现 %n 篇稿件有未保存的文字：%1。采编台上次没有正常退出。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 …</source>
            <translation>%1……</translation>
        </message>
        <message>
            <source>Unsaved text of “%1” from %2 was found (%3). The article was saved since by another hand: recovered, it becomes a conflict copy.</source>
            <translation>发现“%1”在 %2 未保存的文字（%3）。此后另有人保存过这篇稿件，恢复时另建冲突副本。</translation>
        </message>
        <message>
            <source>Unsaved text of “%1” from %2 was found (%3). Galley did not close properly then.</source>
            <translation>发现“%1”在 %2 未保存的文字（%3）。采编台当时没有正常退出。</translation>
        </message>
        <message numerus="yes">
            <source>The unsaved text was set aside. It is kept for %n days.</source>
            <translation>
                <numerusform>未保存的文字已留存，保留 %n 天。</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>取回</translation>
        </message>
        <message>
            <source>Put together…</source>
            <translation>合并双方…</translation>
        </message>
    </context>
    <context>
        <name>galley::TrackingButton</name>
        <message>
            <source>What a reviewer corrects is tracked, so that the others see it.</source>
            <translation>审稿人的改动一律留痕，其他人都看得到。</translation>
        </message>
        <message>
            <source>Edits are tracked: the text stays as it is until they are accepted (%1)</source>
            <translation>修改留痕：接受之前正文不变（%1）</translation>
        </message>
        <message>
            <source>Edits go straight into the text; switch on to have them tracked (%1)</source>
            <translation>直接改正文；打开后修改留痕（%1）</translation>
        </message>
        <message>
            <source>Tracking changes: on</source>
            <translation>修订：开</translation>
        </message>
        <message>
            <source>Tracking changes: off</source>
            <translation>修订：关</translation>
        </message>
        <message>
            <source>on</source>
            <comment>tracking</comment>
            <extracomment>whether changes are tracked</extracomment>
            <translation>开</translation>
        </message>
        <message>
            <source>off</source>
            <comment>tracking</comment>
            <translation>关</translation>
        </message>
    </context>
    <context>
        <name>galley::UnlockKeyDialog</name>
        <message>
            <source>Unlock your signing key</source>
            <translation>解锁签名密钥</translation>
        </message>
        <message>
            <source>What you do now is signed with the key “%1”. It stays unlocked until you lock the window or leave it.</source>
            <translation>这一步将用密钥“%1”签名。锁屏或退出登录前一直有效。</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>解锁</translation>
        </message>
    </context>
    <context>
        <name>galley::VideoDialog</name>
        <message>
            <source>Begin with https://, or with / for a file of this site.</source>
            <translation>请以 https:// 开头；本站文件以 / 开头。</translation>
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
        <message>
            <source>Reprint from the clipboard…</source>
            <translation>从剪贴板转载…</translation>
        </message>
        <message>
            <source>Watch a folder…</source>
            <translation>监视文件夹…</translation>
        </message>
        <message>
            <source>New from a template</source>
            <translation>按模板新建</translation>
        </message>
        <message>
            <source>Sections…</source>
            <translation>栏目…</translation>
        </message>
        <message>
            <source>Navigation…</source>
            <translation>导航…</translation>
        </message>
        <message>
            <source>Site…</source>
            <translation>站点…</translation>
        </message>
        <message>
            <source>Footer pages…</source>
            <translation>页脚页面…</translation>
        </message>
        <message>
            <source>People and roles…</source>
            <translation>人员与角色…</translation>
        </message>
        <message>
            <source>Duty roster…</source>
            <translation>值班表…</translation>
        </message>
        <message>
            <source>Review routes…</source>
            <translation>审核路线…</translation>
        </message>
        <message>
            <source>Templates…</source>
            <translation>稿件模板…</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>标签…</translation>
        </message>
        <message>
            <source>Series…</source>
            <translation>系列…</translation>
        </message>
        <message>
            <source>Sources…</source>
            <translation>来源库…</translation>
        </message>
        <message>
            <source>&amp;Manage</source>
            <translation>管理(&amp;M)</translation>
        </message>
        <message>
            <source>Words…</source>
            <translation>词表…</translation>
        </message>
        <message>
            <source>People and offices…</source>
            <translation>人物职务…</translation>
        </message>
        <message>
            <source>Rules and style…</source>
            <translation>规则与体例…</translation>
        </message>
        <message>
            <source>Unsaved texts…</source>
            <translation>未保存的文字…</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>版本……</translation>
        </message>
        <message>
            <source>Commands…</source>
            <translation>命令面板…</translation>
        </message>
        <message>
            <source>Keys…</source>
            <translation>快捷键…</translation>
        </message>
        <message>
            <source>Clean reading view</source>
            <extracomment>清样: the text as readers see it, editable</extracomment>
            <translation>清样</translation>
        </message>
        <message>
            <source>Article list</source>
            <translation>稿件列表</translation>
        </message>
        <message>
            <source>Snippets…</source>
            <translation>常用语…</translation>
        </message>
        <message>
            <source>Chinese marks</source>
            <extracomment>中文排版</extracomment>
            <translation>中文标点</translation>
        </message>
        <message>
            <source>Review desk</source>
            <extracomment>审核台</extracomment>
            <translation>审核台</translation>
        </message>
        <message>
            <source>Statistics…</source>
            <translation>统计…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
    </context>
    <context>
        <name>galley::WindowCommands</name>
        <message>
            <source>Not possible at the moment.</source>
            <translation>现在不能进行。</translation>
        </message>
    </context>
    <context>
        <name>galley::WithdrawalDialog</name>
        <message>
            <source>No reader has seen it yet, so no notice is shown: it does not go out. It can be brought back.</source>
            <translation>稿件尚未上线，不会显示说明，只是不再发出。可以恢复上线。</translation>
        </message>
        <message>
            <source>For example: the person concerned, the chief editor, an authority</source>
            <translation>例如：当事人、值班总编、主管部门</translation>
        </message>
        <message>
            <source>This article has been withdrawn by the editors.</source>
            <translation>本稿已由编辑部撤回。</translation>
        </message>
        <message>
            <source>Give a reason first.</source>
            <translation>请先填写原因。</translation>
        </message>
    </context>
    <context>
        <name>galley::WritingActions</name>
        <message>
            <source>Outline</source>
            <translation>大纲</translation>
        </message>
        <message>
            <source>Typewriter</source>
            <translation>打字机模式</translation>
        </message>
        <message>
            <source>Dim other paragraphs</source>
            <translation>淡化其他段落</translation>
        </message>
        <message>
            <source>Check spelling of Latin words</source>
            <translation>检查外文拼写</translation>
        </message>
        <message>
            <source>Find and replace in drafts…</source>
            <translation>在草稿中查找替换…</translation>
        </message>
    </context>
    <context>
        <name>galley::ZoomActions</name>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Text as usual</source>
            <translation>恢复文字大小</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全屏</translation>
        </message>
    </context>
</TS>
