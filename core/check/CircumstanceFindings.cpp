// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"
#include "derive/Openings.h"

#include <algorithm>
#include <unordered_map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Gathers from the undecided flows what would decide them.
class OpenQuestions {
public:
    explicit OpenQuestions(const FlowEngine &engine)
        : m_engine(engine)
        , m_openings(engine)
        , m_byProduct(engine.products().size())
    {
        for (const int handle : engine.handles()) {
            const Flow &flow = engine.flow(handle);
            if (!flow.excluded && flow.circumstances != 0 && !flow.isDrawn())
                take(handle);
        }
    }

    void appendVersions(std::vector<Finding> &findings) const;
    void appendFacts(std::vector<Finding> &findings) const;
    void appendSystems(std::vector<Finding> &findings);

private:
    struct OfProduct {
        std::vector<int> versionless; ///< flows
        std::vector<int> systemless; ///< flows between two machines of which neither runs the product
    };
    struct FactQuestion {
        int node = NodeTable::none;
        Id fact;
        std::vector<int> flows;
        std::vector<const Condition *> conditions;
        std::vector<int> nodes; ///< the node, and what is part of it
    };

    void take(int handle);
    void takeFact(const ProductModel &product, int handle, const Condition &condition);
    void takeSystem(const ProductModel &product, int handle);
    [[nodiscard]] bool runsManager(const ProductModel &product, int node, int role) const;

    const FlowEngine &m_engine;
    const Openings m_openings;
    std::vector<OfProduct> m_byProduct;
    std::vector<FactQuestion> m_facts;
    std::unordered_map<std::uint64_t, std::vector<size_t>> m_factsAt; ///< by node: indices of m_facts
    std::unordered_map<int, std::vector<int>> m_systems; ///< by manager: flows
};

void OpenQuestions::take(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    const ProductModel &product = m_engine.product(flow);
    const Circumstances &open = m_engine.circumstances(flow);
    const LegModel &leg = product.legs()[static_cast<size_t>(flow.identity.leg)];
    const auto isOpen = [&](const Condition *condition) {
        return std::find(open.conditions.begin(), open.conditions.end(), condition->id) != open.conditions.end();
    };
    if (open.versionUnknown)
        m_byProduct[static_cast<size_t>(flow.identity.product)].versionless.push_back(handle);
    for (const Condition *condition : leg.ofPair) {
        if (std::holds_alternative<FactIs>(condition->test) && isOpen(condition))
            takeFact(product, handle, *condition);
    }
    if (std::any_of(leg.ofServer.begin(), leg.ofServer.end(), [&](const Condition *condition) {
            return std::holds_alternative<ServerOsIs>(condition->test) && isOpen(condition);
        }))
        takeSystem(product, handle);
}

void OpenQuestions::takeFact(const ProductModel &product, int handle, const Condition &condition)
{
    const Flow &flow = m_engine.flow(handle);
    const auto &fact = std::get<FactIs>(condition.test);
    const LegModel &leg = product.legs()[static_cast<size_t>(flow.identity.leg)];
    const FlowIdentity &ends = flow.identity;
    int node = ends.listener;
    if (fact.of == LegSide::Managed) {
        if (product.roles()[static_cast<size_t>(leg.openerRole)].role->scope == RoleScope::Managed)
            node = ends.opener;
    } else if ((fact.of == LegSide::From) != product.effective()[static_cast<size_t>(ends.leg)].turned) {
        node = ends.opener;
    }
    const int asked = node;
    // What is said of a managed server is said at the server, not at its BMC: once for both.
    for (int steps = 0;
         fact.of == LegSide::Managed && m_engine.nodes().exists(m_engine.nodes().at(node).whole) && steps < 16; ++steps)
        node = m_engine.nodes().at(node).whole;
    std::vector<size_t> &here = m_factsAt[static_cast<std::uint64_t>(node)];
    const auto known
        = std::find_if(here.begin(), here.end(), [&](size_t index) { return m_facts[index].fact == fact.fact; });
    const size_t place = known == here.end() ? m_facts.size() : *known;
    if (place == m_facts.size()) {
        here.push_back(place);
        m_facts.push_back({node, fact.fact, {}, {}, {node}});
    }
    FactQuestion &question = m_facts[place];
    question.flows.push_back(handle);
    if (std::find(question.conditions.begin(), question.conditions.end(), &condition) == question.conditions.end())
        question.conditions.push_back(&condition);
    if (std::find(question.nodes.begin(), question.nodes.end(), asked) == question.nodes.end())
        question.nodes.push_back(asked);
}

