// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/GuideBook.h"

#include <QTextBrowser>

namespace portolan {

/// Shows a chapter of the guide, in the colours of the theme. Addresses name the chapter alone ("guide:/02-canvas.md"),
/// so that the way back stays the same in another language.
class GuideView : public QTextBrowser {
    Q_OBJECT

public:
    explicit GuideView(QWidget *parent = nullptr);

    void setBook(GuideBook book); ///< shows the same chapter from it
    [[nodiscard]] const GuideBook &book() const { return m_book; }
    void showChapter(const QString &chapter);
    [[nodiscard]] QString chapter() const; ///< that is shown; empty: none
    /// Marks all places and goes to the next one (or the one before), round about. How many there are.
    int mark(const QString &text, bool goesOn, bool backwards);

signals:
    void chapterShown(const QString &chapter);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    GuideBook m_book{QStringLiteral("en")};
};

} // namespace portolan
