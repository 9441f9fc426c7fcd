// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/NumbersPicture.h"

#include "plots/PortScale.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace portolan {

namespace {

constexpr double leaderHeight = 14; ///< between the labels and the lanes
constexpr double lowestLane = 12;
constexpr double highestLane = 26;
constexpr double mostLabelHeight = 230;
constexpr double symbolSize = 9;
constexpr double besideText = 5;
constexpr int fewestLetters = 6; ///< of a cut label, behind its number: two blanks, three letters, the dots
constexpr double nearEnough = 5; ///< pixels beside a port that still mean it

} // namespace

NumbersPicture::NumbersPicture(const NumbersContent &content, const PlotStyle &style, const QRectF &place,
    const std::function<double(double)> &xOf)
    : m_content(content)
    , m_style(style)
    , m_place(place)
    , m_xOf(xOf)
{
    placeLanes();
    placeLabels();
}

bool NumbersPicture::isShown(double first, double last) const
{
    return last >= m_place.left() - 0.5 && first <= m_place.right() + 0.5;
}

void NumbersPicture::placeLanes()
{
    const QFontMetricsF metrics(m_style.small);
    const double sectionHeight = metrics.height() + 2;
    const auto rows = static_cast<double>(m_content.lanes.size() + m_content.bands.size());
    const double wanted = metrics.horizontalAdvance(QStringLiteral("65535")) + leaderHeight;
    const double forRows = m_place.height() - sectionHeight - std::min(wanted, m_place.height() / 3);
    // In a plot that is too low they stand beside the line that counts what has no label, and closer before they stand
    // in the legend.
    const double most = (m_place.height() + metrics.height() - sectionHeight - 6) / std::max(rows, 1.0);
    const double lowest = std::min(lowestLane, most);
    m_laneHeight = std::clamp(forRows / std::max(rows, 1.0) * 0.75, lowest, highestLane);
    m_bandHeight = std::clamp(m_laneHeight, lowest, metrics.height() + 4);
    m_sectionTop = m_place.bottom() - sectionHeight;
    m_bandsTop = m_sectionTop - m_bandHeight * static_cast<double>(m_content.bands.size()) - 3;
    m_lanesTop = m_bandsTop - m_laneHeight * static_cast<double>(m_content.lanes.size()) - 3;

    for (const NumbersContent::Port &port : m_content.ports) {
        const double left = m_xOf(port.first);
        const double right = m_xOf(port.last + 1);
        const double middle = (left + right) / 2;
        const double width = std::max(right - left, symbolSize);
        m_rects.push_back(
            isShown(left, right) ? QRectF(middle - width / 2, laneTop(port.lane), width, m_laneHeight) : QRectF());
    }
    double top = m_bandsTop;
    for (const NumbersContent::Band &band : m_content.bands) {
        const double left = std::max(m_xOf(band.first), m_place.left());
        const double right = std::min(m_xOf(band.last + 1), m_place.right());
        m_rects.push_back(
            isShown(left, right) && right > left ? QRectF(left, top, right - left, m_bandHeight) : QRectF());
        top += m_bandHeight;
    }
}

void NumbersPicture::placeLabels()
{
    const QFontMetricsF metrics(m_style.small);
    const double gap = metrics.height();
    const double height = std::min(m_lanesTop - leaderHeight - m_place.top(), mostLabelHeight);
    std::vector<int> wanting;
    for (int i = 0; i < static_cast<int>(m_content.ports.size()); ++i) {
        if (!m_content.ports[static_cast<size_t>(i)].label.isEmpty() && !m_rects[static_cast<size_t>(i)].isNull())
            wanting.push_back(i);
    }
    const auto room = static_cast<size_t>(std::max(m_place.width() / gap, 0.0));
    if (height < metrics.horizontalAdvance(QStringLiteral("65535"))) {
        m_unlabelled = static_cast<int>(wanting.size());
        return;
    }
    if (wanting.size() > room) {
        // Those that ask for attention first; of the others every so many, so that all of the line is described.
        std::vector<int> chosen;
        std::vector<int> others;
        for (const int i : wanting)
            (m_content.ports[static_cast<size_t>(i)].isConflict && chosen.size() < room / 2 ? chosen : others)
                .push_back(i);
        const size_t left = room - chosen.size();
        for (size_t i = 0; i < left; ++i)
            chosen.push_back(others[i * others.size() / left]);
        std::sort(chosen.begin(), chosen.end());
        m_unlabelled = static_cast<int>(wanting.size() - chosen.size());
        wanting = chosen;
    }
    std::vector<double> anchors;
    for (const int i : wanting)
        anchors.push_back(std::clamp(
            m_rects[static_cast<size_t>(i)].center().x(), m_place.left() + gap / 2, m_place.right() - gap / 2));
    const std::vector<double> places = spread(anchors, gap, m_place.left() + gap / 2, m_place.right() - gap / 2);
    for (size_t i = 0; i < wanting.size(); ++i) {
        const NumbersContent::Port &port = m_content.ports[static_cast<size_t>(wanting[i])];
        // Where nothing but a letter of the name would be left, the number stands alone.
        const QString number = port.label.section(QStringLiteral("  "), 0, 0);
        const QString cut = metrics.elidedText(port.label, Qt::ElideRight, height);
        const QString text = cut == port.label || cut.size() > number.size() + fewestLetters ? cut : number;
        const double length = metrics.horizontalAdvance(text);
        m_labels.push_back({wanting[i], m_rects[static_cast<size_t>(wanting[i])].center().x(),
            QRectF(places[i] - gap / 2, m_lanesTop - leaderHeight - length, gap, length), text});
    }
}

