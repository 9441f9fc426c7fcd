// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace portolan {

/// Makes the application speak the user's language: Japanese or English, and English where neither is asked for.
/// Asked are LC_ALL, LC_MESSAGES and LANG; the first that is set counts. Where it names a language, the list in
/// LANGUAGE goes before it. Whether such a locale is installed makes no difference.
/// Takes portolan_ja.qm and portolan_en.qm from :/i18n. Call it once, after the application has been made.
void speakUserLanguage();

} // namespace portolan
