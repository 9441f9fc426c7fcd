// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/LegendItems.h"

namespace portolan {

/// How samples are made: each is a small diagram with the styles of the large one, painted as that is.
class LegendSamples {
public:
    /// Adds to the items; all must outlive it.
    LegendSamples(const SheetContext &context, const Diagram &diagram, std::vector<LegendItem> &items)
        : m_context(context)
        , m_diagram(diagram)
        , m_items(items)
    {
    }

protected:
    /// With the large one's styles, and nothing in it yet.
    [[nodiscard]] Diagram blank() const;
    [[nodiscard]] DiagramArrow sampleArrow(int style) const;
    [[nodiscard]] double widthOf(const QString &numbers) const; ///< of a badge with them

    void add(const Diagram &sample, const TextPair &meaning, double width = sampleWidth, double scale = 1);
    /// Its meaning is a word of the wording.
    void add(const Diagram &sample, const char *key, double width = sampleWidth, double scale = 1);

    const SheetContext &m_context;
    const Diagram &m_diagram;
    std::vector<LegendItem> &m_items;
};

/// The first of the numbers in a badge, whole: "N22" of "N22-25, N31", "N22 +3" or "N22…".
[[nodiscard]] QString firstNumber(const QString &numbers);

/// The sign of a change on the line of the sample's only arrow.
void addChangeSign(Diagram &sample, DiagramChange change);

} // namespace portolan
