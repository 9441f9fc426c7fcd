// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/PlanParts.h"

#include <QHash>

#include <set>
#include <utility>

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

    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

/// The only mutator of a plan. Every edit answers with what it touched, which is nothing when nothing changed.
///
/// Edits keep a plan's lists sorted. What is put is taken as it is: whether its references resolve is a finding, not an
/// error, while somebody draws. So put() and setRoutes() can make a plan that readPlan() refuses; removing can't. What
/// names the removed part goes or is cleared with it, all told in the one ChangeSet, and a plan that could be read
/// stays a plan that can be read:
/// - a node: flows drawn from or to it go, what is part of it stands alone, and nobody manages it;
/// - a product: no node runs it, and nodes lose their own values of its ports;
/// - a zone: nodes and interfaces in it have none; firewalls that would join fewer than two zones go; so do routes
///   that start or end there, or that don't lead to their end without it;
/// - a firewall: routes through it go.
/// Decisions, acceptances and numbers stay: they are kept by key, whether or not their flow is there.
///
/// As long as an editor lives, nobody else may put nodes or drawn flows into the plan: it remembers who names whom.
///
/// With a journal, the editor keeps there what each part was before its first change, the cascades of a removal
/// included; exchange() with it takes back all of them. That costs what the edit touches, however large the plan is.
class PlanEditor {
public:
    explicit PlanEditor(Plan &plan)
        : m_plan(plan)
    {
    }

    [[nodiscard]] const Plan &plan() const { return m_plan; }

    /// Where to keep what was before each change, or null. Answers with the journal until now.
    PlanParts *setJournal(PlanParts *journal) { return std::exchange(m_journal, journal); }
    /// Gives all of the parts to the plan as they are, without a cascade, and leaves in their place what the plan had:
    /// a second call takes the first one back. The journal is told nothing of it.
    ChangeSet exchange(PlanParts &parts);
    /// Gives all of the parts to the plan as they are, without a cascade.
    ChangeSet set(PlanParts parts);

    ChangeSet put(Node node); ///< adds, or replaces the one with this id
    ChangeSet put(Product product);
    ChangeSet put(Zone zone);
    ChangeSet put(Firewall firewall);
    ChangeSet put(DrawnFlow flow);
    ChangeSet put(Decision decision);
    ChangeSet put(Acceptance acceptance);
    ChangeSet removeNode(Id id);
    ChangeSet removeProduct(Id id);
    ChangeSet removeZone(Id id);
    ChangeSet removeFirewall(const Id &id);
    ChangeSet removeFlow(const Id &id);
    ChangeSet removeDecision(const QString &flow);
    ChangeSet removeAcceptance(const QString &finding);
    ChangeSet setRoutes(std::vector<Route> routes);
    ChangeSet setDocument(LocalizedText title, Sheet sheet, std::vector<Revision> revisions);
    ChangeSet setNumbers(std::map<QString, int> numbers);
    ChangeSet setHead(PlanHead head);

private:
    /// Who may name a node: everybody who does, and perhaps some who no longer do.
    struct Namers {
        std::set<Id> nodes; ///< by part-of or manages
        std::set<Id> flows; ///< as one of their ends
    };

    void remember(const Node &node);
    void remember(const DrawnFlow &flow);
    void rememberAll();
    void forget(const Id &node, const Id &named, ChangeSet &changes);
    void removeDeadRoutes(ChangeSet &changes);

    template <typename Key, typename Value>
    void keep(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> PlanParts::*kept, const Key &key);
    template <typename Key, typename Value>
    ChangeSet putInto(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> PlanParts::*kept, Key key,
        Value value, std::set<Key> ChangeSet::*touched);
    template <typename Key, typename Value>
    ChangeSet removeFrom(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> PlanParts::*kept, const Key &key,
        std::set<Key> ChangeSet::*touched);
    template <typename Key, typename Value>
    void exchangeIn(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> &kept, std::set<Key> &touched);

    Plan &m_plan;
    PlanParts *m_journal = nullptr;
    QHash<Id, Namers> m_namers; ///< by node; made with the first removal, so that each costs what it reaches
    bool m_remembers = false;
};

} // namespace portolan
