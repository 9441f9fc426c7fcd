// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportForm.h"

#include "exporting/NamedRows.h"
#include "messages/IssuedCopyText.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"
#include "paint/PngWriter.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

// In the order of the boxes.
constexpr std::array diagramFormats{DiagramFormat::Pdf, DiagramFormat::Svg, DiagramFormat::Png, DiagramFormat::Json};
constexpr std::array matrixFormats{MatrixFormat::Xlsx, MatrixFormat::Csv, MatrixFormat::Markdown, MatrixFormat::Json};
constexpr std::array papers{Paper::A4, Paper::A3, Paper::A2, Paper::Letter, Paper::Tabloid};
constexpr int asDocument = 0; ///< first entry of the box of languages
constexpr int asPlan = 0; ///< first entry of the boxes of paper and orientation
constexpr int asLargeAsPlan = 1 + static_cast<int>(papers.size());
constexpr int pagesByCount = 5;
constexpr int buttonDarkening = 130; ///< percent
constexpr double leastPercent = 5;
constexpr double fittingPercent = leastPercent - 1; ///< the spin box's word for "as large as fits"

template <typename Values, typename Value>
int placeOf(const Values &values, Value value)
{
    return static_cast<int>(std::find(values.begin(), values.end(), value) - values.begin());
}

} // namespace

ExportForm::ExportForm(Purpose purpose, const FlowEngine &engine, ExportLanguage documentLanguage, QWidget *parent)
    : QWidget(parent)
    , m_purpose(purpose)
    , m_documentLanguage(documentLanguage)
    , m_rows(new NamedRows(this, u"export"_s))
{
    const Sheet &sheet = engine.plan().sheet;
    const Paper paper = paperOf(sheet, {});
    m_planPaper = std::array{u"A3"_s, u"A4"_s, u"A2"_s, u"Letter"_s, u"Tabloid"_s}.at(static_cast<size_t>(paper));
    m_isPlanPortrait = sheetPage(sheet, {}).isPortrait;
    m_rows->setContentsMargins(16, 12, 16, 12);
    connect(m_rows, &NamedRows::changed, this, &ExportForm::take);
    findParts(engine);
    makeKind();
    makeContents();
    makePage();
    makeLooks();
    retranslate();
}

void ExportForm::findParts(const FlowEngine &engine)
{
    Part product{&MatrixFilter::product, u"product"_s, {}};
    std::map<Id, LocalizedText> phases;
    for (const auto &model : engine.products()) {
        if (!model)
            continue;
        for (const auto &[id, name] : model->catalog().phases)
            phases.emplace(id, name);
    }
    for (const auto &entry : engine.plan().products)
        product.known.emplace_back(entry.first, LocalizedText{entry.first.toString(), entry.first.toString()});
    Part zone{&MatrixFilter::zone, u"zone"_s, {}};
    for (const auto &[id, value] : engine.plan().zones)
        zone.known.emplace_back(id, value.name);
    Part firewall{&MatrixFilter::firewall, u"firewall"_s, {}};
    for (const auto &[id, value] : engine.plan().firewalls)
        firewall.known.emplace_back(id, value.name);
    Part phase{&MatrixFilter::phase, u"phase"_s, {}};
    for (const auto &[id, name] : phases)
        phase.known.emplace_back(id, name);
    m_parts = {std::move(product), std::move(zone), std::move(firewall), std::move(phase)};
}

void ExportForm::makeKind()
{
    auto *kinds = new QWidget(this);
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_what = new QButtonGroup(this);
    for (const QString &name : {u"export.diagram"_s, u"export.matrix"_s}) {
        auto *button = new QPushButton(kinds);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setAutoDefault(false);
        row->addWidget(button, 1);
        m_what->addButton(button, static_cast<int>(m_what->buttons().size()));
    }
    m_rows->addWhole(u"what"_s, kinds);
    connect(m_what, &QButtonGroup::idClicked, this, &ExportForm::take);
    m_format = m_rows->addBox(u"format"_s);
    m_dots = new QDoubleSpinBox(this);
    m_dots->setDecimals(0);
    m_dots->setRange(lowestDotsPerInch, highestDotsPerInch);
    m_dots->setSingleStep(24);
    m_dots->setKeyboardTracking(false);
    m_rows->addField(u"dpi"_s, m_dots);
    connect(m_dots, &QDoubleSpinBox::valueChanged, this, &ExportForm::take);
    m_rows->addCheck(u"outlines"_s);
    m_rows->addBox(u"encoding"_s);
}

