// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "exposure/Exposure.h"
#include "plots/PlotContent.h"

namespace portolan {

enum class ExposurePlot { Ports, Zones, Numbers };
enum class PortsBy { Transport, Reach }; ///< what the parts of a bar are
enum class ZonesBy { Rows, Ports }; ///< what the numbers of cells are

/// Makes plots of the figures. The words of a plot are document text in a language of their own (on the screen the
/// interface's), the names of the plan in another. What is referred to must outlive it; figures and engine belong
/// together.
class ExposurePlots {
public:
    struct Source {
        const Exposure &figures;
        const FlowEngine &engine;
        const Wording &wording;
        ExportLanguage words = ExportLanguage::English;
        ExportLanguage names = ExportLanguage::English;
    };
    explicit ExposurePlots(const Source &source)
        : m_source(source)
    {
    }

    /// One bar for each node with open ports; most ports first, then by name. Bar i is figures.nodes[order[i]].
    [[nodiscard]] PlotContent ports(PortsBy by, std::vector<int> &order) const;
    /// Element i is figures.zones.cells[i].
    [[nodiscard]] PlotContent zones(ZonesBy by) const;
    /// Elements: figures.uses, then figures.bands.
    [[nodiscard]] PlotContent numbers() const;

    [[nodiscard]] static QString title(ExposurePlot plot, const Wording &wording, ExportLanguage words);
    [[nodiscard]] static QString howCounted(ExposurePlot plot, const Wording &wording, ExportLanguage words);

    /// With the number of its machines; of a plan in both languages both names.
    [[nodiscard]] QString nodeText(const Id &node) const;
    [[nodiscard]] QString zoneText(const Id &zone) const; ///< a line for each language

private:
    [[nodiscard]] QString word(const QString &key, const QStringList &arguments = {}) const;
    [[nodiscard]] QString named(const LocalizedText &name, const QString &id, const QString &between) const;
    [[nodiscard]] int laneOf(const PortUse &use, const std::vector<int> &lanes) const;
    void appendBands(NumbersContent &numbers, PlotContent &content) const;

    Source m_source;
};

} // namespace portolan
