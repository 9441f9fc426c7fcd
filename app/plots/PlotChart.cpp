// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The library's header uses Qt's own foreach.
#undef QT_NO_FOREACH

#include "plots/PlotChart.h"

#include "plots/CellsPicture.h"
#include "plots/LegendStrip.h"
#include "plots/PortScale.h"

#include <qcustomplot.h>

#include <algorithm>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double widthOfBar = 0.66; ///< of what a bar has
constexpr double mostNameWidth = 0.36; ///< of the plot, for names at the left
constexpr double betweenTicks = 48; ///< pixels
constexpr int mostTicks = 6;
constexpr double besideNames = 8; ///< pixels at the left of a number line's lanes
constexpr double besideBars = 1.16; ///< of the longest bar, so that its number has room

/// Draws on the same layer as the data, whatever it is told to.
class Drawing : public QCPLayerable {
public:
    Drawing(QCustomPlot *plot, std::function<void(QPainter &)> draw)
        : QCPLayerable(plot, u"main"_s)
        , m_draw(std::move(draw))
    {
    }

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter *painter) override { m_draw(*painter); }

private:
    std::function<void(QPainter &)> m_draw;
};

/// Bars with the pattern of their mark.
class PatternBars : public QCPBars {
public:
    PatternBars(QCPAxis *names, QCPAxis *values, const PlotStyle &style, PlotMark mark)
        : QCPBars(names, values)
        , m_style(style)
        , m_mark(mark)
    {
        setWidth(widthOfBar);
    }

protected:
    void draw(QCPPainter *painter) override
    {
        QCPBarsDataContainer::const_iterator begin;
        QCPBarsDataContainer::const_iterator end;
        getVisibleDataBounds(begin, end);
        for (auto bar = begin; bar != end; ++bar)
            m_style.fill(*painter, getBarRect(bar->key, bar->value).normalized(), m_mark);
    }

private:
    const PlotStyle &m_style;
    PlotMark m_mark;
};

} // namespace

class PlotChart::Plot {
public:
    explicit Plot(QWidget *parent);

    void build();
    void arrange(double width, double height);
    [[nodiscard]] QRectF rectOf(int element) const;
    [[nodiscard]] int elementAt(const QPointF &at) const;
    [[nodiscard]] QRectF axisRect() const { return m_plot->axisRect()->rect(); }

    std::unique_ptr<QCustomPlot> owned; ///< without a parent
    QCustomPlot *m_plot = nullptr;
    std::shared_ptr<const PlotContent> content;
    PlotStyle style;
    PlotWindow window;
    PlotMarks marks;

private:
    void dress(QCPAxis &axis, const QString &label, bool hasTicks) const;
    void buildBars(const BarsContent &bars);
    void arrangeBars(const BarsContent &bars, double width);
    void arrangeCells(const CellsContent &cells, double width);
    void arrangeNumbers(const NumbersContent &numbers, double width);
    void draw(QPainter &painter) const;
    void drawBehind(QPainter &painter) const;
    void drawBarEnds(QPainter &painter, const BarsContent &bars) const;
    void drawCurrent(QPainter &painter) const;
    [[nodiscard]] CellsPicture cellsPicture(const CellsContent &cells) const { return {cells, style, axisRect()}; }

public:
    [[nodiscard]] NumbersPicture numbersPicture(const NumbersContent &numbers) const
    {
        return {numbers, style, axisRect(),
            [this](double port) { return m_plot->xAxis->coordToPixel(PortScale::placeOf(port)); }};
    }

private:
    QCPLayoutElement *m_strip = nullptr; ///< keeps room for the legend
};

PlotChart::Plot::Plot(QWidget *parent)
    : m_plot(new QCustomPlot(parent))
{
    if (!parent)
        owned.reset(m_plot);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAntialiasedElements(QCP::aeAll);
    m_strip = new QCPLayoutElement(m_plot);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_strip);
    m_plot->plotLayout()->setRowSpacing(2);
    // Behind the bars what is chosen, above them their numbers.
    m_plot->addLayer(u"behind"_s, m_plot->layer(u"grid"_s), QCustomPlot::limAbove);
    (new Drawing(m_plot, [this](QPainter &painter) { drawBehind(painter); }))->setLayer(u"behind"_s);
    m_plot->addLayer(u"above"_s, m_plot->layer(u"main"_s), QCustomPlot::limAbove);
    (new Drawing(m_plot, [this](QPainter &painter) { draw(painter); }))->setLayer(u"above"_s);
}

