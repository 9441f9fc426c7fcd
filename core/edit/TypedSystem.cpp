// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/TypedSystem.h"

#include "base/SearchText.h"
#include "catalog/Systems.h"

#include <QRegularExpression>

#include <map>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// By what it is called, as searchForm() has it.
std::map<QString, Id> systemsByName(const CatalogSet &catalogs)
{
    std::map<QString, Id> systems;
    for (const Id &system : knownSystems(catalogs))
        systems.emplace(searchForm(system.toString()), system);
    const auto takeKinds = [&](const Kinds &kinds) {
        for (const auto &[id, kind] : kinds) {
            for (const QString &name : {id.toString(), kind.name.en, kind.name.ja}) {
                if (const QString form = searchForm(name); !form.isEmpty() && !kind.os.isNull())
                    systems.emplace(form, kind.os);
            }
        }
    };
    takeKinds(catalogs.kinds);
    for (const auto &catalog : catalogs.catalogs)
        takeKinds(catalog.second.kinds);
    return systems;
}

/// The system that some of the words name; null: none, or several.
std::optional<Id> namedAmong(const QStringList &words, const std::map<QString, Id> &systems)
{
    std::set<Id> named;
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString form;
        for (qsizetype last = first; last < words.size(); ++last) {
            form += searchForm(words[last]);
            if (const auto found = systems.find(form); found != systems.end())
                named.insert(found->second);
        }
    }
    return named.size() == 1 ? std::optional(*named.begin()) : std::nullopt;
}

} // namespace

Result<std::optional<Id>> typedSystem(const QString &text, const CatalogSet &catalogs)
{
    const QString typed = text.normalized(QString::NormalizationForm_KC).simplified();
    if (typed.isEmpty())
        return std::optional<Id>();
    const std::map<QString, Id> systems = systemsByName(catalogs);
    if (const auto exact = systems.find(searchForm(typed)); exact != systems.end())
        return std::optional(exact->second);
    // Japanese has no blanks between a name and what is said of it.
    static const QRegularExpression between(u"[\\s(),/]+|[^\\x00-\\x7F]+"_s);
    constexpr qsizetype mostWords = 16;
    const QStringList words = typed.split(between, Qt::SkipEmptyParts).mid(0, mostWords);
    if (const std::optional<Id> named = namedAmong(words, systems))
        return named;
    QStringList names;
    for (const Id &system : knownSystems(catalogs))
        names.append(system.toString());
    return failure(u"value.system"_s, {names.join(u", "_s), text.trimmed()});
}

} // namespace portolan
