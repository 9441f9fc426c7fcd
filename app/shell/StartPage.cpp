// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/StartPage.h"

#include "edit/Autosave.h"
#include "messages/MessageText.h"
#include "messages/UserLanguage.h"
#include "shell/Actions.h"
#include "shell/ExampleCard.h"
#include "shell/Examples.h"
#include "shell/LineIcon.h"
#include "shell/Settings.h"
#include "shell/Theme.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int emblemSize = 60;
constexpr int widestContent = 1120;
constexpr int sideWidth = 264;
constexpr int gapBetweenCards = 14;
constexpr int numberSize = 28;
constexpr int besideCards = 96; ///< margins of the page, and the gap to the side
constexpr int mostRecentShown = 6;

/// A step's number in a filled circle.
class StepNumber : public QWidget {
public:
    StepNumber(int number, QWidget *parent)
        : QWidget(parent)
        , m_number(number)
    {
        setFixedSize(numberSize, numberSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawEllipse(rect());
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

QLabel *makeLabel(QWidget *parent, double factor = 1, bool isBold = false)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(isBold);
    label->setFont(font);
    return label;
}

/// Where dropped files go: drawn as a dashed frame.
class DropBox : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(Theme::colorsFor(palette()).subdued, 1.4, Qt::DashLine);
        painter.setPen(pen);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
};

} // namespace

StartPage::StartPage(const Actions &actions, const Examples &examples, const Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_examples(examples)
    , m_settings(settings)
{
    auto *content = new QWidget;
    content->setMaximumWidth(widestContent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(22);
    column->addWidget(makeHeading());
    column->addWidget(makeSteps());
    auto *below = new QHBoxLayout;
    below->setSpacing(28);
    below->addWidget(makeExamples(), 1);
    below->addWidget(makeSide(actions));
    column->addLayout(below, 1);

    auto *scroll = new QScrollArea(this);
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 1000);
    row->addStretch(1);
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&examples, &Examples::changed, this, &StartPage::fillExamples);
    connect(&settings, &Settings::recentPlansChanged, this, &StartPage::fillRecent);
    QWidget *before = m_buttons.first();
    QList<QWidget *> order{m_buttons.last()};
    for (ExampleCard *card : std::as_const(m_cards))
        order.append(card);
    for (QWidget *next : std::as_const(order)) {
        setTabOrder(before, next);
        before = next;
    }
    recolor();
    retranslate();
}

QWidget *StartPage::makeHeading()
{
    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto *emblem = new QLabel(heading);
    emblem->setPixmap(applicationIcon().pixmap(QSize(emblemSize, emblemSize), devicePixelRatioF()));
    row->addWidget(emblem, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title = makeLabel(heading, 1.9, true);
    m_claim = makeLabel(heading, 1.1);
    words->addWidget(m_title);
    words->addWidget(m_claim);
    row->addLayout(words, 1);
    return heading;
}

QWidget *StartPage::makeSteps()
{
    auto *steps = new QWidget;
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    for (int number = 1; number <= 3; ++number) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(10);
        grid->setVerticalSpacing(3);
        m_stepTitles.append(makeLabel(steps, 1.05, true));
        m_stepTexts.append(makeLabel(steps));
        m_stepTexts.last()->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(new StepNumber(number, steps), 0, 0);
        grid->addWidget(m_stepTitles.last(), 0, 1);
        grid->addWidget(m_stepTexts.last(), 1, 1);
        grid->setColumnStretch(1, 1);
        grid->setRowStretch(1, 1);
        row->addLayout(grid, 1);
    }
    return steps;
}

QWidget *StartPage::makeSide(const Actions &actions)
{
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const QString &id : {u"file.new"_s, u"file.open"_s}) {
        auto *button = new QPushButton(side);
        button->setIconSize(QSize(22, 22));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(38);
        button->setAutoDefault(false);
        QAction *action = actions.action(id);
        button->setIcon(action->icon());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons.append(button);
        column->addWidget(button);
    }
    column->addSpacing(10);
    m_recentTitle = makeLabel(side, 1.15, true);
    column->addWidget(m_recentTitle);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    column->addLayout(m_recent);
    m_noRecent = makeLabel(side);
    column->addWidget(m_noRecent);
    column->addSpacing(10);
    m_dropBox = new DropBox(side);
    auto *box = new QVBoxLayout(m_dropBox);
    box->setContentsMargins(16, 18, 16, 18);
    m_drop = makeLabel(m_dropBox);
    m_drop->setAlignment(Qt::AlignCenter);
    box->addWidget(m_drop);
    column->addWidget(m_dropBox);
    column->addStretch(1);
    return side;
}

QWidget *StartPage::makeExamples()
{
    auto *examples = new QWidget;
    auto *column = new QVBoxLayout(examples);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_examplesTitle = makeLabel(examples, 1.15, true);
    column->addWidget(m_examplesTitle);
    m_grid = new QGridLayout;
    m_grid->setSpacing(gapBetweenCards);
    column->addLayout(m_grid);
    column->addStretch(1);
    for (const Example &example : m_examples.all()) {
        auto *card = new ExampleCard(examples);
        connect(card, &QAbstractButton::clicked, this, [this, name = example.name] { emit exampleChosen(name); });
        m_cards.append(card);
    }
    layOutExamples();
    return examples;
}

