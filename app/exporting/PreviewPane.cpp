// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/PreviewPane.h"

#include "exporting/SheetPreview.h"
#include "exporting/TablePreview.h"
#include "shell/LineIcon.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressHeight = 4;
constexpr double stepOfZoom = 1.25;

QToolButton *toolButton(QWidget *parent, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    return button;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_sheet(new SheetPreview(m_stack))
    , m_tables(new TablePreview(m_stack))
    , m_text(new QPlainTextEdit(m_stack))
    , m_nothing(new QLabel(m_stack))
    , m_bar(new QWidget(this))
{
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(progressHeight);
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(24);
    for (QWidget *page : {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_sheet),
             static_cast<QWidget *>(m_tables), static_cast<QWidget *>(m_text)})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar);
    makeBar();
    connect(m_sheet, &SheetPreview::imageWanted, this, [this] { emit imageWanted(m_page, m_sheet->wantedPixels()); });
    connect(m_sheet, &SheetPreview::zoomChanged, this, &PreviewPane::updateBar);
    connect(m_sheet, &SheetPreview::pageStepped, this, [this](int pages) { goTo(m_page + pages); });
    connect(m_sheet, &SheetPreview::pageJumped, this, [this](bool toEnd) { goTo(toEnd ? pageCount() - 1 : 0); });
    connect(m_tables, &TablePreview::countChanged, this, &PreviewPane::updateBar);
    setProgress(0, 0);
    retranslate();
}

void PreviewPane::makeBar()
{
    m_previous = toolButton(m_bar, u"preview.previous"_s);
    m_next = toolButton(m_bar, u"preview.next"_s);
    m_previous->setArrowType(Qt::LeftArrow);
    m_next->setArrowType(Qt::RightArrow);
    m_number = new QSpinBox(m_bar);
    m_number->setObjectName(u"preview.page"_s);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setKeyboardTracking(false);
    m_count = new QLabel(m_bar);
    m_state = new QLabel(m_bar);
    m_smaller = toolButton(m_bar, u"preview.smaller"_s);
    m_larger = toolButton(m_bar, u"preview.larger"_s);
    m_fit = toolButton(m_bar, u"preview.fit"_s);
    m_smaller->setIcon(actionIcon(u"zoom-out"_s));
    m_larger->setIcon(actionIcon(u"zoom-in"_s));
    m_fit->setIcon(actionIcon(u"zoom-fit"_s));
    m_zoom = new QLabel(m_bar);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(u"0000 %"_s));
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(6);
    for (QWidget *widget : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_number),
             static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_next)})
        row->addWidget(widget);
    row->addSpacing(12);
    row->addWidget(m_state, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_smaller), static_cast<QWidget *>(m_zoom),
             static_cast<QWidget *>(m_larger), static_cast<QWidget *>(m_fit)})
        row->addWidget(widget);
    setTabOrder(m_previous, m_number);
    setTabOrder(m_number, m_next);
    connect(m_previous, &QToolButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(m_number, &QSpinBox::valueChanged, this, [this](int number) { goTo(number - 1); });
    connect(m_smaller, &QToolButton::clicked, m_sheet, [this] { m_sheet->zoomBy(1 / stepOfZoom); });
    connect(m_larger, &QToolButton::clicked, m_sheet, [this] { m_sheet->zoomBy(stepOfZoom); });
    connect(m_fit, &QToolButton::clicked, m_sheet, &SheetPreview::fit);
}

int PreviewPane::pageCount() const
{
    return m_preview && m_preview->pages ? static_cast<int>(m_preview->pages->document.pages.size()) : 0;
}

QString PreviewPane::text() const
{
    return m_text->toPlainText();
}

QString PreviewPane::countText() const
{
    return m_state->text();
}

void PreviewPane::setPreview(std::shared_ptr<const ExportPreview> preview, int onlyPage)
{
    m_preview = std::move(preview);
    m_onlyPage = onlyPage;
    showWhat();
}

void PreviewPane::setOnlyPage(int onlyPage)
{
    m_onlyPage = onlyPage;
    goTo(m_page);
}

