// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/CatalogNames.h"
#include "check/CheckTools.h"
#include "check/Passes.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template <typename Value>
QStringList keysOf(const std::map<Id, Value> &map)
{
    QStringList keys;
    for (const auto &entry : map)
        keys.append(entry.first.toString());
    return keys;
}

/// One setting of a port: whose, where the plan has it, and on which node (null: on the product).
struct PortSetting {
    const ProductModel &product;
    Id port;
    QString value;
    QString path;
    Id node;
};

Finding settingFinding(const char *code, const PortSetting &setting, std::vector<LocalizedText> arguments)
{
    QStringList key{setting.product.product().id.toString(), setting.port.toString()};
    if (!setting.node.isNull())
        key.append(setting.node.toString());
    Finding finding = makeFinding(code, Severity::Error, key, std::move(arguments));
    if (!setting.node.isNull())
        finding.nodes = {setting.node};
    return finding;
}

Finding unknownPort(const FlowEngine &engine, const PortSetting &setting)
{
    return settingFinding("product.unknown-port", setting,
        {productText(engine, setting.product), sameText(setting.port.toString()), sameText(setting.path),
            nearestText(setting.port.toString(), keysOf(setting.product.catalog().ports))});
}

void appendPortSetting(const FlowEngine &engine, const PortSetting &setting, std::vector<Finding> &findings)
{
    const auto &ports = setting.product.catalog().ports;
    const auto found = ports.find(setting.port);
    if (found == ports.end()) {
        findings.push_back(unknownPort(engine, setting));
        return;
    }
    const PortDefinition &port = found->second;
    const bool isRefused = port.changeable == Changeable::No;
    const bool isElsewhere = !setting.node.isNull() && port.changeable == Changeable::OnProduct;
    if (!isRefused && !isElsewhere)
        return;
    findings.push_back(settingFinding(isRefused ? "product.port-fixed" : "product.port-not-on-node", setting,
        {productText(engine, setting.product), portName(port), sameText(setting.value), sameText(setting.path)}));
}

void appendFallback(const FlowEngine &engine, const PortSetting &setting, std::vector<Finding> &findings)
{
    const auto &ports = setting.product.catalog().ports;
    const auto found = ports.find(setting.port);
    if (found == ports.end()) {
        // The same name can be wrong among the ports too: one mistake, one finding.
        if (!setting.product.product().ports.contains(setting.port))
            findings.push_back(unknownPort(engine, setting));
        return;
    }
    if (found->second.fallback)
        return;
    QStringList known;
    for (const auto &[id, port] : ports) {
        if (port.fallback)
            known.append(id.toString());
    }
    findings.push_back(settingFinding("product.no-fallback", setting,
        {productText(engine, setting.product), portName(found->second), sameText(setting.path), listText(known)}));
}

void appendOptions(const FlowEngine &engine, const ProductModel &product, std::vector<Finding> &findings)
{
    const auto &known = product.catalog().options;
    for (const auto &entry : product.product().options) {
        const Id &option = entry.first;
        if (known.contains(option))
            continue;
        Finding finding = makeFinding("product.unknown-option", Severity::Error,
            {product.product().id.toString(), option.toString()},
            {productText(engine, product), sameText(option.toString())});
        if (known.empty())
            finding.sentence = u"product.unknown-option.none"_s;
        else
            finding.arguments.push_back(nearestText(option.toString(), keysOf(known)));
        findings.push_back(std::move(finding));
    }
}

} // namespace

void appendSettingFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    for (const auto &[id, planned] : engine.plan().products) {
        const ProductModel *product = productOf(engine, id);
        if (!product)
            continue;
        const QString path = u"products." % id.toString();
        appendOptions(engine, *product, findings);
        for (const auto &[port, value] : planned.ports)
            appendPortSetting(engine, {*product, port, value.toString(), path % u".ports", Id()}, findings);
        for (const auto &entry : planned.fallback)
            appendFallback(engine, {*product, entry.first, QString(), path % u".fallback", Id()}, findings);
    }
    for (const auto &[id, node] : engine.plan().nodes) {
        for (const auto &[productId, ports] : node.ports) {
            const ProductModel *product = productOf(engine, productId);
            if (!product)
                continue;
            const QString path = u"nodes." % id.toString() % u".ports." % productId.toString();
            for (const auto &[port, value] : ports)
                appendPortSetting(engine, {*product, port, value.toString(), path, id}, findings);
        }
    }
}

} // namespace portolan
