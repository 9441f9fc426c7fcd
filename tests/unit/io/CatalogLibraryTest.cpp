// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogLibrary.h"
#include "support/Ids.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class CatalogLibraryTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void findsTheBuiltInOnes();
    void looksInOrder();
    void ownCatalogEqualsOurs();
    void takesANamedFileOfAnyName();
    void passesOverANamedFileOfAnotherId();
    void passesOverWhatIsNoCatalog_data();
    void passesOverWhatIsNoCatalog();
    void refusesANamedFileThatIsNoCatalog();
    void reportsABrokenFile_data();
    void reportsABrokenFile();
    void reportsAFileCalledLikeAnother();
    void warnsOfFilesThatAreNotCalledLikeTheirId();
    void saysWhereItLooked();
    void listsWhatItWouldFind();
    void listsNothingTwice();
    void listReportsBrokenCatalogs();
    void gathersThePlansCatalogs();
    void leavesOutWhatIsNotThere();
    void refusesAPlansBrokenCatalog();
    void readsWording();

private:
    /// Writes the file into a folder of the test and answers its path.
    [[nodiscard]] QString write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] QString folder(const QString &name) const { return m_folder->path() + u'/' + name; }
    [[nodiscard]] CatalogLibrary library(const QStringList &files = {}) const
    {
        return CatalogLibrary({files, {folder(u"plan"_s), folder(u"data"_s)}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

/// A sound catalog with this id; its English name tells it from others of the id.
QByteArray catalog(const QByteArray &name, const QByteArray &id = "acme")
{
    return "format: portolan-catalog\nversion: 1\nid: " + id + "\nproduct: {name: {en: " + name
        + ", ja: あ}}\n"
          "document: {title: {en: D, ja: 文}}\nmanager: server\n"
          "tables: {t: {title: {en: T, ja: 表}}}\n"
          "roles:\n"
          "  server: {name: {en: S, ja: サ}, scope: manager}\n"
          "  agent: {name: {en: G, ja: エ}, scope: managed, kinds: [linux]}\n"
          "ports: {data: {value: 9100}}\n"
          "purposes: {use: {text: {en: U, ja: 用}}}\n"
          "legs:\n"
          "  - {id: one, table: t, row: 1, from: {role: agent, port: auto}, to: {role: server, port: data},"
          " transport: tcp, purpose: use, answer: expected}\n";
}

QString errorsText(const Errors &errors)
{
    QStringList texts;
    for (const Error &error : errors)
        texts.append(
            error.code + u" ("_s + error.arguments.join(u'|') + u") "_s + QString::number(error.position.line));
    return texts.join(u'\n');
}

/// The English name of the catalog that is found, or the errors.
QString found(const CatalogLibrary &library, const QString &name)
{
    const Checked<FoundCatalog> result = library.find(id(name));
    return result ? result->catalog.productName.en : errorsText(result.error());
}

/// "id=file name" of every catalog, the built-in ones by their id alone.
QString listed(const CatalogLibrary &library)
{
    const Checked<std::vector<FoundCatalog>> all = library.all();
    if (!all)
        return errorsText(all.error());
    QStringList texts;
    for (const FoundCatalog &entry : *all) {
        const QString name = entry.catalog.id.toString();
        texts.append(
            entry.file.startsWith(CatalogLibrary::builtIn) ? name : name + u'=' + entry.file.section(u'/', -2));
    }
    return texts.join(u' ');
}

Plan planWith(const QStringList &catalogs)
{
    Plan plan;
    for (const QString &name : catalogs) {
        Product product;
        product.id = id(u"p-"_s + name);
        product.catalog = id(name);
        plan.products.emplace(product.id, product);
    }
    return plan;
}

} // namespace

void CatalogLibraryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(folder(u"plan"_s)));
    QVERIFY(QDir().mkpath(folder(u"data"_s)));
}

QString CatalogLibraryTest::write(const QString &path, const QByteArray &bytes) const
{
    const QString name = m_folder->path() + u'/' + path;
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("can't write %s", qPrintable(name));
    return name;
}

void CatalogLibraryTest::findsTheBuiltInOnes()
{
    QCOMPARE(listed(CatalogLibrary({})), u"hcsm hpsum-7 hpsum-psp infrastructure"_s);
    const Checked<FoundCatalog> hcsm = CatalogLibrary({}).find(id(u"hcsm"_s));
    QVERIFY(hcsm);
    QCOMPARE(hcsm->file, u":/portolan/catalogs/hcsm.yaml"_s);
    QVERIFY(CatalogLibrary::kinds()->contains(id(u"hp-ux"_s)));
}