void PlotChart::Plot::dress(QCPAxis &axis, const QString &label, bool hasTicks) const
{
    axis.setVisible(true);
    axis.setLabel(label);
    axis.setLabelFont(style.small);
    axis.setLabelColor(style.subdued);
    axis.setTickLabelFont(style.small);
    axis.setTickLabelColor(style.text);
    axis.setBasePen(QPen(style.axis, 1));
    axis.setTickPen(QPen(style.axis, 1));
    axis.setSubTicks(false);
    axis.setTicks(true); // without them the library writes no names either
    axis.setTickLength(0, hasTicks ? 4 : 0);
    axis.setTickLabels(true);
    axis.setLabelPadding(4);
    axis.grid()->setPen(QPen(style.grid, 1));
    axis.grid()->setZeroLinePen(QPen(style.axis, 1));
}

void PlotChart::Plot::build()
{
    m_plot->clearPlottables();
    m_plot->setBackground(QBrush(style.back));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->xAxis2, m_plot->yAxis, m_plot->yAxis2}) {
        axis->setVisible(false);
        axis->setRangeReversed(false);
        axis->grid()->setVisible(false);
    }
    m_plot->axisRect()->setAutoMargins(QCP::msAll);
    m_plot->axisRect()->setMinimumMargins(QMargins(8, 6, 12, 6));
    if (content) {
        if (const auto *bars = std::get_if<BarsContent>(&content->body))
            buildBars(*bars);
    }
}

void PlotChart::Plot::buildBars(const BarsContent &bars)
{
    QCPBars *below = nullptr;
    const size_t parts = bars.bars.empty() ? 0 : bars.bars.front().parts.size();
    for (size_t part = 0; part < parts; ++part) {
        auto *series = new PatternBars(m_plot->yAxis, m_plot->xAxis, style, static_cast<PlotMark>(part));
        QVector<double> keys;
        QVector<double> values;
        for (size_t bar = 0; bar < bars.bars.size(); ++bar) {
            keys.append(static_cast<double>(bar));
            values.append(bars.bars[bar].parts[part]);
        }
        series->setData(keys, values, true);
        if (below)
            series->moveAbove(below);
        below = series;
    }
}

void PlotChart::Plot::arrange(double width, double height)
{
    if (!content)
        return;
    const LegendStrip legend(content->legend, style, width - 16);
    const int strip = static_cast<int>(legend.height()) + (content->legend.empty() ? 0 : 4);
    m_strip->setMinimumSize(0, strip);
    m_strip->setMaximumSize(QWIDGETSIZE_MAX, std::min(strip, static_cast<int>(height / 3)));
    if (const auto *bars = std::get_if<BarsContent>(&content->body))
        arrangeBars(*bars, width);
    else if (const auto *cells = std::get_if<CellsContent>(&content->body))
        arrangeCells(*cells, width);
    else if (const auto *numbers = std::get_if<NumbersContent>(&content->body))
        arrangeNumbers(*numbers, width);
}

void PlotChart::Plot::arrangeBars(const BarsContent &bars, double width)
{
    const auto all = static_cast<double>(bars.bars.size());
    const double shown = window.shown > 0 ? window.shown : std::max(all, 1.0);
    dress(*m_plot->xAxis, bars.axis, true);
    dress(*m_plot->yAxis, {}, false);
    m_plot->xAxis->grid()->setVisible(true);
    m_plot->yAxis->setRangeReversed(true);
    m_plot->yAxis->setRange(window.first - 0.5, window.first + shown - 0.5);
    int longest = 1;
    for (const BarsContent::Bar &bar : bars.bars) {
        int sum = 0;
        for (const int part : bar.parts)
            sum += part;
        longest = std::max(longest, sum);
    }
    m_plot->xAxis->setRange(0, longest * besideBars);
    // Ports are counted: no halves.
    const QSharedPointer<QCPAxisTickerFixed> counts(new QCPAxisTickerFixed);
    counts->setTickStep(1);
    counts->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    counts->setTickCount(mostTicks);
    m_plot->xAxis->setTicker(counts);
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    const QFontMetricsF metrics(style.small);
    const int first = std::max(0, static_cast<int>(window.first) - 1);
    for (int bar = first; bar < static_cast<int>(bars.bars.size()) && bar <= window.first + shown; ++bar)
        names->addTick(
            bar, metrics.elidedText(bars.bars[static_cast<size_t>(bar)].label, Qt::ElideMiddle, width * mostNameWidth));
    m_plot->yAxis->setTicker(names);
}

