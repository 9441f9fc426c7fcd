// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowsPanel.h"
#include "base/NaturalOrder.h"
#include "edit/EditNames.h"
#include "edit/FlowEdits.h"
#include "export/MatrixDocument.h"
#include "matrix/Comparison.h"
#include "panels/EmptyFlows.h"
#include "panels/FlowsFilterBar.h"
#include "panels/FlowsModel.h"
#include "panels/TypedField.h"
#include "plan/LargePlan.h"
#include "plots/PlotStyle.h"
#include "shell/Theme.h"
#include "support/Ids.h"
#include "support/OpenExample.h"
#include "support/TestCatalogs.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

struct Opened : test::OpenExample {
    FlowsPanel panel;

    explicit Opened(const QString &example = u"compute-management"_s)
        : test::OpenExample(example)
        , panel(context(), feed())
    {
        panel.setDocument(&document());
        panel.resize(1200, 400);
        panel.show();
    }
    ~Opened() { panel.setDocument(nullptr); }

    FlowsModel &model() { return panel.model(); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex index = model().index(row, 0);
        panel.view().scrollTo(index);
        QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, modifiers, panel.view().visualRect(index).center());
    }
    template <typename Widget>
    Widget *child(const char *name)
    {
        return panel.findChild<Widget *>(QLatin1String(name));
    }
    QStringList cellsOf(Column column)
    {
        QStringList cells;
        for (int row = 0; row < model().rowCount(); ++row)
            cells.append(model().index(row, static_cast<int>(column)).data(FlowsModel::TextRole).toString());
        return cells;
    }
};

/// The cells of the table against those of the export, row for row.
void compareWithExport(Opened &opened, ExportLanguage language)
{
    MatrixJob job;
    job.engine = &opened.document().engine();
    job.wording = &test::wording();
    job.language = language;
    const MatrixDocument exported(job);
    const Table &table = exported.tables().tables.front();
    QCOMPARE(opened.model().rowCount(), table.rowCount);
    QCOMPARE(qsizetype(opened.model().columnCount()), qsizetype(table.columns.size()));
    for (int column = 0; column < opened.model().columnCount(); ++column) {
        QCOMPARE(opened.model().headerData(column, Qt::Horizontal).toString(),
            table.columns[static_cast<size_t>(column)].heading);
        for (int row = 0; row < table.rowCount; ++row)
            QCOMPARE(opened.model().index(row, column).data(FlowsModel::TextRole).toString(), table.cell(row, column));
    }
}

} // namespace

class FlowsPanelTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void equalsTheExportRowForRow_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<ExportLanguage>("language");
        for (const QString &example : {u"compute-management"_s, u"mixed-rack"_s, u"support-pack"_s}) {
            QTest::addRow("%s, en", qPrintable(example)) << example << ExportLanguage::English;
            QTest::addRow("%s, ja", qPrintable(example)) << example << ExportLanguage::Japanese;
        }
    }
    void equalsTheExportRowForRow()
    {
        QFETCH(QString, example);
        QFETCH(ExportLanguage, language);
        Opened opened(example);
        opened.settings().setDocumentLanguage(language);
        QVERIFY(opened.model().rowCount() > 0);
        compareWithExport(opened, language);
    }

    void whatIsLeftOutCanBeReadWhereItIsChosen_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<bool>("isChosen");
        QTest::newRow("light") << false << false;
        QTest::newRow("light, chosen") << false << true;
        QTest::newRow("dark") << true << false;
        QTest::newRow("dark, chosen") << true << true;
    }
    /// Words of 4.5:1, and through them a line that can be told from them and from the ground.
    void whatIsLeftOutCanBeReadWhereItIsChosen()
    {
        QFETCH(const bool, isDark);
        QFETCH(const bool, isChosen);
        const QPalette before = QApplication::palette();
        const auto restored = qScopeGuard([&] { QApplication::setPalette(before); });
        QApplication::setPalette(Theme::palette(isDark));
        Opened opened;
        opened.document().edit(editName(Edit::ExcludeFlow, size_t(1)),
            [key = opened.model().keyAt(0)](PlanEditor &editor) { excludeFlows(editor, {key}, {}); });
        const int row = opened.model().rowCount() - 1;
        const QModelIndex cell = opened.model().index(row, static_cast<int>(Column::Destination));
        QVERIFY(cell.data(FlowsModel::ExcludedRole).toBool());
        QTableView &view = opened.panel.view();
        view.setColumnWidth(cell.column(), 260);
        view.scrollTo(cell);
        if (isChosen)
            view.selectRow(row);
        const QImage image = view.viewport()->grab(view.visualRect(cell).adjusted(2, 3, -2, -3)).toImage();
        const auto most = [](const std::map<QRgb, int> &counts) {
            return QColor(std::max_element(counts.begin(), counts.end(), [](const auto &a, const auto &b) {
                return a.second < b.second;
            })->first);
        };
        std::map<QRgb, int> all;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ++all[image.pixel(x, y)];
        }
        const QColor ground = most(all);
        QColor words = ground;
        for (const auto &[color, count] : all) {
            if (PlotStyle::contrast(color, ground) > PlotStyle::contrast(words, ground))
                words = color;
        }
        // The line is the only thing that is longer than a letter.
        std::map<QRgb, int> longest;
        for (int y = 0; y < image.height(); ++y) {
            int run = 0;
            for (int x = 1; x < image.width(); ++x) {
                run = image.pixel(x, y) == image.pixel(x - 1, y) && QColor(image.pixel(x, y)) != ground ? run + 1 : 0;
                int &known = longest[image.pixel(x, y)];
                known = std::max(known, run);
            }
        }
        const QColor line = most(longest);
        const auto verify = [](const char *what, const QColor &one, const QColor &other, double least) {
            const double found = PlotStyle::contrast(one, other);
            QVERIFY2(found >= least, qPrintable(QString(QLatin1String(what) + u": "_s + QString::number(found))));
        };
        verify("words on their ground", words, ground, 4.5);
        verify("words on the line", words, line, 1.5);
        verify("line on its ground", line, ground, 1.5);
    }

    void followsEditsUndoAndRedo()
    {
        Opened opened;
        const Id node = id(u"csm01"_s);
        const auto rename = [&](const QString &name) {
            opened.document().edit(editName(Edit::ChangeNode, node), [&](PlanEditor &editor) {
                Node changed = editor.plan().nodes.at(node);
                changed.name.en = name;
                editor.put(changed);
            });
        };
        rename(u"Zebra"_s);
        QVERIFY(opened.cellsOf(Column::Destination).contains(u"Zebra"_s));
        compareWithExport(opened, ExportLanguage::English);
        const int before = opened.model().rowCount();
        opened.document().edit(editName(Edit::Remove, node), [&](PlanEditor &editor) { editor.removeNode(node); });
        QVERIFY(opened.model().rowCount() < before);
        compareWithExport(opened, ExportLanguage::English);
        opened.document().undo();
        compareWithExport(opened, ExportLanguage::English);
        opened.document().undo();
        QVERIFY(!opened.cellsOf(Column::Destination).contains(u"Zebra"_s));
        opened.document().redo();
        opened.document().redo();
        compareWithExport(opened, ExportLanguage::English);
    }

    void findsWordsInBothLanguages()
    {
        Opened opened;
        auto *search = opened.child<QLineEdit>("flows.search");
        const auto rowsWith = [&](const QString &text) {
            search->setText(text);
            [&] { QTRY_VERIFY(!opened.model().isWorking()); }();
            return opened.model().rowCount();
        };
        const Wording &wording = test::wording();
        const QString japanese = wording.text(u"need.required"_s, Language::Japanese);
        const QString english = wording.text(u"need.required"_s, Language::English);
        QVERIFY(rowsWith(japanese) > 0);
        QVERIFY(opened.cellsOf(Column::Necessity).contains(english)); // what is shown stays English
        opened.settings().setDocumentLanguage(ExportLanguage::Japanese);
        QVERIFY(rowsWith(english) > 0);
        QVERIFY(opened.cellsOf(Column::Necessity).contains(japanese));
    }

    void showsThePrintedRow()
    {
        Opened opened;
        opened.child<QToolButton>("flows.why")->click();
        opened.clickRow(0);
        const QString text = opened.panel.originText();
        QVERIFY2(text.contains(u"As the document has it"_s), qPrintable(text));
        const MatrixRow &row = opened.model().rowAt(0);
        const Leg &leg = row.engine->product(row.first()).leg(row.first().identity.leg);
        QVERIFY(!leg.to.roles.empty());
        const Catalog &catalog = row.engine->product(row.first()).catalog();
        QVERIFY2(text.contains(catalog.roles.at(leg.to.roles.front()).name.en), qPrintable(text));
        QVERIFY(opened.child<QWidget>("flows.origin")->height() >= 220);
    }

    /// All rows of the arrow can be asked about, and what is chosen in the table stays chosen.
    void explainsEachRowOfAnArrow()
    {
        Opened opened(u"compute-management"_s);
        opened.child<QToolButton>("flows.why")->click();
        auto *list = opened.child<QListWidget>("origin.rows");
        for (int row = 0; row < opened.model().rowCount() && list->count() < 3; ++row)
            opened.clickRow(row);
        QVERIFY(list->isVisible() && list->count() > 2);
        const QStringList chosen = opened.selection().rows();
        const QString first = opened.panel.originText();
        list->setCurrentRow(list->currentRow() == 0 ? 1 : 0);
        QVERIFY(opened.panel.originText() != first);
        QCOMPARE(opened.selection().rows(), chosen);
        // How the room is divided is remembered.
        auto *splitter = opened.child<QSplitter>("flows.splitter");
        splitter->setSizes({300, 700});
        emit splitter->splitterMoved(300, 1);
        QCOMPARE(opened.settings().value(u"flows/why-split"_s).toByteArray(), splitter->saveState());
        // Sentences, not ids of systems.
        for (int row = 0; row < opened.model().rowCount(); ++row) {
            opened.clickRow(row);
            QVERIFY2(!opened.panel.originText().contains(u" is windows."_s), qPrintable(opened.panel.originText()));
        }
    }

    /// One row of a document for many machines and ports is one reason, and each row can be asked for.
    void rowsForOneReasonAreExplainedOnce()
    {
        Opened opened(u"mixed-rack"_s);
        opened.child<QToolButton>("flows.why")->click();
        opened.panel.view().selectAll();
        const int all = opened.model().rowCount();
        auto *list = opened.child<QListWidget>("origin.rows");
        auto *browser = opened.child<QTextBrowser>("flows.origin");
        QTRY_VERIFY(!opened.panel.originText().isEmpty());
        QVERIFY2(list->count() * 2 < all, qPrintable(QString::number(list->count())));
        QSet<QString> explained;
        int folded = 0;
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            const QString title = list->item(row)->text();
            QVERIFY2(title.contains(u'\n'), qPrintable(title)); // the ports, then the purpose
            static const QRegularExpression count(u"\\(([0-9]+) rows\\)\n"_s);
            const int rows = std::max(1, count.match(title).captured(1).toInt());
            QVERIFY2(
                opened.panel.originText().contains(u"Rows for the same reason"_s) == (rows > 1), qPrintable(title));
            folded += rows > 1 ? 1 : 0;
            for (int place = 0; place < rows; ++place) {
                emit browser->anchorClicked(QUrl(u"row:%1"_s.arg(place)));
                QCOMPARE(list->currentRow(), row);
                explained.insert(QString::number(row) + opened.panel.originText().section(u'\n', 0, 1)
                    + (rows > 1 ? QString::number(place) : QString()));
            }
        }
        QVERIFY(folded > 2);
        QCOMPARE(explained.size(), all);
    }

    void findsWordsInAllColumns()
    {
        Opened opened;
        auto *search = opened.child<QLineEdit>("flows.search");
        const int all = opened.model().rowCount();
        QTest::keyClicks(search, u"wmi 135"_s);
        QTRY_VERIFY(!opened.model().isWorking());
        QVERIFY(opened.model().rowCount() > 0 && opened.model().rowCount() < all);
        for (const QString &port : opened.cellsOf(Column::DestinationPort))
            QVERIFY2(port.contains(u"135"_s), qPrintable(port));
        QTest::keyClicks(search, u" nosuchword"_s);
        QTRY_COMPARE(opened.model().rowCount(), 0);
        search->clear();
        QTRY_COMPARE(opened.model().rowCount(), all);
    }

    void findsAddressesAndPortsInsideRanges_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("cell"); ///< in some cell of every row
        QTest::newRow("in a range") << u"mixed-rack"_s << u"10.30.0.12"_s << u"10.30.0.11-10.30.0.14"_s;
        QTest::newRow("full width") << u"mixed-rack"_s << u"１０．３０．０．１２"_s << u"10.30.0.11-10.30.0.14"_s;
        QTest::newRow("a network around it") << u"mixed-rack"_s << u"10.30.0.8/29"_s << u"10.30.0.1"_s;
        QTest::newRow("in a network") << u"compute-management"_s << u"10.20.0.70"_s << u"10.20.0.64/26"_s;
        // Notes of most other rows have these numbers, too.
        QTest::newRow("a port") << u"mixed-rack"_s << u"443"_s << u"443"_s;
        QTest::newRow("a port that is being typed") << u"mixed-rack"_s << u"6300"_s << u"6300"_s;
        QTest::newRow("an agreed port") << u"compute-management"_s << u"50100"_s << u"135, "_s;
        QTest::newRow("and its protocol") << u"compute-management"_s << u"tcp/50100"_s << u"135, "_s;
    }
    void findsAddressesAndPortsInsideRanges()
    {
        QFETCH(QString, example);
        QFETCH(QString, typed);
        QFETCH(QString, cell);
        Opened opened(example);
        opened.settings().setDocumentLanguage(ExportLanguage::English);
        const int all = opened.model().rowCount();
        opened.child<QLineEdit>("flows.search")->setText(typed);
        QTRY_VERIFY(!opened.model().isWorking());
        QVERIFY(opened.model().rowCount() > 0 && opened.model().rowCount() < all);
        for (int row = 0; row < opened.model().rowCount(); ++row) {
            QStringList cells;
            for (const Column column :
                {Column::SourceAddress, Column::DestinationAddress, Column::SourcePort, Column::DestinationPort})
                cells.append(opened.model().index(row, static_cast<int>(column)).data().toString());
            QVERIFY2(cells.join(u'|').contains(cell), qPrintable(cells.join(u'|')));
        }
    }

    /// As text, 10.30.0.1 is in 10.30.0.11 as well.
    void findsNoAddressInALongerOne()
    {
        Opened opened(u"mixed-rack"_s);
        opened.child<QLineEdit>("flows.search")->setText(u"10.30.0.1"_s);
        QTRY_VERIFY(!opened.model().isWorking());
        QCOMPARE(opened.model().rowCount(), 0);
        opened.child<QLineEdit>("flows.search")->setText(u"10.30.0."_s);
        QTRY_VERIFY(!opened.model().isWorking());
        QVERIFY(opened.model().rowCount() > 0);
    }

    /// Whatever is chosen in it, a filter is called by what it filters, and its tooltip repeats no choice.
    void filtersAreCalledByWhatTheyFilter()
    {
        Opened opened(u"mixed-rack"_s);
        for (const auto &[box, name] : {std::pair("flows.product", u"Filter by product"_s),
                 std::pair("flows.zone", u"Filter by zone"_s), std::pair("flows.need", u"Filter by need"_s)}) {
            const auto *filter = opened.child<QComboBox>(box);
            QCOMPARE(filter->accessibleName(), name);
            QVERIFY(filter->toolTip() != filter->currentText());
        }
    }

    void isFilteredByProductZoneNeedAndFindings()
    {
        Opened opened(u"mixed-rack"_s);
        const int all = opened.model().rowCount();
        const auto choose = [&](const char *name, const QString &value) {
            auto *box = opened.child<QComboBox>(name);
            box->setCurrentIndex(box->findData(value));
        };
        choose("flows.zone", u"console"_s);
        QVERIFY(opened.model().rowCount() > 0 && opened.model().rowCount() < all);
        for (int row = 0; row < opened.model().rowCount(); ++row) {
            const MatrixRow &of = opened.model().rowAt(row);
            const Zone *from = zoneOf(*of.engine, of.first(), true);
            const Zone *to = zoneOf(*of.engine, of.first(), false);
            QVERIFY((from && from->id.toString() == u"console"_s) || (to && to->id.toString() == u"console"_s));
        }
        opened.panel.filterBar().clear();
        QCOMPARE(opened.model().rowCount(), all);
        choose("flows.phase", u"inventory"_s);
        QVERIFY(opened.model().rowCount() < all);
        opened.panel.filterBar().clear();
        choose("flows.need", u"need.conditional"_s);
        for (const QString &need : opened.cellsOf(Column::Necessity))
            QCOMPARE(need, test::wording().text(u"need.conditional"_s, Language::English));
        opened.panel.filterBar().clear();
        QTRY_VERIFY(!opened.feed().findings().empty());
        opened.child<QCheckBox>("flows.findings")->setChecked(true);
        QVERIFY(opened.model().rowCount() > 0 && opened.model().rowCount() < all);
    }

    void isSortedByAnyColumn()
    {
        Opened opened;
        auto *header = opened.panel.view().horizontalHeader();
        const int section = static_cast<int>(Column::DestinationPort);
        const QStringList matrix = opened.cellsOf(Column::No);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(section) + 10, header->height() / 2));
        QTRY_VERIFY(!opened.model().isWorking());
        QStringList ports = opened.cellsOf(Column::DestinationPort);
        QVERIFY(opened.cellsOf(Column::No) != matrix);
        const bool isRising = header->sortIndicatorOrder() == Qt::AscendingOrder;
        QVERIFY(std::is_sorted(ports.begin(), ports.end(), [&](const QString &a, const QString &b) {
            return isRising ? naturalOrder(a, b) < 0 : naturalOrder(b, a) < 0;
        }));
        opened.panel.view().sortByColumn(static_cast<int>(Column::No), Qt::AscendingOrder);
        QCOMPARE(opened.cellsOf(Column::No), matrix);
    }

    void choosesInBothDirections()
    {
        Opened opened;
        opened.clickRow(3);
        QCOMPARE(opened.selection().rows(), QStringList{opened.model().keyAt(3)});
        opened.clickRow(5, Qt::ControlModifier);
        QCOMPARE(opened.selection().rows().size(), 2);
        const MatrixRow &row = opened.model().rowAt(7);
        const NodeTable &nodes = row.engine->nodes();
        const QString from = nodes.at(row.first().identity.opener).id.toString();
        const QString to = nodes.at(row.first().identity.listener).id.toString();
        opened.choose(CanvasKind::Arrow, from + u'>' + to);
        QVERIFY(opened.selection().rows().contains(row.key));
        const QModelIndexList chosen = opened.panel.view().selectionModel()->selectedRows();
        QCOMPARE(chosen.size(), opened.selection().rows().size());
        for (const QModelIndex &index : chosen) {
            const FlowIdentity &ends = opened.model().rowAt(index.row()).first().identity;
            QCOMPARE(nodes.at(ends.opener).id.toString(), from);
            QCOMPARE(nodes.at(ends.listener).id.toString(), to);
        }
    }

    void leavesOutWithAReasonAndTakesInAgain()
    {
        Opened opened;
        const QString key = opened.model().keyAt(2);
        opened.clickRow(2);
        QTest::mouseClick(opened.child<QToolButton>("flows.exclude"), Qt::LeftButton);
        QVERIFY(opened.panel.form().isVisible());
        // Refused in place, and what was typed stays.
        QTest::keyClicks(opened.child<QLineEdit>("reason.en"), u"Not used"_s);
        QTest::keyClicks(opened.child<QLineEdit>("until"), u"2026-02-30"_s);
        QTest::keyClick(opened.child<QLineEdit>("until"), Qt::Key_Return);
        QVERIFY(opened.panel.form().isVisible());
        QVERIFY(opened.panel.form().untilField().reason().contains(u"2026-02-30"_s));
        QCOMPARE(opened.child<QLineEdit>("until")->text(), u"2026-02-30"_s);
        QCOMPARE(opened.document().history().count(), 0);
        opened.child<QLineEdit>("until")->setText(u"2020-01-31"_s);
        QTest::keyClick(opened.child<QLineEdit>("until"), Qt::Key_Return);
        QVERIFY(opened.panel.form().untilField().reason().contains(u"2020-01-31 is past"_s));
        opened.child<QLineEdit>("until")->setText(u"2027-13-31"_s);
        QVERIFY(opened.panel.form().untilField().isRefused());
        // What is right is not complained of any more.
        opened.child<QLineEdit>("until")->setText(u"2027-03-31"_s);
        QVERIFY(!opened.panel.form().untilField().isRefused());
        QTest::keyClicks(opened.child<QLineEdit>("owner"), u"Sato"_s);
        QTest::keyClicks(opened.child<QLineEdit>("ticket"), u"T-17"_s);
        QTest::mouseClick(opened.child<QPushButton>("form.accept"), Qt::LeftButton);
        QVERIFY(!opened.panel.form().isVisible());
        QCOMPARE(opened.document().history().count(), 1);
        const Decision decision = opened.plan().decisions.at(key);
        QCOMPARE(decision.state, DecisionState::Excluded);
        QCOMPARE(decision.reason.en, u"Not used"_s);
        QCOMPARE(decision.owner, u"Sato"_s);
        QCOMPARE(decision.ticket, u"T-17"_s);
        QCOMPARE(*decision.until, QDate(2027, 3, 31));
        const std::vector<int> rows = opened.model().shownRows({key});
        QCOMPARE(rows.size(), size_t(1));
        QVERIFY(opened.model().rowAt(rows.front()).isExcluded);
        // Counted here and in the status bar in the same words.
        const PlanCounts counts = countsOf(opened.document().engine(), {});
        QVERIFY(counts.leftOut > 0);
        QCOMPARE(counts.flows + counts.leftOut, opened.document().engine().flowCount());
        QCOMPARE(flowsText(counts), u"%1 flows, %2 left out"_s.arg(counts.flows).arg(counts.leftOut));
        QCOMPARE(opened.child<QLabel>("flows.count")->text(),
            u"%1 rows made of %2"_s.arg(opened.model().allRows()).arg(flowsText(counts)));
        compareWithExport(opened, ExportLanguage::English);
        opened.document().undo();
        QVERIFY(!opened.model().rowAt(opened.model().shownRows({key}).front()).isExcluded);
        opened.document().redo();
        opened.clickRow(opened.model().shownRows({key}).front());
        QTest::mouseClick(opened.child<QToolButton>("flows.include"), Qt::LeftButton);
        QVERIFY(!opened.plan().decisions.contains(key));
        QCOMPARE(opened.document().history().count(), 2);
    }

    /// Through a firewall without state there are more rows than flows: it says which of them are ways back.
    void countsTheWaysBack()
    {
        Opened opened(u"one-management-server"_s);
        const auto *told = opened.child<QLabel>("flows.count");
        const auto expected = [&](const QString &rows) -> QString {
            return rows + u" made of "_s + flowsText(countsOf(opened.document().engine(), {}));
        };
        int waysBack = 0;
        for (int row = 0; row < opened.model().rowCount(); ++row)
            waysBack += opened.model().rowAt(row).isReturn ? 1 : 0;
        QVERIFY(waysBack > 1);
        const int rows = opened.model().allRows();
        QCOMPARE(told->text(), expected(u"%1 rows (%2 of them ways back)"_s.arg(rows).arg(waysBack)));
        Firewall firewall = opened.plan().firewalls.at(id("sw1"));
        firewall.state = FirewallState::Stateful;
        opened.document().edit(
            editName(Edit::ChangeFirewall, firewall.id), [&](PlanEditor &editor) { editor.put(firewall); });
        QCOMPARE(opened.model().allRows(), rows - waysBack);
        QCOMPARE(told->text(), expected(u"%1 rows"_s.arg(rows - waysBack)));
    }

    /// Where ways back are rows, a decision is about two of them.
    void countsTheRowsThatAreSeen()
    {
        Opened opened(u"one-management-server"_s);
        const auto heading = [&] {
            QStringList texts;
            for (const QLabel *label : opened.panel.form().findChildren<QLabel *>())
                texts.append(label->text());
            return texts.join(u'\n');
        };
        int forth = -1;
        for (int row = 0; row < opened.model().rowCount() && forth < 0; ++row) {
            const QStringList same{opened.model().keyAt(row)};
            if (opened.model().shownRows(same).size() == 2)
                forth = row;
        }
        QVERIFY(forth >= 0);
        opened.clickRow(forth);
        QTest::mouseClick(opened.child<QToolButton>("flows.exclude"), Qt::LeftButton);
        QVERIFY2(heading().contains(u"Leave 2 rows out of the matrix, ways back among them"_s), qPrintable(heading()));
        // All of the list: as many as are not left out.
        opened.panel.view().selectAll();
        int in = 0;
        for (int row = 0; row < opened.model().rowCount(); ++row)
            in += opened.model().rowAt(row).isExcluded ? 0 : 1;
        QVERIFY(in < opened.model().rowCount());
        QTest::mouseClick(opened.child<QToolButton>("flows.exclude"), Qt::LeftButton);
        QVERIFY2(heading().contains(u"Leave %1 rows out of the matrix; the others are left out already"_s.arg(in)),
            qPrintable(heading()));
        QTest::keyClicks(opened.child<QLineEdit>("reason.en"), u"Not used"_s);
        QTest::keyClick(opened.child<QLineEdit>("reason.en"), Qt::Key_Return);
        QCOMPARE(opened.document().stepName(0).arguments.value(0), QString::number(in));
    }

    void columnsAreTickedOneAfterTheOther()
    {
        Opened opened(u"mixed-rack"_s);
        QMenu *menu = opened.child<QToolButton>("flows.columns")->menu();
        menu->popup(opened.panel.mapToGlobal(QPoint(10, 10)));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        for (const Column column : {Column::Product, Column::Phase}) {
            QAction *action = menu->actions().at(static_cast<int>(column));
            const QPoint at = menu->actionGeometry(action).center();
            QTest::mouseMove(menu, at);
            QTest::mouseClick(menu, Qt::LeftButton, {}, at);
            QVERIFY(opened.panel.view().isColumnHidden(static_cast<int>(column)));
            QVERIFY(menu->isVisible());
        }
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(!opened.panel.view().isColumnHidden(static_cast<int>(Column::Phase)));
        QVERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void anotherPlanBeginsAtItsTop()
    {
        Opened opened(u"mixed-rack"_s);
        test::OpenExample other(u"compute-management"_s);
        opened.panel.view().scrollToBottom();
        QVERIFY(opened.panel.view().verticalScrollBar()->value() > 0);
        opened.panel.setDocument(&other.document());
        QTRY_VERIFY(!opened.model().isWorking() && opened.model().rowCount() > 0);
        QTRY_COMPARE(opened.panel.view().verticalScrollBar()->value(), 0);
        opened.panel.setDocument(&opened.document());
    }

    void saysWhyThereAreNoRows()
    {
        Opened opened(u"mixed-rack"_s);
        const Id sum01 = id(u"sum01"_s);
        opened.document().edit(editName(Edit::ChangeNode, sum01), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(sum01);
            node.os = id(u"winders"_s);
            editor.put(node);
            // Whoever looks at its console is served on any system.
            editor.removeNode(id(u"admin-pc01"_s));
        });
        QTRY_COMPARE(opened.model().rowCount(), 0);
        QTRY_VERIFY2(opened.panel.empty().text().contains(u"winders"_s), qPrintable(opened.panel.empty().text()));
        QVERIFY(!opened.panel.empty().text().contains(u"no machine that it manages"_s));
        QSignalSpy asked(&opened.panel, &FlowsPanel::findingsAsked);
        QTest::mouseClick(&opened.panel.empty().button(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toStringList().front(), u"node.unknown-os:sum01"_s);
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY2(opened.panel.empty().text().contains(u"OS「winders」"_s), qPrintable(opened.panel.empty().text()));
        m_spoken.speak(u"en"_s);
        // With the machine that manages alone, nobody is there to be managed.
        opened.document().edit(editName(Edit::ChangeNode, sum01), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(sum01);
            node.os = id(u"windows"_s);
            editor.put(node);
        });
        QTRY_VERIFY(opened.model().rowCount() > 0);
        // A filter that fits nothing is taken away from here.
        opened.child<QLineEdit>("flows.search")->setText(u"nothing is like this"_s);
        QTRY_COMPARE(opened.model().rowCount(), 0);
        QVERIFY(opened.panel.empty().text().contains(u"No row matches"_s));
        QTest::mouseClick(&opened.panel.empty().button(), Qt::LeftButton);
        QTRY_VERIFY(opened.model().rowCount() > 0);
        opened.document().edit(editName(Edit::ChangeNode, sum01), [&](PlanEditor &editor) {
            for (const auto &entry : std::map(editor.plan().nodes)) {
                if (entry.first != sum01)
                    editor.removeNode(entry.first);
            }
        });
        QTRY_VERIFY2(opened.panel.empty().text().contains(u"no machine that it manages"_s),
            qPrintable(opened.panel.empty().text()));
        QVERIFY(opened.panel.empty().button().isHidden());
    }

    void theChipOfAFilterSpeaksTheLanguageOfTheTable()
    {
        Opened opened;
        const auto &nodes = opened.plan().nodes;
        const auto named = std::find_if(nodes.begin(), nodes.end(), [](const auto &entry) {
            return !entry.second.name.ja.isEmpty() && entry.second.name.en != entry.second.name.ja;
        });
        QVERIFY(named != nodes.end());
        opened.panel.showRowsOf({{CanvasKind::Node, named->first.toString()}});
        auto *chip = opened.child<QToolButton>("flows.things");
        QVERIFY2(chip->text().contains(named->second.name.en), qPrintable(chip->text()));
        opened.settings().setDocumentLanguage(ExportLanguage::Japanese);
        QVERIFY2(chip->text().contains(named->second.name.ja), qPrintable(chip->text()));
    }

    void filtersEndWithTheirPlan()
    {
        Opened opened(u"mixed-rack"_s);
        test::OpenExample other(u"compute-management"_s);
        opened.panel.showRowsOf({{CanvasKind::Node, u"win"_s}});
        opened.child<QLineEdit>("flows.search")->setText(u"nothing is like this"_s);
        opened.child<QComboBox>("flows.need")->setCurrentIndex(1);
        opened.panel.setDocument(&other.document());
        QVERIFY(opened.model().filter() == FlowsFilter());
        QCOMPARE(opened.child<QLineEdit>("flows.search")->text(), QString());
        QVERIFY(opened.child<QToolButton>("flows.things")->isHidden());
        QTRY_VERIFY(!opened.model().isWorking());
        QCOMPARE(opened.model().rowCount(), opened.model().allRows());
        opened.panel.setDocument(nullptr);
    }

    void aFilterEndsWithItsMachine()
    {
        Opened opened(u"mixed-rack"_s);
        const Id win = id(u"win"_s);
        const Id esx = id(u"esx"_s);
        const auto remove = [&](const Id &node) {
            opened.document().edit(editName(Edit::Remove, node), [&](PlanEditor &editor) { editor.removeNode(node); });
        };
        opened.panel.showRowsOf({{CanvasKind::Node, win.toString()}, {CanvasKind::Node, esx.toString()}});
        auto *chip = opened.child<QToolButton>("flows.things");
        QVERIFY2(chip->text().contains(u"2"_s), qPrintable(chip->text()));
        remove(esx);
        QCOMPARE(opened.model().filter().things, (std::set<CanvasId>{{CanvasKind::Node, win.toString()}}));
        QVERIFY(!chip->isHidden());
        remove(win);
        QVERIFY(opened.model().filter().things.empty());
        QVERIFY(chip->isHidden());
        QTRY_COMPARE(opened.model().rowCount(), opened.model().allRows());
    }

    /// Whoever finds no row reads which filter there is.
    void theEmptyTableNamesItsFilter()
    {
        Opened opened(u"mixed-rack"_s);
        opened.panel.showRowsOf({{CanvasKind::Node, u"win"_s}});
        opened.child<QLineEdit>("flows.search")->setText(u"nosuchword"_s);
        QTRY_COMPARE(opened.model().rowCount(), 0);
        const QString text = opened.panel.empty().text();
        QVERIFY2(text.contains(opened.child<QToolButton>("flows.things")->text()), qPrintable(text));
        QVERIFY2(text.contains(u"\"nosuchword\""_s), qPrintable(text));
        QVERIFY2(!text.contains(u"All zones"_s), qPrintable(text));
    }

    /// Who undoes what made the rows has nothing to give a reason for.
    void rowsThatAreGoneAreNotLeftOut()
    {
        Opened opened(u"mixed-rack"_s);
        const auto add = [&](const Id &flow, const Id &from) {
            opened.document().edit(editName(Edit::DrawFlow, flow), [&](PlanEditor &editor) {
                DrawnFlow drawn;
                drawn.id = flow;
                drawn.from = from;
                drawn.to = id(u"esx"_s);
                drawn.ports = *PortSet::parse(u"2049"_s);
                editor.put(drawn);
            });
        };
        add(id(u"first"_s), id(u"win"_s));
        add(id(u"second"_s), id(u"sum01"_s));
        const QStringList keys{u"flow:first"_s, u"flow:second"_s};
        QTRY_COMPARE(opened.model().shownRows(keys).size(), size_t(2));
        opened.selection().setRows(keys);
        QTRY_COMPARE(opened.panel.view().selectionModel()->selectedRows().size(), 2);
        QTest::mouseClick(opened.child<QToolButton>("flows.exclude"), Qt::LeftButton);
        QVERIFY(opened.panel.form().isVisible());
        const auto says = [&](const QString &text) {
            const auto labels = opened.panel.form().findChildren<QLabel *>();
            return std::any_of(
                labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(text); });
        };
        QVERIFY(says(u"Leave 2 rows"_s));
        QTest::keyClicks(opened.child<QLineEdit>("reason.en"), u"Not used"_s);
        opened.document().undo();
        QVERIFY(opened.panel.form().isVisible());
        QVERIFY(says(u"Leave 1 row"_s));
        QCOMPARE(opened.child<QLineEdit>("reason.en")->text(), u"Not used"_s);
        opened.document().undo();
        QVERIFY(opened.panel.form().isHidden());
        QVERIFY(opened.plan().decisions.find(u"flow:first"_s) == opened.plan().decisions.end());
    }

    void tellsWhyARowIsThere()
    {
        Opened opened(u"mixed-rack"_s);
        QVERIFY(opened.panel.originText().isEmpty());
        opened.clickRow(0);
        QTest::mouseClick(opened.child<QToolButton>("flows.why"), Qt::LeftButton);
        const MatrixRow &row = opened.model().rowAt(0);
        const Catalog &catalog = row.engine->product(row.first()).catalog();
        QVERIFY(opened.panel.originText().contains(catalog.documentTitle.en));
        QVERIFY2(opened.panel.originText().contains(u"runs HP SUM 7, version 7.2.1."_s),
            qPrintable(opened.panel.originText()));
        m_spoken.speak(u"ja"_s);
        QCoreApplication::processEvents();
        QVERIFY2(opened.panel.originText().contains(u"HP SUM 7（バージョン7.2.1）を実行します。"_s),
            qPrintable(opened.panel.originText()));
    }

    /// At first, in every language of the document, headings and most of what stands below them can be read.
    void columnsFitWhatTheySay()
    {
        Opened opened(u"mixed-rack"_s);
        const QTableView &table = opened.panel.view();
        for (const ExportLanguage language :
            {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
            opened.settings().setDocumentLanguage(language);
            for (int column = 0; column < opened.model().columnCount(); ++column) {
                if (table.isColumnHidden(column))
                    continue;
                const auto widthOf
                    = [&](const QVariant &text) { return table.fontMetrics().horizontalAdvance(text.toString()); };
                const QVariant heading = opened.model().headerData(column, Qt::Horizontal);
                QVERIFY2(table.columnWidth(column) > widthOf(heading), qPrintable(heading.toString()));
                const QVariant first = opened.model().index(0, column).data();
                const int needed = std::min(widthOf(first), 28 * table.fontMetrics().averageCharWidth());
                QVERIFY2(table.columnWidth(column) > needed, qPrintable(first.toString()));
            }
        }
    }

    void remembersItsColumns()
    {
        Opened opened;
        opened.panel.view().setColumnHidden(static_cast<int>(Column::Purpose), true);
        opened.panel.view().setColumnWidth(static_cast<int>(Column::Source), 222);
        FlowsPanel second(opened.context(), opened.feed());
        QVERIFY(second.view().isColumnHidden(static_cast<int>(Column::Purpose)));
        QCOMPARE(second.view().columnWidth(static_cast<int>(Column::Source)), 222);
    }

    /// Many rows are marked between events, and an edit meanwhile does no harm.
    void manyRowsAreComparedInSlices()
    {
        PlanDocument document(test::catalogs(), makeLargePlan(3000, 1));
        const auto older = std::make_shared<const ComparedPlan>(
            std::make_unique<LoadedPlan>(LoadedPlan{document.plan(), test::catalogs(), {}}), u"older"_s);
        FlowsModel model(test::wording());
        model.setDocument(&document);
        connect(&document, &PlanDocument::changed, &model, &FlowsModel::follow);
        const auto marksAreThoseOfAFreshOne = [&] {
            Matrix fresh(document.engine(), MatrixFilter());
            compareWith(fresh, older->flows().matrix(), CellText(test::wording(), View::Stateful));
            bool areSame = model.allRows() == static_cast<int>(fresh.rows().size());
            for (int row = 0; areSame && row < model.rowCount(); ++row) {
                const MatrixRow &wanted = fresh.rows()[static_cast<size_t>(row)];
                areSame = model.rowAt(row).key == wanted.key && model.rowAt(row).change == wanted.change;
            }
            return areSame;
        };
        const auto waitUntilRead = [&] { return QTest::qWaitFor([&] { return !model.isWorking(); }, 60000); };
        model.setOlder(older);
        QVERIFY(model.isWorking());
        const Id gone = std::prev(document.plan().nodes.end())->first;
        document.edit(editName(Edit::Remove, gone), [&](PlanEditor &editor) { editor.removeNode(gone); });
        QVERIFY(model.isWorking());
        QVERIFY(waitUntilRead());
        QVERIFY(model.rowCount() > 15000);
        QVERIFY(marksAreThoseOfAFreshOne());
        FlowsFilter filter;
        filter.onlyDifferences = true;
        model.setFilter(filter);
        const int removed = model.rowCount();
        QVERIFY(removed > 0 && removed < 100);
        // Of a machine that has another name all rows have changed, and of nothing else.
        const Id renamed = std::prev(document.plan().nodes.end())->first;
        document.edit(editName(Edit::Rename, renamed), [&](PlanEditor &editor) {
            Node node = editor.plan().nodes.at(renamed);
            node.name.en = u"Another"_s;
            editor.put(node);
        });
        QTRY_VERIFY(!model.isWorking() && model.rowCount() > removed);
        QVERIFY(model.rowCount() < removed + 100);
        // What an edit touches is marked with it: nobody waits.
        document.undo();
        document.undo();
        QVERIFY(!model.isWorking());
        QTRY_COMPARE(model.rowCount(), 0);
        model.setFilter({});
        QVERIFY(marksAreThoseOfAFreshOne());
        model.setOlder(nullptr);
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(model.rowAt(row).change == RowChange::None);
    }

    /// Rows of an edit that changes thousands of flows are made in a turn of their own.
    void manyFlowsChangeInTwoTurns()
    {
        PlanDocument document(test::catalogs(), makeLargePlan(3000, 1));
        FlowsModel model(test::wording());
        model.setDocument(&document);
        connect(&document, &PlanDocument::changed, &model, &FlowsModel::follow);
        const int all = model.rowCount();
        const auto isTrue = [&] {
            const Matrix fresh(document.engine(), MatrixFilter());
            bool isSame = model.rowCount() == static_cast<int>(fresh.rows().size());
            for (int row = 0; isSame && row < model.rowCount(); ++row) {
                const MatrixRow &wanted = fresh.rows()[static_cast<size_t>(row)];
                isSame = model.rowAt(row).key == wanted.key && model.rowAt(row).flows == wanted.flows;
            }
            return isSame;
        };
        const Id manager = id(u"csm01"_s);
        const QString key = model.keyAt(all - 1);
        document.edit(editName(Edit::Remove, manager), [&](PlanEditor &editor) { editor.removeNode(manager); });
        QVERIFY(model.isOutdated() && model.isWorking());
        // Who asks meanwhile gets no answer, and does no harm.
        QCOMPARE(model.rowCount(), all);
        QCOMPARE(model.keyAt(all - 1), key);
        QVERIFY(!model.index(all - 1, static_cast<int>(Column::Source)).data().isValid());
        FlowsFilter filter;
        filter.zone = id(u"servers-1"_s);
        model.setFilter(filter);
        model.sort(static_cast<int>(Column::Source));
        const Id gone = std::prev(document.plan().nodes.end())->first;
        document.edit(editName(Edit::Remove, gone), [&](PlanEditor &editor) { editor.removeNode(gone); });
        QVERIFY(model.isOutdated());
        QTRY_VERIFY(!model.isWorking());
        QVERIFY(model.rowCount() < all);
        model.setFilter({});
        model.sort(-1);
        QVERIFY(isTrue());
        document.undo();
        document.undo();
        QVERIFY(model.isOutdated());
        model.setDocument(nullptr);
        QVERIFY(!model.isWorking());
        QCOMPARE(model.rowCount(), 0);
        model.setDocument(&document);
        QCOMPARE(model.rowCount(), all);
        QVERIFY(isTrue());
    }

    void showsNothingStaleAfterItWasHidden()
    {
        Opened opened;
        opened.panel.hide();
        const Id node = id(u"csm01"_s);
        opened.document().edit(editName(Edit::Remove, node), [&](PlanEditor &editor) { editor.removeNode(node); });
        QCOMPARE(opened.model().rowCount(), 0);
        opened.panel.show();
        compareWithExport(opened, ExportLanguage::English);
    }
};

QTEST_MAIN(FlowsPanelTest)
#include "FlowsPanelTest.moc"
