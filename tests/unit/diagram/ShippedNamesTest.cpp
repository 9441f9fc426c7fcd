// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramPainter.h"
#include "support/DerivedPlan.h"
#include "support/ExampleDiagram.h"
#include "support/SheetCase.h"

#include <QDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class ShippedNamesTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsCut_data()
    {
        QTest::addColumn<QString>("example");
        QTest::addColumn<ExportLanguage>("language");
        static constexpr std::pair<const char *, ExportLanguage> languages[]
            = {{"en", ExportLanguage::English}, {"ja", ExportLanguage::Japanese}, {"both", ExportLanguage::Both}};
        const QStringList files = QDir(u":/portolan/examples"_s).entryList({u"*.plan.yaml"_s}, QDir::Files);
        QVERIFY(files.size() >= 5);
        for (const QString &file : files) {
            const QString example = file.section(u'.', 0, -3);
            for (const auto &[name, language] : languages)
                QTest::addRow("%s %s", qPrintable(example), name) << example << language;
        }
    }

    /// Boxes, frames and firewalls of our own examples say all of what they say.
    void nothingIsCut()
    {
        QFETCH(QString, example);
        QFETCH(ExportLanguage, language);
        Picture picture;
        appendDiagram(exampleDiagram(example), {language, {}}, measure(), picture);
        bool isThing = false;
        int names = 0;
        for (const PictureElement &element : picture.elements) {
            if (const GroupBegin *group = std::get_if<GroupBegin>(&element))
                isThing = group->kind == u"node"_s || group->kind == u"zone"_s || group->kind == u"firewall"_s;
            const Words *words = std::get_if<Words>(&element);
            if (!isThing || !words)
                continue;
            ++names;
            QVERIFY2(!words->text.endsWith(u'…'), qPrintable(words->text));
        }
        QVERIFY(names > 10);
    }
};

QTEST_MAIN(ShippedNamesTest)
#include "ShippedNamesTest.moc"
