// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "find/FindTerm.h"
#include "find/Found.h"

#include <cstdint>
#include <vector>

namespace portolan {

/// Everything of a plan that can be searched for, as it was when this was made: made anew after an edit.
///
/// All words of a search have to fit one thing: a name or id, a kind, a product, an address inside a network, a port
/// inside a range, a purpose, a note. A flow fits by its service and its ends together ("web 443"), but is not listed
/// for its ends alone.
class FindIndex {
public:
    static constexpr size_t mostOfGroup = 60;

    /// The engine must outlive the index.
    explicit FindIndex(const FlowEngine &engine);

    /// Answers with nothing for an empty search. mostItems: of each group.
    [[nodiscard]] FoundList find(const QString &typed, size_t mostItems = mostOfGroup) const;

    [[nodiscard]] const FlowEngine &engine() const { return m_engine; }

private:
    using Mask = std::uint32_t; ///< a bit for each term that fits

    /// A text in which words are looked for; the name stands first, in its forms.
    struct Entry {
        FoundGroup group = FoundGroup::Node;
        QString id;
        QString forms; ///< each on a line of its own
        qsizetype nameLength = 0; ///< of the lines that are names
        int node = -1;
    };
    struct Place {
        AddressBlock block;
        std::uint64_t hosts = 0; ///< so many of them are the node's; 0: all
        size_t entry = 0;
    };
    struct Service;

    void addNodes();
    void addZones();
    void addProducts();
    void addPapers();
    void addLegs();
    void addRows();
    void add(FoundGroup group, const QString &id, const QStringList &names, const QStringList &others, int node = -1);
    void addPlaces(const std::vector<AddressBlock> &blocks, std::uint64_t hosts);
    [[nodiscard]] QStringList kindAndProducts(const Node &node) const;
    [[nodiscard]] QString legForms(const ProductModel &product, size_t leg) const;

    [[nodiscard]] std::vector<Mask> fitsOfEntries(const std::vector<FindTerm> &terms) const;
    [[nodiscard]] bool listens(const Entry &entry, const FindTerm &term) const;
    [[nodiscard]] Found foundOf(const Entry &entry, const std::vector<FindTerm> &terms) const;
    void explain(Found &found, const Node &node, const std::vector<FindTerm> &terms) const;
    [[nodiscard]] std::vector<int> matchingRows(
        const std::vector<FindTerm> &terms, const std::vector<Mask> &fitsOfNodes) const;
    void listFlows(const std::vector<int> &rows, size_t mostItems, FoundList &list) const;

    const FlowEngine &m_engine;
    std::vector<Entry> m_entries;
    std::vector<Place> m_places;
    std::vector<int> m_rowFlows; ///< handles of flows that have a row, those of one row side by side
    std::vector<int> m_rowFirst; ///< by place in m_rowFlows: the first flow of the same row
    std::vector<int> m_legBase; ///< by product: where its legs begin in m_legForms
    std::vector<QString> m_legForms;
};

/// The row of a flow as a result: ends, service, number.
[[nodiscard]] Found foundFlow(const FlowEngine &engine, int handle);

/// "TCP 443", "UDP 67, 68", "TCP *": what a flow is for its listener.
[[nodiscard]] QString serviceText(const FlowEngine &engine, const Flow &flow);

/// A name with the id behind it, where it has one: "Web (web01)".
[[nodiscard]] LocalizedText titleOf(const LocalizedText &name, const Id &id);

} // namespace portolan
