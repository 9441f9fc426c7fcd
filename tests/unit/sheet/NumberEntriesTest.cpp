// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberEntries.h"
#include "sheet/NumberTable.h"
#include "support/DerivedPlan.h"
#include "support/SheetCase.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

/// What Numbers on a sheet say, and where they stand.
class NumberEntriesTest : public QObject {
    Q_OBJECT

private slots:
    /// Of a changed arrow most rows can be as they were.
    void aChangedArrowSaysWhichRowsChanged()
    {
        SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
        DiagramLabel label = sheet.diagram.labels.front();
        DiagramArrow arrow = sheet.diagram.arrows[static_cast<size_t>(label.arrow)];
        arrow.numbers = QStringList{u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"N1"_s, u"N2"_s};
        arrow.change = DiagramChange::Changed;
        label.numbers = u"4-7, N1, N2"_s;
        label.lines.clear();
        label.arrow = 0;
        label.arrows = {0};
        sheet.diagram.arrows = {arrow};
        sheet.diagram.trunks.clear();
        sheet.diagram.labels = {label};
        const auto endsOf = [&](const std::vector<DiagramChange> &changes) {
            sheet.diagram.arrows.front().rowChanges = changes;
            const SheetText text(*sheet.request.wording, ExportLanguage::English);
            return numberEntries({sheet.request, text, measure()}, sheet.diagram).front().ends;
        };
        const auto none = DiagramChange::None;
        const auto changed = DiagramChange::Changed;
        const QString one = endsOf({none, changed, none, none, none, none});
        QVERIFY2(one.endsWith(u" (Δ 5)"_s), qPrintable(one));
        const QString each = endsOf({none, changed, changed, changed, DiagramChange::Added, DiagramChange::Removed});
        QVERIFY2(each.endsWith(u" (Δ 5-7 · + N1 · × N2)"_s), qPrintable(each));
        const QString all = endsOf({changed, changed, changed, changed, changed, changed});
        QVERIFY2(!all.contains(u'('), qPrintable(all));
    }

    /// The heading takes its room from the first column; what is left of that must not stand there empty.
    void noColumnBesideTheHeadingIsEmpty()
    {
        SheetCase sheet(DerivedPlan::example(u"compute-management"_s));
        const SheetText text(*sheet.request.wording, ExportLanguage::English);
        const SheetContext context{sheet.request, text, measure()};
        NumberEntry entry;
        entry.numbers = u"N2-N5"_s;
        entry.ports = u"TCP 443, 2222, 8080"_s;
        entry.ends = u"o1 → m1"_s;
        entry.color = QColor(Qt::black);
        const NumberTable table = numberTable(
            context, {entry}, {{QRectF(0, 0, 200, 18), QRectF(218, 0, 200, 18), QRectF(436, 0, 200, 18)}});
        QCOMPARE(table.shown, size_t(1));
        Picture picture;
        picture.elements = table.fragment.elements;
        double left = 1e9;
        for (const PictureElement &element : picture.elements) {
            const Words *words = std::get_if<Words>(&element);
            if (words && words->text == entry.numbers)
                left = std::min(left, words->at.x());
        }
        QVERIFY2(left < 200, qPrintable(QString::number(left)));
    }
};

QTEST_MAIN(NumberEntriesTest)
#include "NumberEntriesTest.moc"