void ExportForm::makeContents()
{
    m_rows->addHeading(u"heading.contents"_s);
    m_rows->addBox(u"language"_s);
    m_rows->addBox(u"view"_s);
    for (Part &part : m_parts) {
        part.box = m_rows->addBox(part.what);
        part.box->setVisible(!part.known.empty());
    }
    QComboBox *against = m_rows->addBox(u"against"_s);
    disconnect(against, &QComboBox::activated, this, nullptr);
    connect(against, &QComboBox::activated, this, &ExportForm::compareWithEntry);
    m_rows->addCheck(u"expand"_s);
    m_rows->addCheck(u"rows"_s);
}

void ExportForm::makePage()
{
    m_rows->addHeading(u"heading.page"_s);
    m_rows->addBox(u"paper"_s);
    m_rows->addBox(u"orientation"_s);
    m_scale = new QDoubleSpinBox(this);
    m_scale->setDecimals(0);
    m_scale->setRange(fittingPercent, 1000);
    m_scale->setSingleStep(5);
    m_scale->setKeyboardTracking(false);
    m_rows->addField(u"scale"_s, m_scale);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportForm::take);
    m_rows->addCheck(u"tile"_s);
    auto *kinds = new QWidget(this);
    auto *grid = new QGridLayout(kinds);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    for (int kind = 0; kind < pagesByCount; ++kind) {
        auto *check = new QCheckBox(kinds);
        check->setObjectName(u"export.by%1"_s.arg(kind));
        grid->addWidget(check, kind / 2, kind % 2);
        connect(check, &QCheckBox::toggled, this, &ExportForm::take);
        m_pagesBy.push_back(check);
    }
    m_rows->addField(u"by"_s, kinds, m_pagesBy.front());
    m_page = new QSpinBox(this);
    m_page->setRange(0, 1);
    m_page->setKeyboardTracking(false);
    m_rows->addField(u"page"_s, m_page);
    connect(m_page, &QSpinBox::valueChanged, this, &ExportForm::take);
}

void ExportForm::makeLooks()
{
    m_rows->addHeading(u"heading.looks"_s);
    m_rows->addBox(u"labels"_s);
    m_rows->addBox(u"colors"_s);
}

void ExportForm::setChoices(const ExportChoices &choices)
{
    m_choices = choices;
    display();
}

void ExportForm::setPageCount(int pages)
{
    const QSignalBlocker quiet(m_page);
    m_page->setMaximum(std::max({1, pages, m_choices.page}));
}

void ExportForm::take()
{
    if (m_isShowing)
        return;
    read();
    // Formats and rows may be others now.
    display();
    emit changed();
}

void ExportForm::readKind()
{
    const bool wasMatrix = m_choices.isMatrix();
    m_choices.what = m_what->checkedId() == 1 && m_purpose == Purpose::Export ? ExportChoices::What::Matrix
                                                                              : ExportChoices::What::Diagram;
    if (m_choices.isMatrix() != wasMatrix || m_purpose == Purpose::Print)
        return; // the box has the formats of the other kind
    const auto format = static_cast<size_t>(std::max(0, m_format->currentIndex()));
    if (m_choices.isMatrix())
        m_choices.matrixFormat = matrixFormats.at(format);
    else
        m_choices.diagramFormat = diagramFormats.at(format);
}

void ExportForm::readPaper()
{
    const int paper = m_rows->box(u"paper"_s)->currentIndex();
    m_choices.paper = {};
    m_choices.paper.isAsLargeAsPlan = paper == asLargeAsPlan;
    if (paper > asPlan && paper < asLargeAsPlan)
        m_choices.paper.paper = papers.at(static_cast<size_t>(paper - 1));
    if (const int orientation = m_rows->box(u"orientation"_s)->currentIndex(); orientation > asPlan)
        m_choices.paper.isPortrait = orientation == 2;
}

