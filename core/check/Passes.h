// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "derive/FlowEngine.h"

#include <QDate>

#include <vector>

namespace portolan {

// The passes that look for problems, a subject each. A pass appends in no particular order and runs in time that grows
// with nodes and flows alone. Flows that a decision excludes cause nothing, except decision.excluded-required.

/// product.unknown-catalog, product.no-server, product.manages-unsaid, product.manages-nothing,
/// product.option-impossible, product.version-between, product.version-unnamed, product.version-beyond (an open range
/// takes the version in, but the document names no version of its generation or a later, or earlier, one),
/// product.services-absent (machines that are there for services such as NTP, of which the plan has no catalog),
/// role.nobody, role.manager-and-other
void appendProductFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// What a plan sets and the catalog doesn't have or doesn't let change: product.unknown-option, product.unknown-port,
/// product.no-fallback, product.port-fixed, product.port-not-on-node
void appendSettingFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// What the plan leaves open and the document asks for: product.version-missing, node.fact-missing, node.os-missing
void appendCircumstanceFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.unknown-kind, node.unknown-role, node.unknown-os, node.no-zone, node.no-address, node.group-wider
void appendNodeFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.no-documented-flow (of what a product manages, and of nodes with no flow at all), node.unmanaged
void appendManagementFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.port-collision: among the node's own listeners, the ports of products on their managers (standingListeners),
/// and whatever flows lead to.
///
/// A drawn flow says that somebody listens, not who, and mostly it leads to what is known already: one more browser of
/// a product, the service that the node lists. It counts as another process than a product's only where it names a
/// single port and an application, and that application is no name of the product, its port, protocol or process (one
/// text within the other, whatever the case). Beside a flow of the product between the same ends it never counts.
///
/// Ports of one product meet as its document foresees; they collide only where the plan moved one of them.
void appendPortCollisionFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.port-in-ephemeral, port.wide-range
void appendPortFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// flow.no-way, flow.tied-way, flow.broadcast-stays, flow.broadcast-needs-relay, flow.broadcast-needs-directed,
/// flow.clear-text, flow.dangling, flow.to-itself, flow.no-common-family
void appendFlowFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.on-another: boxes that the plan puts on each other, those of one place as one finding;
/// node.too-large: a box larger than any sheet at full scale; zone.overlaps: frames of which neither encloses the
/// other, or that are the same; firewall.on-node: a bar on a box; firewall.in-zone: one amid a zone, away from the
/// borders that it guards
void appendPlaceFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.far-away: what stands so far from all else that the drawing is empty between, told together;
/// firewall.far-away: the same of firewalls
void appendFarFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// zone.node-outside, zone.networks-overlap, zone.no-network
void appendZoneFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// node.address-outside-zone, node.address-not-a-host, address.duplicate
void appendAddressFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// text.one-language
void appendTextFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// decision.without-flow, decision.excluded-required, number.twice
void appendDecisionFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// Title block and revision table: revision.not-listed, revision.not-newest,
/// revision.other-date, revision.other-author, revision.other-approver
void appendRevisionFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// catalog.CHECK: what the documents tell their readers to mind
void appendCatalogCheckFindings(const FlowEngine &engine, std::vector<Finding> &findings);

/// What was to be looked at again by now: decision.expired, decision.review-due, acceptance.expired
void appendExpiryFindings(const FlowEngine &engine, const QDate &today, std::vector<Finding> &findings);

} // namespace portolan
