// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/NoFlowsText.h"

#include "messages/UserLanguage.h"

#include <QCoreApplication>

namespace portolan {

namespace {

QString noFlowsWord(const char *text)
{
    return QCoreApplication::translate("NoFlowsText", text);
}

/// A product that runs somewhere while nobody else is there; empty: none.
QString lonelyProduct(const PlanDocument &document)
{
    for (const auto &entry : document.plan().nodes) {
        for (const Run &run : entry.second.runs) {
            const auto product = document.plan().products.find(run.product);
            const Catalog *catalog = product == document.plan().products.end()
                ? nullptr
                : document.catalogs().find(product->second.catalog);
            if (catalog)
                return catalog->productName.text(spokenNow());
        }
    }
    return {};
}

} // namespace

QString noFlowsText(const PlanDocument *document, const FlowsFilter &filter, bool hasRows)
{
    FlowsFilter onlyDifferences;
    onlyDifferences.onlyDifferences = true;
    if (!document || document->plan().nodes.empty())
        return noFlowsWord(QT_TRANSLATE_NOOP(
            "NoFlowsText", "Put machines on the canvas and choose a product: the flows that it needs appear here."));
    if (filter == onlyDifferences)
        return noFlowsWord(QT_TRANSLATE_NOOP("NoFlowsText", "No row differs from the older plan."));
    if (hasRows)
        return noFlowsWord(QT_TRANSLATE_NOOP(
            "NoFlowsText", "No row is like that. Take out a word, or choose all products, zones and needs again."));
    if (const QString product = lonelyProduct(*document); !product.isEmpty())
        return noFlowsWord(QT_TRANSLATE_NOOP("NoFlowsText",
                               "%1 is installed, but there is no machine that it manages. Put one on the canvas, such "
                               "as a server or a BMC: the flows between them appear here."))
            .arg(product);
    return noFlowsWord(QT_TRANSLATE_NOOP("NoFlowsText",
        "No flows yet. Let a machine run a product (panel Properties), or draw a flow from one machine to another."));
}

} // namespace portolan
