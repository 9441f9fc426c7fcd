// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/PrintedRows.h"

#include <QRectF>

#include <algorithm>
#include <vector>

namespace portolan::test {

namespace {

QRectF frameOfRow(const Picture &page, const QString &id)
{
    bool isIn = false;
    for (const PictureElement &element : page.elements) {
        if (const GroupBegin *group = std::get_if<GroupBegin>(&element))
            isIn = group->kind == QStringLiteral("row") && group->id == id;
        const Shape *shape = std::get_if<Shape>(&element);
        if (isIn && shape)
            return shape->path.boundingRect();
    }
    return {};
}

std::vector<QRectF> rulesOf(const Picture &page)
{
    std::vector<QRectF> rules;
    for (const PictureElement &element : page.elements) {
        const Shape *shape = std::get_if<Shape>(&element);
        const QRectF rect = shape ? shape->path.boundingRect() : QRectF();
        if (shape && rect.height() < 0.01 && rect.width() > 1)
            rules.push_back(rect);
    }
    return rules;
}

} // namespace

QStringList wordsOfRow(const Picture &page, const QString &id)
{
    const QRectF row = frameOfRow(page, id);
    const std::vector<QRectF> rules = rulesOf(page);
    QStringList found;
    if (row.isEmpty())
        return found;
    for (const PictureElement &element : page.elements) {
        const Words *words = std::get_if<Words>(&element);
        if (!words)
            continue;
        const QPointF at = words->at;
        const bool isParted = std::any_of(rules.begin(), rules.end(), [&](const QRectF &rule) {
            const double y = rule.top();
            return rule.left() <= at.x() && at.x() <= rule.right()
                && (at.y() < y ? y < row.center().y() : row.center().y() < y);
        });
        if (!isParted)
            found.append(words->text);
    }
    return found;
}

int rowCount(const Picture &page)
{
    return static_cast<int>(
        std::count_if(page.elements.begin(), page.elements.end(), [](const PictureElement &element) {
            const GroupBegin *group = std::get_if<GroupBegin>(&element);
            return group && group->kind == QStringLiteral("row");
        }));
}

} // namespace portolan::test
