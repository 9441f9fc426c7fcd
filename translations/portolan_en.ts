<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExposureWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open port(s) on each machine</source>
        <translation>
            <numerusform>%n open port on each machine</numerusform>
            <numerusform>%n open ports on each machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open port(s)</source>
        <translation>
            <numerusform>%n open port</numerusform>
            <numerusform>%n open ports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the matrix</source>
        <translation>
            <numerusform>%n row of the matrix</numerusform>
            <numerusform>%n rows of the matrix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) that no way leads to</source>
        <translation>
            <numerusform>%n more row that no way leads to</numerusform>
            <numerusform>%n more rows that no way leads to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) with open ports, most on %1: %2</source>
        <translation>
            <numerusform>%n node with open ports: %1, %2</numerusform>
            <numerusform>%n nodes with open ports, most on %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) between and inside zones, %1 through a firewall</source>
        <translation>
            <numerusform>%n row between and inside zones, %1 through a firewall</numerusform>
            <numerusform>%n rows between and inside zones, %1 through a firewall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listening port(s) or range(s) inside the ephemeral range of their own node</source>
        <translation>
            <numerusform>%n listening port or range inside the ephemeral range of its own node</numerusform>
            <numerusform>%n listening ports or ranges inside the ephemeral range of their own node</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message numerus="yes">
        <source>... and %n more row(s)</source>
        <translation>
            <numerusform>... and %n more row</numerusform>
            <numerusform>... and %n more rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n rows)</source>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ComparisonBar</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revision table: %n line(s)</source>
        <translation>
            <numerusform>Revision table: %n line</numerusform>
            <numerusform>Revision table: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ConsequencesBar</name>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) resolved.</source>
        <translation>
            <numerusform>%n finding resolved.</numerusform>
            <numerusform>%n findings resolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s): %1</source>
        <translation>
            <numerusform>%n new finding: %1</numerusform>
            <numerusform>%n new findings: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) resolved</source>
        <translation>
            <numerusform>%n finding resolved</numerusform>
            <numerusform>%n findings resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new finding(s)</source>
        <translation>
            <numerusform>%n new finding</numerusform>
            <numerusform>%n new findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) without their zone</source>
        <translation>
            <numerusform>%n node without its zone</numerusform>
            <numerusform>%n nodes without their zone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::ExportDialog</name>
    <message numerus="yes">
        <source>&amp;Export %n %1 file(s)</source>
        <translation>
            <numerusform>&amp;Export %n %1 file</numerusform>
            <numerusform>&amp;Export %n %1 files</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n removed</source>
        <comment>rows made of flows; rows</comment>
        <translation>
            <numerusform>%1, and %n removed</numerusform>
            <numerusform>%1, and %n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n of them ways back)</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1 (%n of them a way back)</numerusform>
            <numerusform>%1 (%n of them ways back)</numerusform>
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
    <name>portolan::IssueDialog</name>
    <message numerus="yes">
        <source>%n row(s) get their number now, for good.</source>
        <translation>
            <numerusform>%n row gets its number now, for good.</numerusform>
            <numerusform>%n rows get their number now, for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>... and %n more in the panel Findings.</source>
        <translation>
            <numerusform>... and %n more in the panel Findings.</numerusform>
            <numerusform>... and %n more in the panel Findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) among the findings. The revision can be issued all the same:</source>
        <translation>
            <numerusform>%n error among the findings. The revision can be issued all the same:</numerusform>
            <numerusform>%n errors among the findings. The revision can be issued all the same:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::IssueStrip</name>
    <message numerus="yes">
        <source>%n thing(s) to look at before this is issued</source>
        <translation>
            <numerusform>%n thing to look at before this is issued</numerusform>
            <numerusform>%n things to look at before this is issued</numerusform>
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
    <name>portolan::MemberEntry</name>
    <message numerus="yes">
        <source>%n more: type a part of a name or address.</source>
        <translation>
            <numerusform>%n more: type a part of a name or address.</numerusform>
            <numerusform>%n more: type a part of a name or address.</numerusform>
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
    <message numerus="yes">
        <source>%n file(s) were exported: %1 ...</source>
        <translation>
            <numerusform>%n file was exported: %1 ...</numerusform>
            <numerusform>%n files were exported: %1 ...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more notice</numerusform>
            <numerusform>%n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PlanStatus</name>
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
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>%n machine</numerusform>
            <numerusform>%n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::PreviewPane</name>
    <message numerus="yes">
        <source>of %n</source>
        <comment>page 1 of n</comment>
        <translation>
            <numerusform>of %n</numerusform>
            <numerusform>of %n</numerusform>
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
    <message numerus="yes">
        <source>Leave %n row(s) out of the matrix, ways back among them</source>
        <translation>
            <numerusform>Leave %n row out of the matrix, a way back</numerusform>
            <numerusform>Leave %n rows out of the matrix, ways back among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n row(s) out of the matrix; the others are left out already</source>
        <translation>
            <numerusform>Leave %n row out of the matrix; the others are left out already</numerusform>
            <numerusform>Leave %n rows out of the matrix; the others are left out already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>portolan::SheetCommands</name>
    <message numerus="yes">
        <source>%n row(s) got a number.</source>
        <translation>
            <numerusform>%n row got a number.</numerusform>
            <numerusform>%n rows got a number.</numerusform>
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
<context>
    <name>portolan::TablePreview</name>
    <message numerus="yes">
        <source>The first %1 of %n row(s)</source>
        <translation>
            <numerusform>The first %1 of %n row</numerusform>
            <numerusform>The first %1 of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
