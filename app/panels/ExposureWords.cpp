// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ExposureWords.h"

#include "check/CheckTools.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int portsInWords = 14;
constexpr int nodesInWords = 8;

QString paragraphs(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines.mid(1))
        escaped.append(line.toHtmlEscaped());
    return u"<div><b>"_s + lines.front().toHtmlEscaped() + u"</b><br>"_s + escaped.join(u"<br>"_s) + u"</div>"_s;
}

} // namespace

QString ExposureWords::transportName(Transport transport) const
{
    const QString name = transportText(transport);
    return name.isEmpty() ? tr("Not stated") : name;
}

QString ExposureWords::zoneName(const Id &zone) const
{
    return m_plots.zoneText(zone).replace(u'\n', u" / "_s);
}

QString ExposureWords::serviceText(const PortService &service) const
{
    const Language language = firstLanguage(m_source.names);
    const QString product = service.product.text(language);
    const QString name = service.name.text(language);
    return product.isEmpty() ? name
        : name.isEmpty()     ? product
                             : QString(product + (language == Language::English ? u": "_s : u"："_s) + name);
}

QString ExposureWords::portsText(const OpenPorts &ports, int most) const
{
    QStringList parts;
    int left = most > 0 ? most : static_cast<int>(ports.ports().size());
    int cut = 0;
    for (const Transport transport : allTransports) {
        QStringList numbers;
        for (const OpenPorts::Port &port : ports.ports()) {
            if (port.transport != transport)
                continue;
            if (left-- > 0)
                numbers.append(port.isPicked ? tr("one of %1").arg(port.range.toString()) : port.range.toString());
            else
                ++cut;
        }
        if (!numbers.isEmpty())
            parts.append(transportName(transport) + u' ' + numbers.join(u", "_s));
    }
    if (cut > 0)
        parts.append(tr("and %n more", nullptr, cut));
    return parts.join(u"; "_s);
}

QString ExposureWords::nodesText(const std::vector<Id> &nodes, int most) const
{
    QStringList names;
    const size_t shown = most > 0 ? std::min(nodes.size(), static_cast<size_t>(most)) : nodes.size();
    for (size_t i = 0; i < shown; ++i)
        names.append(m_plots.nodeText(nodes[i]));
    if (nodes.size() > shown)
        names.append(tr("and %n more", nullptr, static_cast<int>(nodes.size() - shown)));
    return names.join(u", "_s);
}

QString ExposureWords::firewallNames(const Crossing &crossing) const
{
    QStringList names;
    for (const Id &id : crossing.firewalls) {
        const auto found = m_source.engine.plan().firewalls.find(id);
        const bool hasName = found != m_source.engine.plan().firewalls.end() && !found->second.name.isEmpty();
        names.append(hasName ? found->second.name.text(firstLanguage(m_source.names)) : id.toString());
    }
    return names.join(u" → "_s);
}

QString ExposureWords::crossingText(const Crossing &crossing) const
{
    switch (crossing.state) {
    case Crossing::State::Inside:
        return tr("Inside one zone: no firewall in between");
    case Crossing::State::Through:
        return tr("Through %1").arg(firewallNames(crossing));
    case Crossing::State::Tied:
        return tr("Through %1, or another way that is as short").arg(firewallNames(crossing));
    case Crossing::State::NoWay:
        return tr("No firewall joins these zones");
    case Crossing::State::Unknown:
        break;
    }
    return tr("One end has no zone, so what is in between is unknown");
}

QString ExposureWords::nodeHtml(const NodeExposure &node) const
{
    QStringList lines{m_plots.nodeText(node.node)};
    const int count = node.ports.count();
    lines.append(node.machines > 1 ? tr("%n open port(s) on each machine", nullptr, count)
                                   : tr("%n open port(s)", nullptr, count));
    lines.append(portsText(node.ports, portsInWords));
    const std::pair<Reach, QString> reaches[] = {{Reach::OtherZone, tr("Reached through a firewall: %1")},
        {Reach::OwnZone, tr("Reached from its own zone: %1")}, {Reach::UnknownZone, tr("Zone not known: %1")},
        {Reach::OwnMachine, tr("From the machine itself, or by nobody in the plan: %1")}};
    for (const auto &[reach, sentence] : reaches) {
        if (const int reached = node.ports.count(reach); reached > 0)
            lines.append(sentence.arg(reached));
    }
    if (node.hasUnstated)
        lines.append(tr("Other flows lead to ports that no document states."));
    return paragraphs(lines);
}

