// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/DeskBench.h"

#include <QLineEdit>
#include <QListWidget>

#include <random>

namespace portolan::test {

/// Somebody who does not know what he does, the same with each seed: with the mouse and by commands, whatever comes of
/// it. The plan is kept small, so that many gestures take little time.
class RandomGestures {
public:
    RandomGestures(DeskBench &bench, unsigned seed)
        : m_bench(bench)
        , m_random(seed)
    {
    }

    /// One gesture; what it was, for who looks for the cause of a failure.
    QString doOne()
    {
        const auto &nodes = m_bench.view().diagram().nodes;
        const int choice = below(12);
        if (choice < 2 && nodes.size() < mostNodes)
            return drop();
        if (choice < 6 && !nodes.empty())
            return dragNode(choice == 5);
        if (choice == 6)
            return dragAnywhere();
        if (choice == 7)
            return run(below(3) == 0 ? QStringLiteral("edit.redo") : QStringLiteral("edit.undo"));
        if (choice == 8 && !nodes.empty())
            return rename();
        if (choice == 9)
            return nudge();
        static const QStringList commands{QStringLiteral("edit.delete"), QStringLiteral("edit.duplicate"),
            QStringLiteral("edit.copy"), QStringLiteral("edit.paste"), QStringLiteral("edit.cut"),
            QStringLiteral("arrange.left"), QStringLiteral("arrange.top"), QStringLiteral("arrange.pin"),
            QStringLiteral("arrange.distribute-across"), QStringLiteral("edit.select-kind"),
            QStringLiteral("edit.select-all")};
        const QString command = commands.at(below(static_cast<int>(commands.size())));
        const bool isSmall = nodes.size() < mostNodes || command == QStringLiteral("edit.delete");
        return isSmall ? run(command) : QStringLiteral("nothing");
    }

private:
    static constexpr size_t mostNodes = 12;

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    QPointF somewhere()
    {
        const QRectF seen = m_bench.view().visibleRect();
        return seen.topLeft() + QPointF(seen.width() * below(1000) / 1000.0, seen.height() * below(1000) / 1000.0);
    }
    DiagramNode someNode()
    {
        const auto &nodes = m_bench.view().diagram().nodes;
        return nodes[static_cast<size_t>(below(static_cast<int>(nodes.size())))];
    }
    QString run(const QString &command)
    {
        m_bench.run(command);
        return command;
    }
    QString drop()
    {
        static const QStringList kinds{QStringLiteral("linux"), QStringLiteral("windows"), QStringLiteral("ilo"),
            QStringLiteral("management-server"), QStringLiteral("zone"), QStringLiteral("firewall")};
        const QString kind = kinds.at(below(static_cast<int>(kinds.size())));
        m_bench.drop(kind, somewhere());
        if (auto *products = m_bench.entry<ProductEntry>(); products && products->isVisible())
            QTest::keyClick(&products->list(), below(2) == 0 ? Qt::Key_Return : Qt::Key_Escape);
        return QStringLiteral("drop ") + kind;
    }
    /// Changing one's mind on the way leaves no step.
    QString dragNode(bool changesMind)
    {
        const DiagramNode picked = someNode();
        const int steps = m_bench.document().history().index();
        m_bench.drag(picked.rect.center(), somewhere(), {}, !changesMind);
        if (changesMind) {
            QTest::keyClick(&m_bench.view(), Qt::Key_Escape);
            QTest::mouseRelease(&m_bench.view(), Qt::LeftButton, {}, m_bench.view().rect().center());
            if (m_bench.document().history().index() > steps)
                return QStringLiteral("a drag that was taken back left a step");
        }
        return QStringLiteral("drag ") + picked.id.toString();
    }
    QString dragAnywhere()
    {
        m_bench.drag(somewhere(), somewhere());
        if (auto *flow = m_bench.entry<FlowEntry>(); flow && flow->isVisible()) {
            flow->ports().setText(below(4) == 0 ? QStringLiteral("70000") : QStringLiteral("443"));
            QTest::keyClick(&flow->ports(), Qt::Key_Return);
            if (flow->isVisible())
                QTest::keyClick(&flow->ports(), Qt::Key_Escape);
        }
        return QStringLiteral("drag anywhere");
    }
    QString rename()
    {
        static const QStringList names{QStringLiteral("web"), QStringLiteral("Web server"),
            QStringLiteral("管理サーバ"), QString(), QStringLiteral("  ")};
        m_bench.click({CanvasKind::Node, someNode().id.toString()});
        m_bench.run(QStringLiteral("edit.rename"));
        if (auto *entry = m_bench.entry<NameEntry>(); entry && entry->isVisible()) {
            entry->field().setText(names.at(below(static_cast<int>(names.size()))));
            QTest::keyClick(&entry->field(), below(4) == 0 ? Qt::Key_Escape : Qt::Key_Return);
        }
        return QStringLiteral("rename");
    }
    QString nudge()
    {
        static constexpr Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
        QTest::keyClick(&m_bench.view(), keys[below(4)], below(2) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        return QStringLiteral("nudge");
    }

    DeskBench &m_bench;
    std::mt19937 m_random;
};

/// Does so many gestures, and looks after each whether the canvas shows what the plan says; then all of them are undone
/// and done again, step by step and in one jump. Fails the test that calls it where anything differs.
inline void gesturesEndWhereTheyBegan(const QString &language, const QString &example, unsigned seed, int gestures)
{
    DeskBench bench;
    bench.settings.setUiLanguage(language);
    bench.settings.setDocumentLanguage(
        language == QStringLiteral("ja") ? ExportLanguage::Japanese : ExportLanguage::English);
    QVERIFY(bench.begin(example));
    SAME(bench);
    const Plan before = bench.plan();
    RandomGestures somebody(bench, seed);
    for (int gesture = 0; gesture < gestures; ++gesture) {
        const QString done = somebody.doOne();
        QVERIFY(bench.settle());
        const QString difference = bench.unlikeness();
        QVERIFY2(difference.isEmpty(),
            qPrintable(QStringLiteral("gesture %1, %2: %3").arg(QString::number(gesture), done, difference)));
        QVERIFY2(!done.contains(QStringLiteral("left a step")), qPrintable(done));
    }
    QUndoStack &history = bench.document().history();
    const Plan after = bench.plan();
    const int steps = history.index();
    QVERIFY2(steps > gestures / 8, qPrintable(QString::number(steps)));
    while (history.canUndo())
        bench.run(QStringLiteral("edit.undo"));
    SAME(bench);
    QCOMPARE(bench.plan(), before);
    while (history.index() < steps)
        bench.run(QStringLiteral("edit.redo"));
    SAME(bench);
    QCOMPARE(bench.plan(), after);
    history.setIndex(0);
    SAME(bench);
    QCOMPARE(bench.plan(), before);
}

} // namespace portolan::test
