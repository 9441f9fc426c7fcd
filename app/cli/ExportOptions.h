// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/OptionParser.h"
#include "export/MatrixTables.h"
#include "matrix/Matrix.h"

#include <QCoreApplication>

#include <optional>

namespace portolan {

/// The options that matrix and diagram have in common.
class ExportOptions {
    Q_DECLARE_TR_FUNCTIONS(ExportOptions)

public:
    /// Adds --against, --lang, --firewall, --zone, --product and --phase. The words are those of the two that differ.
    static void describe(OptionParser &parser, const QString &against, const QString &firewall);

    /// Reads --lang; a sentence about what is wrong with it, or nothing.
    [[nodiscard]] static QString readLanguage(const QCommandLineParser &parser, ExportLanguage &into);
    /// Reads the ids of the filter; likewise.
    [[nodiscard]] static QString readFilter(const QCommandLineParser &parser, MatrixFilter &into);
    /// The place of the option's word in the list, or -1.
    [[nodiscard]] static int choice(const QCommandLineParser &parser, const QString &option, const QStringList &words);
};

} // namespace portolan
