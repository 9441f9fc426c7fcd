// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetComposer.h"

#include "diagram/DiagramPainter.h"
#include "export/OlderPlanText.h"
#include "plan/Revisions.h"
#include "sheet/CutNames.h"
#include "sheet/DiagramSheet.h"
#include "sheet/MissingGlyphs.h"
#include "sheet/NumberPages.h"
#include "sheet/PageLinks.h"
#include "sheet/RevisionBlock.h"
#include "sheet/RowsTable.h"
#include "sheet/SheetHeading.h"
#include "sheet/SheetPen.h"
#include "sheet/TileIndex.h"
#include "sheet/TilePages.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double belowFollowingHeading = 12;
constexpr double abovePart = 26; ///< where it begins below something else
constexpr double belowPartHeading = 6;
constexpr double aboveRows = 12; ///< where they begin below something else
constexpr double mostTakenOfRows = 0.6; ///< of a page's height, by what stands above them
constexpr size_t mostCutNames = 10; ///< that are reported one by one

/// With one place behind the point, or as many as it takes to see that it is not 0, and below what can be read.
QString pointsText(double value)
{
    constexpr int mostPlaces = 6;
    int places = 1;
    const auto isRoundedAway = [&] {
        return value < 0.5 * std::pow(10, -places)
            || (value < smallestPoints && QString::number(value, 'f', places).toDouble() >= smallestPoints);
    };
    while (places < mostPlaces && isRoundedAway())
        ++places;
    return QString::number(value, 'f', places);
}

/// A page without a drawing: what it lists first, and of what.
struct FollowingHeading {
    LocalizedText title;
    LocalizedText view;
    QString name; ///< in the list of pages
};

/// One behind the sheets.
struct FollowingPage {
    FollowingHeading heading;
    SheetFragment content;
    double used = 0; ///< of its height
    QString name; ///< in the list of pages, with all that stands on it
};

/// Pages that hold something, from 1 on.
struct PageSpan {
    int first = 1;
    size_t count = 0;

    /// "4-6", "4", or nothing where there are none.
    [[nodiscard]] QString text() const
    {
        if (count == 0)
            return {};
        const QString from = QString::number(first);
        return count == 1 ? from : QString(from + u'-' + QString::number(first + static_cast<int>(count) - 1));
    }
};

/// One diagram with the pages that it needs.
struct PlannedSheet {
    LocalizedText title;
    LocalizedText view;
    Drawing drawing;
    std::unique_ptr<DiagramSheet> sheet;
    std::unique_ptr<TilePages> tiles; ///< null: one page
    std::map<QString, QString> entryOfLabel; ///< of the numbers that the sheet has no room for
    std::vector<FollowingPage> following; ///< with what the sheet has no room for
    PageSpan numbers; ///< and the legend
    PageSpan changes;
    PageSpan tileIndex;
    int firstPage = 1;

    [[nodiscard]] int firstFollowingPage() const { return firstPage + 1 + (tiles ? tiles->grid().count() : 0); }
    [[nodiscard]] int endPage() const { return firstFollowingPage() + static_cast<int>(following.size()); }
};

class Composer {
public:
    Composer(const SheetRequest &request, const TextMeasure &measure)
        : m_request(request)
        , m_wording(request.wording->withVariant(request.engine->plan().sheet.headings))
        , m_text(m_wording, request.language)
        , m_context{request, m_text, measure}
    {
    }

    [[nodiscard]] SheetResult compose()
    {
        planSheets();
        planRows();
        describe();
        for (PlannedSheet &planned : m_sheets)
            addSheet(planned);
        if (m_cutNames.size() > mostCutNames)
            warn(u"warning.more-names-cut"_s, {QString::number(m_cutNames.size() - mostCutNames)});
        for (size_t i = 0; i < m_behind.size(); ++i)
            addFollowing(m_behind[i], m_firstBehind + static_cast<int>(i));
        m_links.connect(m_result.document);
        for (Error &missing : missingGlyphs(m_context, m_result.document.pages))
            m_result.warnings.push_back(std::move(missing));
        return std::move(m_result);
    }

private:
    [[nodiscard]] const Plan &plan() const { return m_context.plan(); }

