// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/PlanDocument.h"

#include "edit/EditNames.h"
#include "edit/MoveEdits.h"
#include "plan/LargePlan.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

#include <stdexcept>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
products: [{id: csm, catalog: hcsm}]
zones: [{id: a, frame: [0, 0, 400, 400]}, {id: b, frame: [500, 0, 400, 400]}]
firewalls: [{id: ab, joins: [a, b], at: [450, 200]}]
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [{product: csm, manages: [w1, w2]}], zone: a, at: [40, 40]}
  - {id: w1, kind: windows, zone: b, at: [540, 40]}
  - {id: w2, kind: windows, zone: b, at: [540, 240]}
  - {id: w1-bmc, kind: bmc, part-of: w1, zone: b, at: [720, 40]}
flows:
  - {id: in, from: w2, to: w1, transport: tcp, ports: 5000}
)";

} // namespace

class PlanDocumentTest : public QObject {
    Q_OBJECT

private slots:
    /// Steps are called by names, also of what is gone, and the plan is to be had as it was before any of them.
    void stepsHaveNamesAndPlans()
    {
        PlanDocument document(test::catalogs(), test::DerivedPlan::read(R"(
products: [{id: p1, catalog: hcsm}]
nodes:
  - {id: node-3, kind: linux, name: {en: Web, ja: ウェブ}}
  - {id: node-4, kind: linux}
)"));
        const Id web = id(u"node-3"_s);
        const Plan first = document.plan();
        document.edit(editName(Edit::ChangeNode, web), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(web);
            node.name.en = u"Shop"_s;
            editor.put(node);
        });
        document.edit(editName(Edit::Remove, web), [&](PlanEditor &editor) { editor.removeNode(web); });
        document.edit(editName(Edit::ChangePort, {u"https"_s, u"p1"_s}), [&](PlanEditor &editor) {
            Product product = editor.plan().products.begin()->second;
            product.note = u"x"_s;
            editor.put(product);
        });
        QCOMPARE(document.stepName(0).names.at(0), (LocalizedText{u"Web"_s, u"ウェブ"_s}));
        QCOMPARE(document.stepName(1).names.at(0), (LocalizedText{u"Shop"_s, u"ウェブ"_s}));
        QVERIFY(document.stepName(2).names.at(0).isComplete());
        QCOMPARE(document.stepName(2).names.at(1), test::catalogs().catalogs.at(id(u"hcsm"_s)).productName);
        QVERIFY(document.planAt(0) == first);
        QCOMPARE(document.planAt(1).nodes.at(web).name.en, u"Shop"_s);
        QVERIFY(document.planAt(3) == document.plan());
    }

    void init()
    {
        m_document = std::make_unique<PlanDocument>(test::catalogs(), test::DerivedPlan::read(yaml));
        m_changes.clear();
        connect(m_document.get(), &PlanDocument::changed, this,
            [this](const DocumentChange &change) { m_changes.push_back(change); });
    }

    void anEditIsAStepAndIsTold()
    {
        const Plan before = m_document->plan();
        QVERIFY(rename("w1", u"Web"_s));
        QCOMPARE(m_document->history().count(), 1);
        QCOMPARE(m_document->stepName(0), editName(Edit::Rename, {u"w1"_s, u"Web"_s}));
        QCOMPARE(m_changes.size(), size_t(1));
        QCOMPARE(m_changes[0].changes.nodes, std::set<Id>{id("w1")});
        QVERIFY(m_document->isModified());
        m_document->undo();
        QVERIFY(m_document->plan() == before);
        QCOMPARE(m_changes.size(), size_t(2));
        QCOMPARE(m_changes[1].changes, m_changes[0].changes);
        QVERIFY(!m_document->isModified());
        m_document->redo();
        QCOMPARE(m_document->plan().nodes.at(id("w1")).name.en, u"Web"_s);
        QCOMPARE(m_changes.size(), size_t(3));
    }

    /// What has no place is arranged once, and anew when the plan is another one.
    void placesAreThoseOfThePlanAsItIs()
    {
        const auto areTrue = [this] {
            const Places fresh(m_document->engine());
            const Places known = m_document->places();
            const auto &nodes = m_document->plan().nodes;
            return std::all_of(nodes.begin(), nodes.end(), [&](const auto &entry) {
                const std::optional<Rectangle> box = known.node(entry.first);
                return box && box == fresh.node(entry.first);
            });
        };
        const auto place = [this](const char *node, const std::optional<Point> &at) {
            m_document->edit(editName(Edit::Move, id(node)), [&](PlanEditor &editor) {
                Node moved = editor.plan().nodes.at(id(node));
                moved.at = at;
                editor.put(moved);
            });
        };
        place("w1", std::nullopt);
        place("w2", std::nullopt);
        QVERIFY(areTrue());
        const Rectangle before = *m_document->places().node(id("w1"));
        place("w2", Point{before.x, before.y});
        QVERIFY(areTrue());
        QVERIFY(m_document->places().node(id("w1")) != before);
        m_document->undo();
        QVERIFY(areTrue());
        m_document->setMissingPlaces(missingPlaces(m_document->engine()));
        QVERIFY(areTrue());
        // Nothing is among them that the plan places.
        QCOMPARE(missingPlaces(m_document->engine()).nodes.size(), size_t(2));
        QVERIFY(missingPlaces(m_document->engine()).firewalls.empty());
        drag("w1", {8, 8}, m_document->newGesture());
        QVERIFY(areTrue());
    }

