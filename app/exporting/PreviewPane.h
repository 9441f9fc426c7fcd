// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportPreview.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace portolan {

class SheetPreview;
class TablePreview;

/// The preview of an export whatever it is, with what leads through it: pages one at a time, tables, text. What is
/// shown stays until the next preview is there.
class PreviewPane : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// onlyPage: from 1, or 0 for all of them.
    void setPreview(std::shared_ptr<const ExportPreview> preview, int onlyPage);
    void setOnlyPage(int onlyPage);
    void setImage(int page, const QImage &image);
    /// How far the work is that is being waited for; steps 0: nothing is.
    void setProgress(int done, int steps);
    void setBusy(const QString &doing); ///< empty: what is shown is true
    void retranslate();

    [[nodiscard]] int page() const { return m_page; } ///< from 0
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] SheetPreview &sheet() { return *m_sheet; }
    [[nodiscard]] TablePreview &tables() { return *m_tables; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString countText() const;

signals:
    void imageWanted(int page, const QSize &pixels);

private:
    void makeBar();
    void goTo(int page);
    void showWhat();
    void updateBar();

    std::shared_ptr<const ExportPreview> m_preview;
    int m_page = 0;
    int m_onlyPage = 0;
    QString m_doing;
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    SheetPreview *m_sheet;
    TablePreview *m_tables;
    QPlainTextEdit *m_text;
    QLabel *m_nothing;
    QWidget *m_bar;
    QToolButton *m_previous;
    QToolButton *m_next;
    QSpinBox *m_number;
    QLabel *m_count;
    QLabel *m_state;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    QToolButton *m_fit;
    QLabel *m_zoom;
};

} // namespace portolan
