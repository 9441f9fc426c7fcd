// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"
#include "matrix/Wording.h"
#include "plan/Plan.h"

#include <QStringList>

#include <set>

namespace portolan {

struct NamePlaces;

/// Where catalogs come from. The first place that has a catalog of an id wins; ours come last, and are equal to others
/// in every way. In a folder the file name says the id: a catalog under any other name is not looked for there.
struct CatalogPlaces {
    QStringList files; ///< named by the user; may be called anything
    QStringList folders; ///< searched for ID.yaml, in this order: beside the plan, the user's data folder
};

/// A catalog that was found, with the file that it came from.
struct FoundCatalog {
    Catalog catalog;
    QString file;
};

/// Finds and reads catalogs and the other resources. Nothing is kept between calls.
class CatalogLibrary {
public:
    explicit CatalogLibrary(CatalogPlaces places)
        : m_places(std::move(places))
    {
    }

    /// The folder of the resources that are built into the program.
    static const QString builtIn;

    [[nodiscard]] static Checked<Kinds> kinds();
    [[nodiscard]] static Checked<Wording> wording();
    /// The catalogs that find() would answer, by id. broken: takes what is wrong with others, unless it has that
    /// already, and the sound ones are answered all the same; null: a broken one is an error.
    [[nodiscard]] Checked<std::vector<FoundCatalog>> all(Errors *broken = nullptr) const;
    /// What is passed over because its file is not called like its id: warning.catalog-name (file, id). Only the
    /// beginning of files is looked at that are no catalogs.
    [[nodiscard]] Errors misnamed() const;
    /// A file ID.yaml that is no catalog at all (a plan) is passed over.
    /// Errors: catalog.not-found (id, where it was looked for), catalog.other-id (the file's, the one that its name
    /// says), or what is wrong with the file.
    [[nodiscard]] Checked<FoundCatalog> find(const Id &id) const;
    /// What a plan's products name and a set that forPlan() answered has not, broken or sound, by product:
    /// warning.catalog-gone (catalog, product, where it was looked for), or warning.catalog-of-issued-gone, behind it
    /// how many rows have numbers. places: of the plan, where they are known.
    [[nodiscard]] Errors missing(const Plan &plan, const CatalogSet &set, const NamePlaces &places) const;
    /// The catalogs that a plan's products name. One that can't be found is left out (check/ reports it); one that
    /// is broken is an error, and so is a broken file that the user named. broken: takes these errors, and what is
    /// broken is left out, too (CatalogSet::broken).
    [[nodiscard]] Checked<CatalogSet> forPlan(const Plan &plan, Errors *broken = nullptr) const;

private:
    /// Files that may hold the catalog, best first.
    [[nodiscard]] QStringList candidates(const Id &id) const;
    [[nodiscard]] QString placesText() const;
    /// What all files of all places say they are, those that can be read.
    [[nodiscard]] std::set<Id> readableIds(const Kinds &kinds) const;

    CatalogPlaces m_places;
};

} // namespace portolan
