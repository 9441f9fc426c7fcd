// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace portolan {

/// A place in a text file. Lines and columns count from 1, columns in characters (code points, not bytes);
/// 0 means unknown: a file with line 0 is "the file as a whole".
struct SourcePosition {
    QString file;
    int line = 0;
    int column = 0;

    /// "plan.yaml:12:8", "plan.yaml" or "" as far as known.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const SourcePosition &, const SourcePosition &) = default;
};

} // namespace portolan
