// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/InPlaceEntry.h"

#include "derive/Services.h"
#include "edit/TypedValues.h"
#include "messages/MessageText.h"
#include "shell/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 6; // pixels
constexpr int listSpacing = 3; // pixels
constexpr int rowMargin = 6; // pixels of a row of a list beside its text
constexpr int widestName = 360; // pixels of a field for a name
constexpr int mostRows = 9; // of a list, before it scrolls

} // namespace

InPlaceEntry::InPlaceEntry(QWidget *canvas)
    : QFrame(canvas)
    , m_canvas(canvas)
    , m_complaint(new QLabel(this))
{
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    setCursor(Qt::ArrowCursor);
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setMaximumWidth(320);
    m_complaint->setContentsMargins(6, 3, 6, 3);
    m_complaint->setAutoFillBackground(true);
    m_complaint->hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
}

InPlaceEntry::~InPlaceEntry()
{
    // Where the keyboard goes because the entry dies concerns it no more.
    disconnect(qApp, nullptr, this, nullptr);
}

void InPlaceEntry::setFirst(QWidget *first)
{
    m_first = first;
    for (QWidget *child : findChildren<QWidget *>())
        child->installEventFilter(this);
}

/// As near to the place as the canvas has room.
void InPlaceEntry::moveInto(QPoint at)
{
    const QRect room = m_canvas->rect().adjusted(gap, gap, -gap, -gap);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
}

void InPlaceEntry::place(const QPointF &corner)
{
    adjustSize();
    moveInto(corner.toPoint());
    show();
    raise();
    m_first->setFocus(Qt::PopupFocusReason);
}

void InPlaceEntry::showBeside(const QRectF &rect)
{
    place(rect.bottomLeft() + QPointF(0, gap));
}

void InPlaceEntry::showOver(const QRectF &rect)
{
    // All of the box: of a name of two lines the second would stand out below the field.
    setMinimumSize(std::max(140, static_cast<int>(rect.width())), std::clamp(static_cast<int>(rect.height()), 0, 120));
    place(rect.topLeft());
}

QString InPlaceEntry::complaint() const
{
    return m_complaint->isHidden() ? QString() : m_complaint->text();
}

void InPlaceEntry::complain(const Error &error)
{
    m_error = error;
    m_complaint->setText(messageText(error));
    colorComplaint();
    m_complaint->show();
    m_first->setAccessibleDescription(m_complaint->text());
    adjustSize();
    // A wrapped text is higher than its size hint for a wider label.
    if (layout()->hasHeightForWidth())
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    // At the lower edge of the canvas it grows upwards.
    moveInto(pos());
}

/// As fields of a form show what they refuse.
void InPlaceEntry::colorComplaint()
{
    const ThemeColors colors = Theme::colorsFor(palette());
    QPalette ofComplaint = palette();
    ofComplaint.setColor(QPalette::Window, colors.errorBack);
    ofComplaint.setColor(QPalette::WindowText, colors.errorText);
    m_complaint->setPalette(ofComplaint);
}

void InPlaceEntry::close()
{
    if (m_isClosing)
        return;
    m_isClosing = true;
    // Before it hides: the keyboard would go by the next field, which would mark all of its text.
    if (isAncestorOf(QApplication::focusWidget()))
        m_canvas->setFocus(Qt::OtherFocusReason);
    hide();
    emit done();
    deleteLater();
}

void InPlaceEntry::focusMoved(QWidget *now)
{
    // Another window in front is no answer.
    if (!m_isClosing && isVisible() && now && now != this && !isAncestorOf(now) && now->window() == window())
        leave();
}

bool InPlaceEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    const int key = pressed->key();
    // With Alt it leads to the properties.
    const bool isOurs = !(pressed->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier))
        && (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter);
    if (!isOurs)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (key == Qt::Key_Escape)
        close();
    else
        commit();
    return true;
}

void InPlaceEntry::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorComplaint();
    if (event->type() != QEvent::LanguageChange)
        return;
    if (!m_complaint->isHidden()) {
        m_complaint->setText(messageText(m_error));
        m_first->setAccessibleDescription(m_complaint->text());
    }
    retranslate();
}

