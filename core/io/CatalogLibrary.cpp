// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogLibrary.h"

#include "io/CatalogReader.h"
#include "io/FileInput.h"
#include "io/PlanReader.h"
#include "io/WordingReader.h"
#include "io/YamlTree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

const QString CatalogLibrary::builtIn = u":/portolan"_s;

namespace {

Checked<YamlTree> load(const QString &file)
{
    Result<YamlTree> tree = YamlTree::load(file);
    if (!tree)
        return tl::unexpected<Errors>(Errors{tree.error()});
    return std::move(*tree);
}

/// What a file says it is, without reading the rest of it.
struct Claim {
    bool isCatalog = false;
    Id id; ///< null where a catalog has none that is valid
    SourcePosition position; ///< of the id
};

Claim claimOf(const YamlTree &tree)
{
    const YamlNode *format = tree.root().find("format"_L1);
    const YamlNode *id = tree.root().find("id"_L1);
    Claim claim;
    claim.isCatalog = format && format->text == "portolan-catalog"_L1;
    if (claim.isCatalog && id) {
        claim.id = Id::parse(id->text).value_or(Id());
        claim.position = tree.position(*id);
    }
    return claim;
}

Checked<FoundCatalog> readTree(const YamlTree &tree, const Kinds &kinds)
{
    Checked<Catalog> catalog = readCatalog(tree, kinds);
    if (!catalog)
        return tl::unexpected<Errors>(catalog.error());
    return FoundCatalog{std::move(*catalog), tree.fileName()};
}

Checked<FoundCatalog> readFile(const QString &file, const Kinds &kinds)
{
    const Checked<YamlTree> tree = load(file);
    if (!tree)
        return tl::unexpected<Errors>(tree.error());
    return readTree(*tree, kinds);
}

/// Whether the file says anywhere that it is a catalog. Beside a plan there are other plans, large ones too, and
/// parsing them takes a hundred times as long as this.
bool mentionsCatalog(const QString &file)
{
    const Result<QByteArray> bytes = readWholeFile(file, YamlTree::maximumBytes);
    return bytes && bytes->contains("portolan-catalog");
}

/// A file can be asked for several times; what is wrong with it is told once.
void appendNew(Errors &all, const Errors &errors)
{
    for (const Error &error : errors) {
        if (std::find(all.begin(), all.end(), error) == all.end())
            all.push_back(error);
    }
}

QStringList yamlFilesIn(const QString &folder)
{
    QStringList files;
    const QStringList names = QDir(folder).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(folder + u'/' + name);
    return files;
}

} // namespace

Checked<Kinds> CatalogLibrary::kinds()
{
    const Checked<YamlTree> tree = load(builtIn + u"/catalogs/kinds.yaml"_s);
    if (!tree)
        return tl::unexpected<Errors>(tree.error());
    return readKinds(*tree);
}

Checked<Wording> CatalogLibrary::wording()
{
    Wording wording;
    for (const QString &file : yamlFilesIn(builtIn + u"/wording"_s)) {
        const Checked<YamlTree> tree = load(file);
        if (!tree)
            return tl::unexpected<Errors>(tree.error());
        if (Checked<void> read = readWording(*tree, wording); !read)
            return tl::unexpected<Errors>(read.error());
    }
    return wording;
}

QStringList CatalogLibrary::candidates(const Id &id) const
{
    QStringList files = m_places.files;
    for (const QString &folder : m_places.folders)
        files.append(folder + u'/' + id.toString() + u".yaml"_s);
    files.append(builtIn + u"/catalogs/"_s + id.toString() + u".yaml"_s);
    return files;
}

Checked<FoundCatalog> CatalogLibrary::find(const Id &id) const
{
    const Checked<Kinds> known = kinds();
    if (!known)
        return tl::unexpected<Errors>(known.error());
    for (const QString &file : candidates(id)) {
        const bool named = m_places.files.contains(file);
        if (!named && !QFileInfo::exists(file))
            continue;
        const Checked<YamlTree> tree = load(file);
        if (!tree)
            return tl::unexpected<Errors>(tree.error());
        // A file beside the plan may be called like a catalog and be something else; a file that the user named may
        // not.
        const Claim claim = claimOf(*tree);
        if ((!claim.isCatalog && !named) || (named && !claim.id.isNull() && claim.id != id))
            continue;
        if (!claim.id.isNull() && claim.id != id)
            return tl::unexpected<Errors>(
                Errors{{u"catalog.other-id"_s, {claim.id.toString(), id.toString()}, claim.position}});
        Checked<Catalog> catalog = readCatalog(*tree, *known);
        if (!catalog)
            return tl::unexpected<Errors>(catalog.error());
        return FoundCatalog{std::move(*catalog), file};
    }
    return tl::unexpected<Errors>(Errors{{u"catalog.not-found"_s, {id.toString(), placesText()}, {}}});
}

QString CatalogLibrary::placesText() const
{
    return (m_places.files + m_places.folders).join(u", "_s);
}

