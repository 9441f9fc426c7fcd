// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Alignment.h"
#include "edit/Clipboard.h"
#include "edit/EditNames.h"
#include "edit/FirewallEdits.h"
#include "edit/FlowEdits.h"
#include "edit/IdChanges.h"
#include "edit/MoveEdits.h"
#include "edit/NodeEdits.h"
#include "edit/PlanDocument.h"
#include "edit/ProductEdits.h"
#include "edit/SheetEdits.h"
#include "edit/ZoneEdits.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "support/FlowText.h"
#include "support/Ids.h"
#include "support/RandomPlan.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <map>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a user can do, by chance.
class RandomUser {
public:
    RandomUser(PlanDocument &document, std::uint32_t seed)
        : m_document(document)
        , m_random(seed)
        , m_plans(seed, test::RandomPlan::References::Sound)
    {
    }

    /// One gesture; answers with what it was.
    QString act()
    {
        using Action = void (RandomUser::*)();
        static const std::vector<std::pair<const char *, Action>> actions{{"add node", &RandomUser::add},
            {"move", &RandomUser::move}, {"drag", &RandomUser::drag}, {"drag and escape", &RandomUser::dragAndEscape},
            {"drag in", &RandomUser::dragIn}, {"nudge", &RandomUser::nudge}, {"resize", &RandomUser::resize},
            {"rename", &RandomUser::rename}, {"remove", &RandomUser::remove},
            {"cut and paste", &RandomUser::cutAndPaste}, {"duplicate", &RandomUser::copy}, {"pin", &RandomUser::pin},
            {"zone", &RandomUser::zone}, {"firewall", &RandomUser::firewall}, {"product", &RandomUser::product},
            {"ports", &RandomUser::ports}, {"managed", &RandomUser::managed}, {"flow", &RandomUser::flow},
            {"decide", &RandomUser::decide}, {"accept", &RandomUser::accept}, {"align", &RandomUser::alignSome},
            {"sheet", &RandomUser::sheet}, {"issue", &RandomUser::issue}, {"arrange", &RandomUser::arrangeAll},
            {"id", &RandomUser::changeId}, {"reload", &RandomUser::reload}, {"fail", &RandomUser::fail},
            {"within", &RandomUser::within}, {"properties", &RandomUser::properties}};
        const auto &[name, action]
            = m_document.plan().nodes.size() > 60 ? actions[8] : actions[below(static_cast<unsigned>(actions.size()))];
        (this->*action)();
        return QLatin1String(name);
    }

    [[nodiscard]] unsigned below(unsigned bound) { return static_cast<unsigned>(m_random()) % bound; }
    [[nodiscard]] bool chance(unsigned percent) { return below(100) < percent; }

private:
    [[nodiscard]] const Plan &plan() const { return m_document.plan(); }
    [[nodiscard]] Places places() const { return m_document.places(); }
    [[nodiscard]] double step() { return static_cast<double>(below(80)) * 8 - 320; }
    [[nodiscard]] Point anywhere() { return {static_cast<double>(below(2000)), static_cast<double>(below(1200))}; }

    template <typename Value>
    [[nodiscard]] Id oneOf(const std::map<Id, Value> &things)
    {
        if (things.empty())
            return {};
        return std::next(things.begin(), below(static_cast<unsigned>(things.size())))->first;
    }
    template <typename Value>
    [[nodiscard]] std::set<Id> someOf(const std::map<Id, Value> &things, unsigned most)
    {
        std::set<Id> chosen;
        for (unsigned count = below(most + 1); count > 0 && !things.empty(); --count)
            chosen.insert(oneOf(things));
        return chosen;
    }
    [[nodiscard]] Selection someThings()
    {
        return {someOf(plan().nodes, 4), someOf(plan().zones, 1), someOf(plan().firewalls, 1), someOf(plan().flows, 1)};
    }
    [[nodiscard]] std::vector<QString> someKeys()
    {
        std::vector<QString> keys;
        const std::vector<int> handles = m_document.engine().handles();
        for (unsigned count = 1 + below(3); count > 0 && !handles.empty(); --count) {
            const Flow &flow = m_document.engine().flow(handles[below(static_cast<unsigned>(handles.size()))]);
            keys.push_back(chance(50) ? rowKey(m_document.engine(), flow) : flowKey(m_document.engine(), flow));
        }
        return keys;
    }