NameEntry::NameEntry(QWidget *canvas, const std::vector<Line> &lines, Rename rename)
    : InPlaceEntry(canvas)
    , m_rename(std::move(rename))
    , m_before(lines)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 2, 2, 2);
    column->setSpacing(2);
    for (const Line &line : lines) {
        m_fields.push_back(new QLineEdit(line.name, this));
        const int needed = m_fields.back()->fontMetrics().horizontalAdvance(line.name) + 4 * gap;
        m_fields.back()->setMinimumWidth(std::min(needed, widestName));
        column->addWidget(m_fields.back());
    }
    column->addWidget(complaintLabel());
    m_fields.front()->selectAll();
    setFirst(m_fields.front());
    NameEntry::retranslate();
}

void NameEntry::retranslate()
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const QString name = m_before[i].language == Language::English ? tr("Name (English)") : tr("Name (Japanese)");
        m_fields[i]->setAccessibleName(name);
        m_fields[i]->setPlaceholderText(name);
    }
}

std::vector<NameEntry::Line> NameEntry::changedLines() const
{
    std::vector<Line> changed;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i]->text() != m_before[i].name)
            changed.push_back({m_before[i].language, m_fields[i]->text()});
    }
    return changed;
}

void NameEntry::commit()
{
    if (const std::vector<Line> changed = changedLines(); !changed.empty()) {
        if (const Result<void> renamed = m_rename(changed); !renamed) {
            complain(renamed.error());
            return;
        }
    }
    close();
}

void NameEntry::leave()
{
    if (const std::vector<Line> changed = changedLines(); !changed.empty())
        (void)m_rename(changed); // what can't be is left as it was
    close();
}

FlowEntry::FlowEntry(QWidget *canvas, Draw draw)
    : InPlaceEntry(canvas)
    , m_transport(new QComboBox(this))
    , m_ports(new QLineEdit(this))
    , m_purpose(new QLineEdit(this))
    , m_draw(std::move(draw))
{
    m_transport->addItem(u"TCP"_s, static_cast<int>(Transport::Tcp));
    m_transport->addItem(u"UDP"_s, static_cast<int>(Transport::Udp));
    m_ports->setMinimumWidth(110);
    m_purpose->setMinimumWidth(170);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    auto *line = new QHBoxLayout;
    line->addWidget(m_transport);
    line->addWidget(m_ports);
    line->addWidget(m_purpose);
    column->addLayout(line);
    column->addWidget(complaintLabel());
    setFirst(m_ports);
    FlowEntry::retranslate();
}

void FlowEntry::retranslate()
{
    m_transport->setAccessibleName(tr("Protocol"));
    m_ports->setPlaceholderText(tr("Ports: 443, 8080-8090"));
    m_ports->setAccessibleName(tr("Ports"));
    m_purpose->setPlaceholderText(tr("Purpose"));
    m_purpose->setAccessibleName(tr("Purpose"));
}

void FlowEntry::commit()
{
    const Result<TypedService> service = typedService(m_ports->text());
    if (!service) {
        complain(service.error());
        m_ports->setFocus();
        return;
    }
    if (service->transport)
        m_transport->setCurrentIndex(m_transport->findData(static_cast<int>(*service->transport)));
    const auto transport = static_cast<Transport>(m_transport->currentData().toInt());
    if (const Result<void> drawn = m_draw(transport, service->ports, m_purpose->text().simplified()); !drawn)
        complain(drawn.error());
    else
        close();
}

