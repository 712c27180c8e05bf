<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DeskTime</name>
        <message numerus="yes">
            <source>waiting %n min</source>
            <extracomment>等候 %n 分</extracomment>
            <translation>
                <numerusform>waiting %n min</numerusform>
                <numerusform>waiting %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting %n h</source>
            <translation>
                <numerusform>waiting %n h</numerusform>
                <numerusform>waiting %n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waiting %n d</source>
            <translation>
                <numerusform>waiting %n d</numerusform>
                <numerusform>waiting %n d</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n more comment(s) were left out.</source>
            <translation>
                <numerusform>%n more comment was left out.</numerusform>
                <numerusform>%n more comments were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tracked change(s) were taken as accepted.</source>
            <translation>
                <numerusform>%n tracked change was taken as accepted.</numerusform>
                <numerusform>%n tracked changes were taken as accepted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) of hidden text were left out.</source>
            <translation>
                <numerusform>%n piece of hidden text was left out.</numerusform>
                <numerusform>%n pieces of hidden text were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The text of %n text box(es) stands behind the paragraph that held it.</source>
            <translation>
                <numerusform>The text of %n text box stands behind the paragraph that held it.</numerusform>
                <numerusform>The text of %n text boxes stands behind the paragraphs that held them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n formula(s) were taken as plain text.</source>
            <translation>
                <numerusform>%n formula was taken as plain text.</numerusform>
                <numerusform>%n formulas were taken as plain text.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sign(s) of a symbol font were left out.</source>
            <translation>
                <numerusform>%n sign of a symbol font was left out.</numerusform>
                <numerusform>%n signs of a symbol font were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n embedded file(s) were left out.</source>
            <translation>
                <numerusform>%n embedded file was left out.</numerusform>
                <numerusform>%n embedded files were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n chart(s) or diagram(s) were left out; insert them as pictures.</source>
            <translation>
                <numerusform>%n chart or diagram was left out; insert it as a picture.</numerusform>
                <numerusform>%n charts or diagrams were left out; insert them as pictures.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: the file only says where they lie.</source>
            <translation>
                <numerusform>%n picture was left out: the file only says where it lies.</numerusform>
                <numerusform>%n pictures were left out: the file only says where they lie.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: they are missing in the file or damaged.</source>
            <translation>
                <numerusform>%n picture was left out: it is missing in the file or damaged.</numerusform>
                <numerusform>%n pictures were left out: they are missing in the file or damaged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: they are too large.</source>
            <translation>
                <numerusform>%n picture was left out: it is too large.</numerusform>
                <numerusform>%n pictures were left out: they are too large.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) were left out: a page cannot show %1; insert them as JPEG or PNG.</source>
            <translation>
                <numerusform>%n picture was left out: a page cannot show %1; insert it as JPEG or PNG.</numerusform>
                <numerusform>%n pictures were left out: a page cannot show %1; insert them as JPEG or PNG.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) did not come with the file and were left out: %1</source>
            <translation>
                <numerusform>%n picture did not come with the file and were left out: %1</numerusform>
                <numerusform>%n pictures did not come with the file and were left out: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Characters were lost before the text was saved, in %n place(s); the first is character %1.</source>
            <translation>
                <numerusform>Characters were lost before the text was saved, in %n place; the first is character %1.</numerusform>
                <numerusform>Characters were lost before the text was saved, in %n places; the first is character %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d</source>
            <translation>
                <numerusform>%n d</numerusform>
                <numerusform>%n d</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HtmlConverter</name>
        <message numerus="yes">
            <source>%n picture(s) left out.</source>
            <translation>
                <numerusform>%n picture left out.</numerusform>
                <numerusform>%n pictures left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tracked change(s) were taken as accepted.</source>
            <translation>
                <numerusform>%n tracked change was taken as accepted.</numerusform>
                <numerusform>%n tracked changes were taken as accepted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) left out.</source>
            <translation>
                <numerusform>%n comment left out.</numerusform>
                <numerusform>%n comments left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LengthMeasure</name>
        <message numerus="yes">
            <source>%n more until the section&apos;s limit</source>
            <translation>
                <numerusform>%n more until the section&apos;s limit</numerusform>
                <numerusform>%n more until the section&apos;s limit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n over the section&apos;s limit</source>
            <translation>
                <numerusform>%n over the section&apos;s limit</numerusform>
                <numerusform>%n over the section&apos;s limit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Proof</name>
        <message numerus="yes">
            <source>Chinese meets Latin or figures without a space in %n place(s).</source>
            <translation>
                <numerusform>Chinese meets Latin or figures without a space in %n place.</numerusform>
                <numerusform>Chinese meets Latin or figures without a space in %n places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Spaces stand between Chinese and Latin or figures in %n place(s).</source>
            <translation>
                <numerusform>Spaces stand between Chinese and Latin or figures in %n place.</numerusform>
                <numerusform>Spaces stand between Chinese and Latin or figures in %n places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The text is typed with half-width marks throughout: %n of them.</source>
            <translation>
                <numerusform>The text is typed with half-width marks throughout: %n of them.</numerusform>
                <numerusform>The text is typed with half-width marks throughout: %n of them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TalkTime</name>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>%n min ago</numerusform>
                <numerusform>%n min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>%n h ago</numerusform>
                <numerusform>%n h ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min late</source>
            <extracomment>逾期 %n 分</extracomment>
            <translation>
                <numerusform>%n min late</numerusform>
                <numerusform>%n min late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h late</source>
            <translation>
                <numerusform>%n h late</numerusform>
                <numerusform>%n h late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d late</source>
            <translation>
                <numerusform>%n d late</numerusform>
                <numerusform>%n d late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnsavedTexts</name>
        <message numerus="yes">
            <source>%n characters added</source>
            <translation>
                <numerusform>%n character added</numerusform>
                <numerusform>%n characters added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n characters removed</source>
            <translation>
                <numerusform>%n character removed</numerusform>
                <numerusform>%n characters removed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordPress</name>
        <message numerus="yes">
            <source>WordPress did not take %n article(s). %1</source>
            <translation>
                <numerusform>WordPress did not take %n article. %1</numerusform>
                <numerusform>WordPress did not take %n articles. %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Workflow</name>
        <message numerus="yes">
            <source>The text as it is now still needs %n proofreading(s).</source>
            <translation>
                <numerusform>The text as it is now still needs %n proofreading.</numerusform>
                <numerusform>The text as it is now still needs %n proofreadings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Proofing has %n must-fix finding(s) in this text, and its section takes none into review. Correct each, or set it aside with a reason.</source>
            <translation>
                <numerusform>Proofing has %n must-fix finding in this text, and its section takes none into review. Correct it, or set it aside with a reason.</numerusform>
                <numerusform>Proofing has %n must-fix findings in this text, and its section takes none into review. Correct each, or set it aside with a reason.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Workload</name>
        <message numerus="yes">
            <source>%n in hand</source>
            <extracomment>在手 %n 篇</extracomment>
            <translation>
                <numerusform>%n in hand</numerusform>
                <numerusform>%n in hand</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleListModel</name>
        <message numerus="yes">
            <source>%n text(s) to be put together</source>
            <translation>
                <numerusform>%n text to be put together</numerusform>
                <numerusform>%n texts to be put together</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ArticleListPane</name>
        <message numerus="yes">
            <source>%1 · %n articles</source>
            <extracomment>the name of a list and how many articles it holds: 待我审核 · 4 篇</extracomment>
            <translation>
                <numerusform>%1 · %n article</numerusform>
                <numerusform>%1 · %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::AssignDialog</name>
        <message numerus="yes">
            <source>Assign to %n people</source>
            <translation>
                <numerusform>Assign to %n person</numerusform>
                <numerusform>Assign to %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::CalendarView</name>
        <message numerus="yes">
            <source>%n published</source>
            <translation>
                <numerusform>%n published</numerusform>
                <numerusform>%n published</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ChangeTracker</name>
        <message numerus="yes">
            <source>%n place(s) stayed as they are: a change cannot be marked in code or across somebody else&apos;s change.</source>
            <translation>
                <numerusform>%n place stayed as it is: a change cannot be marked in code or across somebody else&apos;s change.</numerusform>
                <numerusform>%n places stayed as they are: a change cannot be marked in code or across somebody else&apos;s change.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::CountsPopup</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::CoverField</name>
        <message numerus="yes">
            <source>%n picture(s) without a credit.</source>
            <translation>
                <numerusform>%n picture without a credit.</numerusform>
                <numerusform>%n pictures without a credit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::Ctl</name>
        <message numerus="yes">
            <source>%n source(s) read.</source>
            <translation>
                <numerusform>%n source read.</numerusform>
                <numerusform>%n sources read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had been brought in before and were passed over.</source>
            <translation>
                <numerusform>%n had been brought in before and was passed over.</numerusform>
                <numerusform>%n had been brought in before and were passed over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) came in before that and stay; with --resume the rest follows.</source>
            <translation>
                <numerusform>%n article came in before that and stays; with --resume the rest follows.</numerusform>
                <numerusform>%n articles came in before that and stay; with --resume the rest follows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n replaced</numerusform>
                <numerusform>%n replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more; --json lists all</source>
            <translation>
                <numerusform>and %n more; --json lists all</numerusform>
                <numerusform>and %n more; --json lists all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) stand between &lt;&lt;&lt;&lt;&lt;&lt;&lt; and &gt;&gt;&gt;&gt;&gt;&gt;&gt;. Keep one version of each and take the lines of marks out.</source>
            <translation>
                <numerusform>%n conflict stand between &lt;&lt;&lt;&lt;&lt;&lt;&lt; and &gt;&gt;&gt;&gt;&gt;&gt;&gt;. Keep one version of each and take the lines of marks out.</numerusform>
                <numerusform>%n conflicts stand between &lt;&lt;&lt;&lt;&lt;&lt;&lt; and &gt;&gt;&gt;&gt;&gt;&gt;&gt;. Keep one version of each and take the lines of marks out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in conflict</source>
            <translation>
                <numerusform>%n in conflict</numerusform>
                <numerusform>%n in conflict</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s) refused</source>
            <translation>
                <numerusform>%n action refused</numerusform>
                <numerusform>%n actions refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting to be sent; last in step: %1</source>
            <translation>
                <numerusform>%n waiting to be sent; last in step: %1</numerusform>
                <numerusform>%n waiting to be sent; last in step: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::DifferenceView</name>
        <message numerus="yes">
            <source>%n differences</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::DraftMatchesModel</name>
        <message numerus="yes">
            <source>%n matches</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n replaced</numerusform>
                <numerusform>%n replaced</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::DraftReplaceWindow</name>
        <message numerus="yes">
            <source>%n matches.</source>
            <translation>
                <numerusform>%n match.</numerusform>
                <numerusform>%n matches.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n matches in %1 of %2 drafts.</source>
            <translation>
                <numerusform>%n match in %1 of %2 drafts.</numerusform>
                <numerusform>%n matches in %1 of %2 drafts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more drafts have matches but are not yours to edit.</source>
            <translation>
                <numerusform>%n more draft has matches but is not yours to edit.</numerusform>
                <numerusform>%n more drafts have matches but are not yours to edit.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced. Undo in the text takes it back.</source>
            <translation>
                <numerusform>%n replaced. Undo in the text takes it back.</numerusform>
                <numerusform>%n replaced. Undo in the text takes it back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n drafts are as they were before.</source>
            <translation>
                <numerusform>%n draft is as it was before.</numerusform>
                <numerusform>%n drafts are as they were before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced in %1 drafts; each is a revision of its own.</source>
            <translation>
                <numerusform>%n replaced in %1 drafts; it is a revision of its own.</numerusform>
                <numerusform>%n replaced in %1 drafts; each is a revision of its own.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n drafts were left alone:</source>
            <translation>
                <numerusform>%n draft was left alone:</numerusform>
                <numerusform>%n drafts were left alone:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replace %n</source>
            <translation>
                <numerusform>Replace %n</numerusform>
                <numerusform>Replace %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::EditorInsertions</name>
        <message numerus="yes">
            <source>%n picture(s) are in it, in their order.</source>
            <translation>
                <numerusform>%n picture is in it.</numerusform>
                <numerusform>%n pictures are in it, in their order.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::EditorPictures</name>
        <message numerus="yes">
            <source>Taking in %n picture(s)…</source>
            <translation>
                <numerusform>Taking in %n picture…</numerusform>
                <numerusform>Taking in %n pictures…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s) taken in.</source>
            <translation>
                <numerusform>%n picture taken in.</numerusform>
                <numerusform>%n pictures taken in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::EditorialActions</name>
        <message numerus="yes">
            <source>%1 done: %n files written to %2 (%3).</source>
            <translation>
                <numerusform>%1 done: %n file written to %2 (%3).</numerusform>
                <numerusform>%1 done: %n files written to %2 (%3).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 done: %n posts written at %2 (%3).</source>
            <translation>
                <numerusform>%1 done: %n post written at %2 (%3).</numerusform>
                <numerusform>%1 done: %n posts written at %2 (%3).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::FigureDialog</name>
        <message numerus="yes">
            <source>Picture (%n more to come)</source>
            <translation>
                <numerusform>Picture (%n more to come)</numerusform>
                <numerusform>Picture (%n more to come)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::FolderWatch</name>
        <message numerus="yes">
            <source>%n articles came in from the watched folder.</source>
            <translation>
                <numerusform>%n article came in from the watched folder.</numerusform>
                <numerusform>%n articles came in from the watched folder.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be read and stand in its folder “failed”.</source>
            <translation>
                <numerusform>%n file could not be read and stands in its folder “failed”.</numerusform>
                <numerusform>%n files could not be read and stand in its folder “failed”.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ImportDialog</name>
        <message numerus="yes">
            <source>Import %n files</source>
            <translation>
                <numerusform>Import %n file</numerusform>
                <numerusform>Import %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ImportFlow</name>
        <message numerus="yes">
            <source>%n articles had come in before and stay.</source>
            <translation>
                <numerusform>%n article had come in before and stays.</numerusform>
                <numerusform>%n articles had come in before and stay.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ImportResultsDialog</name>
        <message numerus="yes">
            <source>%n articles imported</source>
            <translation>
                <numerusform>%n article imported</numerusform>
                <numerusform>%n articles imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files or lines could not be read; nothing of them was taken.</source>
            <translation>
                <numerusform>%n file or line could not be read; nothing of it was taken.</numerusform>
                <numerusform>%n files or lines could not be read; nothing of them was taken.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n had been imported before and were passed over.</source>
            <translation>
                <numerusform>%n had been imported before and was passed over.</numerusform>
                <numerusform>%n had been imported before and were passed over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::LiveBanner</name>
        <message numerus="yes">
            <source>%n copy(s) elsewhere open</source>
            <translation>
                <numerusform>%n copy elsewhere open</numerusform>
                <numerusform>%n copies elsewhere open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManagePages</name>
        <message numerus="yes">
            <source>Its text of %n character(s) goes with it.</source>
            <translation>
                <numerusform>Its text of %n character goes with it.</numerusform>
                <numerusform>Its text of %n characters goes with it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManagePeople</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shift(s) of the roster need somebody else.</source>
            <translation>
                <numerusform>%n shift of the roster needs somebody else.</numerusform>
                <numerusform>%n shifts of the roster need somebody else.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageProofImport</name>
        <message numerus="yes">
            <source>%n line(s) repeat an earlier one; the last one counts.</source>
            <translation>
                <numerusform>%n line repeats an earlier one; the last one counts.</numerusform>
                <numerusform>%n lines repeat an earlier one; the last one counts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageRoster</name>
        <message numerus="yes">
            <source>%n shift(s) were left out: the person no longer holds the role.</source>
            <translation>
                <numerusform>%n shift was left out: the person no longer holds the role.</numerusform>
                <numerusform>%n shifts were left out: the person no longer holds the role.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageRoutes</name>
        <message numerus="yes">
            <source>%n section(s) name it and need another route first: %1</source>
            <translation>
                <numerusform>%n section names it and needs another route first: %1</numerusform>
                <numerusform>%n sections name it and need another route first: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSections</name>
        <message numerus="yes">
            <source>%n article(s), with the sections below</source>
            <translation>
                <numerusform>%n article, with the sections below</numerusform>
                <numerusform>%n articles, with the sections below</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) move to “%1”.</source>
            <translation>
                <numerusform>%n article moves to “%1”.</numerusform>
                <numerusform>%n articles move to “%1”.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n section(s) below it move there, too.</source>
            <translation>
                <numerusform>%n section below it moves there, too.</numerusform>
                <numerusform>%n sections below it move there, too.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It holds %n article(s). Choose where they go.</source>
            <translation>
                <numerusform>It holds %n article. Choose where it goes.</numerusform>
                <numerusform>It holds %n articles. Choose where they go.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSeries</name>
        <message numerus="yes">
            <source>Merge %n series into one</source>
            <translation>
                <numerusform>Merge %n series into one</numerusform>
                <numerusform>Merge %n series into one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) come into the other series, with their numbers.</source>
            <translation>
                <numerusform>%n part comes into the other series, with its number.</numerusform>
                <numerusform>%n parts come into the other series, with their numbers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n series</source>
            <translation>
                <numerusform>Remove %n series</numerusform>
                <numerusform>Remove %n series</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It has %n part(s): merge it instead, or take them out first.</source>
            <translation>
                <numerusform>It has %n part: merge it instead, or take it out first.</numerusform>
                <numerusform>It has %n parts: merge it instead, or take them out first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageSources</name>
        <message numerus="yes">
            <source>Merge %n sources into one</source>
            <translation>
                <numerusform>Merge %n source into one</numerusform>
                <numerusform>Merge %n sources into one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) count for the other source; what is printed with them stays.</source>
            <translation>
                <numerusform>%n article counts for the other source; what is printed with it stays.</numerusform>
                <numerusform>%n articles count for the other source; what is printed with them stays.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n sources</source>
            <translation>
                <numerusform>Remove %n source</numerusform>
                <numerusform>Remove %n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) keep what is printed with them, and no longer count for a source.</source>
            <translation>
                <numerusform>%n article keeps what is printed with it, and no longer counts for a source.</numerusform>
                <numerusform>%n articles keep what is printed with them, and no longer count for a source.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ManageTags</name>
        <message numerus="yes">
            <source>Merge %n tags into one</source>
            <translation>
                <numerusform>Merge %n tag into one</numerusform>
                <numerusform>Merge %n tags into one</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) get the other tag instead.</source>
            <translation>
                <numerusform>%n article gets the other tag instead.</numerusform>
                <numerusform>%n articles get the other tag instead.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n tags</source>
            <translation>
                <numerusform>Remove %n tag</numerusform>
                <numerusform>Remove %n tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n article(s) lose the tag.</source>
            <translation>
                <numerusform>%n article loses the tag.</numerusform>
                <numerusform>%n articles lose the tag.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::NoticeBell</name>
        <message numerus="yes">
            <source>%n unread notice(s)</source>
            <translation>
                <numerusform>%n unread notice</numerusform>
                <numerusform>%n unread notices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::NoticeBox</name>
        <message numerus="yes">
            <source>%n new notice(s)</source>
            <translation>
                <numerusform>%n new notice</numerusform>
                <numerusform>%n new notices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::OutletsDialog</name>
        <message numerus="yes">
            <source>%n looked at: all is at %1 as it was published.</source>
            <translation>
                <numerusform>%n looked at: all is at %1 as it was published.</numerusform>
                <numerusform>%n looked at: all is at %1 as it was published.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n different</source>
            <translation>
                <numerusform>%n different</numerusform>
                <numerusform>%n different</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that should be gone</source>
            <translation>
                <numerusform>%n that should be gone</numerusform>
                <numerusform>%n that should be gone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::PasteSpecialDialog</name>
        <message numerus="yes">
            <source>%n picture(s) come with it.</source>
            <translation>
                <numerusform>%n picture comes with it.</numerusform>
                <numerusform>%n pictures come with it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ProofPanel</name>
        <message numerus="yes">
            <source>There are %n correction(s) only.</source>
            <translation>
                <numerusform>There is %n correction only.</numerusform>
                <numerusform>There are %n corrections only.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) corrected. Undo takes all of them back.</source>
            <translation>
                <numerusform>%n finding corrected. Undo takes it back.</numerusform>
                <numerusform>%n findings corrected. Undo takes all of them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::QueueBar</name>
        <message numerus="yes">
            <source>%1, %n articles</source>
            <translation>
                <numerusform>%1, %n article</numerusform>
                <numerusform>%1, %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::RecoveryDialog</name>
        <message numerus="yes">
            <source>Set aside; it is kept for %n days after it was typed.</source>
            <translation>
                <numerusform>Set aside; it is kept for %n day after it was typed.</numerusform>
                <numerusform>Set aside; it is kept for %n days after it was typed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recovering opens it, unsaved. Discarding sets it aside for %n days.</source>
            <translation>
                <numerusform>Recovering opens it, unsaved. Discarding sets it aside for %n day.</numerusform>
                <numerusform>Recovering opens it, unsaved. Discarding sets it aside for %n days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ReviewDesk</name>
        <message numerus="yes">
            <source>Nothing is passed unread: here is what you had not seen. %n screens left.</source>
            <translation>
                <numerusform>Nothing is passed unread: here is what you had not seen. %n screen left.</numerusform>
                <numerusform>Nothing is passed unread: here is what you had not seen. %n screens left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Changes not seen yet: %n screens (Space)</source>
            <translation>
                <numerusform>Changes not seen yet: %n screen (Space)</numerusform>
                <numerusform>Changes not seen yet: %n screens (Space)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not read yet: about %n screens (Space)</source>
            <translation>
                <numerusform>Not read yet: about %n screen (Space)</numerusform>
                <numerusform>Not read yet: about %n screens (Space)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing is left in this queue. %n decisions so far.</source>
            <translation>
                <numerusform>Nothing is left in this queue. %n decision so far.</numerusform>
                <numerusform>Nothing is left in this queue. %n decisions so far.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::ReviewText</name>
        <message numerus="yes">
            <source>%n articles</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pictures replaced</source>
            <translation>
                <numerusform>%n picture replaced</numerusform>
                <numerusform>%n pictures replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pictures new</source>
            <translation>
                <numerusform>%n picture new</numerusform>
                <numerusform>%n pictures new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pictures taken out</source>
            <translation>
                <numerusform>%n picture taken out</numerusform>
                <numerusform>%n pictures taken out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n set aside by people</source>
            <translation>
                <numerusform>%n set aside by people</numerusform>
                <numerusform>%n set aside by people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open threads</source>
            <translation>
                <numerusform>%n open thread</numerusform>
                <numerusform>%n open threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n versions</source>
            <translation>
                <numerusform>%n version</numerusform>
                <numerusform>%n versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SectionTreeModel</name>
        <message numerus="yes">
            <source>%1, %n articles</source>
            <translation>
                <numerusform>%1, %n article</numerusform>
                <numerusform>%1, %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SheetHead</name>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SidebarModel</name>
        <message numerus="yes">
            <source>%1, %n articles</source>
            <translation>
                <numerusform>%1, %n article</numerusform>
                <numerusform>%1, %n articles</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SourceFindBar</name>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n replaced</numerusform>
                <numerusform>%n replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced; there are more: replace again</source>
            <translation>
                <numerusform>%n replaced; there are more: replace again</numerusform>
                <numerusform>%n replaced; there are more: replace again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::StatusLine</name>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>%n min to read</numerusform>
                <numerusform>%n min to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::Store</name>
        <message numerus="yes">
            <source>A shift takes %n day(s) at most.</source>
            <translation>
                <numerusform>A shift takes %n day at most.</numerusform>
                <numerusform>A shift takes %n days at most.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” has %n article(s). Merge it into another series, or take them out first.</source>
            <translation>
                <numerusform>“%1” has %n article. Merge it into another series, or take it out first.</numerusform>
                <numerusform>“%1” has %n articles. Merge it into another series, or take them out first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” holds %n article(s). Say which section they go to.</source>
            <translation>
                <numerusform>“%1” holds %n article. Say which section it goes to.</numerusform>
                <numerusform>“%1” holds %n articles. Say which section they go to.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A comment has at most %n characters.</source>
            <translation>
                <numerusform>A comment has at most %n character.</numerusform>
                <numerusform>A comment has at most %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::StoreDesk</name>
        <message numerus="yes">
            <source>%n text(s) of this article, saved elsewhere, could not be brought in by itself. Nothing is lost: put them together.</source>
            <translation>
                <numerusform>%n text of this article, saved elsewhere, could not be brought in by itself. Nothing is lost: put them together.</numerusform>
                <numerusform>%n texts of this article, saved elsewhere, could not be brought in by themselves. Nothing is lost: put them together.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) could not be brought together by itself. Nothing is lost: a person has to look.</source>
            <translation>
                <numerusform>%n text could not be brought together by itself. Nothing is lost: a person has to look.</numerusform>
                <numerusform>%n texts could not be brought together by themselves. Nothing is lost: a person has to look.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more were refused.</source>
            <translation>
                <numerusform>%n more was refused.</numerusform>
                <numerusform>%n more were refused.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::Sync</name>
        <message numerus="yes">
            <source>The newsroom&apos;s store would take away %n entries of the registers here, far more than usual. Nothing was taken away. Confirm that this is meant.</source>
            <translation>
                <numerusform>The newsroom&apos;s store would take away %n entries of the registers here, far more than usual. Nothing was taken away. Confirm that this is meant.</numerusform>
                <numerusform>The newsroom&apos;s store would take away %n entries of the registers here, far more than usual. Nothing was taken away. Confirm that this is meant.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SyncPopup</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::SyncTexts</name>
        <message numerus="yes">
            <source>Offline, %n waiting</source>
            <translation>
                <numerusform>Offline, %n waiting</numerusform>
                <numerusform>Offline, %n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>galley::TextKeeper</name>
        <message numerus="yes">
            <source>Your changes were given up. They are kept aside for %n days.</source>
            <translation>
                <numerusform>Your changes were given up. They are kept aside for %n day.</numerusform>
                <numerusform>Your changes were given up. They are kept aside for %n days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unsaved texts of %n articles were found: %1. Galley did not close properly.</source>
            <translation>
                <numerusform>The unsaved text of %n article was found: %1. Galley did not close properly.</numerusform>
                <numerusform>Unsaved texts of %n articles were found: %1. Galley did not close properly.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The unsaved text was set aside. It is kept for %n days.</source>
            <translation>
                <numerusform>The unsaved text was set aside. It is kept for %n day.</numerusform>
                <numerusform>The unsaved text was set aside. It is kept for %n days.</numerusform>
            </translation>
        </message>
    </context>
</TS>
