// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "plan/Plan.h"

#include <QString>

namespace portolan {

// A revision is signed for what the plan said when it was issued. Its entry records a hash of that, so that nobody's
// approval stands on a sheet that he has not seen.

/// SHA-256, 64 hexadecimal digits, of what of a plan derives flows and is drawn: products, zones, firewalls, routes,
/// nodes and their places, hand-drawn flows, decisions, accepted findings, numbers, title, number, system and
/// confidentiality. Not of what is filled in when it is signed (revision, author, checked, approved, date, the revision
/// table), how it is printed (paper, orientation, words of the headings), remarks that no document shows, keys that
/// this version doesn't know, and how the file is formatted. The catalogs are not part of it. It is taken of
/// the canonical form of what counts, and recorded in files: it stays what it is for a plan, whatever becomes of how
/// plans are written.
[[nodiscard]] QString hashOfContent(Plan plan);

/// Whether the plan says something else than when its own revision was issued. No where that is not known: the
/// revision is not listed, or its entry records no content.
[[nodiscard]] bool isChangedSinceIssue(const Plan &plan);

/// For a plan that is opened. Where its own revision is listed and nothing is recorded of what it was issued for, that
/// is taken to be what the plan says now, or what is known of the same revision in the plan whose place it takes.
void assumeIssuedAsOpened(Plan &plan, const Plan *inPlaceOf = nullptr);

/// Tells who exports such a plan: warning.changed-since (revision, the next one).
[[nodiscard]] Error changedSinceIssue(const Plan &plan);

} // namespace portolan