    /// What moves or is renamed alone asks nobody to derive anything.
    void tellsWhatFlowsDependOn()
    {
        m_document->edit(editName(Edit::Move, id("ab")), [](PlanEditor &editor) {
            Firewall firewall = editor.plan().firewalls.at(id("ab"));
            firewall.at = Point{450, 300};
            editor.put(firewall);
        });
        QCOMPARE(m_changes.back().changes.firewalls, std::set<Id>{id("ab")});
        QVERIFY(m_changes.back().counting.isEmpty());
        m_document->edit(editName(Edit::Move, id("ab")), [](PlanEditor &editor) {
            Firewall firewall = editor.plan().firewalls.at(id("ab"));
            firewall.state = FirewallState::Stateless;
            editor.put(firewall);
        });
        QCOMPARE(m_changes.back().counting.firewalls, std::set<Id>{id("ab")});
    }

    void whatChangesNothingIsNoStep()
    {
        QVERIFY(!m_document->edit(editName(Edit::Move), [](PlanEditor &) {}));
        QVERIFY(!m_document->edit(editName(Edit::ChangeNode), [](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(id("w1"));
            const Node before = node;
            node.note = u"there"_s;
            editor.put(node);
            editor.put(before); // and back again
        }));
        QCOMPARE(m_document->history().count(), 0);
        QVERIFY(m_changes.empty());
        QVERIFY(!m_document->isModified());
    }

    /// A removal comes back whole: who managed it, what was part of it, what was drawn to it, and all flows.
    void aRemovalComesBackWhole()
    {
        const Plan before = m_document->plan();
        const int flows = m_document->engine().flowCount();
        QVERIFY(flows > 0);
        QVERIFY(m_document->edit(
            editName(Edit::Remove, id("w1")), [](PlanEditor &editor) { editor.removeNode(id("w1")); }));
        QVERIFY(m_document->plan().flows.empty());
        QVERIFY(m_document->engine().flowCount() < flows);
        QVERIFY(!m_changes[0].flows.removed.empty());
        m_document->undo();
        QVERIFY(m_document->plan() == before);
        QCOMPARE(m_document->engine().flowCount(), flows);
        QCOMPARE(m_changes[1].flows.added.size(), m_changes[0].flows.removed.size());
        m_document->edit(editName(Edit::Remove), [](PlanEditor &editor) {
            editor.removeZone(id("b"));
            editor.removeProduct(id("csm"));
        });
        QVERIFY(m_document->plan().firewalls.empty());
        m_document->undo();
        QVERIFY(m_document->plan() == before);
    }

    void aGestureIsOneStepAndTwoAreTwo()
    {
        const QString first = m_document->newGesture();
        const QString second = m_document->newGesture();
        QVERIFY(first != second);
        for (int step = 0; step < 3; ++step)
            nudge("w1", first);
        for (int step = 0; step < 3; ++step)
            nudge("w1", second);
        nudge("w1", {});
        nudge("w1", {});
        QCOMPARE(m_document->history().count(), 4);
        QCOMPARE(m_document->plan().nodes.at(id("w1")).at->x, 540.0 + 8 * 8);
        m_document->undo();
        m_document->undo();
        m_document->undo();
        QCOMPARE(m_document->plan().nodes.at(id("w1")).at->x, 540.0 + 3 * 8);
        m_document->undo();
        QCOMPARE(m_document->plan().nodes.at(id("w1")).at->x, 540.0);
        QVERIFY(!m_document->isModified());
    }

    void aGestureIsNotMergedIntoWhatWasSaved()
    {
        nudge("w1", u"g"_s);
        m_document->setSaved();
        nudge("w1", u"g"_s);
        QCOMPARE(m_document->history().count(), 2);
        m_document->undo();
        QVERIFY(!m_document->isModified());
    }

