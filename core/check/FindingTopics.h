// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

namespace portolan {

/// What findings of this code are about, in a few words: "no zone". Empty: no such code.
[[nodiscard]] LocalizedText findingTopic(const QString &code);

} // namespace portolan
