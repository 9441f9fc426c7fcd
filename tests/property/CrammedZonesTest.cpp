// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/DerivedPlan.h"
#include "support/DiagramJson.h"
#include "support/LayoutFaults.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t batches = 2;
constexpr std::uint32_t allOfBatch = 6;
#ifdef __SANITIZE_ADDRESS__
constexpr std::uint32_t seedsOfBatch = 1; // everything takes twenty times as long
#else
constexpr std::uint32_t seedsOfBatch = allOfBatch;
#endif

/// Nodes 60 units apart, in a table of zones whose frames are 16 units apart, with firewalls by hand on the borders
/// between them: as crammed as a plan can be drawn.
class CrammedPlan {
public:
    explicit CrammedPlan(std::uint32_t seed)
        : m_random(seed)
        , m_columns(2 + below(2))
        , m_rows(1 + below(2))
    {
    }

    [[nodiscard]] Plan make()
    {
        QByteArray text = "zones:\n";
        for (int column = 0; column < m_columns; ++column)
            m_nodesAcross.push_back(1 + below(2));
        for (int row = 0; row < m_rows; ++row)
            m_nodesDown.push_back(1 + below(3));
        int top = 0;
        QByteArray nodes;
        for (int row = 0; row < m_rows; ++row) {
            const int height = titleRoom + m_nodesDown[size_t(row)] * (nodeHeight + apart) - apart + edge;
            int left = 0;
            for (int column = 0; column < m_columns; ++column) {
                const int width = 2 * edge + m_nodesAcross[size_t(column)] * (nodeWidth + apart) - apart;
                const QString zone = u"z%1-%2"_s.arg(column).arg(row);
                text += u"  - {id: %1, networks: [10.%2.0.0/16], frame: [%3, %4, %5, %6]}\n"_s.arg(zone)
                            .arg(row * m_columns + column)
                            .arg(left)
                            .arg(top)
                            .arg(width)
                            .arg(height)
                            .toUtf8();
                nodes += nodesOf(zone, left, top, column, row);
                if (column > 0)
                    addFirewall(zone, u"z%1-%2"_s.arg(column - 1).arg(row), left - between / 2,
                        top + height / 4 + below(height / 2));
                if (row > 0 && (column == 0 || below(2) == 0))
                    addFirewall(zone, u"z%1-%2"_s.arg(column).arg(row - 1), left + width / 4 + below(width / 2),
                        top - between / 2);
                left += width + between;
            }
            top += height + between;
        }
        text += "firewalls:\n" + m_firewalls + "nodes:\n" + nodes + "flows:\n" + flows();
        return test::DerivedPlan::read("products: [{id: csm, catalog: hcsm}]\n" + text);
    }

private:
    static constexpr int nodeWidth = 160;
    static constexpr int nodeHeight = 70;
    static constexpr int apart = 60;
    static constexpr int between = 16; ///< frames
    static constexpr int edge = (apart - between) / 2; ///< of a frame around its nodes
    static constexpr int titleRoom = 48;

    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }

    QByteArray nodesOf(const QString &zone, int left, int top, int column, int row)
    {
        static const char *const kinds[] = {"linux", "windows", "bmc", "vmware-esxi", "server"};
        QByteArray text;
        for (int across = 0; across < m_nodesAcross[size_t(column)]; ++across) {
            for (int down = 0; down < m_nodesDown[size_t(row)]; ++down) {
                const bool isManager = m_count == 0;
                text += u"  - {id: n%1, %2, zone: %3, addresses: [10.%4.1.%1], at: [%5, %6]}\n"_s.arg(m_count++)
                            .arg(isManager ? u"kind: management-server, os: windows, runs: [csm]"_s
                                           : u"kind: %1, manufacturer: hpe"_s.arg(QLatin1StringView(kinds[below(5)])))
                            .arg(zone)
                            .arg(row * m_columns + column)
                            .arg(left + edge + across * (nodeWidth + apart))
                            .arg(top + titleRoom + down * (nodeHeight + apart))
                            .toUtf8();
            }
        }
        return text;
    }

    void addFirewall(const QString &zone, const QString &other, int x, int y)
    {
        m_firewalls += u"  - {id: f%1, joins: [%2, %3], at: [%4, %5]}\n"_s.arg(m_firewallCount++)
                           .arg(other, zone)
                           .arg(x)
                           .arg(y)
                           .toUtf8();
    }

    QByteArray flows()
    {
        static const char *const ports[] = {"22", "80", "443", "5432", "8080"};
        QByteArray text;
        const int count = 2 + below(2 * m_count);
        for (int flow = 0; flow < count; ++flow) {
            const int from = below(m_count);
            text += u"  - {id: x%1, from: n%2, to: n%3, transport: tcp, ports: %4}\n"_s.arg(flow)
                        .arg(from)
                        .arg((from + 1 + below(m_count - 1)) % m_count)
                        .arg(QLatin1StringView(ports[below(5)]))
                        .toUtf8();
        }
        return text;
    }

    std::mt19937 m_random;
    int m_columns;
    int m_rows;
    int m_count = 0;
    int m_firewallCount = 0;
    std::vector<int> m_nodesAcross; ///< by column
    std::vector<int> m_nodesDown; ///< by row
    QByteArray m_firewalls;
};

} // namespace

