// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/SheetEdits.h"

#include "matrix/Matrix.h"

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

void setTitle(PlanEditor &editor, const LocalizedText &title)
{
    editor.setDocument(title, editor.plan().sheet, editor.plan().revisions);
}

void setSheet(PlanEditor &editor, const Sheet &sheet)
{
    editor.setDocument(editor.plan().title, sheet, editor.plan().revisions);
}

void setRevisions(PlanEditor &editor, const std::vector<Revision> &revisions)
{
    editor.setDocument(editor.plan().title, editor.plan().sheet, revisions);
}

void setNote(PlanEditor &editor, const QString &note)
{
    const Plan &plan = editor.plan();
    editor.setHead({plan.title, plan.sheet, plan.revisions, note, plan.extras});
}

void arrangePlan(PlanEditor &editor, const FlowEngine &engine, const ArrangeOptions &options)
{
    const Plan &plan = editor.plan();
    const Arrangement arrangement = arrange(engine, options);
    for (const auto &[id, at] : arrangement.nodes) {
        Node node = plan.nodes.at(id);
        node.at = at;
        if (const auto size = arrangement.sizes.find(id); size != arrangement.sizes.end())
            node.size = size->second;
        editor.put(std::move(node));
    }
    for (const auto &[id, frame] : arrangement.zones) {
        Zone zone = plan.zones.at(id);
        zone.frame = frame;
        editor.put(std::move(zone));
    }
    for (const auto &[id, at] : arrangement.firewalls) {
        Firewall firewall = plan.firewalls.at(id);
        firewall.at = at;
        editor.put(std::move(firewall));
    }
}

Result<IssuedRevision> issueRevision(
    PlanEditor &editor, const FlowEngine &engine, const QString &revision, const QDate &date)
{
    if (revision.isEmpty())
        return failure(u"value.empty"_s);
    const Plan &plan = editor.plan();
    std::map<QString, int> numbers = issueNumbers(engine);
    IssuedRevision issued;
    for (const auto &[key, number] : plan.numbers) {
        if (numbers.at(key) != number)
            issued.renumbered.append(key);
    }
    issued.given = numbers.size() - plan.numbers.size() + static_cast<size_t>(issued.renumbered.size());
    Sheet sheet = plan.sheet;
    const QString sheetBefore = std::exchange(sheet.revision, revision);
    std::vector<Revision> revisions = plan.revisions;
    issued.isNew = std::none_of(
        revisions.begin(), revisions.end(), [&](const Revision &entry) { return entry.revision == revision; });
    if (!issued.isNew && sheetBefore != revision && revisions.back().revision != revision)
        return failure(u"revision.superseded"_s, {revision, revisions.back().revision});
    issued.changedNothing = !issued.isNew && sheetBefore == revision && numbers == plan.numbers;
    if (issued.isNew) {
        Revision entry;
        entry.revision = revision;
        entry.date = date;
        entry.by = sheet.author;
        revisions.push_back(std::move(entry));
    }
    if (sheetBefore != revision) {
        // Who signed the one before must not stand beside this one's date.
        const auto entry = std::find_if(
            revisions.begin(), revisions.end(), [&](const Revision &one) { return one.revision == revision; });
        sheet.date = entry->date;
        sheet.checked.clear();
        sheet.approved = entry->approved;
    }
    editor.setDocument(plan.title, std::move(sheet), std::move(revisions));
    editor.setNumbers(std::move(numbers));
    return issued;
}

void become(PlanEditor &editor, const Plan &other)
{
    editor.set(PlanParts::differences(editor.plan(), other));
}

} // namespace portolan
