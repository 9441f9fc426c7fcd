// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"

#include <QString>

namespace portolan::test {

/// The diagram of one of the examples that are built into the programs, stateful view, with its findings. Needs a
/// QGuiApplication.
[[nodiscard]] Diagram exampleDiagram(const QString &name);

} // namespace portolan::test