void CatalogLibraryTest::looksInOrder()
{
    QCOMPARE(found(library(), u"hcsm"_s), u"Hitachi Compute Systems Manager"_s);
    (void)write(u"data/hcsm.yaml"_s, catalog("Data", "hcsm"));
    QCOMPARE(found(library(), u"hcsm"_s), u"Data"_s);
    (void)write(u"plan/hcsm.yaml"_s, catalog("Plan", "hcsm"));
    QCOMPARE(found(library(), u"hcsm"_s), u"Plan"_s);
    const QString second = write(u"second.yaml"_s, catalog("Second", "hcsm"));
    QCOMPARE(found(library({second}), u"hcsm"_s), u"Second"_s);
    const QString first = write(u"first.yaml"_s, catalog("First", "hcsm"));
    QCOMPARE(found(library({first, second}), u"hcsm"_s), u"First"_s);
    QCOMPARE(listed(library({first, second})).section(u' ', 0, 0).section(u'/', -1), u"first.yaml"_s);
}

void CatalogLibraryTest::ownCatalogEqualsOurs()
{
    QFile ours(u":/portolan/catalogs/hpsum-7.yaml"_s);
    QVERIFY(ours.open(QIODevice::ReadOnly));
    const QString copy = write(u"plan/hpsum-7.yaml"_s, ours.readAll());
    const Checked<FoundCatalog> own = library().find(id(u"hpsum-7"_s));
    QVERIFY(own);
    QCOMPARE(own->file, copy);
    QCOMPARE(own->catalog.legs.size(), CatalogLibrary({}).find(id(u"hpsum-7"_s))->catalog.legs.size());
    (void)write(u"data/acme.yaml"_s, catalog("Acme"));
    QCOMPARE(found(library(), u"acme"_s), u"Acme"_s);
    QVERIFY(library().forPlan(planWith({u"acme"_s, u"hpsum-7"_s}))->find(id(u"acme"_s)));
}

void CatalogLibraryTest::takesANamedFileOfAnyName()
{
    const QString file = write(u"my catalog.txt"_s, catalog("Acme"));
    QCOMPARE(found(library({file}), u"acme"_s), u"Acme"_s);
}

void CatalogLibraryTest::passesOverANamedFileOfAnotherId()
{
    const QString file = write(u"hcsm.yaml"_s, catalog("Acme"));
    QCOMPARE(found(library({file}), u"hcsm"_s), u"Hitachi Compute Systems Manager"_s);
}

void CatalogLibraryTest::passesOverWhatIsNoCatalog_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plan") << QByteArray("format: portolan-plan\nversion: 1\n");
    QTest::newRow("another YAML") << QByteArray("id: hcsm\nname: x\n");
    QTest::newRow("list") << QByteArray("- hcsm\n");
    QTest::newRow("text") << QByteArray("hcsm\n");
    QTest::newRow("format is a list") << QByteArray("format: [portolan-catalog]\nid: hcsm\n");
}

void CatalogLibraryTest::passesOverWhatIsNoCatalog()
{
    QFETCH(QByteArray, bytes);
    (void)write(u"plan/hcsm.yaml"_s, bytes);
    QCOMPARE(found(library(), u"hcsm"_s), u"Hitachi Compute Systems Manager"_s);
    QCOMPARE(listed(library()), u"hcsm hpsum-7 hpsum-psp infrastructure"_s);
}

void CatalogLibraryTest::refusesANamedFileThatIsNoCatalog()
{
    const QString plan = write(u"x.yaml"_s, "format: portolan-plan\nversion: 1\n");
    QCOMPARE(found(library({plan}), u"hcsm"_s), u"format.wrong (portolan-plan|portolan-catalog) 1"_s);
    QCOMPARE(listed(library({plan})), u"format.wrong (portolan-plan|portolan-catalog) 1"_s);
    const QString missing = folder(u"missing.yaml"_s);
    QCOMPARE(found(library({missing}), u"hcsm"_s), u"file.missing (%1) 0"_s.arg(missing));
}

void CatalogLibraryTest::reportsABrokenFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no YAML") << QByteArray("format: portolan-catalog\nformat: x\n")
                             << u"yaml.duplicate-key (format|1) 2"_s;
    QTest::newRow("empty") << QByteArray() << u"yaml.empty () 0"_s;
    QTest::newRow("broken") << catalog("Acme").replace("9100", "http") << u"expected.ports (\"http\") 11"_s;
    QTest::newRow("without an id") << catalog("Acme").replace("id: acme\n", "\n") << u"missing.key (id) 1"_s;
    QTest::newRow("with a bad id") << catalog("Acme", "acme backup") << u"expected.id (\"acme backup\") 3"_s;
}

/// The next place is no way out: whoever put the file there means it.
void CatalogLibraryTest::reportsABrokenFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const QString file = write(u"plan/acme.yaml"_s, bytes);
    (void)write(u"data/acme.yaml"_s, catalog("Data"));
    const Checked<FoundCatalog> result = library().find(id(u"acme"_s));
    QVERIFY(!result);
    QVERIFY2(errorsText(result.error()).startsWith(expected), qPrintable(errorsText(result.error())));
    QCOMPARE(result.error().front().position.file, file);
}

