// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PaletteReader.h"

#include "io/CatalogLibrary.h"
#include "io/TreeReader.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

PaletteItem itemFrom(const YamlNode &node, TreeReader &reader)
{
    PaletteItem item;
    MapReader map(node, reader);
    if (!map.isMap())
        return item;
    const YamlNode *kind = map.optional("kind"_L1);
    const YamlNode *element = map.optional("element"_L1);
    if (kind) {
        item.kind = reader.id(*kind).value_or(Id());
    } else if (element) {
        if (const auto word = reader.word(*element, {u"zone"_s, u"firewall"_s}))
            item.element = *word == 0 ? PaletteElement::Zone : PaletteElement::Firewall;
        if (const YamlNode *name = map.required("name"_L1))
            item.name = reader.localized(*name, true);
    } else {
        reader.report(u"missing.key"_s, {u"kind"_s}, node);
    }
    if (const YamlNode *also = map.optional("also"_L1)) {
        for (const YamlNode &word : reader.items(*also)) {
            if (const auto text = reader.wording(word))
                item.also.append(*text);
        }
    }
    map.refuseUnknown();
    return item;
}

PaletteGroup groupFrom(const YamlNode &node, TreeReader &reader)
{
    PaletteGroup group;
    MapReader map(node, reader);
    if (!map.isMap())
        return group;
    if (const YamlNode *id = map.required("id"_L1))
        group.id = reader.id(*id).value_or(Id());
    if (const YamlNode *name = map.required("name"_L1))
        group.name = reader.localized(*name, true);
    if (const YamlNode *items = map.required("items"_L1)) {
        for (const YamlNode &item : reader.items(*items))
            group.items.push_back(itemFrom(item, reader));
    }
    map.refuseUnknown();
    return group;
}

} // namespace

Checked<std::vector<PaletteGroup>> readPalette(const YamlTree &tree)
{
    Errors errors;
    TreeReader reader(tree.fileName(), errors);
    MapReader map(tree.root(), reader);
    std::vector<PaletteGroup> groups;
    const YamlNode *format = map.required("format"_L1);
    if (format && format->text != "portolan-palette"_L1)
        reader.report(u"format.wrong"_s, {format->text, u"portolan-palette"_s}, *format);
    if (const YamlNode *version = map.required("version"_L1))
        (void)reader.integer(*version, 1, 1);
    if (const YamlNode *list = map.required("groups"_L1)) {
        for (const YamlNode &group : reader.items(*list))
            groups.push_back(groupFrom(group, reader));
    }
    map.refuseUnknown();
    if (!errors.empty())
        return tl::unexpected<Errors>(std::move(errors));
    return groups;
}

Checked<std::vector<PaletteGroup>> builtInPalette()
{
    const Result<YamlTree> tree = YamlTree::load(CatalogLibrary::builtIn + u"/palette.yaml"_s);
    if (!tree)
        return tl::unexpected<Errors>(Errors{tree.error()});
    return readPalette(*tree);
}

} // namespace portolan
