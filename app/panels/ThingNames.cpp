// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ThingNames.h"

#include "matrix/CellText.h"

namespace portolan {

using namespace Qt::StringLiterals;

QString nodeCalled(const Plan &plan, const QString &id, Language language)
{
    const auto node = plan.nodes.find(Id::parseDrawn(id).value_or(Id()).now());
    return node == plan.nodes.end() ? id : nodeName(node->second, language);
}

QString arrowCalled(const Plan &plan, const QString &arrow, Language language)
{
    return nodeCalled(plan, arrow.section(u'>', 0, 0), language) + u" → "_s
        + nodeCalled(plan, arrow.section(u'>', 1), language);
}

} // namespace portolan
