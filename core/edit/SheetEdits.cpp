// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/SheetEdits.h"

#include "io/IssuedContent.h"
#include "matrix/Matrix.h"
#include "plan/Revisions.h"

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
    PlanHead head = headOf(editor.plan());
    head.note = note;
    editor.setHead(std::move(head));
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

namespace {

tl::unexpected<Error> contentDiffers(const QString &revision)
{
    return failure(u"revision.content-differs"_s, {revision, nextRevision(revision)});
}

} // namespace

Result<PlanHead> headIssued(const Plan &plan, const Revision &entry)
{
    const QString &revision = entry.revision;
    if (revision.isEmpty())
        return failure(u"value.empty"_s);
    PlanHead head = headOf(plan);
    const auto named = [&] {
        return std::find_if(head.revisions.begin(), head.revisions.end(),
            [&](const Revision &listed) { return listed.revision == revision; });
    };
    if (named() == head.revisions.end()) {
        const auto isLater
            = [&](const Revision &listed) { return listed.date && entry.date && *entry.date < *listed.date; };
        const auto newest = std::find_if(head.revisions.rbegin(), head.revisions.rend(), isLater);
        if (newest != head.revisions.rend())
            return failure(u"revision.older-date"_s,
                {revision, entry.date->toString(Qt::ISODate), newest->revision, newest->date->toString(Qt::ISODate)});
        head.revisions.push_back(entry);
        if (entry.by.isEmpty())
            head.revisions.back().by = head.sheet.author;
    } else if (head.sheet.revision != revision && head.revisions.back().revision != revision) {
        return failure(u"revision.superseded"_s, {revision, head.revisions.back().revision});
    } else if (!named()->content.isEmpty() && named()->content != hashOfContent(plan)) {
        return contentDiffers(revision);
    }
    if (head.sheet.revision == revision)
        return head;
    // Who signed the one before must not stand beside this one's date.
    const Revision &issued = *named();
    head.sheet.revision = revision;
    head.sheet.date = issued.date;
    if (!issued.by.isEmpty())
        head.sheet.author = issued.by;
    head.sheet.checked.clear();
    head.sheet.approved = issued.approved;
    return head;
}

Result<IssuedRevision> issueRevision(PlanEditor &editor, const FlowEngine &engine, const Revision &entry)
{
    const Plan &plan = editor.plan();
    Result<PlanHead> head = headIssued(plan, entry);
    if (!head)
        return tl::unexpected(std::move(head.error()));
    std::map<QString, int> numbers = issueNumbers(engine);
    IssuedRevision issued;
    for (const auto &[key, number] : plan.numbers) {
        if (numbers.at(key) != number)
            issued.renumbered.append(key);
    }
    issued.given = numbers.size() - plan.numbers.size() + static_cast<size_t>(issued.renumbered.size());
    issued.isNew = head->revisions.size() > plan.revisions.size();
    Plan after = plan;
    after.numbers = numbers;
    QString content = hashOfContent(std::move(after));
    Revision &listed = *std::find_if(head->revisions.begin(), head->revisions.end(),
        [&](const Revision &other) { return other.revision == entry.revision; });
    // Other rows than were numbered then: the catalogs are not what they were.
    if (!issued.isNew && listed.isContentRecorded() && listed.content != content)
        return contentDiffers(entry.revision);
    issued.isSealed = !issued.isNew && !listed.isContentRecorded();
    issued.changedNothing = !issued.isNew && !issued.isSealed && plan.sheet.revision == entry.revision;
    listed.content = std::move(content);
    listed.isContentAssumed = false;
    editor.setDocument(plan.title, std::move(head->sheet), std::move(head->revisions));
    editor.setNumbers(std::move(numbers));
    return issued;
}

void become(PlanEditor &editor, const Plan &other)
{
    editor.set(PlanParts::differences(editor.plan(), other));
}

} // namespace portolan
