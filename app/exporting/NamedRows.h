// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFormLayout>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLabel;

namespace portolan {

/// The rows of a form, each with a name by which its texts, its field and whether it is shown are spoken of. The fields
/// are objects named PREFIX.NAME.
class NamedRows : public QFormLayout {
    Q_OBJECT

public:
    NamedRows(QWidget *form, const QString &prefix);

    void addHeading(const QString &name);
    /// A label before a field; the label leads to `buddy`, or to the field.
    void addField(const QString &name, QWidget *field, QWidget *buddy = nullptr);
    void addWhole(const QString &name, QWidget *field); ///< without a label
    QComboBox *addBox(const QString &name);
    QCheckBox *addCheck(const QString &name);

    // Of a name that was given to such a row.
    [[nodiscard]] QComboBox *box(const QString &name) const;
    [[nodiscard]] QCheckBox *check(const QString &name) const;

    /// With mnemonics; every label and heading needs one. Their fields are called the same.
    void setLabels(const QHash<QString, QString> &texts);
    /// The entries of a box; what is chosen stays chosen by its place.
    void setTexts(const QString &name, const QStringList &texts) const;
    void setShown(const QString &name, bool isShown);

signals:
    void changed(); ///< a box or a check, by the user

private:
    QString m_prefix;
    QHash<QString, QWidget *> m_fields;
    QHash<QString, QLabel *> m_labels;
};

} // namespace portolan
