// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "derive/FlowEngine.h"
#include "export/MatrixTables.h"
#include "matrix/Wording.h"
#include "paint/Picture.h"
#include "paint/TextMeasure.h"

#include <QImage>

#include <memory>

namespace portolan {

/// What drawing needs beside a plan. Made once, in the thread of the interface; read by all.
struct DrawingKit {
    Wording wording;
    TextMeasure measure;

    [[nodiscard]] static Checked<std::shared_ptr<const DrawingKit>> make();
};

/// A plan's diagram as a picture. Its size says nothing; what is drawn lies within bounds.
struct PlanDrawing {
    Picture picture;
    QRectF bounds; ///< in units of the picture; empty where the plan has nothing to show
};

/// Routes the arrows, so it takes its time with large plans: not for the thread of the interface.
[[nodiscard]] PlanDrawing drawPlan(
    const FlowEngine &engine, const std::vector<Finding> *findings, const DrawingKit &kit, ExportLanguage language);

/// The drawing, as large as fits, on white.
[[nodiscard]] QImage imageOf(const PlanDrawing &drawing, const QSize &size);

} // namespace portolan