    void warn(const QString &code, const QStringList &arguments) { m_result.warnings.push_back({code, arguments, {}}); }

    [[nodiscard]] LocalizedText wholeView(Shown shown) const
    {
        return viewText(*m_request.matrix, m_wording, shown, m_request.older);
    }

    /// A view and what it is compared with, if anything.
    [[nodiscard]] LocalizedText compared(const LocalizedText &view) const
    {
        if (m_request.olderName.isEmpty())
            return view;
        const Plan *older = m_request.older ? &m_request.older->plan() : nullptr;
        const LocalizedText against = localizedWord(m_wording, u"filter.against"_s,
            {olderPlanText(m_wording, plan(), older, m_request.isOlderChangedSinceIssue, m_request.olderName)});
        return localizedWord(m_wording, u"drawing.list"_s, {view, against});
    }

    void planSheets()
    {
        int page = 1;
        for (const SheetDiagram &diagram : m_request.diagrams) {
            PlannedSheet &planned = *m_sheets.insert(m_sheets.end(), PlannedSheet());
            planned.firstPage = page;
            planned.view = compared(diagram.view.isEmpty() ? wholeView(Shown::Drawing) : diagram.view);
            planned.title = diagram.subject.isEmpty() ? m_context.title() : diagram.subject;
            planned.drawing = paintedDrawing(m_context, *diagram.diagram);
        }
        for (PlannedSheet &planned : m_sheets) {
            planned.firstPage = page;
            planned.sheet = std::make_unique<DiagramSheet>(m_context, planned.drawing, planned.title, planned.view);
            planTiles(planned);
            planFollowing(planned);
            page = planned.endPage();
        }
        m_firstBehind = page;
        planRevisions();
    }

    /// The numbers and the changes that the sheet has no room for.
    void planFollowing(PlannedSheet &planned)
    {
        const SheetBand &band = planned.sheet->band();
        const int first = planned.firstFollowingPage();
        const FollowingHeading heading = numbersHeading(planned);
        const QSizeF room = areaOf(heading).size();
        const SheetFragment legend
            = band.choices().isLegendElsewhere ? band.legendOnPage(room.width()) : SheetFragment();
        NumberPages numbers = numberPages(
            m_context, legend, band.numbers(), band.numbersShown(), room, QString::number(planned.firstPage));
        planned.entryOfLabel = std::move(numbers.entryOfLabel);
        planned.numbers = addPart(planned.following, first, heading, std::move(numbers.pages));
        if (!planned.following.empty())
            planned.following.back().used = numbers.usedOfLast;
        if (band.choices().areChangesElsewhere) {
            const FollowingHeading changes = changesHeading(planned);
            planned.changes = addPart(
                planned.following, first, changes, changePages(m_context, band.changes(), areaOf(changes).size()));
        }
        if (planned.tiles) {
            const FollowingHeading index = indexHeading(planned);
            planned.tileIndex = addPart(planned.following, first, index,
                tileIndexPages(m_context, *planned.drawing.diagram, planned.tiles->grid(), planned.firstPage + 1,
                    areaOf(index).size()));
        }
    }

    /// One table for all sheets: each is of the same plan.
    void planRevisions()
    {
        if (std::none_of(m_sheets.begin(), m_sheets.end(),
                [](const PlannedSheet &planned) { return planned.sheet->band().areRevisionsElsewhere(); }))
            return;
        const FollowingHeading heading = revisionsHeading();
        std::vector<SheetFragment> pages = revisionPages(m_context, areaOf(heading).size());
        if (FollowingPage *last = lastPage(); last && pages.size() == 1 && placeBelow(*last, heading, pages.front()))
            m_revisions = {m_firstBehind - 1, 1};
        else
            m_revisions = addPart(m_behind, m_firstBehind, heading, std::move(pages));
    }

