// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace portolan {

/// What an edit is called in the history, without its words: the sentence for each code stands in app/messages, so that
/// the history follows the language of the user interface.
struct EditName {
    QString code; ///< "edit.move"
    QStringList arguments; ///< %1, %2 ... of the sentence: ids, names, numbers
    /// What people call what stands in the same place among the arguments; empty, or none: the argument itself.
    std::vector<LocalizedText> names = {};

    friend bool operator==(const EditName &, const EditName &) = default;
};

} // namespace portolan
