// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/Paper.h"

#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

std::optional<Paper> paperNamed(const QString &name)
{
    static const std::map<QString, Paper> papers{{u"A4"_s, Paper::A4}, {u"A3"_s, Paper::A3}, {u"A2"_s, Paper::A2},
        {u"Letter"_s, Paper::Letter}, {u"Tabloid"_s, Paper::Tabloid}};
    const auto found = papers.find(name);
    return found == papers.end() ? std::nullopt : std::optional(found->second);
}

QSizeF paperSize(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return {297, 210};
    case Paper::A3:
        break;
    case Paper::A2:
        return {594, 420};
    case Paper::Letter:
        return {279.4, 215.9};
    case Paper::Tabloid:
        return {431.8, 279.4};
    }
    return {420, 297};
}

} // namespace portolan
