// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "support/DiagramQuality.h"

namespace portolan::test {

/// Everything that is wrong with the diagram of a plan whose nodes stand at least 60 units apart, so that there always
/// is a way; empty: nothing. PORTOLAN_KEEP_DIAGRAMS names a folder where plan, JSON and report of what is wrong are
/// kept.
[[nodiscard]] QString faultsOf(
    const QString &name, const FlowEngine &engine, const QByteArray &json, const DiagramQuality &quality);

} // namespace portolan::test
