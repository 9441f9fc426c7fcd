// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/CatalogParts.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString idList(const std::vector<Id> &ids)
{
    QStringList names;
    for (const Id &id : ids)
        names.append(id.toString());
    return names.join(u", "_s);
}

/// The tables of one catalog in one language.
class CatalogParts {
public:
    CatalogParts(const Catalog &catalog, const Wording &wording, Language language)
        : m_catalog(catalog)
        , m_wording(wording)
        , m_language(language)
    {
    }

    [[nodiscard]] Table options() const
    {
        std::vector<QStringList> lines;
        for (const auto &[id, option] : m_catalog.options)
            lines.push_back({id.toString(), option.name.text(m_language), option.byDefault ? u"true"_s : u"false"_s});
        return table("parts.options", {"part.id", "part.switches-on", "part.default"}, std::move(lines));
    }

    [[nodiscard]] Table ports() const
    {
        std::vector<QStringList> lines;
        for (const auto &[id, port] : m_catalog.ports) {
            const QString value = port.value ? port.value->toString() : word("part.closed");
            lines.push_back({id.toString(), port.name.text(m_language), value, changeableText(port.changeable),
                port.setBy, port.fallback ? port.fallback->toString() : QString()});
        }
        return table("parts.ports",
            {"part.id", "part.name", "part.value", "part.changeable", "part.set-by", "column.fallback"},
            std::move(lines));
    }

    [[nodiscard]] Table roles() const
    {
        std::vector<QStringList> lines;
        for (const auto &[id, role] : m_catalog.roles)
            lines.push_back({id.toString(), role.name.text(m_language), idList(role.kinds)});
        return table("parts.roles", {"part.id", "part.name", "part.kinds"}, std::move(lines));
    }

    [[nodiscard]] Table facts() const
    {
        std::vector<QStringList> lines;
        for (const auto &[id, condition] : m_catalog.conditions) {
            const auto *test = std::get_if<FactIs>(&condition.test);
            if (!test)
                continue;
            const QString values = idList(test->values);
            lines.push_back({test->fact.toString(),
                test->negated ? m_wording.text(u"part.other-than"_s, m_language, {values}) : values,
                condition.text.text(m_language)});
        }
        std::stable_sort(lines.begin(), lines.end(),
            [](const QStringList &a, const QStringList &b) { return a.first() < b.first(); });
        return table("parts.facts", {"part.fact", "part.values", "column.condition"}, std::move(lines));
    }

private:
    [[nodiscard]] QString word(const char *key) const { return m_wording.text(QLatin1String(key), m_language); }
    [[nodiscard]] QString changeableText(Changeable changeable) const
    {
        return changeable == Changeable::OnProduct ? word("part.on-product")
            : changeable == Changeable::OnNode     ? word("part.on-node")
                                                   : word("part.fixed");
    }
    [[nodiscard]] Table table(
        const char *name, std::initializer_list<const char *> columns, std::vector<QStringList> lines) const
    {
        const auto shared = std::make_shared<std::vector<QStringList>>(std::move(lines));
        Table table;
        table.name = word(name);
        for (const char *key : columns)
            table.columns.push_back({QLatin1String(key), word(key), std::nullopt});
        table.rowCount = static_cast<int>(shared->size());
        table.cell = [shared](int row, int column) { return (*shared)[static_cast<size_t>(row)].at(column); };
        return table;
    }

    const Catalog &m_catalog;
    const Wording &m_wording;
    Language m_language;
};

} // namespace

std::vector<Table> catalogParts(const Catalog &catalog, const Wording &wording, Language language)
{
    const CatalogParts parts(catalog, wording, language);
    std::vector<Table> tables{parts.options(), parts.ports(), parts.roles(), parts.facts()};
    std::erase_if(tables, [](const Table &table) { return table.rowCount == 0; });
    return tables;
}

} // namespace portolan
