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
        <source>%n article(s) had been brought in before and stay.</source>
        <translation>
            <numerusform>%n article had been brought in before and stays.</numerusform>
            <numerusform>%n articles had been brought in before and stay.</numerusform>
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
    <name>galley::Ctl</name>
    <message numerus="yes">
        <source>%n source(s) read.</source>
        <translation>
            <numerusform>%n source read.</numerusform>
            <numerusform>%n sources read.</numerusform>
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
        <source>“%1” holds %n article(s). Merge it into another section first.</source>
        <translation>
            <numerusform>“%1” holds %n article. Merge it into another section first.</numerusform>
            <numerusform>“%1” holds %n articles. Merge it into another section first.</numerusform>
        </translation>
    </message>
</context>
</TS>
