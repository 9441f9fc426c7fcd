// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"
#include "base/Result.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace portolan {

class TypedField;

/// A small form within a panel that asks why: for what is left out, and for what is accepted. Which of owner, ticket
/// and name it asks for depends on what it is for.
class ReasonForm : public QWidget {
    Q_OBJECT

public:
    enum class Purpose { Exclusion, Acceptance };

    struct Answer {
        LocalizedText reason;
        QString owner; ///< of an acceptance: by whom
        QString ticket; ///< of an exclusion
        std::optional<QDate> until;
    };

    /// today: a day before it is no end of what begins now.
    ReasonForm(Purpose purpose, std::function<QDate()> today, QWidget *parent = nullptr);

    /// What a form about rows says of them beside how many they are.
    enum class Rows {
        Plain,
        WithWaysBack, ///< the ways back of some are counted, too
        OthersAreOut ///< what else is chosen is left out already
    };

    /// Shows the form with this in it, about so many things, and takes the keyboard.
    void ask(const Answer &known, int count, Rows rows = Rows::Plain);
    /// So many things are left of those that it is about; what was typed stays.
    void setCount(int count);
    [[nodiscard]] TypedField &untilField() { return *m_until; }

signals:
    void answered(const portolan::ReasonForm::Answer &answer);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void placeReasons();
    void answer();
    [[nodiscard]] Result<std::optional<QDate>> typedUntil() const;
    [[nodiscard]] LocalizedText typedReason() const;
    [[nodiscard]] TypedField &firstReason() const;

    Purpose m_purpose;
    std::function<QDate()> m_today;
    int m_count = 0;
    Rows m_rows = Rows::Plain;
    QLabel *m_heading = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLabel *m_reasonJaLabel = nullptr;
    QLabel *m_ownerLabel = nullptr;
    QLabel *m_ticketLabel = nullptr;
    QLabel *m_untilLabel = nullptr;
    TypedField *m_reason = nullptr;
    TypedField *m_reasonJa = nullptr;
    TypedField *m_owner = nullptr;
    TypedField *m_ticket = nullptr;
    TypedField *m_until = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace portolan
