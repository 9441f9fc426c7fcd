// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>

namespace portolan {

/// The columns of the change board's matrix, in their order on the sheet.
enum class Column {
    No,
    Change,
    SourceZone,
    Source,
    SourceAddress,
    SourcePort,
    DestinationZone,
    Destination,
    DestinationAddress,
    Transport,
    DestinationPort,
    Application,
    Action,
    Purpose,
    Product,
    Phase,
    Necessity,
    Condition,
    Cast,
    SourceProcess,
    DestinationProcess,
    Firewalls,
    Translated,
    Encrypted,
    Log,
    Basis,
    Evidence,
    Impact,
    Justification,
    Owner,
    Requester,
    Department,
    Contact,
    Requested,
    Approver,
    Approved,
    Ticket,
    Wanted,
    ValidFrom,
    ValidTo,
    Review,
    Notes
};

inline constexpr int columnCount = static_cast<int>(Column::Notes) + 1;

/// Always: on every sheet. WhenSaid: on sheets when some row has something to say. ForRequest: what a change request
/// adds, on sheets when some row has it. CSV and JSON have them all.
enum class ColumnUse { Always, WhenSaid, ForRequest };

struct ColumnInfo {
    Column column;
    const char *key;
    ColumnUse use;
    bool worded; ///< the cells differ between the languages
    int narrowest;
    int widest; ///< in Latin characters
};

[[nodiscard]] const std::array<ColumnInfo, columnCount> &columns();
[[nodiscard]] inline const ColumnInfo &info(Column column)
{
    return columns()[static_cast<size_t>(column)];
}

} // namespace portolan
