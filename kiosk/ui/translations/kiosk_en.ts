<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HeroCard</name>
    <message numerus="yes">
        <source>Step by step · %n minutes</source>
        <translation>
            <numerusform>Step by step · %n minute</numerusform>
            <numerusform>Step by step · %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>It starts over when nobody has touched it for %n minutes.</source>
        <translation>
            <numerusform>It starts over when nobody has touched it for %n minute.</numerusform>
            <numerusform>It starts over when nobody has touched it for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageEnd</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minutes.</source>
        <translation>
            <numerusform>Wait %n minute.</numerusform>
            <numerusform>Wait %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n seconds.</source>
        <translation>
            <numerusform>Wait %n second.</numerusform>
            <numerusform>Wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionScreen</name>
    <message numerus="yes">
        <source>There are %n more pages here. “Search” finds them.</source>
        <translation>
            <numerusform>There is %n more page here. “Search” finds it.</numerusform>
            <numerusform>There are %n more pages here. “Search” finds them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>This screen will start over in about %n minutes, to keep your visit private.</source>
        <translation>
            <numerusform>This screen will start over in about %n minute, to keep your visit private.</numerusform>
            <numerusform>This screen will start over in about %n minutes, to keep your visit private.</numerusform>
        </translation>
    </message>
</context>
</TS>
