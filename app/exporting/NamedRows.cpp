// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/NamedRows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

NamedRows::NamedRows(QWidget *form, const QString &prefix)
    : QFormLayout(form)
    , m_prefix(prefix)
{
    setHorizontalSpacing(12);
    setVerticalSpacing(8);
    setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void NamedRows::addHeading(const QString &name)
{
    auto *heading = new QLabel(parentWidget());
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, rowCount() == 0 ? 0 : 10, 0, 0);
    m_labels.insert(name, heading);
    m_fields.insert(name, heading);
    addRow(heading);
}

void NamedRows::addField(const QString &name, QWidget *field, QWidget *buddy)
{
    auto *label = new QLabel(parentWidget());
    label->setBuddy(buddy ? buddy : field);
    field->setObjectName(m_prefix + u'.' + name);
    m_labels.insert(name, label);
    m_fields.insert(name, field);
    addRow(label, field);
}

void NamedRows::addWhole(const QString &name, QWidget *field)
{
    field->setObjectName(m_prefix + u'.' + name);
    m_fields.insert(name, field);
    addRow(field);
}

QComboBox *NamedRows::addBox(const QString &name)
{
    auto *box = new QComboBox(parentWidget());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // As long as "The document's: English + 日本語".
    box->setMinimumContentsLength(18);
    addField(name, box);
    connect(box, &QComboBox::activated, this, &NamedRows::changed);
    return box;
}

QCheckBox *NamedRows::addCheck(const QString &name)
{
    auto *check = new QCheckBox(parentWidget());
    addWhole(name, check);
    connect(check, &QCheckBox::toggled, this, &NamedRows::changed);
    return check;
}

QComboBox *NamedRows::box(const QString &name) const
{
    return static_cast<QComboBox *>(m_fields.value(name));
}

QCheckBox *NamedRows::check(const QString &name) const
{
    return static_cast<QCheckBox *>(m_fields.value(name));
}

void NamedRows::setLabels(const QHash<QString, QString> &texts)
{
    for (auto label = m_labels.cbegin(); label != m_labels.cend(); ++label) {
        label.value()->setText(texts.value(label.key()));
        m_fields.value(label.key())->setAccessibleName(texts.value(label.key()).remove(u'&'));
    }
}

void NamedRows::setTexts(const QString &name, const QStringList &texts) const
{
    QComboBox *const target = box(name);
    const int index = target->currentIndex();
    const QSignalBlocker quiet(target);
    if (target->count() != texts.size()) {
        target->clear();
        target->addItems(texts);
    }
    for (int i = 0; i < target->count(); ++i)
        target->setItemText(i, texts.at(i));
    target->setCurrentIndex(std::clamp(index, 0, target->count() - 1));
}

void NamedRows::setShown(const QString &name, bool isShown)
{
    setRowVisible(m_fields.value(name), isShown);
}

} // namespace portolan