void ExportForm::read()
{
    readKind();
    readPaper();
    const int language = m_rows->box(u"language"_s)->currentIndex();
    m_choices.hasDocumentLanguage = language == asDocument;
    m_choices.language = m_choices.hasDocumentLanguage ? m_documentLanguage : static_cast<ExportLanguage>(language - 1);
    m_choices.filter.view = static_cast<View>(m_rows->box(u"view"_s)->currentIndex());
    m_choices.filter.expand = m_rows->check(u"expand"_s)->isChecked();
    for (const Part &part : m_parts) {
        const int index = part.box->currentIndex();
        m_choices.filter.*part.id = index > 0 ? part.known[static_cast<size_t>(index - 1)].first : Id();
    }
    m_choices.hasRows = m_rows->check(u"rows"_s)->isChecked();
    const double percent = m_scale->value();
    m_choices.scale = percent < leastPercent ? std::nullopt : std::optional(percent / 100);
    m_choices.isTiled = m_rows->check(u"tile"_s)->isChecked();
    m_choices.pagesBy.clear();
    for (int kind = 0; kind < pagesByCount; ++kind) {
        if (m_pagesBy[static_cast<size_t>(kind)]->isChecked())
            m_choices.pagesBy.push_back(static_cast<PagesBy>(kind));
    }
    m_choices.page = m_page->value();
    m_choices.labels = static_cast<LabelStyle>(m_rows->box(u"labels"_s)->currentIndex());
    m_choices.colors = static_cast<ColorBy>(m_rows->box(u"colors"_s)->currentIndex());
    m_choices.dotsPerInch = m_dots->value();
    m_choices.textAsOutlines = m_rows->check(u"outlines"_s)->isChecked();
    m_choices.cp932 = m_rows->box(u"encoding"_s)->currentIndex() == 1;
}

void ExportForm::display()
{
    m_isShowing = true;
    m_what->button(m_choices.isMatrix() ? 1 : 0)->setChecked(true);
    recolor();
    retranslateBoxes();
    m_format->setCurrentIndex(m_choices.isMatrix() ? placeOf(matrixFormats, m_choices.matrixFormat)
                                                   : placeOf(diagramFormats, m_choices.diagramFormat));
    m_rows->box(u"language"_s)
        ->setCurrentIndex(m_choices.hasDocumentLanguage ? asDocument : static_cast<int>(m_choices.language) + 1);
    m_rows->box(u"view"_s)->setCurrentIndex(static_cast<int>(m_choices.filter.view));
    m_rows->check(u"expand"_s)->setChecked(m_choices.filter.expand);
    for (const Part &part : m_parts) {
        const auto found = std::find_if(part.known.begin(), part.known.end(),
            [&](const auto &known) { return known.first == m_choices.filter.*part.id; });
        part.box->setCurrentIndex(found == part.known.end() ? 0 : static_cast<int>(found - part.known.begin()) + 1);
    }
    m_rows->check(u"rows"_s)->setChecked(m_choices.hasRows);
    const PaperChoice &paper = m_choices.paper;
    m_rows->box(u"paper"_s)
        ->setCurrentIndex(paper.isAsLargeAsPlan ? asLargeAsPlan
                : paper.paper                   ? 1 + placeOf(papers, *paper.paper)
                                                : asPlan);
    m_rows->box(u"orientation"_s)->setCurrentIndex(paper.isPortrait ? 1 + static_cast<int>(*paper.isPortrait) : asPlan);
    m_scale->setValue(m_choices.scale ? *m_choices.scale * 100 : fittingPercent);
    m_rows->check(u"tile"_s)->setChecked(m_choices.isTiled);
    for (int kind = 0; kind < pagesByCount; ++kind)
        m_pagesBy[static_cast<size_t>(kind)]->setChecked(
            std::count(m_choices.pagesBy.begin(), m_choices.pagesBy.end(), static_cast<PagesBy>(kind)) > 0);
    m_page->setMaximum(std::max(m_page->maximum(), m_choices.page));
    m_page->setValue(m_choices.page);
    m_rows->box(u"labels"_s)->setCurrentIndex(static_cast<int>(m_choices.labels));
    m_rows->box(u"colors"_s)->setCurrentIndex(static_cast<int>(m_choices.colors));
    m_dots->setValue(m_choices.dotsPerInch);
    m_rows->check(u"outlines"_s)->setChecked(m_choices.textAsOutlines);
    m_rows->box(u"encoding"_s)->setCurrentIndex(m_choices.cp932 ? 1 : 0);
    retranslateAgainst();
    showRows();
    m_isShowing = false;
}

