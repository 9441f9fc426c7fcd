// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "base/Result.h"
#include "paint/Picture.h"

#include <QPageLayout>

class QPrinter;

namespace portolan {

/// The paper of a page as printers know it: a paper that has a name where there is one of that size, and no margins,
/// which sheets have of their own.
[[nodiscard]] QPageLayout pageLayoutOf(const Picture &page);

/// Prints the pages that the printer's ranges ask for, with the painter and in the size of the PDF export. Where the
/// printer holds other paper than the first page's, by its user's choice, pages are made to fit that. Made for any
/// thread, one at a time.
/// Errors: print.failed (): the printer takes nothing; print.no-pages (): its ranges have none of the pages;
///   export.canceled (): goesOn said no, and the printer was told to forget it
[[nodiscard]] Result<void> printPages(const PictureDocument &document, QPrinter &printer, const GoesOn &goesOn = {});

} // namespace portolan
