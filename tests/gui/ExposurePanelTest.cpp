// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/ExposurePanel.h"
#include "derive/FlowKey.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "panels/PlotTable.h"
#include "plots/PlotExport.h"
#include "plots/PlotView.h"
#include "support/Ids.h"
#include "support/OpenExample.h"
#include "support/PdfFile.h"
#include "support/ToolFolder.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

struct Opened : test::OpenExample {
    ExposurePanel panel;

    explicit Opened(const QString &example = u"support-pack"_s, ExposurePlot plot = ExposurePlot::Ports)
        : test::OpenExample(example)
        , panel(context())
    {
        panel.setDocument(&document());
        panel.resize(1000, 420);
        panel.show();
        panel.choosePlot(plot);
    }
    ~Opened() { panel.setDocument(nullptr); }

    PlotView &plot() { return panel.plot(); }
    void click(int element, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&plot(), Qt::LeftButton, modifiers, plot().rectOf(element).center().toPoint());
    }
    const BarsContent &bars() { return std::get<BarsContent>(plot().content()->body); }
    QStringList names()
    {
        QStringList texts;
        for (const CanvasId &thing : selection().things())
            texts.append(thing.id);
        return texts;
    }
    int barOf(const QString &label)
    {
        for (int i = 0; i < static_cast<int>(bars().bars.size()); ++i) {
            if (bars().bars[static_cast<size_t>(i)].label.contains(label))
                return i;
        }
        return -1;
    }
    QString told() { return panel.findChild<QLabel *>(u"exposure.told"_s)->text(); }
};

const QStringList rowsToTheWorkstation{u"psp:logs.web:linux-ilo>ws01:tcp"_s, u"psp:logs.web:linux>ws01:tcp"_s,
    u"psp:logs.web:win-ilo>ws01:tcp"_s, u"psp:logs.web:win>ws01:tcp"_s, u"psp:messages-in.messages-in:linux>ws01:tcp"_s,
    u"psp:messages-in.messages-in:win>ws01:tcp"_s, u"psp:messages-out.messages-out:linux>ws01:tcp"_s,
    u"psp:messages-out.messages-out:win>ws01:tcp"_s};

} // namespace

class ExposurePanelTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void barsStandByTheirLength()
    {
        Opened opened;
        QStringList texts;
        for (const BarsContent::Bar &bar : opened.bars().bars)
            texts.append(QString(bar.label + u' ' + bar.end));
        QCOMPARE(texts, (QStringList{u"Workstation ws01 17"_s, u"Windows servers ×4 3"_s, u"Linux servers ×2 2"_s}));
        QCOMPARE(opened.bars().bars[1].parts, (std::vector<int>{2, 1, 0}));
        opened.panel.findChild<QComboBox *>(u"exposure.measure"_s)->setCurrentIndex(1);
        emit opened.panel.findChild<QComboBox *>(u"exposure.measure"_s)->activated(1);
        QCOMPARE(opened.bars().bars[1].parts, (std::vector<int>{3, 0, 0, 0})); // all through the firewall
    }

    void aClickOnABarChoosesItsNodeAndItsRows()
    {
        Opened opened;
        QSignalSpy revealed(&opened.selection(), &SharedSelection::revealAsked);
        opened.click(0);
        QCOMPARE(opened.names(), QStringList{u"ws01"_s});
        QStringList rows = opened.selection().rows();
        rows.sort();
        QCOMPARE(rows, rowsToTheWorkstation);
        QCOMPARE(opened.plot().chosen(), std::set<int>{0});
        QCOMPARE(revealed.size(), 1);
        opened.click(2, Qt::ControlModifier);
        QCOMPARE(opened.names(), (QStringList{u"linux"_s, u"ws01"_s}));
        opened.click(0, Qt::ControlModifier);
        QCOMPARE(opened.names(), QStringList{u"linux"_s});
    }

    void whatIsChosenElsewhereLightsItsBar()
    {
        Opened opened;
        opened.choose(CanvasKind::Node, u"win"_s);
        QCOMPARE(opened.plot().chosen(), std::set<int>{opened.barOf(u"Windows"_s)});
        opened.choose(CanvasKind::Node, u"win-ilo"_s); // has no open port, so no bar
        QVERIFY(opened.plot().chosen().empty());
    }

    void aClickOnACellChoosesArrowsAndRows()
    {
        Opened opened(u"support-pack"_s, ExposurePlot::Zones);
        const auto &cells = std::get<CellsContent>(opened.plot().content()->body);
        QCOMPARE(cells.cells[1].text, u"5"_s);
        QCOMPARE(cells.cells[2].text, u"8"_s);
        QVERIFY(cells.cells[1].hasFirewall && cells.cells[0].text.isEmpty());
        opened.click(2);
        QCOMPARE(opened.names(), (QStringList{u"linux-ilo>ws01"_s, u"linux>ws01"_s, u"win-ilo>ws01"_s, u"win>ws01"_s}));
        QStringList rows = opened.selection().rows();
        rows.sort();
        QCOMPARE(rows, rowsToTheWorkstation);
        // And the other way round.
        opened.choose(CanvasKind::Arrow, u"ws01>win"_s);
        QCOMPARE(opened.plot().chosen(), std::set<int>{1});
        opened.choose(CanvasKind::Firewall, u"fw1"_s);
        QCOMPARE(opened.plot().chosen(), (std::set<int>{1, 2}));
    }

    void aClickOnAPortChoosesWhoListensThere()
    {
        Opened opened(u"support-pack"_s, ExposurePlot::Numbers);
        const auto &numbers = std::get<NumbersContent>(opened.plot().content()->body);
        int port = -1;
        for (int i = 0; i < static_cast<int>(numbers.ports.size()); ++i) {
            if (numbers.ports[static_cast<size_t>(i)].first == 62286)
                port = i;
        }
        QVERIFY(port >= 0 && numbers.ports[static_cast<size_t>(port)].isConflict);
        opened.click(port);
        QCOMPARE(opened.names(), (QStringList{u"linux"_s, u"win"_s}));
        QCOMPARE(opened.selection().rows().size(), 2);
        QCOMPARE(opened.plot().chosen(), std::set<int>{port}); // not whatever else these nodes listen on
    }

    void keysGoFromBarToBarAndChoose()
    {
        Opened opened;
        opened.panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&opened.panel));
        opened.panel.findChild<QTabBar *>()->setFocus();
        opened.plot().setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(opened.plot().current(), 0);
        QTest::keyClick(&opened.plot(), Qt::Key_Down);
        QCOMPARE(opened.plot().current(), 1);
        QVERIFY(opened.plot().accessibleDescription().contains(u"Windows servers"_s));
        QVERIFY(opened.plot().accessibleDescription().contains(u"TCP 445, 62286; UDP 138"_s));
        QTest::keyClick(&opened.plot(), Qt::Key_Return);
        QCOMPARE(opened.names(), QStringList{u"win"_s});
        QTest::keyClick(&opened.plot(), Qt::Key_End);
        QTest::keyClick(&opened.plot(), Qt::Key_Down);
        QCOMPARE(opened.plot().current(), 2);
        QTest::keyClick(&opened.plot(), Qt::Key_Space);
        QCOMPARE(opened.names(), QStringList{u"linux"_s});
        // Cells go in both directions.
        opened.panel.choosePlot(ExposurePlot::Zones);
        QTest::keyClick(&opened.plot(), Qt::Key_Home);
        QTest::keyClick(&opened.plot(), Qt::Key_Right);
        QTest::keyClick(&opened.plot(), Qt::Key_Right);
        QCOMPARE(opened.plot().current(), 1);
        QTest::keyClick(&opened.plot(), Qt::Key_Down);
        QCOMPARE(opened.plot().current(), 3);
    }

    void anEditChangesTheFiguresAndUndoBringsThemBack()
    {
        Opened opened;
        QCOMPARE(opened.bars().bars[1].end, u"3"_s);
        const std::vector<QString> keys{u"psp:soap-deploy.netbios-dgm:ws01>win:udp"_s};
        opened.document().edit(editName(Edit::ExcludeFlow, keys.size()), [&](PlanEditor &editor) {
            excludeFlows(editor, keys, {{u"Not used"_s, u"使用しない"_s}, {}, {}, {}});
        });
        QTRY_COMPARE(opened.bars().bars[1].end, u"2"_s);
        opened.document().undo();
        QTRY_COMPARE(opened.bars().bars[1].end, u"3"_s);
        opened.document().redo();
        // A click before the plot has followed never chooses what is gone.
        opened.click(1);
        QVERIFY(!opened.selection().rows().contains(keys.front()));
        QCOMPARE(opened.bars().bars[1].end, u"2"_s);
    }

    void nobodyLooksSoNothingIsComputed()
    {
        Opened opened;
        opened.panel.hide();
        opened.document().edit(
            editName(Edit::Remove, id(u"win"_s)), [&](PlanEditor &editor) { editor.removeNode(id(u"win"_s)); });
        QTest::qWait(200);
        QCOMPARE(opened.panel.figures()->nodes.size(), size_t(5));
        opened.panel.show();
        QCOMPARE(opened.panel.figures()->nodes.size(), size_t(4));
    }

    void wordsFollowTheInterfaceAndNamesTheDocument()
    {
        Opened opened;
        QCOMPARE(opened.panel.findChild<QTabBar *>()->tabText(1), u"Zones"_s);
        m_spoken.speak(u"ja"_s);
        QTRY_COMPARE(opened.panel.findChild<QTabBar *>()->tabText(1), u"ゾーン"_s);
        QCOMPARE(opened.bars().axis, u"マシン1台あたりの待ち受けポート数"_s);
        QVERIFY(opened.barOf(u"Windows servers"_s) >= 0);
        opened.settings().setDocumentLanguage(ExportLanguage::Japanese);
        QVERIFY(opened.barOf(u"Windowsサーバ"_s) >= 0);
        opened.settings().setDocumentLanguage(ExportLanguage::Both);
        QVERIFY(opened.barOf(u"Windows servers / Windowsサーバ"_s) >= 0);
    }

    void theTableHasTheSameFiguresAndChoosesToo()
    {
        Opened opened;
        opened.panel.findChild<QToolButton *>(u"exposure.table"_s)->click();
        QVERIFY(opened.panel.table().isVisible());
        const PlotTable &table = opened.panel.tableModel().table();
        QCOMPARE(table.rows.size(), size_t(3));
        QCOMPARE(table.rows[1].mid(0, 4), (QStringList{u"Windows servers ×4"_s, u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(table.rows[1].back(), u"TCP 445, 62286; UDP 138"_s);
        opened.panel.table().selectRow(1);
        QCOMPARE(opened.names(), QStringList{u"win"_s});
        opened.choose(CanvasKind::Node, u"linux"_s);
        QCOMPARE(opened.panel.table().selectionModel()->selectedRows().size(), 1);
        QCOMPARE(opened.panel.table().selectionModel()->selectedRows().front().row(), 2);
        opened.panel.copyTable();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Linux servers ×2\t2\t2\t0"_s));
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 4);
    }

    void anEmptyPanelSaysWhatToDo()
    {
        test::OpenExample example(u"support-pack"_s);
        PlanDocument empty(test::catalogs());
        ExposurePanel panel(example.context());
        panel.resize(400, 300);
        panel.show();
        const auto says = [&] {
            for (const QLabel *label : panel.findChildren<QLabel *>()) {
                if (label->isVisible())
                    return label->text();
            }
            return QString();
        };
        QVERIFY(says().contains(u"Put machines"_s));
        panel.setDocument(&empty);
        QVERIFY(says().contains(u"Put machines"_s));
        panel.choosePlot(ExposurePlot::Zones);
        QVERIFY(!says().isEmpty());
        panel.setDocument(nullptr);
    }

    void pdfHasTheFontAndItsTextInTheDocumentsLanguage_data()
    {
        QTest::addColumn<int>("plot");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("bars") << 0
                              << QStringList{u"ノード別の待ち受けポート"_s, u"Windowsサーバ×4"_s, u"NW-0087"_s,
                                     u"A版"_s, u"2026-11-21"_s, u"17"_s};
        QTest::newRow("zones") << 1
                               << QStringList{u"ゾーン間の通信要件"_s, u"運用LAN"_s, u"業務サーバLAN"_s, u"17ポート"_s};
        QTest::newRow("numbers") << 2
                                 << QStringList{
                                        u"ポート番号の使用状況"_s, u"62286"_s, u"Windowsのエフェメラルポート"_s};
    }

    void pdfHasTheFontAndItsTextInTheDocumentsLanguage()
    {
        QFETCH(int, plot);
        QFETCH(QStringList, words);
        Opened opened(u"support-pack"_s, static_cast<ExposurePlot>(plot));
        opened.settings().setDocumentLanguage(ExportLanguage::Japanese); // the interface stays English
        QTemporaryDir folder;
        const QString path = folder.filePath(u"図.pdf"_s);
        QString suggested;
        opened.panel.setAskPath([&](const QString &name, const QString &ending) {
            suggested = name;
            return ending == u"pdf" ? path : QString();
        });
        opened.panel.exportPdf();
        QVERIFY(suggested.section(u'/', -1).startsWith(u"NW-0087-"_s) && suggested.endsWith(u".pdf"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const test::PdfFile pdf(bytes);
        QCOMPARE(pdf.complaint(), QString());
        for (const QString &font : pdf.fonts())
            QVERIFY2(font.contains(u"BIZUDPGothic"_s), qPrintable(font));
        QVERIFY(!pdf.fonts().isEmpty());
        const QString text = pdf.bareText();
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text));
        const QImage page = pdf.page(1);
        QCOMPARE(page.pixelColor(2, 2), QColor(Qt::white));
        QVERIFY(opened.told().contains(u"図.pdf"_s));
        opened.panel.exportPdf();
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), bytes);
    }

    void pngHasTheChosenResolution()
    {
        Opened opened;
        QTemporaryDir folder;
        QImage images[2];
        for (int i = 0; i < 2; ++i) {
            const QString path = folder.filePath(QString::number(i) + u".png"_s);
            opened.panel.setAskPath([&](const QString &, const QString &) { return path; });
            opened.panel.exportPng(i == 0 ? 96 : 300);
            QVERIFY(images[i].load(path));
        }
        QCOMPARE(images[0].size(), paperSize(*opened.plot().content()));
        QCOMPARE(images[1].width(), qRound(images[0].width() * 300 / 96.0));
        QCOMPARE(qRound(images[1].dotsPerMeterX() * 0.0254), 300);
        QCOMPARE(images[1].pixelColor(1, 1), QColor(Qt::white));
    }

    void aFileThatCantBeWrittenIsToldInWords()
    {
        Opened opened;
        opened.panel.setAskPath([](const QString &, const QString &) { return u"/nonexistent/folder/plot.png"_s; });
        opened.panel.exportPng(96);
        QVERIFY(opened.told().startsWith(u"plot.png could not be written. "_s));
        QVERIFY(opened.told().size() > 40);
    }

    void textsOnCellsCanBeReadOnEveryShade()
    {
        for (const QColor &base : {QColor(Qt::white), QColor(0x1B, 0x1F, 0x24)}) {
            QPalette palette;
            palette.setColor(QPalette::Base, base);
            const PlotStyle style = PlotStyle::ofScreen(palette, QFont());
            for (int part = 0; part <= 100; ++part) {
                const QColor back = style.shade(part / 100.0);
                QVERIFY2(PlotStyle::contrast(back, PlotStyle::textOn(back)) >= 4.5, qPrintable(back.name()));
            }
            for (const QColor &back : {style.back, style.ephemeral, style.agreed, style.chosenBack})
                QVERIFY(PlotStyle::contrast(back, style.text) >= 4.5);
            QVERIFY(PlotStyle::contrast(style.back, style.subdued) >= 4.5);
            QVERIFY(PlotStyle::contrast(style.back, style.conflict) >= 4.5);
            for (const QColor &mark : style.marks)
                QVERIFY(PlotStyle::contrast(style.back, mark) >= 3);
        }
    }
};

QTEST_MAIN(ExposurePanelTest)
#include "ExposurePanelTest.moc"
