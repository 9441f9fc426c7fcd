// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"

#include "base/NearestNames.h"
#include "catalog/CatalogNames.h"
#include "derive/FlowKey.h"
#include "derive/PortsOnNodes.h"

#include <algorithm>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostFlows = 10;

/// Where a flow stands among others, by names alone: handles and indices depend on the history of edits.
auto orderOf(const FlowEngine &engine, const Flow &flow)
{
    static const Id none;
    const FlowIdentity &own = flow.identity;
    const bool derived = !flow.isDrawn();
    const Id &product = derived ? engine.product(flow).product().id : none;
    const Id &drawn = derived ? none : engine.drawn(flow).id;
    return std::tuple<const Id &, const Id &, int, const Id &, const Id &, int, int>(product, drawn,
        derived ? own.leg : 0, engine.nodes().at(own.opener).id, engine.nodes().at(own.listener).id,
        own.openerInterface, own.listenerInterface);
}

} // namespace

LocalizedText numberText(size_t number)
{
    return sameText(QString::number(number));
}

LocalizedText nodeText(const FlowEngine &engine, int node)
{
    const NodeTable::Entry &entry = engine.nodes().at(node);
    return entry.node ? nameText(entry.node->name, entry.id) : sameText(entry.id.toString());
}

LocalizedText interfaceText(const FlowEngine &engine, int node, int interface)
{
    LocalizedText text = nodeText(engine, node);
    const Node *machine = engine.nodes().at(node).node;
    if (!machine || machine->interfaces.empty())
        return text;
    const QString suffix = u'/' % machine->interfaces[static_cast<size_t>(interface)].id.toString();
    text.en += suffix;
    text.ja += suffix;
    return text;
}

LocalizedText zoneText(const FlowEngine &engine, int zone)
{
    if (zone == ZoneMap::noZone)
        return sameText(u"–"_s);
    return nameText(engine.zones().zone(zone).name, engine.zones().zone(zone).id);
}

LocalizedText productText(const FlowEngine &engine, const ProductModel &product)
{
    const Product &own = product.product();
    const auto isTwin = [&](const auto &entry) { return entry.second.catalog == own.catalog && entry.first != own.id; };
    const auto &products = engine.plan().products;
    if (std::none_of(products.begin(), products.end(), isTwin))
        return product.catalog().productName;
    return bracketed(product.catalog().productName, sameText(own.id.toString()));
}

LocalizedText osText(const FlowEngine &engine, const Id &os)
{
    return os.isNull() ? sameText(u"–"_s) : kindName(engine.catalogs(), os);
}

LocalizedText bracketed(const LocalizedText &text, const LocalizedText &behind)
{
    return {text.en % u" (" % behind.en % u')', text.ja % u'（' % behind.ja % u'）'};
}

Rectangle boxOf(const Node &node)
{
    const Size size = node.size.value_or(Node::standardSize);
    return {node.at->x, node.at->y, std::max(size.width, Node::smallestSize.width),
        std::max(size.height, Node::smallestSize.height)};
}

QString placeText(const Point &at)
{
    return QString::number(at.x, 'g', 10) + u", "_s + QString::number(at.y, 'g', 10);
}

LocalizedText quoted(const LocalizedText &text)
{
    if (text.isEmpty())
        return sameText(u"–"_s);
    return {u'"' % text.text(Language::English) % u'"', u'「' % text.text(Language::Japanese) % u'」'};
}

LocalizedText listText(const std::vector<LocalizedText> &items, size_t most)
{
    if (items.empty())
        return sameText(u"–"_s);
    QStringList english;
    QStringList japanese;
    for (size_t i = 0; i < std::min(most, items.size()); ++i) {
        english.append(items[i].text(Language::English));
        japanese.append(items[i].text(Language::Japanese));
    }
    if (items.size() > most) {
        english.append(u"…"_s);
        japanese.append(u"…"_s);
    }
    return {english.join(u", "_s), japanese.join(u"、"_s)};
}

LocalizedText listText(const QStringList &items, size_t most)
{
    std::vector<LocalizedText> texts;
    for (const QString &item : items)
        texts.push_back(sameText(item));
    return listText(texts, most);
}

LocalizedText nearestText(const QString &wanted, const QStringList &known)
{
    constexpr int mostNames = 6;
    return listText(nearestNames(wanted, known, mostNames));
}

void appendNew(std::vector<LocalizedText> &list, const LocalizedText &text)
{
    if (std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(text);
}

Finding makeFinding(
    const char *code, Severity severity, const QStringList &keyParts, std::vector<LocalizedText> arguments)
{
    Finding finding;
    finding.code = QLatin1String(code);
    finding.severity = severity;
    finding.arguments = std::move(arguments);
    finding.key = finding.code;
    for (const QString &part : keyParts)
        finding.key += u':' % part;
    return finding;
}

void pointAtFlows(const FlowEngine &engine, Finding &finding, std::vector<int> handles)
{
    const auto shown = static_cast<std::ptrdiff_t>(std::min(mostFlows, handles.size()));
    std::partial_sort(handles.begin(), handles.begin() + shown, handles.end(),
        [&](int a, int b) { return orderOf(engine, engine.flow(a)) < orderOf(engine, engine.flow(b)); });
    std::vector<int> ends;
    for (std::ptrdiff_t i = 0; i < shown; ++i) {
        const Flow &flow = engine.flow(handles[static_cast<size_t>(i)]);
        finding.flows.push_back(flowKey(engine, flow));
        ends.push_back(flow.identity.opener);
        ends.push_back(flow.identity.listener);
    }
    pointAtNodes(engine, finding, ends);
}

void pointAtNodes(const FlowEngine &engine, Finding &finding, const std::vector<int> &nodes)
{
    for (const int node : nodes)
        finding.nodes.push_back(engine.nodes().at(node).id);
    std::sort(finding.nodes.begin(), finding.nodes.end());
    finding.nodes.erase(std::unique(finding.nodes.begin(), finding.nodes.end()), finding.nodes.end());
}

const ProductModel *productOf(const FlowEngine &engine, const Id &id)
{
    const auto found = std::find_if(engine.products().begin(), engine.products().end(),
        [&](const auto &product) { return product && product->product().id == id; });
    return found == engine.products().end() ? nullptr : found->get();
}

int zoneOfEnd(const FlowEngine &engine, const Flow &flow, bool opener)
{
    const FlowIdentity &ends = flow.identity;
    const std::vector<int> &zones = engine.nodes().at(opener ? ends.opener : ends.listener).zones;
    return zones[static_cast<size_t>(opener ? ends.openerInterface : ends.listenerInterface)];
}

std::vector<StandingListener> standingListeners(const FlowEngine &engine, const ProductModel &product)
{
    std::vector<StandingListener> listeners;
    const PortsOnNodes portsOnNodes(engine.nodes(), engine.products());
    for (const ServerModel &server : product.servers()) {
        for (size_t leg = 0; leg < server.legs.size(); ++leg) {
            if (!server.legs[leg].listens)
                continue;
            std::optional<PortSet> ports = portsOnNodes.open(
                product, product.legs()[leg].listenerPort, server.node, product.effective()[leg].transport);
            if (ports)
                listeners.push_back({server.node, static_cast<int>(leg), std::move(*ports)});
        }
    }
    return listeners;
}

} // namespace portolan