    void add()
    {
        static const char *kinds[] = {"windows", "linux", "ilo", "bmc", "management-server", "dhcp-server"};
        const Id kind = id(QLatin1String(kinds[below(6)]));
        const Point at = anywhere();
        m_document.edit(editName(Edit::AddNode, kind),
            [&](PlanEditor &editor) { addNode(editor, places(), m_document.catalogs(), kind, at); });
    }

    void move()
    {
        const Selection selection = someThings();
        const Point by{step(), step()};
        m_document.edit(editName(Edit::Move, Edit::MoveSeveral, selection),
            [&](PlanEditor &editor) { moveSelection(editor, places(), selection, by); });
    }

    void dragOn(const QString &gesture, const Selection &selection, const Point &by)
    {
        const Places places(plan());
        m_document.revise(
            editName(Edit::Move, Edit::MoveSeveral, selection),
            [&](PlanEditor &editor) { moveSelection(editor, places, selection, by); }, gesture);
    }

    /// Dragged in from a palette: the gesture adds what it moves.
    void dragIn()
    {
        const QString gesture = m_document.newGesture();
        for (int steps = 0; steps < 3; ++steps) {
            const Point at = anywhere();
            m_document.revise(
                editName(Edit::AddNode),
                [&](PlanEditor &editor) {
                    addNode(editor, m_document.places(), m_document.catalogs(), id(u"windows"_s), at);
                },
                gesture);
        }
        if (chance(30))
            m_document.cancel(gesture);
    }

    void drag()
    {
        const QString gesture = m_document.newGesture();
        const Selection selection = someThings();
        for (int steps = 0; steps < 4; ++steps)
            dragOn(gesture, selection, {step(), step()});
        if (chance(30))
            dragOn(gesture, selection, {0, 0});
    }

    void dragAndEscape()
    {
        const Plan before = plan();
        const QString gesture = m_document.newGesture();
        const Selection selection = someThings();
        for (int steps = 0; steps < 3; ++steps)
            dragOn(gesture, selection, {step() + 1, step() + 1});
        m_document.cancel(gesture);
        QVERIFY(plan() == before);
    }

    void nudge()
    {
        const int stepsBefore = m_document.history().index();
        const QString gesture = m_document.newGesture();
        const Selection selection = someThings();
        for (int steps = 0; steps < 4; ++steps) {
            m_document.edit(
                editName(Edit::Move, Edit::MoveSeveral, selection),
                [&](PlanEditor &editor) {
                    moveSelection(editor, places(), selection, {8, 0});
                },
                gesture);
        }
        QVERIFY(m_document.history().index() <= stepsBefore + 1);
    }

    void resize()
    {
        const Id node = oneOf(plan().nodes);
        const Point at = anywhere();
        const Rectangle box{at.x, at.y, static_cast<double>(below(300)), static_cast<double>(below(300))};
        m_document.edit(
            editName(Edit::Resize, node), [&](PlanEditor &editor) { resizeNode(editor, places(), node, box); });
    }

    void rename()
    {
        static const QString names[] = {u"Web"_s, u"管理 サーバ"_s, u""_s, u"db01"_s, u"  x  "_s};
        const QString text = names[below(5)];
        const Language language = chance(50) ? Language::English : Language::Japanese;
        const Id node = oneOf(plan().nodes);
        const Id zone = oneOf(plan().zones);
        const bool ofZone = chance(30);
        (void)m_document.tryEdit(editName(Edit::Rename, node), [&](PlanEditor &editor) -> Result<void> {
            if (const std::optional<Id> other = Id::parse(text); other && language == Language::English)
                return ofZone ? changeZoneId(editor, zone, *other) : changeNodeId(editor, node, *other);
            return ofZone ? renameZone(editor, zone, text, language) : renameNode(editor, node, text, language);
        });
    }

