// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PropertiesPanel.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "matrix/Matrix.h"
#include "messages/EditText.h"
#include "panels/FindingsModel.h"
#include "panels/FindingsPanel.h"
#include "panels/HistoryPanel.h"
#include "panels/PropertyForm.h"
#include "panels/TypedField.h"
#include "support/Ids.h"
#include "support/OpenExample.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTextLayout>
#include <QToolButton>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

struct OpenedProperties : test::OpenExample {
    PropertiesPanel panel;

    explicit OpenedProperties(const QString &example = u"mixed-rack"_s, const CatalogSet &known = test::catalogs())
        : test::OpenExample(example, known)
        , panel(context())
    {
        panel.setDocument(&document());
        panel.resize(360, 900);
        panel.show();
    }
    ~OpenedProperties() { panel.setDocument(nullptr); }
    QLineEdit *field(const QString &name) { return panel.form()->findChild<QLineEdit *>(name); }
    QString reason(const QString &name) { return field(name)->accessibleDescription(); }
    void type(const QString &name, const QString &text)
    {
        field(name)->setFocus();
        field(name)->selectAll();
        QTest::keyClick(field(name), Qt::Key_Delete);
        // As an input method hands it over: keys alone can't type Japanese.
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QCoreApplication::sendEvent(field(name), &typed);
        QTest::keyClick(field(name), Qt::Key_Return);
    }
    void pick(const QString &name, const QString &value)
    {
        auto *box = panel.form()->findChild<QComboBox *>(name);
        QVERIFY(box);
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }
};

} // namespace

class PropertiesPanelTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void eachChangeIsOneStepThatIsUndoneAndRedone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("name") << u"node.name.en"_s << u"Big one"_s << u"Big one"_s;
        QTest::newRow("Japanese name") << u"node.name.ja"_s << u"親"_s << u"親"_s;
        QTest::newRow("addresses") << u"node.addresses"_s << u"１０．１０．０．９、10.10.0.8"_s
                                   << u"10.10.0.9, 10.10.0.8"_s;
        QTest::newRow("system") << u"node.os"_s << u"linux"_s << u"linux"_s;
        QTest::newRow("system by its name") << u"node.os"_s << u"Red Hat Linux"_s << u"linux"_s;
        QTest::newRow("ephemeral") << u"node.ephemeral"_s << u"40000-50000"_s << u"40000-50000"_s;
        QTest::newRow("listens") << u"node.listens"_s << u"TCP/8080 Apache"_s << u"tcp/8080 Apache"_s;
        QTest::newRow("manufacturer") << u"node.fact.manufacturer"_s << u"hitachi"_s << u"hitachi"_s;
        QTest::newRow("interfaces") << u"node.interfaces"_s << u"lan0 , mp"_s << u"lan0, mp"_s;
        QTest::newRow("version") << u"product.sum.version"_s << u"7.4.0"_s << u"7.4.0"_s;
        QTest::newRow("port") << u"product.sum.port.http"_s << u"80"_s << u"80"_s;
    }
    void eachChangeIsOneStepThatIsUndoneAndRedone()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, shown);
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        QVERIFY(opened.field(field));
        const QString before = opened.field(field)->text();
        const Plan planBefore = opened.plan();
        opened.type(field, typed);
        QCOMPARE(opened.reason(field), QString());
        QCOMPARE(opened.field(field)->text(), shown);
        QCOMPARE(opened.document().history().count(), 1);
        const Plan planAfter = opened.plan();
        QVERIFY(!(planAfter == planBefore));
        opened.document().undo();
        QVERIFY(opened.plan() == planBefore);
        QCOMPARE(opened.field(field)->text(), before);
        opened.document().redo();
        QVERIFY(opened.plan() == planAfter);
        QCOMPARE(opened.field(field)->text(), shown);
    }

    /// What no catalog knows would take most of a machine's rows away.
    void unknownSystemsAreRefused()
    {
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        const Plan before = opened.plan();
        opened.type(u"node.os"_s, u"Winders"_s);
        QVERIFY2(opened.reason(u"node.os"_s).contains(u"\"Winders\""_s)
                && opened.reason(u"node.os"_s).contains(u"windows"_s),
            qPrintable(opened.reason(u"node.os"_s)));
        QCOMPARE(opened.field(u"node.os"_s)->text(), u"Winders"_s);
        QVERIFY(opened.plan() == before);
        // The same in other letters is no change.
        opened.type(u"node.os"_s, u"Windows"_s);
        QCOMPARE(opened.reason(u"node.os"_s), QString());
        QVERIFY(opened.plan() == before);
    }

    /// A catalog need not name its ports and options.
    void whatACatalogDoesNotNameGoesByItsId()
    {
        CatalogSet known = test::catalogs();
        Catalog &hcsm = known.catalogs.at(id(u"hcsm"_s));
        hcsm.ports.at(id(u"https"_s)).name = {}; // set on the product
        hcsm.ports.at(id(u"winrm"_s)).name = {}; // set on what it manages
        hcsm.options.at(id(u"deployment-manager"_s)).name = {};
        OpenedProperties opened(u"one-management-server"_s, known);
        const auto labels = [&opened](const QString &node) {
            opened.choose(CanvasKind::Node, node);
            QStringList texts;
            for (const QLabel *label : opened.panel.form()->findChildren<QLabel *>())
                texts.append(label->text());
            for (const QCheckBox *box : opened.panel.form()->findChildren<QCheckBox *>())
                texts.append(box->text());
            return texts;
        };
        const QStringList ofManager = labels(u"mgmt01"_s);
        for (const QString &name : {u"https"_s, u"deployment-manager"_s})
            QVERIFY2(ofManager.contains(name), qPrintable(ofManager.join(u'|')));
        const QStringList ofManaged = labels(u"web"_s);
        QVERIFY2(ofManaged.contains(u"winrm"_s), qPrintable(ofManaged.join(u'|')));
    }

    void factsHaveNames()
    {
        OpenedProperties opened(u"one-management-server"_s);
        m_spoken.speak(u"ja"_s);
        std::set<CanvasId> all;
        for (const auto &entry : opened.plan().nodes)
            all.insert({CanvasKind::Node, entry.first.toString()});
        opened.selection().setThings(all);
        QVERIFY(opened.field(u"node.fact.bmc-protocol"_s));
        for (const QLabel *label : opened.panel.form()->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u"bmc-protocol"_s) && !label->text().contains(u"domain-member"_s),
                qPrintable(label->text()));
    }

    void refusalsCallPortsByTheirNames()
    {
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        const Catalog &catalog = *opened.document().catalogs().find(opened.plan().products.at(id(u"sum"_s)).catalog);
        opened.type(u"product.sum.port.https"_s, u"63010"_s);
        QCOMPARE(opened.document().history().count(), 1);
        opened.type(u"product.sum.port.http"_s, u"63010"_s);
        const QString reason = opened.reason(u"product.sum.port.http"_s);
        QVERIFY2(reason.contains(u"\"%1\""_s.arg(catalog.ports.at(id(u"https"_s)).name.en)), qPrintable(reason));
    }

    void listsTheServicesOfAnArrow()
    {
        OpenedProperties opened;
        const FlowEngine &engine = opened.document().engine();
        // As many rows as the table of flows has for the arrow.
        std::map<QString, std::vector<const MatrixRow *>> arrows;
        const Matrix matrix(engine, MatrixFilter());
        for (const MatrixRow &row : matrix.rows()) {
            const FlowIdentity &ends = row.first().identity;
            if (!row.isReturn && !row.first().sameHost)
                arrows[engine.nodes().at(ends.opener).id.toString() + u'>'
                    + engine.nodes().at(ends.listener).id.toString()]
                    .push_back(&row);
        }
        QVERIFY(!arrows.empty());
        int folded = 0;
        for (const auto &[arrow, rows] : arrows) {
            opened.choose(CanvasKind::Arrow, arrow);
            auto *services = opened.panel.form()->findChild<QLabel *>(u"arrow.services"_s);
            QVERIFY(services);
            const QStringList lines = QTextDocumentFragment::fromHtml(services->text()).toPlainText().split(u'\n');
            QVERIFY(lines.front().contains(u" – "_s));
            QVERIFY2(QSet<QString>(lines.begin(), lines.end()).size() == lines.size(), qPrintable(services->text()));
            // A line stands for one row, or says for how many; the last one for those that have no line.
            static const QRegularExpression counted(u"\\(([0-9]+) rows\\)$|^\\.\\.\\. and ([0-9]+) more"_s);
            size_t told = 0;
            for (const QString &line : lines) {
                const QRegularExpressionMatch count = counted.match(line);
                told += count.hasMatch() ? QString(count.captured(1) + count.captured(2)).toULongLong() : 1;
                folded += count.captured(1).isEmpty() ? 0 : 1;
            }
            QVERIFY2(told == rows.size(), qPrintable(arrow + u'\n' + services->text()));
            QVERIFY(lines.size() <= 11);
        }
        QVERIFY(folded > 0); // a machine with two interfaces
        // True after an edit, too.
        auto *services = opened.panel.form()->findChild<QLabel *>(u"arrow.services"_s);
        const QString before = services->text();
        opened.document().edit(editName(Edit::Remove, id(u"sum01"_s)), [&](PlanEditor &editor) {
            for (const auto &entry : std::map(editor.plan().nodes)) {
                Node node = entry.second;
                node.runs.clear();
                editor.put(node);
            }
        });
        services = opened.panel.form()->findChild<QLabel *>(u"arrow.services"_s);
        QVERIFY(services && services->text() != before);
    }

    /// As long as the plan is open, whatever else is chosen meanwhile.
    void whatWasRefusedIsThereWhenItsThingIsChosenAgain()
    {
        OpenedProperties opened;
        const auto choose = [&](const QString &node) { opened.selection().setThings({{CanvasKind::Node, node}}); };
        const QString first = opened.plan().nodes.begin()->first.toString();
        const QString second = std::next(opened.plan().nodes.begin())->first.toString();
        choose(first);
        const QString addresses = opened.field(u"node.addresses"_s)->text();
        opened.type(u"node.addresses"_s, u"10.0.0.300"_s);
        QVERIFY(!opened.reason(u"node.addresses"_s).isEmpty());
        const int steps = opened.document().history().count();
        choose(second);
        QVERIFY(opened.field(u"node.addresses"_s)->text() != u"10.0.0.300"_s);
        choose(first);
        QCOMPARE(opened.field(u"node.addresses"_s)->text(), u"10.0.0.300"_s);
        QVERIFY(!opened.reason(u"node.addresses"_s).isEmpty());
        QCOMPARE(opened.document().history().count(), steps);
        // Escape gives it up, for good.
        opened.field(u"node.addresses"_s)->setFocus();
        QTest::keyClick(opened.field(u"node.addresses"_s), Qt::Key_Escape);
        QCOMPARE(opened.field(u"node.addresses"_s)->text(), addresses);
        choose(second);
        choose(first);
        QCOMPARE(opened.field(u"node.addresses"_s)->text(), addresses);
        // So does the end of the machine.
        opened.type(u"node.addresses"_s, u"10.0.0.300"_s);
        choose(second);
        opened.document().edit({}, [&](PlanEditor &editor) { editor.removeNode(id(first)); });
        opened.document().undo();
        choose(first);
        QCOMPARE(opened.field(u"node.addresses"_s)->text(), addresses);
    }

    void refusesInPlaceAndKeepsWhatWasTyped_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("address") << u"node.addresses"_s << u"10.0.0.300"_s;
        QTest::newRow("port") << u"product.sum.port.http"_s << u"70000"_s;
        QTest::newRow("empty id") << u"node.id"_s << QString();
        QTest::newRow("taken id") << u"node.id"_s << u"admin-pc01"_s;
        QTest::newRow("version") << u"product.sum.version"_s << u"seven"_s;
        QTest::newRow("count") << u"node.count"_s << u"0"_s;
        QTest::newRow("ephemeral") << u"node.ephemeral"_s << u"50000-50001"_s;
        QTest::newRow("part of itself") << u"node.part-of"_s << u"sum01"_s;
        QTest::newRow("listens") << u"node.listens"_s << u"sctp/80"_s;
        QTest::newRow("members") << u"node.members"_s << u"a, a"_s;
        QTest::newRow("interfaces") << u"node.interfaces"_s << u"lan0, lan0"_s;
    }
    void refusesInPlaceAndKeepsWhatWasTyped()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        QVERIFY(opened.field(field));
        const QString before = opened.field(field)->text();
        const Plan plan = opened.plan();
        opened.type(field, typed);
        QVERIFY(!opened.reason(field).isEmpty());
        QCOMPARE(opened.field(field)->text(), typed);
        QVERIFY(opened.plan() == plan);
        QCOMPARE(opened.document().history().count(), 0);
        // It stays through an edit of something else, and in the other language.
        opened.document().edit(editName(Edit::ChangeNote), [](PlanEditor &editor) {
            Zone zone = editor.plan().zones.begin()->second;
            zone.name.en = u"Renamed"_s;
            editor.put(zone);
        });
        QCOMPARE(opened.field(field)->text(), typed);
        const QString english = opened.reason(field);
        QVERIFY(!english.isEmpty());
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QCOMPARE(opened.field(field)->text(), typed);
        QVERIFY(opened.reason(field) != english && !opened.reason(field).isEmpty());
        QTest::keyClick(opened.field(field), Qt::Key_Escape);
        QCOMPARE(opened.field(field)->text(), before);
        QCOMPARE(opened.reason(field), QString());
    }

    /// "ポー" at the end of a line and "ト" on the next is no way to write ポート.
    void aLabelIsNotBrokenWithinAWord()
    {
        m_spoken.speak(u"ja"_s);
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        static const QRegularExpression within(u"[\u30a1-\u30fc]\n[\u30a1-\u30fc]"_s);
        int several = 0;
        for (const QLabel *label : opened.panel.form()->findChildren<QLabel *>()) {
            if (!label->buddy())
                continue;
            QTextLayout layout(label->text(), label->font());
            layout.beginLayout();
            QStringList lines;
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(label->width());
                lines.append(label->text().mid(line.textStart(), line.textLength()));
            }
            layout.endLayout();
            several += lines.size() > 1 ? 1 : 0;
            QString broken = lines.join(u'\n');
            broken.remove(QChar(0x2060));
            QVERIFY2(!within.match(broken).hasMatch(), qPrintable(broken));
        }
        QVERIFY(several > 0);
    }

    void aComplaintHasTheHeightOfItsLines()
    {
        for (const QString &language : {u"en"_s, u"ja"_s}) {
            m_spoken.speak(language);
            OpenedProperties opened;
            opened.panel.resize(10, 900); // as narrow as it gets
            opened.choose(CanvasKind::Node, u"sum01"_s);
            opened.type(u"product.sum.port.http"_s, u"70000"_s);
            QCoreApplication::processEvents();
            const auto *label = opened.field(u"product.sum.port.http"_s)->parentWidget()->findChild<QLabel *>();
            QVERIFY(label->isVisible());
            QVERIFY(label->heightForWidth(label->width()) > 2 * label->fontMetrics().lineSpacing());
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                qPrintable(u"%1 of %2"_s.arg(label->height()).arg(label->heightForWidth(label->width()))));
            QVERIFY(label->geometry().bottom() < label->parentWidget()->height());
            const QByteArray pictures = qgetenv("PORTOLAN_KEEP_PICTURES");
            if (!pictures.isEmpty())
                opened.panel.grab().save(QString::fromLocal8Bit(pictures) + u"/properties-"_s + language + u".png"_s);
        }
    }

    void portsThatAreNotSaidAreThoseInForce()
    {
        OpenedProperties opened(u"one-management-server"_s);
        opened.choose(CanvasKind::Node, u"mgmt01"_s);
        const auto hint = [&] { return opened.field(u"product.csm.port.snmp-trap"_s)->placeholderText(); };
        // Port 162 is taken by the SNMP Trap service of the same machine.
        QCOMPARE(hint(), u"22601 (fallback)"_s);
        QCOMPARE(opened.field(u"product.csm.port.alert"_s)->placeholderText(), u"22611"_s);
        opened.document().edit(editName(Edit::ChangeNode, id(u"mgmt01"_s)), [](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(id(u"mgmt01"_s));
            node.listens.clear();
            editor.put(node);
        });
        QCOMPARE(hint(), u"162"_s);
        opened.document().undo();
        QCOMPARE(hint(), u"22601 (fallback)"_s);
        opened.pick(u"product.csm.fallback.snmp-trap"_s, u"2"_s);
        QCOMPARE(hint(), u"162,22601 (with the fallback)"_s);
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY2(hint().contains(u"代替ポート"_s), qPrintable(hint()));
    }

    void versionsThatTheDocumentNamesAreOffered()
    {
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        const QCompleter *completer = opened.field(u"product.sum.version"_s)->completer();
        QVERIFY(completer);
        const QAbstractItemModel &model = *completer->model();
        QStringList offered;
        for (int row = 0; row < model.rowCount(); ++row)
            offered.append(model.index(row, 0).data().toString());
        QCOMPARE(offered, (QStringList{u"7.2.1"_s, u"7.3.0"_s}));
    }

    void changesSeveralNodesAtOnce()
    {
        OpenedProperties opened;
        opened.selection().setThings({{CanvasKind::Node, u"sum01"_s}, {CanvasKind::Node, u"admin-pc01"_s}});
        QCOMPARE(opened.field(u"node.name.en"_s)->text(), QString());
        QCOMPARE(opened.field(u"node.name.en"_s)->placeholderText(), u"(several values)"_s);
        opened.type(u"node.fact.manufacturer"_s, u"dell"_s);
        QCOMPARE(opened.document().history().count(), 1);
        for (const QString &node : {u"sum01"_s, u"admin-pc01"_s})
            QCOMPARE(opened.plan().nodes.at(id(node)).facts.at(id(u"manufacturer"_s)), id(u"dell"_s));
        opened.pick(u"node.zone"_s, QString());
        for (const QString &node : {u"sum01"_s, u"admin-pc01"_s})
            QVERIFY(opened.plan().nodes.at(id(node)).zone.isNull());
        QCOMPARE(opened.document().history().count(), 2);
        opened.document().undo();
        QVERIFY(!opened.plan().nodes.at(id(u"sum01"_s)).zone.isNull());
    }

    void installsAndUninstalls()
    {
        OpenedProperties opened;
        opened.choose(CanvasKind::Node, u"sum01"_s);
        opened.pick(u"product.install"_s, u"new:hcsm"_s);
        QCOMPARE(opened.plan().nodes.at(id(u"sum01"_s)).runs.size(), size_t(2));
        QCoreApplication::processEvents();
        QVERIFY(opened.field(u"product.hcsm.version"_s));
        auto *option = opened.panel.form()->findChild<QCheckBox *>(u"product.hcsm.option.deployment-manager"_s);
        QVERIFY(option);
        const bool before = option->isChecked();
        option->click();
        QCOMPARE(opened.plan().products.at(id(u"hcsm"_s)).options.at(id(u"deployment-manager"_s)), !before);
        opened.panel.form()->findChild<QPushButton *>(u"product.hcsm.uninstall"_s)->click();
        QVERIFY(!opened.plan().products.contains(id(u"hcsm"_s)));
        QCOMPARE(opened.document().history().count(), 3);
    }

    void zonesFirewallsAndTheSheetHaveFields()
    {
        OpenedProperties opened;
        opened.choose(CanvasKind::Zone, u"console"_s);
        opened.type(u"zone.networks"_s, u"10.30.0.0/23"_s);
        QCOMPARE(opened.plan().zones.at(id(u"console"_s)).networks.front().toString(), u"10.30.0.0/23"_s);
        opened.type(u"zone.networks"_s, u"10.30.0.7/23"_s);
        QVERIFY(opened.reason(u"zone.networks"_s).contains(u"10.30.0.0/23"_s));
        opened.choose(CanvasKind::Firewall, opened.plan().firewalls.begin()->first.toString());
        opened.pick(u"firewall.state"_s, u"stateless"_s);
        QCOMPARE(opened.plan().firewalls.begin()->second.state, FirewallState::Stateless);
        opened.selection().setThings({});
        opened.type(u"title.en"_s, u"New title"_s);
        QCOMPARE(opened.plan().title.en, u"New title"_s);
        opened.type(u"sheet.date"_s, u"2026-13-01"_s);
        QVERIFY(!opened.reason(u"sheet.date"_s).isEmpty());
        opened.pick(u"sheet.paper"_s, u"A4"_s);
        QCOMPARE(opened.plan().sheet.paper, u"A4"_s);
    }

    void findingsAreJumpedToFixedAcceptedAndTakenBack()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        FindingsPanel panel(opened.context(), opened.feed());
        panel.setDocument(&opened.document());
        panel.resize(420, 600);
        panel.show();
        opened.document().edit(editName(Edit::ChangeNode, id(u"sum01"_s)), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(id(u"sum01"_s));
            node.zone = Id();
            editor.put(node);
        });
        const QString key = u"node.no-zone:sum01"_s;
        QTRY_VERIFY(panel.model().indexOf(key).isValid());
        QSignalSpy revealed(&opened.selection(), &SharedSelection::revealAsked);
        QTest::mouseClick(
            panel.view().viewport(), Qt::LeftButton, {}, panel.view().visualRect(panel.model().indexOf(key)).center());
        QCOMPARE(opened.selection().things(), (std::set<CanvasId>{{CanvasKind::Node, u"sum01"_s}}));
        QVERIFY(!revealed.isEmpty());
        auto *choice = panel.findChild<QComboBox *>(u"findings.fix.choice"_s);
        QVERIFY(choice->isVisible());
        choice->setCurrentIndex(choice->findData(u"mgmt"_s));
        QTest::mouseClick(panel.findChild<QPushButton *>(u"findings.fix"_s), Qt::LeftButton);
        QCOMPARE(opened.plan().nodes.at(id(u"sum01"_s)).zone, id(u"mgmt"_s));
        QTRY_VERIFY(!panel.model().indexOf(key).isValid());
        opened.document().undo();
        QTRY_VERIFY(panel.model().indexOf(key).isValid());
        const int open = opened.feed().counts().open();
        panel.view().setCurrentIndex(panel.model().indexOf(key));
        QTest::mouseClick(panel.findChild<QPushButton *>(u"findings.accept"_s), Qt::LeftButton);
        QTest::mouseClick(panel.findChild<QPushButton *>(u"form.accept"_s), Qt::LeftButton);
        QVERIFY(panel.form().isVisible()); // without a reason nothing is accepted
        QVERIFY(!opened.plan().accepted.contains(key));
        QTest::keyClicks(panel.findChild<QLineEdit *>(u"reason.en"_s), u"On purpose"_s);
        panel.findChild<QLineEdit *>(u"reason.ja"_s)->setText(u"意図的"_s);
        QTest::keyClick(panel.findChild<QLineEdit *>(u"reason.en"_s), Qt::Key_Return);
        QCOMPARE(opened.plan().accepted.at(key).reason.en, u"On purpose"_s);
        QTRY_COMPARE(opened.feed().counts().open(), open - 1);
        QVERIFY(!panel.model().indexOf(key).isValid());
        QTest::mouseClick(panel.findChild<QToolButton *>(u"findings.accepted"_s), Qt::LeftButton);
        panel.view().setCurrentIndex(panel.model().indexOf(key));
        QTest::mouseClick(panel.findChild<QPushButton *>(u"findings.reopen"_s), Qt::LeftButton);
        QVERIFY(!opened.plan().accepted.contains(key));
        QTRY_COMPARE(opened.feed().counts().open(), open);
        const QString english = panel.model().indexOf(key).data().toString();
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY(panel.model().indexOf(key).data().toString() != english);
        panel.setDocument(nullptr);
    }

    void findingsTakeATypedValueOrRefuseIt()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        FindingsPanel panel(opened.context(), opened.feed());
        panel.setDocument(&opened.document());
        panel.show();
        opened.document().edit(editName(Edit::ChangeNode, id(u"sum01"_s)), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(id(u"sum01"_s));
            node.name = {u"HP SUM"_s, {}};
            editor.put(node);
        });
        const QString key = u"text.one-language:nodes.sum01.name"_s;
        QTRY_VERIFY(panel.model().indexOf(key).isValid());
        panel.view().setCurrentIndex(panel.model().indexOf(key));
        QTest::keyClick(&panel.fixField().edit(), Qt::Key_Return);
        QVERIFY(!panel.fixField().reason().isEmpty());
        panel.fixField().edit().setText(u"更新サーバ"_s);
        QTest::keyClick(&panel.fixField().edit(), Qt::Key_Return);
        QCOMPARE(opened.plan().nodes.at(id(u"sum01"_s)).name.ja, u"更新サーバ"_s);
        QTRY_VERIFY(!panel.model().indexOf(key).isValid());
        panel.setDocument(nullptr);
    }

    /// What was decided at once is in order again at once, and the history says what was done.
    void findingsSettleAllOfADecision()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        const std::vector<QString> keys{
            u"sum:linux-connect.ssh:sum01>gone1:tcp"_s, u"sum:linux-connect.ssh:sum01>gone2:tcp"_s};
        opened.document().edit(editName(Edit::ExcludeFlow, keys.size()), [&](PlanEditor &editor) {
            excludeFlows(editor, keys, {{u"Not here"_s, {}}, {}, {}, {}});
        });
        FindingsPanel panel(opened.context(), opened.feed());
        panel.setDocument(&opened.document());
        panel.show();
        const QString half = u"text.one-language:decisions."_s + keys.front() + u".reason"_s;
        QTRY_VERIFY(panel.model().indexOf(half).isValid());
        panel.view().setCurrentIndex(panel.model().indexOf(half));
        panel.fixField().edit().setText(u"対象なし"_s);
        QTest::keyClick(&panel.fixField().edit(), Qt::Key_Return);
        for (const QString &key : keys)
            QCOMPARE(opened.plan().decisions.at(key).reason.ja, u"対象なし"_s);
        const QString stale = u"decision.without-flow:"_s + keys.front();
        QTRY_VERIFY(!panel.model().indexOf(half).isValid());
        panel.view().setCurrentIndex(panel.model().indexOf(stale));
        QTest::mouseClick(panel.findChild<QPushButton *>(u"findings.fix"_s), Qt::LeftButton);
        for (const QString &key : keys)
            QVERIFY(!opened.plan().decisions.contains(key));
        const QString name = editText(opened.document().stepName(2));
        QVERIFY2(name.startsWith(u"Settle a finding: decision about what is gone"_s) && name.contains(u"gone1"_s)
                && name.contains(opened.plan().nodes.at(id(u"sum01"_s)).name.en),
            qPrintable(name));
        panel.setDocument(nullptr);
    }

    void historyGoesWhereItIsClicked()
    {
        test::OpenExample opened(u"mixed-rack"_s);
        HistoryPanel panel(opened.context());
        panel.setDocument(&opened.document());
        panel.show();
        const Plan first = opened.plan();
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s}) {
            opened.document().edit(editName(Edit::Rename, {u"sum01"_s, name}), [&](PlanEditor &editor) {
                Node node = editor.plan().nodes.at(id(u"sum01"_s));
                node.name.en = name;
                editor.put(node);
            });
        }
        opened.document().setSaved();
        QListWidget &list = panel.list();
        QCOMPARE(list.count(), 4);
        QCOMPARE(list.currentRow(), 3);
        QCOMPARE(list.item(1)->text(), u"Rename HP SUM server sum01 to A"_s);
        QCOMPARE(list.item(3)->text(), u"Rename B to C (saved)"_s);
        const auto click = [&](int row) {
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
        };
        click(1);
        QCOMPARE(opened.plan().nodes.at(id(u"sum01"_s)).name.en, u"A"_s);
        click(0);
        QVERIFY(opened.plan() == first);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(opened.plan().nodes.at(id(u"sum01"_s)).name.en, u"B"_s);
        QCOMPARE(opened.document().history().index(), 2);
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QCOMPARE(list.item(1)->text(), editText(opened.document().stepName(0)));
        QVERIFY(list.item(1)->text() != u"Rename HP SUM server sum01 to A"_s);
        panel.setDocument(nullptr);
    }
};

QTEST_MAIN(PropertiesPanelTest)
#include "PropertiesPanelTest.moc"
