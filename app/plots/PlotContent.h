// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace portolan {

// What a plot shows, worded already, without a thought of how wide or in which colours. An element is what can be
// pointed at and chosen: a bar, a cell, a port. Elements are numbered from 0.

/// A row of the legend, or how something looks that has one. Nothing is told apart by colour alone.
enum class PlotMark { First, Second, Third, Fourth, Firewall, Blocked, Conflict, Listens, Source, None };

struct PlotLegend {
    PlotMark mark = PlotMark::None;
    QString text;
};

struct BarsContent {
    struct Bar {
        QString label;
        std::vector<int> parts; ///< by mark from First on: how long each part is
        QString end; ///< written behind it: the sum
    };
    std::vector<Bar> bars; ///< element i, from the top
    QString axis;
};

struct CellsContent {
    struct Cell {
        int value = 0; ///< its shade
        QString text; ///< empty: nothing goes from here to there
        QString below; ///< smaller, where there is room
        bool hasFirewall = false;
        bool isBlocked = false;
    };
    QStringList zones; ///< across, and down
    std::vector<Cell> cells; ///< element row * zones + column
    QString from;
    QString to;

    [[nodiscard]] int size() const { return static_cast<int>(zones.size()); }
};

struct NumbersContent {
    struct Port {
        int first = 0;
        int last = 0;
        int lane = 0;
        QString label; ///< "443 HTTPS"; ports of one number share one: that of the first
        bool isConflict = false;
        bool isSource = false;
    };
    struct Band {
        int first = 0;
        int last = 0;
        QString label;
        bool isEphemeral = true; ///< else something listens there
    };
    QStringList lanes; ///< from the top, for ports; bands have one each below
    std::vector<Port> ports; ///< elements from 0, by number
    std::vector<Band> bands; ///< the elements behind the ports
    QStringList sections; ///< of the scale, three
    QString axis;
    QString unlabelled; ///< "%1 ports without a label, zoom in"
    QString unlabelledOnPaper; ///< where nobody zooms
};

struct PlotContent {
    std::variant<BarsContent, CellsContent, NumbersContent> body;
    std::vector<PlotLegend> legend;
    std::vector<QString> elements; ///< what each element is called, in one line, for those who can't see it

    [[nodiscard]] int elementCount() const { return static_cast<int>(elements.size()); }
};

} // namespace portolan