/// Judges plans that were crammed by hand.
class CrammedZonesTest : public QObject {
    Q_OBJECT

private slots:
    void drawsCrammedZones_data()
    {
        QTest::addColumn<std::uint32_t>("first");
        for (std::uint32_t batch = 0; batch < batches; ++batch)
            QTest::addRow("from seed %u", batch * seedsOfBatch + 1) << batch * seedsOfBatch + 1;
    }
    void drawsCrammedZones()
    {
        QFETCH(const std::uint32_t, first);
        for (std::uint32_t seed = first; seed < first + seedsOfBatch; ++seed) {
            const Plan plan = CrammedPlan(seed).make();
            FlowEngine engine(plan, test::catalogs());
            engine.derive();
            const QByteArray json = test::diagramJson(plan, test::catalogs());
            const test::DiagramQuality quality(json);
            const QString fault = test::faultsOf(u"crammed-%1"_s.arg(seed), engine, json, quality);
            const auto forbidden = {test::DiagramRule::SlantedSegment, test::DiagramRule::EndOffNode,
                test::DiagramRule::ArrowThroughNode, test::DiagramRule::ForeignOverlap, test::DiagramRule::NarrowLanes,
                test::DiagramRule::LabelOnLabel, test::DiagramRule::LabelOnForeignArrow,
                test::DiagramRule::ArrowThroughGate};
            for (const test::DiagramRule rule : forbidden) {
                if (quality.count(rule) > 0)
                    qWarning("%s", qPrintable(fault));
                QCOMPARE(quality.count(rule), 0);
            }
            ++m_plans;
            m_faulty += fault.isEmpty() ? 0 : 1;
            m_arrows += quality.measures().arrows;
            m_stubs += quality.measures().stubs;
            m_unlabelled += quality.count(test::DiagramRule::ArrowWithoutLabel);
            m_onGates += quality.count(test::DiagramRule::LabelOnForeignGate);
            m_circles += quality.count(test::DiagramRule::TrunkInCircle);
            m_again += quality.count(test::DiagramRule::GateAgain);
        }
    }
    /// Some of these have no room for all their lines; what there is of it is used. One plan alone may lack more than
    /// the share of all of them.
    void cleanupTestCase()
    {
        qInfo("%d plans, %d faulty: %d arrows, %d without a way, %d without a label, %d labels on foreign gates, %d "
              "trunks in circles; %d arrows pass a gate again",
            m_plans, m_faulty, m_arrows, m_stubs, m_unlabelled, m_onGates, m_circles, m_again);
        if (m_plans < int(batches * allOfBatch))
            return;
        // Of 1,673 arrows in 62 plans 4.5 in a hundred find no way: firewalls are passed in their order, each towards
        // the listener, which takes more lanes than any crossing would.
        constexpr double mostOfArrows = 0.05;
        QVERIFY(m_onGates <= mostOfArrows * m_arrows);
        QVERIFY(m_circles <= mostOfArrows * m_arrows);
        QVERIFY(m_stubs <= mostOfArrows * m_arrows);
        QVERIFY(m_unlabelled <= mostOfArrows * m_arrows);
    }

private:
    int m_plans = 0;
    int m_faulty = 0;
    int m_arrows = 0;
    int m_stubs = 0;
    int m_unlabelled = 0;
    int m_onGates = 0;
    int m_circles = 0;
    int m_again = 0;
};

QTEST_MAIN(CrammedZonesTest)
#include "CrammedZonesTest.moc"
