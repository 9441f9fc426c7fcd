// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramViews.h"

#include "sheet/SheetComposer.h"

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
        DiagramView view{job.filter, std::nullopt, {}};
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
            views.push_back({job.filter, transport, {}});
        break;
    }
    return views;
}

LocalizedText nameOf(const DiagramJob &job, const DiagramView &view)
{
    LocalizedText name = viewText(*job.engine, view.filter, *job.wording);
    if (!view.transport)
        return name;
    const auto in = [&](Language language) -> QString {
        return *view.transport == Transport::Tcp ? u"TCP"_s
            : *view.transport == Transport::Udp  ? u"UDP"_s
                                                 : job.wording->text(u"unstated"_s, language);
    };
    const auto join = [&](Language language) {
        return job.wording->text(u"drawing.list"_s, language, {name.text(language), in(language)});
    };
    return {join(Language::English), join(Language::Japanese)};
}

bool hasRows(const DiagramJob &job, const DiagramView &view)
{
    const Matrix matrix(*job.engine, view.filter);
    return std::any_of(matrix.rows().begin(), matrix.rows().end(), [&](const MatrixRow &row) {
        return !row.isReturn && (!view.transport || job.engine->transport(row.first()) == *view.transport);
    });
}

/// "C" after "B", "4" after "3", "1.3" after "1.2"; where nothing follows by itself, with a mark behind it.
QString nextRevision(const QString &revision)
{
    if (revision.isEmpty())
        return u"A"_s;
    const QChar last = revision.back();
    if (last.isDigit()) {
        qsizetype first = revision.size();
        while (first > 0 && revision[first - 1].isDigit())
            --first;
        bool isNumber = false;
        const qlonglong number = revision.mid(first).toLongLong(&isNumber);
        if (isNumber)
            return revision.left(first) + QString::number(number + 1).rightJustified(revision.size() - first, u'0');
    }
    if ((last >= u'A' && last < u'Z') || (last >= u'a' && last < u'z'))
        return revision.chopped(1) + QChar(static_cast<char16_t>(last.unicode() + 1));
    return revision + u"+"_s;
}

} // namespace

std::vector<DiagramView> diagramViews(const DiagramJob &job)
{
    std::vector<DiagramView> views{{job.filter, std::nullopt, {}}};
    for (const PagesBy by : job.pagesBy) {
        for (DiagramView &view : viewsBy(job, by)) {
            if (hasRows(job, view))
                views.push_back(std::move(view));
        }
    }
    for (DiagramView &view : views)
        view.name = nameOf(job, view);
    return views;
}

std::optional<Revision> proposedRevision(const DiagramJob &job, const Matrix &compared)
{
    std::array<int, 3> counts{};
    for (const MatrixRow &row : compared.rows()) {
        counts[0] += row.change == RowChange::Added;
        counts[1] += row.change == RowChange::Modified;
        counts[2] += row.change == RowChange::Deleted;
    }
    if (counts == std::array<int, 3>{})
        return std::nullopt;
    const Plan &plan = job.engine->plan();
    Revision proposed;
    const QString &own = plan.sheet.revision;
    const bool isListed = std::any_of(plan.revisions.begin(), plan.revisions.end(),
        [&](const Revision &revision) { return revision.revision == own; });
    proposed.revision = own.isEmpty() || isListed ? nextRevision(own) : own;
    const auto change = [&](Language language) {
        return job.wording->text(u"drawing.revision.changes"_s, language,
            {QString::number(counts[0]), QString::number(counts[1]), QString::number(counts[2])});
    };
    proposed.change = {change(Language::English), change(Language::Japanese)};
    proposed.by = plan.sheet.author;
    return proposed;
}

} // namespace portolan
