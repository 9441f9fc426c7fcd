// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/WordingReader.h"

#include "io/TreeReader.h"

namespace portolan {

using namespace Qt::StringLiterals;

Checked<void> readWording(const YamlTree &tree, Wording &wording)
{
    Errors errors;
    TreeReader reader(tree.fileName(), errors);
    MapReader map(tree.root(), reader);
    const YamlNode *format = map.required("format"_L1);
    if (format && format->text != "portolan-wording"_L1)
        reader.report(u"format.wrong"_s, {format->text, u"portolan-wording"_s}, *format);
    if (const YamlNode *version = map.required("version"_L1))
        (void)reader.integer(*version, 1, 1);
    if (const YamlNode *texts = map.required("texts"_L1)) {
        const MapReader entries(*texts, reader);
        for (const YamlNode::Entry &entry : entries.node().entries)
            wording.insert(entry.key, reader.localized(entry.value, true));
    }
    map.refuseUnknown();
    if (!errors.empty())
        return tl::unexpected<Errors>(std::move(errors));
    return {};
}

} // namespace portolan
