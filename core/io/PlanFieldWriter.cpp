// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanFieldWriter.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// What the reader takes, so that whatever was saved can be opened.
double withinReach(double coordinate)
{
    constexpr double farthest = 1e6;
    return std::isnan(coordinate) ? 0 : std::clamp(coordinate, -farthest, farthest);
}

} // namespace

void PlanFieldWriter::put(const char *key, const QString &text)
{
    if (text.isEmpty())
        return;
    putKey(key);
    m_out.text(text);
}

void PlanFieldWriter::put(const char *key, const Id &id)
{
    put(key, id.toString());
}

void PlanFieldWriter::put(const char *key, const LocalizedText &text)
{
    if (text.isEmpty())
        return;
    putKey(key);
    m_out.beginMap();
    put("en", text.en);
    put("ja", text.ja);
    m_out.end();
}

void PlanFieldWriter::put(const char *key, bool value)
{
    if (value)
        putWord(key, "true");
}

void PlanFieldWriter::put(const char *key, const std::optional<bool> &value)
{
    if (value)
        putWord(key, *value ? "true" : "false");
}

void PlanFieldWriter::put(const char *key, const std::optional<QDate> &date)
{
    const QString text = date ? date->toString(Qt::ISODate) : QString();
    if (text.isEmpty()) // no date, or none of the years 1 to 9999
        return;
    putKey(key);
    m_out.plain(text.toLatin1());
}

void PlanFieldWriter::put(const char *key, const std::optional<Address> &address)
{
    if (address)
        put(key, address->toString());
}

void PlanFieldWriter::put(const char *key, const std::optional<Point> &point)
{
    if (point)
        putList(key, {point->x, point->y});
}

void PlanFieldWriter::put(const char *key, const std::optional<Size> &size)
{
    if (size)
        putList(key, {size->width, size->height});
}

void PlanFieldWriter::put(const char *key, const std::optional<Rectangle> &rectangle)
{
    if (rectangle)
        putList(key, {rectangle->x, rectangle->y, rectangle->width, rectangle->height});
}

void PlanFieldWriter::put(const char *key, const std::vector<AddressBlock> &blocks)
{
    if (blocks.empty())
        return;
    putKey(key);
    m_out.beginList();
    for (const AddressBlock &block : blocks)
        m_out.text(block.toString());
    m_out.end();
}

void PlanFieldWriter::put(const char *key, const std::vector<Id> &ids)
{
    if (ids.empty())
        return;
    putKey(key);
    m_out.beginList();
    for (const Id &id : ids)
        m_out.text(id.toString());
    m_out.end();
}

void PlanFieldWriter::put(const Extras &extras)
{
    for (const auto &[key, value] : extras) {
        m_out.key(key);
        m_out.raw(value);
    }
}

void PlanFieldWriter::putWord(const char *key, const char *word)
{
    putKey(key);
    m_out.plain(word);
}

void PlanFieldWriter::putList(const char *key, std::initializer_list<double> coordinates)
{
    putKey(key);
    m_out.beginList();
    for (const double coordinate : coordinates)
        m_out.number(withinReach(coordinate));
    m_out.end();
}

/// A comma means something within brackets, so several ports come out quoted; one is as plain as a number.
void PlanFieldWriter::putPorts(const PortSet &ports)
{
    if (ports.ranges.size() == 1)
        m_out.plain(ports.toString().toLatin1());
    else
        m_out.text(ports.toString());
}

} // namespace portolan
