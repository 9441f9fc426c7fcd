// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Theme.h"

#include "shell/CalmStyle.h"

#include <QApplication>

namespace portolan {

namespace {

constexpr int middle = 128;

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < middle;
}

QPalette lightPalette()
{
    QPalette palette;
    const QColor text(0x1F, 0x23, 0x28);
    palette.setColor(QPalette::Window, QColor(0xF3, 0xF5, 0xF8));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::AlternateBase, QColor(0xF6, 0xF8, 0xFA));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x5C, 0x66, 0x70));
    palette.setColor(QPalette::Button, QColor(0xEC, 0xEF, 0xF3));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, QColor(0xB4, 0x23, 0x18));
    palette.setColor(QPalette::ToolTipBase, QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x0A, 0x5C, 0xA8));
    palette.setColor(QPalette::HighlightedText, QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::Link, QColor(0x0A, 0x5C, 0xA8));
    palette.setColor(QPalette::LinkVisited, QColor(0x6B, 0x3F, 0xA0));
    palette.setColor(QPalette::Light, QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::Midlight, QColor(0xE4, 0xE8, 0xED));
    palette.setColor(QPalette::Mid, QColor(0xC8, 0xCF, 0xD6));
    palette.setColor(QPalette::Dark, QColor(0x9A, 0xA4, 0xAE));
    palette.setColor(QPalette::Shadow, QColor(0x6B, 0x75, 0x80));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    const QColor text(0xE6, 0xEA, 0xEE);
    palette.setColor(QPalette::Window, QColor(0x23, 0x28, 0x2E));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(0x1B, 0x1F, 0x24));
    palette.setColor(QPalette::AlternateBase, QColor(0x20, 0x25, 0x2B));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x9A, 0xA5, 0xB1));
    palette.setColor(QPalette::Button, QColor(0x2E, 0x35, 0x3D));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, QColor(0xFF, 0x8A, 0x80));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2E, 0x35, 0x3D));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x2A, 0x70, 0xB5));
    palette.setColor(QPalette::HighlightedText, QColor(0xFF, 0xFF, 0xFF));
    palette.setColor(QPalette::Link, QColor(0x7C, 0xB8, 0xF2));
    palette.setColor(QPalette::LinkVisited, QColor(0xC0, 0xA2, 0xEC));
    palette.setColor(QPalette::Light, QColor(0x45, 0x4E, 0x58));
    palette.setColor(QPalette::Midlight, QColor(0x38, 0x40, 0x49));
    palette.setColor(QPalette::Mid, QColor(0x4A, 0x54, 0x5F));
    palette.setColor(QPalette::Dark, QColor(0x16, 0x19, 0x1D));
    palette.setColor(QPalette::Shadow, QColor(0x0C, 0x0E, 0x10));
    return palette;
}

} // namespace

Theme::Theme(QApplication &application, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
    , m_isDesktopDark(isDarkPalette(QApplication::palette()))
{
    QApplication::setStyle(new CalmStyle);
    connect(&settings, &Settings::themeChanged, this, &Theme::apply);
    apply();
}

void Theme::setDesktopDark(bool isDark)
{
    m_isDesktopDark = isDark;
    apply();
}

void Theme::apply()
{
    const ThemeChoice choice = m_settings.theme();
    m_isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::Desktop && m_isDesktopDark);
    m_application.setPalette(palette(m_isDark));
    emit changed();
}

QPalette Theme::palette(bool isDark)
{
    QPalette palette = isDark ? darkPalette() : lightPalette();
    const QColor faint = isDark ? QColor(0x7A, 0x85, 0x91) : QColor(0x8B, 0x95, 0x9F);
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

ThemeColors Theme::colors(bool isDark)
{
    if (isDark)
        return {.subdued = QColor(0xA3, 0xAE, 0xB9),
            .errorText = QColor(0xFF, 0xB3, 0xAB),
            .errorBack = QColor(0x44, 0x25, 0x25),
            .warningText = QColor(0xF2, 0xCC, 0x80),
            .warningBack = QColor(0x3D, 0x33, 0x20),
            .noteText = QColor(0xA9, 0xD3, 0xFA),
            .noteBack = QColor(0x1F, 0x34, 0x49),
            .edge = QColor(0x84, 0x8F, 0x9B),
            .border = QColor(0x45, 0x4E, 0x58),
            .desk = QColor(0x16, 0x19, 0x1D)};
    return {.subdued = QColor(0x57, 0x60, 0x6A),
        .errorText = QColor(0x8E, 0x1B, 0x12),
        .errorBack = QColor(0xFD, 0xEC, 0xEA),
        .warningText = QColor(0x6B, 0x48, 0x00),
        .warningBack = QColor(0xFF, 0xF5, 0xDD),
        .noteText = QColor(0x0A, 0x4A, 0x88),
        .noteBack = QColor(0xE6, 0xF1, 0xFB),
        .edge = QColor(0x78, 0x82, 0x8C),
        .border = QColor(0xD0, 0xD7, 0xDE),
        .desk = QColor(0xDF, 0xE4, 0xEA)};
}

ThemeColors Theme::colorsFor(const QPalette &palette)
{
    return colors(isDarkPalette(palette));
}

} // namespace portolan
