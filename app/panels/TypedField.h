// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;

namespace portolan {

/// A field for one line that refuses in place what can't be: the reason stands below it, and what was typed stays.
/// Enter, or going elsewhere, takes what was typed; Escape takes it back.
class TypedField : public QWidget {
    Q_OBJECT

public:
    using Commit = std::function<Result<void>(const QString &text)>;

    explicit TypedField(QWidget *parent = nullptr);
    ~TypedField() override;

    /// What to do with a text that differs from the value. Without one the field is asked by its owner.
    void setCommit(Commit commit) { m_commit = std::move(commit); }
    /// What stands there; null: several things differ. Nothing changes while something else is being typed or was
    /// refused.
    void setValue(const std::optional<QString> &value);
    void setLabel(const QString &label); ///< for who can't see it
    void setHint(const QString &hint); ///< stands in the empty field
    [[nodiscard]] QString text() const;
    /// The text after all, whatever is being typed.
    void reset(const QString &text = {});
    void refuse(const Error &error);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< why it is refused
    void accept(); ///< nothing is wrong any more
    /// What is to be minded of the value as it is, in words; empty: nothing. A reason to refuse goes before it.
    void warn(const QString &warning);
    [[nodiscard]] QString warning() const { return m_warning; }
    [[nodiscard]] bool isRefused() const { return m_error.has_value(); }
    [[nodiscard]] QString reason() const; ///< why it is refused, in words
    [[nodiscard]] QLineEdit &edit() { return *m_edit; }
    void takeTyped() { commit(); } ///< as Enter does
    /// As if the user had typed this; for what was refused before the field was made anew.
    void typeAgain(const QString &text);
    /// Shows what was typed and refused before, without trying it.
    void refuseAgain(const QString &text, const Error &error);

signals:
    void entered(); ///< Enter was pressed in a field without setCommit()

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void commit();
    void showState();
    void fitReason();
    [[nodiscard]] bool isHintCut() const; ///< an empty field that is too narrow for what it says of itself

    QLineEdit *m_edit = nullptr;
    QLabel *m_reason = nullptr;
    Commit m_commit;
    std::optional<QString> m_value;
    std::optional<Error> m_error;
    QString m_hint;
    QString m_warning;
    bool m_isCommitting = false;
};

} // namespace portolan
