// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanReader.h"

#include "io/PlanReading.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan {

namespace {

/// The version that the file names, or null after a report. Nothing else of a file with another format is looked at.
std::optional<int> readHead(const YamlNode &root, TreeReader &reader)
{
    constexpr int greatest = 999'999;
    const QString expected = QStringLiteral("portolan-plan");
    const YamlNode *format = root.find(QLatin1String("format"));
    if (!format || format->isNull()) {
        reader.report(QStringLiteral("format.no-plan"), {}, root);
        return std::nullopt;
    }
    MapReader map(root, reader);
    const std::optional<QString> found = reader.text(*format);
    if (!found)
        return std::nullopt;
    if (*found != expected) {
        reader.report(QStringLiteral("format.wrong"), {*found, expected}, *format);
        return std::nullopt;
    }
    const YamlNode *version = map.required(QLatin1String("version"));
    return version ? reader.integer(*version, 1, greatest) : std::nullopt;
}

void sortByPlace(Errors &errors)
{
    std::stable_sort(errors.begin(), errors.end(), [](const Error &a, const Error &b) {
        return std::tie(a.position.line, a.position.column) < std::tie(b.position.line, b.position.column);
    });
}

/// Of a plan that can't be read, an unknown key that is like a known one is probably why, so it stands before the rest.
void putMisspeltKeysFirst(Errors &errors, const Errors &warnings)
{
    const auto isMisspelt = [](const Error &error) { return error.code == QLatin1String("unknown.key-alike"); };
    std::set<std::pair<int, int>> told;
    for (const Error &error : errors) {
        if (isMisspelt(error))
            told.emplace(error.position.line, error.position.column);
    }
    for (const Error &warning : warnings) {
        if (warning.code == QLatin1String("warning.unknown-key-alike")
            && told.emplace(warning.position.line, warning.position.column).second)
            errors.push_back({QStringLiteral("unknown.key-alike"), warning.arguments, warning.position});
    }
    sortByPlace(errors);
    std::stable_partition(errors.begin(), errors.end(), isMisspelt);
}

} // namespace

Checked<ReadPlan> readPlan(const YamlTree &tree, const FormatHistory &history)
{
    Errors errors;
    TreeReader reader(tree.fileName(), errors);
    const std::optional<int> version = readHead(tree.root(), reader);
    if (!version)
        return tl::unexpected(std::move(errors));

    ReadPlan result;
    YamlNode migrated;
    if (*version != history.newest) {
        migrated = tree.root();
        if (const Result<int> steps = migrate(migrated, *version, history, tree.fileName()); !steps)
            return tl::unexpected(Errors{steps.error()});
        result.warnings.push_back(
            {QStringLiteral("warning.migrated"), {QString::number(*version), QString::number(history.newest)},
                tree.position(*tree.root().find(QLatin1String("version")))});
    }
    if (tree.firstComment())
        result.warnings.push_back({QStringLiteral("warning.comments-lost"), {}, *tree.firstComment()});

    PlanReading reading(tree.fileName(), errors, result.warnings);
    result.plan = reading.read(migrated.isMap() ? migrated : tree.root());
    result.places = reading.takePlaces();
    if (!errors.empty()) {
        putMisspeltKeysFirst(errors, result.warnings);
        return tl::unexpected(std::move(errors));
    }
    sortByPlace(result.warnings);
    return result;
}

} // namespace portolan
