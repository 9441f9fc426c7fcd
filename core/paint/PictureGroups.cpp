// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PictureGroups.h"

#include "paint/Drawable.h"
#include "paint/LinkParts.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QRectF boxOf(const Shape &shape)
{
    if (!isDrawable(shape))
        return {};
    const double margin = hasLine(shape.pen) ? shape.pen.width / 2 : 0;
    return shape.path.boundingRect().adjusted(-margin, -margin, margin, margin);
}

QRectF boxOf(const Words &words, const TextMeasure &measure)
{
    if (!isDrawable(words))
        return {};
    const double width = measure.width(drawableText(words.text), words.size, words.bold);
    const double before = words.anchor == Anchor::Start ? 0 : words.anchor == Anchor::Middle ? width / 2 : width;
    const double height = words.size * (TextMeasure::ascent + TextMeasure::descent);
    if (words.upward)
        return {words.at.x() - words.size * TextMeasure::ascent, words.at.y() + before - width, height, width};
    return {words.at.x() - before, words.at.y() - words.size * TextMeasure::ascent, width, height};
}

QRectF boxOf(const PictureElement &element, const TextMeasure &measure)
{
    if (const auto *shape = std::get_if<Shape>(&element))
        return boxOf(*shape);
    if (const auto *words = std::get_if<Words>(&element))
        return boxOf(*words, measure);
    if (const auto *icon = std::get_if<Icon>(&element); icon && isDrawable(*icon))
        return icon->rect;
    return {};
}

bool isAlongLines(const PlacedGroup &group)
{
    return group.group->linkArea == LinkArea::Lines;
}

bool isNameCharacter(QChar character)
{
    return character.unicode() < 0x80
        && (character.isLetterOrNumber() || character == u'-' || character == u'_' || character == u'.');
}

QString legalId(const QString &id)
{
    QString legal;
    if (std::all_of(id.begin(), id.end(), isNameCharacter)) {
        legal = id;
    } else {
        for (const QChar character : id) {
            if (isNameCharacter(character))
                legal += character;
            else
                legal += u'_' + QString::number(character.unicode(), 16);
        }
    }
    const bool beginsWell = legal.front().isLetter() || legal.front() == u'_';
    return beginsWell ? legal : QString(u'_' + legal);
}

/// The first of legal, legal-2, legal-3 ... that is not in taken, nor in others; taken remembers it.
QString unique(const QString &legal, QHash<QString, int> &taken, const QHash<QString, int> &others = {})
{
    QString candidate = legal;
    while (taken.contains(candidate) || others.contains(candidate)) {
        if (!taken.contains(legal))
            taken.insert(legal, others.value(legal));
        candidate = legal + u'-' + QString::number(++taken[legal]);
    }
    taken.insert(candidate, 1);
    return candidate;
}

} // namespace

std::vector<PlacedGroup> placedGroups(const PictureDocument &document, const TextMeasure &measure)
{
    std::vector<PlacedGroup> groups;
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        std::vector<std::size_t> open;
        const auto close = [&groups, &open] {
            const PlacedGroup inner = groups[open.back()];
            open.pop_back();
            if (open.empty())
                return;
            PlacedGroup &outer = groups[open.back()];
            outer.box |= inner.box;
            if (!isAlongLines(outer))
                return;
            if (inner.parts.empty())
                addPart(inner.box, outer.parts);
            for (const QRectF &part : inner.parts)
                addPart(part, outer.parts);
        };
        for (const PictureElement &element : document.pages[page].elements) {
            if (const auto *begin = std::get_if<GroupBegin>(&element)) {
                open.push_back(groups.size());
                groups.push_back({begin, static_cast<qsizetype>(page), {}, {}});
            } else if (std::holds_alternative<GroupEnd>(element)) {
                if (!open.empty())
                    close();
            } else if (!open.empty()) {
                PlacedGroup &group = groups[open.back()];
                const QRectF box = boxOf(element, measure);
                group.box |= box;
                if (!isAlongLines(group))
                    continue;
                if (const auto *shape = std::get_if<Shape>(&element); shape && isDrawable(*shape) && isBareLine(*shape))
                    addLineParts(*shape, group.parts);
                else
                    addPart(box, group.parts);
            }
        }
        while (!open.empty())
            close();
    }
    return groups;
}

GroupIds::GroupIds(const PictureDocument &document)
{
    for (std::size_t page = 0; page < document.pages.size(); ++page) {
        m_firstGroups.push_back(static_cast<qsizetype>(m_ids.size()));
        for (const PictureElement &element : document.pages[page].elements) {
            const auto *begin = std::get_if<GroupBegin>(&element);
            if (!begin)
                continue;
            m_ids.push_back(begin->id.isEmpty() ? QString() : unique(legalId(begin->id), m_taken));
            if (!begin->id.isEmpty() && !m_targets.contains(begin->id))
                m_targets.insert(begin->id, {m_ids.back(), static_cast<qsizetype>(page)});
        }
    }
}

const QString &GroupIds::of(qsizetype group) const
{
    return m_ids[static_cast<std::size_t>(group)];
}

const GroupIds::Target *GroupIds::target(const QString &linkTo) const
{
    const auto found = m_targets.constFind(linkTo);
    return linkTo.isEmpty() || found == m_targets.constEnd() ? nullptr : &*found;
}

QString SpareIds::reserve(const QString &id)
{
    return unique(legalId(id), m_taken, m_groups.m_taken);
}

} // namespace portolan
