// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/DiagramJob.h"

#include <optional>
#include <vector>

namespace portolan {

/// What one diagram of a document shows: the rows of this filter and protocol.
struct DiagramView {
    MatrixFilter filter;
    std::optional<Transport> transport;
    LocalizedText name; ///< "zone Office, Compute Systems Manager, stateful view"; empty, of the first: viewText()
    LocalizedText subject; ///< "Zone: Office": what tells it from the other views; empty: it is the whole
};

/// The diagrams of a job: that of its filter first, then one for each product (phase, zone ...) that has rows in it,
/// and not the same as the first. leftOut takes warning.same-view and warning.no-views, see DiagramOutput.
[[nodiscard]] std::vector<DiagramView> diagramViews(const DiagramJob &job, Errors *leftOut = nullptr);

/// The revision that a comparison proposes: a number behind the plan's last one, and how many rows changed. Nothing
/// where nothing did, nor beside a plan that is newer: what changed since is no revision of this one.
/// A plan that lists its revision since the older one says itself what it is about, and gets no other, as long as it is
/// what was issued: its line is answered as it is, and only where it says nothing and nobody approved it, told.
[[nodiscard]] std::optional<Revision> proposedRevision(const DiagramJob &job, const Matrix &compared);

/// Whether a plan's revision has a later date than another's; not where one of them has none.
[[nodiscard]] bool isNewer(const Plan &plan, const Plan &than);

} // namespace portolan
