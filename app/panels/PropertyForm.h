// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QIcon>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace portolan {

class TypedField;

/// Labelled fields, each of which reads a value of the plan and writes it back. Reading null says that several things
/// are chosen whose values differ.
///
/// A field is called by its name, which stays the same when the form is made anew: so the keyboard comes back to where
/// it was, and what was refused stays where it was typed.
class PropertyForm : public QWidget {
    Q_OBJECT

public:
    using Read = std::function<std::optional<QString>()>;
    using Write = std::function<Result<void>(const QString &value)>;
    struct Offer {
        QString value;
        QString name;
        QIcon icon;
    };

    explicit PropertyForm(QWidget *parent = nullptr);

    void addHeading(const QString &text, const QIcon &icon = {});
    void addNote(const QString &text);
    /// completions: what can be chosen while typing.
    TypedField *addText(const QString &name, const QString &label, Read read, Write write, const QString &hint = {},
        const QStringList &completions = {});
    QComboBox *addChoice(
        const QString &name, const QString &label, const std::vector<Offer> &offers, Read read, Write write);
    /// Values are "yes" and "no".
    QCheckBox *addCheck(const QString &name, const QString &label, Read read, Write write);
    QPushButton *addButton(const QString &name, const QString &text, std::function<void()> press);

    /// What else is to be read with the values, now and whenever the plan has changed.
    void addReader(std::function<void()> read);
    struct Lines {
        QStringList shown; ///< HTML, a paragraph each
        QStringList all; ///< plain, for the tool tip
    };
    /// Paragraphs that are read anew with the values.
    void addLines(const QString &name, const QString &label, std::function<Lines()> read);

    void refresh(); ///< reads all values anew
    /// What was typed and refused, and why, by name of its field.
    using Refused = std::map<QString, std::pair<QString, Error>>;
    [[nodiscard]] Refused refused() const;
    void typeAgain(const Refused &refused);
    /// Shows it as refused, without trying it.
    void refuseAgain(const Refused &refused);
    void forgetRefused();
    /// Nothing can be changed from now on, for this reason; what stands in fields can still be copied.
    void setReadOnly(const QString &reason);
    /// What is to be minded of values as they are, by name of the field; of all others nothing is.
    void warn(const std::map<QString, QString> &warnings);
    [[nodiscard]] QString focusedField() const;
    /// Of all fields, in their order.
    [[nodiscard]] QStringList fieldNames() const;
    /// Gives the keyboard to the field, or where there is none of that name any more, to the one that stands now where
    /// it stood among the names before.
    void focusField(const QString &name, const QStringList &before = {});

private:
    [[nodiscard]] QLabel *labelFor(QWidget *field, const QString &text);
    void write(const Write &write, const QString &value);

    QFormLayout *m_rows = nullptr;
    QLabel *m_refusal = nullptr; ///< of what was chosen, not typed
    std::map<QString, TypedField *> m_fields;
    std::vector<std::function<void()>> m_readers;
    bool m_isReading = false;
};

} // namespace portolan
