// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/Arrange.h"

#include "diagram/ArrangeModel.h"
#include "diagram/ArrangeSheet.h"

namespace portolan {

using namespace arranging;

Arrangement arrange(const FlowEngine &engine, const ArrangeOptions &options)
{
    const Model model = makeModel(engine, options.onlyMissing);
    const IdealSheet sheet = makeIdealSheet(model);
    Arrangement a;
    for (size_t i = 0; i < model.members.size(); ++i) {
        a.nodes[model.members[i].id] = sheet.nodes[i];
        if (!(model.members[i].size == model.members[i].node->size.value_or(Node::standardSize)))
            a.sizes[model.members[i].id] = model.members[i].size;
    }
    for (size_t i = 0; i < model.districts.size(); ++i)
        if (!model.districts[i].zone.isNull())
            a.zones[model.districts[i].zone] = sheet.frames[i];
    return a;
}

} // namespace portolan
