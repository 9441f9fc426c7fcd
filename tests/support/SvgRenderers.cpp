// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SvgRenderers.h"

namespace portolan::test {

using namespace Qt::StringLiterals;

QImage inRsvg(const ToolFolder &folder, const QString &svg)
{
    const ToolResult result = folder.run(u"rsvg-convert"_s, {u"-o"_s, u"rsvg.png"_s, svg});
    return result.exitCode == 0 ? QImage(folder.path(u"rsvg.png"_s)) : QImage();
}

QImage inChromium(const ToolFolder &folder, const QString &svg, QSize size)
{
    const ToolResult result = folder.run(u"chromium"_s,
        {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--hide-scrollbars"_s,
            u"--force-device-scale-factor=1"_s, u"--default-background-color=FFFFFFFF"_s,
            u"--user-data-dir="_s + folder.path(u"profile"_s), u"--screenshot="_s + folder.path(u"chromium.png"_s),
            u"--window-size="_s + QString::number(size.width()) + u',' + QString::number(size.height()),
            u"file://"_s + folder.path(svg)});
    return result.exitCode == 0 ? QImage(folder.path(u"chromium.png"_s)) : QImage();
}

} // namespace portolan::test
