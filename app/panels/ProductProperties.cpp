// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/CatalogNames.h"
#include "derive/PortsOnNodes.h"
#include "derive/Services.h"
#include "edit/FreshIds.h"
#include "edit/ProductEdits.h"
#include "edit/TypedLists.h"
#include "edit/TypedValues.h"
#include "messages/UserLanguage.h"
#include "panels/CatalogNames.h"
#include "panels/PropertyTarget.h"
#include "panels/TypedField.h"
#include "shell/LineIcon.h"

#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString productWord(const char *text)
{
    return QCoreApplication::translate("Properties", text);
}

/// The version that a range of versions names, if it takes it in: 7.2 of ">=7.2".
std::optional<Version> versionIn(const VersionRange &range)
{
    QString text = range.toString();
    while (!text.isEmpty() && !text.front().isLetterOrNumber())
        text.remove(0, 1);
    const std::optional<Version> version = Version::parse(text);
    return version && range.contains(*version) ? version : std::nullopt;
}

/// Null: the plan has no such product, or nobody has its catalog.
const Catalog *catalogOf(const PlanDocument &document, const Id &product)
{
    const auto found = document.plan().products.find(product);
    return found == document.plan().products.end() ? nullptr : document.catalogs().find(found->second.catalog);
}

/// Which port of a product is open on the node that listens on it; what is usual where nobody asks.
QString portInForce(
    const PlanDocument &document, const Id &node, const Id &product, const Id &port, const QString &usual)
{
    const FlowEngine &engine = document.engine();
    const int index = engine.nodes().indexOf(node);
    const auto model = std::find_if(engine.products().begin(), engine.products().end(),
        [&](const auto &known) { return known && known->product().id == product; });
    if (!engine.nodes().exists(index) || model == engine.products().end())
        return usual;
    const std::vector<PortModel> &ports = (*model)->ports();
    const auto found = std::find_if(
        ports.begin(), ports.end(), [&](const PortModel &known) { return known.definition->id == port; });
    if (found == ports.end())
        return usual;
    const int place = static_cast<int>(found - ports.begin());
    const std::vector<LegModel> &legs = (*model)->legs();
    const auto leg = std::find_if(legs.begin(), legs.end(), [&](const LegModel &known) {
        return known.listenerPort == place && known.listenerRole >= 0 && (*model)->isBound(index, known.listenerRole);
    });
    if (leg == legs.end())
        return usual;
    const Transport transport = (*model)->effective()[static_cast<size_t>(leg - legs.begin())].transport;
    const PortChoice choice = PortsOnNodes(engine.nodes(), engine.products()).choose(**model, place, index, transport);
    switch (choice.which) {
    case PortChoice::Which::Closed:
    case PortChoice::Which::OfNode:
        break;
    case PortChoice::Which::Value:
        return found->value->toString();
    case PortChoice::Which::Fallback:
        return productWord(QT_TRANSLATE_NOOP("Properties", "%1 (fallback)"))
            .arg(found->definition->fallback->toString());
    case PortChoice::Which::Both:
        return productWord(QT_TRANSLATE_NOOP("Properties", "%1 (with the fallback)"))
            .arg(withFallback(*found->value, *found->definition->fallback).toString());
    }
    return usual;
}

/// Fills a form with the settings of one product on the node that runs it, or of services, which no node runs.
class InstalledProduct {
public:
    /// node: null for services.
    InstalledProduct(PropertyForm &form, PlanDocument &document, const Id &node, const Id &product)
        : m_form(form)
        , m_document(document)
        , m_node(node)
        , m_product(product)
        , m_catalog(document.catalogs().find(document.plan().products.at(product).catalog))
        , m_name(u"product."_s + product.toString())
    {
    }

    void addHead();
    void addManaged();
    void addOptions();
    void addPorts();
    void addUninstall();

private:
    [[nodiscard]] QString productName() const
    {
        return m_catalog ? m_catalog->productName.text(spokenNow()) : m_product.toString();
    }
    /// Reads from the product as the plan has it then.
    [[nodiscard]] PropertyForm::Read read(std::function<QString(const Product &)> get) const
    {
        return [&document = m_document, id = m_product, get = std::move(get)]() -> std::optional<QString> {
            const auto found = document.plan().products.find(id);
            return found == document.plan().products.end() ? QString() : get(found->second);
        };
    }
    [[nodiscard]] PropertyForm::Read readRun(std::function<QString(const Run &)> get) const
    {
        return
            [&document = m_document, node = m_node, id = m_product, get = std::move(get)]() -> std::optional<QString> {
                const auto found = document.plan().nodes.find(node);
                if (found == document.plan().nodes.end())
                    return QString();
                for (const Run &run : found->second.runs) {
                    if (run.product == id)
                        return get(run);
                }
                return QString();
            };
    }

