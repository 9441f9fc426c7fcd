// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "cli/OptionParser.h"
#include "io/CatalogLibrary.h"

#include <QStringList>
#include <QTextStream>

#include <chrono>

namespace portolan {

struct ComparedInput;

/// How a run of the command line ends.
enum class ExitCode {
    Done = 0,
    Failed = 1, ///< check found errors, or an output could not be written
    WrongUsage = 2,
    UnreadableInput = 3
};

/// Where a command writes. Results go to out, problems and progress to err.
struct Streams {
    QTextStream &out;
    QTextStream &err;
    bool errIsTerminal = false;
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
    int writeError = 0; ///< the system's number of what went wrong with standard output; see finish()
};

/// One subcommand of portolan-cli. Holds nothing between runs.
class Command {
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    /// Options and positional arguments, for the parser and for --help.
    virtual void describe(OptionParser &parser) const = 0;
    [[nodiscard]] virtual ExitCode run(const QCommandLineParser &parser, Streams &streams) const = 0;

protected:
    static void printErrors(const Errors &errors, Streams &streams);
    /// Prints a sentence about the use of the command, and where help is.
    [[nodiscard]] ExitCode wrongUsage(const QString &sentence, Streams &streams) const;
    /// Adds --catalog FILE.
    static void describeCatalogs(OptionParser &parser);
    /// The catalogs that --catalog names, those beside the plan (without a plan, in the current folder), and those in
    /// the user's data folder.
    [[nodiscard]] static CatalogPlaces catalogPlaces(const QCommandLineParser &parser, const QString &plan);
    /// The one positional argument, a file; nothing where there is none, it is empty or there are more.
    [[nodiscard]] static std::optional<QString> onlyArgument(const QCommandLineParser &parser);
    /// The sentence, with the argument that is one too many named before it, if any.
    [[nodiscard]] static QString orOneTooMany(const QCommandLineParser &parser, const QString &sentence);
    /// The sentence that the output is one of the files which are read; empty where it is none of them.
    [[nodiscard]] static QString writtenOver(const QStringList &inputs, const QString &output);
    /// Reads the plan and the one that --against names; null after errors have been printed.
    [[nodiscard]] static std::optional<ComparedInput> readCompared(
        const QCommandLineParser &parser, const QString &plan, Streams &streams);
    /// Writes to the file, or to standard output for "-" or nothing. What standard output refuses, finish() reports.
    [[nodiscard]] static ExitCode write(const QString &file, const QByteArray &bytes, Streams &streams);
};

} // namespace portolan
