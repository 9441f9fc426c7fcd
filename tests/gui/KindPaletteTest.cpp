// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/KindPalette.h"
#include "messages/UserLanguage.h"
#include "shell/KindMime.h"
#include "shell/KindModel.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"

#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

/// Ids of all that is shown, in order.
QStringList shownIds(KindPalette &palette)
{
    const KindModel &model = palette.model();
    QStringList ids;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            ids.append(model.index(row, 0, parent).data(KindModel::IdRole).toString());
    }
    return ids;
}

QStringList groupNames(KindPalette &palette)
{
    QStringList names;
    for (int group = 0; group < palette.model().rowCount(); ++group)
        names.append(palette.model().index(group, 0).data().toString());
    return names;
}

CatalogSet withOwnCatalog()
{
    CatalogSet set = test::catalogs();
    Catalog own;
    own.id = id(u"cray-tools"_s);
    own.productName = {u"Cray Tools"_s, u"クレイツール"_s};
    const Id cray = id(u"cray"_s);
    own.kinds.emplace(cray, Kind{cray, {u"Cray"_s, u"クレイ"_s}, {}});
    // A word of ours: such a kind could not be told from a zone.
    const Id zone = id(u"zone"_s);
    own.kinds.emplace(zone, Kind{zone, {u"Z"_s, u"Z"_s}, {}});
    set.catalogs.emplace(own.id, own);
    return set;
}

} // namespace

class KindPaletteTest : public QObject {
    Q_OBJECT

private:
    SpokenLanguage m_spoken;

private slots:
    void init() { m_spoken.speak(u"en"_s); }

    void everyKindIsThereWithItsIcon()
    {
        KindPalette palette;
        palette.setCatalogs(test::catalogs());
        const QStringList ids = shownIds(palette);
        for (const auto &[id, kind] : test::catalogs().kinds) {
            QVERIFY2(ids.count(id.toString()) == 1, qPrintable(id.toString()));
            const QModelIndex index = palette.model().indexOf(id.toString());
            QVERIFY(!index.data(Qt::DecorationRole).value<QIcon>().pixmap(24).isNull());
            QVERIFY(index.data(Qt::ToolTipRole).toString().contains(kind.name.ja));
        }
        QVERIFY(ids.contains(zoneElement));
        QVERIFY(ids.contains(firewallElement));
        QCOMPARE(ids.size(), qsizetype(test::catalogs().kinds.size()) + 2);
    }

