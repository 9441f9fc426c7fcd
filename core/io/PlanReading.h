// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/PlanFieldReader.h"
#include "io/PlanReader.h"

#include <map>
#include <set>
#include <vector>

namespace portolan {

/// The work of readPlan() on a tree of the newest version, section by section. Sections may stand in any order and
/// refer to each other both ways, so references are gathered as they are read and resolved at the end.
class PlanReading {
public:
    PlanReading(const QString &file, Errors &errors, Errors &warnings)
        : m_fields(file, errors, warnings)
        , m_reader(m_fields.tree())
        , m_file(file)
    {
    }

    [[nodiscard]] Plan read(const YamlNode &root);
    /// Of the plan that was read; once.
    [[nodiscard]] NamePlaces takePlaces() { return std::move(m_places); }

private:
    enum class What { Product, Zone, Firewall, Node, Flow, Decision, Finding };
    struct Reference {
        What what;
        Id id;
        int line;
        int column;
    };

    // PlanReading.cpp: everything but nodes
    void readSheet(const YamlNode &node);
    void readRevision(const YamlNode &node);
    void readProduct(const YamlNode &node);
    void readZone(const YamlNode &node);
    void readFirewall(const YamlNode &node);
    void readRoute(const YamlNode &node);
    void readFlow(const YamlNode &node);
    void readDecision(const YamlNode &node);
    void readAcceptance(const YamlNode &node);
    void readNumbers(const YamlNode &node);

    // PlanNodeReading.cpp
    void readNode(const YamlNode &node);
    void readGroup(MapReader &map, Node &into);
    void readMember(const YamlNode &node, std::vector<Member> &into, PlanFieldReader::Lines &lines);
    void readRuns(const YamlNode &node, std::vector<Run> &into);
    void readManages(MapReader &map, Run &into);
    void readListener(const YamlNode &node, std::vector<Listener> &into);
    void readNetwork(MapReader &map, Node &into);
    void readInterface(const YamlNode &node, std::vector<Interface> &into, PlanFieldReader::Lines &lines);
    void readPartOf(MapReader &map, Node &into);
    void readFacts(MapReader &map, Node &into);
    void readPorts(MapReader &map, Node &into);
    void readEphemeral(MapReader &map, Node &into);
    void checkCount(const YamlNode &count, const Node &node);

    // PlanReferences.cpp: what must fit together
    void resolveReferences();
    /// Reports keys of the plan that stand for a section by a mistake of spelling, if something refers to what it would
    /// declare and nothing else does. What it would declare is taken for declared.
    void refuseMisspeltSections(const MapReader &map);
    void checkRoutes();
    void checkPartOf();
    void reportCircle(std::vector<Id> circle);

    [[nodiscard]] static const char *word(What what);
    /// The key by which the part is known: required, not empty, and its first use.
    [[nodiscard]] QString readName(MapReader &map, const char *key, What what);
    [[nodiscard]] Id readId(MapReader &map, What what);
    /// An id of another part of the plan, which is to be resolved.
    void refer(What what, const Id &id, const YamlNode &node)
    {
        m_references.push_back({what, id, node.line, node.column});
    }
    void readReference(MapReader &map, const char *key, What what, Id &into);
    void readRequiredReference(MapReader &map, const char *key, What what, Id &into);
    void readReferences(MapReader &map, const char *key, What what, std::vector<Id> &into);
    void readSection(MapReader &map, const char *key, void (PlanReading::*readItem)(const YamlNode &));

    /// Where the value of a key stands.
    void note(const MapReader &map, QLatin1String key, SourcePosition &into) const;

    PlanFieldReader m_fields;
    TreeReader &m_reader;
    QString m_file;
    Plan m_plan;
    NamePlaces m_places;
    std::map<What, PlanFieldReader::Lines> m_names;
    PlanFieldReader::Lines m_routes;
    std::vector<Reference> m_references;
    std::set<What> m_misspelt; ///< what nothing declares because the key of its section is misspelt
    std::map<Id, const YamlNode *> m_partOf; ///< by node: where it says what it belongs to
    std::vector<std::pair<Route, const YamlNode *>> m_routesRead;
};

} // namespace portolan