    void remove()
    {
        const Selection selection = someThings();
        m_document.edit(editName(Edit::Remove, Edit::RemoveSeveral, selection),
            [&](PlanEditor &editor) { removeSelection(editor, places(), selection); });
    }

    void cutAndPaste()
    {
        const Selection selection = someThings();
        const QByteArray text = copyText(plan(), places(), selection);
        if (chance(60))
            m_document.edit(editName(Edit::Cut, selection.size()),
                [&](PlanEditor &editor) { removeSelection(editor, places(), selection); });
        (void)m_document.tryEdit(editName(Edit::Paste, selection.size()), [&](PlanEditor &editor) -> Result<void> {
            const Result<InsertedFragment> pasted = pasteText(editor, places(), text, {step(), step()});
            return pasted ? Result<void>() : tl::unexpected(pasted.error());
        });
    }

    void copy()
    {
        const Selection selection = someThings();
        m_document.edit(editName(Edit::Duplicate, selection.size()),
            [&](PlanEditor &editor) { duplicate(editor, places(), selection); });
    }

    void pin()
    {
        const std::set<Id> nodes = someOf(plan().nodes, 3);
        m_document.edit(editName(Edit::Pin, nodes.size()),
            [&](PlanEditor &editor) { setPinned(editor, places(), nodes, chance(60)); });
    }

    void zone()
    {
        const Point at = anywhere();
        const Rectangle frame{at.x, at.y, static_cast<double>(below(800)), static_cast<double>(below(800))};
        const Id known = oneOf(plan().zones);
        m_document.edit(editName(Edit::AddZone, known), [&](PlanEditor &editor) {
            if (plan().zones.size() > 6)
                removeSelection(editor, places(), {{}, {known}, {}, {}});
            else if (chance(50))
                resizeZone(editor, places(), known, frame);
            else
                addZone(editor, places(), frame);
        });
    }

    void firewall()
    {
        const Point at = anywhere();
        (void)m_document.tryEdit(editName(Edit::AddFirewall), [&](PlanEditor &editor) -> Result<void> {
            if (plan().firewalls.size() > 5 || chance(40))
                return setJoins(editor, oneOf(plan().firewalls), {oneOf(plan().zones), oneOf(plan().zones)});
            const Result<Id> added = addFirewall(editor, places(), at);
            return added ? Result<void>() : tl::unexpected(added.error());
        });
    }

    void product()
    {
        static const char *catalogs[] = {"hcsm", "hpsum-7", "hpsum-psp", "infrastructure", "none"};
        const ProductChoice choice{id(QLatin1String(catalogs[below(5)])), {}, {}};
        const Id node = oneOf(plan().nodes);
        const Id known = oneOf(plan().products);
        (void)m_document.tryEdit(editName(Edit::InstallProduct), [&](PlanEditor &editor) -> Result<void> {
            if (chance(25))
                return uninstallProduct(editor, node, known);
            if (chance(30))
                return runProduct(editor, node, known);
            const Result<Id> installed = installProduct(editor, m_document.catalogs(), node, choice);
            return installed ? Result<void>() : tl::unexpected(installed.error());
        });
    }

    void ports()
    {
        static const char *names[] = {"http", "https", "snmp-trap", "ssh", "winrm", "wol"};
        const Id port = id(QLatin1String(names[below(6)]));
        const Id product = oneOf(plan().products);
        const Id node = oneOf(plan().nodes);
        const auto value = chance(70) ? PortSet::parse(QString::number(1 + below(9000))) : std::optional<PortSet>();
        (void)m_document.tryEdit(editName(Edit::ChangePort), [&](PlanEditor &editor) -> Result<void> {
            switch (below(5)) {
            case 0:
                return setNodePort(editor, m_document.catalogs(), node, product, port, value);
            case 1:
                return setFallback(editor, m_document.catalogs(), product, port,
                    chance(50) ? std::optional(FallbackChoice::Both) : std::nullopt);
            case 2:
                return setVersion(editor, product, Version::parse(chance(50) ? u"7.4.0"_s : u"7.2.1"_s));
            case 3:
                return setOption(editor, product, id(u"deployment-manager"_s), chance(50));
            default:
                return setProductPort(editor, m_document.catalogs(), product, port, value);
            }
        });
    }

