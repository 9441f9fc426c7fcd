// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"
#include "export/CatalogTable.h"
#include "export/CsvWriter.h"
#include "export/MarkdownWriter.h"
#include "export/MatrixJob.h"
#include "io/PlanLoader.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QString goldenFolder = QStringLiteral(PORTOLAN_TESTS "/golden");
const QString examplesFolder = QStringLiteral(PORTOLAN_RESOURCES "/examples");

struct Derived {
    std::unique_ptr<LoadedPlan> loaded;
    std::unique_ptr<FlowEngine> engine;
};

std::optional<Derived> derive(const QString &file)
{
    CatalogPlaces places;
    places.folders = {QFileInfo(file).absolutePath()};
    Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(file, CatalogLibrary(places));
    if (!loaded)
        return std::nullopt;
    Derived derived{std::move(*loaded), nullptr};
    derived.engine = std::make_unique<FlowEngine>(derived.loaded->plan, derived.loaded->catalogs);
    derived.engine->derive();
    return derived;
}

QString examplePlan(const QString &name)
{
    return examplesFolder + u'/' + name + u".plan.yaml"_s;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Compares with the file, or writes it when the expected files are to be renewed.
void compare(const QString &path, const QByteArray &actual)
{
    if (qEnvironmentVariableIsSet("PORTOLAN_UPDATE_GOLDEN")) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size(), qPrintable(path));
        return;
    }
    const QList<QByteArray> expectedLines = readAll(path).split('\n');
    const QList<QByteArray> actualLines = actual.split('\n');
    for (qsizetype line = 0; line < std::min(expectedLines.size(), actualLines.size()); ++line) {
        if (expectedLines[line] != actualLines[line])
            QFAIL(qPrintable(u"%1:%2\n expected %3\n actual   %4"_s.arg(path, QString::number(line + 1),
                QString::fromUtf8(expectedLines[line]), QString::fromUtf8(actualLines[line]))));
    }
    QVERIFY2(expectedLines.size() == actualLines.size(),
        qPrintable(u"%1: expected %2 lines, got %3"_s.arg(
            path, QString::number(expectedLines.size()), QString::number(actualLines.size()))));
}

/// One line of a case's file "exports": FILE VIEW LANGUAGE, then options of the command line without their dashes.
void compareExport(MatrixJob job, const QString &place, const QString &line)
{
    static const QStringList views{u"documented"_s, u"stateful"_s, u"stateless"_s, u"zones"_s};
    static const QStringList languages{u"en"_s, u"ja"_s, u"both"_s};
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    QVERIFY2(words.size() >= 3, qPrintable(line));
    const QString file = words.takeFirst();
    const qsizetype view = views.indexOf(words.takeFirst());
    const qsizetype language = languages.indexOf(words.takeFirst());
    const std::optional<MatrixFormat> format = matrixFormatOf(file);
    QVERIFY2(format && view >= 0 && language >= 0, qPrintable(line));
    job.format = *format;
    job.filter.view = static_cast<View>(view);
    job.language = static_cast<ExportLanguage>(language);
    for (const QString &word : words) {
        const QString option = word.section(u'=', 0, 0);
        const std::optional<Id> id = Id::parse(word.section(u'=', 1));
        Id *target = option == u"firewall"_s ? &job.filter.firewall
            : option == u"zone"_s            ? &job.filter.zone
            : option == u"product"_s         ? &job.filter.product
            : option == u"phase"_s           ? &job.filter.phase
                                             : nullptr;
        if (target && id)
            *target = *id;
        else if (word == u"expand"_s)
            job.filter.expand = true;
        else
            QFAIL(qPrintable(line));
    }
    const Result<QByteArray> bytes = runMatrixJob(job);
    QVERIFY2(bytes, qPrintable(line));
    compare(place + u'/' + file, *bytes);
}

QByteArray findingsText(const FlowEngine &engine, Language language)
{
    QString text;
    for (const Finding &finding : findings(engine)) {
        static const QString severities[] = {u"information"_s, u"warning"_s, u"error"_s};
        text += severities[static_cast<int>(finding.severity)] + u' ' + finding.key
            + (finding.accepted ? u" (accepted)"_s : QString()) + u": "_s
            + findingText(finding, test::wording(), language) + u'\n';
    }
    return text.toUtf8();
}

} // namespace

class GoldenTest : public QObject {
    Q_OBJECT

private slots:
    void plans_data()
    {
        QTest::addColumn<QString>("folder");
        const QStringList folders = QDir(goldenFolder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &folder : folders) {
            if (folder != u"catalogs"_s)
                QTest::newRow(qPrintable(folder)) << folder;
        }
    }

    void plans()
    {
        QFETCH(QString, folder);
        const QString place = goldenFolder + u'/' + folder;
        const QString own = place + u"/plan.yaml"_s;
        const std::optional<Derived> derived = derive(QFile::exists(own) ? own : examplePlan(folder));
        QVERIFY(derived);
        MatrixJob job;
        job.engine = derived->engine.get();
        job.wording = &test::wording();
        const QString against = QString::fromUtf8(readAll(place + u"/against"_s)).trimmed();
        const std::optional<Derived> older = against.isEmpty() ? std::nullopt : derive(examplePlan(against));
        if (older) {
            job.older = older->engine.get();
            job.olderName = against;
        }
        static constexpr const char *views[] = {"documented", "stateful", "stateless", "zones"};
        for (int view = 0; view < 4; ++view) {
            for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese}) {
                job.filter.view = static_cast<View>(view);
                job.language = language;
                const Result<QByteArray> bytes = runMatrixJob(job);
                QVERIFY(bytes);
                compare(place + u'/' + QLatin1String(views[view])
                        + (language == ExportLanguage::English ? u"-en.csv"_s : u"-ja.csv"_s),
                    *bytes);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        for (const QByteArray &line : readAll(place + u"/exports"_s).split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            compareExport(job, place, QString::fromUtf8(line));
            if (QTest::currentTestFailed())
                return;
        }
        compare(place + u"/findings-en.txt"_s, findingsText(*derived->engine, Language::English));
        compare(place + u"/findings-ja.txt"_s, findingsText(*derived->engine, Language::Japanese));
    }

    void catalogs_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &entry : test::catalogs().catalogs)
            QTest::newRow(qPrintable(entry.first.toString())) << entry.first.toString();
    }

    void catalogs()
    {
        QFETCH(QString, id);
        const Catalog &catalog = test::catalogs().catalogs.at(test::id(id));
        const Result<QByteArray> bytes
            = writeCsv(catalogTable(catalog, test::wording(), Language::English), CsvOptions{.byteOrderMark = false});
        QVERIFY(bytes);
        const QString file = goldenFolder + u"/catalogs/"_s + id;
        compare(file + u".csv"_s, *bytes);
        for (const Language language : bothLanguages)
            compare(file + (language == Language::English ? u"-en.md"_s : u"-ja.md"_s),
                writeMarkdown(catalogDocument(catalog, test::wording(), language)));
    }

    /// Whoever ships an example ships a case for it.
    void everyExampleHasACase()
    {
        const QStringList examples = QDir(examplesFolder).entryList({u"*.plan.yaml"_s}, QDir::Files);
        QVERIFY(examples.size() >= 5);
        for (const QString &example : examples)
            QVERIFY2(QDir(goldenFolder + u'/' + example.chopped(10)).exists(), qPrintable(example));
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "GoldenTest.moc"
