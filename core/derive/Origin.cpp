// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/Origin.h"

#include <QStringList>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Gathers the facts of one flow.
class OriginFinding {
public:
    OriginFinding(const FlowEngine &engine, const Flow &flow)
        : m_engine(engine)
        , m_flow(flow)
        , m_product(engine.product(flow))
        , m_leg(m_product.legs()[static_cast<size_t>(flow.identity.leg)])
    {
    }

    [[nodiscard]] std::vector<OriginFact> facts()
    {
        addRole(m_flow.identity.opener, m_leg.openerRole);
        if (m_flow.identity.listener != m_flow.identity.opener || m_leg.listenerRole != m_leg.openerRole)
            addRole(m_flow.identity.listener, m_leg.listenerRole);
        if (!m_product.leg(m_flow.identity.leg).versions.empty() && m_product.product().version)
            add(OriginFact::Kind::Version, m_product.product().id, Id(), m_product.product().version->toString());
        for (const std::vector<const Condition *> &conditions : {m_leg.ofServer, m_leg.ofPair}) {
            for (const Condition *condition : conditions)
                addCondition(*condition);
        }
        addPort(m_leg.openerPort, m_flow.identity.opener, m_flow.openerPort);
        addPort(m_leg.listenerPort, m_flow.identity.listener, m_flow.listenerPort);
        return std::move(m_facts);
    }

private:
    void add(OriginFact::Kind kind, const Id &subject, const Id &name, const QString &value = {})
    {
        OriginFact fact{kind, subject, name, value};
        if (std::find(m_facts.begin(), m_facts.end(), fact) == m_facts.end())
            m_facts.push_back(std::move(fact));
    }

    [[nodiscard]] const NodeTable::Entry &node(int index) const { return m_engine.nodes().at(index); }

    void addRole(int index, int role)
    {
        const Role &played = *m_product.roles()[static_cast<size_t>(role)].role;
        if (played.scope == RoleScope::Manager)
            add(OriginFact::Kind::Runs, node(index).id, m_product.product().id);
        else if (contains(played.kinds, node(index).node->kind))
            add(OriginFact::Kind::PlaysByKind, node(index).id, played.id, node(index).node->kind.toString());
        else
            add(OriginFact::Kind::PlaysByRole, node(index).id, played.id);
    }

    [[nodiscard]] int manager() const
    {
        for (const ServerModel &server : m_product.servers()) {
            if (server.node == m_flow.identity.opener || server.node == m_flow.identity.listener)
                return server.node;
        }
        return m_product.servers().front().node;
    }

    void addCondition(const Condition &condition)
    {
        if (const auto *option = std::get_if<OptionIsOn>(&condition.test)) {
            add(OriginFact::Kind::Option, m_product.product().id, option->option);
        } else if (std::holds_alternative<ServerOsIs>(condition.test)) {
            if (manager() != NodeTable::none && !node(manager()).os.isNull())
                add(OriginFact::Kind::System, node(manager()).id, Id(), node(manager()).os.toString());
        } else if (const auto *elsewhere = std::get_if<RoleElsewhere>(&condition.test)) {
            for (const int player :
                m_product.roles()[static_cast<size_t>(m_product.roleIndex(elsewhere->role))].players) {
                if (player != manager())
                    add(OriginFact::Kind::RolePlayedElsewhere, node(player).id, elsewhere->role);
            }
        } else if (const auto *fact = std::get_if<FactIs>(&condition.test)) {
            for (int index : {m_flow.identity.opener, m_flow.identity.listener}) {
                const Id value = m_engine.nodes().fact(index, fact->fact);
                if (value.isNull())
                    continue;
                while (!node(index).node || !node(index).node->facts.contains(fact->fact))
                    index = node(index).whole;
                add(OriginFact::Kind::NodeFact, node(index).id, fact->fact, value.toString());
            }
        }
    }

    void addPort(int port, int listener, int used)
    {
        if (port < 0 || used < 0)
            return;
        const PortModel &model = m_product.ports()[static_cast<size_t>(port)];
        const Id &name = model.definition->id;
        const QString value = m_engine.pools().ports.at(used).toString();
        const auto own = node(listener).node->ports.find(m_product.product().id);
        if (model.definition->changeable == Changeable::OnNode && own != node(listener).node->ports.end()
            && own->second.contains(name))
            add(OriginFact::Kind::PortOfNode, node(listener).id, name, value);
        else if (model.setByUser)
            add(OriginFact::Kind::PortOfProduct, m_product.product().id, name, value);
        else if (m_flow.fallbackUsed && model.definition->fallback)
            add(OriginFact::Kind::PortTaken, node(listener).id, name, value);
    }

    const FlowEngine &m_engine;
    const Flow &m_flow;
    const ProductModel &m_product;
    const LegModel &m_leg;
    std::vector<OriginFact> m_facts;
};

} // namespace

QString Origin::factsAsText() const
{
    static const QString kinds[] = {u"runs"_s, u"kind"_s, u"role"_s, u"version"_s, u"option"_s, u"os"_s, u"fact"_s,
        u"elsewhere"_s, u"product-port"_s, u"node-port"_s, u"port-taken"_s};
    QStringList texts;
    for (const OriginFact &fact : facts) {
        QString text = kinds[static_cast<int>(fact.kind)] + u' ' + fact.subject.toString();
        if (!fact.name.isNull())
            text += u' ' + fact.name.toString();
        if (!fact.value.isEmpty())
            text += u"="_s + fact.value;
        texts.append(text);
    }
    return texts.join(u"; "_s);
}

Origin originOf(const FlowEngine &engine, const Flow &flow)
{
    Origin origin;
    if (flow.isDrawn()) {
        origin.drawn = engine.drawn(flow).id;
        return origin;
    }
    const ProductModel &product = engine.product(flow);
    const Leg &leg = product.leg(flow.identity.leg);
    origin.product = product.product().id;
    origin.catalog = product.catalog().id;
    origin.leg = leg.id;
    origin.table = leg.table;
    origin.row = leg.row;
    origin.facts = OriginFinding(engine, flow).facts();
    return origin;
}

} // namespace portolan