    void managed()
    {
        const Id node = oneOf(plan().nodes);
        const std::set<Id> listed = someOf(plan().nodes, 5);
        (void)m_document.tryEdit(editName(Edit::ChangeManaged), [&](PlanEditor &editor) -> Result<void> {
            const std::vector<Run> runs = plan().nodes.empty() ? std::vector<Run>() : plan().nodes.at(node).runs;
            if (runs.empty())
                return {};
            return setManaged(editor, node, runs.front().product, static_cast<ManagedChoice>(below(3)),
                {listed.begin(), listed.end()});
        });
    }

    void flow()
    {
        const Id from = oneOf(plan().nodes);
        const Id to = oneOf(plan().nodes);
        (void)m_document.tryEdit(editName(Edit::DrawFlow), [&](PlanEditor &editor) -> Result<void> {
            const Result<Id> drawn
                = drawFlow(editor, from, to, Transport::Udp, *PortSet::parse(u"123"_s), {u"Time"_s, u"時刻同期"_s});
            return drawn ? Result<void>() : tl::unexpected(drawn.error());
        });
    }

    void decide()
    {
        const std::vector<QString> keys = someKeys();
        m_document.edit(editName(Edit::ExcludeFlow, keys.size()), [&](PlanEditor &editor) {
            if (chance(60))
                excludeFlows(editor, keys, {{u"Not used"_s, u"使わない"_s}, u"me"_s, u"T-1"_s, {}});
            else
                includeFlows(editor, keys);
        });
    }

    void accept()
    {
        const std::vector<QString> findings{u"node.no-zone:n"_s + QString::number(below(9))};
        m_document.edit(editName(Edit::AcceptFinding, findings.size()), [&](PlanEditor &editor) {
            if (chance(60))
                acceptFindings(editor, findings, {{u"Known"_s, u"既知"_s}, u"me"_s, {}});
            else
                reopenFindings(editor, findings);
        });
    }

    void alignSome()
    {
        const std::set<Id> nodes = someOf(plan().nodes, 6);
        m_document.edit(editName(Edit::Align, nodes.size()), [&](PlanEditor &editor) {
            if (chance(50))
                align(editor, places(), nodes, static_cast<Alignment>(below(6)));
            else
                distribute(editor, places(), nodes, static_cast<Direction>(below(2)));
        });
    }

    void sheet()
    {
        m_document.edit(editName(Edit::ChangeSheet), [&](PlanEditor &editor) {
            Sheet sheet = plan().sheet;
            sheet.number = u"NW-"_s + QString::number(below(9));
            setTitle(editor, {u"Plan "_s + QString::number(below(9)), u"計画"_s});
            setSheet(editor, sheet);
            setNote(editor, QString::number(below(3)));
            setRevisions(editor, chance(20) ? std::vector<Revision>() : plan().revisions);
        });
    }

    void issue()
    {
        const QString revision(QChar(u'A' + static_cast<char16_t>(below(20))));
        (void)m_document.tryEdit(
            editName(Edit::IssueRevision, QStringList{revision}), [&](PlanEditor &editor) -> Result<void> {
                const auto issued = issueRevision(
                    editor, m_document.engine(), Revision{revision, QDate(2026, 11, 21), {}, {}, {}, {}, {}});
                return issued ? Result<void>() : tl::unexpected(issued.error());
            });
    }

    void arrangeAll()
    {
        m_document.edit(editName(Edit::Arrange),
            [&](PlanEditor &editor) { arrangePlan(editor, m_document.engine(), {.onlyMissing = chance(50)}); });
    }

