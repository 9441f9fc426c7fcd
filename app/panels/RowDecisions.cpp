// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/RowDecisions.h"

#include "check/KeyText.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Which rows these are, for the history.
LocalizedText namesOfRows(const PlanDocument &document, const std::vector<QString> &keys)
{
    constexpr size_t mostNamed = 12; // a line of the history holds no more
    LocalizedText name = rowKeysText(document.engine(),
        {keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(std::min(mostNamed, keys.size()))});
    if (keys.size() > mostNamed) {
        name.en += u" …"_s;
        name.ja += u" …"_s;
    }
    return name;
}

} // namespace

void RowDecisions::askToExclude(
    const PlanDocument &document, std::vector<QString> keys, size_t lines, ReasonForm::Rows rows)
{
    m_keysToExclude = std::move(keys);
    m_linesToExclude = lines;
    if (m_keysToExclude.empty())
        return;
    ReasonForm::Answer known;
    const auto &decisions = document.plan().decisions;
    if (const auto found = decisions.find(m_keysToExclude.front()); found != decisions.end())
        known = {found->second.reason, found->second.owner, found->second.ticket, found->second.until};
    m_form.ask(known, static_cast<int>(lines), rows);
}

void RowDecisions::forgetGone(const FlowRows &rows)
{
    if (m_form.isHidden())
        return;
    const std::vector<const MatrixRow *> lines = rows.decidedBy(m_keysToExclude, false);
    QSet<QString> there;
    for (const MatrixRow *row : lines)
        there.insert(FlowRows::decidedKey(row->key));
    std::erase_if(m_keysToExclude, [&](const QString &key) { return !there.contains(key); });
    if (m_keysToExclude.empty()) {
        m_form.hide();
        return;
    }
    if (std::exchange(m_linesToExclude, lines.size()) != lines.size())
        m_form.setCount(static_cast<int>(lines.size()));
}

void RowDecisions::exclude(PlanDocument &document, const ReasonForm::Answer &answer) const
{
    const Exclusion exclusion{answer.reason, answer.owner, answer.ticket, answer.until};
    document.edit(editName(Edit::ExcludeFlow, m_linesToExclude, namesOfRows(document, m_keysToExclude)),
        [&](PlanEditor &editor) { excludeFlows(editor, m_keysToExclude, exclusion); });
}

void RowDecisions::include(PlanDocument &document, const std::vector<QString> &keys, size_t lines)
{
    if (!keys.empty())
        document.edit(editName(Edit::IncludeFlow, lines, namesOfRows(document, keys)),
            [&](PlanEditor &editor) { includeFlows(editor, keys); });
}

} // namespace portolan
