// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Column.h"

namespace portolan {

const std::array<ColumnInfo, columnCount> &columns()
{
    using enum ColumnUse;
    static constexpr std::array<ColumnInfo, columnCount> all{{
        {Column::No, "no", Always, false, 5, 8},
        {Column::Change, "change", WhenSaid, true, 8, 10},
        {Column::SourceZone, "source_zone", Always, true, 8, 22},
        {Column::Source, "source", Always, true, 10, 26},
        {Column::SourceAddress, "source_address", Always, true, 11, 24},
        {Column::SourcePort, "source_port", Always, true, 9, 16},
        {Column::DestinationZone, "destination_zone", Always, true, 8, 22},
        {Column::Destination, "destination", Always, true, 10, 26},
        {Column::DestinationAddress, "destination_address", Always, true, 11, 24},
        {Column::Transport, "transport", Always, true, 8, 10},
        {Column::DestinationPort, "destination_port", Always, true, 9, 20},
        {Column::Application, "application", Always, true, 7, 16},
        {Column::Action, "action", Always, true, 8, 14},
        {Column::Purpose, "purpose", Always, true, 14, 36},
        {Column::Product, "product", Always, true, 11, 24},
        {Column::Phase, "phase", WhenSaid, true, 10, 16},
        {Column::Necessity, "necessity", Always, true, 6, 12},
        {Column::Condition, "condition", WhenSaid, true, 12, 36},
        {Column::Cast, "cast", WhenSaid, true, 9, 18},
        {Column::SourceProcess, "source_process", WhenSaid, false, 10, 18},
        {Column::DestinationProcess, "destination_process", WhenSaid, false, 10, 18},
        {Column::Firewalls, "firewalls", Always, true, 10, 22},
        {Column::Translated, "translated", WhenSaid, true, 12, 24},
        {Column::Encrypted, "encrypted", WhenSaid, true, 7, 12},
        {Column::Log, "log", ForRequest, true, 6, 8},
        {Column::Basis, "basis", Always, true, 10, 24},
        {Column::Evidence, "evidence", Always, true, 12, 30},
        {Column::Impact, "impact", WhenSaid, true, 16, 40},
        {Column::Justification, "justification", ForRequest, true, 14, 36},
        {Column::Owner, "owner", ForRequest, false, 8, 18},
        {Column::Requester, "requester", ForRequest, false, 8, 18},
        {Column::Department, "department", ForRequest, false, 8, 18},
        {Column::Contact, "contact", ForRequest, false, 8, 22},
        {Column::Requested, "requested", ForRequest, false, 10, 12},
        {Column::Approver, "approver", ForRequest, false, 8, 18},
        {Column::Approved, "approved", ForRequest, false, 10, 12},
        {Column::Ticket, "ticket", ForRequest, false, 8, 16},
        {Column::Wanted, "wanted", ForRequest, false, 10, 12},
        {Column::ValidFrom, "valid_from", ForRequest, false, 10, 12},
        {Column::ValidTo, "valid_to", ForRequest, false, 10, 12},
        {Column::Review, "review", ForRequest, false, 10, 12},
        {Column::Notes, "notes", Always, true, 12, 44},
    }};
    return all;
}

} // namespace portolan
