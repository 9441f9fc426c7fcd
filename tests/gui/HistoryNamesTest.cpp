// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "edit/ProductEdits.h"
#include "edit/SheetEdits.h"
#include "messages/EditText.h"
#include "messages/UserLanguage.h"
#include "support/Ids.h"
#include "support/OpenExample.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(PlanEditor &editor)>;

template <typename Item>
Change of(std::map<Id, Item> Plan::*items, const QString &which, const std::function<void(Item &)> &change)
{
    return [=](PlanEditor &editor) {
        Item item = (editor.plan().*items).at(id(which));
        change(item);
        editor.put(std::move(item));
    };
}

Change ofNodes(const QStringList &which, const std::function<void(Node &)> &change)
{
    return [=](PlanEditor &editor) {
        for (const QString &one : which)
            of<Node>(&Plan::nodes, one, change)(editor);
    };
}

} // namespace

Q_DECLARE_METATYPE(EditName)
Q_DECLARE_METATYPE(Change)

/// The history says which value a step changed, from what to what, in either language.
class HistoryNamesTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void aStepSaysWhatItChanged_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<EditName>("name");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("japanese");
        const auto row = [](const char *tag, const QString &example, const EditName &name, const Change &change,
                             const QString &english, const QString &japanese) {
            QTest::newRow(tag) << example << name << change << english << japanese;
        };
        const QString rack = u"mixed-rack"_s;
        const QString one = u"one-management-server"_s;
        const EditName product = editName(Edit::ChangeProduct, id(u"sum"_s));
        const auto productOf = [](const QString &which, const std::function<void(Product &)> &change) {
            return of<Product>(&Plan::products, which, change);
        };
        row("version", rack, product,
            productOf(u"sum"_s, [](Product &item) { item.version = Version::parse(u"7.4.0"_s); }),
            u"Change HP SUM 7 on HP SUM server sum01: version 7.2.1 to 7.4.0"_s,
            u"HP SUMサーバ sum01のHP SUM 7を変更：バージョン 7.2.1→7.4.0"_s);
        row("no version", rack, product, productOf(u"sum"_s, [](Product &item) { item.version.reset(); }),
            u"Change HP SUM 7 on HP SUM server sum01: version 7.2.1 to none"_s,
            u"HP SUMサーバ sum01のHP SUM 7を変更：バージョン 7.2.1→なし"_s);
        row("port", rack, editName(Edit::ChangePort, {u"http"_s, u"sum"_s}),
            productOf(u"sum"_s, [](Product &item) { item.ports[id(u"http"_s)] = *PortSet::parse(u"8080"_s); }),
            u"Change port \"HTTP port of HP SUM\" of HP SUM 7: 63001 to 8080"_s,
            u"HP SUM 7のポート「HP SUMのHTTPポート」を変更：63001→8080"_s);
        row("system", rack, editName(Edit::ChangeNode, id(u"sum01"_s)),
            ofNodes({u"sum01"_s}, [](Node &item) { item.os = id(u"linux"_s); }),
            u"Change HP SUM server sum01: operating system windows to linux"_s,
            u"HP SUMサーバ sum01を変更：OS windows→linux"_s);
        row("zone", rack, editName(Edit::ChangeNode, id(u"sum01"_s)),
            ofNodes({u"sum01"_s}, [](Node &item) { item.zone = id(u"servers"_s); }),
            u"Change HP SUM server sum01: zone Management LAN to Server LAN"_s,
            u"HP SUMサーバ sum01を変更：ゾーン 管理LAN→業務サーバLAN"_s);
        row("dragged elsewhere", rack, editName(Edit::Move, id(u"sum01"_s)),
            ofNodes({u"sum01"_s},
                [](Node &item) {
                    item.zone = id(u"servers"_s);
                    item.at = Point{0, 0};
                }),
            u"Move HP SUM server sum01: zone Management LAN to Server LAN"_s,
            u"HP SUMサーバ sum01を移動：ゾーン 管理LAN→業務サーバLAN"_s);
        row("dragged", rack, editName(Edit::Move, id(u"sum01"_s)),
            ofNodes({u"sum01"_s},
                [](Node &item) {
                    item.at = Point{0, 0};
                }),
            u"Move HP SUM server sum01"_s, u"HP SUMサーバ sum01を移動"_s);
        row("interface", rack, editName(Edit::ChangeNode, id(u"hpux01"_s)),
            ofNodes({u"hpux01"_s}, [](Node &item) { item.interfaces[0].zone = id(u"mgmt"_s); }),
            u"Change HP-UX server hpux01: zone of lan0: Server LAN to Management LAN"_s,
            u"HP-UXサーバ hpux01を変更：lan0のゾーン 業務サーバLAN→管理LAN"_s);
        row("count", rack, editName(Edit::ChangeNode, id(u"sum01"_s)),
            ofNodes({u"sum01"_s}, [](Node &item) { item.count = 4; }), u"Change HP SUM server sum01: count 4"_s,
            u"HP SUMサーバ sum01を変更：台数 4"_s);
        row("several", rack, editName(Edit::ChangeNodes, size_t(2)),
            ofNodes({u"sum01"_s, u"hpux01"_s},
                [](Node &item) {
                    item.facts[id(u"manufacturer"_s)] = id(u"hitachi"_s);
                    item.note = item.id.toString();
                }),
            u"Change HP-UX server hpux01, HP SUM server sum01 (2): manufacturer hitachi, note"_s,
            u"HP-UXサーバ hpux01、HP SUMサーバ sum01（2）を変更：メーカー hitachi、メモ"_s);
        row("many", rack, editName(Edit::ChangeNode, id(u"sum01"_s)),
            ofNodes({u"sum01"_s},
                [](Node &item) {
                    item.os = id(u"linux"_s);
                    item.count = 2;
                    item.note = u"x"_s;
                    item.zone = id(u"office"_s);
                }),
            u"Change HP SUM server sum01: operating system windows to linux, count 2, zone Management LAN to Office LAN, …"_s,
            u"HP SUMサーバ sum01を変更：OS windows→linux、台数 2、ゾーン 管理LAN→事務所LAN、…"_s);
        row("networks", rack, editName(Edit::ChangeZone, id(u"office"_s)),
            of<Zone>(&Plan::zones, u"office"_s, [](Zone &item) { item.directedBroadcast = true; }),
            u"Change zone Office LAN: directed broadcasts on"_s,
            u"ゾーン事務所LANを変更：ディレクティッドブロードキャストの転送あり"_s);
        row("state", rack, editName(Edit::ChangeFirewall, id(u"fw1"_s)),
            of<Firewall>(&Plan::firewalls, u"fw1"_s, [](Firewall &item) { item.state = FirewallState::Stateless; }),
            u"Change firewall Office firewall: keeps no state"_s,
            u"ファイアウォール事務所側ファイアウォールを変更：ステートレス"_s);
        row("joins", rack, editName(Edit::ChangeFirewall, id(u"fw2"_s)),
            of<Firewall>(&Plan::firewalls, u"fw2"_s, [](Firewall &item) { std::erase(item.joins, id(u"console"_s)); }),
            u"Change firewall Core firewall: joins Console LAN no more"_s,
            u"ファイアウォールコアファイアウォールを変更：コンソールLANへの接続を解除"_s);
        const auto sheet = [](const std::function<void(Sheet &)> &change) -> Change {
            return [=](PlanEditor &editor) {
                Sheet own = editor.plan().sheet;
                change(own);
                setSheet(editor, own);
            };
        };
        row("paper", rack, editName(Edit::ChangeSheet), sheet([](Sheet &item) { item.paper = u"A2"_s; }),
            u"Change the sheet: paper A3 to A2"_s, u"図面の設定を変更：用紙 A3→A2"_s);
        row("checked", rack, editName(Edit::ChangeSheet), sheet([](Sheet &item) { item.checked.clear(); }),
            u"Change the sheet: checked by M. Suzuki to none"_s, u"図面の設定を変更：審査者 M. Suzuki→なし"_s);
        row("option", one, editName(Edit::ChangeProduct, id(u"csm"_s)),
            productOf(u"csm"_s, [](Product &item) { item.options[id(u"deployment-manager"_s)] = false; }),
            u"Change Hitachi Compute Systems Manager on Management server mgmt01: Deployment Manager off"_s,
            u"管理サーバ mgmt01のHitachi Compute Systems Managerを変更：デプロイメントマネージャー：無効"_s);
        row("option unknown to the catalog", one, editName(Edit::ChangeProduct, id(u"csm"_s)),
            productOf(u"csm"_s, [](Product &item) { item.options[id(u"of-later"_s)] = true; }),
            u"Change Hitachi Compute Systems Manager on Management server mgmt01: of-later on"_s,
            u"管理サーバ mgmt01のHitachi Compute Systems Managerを変更：of-later：有効"_s);
    }
    void aStepSaysWhatItChanged()
    {
        QFETCH(const QString, example);
        QFETCH(const EditName, name);
        QFETCH(const Change, change);
        QFETCH(const QString, english);
        QFETCH(const QString, japanese);
        test::OpenExample opened(example);
        QVERIFY(opened.document().edit(name, change));
        m_spoken.speak(u"en"_s);
        QCOMPARE(editStory(opened.document().stepName(0)), english);
        m_spoken.speak(u"ja"_s);
        QCOMPARE(editStory(opened.document().stepName(0)), japanese);
        // It was what it was, also when it is undone.
        opened.document().undo();
        QCOMPARE(editStory(opened.document().stepName(0)), japanese);
    }

    /// Where several machines run it, none of them is named.
    void aProductOfSeveralMachinesIsNamedAlone()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        m_spoken.speak(u"en"_s);
        QVERIFY(opened.document().tryEdit(editName(Edit::InstallProduct, {u"sum"_s, u"admin-pc01"_s}),
            [](PlanEditor &editor) { return runProduct(editor, id(u"admin-pc01"_s), id(u"sum"_s)); }));
        QVERIFY(opened.document().tryEdit(editName(Edit::ChangeProduct, id(u"sum"_s)),
            [](PlanEditor &editor) { return setVersion(editor, id(u"sum"_s), Version::parse(u"7.4.0"_s)); }));
        QCOMPARE(editStory(opened.document().stepName(1)), u"Change product HP SUM 7: version 7.2.1 to 7.4.0"_s);
        QCOMPARE(editText(opened.document().stepName(1)), u"Change product HP SUM 7"_s);
    }

    /// What several edits of one gesture did is told from before the first of them.
    void aGestureIsToldAsAWhole()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        m_spoken.speak(u"en"_s);
        const QString gesture = opened.document().newGesture();
        for (const char *version : {"7.3.0", "7.4.0"})
            QVERIFY(opened.document().tryEdit(
                editName(Edit::ChangeProduct, id(u"sum"_s)),
                [&](PlanEditor &editor) {
                    return setVersion(editor, id(u"sum"_s), Version::parse(QLatin1String(version)));
                },
                gesture));
        QCOMPARE(opened.document().history().count(), 1);
        QCOMPARE(editStory(opened.document().stepName(0)),
            u"Change HP SUM 7 on HP SUM server sum01: version 7.2.1 to 7.4.0"_s);
    }
};

QTEST_MAIN(HistoryNamesTest)
#include "HistoryNamesTest.moc"
