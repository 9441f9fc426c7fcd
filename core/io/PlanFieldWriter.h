// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/YamlWriter.h"
#include "plan/Plan.h"

#include <initializer_list>

namespace portolan {

/// Writes single fields of a plan, each as a key and a value. A value that equals its default is not written; neither
/// is a list without entries. YamlWriter knows lines and quotes.
class PlanFieldWriter {
protected:
    void put(const char *key, const QString &text);
    void put(const char *key, const Id &id);
    void put(const char *key, const LocalizedText &text);
    void put(const char *key, bool value);
    void put(const char *key, const std::optional<bool> &value);
    void put(const char *key, const std::optional<QDate> &date);
    void put(const char *key, const std::optional<Address> &address);
    void put(const char *key, const std::optional<Point> &point);
    void put(const char *key, const std::optional<Size> &size);
    void put(const char *key, const std::optional<Rectangle> &rectangle);
    void put(const char *key, const std::vector<AddressBlock> &blocks);
    void put(const char *key, const std::vector<Id> &ids);
    void put(const Extras &extras);
    void putKey(const char *key) { m_out.key(QLatin1String(key)); }
    void putWord(const char *key, const char *word);
    void putList(const char *key, std::initializer_list<double> coordinates);
    /// Without a key.
    void putPorts(const PortSet &ports);

    YamlWriter m_out;
};

} // namespace portolan
