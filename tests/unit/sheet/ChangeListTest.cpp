// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/ChangeTexts.h"
#include "sheet/DiagramJob.h"
#include "support/ComparingJob.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray changed(std::initializer_list<std::pair<const char *, const char *>> replacements)
{
    QByteArray yaml = DerivedPlan::example(u"compute-management"_s);
    for (const auto &[before, after] : replacements) {
        if (!yaml.contains(before))
            qFatal("%s is not in the example", before);
        yaml.replace(before, after);
    }
    return yaml;
}

QByteArray withOtherThings()
{
    return changed({{"addresses: [10.10.0.25], at", "addresses: [10.10.0.26], at"},
        {"LDAP directory ldap01, ja: LDAPディレクトリ ldap01", "LDAP directory ldap02, ja: LDAPディレクトリ ldap02"},
        {"os: linux, zone: mgmt, addresses: [10.10.0.67]", "os: windows, zone: office, addresses: [10.1.0.67]"},
        {"networks: [10.30.0.0/24]", "networks: [10.30.0.0/24, 10.31.0.0/24]"},
        {"joins: [mgmt, office]", "joins: [mgmt, office], state: stateless"},
        {"options: {deployment-manager: true}}",
            "options: {deployment-manager: false}, ports: {https: 8443}, version: 8.0.1}"}});
}

/// All changes, "Mail server mail01 | address | 10.10.0.25 | 10.10.0.26" in that language.
QStringList textsOf(const QByteArray &nowYaml, const QByteArray &beforeYaml, Language language)
{
    DerivedPlan now(nowYaml);
    DerivedPlan before(beforeYaml);
    QStringList texts;
    for (const ChangedThing &thing : changedThings(now.engine().plan(), before.engine().plan())) {
        for (const ChangeText &text : changeTexts(now.engine(), before.engine(), wording(), thing))
            texts.append(QStringList{
                thing.id.toString(), text.what.text(language), text.before.text(language), text.after.text(language)}
                             .join(u" | "_s));
    }
    return texts;
}

/// Without the rows behind them.
void chooseSheetsAlone(ComparingJob &compared, ExportLanguage language, const PaperChoice &paper)
{
    compared.job.language = language;
    compared.job.paper = paper;
    compared.job.hasRows = false;
}

QStringList pagesOf(const QByteArray &nowYaml, ExportLanguage language, const PaperChoice &paper = {})
{
    ComparingJob compared(nowYaml, DerivedPlan::example(u"compute-management"_s));
    chooseSheetsAlone(compared, language, paper);
    return compared.pages();
}

} // namespace

class ChangeListTest : public QObject {
    Q_OBJECT

private slots:
    void everyChangeIsTold();
    void whatIsTheSameIsNot();
    void ofLongListsTheDifferenceIsTold();
    void aNameInOneLanguageIsToldInTheOther();
    void theSheetListsThem_data();
    void theSheetListsThem();
    void aLongListHasItsOwnPages();
    void nothingLeavesTheFrameOrTouches_data();
    void nothingLeavesTheFrameOrTouches();
};

void ChangeListTest::everyChangeIsTold()
{
    const QByteArray before = DerivedPlan::example(u"compute-management"_s);
    QCOMPARE(textsOf(withOtherThings(), before, Language::English),
        (QStringList{u"console | networks | 10.30.0.0/24 | 10.30.0.0/24, 10.31.0.0/24"_s,
            u"fw1 | inspection | stateful | stateless"_s,
            u"csm01 | Hitachi Compute Systems Manager, version | nothing | 8.0.1"_s,
            u"csm01 | Hitachi Compute Systems Manager, Deployment Manager | yes | no"_s,
            u"csm01 | Hitachi Compute Systems Manager, port \"GUI and CLI (HTTPS)\" | 22016 | 8443"_s,
            u"dhcp01 | operating system | Linux | Windows"_s, u"dhcp01 | zone | Management LAN | Office LAN"_s,
            u"dhcp01 | address | 10.10.0.67 | 10.1.0.67"_s,
            u"ldap01 | name | LDAP directory ldap01 | LDAP directory ldap02"_s,
            u"mail01 | address | 10.10.0.25 | 10.10.0.26"_s}));
    const QStringList japanese = textsOf(withOtherThings(), before, Language::Japanese);
    QVERIFY(japanese.contains(u"fw1 | 方式 | ステートフル | ステートレス"_s));
    QVERIFY(japanese.contains(u"dhcp01 | ゾーン | 管理LAN | 事務所LAN"_s));
    QVERIFY(japanese.contains(u"csm01 | Hitachi Compute Systems Managerのバージョン | なし | 8.0.1"_s));
}

void ChangeListTest::whatIsTheSameIsNot()
{
    const QByteArray example = DerivedPlan::example(u"compute-management"_s);
    QCOMPARE(textsOf(example, example, Language::English), QStringList());
    QCOMPARE(textsOf(changed({{"at: [456, 88]", "at: [456, 120]"}}), example, Language::English), QStringList());
}

