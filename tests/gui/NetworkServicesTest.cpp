// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Finding.h"
#include "edit/EditNames.h"
#include "messages/EditText.h"
#include "panels/FindingFix.h"
#include "shell/Panels.h"
#include "support/WholeWindow.h"
#include "tools/InPlaceEntry.h"
#include "tools/Insertion.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Id id(const QString &text)
{
    return Id::parse(text).value();
}

size_t productsOf(test::WholeWindow &program)
{
    return program.document().plan().products.size();
}

/// The open question what runs on a machine; null: none is asked.
ProductEntry *asked(test::WholeWindow &program)
{
    return qobject_cast<ProductEntry *>(program.desk().insertion().entry());
}

const Finding *absence(test::WholeWindow &program)
{
    for (const Finding &finding : program.desk().mirror().findings()) {
        if (finding.code == u"product.services-absent")
            return &finding;
    }
    return nullptr;
}

bool begin(test::WholeWindow &program)
{
    program.show();
    program.run(u"file.new"_s);
    return QTest::qWaitFor([&] { return program.window().planFile().isOpen(); }, 60000) && program.settle();
}

} // namespace

/// DNS, NTP and their like: no machine has to be told to run them, but the plan has to have their catalog.
class NetworkServicesTest : public QObject {
    Q_OBJECT

private slots:
    void aServerBringsItsServices()
    {
        test::WholeWindow program;
        QVERIFY(begin(program));
        Insertion &insertion = program.desk().insertion();
        insertion.insert(u"linux"_s, {600, 200});
        QVERIFY(!insertion.entry()); // there for other things
        insertion.insert(u"ntp-server"_s, {200, 200});
        ProductEntry *question = asked(program);
        QVERIFY(question);
        QCOMPARE(question->list().count(), 1);
        QCOMPARE(question->list().item(0)->text(), u"Infrastructure services (for the whole plan)"_s);
        QTest::keyClick(&question->list(), Qt::Key_Return);
        QVERIFY(!insertion.entry());
        QCOMPARE(productsOf(program), size_t(1));
        QCOMPARE(program.document().plan().products.begin()->second.catalog, id(u"infrastructure"_s));
        QVERIFY(program.document().plan().nodes.at(id(u"ntp-server01"_s)).runs.empty());
        QCOMPARE(editText(program.document().stepName(2)), u"Add product Infrastructure services"_s);
        QVERIFY(program.settle());
        const Diagram &diagram = program.desk().canvas().diagram();
        QCOMPARE(diagram.arrows.size(), size_t(1));
        QCOMPARE(diagram.arrows.front().ports, u"UDP 123"_s);
        // The next server finds them there.
        insertion.insert(u"dns-server"_s, {200, 400});
        QVERIFY(!insertion.entry());
        QVERIFY(program.settle());
        QVERIFY(program.desk().canvas().diagram().arrows.size() > 1);
        program.run(u"edit.undo"_s);
        program.run(u"edit.undo"_s);
        QCOMPARE(productsOf(program), size_t(0));
    }

    void whoAsksIsAnswered()
    {
        test::WholeWindow program;
        QVERIFY(begin(program));
        Insertion &insertion = program.desk().insertion();
        insertion.insert(u"linux"_s, {600, 200});
        insertion.askProduct(id(u"linux01"_s));
        QVERIFY(asked(program));
        QTest::keyClick(&asked(program)->list(), Qt::Key_Return);
        QCOMPARE(productsOf(program), size_t(1));
        // Nothing more is known of it: that is said, not shown by silence.
        insertion.askProduct(id(u"linux01"_s));
        QVERIFY(!insertion.entry());
        const QString said = program.window().statusBar()->currentMessage();
        QVERIFY2(said.contains(u"No catalog has anything more"_s), qPrintable(said));
    }

    void theirAbsenceIsAFindingThatMendsItself()
    {
        test::WholeWindow program;
        QVERIFY(begin(program));
        Insertion &insertion = program.desk().insertion();
        insertion.insert(u"ntp-server"_s, {200, 200});
        QVERIFY(asked(program));
        QTest::keyClick(&asked(program)->list(), Qt::Key_Escape);
        QVERIFY(!insertion.entry());
        QVERIFY(program.settle());
        QTRY_VERIFY(absence(program));
        QCOMPARE(absence(program)->nodes, std::vector<Id>{id(u"ntp-server01"_s)});
        const std::optional<FindingFix> fix = fixFor(*absence(program), program.document(), Language::English);
        QVERIFY(fix && fix->input == FindingFix::Input::None);
        QCOMPARE(fix->action, u"Add Infrastructure services"_s);
        QVERIFY(program.document().tryEdit(editName(Edit::FixFinding, 1),
            [&](PlanEditor &editor) { return fix->apply(editor, QString(), QString()); }));
        QCOMPARE(productsOf(program), size_t(1));
        QVERIFY(program.settle());
        QTRY_VERIFY(!absence(program));
    }

    void theirSettingsStandWithThePlan()
    {
        test::WholeWindow program;
        QVERIFY(begin(program));
        Insertion &insertion = program.desk().insertion();
        insertion.insert(u"linux"_s, {600, 200});
        insertion.insert(u"management-client"_s, {200, 200});
        program.desk().selection().setThings({});
        QWidget &panel = *program.window().panels().panel(u"properties"_s)->widget();
        auto *add = panel.findChild<QComboBox *>(u"services.add"_s);
        QVERIFY(add);
        add->setCurrentIndex(add->findText(u"Infrastructure services"_s));
        emit add->activated(add->currentIndex());
        QCOMPARE(productsOf(program), size_t(1));
        const Id services = program.document().plan().products.begin()->first;
        const QString name = u"product."_s + services.toString();
        QTRY_VERIFY(panel.findChild<QCheckBox *>(name + u".option.ssh"_s));
        QVERIFY(!panel.findChild<QComboBox *>(u"services.add"_s)); // there is no other catalog of services
        auto *ssh = panel.findChild<QCheckBox *>(name + u".option.ssh"_s);
        QVERIFY(!ssh->isChecked());
        QVERIFY(program.settle());
        const size_t before = program.desk().canvas().diagram().arrows.size();
        ssh->click();
        QVERIFY(program.document().plan().products.at(services).options.at(id(u"ssh"_s)));
        QVERIFY(program.settle());
        QCOMPARE(program.desk().canvas().diagram().arrows.size(), before + 1);
        auto *remove = panel.findChild<QPushButton *>(name + u".remove"_s);
        QVERIFY(remove);
        remove->click();
        QCOMPARE(productsOf(program), size_t(0));
        QTRY_VERIFY(panel.findChild<QComboBox *>(u"services.add"_s));
    }
};

QTEST_MAIN(NetworkServicesTest)
#include "NetworkServicesTest.moc"
