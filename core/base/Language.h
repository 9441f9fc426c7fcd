// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace portolan {

/// The languages of documents. Both are written in one run, so a language is always an argument, never a setting.
enum class Language { English, Japanese };

inline constexpr std::array bothLanguages{Language::English, Language::Japanese};

} // namespace portolan
