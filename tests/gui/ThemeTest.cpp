// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Theme.h"
#include "shell/CalmStyle.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionSlider>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2: relative luminance.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

constexpr double ofText = 4.5;
constexpr double ofMarks = 3; ///< of what is seen and not read: the ring of the focus

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastIsComputedRightly()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textCanBeRead()
    {
        QFETCH(bool, isDark);
        const QPalette palette = Theme::palette(isDark);
        const auto check = [&palette](QPalette::ColorRole text, QPalette::ColorRole back, double least) {
            for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
                const double found = contrast(palette.color(group, text), palette.color(group, back));
                QVERIFY2(found >= least, qPrintable(u"role %1 on %2: %3"_s.arg(text).arg(back).arg(found)));
            }
        };
        check(QPalette::WindowText, QPalette::Window, ofText);
        check(QPalette::WindowText, QPalette::Base, ofText);
        check(QPalette::Text, QPalette::Base, ofText);
        check(QPalette::Text, QPalette::AlternateBase, ofText);
        check(QPalette::PlaceholderText, QPalette::Base, ofText);
        check(QPalette::ButtonText, QPalette::Button, ofText);
        check(QPalette::ToolTipText, QPalette::ToolTipBase, ofText);
        check(QPalette::HighlightedText, QPalette::Highlight, ofText);
        check(QPalette::BrightText, QPalette::Window, ofText);
        for (const QPalette::ColorRole link : {QPalette::Link, QPalette::LinkVisited}) {
            check(link, QPalette::Window, ofText);
            check(link, QPalette::Base, ofText);
        }
        // The ring of the focus, on all that it is drawn on.
        check(QPalette::Link, QPalette::Button, ofMarks);
        check(QPalette::HighlightedText, QPalette::Highlight, ofMarks);

        const ThemeColors colors = Theme::colors(isDark);
        for (const QPalette::ColorRole back : {QPalette::Window, QPalette::Base, QPalette::Button}) {
            const double found = contrast(colors.edge, palette.color(back));
            QVERIFY2(found >= ofMarks, qPrintable(u"edge on %1: %2"_s.arg(back).arg(found)));
        }
        QVERIFY(contrast(colors.subdued, palette.color(QPalette::Window)) >= ofText);
        QVERIFY(contrast(colors.subdued, palette.color(QPalette::Base)) >= ofText);
        QVERIFY(contrast(colors.subdued, colors.desk) >= ofText);
        QVERIFY(contrast(colors.errorText, colors.errorBack) >= ofText);
        QVERIFY(contrast(colors.warningText, colors.warningBack) >= ofText);
        QVERIFY(contrast(colors.noteText, colors.noteBack) >= ofText);
    }

    void disabledStepsBackAndStaysVisible()
    {
        for (const bool isDark : {false, true}) {
            const QPalette palette = Theme::palette(isDark);
            const QColor back = palette.color(QPalette::Window);
            const double off = contrast(palette.color(QPalette::Disabled, QPalette::WindowText), back);
            QVERIFY(off >= 2.3);
            QVERIFY(off < contrast(palette.color(QPalette::Active, QPalette::WindowText), back) / 2);
        }
    }

    void followsSettingAndDesktopAtOnce()
    {
        Settings settings(std::make_unique<MemoryStore>());
        Theme theme(*qApp, settings);
        const auto isDarkNow = [] { return QApplication::palette().color(QPalette::Window).lightness() < 128; };
        theme.setDesktopDark(true);
        QVERIFY(theme.isDark() && isDarkNow());
        settings.setTheme(ThemeChoice::Light);
        QVERIFY(!theme.isDark() && !isDarkNow());
        theme.setDesktopDark(false);
        settings.setTheme(ThemeChoice::Dark);
        QVERIFY(theme.isDark() && isDarkNow());
        settings.setTheme(ThemeChoice::Desktop);
        QVERIFY(!theme.isDark() && !isDarkNow());
    }

    /// As painted: a field has an edge, and the tab in front a mark.
    void controlsHaveEdgesAndTabsAMark()
    {
        Settings settings(std::make_unique<MemoryStore>());
        Theme theme(*qApp, settings);
        const auto pixels = [](QWidget &widget, const QColor &color) {
            const QImage image = widget.grab().toImage();
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    found += contrast(image.pixelColor(x, y), color) < 1.05 ? 1 : 0;
            }
            return found;
        };
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            settings.setTheme(choice);
            const QColor edge = Theme::colors(choice == ThemeChoice::Dark).edge;
            QWidget window;
            QLineEdit field(&window);
            QComboBox box(&window);
            QPushButton button(&window);
            QTabBar tabs(&window);
            for (QWidget *widget : std::initializer_list<QWidget *>{&field, &box, &button})
                widget->setFixedSize(120, 30);
            tabs.addTab(u"One"_s);
            tabs.addTab(u"Two"_s);
            tabs.resize(tabs.sizeHint());
            for (QWidget *widget : std::initializer_list<QWidget *>{&field, &box, &button})
                QVERIFY2(pixels(*widget, edge) > 200, widget->metaObject()->className());
            QVERIFY(pixels(tabs, tabs.palette().color(QPalette::Link)) >= tabs.tabRect(0).width());
        }
    }

    void whatHasTheKeyboardShowsARing()
    {
        Settings settings(std::make_unique<MemoryStore>());
        Theme theme(*qApp, settings);
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            settings.setTheme(choice);
            QWidget window;
            QPushButton one(u"One"_s, &window);
            QPushButton other(u"Two"_s, &window);
            one.setGeometry(10, 10, 120, 40);
            other.setGeometry(10, 60, 120, 40);
            window.resize(160, 120);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            one.setFocus(Qt::TabFocusReason);
            const auto ringed = [](QWidget &widget) {
                const QColor ring = widget.palette().color(QPalette::Link);
                const QImage image = widget.grab().toImage();
                int pixels = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x)
                        pixels += image.pixelColor(x, y) == ring ? 1 : 0;
                }
                return pixels;
            };
            QVERIFY(ringed(one) > 200);
            QCOMPARE(ringed(other), 0);
        }
    }

    void buttonsWithAMenuHaveAnArrow_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<double>("scale");
        QTest::newRow("light") << false << 1.0;
        QTest::newRow("light, twice as fine") << false << 2.0;
        QTest::newRow("dark") << true << 1.0;
        QTest::newRow("dark, twice as fine") << true << 2.0;
    }
    /// Behind the words, large enough to be seen, on the same ground as they.
    void buttonsWithAMenuHaveAnArrow()
    {
        QFETCH(const bool, isDark);
        QFETCH(const double, scale);
        Settings settings(std::make_unique<MemoryStore>());
        const Theme theme(*qApp, settings);
        settings.setTheme(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        QMenu menu;
        QToolButton plain;
        QToolButton button;
        for (QToolButton *one : {&plain, &button}) {
            one->setText(u"Columns"_s);
            one->setAutoRaise(true);
        }
        button.setMenu(&menu);
        button.setPopupMode(QToolButton::InstantPopup);
        const int room = button.sizeHint().width() - plain.sizeHint().width();
        QVERIFY2(room >= 10, qPrintable(QString::number(room)));
        button.resize(button.sizeHint());
        const QColor ground = button.palette().color(QPalette::Window);
        QImage image(button.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(ground);
        button.render(&image, {}, {}, {});
        QRect arrow;
        double strongest = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = image.width() - int(room * scale); x < image.width(); ++x) {
                const double found = contrast(image.pixelColor(x, y), ground);
                strongest = std::max(strongest, found);
                if (found >= ofMarks)
                    arrow |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY2(strongest >= ofText, qPrintable(QString::number(strongest)));
        QVERIFY2(arrow.width() >= 7 * scale && arrow.height() >= 4 * scale,
            qPrintable(u"%1 x %2"_s.arg(arrow.width()).arg(arrow.height())));
        QVERIFY(std::abs(arrow.center().y() - image.height() / 2.0) <= 2 * scale);
    }

    /// One sees at once which part of a scroll bar is the handle.
    void handlesStandOutOfTheirGroove()
    {
        for (const bool isDark : {false, true}) {
            QScrollBar bar(Qt::Vertical);
            bar.setStyle(new CalmStyle);
            bar.style()->setParent(&bar);
            bar.setPalette(Theme::palette(isDark));
            bar.setRange(0, 100);
            bar.setPageStep(50);
            bar.resize(16, 300);
            const QImage image = bar.grab().toImage();
            QStyleOptionSlider option;
            option.initFrom(&bar);
            option.orientation = Qt::Vertical;
            option.maximum = 100;
            option.pageStep = 50;
            const QRect handle
                = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
            const QRect groove
                = bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, &bar);
            const QColor onHandle = image.pixelColor(handle.center());
            const QColor onGroove = image.pixelColor(groove.center().x(), groove.bottom() - 6);
            QVERIFY2(isDark ? onHandle.lightness() > onGroove.lightness() + 40
                            : onHandle.lightness() < onGroove.lightness() - 40,
                qPrintable(onHandle.name() + onGroove.name()));
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
