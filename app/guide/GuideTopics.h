// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace portolan {

/// The chapter of the guide about a widget, or about what it stands in; empty: none in particular.
///
/// A widget can say it itself by its property "guideChapter" ("07-sheets"). Else names of objects and classes on the
/// way to its window are looked up in a list.
[[nodiscard]] QString guideChapterFor(const QWidget *widget);

} // namespace portolan
