// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/CatalogNames.h"

#include "catalog/CatalogNames.h"
#include "messages/UserLanguage.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

QString factName(const Id &fact)
{
    struct Name {
        QLatin1String fact;
        const char *name;
    };
    static constexpr Name names[] = {
        {"manufacturer"_L1, QT_TRANSLATE_NOOP("Properties", "Manufacturer")},
        {"bmc-protocol"_L1, QT_TRANSLATE_NOOP("Properties", "BMC protocol")},
        {"domain-member"_L1, QT_TRANSLATE_NOOP("Properties", "Member of a domain")},
    };
    const auto *const found = std::find_if(
        std::begin(names), std::end(names), [&](const Name &name) { return fact.toString() == name.fact; });
    return found == std::end(names) ? fact.toString() : QCoreApplication::translate("Properties", found->name);
}

Error withPortName(Error error, const Catalog *catalog)
{
    struct Place {
        QLatin1String code;
        qsizetype argument; ///< which one is the port's id
    };
    static constexpr Place places[] = {
        {"refused.port-twice"_L1, 1},
        {"refused.port-fixed"_L1, 0},
        {"refused.port-of-node"_L1, 0},
        {"refused.port-of-product"_L1, 0},
        {"refused.no-fallback"_L1, 0},
    };
    for (const Place &place : places) {
        if (error.code != place.code || place.argument >= error.arguments.size())
            continue;
        QString &argument = error.arguments[place.argument];
        if (const std::optional<Id> port = Id::parse(argument))
            argument = portName(catalog, *port).text(spokenNow());
    }
    return error;
}

} // namespace portolan
