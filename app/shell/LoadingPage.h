// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/PlanLoading.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace portolan {

/// What the window shows while a plan takes its time.
class LoadingPage : public QWidget {
    Q_OBJECT

public:
    explicit LoadingPage(QWidget *parent = nullptr);

    void begin(const QString &name);
    void advance(LoadingStage stage);

signals:
    void canceled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_name;
    LoadingStage m_stage = LoadingStage::Reading;
    QLabel *m_headline = nullptr;
    QLabel *m_doing = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace portolan
