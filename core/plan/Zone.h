// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Address.h"
#include "base/Id.h"
#include "base/LocalizedText.h"
#include "plan/Extras.h"

#include <map>
#include <optional>
#include <vector>

namespace portolan {

/// Scene units, y downwards.
struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point &, const Point &) = default;
};

/// Scene units; both above 0.
struct Size {
    double width = 0;
    double height = 0;
    friend bool operator==(const Size &, const Size &) = default;
};

/// Scene units, y downwards; width and height are positive.
struct Rectangle {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    [[nodiscard]] bool contains(const Point &point) const
    {
        return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
    }
    friend bool operator==(const Rectangle &, const Rectangle &) = default;
};

/// A part of the network without firewalls inside; a frame on the canvas.
struct Zone {
    Id id;
    LocalizedText name;
    std::vector<AddressBlock> networks;
    std::optional<Address> dhcpRelay; ///< the relay's address in this zone
    bool directedBroadcast = false; ///< routers deliver broadcasts that are directed to this zone's networks
    std::optional<Rectangle> frame;
    QString note;
    Extras extras;

    friend bool operator==(const Zone &, const Zone &) = default;
};

enum class FirewallState { Stateful, Stateless };

struct Firewall {
    Id id;
    LocalizedText name;
    std::vector<Id> joins; ///< two or more zones, sorted by id
    FirewallState state = FirewallState::Stateful;
    std::optional<Point> at;
    QString note;
    Extras extras;

    friend bool operator==(const Firewall &, const Firewall &) = default;
};

/// The way that traffic from one zone to another takes, where several are equally short.
struct Route {
    Id from;
    Id to;
    std::vector<Id> via; ///< firewalls, in the order in which they are passed
    Extras extras;

    friend bool operator==(const Route &, const Route &) = default;
};

/// Whether all firewalls of the route are there, and traffic that passes them in their order gets from its start to its
/// end. What they join need not exist.
[[nodiscard]] bool leadsThrough(const std::map<Id, Firewall> &firewalls, const Route &route);

} // namespace portolan
