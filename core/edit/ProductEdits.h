// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"
#include "plan/PlanEditor.h"

namespace portolan {

/// What somebody chooses who installs a product.
struct ProductChoice {
    Id catalog;
    std::optional<Version> version;
    std::map<Id, bool> options;
};

// Errors of all: refused.not-there (what, id).

/// Adds the product to the plan and lets the node run it; of a catalog that nobody runs (services that are just there),
/// adds it alone. Answers with the product's id, which is freshProductId().
/// Errors: refused.no-catalog (catalog), refused.already-runs (node, product of the same catalog),
/// refused.already-there (product of the same catalog, which nobody runs).
Result<Id> installProduct(PlanEditor &editor, const CatalogSet &catalogs, const Id &node, const ProductChoice &choice);
/// Lets a node run a product that the plan has already: a second manager, to be told what it manages.
Result<void> runProduct(PlanEditor &editor, const Id &node, const Id &product);
/// The node runs it no more. A product that nobody runs any more goes from the plan with its settings.
Result<void> uninstallProduct(PlanEditor &editor, const Id &node, const Id &product);

/// What a manager manages: all that it can, these nodes (none is nothing), or nothing said, so that the only manager of
/// a product manages all.
enum class ManagedChoice { Unsaid, All, Listed };
Result<void> setManaged(
    PlanEditor &editor, const Id &node, const Id &product, ManagedChoice choice, std::vector<Id> listed = {});

Result<void> setVersion(PlanEditor &editor, const Id &product, const std::optional<Version> &version);
/// Null: the catalog's default.
Result<void> setOption(PlanEditor &editor, const Id &product, const Id &option, std::optional<bool> isOn);
/// Null: what the document says. Errors: refused.no-port (port, catalog), refused.port-fixed (port),
/// refused.port-of-node (port) where each node has its own, refused.no-catalog; refused.port-twice (value, other port)
/// where the plan has put another port of the product, on which the same machine listens, there already.
Result<void> setProductPort(PlanEditor &editor, const CatalogSet &catalogs, const Id &product, const Id &port,
    const std::optional<PortSet> &value);
/// A port of the node's own, such as its SSH port. Errors: the same, and refused.port-of-product (port).
Result<void> setNodePort(PlanEditor &editor, const CatalogSet &catalogs, const Id &node, const Id &product,
    const Id &port, const std::optional<PortSet> &value);
/// Null: what the plan shows. Errors: refused.no-port, refused.no-fallback (port), refused.no-catalog.
Result<void> setFallback(PlanEditor &editor, const CatalogSet &catalogs, const Id &product, const Id &port,
    std::optional<FallbackChoice> choice);

} // namespace portolan
