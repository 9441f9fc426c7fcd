// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <set>

namespace portolan {

/// Which parts of a plan an edit touched: added, changed or removed alike. Compare with the plan to see which.
struct ChangeSet {
    std::set<Id> nodes;
    std::set<Id> products;
    std::set<Id> zones;
    std::set<Id> firewalls;
    std::set<Id> flows; ///< drawn by hand
    std::set<QString> decisions;
    std::set<QString> accepted;
    bool routes = false;
    bool document = false; ///< title, sheet, revisions, numbers, note

    [[nodiscard]] bool isEmpty() const;
    void merge(const ChangeSet &other);
};

/// The only mutator of a plan. Every edit answers with what it touched, which is nothing when nothing changed.
/// Edits keep a plan's lists sorted; they don't judge whether references resolve (that is a finding, not an error,
/// while somebody draws).
class PlanEditor {
public:
    explicit PlanEditor(Plan &plan)
        : m_plan(plan)
    {
    }

    [[nodiscard]] const Plan &plan() const { return m_plan; }

    ChangeSet put(Node node); ///< adds, or replaces the one with this id
    ChangeSet put(Product product);
    ChangeSet put(Zone zone);
    ChangeSet put(Firewall firewall);
    ChangeSet put(DrawnFlow flow);
    ChangeSet put(Decision decision);
    ChangeSet put(Acceptance acceptance);
    ChangeSet removeNode(const Id &id);
    ChangeSet removeProduct(const Id &id);
    ChangeSet removeZone(const Id &id);
    ChangeSet removeFirewall(const Id &id);
    ChangeSet removeFlow(const Id &id);
    ChangeSet removeDecision(const QString &flow);
    ChangeSet removeAcceptance(const QString &finding);
    ChangeSet setRoutes(std::vector<Route> routes);
    ChangeSet setDocument(LocalizedText title, Sheet sheet, std::vector<Revision> revisions);
    ChangeSet setNumbers(std::map<QString, int> numbers);

private:
    Plan &m_plan;
};

} // namespace portolan