void NumbersPicture::drawGround(QPainter &painter) const
{
    const QFontMetricsF metrics(m_style.small);
    painter.setFont(m_style.small);
    for (int section = 0; section < PortScale::sections; ++section) {
        const double left = std::max(m_xOf(PortScale::firstOf[section]), m_place.left());
        const double right = std::min(m_xOf(PortScale::firstOf[section + 1]), m_place.right());
        if (right <= left)
            continue;
        const QRectF name(left, m_sectionTop, right - left, m_place.bottom() - m_sectionTop);
        painter.setPen(m_style.subdued);
        painter.drawText(name.adjusted(4, 0, -4, 0), Qt::AlignCenter,
            metrics.elidedText(m_content.sections.value(section), Qt::ElideRight, name.width() - 8));
        if (section > 0 && left > m_place.left()) {
            painter.setPen(QPen(m_style.axis, 1, Qt::DashLine));
            painter.drawLine(QPointF(left, m_lanesTop), QPointF(left, m_place.bottom()));
        }
    }
    for (int lane = 0; lane < m_content.lanes.size(); ++lane) {
        const double middle = laneTop(lane) + m_laneHeight / 2;
        painter.setPen(QPen(m_style.grid, 1));
        painter.drawLine(QPointF(m_place.left(), middle), QPointF(m_place.right(), middle));
        painter.setPen(m_style.text);
        painter.drawText(QRectF(0, laneTop(lane), m_place.left() - besideLanes, m_laneHeight),
            Qt::AlignRight | Qt::AlignVCenter, m_content.lanes.at(lane));
    }
}

void NumbersPicture::drawLabels(QPainter &painter, const PlotMarks &marks) const
{
    painter.setFont(m_style.small);
    for (const Label &label : m_labels) {
        const NumbersContent::Port &port = m_content.ports[static_cast<size_t>(label.port)];
        const bool isChosen = marks.chosen.contains(label.port);
        const double from = label.rect.center().x();
        painter.setPen(QPen(isChosen ? m_style.chosen : m_style.axis, isChosen ? 1.6 : 0.8));
        painter.drawPolyline(QPolygonF({QPointF(from, label.rect.bottom() + 2), QPointF(label.anchor, m_lanesTop - 2),
            QPointF(label.anchor, laneTop(port.lane) + m_laneHeight / 2)}));
        if (isChosen)
            painter.fillRect(label.rect, m_style.chosenBack);
        painter.save();
        painter.translate(label.rect.bottomLeft());
        painter.rotate(-90);
        painter.setPen(port.isConflict ? m_style.conflict : m_style.text);
        painter.drawText(
            QRectF(0, 0, label.rect.height() + 2, label.rect.width()), Qt::AlignLeft | Qt::AlignVCenter, label.text);
        painter.restore();
    }
}

