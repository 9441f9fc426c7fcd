// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/PageLinks.h"

#include "diagram/DiagramPainter.h"

namespace portolan {

using namespace Qt::StringLiterals;

void PageLinks::claimIds(Picture &page, int number, const Diagram *diagram)
{
    std::map<QString, QString> claimed;
    for (PictureElement &element : page.elements) {
        GroupBegin *group = std::get_if<GroupBegin>(&element);
        if (!group || group->id.isEmpty())
            continue;
        const QString own = group->id;
        for (int copy = 0; m_ids.contains(group->id); ++copy)
            group->id = u"page-"_s + QString::number(number) + u'-' + own
                + (copy > 0 ? QString(u'-' + QString::number(copy)) : QString());
        m_ids.insert(group->id);
        claimed.emplace(own, group->id);
    }
    if (!diagram)
        return;
    for (const DiagramLabel &label : diagram->labels) {
        const auto group = claimed.find(labelGroup(*diagram, label));
        if (group == claimed.end())
            continue;
        for (const int index : label.arrows.empty() ? std::vector<int>{label.arrow} : label.arrows) {
            const DiagramArrow &arrow = diagram->arrows[static_cast<size_t>(index)];
            for (qsizetype row = 0; row < arrow.numbers.size(); ++row)
                m_labelOfRow.emplace(rowGroup(arrow, row), group->second);
        }
    }
}

void PageLinks::connect(PictureDocument &document) const
{
    for (Picture &page : document.pages) {
        for (PictureElement &element : page.elements) {
            GroupBegin *group = std::get_if<GroupBegin>(&element);
            if (!group)
                continue;
            if (group->kind == "row"_L1 && !group->id.isEmpty()) {
                const auto label = m_labelOfRow.find(group->id);
                group->linkTo = label == m_labelOfRow.end() ? QString() : label->second;
            }
            if (!m_ids.contains(group->linkTo))
                group->linkTo.clear();
        }
    }
}

} // namespace portolan
