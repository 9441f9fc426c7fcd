// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "base/Result.h"
#include "diagram/DiagramRequest.h"
#include "export/MatrixTables.h"
#include "paint/Picture.h"
#include "sheet/SheetPage.h"

#include <QByteArray>

namespace portolan {

enum class DiagramFormat { Svg, Pdf, Png, Json };

/// What diagrams of parts of the plan, a page each, are made by; the page of the whole plan comes before them.
enum class PagesBy { Product, Phase, Zone, Transport, Firewall };

/// One export of a diagram: what the command line's options and the desktop program's dialog both come down to.
struct DiagramJob {
    const FlowEngine *engine = nullptr;
    const Wording *wording = nullptr;
    const TextMeasure *measure = nullptr;
    const FlowEngine *older = nullptr; ///< of the plan to compare with, or null
    QString olderName; ///< how the comparison is named on the sheet
    MatrixFilter filter; ///< its view is the stateful one, and nothing is expanded
    DiagramFormat format = DiagramFormat::Svg;
    ExportLanguage language = ExportLanguage::English;
    LabelStyle labels = LabelStyle::Automatic;
    ColorBy colors = ColorBy::Automatic;
    std::vector<PagesBy> pagesBy;
    PaperChoice paper;
    std::optional<double> scale; ///< see SheetRequest
    bool isTiled = false;
    bool hasRows = true; ///< pages with the rows of the matrix
    int page = 0; ///< only this one, from 1; 0: all of them
    double dotsPerInch = 144; ///< of PNG
    bool textAsOutlines = false; ///< of SVG
    QString planHash; ///< SHA-256 of the plan's file
    QString fileName; ///< of the first page, without its folder: SVG pages lead to each other by name
};

struct DiagramFile {
    QString name; ///< "sheet.svg", "sheet-2.svg": without folder
    QByteArray bytes;
};

struct DiagramOutput {
    std::vector<DiagramFile> files; ///< one for PDF and JSON, a page each for SVG and PNG
    /// What the reader will mind: SheetResult's, and
    ///   warning.changed-since (revision, the next one), see changedSinceIssue()
    ///   warning.no-machine-in-common (): the plans that are compared seem to be of two networks
    ///   those of diagramWarnings()
    ///   warning.same-view (name): it would show the same as the first view, and has no page
    ///   warning.no-views (word of pagesByWords()): there are no rows of any of them, so no page
    ///   of PDF, that of writePdf(): warning.links-left-out
    ///   warning.one-view (pages), of JSON where no page is asked for: only the first of so many is written
    Errors warnings;
};

/// What a job's files are written from: what a preview shows and a printer prints.
struct DiagramPages {
    PictureDocument document; ///< all pages, also where the job asks for one; none for JSON
    QByteArray json; ///< of JSON, which has no pages
    Errors warnings; ///< see DiagramOutput
};

/// The pages of a job; its format counts only as far as it is JSON, which is made from the diagram alone. Errors:
///   filter.unknown: see FilterCheck.h
///   page.unknown (page, pages), for JSON: there are not so many
///   export.canceled (): goesOn said no
[[nodiscard]] Result<DiagramPages> composeDiagram(const DiagramJob &job, const GoesOn &goesOn = {});

/// The bytes of all files, from the pages of the same job. Errors: those of the writers (svg, pdf.*, png.*), and
///   page.unknown (page, pages): there are not so many
///   export.canceled (): goesOn said no
[[nodiscard]] Result<DiagramOutput> writeDiagram(
    const DiagramJob &job, const DiagramPages &pages, const GoesOn &goesOn = {});

/// Both. The same job gives the same bytes.
[[nodiscard]] Result<DiagramOutput> runDiagramJob(const DiagramJob &job);

/// Format by the ending of a file name ("svg", "pdf", "png", "json"), or null.
[[nodiscard]] std::optional<DiagramFormat> diagramFormatOf(const QString &fileName);

} // namespace portolan
