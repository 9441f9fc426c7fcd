// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/FindFit.h"

#include "matrix/Matrix.h"

#include <QRegularExpression>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool hold(const PortSet &ports, const FindTerm &term)
{
    return std::any_of(
        ports.ranges.begin(), ports.ranges.end(), [&](const PortRange &range) { return range.overlaps(*term.ports); });
}

} // namespace

bool overlap(const AddressBlock &a, const AddressBlock &b)
{
    return a.first().isV4() == b.first().isV4() && a.first() <= b.last() && b.first() <= a.last();
}

bool holdsAddress(const QString &text, const FindTerm &term)
{
    static const QRegularExpression block(u"[0-9A-Fa-f.:]*[.:][0-9A-Fa-f.:]*([/-][0-9A-Fa-f.:]+)?"_s);
    if (!term.block)
        return false;
    for (auto matches = block.globalMatch(text); matches.hasNext();) {
        const std::optional<AddressBlock> found = AddressBlock::parse(matches.next().captured());
        if (found && overlap(*found, *term.block))
            return true;
    }
    return false;
}

bool usesPorts(const FlowEngine &engine, const Flow &flow, const FindTerm &term)
{
    if ((!term.ports && term.transport == Transport::Unstated) || !term.means(engine.transport(flow)))
        return false;
    if (!term.ports)
        return true;
    const PortSet *opener = engine.openerPort(flow);
    const PortSet *listener = listeningPorts(engine, flow);
    const bool agrees = listener && listener->followedByEphemeral
        && engine.nodes().at(flow.identity.listener).agreedPorts().overlaps(*term.ports);
    return agrees || (opener && hold(*opener, term)) || (listener && hold(*listener, term));
}

} // namespace portolan
