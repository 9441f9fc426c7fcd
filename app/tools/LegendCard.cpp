// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/LegendCard.h"

#include "canvas/CanvasView.h"
#include "paint/Ink.h"
#include "sheet/LegendBlock.h"
#include "sheet/SheetContext.h"
#include "shell/Theme.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int fromCorner = 12; // pixels of the screen
constexpr int cardMargin = 8;
constexpr int buttonSide = 20;
constexpr int followAfter = 150; // ms: a drag has many steps
constexpr double usualScale = 1.05;
// Units of the picture.
constexpr double textSize = 10.5;
constexpr double headingSize = 12;
constexpr double headingLine = 16;
constexpr double behindSigns = 10;
constexpr double widestColumn = 300;
constexpr double betweenColumns = 16;
constexpr int mostColumns = 3;

double columnWidthFor(const std::vector<LegendItem> &items, const TextMeasure &measure)
{
    double signs = 0;
    double words = 0;
    for (const LegendItem &item : items) {
        signs = std::max(signs, item.sample.size.width());
        words = std::max({words, measure.width(item.meaning.first, textSize, false),
            measure.width(item.meaning.second, textSize, false)});
    }
    return std::min(widestColumn, signs + behindSigns + words);
}

} // namespace

LegendCard::LegendCard(CanvasView &view, const DrawingMeans &means, std::function<const FlowEngine *()> engine)
    : QWidget(&view)
    , m_view(view)
    , m_means(means)
    , m_engine(std::move(engine))
    , m_button(new QToolButton(this))
{
    setObjectName(u"legend"_s);
    setCursor(Qt::ArrowCursor);
    // Paper is white in dark windows, too.
    setPalette(Theme::palette(false));
    m_button->setObjectName(u"legend.fold"_s);
    m_button->setAutoRaise(true);
    m_button->setFixedSize(buttonSide, buttonSide);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QToolButton::clicked, this, [this] { fold(!m_isFolded); });
    m_later.setSingleShot(true);
    m_later.setInterval(followAfter);
    connect(&m_later, &QTimer::timeout, this, &LegendCard::layOut);
    view.installEventFilter(this);
    retranslate();
    hide();
}

void LegendCard::setLanguage(ExportLanguage language)
{
    m_language = language;
    layOut();
}

void LegendCard::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    layOut();
}

void LegendCard::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    retranslate();
    place();
}

void LegendCard::fold(bool isFolded)
{
    setFolded(isFolded);
    emit folded(isFolded);
}

void LegendCard::follow()
{
    if (m_isWanted && !m_later.isActive())
        m_later.start();
}

void LegendCard::layOut()
{
    m_later.stop();
    m_picture = {};
    m_meanings.clear();
    const FlowEngine *engine = m_isWanted ? m_engine() : nullptr;
    if (engine) {
        const Wording wording = m_means.wording.withVariant(engine->plan().sheet.headings);
        const SheetText text(wording, m_language);
        SheetRequest request;
        request.engine = engine;
        request.wording = &wording;
        request.language = m_language;
        request.isOnScreen = true;
        if (const QString &revision = m_view.paintOptions().revision; !revision.isEmpty()) {
            request.proposedRevision.emplace();
            request.proposedRevision->revision = revision;
        }
        const SheetContext context{request, text, m_means.measure};
        const std::vector<LegendItem> items = legendItems(context, m_view.diagram());
        for (const LegendItem &item : items)
            m_meanings.append(item.meaning.joined());
        const double column = columnWidthFor(items, m_means.measure);
        const double room = (m_view.height() - 2 * (fromCorner + cardMargin)) / usualScale;
        SheetFragment block;
        for (int columns = 1; columns <= mostColumns; ++columns) {
            const double width = column * columns + betweenColumns * (columns - 1);
            block = legendBlock(context, items, width, columns, textSize);
            if (block.size.height() <= room)
                break;
        }
        m_picture.size = block.size;
        append(m_picture, block, {});
        m_headingWidth = m_means.measure.width(text.word(u"sheet.legend"_s).joined(u" "_s), headingSize, true);
    }
    setAccessibleDescription(m_meanings.join(u"\n"_s));
    place();
    update();
}

void LegendCard::place()
{
    setVisible(m_isWanted && !m_picture.size.isEmpty());
    const QSizeF most = QSizeF(m_view.size()) - 2 * QSizeF(fromCorner + cardMargin, fromCorner + cardMargin);
    m_scale = m_picture.size.isEmpty()
        ? usualScale
        : std::clamp(
            std::min(most.width() / m_picture.size.width(), most.height() / m_picture.size.height()), 0.3, usualScale);
    const double heading = m_headingWidth * m_scale + cardMargin + buttonSide;
    const QSizeF inside = m_isFolded
        ? QSizeF(heading, headingLine * m_scale)
        : QSizeF(std::max(heading, m_picture.size.width() * m_scale), m_picture.size.height() * m_scale);
    const QSize size(static_cast<int>(std::ceil(inside.width())) + 2 * cardMargin,
        static_cast<int>(std::ceil(inside.height())) + 2 * cardMargin);
    setGeometry(QRect(QPoint(fromCorner, m_view.height() - fromCorner - size.height()), size));
    m_button->move(size.width() - buttonSide - cardMargin / 2,
        cardMargin + static_cast<int>((headingLine * m_scale - buttonSide) / 2));
}

void LegendCard::retranslate()
{
    setAccessibleName(tr("Legend"));
    const QString does = m_isFolded ? tr("Unfold the legend") : tr("Fold the legend");
    m_button->setArrowType(m_isFolded ? Qt::UpArrow : Qt::DownArrow);
    m_button->setToolTip(does);
    m_button->setAccessibleName(does);
}

bool LegendCard::event(QEvent *event)
{
    // Else the canvas would tell what lies below.
    if (event->type() == QEvent::ToolTip)
        return true;
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QWidget::event(event);
}

bool LegendCard::eventFilter(QObject *watched, QEvent *event)
{
    // How many columns there is room for takes longer, and a window is resized in many steps.
    if (event->type() == QEvent::Resize && m_isWanted) {
        place();
        follow();
    }
    return QWidget::eventFilter(watched, event);
}

void LegendCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), ink::paper);
    painter.setPen(Theme::colorsFor(palette()).edge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect().adjusted(1, 1, -1, m_isFolded ? -cardMargin / 2 : -1));
    painter.translate(cardMargin, cardMargin);
    painter.scale(m_scale, m_scale);
    m_painter.paint(m_picture, painter);
}

/// What lies below is not pressed; the whole heading folds.
void LegendCard::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::LeftButton && event->position().y() <= 2 * cardMargin + headingLine * m_scale)
        fold(!m_isFolded);
}

// Nor is it pointed at or asked for a menu: what nobody accepts here goes to the canvas.
void LegendCard::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
}

void LegendCard::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void LegendCard::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
}

void LegendCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

} // namespace portolan