    /// Of all so far, where it holds no drawing.
    [[nodiscard]] FollowingPage *lastPage()
    {
        if (!m_behind.empty())
            return &m_behind.back();
        return m_sheets.empty() || m_sheets.back().following.empty() ? nullptr : &m_sheets.back().following.back();
    }

    /// Puts a part below what stands on a page, under a heading of its own; false: there is no room for all of it, and
    /// nothing was put there.
    [[nodiscard]] bool placeBelow(FollowingPage &page, const FollowingHeading &heading, const SheetFragment &part) const
    {
        const double width = areaOf(page.heading).width();
        SheetFragment title;
        SheetPen pen(m_context.measure, title);
        const TextStyle style{12, true, ink::text};
        const double height
            = pen.pair(m_text.of(heading.title), {0, 0}, width, style, style, belowPartHeading) + belowPartHeading;
        const double top = page.used + abovePart;
        if (top + height + part.size.height() > areaOf(page.heading).height())
            return false;
        append(page.content, title, {0, top});
        append(page.content, part, {0, top + height});
        page.used = top + height + part.size.height();
        page.name += u" · "_s + heading.name;
        return true;
    }

    /// On the last of these pages, or on pages of its own behind them; where it stands. first: the number of the first
    /// of these pages.
    [[nodiscard]] PageSpan addPart(std::vector<FollowingPage> &pages, int first, const FollowingHeading &heading,
        std::vector<SheetFragment> parts) const
    {
        if (!pages.empty() && parts.size() == 1 && placeBelow(pages.back(), heading, parts.front()))
            return {first + static_cast<int>(pages.size()) - 1, 1};
        const PageSpan span{first + static_cast<int>(pages.size()), parts.size()};
        for (size_t i = 0; i < parts.size(); ++i) {
            const double used = parts[i].size.height();
            pages.push_back({heading, std::move(parts[i]), used, heading.name + partText(i, span.count)});
        }
        return span;
    }

    void planTiles(PlannedSheet &planned)
    {
        if (planned.drawing.isEmpty() || m_request.paper.isAsLargeAsPlan)
            return;
        const double smallest = points(planned.drawing.smallestText * planned.sheet->scale());
        const bool isTooSmall = m_request.isTiled && !m_request.scale && smallest < smallestPoints;
        const bool isTooLarge = m_request.scale && !planned.sheet->fits(*m_request.scale);
        if (!isTooSmall && !isTooLarge)
            return;
        planned.tiles = std::make_unique<TilePages>(m_context, planned.drawing, planned.title, planned.view);
        // The whole of it is the key to its parts.
        const LocalizedText key = localizedWord(m_wording, u"drawing.overview"_s);
        planned.sheet = std::make_unique<DiagramSheet>(m_context, planned.drawing, planned.title,
            localizedWord(m_wording, u"drawing.list"_s, {key, planned.view}), true);
    }

    void planRows()
    {
        if (!m_request.hasRows)
            return;
        const FollowingHeading heading = rowsHeading();
        const QSizeF room = areaOf(heading).size();
        FollowingPage *shared = lastPage();
        std::vector<SheetFragment> rows;
        if (shared && !m_request.matrix->rows().empty())
            rows = rowsBelow(*shared, room);
        if (rows.empty()) {
            shared = nullptr;
            rows = rowsPages(m_context, room);
        }
        m_rows = {m_firstBehind + static_cast<int>(m_behind.size()) - (shared ? 1 : 0), rows.size()};
        if (shared)
            shared->name += u" · "_s + heading.name + partText(0, rows.size());
        for (size_t i = shared ? 1 : 0; i < rows.size(); ++i)
            m_behind.push_back({heading, std::move(rows[i]), room.height(), heading.name + partText(i, m_rows.count)});
    }

