// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixJob.h"
#include "sheet/DiagramJob.h"
#include "workspace/ComparedPlan.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace portolan {

/// What somebody chose for one export: values that never change, so they can be kept. What the command line has an
/// option for has a place here, and nothing else; but for catalogs, which are those of the plan that is open.
struct ExportChoices {
    enum class What { Diagram, Matrix };

    What what = What::Diagram;
    DiagramFormat diagramFormat = DiagramFormat::Pdf;
    MatrixFormat matrixFormat = MatrixFormat::Xlsx;
    bool hasDocumentLanguage = false; ///< the language is the one that documents have, whatever that is later
    ExportLanguage language = ExportLanguage::English;
    MatrixFilter filter; ///< view and expand hold for a matrix only
    QString against; ///< the file of an older plan to compare with; empty: none, or it has no file
    bool isComparedAsShown = false; ///< with what the canvas was compared with: proposed again only while it is
    /// What the canvas is compared with, if that is it: its file may say something else by now. Not remembered beyond
    /// the session.
    std::shared_ptr<const ComparedPlan> shown;
    LabelStyle labels = LabelStyle::Automatic;
    ColorBy colors = ColorBy::Automatic;
    std::vector<PagesBy> pagesBy;
    PaperChoice paper;
    std::optional<double> scale; ///< of 1 : 1; null: as large as fits
    bool isTiled = false;
    bool hasRows = true;
    int page = 0; ///< only this one, from 1; 0: all
    double dotsPerInch = 144; ///< of PNG
    bool textAsOutlines = false; ///< of SVG
    bool cp932 = false; ///< of CSV
    QString file; ///< absolute; empty: none was chosen yet
    /// The file's name without language and ending while nobody has chosen another: it follows these. Not remembered.
    QString proposedName;

    [[nodiscard]] bool isCompared() const { return shown || !against.isEmpty(); }
    [[nodiscard]] QString comparedName() const; ///< of the older plan, as documents have it; empty: none
    /// The older plan's file instead of what the canvas shows; empty: none.
    void compareWith(const QString &path);
    /// What the canvas is compared with.
    void compareAsShown(std::shared_ptr<const ComparedPlan> older);
    [[nodiscard]] bool isMatrix() const { return what == What::Matrix; }
    /// Whether its result is pages on paper.
    [[nodiscard]] bool hasPages() const { return !isMatrix() && diagramFormat != DiagramFormat::Json; }
    [[nodiscard]] QString ending() const; ///< of the file, without a dot: "pdf"
    /// Calls the file as proposedName says, in this folder: "plan.pdf", "plan-ja.pdf", "plan-both.pdf".
    void proposeFile(const QString &folder);
    /// Without what they refer to: engines, wording, measure, name and hash of the plan.
    [[nodiscard]] DiagramJob diagramJob() const;
    [[nodiscard]] MatrixJob matrixJob() const;
    /// The same for two choices whose preview is the same.
    [[nodiscard]] QByteArray previewKey() const;

    /// What was remembered, when the language of the document is this one.
    void followDocument(ExportLanguage document)
    {
        if (hasDocumentLanguage)
            language = document;
    }
    /// What a plan doesn't have any more is left out of the filter: a zone that was removed, say.
    void forgetUnknown(const FlowEngine &engine);
    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing or wrong has its default.
    [[nodiscard]] static ExportChoices fromJson(const QJsonObject &json);
};

/// The file's name with another ending: "plan.svg" from "plan.pdf"; one that has none of the known endings gets it
/// added.
[[nodiscard]] QString withEnding(const QString &path, const QString &ending);

} // namespace portolan
