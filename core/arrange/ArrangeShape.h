// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// A column of nodes on rows, one node at most on each.
struct Column {
    std::vector<int> members; ///< by row; -1: none
    double width = 0;
};

/// The managers of a zone with the services above and below them, each line centred or spread over the width.
struct ManagerBlock {
    std::vector<std::vector<int>> above; ///< lines of services, from the top
    std::vector<std::vector<int>> managers;
    std::vector<std::vector<int>> below;
    double width = 0;
    double height = 0;
    double managersFrom = 0; ///< from the top of the block
    double managersTo = 0;

    [[nodiscard]] bool isEmpty() const { return managers.empty(); }
};

/// What stands where in a zone, but for the heights of its rows, which it shares with others.
struct Shape {
    std::vector<Column> before; ///< clients of a manager's own zone
    ManagerBlock block;
    std::vector<Column> after; ///< what is managed, then its parts
    int rows = 0; ///< of `after`
    double width = 0; ///< without room at the sides
    int extraColumns = 0; ///< beside the first of `after`
};

/// How wide what belongs together is spread.
struct ShapeForm {
    int mostRows = 1; ///< so many nodes stand one above the other at most, at least 1
    bool isBlockNarrow = false; ///< services stand above and below their managers one by one, where they are few
    bool hasPartsBelow = false; ///< parts of machines stand below these, not in columns of their own

    [[nodiscard]] int count() const { return (isBlockNarrow ? 1 : 0) + (hasPartsBelow ? 1 : 0); } ///< of its wishes
};

/// Shapes zones, those whose machines have parts elsewhere before those of the parts.
class Shaper {
public:
    Shaper(const Model &model, const ShapeForm &form);

    [[nodiscard]] Shape shape(int district);

private:
    [[nodiscard]] std::vector<Column> columnsOf(const std::vector<int> &members, int rows) const;
    [[nodiscard]] std::vector<Column> linedUp(const std::vector<int> &members, int leastRows);
    [[nodiscard]] ManagerBlock blockOf(const std::vector<int> &managers, std::vector<int> services) const;
    [[nodiscard]] std::vector<int> withBorderNodesAtTheirSide(int district, const std::vector<int> &members) const;
    [[nodiscard]] std::vector<int> withPartsBelow(const std::vector<int> &managed, const std::vector<int> &parts) const;
    [[nodiscard]] const Member &member(int index) const { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] int &rowOf(int index) { return m_rowOf[static_cast<size_t>(index)]; }

    const Model &m_model;
    const ShapeForm m_form;
    const int m_mostRows;
    std::vector<int> m_rowOf; ///< by member; -1: none yet
};

[[nodiscard]] double widthOf(const std::vector<Column> &columns); ///< with the gaps between them

} // namespace portolan::arranging
