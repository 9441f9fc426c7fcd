// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Picture.h"
#include "paint/TextMeasure.h"

#include <QHash>
#include <QRectF>
#include <QString>

#include <vector>

namespace portolan {

/// A group of a picture and where it is.
struct PlacedGroup {
    const GroupBegin *group = nullptr; ///< belongs to the picture
    qsizetype page = 0;
    QRectF box; ///< of everything in it, lines included; null where there is nothing
    /// With LinkArea::Lines: rectangles that together lie on its lines, with a little room to either side to click on,
    /// and on what else is in it; otherwise empty.
    std::vector<QRectF> parts;
};

/// The groups of all pages in the order in which they begin. Groups that never end, end with the page.
[[nodiscard]] std::vector<PlacedGroup> placedGroups(const PictureDocument &document, const TextMeasure &measure);

/// Ids of groups as XML and PDF can hold them: letters, digits, "-", "_" and ".", a letter or "_" first, everything
/// else as "_" and its code; each once in the document. The same document gives the same ids.
class GroupIds {
public:
    explicit GroupIds(const PictureDocument &document);

    /// The id under which the group is written, by its place among all groups of the document in the order in which
    /// they begin; empty where it has none.
    [[nodiscard]] const QString &of(qsizetype group) const;
    /// Of the first group of a page.
    [[nodiscard]] qsizetype firstGroup(qsizetype page) const { return m_firstGroups[static_cast<std::size_t>(page)]; }

    struct Target {
        QString id;
        qsizetype page = 0;
    };
    /// Where a link to a group leads: the first group that has the id; nullptr where there is none.
    [[nodiscard]] const Target *target(const QString &linkTo) const;

private:
    friend class SpareIds;

    std::vector<QString> m_ids;
    std::vector<qsizetype> m_firstGroups;
    QHash<QString, Target> m_targets;
    QHash<QString, int> m_taken; ///< and how often it was asked for
};

/// Ids for something else than groups, written like theirs: none that a group has, and none twice.
class SpareIds {
public:
    explicit SpareIds(const GroupIds &groups)
        : m_groups(groups)
    {
    }

    [[nodiscard]] QString reserve(const QString &id);

private:
    const GroupIds &m_groups;
    QHash<QString, int> m_taken; ///< beside those of the groups
};

} // namespace portolan