    PropertyForm &m_form;
    PlanDocument &m_document;
    Id m_node;
    Id m_product;
    const Catalog *m_catalog;
    QString m_name;
};

void InstalledProduct::addHead()
{
    m_form.addHeading(productName(), kindIcon(u"product"_s));
    const bool hasVersion = m_document.plan().products.at(m_product).version.has_value();
    if (m_node.isNull() && m_catalog && m_catalog->versions.named.empty() && !hasVersion)
        return; // services have none
    QStringList named;
    QStringList versions;
    if (m_catalog) {
        for (const VersionRange &range : m_catalog->versions.named) {
            named.append(range.toString());
            if (const std::optional<Version> version = versionIn(range))
                versions.append(version->toString());
        }
    }
    m_form.addText(
        m_name + u".version"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Version")),
        read([](const Product &product) { return product.version ? product.version->toString() : QString(); }),
        [&document = m_document, id = m_product](const QString &value) -> Result<void> {
            const Result<std::optional<Version>> version = typedVersion(value);
            if (!version)
                return tl::unexpected(version.error());
            return editOnce(document, editName(Edit::ChangeProduct, id),
                [&](PlanEditor &editor) { return setVersion(editor, id, *version); });
        },
        named.isEmpty() ? productWord(QT_TRANSLATE_NOOP("Properties", "makes no difference"))
                        : productWord(QT_TRANSLATE_NOOP("Properties", "The document has %1")).arg(named.join(u", "_s)),
        versions);
}

void InstalledProduct::addManaged()
{
    const auto choose = [&document = m_document, node = m_node, product = m_product](
                            ManagedChoice choice, const std::vector<Id> &listed) {
        return editOnce(document, editName(Edit::ChangeManaged, {product.toString(), node.toString()}),
            [&](PlanEditor &editor) { return setManaged(editor, node, product, choice, listed); });
    };
    const auto choiceOf = [](const Run &run) {
        return run.managesAll ? u"all"_s : run.saysWhat() ? u"listed"_s : u"unsaid"_s;
    };
    m_form.addChoice(m_name + u".manages"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Manages")),
        {{u"unsaid"_s, productWord(QT_TRANSLATE_NOOP("Properties", "All, as the only manager")), {}},
            {u"all"_s, productWord(QT_TRANSLATE_NOOP("Properties", "All that it can")), {}},
            {u"listed"_s, productWord(QT_TRANSLATE_NOOP("Properties", "These machines:")), {}}},
        readRun(choiceOf), [choose](const QString &value) {
            return choose(value == u"all"_s ? ManagedChoice::All
                    : value == u"listed"_s  ? ManagedChoice::Listed
                                            : ManagedChoice::Unsaid,
                {});
        });
    if (readRun(choiceOf)() != u"listed"_s)
        return;
    m_form.addText(
        m_name + u".managed"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Which ones")),
        readRun([](const Run &run) { return idsText(run.manages); }),
        [choose, &document = m_document](const QString &value) -> Result<void> {
            const Result<std::vector<Id>> nodes = typedNodes(value, document.plan());
            if (!nodes)
                return tl::unexpected(nodes.error());
            return choose(nodes->empty() ? ManagedChoice::Unsaid : ManagedChoice::Listed, *nodes);
        },
        productWord(QT_TRANSLATE_NOOP("Properties", "ids, such as web, db01")));
}

void InstalledProduct::addOptions()
{
    if (!m_catalog)
        return;
    for (const auto &[option, definition] : m_catalog->options) {
        m_form.addCheck(m_name + u".option."_s + option.toString(), optionName(m_catalog, option).text(spokenNow()),
            read([option = option, byDefault = definition.byDefault](const Product &product) {
                const auto found = product.options.find(option);
                return yesOrNo(found == product.options.end() ? byDefault : found->second);
            }),
            [&document = m_document, id = m_product, option = option](const QString &value) {
                return editOnce(document, editName(Edit::ChangeProduct, id),
                    [&](PlanEditor &editor) { return setOption(editor, id, option, value == u"yes"_s); });
            });
    }
}