void StartPage::layOutExamples()
{
    if (m_cards.isEmpty())
        return;
    const int card = m_cards.first()->sizeHint().width() + gapBetweenCards;
    const int room = std::min(width(), widestContent) - sideWidth - besideCards;
    const int columns = std::clamp(room / card, 1, 3);
    if (columns == m_columns)
        return;
    for (int column = 0; column <= m_columns; ++column)
        m_grid->setColumnStretch(column, 0);
    m_columns = columns;
    for (qsizetype index = 0; index < m_cards.size(); ++index) {
        const int place = static_cast<int>(index);
        m_grid->addWidget(m_cards.at(index), place / columns, place % columns);
    }
    m_grid->setColumnStretch(columns, 1);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Since it was shown last, a plan may have been recovered.
    fillRecent();
}

void StartPage::setSideFileFolder(const QString &folder)
{
    m_sideFileFolder = folder;
    fillRecent();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOutExamples();
}

void StartPage::fillExamples()
{
    const Language language = spokenNow();
    for (size_t index = 0; index < m_examples.all().size(); ++index) {
        const Example &example = m_examples.all()[index];
        // The name is what may be cut.
        const QString flows = example.flows > 0 ? tr("%n flow(s)", nullptr, example.flows) + u" · "_s : QString();
        m_cards.at(static_cast<qsizetype>(index))
            ->setContents(example.thumbnail(language), example.label(language), flows + example.name);
    }
}

void StartPage::fillRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const QStringList paths = m_settings.recentPlans().mid(0, mostRecentShown);
    for (const QString &path : paths) {
        auto *button = new QToolButton(m_recentTitle->parentWidget());
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(actionIcon(u"open"_s));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::StrongFocus);
        const QString file = QFileInfo(path).fileName();
        const bool isAlone = std::none_of(paths.begin(), paths.end(),
            [&](const QString &other) { return other != path && QFileInfo(other).fileName() == file; });
        // Plans of one name are told apart by the folders that they are in.
        const QString name
            = visibleText(isAlone ? file : QString(QFileInfo(path).dir().dirName() + QDir::separator() + file));
        button->setText(button->fontMetrics().elidedText(name, Qt::ElideMiddle, sideWidth - 48).replace(u'&', u"&&"_s));
        button->setAccessibleName(name);
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QToolButton::clicked, this, [this, path] { emit recentChosen(path); });
        m_recent->addWidget(button);
        if (!mayHaveRecovery(path, m_sideFileFolder))
            continue;
        QLabel *mark = makeLabel(m_recentTitle->parentWidget());
        mark->setObjectName(u"recent.recover"_s);
        mark->setText(tr("has unsaved changes to recover"));
        mark->setIndent(28);
        QPalette warning = mark->palette();
        warning.setColor(QPalette::WindowText, Theme::colorsFor(palette()).warningText);
        mark->setPalette(warning);
        button->setAccessibleDescription(mark->text());
        m_recent->addWidget(mark);
    }
    m_noRecent->setVisible(paths.isEmpty());
}

void StartPage::retranslate()
{
    m_title->setText(u"Portolan"_s);
    m_claim->setText(tr("Which machine must reach which other, on what port: drawn and listed from the vendors' own "
                        "port tables."));
    const QStringList titles{tr("Place machines"), tr("Say what runs on them"), tr("Hand over")};
    const QStringList texts{
        tr("Drag servers, service processors and zones from the palette onto the canvas."),
        tr("Choose product and version; the flows appear as arrows with their ports. Nobody types a port number."),
        tr("Export matrix and diagram in English and Japanese for the change board."),
    };
    for (qsizetype step = 0; step < titles.size(); ++step) {
        m_stepTitles.at(step)->setText(titles.at(step));
        m_stepTexts.at(step)->setText(texts.at(step));
    }
    m_examplesTitle->setText(tr("Begin with an example"));
    m_recentTitle->setText(tr("Recent plans"));
    m_noRecent->setText(tr("Plans that you open or save will be listed here."));
    m_drop->setText(tr("Drop a plan file anywhere in this window to open it."));
    m_buttons.at(0)->setText(tr("New plan"));
    m_buttons.at(1)->setText(tr("Open a plan..."));
    fillExamples();
    fillRecent();
}

void StartPage::recolor()
{
    QPalette subdued = palette();
    subdued.setColor(QPalette::WindowText, Theme::colorsFor(palette()).subdued);
    QList<QLabel *> labels = m_stepTexts;
    labels << m_claim << m_noRecent << m_drop;
    for (QLabel *label : std::as_const(labels))
        label->setPalette(subdued);
}

QStringList StartPage::texts() const
{
    QStringList texts;
    const QList<QLabel *> labels = findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->text().isEmpty())
            texts.append(label->text());
    }
    for (const QPushButton *button : m_buttons)
        texts.append(button->text());
    for (const ExampleCard *card : m_cards)
        texts.append(card->text());
    return texts;
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        recolor();
}

} // namespace portolan
