// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PropertyForm.h"

#include "messages/MessageText.h"
#include "panels/TypedField.h"
#include "shell/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QWheelEvent>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelCharacters = 19;

/// Words of katakana that fit a line stand on one: by the rules for Japanese a line may end within them.
QString withWholeWords(const QString &text, const QFontMetrics &metrics, int width)
{
    static const QRegularExpression word(u"[\u30a1-\u30fa\u30fc]{2,}"_s);
    constexpr QChar joiner(0x2060);
    QString whole;
    qsizetype done = 0;
    for (QRegularExpressionMatchIterator words = word.globalMatch(text); words.hasNext();) {
        const QRegularExpressionMatch match = words.next();
        if (metrics.horizontalAdvance(match.captured()) > width)
            continue;
        for (; done < match.capturedEnd(); ++done) {
            if (done > match.capturedStart())
                whole += joiner;
            whole += text[done];
        }
    }
    return whole + text.sliced(done);
}

/// A wheel that scrolls the form must not change what it passes.
class CalmComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

PropertyForm::PropertyForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
    , m_refusal(new QLabel(this))
{
    m_rows->setContentsMargins(10, 8, 10, 10);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(6);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_refusal->setWordWrap(true);
    m_refusal->setObjectName(u"refusal"_s);
    m_refusal->setAutoFillBackground(true);
    m_refusal->setContentsMargins(6, 3, 6, 3);
    const ThemeColors colors = Theme::colorsFor(palette());
    QPalette ofRefusal = palette();
    ofRefusal.setColor(QPalette::Window, colors.errorBack);
    ofRefusal.setColor(QPalette::WindowText, colors.errorText);
    m_refusal->setPalette(ofRefusal);
    m_refusal->hide();
    m_rows->addRow(m_refusal);
}

void PropertyForm::addHeading(const QString &text, const QIcon &icon)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, m_rows->rowCount() > 1 ? 10 : 0, 0, 0);
    if (!icon.isNull()) {
        auto *picture = new QLabel(row);
        picture->setPixmap(icon.pixmap(20, 20));
        line->addWidget(picture);
    }
    auto *heading = new QLabel(text, row);
    heading->setWordWrap(true);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    line->addWidget(heading, 1);
    m_rows->addRow(row);
}

void PropertyForm::addNote(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setWordWrap(true);
    QPalette subdued = palette();
    subdued.setColor(QPalette::WindowText, Theme::colorsFor(palette()).subdued);
    note->setPalette(subdued);
    m_rows->addRow(note);
}

TypedField *PropertyForm::addText(const QString &name, const QString &label, Read read, Write write,
    const QString &hint, const QStringList &completions)
{
    auto *field = new TypedField(this);
    field->edit().setObjectName(name);
    field->setLabel(label);
    field->setHint(hint);
    field->setCommit(std::move(write));
    if (!completions.isEmpty()) {
        auto *completer = new QCompleter(completions, field);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        field->edit().setCompleter(completer);
    }
    m_rows->addRow(labelFor(&field->edit(), label), field);
    m_fields.insert_or_assign(name, field);
    m_readers.push_back([field, read = std::move(read)] { field->setValue(read()); });
    m_readers.back()();
    return field;
}

QLabel *PropertyForm::labelFor(QWidget *field, const QString &text)
{
    const int width = fontMetrics().averageCharWidth() * labelCharacters;
    auto *label = new QLabel(withWholeWords(text, fontMetrics(), width), this);
    label->setBuddy(field);
    label->setWordWrap(true);
    label->setContentsMargins(0, 4, 0, 0);
    // All fields begin at the same place, and a narrow panel leaves room to type.
    label->setFixedWidth(width);
    return label;
}

void PropertyForm::write(const Write &write, const QString &value)
{
    const QPointer<PropertyForm> self(this);
    const Result<void> done = write(value);
    if (!self)
        return;
    m_refusal->setVisible(!done);
    m_refusal->setText(done ? QString() : messageText(done.error()));
    refresh();
}

QComboBox *PropertyForm::addChoice(
    const QString &name, const QString &label, const std::vector<Offer> &offers, Read read, Write write)
{
    auto *box = new CalmComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setPlaceholderText(tr("(several values)"));
    for (const Offer &offer : offers)
        box->addItem(offer.icon, offer.name, offer.value);
    m_rows->addRow(labelFor(box, label), box);
    m_readers.push_back([box, read = std::move(read)] {
        const std::optional<QString> value = read();
        int place = value ? box->findData(*value) : -1;
        // A value that nobody offers (of a plan from elsewhere) is shown as it is.
        if (value && place < 0) {
            box->addItem(*value, *value);
            place = box->count() - 1;
        }
        box->setCurrentIndex(place);
    });
    m_readers.back()();
    connect(box, &QComboBox::activated, this,
        [this, box, write = std::move(write)](int index) { this->write(write, box->itemData(index).toString()); });
    return box;
}