    void isSearchedInBothLanguagesAtOnce_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("English") << u"syslog"_s << QStringList{u"syslog-server"_s};
        QTest::newRow("Japanese") << u"ネットワーク機器"_s << QStringList{u"network-device"_s};
        QTest::newRow("half width") << u"ﾄﾞﾒｲﾝｺﾝﾄﾛｰﾗ"_s << QStringList{u"domain-controller"_s};
        QTest::newRow("hiragana and long mark") << u"ふぁいるさーばー"_s << QStringList{u"file-server"_s};
        QTest::newRow("both") << u"管理 client"_s << QStringList{u"management-client"_s};
        QTest::newRow("reading") << u"りなっくす"_s << QStringList{u"linux"_s};
        QTest::newRow("id without hyphen") << u"hpux"_s << QStringList{u"hp-ux"_s};
        QTest::newRow("a group by its name") << u"service processors"_s << QStringList{u"ilo"_s, u"bmc"_s, u"svp"_s};
        QTest::newRow("no machine") << u"ゾーン"_s << QStringList{u"zone"_s, u"firewall"_s};
        QTest::newRow("nothing") << u"toaster"_s << QStringList();
    }

    void isSearchedInBothLanguagesAtOnce()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        for (const QString &language : interfaceLanguages()) {
            m_spoken.speak(language);
            KindPalette palette;
            palette.setSearch(typed);
            QCOMPARE(shownIds(palette), found);
        }
    }

    void whatIsCalledLikeThatComesFirst()
    {
        KindPalette palette;
        palette.setSearch(u"fire"_s);
        QCOMPARE(shownIds(palette).value(0), firewallElement);
        QCOMPARE(palette.view().currentIndex().data(KindModel::IdRole).toString(), firewallElement);
        QVERIFY(shownIds(palette).contains(zoneElement)); // by its group alone
        palette.setSearch(u"zone"_s);
        QCOMPARE(shownIds(palette).value(0), zoneElement);
        palette.setSearch(u"server"_s);
        const QString first = palette.view().currentIndex().data().toString();
        QVERIFY2(first.contains(u"server"_s, Qt::CaseInsensitive), qPrintable(first));
        palette.setSearch({});
        KindPalette untouched;
        QCOMPARE(shownIds(palette), shownIds(untouched));
    }

    void anEmptyListSaysWhatToDo()
    {
        KindPalette palette;
        palette.show();
        palette.setSearch(u"toaster"_s);
        QVERIFY(!palette.view().isVisible());
        palette.setSearch({});
        QVERIFY(palette.view().isVisible());
    }

    void aDragCarriesTheKind()
    {
        KindPalette palette;
        const QModelIndex ilo = palette.model().indexOf(u"ilo"_s);
        QVERIFY(ilo.flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data(palette.model().mimeData({ilo}));
        QCOMPARE(data->formats(), QStringList{u"application/x-portolan-kind"_s});
        QCOMPARE(data->data(kindMimeType), "ilo");
        // A group is nothing that could be put anywhere.
        QVERIFY(!ilo.parent().flags().testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!palette.model().mimeData({ilo.parent()}));
    }

    void typingAndEnterChoosesTheFirstMatch()
    {
        KindPalette palette;
        palette.show();
        QSignalSpy chosen(&palette, &KindPalette::kindChosen);
        palette.focusSearch();
        QTest::keyClicks(&palette.searchField(), u"esxi"_s);
        QTest::keyClick(&palette.searchField(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toString(), u"vmware-esxi"_s);
        QTest::keyClick(&palette.searchField(), Qt::Key_Escape);
        QCOMPARE(palette.searchField().text(), QString());
        QTest::keyClick(&palette.searchField(), Qt::Key_Return);
        QTest::keyClicks(&palette.searchField(), u"toaster"_s);
        QTest::keyClick(&palette.searchField(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0); // nothing was meant, nothing is there
    }

    void theListIsUsedByKeyboardAndMouse()
    {
        KindPalette palette;
        palette.resize(280, 700);
        palette.show();
        palette.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QSignalSpy chosen(&palette, &KindPalette::kindChosen);
        palette.focusSearch();
        QTest::keyClick(&palette.searchField(), Qt::Key_Down);
        QVERIFY(palette.view().hasFocus());
        QTest::keyClick(&palette.view(), Qt::Key_Down);
        QTest::keyClick(&palette.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toString(), u"management-client"_s);

        const QRect place = palette.view().visualRect(palette.model().indexOf(u"linux"_s));
        QTest::mouseClick(palette.view().viewport(), Qt::LeftButton, {}, place.center());
        QTest::mouseDClick(palette.view().viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.takeFirst().first().toString(), u"linux"_s);

        // Typing over the list searches.
        QTest::keyClicks(&palette.view(), u"n"_s);
        QVERIFY(palette.searchField().hasFocus());
        QCOMPARE(palette.searchField().text(), u"n"_s);
    }

    void aCatalogOfTheUserAddsItsKinds()
    {
        KindPalette palette;
        const qsizetype before = shownIds(palette).size();
        palette.setCatalogs(withOwnCatalog());
        QCOMPARE(groupNames(palette).last(), u"Cray Tools"_s);
        QCOMPARE(shownIds(palette).last(), u"cray"_s);
        QCOMPARE(shownIds(palette).size(), before + 1);
        palette.setSearch(u"くれい"_s);
        QCOMPARE(shownIds(palette), QStringList{u"cray"_s});
    }

    void namesFollowTheInterface()
    {
        KindPalette palette;
        palette.show();
        const auto name
            = [&palette](int role) { return palette.model().indexOf(u"smtp-server"_s).data(role).toString(); };
        QCOMPARE(name(Qt::DisplayRole), u"SMTP server"_s);
        QCOMPARE(name(KindModel::OtherNameRole), u"SMTPサーバ"_s);
        QCOMPARE(groupNames(palette).first(), u"Management"_s);
        m_spoken.speak(u"ja"_s);
        QTRY_COMPARE(name(Qt::DisplayRole), u"SMTPサーバ"_s);
        QCOMPARE(name(KindModel::OtherNameRole), u"SMTP server"_s);
        QCOMPARE(groupNames(palette).first(), u"管理"_s);
        // What is called the same in both is not said twice.
        QCOMPARE(palette.model().indexOf(u"ilo"_s).data(KindModel::OtherNameRole).toString(), QString());
    }
};

QTEST_MAIN(KindPaletteTest)
#include "KindPaletteTest.moc"
