// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/ExposurePlots.h"

#include "check/CheckTools.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int sourceLane = 3; ///< behind those of allTransports
constexpr Reach reachOfMark[] = {Reach::OtherZone, Reach::OwnZone, Reach::OwnMachine, Reach::UnknownZone};

QString countText(const OpenPorts &ports)
{
    return QString::number(ports.count()) + (ports.hasPicked() ? u"+"_s : QString());
}

} // namespace

QString ExposurePlots::word(const QString &key, const QStringList &arguments) const
{
    return bilingual(m_source.wording, key, m_source.words, arguments);
}

QString ExposurePlots::title(ExposurePlot plot, const Wording &wording, ExportLanguage words)
{
    switch (plot) {
    case ExposurePlot::Ports:
        return bilingual(wording, u"exposure.ports"_s, words);
    case ExposurePlot::Zones:
        return bilingual(wording, u"exposure.zones"_s, words);
    case ExposurePlot::Numbers:
        break;
    }
    return bilingual(wording, u"exposure.numbers"_s, words);
}

QString ExposurePlots::howCounted(ExposurePlot plot, const Wording &wording, ExportLanguage words)
{
    const QString key = plot == ExposurePlot::Ports ? u"exposure.how.ports"_s
        : plot == ExposurePlot::Zones               ? u"exposure.how.zones"_s
                                                    : u"exposure.how.numbers"_s;
    const QStringList arguments = plot == ExposurePlot::Ports ? QStringList{QString::number(wideRange)} : QStringList();
    QStringList lines;
    if (words != ExportLanguage::Japanese)
        lines.append(wording.text(key, Language::English, arguments));
    if (words != ExportLanguage::English)
        lines.append(wording.text(key, Language::Japanese, arguments));
    return lines.join(u'\n');
}

QString ExposurePlots::named(const LocalizedText &name, const QString &id, const QString &between) const
{
    if (name.isEmpty())
        return id;
    const QString first = name.text(firstLanguage(m_source.names));
    const QString second = name.text(Language::Japanese);
    return m_source.names != ExportLanguage::Both || first == second ? first : first + between + second;
}

QString ExposurePlots::nodeText(const Id &node) const
{
    const auto found = m_source.engine.plan().nodes.find(node);
    if (found == m_source.engine.plan().nodes.end())
        return node.toString();
    const QString name = named(found->second.name, node.toString(), u" / "_s);
    const int machines = found->second.machineCount();
    return machines > 1 ? name + u" ×"_s + QString::number(machines) : name;
}

QString ExposurePlots::zoneText(const Id &zone) const
{
    const auto found = m_source.engine.plan().zones.find(zone);
    if (found == m_source.engine.plan().zones.end())
        return word(u"zone.none"_s);
    return named(found->second.name, zone.toString(), u"\n"_s);
}

PlotContent ExposurePlots::ports(PortsBy by, std::vector<int> &order) const
{
    const std::vector<NodeExposure> &nodes = m_source.figures.nodes;
    order.clear();
    for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
        if (!nodes[static_cast<size_t>(i)].ports.isEmpty())
            order.push_back(i);
    }
    std::vector<int> counts(nodes.size());
    std::transform(
        nodes.begin(), nodes.end(), counts.begin(), [](const NodeExposure &node) { return node.ports.count(); });
    std::stable_sort(order.begin(), order.end(),
        [&](int a, int b) { return counts[static_cast<size_t>(a)] > counts[static_cast<size_t>(b)]; });

    BarsContent bars;
    bars.axis = word(u"exposure.axis.ports"_s);
    int sums[4] = {};
    bool hasPicked = false;
    PlotContent content;
    for (const int i : order) {
        const NodeExposure &node = nodes[static_cast<size_t>(i)];
        BarsContent::Bar bar{nodeText(node.node), {}, countText(node.ports)};
        if (by == PortsBy::Transport) {
            for (const Transport transport : allTransports)
                bar.parts.push_back(node.ports.count(transport));
        } else {
            for (const Reach reach : reachOfMark)
                bar.parts.push_back(node.ports.count(reach));
        }
        for (size_t part = 0; part < bar.parts.size(); ++part)
            sums[part] += bar.parts[part];
        hasPicked = hasPicked || node.ports.hasPicked();
        content.elements.push_back(bar.label);
        bars.bars.push_back(std::move(bar));
    }
    const QStringList names = by == PortsBy::Transport
        ? QStringList{u"TCP"_s, u"UDP"_s, word(u"exposure.transport.unstated"_s)}
        : QStringList{word(u"exposure.reach.other"_s), word(u"exposure.reach.zone"_s),
            word(u"exposure.reach.machine"_s), word(u"exposure.reach.unknown"_s)};
    for (int part = 0; part < names.size(); ++part) {
        if (sums[part] > 0)
            content.legend.push_back({static_cast<PlotMark>(part), names.at(part)});
    }
    if (hasPicked)
        content.legend.push_back({PlotMark::None, word(u"exposure.mark.range"_s)});
    content.body = std::move(bars);
    return content;
}

