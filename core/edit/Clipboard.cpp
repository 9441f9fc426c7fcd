// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Clipboard.h"

#include "edit/CopyPlaces.h"
#include "edit/ZoneEdits.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

Result<InsertedFragment> pasteAt(PlanEditor &editor, const Places &places, const Plan &fragment, const CopyPlace &place)
{
    if (fragment.nodes.empty() && fragment.zones.empty() && fragment.firewalls.empty())
        return failure(u"paste.nothing"_s);
    PlanParts before;
    PlanParts *outer = editor.setJournal(&before);
    places.settle(editor);
    if (place.grown)
        resizeZone(editor, places, place.grown->first, place.grown->second);
    InsertedFragment pasted = insertFragment(editor, places, fragment, place.offset);
    editor.setJournal(outer);
    if (pasted.things.isEmpty()) {
        editor.exchange(before);
        return failure(u"paste.nothing"_s);
    }
    if (outer)
        outer->addMissing(std::move(before));
    return pasted;
}

} // namespace

QByteArray copyText(const Plan &plan, const Places &places, const Selection &selection)
{
    return writePlan(fragmentOf(plan, places, selection));
}

Result<Plan> readCopiedText(const QByteArray &text)
{
    const Result<YamlTree> tree = YamlTree::parse(text, QString());
    // Of any text that lies on a clipboard nobody wants to know why it is no YAML; of one that means to be a plan, yes.
    const bool meansPlan = text.trimmed().startsWith("format: portolan-plan");
    if (!tree)
        return meansPlan ? tl::unexpected(tree.error()) : failure(u"paste.no-plan"_s);
    Checked<ReadPlan> read = readPlan(*tree);
    if (read)
        return std::move(read->plan);
    const Error &first = read.error().front();
    const bool isOther = first.code == "format.no-plan"_L1 || first.code == "format.wrong"_L1;
    return isOther ? failure(u"paste.no-plan"_s) : tl::unexpected(first);
}

Result<InsertedFragment> pasteText(
    PlanEditor &editor, const Places &places, const QByteArray &text, const Point &offset)
{
    const Result<Plan> fragment = readCopiedText(text);
    if (!fragment)
        return tl::unexpected(fragment.error());
    return pasteAt(editor, places, *fragment, {offset, {}});
}

Result<InsertedFragment> pasteFragment(
    PlanEditor &editor, const Places &places, const Plan &fragment, const std::optional<Point> &clicked, double grid)
{
    return pasteAt(editor, places, fragment, placeForCopies(editor.plan(), places, fragment, clicked, grid));
}

InsertedFragment duplicate(PlanEditor &editor, const Places &places, const Selection &selection, double grid)
{
    const Plan fragment = fragmentOf(editor.plan(), places, selection);
    const CopyPlace place = placeForCopies(editor.plan(), places, fragment, {}, grid);
    places.settle(editor);
    if (place.grown)
        resizeZone(editor, places, place.grown->first, place.grown->second);
    return insertFragment(editor, places, fragment, place.offset);
}

} // namespace portolan
