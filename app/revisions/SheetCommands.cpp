// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/SheetCommands.h"

#include "edit/EditNames.h"
#include "edit/IssuedCopies.h"
#include "edit/SheetEdits.h"
#include "io/FileInput.h"
#include "io/PlanWriter.h"
#include "messages/MessageText.h"
#include "plan/Revisions.h"
#include "revisions/ChangeProposal.h"
#include "revisions/ChangedMark.h"
#include "revisions/IssueDialog.h"
#include "revisions/RevisionsDialog.h"
#include "sheet/RevisionToIssue.h"
#include "shell/Actions.h"
#include "shell/MainWindow.h"
#include "shell/NoticeBar.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "tools/EditingDesk.h"
#include "workspace/ComparedPlan.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QStatusBar>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString copyKey = u"issue/copy"_s;
constexpr int messageTime = 8000; // ms

const QStringList &headingActions()
{
    static const QStringList ids{u"headings.usual"_s, u"headings.hitachi"_s, u"headings.other"_s};
    return ids;
}

} // namespace

SheetCommands::SheetCommands(MainWindow &window, EditingDesk &desk, Settings &settings, std::function<QDate()> today)
    : m_window(window)
    , m_desk(desk)
    , m_settings(settings)
    , m_today(std::move(today))
    , m_changed(new ChangedMark(desk, window.statusBar()))
{
    window.statusBar()->insertPermanentWidget(1, m_changed); // before the counts, behind the progress of work
    m_changed->hide(); // which adding it undid
    connect(m_changed, &QToolButton::clicked, this, &SheetCommands::askIssue);
    Actions &actions = window.actions();
    actions.serve(u"plan.sheet"_s, this, [this] { showSheet(); });
    actions.serve(u"plan.revisions"_s, this, [this] { askRevisions(); });
    actions.serve(u"plan.issue"_s, this, [this] { askIssue(); });
    actions.serveGroup(u"headings"_s, this, [this](const QString &id) { setHeadings(id); });
    // What the notice says is true until it is saved, or undone.
    connect(&window.planFile(), &PlanFile::saved, this,
        [this] { m_window.notices().withdraw(NoticeBar::Subject::Issued); });
    connect(&window.planFile(), &PlanFile::changed, this, [this] {
        const PlanDocument *document = m_desk.document();
        if (!document || !listedRevision(document->plan(), m_issued))
            m_window.notices().withdraw(NoticeBar::Subject::Issued);
    });
    connect(&desk, &EditingDesk::documentChanged, this, [this] {
        updateAvailable();
        updateHeadings();
    });
    connect(&window.planFile(), &PlanFile::changed, this, &SheetCommands::updateHeadings);
    connect(&settings, &Settings::headingsChanged, this, &SheetCommands::updateHeadings);
    connect(&settings, &Settings::uiLanguageChanged, this, &SheetCommands::updateHeadings);
    connect(&settings, &Settings::documentLanguageChanged, this, &SheetCommands::updateHeadings);
    updateAvailable();
    updateHeadings();
}

int SheetCommands::answerOf(QDialog &dialog) const
{
    return m_answer ? m_answer(dialog) : dialog.exec();
}

void SheetCommands::updateAvailable()
{
    m_window.actions().setAvailable(
        QStringList{u"plan.sheet"_s, u"plan.revisions"_s, u"plan.issue"_s}, m_desk.document() != nullptr);
}

void SheetCommands::showSheet()
{
    m_desk.selection().setThings({});
    m_window.panels().show(u"properties"_s);
    QDockWidget *dock = m_window.panels().panel(u"properties"_s);
    auto *title = dock ? dock->findChild<QLineEdit *>(u"title.en"_s) : nullptr;
    if (!title)
        return;
    title->setFocus(Qt::OtherFocusReason);
    title->selectAll();
}

void SheetCommands::askRevisions()
{
    PlanDocument *document = m_desk.document();
    if (!document)
        return;
    RevisionsDialog dialog(document->plan().revisions, &m_window);
    if (answerOf(dialog) != QDialog::Accepted)
        return;
    const Result<std::vector<Revision>> revisions = dialog.revisions();
    if (revisions && document == m_desk.document())
        document->edit(editName(Edit::ChangeRevisions), [&](PlanEditor &editor) { setRevisions(editor, *revisions); });
}

