// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/PlanPanel.h"
#include "panels/PropertyForm.h"

#include <set>

class QLabel;
class QScrollArea;

namespace portolan {

class FindingsFeed;

/// What is chosen, in fields that can be changed; the sheet where nothing is.
class PropertiesPanel : public PlanPanel {
    Q_OBJECT

public:
    explicit PropertiesPanel(const PanelContext &context, QWidget *parent = nullptr);

    /// The form that is shown; null without a plan.
    [[nodiscard]] PropertyForm *form() const { return m_form; }

    /// Gives the keyboard to a field of the form and brings it into view, now or as soon as the panel shows the form.
    void showField(const QString &name);
    /// Takes, or refuses in place, what is being typed in a field just now.
    void takeTyped();
    /// Tells at the fields of ports what collides there.
    void setFindings(const FindingsFeed &findings);

protected:
    void reload() override;
    void follow(const DocumentChange &change) override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// What is chosen, as far as the plan has it.
    struct Target {
        std::set<Id> nodes;
        std::set<Id> zones;
        std::set<Id> firewalls;
        std::set<Id> flows; ///< drawn along the arrows that are chosen
        std::vector<QString> arrows; ///< ids of the first of them: nobody reads of more
        size_t arrowCount = 0;
        int gone = 0; ///< things of an older plan alone

        [[nodiscard]] bool isEmpty() const
        {
            return nodes.empty() && zones.empty() && firewalls.empty() && flows.empty() && arrowCount == 0 && gone == 0;
        }
        [[nodiscard]] size_t size() const { return nodes.size() + zones.size() + firewalls.size(); }
        friend bool operator==(const Target &, const Target &) = default;
    };

    [[nodiscard]] Target target() const;
    /// Whether what the form is about is what is chosen now, be it by another id.
    [[nodiscard]] bool isStillAbout(const Target &now) const;
    /// What decides which fields there are. While it is the same, values alone are read anew.
    [[nodiscard]] QString shapeOf(const Target &target) const;
    void showChosen(bool anew);
    void fill(PropertyForm &form, const Target &target);
    void warn();
    /// Keeps what is refused in the form, for when its thing is chosen again.
    void keepRefused();
    [[nodiscard]] PropertyForm::Refused keptOf(const Target &target) const;
    [[nodiscard]] bool isInPlan(const Target &target) const;
    /// What is kept of things that have gone is forgotten; of those that are called otherwise now it stays.
    void followKept(const DocumentChange &change);

    QScrollArea *m_scroll = nullptr;
    QLabel *m_empty = nullptr;
    PropertyForm *m_form = nullptr;
    const FindingsFeed *m_findings = nullptr; ///< null: nobody looks for them
    QString m_fieldToShow; ///< empty: none
    QString m_shape;
    Target m_chosen; ///< what m_form is about
    std::vector<std::pair<Target, PropertyForm::Refused>> m_kept; ///< of what is not chosen now
};

} // namespace portolan
