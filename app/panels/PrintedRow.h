// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/Catalog.h"
#include "matrix/Wording.h"

namespace portolan {

/// A row of a document as its catalog has it, before anything is read into it: HTML, for people who hold it against
/// the print.
[[nodiscard]] QString printedRowHtml(const Catalog &catalog, const Leg &leg, const Wording &wording, Language language);

} // namespace portolan
