// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/PlotTable.h"
#include "plots/ExposurePlots.h"

#include <QCoreApplication>

namespace portolan {

/// What the interface says of the figures of a plan: of an element of a plot, and as a table.
class ExposureWords {
    Q_DECLARE_TR_FUNCTIONS(ExposureWords)

public:
    /// order: as ExposurePlots::ports() gave it.
    ExposureWords(const ExposurePlots::Source &source, const std::vector<int> &order)
        : m_source(source)
        , m_order(order)
        , m_plots(source)
    {
    }

    [[nodiscard]] QString html(ExposurePlot plot, int element) const;
    [[nodiscard]] PlotTable table(ExposurePlot plot) const;
    /// The plot in a sentence.
    [[nodiscard]] QString summary(ExposurePlot plot) const;

private:
    [[nodiscard]] QString nodeHtml(const NodeExposure &node) const;
    [[nodiscard]] QString cellHtml(size_t cell) const;
    [[nodiscard]] QString useHtml(const PortUse &use) const;
    [[nodiscard]] QString bandHtml(const PortBand &band) const;
    [[nodiscard]] QString crossingText(const Crossing &crossing) const;
    [[nodiscard]] QString firewallNames(const Crossing &crossing) const;
    /// "TCP 22, 443; UDP 138"; at most so many, 0: all
    [[nodiscard]] QString portsText(const OpenPorts &ports, int most) const;
    [[nodiscard]] QString nodesText(const std::vector<Id> &nodes, int most) const;
    [[nodiscard]] QString transportName(Transport transport) const;
    [[nodiscard]] QString zoneName(const Id &zone) const;
    [[nodiscard]] QString serviceText(const PortService &service) const;
    [[nodiscard]] PlotTable portsTable() const;
    [[nodiscard]] PlotTable zonesTable() const;
    [[nodiscard]] PlotTable numbersTable() const;

    ExposurePlots::Source m_source;
    const std::vector<int> &m_order;
    ExposurePlots m_plots;
};

} // namespace portolan