QString ExposureWords::cellHtml(size_t index) const
{
    const ZoneExposure &zones = m_source.figures.zones;
    const ZoneCell &cell = zones.cells[index];
    const size_t size = zones.zones.size();
    QStringList lines{zoneName(zones.zones[index / size]) + u" → "_s + zoneName(zones.zones[index % size])};
    if (cell.isEmpty()) {
        lines.append(tr("Nothing goes from here to there."));
        return paragraphs(lines);
    }
    lines.append(tr("%n row(s) of the matrix", nullptr, cell.rows));
    if (!cell.ports.isEmpty())
        lines.append(portsText(cell.ports, portsInWords));
    lines.append(crossingText(cell.crossing));
    if (cell.blockedRows > 0)
        lines.append(tr("%n more row(s) that no way leads to", nullptr, cell.blockedRows));
    return paragraphs(lines);
}

QString ExposureWords::useHtml(const PortUse &use) const
{
    QStringList lines{QString(transportName(use.transport) + u' ' + use.range.toString())};
    for (const PortService &service : use.services)
        lines.append(serviceText(service));
    lines.append(
        (use.isSource ? tr("Sent from by: %1") : tr("Listened on by: %1")).arg(nodesText(use.nodes, nodesInWords)));
    if (!use.inEphemeral.empty())
        lines.append(tr("Inside the ephemeral range of: %1. Another connection may hold the port when the program "
                        "starts.")
                         .arg(nodesText(use.inEphemeral, nodesInWords)));
    return paragraphs(lines);
}

QString ExposureWords::bandHtml(const PortBand &band) const
{
    const QString range = band.range.toString();
    QStringList lines;
    switch (band.sort) {
    case PortBand::Sort::Ephemeral:
        lines.append(tr("Ephemeral range %1").arg(range));
        lines.append(band.system.isNull()
                ? tr("As the plan states it.")
                : tr("The default of %1.")
                      .arg(osText(m_source.engine, band.system).text(firstLanguage(m_source.words))));
        break;
    case PortBand::Sort::Agreed:
        lines.append(QString(transportsText(band.transports) + u' ' + range).trimmed());
        lines.append(tr("Listeners take a port of it that the first contact agrees on."));
        break;
    case PortBand::Sort::Wide:
        lines.append(QString(transportsText(band.transports) + u' ' + range).trimmed());
        lines.append(tr("Flows lead to all of this range."));
        break;
    }
    lines.append(tr("Nodes: %1").arg(nodesText(band.nodes, nodesInWords)));
    return paragraphs(lines);
}

QString ExposureWords::html(ExposurePlot plot, int element) const
{
    const Exposure &figures = m_source.figures;
    const auto at = static_cast<size_t>(element);
    switch (plot) {
    case ExposurePlot::Ports:
        return at < m_order.size() ? nodeHtml(figures.nodes[static_cast<size_t>(m_order[at])]) : QString();
    case ExposurePlot::Zones:
        return at < figures.zones.cells.size() ? cellHtml(at) : QString();
    case ExposurePlot::Numbers:
        break;
    }
    if (at < figures.uses.size())
        return useHtml(figures.uses[at]);
    const size_t band = at - figures.uses.size();
    return band < figures.bands.size() ? bandHtml(figures.bands[band]) : QString();
}

PlotTable ExposureWords::portsTable() const
{
    PlotTable table;
    table.headings = {tr("Node"), tr("Open ports"), u"TCP"_s, u"UDP"_s, tr("Not stated"), tr("Through a firewall"),
        tr("Own zone"), tr("Zone not known"), tr("Machine itself"), tr("Ports")};
    for (size_t i = 0; i < m_order.size(); ++i) {
        const NodeExposure &node = m_source.figures.nodes[static_cast<size_t>(m_order[i])];
        const OpenPorts &ports = node.ports;
        QStringList row{m_plots.nodeText(node.node), QString::number(ports.count())};
        for (const Transport transport : allTransports)
            row.append(QString::number(ports.count(transport)));
        for (const Reach reach : {Reach::OtherZone, Reach::OwnZone, Reach::UnknownZone, Reach::OwnMachine})
            row.append(QString::number(ports.count(reach)));
        row.append(portsText(ports, 0));
        table.rows.push_back(std::move(row));
        table.elements.push_back(static_cast<int>(i));
    }
    return table;
}

