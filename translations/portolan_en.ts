<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>portolan::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) chosen</source>
        <translation>
            <numerusform>%n finding chosen</numerusform>
            <numerusform>%n findings chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FlowsPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::FoundModel</name>
    <message numerus="yes">
        <source>%1: %n flow(s)</source>
        <translation>
            <numerusform>%1: %n flow</numerusform>
            <numerusform>%1: %n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::GuideWindow</name>
    <message numerus="yes">
        <source>%n place(s) on this page</source>
        <translation>
            <numerusform>%n place on this page</numerusform>
            <numerusform>%n places on this page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::NoticeBar</name>
    <message numerus="yes">
        <source>%1 is open, with %n warning(s).</source>
        <translation>
            <numerusform>%1 is open, with %n warning.</numerusform>
            <numerusform>%1 is open, with %n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>... and %n more.</source>
        <translation>
            <numerusform>... and %n more.</numerusform>
            <numerusform>... and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PlanStatus</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
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
        <source>Open findings, %n of them an error</source>
        <translation>
            <numerusform>Open findings, %n of them an error</numerusform>
            <numerusform>Open findings, %n of them errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PropertiesPanel</name>
    <message numerus="yes">
        <source>%n things are chosen. Choose one zone or one firewall to change it.</source>
        <translation>
            <numerusform>%n thing is chosen. Choose one zone or one firewall to change it.</numerusform>
            <numerusform>%n things are chosen. Choose one zone or one firewall to change it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ReasonForm</name>
    <message numerus="yes">
        <source>Leave %n row(s) out of the matrix</source>
        <translation>
            <numerusform>Leave %n row out of the matrix</numerusform>
            <numerusform>Leave %n rows out of the matrix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n finding(s)</source>
        <translation>
            <numerusform>Accept %n finding</numerusform>
            <numerusform>Accept %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::StartPage</name>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
</TS>
