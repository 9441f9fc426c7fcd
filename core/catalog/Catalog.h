// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"
#include "base/Ports.h"
#include "base/Version.h"
#include "catalog/Check.h"
#include "catalog/Condition.h"
#include "catalog/Kind.h"
#include "catalog/Leg.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <vector>

namespace portolan {

/// Manager: the node that runs the product. Managed: what a manager manages. Any: every node that plays the role.
enum class RoleScope { Manager, Managed, Any };

struct Role {
    Id id;
    LocalizedText name;
    RoleScope scope = RoleScope::Any;
    std::vector<Id> kinds; ///< kinds that play it without being told
    bool allInterfaces = false; ///< every interface must be reached, not just the nearest
    bool optional = false; ///< a plan with nobody in this role is complete
};

struct Option {
    Id id;
    LocalizedText name;
    bool byDefault = false;
    std::vector<Id> serverSystems; ///< operating systems of the manager that allow it; empty: any
    Id note;
};

enum class Changeable { No, OnProduct, OnNode };
enum class FallbackWhen { Chosen, Taken };

struct PortDefinition {
    Id id;
    LocalizedText name;
    std::optional<PortSet> value; ///< null: closed unless set
    Changeable changeable = Changeable::No;
    QString setBy;
    std::optional<PortSet> fallback;
    FallbackWhen fallbackWhen = FallbackWhen::Chosen;
    Transport readTransport = Transport::Unstated; ///< our reading where the document states none
    bool readAsSource = false; ///< our reading, over readTransport: what is sent to this port is sent from it, too
    bool readOneWay = false; ///< our reading, over readTransport: nothing comes back
    Id readBecause; ///< of all three
    Id note; ///< belongs to every row of this port; null: none
};

/// A process name that depends on the operating system of its machine.
struct Process {
    QString printed;
    std::map<Id, QString> bySystem;
};

struct Application {
    std::optional<bool> encrypted; ///< null: depends on the set-up
    bool hasAlternative
        = true; ///< false: nothing encrypted can take its place (DHCP), so there is nothing to point out
};

struct Purpose {
    LocalizedText text;
    LocalizedText impact; ///< if the traffic is refused; may be empty
    /// It is for machines that may not have started their own system (a network boot): then no default of that system
    /// says where automatic ports come from. Id of our reading's reason; null: the system runs.
    Id beforeSystem;
};

/// What a note of ours interprets: the aspects that a Reading can have, in its order, and those that only words can
/// tell.
enum class NoteAspect {
    Transport,
    Initiator,
    SourcePort,
    DestinationPort,
    Peer,
    BothTransports, ///< TCP and UDP are printed together; both are taken
    Answer, ///< which row answers which
    Broadcast, ///< how far a broadcast goes
    Interfaces, ///< from or to which interfaces of a machine that has several
    Necessity ///< whether the traffic is needed at all
};

/// As catalogs write them, and the wording behind "reading.".
inline constexpr const char *noteAspects[] = {"transport", "initiator", "source-port", "destination-port", "peer",
    "both-transports", "answer", "broadcast", "interfaces", "necessity"};

struct Note {
    QString mark; ///< as printed ("※1"), or empty
    LocalizedText text;
    std::vector<NoteAspect> readings; ///< of a note that is ours, not the document's: marks the rows it stands on
};

/// How versions in none of the ranges that the document names are read.
struct VersionNames {
    std::vector<VersionRange> named;
    std::optional<Version> betweenAs;
    Id betweenBecause;
};

/// What one document says about the ports of one product. Built by io/CatalogReader, which checks every reference:
/// an id that a part of a catalog holds is declared in that catalog (kinds: or in kinds.yaml).
struct Catalog {
    Id id;
    LocalizedText productName;
    LocalizedText vendor;
    LocalizedText documentTitle;
    LocalizedText documentPlace;
    QString documentLanguage;
    QString documentUrl;
    Id manager; ///< role of the installed product; null for services that nobody runs
    VersionNames versions;
    std::map<Id, LocalizedText> tables; ///< their titles in the document
    std::map<Id, LocalizedText> tableSubjects; ///< what they are about, in words of ours; of those whose title hides it
    std::map<Id, Role> roles;
    Kinds kinds; ///< the catalog's own
    std::map<Id, Option> options;
    std::map<Id, PortDefinition> ports;
    std::map<QString, Process> processes;
    std::map<QString, Application> applications;
    std::map<Id, LocalizedText> phases;
    std::vector<Id> phaseOrder; ///< as the file lists them
    std::map<Id, Purpose> purposes;
    std::map<Id, Condition> conditions;
    std::map<Id, Note> notes;
    std::map<Id, LocalizedText> readings;
    std::vector<Reading> defaultReadings;
    std::vector<Leg> legs; ///< in the order of the document
    std::vector<Check> checks;

    [[nodiscard]] int indexOfLeg(const Id &legId) const; ///< -1 when there is none
    /// The name of a process on a machine with this operating system (null: as printed).
    [[nodiscard]] QString processName(const QString &process, const Id &os) const;
};

} // namespace portolan