/// The one that is pressed is not to be told by a shade alone.
void ExportForm::recolor()
{
    for (QAbstractButton *button : m_what->buttons()) {
        QPalette own = palette();
        if (button->isChecked()) {
            // The style makes buttons lighter than asked for, and white text has to be read on it.
            own.setColor(QPalette::Button, own.color(QPalette::Highlight).darker(buttonDarkening));
            own.setColor(QPalette::ButtonText, own.color(QPalette::HighlightedText));
        }
        button->setPalette(own);
        QFont font = button->font();
        font.setBold(button->isChecked());
        button->setFont(font);
    }
}

void ExportForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolor();
}

void ExportForm::showRows()
{
    const bool isMatrix = m_choices.isMatrix();
    const bool hasPages = m_choices.hasPages();
    const bool prints = m_purpose == Purpose::Print;
    const auto shows = [this](const QString &name, bool isShown) { m_rows->setShown(name, isShown); };
    shows(u"what"_s, !prints);
    shows(u"format"_s, !prints);
    shows(u"view"_s, isMatrix);
    shows(u"expand"_s, isMatrix);
    for (const Part &part : m_parts)
        shows(part.what, !part.known.empty());
    for (const QString &name : {u"rows"_s, u"heading.page"_s, u"paper"_s, u"scale"_s, u"tile"_s, u"by"_s})
        shows(name, hasPages);
    shows(u"orientation"_s, hasPages && !m_choices.paper.isAsLargeAsPlan);
    shows(u"page"_s, hasPages && !prints);
    const bool isCsv = isMatrix && m_choices.matrixFormat == MatrixFormat::Csv;
    shows(u"heading.looks"_s, !isMatrix);
    shows(u"labels"_s, !isMatrix);
    shows(u"colors"_s, !isMatrix);
    shows(u"dpi"_s, hasPages && m_choices.diagramFormat == DiagramFormat::Png);
    shows(u"outlines"_s, hasPages && m_choices.diagramFormat == DiagramFormat::Svg);
    shows(u"encoding"_s, isCsv);
}

void ExportForm::retranslate()
{
    retranslateLabels();
    retranslateParts();
    display();
}

void ExportForm::retranslateLabels()
{
    m_rows->setLabels({{u"heading.contents"_s, tr("Contents")}, {u"heading.page"_s, tr("Pages")},
        {u"heading.looks"_s, tr("Appearance")}, {u"format"_s, tr("&Format")}, {u"language"_s, tr("&Language")},
        {u"view"_s, tr("&View")}, {u"product"_s, tr("P&roduct")}, {u"zone"_s, tr("&Zone")},
        {u"firewall"_s, tr("Fire&wall")}, {u"phase"_s, tr("P&hase")}, {u"against"_s, tr("Co&mpare with")},
        {u"paper"_s, tr("&Paper")}, {u"orientation"_s, tr("&Orientation")}, {u"scale"_s, tr("&Scale")},
        {u"by"_s, tr("&A page for each")}, {u"page"_s, tr("Pa&ges")}, {u"labels"_s, tr("La&bels")},
        {u"colors"_s, tr("&Colours by")}, {u"dpi"_s, tr("Resol&ution")}, {u"encoding"_s, tr("Enco&ding")}});
    m_what->button(0)->setText(tr("Diagram"));
    m_what->button(1)->setText(tr("Matri&x"));
    m_rows->check(u"expand"_s)->setText(tr("A row for each machine of a group"));
    m_rows->check(u"rows"_s)->setText(tr("Pages with the rows of the matrix"));
    m_rows->check(u"tile"_s)->setText(tr("Over several pages where text gets too small"));
    m_rows->check(u"outlines"_s)->setText(tr("Text as outlines"));
    m_rows->check(u"outlines"_s)->setToolTip(tr("For programs and machines that don't have the document's font"));
    const QStringList kinds{tr("Product"), tr("Phase"), tr("Zone"), tr("Protocol"), tr("Firewall")};
    for (int kind = 0; kind < pagesByCount; ++kind)
        m_pagesBy[static_cast<size_t>(kind)]->setText(kinds.at(kind));
    m_scale->setSpecialValueText(tr("As large as fits"));
    m_scale->setSuffix(tr(" %", "behind a number"));
    m_page->setSpecialValueText(tr("All"));
    m_page->setPrefix(tr("Only page ", "before a number"));
    m_dots->setSuffix(tr(" dpi", "behind a number"));
}