void CatalogLibraryTest::reportsAFileCalledLikeAnother()
{
    const QString file = write(u"plan/backup.yaml"_s, catalog("Acme"));
    const Checked<FoundCatalog> result = library().find(id(u"backup"_s));
    QVERIFY(!result);
    QCOMPARE(errorsText(result.error()), u"catalog.other-id (acme|backup) 3"_s);
    QCOMPARE(result.error().front().position.file, file);
}

void CatalogLibraryTest::warnsOfFilesThatAreNotCalledLikeTheirId()
{
    (void)write(u"plan/acme.yaml"_s, catalog("Acme"));
    (void)write(u"plan/site.plan.yaml"_s, "format: portolan-plan\n");
    const QString other = write(u"data/my-hpsum.yaml"_s, catalog("Own", "hpsum-7"));
    QCOMPARE(errorsText(library().misnamed()), u"warning.catalog-name ("_s + other + u"|hpsum-7) 0"_s);
    QVERIFY(library({other}).misnamed().empty());
}

void CatalogLibraryTest::saysWhereItLooked()
{
    const QString named = write(u"other.yaml"_s, catalog("Other", "other"));
    const Checked<FoundCatalog> result = library({named}).find(id(u"acme"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().size(), size_t{1});
    QCOMPARE(result.error()[0].code, u"catalog.not-found"_s);
    QCOMPARE(result.error()[0].arguments[0], u"acme"_s);
    QCOMPARE(result.error()[0].arguments[1], (QStringList{named, folder(u"plan"_s), folder(u"data"_s)}.join(u", "_s)));
}

void CatalogLibraryTest::listsWhatItWouldFind()
{
    (void)write(u"plan/acme.yaml"_s, catalog("Acme"));
    (void)write(u"plan/misnamed.yaml"_s, catalog("Misnamed", "lost"));
    (void)write(u"plan/plan.yaml"_s, "format: portolan-plan\nversion: 1\n");
    (void)write(u"plan/broken.yaml"_s, "[");
    (void)write(u"data/zeta.yaml"_s, catalog("Zeta", "zeta"));
    QCOMPARE(listed(library()), u"acme=plan/acme.yaml hcsm hpsum-7 hpsum-psp infrastructure zeta=data/zeta.yaml"_s);
    QVERIFY(found(library(), u"lost"_s).startsWith(u"catalog.not-found"_s));
}

void CatalogLibraryTest::listsNothingTwice()
{
    (void)write(u"plan/acme.yaml"_s, catalog("Plan"));
    (void)write(u"data/acme.yaml"_s, catalog("Data"));
    QCOMPARE(listed(library()).section(u' ', 0, 1), u"acme=plan/acme.yaml hcsm"_s);
}

void CatalogLibraryTest::listReportsBrokenCatalogs()
{
    (void)write(u"data/acme.yaml"_s, catalog("Acme").replace("9100", "http"));
    QVERIFY(listed(library()).startsWith(u"expected.ports (\"http\") 11"_s));
}

void CatalogLibraryTest::gathersThePlansCatalogs()
{
    const Checked<CatalogSet> set = library().forPlan(planWith({u"hpsum-7"_s, u"hcsm"_s}));
    QVERIFY(set);
    QCOMPARE(set->catalogs.size(), size_t{2});
    QVERIFY(set->find(id(u"hcsm"_s)));
    QVERIFY(!set->find(id(u"hpsum-psp"_s)));
    QCOMPARE(set->kind(id(u"hyper-v"_s))->os, id(u"windows"_s));
    QVERIFY(!set->kind(id(u"mainframe"_s)));
}

void CatalogLibraryTest::leavesOutWhatIsNotThere()
{
    const Checked<CatalogSet> set = library().forPlan(planWith({u"acme"_s, u"hcsm"_s}));
    QVERIFY(set);
    QCOMPARE(set->catalogs.size(), size_t{1});
    QVERIFY(set->others.contains(id(u"hpsum-7"_s))); // could be meant
    // One that can't be read could not.
    (void)write(u"plan/acme2.yaml"_s, catalog("Acme", "acme2").replace("9100", "http"));
    (void)write(u"plan/acme3.yaml"_s, catalog("Acme", "acme3"));
    const Checked<CatalogSet> again = library().forPlan(planWith({u"acme"_s, u"hcsm"_s}));
    QVERIFY(again && again->others.contains(id(u"acme3"_s)));
    QVERIFY(!again->others.contains(id(u"acme2"_s)));
}

void CatalogLibraryTest::refusesAPlansBrokenCatalog()
{
    (void)write(u"plan/acme.yaml"_s, catalog("Acme").replace("9100", "http"));
    const Checked<CatalogSet> set = library().forPlan(planWith({u"acme"_s, u"hcsm"_s}));
    QVERIFY(!set);
    QVERIFY(errorsText(set.error()).startsWith(u"expected.ports (\"http\") 11"_s));
}

void CatalogLibraryTest::readsWording()
{
    QVERIFY(CatalogLibrary::wording());
}

QTEST_GUILESS_MAIN(CatalogLibraryTest)
#include "CatalogLibraryTest.moc"