void ChangeListTest::ofLongListsTheDifferenceIsTold()
{
    const QByteArray before
        = changed({{"addresses: [10.10.0.25], at", "addresses: [10.10.0.25, 10.10.0.32, 10.10.0.33, 10.10.0.34], at"}});
    const QByteArray now
        = changed({{"addresses: [10.10.0.25], at", "addresses: [10.10.0.25, 10.10.0.32, 10.10.0.35, 10.10.0.34], at"}});
    QCOMPARE(textsOf(now, before, Language::English),
        (QStringList{
            u"mail01 | address, added: 10.10.0.35 |  | "_s, u"mail01 | address, removed: 10.10.0.33 |  | "_s}));
}

/// Not "メールサーバ → メールサーバ".
void ChangeListTest::aNameInOneLanguageIsToldInTheOther()
{
    const QByteArray now = changed({{"en: Mail server mail01", "en: Mail relay mail01"}});
    QCOMPARE(textsOf(now, changed({}), Language::English),
        QStringList{u"mail01 | name | Mail server mail01 | Mail relay mail01"_s});
    QCOMPARE(textsOf(now, changed({}), Language::Japanese),
        QStringList{u"mail01 | 名称（英語） | Mail server mail01 | Mail relay mail01"_s});
}

void ChangeListTest::theSheetListsThem_data()
{
    QTest::addColumn<ExportLanguage>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("en") << ExportLanguage::English
                        << QStringList{u">address: 10.10.0.25 → 10.10.0.26<"_s, u">Changed, see Changes<"_s};
    QTest::newRow("ja") << ExportLanguage::Japanese
                        << QStringList{u">IPアドレス：10.10.0.25 → 10.10.0.26<"_s, u">変更（変更点を参照）<"_s};
    QTest::newRow("both") << ExportLanguage::Both
                          << QStringList{u">address IPアドレス: 10.10.0.25 → 10.10.0.26<"_s,
                                 u">Changed, see Changes<"_s, u">変更（変更点を参照）<"_s};
}

void ChangeListTest::theSheetListsThem()
{
    QFETCH(ExportLanguage, language);
    QFETCH(QStringList, words);
    const QStringList pages
        = pagesOf(changed({{"addresses: [10.10.0.25], at", "addresses: [10.10.0.26], at"}}), language);
    QVERIFY(!pages.isEmpty());
    for (const QString &text : words)
        QVERIFY2(pages.front().contains(text), qPrintable(text));
}

void ChangeListTest::aLongListHasItsOwnPages()
{
    const QStringList pages = pagesOf(withOtherThings(), ExportLanguage::English, {paperNamed(u"A4"_s), {}, false});
    QVERIFY(pages.size() >= 2);
    // Behind it stands the revision table, of which the sheet has one line.
    const auto page = std::find_if(pages.begin() + 1, pages.end(),
        [](const QString &text) { return text.contains(u"10.10.0.25 → 10.10.0.26"_s); });
    QVERIFY(page != pages.end());
    const QString number = QString::number(page - pages.begin() + 1);
    QVERIFY(pages.front().contains(u">Changes of nodes, zones and firewalls: sheet "_s + number + u".<"_s));
    QVERIFY(!pages.front().contains(u"10.10.0.25 → 10.10.0.26"_s));
    QVERIFY(page->contains(u">LDAP directory ldap02<"_s));
}

void ChangeListTest::nothingLeavesTheFrameOrTouches_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<ExportLanguage>("language");
    QTest::addColumn<PaperChoice>("paper");
    const std::pair<const char *, std::pair<QByteArray, QByteArray>> plans[]
        = {{"version", {DerivedPlan::example(u"mixed-rack-7.4.0"_s), DerivedPlan::example(u"mixed-rack"_s)}},
            {"one",
                {changed({{"addresses: [10.10.0.25], at", "addresses: [10.10.0.26], at"}}),
                    DerivedPlan::example(u"compute-management"_s)}},
            {"many", {withOtherThings(), DerivedPlan::example(u"compute-management"_s)}}};
    for (const auto &[name, plan] : plans) {
        for (const char *paper : {"A4", "A3", "A2", "Letter", "Tabloid"}) {
            for (const bool isPortrait : {false, true})
                QTest::addRow("%s %s %s", name, paper, isPortrait ? "upright" : "across")
                    << plan.first << plan.second << ExportLanguage::Both
                    << PaperChoice{paperNamed(QLatin1String(paper)), isPortrait, false};
        }
        QTest::addRow("%s as large", name)
            << plan.first << plan.second << ExportLanguage::Both << PaperChoice{{}, {}, true};
        QTest::addRow("%s ja", name) << plan.first << plan.second << ExportLanguage::Japanese << PaperChoice();
        QTest::addRow("%s en", name) << plan.first << plan.second << ExportLanguage::English << PaperChoice();
    }
}

void ChangeListTest::nothingLeavesTheFrameOrTouches()
{
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, before);
    QFETCH(const ExportLanguage, language);
    QFETCH(const PaperChoice, paper);
    ComparingJob compared(now, before);
    chooseSheetsAlone(compared, language, paper);
    const Result<DiagramPages> pages = composeDiagram(compared.job);
    QVERIFY(pages);
    QVERIFY(!pages->document.pages.empty());
    for (const Picture &page : pages->document.pages)
        QCOMPARE(misplacedText(page), QString());
}

QTEST_MAIN(ChangeListTest)
#include "ChangeListTest.moc"
