// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"
#include "base/Ports.h"
#include "plan/Decision.h"
#include "plan/Extras.h"
#include "plan/Node.h"
#include "plan/Product.h"
#include "plan/Zone.h"

#include <QDate>

#include <map>
#include <vector>

namespace portolan {

struct Sheet {
    QString paper; ///< A4, A3, A2, Letter, Tabloid, or empty: A3
    QString orientation; ///< landscape, portrait, or empty: landscape
    /// The Japanese words of both ends: 送信元/宛先, 通信元/通信先, 送信元/送信先, or empty: the first of them.
    QString headings;
    QString number;
    QString revision;
    QString author;
    QString checked;
    QString approved;
    std::optional<QDate> date;
    LocalizedText system;
    LocalizedText confidentiality;
    Extras extras;

    friend bool operator==(const Sheet &, const Sheet &) = default;
};

struct Revision {
    QString revision;
    std::optional<QDate> date;
    LocalizedText change;
    QString by;
    QString approved;
    /// What the plan said when it was issued, as hashOfContent() has it; empty: not known.
    QString content;
    Extras extras;
    /// Nothing was recorded when it was issued: content is what the plan said when it was opened. It gets into the
    /// file once the plan says something else.
    bool isContentAssumed = false;

    [[nodiscard]] bool isContentRecorded() const { return !content.isEmpty() && !isContentAssumed; }

    friend bool operator==(const Revision &, const Revision &) = default;
};

/// A flow that no catalog knows, drawn by hand from the side that opens to the side that listens.
struct DrawnFlow {
    Id id;
    Id from;
    Id to;
    Transport transport = Transport::Tcp;
    PortSet ports;
    QString application;
    LocalizedText purpose;
    bool oneWay = false; ///< nothing comes back
    bool optional = false;
    QString note;
    Extras extras;

    friend bool operator==(const DrawnFlow &, const DrawnFlow &) = default;
};

/// The user's document, a value. What has an id is kept sorted by it, so the order of a file's lists never matters;
/// revisions alone keep theirs.
struct Plan {
    LocalizedText title;
    Sheet sheet;
    std::vector<Revision> revisions;
    std::map<Id, Product> products;
    std::map<Id, Zone> zones;
    std::map<Id, Firewall> firewalls;
    std::vector<Route> routes; ///< sorted by from, to
    std::map<Id, Node> nodes;
    std::map<Id, DrawnFlow> flows;
    std::map<QString, Decision> decisions; ///< by flow
    std::map<QString, Acceptance> accepted; ///< by finding
    std::map<QString, int> numbers; ///< row key -> number, once issued; from 1
    QString note;
    Extras extras;

    friend bool operator==(const Plan &, const Plan &) = default;
};

} // namespace portolan
