// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"
#include "edit/EditNames.h"
#include "messages/EditText.h"
#include "panels/FindingsModel.h"
#include "panels/FindingsPanel.h"
#include "panels/PlanPanels.h"
#include "panels/PropertiesPanel.h"
#include "panels/PropertyForm.h"
#include "panels/TypedField.h"
#include "shell/Panels.h"
#include "support/Ids.h"
#include "support/OpenExample.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QString collision = u"node.port-collision:mgmt01:tcp:80"_s;

/// The panels of a window over the plan whose management server has HP SUM's HTTP port where IIS listens.
struct Collided {
    test::OpenExample opened{u"one-management-server"_s};
    QMainWindow window;
    QMenu menu;
    Panels panels{&window, &menu};
    PlanPanels plan{panels, opened.context()};
    FindingsPanel *findings = nullptr;

    Collided()
    {
        findings = window.findChild<FindingsPanel *>();
        window.resize(1400, 1000);
        window.show();
        plan.setDocument(&opened.document());
        panels.show(u"findings"_s);
    }
    ~Collided() { plan.setDocument(nullptr); }

    [[nodiscard]] bool has(const QString &key) const { return findings->model().indexOf(key).isValid(); }
    void choose() const { findings->view().setCurrentIndex(findings->model().indexOf(collision)); }
    template <typename Widget>
    [[nodiscard]] Widget *in(const QString &name) const
    {
        return window.findChild<Widget *>(name);
    }
    void type(const QString &text) const
    {
        auto *field = in<QLineEdit>(u"findings.fix.field"_s);
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::mouseClick(in<QPushButton>(u"findings.fix"_s), Qt::LeftButton);
    }
    [[nodiscard]] std::map<Id, PortSet> ports() const { return opened.plan().products.at(id(u"sum"_s)).ports; }
};

} // namespace

class PortCollisionTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    /// Where the document lets the port be changed, the finding is gone with one number and one press.
    void theProductMovesAway()
    {
        Collided at;
        QTRY_VERIFY(at.has(collision));
        at.choose();
        auto *offers = at.in<QComboBox>(u"findings.fix.choice"_s);
        QVERIFY(offers->isVisible());
        QCOMPARE(offers->currentText(), u"HTTP port of HP SUM"_s);
        QCOMPARE(offers->itemText(1), u"IIS"_s);
        auto *field = at.in<QLineEdit>(u"findings.fix.field"_s);
        // What the document says is in the range that Windows gives out.
        QCOMPARE(field->text(), u"8080"_s);
        const Plan before = at.opened.plan();
        for (const auto &[typed, told] : {std::pair(u"80"_s, u"80 is what collides"_s),
                 {u"443"_s, u"\"HTTPS port of HP SUM\""_s}, {u"70000"_s, u"70000"_s}, {u""_s, u"can't be empty"_s}}) {
            at.type(typed.isEmpty() ? u" "_s : typed);
            QVERIFY2(at.findings->fixField().reason().contains(told), qPrintable(at.findings->fixField().reason()));
            QVERIFY(at.opened.plan() == before);
        }
        at.type(u"63001"_s);
        // What moved, and from where to where, in names; no key of a finding.
        const EditName step = at.opened.document().stepName(0);
        QVERIFY2(editStory(step).contains(u"HTTP port of HP SUM: 80 to 63001"_s), qPrintable(editStory(step)));
        QVERIFY2(
            !editText(step).contains(u"mgmt01:"_s) && !editText(step).contains(u"tcp"_s), qPrintable(editText(step)));
        QCOMPARE(at.ports().at(id(u"http"_s)).toString(), u"63001"_s);
        QCOMPARE(at.opened.document().history().count(), 1);
        QTRY_VERIFY(!at.has(collision));
        at.opened.document().undo();
        QVERIFY(at.opened.plan() == before);
        QTRY_VERIFY(at.has(collision));
        at.opened.document().redo();
        QTRY_VERIFY(!at.has(collision));
    }

    /// What a product listens on is taken as well, though no listener of the plan says so.
    void aPortOfAnotherProductIsRefused()
    {
        Collided at;
        QTRY_VERIFY(at.has(collision));
        at.choose();
        const Plan before = at.opened.plan();
        at.type(u"22015"_s);
        const QString reason = at.findings->fixField().reason();
        QVERIFY2(reason.contains(u"TCP 22015"_s) && reason.contains(u"Compute Systems Manager"_s), qPrintable(reason));
        QVERIFY(at.opened.plan() == before);
        QCOMPARE(at.in<QLineEdit>(u"findings.fix.field"_s)->text(), u"22015"_s);
    }

    /// What is proposed brings no other finding.
    void whatIsProposedIsFree()
    {
        for (const int offer : {0, 1}) {
            Collided at;
            // The next one that would come to mind is taken.
            at.opened.document().edit(editName(Edit::ChangeNode, id(u"mgmt01"_s)), [](PlanEditor &editor) {
                Node node = editor.plan().nodes.at(id(u"mgmt01"_s));
                node.listens.push_back({Transport::Tcp, {8080, 8080}, u"Tomcat"_s, {}});
                editor.put(node);
            });
            QTRY_VERIFY(at.has(collision));
            at.choose();
            auto *offers = at.in<QComboBox>(u"findings.fix.choice"_s);
            offers->setFocus();
            if (offer == 1)
                QTest::keyClick(offers, Qt::Key_Down);
            QCOMPARE(at.in<QLineEdit>(u"findings.fix.field"_s)->text(), u"8081"_s);
            std::set<QString> before;
            for (const Finding &finding : findings(at.opened.document().engine()))
                before.insert(finding.key);
            QTest::mouseClick(at.in<QPushButton>(u"findings.fix"_s), Qt::LeftButton);
            QTRY_VERIFY(!at.has(collision));
            for (const Finding &finding : findings(at.opened.document().engine()))
                QVERIFY2(
                    before.contains(finding.key) || !finding.code.startsWith(u"node.port-"), qPrintable(finding.key));
        }
    }

    void whateverElseListensMovesAway()
    {
        Collided at;
        QTRY_VERIFY(at.has(collision));
        at.choose();
        auto *offers = at.in<QComboBox>(u"findings.fix.choice"_s);
        offers->setFocus();
        QTest::keyClick(offers, Qt::Key_Down);
        QCOMPARE(offers->currentText(), u"IIS"_s);
        QCOMPARE(at.in<QLineEdit>(u"findings.fix.field"_s)->text(), u"8080"_s);
        at.type(u"162"_s);
        QVERIFY(at.findings->fixField().reason().contains(u"SNMP Trap"_s));
        at.type(u"8080"_s);
        const Listener &moved = at.opened.plan().nodes.at(id(u"mgmt01"_s)).listens.front();
        QCOMPARE(moved.by, u"IIS"_s);
        QCOMPARE(moved.port.toString(), u"8080"_s);
        QTRY_VERIFY(!at.has(collision));
        at.opened.document().undo();
        QTRY_VERIFY(at.has(collision));
    }

    /// The other way: to the field among the properties, which says what is wrong there.
    void itLeadsToTheFieldThatSaysSo()
    {
        Collided at;
        QTRY_VERIFY(at.has(collision));
        at.choose();
        at.panels.show(u"history"_s); // in front of the properties
        QTest::mouseClick(at.in<QPushButton>(u"findings.show-field"_s), Qt::LeftButton);
        QTRY_VERIFY(at.in<QLineEdit>(u"product.sum.port.http"_s));
        auto *field = at.in<QLineEdit>(u"product.sum.port.http"_s);
        QTRY_VERIFY(!field->visibleRegion().isEmpty());
        QTRY_VERIFY(field->hasFocus());
        QTRY_VERIFY(field->accessibleDescription().contains(u"IIS"_s));
        auto *listens = at.in<QLineEdit>(u"node.listens"_s);
        QVERIFY(listens->accessibleDescription().contains(u"HP SUM 7"_s));
        QVERIFY(at.in<QLineEdit>(u"product.sum.port.https"_s)->accessibleDescription().isEmpty());
        field->selectAll();
        QTest::keyClicks(field, u"443"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(field->accessibleDescription().contains(u"\"HTTPS port of HP SUM\""_s),
            qPrintable(field->accessibleDescription()));
        QCOMPARE(field->text(), u"443"_s); // stays as it was typed
        QCOMPARE(at.ports().at(id(u"http"_s)).toString(), u"80"_s);
        field->selectAll();
        QTest::keyClicks(field, u"63001"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(at.in<QLineEdit>(u"product.sum.port.http"_s)->accessibleDescription(), QString());
        QTRY_COMPARE(at.in<QLineEdit>(u"node.listens"_s)->accessibleDescription(), QString());
    }
};

QTEST_MAIN(PortCollisionTest)
#include "PortCollisionTest.moc"
