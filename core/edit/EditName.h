// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace portolan {

/// A value that an edit changed, without its words: the word for each code stands in app/messages.
struct EditDetail {
    QString code; ///< "detail.version"
    LocalizedText of; ///< which port, option, interface; empty: there is but one
    LocalizedText from; ///< empty: there was none, or it is not said
    LocalizedText to;

    friend bool operator==(const EditDetail &, const EditDetail &) = default;
};

/// What an edit is called in the history, without its words: the sentence for each code stands in app/messages, so that
/// the history follows the language of the user interface.
struct EditName {
    QString code; ///< "edit.move"
    QStringList arguments; ///< %1, %2 ... of the sentence: ids, names, numbers
    /// What people call what stands in the same place among the arguments; empty, or none: the argument itself.
    std::vector<LocalizedText> names = {};
    std::vector<EditDetail> details = {}; ///< what it changed

    friend bool operator==(const EditName &, const EditName &) = default;
};

} // namespace portolan
