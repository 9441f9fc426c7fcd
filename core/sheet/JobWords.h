// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace portolan {

// How the options of exports are spelled, on the command line and where the desktop program remembers them. The place
// of a word is the value of its enumerator.

[[nodiscard]] const QStringList &languageWords(); ///< ExportLanguage
[[nodiscard]] const QStringList &viewWords(); ///< View
[[nodiscard]] const QStringList &labelWords(); ///< LabelStyle
[[nodiscard]] const QStringList &colorWords(); ///< ColorBy
[[nodiscard]] const QStringList &pagesByWords(); ///< PagesBy
[[nodiscard]] const QStringList &orientationWords(); ///< whether it is portrait
[[nodiscard]] const QStringList &encodingWords(); ///< whether it is CP932
[[nodiscard]] const QStringList &diagramEndings(); ///< DiagramFormat
[[nodiscard]] const QStringList &matrixEndings(); ///< MatrixFormat

} // namespace portolan
