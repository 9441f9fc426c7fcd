// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/Settings.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace portolan {

/// Colours beside those of a palette. What carries text has a contrast of 4.5:1, which a test computes.
struct ThemeColors {
    QColor subdued; ///< text that steps back; on Window and Base
    QColor errorText;
    QColor errorBack;
    QColor warningText;
    QColor warningBack;
    QColor noteText;
    QColor noteBack;
    QColor edge; ///< of fields and buttons: seen at 3:1 on all that they stand on
    QColor border; ///< of cards and bars; no text
    QColor desk; ///< what lies around a sheet; no text
};

/// How the program looks: Fusion with palettes of its own, light or dark. The sheet stays white in both.
class Theme : public QObject {
    Q_OBJECT

public:
    Theme(QApplication &application, Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    /// What the desktop prefers, for who follows it. At first, what the palette before ours was like.
    void setDesktopDark(bool isDark);

    [[nodiscard]] static QPalette palette(bool isDark);
    [[nodiscard]] static ThemeColors colors(bool isDark);
    /// Those that go with a widget's palette.
    [[nodiscard]] static ThemeColors colorsFor(const QPalette &palette);

signals:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Settings &m_settings;
    bool m_isDesktopDark = false;
    bool m_isDark = false;
};

} // namespace portolan
