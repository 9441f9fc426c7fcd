// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditNames.h"
#include "edit/ProductEdits.h"
#include "exporting/ExportDialog.h"
#include "finding/FoundModel.h"
#include "io/PlanWriter.h"
#include "revisions/IssueDialog.h"
#include "shell/Examples.h"
#include "shell/KindPalette.h"
#include "shell/Theme.h"
#include "support/Ids.h"
#include "support/WholeWindow.h"
#include "tools/LegendCard.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QHash>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTemporaryDir>
#include <QTextStream>
#include <QToolButton>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

using namespace portolan;
using namespace Qt::StringLiterals;

// Makes the pictures of the guide: the program itself, in both languages. Not a test; run it when the window looks
// different: cmake --build --preset release --target guide_pictures

namespace {

const QByteArray firstPlan = R"(format: portolan-plan
version: 1
title: {en: First plan, ja: 最初のプラン}
products: [{id: csm, catalog: hcsm}]
nodes:
  - {id: csm01, kind: management-server, os: windows, name: {en: Management server, ja: 管理サーバ}, runs: [{product: csm}], addresses: [10.10.0.11], at: [40, 80]}
  - {id: web, kind: windows, name: {en: Web server, ja: Webサーバ}, addresses: [10.10.0.21], at: [520, 80]}
)";

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

/// As many colours as a small file can have: the most frequent ones, and of the others those that are least like them,
/// so that a small red mark stays red.
QList<QRgb> usualColors(const QImage &picture)
{
    constexpr int mostColors = 256;
    constexpr int frequent = 208;
    constexpr int leastPixels = 6; // of a colour that somebody sees
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> colors = counts.keys();
    std::sort(colors.begin(), colors.end(),
        [&](QRgb a, QRgb b) { return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b; });
    QList<QRgb> usual = colors.mid(0, frequent);
    std::vector<std::pair<int, QRgb>> others; // how unlike each is to all that are taken
    for (const QRgb color : colors.mid(frequent)) {
        if (counts.value(color) >= leastPixels)
            others.emplace_back(std::numeric_limits<int>::max(), color);
    }
    QList<QRgb> taken = usual;
    while (usual.size() < mostColors && !others.empty()) {
        for (auto &[unlike, color] : others) {
            for (const QRgb one : std::as_const(taken))
                unlike = std::min(unlike, distance(color, one));
        }
        const auto next = std::max_element(others.begin(), others.end());
        taken = {next->second};
        usual.append(next->second);
        others.erase(next);
    }
    return usual;
}

class Album {
public:
    Album(const QString &folder, const QString &language)
        : m_folder(folder + u'/' + language)
        , m_bench(language)
    {
        m_bench.settings().setDocumentLanguage(
            language == u"ja"_s ? ExportLanguage::Japanese : ExportLanguage::English);
        m_bench.window().resize(1080, 680);
        m_bench.show();
    }

    bool make()
    {
        QTest::qWait(4000); // thumbnails are drawn in another thread
        save(m_bench.window(), u"start-page"_s);
        return firstArrow() && panels() && exporting() && comparing() && issuing() && finding();
    }

private:
    /// part: of the widget; none: all of it.
    void save(QWidget &widget, const QString &name, const QRect &part = {})
    {
        QTest::qWait(150);
        const QImage grabbed
            = widget.grab(part.isNull() ? widget.rect() : part).toImage().convertToFormat(QImage::Format_RGB32);
        const QImage picture = grabbed.convertToFormat(
            QImage::Format_Indexed8, usualColors(grabbed), Qt::ThresholdDither | Qt::AvoidDither);
        const QString path = m_folder + u'/' + name + u".png"_s;
        const bool isSaved = QDir().mkpath(m_folder) && picture.save(path, "PNG", 0);
        QTextStream(stdout) << path << ": " << (isSaved ? QFileInfo(path).size() : -1) << '\n';
    }

    /// As near as it can be seen as a whole, a little above its own size too.
    void lookAt(const QRectF &scene)
    {
        constexpr double nearest = 1.35;
        constexpr double margin = 24;
        CanvasView &canvas = m_bench.desk().canvas();
        canvas.zoomToFit();
        const double across = (canvas.width() - 2 * margin) / scene.width();
        const double down = (canvas.height() - 2 * margin) / scene.height();
        canvas.setZoom(std::min({across, down, nearest}), QRectF(canvas.rect()).center());
        canvas.pan(QRectF(canvas.rect()).center() - canvas.transform().toView(scene).center());
    }

