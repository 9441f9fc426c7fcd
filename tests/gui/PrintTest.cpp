// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "print/PrintCommands.h"

#include "print/SheetPrinter.h"
#include "shell/Actions.h"
#include "shell/NoticeBar.h"
#include "support/ExportBench.h"
#include "support/PdfFile.h"

#include <QAction>
#include <QLabel>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// Width and height of each page in points, as poppler says.
QList<QSizeF> pageSizes(const QByteArray &pdf)
{
    static const QRegularExpression line(uR"(Page +\d+ size: +([\d.]+) x ([\d.]+) pts)"_s);
    const QString told = PdfFile(pdf).said(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"10000"_s, u"a.pdf"_s});
    QList<QSizeF> sizes;
    auto matches = line.globalMatch(told);
    while (matches.hasNext()) {
        const auto match = matches.next();
        sizes.append({match.captured(1).toDouble(), match.captured(2).toDouble()});
    }
    return sizes;
}

} // namespace

/// Prints into a PDF through QPrinter, as the desktop's "print to file" does.
class PrintTest : public QObject {
    Q_OBJECT

private:
    struct Printing {
        CliFolder folder;
        ExportBench bench;
        std::unique_ptr<PrintCommands> commands;
        QStringList printers{u"office"_s};
        std::function<void(QPrinter &)> choose;
        int pagesOffered = 0;