    /// Where that leaves much of its page: the rows from there on, the first of them on it; empty: it does not.
    [[nodiscard]] std::vector<SheetFragment> rowsBelow(FollowingPage &page, const QSizeF &room) const
    {
        const double lack = std::max(0.0, room.height() - areaOf(page.heading).height());
        const double taken = page.used + aboveRows + lack;
        if (taken > mostTakenOfRows * room.height())
            return {};
        std::vector<SheetFragment> rows = rowsPages(m_context, room, taken);
        if (rows.front().elements.empty())
            return {};
        append(page.content, rows.front(), {0, -lack});
        return rows;
    }

    /// " 2/7"; empty where there is one page.
    [[nodiscard]] static QString partText(size_t index, size_t count)
    {
        return count < 2 ? QString() : u" "_s + QString::number(index + 1) + u'/' + QString::number(count);
    }

    [[nodiscard]] int pageCount() const { return m_firstBehind - 1 + static_cast<int>(m_behind.size()); }

    [[nodiscard]] FollowingHeading rowsHeading() const
    {
        const LocalizedText title = localizedWord(m_wording, u"sheet.rows"_s);
        return {title, compared(wholeView(Shown::Rows)), m_text.of(title).joined(u" / "_s)};
    }

    [[nodiscard]] FollowingHeading numbersHeading(const PlannedSheet &planned) const
    {
        const DiagramSheet &sheet = *planned.sheet;
        const bool hasNumbers = !sheet.band().hasAllNumbers();
        const QString key = sheet.band().choices().isLegendElsewhere
            ? hasNumbers ? u"drawing.legend-and-numbers"_s : u"sheet.legend"_s
            : sheet.band().numbersShown() > 0 ? u"drawing.numbers.continued"_s
                                              : u"drawing.numbers"_s;
        const LocalizedText title = localizedWord(m_wording, key);
        const LocalizedText name = localizedWord(m_wording, u"drawing.page"_s, {title, planned.view});
        return {title, planned.view, m_text.of(name).joined(u" / "_s)};
    }

    [[nodiscard]] FollowingHeading changesHeading(const PlannedSheet &planned) const
    {
        const LocalizedText title = localizedWord(m_wording, u"sheet.changes"_s);
        const LocalizedText name = localizedWord(m_wording, u"drawing.page"_s, {title, planned.view});
        return {title, planned.view, m_text.of(name).joined(u" / "_s)};
    }

    [[nodiscard]] FollowingHeading indexHeading(const PlannedSheet &planned) const
    {
        const LocalizedText title = localizedWord(m_wording, u"sheet.tile-index"_s);
        const LocalizedText name = localizedWord(m_wording, u"drawing.page"_s, {title, planned.view});
        return {title, planned.view, m_text.of(name).joined(u" / "_s)};
    }

    [[nodiscard]] FollowingHeading revisionsHeading() const
    {
        const LocalizedText title = localizedWord(m_wording, u"sheet.revisions"_s);
        return {title, m_context.title(), m_text.of(title).joined(u" / "_s)};
    }

    [[nodiscard]] SheetPage followingGeometry() const { return sheetPage(plan().sheet, m_request.paper); }

    [[nodiscard]] SheetFragment headingOf(const FollowingHeading &page) const
    {
        return followingHeading(m_context, page.title, page.view, followingGeometry().content().width());
    }

    /// Between the heading and the title strip.
    [[nodiscard]] QRectF areaOf(const FollowingHeading &page) const
    {
        const SheetPage geometry = followingGeometry();
        const QRectF content = geometry.content();
        const double head = headingOf(page).size.height() + belowFollowingHeading;
        return {content.topLeft() + QPointF(0, head),
            QPointF(content.right(),
                geometry.frame.bottom() - titleStripHeight(m_context, geometry.frame.width()) - belowFollowingHeading)};
    }

