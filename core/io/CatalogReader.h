// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/Catalog.h"
#include "io/YamlTree.h"

namespace portolan {

/// Reads kinds.yaml. Errors as CatalogReader's.
[[nodiscard]] Checked<Kinds> readKinds(const YamlTree &tree);

/// Reads a catalog (format: resources/catalogs/README.md) and checks it whole: every reference resolves, everything
/// declared is used, every text has both languages, answers fit together. All mistakes are answered at once, in the
/// order of the file; of a file that is no catalog, or one of a newer version, nothing but that.
///
/// Errors beside those of TreeReader:
///   format.no-catalog, format.wrong (found, expected), format.newer (found, known),
///   reference.unknown (what, id, the known ones), declared.unused (what, id),
///   duplicate.id (what, id, line of the first), catalog.reserved-id (what, id), catalog.list-empty (key),
///   catalog.kind-known (kind)
///   the manager: catalog.manager-scope (role), catalog.manager-missing (role), catalog.second-manager (role, manager),
///   catalog.needs-manager (what is said), catalog.no-managed-side (condition)
///   versions: catalog.versions-overlap (range, earlier range), catalog.between-not-named (version)
///   ports: catalog.fallback-without-value, catalog.fallback-is-value (ports), catalog.soft-end-without-value,
///   catalog.set-by-without-changeable, catalog.port-never-open (port), catalog.port-by-number (ports)
///   conditions and checks: catalog.condition-tests (how many, the known ones), catalog.place-unknown (place, the known
///   ones), catalog.place-missing (place, language)
///   legs: catalog.no-legs, catalog.too-many-flows (limit), catalog.roles-missing, catalog.port-not-named (end),
///   catalog.listener-automatic (end), catalog.broadcast-without-cast, catalog.broadcast-over-tcp,
///   catalog.same-host-roles, expected.optional (found), catalog.optional-port-elsewhere (port),
///   catalog.answer-not-a-leg (id), catalog.answer-to-itself (id), catalog.answer-direction (id),
///   catalog.answer-transport (id), catalog.answer-of-answer (id, request), catalog.tcp-answers
///   readings: catalog.note-aspect (the known ones, found), catalog.reading-value (what, value),
///   catalog.reading-of-stated (what), catalog.reading-initiator (role), catalog.reading-peer (role),
///   catalog.default-reading-idle (what)
[[nodiscard]] Checked<Catalog> readCatalog(const YamlTree &tree, const Kinds &kinds);

} // namespace portolan