void SheetCommands::askIssue()
{
    PlanDocument *document = m_desk.document();
    const std::shared_ptr<const DrawingKit> kit = m_window.drawingKit();
    if (!document || !kit)
        return;
    // The mark in the status bar asks for it, too.
    if (document->isReadOnly()) {
        m_window.notices().tell(NoticeBar::Subject::Other, {}, {Error{u"edit.read-only"_s, {}, {}}});
        return;
    }
    const QString path = m_window.planFile().path();
    const std::shared_ptr<const OpenPlan> open = m_window.planFile().openPlan();
    IssueProposal proposal;
    proposal.entry = revisionToIssue(document->engine(), nullptr, kit->wording);
    if (std::optional<PlanBefore> before = planBeforeIssue(*open, path, m_desk.comparison().older())) {
        proposal.comparedWith = before->shown ? before->shown->name()
            : before->issued                  ? tr("revision %1 as it was issued").arg(before->issued->sheet.revision)
                                              : QFileInfo(before->path).fileName();
        proposal.change = proposeChange(open, kit, std::move(*before), m_window.planFile().places());
    }
    proposal.entry.date = m_today();
    proposal.findings = m_desk.mirror().findings();
    proposal.planPath = path;
    const QVariant keeps = m_settings.value(copyKey);
    proposal.keepsCopy = keeps.isNull() || keeps.toBool();
    proposal.undoneCopy = [this](const QString &copy) { return keptBySession(copy); };
    IssueDialog dialog(
        *document, {kit->wording, kit->measure}, m_settings.documentLanguage(), std::move(proposal), &m_window);
    if (answerOf(dialog) != QDialog::Accepted || document != m_desk.document())
        return;
    if (!path.isEmpty())
        m_settings.setValue(copyKey, dialog.keepsCopy());
    issue(dialog.entry(), dialog.keepsCopy());
}

void SheetCommands::issue(const Revision &entry, bool keepsCopy)
{
    PlanDocument &document = *m_desk.document();
    const QString path = m_window.planFile().path();
    const QString copy = issuedCopyPath(path, entry.revision);
    // Of a revision that is listed, the copy is what was issued.
    const QByteArray undone = listedRevision(document.plan(), entry.revision) ? QByteArray() : keptBySession(copy);
    IssuedRevision issued;
    const Result<bool> done = document.tryEdit(
        editName(Edit::IssueRevision, QStringList{entry.revision}), [&](PlanEditor &editor) -> Result<void> {
            const Result<IssuedRevision> result = issueRevision(editor, document.engine(), entry);
            if (!result)
                return tl::unexpected(result.error());
            issued = *result;
            return keepsCopy ? checkIssuedCopy(editor.plan(), path, undone) : Result<void>();
        });
    if (!done) {
        m_window.notices().tell(NoticeBar::Subject::Other, {}, {done.error()});
        return;
    }
    tellIssued(entry.revision, issued.given);
    if (!keepsCopy)
        return;
    if (const Result<void> kept = keepIssuedCopy(document.plan(), path, undone); !kept)
        m_window.notices().tell(NoticeBar::Subject::Other, {}, {kept.error()});
    else
        m_kept.insert(copy, writePlan(document.plan()));
}

QByteArray SheetCommands::keptBySession(const QString &path) const
{
    const QByteArray written = m_kept.value(path);
    if (written.isEmpty())
        return {};
    const Result<QByteArray> there = readWholeFile(path, written.size());
    return there && *there == written ? written : QByteArray();
}

void SheetCommands::tellIssued(const QString &revision, size_t numbered)
{
    m_window.statusBar()->showMessage(
        tr("Revision %1 is issued: %2", "revision, how many rows")
            .arg(visibleText(revision), tr("%n row(s) got a number.", nullptr, static_cast<int>(numbered))),
        messageTime);
    m_issued = revision;
    m_window.notices().tell(NoticeBar::Subject::Issued, revision, {},
        {{[] { return tr("Save"); }, [this] { m_window.actions().action(u"file.save"_s)->trigger(); }}});
}

void SheetCommands::setHeadings(const QString &actionId)
{
    // The usual words are what a plan has that says nothing.
    const bool isUsual = actionId == headingActions().first();
    const QString headings = isUsual ? QString() : m_window.actions().action(actionId)->text();
    m_settings.setHeadings(headings);
    PlanDocument *document = m_desk.document();
    if (!document || document->plan().sheet.headings == headings)
        return;
    document->edit(editName(Edit::ChangeSheet), [&](PlanEditor &editor) {
        Sheet sheet = editor.plan().sheet;
        sheet.headings = headings;
        setSheet(editor, sheet);
    });
}

/// The words of the plan that is open; without one, those of new plans.
void SheetCommands::updateHeadings()
{
    const QString headings = m_desk.document() ? m_desk.document()->plan().sheet.headings : m_settings.headings();
    const auto own = std::find_if(headingActions().begin(), headingActions().end(),
        [&](const QString &id) { return m_window.actions().action(id)->text() == headings; });
    m_window.actions().setChecked(own == headingActions().end() ? headingActions().first() : *own, true);
}

} // namespace portolan
