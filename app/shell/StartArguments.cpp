// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/StartArguments.h"

#include "messages/OptionMistakes.h"
#include "shell/PlanFile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Those of QApplication and of its platforms, which takes them away only where there is a display.
constexpr const char *toolkitValues[] = {"platform", "platformpluginpath", "platformtheme", "plugin", "qwindowgeometry",
    "geometry", "qwindowicon", "icon", "qwindowtitle", "title", "session", "display", "name", "style", "stylesheet"};
constexpr const char *toolkitFlags[] = {"reverse", "widgetcount", "nograb", "dograb", "sync"};

template <size_t count>
bool isAny(const char *const (&names)[count], const QString &name)
{
    return std::any_of(
        std::begin(names), std::end(names), [&](const char *other) { return name == QLatin1String(other); });
}

QStringList withoutToolkit(const QStringList &arguments)
{
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (name == "--"_L1)
            return rest + arguments.mid(i);
        if (name.startsWith(u'-'))
            name.remove(0, name.startsWith("--"_L1) ? 2 : 1);
        else
            name.clear();
        if (isAny(toolkitValues, name))
            ++i; // and its value
        else if (!isAny(toolkitFlags, name) && !isAny(toolkitValues, name.section(u'=', 0, 0)))
            rest.append(arguments.at(i));
    }
    return rest;
}

/// Answers with the options, as they are typed.
QStringList describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Charts the ports of a datacenter: draw machines, get flows and matrix."));
    QStringList names = typedNames(parser.addHelpOption()) + typedNames(parser.addVersionOption());
    const QCommandLineOption example(u"example"_s,
        QCoreApplication::translate("main", "Begin with a built-in example: %1.")
            .arg(PlanFile::exampleNames().join(u", "_s)),
        u"NAME"_s);
    parser.addOption(example);
    names += typedNames(example);
    parser.addPositionalArgument(u"PLAN"_s, QCoreApplication::translate("main", "The plan to open."), u"[PLAN]"_s);
    return names;
}

QString mistakeIn(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() + (parser.isSet(u"example"_s) ? 1 : 0) > 1)
        return QCoreApplication::translate("main", "Only one plan can be opened at a time.");
    const QString example = parser.value(u"example"_s);
    if (parser.isSet(u"example"_s) && !PlanFile::exampleNames().contains(example))
        return QCoreApplication::translate("main", "There is no example \"%1\". The examples are: %2.")
            .arg(example, PlanFile::exampleNames().join(u", "_s));
    return {};
}

} // namespace

StartArguments readStartArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QStringList names = describe(parser);
    const bool isUnderstood = parser.parse(withoutToolkit(arguments));
    if (isUnderstood && (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s)))
        parser.showHelp();
    if (isUnderstood && parser.isSet(u"version"_s))
        parser.showVersion();
    return {parser.positionalArguments().value(0), parser.value(u"example"_s),
        isUnderstood ? mistakeIn(parser) : optionMistake(parser, names)};
}

} // namespace portolan
