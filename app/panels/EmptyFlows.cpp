// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/EmptyFlows.h"

#include "derive/Services.h"
#include "edit/PlanDocument.h"
#include "export/MatrixTables.h"
#include "messages/UserLanguage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestText = 560; // pixels: a sentence in lines that can be read

/// What leaves a product that is installed without a row, the cause before what comes of it.
const QStringList &causes()
{
    static const QStringList codes{u"product.unknown-catalog"_s, u"node.unknown-os"_s, u"product.option-impossible"_s,
        u"product.version-unnamed"_s, u"node.no-documented-flow"_s, u"product.no-server"_s};
    return codes;
}

/// Of a machine that runs no product the system decides nothing.
bool isCause(const Finding &finding, const Plan &plan)
{
    if (finding.code != u"node.unknown-os")
        return causes().contains(finding.code);
    return std::any_of(finding.nodes.begin(), finding.nodes.end(), [&](const Id &id) {
        const auto node = plan.nodes.find(id);
        return node != plan.nodes.end() && !node->second.runs.empty();
    });
}

/// In the order of the causes.
std::vector<const Finding *> causesAmong(const std::vector<Finding> &findings, const Plan &plan)
{
    std::vector<const Finding *> found;
    for (const Finding &finding : findings) {
        if (isCause(finding, plan))
            found.push_back(&finding);
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Finding *a, const Finding *b) { return causes().indexOf(a->code) < causes().indexOf(b->code); });
    return found;
}

/// A product that runs somewhere; empty: none.
QString installedProduct(const PlanDocument &document)
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

EmptyFlows::EmptyFlows(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(widestText);
    m_text->setMinimumWidth(std::min(widestText, 240));
    m_button->setObjectName(u"flows.empty.button"_s);
    m_button->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch();
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_text, 1);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_findings.isEmpty())
            emit allRowsAsked();
        else
            emit findingsAsked(m_findings);
    });
}

QString EmptyFlows::text() const
{
    return m_text->text();
}

void EmptyFlows::tell(const PlanDocument *document, const std::vector<Finding> &findings, int allRows,
    const FlowsFilter &filter, const QStringList &filterInWords)
{
    FlowsFilter onlyDifferences;
    onlyDifferences.onlyDifferences = true;
    m_findings.clear();
    bool isFiltered = false;
    if (!document || document->plan().nodes.empty()) {
        m_text->setText(tr("Put machines on the canvas and choose a product: the flows that it needs appear here."));
    } else if (filter == onlyDifferences) {
        m_text->setText(tr("No row differs from the older plan."));
    } else if (allRows == 0) {
        tellWhy(*document, findings);
    } else {
        isFiltered = true;
        m_text->setText(tr("No row matches the filter: %1.").arg(filterInWords.join(tr(", ", "between filters"))));
    }
    m_button->setText(isFiltered ? tr("Show all rows") : tr("Show in Findings"));
    m_button->setVisible(isFiltered || !m_findings.isEmpty());
}

void EmptyFlows::tellWhy(const PlanDocument &document, const std::vector<Finding> &findings)
{
    const QString product = installedProduct(document);
    if (product.isEmpty()) {
        for (const Finding &finding : findings) {
            if (finding.code == u"product.unknown-catalog")
                m_findings.append(finding.key);
        }
        if (!m_findings.isEmpty()) {
            const auto unknown = std::find_if(findings.begin(), findings.end(),
                [&](const Finding &finding) { return finding.key == m_findings.first(); });
            m_text->setText(findingText(*unknown, m_wording, spokenNow()) + u"\n\n"
                + tr("Once the catalog is there, open the plan again."));
            return;
        }
        const auto services = std::find_if(findings.begin(), findings.end(),
            [](const Finding &finding) { return finding.code == u"product.services-absent"; });
        if (services != findings.end()) {
            m_findings.append(services->key);
            m_text->setText(findingText(*services, m_wording, spokenNow()));
            return;
        }
        const std::vector<Id> present = presentServices(document.catalogs(), document.plan());
        if (!present.empty()) {
            m_text->setText(tr("The plan has %1, but no machine that reaches another by them. Put both on the canvas, "
                               "such as an NTP server and a Linux machine: the flows between them appear here.")
                                .arg(document.catalogs()
                                         .find(document.plan().products.at(present.front()).catalog)
                                         ->productName.text(spokenNow())));
            return;
        }
        m_text->setText(tr("No flows yet. Let a machine run a product (panel Properties), or draw a flow from one "
                           "machine to another."));
        return;
    }
    const bool managesNothing = std::any_of(findings.begin(), findings.end(),
        [](const Finding &finding) { return finding.code == u"product.manages-nothing"; });
    const std::vector<const Finding *> why = causesAmong(findings, document.plan());
    if (managesNothing || why.empty()) {
        m_text->setText(tr("%1 is installed, but there is no machine that it manages. Put one on the canvas, such as a "
                           "server or a BMC: the flows between them appear here.")
                            .arg(product));
        return;
    }
    for (const Finding *finding : why)
        m_findings.append(finding->key);
    m_text->setText(tr("%1 is installed, but as the plan stands its document has no row for it.").arg(product) + u"\n\n"
        + findingText(*why.front(), m_wording, spokenNow()));
}

} // namespace portolan