ProductEntry::ProductEntry(QWidget *canvas, std::vector<Offer> offers, Install install)
    : InPlaceEntry(canvas)
    , m_title(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_offers(std::move(offers))
    , m_install(std::move(install))
{
    // Not what the list takes for itself, which cuts what reaches below the line.
    const QFontMetrics metrics = m_list->fontMetrics();
    const int rowHeight = metrics.height() + rowMargin;
    int widest = 0;
    for (const Offer &offer : m_offers) {
        widest = std::max(widest, metrics.horizontalAdvance(offer.text) + 2 * rowMargin);
        auto *item = new QListWidgetItem(offer.text, m_list);
        item->setSizeHint({widest, rowHeight});
    }
    m_list->setCurrentRow(0);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int rows = std::min(m_list->count(), mostRows);
    m_list->setSpacing(listSpacing);
    m_list->setFixedHeight(rows * (rowHeight + 2 * listSpacing) + 2 * listSpacing);
    m_list->setFixedWidth(std::max(220, widest + 28));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addWidget(complaintLabel());
    connect(m_list, &QListWidget::itemClicked, this, [this] { commit(); });
    setFirst(m_list);
    ProductEntry::retranslate();
}

void ProductEntry::retranslate()
{
    const bool areServices
        = std::all_of(m_offers.begin(), m_offers.end(), [](const Offer &offer) { return offer.isForPlan; });
    m_title->setText(areServices ? tr("Where do its flows come from?") : tr("Which product runs here?"));
    m_list->setAccessibleName(m_title->text());
}

void ProductEntry::commit()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (const Result<void> installed = m_install(m_offers[static_cast<size_t>(row)]); !installed)
        complain(installed.error());
    else
        close();
}

namespace {

bool mayRun(const Catalog &catalog, const Node &node)
{
    const auto role = catalog.roles.find(catalog.manager);
    return role != catalog.roles.end()
        && (contains(role->second.kinds, node.kind) || contains(node.roles, catalog.manager));
}

/// The version that stands for a range of the document: its bound, if that is part of it.
std::optional<Version> versionOf(const VersionRange &range)
{
    QString bound = range.toString();
    bound.remove(u'<').remove(u'>').remove(u'=');
    const std::optional<Version> version = Version::parse(bound);
    return version && range.contains(*version) ? version : std::nullopt;
}

} // namespace

std::vector<ProductEntry::Offer> offersFor(
    const CatalogSet &catalogs, const Plan &plan, const Id &node, Language language, OfferedServices services)
{
    std::vector<ProductEntry::Offer> existing;
    std::vector<ProductEntry::Offer> fresh;
    const Node &machine = plan.nodes.at(node);
    const auto runsHere = [&](const Id &product) {
        return std::any_of(
            machine.runs.begin(), machine.runs.end(), [&](const Run &run) { return run.product == product; });
    };
    for (const auto &[id, catalog] : catalogs.catalogs) {
        if (!mayRun(catalog, machine))
            continue;
        const QString name = catalog.productName.text(language);
        bool isHere = false;
        for (const auto &[productId, product] : plan.products) {
            if (product.catalog != id)
                continue;
            isHere = isHere || runsHere(productId);
            if (runsHere(productId))
                continue;
            existing.push_back({ProductEntry::tr("%1: \"%2\" of this plan").arg(name, productId.toString()),
                {id, product.version, {}}, productId});
        }
        if (isHere)
            continue;
        bool hasVersions = false;
        // The newest first: that is what most install.
        for (auto range = catalog.versions.named.rbegin(); range != catalog.versions.named.rend(); ++range) {
            const std::optional<Version> version = versionOf(*range);
            if (!version)
                continue;
            hasVersions = true;
            QString words = range->toString();
            words.replace(u"<="_s, u"\u2264 "_s).replace(u">="_s, u"\u2265 "_s).remove(u'=');
            fresh.push_back({name + u"   "_s + words, {id, version, {}}, {}});
        }
        if (!hasVersions)
            fresh.push_back({name, {id, std::nullopt, {}}, {}});
    }
    existing.insert(existing.end(), fresh.begin(), fresh.end());
    const Id &kind = machine.kind;
    for (const Id &id : services == OfferedServices::All ? absentServicesAbout(catalogs, plan, kind)
                                                         : absentServicesOf(catalogs, plan, kind)) {
        const QString name = catalogs.find(id)->productName.text(language);
        existing.push_back({ProductEntry::tr("%1 (for the whole plan)").arg(name), {id, {}, {}}, {}, true});
    }
    return existing;
}

} // namespace portolan
