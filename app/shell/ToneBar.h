// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace portolan {

/// A strip that tells something where it belongs, without stopping anybody: in the colours of its tone, which follow
/// the theme, and in the language of the interface, also when that changes.
class ToneBar : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Note, Warning, Error };

protected:
    explicit ToneBar(QWidget *parent = nullptr);

    /// The sign before the words; whoever wants one puts it into its layout.
    [[nodiscard]] QLabel *makeSign(int size); ///< size: logical pixels
    /// icon: by the name of actionIcon; of no use without a sign.
    void setTone(Tone tone, const QString &icon = {});

    virtual void retranslate() = 0;
    virtual void recolor();
    void changeEvent(QEvent *event) override;

    static void makeBold(QLabel *label);

private:
    Tone m_tone = Tone::Note;
    QString m_icon;
    QLabel *m_sign = nullptr;
};

} // namespace portolan
