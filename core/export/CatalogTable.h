// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/Catalog.h"
#include "export/Table.h"
#include "matrix/Wording.h"

namespace portolan {

/// Every atomic leg of a catalog as its document prints it, one line for each version column, in the columns
///   table, row, phase, versions, source_role, source_process, source_port, destination_role, destination_process,
///   destination_port, transport, application, cast, changeable, fallback, optional, same_host, notes
/// for programs: headings are the keys, roles and phases ids, in every language. Ports are numbers, ranges,
/// "135+49152-65535", "auto" or "unstated"; nothing of our readings stands in them, the notes say what is read.
/// fallback is the port used instead, or empty. The words of notes are in the given language.
[[nodiscard]] Table catalogTable(const Catalog &catalog, const Wording &wording, Language language);

/// The same lines for people, in the words of one language: a table for each of the document's, under its title, with
/// the printed row beside the leg and the conditions in a column of their own; behind them catalogParts().
[[nodiscard]] TableDocument catalogDocument(const Catalog &catalog, const Wording &wording, Language language);

} // namespace portolan