QCheckBox *PropertyForm::addCheck(const QString &name, const QString &label, Read read, Write write)
{
    auto *box = new QCheckBox(label, this);
    box->setObjectName(name);
    // A long name must not make the form wider than its panel.
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    box->setToolTip(label);
    m_rows->addRow(box);
    m_readers.push_back([box, read = std::move(read)] {
        const std::optional<QString> value = read();
        box->setTristate(!value);
        box->setCheckState(!value ? Qt::PartiallyChecked : *value == u"yes"_s ? Qt::Checked : Qt::Unchecked);
    });
    m_readers.back()();
    connect(box, &QCheckBox::clicked, this, [this, box, write = std::move(write)] {
        this->write(write, box->checkState() == Qt::Unchecked ? u"no"_s : u"yes"_s);
    });
    return box;
}

QPushButton *PropertyForm::addButton(const QString &name, const QString &text, std::function<void()> press)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    m_rows->addRow(row);
    connect(button, &QPushButton::clicked, this, [press = std::move(press)] { press(); });
    return button;
}

void PropertyForm::addReader(std::function<void()> read)
{
    m_readers.push_back(std::move(read));
    m_readers.back()();
}

void PropertyForm::addLines(const QString &name, const QString &label, std::function<Lines()> read)
{
    auto *lines = new QLabel(this);
    lines->setObjectName(name);
    lines->setAccessibleName(label);
    lines->setTextFormat(Qt::RichText);
    lines->setWordWrap(true);
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addRow(lines);
    addReader([lines, read = std::move(read)] {
        const Lines now = read();
        const auto paragraphs = [](const QStringList &texts) {
            QString html;
            for (const QString &text : texts)
                html += u"<p style=\"margin: 0 0 4px 0\">"_s + text + u"</p>"_s;
            return html;
        };
        lines->setText(paragraphs(now.shown));
        QStringList all;
        for (const QString &line : now.all)
            all.append(line.toHtmlEscaped());
        lines->setToolTip(paragraphs(all));
    });
}

void PropertyForm::refresh()
{
    for (const auto &read : m_readers)
        read();
}

PropertyForm::Refused PropertyForm::refused() const
{
    Refused refused;
    for (const auto &[name, field] : m_fields) {
        if (field->isRefused())
            refused.emplace(name, std::pair(field->text(), *field->error()));
    }
    return refused;
}

void PropertyForm::typeAgain(const Refused &refused)
{
    for (const auto &[name, typed] : refused) {
        if (const auto found = m_fields.find(name); found != m_fields.end())
            found->second->typeAgain(typed.first);
    }
}

void PropertyForm::refuseAgain(const Refused &refused)
{
    for (const auto &[name, typed] : refused) {
        if (const auto found = m_fields.find(name); found != m_fields.end())
            found->second->refuseAgain(typed.first, typed.second);
    }
}

void PropertyForm::forgetRefused()
{
    for (const auto &entry : m_fields)
        entry.second->accept();
}

void PropertyForm::setReadOnly(const QString &reason)
{
    for (QWidget *field : findChildren<QWidget *>()) {
        if (auto *line = qobject_cast<QLineEdit *>(field)) {
            line->setReadOnly(true);
            line->setToolTip(reason);
        } else if (qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractButton *>(field)) {
            field->setEnabled(false);
            field->setToolTip(reason);
        }
    }
}

void PropertyForm::warn(const std::map<QString, QString> &warnings)
{
    for (const auto &[name, field] : m_fields) {
        const auto found = warnings.find(name);
        field->warn(found == warnings.end() ? QString() : found->second);
    }
}

QString PropertyForm::focusedField() const
{
    const QWidget *focused = focusWidget();
    return focused && focused->hasFocus() ? focused->objectName() : QString();
}

QStringList PropertyForm::fieldNames() const
{
    QStringList names;
    for (const QWidget *field : findChildren<QWidget *>()) {
        if (!field->objectName().isEmpty() && (field->focusPolicy() & Qt::TabFocus))
            names.append(field->objectName());
    }
    return names;
}

void PropertyForm::focusField(const QString &name, const QStringList &before)
{
    if (name.isEmpty())
        return;
    const QStringList names = fieldNames();
    qsizetype place = names.indexOf(name);
    for (qsizetype earlier = before.indexOf(name); place < 0 && earlier > 0; --earlier) {
        const qsizetype stays = names.indexOf(before.at(earlier - 1));
        place = stays < 0 ? -1 : std::min(stays + 1, names.size() - 1);
    }
    if (auto *field = place < 0 ? nullptr : findChild<QWidget *>(names.at(place)))
        field->setFocus(Qt::OtherFocusReason);
}

} // namespace portolan