void NumbersPicture::drawPorts(QPainter &painter, const PlotMarks &marks) const
{
    for (size_t i = 0; i < m_content.ports.size(); ++i) {
        const NumbersContent::Port &port = m_content.ports[i];
        const QRectF &rect = m_rects[i];
        if (rect.isNull())
            continue;
        const double middle = rect.center().y();
        const QRectF body(rect.left(), middle - symbolSize / 2, rect.width(), symbolSize);
        if (marks.chosen.contains(static_cast<int>(i))) {
            painter.setPen(QPen(m_style.chosen, 2));
            painter.setBrush(m_style.chosenBack);
            painter.drawRoundedRect(body.adjusted(-3, -3, 3, 3), 3, 3);
        }
        const QColor color = port.isConflict ? m_style.conflict : port.isSource ? m_style.marks[2] : m_style.marks[0];
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(port.isSource ? m_style.back : color);
        if (port.last > port.first && rect.width() > symbolSize)
            painter.drawRoundedRect(body.adjusted(0, 1.5, 0, -1.5), 2, 2);
        else if (port.isConflict)
            m_style.drawSymbol(painter, QRectF(rect.center().x() - 5, middle - 5, 10, 10), PlotMark::Conflict);
        else
            painter.drawEllipse(rect.center(), symbolSize / 2 - 0.5, symbolSize / 2 - 0.5);
    }
}

/// Where a band's label goes: into the band, before it or behind it, wherever it fits first, or where most room is.
QRectF NumbersPicture::roomOf(const QRectF &band, double wanted) const
{
    const double before = band.left() - m_place.left();
    const double behind = m_place.right() - band.right();
    if (wanted <= band.width() || band.width() >= std::max(before, behind))
        return band;
    const double width = std::min(wanted, std::max(before, behind));
    if (wanted <= before || before >= behind)
        return {band.left() - width, band.top(), width, band.height()};
    return {band.right(), band.top(), width, band.height()};
}

void NumbersPicture::drawBands(QPainter &painter, const PlotMarks &marks) const
{
    const QFontMetricsF metrics(m_style.small);
    painter.setFont(m_style.small);
    struct Name {
        QRectF room;
        Qt::Alignment side;
        QString text;
    };
    std::vector<Name> names;
    for (size_t i = 0; i < m_content.bands.size(); ++i) {
        const auto element = m_content.ports.size() + i;
        const QRectF &rect = m_rects[element];
        if (rect.isNull())
            continue;
        const NumbersContent::Band &band = m_content.bands[i];
        const QRectF body = rect.adjusted(0, 1, 0, -1);
        const bool isChosen = marks.chosen.contains(static_cast<int>(element));
        painter.setPen(isChosen ? QPen(m_style.chosen, 2) : QPen(m_style.axis, 0.8));
        painter.setBrush(band.isEphemeral ? m_style.ephemeral : m_style.agreed);
        painter.drawRect(body);
        const QRectF room = roomOf(body, metrics.horizontalAdvance(band.label) + 2 * besideText);
        painter.fillRect(room.intersected(body) == room ? QRectF() : room, m_style.back);
        names.push_back({room, room.right() <= body.left() ? Qt::AlignRight : Qt::AlignLeft, band.label});
    }
    // Above all of them: where bands are lower than words, the next one would cut them.
    painter.setPen(m_style.text);
    for (const Name &name : names) {
        const double above = std::max(0.0, (metrics.height() - name.room.height()) / 2);
        painter.drawText(name.room.adjusted(besideText, -above, -besideText, above), name.side | Qt::AlignVCenter,
            metrics.elidedText(name.text, Qt::ElideRight, name.room.width() - 2 * besideText));
    }
}

void NumbersPicture::draw(QPainter &painter, const PlotMarks &marks) const
{
    drawGround(painter);
    drawBands(painter, marks);
    drawLabels(painter, marks);
    drawPorts(painter, marks);
    if (m_unlabelled > 0) {
        painter.setFont(m_style.small);
        painter.setPen(m_style.subdued);
        painter.drawText(QRectF(m_place.left(), m_place.top() - QFontMetricsF(m_style.small).height(), m_place.width(),
                             QFontMetricsF(m_style.small).height()),
            Qt::AlignRight | Qt::AlignVCenter, QString(m_content.unlabelled).arg(m_unlabelled));
    }
}

QRectF NumbersPicture::rectOf(int element) const
{
    return element >= 0 && static_cast<size_t>(element) < m_rects.size() ? m_rects[static_cast<size_t>(element)]
                                                                         : QRectF();
}

int NumbersPicture::elementAt(const QPointF &at) const
{
    for (const Label &label : m_labels) {
        if (label.rect.contains(at))
            return label.port;
    }
    int nearest = -1;
    double distance = nearEnough;
    for (size_t i = 0; i < m_rects.size(); ++i) {
        const QRectF &rect = m_rects[i];
        if (rect.isNull() || at.y() < rect.top() || at.y() > rect.bottom())
            continue;
        const double away = std::max({rect.left() - at.x(), at.x() - rect.right(), 0.0});
        if (away < distance) {
            distance = away;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

} // namespace portolan
