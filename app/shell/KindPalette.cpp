// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/KindPalette.h"

#include "io/CatalogLibrary.h"
#include "messages/UserLanguage.h"
#include "shell/KindDelegate.h"
#include "shell/KindModel.h"
#include "shell/SearchField.h"

#include <QAction>
#include <QDrag>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTreeView>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int dragIconSize = 40;

/// The icon alone goes with the pointer: that is what lands on the canvas, not a line of a list.
class KindView : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void startDrag(Qt::DropActions actions) override
    {
        const QModelIndex index = currentIndex();
        QMimeData *dragged = model()->mimeData({index});
        if (!dragged)
            return;
        auto *drag = new QDrag(this);
        drag->setMimeData(dragged);
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        drag->setPixmap(icon.pixmap(QSize(dragIconSize, dragIconSize), devicePixelRatioF()));
        drag->setHotSpot(QPoint(dragIconSize / 2, dragIconSize / 2));
        drag->exec(actions, Qt::CopyAction);
    }
};

} // namespace

KindPalette::KindPalette(QWidget *parent)
    : QWidget(parent)
    , m_model(new KindModel(builtInPalette().value_or(std::vector<PaletteGroup>()), this))
    , m_search(new SearchField(this))
    , m_view(new KindView(this))
    , m_nothing(new QLabel(this))
{
    m_search->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new KindDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(true);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->installEventFilter(this);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_nothing->setContentsMargins(12, 24, 12, 0);
    m_nothing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    connect(m_search, &QLineEdit::textChanged, this, &KindPalette::search);
    connect(m_view, &QTreeView::activated, this, &KindPalette::choose);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    retranslate();
    CatalogSet kindsAlone;
    kindsAlone.kinds = CatalogLibrary::kinds().value_or(Kinds());
    setCatalogs(kindsAlone);
}

KindPalette::~KindPalette() = default;

void KindPalette::setCatalogs(const CatalogSet &catalogs)
{
    m_model->setCatalogs(catalogs);
    m_view->expandAll();
}

void KindPalette::setSearch(const QString &typed)
{
    m_search->setText(typed);
}

void KindPalette::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void KindPalette::search(const QString &typed)
{
    m_model->setSearch(typed);
    m_view->expandAll();
    const QModelIndex first = m_model->first();
    m_nothing->setVisible(!first.isValid());
    m_view->setVisible(first.isValid());
    // Enter takes the first match, so it is shown as chosen; without a search nothing is.
    if (!typed.trimmed().isEmpty() && first.isValid())
        m_view->setCurrentIndex(first);
}

void KindPalette::choose(const QModelIndex &index)
{
    const QString id = index.data(KindModel::IdRole).toString();
    if (!id.isEmpty())
        emit kindChosen(id);
}

bool KindPalette::keyInSearch(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_PageDown: {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().parent().isValid())
            m_view->setCurrentIndex(m_model->first());
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_view->currentIndex());
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

bool KindPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search)
        return keyInSearch(key->key());
    // What is typed over the list is looked for.
    const bool isTyped = !key->text().isEmpty() && key->text().at(0).isPrint() && !key->text().at(0).isSpace()
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (watched == m_view && isTyped) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(key->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void KindPalette::retranslate()
{
    m_search->setPlaceholderText(tr("Find: server, iLO, DHCP ..."));
    m_search->setAccessibleName(tr("Find in the palette"));
    m_search->setToolTip(tr("Type in English or Japanese; Enter puts the first match on the canvas"));
    m_view->setAccessibleName(tr("What can be put on the canvas"));
    m_nothing->setText(tr("Nothing has that name. Try a shorter word, in English or Japanese."));
    m_model->setLanguage(spokenNow());
    m_view->expandAll();
}

void KindPalette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
