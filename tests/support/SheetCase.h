// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Findings.h"
#include "diagram/DiagramRequest.h"
#include "sheet/SheetComposer.h"
#include "support/DerivedPlan.h"
#include "support/PlainDiagram.h"

#include <QStringList>

namespace portolan::test {

/// The measure of the document's font. Needs a QGuiApplication.
[[nodiscard]] const TextMeasure &measure();

/// A diagram of all rows, in English.
[[nodiscard]] DiagramRequest requestFor(DerivedPlan &plan, const Matrix &matrix);

/// A plan with its matrix, its findings and a plain diagram, ready to be composed.
struct SheetCase {
    explicit SheetCase(const QByteArray &yaml, PlainLabels labels = PlainLabels::Mixed, View view = View::Stateful);
    SheetCase(const SheetCase &) = delete;
    SheetCase &operator=(const SheetCase &) = delete;

    [[nodiscard]] SheetResult compose() const { return composeSheets(request, measure()); }

    DerivedPlan plan;
    Matrix matrix;
    Diagram diagram;
    std::vector<Finding> all;
    SheetRequest request; ///< of all that, in English; to be changed as wanted
};

/// Where a text is on its page.
struct PlacedWords {
    QString text;
    QRectF rect;
};

/// Texts of a page that are not of its drawing: all that come after its frame.
[[nodiscard]] std::vector<PlacedWords> furnitureOf(const Picture &page);
/// The first of these texts that leaves the frame, lies on the drawing or touches another; empty: none does.
[[nodiscard]] QString misplacedText(const Picture &page);
/// Where the drawing of a page is: around all that comes before the frame; empty where nothing does.
[[nodiscard]] QRectF drawingOf(const Picture &page);
[[nodiscard]] QRectF frameOf(const Picture &page);
/// The texts of a page, in order.
[[nodiscard]] QStringList textsOf(const Picture &page);
/// Groups of a kind.
[[nodiscard]] std::vector<GroupBegin> groupsOf(const Picture &page, const QString &kind);
/// Arguments of the warnings with a code.
[[nodiscard]] std::vector<QStringList> warningsOf(const SheetResult &result, const QString &code);

} // namespace portolan::test
