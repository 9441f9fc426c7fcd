// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramViews.h"

#include "io/IssuedContent.h"
#include "plan/Revisions.h"
#include "sheet/JobWords.h"
#include "sheet/RevisionText.h"
#include "sheet/SheetComposer.h"
#include "sheet/SheetText.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The values by which rows of a matrix can be told apart, as filters that show one of them each.
std::vector<DiagramView> viewsBy(const DiagramJob &job, PagesBy by)
{
    std::vector<DiagramView> views;
    const Plan &plan = job.engine->plan();
    const auto add = [&](Id MatrixFilter::*part, const Id &id) {
        DiagramView view{job.filter, std::nullopt, {}, {}};
        view.filter.*part = id;
        views.push_back(std::move(view));
    };
    switch (by) {
    case PagesBy::Product:
        for (const auto &[id, product] : plan.products)
            add(&MatrixFilter::product, id);
        break;
    case PagesBy::Zone:
        for (const auto &[id, zone] : plan.zones)
            add(&MatrixFilter::zone, id);
        break;
    case PagesBy::Firewall:
        for (const auto &[id, firewall] : plan.firewalls)
            add(&MatrixFilter::firewall, id);
        break;
    case PagesBy::Phase: {
        std::set<Id> seen;
        for (const auto &product : job.engine->products()) {
            for (const Id &phase : product ? product->catalog().phaseOrder : std::vector<Id>()) {
                if (seen.insert(phase).second)
                    add(&MatrixFilter::phase, phase);
            }
        }
        break;
    }
    case PagesBy::Transport:
        for (const Transport transport : {Transport::Tcp, Transport::Udp, Transport::Unstated})
            views.push_back({job.filter, transport, {}, {}});
        break;
    }
    return views;
}

LocalizedText transportName(const DiagramJob &job, Transport transport)
{
    return transport == Transport::Unstated ? localizedWord(*job.wording, u"unstated"_s)
                                            : neutral(transportText(transport));
}

LocalizedText nameOf(const DiagramJob &job, const DiagramView &view, const Matrix &matrix)
{
    LocalizedText name = viewText(matrix, *job.wording, Shown::Drawing, job.older);
    if (!view.transport)
        return name;
    return localizedWord(*job.wording, u"drawing.list"_s, {transportName(job, *view.transport), name});
}

/// What a page of one product, phase ... is about, as its title.
LocalizedText subjectOf(const DiagramJob &job, const DiagramView &view, PagesBy by)
{
    const Plan &plan = job.engine->plan();
    const auto title = [&](const char *key, const LocalizedText &name) {
        return localizedWord(*job.wording, QLatin1String(key), {name});
    };
    const auto named
        = [](const LocalizedText &name, const Id &id) { return name.isEmpty() ? neutral(id.toString()) : name; };
    switch (by) {
    case PagesBy::Zone:
        return title("drawing.title.zone", named(plan.zones.at(view.filter.zone).name, view.filter.zone));
    case PagesBy::Firewall:
        return title(
            "drawing.title.firewall", named(plan.firewalls.at(view.filter.firewall).name, view.filter.firewall));
    case PagesBy::Product:
    case PagesBy::Phase:
        for (const auto &product : job.engine->products()) {
            if (!product)
                continue;
            const Catalog &catalog = product->catalog();
            if (by == PagesBy::Product && product->product().id == view.filter.product)
                return title("drawing.title.product", catalog.productName);
            const auto phase = catalog.phases.find(view.filter.phase);
            if (by == PagesBy::Phase && phase != catalog.phases.end())
                return title("drawing.title.phase", phase->second);
        }
        return {};
    case PagesBy::Transport:
        return title("drawing.title.protocol", transportName(job, *view.transport));
    }
    return {};
}

/// What a view draws: its rows, each with what it is there for. Rows that only the older plan has are no reason for a
/// page, but a difference to the whole.
using Drawn = std::vector<std::pair<QString, std::vector<int>>>;

Drawn drawnOf(const Matrix &matrix, const DiagramView &view)
{
    Drawn drawn;
    for (const MatrixRow &row : matrix.rows()) {
        if (!row.isReturn && (!view.transport || matrix.engine().transport(row.first()) == *view.transport))
            drawn.emplace_back(row.key, row.flows);
    }
    return drawn;
}

Drawn drawnOf(const FlowEngine &engine, const DiagramView &view)
{
    return drawnOf(Matrix(engine, view.filter), view);
}

} // namespace

std::vector<DiagramView> diagramViews(const DiagramJob &job, Errors *leftOut)
{
    std::vector<DiagramView> views{{job.filter, std::nullopt, {}, {}}};
    const auto tell = [&](const QString &code, const QString &argument) {
        if (leftOut)
            leftOut->push_back({code, {argument}, {}});
    };
    const Language language = firstLanguage(job.language);
    const Drawn whole = job.pagesBy.empty() ? Drawn() : drawnOf(*job.engine, views.front());
    const Drawn wholeBefore = job.pagesBy.empty() || !job.older ? Drawn() : drawnOf(*job.older, views.front());
    for (const PagesBy by : job.pagesBy) {
        bool hasAny = false;
        for (DiagramView &view : viewsBy(job, by)) {
            const Matrix matrix(*job.engine, view.filter);
            const Drawn drawn = drawnOf(matrix, view);
            if (drawn.empty())
                continue;
            hasAny = true;
            view.name = nameOf(job, view, matrix);
            view.subject = subjectOf(job, view, by);
            if (drawn == whole && (!job.older || drawnOf(*job.older, view) == wholeBefore))
                tell(u"warning.same-view"_s, view.name.text(language));
            else
                views.push_back(std::move(view));
        }
        if (!hasAny)
            tell(u"warning.no-views"_s, pagesByWords().value(static_cast<qsizetype>(by)));
    }
    return views;
}

bool isNewer(const Plan &plan, const Plan &than)
{
    return plan.sheet.date && than.sheet.date && *plan.sheet.date > *than.sheet.date;
}

std::optional<Revision> proposedRevision(const DiagramJob &job, const Matrix &compared)
{
    const LocalizedText changes = changesText(job, compared);
    const Plan &plan = job.engine->plan();
    if (changes.isEmpty() || isNewer(job.older->plan(), plan))
        return std::nullopt;
    const QString &own = plan.sheet.revision;
    const Revision *const listed = listedRevision(plan, own);
    if (listed && job.older->plan().sheet.revision != own && !isChangedSinceIssue(plan)) {
        // What was issued is printed as it was: nothing is put under a name that has not signed it.
        Revision told = *listed;
        if (told.change.isEmpty() && told.approved.isEmpty())
            told.change = changes;
        return told;
    }
    Revision proposed;
    proposed.revision = own.isEmpty() || listed ? nextRevision(own) : own;
    proposed.change = changes;
    proposed.by = plan.sheet.author;
    // The plan's own date is that of its own revision.
    if (proposed.revision == own)
        proposed.date = plan.sheet.date;
    return proposed;
}

} // namespace portolan
