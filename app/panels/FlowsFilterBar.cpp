// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsFilterBar.h"

#include "shell/LineIcon.h"
#include "shell/SearchField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

FlowsFilterBar::FlowsFilterBar(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    // Made as they stand: Tab goes from one to the next in this order.
    m_thingsButton = new QToolButton(this);
    m_search = new SearchField(this);
    m_search->setObjectName(u"flows.search"_s);
    m_search->setMinimumWidth(140);
    m_thingsButton->setObjectName(u"flows.things"_s);
    m_thingsButton->setIcon(actionIcon(u"close"_s));
    m_thingsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_thingsButton->hide();
    row->addWidget(m_thingsButton);
    row->addWidget(m_search, 2);
    const auto addBox = [&](QComboBox *&box, const QString &name) {
        box = new QComboBox(this);
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
        row->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &FlowsFilterBar::changed);
    };
    addBox(m_product, u"flows.product"_s);
    addBox(m_phase, u"flows.phase"_s);
    addBox(m_zone, u"flows.zone"_s);
    addBox(m_need, u"flows.need"_s);
    m_findings = new QCheckBox(this);
    m_findings->setObjectName(u"flows.findings"_s);
    row->addWidget(m_findings);
    m_differences = new QCheckBox(this);
    m_differences->setObjectName(u"flows.differences"_s);
    m_differences->hide();
    row->addWidget(m_differences);
    connect(m_differences, &QCheckBox::toggled, this, &FlowsFilterBar::changed);
    connect(m_thingsButton, &QToolButton::clicked, this, [this] { setThings({}, {}); });
    connect(m_search, &QLineEdit::textChanged, this, &FlowsFilterBar::changed);
    connect(m_findings, &QCheckBox::toggled, this, &FlowsFilterBar::changed);
    retranslate();
}

FlowsFilter FlowsFilterBar::filter() const
{
    const auto idIn = [](const QComboBox *box) { return Id::parse(box->currentData().toString()).value_or(Id()); };
    FlowsFilter filter;
    filter.text = m_search->text();
    filter.product = idIn(m_product);
    filter.phase = idIn(m_phase);
    filter.zone = idIn(m_zone);
    filter.need = m_need->currentData().toString();
    filter.things = m_things;
    filter.withFindings = m_findings->isChecked();
    filter.onlyDifferences = m_differences->isChecked();
    return filter;
}

QStringList FlowsFilterBar::inWords() const
{
    QStringList words;
    if (!m_things.empty())
        words.append(tr("Only %1").arg(m_thingsName));
    if (const QString typed = m_search->text().simplified(); !typed.isEmpty())
        words.append(tr("\"%1\"", "what was typed").arg(typed));
    for (const QComboBox *box : {m_product, m_phase, m_zone, m_need}) {
        if (box->currentIndex() > 0)
            words.append(box->currentText());
    }
    for (const QCheckBox *box : {m_findings, m_differences}) {
        if (box->isChecked())
            words.append(box->text());
    }
    return words;
}

void FlowsFilterBar::setThings(const std::set<CanvasId> &things, const QString &name)
{
    m_thingsName = name;
    m_thingsButton->setText(tr("Only %1").arg(QString(name).replace(u'&', u"&&"_s)));
    m_thingsButton->setVisible(!things.empty());
    if (m_things == things)
        return;
    m_things = things;
    emit changed();
}

void FlowsFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        setThings({}, {});
        m_search->clear();
        for (QComboBox *box : {m_product, m_phase, m_zone, m_need})
            box->setCurrentIndex(0);
        m_findings->setChecked(false);
        m_differences->setChecked(false);
    }
    emit changed();
}

void FlowsFilterBar::setComparing(bool isComparing)
{
    if (!isComparing)
        m_differences->setChecked(false);
    m_differences->setVisible(isComparing);
}

void FlowsFilterBar::fill(
    QComboBox *box, const QString &name, const QString &all, const std::vector<std::pair<QString, QString>> &items)
{
    const QString chosen = box->currentData().toString();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(all);
    for (const auto &[id, text] : items)
        box->addItem(text, id);
    box->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : box->findData(chosen)));
    box->setAccessibleName(name);
    box->setToolTip(name);
}

void FlowsFilterBar::offer(const PlanDocument *document, Language language)
{
    m_document = document;
    m_language = language;
    const FlowsFilter before = filter();
    std::vector<std::pair<QString, QString>> products;
    std::vector<std::pair<QString, QString>> phases;
    std::vector<std::pair<QString, QString>> zones;
    if (document) {
        for (const auto &[id, product] : document->plan().products) {
            const Catalog *catalog = document->catalogs().find(product.catalog);
            products.emplace_back(id.toString(), catalog ? catalog->productName.text(language) : id.toString());
            for (const Id &phase : catalog ? catalog->phaseOrder : std::vector<Id>()) {
                const std::pair named(phase.toString(), catalog->phases.at(phase).text(language));
                if (std::find(phases.begin(), phases.end(), named) == phases.end())
                    phases.push_back(named);
            }
        }
        for (const auto &[id, zone] : document->plan().zones)
            zones.emplace_back(id.toString(), zone.name.isEmpty() ? id.toString() : zone.name.text(language));
    }
    std::vector<std::pair<QString, QString>> needs;
    for (const QString &need : {u"need.required"_s, u"need.conditional"_s, u"need.optional"_s})
        needs.emplace_back(need, m_wording.text(need, language));
    fill(m_product, tr("Filter by product"), tr("All products"), products);
    fill(m_phase, tr("Filter by phase"), tr("All phases"), phases);
    m_phase->setVisible(!phases.empty());
    fill(m_zone, tr("Filter by zone"), tr("All zones"), zones);
    fill(m_need, tr("Filter by need"), tr("Needed or not"), needs);
    if (!(before == filter()))
        emit changed();
}

void FlowsFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Find in the rows: 443, web, SNMP ..."));
    m_search->setAccessibleName(tr("Find in the rows"));
    m_thingsButton->setToolTip(tr("Show the rows of everything again"));
    setThings(m_things, m_thingsName);
    m_findings->setText(tr("With findings"));
    m_findings->setToolTip(tr("Only rows that an open finding points at"));
    m_differences->setText(tr("Only differences"));
    m_differences->setToolTip(tr("Only rows that were added, modified or deleted"));
    offer(m_document, m_language);
}

void FlowsFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