void InstalledProduct::addPorts()
{
    if (!m_catalog)
        return;
    for (const auto &[port, definition] : m_catalog->ports) {
        if (definition.changeable == Changeable::OnProduct) {
            const QString usual = definition.value ? definition.value->toString()
                                                   : productWord(QT_TRANSLATE_NOOP("Properties", "closed"));
            TypedField *field = m_form.addText(
                m_name + u".port."_s + port.toString(), portName(definition).text(spokenNow()),
                read([port = port](const Product &product) {
                    const auto found = product.ports.find(port);
                    return found == product.ports.end() ? QString() : found->second.toString();
                }),
                [&document = m_document, id = m_product, port = port](const QString &value) -> Result<void> {
                    std::optional<PortSet> ports;
                    if (!value.trimmed().isEmpty()) {
                        if (const Result<void> taken = takeTyped(typedPorts(value), ports); !taken)
                            return taken;
                    }
                    const Result<void> set = editOnce(document,
                        editName(Edit::ChangePort, {port.toString(), id.toString()}), [&](PlanEditor &editor) {
                            return setProductPort(editor, document.catalogs(), id, port, ports);
                        });
                    return set ? set : tl::unexpected(withPortName(set.error(), catalogOf(document, id)));
                },
                usual);
            m_form.addReader([&document = m_document, node = m_node, id = m_product, port = port, usual, field] {
                field->setHint(portInForce(document, node, id, port, usual));
            });
        }
        if (!definition.fallback)
            continue;
        m_form.addChoice(m_name + u".fallback."_s + port.toString(),
            productWord(QT_TRANSLATE_NOOP("Properties", "%1: fallback")).arg(portName(definition).text(spokenNow())),
            {{QString(), productWord(QT_TRANSLATE_NOOP("Properties", "As the plan shows")), {}},
                {u"0"_s, definition.value ? definition.value->toString() : QString(), {}},
                {u"1"_s, definition.fallback->toString(), {}},
                {u"2"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Both are open")), {}}},
            read([port = port](const Product &product) {
                const auto found = product.fallback.find(port);
                return found == product.fallback.end() ? QString() : QString::number(static_cast<int>(found->second));
            }),
            [&document = m_document, id = m_product, port = port](const QString &value) {
                const auto choice = value.isEmpty() ? std::optional<FallbackChoice>()
                                                    : std::optional(static_cast<FallbackChoice>(value.toInt()));
                return editOnce(document, editName(Edit::ChangePort, {port.toString(), id.toString()}),
                    [&](PlanEditor &editor) { return setFallback(editor, document.catalogs(), id, port, choice); });
            });
    }
}

void InstalledProduct::addUninstall()
{
    if (m_node.isNull()) {
        m_form.addButton(m_name + u".remove"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Remove from the plan")),
            [&document = m_document, product = m_product] {
                document.edit(
                    editName(Edit::Remove, product), [&](PlanEditor &editor) { editor.removeProduct(Id(product)); });
            });
        return;
    }
    m_form.addButton(m_name + u".uninstall"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Uninstall")),
        [&document = m_document, node = m_node, product = m_product] {
            (void)document.tryEdit(editName(Edit::UninstallProduct, {product.toString(), node.toString()}),
                [&](PlanEditor &editor) { return uninstallProduct(editor, node, product); });
        });
}

/// Whether somebody reaches the node on this port of a product, or the plan says that somebody would.
bool isReachedOn(const PlanDocument &document, const Id &node, const Id &product, const Id &port)
{
    const auto &own = document.plan().nodes.at(node).ports;
    if (const auto of = own.find(product); of != own.end() && of->second.contains(port))
        return true;
    const FlowEngine &engine = document.engine();
    const int index = engine.nodes().indexOf(node);
    if (!engine.nodes().exists(index))
        return false;
    const std::vector<int> &flows = engine.flowsAt(index);
    return std::any_of(flows.begin(), flows.end(), [&](int handle) {
        const Flow &flow = engine.flow(handle);
        if (flow.isDrawn() || flow.identity.listener != index || engine.product(flow).product().id != product)
            return false;
        const int used = engine.product(flow).legs()[static_cast<size_t>(flow.identity.leg)].listenerPort;
        return used >= 0 && engine.product(flow).ports()[static_cast<size_t>(used)].definition->id == port;
    });
}

/// Ports that each managed machine has for itself, such as its SSH port.
void addOwnPorts(PropertyForm &form, PlanDocument &document, const Id &node)
{
    bool isFirst = true;
    for (const auto &[product, installed] : document.plan().products) {
        const Catalog *catalog = document.catalogs().find(installed.catalog);
        if (!catalog)
            continue;
        for (const auto &[port, definition] : catalog->ports) {
            if (definition.changeable != Changeable::OnNode || !isReachedOn(document, node, product, port))
                continue;
            if (isFirst)
                form.addHeading(productWord(QT_TRANSLATE_NOOP("Properties", "Ports of its own")));
            isFirst = false;
            const QString usual = definition.value ? definition.value->toString() : QString();
            TypedField *field = form.addText(
                u"node.port."_s + product.toString() + u'.' + port.toString(), portName(definition).text(spokenNow()),
                [&document, node, product = product, port = port]() -> std::optional<QString> {
                    const auto &own = document.plan().nodes.at(node).ports;
                    const auto of = own.find(product);
                    const bool has = of != own.end() && of->second.contains(port);
                    return has ? of->second.at(port).toString() : QString();
                },
                [&document, node, product = product, port = port](const QString &value) -> Result<void> {
                    std::optional<PortSet> ports;
                    if (!value.trimmed().isEmpty()) {
                        if (const Result<void> taken = takeTyped(typedPorts(value), ports); !taken)
                            return taken;
                    }
                    const Result<void> set = editOnce(document,
                        editName(Edit::ChangePort, {port.toString(), node.toString()}), [&](PlanEditor &editor) {
                            return setNodePort(editor, document.catalogs(), node, product, port, ports);
                        });
                    return set ? set : tl::unexpected(withPortName(set.error(), catalogOf(document, product)));
                },
                usual);
            form.addReader([&document, node, product = product, port = port, usual, field] {
                field->setHint(portInForce(document, node, product, port, usual));
            });
        }
    }
}

void addInstallChoice(PropertyForm &form, PlanDocument &document, const Id &node)
{
    const Node &of = document.plan().nodes.at(node);
    std::vector<PropertyForm::Offer> offers{
        {QString(), productWord(QT_TRANSLATE_NOOP("Properties", "Choose a product ...")), {}}};
    for (const auto &[id, catalog] : document.catalogs().catalogs) {
        const bool runsIt = std::any_of(of.runs.begin(), of.runs.end(), [&, catalogId = id](const Run &run) {
            const auto found = document.plan().products.find(run.product);
            return found != document.plan().products.end() && found->second.catalog == catalogId;
        });
        if (runsIt || catalog.manager.isNull())
            continue;
        for (const auto &[product, installed] : document.plan().products) {
            if (installed.catalog == id)
                offers.push_back({u"run:"_s + product.toString(),
                    productWord(QT_TRANSLATE_NOOP("Properties", "%1 (%2, which the plan has)"))
                        .arg(catalog.productName.text(spokenNow()), product.toString()),
                    {}});
        }
        offers.push_back({u"new:"_s + id.toString(), catalog.productName.text(spokenNow()), {}});
    }
    form.addChoice(
        u"product.install"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Install")), offers, [] { return QString(); },
        [&document, node](const QString &value) -> Result<void> {
            const std::optional<Id> id = Id::parse(value.mid(4));
            if (!id)
                return {};
            return editOnce(document, editName(Edit::InstallProduct, {id->toString(), node.toString()}),
                [&](PlanEditor &editor) -> Result<void> {
                    if (value.startsWith(u"run:"))
                        return runProduct(editor, node, *id);
                    const Result<Id> made = installProduct(editor, document.catalogs(), node, {*id, {}, {}});
                    return made ? Result<void>() : tl::unexpected(made.error());
                });
        });
}

} // namespace

void addServiceProperties(PropertyForm &form, PlanDocument &document)
{
    const std::vector<Id> absent = absentServices(document.catalogs(), document.plan());
    const std::vector<Id> present = presentServices(document.catalogs(), document.plan());
    if (absent.empty() && present.empty())
        return;
    form.addHeading(productWord(QT_TRANSLATE_NOOP("Properties", "Network services (nothing to install)")));
    if (!absent.empty()) {
        std::vector<PropertyForm::Offer> offers{
            {QString(), productWord(QT_TRANSLATE_NOOP("Properties", "Choose services ...")), {}}};
        for (const Id &id : absent)
            offers.push_back({id.toString(), document.catalogs().find(id)->productName.text(spokenNow()), {}});
        form.addChoice(
            u"services.add"_s, productWord(QT_TRANSLATE_NOOP("Properties", "Add")), offers, [] { return QString(); },
            [&document](const QString &value) -> Result<void> {
                const std::optional<Id> id = Id::parse(value);
                if (!id)
                    return {};
                return editOnce(document, editName(Edit::AddProduct, freshProductId(document.plan(), *id)),
                    [&](PlanEditor &editor) -> Result<void> {
                        const Result<Id> made = installProduct(editor, document.catalogs(), Id(), {*id, {}, {}});
                        return made ? Result<void>() : tl::unexpected(made.error());
                    });
            });
    }
    for (const Id &id : present) {
        InstalledProduct services(form, document, Id(), id);
        services.addHead();
        services.addOptions();
        services.addPorts();
        services.addUninstall();
    }
}

void addProductProperties(PropertyForm &form, PlanDocument &document, const Id &node)
{
    form.addHeading(productWord(QT_TRANSLATE_NOOP("Properties", "Products that it runs")));
    addInstallChoice(form, document, node);
    const std::vector<Run> runs = document.plan().nodes.at(node).runs;
    for (const Run &run : runs) {
        if (!document.plan().products.contains(run.product))
            continue;
        InstalledProduct installed(form, document, node, run.product);
        installed.addHead();
        installed.addManaged();
        installed.addOptions();
        installed.addPorts();
        installed.addUninstall();
    }
    addOwnPorts(form, document, node);
}

} // namespace portolan