    /// A drag says where things are since its beginning: what lay on its way leaves no trace.
    void aDragIsRevised()
    {
        const Plan before = m_document->plan();
        const QString gesture = m_document->newGesture();
        drag("w1", {-500, 0}, gesture); // over the other zone
        QCOMPARE(m_document->plan().nodes.at(id("w1")).zone, id("a"));
        drag("w1", {80, 80}, gesture);
        QCOMPARE(m_document->plan().nodes.at(id("w1")).zone, id("b"));
        QCOMPARE(m_document->plan().nodes.at(id("w1")).at, (Point{620, 120}));
        QCOMPARE(m_document->history().count(), 1);
        m_document->undo();
        QVERIFY(m_document->plan() == before);
        m_document->redo();
        drag("w1", {0, 0}, gesture); // back to where it began: the step goes
        QVERIFY(m_document->plan() == before);
        QCOMPARE(m_document->history().count(), 0);
        QVERIFY(!m_document->isModified());
    }

    void whatWasSavedInTheMiddleOfADragIsNoPlaceOfTheHistory()
    {
        const QString gesture = m_document->newGesture();
        drag("w1", {16, 0}, gesture);
        m_document->setSaved();
        drag("w1", {24, 0}, gesture);
        QCOMPARE(m_document->plan().nodes.at(id("w1")).at->x, 564.0);
        QCOMPARE(m_document->history().count(), 1);
        QVERIFY(m_document->isModified());
        m_document->undo();
        QVERIFY(m_document->isModified());
    }

    void escapeTakesADragBack()
    {
        const Plan before = m_document->plan();
        nudge("w2", {});
        const Plan nudged = m_document->plan();
        const QString gesture = m_document->newGesture();
        drag("w1", {16, 0}, gesture);
        drag("w1", {64, 0}, gesture);
        m_document->cancel(gesture);
        QVERIFY(m_document->plan() == nudged);
        QCOMPARE(m_document->history().count(), 1);
        QVERIFY(!m_document->history().canRedo());
        m_document->cancel(gesture); // nothing is left of it
        QVERIFY(m_document->plan() == nudged);
        m_document->undo();
        QVERIFY(m_document->plan() == before);
    }

    void aRevisionAfterAnUndoBeginsAnew()
    {
        drag("w1", {16, 0}, u"g"_s);
        nudge("w2", {});
        m_document->undo();
        drag("w1", {32, 0}, u"g"_s);
        QCOMPARE(m_document->history().count(), 1);
        m_document->undo();
        QCOMPARE(m_document->plan().nodes.at(id("w1")).at->x, 540.0);
    }

