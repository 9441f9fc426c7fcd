// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/TitlePreview.h"

#include "paint/PicturePainter.h"
#include "sheet/RevisionBlock.h"
#include "sheet/TitleBlock.h"
#include "shell/Theme.h"

#include <QPainter>

namespace portolan {

namespace {

constexpr double margin = 12; // units
constexpr double between = 14;
constexpr int mostLines = 3; ///< of the revision table
constexpr double usualScale = 1.18; ///< as wide as the dialog that it stands in
constexpr double smallestScale = 0.6; ///< on a screen that lacks height

} // namespace

TitlePreview::TitlePreview(const DrawingMeans &means, const CatalogSet &catalogs, QWidget *parent)
    : QWidget(parent)
    , m_means(means)
    , m_catalogs(catalogs)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TitlePreview::show(const PlanHead &head, ExportLanguage language)
{
    Plan plan;
    plan.title = head.title;
    plan.sheet = head.sheet;
    plan.revisions = head.revisions;
    const FlowEngine engine(plan, m_catalogs);
    const Wording wording = m_means.wording.withVariant(head.sheet.headings);
    const SheetText text(wording, language);
    SheetRequest request;
    request.engine = &engine;
    request.wording = &wording;
    request.language = language;
    const SheetContext context{request, text, m_means.measure};
    const SheetFragment revisions = revisionBlock(context, widestTitleBlock, mostLines, {});
    const SheetFragment block = titleBlock(context, {{1, 1}, {}, {}}, widestTitleBlock);
    m_picture = {};
    const double top = revisions.size.height() > 0 ? margin + revisions.size.height() + between : margin;
    append(m_picture, revisions, {margin, margin});
    append(m_picture, block, {margin, top});
    m_picture.size = {widestTitleBlock + 2 * margin, top + block.size.height() + margin};
    updateGeometry();
    update();
}

QSize TitlePreview::sizeHint() const
{
    return (m_picture.size * usualScale).toSize();
}

QSize TitlePreview::minimumSizeHint() const
{
    return (m_picture.size * smallestScale).toSize();
}

void TitlePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    if (!m_picture.size.isEmpty()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const double scale = std::min(width() / m_picture.size.width(), height() / m_picture.size.height());
        painter.translate((width() - m_picture.size.width() * scale) / 2, 0);
        painter.scale(scale, scale);
        PicturePainter().paint(m_picture, painter);
        painter.restore();
    }
    painter.setPen(Theme::colorsFor(palette()).border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace portolan
