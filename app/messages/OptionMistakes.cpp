// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/OptionMistakes.h"

#include "base/NearestNames.h"
#include "messages/MessageText.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString typedName(const QString &name)
{
    return (name.size() == 1 ? u"-"_s : u"--"_s) + name;
}

} // namespace

QStringList typedNames(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append(typedName(name));
    return names;
}

QString unknownOption(const QString &option, const QStringList &known)
{
    const QString alike = NearestNames().alike(option, known);
    if (alike.isEmpty())
        return QCoreApplication::translate("OptionMistakes", "There is no option \"%1\".").arg(visibleText(option));
    return QCoreApplication::translate("OptionMistakes", "There is no option \"%1\"; is \"%2\" meant?")
        .arg(visibleText(option), alike);
}

QString optionMistake(const QCommandLineParser &parser, const QStringList &known)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty())
        return unknownOption(typedName(unknown.first()), known);
    // Qt's sentences, with the quotes of ours.
    return parser.errorText().replace(u'\'', u'"');
}

} // namespace portolan