PlotContent ExposurePlots::zones(ZonesBy by) const
{
    const ZoneExposure &zones = m_source.figures.zones;
    PlotContent content;
    CellsContent cells;
    cells.from = word(u"exposure.axis.from"_s);
    cells.to = word(u"exposure.axis.to"_s);
    for (const Id &zone : zones.zones)
        cells.zones.append(zoneText(zone));
    bool hasFirewall = false;
    int blockedRows = 0;
    bool hasPicked = false;
    for (const ZoneCell &cell : zones.cells) {
        CellsContent::Cell shown;
        const bool isRows = by == ZonesBy::Rows;
        const QString count = countText(cell.ports);
        shown.value = isRows ? cell.rows : cell.ports.count();
        if (!cell.isEmpty()) {
            shown.text = isRows ? QString::number(cell.rows) : count;
            shown.below = isRows ? word(u"exposure.ports.count"_s, {count})
                                 : word(u"exposure.rows"_s, {QString::number(cell.rows)});
        }
        shown.hasFirewall
            = cell.crossing.state == Crossing::State::Through || cell.crossing.state == Crossing::State::Tied;
        shown.isBlocked = cell.blockedRows > 0;
        hasFirewall = hasFirewall || (shown.hasFirewall && !cell.isEmpty());
        blockedRows += cell.blockedRows;
        hasPicked = hasPicked || cell.ports.hasPicked();
        cells.cells.push_back(std::move(shown));
        content.elements.push_back({});
    }
    for (size_t i = 0; i < content.elements.size(); ++i)
        content.elements[i] = QString(cells.zones.at(static_cast<qsizetype>(i / zones.zones.size())) + u" → "
            + cells.zones.at(static_cast<qsizetype>(i % zones.zones.size())))
                                  .replace(u'\n', u' ');
    content.legend.push_back(
        {PlotMark::None, word(by == ZonesBy::Rows ? u"exposure.shade.rows"_s : u"exposure.shade.ports"_s)});
    if (hasFirewall)
        content.legend.push_back({PlotMark::Firewall, word(u"exposure.mark.firewall"_s)});
    if (blockedRows > 0)
        content.legend.push_back({PlotMark::Blocked, word(u"exposure.mark.blocked"_s, {QString::number(blockedRows)})});
    if (hasPicked)
        content.legend.push_back({PlotMark::None, word(u"exposure.mark.range"_s)});
    content.body = std::move(cells);
    return content;
}

int ExposurePlots::laneOf(const PortUse &use, const std::vector<int> &lanes) const
{
    const int sort = use.isSource
        ? sourceLane
        : static_cast<int>(
            std::find(allTransports.begin(), allTransports.end(), use.transport) - allTransports.begin());
    return static_cast<int>(std::find(lanes.begin(), lanes.end(), sort) - lanes.begin());
}

void ExposurePlots::appendBands(NumbersContent &numbers, PlotContent &content) const
{
    for (const PortBand &band : m_source.figures.bands) {
        const QString count = QString::number(band.nodes.size());
        const QString range = band.range.toString();
        QString text;
        switch (band.sort) {
        case PortBand::Sort::Ephemeral:
            text = band.system.isNull()
                ? word(u"exposure.band.stated"_s, {count})
                : word(u"exposure.band.system"_s,
                    {osText(m_source.engine, band.system).text(firstLanguage(m_source.words)), count});
            break;
        case PortBand::Sort::Agreed:
            text = word(u"exposure.band.agreed"_s, {transportsText(band.transports), count});
            break;
        case PortBand::Sort::Wide:
            text = word(u"exposure.band.wide"_s, {transportsText(band.transports), count});
            break;
        }
        text = range + u"  "_s + text;
        numbers.bands.push_back({band.range.first, band.range.last, text, band.sort == PortBand::Sort::Ephemeral});
        content.elements.push_back(text);
    }
}

PlotContent ExposurePlots::numbers() const
{
    const std::vector<PortUse> &uses = m_source.figures.uses;
    PlotContent content;
    NumbersContent numbers;
    numbers.axis = word(u"exposure.axis.numbers"_s);
    numbers.unlabelled = word(u"exposure.unlabelled"_s, {u"%1"_s});
    numbers.unlabelledOnPaper = word(u"exposure.unlabelled.printed"_s, {u"%1"_s});
    numbers.sections
        = {word(u"exposure.section.system"_s), word(u"exposure.section.user"_s), word(u"exposure.section.dynamic"_s)};
    const QStringList names{word(u"exposure.lane.tcp"_s), word(u"exposure.lane.udp"_s),
        word(u"exposure.lane.unstated"_s), word(u"exposure.lane.source"_s)};
    std::vector<int> lanes;
    for (int lane = 0; lane < names.size(); ++lane) {
        const std::vector<int> only{lane};
        if (std::any_of(uses.begin(), uses.end(), [&](const PortUse &use) { return laneOf(use, only) == 0; })) {
            lanes.push_back(lane);
            numbers.lanes.append(names.at(lane));
        }
    }
    bool isConflict = false;
    std::set<PortRange> labelled; // a number has one label, at its first element
    for (const PortUse &use : uses) {
        NumbersContent::Port port;
        port.first = use.range.first;
        port.last = use.range.last;
        port.lane = laneOf(use, lanes);
        port.isSource = use.isSource;
        port.isConflict = !use.inEphemeral.empty();
        isConflict = isConflict || port.isConflict;
        QStringList services;
        for (const PortService &service : use.services) {
            const QString name = service.name.text(firstLanguage(m_source.names));
            if (!name.isEmpty() && !services.contains(name))
                services.append(name);
        }
        const QString text
            = services.isEmpty() ? use.range.toString() : use.range.toString() + u"  "_s + services.join(u", "_s);
        if (labelled.insert(use.range).second)
            port.label = text;
        content.elements.push_back(text);
        numbers.ports.push_back(std::move(port));
    }
    appendBands(numbers, content);
    content.legend.push_back({PlotMark::Listens, word(u"exposure.mark.listens"_s)});
    if (std::find(lanes.begin(), lanes.end(), sourceLane) != lanes.end())
        content.legend.push_back({PlotMark::Source, word(u"exposure.mark.source"_s)});
    if (isConflict)
        content.legend.push_back({PlotMark::Conflict, word(u"exposure.mark.conflict"_s)});
    content.body = std::move(numbers);
    return content;
}

} // namespace portolan
