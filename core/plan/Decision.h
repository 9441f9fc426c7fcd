// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"
#include "plan/Extras.h"

#include <QDate>
#include <QString>

#include <optional>

namespace portolan {

enum class DecisionState { Included, Excluded };

/// What the user decided about a derived flow, and what a change request needs to know of it. Kept by key, also when
/// its flow has gone.
struct Decision {
    QString flow; ///< a row key or a flow key
    DecisionState state = DecisionState::Included;
    LocalizedText reason; ///< the business justification, or why it is left out
    QString owner;
    QString requester;
    QString department;
    QString contact;
    std::optional<QDate> requested;
    QString approver;
    std::optional<QDate> approved;
    QString ticket;
    std::optional<QDate> wanted;
    std::optional<QDate> from;
    std::optional<QDate> until;
    std::optional<QDate> review;
    std::optional<bool> log;
    QString note;
    Extras extras;

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A finding that somebody took, with a reason.
struct Acceptance {
    QString finding; ///< the finding's key
    LocalizedText reason;
    QString by;
    std::optional<QDate> until;
    Extras extras;

    friend bool operator==(const Acceptance &, const Acceptance &) = default;
};

} // namespace portolan