void PlotChart::Plot::arrangeCells(const CellsContent &cells, double width)
{
    const int size = std::max(cells.size(), 1);
    dress(*m_plot->xAxis2, cells.to, false);
    dress(*m_plot->yAxis, cells.from, false);
    m_plot->xAxis2->setRange(-0.5, size - 0.5);
    m_plot->yAxis->setRangeReversed(true);
    m_plot->yAxis->setRange(-0.5, size - 0.5);
    const double names = width * 0.22;
    const QSharedPointer<QCPAxisTickerText> across(new QCPAxisTickerText);
    const QSharedPointer<QCPAxisTickerText> down(new QCPAxisTickerText);
    for (int zone = 0; zone < cells.size(); ++zone) {
        across->addTick(zone, fittedName(cells.zones.at(zone), style.small, (width - names - 60) / size - 6));
        down->addTick(zone, fittedName(cells.zones.at(zone), style.small, names));
    }
    m_plot->xAxis2->setTicker(across);
    m_plot->yAxis->setTicker(down);
}

void PlotChart::Plot::arrangeNumbers(const NumbersContent &numbers, double width)
{
    dress(*m_plot->xAxis, numbers.axis, true);
    m_plot->xAxis->setRange(window.from, window.to);
    const QFontMetricsF metrics(style.small);
    double names = 0;
    for (const QString &lane : numbers.lanes)
        names = std::max(names, metrics.horizontalAdvance(lane));
    m_plot->axisRect()->setAutoMargins(QCP::msBottom | QCP::msRight);
    // Above it is room for the line that says how many labels found none.
    m_plot->axisRect()->setMargins(QMargins(static_cast<int>(names + besideNames + NumbersPicture::besideLanes),
        static_cast<int>(metrics.height()) + 2, 12, 0));
    const QSharedPointer<QCPAxisTickerText> ticks(new QCPAxisTickerText);
    const double gap = std::max(betweenTicks, metrics.horizontalAdvance(u"65535"_s) * 1.4);
    for (const int port :
        PortScale::ticks(window.from, window.to, width - names - besideNames - NumbersPicture::besideLanes - 12, gap))
        ticks->addTick(PortScale::placeOf(port), QString::number(port));
    m_plot->xAxis->setTicker(ticks);
}

void PlotChart::Plot::drawBehind(QPainter &painter) const
{
    if (!content || !std::holds_alternative<BarsContent>(content->body))
        return;
    for (const int element : marks.chosen) {
        const QRectF rect = rectOf(element);
        if (rect.isNull())
            continue;
        const QRectF band(2, rect.top(), axisRect().right() - 2, rect.height());
        painter.fillRect(band, style.chosenBack);
        painter.fillRect(QRectF(2, rect.top(), 3, rect.height()), style.chosen);
    }
}

void PlotChart::Plot::draw(QPainter &painter) const
{
    if (!content)
        return;
    LegendStrip(content->legend, style, m_strip->outerRect().width() - 16.0)
        .draw(painter, m_strip->outerRect().topLeft() + QPointF(8, 4));
    if (const auto *bars = std::get_if<BarsContent>(&content->body))
        drawBarEnds(painter, *bars);
    else if (const auto *cells = std::get_if<CellsContent>(&content->body))
        cellsPicture(*cells).draw(painter, marks);
    else if (const auto *numbers = std::get_if<NumbersContent>(&content->body))
        numbersPicture(*numbers).draw(painter, marks);
    drawCurrent(painter);
}