    void changeId()
    {
        const Id to = id(u"other"_s + QString::number(below(5)));
        const Id node = oneOf(plan().nodes);
        const Id product = oneOf(plan().products);
        const Id zone = oneOf(plan().zones);
        const Id firewall = oneOf(plan().firewalls);
        const Id flow = oneOf(plan().flows);
        (void)m_document.tryEdit(editName(Edit::ChangeNode, to), [&](PlanEditor &editor) -> Result<void> {
            switch (below(5)) {
            case 0:
                return changeProductId(editor, product, to);
            case 1:
                return changeZoneId(editor, zone, to);
            case 2:
                return changeFirewallId(editor, firewall, to);
            case 3:
                return changeFlowId(editor, flow, to);
            default:
                return changeNodeId(editor, node, to);
            }
        });
    }

    void reload()
    {
        Plan other = plan();
        PlanEditor elsewhere(other);
        for (int edits = 0; edits < 3; ++edits)
            m_plans.edit(elsewhere);
        m_document.edit(editName(Edit::Reload), [&](PlanEditor &editor) { become(editor, other); });
        QVERIFY(plan() == other);
    }

    void fail()
    {
        const Plan before = plan();
        const int index = m_document.history().index();
        const Result<bool> done
            = m_document.tryEdit(editName(Edit::FixFinding), [&](PlanEditor &editor) -> Result<void> {
                  for (int edits = 0; edits < 4; ++edits)
                      m_plans.edit(editor);
                  return failure(u"value.empty"_s);
              });
        QVERIFY(!done);
        QVERIFY(plan() == before);
        QCOMPARE(m_document.history().index(), index);
    }

    /// Edits within an edit, one of which fails.
    void within()
    {
        const int index = m_document.history().index();
        m_document.edit(editName(Edit::ChangeNodes), [&](PlanEditor &editor) {
            m_plans.edit(editor);
            add();
            fail();
            m_plans.edit(editor);
            m_document.undo(); // there is nothing that could be undone in the middle
        });
        QVERIFY(m_document.history().index() <= index + 1);
    }

    void properties()
    {
        m_document.edit(editName(Edit::ChangeNode), [&](PlanEditor &editor) { m_plans.edit(editor); });
    }

    PlanDocument &m_document;
    std::mt19937 m_random;
    test::RandomPlan m_plans;
};

} // namespace

