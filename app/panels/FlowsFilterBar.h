// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/FlowsModel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace portolan {

/// What narrows the table of flows.
class FlowsFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FlowsFilterBar(const Wording &wording, QWidget *parent = nullptr);

    /// Offers what the plan has, in a language; null: nothing. What was chosen stays where it is still there.
    void offer(const PlanDocument *document, Language language);
    [[nodiscard]] FlowsFilter filter() const;
    /// Each part of it as it is read in the bar.
    [[nodiscard]] QStringList inWords() const;
    void clear();
    /// Only rows of these nodes and arrows, under this name, until somebody takes that off; none: of all.
    void setThings(const std::set<CanvasId> &things, const QString &name);
    /// Offers to show differences alone; the choice goes with the comparison.
    void setComparing(bool isComparing);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill(
        QComboBox *box, const QString &name, const QString &all, const std::vector<std::pair<QString, QString>> &items);

    const Wording &m_wording;
    const PlanDocument *m_document = nullptr;
    Language m_language = Language::English;
    QLineEdit *m_search = nullptr;
    QComboBox *m_product = nullptr;
    QComboBox *m_phase = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_need = nullptr;
    QCheckBox *m_findings = nullptr;
    QCheckBox *m_differences = nullptr;
    QToolButton *m_thingsButton = nullptr;
    std::set<CanvasId> m_things;
    QString m_thingsName;
};

} // namespace portolan
