// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"
#include "edit/EditNames.h"
#include "io/PlanWriter.h"
#include "panels/FlowsModel.h"
#include "plan/LargePlan.h"
#include "revisions/Consequences.h"
#include "support/Ids.h"
#include "support/WholeWindow.h"

#include <QTemporaryDir>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

constexpr int nodes = 3000; // flows enough that rows are made in slices, and findings in another thread

/// The program with a plan open of which nothing is done in one go.
struct OpenedLarge : test::WholeWindow {
    OpenedLarge()
    {
        show();
        const QString path = m_folder.filePath(u"large.plan.yaml"_s);
        (void)savePlan(makeLargePlan(nodes, 1), path);
        open(path);
    }
    void switchOption(bool isOn)
    {
        document().edit(editName(Edit::ChangeProduct, id(u"csm"_s)), [&](PlanEditor &editor) {
            Product product = editor.plan().products.at(id(u"csm"_s));
            product.options[id(u"deployment-manager"_s)] = isOn;
            editor.put(product);
        });
    }
    void removeServer()
    {
        const auto &all = document().plan().nodes;
        const auto server = std::find_if(
            all.begin(), all.end(), [](const auto &entry) { return entry.second.kind == id(u"linux"_s); });
        const Id gone = server->first;
        document().edit(editName(Edit::Remove, gone), [&](PlanEditor &editor) { editor.removeNode(gone); });
    }
    FlowsModel &flows() { return panels().flowsPanel().model(); }
    /// What the table lists that the matrix doesn't, or not there; empty: nothing.
    QString unlikeness()
    {
        const Matrix matrix(document().engine(), MatrixFilter());
        if (flows().rowCount() != static_cast<int>(matrix.rows().size() + matrix.excluded().size()))
            return u"%1 rows instead of %2"_s.arg(flows().rowCount()).arg(matrix.rows().size());
        for (size_t row = 0; row < matrix.rows().size(); ++row) {
            if (flows().rowAt(static_cast<int>(row)).key != matrix.rows()[row].key)
                return matrix.rows()[row].key;
        }
        return {};
    }
    bool hasFindingsOfPlan()
    {
        return panels().findings().findings() == portolan::findings(document().engine(), QDate(2026, 11, 21));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// What is done in slices and in other threads ends where it would if it were done in one go.
class LargePlanInWindowTest : public QObject {
    Q_OBJECT

private slots:
    void rowsAreThoseOfTheMatrix()
    {
        OpenedLarge opened;
        QVERIFY(opened.document().engine().flowCount() > 10000);
        QTRY_VERIFY(!opened.flows().isWorking());
        QCOMPARE(opened.unlikeness(), QString());
        const int before = opened.flows().rowCount();
        opened.switchOption(true);
        QVERIFY(opened.flows().isOutdated());
        QCOMPARE(opened.flows().rowCount(), before);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.flows().isWorking(), 20000);
        QCOMPARE(opened.unlikeness(), QString());
        QVERIFY(opened.flows().rowCount() > before + nodes);
        // An edit while they are being made: they are made anew.
        opened.switchOption(false);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        opened.removeServer();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.flows().isWorking(), 20000);
        QCOMPARE(opened.unlikeness(), QString());
        QVERIFY(opened.flows().rowCount() < before);
        opened.run(u"edit.undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!opened.flows().isWorking(), 20000);
        QCOMPARE(opened.unlikeness(), QString());
    }

    void findingsAreThoseOfThePlan()
    {
        OpenedLarge opened;
        QTRY_VERIFY_WITH_TIMEOUT(opened.hasFindingsOfPlan(), 20000);
        QVERIFY(!opened.panels().findings().findings().empty());
        const size_t before = opened.panels().findings().findings().size();
        opened.switchOption(true);
        opened.removeServer();
        QTRY_VERIFY_WITH_TIMEOUT(opened.settle() && opened.hasFindingsOfPlan(), 20000);
        // Places count as well.
        const Places places = opened.document().places();
        opened.document().edit(editName(Edit::Arrange), [&](PlanEditor &editor) {
            places.settle(editor);
            const auto first = editor.plan().nodes.begin();
            Node node = std::next(first)->second;
            node.at = first->second.at;
            editor.put(node);
        });
        QTRY_VERIFY_WITH_TIMEOUT(opened.settle() && opened.hasFindingsOfPlan(), 20000);
        for (int step = 0; step < 3; ++step)
            opened.run(u"edit.undo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(opened.settle() && opened.hasFindingsOfPlan(), 20000);
        QCOMPARE(opened.panels().findings().findings().size(), before);
    }

    void whatAnOptionDidIsTold()
    {
        OpenedLarge opened;
        ConsequencesBar &bar = opened.comparing().consequences().bar();
        opened.switchOption(true);
        QTRY_VERIFY_WITH_TIMEOUT(bar.text().contains(u"rows added"_s), 20000);
        // The next edit takes it away, told or not.
        opened.switchOption(false);
        QVERIFY(bar.text().isEmpty());
        opened.run(u"edit.undo"_s);
        QVERIFY(opened.settle());
        QVERIFY(bar.text().isEmpty());
    }
};

QTEST_MAIN(LargePlanInWindowTest)
#include "LargePlanInWindowTest.moc"
