// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Picture.h"

#include <QTemporaryDir>

namespace portolan::test {

/// Two pages with something of everything: an A3 sheet in both languages with zones, nodes, a stack, dashed arrows,
/// chips, badges, a gate, a title block and links to the rows on the second page, which is Letter.
[[nodiscard]] PictureDocument demoDocument();

/// So many nodes with icons, arrows and chips on a sheet large enough: about three texts a node.
[[nodiscard]] PictureDocument largeDocument(int nodes);

/// What a plan could bring that nobody wishes to draw: endless names, emoji, right-to-left text, control characters,
/// halves of surrogate pairs, NaN, places far away, groups that never end, the same id twice.
[[nodiscard]] PictureDocument hostileDocument();

/// A folder with an icon "server", a broken one "broken" and nothing else.
class DemoIcons {
public:
    DemoIcons();
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace portolan::test
