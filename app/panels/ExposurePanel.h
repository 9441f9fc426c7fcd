// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/ExposureWords.h"
#include "panels/PlanPanel.h"
#include "plots/ExposurePlots.h"

#include <QTimer>

#include <optional>
#include <set>

class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QStackedLayout;
class QTabBar;
class QTableView;
class QToolButton;

namespace portolan {

class PlotTableModel;
class PlotView;
struct PlotSheet;

/// What the plan exposes, as plots: open ports of each node, what goes between the zones, the port numbers in use. What
/// is chosen in a plot is chosen in the window, and the other way round. Each plot is there as a table, too, and goes
/// to PDF and PNG in the language of the document.
///
/// Figures follow the plan within a moment, while somebody looks.
class ExposurePanel : public PlanPanel {
    Q_OBJECT

public:
    /// Where to write; empty: nowhere. ending is "pdf" or "png", and the suggested path has it.
    using AskPath = std::function<QString(const QString &suggested, const QString &ending)>;

    explicit ExposurePanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] PlotView &plot() { return *m_plot; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    [[nodiscard]] PlotTableModel &tableModel() { return *m_model; }
    [[nodiscard]] const std::optional<Exposure> &figures() const { return m_figures; }
    void choosePlot(ExposurePlot plot);
    /// Whether it can be seen where it shares its place with others; at first it can.
    void setInFront(bool isInFront);
    [[nodiscard]] ExposurePlot shown() const { return m_shown; }
    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

    void exportPdf();
    void exportPng(double dotsPerInch);
    void copyTable();

protected:
    void reload() override;
    void follow(const DocumentChange &change) override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead();
    void makeExportMenu();
    void fillMeasures();
    [[nodiscard]] bool isSeen() const { return m_isInFront && isVisible(); }
    void bringUpToDate();
    void showPlot();
    void showTable();
    void showState();
    void pick(int element, bool adds);
    void pickRows();
    void markChosen();
    [[nodiscard]] std::set<int> chosenElements() const;
    void collectNodes(const std::vector<Id> &nodes, std::set<CanvasId> &things) const;
    void collectFlows(
        const std::vector<int> &flows, std::set<CanvasId> &things, QStringList &rows, bool asArrows) const;
    void collect(int element, std::set<CanvasId> &things, QStringList &rows) const;
    void takeArrow(const QString &arrow, std::set<int> &cells) const;
    [[nodiscard]] PlotContent content(ExportLanguage words, std::vector<int> &order) const;
    [[nodiscard]] ExposurePlots::Source source(ExportLanguage words) const;
    [[nodiscard]] ExportLanguage spoken() const;
    [[nodiscard]] PlotSheet sheet() const;
    [[nodiscard]] QString suggestedPath(const QString &ending) const;
    void write(const QString &ending, const std::function<Result<QByteArray>(const PlotContent &)> &bytes);
    void tell(const QString &text, bool isError);

    PlotView *m_plot = nullptr;
    QTableView *m_table = nullptr;
    PlotTableModel *m_model = nullptr;
    QBoxLayout *m_head = nullptr;
    QTabBar *m_tabs = nullptr;
    QComboBox *m_measure = nullptr;
    QToolButton *m_asTable = nullptr;
    QToolButton *m_export = nullptr;
    QMenu *m_exportMenu = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_told = nullptr;
    AskPath m_askPath;
    ExposurePlot m_shown = ExposurePlot::Ports;
    PortsBy m_portsBy = PortsBy::Transport;
    ZonesBy m_zonesBy = ZonesBy::Rows;
    std::optional<Exposure> m_figures;
    std::vector<int> m_order; ///< of bars: places in m_figures->nodes
    std::set<int> m_picked; ///< elements that were chosen here, as long as nobody chooses elsewhere
    QTimer m_pause;
    bool m_isInFront = true;
    bool m_isStale = true; ///< the plan changed since; flows of the figures may be gone
    bool m_isTelling = false; ///< the selection is being told what is chosen
    bool m_isMarking = false; ///< the table is
};

} // namespace portolan
