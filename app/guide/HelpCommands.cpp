// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/HelpCommands.h"

#include "guide/AboutDialog.h"
#include "guide/GuideTopics.h"
#include "guide/GuideWindow.h"
#include "io/CatalogLibrary.h"
#include "shell/Actions.h"
#include "shell/MainWindow.h"
#include "shell/PlanFile.h"

#include <QApplication>
#include <QKeyEvent>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString keyboardChapter = u"03-keyboard"_s;

CatalogSet builtInCatalogs()
{
    CatalogSet set;
    if (const auto all = CatalogLibrary({}).all()) {
        for (const FoundCatalog &found : *all)
            set.catalogs.emplace(found.catalog.id, found.catalog);
    }
    return set;
}

} // namespace

HelpCommands::HelpCommands(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    Actions &actions = window.actions();
    actions.serve(u"help.guide"_s, this, [this] { showGuide(guideChapterFor(QApplication::focusWidget())); });
    actions.serve(u"help.keyboard"_s, this, [this] { showGuide(keyboardChapter); });
    actions.serve(u"help.about"_s, this, [this] { showAbout(false); });
    actions.serve(u"help.licences"_s, this, [this] { showAbout(true); });
    qApp->installEventFilter(this);
}

HelpCommands::~HelpCommands()
{
    delete m_guide;
    delete m_about;
}

void HelpCommands::showGuide(const QString &chapter)
{
    // A dialog that holds up the other windows would hold up the guide as well: it has one of its own.
    QWidget *dialog = QApplication::activeModalWidget();
    if (m_guide && m_guide->parentWidget() != dialog)
        delete m_guide;
    if (!m_guide)
        m_guide = new GuideWindow(dialog);
    if (!chapter.isEmpty())
        m_guide->showChapter(chapter);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

void HelpCommands::showAbout(bool showsLicences)
{
    if (!m_about) {
        const auto plan = m_window.planFile().openPlan();
        m_about = new AboutDialog(plan ? plan->catalogs : builtInCatalogs(), &m_window);
        m_about->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_about->showPage(showsLicences ? AboutDialog::Page::Libraries : AboutDialog::Page::About);
    m_about->show();
    m_about->raise();
    m_about->activateWindow();
}

/// The window's command is not heard in dialogs.
bool HelpCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() != &m_window && widget->window() != m_guide
            && widget->window()->windowType() == Qt::Dialog) {
            showGuide(guideChapterFor(widget));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace portolan
