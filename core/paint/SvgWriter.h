// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "paint/IconFolder.h"
#include "paint/Picture.h"
#include "paint/PictureGroups.h"
#include "paint/TextMeasure.h"

#include <QByteArray>
#include <QStringList>

namespace portolan {

struct SvgOptions {
    /// The file of each page, by its number: links to groups on other pages lead there. A page without one is not led
    /// to.
    QStringList pageFiles;
    bool textAsOutlines = false; ///< for where neither the font nor one like it will be: text can't be searched
    IconFolder icons;
};

/// A page as SVG 1.1 for people who open it elsewhere: its size in millimetres, coordinates in the picture's units,
/// one <text> for each Words with the width that it has in the document's font, one <g> with the group's id, kind
/// (class) and title, links as <a> (of nested ones the outer), each icon once as a <symbol>. No style sheet, script or
/// foreignObject. The text can hold anything (see Drawable.h and GroupIds). The same picture gives the same bytes.
///
/// Errors: picture.no-size (name of the page).
[[nodiscard]] Result<QByteArray> writeSvg(const PictureDocument &document, qsizetype page, const GroupIds &ids,
    const TextMeasure &measure, const SvgOptions &options = {});
/// The same where only one page is written: who writes many makes the ids of the document's groups once.
[[nodiscard]] Result<QByteArray> writeSvg(
    const PictureDocument &document, qsizetype page, const TextMeasure &measure, const SvgOptions &options = {});

} // namespace portolan
