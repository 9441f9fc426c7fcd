// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/Panels.h"
#include "shell/PlanStatus.h"
#include "shell/Settings.h"

#include <QDate>
#include <QMainWindow>

#include <functional>
#include <memory>

class QStackedWidget;

namespace portolan {

class Actions;
class Examples;
class FileCommands;
class KindPalette;
class LoadingPage;
class Menus;
class NoticeBar;
class PlanFile;
class PlanGuard;
class Questions;
class ReadOnlyBar;
class SpokenLanguage;
class StartPage;
class ToneBar;
struct CatalogPlaces;
struct DrawingKit;

/// The program's window: frame, commands, palette, files and start page. What draws and edits the plan is given to it:
/// a canvas in the middle and panels around it. Settings, language and clock are given to it as well.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Settings &settings, SpokenLanguage &spoken, const CatalogPlaces &places, std::function<QDate()> today,
        QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What shows the plan in the middle; the window owns it from then on. Zoom, page borders and all else that is seen
    /// of a plan are served by it, or by who made it. Without one, an open plan is a bare surface.
    void setCanvas(QWidget *canvas);
    /// Puts a bar over the canvas, below what is told there; the window owns it.
    void addBar(ToneBar *bar);
    /// The same for one that comes and goes while somebody works: over the canvas' top edge, which stays where it is.
    void addBarOver(ToneBar *bar);
    /// Remembered places of window and panels; to be called when all panels are registered, before the window is shown.
    void restore();
    /// How large the window is when nothing is remembered, without its frame: with it, it is no larger than what is
    /// available.
    [[nodiscard]] static QSize firstSizeOn(const QSize &available);
    /// Instead of dialogs; before any command runs.
    void setQuestions(std::unique_ptr<Questions> questions);

    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] Menus &menus() { return *m_menus; }
    [[nodiscard]] Panels &panels() { return *m_panels; }
    [[nodiscard]] KindPalette &palettePanel() { return *m_palette; }
    [[nodiscard]] PlanFile &planFile() { return *m_file; }
    [[nodiscard]] FileCommands &fileCommands() { return *m_fileCommands; }
    [[nodiscard]] Questions &questions() { return *m_questions; }
    [[nodiscard]] NoticeBar &notices() { return *m_notices; }
    [[nodiscard]] ReadOnlyBar &readOnlyBar() { return *m_readOnly; }
    [[nodiscard]] PlanStatus &status() { return *m_status; }
    [[nodiscard]] StartPage &startPage() { return *m_startPage; }
    /// From now on files are locked, watched and kept against crashes; folder: see PlanGuard.
    void guardFiles(const QString &folder);
    [[nodiscard]] PlanGuard *guard() { return m_guard; } ///< null: files are not guarded
    [[nodiscard]] bool showsStartPage() const;

    /// Null where the resources that are built in can't be read.
    [[nodiscard]] std::shared_ptr<const DrawingKit> drawingKit();

signals:
    /// So many pixels at the upper edge of the canvas lie under a bar.
    void canvasCovered(int height);
    /// The plan is to be compared with this file: what somebody else has made of its own.
    void compareAsked(const QString &path);
    void ownKept(); ///< somebody else wrote the file of the plan, and what is open here stays as it is

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeMiddle();
    void returnKeyboardOf(const ToneBar &bar);
    void connectFile();
    void connectSettings();
    void serveChoices();
    void showPage();
    void servePlanHistory();
    void updateHistory();
    void updateTitle();
    void updateInserting(); ///< whether machines can be put on the canvas
    void updateChoices();
    void retranslate();
    void loadExamplesSoon();

    Settings &m_settings;
    SpokenLanguage &m_spoken;
    std::unique_ptr<Questions> m_questions;
    std::shared_ptr<const DrawingKit> m_kit;
    Actions *m_actions = nullptr;
    Menus *m_menus = nullptr;
    Panels *m_panels = nullptr;
    Examples *m_examples = nullptr;
    PlanFile *m_file = nullptr;
    PlanGuard *m_guard = nullptr;
    FileCommands *m_fileCommands = nullptr;
    NoticeBar *m_notices = nullptr;
    ReadOnlyBar *m_readOnly = nullptr;
    KindPalette *m_palette = nullptr;
    PlanStatus *m_status = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    LoadingPage *m_loadingPage = nullptr;
    QWidget *m_canvas = nullptr;
    QString m_saidSaved; ///< in the status bar, until the next change
    bool m_loadingIsLong = false;
    bool m_hasExamples = false;
};

} // namespace portolan
