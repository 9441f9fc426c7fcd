// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/NearestNames.h"
#include "catalog/Catalog.h"
#include "io/TreeReader.h"

#include <map>
#include <set>

namespace portolan {

/// The work of readCatalog(), section by section. References are resolved as they are read, so sections come in the
/// order in which they refer to each other; use of every declaration is counted on the way.
class CatalogReading {
public:
    CatalogReading(const YamlTree &tree, const Kinds &kinds, Errors &errors);

    [[nodiscard]] Catalog read();

private:
    static constexpr int mostFlows = 20000;
    enum class What {
        Table,
        Role,
        Kind,
        Option,
        Port,
        Process,
        Application,
        Phase,
        Purpose,
        Condition,
        Note,
        Reading,
        Leg
    };
    /// Where a name is declared (its key, or the value of a leg's id) and what the file says of it.
    struct Declaration {
        int line = 0;
        int column = 0;
        const YamlNode *value = nullptr;
    };
    using Names = std::map<QString, Declaration>;

    // CatalogReading.cpp: head and declarations
    /// Whether this is a catalog of a version that can be read: of anything else nothing more is said.
    bool readHead(MapReader &map);
    void readProduct(const YamlNode &node);
    void readDocument(const YamlNode &node);
    void readDeclarations(MapReader &map);
    void readText(const YamlNode &node, QLatin1String key, std::map<Id, LocalizedText> &into, const Id &id);
    void readTable(const Id &id, const YamlNode &node);
    void readRole(const Id &id, const YamlNode &node);
    void readKind(const Id &id, const YamlNode &node);
    void readOption(const Id &id, const YamlNode &node);
    void readProcess(const QString &name, const YamlNode &node);
    void readApplication(const QString &name, const YamlNode &node);
    void readPurpose(const Id &id, const YamlNode &node);
    void readNote(const Id &id, const YamlNode &node);
    std::vector<NoteAspect> readAspects(const YamlNode &node); ///< one or a list; each at most once
    void readManager(const YamlNode *node);
    /// One operating system or a list of them: those of the kinds, so that a mistyped one is noticed.
    std::vector<Id> readSystems(const YamlNode &node);
    bool referSystem(const Id &system, int line, int column);
    void reportUnused();

    // CatalogPortReading.cpp
    void readPort(const Id &id, const YamlNode &node);
    void readFallback(MapReader &map, PortDefinition &port, bool isClosed);
    void readChangeable(MapReader &map, PortDefinition &port, bool isClosed);
    void readPortReading(PortDefinition &port, const YamlNode &node);

    // CatalogLegReading.cpp: legs
    void readLeg(const YamlNode &node);
    Id readLegId(MapReader &map, const YamlNode &leg);
    void countFlows(const Leg &leg, const YamlNode &node);
    [[nodiscard]] static bool usesTcp(const Leg &leg);
    LegEnd readEnd(const YamlNode &node, QLatin1String which);
    void readTransport(Leg &leg, const YamlNode &node);
    void readEncrypted(Leg &leg, const YamlNode &node);
    void readCast(Leg &leg, MapReader &map);
    void readOptional(Leg &leg, const YamlNode &node);
    void readSameHost(Leg &leg, const YamlNode &node);
    void readAnswer(Leg &leg, const YamlNode &node);
    std::vector<Reading> readLegReadings(const YamlNode &node, const Leg &leg);
    void readDefaultReadings(const YamlNode &node);
    /// Null when its aspect is not known.
    std::optional<Reading> readReading(MapReader &map);
    void checkReadingValue(const Reading &reading, const YamlNode &node);
    void checkReadingOf(const Reading &reading, const Leg &leg, const YamlNode &node);

    // CatalogConditionReading.cpp: conditions and checks
    void readCondition(const Id &id, const YamlNode &node);
    std::optional<ConditionTest> readTest(MapReader &map);
    FactIs readFactTest(const YamlNode &node);
    KindIs readKindTest(const YamlNode &node);
    std::vector<Id> kindsOrRoles(const YamlNode &node);
    std::optional<LegSide> side(MapReader &map, bool withManaged);
    void readCheck(const Id &id, const YamlNode &node);
    std::optional<CheckTest> readCheckTest(MapReader &map);
    OutboundAllowed readOutbound(const YamlNode &node);
    void checkPlaces(const Check &check, const YamlNode &node);

    // CatalogCoherence.cpp: what only shows once everything is read
    void readVersions(const YamlNode &node);
    std::vector<VersionRange> readRanges(const YamlNode &node);
    std::vector<VersionRange> readNamedVersions(const YamlNode &node); ///< of those under "versions"
    void checkVersionsAreUsed();
    void checkManager();
    void checkWithoutManager();
    void checkManagedSides();
    void checkAnswers();
    void checkAnswer(const Leg &leg, const Leg &answer, const YamlNode &node);
    void checkListeners();
    void checkReadingsMatter();

    /// Calls read(id, node) for every entry of a section and remembers the names.
    template <typename Function>
    void section(MapReader &map, QLatin1String key, What what, Function read);
    template <typename Function>
    void namedSection(MapReader &map, QLatin1String key, What what, Function read);
    void refuseReserved(What what, const QString &name, int line, int column);
    /// Whether the name is declared; counts its use, or reports reference.unknown.
    bool refer(What what, const QString &name, const YamlNode &node);
    std::optional<Id> reference(What what, const YamlNode &node);
    std::vector<Id> references(What what, const YamlNode &node); ///< one or a list; each at most once
    /// The same, where an empty list says nothing.
    std::vector<Id> someReferences(What what, QLatin1String key, const YamlNode &node);
    bool refuseEmptyList(QLatin1String key, const YamlNode &node);
    void report(const char *code, const QStringList &arguments, const YamlNode &node);
    void use(What what, const QString &name) { m_used[what].insert(name); }
    [[nodiscard]] static QString word(What what);
    /// What a leg says under a key, or the leg itself where it doesn't.
    [[nodiscard]] const YamlNode &at(size_t leg, QLatin1String key) const;

    const YamlTree &m_tree;
    const Kinds &m_kinds;
    TreeReader m_reader;
    NearestNames m_nearest;
    Catalog m_catalog;
    std::map<What, Names> m_declared;
    std::map<What, std::set<QString>> m_used;
    std::vector<const YamlNode *> m_legNodes; ///< beside Catalog::legs
    std::vector<const YamlNode *> m_defaultReadingNodes; ///< beside Catalog::defaultReadings
    std::int64_t m_flows = 0; ///< that the legs so far stand for
    bool m_hasTooManyFlows = false;
    bool m_saysManager = false;
    bool m_areVersionsKnown = false; ///< every range that the document names could be read
};

} // namespace portolan
