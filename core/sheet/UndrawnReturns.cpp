// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/UndrawnReturns.h"

#include "matrix/CellText.h"
#include "sheet/FirstNumbers.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String returnEnding("/return"); // of a row's key
constexpr qsizetype numbersShown = 2;
constexpr size_t firewallsShown = 4;

/// "Core switch, Edge router", in the order of the plan.
LocalizedText namesOf(const SheetContext &context, const std::set<Id> &firewalls)
{
    LocalizedText names;
    size_t count = 0;
    for (const auto &[id, firewall] : context.plan().firewalls) {
        if (!firewalls.contains(id) || ++count > firewallsShown)
            continue;
        const LocalizedText name = firewall.name.isEmpty() ? neutral(id.toString()) : firewall.name;
        names = names.isEmpty() ? name : localizedWord(context.text.wording(), u"drawing.list"_s, {names, name});
    }
    if (count <= firewallsShown)
        return names;
    const QString more = u" +"_s + QString::number(count - firewallsShown);
    return {names.text(Language::English) + more, names.text(Language::Japanese) + more};
}

/// What of the rows has arrows, by the state of the firewalls on its way.
class Gathering {
public:
    Gathering(const SheetContext &context, const Diagram &diagram)
        : m_context(context)
    {
        for (const DiagramArrow &arrow : diagram.arrows) {
            for (const QString &key : arrow.flows)
                m_drawn.insert(key);
        }
    }

    void take(const Matrix &matrix)
    {
        const CellText cells(m_context.text.wording(), View::Stateful);
        for (const MatrixRow &row : matrix.rows()) {
            QString key = row.key;
            if (row.isReturn)
                key.chop(returnEnding.size());
            if (row.change == RowChange::Deleted || !m_drawn.contains(key))
                continue;
            takeFirewalls(row);
            if (!row.isReturn)
                continue;
            m_numbers.append(cells.number(row));
        }
    }

    [[nodiscard]] UndrawnReturns result() const
    {
        if (m_numbers.isEmpty())
            return {};
        return {localizedWord(m_context.text.wording(),
                    m_numbers.size() == 1 ? u"drawing.note.return-row"_s : u"drawing.note.return-rows"_s,
                    {neutral(QString::number(m_numbers.size())), namesOf(m_context, m_stateless),
                        firstNumbers(m_numbers, numbersShown)}),
            namesOf(m_context, m_stateful)};
    }

private:
    void takeFirewalls(const MatrixRow &row)
    {
        const auto &firewalls = m_context.plan().firewalls;
        for (const Id &id : row.engine->crossing(row.first()).firewalls) {
            const auto found = firewalls.find(id);
            if (found == firewalls.end())
                continue;
            if (found->second.state == FirewallState::Stateful)
                m_stateful.insert(id);
            else if (row.isReturn)
                m_stateless.insert(id);
        }
    }

    const SheetContext &m_context;
    QSet<QString> m_drawn;
    std::set<Id> m_stateless;
    std::set<Id> m_stateful;
    QStringList m_numbers;
};

} // namespace

UndrawnReturns undrawnReturns(const SheetContext &context, const Diagram &diagram)
{
    const auto &firewalls = context.plan().firewalls;
    if (std::none_of(firewalls.begin(), firewalls.end(),
            [](const auto &entry) { return entry.second.state == FirewallState::Stateless; }))
        return {};
    Gathering gathering(context, diagram);
    MatrixFilter filter = context.request.matrix->filter();
    if (filter.view == View::Stateful && filter.firewall.isNull()) {
        gathering.take(*context.request.matrix);
    } else { // rows of one firewall say nothing of the others on the way
        filter.view = View::Stateful;
        filter.firewall = {};
        gathering.take(Matrix(*context.request.engine, filter));
    }
    return gathering.result();
}

} // namespace portolan