void PlotChart::Plot::drawBarEnds(QPainter &painter, const BarsContent &bars) const
{
    painter.setFont(style.small);
    painter.setPen(style.text);
    for (int bar = 0; bar < static_cast<int>(bars.bars.size()); ++bar) {
        const QRectF rect = rectOf(bar);
        if (rect.isNull())
            continue;
        int sum = 0;
        for (const int part : bars.bars[static_cast<size_t>(bar)].parts)
            sum += part;
        const double right = m_plot->xAxis->coordToPixel(sum);
        painter.drawText(QRectF(right + 5, rect.top(), 200, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
            bars.bars[static_cast<size_t>(bar)].end);
    }
}

void PlotChart::Plot::drawCurrent(QPainter &painter) const
{
    const QRectF rect = rectOf(marks.current);
    if (rect.isNull())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.back, 3));
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(style.text, 1.4, Qt::DashLine));
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
}

QRectF PlotChart::Plot::rectOf(int element) const
{
    if (!content || element < 0 || element >= content->elementCount())
        return {};
    if (const auto *cells = std::get_if<CellsContent>(&content->body))
        return cellsPicture(*cells).rectOf(element);
    if (const auto *numbers = std::get_if<NumbersContent>(&content->body))
        return numbersPicture(*numbers).rectOf(element);
    const double top = m_plot->yAxis->coordToPixel(element - 0.5);
    const double bottom = m_plot->yAxis->coordToPixel(element + 0.5);
    const QRectF place = axisRect();
    if ((top + bottom) / 2 < place.top() || (top + bottom) / 2 > place.bottom())
        return {};
    return {place.left(), top, place.width(), bottom - top};
}

int PlotChart::Plot::elementAt(const QPointF &at) const
{
    if (!content)
        return -1;
    if (const auto *cells = std::get_if<CellsContent>(&content->body))
        return cellsPicture(*cells).elementAt(at);
    if (const auto *numbers = std::get_if<NumbersContent>(&content->body))
        return numbersPicture(*numbers).elementAt(at);
    // A name is its bar as well.
    const QRectF place = axisRect();
    if (at.y() < place.top() || at.y() > place.bottom() || at.x() < 0 || at.x() > place.right())
        return -1;
    const int bar = static_cast<int>(std::floor(m_plot->yAxis->pixelToCoord(at.y()) + 0.5));
    return bar >= 0 && bar < content->elementCount() ? bar : -1;
}

PlotChart::PlotChart(QWidget *parent)
    : m_plot(std::make_unique<Plot>(parent))
{
}

PlotChart::~PlotChart() = default;

QWidget *PlotChart::widget() const
{
    return m_plot->m_plot;
}

void PlotChart::setContent(std::shared_ptr<const PlotContent> content)
{
    m_plot->content = std::move(content);
    m_plot->build();
}

void PlotChart::setStyle(const PlotStyle &style)
{
    m_plot->style = style;
    m_plot->build();
}

void PlotChart::setWindow(const PlotWindow &window)
{
    m_plot->window = window;
}

void PlotChart::setMarks(const PlotMarks &marks)
{
    m_plot->marks = marks;
}

void PlotChart::update()
{
    m_plot->arrange(m_plot->m_plot->width(), m_plot->m_plot->height());
    m_plot->m_plot->replot(QCustomPlot::rpQueuedRefresh);
}

QRectF PlotChart::rectOf(int element) const
{
    return m_plot->rectOf(element);
}

int PlotChart::elementAt(const QPointF &at) const
{
    return m_plot->elementAt(at);
}

QRectF PlotChart::axisRect() const
{
    return m_plot->axisRect();
}

int PlotChart::unlabelled() const
{
    const auto *numbers = m_plot->content ? std::get_if<NumbersContent>(&m_plot->content->body) : nullptr;
    return numbers ? m_plot->numbersPicture(*numbers).unlabelled() : 0;
}

bool PlotChart::drawOn(QPaintDevice &device, double scale, const QPointF &place, const QSize &size,
    const std::function<void(QPainter &)> &around)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.save();
    around(painter);
    painter.restore();
    painter.translate(place);
    m_plot->arrange(size.width(), size.height());
    m_plot->m_plot->toPainter(&painter, size.width(), size.height());
    return painter.end();
}

} // namespace portolan