bool OpenQuestions::runsManager(const ProductModel &product, int node, int role) const
{
    return product.roles()[static_cast<size_t>(role)].role->scope == RoleScope::Manager
        && m_engine.nodes().at(node).os.isNull();
}

void OpenQuestions::takeSystem(const ProductModel &product, int handle)
{
    const FlowIdentity &ends = m_engine.flow(handle).identity;
    const LegModel &leg = product.legs()[static_cast<size_t>(ends.leg)];
    if (runsManager(product, ends.opener, leg.openerRole))
        m_systems[ends.opener].push_back(handle);
    else if (runsManager(product, ends.listener, leg.listenerRole))
        m_systems[ends.listener].push_back(handle);
    else
        m_byProduct[static_cast<size_t>(ends.product)].systemless.push_back(handle);
}

void OpenQuestions::appendVersions(std::vector<Finding> &findings) const
{
    for (size_t i = 0; i < m_byProduct.size(); ++i) {
        const ProductModel *product = m_engine.products()[i].get();
        if (!product || product->product().version || product->catalog().versions.named.empty())
            continue;
        QStringList ranges;
        for (const VersionRange &range : product->catalog().versions.named)
            ranges.append(range.toString());
        Finding finding = makeFinding("product.version-missing", Severity::Warning, {product->product().id.toString()},
            {productText(m_engine, *product), listText(ranges),
                numberText(m_openings.rowCount(m_byProduct[i].versionless))});
        pointAtFlows(m_engine, finding, m_byProduct[i].versionless);
        findings.push_back(std::move(finding));
    }
}

void OpenQuestions::appendFacts(std::vector<Finding> &findings) const
{
    for (const FactQuestion &question : m_facts) {
        QStringList values;
        bool hasOthers = false; ///< what is not named counts too, as in "not made by Hitachi"
        std::vector<LocalizedText> texts;
        for (const Condition *condition : question.conditions) {
            const auto &fact = std::get<FactIs>(condition->test);
            appendNew(texts, condition->text);
            hasOthers = hasOthers || fact.negated;
            for (const Id &value : fact.values) {
                if (!values.contains(value.toString()))
                    values.append(value.toString());
            }
        }
        // In which order flows asked must not show.
        values.sort();
        std::sort(
            texts.begin(), texts.end(), [](const LocalizedText &a, const LocalizedText &b) { return a.en < b.en; });
        const Id &node = m_engine.nodes().at(question.node).id;
        Finding finding
            = makeFinding("node.fact-missing", Severity::Information, {node.toString(), question.fact.toString()},
                {nodeText(m_engine, question.node), sameText(question.fact.toString()), listText(values),
                    numberText(m_openings.rowCount(question.flows)), listText(texts)});
        if (hasOthers)
            finding.sentence = u"node.fact-missing.or-other"_s;
        pointAtNodes(m_engine, finding, question.nodes);
        findings.push_back(std::move(finding));
    }
}

void OpenQuestions::appendSystems(std::vector<Finding> &findings)
{
    for (size_t i = 0; i < m_byProduct.size(); ++i) {
        if (m_byProduct[i].systemless.empty())
            continue;
        for (const ServerModel &server : m_engine.products()[i]->servers()) {
            if (server.node != NodeTable::none && m_engine.nodes().at(server.node).os.isNull()) {
                std::vector<int> &flows = m_systems[server.node];
                flows.insert(flows.end(), m_byProduct[i].systemless.begin(), m_byProduct[i].systemless.end());
            }
        }
    }
    for (auto &[node, flows] : m_systems) {
        const Id &id = m_engine.nodes().at(node).id;
        Finding finding = makeFinding("node.os-missing", Severity::Warning, {id.toString()},
            {nodeText(m_engine, node), numberText(m_openings.rowCount(flows))});
        pointAtFlows(m_engine, finding, flows);
        finding.nodes = {id};
        findings.push_back(std::move(finding));
    }
}

} // namespace

void appendCircumstanceFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    OpenQuestions questions(engine);
    questions.appendVersions(findings);
    questions.appendFacts(findings);
    questions.appendSystems(findings);
}

} // namespace portolan