    /// A node and what the arrows of its managers run through.
    QRectF wayTo(const Id &node)
    {
        const Diagram &diagram = m_bench.desk().canvas().diagram();
        QRectF way;
        for (const DiagramNode &one : diagram.nodes) {
            if (one.id == node || one.isManager)
                way |= one.rect;
        }
        return way;
    }

    /// These alone.
    void showPanels(const QStringList &names)
    {
        for (const QString &panel :
            {u"palette"_s, u"properties"_s, u"history"_s, u"flows"_s, u"findings"_s, u"exposure"_s})
            m_bench.window().panels().panel(panel)->setVisible(names.contains(panel));
    }

    bool firstArrow()
    {
        QFile file(m_plans.filePath(u"first.plan.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(firstPlan);
        file.close();
        if (!m_bench.open(file.fileName()))
            return false;
        showPanels({u"palette"_s});
        m_bench.window().resize(1120, 460);
        QTest::qWait(200);
        CanvasView &canvas = m_bench.desk().canvas();
        const QRectF bounds = canvas.diagram().bounds;
        lookAt(bounds);
        m_bench.run(u"view.legend"_s); // there is not much to explain yet
        const QRect around = canvas.transform().toView(bounds).toAlignedRect().adjusted(-24, -24, 24, 24);
        save(canvas, u"first-arrow"_s, around.intersected(canvas.rect()));
        m_bench.run(u"view.legend"_s);
        m_bench.window().palettePanel().setSearch(
            m_bench.settings().uiLanguage() == u"ja"_s ? u"サーバ"_s : u"server"_s);
        save(m_bench.window().palettePanel(), u"palette"_s);
        m_bench.window().palettePanel().setSearch({});
        m_bench.window().resize(1080, 680);
        showPanels({u"palette"_s, u"properties"_s, u"history"_s, u"flows"_s, u"findings"_s, u"exposure"_s});
        return true;
    }

    /// Below the plan, so that it covers nothing of it.
    void saveLegend()
    {
        showPanels({});
        m_bench.window().resize(1080, 790);
        QTest::qWait(300);
        CanvasView &canvas = m_bench.desk().canvas();
        canvas.zoomToFit();
        canvas.pan(QPointF(0, 16 - canvas.transform().toView(canvas.diagram().bounds).top()));
        auto *legend = canvas.findChild<LegendCard *>(u"legend"_s);
        legend->setFolded(false);
        save(canvas, u"legend"_s);
        legend->setFolded(true);
        m_bench.window().resize(1080, 680);
    }

    bool panels()
    {
        if (!m_bench.startFromExample(u"mixed-rack"_s))
            return false;
        const Plan &plan = m_bench.document().plan();
        const auto group = std::find_if(
            plan.nodes.begin(), plan.nodes.end(), [](const auto &node) { return node.second.isGroup(); });
        const CanvasId chosen{CanvasKind::Node, group->first.toString()};
        saveLegend();
        showPanels({u"palette"_s, u"flows"_s});
        m_bench.window().resizeDocks({m_bench.window().panels().panel(u"flows"_s)}, {210}, Qt::Vertical);
        QTest::qWait(300);
        m_bench.desk().selection().setThings({chosen});
        lookAt(wayTo(group->first));
        save(m_bench.window(), u"window"_s);
        showPanels({u"palette"_s, u"properties"_s, u"history"_s, u"flows"_s, u"findings"_s, u"exposure"_s});
        m_bench.window().panels().show(u"properties"_s);
        m_bench.window().panels().show(u"flows"_s);
        QTest::qWait(300);
        QDockWidget *properties = m_bench.window().panels().panel(u"properties"_s);
        properties->setFloating(true);
        properties->resize(360, 560);
        save(*properties->widget(), u"properties"_s);
        properties->setFloating(false);
        QDockWidget *flows = m_bench.window().panels().panel(u"flows"_s);
        flows->setFloating(true);
        flows->resize(1060, 400);
        m_bench.panels().flowsPanel().view().selectRow(4);
        m_bench.panels().flowsPanel().findChild<QToolButton *>(u"flows.why"_s)->setChecked(true);
        save(*flows->widget(), u"flows"_s);
        m_bench.panels().flowsPanel().findChild<QToolButton *>(u"flows.why"_s)->setChecked(false);
        flows->setFloating(false);
        QDockWidget *findings = m_bench.window().panels().panel(u"findings"_s);
        m_bench.window().panels().show(u"findings"_s);
        findings->setFloating(true);
        findings->resize(900, 300);
        QTest::qWait(500);
        save(*findings->widget(), u"findings"_s);
        findings->setFloating(false);
        return true;
    }

    /// What is open is the example, as panels() left it.
    bool exporting()
    {
        QDockWidget *exposure = m_bench.window().panels().panel(u"exposure"_s);
        m_bench.window().panels().show(u"exposure"_s);
        exposure->setFloating(true);
        exposure->resize(900, 420);
        QTest::qWait(500);
        save(*exposure->widget(), u"exposure"_s);
        exposure->setFloating(false);
        m_bench.window().panels().show(u"flows"_s);
        m_bench.run(u"file.export"_s);
        ExportDialog *dialog = m_bench.exporter().dialog();
        if (!dialog || !QTest::qWaitFor([&] { return dialog->isCurrent(); }, 60000))
            return false;
        dialog->resize(1060, 760);
        QTest::qWait(500);
        // Not where this plan lies for a moment: whoever takes the pictures again gets the same.
        QLineEdit &file = dialog->fileField();
        const QSignalBlocker blocker(file);
        file.setText(u"/home/tanaka/plans/"_s + QFileInfo(file.text()).fileName());
        save(*dialog, u"export"_s);
        dialog->reject();
        return true;
    }

    /// The example before and after the product's next version.
    bool comparing()
    {
        const QString older = m_plans.filePath(u"rack.A.plan.yaml"_s);
        if (!savePlan(m_bench.document().plan(), older) || !m_bench.startFromExample(u"mixed-rack-7.4.0"_s))
            return false;
        m_bench.comparing().compareWith(older);
        if (!QTest::qWaitFor([this] { return !m_bench.comparing().isReading(); }, 30000) || !m_bench.settle())
            return false;
        m_bench.desk().selection().setThings({});
        showPanels({u"flows"_s});
        m_bench.window().resize(1120, 720);
        m_bench.window().resizeDocks({m_bench.window().panels().panel(u"flows"_s)}, {250}, Qt::Vertical);
        QTest::qWait(300);
        m_bench.desk().canvas().zoomToFit();
        save(m_bench.window(), u"comparison"_s);
        m_bench.comparing().end();
        return m_bench.startFromExample(u"mixed-rack"_s);
    }

    /// Revision B of the example, after its product went to the next version.
    bool issuing()
    {
        const Id sum = test::id(u"sum"_s);
        const Result<bool> upgraded = m_bench.document().tryEdit(editName(Edit::ChangeProduct, sum),
            [&](PlanEditor &editor) { return setVersion(editor, sum, Version::parse(u"7.4.0"_s)); });
        if (!upgraded || !m_bench.settle())
            return false;
        bool isSaved = false;
        m_bench.sheet().setAnswer([&](QDialog &dialog) {
            dialog.show();
            auto &issue = static_cast<IssueDialog &>(dialog);
            isSaved = QTest::qWaitFor([&] { return !issue.isLookingUp(); }, 30000);
            QTest::qWait(300);
            save(dialog, u"issue"_s);
            return QDialog::Rejected;
        });
        m_bench.sheet().askIssue();
        m_bench.sheet().setAnswer({});
        return isSaved && m_bench.startFromExample(u"mixed-rack"_s);
    }

    bool finding()
    {
        showPanels({u"palette"_s});
        m_bench.window().resize(1280, 640);
        m_bench.finder().find();
        m_bench.finder().bar().field().setText(u"443"_s);
        QTest::qWait(300);
        m_bench.finder().step(1);
        save(m_bench.desk().canvas(), u"find"_s);
        const Plan &plan = m_bench.document().plan();
        const auto server = std::find_if(
            plan.nodes.begin(), plan.nodes.end(), [](const auto &node) { return !node.second.runs.empty(); });
        m_bench.finder().showUsesOf(NodeUse{server->first});
        QTest::qWait(300);
        m_bench.finder().step(1);
        save(m_bench.desk().canvas(), u"where-used"_s);
        return true;
    }

    QString m_folder;
    QTemporaryDir m_plans;
    test::WholeWindow m_bench;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"portolan"_s);
    if (argc != 2)
        return 2;
    Settings look(std::make_unique<MemoryStore>());
    look.setTheme(ThemeChoice::Light);
    const Theme theme(application, look);
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        Album album(QString::fromLocal8Bit(argv[1]), language);
        if (!album.make())
            return 1;
    }
    return 0;
}
