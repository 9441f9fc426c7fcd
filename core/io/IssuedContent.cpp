// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/IssuedContent.h"

#include "io/PlanWriter.h"
#include "plan/Revisions.h"

#include <QCryptographicHash>

#include <algorithm>

namespace portolan {

namespace {

template <typename Map>
void forgetExtras(Map &map)
{
    for (auto &entry : map)
        entry.second.extras.clear();
}

template <typename Map>
void forgetRemarks(Map &map)
{
    for (auto &entry : map)
        entry.second.note.clear();
    forgetExtras(map);
}

} // namespace

QString hashOfContent(Plan plan)
{
    Sheet sheet;
    sheet.number = std::move(plan.sheet.number);
    sheet.system = std::move(plan.sheet.system);
    sheet.confidentiality = std::move(plan.sheet.confidentiality);
    plan.sheet = std::move(sheet);
    plan.revisions.clear();
    plan.note.clear();
    plan.extras.clear();
    forgetRemarks(plan.products);
    forgetRemarks(plan.zones);
    forgetRemarks(plan.firewalls);
    forgetRemarks(plan.nodes);
    for (auto &entry : plan.nodes) {
        Node &node = entry.second;
        for (Interface &interface : node.interfaces) {
            interface.note.clear();
            interface.extras.clear();
        }
        const auto forgetIn = [](auto &items) {
            for (auto &item : items)
                item.extras.clear();
        };
        forgetIn(node.members);
        forgetIn(node.runs);
        forgetIn(node.listens);
    }
    // What is noted of a hand-drawn flow stands in its row.
    forgetExtras(plan.flows);
    forgetExtras(plan.decisions);
    forgetExtras(plan.accepted);
    for (Route &route : plan.routes)
        route.extras.clear();
    return QString::fromLatin1(QCryptographicHash::hash(writePlan(plan), QCryptographicHash::Sha256).toHex());
}

bool isChangedSinceIssue(const Plan &plan)
{
    const Revision *own = listedRevision(plan, plan.sheet.revision);
    return own && !own->content.isEmpty() && own->content != hashOfContent(plan);
}

void assumeIssuedAsOpened(Plan &plan, const Plan *inPlaceOf)
{
    // Its own is the last of those with this name, see listedRevision().
    const auto own = std::find_if(plan.revisions.rbegin(), plan.revisions.rend(),
        [&](const Revision &entry) { return entry.revision == plan.sheet.revision; });
    if (own == plan.revisions.rend() || !own->content.isEmpty())
        return;
    const Revision *before = inPlaceOf ? listedRevision(*inPlaceOf, own->revision) : nullptr;
    own->content = before && !before->content.isEmpty() ? before->content : hashOfContent(plan);
    own->isContentAssumed = true;
}

Error changedSinceIssue(const Plan &plan)
{
    return {QStringLiteral("warning.changed-since"), {plan.sheet.revision, nextRevision(plan.sheet.revision)}, {}};
}

} // namespace portolan