        explicit Printing(const QString &language = u"en"_s)
            : bench(language)
        {
            commands = std::make_unique<PrintCommands>(*bench.window, bench.settings, *bench.exporter,
                PrintCommands::Outside{[this] { return printers; },
                    [this](QWidget *, QPrinter &printer, int pages) {
                        pagesOffered = pages;
                        if (!choose)
                            return false;
                        printer.setOutputFormat(QPrinter::PdfFormat);
                        printer.setOutputFileName(folder.path(u"printed.pdf"_s));
                        choose(printer);
                        return true;
                    }});
        }
        ~Printing() { commands.reset(); }
        [[nodiscard]] ExportDialog *ask(const QString &action = u"file.print"_s) const
        {
            bench.window->actions().action(action)->trigger();
            ExportDialog *dialog = commands->dialog();
            return dialog && ExportBench::settle(*dialog) ? dialog : nullptr;
        }
        [[nodiscard]] bool print() const
        {
            QSignalSpy printed(commands.get(), &PrintCommands::printed);
            QTest::mouseClick(&commands->dialog()->acceptButton(), Qt::LeftButton);
            return QTest::qWaitFor([&] { return printed.size() == 1; }, 60000);
        }
    };

private slots:
    void printsThePagesOfTheExport_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("print") << u"file.print"_s;
        QTest::newRow("preview") << u"file.print-preview"_s;
    }

    void printsThePagesOfTheExport()
    {
        QFETCH(QString, action);
        Printing printing;
        QVERIFY(printing.bench.openExample(u"mixed-rack"_s));
        ExportChoices choices;
        choices.file = printing.folder.path(u"exported.pdf"_s);
        QVERIFY(printing.bench.ask(choices));
        QVERIFY(printing.bench.write());
        printing.choose = [](QPrinter &) {};
        QVERIFY(printing.ask(action));
        QVERIFY(printing.print());
        QTRY_VERIFY(!printing.commands->dialog());
        const QByteArray printed = printing.folder.get(u"printed.pdf"_s);
        const QList<QSizeF> wanted = pageSizes(printing.folder.get(u"exported.pdf"_s));
        const QList<QSizeF> sizes = pageSizes(printed);
        QVERIFY(wanted.size() > 1);
        QCOMPARE(sizes.size(), wanted.size());
        QCOMPARE(printing.pagesOffered, int(wanted.size()));
        for (qsizetype page = 0; page < sizes.size(); ++page) {
            QVERIFY2(std::abs(sizes[page].width() - wanted[page].width()) < 1,
                qPrintable(QString::number(sizes[page].width())));
            QVERIFY(std::abs(sizes[page].height() - wanted[page].height()) < 1);
        }
        // As vectors, with the words that the export has.
        QCOMPARE(PdfFile(printed).bareText(), PdfFile(printing.folder.get(u"exported.pdf"_s)).bareText());
        QVERIFY(PdfFile(printed).fonts().join(u' ').contains(u"BIZ"_s));
    }

    void looksAsTheExportDoes()
    {
        Printing printing;
        QVERIFY(printing.bench.openExample(u"support-pack"_s));
        ExportChoices choices;
        choices.file = printing.folder.path(u"exported.pdf"_s);
        QVERIFY(printing.bench.ask(choices));
        QVERIFY(printing.bench.write());
        printing.choose = [](QPrinter &) {};
        QVERIFY(printing.ask());
        QVERIFY(printing.print());
        const QImage printed = PdfFile(printing.folder.get(u"printed.pdf"_s)).page(1);
        const QImage exported = PdfFile(printing.folder.get(u"exported.pdf"_s)).page(1);
        QVERIFY(!printed.isNull());
        const QSize small(printed.width() / 4, printed.height() / 4);
        const QImage a = printed.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
        const QImage b = exported.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
        qint64 difference = 0;
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x)
                difference += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
        const double each = double(difference) / small.width() / small.height();
        QVERIFY2(each < 1.5, qPrintable(QString::number(each)));
    }

    void printsAskedPagesOnly()
    {
        Printing printing;
        QVERIFY(printing.bench.openExample(u"mixed-rack"_s));
        printing.choose = [](QPrinter &printer) {
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(2, 3);
        };
        QVERIFY(printing.ask());
        QVERIFY(printing.print());
        QCOMPARE(pageSizes(printing.folder.get(u"printed.pdf"_s)).size(), 2);
        // None of them is there.
        printing.choose = [](QPrinter &printer) {
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(900, 901);
        };
        QTRY_VERIFY(!printing.commands->dialog());
        QVERIFY(printing.ask());
        QTest::mouseClick(&printing.commands->dialog()->acceptButton(), Qt::LeftButton);
        QTRY_VERIFY(printing.bench.window->notices().lines().value(0).contains(u"None of the chosen pages"_s));
    }

    void fitsOtherPaperThatWasChosen()
    {
        Printing printing;
        QVERIFY(printing.bench.openExample(u"mixed-rack"_s));
        printing.choose = [](QPrinter &printer) { printer.setPageSize(QPageSize(QPageSize::A4)); };
        QVERIFY(printing.ask());
        QVERIFY(printing.print());
        const QByteArray printed = printing.folder.get(u"printed.pdf"_s);
        for (const QSizeF &size : pageSizes(printed)) {
            QCOMPARE(qRound(size.width()), 842);
            QCOMPARE(qRound(size.height()), 595);
        }
        // The whole sheet is on it: its frame has air on all sides.
        const QImage page = PdfFile(printed).page(1);
        for (const QPoint &corner : {QPoint(2, 2), QPoint(page.width() - 3, page.height() - 3)})
            QCOMPARE(page.pixelColor(corner), QColor(Qt::white));
        QVERIFY(PdfFile(printed).bareText().contains(u"1/"_s));
    }

    void saysThatThereIsNoPrinterAndOffersAPdf()
    {
        Printing printing(u"ja"_s);
        printing.printers.clear();
        QVERIFY(printing.bench.openExample(u"mixed-rack"_s));
        ExportDialog *dialog = printing.ask();
        QVERIFY(dialog);
        auto *instead = dialog->findChild<QPushButton *>(u"export.instead"_s);
        QTRY_VERIFY(instead->isVisible());
        QVERIFY(!dialog->acceptButton().isEnabled());
        bool isSaid = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            isSaid = isSaid
                || (label->isVisible() && label->text() == u"このコンピュータにはプリンタが設定されていません。"_s);
        QVERIFY(isSaid);
        ExportChoices choices = dialog->choices();
        choices.paper.paper = Paper::A2;
        dialog->setChoices(choices);
        QTest::mouseClick(instead, Qt::LeftButton);
        QTRY_VERIFY(printing.bench.exporter->dialog());
        QVERIFY(!printing.commands->dialog());
        QCOMPARE(printing.bench.exporter->dialog()->choices().ending(), u"pdf"_s);
        QCOMPARE(printing.bench.exporter->dialog()->choices().paper.paper, std::optional(Paper::A2));
    }

    void whoChoosesNoPrinterIsBackAtThePreview()
    {
        Printing printing;
        QVERIFY(printing.bench.openExample(u"support-pack"_s));
        ExportDialog *dialog = printing.ask();
        QVERIFY(dialog);
        QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(printing.commands->dialog(), dialog);
        QVERIFY(dialog->acceptButton().isEnabled());
        QVERIFY(!QFile::exists(printing.folder.path(u"printed.pdf"_s)));
    }

    void forgetsWhatWasCanceled()
    {
        Printing printing;
        QVERIFY(printing.bench.openExample(u"mixed-rack"_s));
        ExportChoices choices;
        choices.file = u"/nowhere/a.pdf"_s;
        ExportDialog *dialog = printing.bench.ask(choices);
        QVERIFY(dialog);
        PictureDocument document;
        Picture page;
        page.size = {400, 600};
        document.pages = {page, page, page};
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(printing.folder.path(u"printed.pdf"_s));
        printer.setPageLayout(pageLayoutOf(page));
        int told = 0;
        const Result<void> done = printPages(document, printer, [&](int, int) { return ++told < 2; });
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"export.canceled"_s);
        QCOMPARE(told, 2);
    }
};

QTEST_MAIN(PrintTest)
#include "PrintTest.moc"
