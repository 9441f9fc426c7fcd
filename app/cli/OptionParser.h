// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineParser>

namespace portolan {

/// A parser that writes its help itself: Qt counts a kanji as one column and breaks words where a line is full.
class OptionParser : public QCommandLineParser {
public:
    void addOption(const QCommandLineOption &option);
    /// One without which the command does nothing; the help says so.
    void addRequiredOption(const QCommandLineOption &option);
    void addPositionalArgument(const QString &name, const QString &description, const QString &syntax = {});
    /// What is wrong with the arguments after parse() said no.
    [[nodiscard]] QString problem() const;
    /// program: as it is called, "portolan-cli matrix". Lines of 80 columns; ends with a line end.
    [[nodiscard]] QString helpOf(const QString &program) const;

private:
    struct Entry {
        QString name;
        QString description;
    };

    QList<Entry> m_options;
    QStringList m_names; ///< of the options, as they are typed
    QList<Entry> m_arguments;
    QStringList m_required; ///< options as they stand in the usage
    QStringList m_usage; ///< of the arguments
};

/// Lines of so many columns at most, where a wide character takes two: broken at blanks, and in Japanese at the end of
/// a phrase where one is near, never before a mark that begins no line.
[[nodiscard]] QStringList brokenIntoLines(const QString &text, int columns);

} // namespace portolan
