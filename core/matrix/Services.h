// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "matrix/Wording.h"

#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace portolan {

/// The ports of one transport: "TCP" and "22", "443", "49152-65535".
struct ServicePart {
    QString transport;
    QStringList ports;
};

/// What several flows ask for at their listeners, each port once: the cell of a zone matrix, the label of an arrow.
class Services {
public:
    void add(const FlowEngine &engine, const Flow &flow);
    [[nodiscard]] bool isEmpty() const { return m_ports.empty(); }
    /// What the other one has not got.
    [[nodiscard]] Services without(const Services &others) const;
    /// A part for each transport, ports in ascending order; a port beside a range that holds it is left out.
    [[nodiscard]] std::vector<ServicePart> parts(const Wording &wording, Language language) const;
    /// The same, as short as it can be said in full: ports that follow each other as a range, from three on; TCP and
    /// UDP together where they are alike.
    [[nodiscard]] std::vector<ServicePart> shortParts(const Wording &wording, Language language) const;

    friend bool operator==(const Services &, const Services &) = default;
    friend auto operator<=>(const Services &, const Services &) = default;

private:
    using Ports = std::set<std::pair<int, QString>>; ///< first port, port or range; behind 65535 words

    [[nodiscard]] std::vector<ServicePart> parts(const Wording &wording, Language language, bool joinNeighbours) const;

    std::map<QString, Ports> m_ports; ///< by transport; empty: unstated
};

} // namespace portolan