void ExportForm::retranslateBoxes()
{
    m_rows->setTexts(u"format"_s,
        m_choices.isMatrix() ? QStringList{tr("Excel workbook (XLSX)"), tr("Table of values (CSV)"), tr("Markdown"),
            tr("JSON, for programs")}
                             : QStringList{tr("PDF, for reading and signing"), tr("SVG drawing"), tr("PNG image"),
                                 tr("JSON, for programs")});
    const QStringList languages{u"English"_s, u"日本語"_s, u"English + 日本語"_s};
    m_rows->setTexts(u"language"_s,
        QStringList{tr("The document's: %1", "language").arg(languages.at(static_cast<int>(m_documentLanguage)))}
            + languages);
    m_rows->setTexts(
        u"view"_s, {tr("As documented"), tr("For stateful firewalls"), tr("For stateless lists"), tr("Zone by zone")});
    const QString orientation = m_isPlanPortrait ? tr("portrait") : tr("landscape");
    m_rows->setTexts(u"paper"_s,
        {tr("The plan's: %1").arg(m_planPaper), u"A4"_s, u"A3"_s, u"A2"_s, u"Letter"_s, u"Tabloid"_s,
            tr("As large as the plan")});
    m_rows->setTexts(u"orientation"_s, {tr("The plan's: %1").arg(orientation), tr("Landscape"), tr("Portrait")});
    m_rows->setTexts(u"labels"_s, {tr("Automatic"), tr("Ports"), tr("Row numbers"), tr("Numbers and ports")});
    m_rows->setTexts(u"colors"_s,
        {tr("Automatic"), tr("Product"), tr("Table of the document"), tr("Protocol"), tr("Phase"), tr("Change")});
    m_rows->setTexts(u"encoding"_s, {tr("UTF-8"), tr("CP932, for old Excel in Japan")});
}

void ExportForm::retranslateParts()
{
    const QHash<QString, QString> all{{u"product"_s, tr("All products")}, {u"zone"_s, tr("All zones")},
        {u"firewall"_s, tr("Any or none")}, {u"phase"_s, tr("All phases")}};
    for (const Part &part : m_parts) {
        QStringList texts{all.value(part.what)};
        for (const auto &[id, name] : part.known) {
            const QString own = visibleText(name.text(spokenNow()));
            const QString key = id.toString();
            texts.append(own.isEmpty() || own == key ? key : tr("%1 (%2)", "name, id").arg(own, key));
        }
        m_rows->setTexts(part.what, texts);
    }
}

int ExportForm::issuedNow() const
{
    const auto found = std::find_if(
        m_issued.begin(), m_issued.end(), [this](const IssuedCopy &copy) { return copy.path == m_choices.against; });
    return found == m_issued.end() ? -1 : static_cast<int>(found - m_issued.begin());
}

/// Nothing, what is chosen if it is none of these, the kept plans, and what asks for a file.
void ExportForm::compareWithEntry(int index)
{
    const bool isOther = m_choices.isCompared() && issuedNow() < 0;
    const int kept = index - (isOther ? 2 : 1);
    if (kept == static_cast<int>(m_issued.size())) {
        // Until it has an answer nothing changes.
        retranslateAgainst();
        emit olderPlanWanted();
        return;
    }
    const QString path = kept < 0 ? QString() : m_issued[static_cast<size_t>(kept)].path;
    if (index == 0 ? !m_choices.isCompared() : kept < 0 || path == m_choices.against)
        return;
    m_choices.compareWith(path);
    retranslateAgainst();
    emit changed();
}

void ExportForm::retranslateAgainst()
{
    QStringList texts{tr("Nothing")};
    const int issued = issuedNow();
    const bool isOther = m_choices.isCompared() && issued < 0;
    if (isOther)
        texts.append(visibleText(m_choices.comparedName()));
    for (const IssuedCopy &copy : m_issued)
        texts.append(issuedCopyText(copy));
    texts.append(tr("An older plan..."));
    m_rows->setTexts(u"against"_s, texts);
    m_rows->box(u"against"_s)->setCurrentIndex(issued >= 0 ? 1 + issued : isOther ? 1 : 0);
    m_rows->box(u"against"_s)->setToolTip(m_choices.against);
}

} // namespace portolan