void PreviewPane::showWhat()
{
    if (!m_preview || !m_preview->errors.empty()) {
        m_stack->setCurrentWidget(m_nothing);
    } else if (m_preview->pages) {
        m_stack->setCurrentWidget(m_sheet);
        goTo(m_page);
    } else if (!m_preview->tables.empty()) {
        m_tables->setPreview(m_preview);
        m_stack->setCurrentWidget(m_tables);
    } else {
        m_text->setPlainText(m_preview->text);
        m_stack->setCurrentWidget(m_text);
    }
    updateBar();
}

void PreviewPane::goTo(int page)
{
    if (pageCount() == 0)
        return;
    const int wanted = m_onlyPage > 0 ? m_onlyPage - 1 : page;
    const int before = std::exchange(m_page, std::clamp(wanted, 0, pageCount() - 1));
    if (m_page != before)
        m_sheet->setImage({}); // of another page
    const Picture &picture = m_preview->pages->document.pages[static_cast<size_t>(m_page)];
    m_sheet->setPage(picture.size / picture.unitsPerMillimetre);
    updateBar();
    emit imageWanted(m_page, m_sheet->wantedPixels());
}

void PreviewPane::setImage(int page, const QImage &image)
{
    if (page == m_page)
        m_sheet->setImage(image);
}

void PreviewPane::setProgress(int done, int steps)
{
    m_progress->setRange(0, steps <= 1 ? 0 : steps);
    m_progress->setValue(done);
    m_progress->setVisible(steps > 0);
}

void PreviewPane::setBusy(const QString &doing)
{
    m_doing = doing;
    if (doing.isEmpty())
        setProgress(0, 0);
    else if (m_progress->isHidden())
        setProgress(0, 1);
    updateBar();
}

void PreviewPane::updateBar()
{
    const bool hasPages = m_stack->currentWidget() == m_sheet;
    const int pages = pageCount();
    for (QWidget *widget : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next),
             static_cast<QWidget *>(m_number), static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_smaller),
             static_cast<QWidget *>(m_larger), static_cast<QWidget *>(m_fit), static_cast<QWidget *>(m_zoom)})
        widget->setVisible(hasPages);
    const bool isOne = m_onlyPage > 0;
    m_previous->setEnabled(!isOne && m_page > 0);
    m_next->setEnabled(!isOne && m_page + 1 < pages);
    m_number->setEnabled(!isOne && pages > 1);
    const QSignalBlocker quiet(m_number);
    m_number->setRange(1, std::max(1, pages));
    m_number->setValue(m_page + 1);
    m_count->setText(tr("of %n", "page 1 of n", pages));
    m_zoom->setText(tr("%1 %").arg(qRound(m_sheet->zoom() * 100)));
    QString state = m_doing;
    if (state.isEmpty() && m_stack->currentWidget() == m_tables)
        state = m_tables->countText();
    else if (state.isEmpty() && m_stack->currentWidget() == m_text && m_preview->isTextCut)
        state = tr("Only the beginning is shown");
    m_state->setText(state);
}

void PreviewPane::retranslate()
{
    const auto name = [](QToolButton *button, const QString &text, const QString &keys) {
        button->setAccessibleName(text);
        button->setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
    };
    const auto keysText = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    name(m_previous, tr("Previous page"), keysText(Qt::Key_PageUp));
    name(m_next, tr("Next page"), keysText(Qt::Key_PageDown));
    name(m_smaller, tr("Smaller"), keysText(Qt::Key_Minus));
    name(m_larger, tr("Larger"), keysText(Qt::Key_Plus));
    name(m_fit, tr("Whole page"), keysText(Qt::Key_0));
    m_number->setAccessibleName(tr("Page"));
    m_number->setPrefix(tr("Page ", "before a number"));
    m_sheet->setAccessibleName(tr("Preview"));
    m_text->setAccessibleName(tr("Preview"));
    m_tables->setAccessibleName(tr("Preview"));
    m_nothing->setText(m_preview ? tr("There is no preview.") : QString());
    updateBar();
}

} // namespace portolan
