// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/Leg.h"

namespace portolan {

using namespace Qt::StringLiterals;

QString transportText(Transport transport)
{
    switch (transport) {
    case Transport::Tcp:
        return u"TCP"_s;
    case Transport::Udp:
        return u"UDP"_s;
    case Transport::Unstated:
        break;
    }
    return {};
}

} // namespace portolan
