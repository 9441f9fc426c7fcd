// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace portolan {

class Actions;
class Examples;
class ExampleCard;
class Settings;

/// What the window shows while no plan is open: what to do, examples, recent plans.
class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(const Actions &actions, const Examples &examples, const Settings &settings, QWidget *parent = nullptr);

    /// Where side files of plans may be that are not beside them.
    void setSideFileFolder(const QString &folder);
    /// The texts that are shown, for tests.
    [[nodiscard]] QStringList texts() const;

signals:
    void exampleChosen(const QString &name);
    void recentChosen(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makeSteps();
    QWidget *makeSide(const Actions &actions);
    QWidget *makeExamples();
    void retranslate();
    void recolor();
    void fillRecent();
    void fillExamples();
    void layOutExamples();

    const Examples &m_examples;
    const Settings &m_settings;
    QString m_sideFileFolder;
    QLabel *m_title = nullptr;
    QLabel *m_claim = nullptr;
    QList<QLabel *> m_stepTitles;
    QList<QLabel *> m_stepTexts;
    QLabel *m_examplesTitle = nullptr;
    QLabel *m_recentTitle = nullptr;
    QLabel *m_noRecent = nullptr;
    QLabel *m_drop = nullptr;
    QWidget *m_dropBox = nullptr;
    QList<QPushButton *> m_buttons;
    QVBoxLayout *m_recent = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<ExampleCard *> m_cards;
    int m_columns = 0;
};

} // namespace portolan
