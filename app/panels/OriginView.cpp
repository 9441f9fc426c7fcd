// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/OriginView.h"

#include <QEvent>
#include <QListWidget>
#include <QResizeEvent>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString originSplitKey = u"flows/why-rows"_s;
constexpr int narrow = 480; // pixels: less than this, the list stands above
constexpr int listSpacing = 2; // pixels
constexpr QSize smallest(320, 220); // it is read, not looked at

} // namespace

OriginView::OriginView(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_splitter(new QSplitter(this))
    , m_list(new QListWidget(this))
    , m_browser(new QTextBrowser(this))
{
    setMinimumSize(smallest);
    m_list->setObjectName(u"origin.rows"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAlternatingRowColors(true);
    m_list->setSpacing(listSpacing);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_browser->setObjectName(u"flows.origin"_s);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_splitter->setObjectName(u"origin.splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_browser);
    m_splitter->setSizes({260, 380});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(m_settings.value(originSplitKey).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this] { m_settings.setValue(originSplitKey, m_splitter->saveState()); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling)
            emit rowChosen();
    });
    connect(m_browser, &QTextBrowser::anchorClicked, this,
        [this](const QUrl &link) { emit linkFollowed(link.toString()); });
    m_list->hide();
    retranslate();
}

void OriginView::setRows(std::vector<Row> rows, const QString &wanted)
{
    if (rows == m_rows && wanted == m_wanted)
        return;
    const QString before = wanted == m_wanted && current() >= 0 ? m_rows[static_cast<size_t>(current())].key : wanted;
    m_isFilling = true;
    if (rows != m_rows) {
        m_list->clear();
        for (const Row &row : rows) {
            const QString text = row.detail.isEmpty() ? row.title : QString(row.title + u'\n' + row.detail);
            auto *item = new QListWidgetItem(text, m_list);
            item->setToolTip(text);
        }
    }
    m_rows = std::move(rows);
    m_wanted = wanted;
    const auto meant = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.key == before; });
    m_list->setCurrentRow(meant == m_rows.end() ? 0 : static_cast<int>(meant - m_rows.begin()));
    m_list->setVisible(m_rows.size() > 1);
    m_isFilling = false;
}

void OriginView::setHtml(const QString &html)
{
    if (m_html == html)
        return;
    m_html = html;
    m_browser->setHtml(html);
}

int OriginView::current() const
{
    return m_list->currentRow();
}

QString OriginView::text() const
{
    return m_browser->toPlainText();
}

void OriginView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OriginView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() < narrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    const int whole = wanted == Qt::Vertical ? event->size().height() : event->size().width();
    m_splitter->setSizes({whole / 3, whole - whole / 3});
}

void OriginView::retranslate()
{
    m_list->setAccessibleName(tr("Rows of the arrow"));
    m_browser->setAccessibleName(tr("Why is this here?"));
}

} // namespace portolan
