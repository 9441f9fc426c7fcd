// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReading.h"

namespace portolan {

using namespace Qt::StringLiterals;

void CatalogReading::readPort(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    PortDefinition port;
    port.id = id;
    if (const YamlNode *name = map.optional("name"_L1))
        port.name = m_reader.localized(*name, true);
    const YamlNode *value = map.required("value"_L1);
    const bool isClosed = value && value->isScalar() && value->text == "none"_L1;
    if (value && !isClosed)
        port.value = m_reader.portSet(*value);
    readChangeable(map, port, isClosed);
    if (const YamlNode *soft = map.optional("soft-end"_L1)) {
        const bool isSoft = m_reader.boolean(*soft).value_or(false);
        if (port.value)
            port.value->softEnd = isSoft;
        else if (isClosed)
            report("catalog.soft-end-without-value", {}, *soft);
    }
    readFallback(map, port, isClosed);
    if (const YamlNode *reading = map.optional("reading"_L1))
        readPortReading(port, *reading);
    if (const YamlNode *note = map.optional("note"_L1))
        port.note = reference(What::Note, *note).value_or(Id());
    map.refuseUnknown();
    m_catalog.ports[id] = std::move(port);
}

void CatalogReading::readChangeable(MapReader &map, PortDefinition &port, bool isClosed)
{
    const YamlNode *changeable = map.optional("changeable"_L1);
    bool isKnown = true;
    if (changeable) {
        const auto index = m_reader.word(*changeable, {u"no"_s, u"product"_s, u"node"_s});
        isKnown = index.has_value();
        port.changeable = static_cast<Changeable>(index.value_or(0));
    }
    const YamlNode *setBy = map.optional("set-by"_L1);
    if (setBy)
        port.setBy = m_reader.wording(*setBy).value_or(QString());
    if (!isKnown || port.changeable != Changeable::No)
        return;
    if (setBy)
        report("catalog.set-by-without-changeable", {}, *setBy);
    if (isClosed)
        report("catalog.port-never-open", {port.id.toString()}, *map.optional("value"_L1));
}

void CatalogReading::readFallback(MapReader &map, PortDefinition &port, bool isClosed)
{
    const YamlNode *fallback = map.optional("fallback"_L1);
    const YamlNode *when = fallback ? map.required("fallback-when"_L1) : map.optional("fallback-when"_L1);
    if (when) {
        const auto index = m_reader.word(*when, {u"chosen"_s, u"taken"_s});
        port.fallbackWhen = static_cast<FallbackWhen>(index.value_or(0));
    }
    if (!fallback) {
        if (when)
            report("missing.key", {u"fallback"_s}, *when);
        return;
    }
    port.fallback = m_reader.portSet(*fallback);
    if (isClosed)
        report("catalog.fallback-without-value", {}, *fallback);
    if (port.fallback && port.value && port.fallback->ranges == port.value->ranges)
        report("catalog.fallback-is-value", {port.fallback->toString()}, *fallback);
}

void CatalogReading::readPortReading(PortDefinition &port, const YamlNode &node)
{
    MapReader map(node, m_reader);
    if (const YamlNode *transport = map.required("transport"_L1)) {
        const auto index = m_reader.word(*transport, {u"tcp"_s, u"udp"_s});
        if (index)
            port.readTransport = *index == 0 ? Transport::Tcp : Transport::Udp;
    }
    if (const YamlNode *source = map.optional("source-port"_L1))
        port.readAsSource = m_reader.word(*source, {u"same"_s}).has_value();
    if (const YamlNode *answer = map.optional("answer"_L1)) {
        port.readOneWay = m_reader.word(*answer, {u"none"_s}).has_value();
        if (port.readOneWay && port.readTransport == Transport::Tcp)
            report("catalog.tcp-answers", {}, *answer);
    }
    if (const YamlNode *because = map.required("because"_L1))
        port.readBecause = reference(What::Reading, *because).value_or(Id());
    map.refuseUnknown();
}

} // namespace portolan
