// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QImage>

namespace portolan {

/// A picture with a title and a line below it, to be clicked.
class ExampleCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ExampleCard(QWidget *parent = nullptr);

    void setContents(const QImage &picture, const QString &title, const QString &details);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QString details() const { return m_details; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QImage m_picture;
    QString m_details;
};

} // namespace portolan
