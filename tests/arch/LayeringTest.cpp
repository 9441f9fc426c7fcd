// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// core's folders, each allowed to include only itself and those before it.
const QStringList layers{u"base"_s, u"catalog"_s, u"plan"_s, u"derive"_s, u"check"_s, u"matrix"_s, u"exposure"_s,
    u"find"_s, u"io"_s, u"export"_s, u"arrange"_s, u"route"_s, u"paint"_s, u"diagram"_s, u"edit"_s, u"sheet"_s};

QStringList sourcesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(QStringLiteral(PORTOLAN_SOURCE "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files.append(iterator.next());
    files.sort();
    return files;
}

QString textOf(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QStringList includesOf(const QString &file)
{
    static const QRegularExpression include(u"^#include [<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = include.globalMatch(textOf(file));
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

} // namespace

/// What the link lines can't say: who may include what, and where text may be worded.
class LayeringTest : public QObject {
    Q_OBJECT

private slots:
    void aFolderIncludesOnlyThoseAboveIt()
    {
        const QStringList files = sourcesUnder(u"core"_s);
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const qsizetype own = layers.indexOf(file.section(u'/', -2, -2));
            QVERIFY2(own >= 0, qPrintable(file));
            for (const QString &include : includesOf(file)) {
                const qsizetype other = layers.indexOf(include.section(u'/', 0, 0));
                if (include.contains(u'/') && other >= 0)
                    QVERIFY2(other <= own, qPrintable(file + u" includes "_s + include));
                QVERIFY2(!include.startsWith(u"cli/"_s) && !include.startsWith(u"messages/"_s),
                    qPrintable(file + u" includes "_s + include));
            }
        }
    }

    void libraryHeadersStayBehindOneBoundary_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("home");
        QTest::newRow("yaml-cpp") << u"yaml-cpp/"_s << u"YamlTree.cpp"_s;
        QTest::newRow("libxlsxwriter") << u"xlsxwriter"_s << u"XlsxWriter.cpp"_s;
        QTest::newRow("qpdf") << u"qpdf/"_s << u"PdfMarks.cpp"_s;
        QTest::newRow("QCustomPlot") << u"qcustomplot"_s << u"PlotChart.cpp"_s;
        QTest::newRow("the user's settings") << u"QSettings"_s << u"UserSettingsStore.cpp"_s;
        QTest::newRow("iconv") << u"iconv.h"_s << u"Cp932Encoder.cpp"_s;
    }

    void libraryHeadersStayBehindOneBoundary()
    {
        QFETCH(QString, header);
        QFETCH(QString, home);
        QStringList homes;
        for (const QString &file : sourcesUnder(u"core"_s) + sourcesUnder(u"app"_s)) {
            for (const QString &include : includesOf(file)) {
                if (include.startsWith(header))
                    homes.append(file.section(u'/', -1));
            }
        }
        homes.removeDuplicates();
        QCOMPARE(homes, QStringList{home});
    }

    void coreAndTheCommandLineKnowNoWidgets()
    {
        static const QRegularExpression widgets(
            u"^(QtWidgets|QWidget|QApplication|QGraphics(Scene|View|Item)|QMessageBox|QPrinter)"_s);
        for (const QString &file :
            sourcesUnder(u"core"_s) + sourcesUnder(u"app/cli"_s) + sourcesUnder(u"app/messages"_s)) {
            for (const QString &include : includesOf(file))
                QVERIFY2(!include.contains(widgets), qPrintable(file + u" includes "_s + include));
        }
    }

    /// core writes two languages at once: what it words comes from catalogs and wording, never from the UI's
    /// translator.
    void coreNeverTranslates()
    {
        static const QRegularExpression translation(u"\\b(tr|translate)\\s*\\(|QT_TR|QT_TRANSLATE"_s);
        for (const QString &file : sourcesUnder(u"core"_s)) {
            QString code = textOf(file);
            code.remove(QRegularExpression(u"//[^\n]*"_s));
            QVERIFY2(!code.contains(translation), qPrintable(file));
        }
    }

    void everyFileNamesItsLicence()
    {
        for (const QString &file : sourcesUnder(u"core"_s) + sourcesUnder(u"app"_s) + sourcesUnder(u"tests"_s))
            QVERIFY2(textOf(file).left(300).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s), qPrintable(file));
    }
};

QTEST_GUILESS_MAIN(LayeringTest)
#include "LayeringTest.moc"
