// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/PlanFieldWriter.h"

namespace portolan {

/// The work of writePlan(): which keys there are, and in which order.
class PlanWriting : private PlanFieldWriter {
public:
    [[nodiscard]] QByteArray write(const Plan &plan);

private:
    template <typename Value, typename Write>
    void putMap(const char *key, const std::map<Id, Value> &map, Write write);
    template <typename Item>
    void putItems(const char *key, const std::vector<Item> &items);
    template <typename Key, typename Item>
    void putSection(const char *key, const std::map<Key, Item> &items);
    template <typename Item>
    void putSection(const char *key, const std::vector<Item> &items);

    void writeFields(const Sheet &sheet);
    void writeFields(const Revision &revision);
    void writeFields(const Product &product);
    void writeFields(const Zone &zone);
    void writeFields(const Firewall &firewall);
    void writeFields(const Route &route);
    void writeFields(const Node &node);
    void writeFields(const Run &run);
    void writeFields(const Listener &listener);
    void writeFields(const Interface &interface);
    void writeFields(const Member &member);
    void writeFields(const DrawnFlow &flow);
    void writeFields(const Decision &decision);
    void writeFields(const Acceptance &acceptance);
    void writeFacts(const std::map<Id, Id> &facts);
    void writeNumbers(const std::map<QString, int> &numbers);
};

} // namespace portolan