    void anEditThatFailsLeavesThePlanAlone()
    {
        const Plan before = m_document->plan();
        const Result<bool> done = m_document->tryEdit(editName(Edit::Remove), [](PlanEditor &editor) -> Result<void> {
            editor.removeNode(id("w1"));
            return failure(u"value.empty"_s);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"value.empty"_s);
        QVERIFY(m_document->plan() == before);
        QVERIFY_EXCEPTION_THROWN(m_document->edit(editName(Edit::Remove),
                                     [](PlanEditor &editor) {
                                         editor.removeZone(id("b"));
                                         throw std::runtime_error("in the middle");
                                     }),
            std::runtime_error);
        QVERIFY(m_document->plan() == before);
        drag("w1", {16, 0}, u"g"_s);
        const Plan dragged = m_document->plan();
        QVERIFY_EXCEPTION_THROWN(m_document->revise(
                                     editName(Edit::Move),
                                     [](PlanEditor &editor) {
                                         editor.removeZone(id("b"));
                                         throw std::runtime_error("in the middle");
                                     },
                                     u"g"_s),
            std::runtime_error);
        QVERIFY(m_document->plan() == dragged);
        m_document->undo();
        QVERIFY(m_document->plan() == before);
        QCOMPARE(m_changes.size(), size_t(2));
    }

    void editsWithinAnEditAreItsOwn()
    {
        const Plan before = m_document->plan();
        QVERIFY(m_document->edit(editName(Edit::ChangeNodes), [&](PlanEditor &editor) {
            QVERIFY(rename("w1", u"One"_s));
            QVERIFY(!rename("w1", u"One"_s));
            const Result<bool> failed
                = m_document->tryEdit(editName(Edit::Remove), [](PlanEditor &own) -> Result<void> {
                      own.removeNode(id("w1"));
                      return failure(u"value.empty"_s);
                  });
            QVERIFY(!failed);
            editor.removeNode(id("w2"));
            m_document->undo(); // not now
        }));
        QCOMPARE(m_document->history().count(), 1);
        QCOMPARE(m_document->stepName(0).code, u"edit.change-nodes"_s);
        QCOMPARE(m_changes.size(), size_t(1));
        QCOMPARE(m_document->plan().nodes.at(id("w1")).name.en, u"One"_s);
        QVERIFY(!m_document->plan().nodes.contains(id("w2")));
        m_document->undo();
        QVERIFY(m_document->plan() == before);
    }

    void whoeverIsToldMayEdit()
    {
        bool answered = false;
        connect(m_document.get(), &PlanDocument::changed, this, [&] {
            if (!std::exchange(answered, true))
                rename("w2", u"Answer"_s);
        });
        rename("w1", u"Web"_s);
        QCOMPARE(m_document->history().count(), 2);
        QCOMPARE(m_changes.size(), size_t(2));
        m_document->undo();
        m_document->undo();
        QCOMPARE(m_document->history().index(), 0);
    }

    void aJumpIsToldOnce()
    {
        rename("w1", u"One"_s);
        rename("w2", u"Two"_s);
        nudge("m1", {});
        m_changes.clear();
        m_document->history().setIndex(0);
        QCOMPARE(m_changes.size(), size_t(1));
        QCOMPARE(m_changes[0].changes.nodes, (std::set<Id>{id("m1"), id("w1"), id("w2")}));
    }

    void savedIsAPlaceInTheHistory()
    {
        QVERIFY(!m_document->isModified());
        rename("w1", u"One"_s);
        m_document->setSaved();
        QVERIFY(!m_document->isModified());
        m_document->undo();
        QVERIFY(m_document->isModified());
        m_document->redo();
        QVERIFY(!m_document->isModified());
        m_document->setUnsaved();
        QVERIFY(m_document->isModified());
    }

    /// Where a manager of 60,000 flows stands is nothing to the flows: no flow is derived again.
    void placesAndNamesReachNoFlow()
    {
        m_document->edit(editName(Edit::ChangeNodes), [](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(id("m1"));
            node.at = Point{80, 80};
            node.size = Size{200, 200};
            node.pinned = true;
            node.name = {u"Manager"_s, u"管理サーバ"_s};
            editor.put(std::move(node));
            Zone zone = editor.plan().zones.at(id("b"));
            zone.frame = Rectangle{500, 0, 480, 400};
            zone.name = {u"B"_s, u"B"_s};
            editor.put(std::move(zone));
            Firewall firewall = editor.plan().firewalls.at(id("ab"));
            firewall.at = Point{450, 300};
            editor.put(std::move(firewall));
        });
        QVERIFY(m_changes[0].flows.isEmpty());
        QVERIFY(!m_changes[0].changes.isEmpty());
        // The engine holds the zones still, as the findings ask it for their frames.
        QCOMPARE(m_document->engine().zones().zone(m_document->engine().zones().indexOf(id("b"))).frame->width, 480.0);
        m_document->edit(editName(Edit::ChangeNode), [](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(id("w1"));
            node.zone = id("a");
            editor.put(std::move(node));
        });
        QVERIFY(!m_changes[1].flows.changed.empty());
    }

    /// A drag among 10,000 nodes, of what can't be moved and of what can.
    void aDragOfManyStepsIsOneOfTheHistory()
    {
        PlanDocument large(test::catalogs(), makeLargePlan(10000, 1));
        const Places places(large.plan());
        const QString gesture = large.newGesture();
        for (int step = 1; step <= 100; ++step) {
            large.revise(
                editName(Edit::Move, id("csm01")),
                [&](PlanEditor &editor) {
                    moveNodes(editor, places, {{id("csm01"), {8.0 * step, 0}}});
                },
                gesture);
        }
        // csm01 has no place in this plan, so it is not shown, and can't be moved; a server can.
        QCOMPARE(large.history().count(), 0);
        const Id server = std::prev(large.plan().nodes.end())->first;
        for (int step = 1; step <= 100; ++step) {
            large.revise(
                editName(Edit::Move, server),
                [&](PlanEditor &editor) {
                    moveNodes(editor, places, {{server, {8.0 * step, 0}}});
                },
                gesture);
        }
        QCOMPARE(large.history().count(), 1);
        large.undo();
        QVERIFY(!large.isModified());
    }

private:
    bool rename(const char *node, const QString &name)
    {
        return m_document->edit(editName(Edit::Rename, {QLatin1String(node), name}), [&](PlanEditor &editor) {
            Node renamed = editor.plan().nodes.at(id(node));
            renamed.name.en = name;
            editor.put(std::move(renamed));
        });
    }
    void nudge(const char *node, const QString &gesture)
    {
        m_document->edit(
            editName(Edit::Move, id(node)),
            [&](PlanEditor &editor) {
                moveSelection(editor, Places(m_document->plan()), {{id(node)}, {}, {}, {}}, {8, 0});
            },
            gesture);
    }
    void drag(const char *node, const Point &by, const QString &gesture)
    {
        m_document->revise(
            editName(Edit::Move, id(node)),
            [&](PlanEditor &editor) {
                moveSelection(editor, Places(m_document->plan()), {{id(node)}, {}, {}, {}}, by);
            },
            gesture);
    }

    std::unique_ptr<PlanDocument> m_document;
    std::vector<DocumentChange> m_changes;
};

QTEST_GUILESS_MAIN(PlanDocumentTest)
#include "PlanDocumentTest.moc"
