// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ExampleDiagram.h"

#include "check/Findings.h"
#include "diagram/DiagramBuilder.h"
#include "support/DerivedPlan.h"
#include "support/SheetCase.h"

namespace portolan::test {

Diagram exampleDiagram(const QString &name)
{
    DerivedPlan plan(DerivedPlan::example(name));
    const Matrix matrix = plan.matrix(View::Stateful);
    const std::vector<Finding> all = findings(plan.engine());
    DiagramRequest request;
    request.engine = &plan.engine();
    request.matrix = &matrix;
    request.wording = &wording();
    request.measure = &measure();
    request.findings = &all;
    return buildDiagram(request).diagram;
}

} // namespace portolan::test
