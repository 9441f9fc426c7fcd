// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReader.h"

#include "io/CatalogReading.h"
#include "io/TreeReader.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

template <typename T>
Checked<T> answer(T value, Errors errors)
{
    if (errors.empty())
        return value;
    std::stable_sort(errors.begin(), errors.end(), [](const Error &a, const Error &b) {
        return std::tie(a.position.line, a.position.column) < std::tie(b.position.line, b.position.column);
    });
    return tl::unexpected<Errors>(std::move(errors));
}

} // namespace

Checked<Kinds> readKinds(const YamlTree &tree)
{
    Errors errors;
    TreeReader reader(tree.fileName(), errors);
    MapReader map(tree.root(), reader);
    Kinds kinds;
    const YamlNode *format = map.required(QLatin1String("format"));
    if (format && format->text != QLatin1String("portolan-kinds"))
        reader.report(QStringLiteral("format.wrong"), {format->text, QStringLiteral("portolan-kinds")}, *format);
    if (const YamlNode *version = map.required(QLatin1String("version")))
        (void)reader.integer(*version, 1, 1);
    const YamlNode *list = map.required(QLatin1String("kinds"));
    if (list) {
        MapReader entries(*list, reader);
        for (const YamlNode::Entry &entry : list->entries) {
            const std::optional<Id> id = Id::parse(entry.key);
            if (!id) {
                reader.report(QStringLiteral("expected.id"), {u'"' + entry.key + u'"'}, entry.line, entry.column);
                continue;
            }
            Kind kind;
            kind.id = *id;
            MapReader fields(entry.value, reader);
            if (const YamlNode *name = fields.required(QLatin1String("name")))
                kind.name = reader.localized(*name, true);
            if (const YamlNode *os = fields.optional(QLatin1String("os")))
                kind.os = reader.id(*os).value_or(Id());
            fields.refuseUnknown();
            kinds.emplace(*id, std::move(kind));
        }
    }
    map.refuseUnknown();
    return answer(std::move(kinds), std::move(errors));
}

Checked<Catalog> readCatalog(const YamlTree &tree, const Kinds &kinds)
{
    Errors errors;
    Catalog catalog = CatalogReading(tree, kinds, errors).read();
    return answer(std::move(catalog), std::move(errors));
}

} // namespace portolan
