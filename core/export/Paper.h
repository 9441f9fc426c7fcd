// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>
#include <QString>

#include <optional>

namespace portolan {

enum class Paper { A3, A4, A2, Letter, Tabloid };

/// By the name that a plan or the command line gives it ("A4", "Letter" ...), or null.
[[nodiscard]] std::optional<Paper> paperNamed(const QString &name);

/// Exact, in millimetres, landscape.
[[nodiscard]] QSizeF paperSize(Paper paper);

} // namespace portolan