Errors CatalogLibrary::missing(const Plan &plan, const CatalogSet &set, const NamePlaces &places) const
{
    Errors warnings;
    for (const auto &[id, product] : plan.products) {
        if (set.catalogs.contains(product.catalog) || set.broken.contains(product.catalog))
            continue;
        const QString rows = id.toString() + u':';
        const auto numbered = std::count_if(plan.numbers.begin(), plan.numbers.end(),
            [&](const auto &number) { return number.first.startsWith(rows); });
        const auto place = places.catalogs.find(id);
        Error warning{u"warning.catalog-gone"_s, {product.catalog.toString(), id.toString(), placesText()},
            place == places.catalogs.end() ? SourcePosition() : place->second};
        if (numbered > 0) {
            warning.code = u"warning.catalog-of-issued-gone"_s;
            warning.arguments.append(QString::number(numbered));
        }
        warnings.push_back(std::move(warning));
    }
    return warnings;
}

Checked<CatalogSet> CatalogLibrary::forPlan(const Plan &plan, Errors *broken) const
{
    CatalogSet set;
    Checked<Kinds> known = kinds();
    if (!known)
        return tl::unexpected<Errors>(known.error());
    set.kinds = std::move(*known);
    // What the user names has to be sound, whether or not the plan asks for it: its id may be what is mistyped.
    for (const QString &file : m_places.files) {
        const Checked<FoundCatalog> named = readFile(file, set.kinds);
        if (!named && !broken)
            return tl::unexpected<Errors>(named.error());
        if (!named)
            appendNew(*broken, named.error());
    }
    for (const auto &[id, product] : plan.products) {
        if (set.catalogs.contains(product.catalog) || set.broken.contains(product.catalog))
            continue;
        Checked<FoundCatalog> found = find(product.catalog);
        if (found) {
            set.catalogs.emplace(product.catalog, std::move(found->catalog));
        } else if (found.error().front().code != "catalog.not-found"_L1) {
            if (!broken)
                return tl::unexpected<Errors>(found.error());
            appendNew(*broken, found.error());
            set.broken.emplace(product.catalog, found.error().front().position);
        } else if (set.others.empty()) {
            set.others = readableIds(set.kinds);
        }
    }
    return set;
}

Errors CatalogLibrary::misnamed() const
{
    constexpr qint64 beginning = 4096;
    Errors warnings;
    const auto isNamed = [&](const QString &file) {
        return std::any_of(m_places.files.begin(), m_places.files.end(), [&](const QString &named) {
            return QFileInfo(named).canonicalFilePath() == QFileInfo(file).canonicalFilePath();
        });
    };
    for (const QString &folder : m_places.folders) {
        for (const QString &file : yamlFilesIn(folder)) {
            QFile opened(file);
            if (!opened.open(QIODevice::ReadOnly) || !opened.read(beginning).contains("portolan-catalog")
                || isNamed(file))
                continue;
            const Checked<YamlTree> tree = load(file);
            if (!tree)
                continue; // what is wrong with it counts when it is asked for
            const Claim claim = claimOf(*tree);
            if (!claim.id.isNull() && claim.id.toString() != QFileInfo(file).completeBaseName())
                warnings.push_back({u"warning.catalog-name"_s, {file, claim.id.toString()}, {}});
        }
    }
    return warnings;
}

std::set<Id> CatalogLibrary::readableIds(const Kinds &kinds) const
{
    QStringList files = m_places.files;
    for (const QString &folder : m_places.folders)
        files += yamlFilesIn(folder);
    files += yamlFilesIn(builtIn + u"/catalogs"_s);
    std::set<Id> ids;
    for (const QString &file : files) {
        if (!mentionsCatalog(file))
            continue;
        const Checked<YamlTree> tree = load(file);
        const Id id = tree ? claimOf(*tree).id : Id();
        if (!id.isNull() && readTree(*tree, kinds))
            ids.insert(id);
    }
    return ids;
}

Checked<std::vector<FoundCatalog>> CatalogLibrary::all(Errors *broken) const
{
    const Checked<Kinds> known = kinds();
    if (!known)
        return tl::unexpected<Errors>(known.error());
    QStringList files = m_places.files;
    for (const QString &folder : m_places.folders)
        files += yamlFilesIn(folder);
    files += yamlFilesIn(builtIn + u"/catalogs"_s);
    std::vector<FoundCatalog> catalogs;
    std::set<Id> seen;
    for (const QString &file : files) {
        const bool named = m_places.files.contains(file);
        if (!named && !mentionsCatalog(file))
            continue;
        const Checked<YamlTree> tree = load(file);
        if (!tree && !named && !broken)
            continue; // something else with this ending
        if (!tree) {
            if (!broken)
                return tl::unexpected<Errors>(tree.error());
            appendNew(*broken, tree.error());
            continue;
        }
        const Claim claim = claimOf(*tree);
        const bool isMeant = named
            || (claim.isCatalog && (claim.id.isNull() || claim.id.toString() == QFileInfo(file).completeBaseName()));
        if (!isMeant || (!claim.id.isNull() && !seen.insert(claim.id).second))
            continue;
        Checked<FoundCatalog> catalog = readTree(*tree, *known);
        if (!catalog && broken) {
            appendNew(*broken, catalog.error());
            continue;
        }
        if (!catalog)
            return tl::unexpected<Errors>(catalog.error());
        catalogs.push_back(std::move(*catalog));
    }
    std::sort(catalogs.begin(), catalogs.end(),
        [](const FoundCatalog &a, const FoundCatalog &b) { return a.catalog.id < b.catalog.id; });
    return catalogs;
}

} // namespace portolan
