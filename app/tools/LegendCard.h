// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "paint/Picture.h"
#include "paint/PicturePainter.h"
#include "workspace/DiagramBuilding.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QToolButton;

namespace portolan {

class CanvasView;
class FlowEngine;

/// What the signs and colours of a canvas mean, in its lower left corner: the legend of the sheet, on white as that is,
/// in the document's language. It lists what is on the drawing now and hides itself where there is nothing to explain.
/// Folded, its heading alone is there.
class LegendCard : public QWidget {
    Q_OBJECT

public:
    /// The view, which it lies on, and the means must outlive the card. engine: of the plan that the view shows; null
    /// where it shows none.
    LegendCard(CanvasView &view, const DrawingMeans &means, std::function<const FlowEngine *()> engine);

    void setLanguage(ExportLanguage language);
    /// Whether it is wanted at all. At first it is not.
    void setWanted(bool isWanted);
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    /// The drawing is another one: the legend follows in a moment.
    void follow();
    [[nodiscard]] bool isFollowing() const { return m_later.isActive(); } ///< it has yet to follow
    [[nodiscard]] const QStringList &meanings() const { return m_meanings; } ///< of all its signs, as they stand there

signals:
    void folded(bool isFolded); ///< or unfolded, by the user

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void layOut();
    void place();
    void retranslate();
    void fold(bool isFolded);

    CanvasView &m_view;
    DrawingMeans m_means;
    std::function<const FlowEngine *()> m_engine;
    ExportLanguage m_language = ExportLanguage::English;
    QToolButton *m_button = nullptr;
    QTimer m_later;
    PicturePainter m_painter;
    Picture m_picture; ///< of all of it; without size: there is nothing to explain
    double m_headingWidth = 0; ///< of the picture
    double m_scale = 1; ///< pixels for a unit of it
    QStringList m_meanings;
    bool m_isWanted = false;
    bool m_isFolded = true;
};

} // namespace portolan
