// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"

#include <QHash>
#include <QString>

#include <vector>

namespace portolan {

/// Four views of the same flows; who each is for stands in the design: the manual's reader, a stateful firewall, an
/// access list, the board.
enum class View { Documented, Stateful, Stateless, Zones };

enum class RowChange { None, Added, Modified, Deleted, Unchanged };

/// One line of the matrix: one source, destination, transport and port expression of one product, for one or more
/// purposes.
struct MatrixRow {
    const FlowEngine *engine = nullptr; ///< whose flows these are: the plan's, or the older plan's for deleted rows
    QString key; ///< row key; in the documented view the flow key
    std::vector<int> flows; ///< handles; all of one row class, in the order of the document. Never empty.
    int number = 0; ///< as issued, or provisional, from 1; 0: none (same host: no firewall has to be told)
    bool issued = false;
    bool isExcluded = false; ///< left out by a decision
    bool isReturn = false; ///< the way back of the row with the same number
    bool crossesStateless = false; ///< among the firewalls on the way is one that keeps no state, so it needs ranges
    std::vector<int> answers; ///< of a row of the way back: handles of the answers that the document prints, if any
    bool onlyStatelessFirewalls = false; ///< a return row that only the stateless firewalls on the way need
    RowChange change = RowChange::None;
    /// Of a deleted row: the newer plan's decision that leaves it out. Else the decision is looked up in the row's
    /// plan.
    const Decision *decision = nullptr;
    /// An earlier row of the matrix that is the same rule to a firewall, as where a relay speaks for several nodes: its
    /// number and whether that is issued. 0: none.
    int sameRuleAs = 0;
    bool sameRuleIsIssued = false;
    int openerMember = -1; ///< with expanded groups: which machine; -1: the node as a whole
    int listenerMember = -1;

    [[nodiscard]] const Flow &first() const { return engine->flow(flows.front()); }
};

struct MatrixFilter {
    View view = View::Stateful;
    Id firewall; ///< only what crosses it; its own state decides stateful or stateless, before the view
    Id zone; ///< only what starts or ends there
    Id product;
    Id phase; ///< only legs of this phase, or of none
    bool expand = false; ///< a row for each machine of a group
};

/// The rows of a plan: numbered first, all of them, then filtered, so that a filter never changes a number.
class Matrix {
public:
    Matrix(const FlowEngine &engine, const MatrixFilter &filter);

    [[nodiscard]] const std::vector<MatrixRow> &rows() const { return m_rows; }
    [[nodiscard]] std::vector<MatrixRow> &rows() { return m_rows; }
    /// What a decision leaves out; rows as in the stateful view.
    [[nodiscard]] const std::vector<MatrixRow> &excluded() const { return m_excluded; }
    [[nodiscard]] std::vector<MatrixRow> &excluded() { return m_excluded; }
    [[nodiscard]] const FlowEngine &engine() const { return m_engine; }
    [[nodiscard]] const MatrixFilter &filter() const { return m_filter; }

private:
    const FlowEngine &m_engine;
    MatrixFilter m_filter;
    std::vector<MatrixRow> m_rows;
    std::vector<MatrixRow> m_excluded;
};

/// Whether it shows openings, and of those through firewalls without state the way back as well.
[[nodiscard]] bool isStatefulMixed(const Matrix &matrix);

/// All openings of a plan as rows with their numbers, sorted: issued numbers first, then provisional ones in the order
/// of product, document, source and destination. What state covers by itself and what stays on one machine is left out.
[[nodiscard]] std::vector<MatrixRow> numberedOpenings(const FlowEngine &engine, bool excluded = false);

/// The same from one node to another alone, without numbers.
[[nodiscard]] std::vector<MatrixRow> openingsBetween(const FlowEngine &engine, int opener, int listener);

/// The greatest number that a plan file can hold.
inline constexpr int greatestNumber = 999'999'999;

/// Numbers for every row of the plan that has none yet, after the highest ever issued; row key -> number. Behind the
/// greatest number they begin again with the lowest that no key holds. Where two keys hold the same number, after a
/// merge, the first by key keeps it and the other gets a new one.
[[nodiscard]] std::map<QString, int> issueNumbers(const FlowEngine &engine);

/// The ports that a row's listener is reached on, as a firewall has to be told: a relay is spoken to on 67, where RFC
/// 2131 has its server port. Null: assigned by the system, or any.
[[nodiscard]] const PortSet *listeningPorts(const FlowEngine &engine, const Flow &flow);

/// How rows through the filter's firewall are listed: by its state. The filter's own view, where the plan has no such
/// firewall, or where what is wanted is no list of rules.
[[nodiscard]] View effectiveView(const FlowEngine &engine, const MatrixFilter &filter);

/// Whether the row fits the filter's firewall, zone, product and phase.
[[nodiscard]] bool fits(const MatrixRow &row, const MatrixFilter &filter);

/// Zone of the opener (true) or listener of a row; null when unknown.
[[nodiscard]] const Zone *zoneOf(const FlowEngine &engine, const Flow &flow, bool opener);

} // namespace portolan