/// The history leads everywhere and back, whatever was done.
class EditHistoryTest : public QObject {
    Q_OBJECT

private slots:
    void leadsThereAndBack_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void leadsThereAndBack()
    {
        QFETCH(int, seed);
        constexpr int steps = 700; // of each seed; three of four edit
        test::RandomPlan random(static_cast<std::uint32_t>(seed), test::RandomPlan::References::Sound);
        const Plan first = random.make(25);
        PlanDocument document(test::catalogs(), first);
        int told = 0;
        int longest = 0;
        int flows = document.engine().flowCount();
        Plan shown = first; // kept up by what is told alone, as a canvas does
        connect(&document, &PlanDocument::changed, this, [&](const DocumentChange &change) {
            ++told;
            flows += static_cast<int>(change.flows.added.size()) - static_cast<int>(change.flows.removed.size());
            QVERIFY(!change.changes.isEmpty());
            follow(shown, document.plan(), change.changes);
        });
        RandomUser user(document, static_cast<std::uint32_t>(seed));
        std::map<int, QByteArray> texts{{0, writePlan(first)}}; // by place in the history
        for (int step = 0; step < steps; ++step) {
            const int before = document.history().index();
            QString what = u"undo and redo"_s;
            if (user.chance(25)) {
                for (unsigned count = user.below(6); count > 0; --count)
                    user.chance(55) ? document.undo() : document.redo();
                if (user.chance(3))
                    document.history().setIndex(
                        static_cast<int>(user.below(static_cast<unsigned>(document.history().count() + 1))));
            } else {
                what = user.act();
                if (QTest::currentTestFailed())
                    return;
                // What the history held behind this place has gone, unless nothing was done.
                if (document.history().index() > before)
                    texts.erase(texts.upper_bound(before), texts.end());
            }
            const QByteArray place = u"seed %1, step %2: %3"_s.arg(seed).arg(step).arg(what).toUtf8();
            const int index = document.history().index();
            longest = std::max(longest, index);
            const QByteArray text = writePlan(document.plan());
            if (const auto known = texts.find(index); known != texts.end())
                QVERIFY2(known->second == text, place.constData());
            texts[index] = text;
            QVERIFY2(shown == document.plan(), place.constData());
            QCOMPARE(flows, document.engine().flowCount());
            const bool isSampled = step % 3 == 0; // the slow part
            if (isSampled && (!isDerived(document, place) || !isReadable(document.plan(), text, place)))
                return;
        }
        const QByteArray last = writePlan(document.plan());
        const int index = document.history().index();
        QVERIFY2(longest > 50 && told > 300, "hardly anything was done: the test would prove nothing");
        while (document.history().canUndo())
            document.undo();
        QVERIFY(document.plan() == first);
        QCOMPARE(writePlan(document.plan()), texts.at(0));
        QVERIFY(isDerived(document, "undone"));
        for (int step = 0; step < index; ++step)
            document.redo();
        QCOMPARE(writePlan(document.plan()), last);
        QVERIFY(isDerived(document, "redone"));
        document.history().setIndex(0); // all at once
        QVERIFY(document.plan() == first);
        QVERIFY(shown == first);
        QVERIFY(isDerived(document, "jumped"));
    }

private:
    template <typename Key, typename Value>
    static void followIn(std::map<Key, Value> &shown, const std::map<Key, Value> &now, const std::set<Key> &changed)
    {
        for (const Key &key : changed) {
            shown.erase(key);
            if (const auto found = now.find(key); found != now.end())
                shown.emplace(key, found->second);
        }
    }

    static void follow(Plan &shown, const Plan &now, const ChangeSet &changes)
    {
        followIn(shown.nodes, now.nodes, changes.nodes);
        followIn(shown.products, now.products, changes.products);
        followIn(shown.zones, now.zones, changes.zones);
        followIn(shown.firewalls, now.firewalls, changes.firewalls);
        followIn(shown.flows, now.flows, changes.flows);
        followIn(shown.decisions, now.decisions, changes.decisions);
        followIn(shown.accepted, now.accepted, changes.accepted);
        if (changes.routes)
            shown.routes = now.routes;
        if (!changes.document)
            return;
        shown.title = now.title;
        shown.sheet = now.sheet;
        shown.revisions = now.revisions;
        shown.note = now.note;
        shown.numbers = now.numbers;
    }

    static bool isDerived(const PlanDocument &document, const QByteArray &place)
    {
        FlowEngine fresh(document.plan(), document.catalogs());
        fresh.derive();
        const QStringList kept = test::describeFlows(document.engine());
        const QStringList derived = test::describeFlows(fresh);
        if (kept == derived)
            return true;
        const QByteArray why = place + ": " + test::firstDifference(kept, derived).toUtf8();
        QTest::qFail(why.constData(), __FILE__, __LINE__);
        return false;
    }

    static bool isReadable(const Plan &plan, const QByteArray &text, const QByteArray &place)
    {
        const Result<YamlTree> tree = YamlTree::parse(text, u"plan.yaml"_s);
        const Checked<ReadPlan> read = tree ? readPlan(*tree) : Checked<ReadPlan>(tl::unexpected(Errors{tree.error()}));
        if (read && read->plan == plan)
            return true;
        QByteArray why = place + ": reads back differently";
        if (!read)
            why = place + ": " + read.error().front().code.toUtf8() + ' '
                + read.error().front().arguments.join(u'|').toUtf8();
        QTest::qFail(why.constData(), __FILE__, __LINE__);
        return false;
    }
};

QTEST_GUILESS_MAIN(EditHistoryTest)
#include "EditHistoryTest.moc"
