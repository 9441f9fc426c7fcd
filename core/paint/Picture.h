// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QDate>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <variant>
#include <vector>

namespace portolan {

// A picture is data: what was drawn, not how. Every output (screen, printer, SVG, PDF, PNG) is made from it, so that
// all of them show the same. Lengths are in the picture's own units, y downwards.

struct Pen {
    QColor color;
    double width = 1;
    std::vector<double> dashes; ///< lengths on and off in turn, in units of the picture; empty: a solid line
};

/// A line or an area. Ends and joins of lines are round.
struct Shape {
    QPainterPath path;
    Pen pen; ///< without a line where the colour is invalid
    QColor fill; ///< without a filling where invalid
};

enum class Anchor { Start, Middle, End };

/// One line of text in the document's font, without kerning.
struct Words {
    QString text; ///< no line ends
    QPointF at; ///< on the base line
    double size = 10; ///< height of an em
    bool bold = false;
    QColor color;
    Anchor anchor = Anchor::Start;
    bool upward = false; ///< runs from bottom to top, turned around its place
};

/// One of the icons under :/portolan/icons, in one colour.
struct Icon {
    QString name; ///< without path and ending
    QRectF rect;
    QColor color;
};

/// What of a group leads somewhere: all of the rectangle around it, or its lines and marks alone, not what lies
/// between.
enum class LinkArea { Around, Lines };

/// What follows, up to its GroupEnd, is one thing of the plan or of the sheet. Groups nest.
struct GroupBegin {
    QString id; ///< unique in the document, or empty; "node-csm01", "row-12"
    QString kind; ///< "node", "arrow", "label", "row" ...: the class in SVG
    QString title; ///< what a pointer that rests on it is told; may have several lines; empty: nothing
    QString linkTo; ///< id of the group that a click leads to, on whatever page; empty: no link
    LinkArea linkArea = LinkArea::Around; ///< where a file's links are rectangles
    QRectF window = {}; ///< what is outside is hidden, and no link; null: nothing is
};
struct GroupEnd { };

using PictureElement = std::variant<Shape, Words, Icon, GroupBegin, GroupEnd>;

struct Picture {
    QString name; ///< of the page, in the language(s) of the document: the bookmark
    QSizeF size; ///< of the paper, in units
    double unitsPerMillimetre = 4;
    std::vector<PictureElement> elements;
};

/// The pages of one document and what a file says about itself.
struct PictureDocument {
    std::vector<Picture> pages;
    QString title;
    QString author;
    QString subject;
    QString keywords;
    QString language; ///< BCP 47: "en", "ja"
    QDate date; ///< of creation, as far as files are concerned; invalid: they say none
};

} // namespace portolan
