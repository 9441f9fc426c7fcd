// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace portolan {

/// A strip that tells something where it belongs, without stopping anybody: in the colours of its tone, which follow
/// the theme, and in the language of the interface, also when that changes. Where it goes while one of its buttons has
/// the keyboard, that goes back to where it came from, and not to whatever is next in the window.
class ToneBar : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Note, Warning, Error };

    ~ToneBar() override;

signals:
    /// It had the keyboard and goes, and where the keyboard came from is nothing that can take it.
    void keyboardFreed();

protected:
    explicit ToneBar(QWidget *parent = nullptr);

    /// Lays the bar out: a sign, a headline in bold, and below it what more there is to say; behind them belongs what
    /// can be done. Both labels wrap, and show plain text unless told otherwise.
    QHBoxLayout *layOut(QLabel *headline, QWidget *details);
    /// Puts something behind the words, at the height of the first line.
    void addAtTop(QWidget *widget);
    /// A button that closes the bar, behind all there is.
    [[nodiscard]] QToolButton *addCloseButton();
    /// icon: by the name of actionIcon; of no use without a sign.
    void setTone(Tone tone, const QString &icon = {});

    virtual void retranslate() = 0;
    virtual void recolor();
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    /// Gives the keyboard back, if this part has it, or something in it. To be called before the part goes.
    void freeKeyboard(const QWidget &part);

private:
    QPointer<QWidget> m_before; ///< had the keyboard before the bar did
    Tone m_tone = Tone::Note;
    QString m_icon;
    QLabel *m_sign = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace portolan
