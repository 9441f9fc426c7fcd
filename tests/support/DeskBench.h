// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasView.h"
#include "messages/UserLanguage.h"
#include "shell/Actions.h"
#include "shell/FileCommands.h"
#include "shell/KindMime.h"
#include "shell/MainWindow.h"
#include "shell/PlanFile.h"
#include "support/Patience.h"
#include "tools/EditingDesk.h"
#include "tools/InPlaceEntry.h"
#include "tools/Insertion.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QApplication>
#include <QDeadlineTimer>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace portolan::test {

/// The window as the program makes it, with nothing of the tester's own about it.
struct DeskBench {
    Settings settings{std::make_unique<MemoryStore>()};
    SpokenLanguage spoken;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<EditingDesk> desk;

    DeskBench()
    {
        settings.setUiLanguage(QStringLiteral("en"));
        settings.setDocumentLanguage(ExportLanguage::English);
        const auto today = [] { return QDate(2026, 11, 21); };
        window = std::make_unique<MainWindow>(settings, spoken, CatalogPlaces(), today);
        desk = std::make_unique<EditingDesk>(*window, settings, today);
        window->resize(1400, 900);
        window->show();
    }
    bool begin(const QString &example = {})
    {
        if (example.isEmpty())
            window->fileCommands().startNew();
        else
            window->fileCommands().startFromExample(example);
        return QTest::qWaitFor([this] { return window->planFile().isOpen(); }, patience) && settle();
    }
    bool settle()
    {
        // Not qWaitFor(), which sleeps between its looks: thousands of gestures wait here.
        const QDeadlineTimer deadline(patience);
        QTimer wake; // should nothing else happen
        wake.start(50);
        while (!desk->mirror().isSettled() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
        return desk->mirror().isSettled();
    }
    [[nodiscard]] CanvasView &view() const { return desk->canvas(); }
    [[nodiscard]] PlanDocument &document() const { return *desk->document(); }
    [[nodiscard]] const Plan &plan() const { return document().plan(); }
    void run(const QString &action) const { window->actions().action(action)->trigger(); }
    [[nodiscard]] QPoint at(const QPointF &scene) const { return view().transform().toView(scene).toPoint(); }
    [[nodiscard]] QRectF rectOf(const CanvasId &id) const { return view().scene().rectOf(id); }

    /// As if dragged from the palette and let go there; whether the canvas took it.
    bool drop(const QString &element, const QPointF &scene) const
    {
        QMimeData data;
        data.setData(kindMimeType, element.toUtf8());
        const QPoint place = at(scene);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&view(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&view(), &drop);
        return drop.isAccepted();
    }
    void drag(const QPointF &from, const QPointF &to, Qt::KeyboardModifiers modifiers = {}, bool letsGo = true) const
    {
        const QPoint start = at(from);
        const QPoint end = at(to);
        QTest::mousePress(&view(), Qt::LeftButton, modifiers, start);
        for (int step = 1; step <= 4; ++step) {
            QMouseEvent moved(QEvent::MouseMove, start + (end - start) * step / 4.0,
                view().mapToGlobal(start + (end - start) * step / 4.0), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(&view(), &moved);
        }
        if (letsGo)
            QTest::mouseRelease(&view(), Qt::LeftButton, modifiers, end);
    }
    void click(const CanvasId &id) const { QTest::mouseClick(&view(), Qt::LeftButton, {}, at(rectOf(id).center())); }

    /// What of the canvas is not as the plan has it; empty: all is.
    [[nodiscard]] QString unlikeness() const
    {
        const Diagram &diagram = view().diagram();
        const auto firewalls = static_cast<size_t>(std::count_if(diagram.gates.begin(), diagram.gates.end(),
            [](const DiagramGate &gate) { return gate.number == 0; }));
        if (diagram.nodes.size() != plan().nodes.size() || diagram.zones.size() > plan().zones.size()
            || firewalls != plan().firewalls.size())
            return QStringLiteral("other things: %1 of %2 nodes").arg(diagram.nodes.size()).arg(plan().nodes.size());
        const Places places = document().places();
        for (const DiagramNode &shown : diagram.nodes) {
            if (!plan().nodes.contains(shown.id))
                return QStringLiteral("no node ") + shown.id.toString();
            const Rectangle box = *places.node(shown.id);
            if (shown.rect != QRectF(box.x, box.y, box.width, box.height))
                return QStringLiteral("another place of ") + shown.id.toString();
            const LocalizedText &name = plan().nodes.at(shown.id).name;
            // In a language that a name lacks it is drawn in the other one.
            const bool isNamed = shown.name.text(Language::English) == name.text(Language::English)
                && shown.name.text(Language::Japanese) == name.text(Language::Japanese);
            if (!name.isEmpty() && !isNamed)
                return QStringLiteral("another name of ") + shown.id.toString();
        }
        for (const DiagramZone &shown : diagram.zones) {
            const Rectangle frame = *places.zone(shown.id);
            if (shown.rect != QRectF(frame.x, frame.y, frame.width, frame.height))
                return QStringLiteral("another frame of ") + shown.id.toString();
        }
        QStringList rows;
        for (const DiagramArrow &arrow : diagram.arrows)
            rows += arrow.flows;
        QStringList wanted;
        const Matrix matrix(document().engine(), MatrixFilter());
        for (const MatrixRow &row : matrix.rows()) {
            if (!row.isReturn && row.first().identity.opener != row.first().identity.listener)
                wanted.append(row.key);
        }
        rows.removeDuplicates();
        wanted.removeDuplicates();
        rows.sort();
        wanted.sort();
        return rows == wanted ? QString() : QStringLiteral("%1 rows instead of %2").arg(rows.size()).arg(wanted.size());
    }
    template <typename Entry>
    [[nodiscard]] Entry *entry() const
    {
        return qobject_cast<Entry *>(desk->insertion().entry());
    }
};

} // namespace portolan::test

#define SAME(bench)                                                                                                    \
    do {                                                                                                               \
        QVERIFY((bench).settle());                                                                                     \
        const QString difference = (bench).unlikeness();                                                               \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)
