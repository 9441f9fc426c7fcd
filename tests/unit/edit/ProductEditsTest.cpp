// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/ProductEdits.h"

#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "edit/NodeEdits.h"
#include "edit/PlanDocument.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

PortSet ports(const char *text)
{
    return *PortSet::parse(QString::fromUtf8(text));
}

const QByteArray yaml = R"(
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [csm]}
  - {id: m2, kind: management-server, os: windows}
  - {id: w1, kind: windows}
)";

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

class ProductEditsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_plan = test::DerivedPlan::read(yaml);
        m_editor = std::make_unique<PlanEditor>(m_plan);
    }

    /// Drop a management server, choose its product, drop a managed node: the flow is there.
    void theFirstArrowInThreeActions()
    {
        PlanDocument document(test::catalogs());
        Id server;
        document.edit(editName(Edit::AddNode), [&](PlanEditor &editor) {
            server = addNode(editor, document.places(), document.catalogs(), id("management-server"), {100, 100});
        });
        QVERIFY(document.tryEdit(editName(Edit::InstallProduct), [&](PlanEditor &editor) -> Result<void> {
            const Result<Id> installed = installProduct(editor, document.catalogs(), server, {id("hcsm"), {}, {}});
            return installed ? Result<void>() : tl::unexpected(installed.error());
        }));
        const int before = document.engine().flowCount();
        std::vector<int> added;
        connect(
            &document, &PlanDocument::changed, this, [&](const DocumentChange &change) { added = change.flows.added; });
        document.edit(editName(Edit::AddNode), [&](PlanEditor &editor) {
            addNode(editor, document.places(), document.catalogs(), id("windows"), {500, 100});
        });
        QVERIFY(document.engine().flowCount() > before);
        QVERIFY(!added.empty());
        QCOMPARE(document.history().count(), 3);
        QCOMPARE(document.plan().products.begin()->first, id("hcsm"));
    }

    void installing()
    {
        const auto install = [&](const char *node, const char *catalog) {
            return installProduct(*m_editor, test::catalogs(), id(node), {id(catalog), Version::parse(u"7.4.0"_s), {}});
        };
        QCOMPARE(*install("m1", "hpsum-7"), id("hpsum-7"));
        QCOMPARE(m_plan.products.at(id("hpsum-7")).version, Version::parse(u"7.4.0"_s));
        QCOMPARE(m_plan.nodes.at(id("m1")).runs.size(), size_t(2));
        QCOMPARE(*install("m2", "hpsum-7"), id("hpsum-7-2")); // its own product
        QCOMPARE(codeOf(install("m1", "hcsm")), u"refused.already-runs"_s);
        QCOMPARE(codeOf(install("m1", "none")), u"refused.no-catalog"_s);
        QCOMPARE(codeOf(install("none", "hcsm")), u"refused.not-there"_s);
        // Services that nobody runs belong to no node.
        QCOMPARE(*install("w1", "infrastructure"), id("infrastructure"));
        QVERIFY(m_plan.nodes.at(id("w1")).runs.empty());
        QCOMPARE(codeOf(install("m1", "infrastructure")), u"refused.already-there"_s);
    }

    void uninstalling()
    {
        QVERIFY(runProduct(*m_editor, id("m2"), id("csm")));
        QCOMPARE(codeOf(runProduct(*m_editor, id("m2"), id("csm"))), u"refused.already-runs"_s);
        QVERIFY(setNodePort(*m_editor, test::catalogs(), id("w1"), id("csm"), id("ssh"), ports("2222")));
        QVERIFY(uninstallProduct(*m_editor, id("m1"), id("csm")));
        QVERIFY(m_plan.products.contains(id("csm"))); // m2 runs it
        QVERIFY(uninstallProduct(*m_editor, id("m2"), id("csm")));
        QVERIFY(m_plan.products.empty());
        QVERIFY(m_plan.nodes.at(id("w1")).ports.empty());
        QCOMPARE(codeOf(uninstallProduct(*m_editor, id("m2"), id("csm"))), u"refused.not-there"_s);
    }

    void portsChangeWhereTheDocumentAllows()
    {
        const auto set = [&](const char *port, const char *value) {
            return codeOf(setProductPort(*m_editor, test::catalogs(), id("csm"), id(port), ports(value)));
        };
        QCOMPARE(set("https", "443"), QString());
        QCOMPARE(m_plan.products.at(id("csm")).ports.at(id("https")), ports("443"));
        QCOMPARE(set("wol", "9"), u"refused.port-fixed"_s);
        QCOMPARE(set("ssh", "2222"), u"refused.port-of-node"_s);
        QCOMPARE(set("none", "1"), u"refused.no-port"_s);
        QVERIFY(setProductPort(*m_editor, test::catalogs(), id("csm"), id("https"), std::nullopt));
        QVERIFY(m_plan.products.at(id("csm")).ports.empty());
        QCOMPARE(codeOf(setNodePort(*m_editor, test::catalogs(), id("w1"), id("csm"), id("https"), ports("443"))),
            u"refused.port-of-product"_s);
        QVERIFY(setNodePort(*m_editor, test::catalogs(), id("w1"), id("csm"), id("ssh"), ports("2222")));
        QVERIFY(setNodePort(*m_editor, test::catalogs(), id("w1"), id("csm"), id("ssh"), std::nullopt));
        QVERIFY(m_plan.nodes.at(id("w1")).ports.empty());
    }

    /// Two ports of one product that one machine listens on can't be put on the same number.
    void portsOfOneProductStayApart()
    {
        const auto set = [&](const char *port, const char *value) {
            return setProductPort(*m_editor, test::catalogs(), id("csm"), id(port), ports(value));
        };
        QVERIFY(set("https", "443"));
        const Result<void> twice = set("http", "443");
        QCOMPARE(codeOf(twice), u"refused.port-twice"_s);
        QCOMPARE(twice.error().arguments, (QStringList{u"443"_s, u"https"_s}));
        QCOMPARE(codeOf(set("http", "440-450")), u"refused.port-twice"_s);
        QVERIFY(!m_plan.products.at(id("csm")).ports.contains(id("http")));
        QVERIFY(set("http", "444"));
        QVERIFY(set("https", "443")); // itself
        // Each machine has its own; what different machines listen on may be the same.
        const auto setOn = [&](const char *node, const char *port, const char *value) {
            return codeOf(setNodePort(*m_editor, test::catalogs(), id(node), id("csm"), id(port), ports(value)));
        };
        QCOMPARE(setOn("w1", "ssh", "2222"), QString());
        QCOMPARE(setOn("w1", "winrm", "2222"), QString()); // no machine is Linux and Windows
        QCOMPARE(setOn("w1", "kerberos", "2222"), QString());
    }

    void settings()
    {
        QVERIFY(setFallback(*m_editor, test::catalogs(), id("csm"), id("snmp-trap"), FallbackChoice::Both));
        QCOMPARE(codeOf(setFallback(*m_editor, test::catalogs(), id("csm"), id("https"), FallbackChoice::Both)),
            u"refused.no-fallback"_s);
        QVERIFY(setOption(*m_editor, id("csm"), id("deployment-manager"), true));
        QVERIFY(setVersion(*m_editor, id("csm"), Version::parse(u"8.0"_s)));
        const Product &product = m_plan.products.at(id("csm"));
        QCOMPARE(product.fallback.at(id("snmp-trap")), FallbackChoice::Both);
        QVERIFY(product.options.at(id("deployment-manager")));
        QCOMPARE(product.version->toString(), u"8.0"_s);
        QVERIFY(setFallback(*m_editor, test::catalogs(), id("csm"), id("snmp-trap"), std::nullopt));
        QVERIFY(setOption(*m_editor, id("csm"), id("deployment-manager"), std::nullopt));
        QVERIFY(setVersion(*m_editor, id("csm"), std::nullopt));
        QVERIFY(m_plan == test::DerivedPlan::read(yaml));
    }

    void whatIsManaged()
    {
        const auto run = [&]() -> const Run & { return m_plan.nodes.at(id("m1")).runs.front(); };
        QVERIFY(setManaged(*m_editor, id("m1"), id("csm"), ManagedChoice::Listed, {id("w1"), id("w1"), id("gone")}));
        QCOMPARE(run().manages, std::vector<Id>{id("w1")});
        QVERIFY(setManaged(*m_editor, id("m1"), id("csm"), ManagedChoice::Listed));
        QVERIFY(run().managesNothing && run().saysWhat());
        QVERIFY(setManaged(*m_editor, id("m1"), id("csm"), ManagedChoice::All));
        QVERIFY(run().managesAll && !run().managesNothing);
        QVERIFY(setManaged(*m_editor, id("m1"), id("csm"), ManagedChoice::Unsaid));
        QVERIFY(!run().saysWhat());
        QCOMPARE(codeOf(setManaged(*m_editor, id("w1"), id("csm"), ManagedChoice::All)), u"refused.not-there"_s);
    }

    void flowsByHand()
    {
        QCOMPARE(*drawFlow(*m_editor, id("m1"), id("w1"), Transport::Udp, ports("123"), {u"Time"_s, {}}), id("flow1"));
        QCOMPARE(*drawFlow(*m_editor, id("w1"), id("m1"), Transport::Tcp, ports("22"), {}), id("flow2"));
        QCOMPARE(m_plan.flows.at(id("flow1")).purpose.en, u"Time"_s);
        QCOMPARE(
            codeOf(drawFlow(*m_editor, id("m1"), id("gone"), Transport::Tcp, ports("22"), {})), u"refused.not-there"_s);
        QCOMPARE(codeOf(drawFlow(*m_editor, id("m1"), id("w1"), Transport::Tcp, {}, {})), u"value.empty"_s);
    }

    void excludedAndBack()
    {
        Decision known;
        known.flow = u"a"_s;
        known.requester = u"somebody"_s;
        m_editor->put(known);
        const Exclusion exclusion{{u"Not used"_s, u"使わない"_s}, u"me"_s, u"T-1"_s, QDate(2027, 1, 1)};
        excludeFlows(*m_editor, {u"a"_s, u"b"_s}, exclusion);
        QCOMPARE(m_plan.decisions.at(u"b"_s).state, DecisionState::Excluded);
        QCOMPARE(m_plan.decisions.at(u"b"_s).until, QDate(2027, 1, 1));
        QCOMPARE(m_plan.decisions.at(u"a"_s).requester, u"somebody"_s);
        includeFlows(*m_editor, {u"a"_s, u"b"_s, u"c"_s});
        QCOMPARE(m_plan.decisions.size(), size_t(1)); // of b there was nothing else to say
        QVERIFY(m_plan.decisions.at(u"a"_s) == known);
        acceptFindings(*m_editor, {u"x"_s}, {{u"Known"_s, u"既知"_s}, u"me"_s, {}});
        QCOMPARE(m_plan.accepted.at(u"x"_s).by, u"me"_s);
        reopenFindings(*m_editor, {u"x"_s, u"y"_s});
        QVERIFY(m_plan.accepted.empty());
    }

private:
    Plan m_plan;
    std::unique_ptr<PlanEditor> m_editor;
};

QTEST_GUILESS_MAIN(ProductEditsTest)
#include "ProductEditsTest.moc"
