// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/IssuedCopies.h"
#include "exporting/ExportChoices.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace portolan {

class NamedRows;

/// The choices of an export as fields, as many of them as the format has a use for.
class ExportForm : public QWidget {
    Q_OBJECT

public:
    /// Export: everything. Print: what concerns pages alone.
    enum class Purpose { Export, Print };

    /// The engine is asked for what can be filtered by, now only.
    ExportForm(Purpose purpose, const FlowEngine &engine, ExportLanguage documentLanguage, QWidget *parent = nullptr);

    /// Plans that were kept of issued revisions: offered to be compared with. To be said before the choices.
    void setIssued(std::vector<IssuedCopy> issued) { m_issued = std::move(issued); }
    void setChoices(const ExportChoices &choices); ///< tells nothing
    [[nodiscard]] const ExportChoices &choices() const { return m_choices; }
    /// How many pages there are, for choosing one of them.
    void setPageCount(int pages);
    void retranslate();

signals:
    void changed(); ///< by the user
    void olderPlanWanted(); ///< a file to compare with is to be chosen

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What can be filtered by, under one heading.
    struct Part {
        Id MatrixFilter::*id;
        QString what; ///< "product"
        std::vector<std::pair<Id, LocalizedText>> known;
        QComboBox *box = nullptr;
    };

    void findParts(const FlowEngine &engine);
    void makeKind();
    void makeContents();
    void makePage();
    void makeLooks();
    void retranslateLabels();
    void retranslateBoxes();
    void retranslateParts();
    void retranslateAgainst();
    void compareWithEntry(int index); ///< of the box
    /// The kept plan that is compared with, among them; -1: another file, or none.
    [[nodiscard]] int issuedNow() const;
    void read(); ///< fields into choices
    void readKind();
    void readPaper();
    void display(); ///< choices into fields
    void recolor();
    void showRows();
    void take(); ///< the user changed something

    Purpose m_purpose;
    ExportChoices m_choices;
    std::vector<IssuedCopy> m_issued;
    ExportLanguage m_documentLanguage;
    QString m_planPaper; ///< "A3"
    bool m_isPlanPortrait = false;
    NamedRows *m_rows = nullptr;
    QButtonGroup *m_what = nullptr;
    QComboBox *m_format = nullptr;
    QSpinBox *m_page = nullptr;
    QDoubleSpinBox *m_scale = nullptr;
    QDoubleSpinBox *m_dots = nullptr;
    std::vector<Part> m_parts;
    std::vector<QCheckBox *> m_pagesBy;
    bool m_isShowing = false;
};

} // namespace portolan
