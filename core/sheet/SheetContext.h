// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/TextMeasure.h"
#include "plan/Plan.h"
#include "sheet/SheetRequest.h"
#include "sheet/SheetText.h"

namespace portolan {

/// What every part of a sheet is made from.
struct SheetContext {
    const SheetRequest &request;
    const SheetText &text;
    const TextMeasure &measure;

    [[nodiscard]] const Plan &plan() const { return request.engine->plan(); }
    /// Under which revision the changes of the drawing are.
    [[nodiscard]] const QString &revision() const
    {
        return request.proposedRevision ? request.proposedRevision->revision : plan().sheet.revision;
    }
    /// Whether the changes are those of a revision that the plan doesn't list yet.
    [[nodiscard]] bool isProposal() const;
    /// Whether what is shown is not what the plan's revision was issued for: then the plan's date and approvals are not
    /// its. It is proposed as the next revision, or was changed since.
    [[nodiscard]] bool isUnsigned() const;
    /// "B", "C (proposed)", "B, changed since"
    [[nodiscard]] TextPair revisionText() const;
    /// The plan's title, or the words for one that has none.
    [[nodiscard]] LocalizedText title() const;
};

/// Which page of how many, from 1.
struct PageNumber {
    int page = 1;
    int pages = 1;
    [[nodiscard]] QString text() const
    {
        return QString::number(page) + QStringLiteral(" / ") + QString::number(pages);
    }
};

} // namespace portolan
