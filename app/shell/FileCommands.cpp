// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/FileCommands.h"

#include "edit/EditNames.h"
#include "edit/PlanFileName.h"
#include "edit/PlanOnDisk.h"
#include "edit/SheetEdits.h"
#include "io/IssuedContent.h"
#include "io/PlanReader.h"
#include "messages/MessageText.h"
#include "shell/Actions.h"
#include "shell/Examples.h"
#include "shell/Menus.h"
#include "shell/NoticeBar.h"
#include "shell/PlanFile.h"
#include "shell/PlanGuard.h"
#include "shell/Questions.h"
#include "shell/Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QScopedValueRollback>

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString planSuffix = u".plan.yaml"_s;

/// In menus, an ampersand is a mnemonic.
QString menuText(const QString &text)
{
    return visibleText(text).replace(u'&', u"&&"_s);
}

} // namespace

FileCommands::FileCommands(
    PlanFile &file, Settings &settings, Actions &actions, Questions &questions, NoticeBar &notices, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_settings(settings)
    , m_actions(actions)
    , m_questions(questions)
    , m_notices(notices)
{
    actions.serve(u"file.new"_s, this, [this] { startNew(); });
    actions.serve(u"file.open"_s, this, [this] { openAsked(); });
    actions.serve(u"file.save"_s, this, [this] { save(); });
    actions.serve(u"file.save-as"_s, this, [this] { saveAsAsked(); });
    actions.serve(u"file.close"_s, this, [this] {
        if (mayLeave())
            m_file.close();
    });
    // The plan that is open stays at risk until the other one takes its place, which it may never do.
    connect(&file, &PlanFile::loadingStarted, &notices,
        [&notices] { notices.dismissAllBut(NoticeBar::Subject::CouldNotKeep); });
    connect(&file, &PlanFile::loadingStarted, this, [this] { m_toRecover.reset(); });
    connect(&file, &PlanFile::couldNotOpen, this, [this](const QString &path, const Errors &errors) {
        m_settings.removeRecentPlan(path);
        m_notices.tell(NoticeBar::Subject::CouldNotOpen, QFileInfo(path).fileName(), errors);
    });
    connect(&file, &PlanFile::opened, this, [this] {
        const auto open = m_file.openPlan();
        if (!m_file.path().isEmpty()) {
            m_settings.addRecentPlan(m_file.path());
            m_settings.setLastFolder(QFileInfo(m_file.path()).absolutePath());
        }
        if (!open->catalogErrors.empty())
            m_notices.tell(NoticeBar::Subject::CatalogsLeftOut, {}, open->catalogErrors);
        if (!open->warnings.empty())
            m_notices.tell(NoticeBar::Subject::OpenedWithWarnings, m_file.name(), open->warnings);
    });
    connect(&file, &PlanFile::closed, &notices, &NoticeBar::dismiss);
    connect(&file, &PlanFile::editRefused, this, [this] {
        m_notices.tell(NoticeBar::Subject::Other, {}, {Error{u"edit.read-only"_s, {}, {}}});
    });
    connect(&file, &PlanFile::identityChanged, this, &FileCommands::updateAvailable);
    updateAvailable();
}

void FileCommands::updateAvailable()
{
    m_actions.setAvailable(QStringList{u"file.save-as"_s, u"file.close"_s}, m_file.isOpen());
    // Also where nothing has changed yet: what is being typed into a field is not known before it is asked for.
    m_actions.setAvailable(u"file.save"_s, m_file.isOpen() && !m_file.isReadOnly());
}

void FileCommands::startNew()
{
    if (mayLeave())
        m_file.startNew(m_settings.headings());
}

void FileCommands::startFromExample(const QString &name)
{
    if (mayLeave())
        m_file.startFromExample(name);
}

void FileCommands::open(const QString &path)
{
    m_file.open(path, [this] { return mayLeave(); });
}

void FileCommands::openAsked()
{
    const QString path = m_questions.askOpenPath(m_settings.startFolder());
    if (!path.isEmpty())
        open(path);
}

void FileCommands::editAfterAll()
{
    if (!m_file.isReadOnly())
        return;
    if (PlanLock lock(m_file.path()); m_guard && lock.tryLock() == PlanLock::State::Taken) {
        emit stillOpenElsewhere(lock.holder().host);
        return;
    }
    // Afresh: the other one may have saved it, or crashed and left something to recover.
    m_file.open(m_file.path());
}

bool FileCommands::save()
{
    emit typedWanted();
    if (m_file.path().isEmpty() || m_file.isReadOnly())
        return saveAsAsked();
    if (!m_file.isModified() && QFileInfo::exists(m_file.path()))
        return true; // it says what the plan says
    return saveTo(m_file.path());
}

bool FileCommands::saveAsAsked()
{
    emit typedWanted();
    QString suggested = m_file.path();
    if (suggested.isEmpty()) {
        QString name = m_file.name();
        if (name.isEmpty()) {
            const QString titled = m_file.document() ? fileNameFor(m_file.document()->plan()) : QString();
            name = (titled.isEmpty() ? tr("network", "file name") : titled) + planSuffix;
        }
        suggested = QDir(m_settings.startFolder()).filePath(name);
    }
    const QString path = m_questions.askSavePath(suggested);
    return !path.isEmpty() && saveTo(path);
}

void FileCommands::follow(PlanGuard &guard)
{
    m_guard = &guard;
    connect(&guard, &PlanGuard::lockedByOther, this, [this](const QString &holder) {
        m_file.setReadOnly(true);
        emit openedReadOnly(holder);
    });
    SideFiles &sideFiles = guard.sideFiles();
    connect(&sideFiles, &SideFiles::recoveriesFound, this, &FileCommands::offerRecoveries);
    connect(&sideFiles, &SideFiles::couldNotKeep, this,
        [this](const Error &error) { m_notices.tell(NoticeBar::Subject::CouldNotKeep, m_file.name(), {error}); });
    connect(&sideFiles, &SideFiles::keepsAgain, this, [this] { m_notices.withdraw(NoticeBar::Subject::CouldNotKeep); });
    connect(&guard, &PlanGuard::fileGone, this, [this] {
        if (!m_file.isReadOnly())
            m_guard->keepOwn();
        m_notices.tell(NoticeBar::Subject::Other, {}, {Error{u"file.gone"_s, {m_file.name()}, {}}},
            {{[] { return tr("Save as ..."); }, [this] { saveAsAsked(); }}});
    });
    connect(&guard, &PlanGuard::changedByOther, this, [this] {
        if (m_isAsking)
            return;
        if (m_file.isReadOnly()) {
            // There is nothing here to be lost, and whoever looks on wants to see it.
            m_file.open(m_file.path());
            return;
        }
        const QScopedValueRollback<bool> asking(m_isAsking, true);
        const Questions::Reload answer = m_questions.askReload(m_file.name(), m_file.isModified());
        // The file says something else now: what is here is nowhere but here.
        if (answer != Questions::Reload::TakeOver)
            m_guard->keepOwn();
        if (answer == Questions::Reload::Compare)
            emit compareAsked(m_file.path());
        else if (answer == Questions::Reload::KeepMine)
            emit ownKept();
        if (answer != Questions::Reload::TakeOver)
            return;
        QFile file(m_file.path());
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.readAll();
        takeOver(bytes, m_file.path());
        m_guard->acknowledge(contentHash(bytes));
        m_file.document()->setSaved();
    });
}

void FileCommands::offerRecoveries(const std::vector<Recovery> &recoveries)
{
    for (const Recovery &recovery : recoveries) {
        const auto file
            = recovery.state == RecoveryState::FileChanged ? Questions::KeptOf::ChangedFile : Questions::KeptOf::File;
        switch (m_questions.askRecover(m_file.name(), recovery.autosave.saved, file)) {
        case Questions::Recover::TakeOver:
            if (takeOver(recovery.autosave.planText, m_file.path())) {
                m_guard->sideFiles().adopt(recovery.sideFile);
                emit recovered();
            }
            return;
        case Questions::Recover::Discard:
            m_guard->sideFiles().discard(recovery.sideFile);
            break;
        case Questions::Recover::Later:
            break;
        }
    }
}

bool FileCommands::takeOver(const QByteArray &planText, const QString &path)
{
    const Result<YamlTree> tree = YamlTree::parse(planText, path);
    if (!tree) {
        m_notices.tell(NoticeBar::Subject::CouldNotOpen, m_file.name(), {tree.error()});
        return false;
    }
    Checked<ReadPlan> read = readPlan(*tree);
    if (!read) {
        m_notices.tell(NoticeBar::Subject::CouldNotOpen, m_file.name(), read.error());
        return false;
    }
    assumeIssuedAsOpened(read->plan, &m_file.document()->plan());
    m_file.document()->edit(editName(Edit::Reload), [&](PlanEditor &editor) { become(editor, read->plan); });
    return true;
}

void FileCommands::offerUnsaved()
{
    if (!m_guard || m_file.isOpen() || m_file.isLoading())
        return;
    SideFiles &sideFiles = m_guard->sideFiles();
    for (const QString &path : sideFiles.unsavedPlans()) {
        const Result<Recovery> found = findRecovery(path);
        if (!found || found->state == RecoveryState::Nothing)
            continue;
        const QString name = QFileInfo(found->autosave.planPath).fileName();
        const Questions::Recover answer = m_questions.askRecover(
            name, found->autosave.saved, name.isEmpty() ? Questions::KeptOf::NewPlan : Questions::KeptOf::MissingFile);
        if (answer == Questions::Recover::Discard)
            sideFiles.discard(path);
        if (answer != Questions::Recover::TakeOver)
            continue;
        connect(
            &m_file, &PlanFile::opened, this,
            [this] {
                const std::optional<Unsaved> kept = std::exchange(m_toRecover, std::nullopt);
                if (kept && takeOver(kept->planText, kept->sideFile)) {
                    m_guard->sideFiles().adoptNext(kept->sideFile);
                    emit recovered();
                }
            },
            Qt::SingleShotConnection);
        m_file.startNew(m_settings.headings());
        // Behind it, as whatever begins to load forgets what was to be recovered into the plan before.
        m_toRecover = Unsaved{path, found->autosave.planText};
        return;
    }
}

bool FileCommands::saveTo(const QString &path)
{
    if (m_guard && path == m_file.path() && m_guard->isChangedByOther()) {
        const QScopedValueRollback<bool> asking(m_isAsking, true);
        if (!m_questions.askReplaceChanged(m_file.name()))
            return false;
    }
    const Result<void> saved = m_file.saveAs(path);
    if (!saved) {
        m_notices.tell(NoticeBar::Subject::CouldNotSave, QFileInfo(path).fileName(), {saved.error()},
            {{[] { return tr("Save as ..."); }, [this] { saveAsAsked(); }},
                {[] { return tr("Try again"); }, [this, path] { saveTo(path); }}});
        return false;
    }
    m_file.setReadOnly(false);
    m_notices.dismiss();
    m_settings.addRecentPlan(m_file.path());
    m_settings.setLastFolder(QFileInfo(m_file.path()).absolutePath());
    return true;
}

bool FileCommands::mayLeave()
{
    emit typedWanted();
    if (!m_file.isOpen() || !m_file.isModified())
        return true;
    switch (m_questions.askUnsaved(m_file.name())) {
    case Questions::Unsaved::Save:
        return save();
    case Questions::Unsaved::Discard:
        return true;
    case Questions::Unsaved::Cancel:
        break;
    }
    return false;
}

void FileCommands::fillMenus(const Menus &menus, const Examples &examples)
{
    QMenu *ofExamples = menus.menu(u"examples"_s);
    connect(
        ofExamples, &QMenu::aboutToShow, this, [this, ofExamples, &examples] { fillExamples(ofExamples, examples); });
    fillExamples(ofExamples, examples);
    QMenu *recent = menus.menu(u"recent"_s);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    const auto update = [this, recent] { recent->menuAction()->setEnabled(!m_settings.recentPlans().isEmpty()); };
    connect(&m_settings, &Settings::recentPlansChanged, this, update);
    update();
}

void FileCommands::fillExamples(QMenu *menu, const Examples &examples)
{
    menu->clear();
    const Language language = m_settings.uiLanguage() == u"ja"_s ? Language::Japanese : Language::English;
    for (const Example &example : examples.all()) {
        QAction *action = menu->addAction(menuText(example.label(language)));
        connect(action, &QAction::triggered, this, [this, name = example.name] { startFromExample(name); });
    }
}

void FileCommands::fillRecent(QMenu *menu)
{
    menu->clear();
    int number = 0;
    const QStringList paths = m_settings.recentPlans();
    for (const QString &path : paths) {
        ++number;
        const QString mnemonic = number < 10 ? u"&%1  "_s.arg(number) : QString();
        QAction *action = menu->addAction(mnemonic + menuText(QFileInfo(path).fileName()));
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Forget these")), &QAction::triggered, &m_settings, &Settings::clearRecentPlans);
}

} // namespace portolan