PlotTable ExposureWords::zonesTable() const
{
    PlotTable table;
    table.headings = {tr("From zone"), tr("To zone"), tr("Rows"), tr("Number of ports"), tr("Firewalls"),
        tr("Rows without a way"), tr("Ports")};
    const ZoneExposure &zones = m_source.figures.zones;
    for (size_t i = 0; i < zones.cells.size(); ++i) {
        const ZoneCell &cell = zones.cells[i];
        if (cell.isEmpty())
            continue;
        table.rows.push_back(
            {zoneName(zones.zones[i / zones.zones.size()]), zoneName(zones.zones[i % zones.zones.size()]),
                QString::number(cell.rows), QString::number(cell.ports.count()), firewallNames(cell.crossing),
                QString::number(cell.blockedRows), portsText(cell.ports, 0)});
        table.elements.push_back(static_cast<int>(i));
    }
    return table;
}

PlotTable ExposureWords::numbersTable() const
{
    PlotTable table;
    table.headings = {tr("Port"), tr("Protocol"), tr("Use"), tr("Service"), tr("Nodes"), tr("Inside ephemeral range")};
    const std::vector<PortUse> &uses = m_source.figures.uses;
    for (size_t i = 0; i < uses.size(); ++i) {
        QStringList services;
        for (const PortService &service : uses[i].services)
            services.append(serviceText(service));
        table.rows.push_back({uses[i].range.toString(), transportName(uses[i].transport),
            uses[i].isSource ? tr("Sent from") : tr("Listens"), services.join(u"; "_s), nodesText(uses[i].nodes, 0),
            nodesText(uses[i].inEphemeral, 0)});
        table.elements.push_back(static_cast<int>(i));
    }
    const std::vector<PortBand> &bands = m_source.figures.bands;
    for (size_t i = 0; i < bands.size(); ++i) {
        const QString use = bands[i].sort == PortBand::Sort::Ephemeral ? tr("Ephemeral range")
            : bands[i].sort == PortBand::Sort::Agreed                  ? tr("Agreed at first contact")
                                                                       : tr("Wide range");
        table.rows.push_back({bands[i].range.toString(), transportsText(bands[i].transports), use, QString(),
            nodesText(bands[i].nodes, 0), QString()});
        table.elements.push_back(static_cast<int>(uses.size() + i));
    }
    return table;
}

PlotTable ExposureWords::table(ExposurePlot plot) const
{
    return plot == ExposurePlot::Ports ? portsTable() : plot == ExposurePlot::Zones ? zonesTable() : numbersTable();
}

QString ExposureWords::summary(ExposurePlot plot) const
{
    const Exposure &figures = m_source.figures;
    if (plot == ExposurePlot::Ports && !m_order.empty()) {
        const NodeExposure &most = figures.nodes[static_cast<size_t>(m_order.front())];
        return tr("%n node(s) with open ports, most on %1: %2", nullptr, static_cast<int>(m_order.size()))
            .arg(m_plots.nodeText(most.node), QString::number(most.ports.count()));
    }
    if (plot == ExposurePlot::Zones) {
        int all = 0;
        int crossing = 0;
        for (const ZoneCell &cell : figures.zones.cells) {
            all += cell.rows;
            crossing += cell.crossing.firewalls.empty() ? 0 : cell.rows;
        }
        return tr("%n row(s) between and inside zones, %1 through a firewall", nullptr, all).arg(crossing);
    }
    if (plot == ExposurePlot::Numbers) {
        const auto conflicts = std::count_if(
            figures.uses.begin(), figures.uses.end(), [](const PortUse &use) { return !use.inEphemeral.empty(); });
        return tr("%n listening port(s) or range(s) inside the ephemeral range of their own node", nullptr,
            static_cast<int>(conflicts));
    }
    return {};
}

} // namespace portolan
