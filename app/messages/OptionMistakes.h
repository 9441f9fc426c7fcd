// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QCommandLineOption;
class QCommandLineParser;

namespace portolan {

// What both programs say about options, in one wording.

/// An option's names as they are typed: "-o", "--output".
[[nodiscard]] QStringList typedNames(const QCommandLineOption &option);

/// The sentence that no option is called so, and which of the known ones may be meant.
[[nodiscard]] QString unknownOption(const QString &option, const QStringList &known);

/// What is wrong with the arguments after parse() said no. known: the parser's options, as they are typed.
[[nodiscard]] QString optionMistake(const QCommandLineParser &parser, const QStringList &known);

} // namespace portolan
