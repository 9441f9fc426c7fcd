// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "messages/UserLanguage.h"
#include "panels/FindingsFeed.h"
#include "panels/PanelContext.h"
#include "support/DerivedPlan.h"

namespace portolan::test {

/// What a panel needs: an open plan, settings that are forgotten, a day that stays.
class OpenExample {
public:
    explicit OpenExample(const QString &example, const CatalogSet &known = catalogs())
        : m_settings(std::make_unique<MemoryStore>())
        , m_document(known, DerivedPlan::read(DerivedPlan::example(example)))
        , m_feed([] { return QDate(2026, 11, 21); })
    {
        m_settings.setDocumentLanguage(ExportLanguage::English);
        m_feed.setDocument(&m_document);
    }
    ~OpenExample() { m_feed.setDocument(nullptr); }
    OpenExample(const OpenExample &) = delete;
    OpenExample &operator=(const OpenExample &) = delete;

    [[nodiscard]] PanelContext context()
    {
        return {m_selection, m_settings, wording(), [] { return QDate(2026, 11, 21); }};
    }
    [[nodiscard]] PlanDocument &document() { return m_document; }
    [[nodiscard]] const Plan &plan() const { return m_document.plan(); }
    [[nodiscard]] SharedSelection &selection() { return m_selection; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] FindingsFeed &feed() { return m_feed; }
    void choose(CanvasKind kind, const QString &id) { m_selection.setThings({{kind, id}}); }

private:
    Settings m_settings;
    SharedSelection m_selection;
    PlanDocument m_document;
    FindingsFeed m_feed;
};

} // namespace portolan::test
