// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plots/PlotContent.h"

#include <QColor>
#include <QFont>

class QPainter;
class QPalette;
class QRectF;

namespace portolan {

/// How plots look: on the screen as the theme says, on paper always black on white. Texts have a contrast of 4.5:1 on
/// what they stand on, marks of 3:1.
struct PlotStyle {
    QFont font; ///< sizes in pixels
    QFont small;
    QColor back;
    QColor text;
    QColor subdued; ///< text that steps back
    QColor grid;
    QColor axis;
    QColor marks[4]; ///< First to Fourth
    QColor conflict;
    QColor firewall;
    QColor chosen; ///< around what is chosen
    QColor chosenBack;
    QColor ephemeral; ///< bands; texts stand on it
    QColor agreed;
    QColor lowest; ///< the shade of the emptiest cell that is not empty
    QColor highest;

    [[nodiscard]] static PlotStyle ofScreen(const QPalette &palette, const QFont &font);
    [[nodiscard]] static PlotStyle ofPaper(); ///< once the document's font is loaded

    /// Between lowest and highest.
    [[nodiscard]] QColor shade(double part) const;
    /// Black or white, whichever reads better on it.
    [[nodiscard]] static QColor textOn(const QColor &back);
    /// (lighter + 0.05) / (darker + 0.05) of WCAG 2.
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);

    /// A part of a bar, or a field of the legend: each mark with a pattern of its own beside its colour.
    void fill(QPainter &painter, const QRectF &rect, PlotMark mark) const;
    /// Bricks, as firewalls have them on the diagram.
    void drawBricks(QPainter &painter, const QRectF &rect) const;
    void drawSymbol(QPainter &painter, const QRectF &rect, PlotMark mark) const;
};

} // namespace portolan