    void describe()
    {
        const Sheet &sheet = plan().sheet;
        PictureDocument &document = m_result.document;
        document.title = m_text.of(m_context.title()).joined(u" / "_s);
        document.author = m_text.of(neutral(sheet.author)).first;
        document.subject = m_text.word(u"drawing.kind"_s).joined(u" / "_s);
        QStringList keywords;
        keywords.append(m_text.of(neutral(sheet.number)).first);
        keywords.append(m_context.revisionText().joined(u" / "_s));
        if (!m_request.planHash.isEmpty())
            keywords.append(u"sha256:"_s + m_request.planHash);
        keywords.removeAll(QString());
        document.keywords = keywords.join(u", "_s);
        document.language = m_text.first() == Language::English ? u"en"_s : u"ja"_s;
        document.date = m_context.isUnsigned() ? QDate() : dateOfRevision(plan()).value_or(QDate());
    }

    /// cut: what did not fit it. A text that is cut again on later pages is reported once.
    void addPage(Picture page, const QStringList &cut)
    {
        m_result.document.pages.push_back(std::move(page));
        for (const QString &text : cut) {
            if (m_cut.contains(text))
                continue;
            m_cut.append(text);
            warn(u"warning.text-cut"_s, {quoted(text), QString::number(m_result.document.pages.size())});
        }
    }

    [[nodiscard]] static bool isTooSmall(const Drawing &drawing, double scale)
    {
        return drawing.smallestText > 0 && scale > 0 && points(drawing.smallestText * scale) < smallestPoints - 0.005;
    }

    /// The name of the smallest paper on which the whole of it could be read; empty: there is none.
    [[nodiscard]] QString readablePaper(const PlannedSheet &planned) const
    {
        const QSizeF size = followingGeometry().size;
        const auto isReadableOn = [&](const PaperChoice &paper) {
            SheetRequest request = m_request;
            request.paper = paper;
            request.isTiled = false;
            const SheetContext context{request, m_text, m_context.measure};
            const double scale = DiagramSheet(context, planned.drawing, planned.title, planned.view).scale();
            return scale > 0 && !isTooSmall(planned.drawing, scale);
        };
        const QStringList names = isOfSeriesA(paperOf(plan().sheet, m_request.paper))
            ? QStringList{u"A3"_s, u"A2"_s}
            : QStringList{u"Tabloid"_s, u"A2"_s};
        for (const QString &name : names) {
            const PaperChoice paper{paperNamed(name), m_request.paper.isPortrait, false};
            const QSizeF other = sheetPage(plan().sheet, paper).size;
            if (other.width() * other.height() > size.width() * size.height() && isReadableOn(paper))
                return name;
        }
        const PaperChoice asLarge{{}, m_request.paper.isPortrait, true};
        return isReadableOn(asLarge) ? u"plan"_s : QString();
    }

    void warnOfSmallText(const PlannedSheet &planned, double scale, int page)
    {
        if (!isTooSmall(planned.drawing, scale))
            return;
        QStringList arguments{pointsText(points(planned.drawing.smallestText * scale)), QString::number(page),
            QString::number(pageCount())};
        if (m_request.scale || planned.tiles) {
            warn(u"warning.small-text-at-scale"_s, arguments);
            return;
        }
        const QString paper = m_request.paper.isAsLargeAsPlan ? QString() : readablePaper(planned);
        if (!paper.isEmpty())
            arguments.append(paper);
        warn(paper.isEmpty() ? u"warning.small-text-anywhere"_s : u"warning.small-text"_s, arguments);
    }

    void addSheet(const PlannedSheet &planned)
    {
        const DiagramSheet &sheet = *planned.sheet;
        const PageReferences references{m_rows.text(), planned.numbers.text(), planned.changes.text(),
            planned.tileIndex.text(), m_revisions.text()};
        QStringList cut;
        Picture picture
            = sheet.paint({{planned.firstPage, pageCount()}, scaleText(sheet.scale()), {}}, references, cut);
        if (planned.tiles)
            planned.tiles->paintKey(picture, sheet.drawingPlace(), sheet.scale(), planned.firstPage + 1, pageCount());
        leadToEntries(picture, planned);
        m_links.claimIds(picture, planned.firstPage, planned.drawing.diagram);
        addPage(std::move(picture), cut);
        collectCutNames(planned);
        if (planned.tiles)
            addTiles(planned);
        else
            warnOfSmallText(planned, sheet.scale(), planned.firstPage);
        for (size_t i = 0; i < planned.following.size(); ++i)
            addFollowing(planned.following[i], planned.firstFollowingPage() + static_cast<int>(i));
    }

