// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/ToneBar.h"

class QLabel;
class QPushButton;

namespace portolan {

/// Says, as long as it is so, that the plan can't be edited because somebody else has it open, and what can be done.
class ReadOnlyBar : public ToneBar {
    Q_OBJECT

public:
    explicit ReadOnlyBar(QWidget *parent = nullptr);

    /// name: of the file; host: where it is open, empty where that is not known.
    void tell(const QString &name, const QString &host);
    /// The same of the same file, when somebody wanted to edit it.
    void tellStill(const QString &host);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton &editButton() { return *m_edit; }
    [[nodiscard]] QPushButton &saveAsButton() { return *m_saveAs; }

signals:
    void editAsked(); ///< to look whether the other one has closed it
    void saveAsAsked();

protected:
    void retranslate() override;

private:
    QString m_name;
    QString m_host;
    bool m_isStill = false; ///< somebody has asked in vain
    QLabel *m_text;
    QPushButton *m_edit;
    QPushButton *m_saveAs;
};

} // namespace portolan