    /// A name that is cut on several views is reported once.
    void collectCutNames(const PlannedSheet &planned)
    {
        for (const CutName &cut : cutNames(planned.drawing, m_text.language())) {
            if (!m_cutNames.insert({cut.thing, cut.name}).second)
                continue;
            if (m_cutNames.size() <= mostCutNames)
                warn(cut.isAddress ? u"warning.address-cut"_s : u"warning.name-cut"_s,
                    {quoted(cut.name), cut.thing.toString(), QString::number(planned.firstPage)});
        }
    }

    void addTiles(const PlannedSheet &planned)
    {
        const TileGrid &grid = planned.tiles->grid();
        if (m_request.scale && grid.scale() < *m_request.scale)
            warn(u"warning.smaller-scale"_s,
                {scaleText(*m_request.scale), scaleText(grid.scale()), QString::number(planned.firstPage)});
        warnOfSmallText(planned, grid.scale(), planned.firstPage + 1);
        for (int i = 0; i < grid.count(); ++i) {
            QStringList cut;
            Picture tile = planned.tiles->paint(i, planned.firstPage + 1, pageCount(), cut);
            leadToEntries(tile, planned);
            m_links.claimIds(tile, planned.firstPage + 1 + i, nullptr);
            addPage(std::move(tile), cut);
        }
    }

    /// Labels whose entries stand on a page of their own lead there, and from there on to their rows.
    static void leadToEntries(Picture &page, const PlannedSheet &planned)
    {
        for (PictureElement &element : page.elements) {
            GroupBegin *group = std::get_if<GroupBegin>(&element);
            if (!group || group->kind != "label"_L1)
                continue;
            const auto entry = planned.entryOfLabel.find(group->id);
            if (entry != planned.entryOfLabel.end())
                group->linkTo = entry->second;
        }
    }

    void addFollowing(const FollowingPage &following, int number)
    {
        const SheetPage geometry = followingGeometry();
        Picture page;
        page.size = geometry.size;
        page.unitsPerMillimetre = unitsPerMillimetre;
        page.name = following.name;
        SheetFragment furniture;
        SheetPen pen(m_context.measure, furniture);
        pen.box(geometry.frame, {ink::text, 2.4, {}});
        append(furniture, headingOf(following.heading), geometry.content().topLeft());
        append(furniture, following.content, areaOf(following.heading).topLeft());
        append(furniture, titleStrip(m_context, {{number, pageCount()}, {}, {}}, geometry.frame.width()),
            geometry.frame.bottomLeft() - QPointF(0, titleStripHeight(m_context, geometry.frame.width())));
        append(page, furniture, {});
        m_links.claimIds(page, number, nullptr);
        addPage(std::move(page), furniture.cut);
    }

    const SheetRequest &m_request;
    Wording m_wording;
    SheetText m_text;
    SheetContext m_context;
    std::vector<PlannedSheet> m_sheets;
    int m_firstBehind = 1;
    std::vector<FollowingPage> m_behind; ///< all sheets with their own
    PageSpan m_revisions;
    PageSpan m_rows;
    PageLinks m_links;
    QStringList m_cut;
    std::set<std::pair<Id, QString>> m_cutNames; ///< thing and name
    SheetResult m_result;
};

} // namespace

SheetResult composeSheets(const SheetRequest &request, const TextMeasure &measure)
{
    return Composer(request, measure).compose();
}

} // namespace portolan
