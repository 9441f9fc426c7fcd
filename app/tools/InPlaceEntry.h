// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Ports.h"
#include "base/Result.h"
#include "catalog/Leg.h"
#include "edit/ProductEdits.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace portolan {

/// Something small over the canvas that asks in place, beside what it asks about, and goes when it has its answer, for
/// Escape, and for a click elsewhere. What can't be is refused in words, and what was typed stays.
class InPlaceEntry : public QFrame {
    Q_OBJECT

public:
    /// The canvas shows it and has the keyboard back when it goes.
    explicit InPlaceEntry(QWidget *canvas);
    ~InPlaceEntry() override;

    /// Beside (below) a rectangle of the canvas, as far as it is in view.
    void showBeside(const QRectF &rect);
    void showOver(const QRectF &rect); ///< its left upper corner there, and at least as wide
    [[nodiscard]] QString complaint() const; ///< the sentence that is shown; empty: none

signals:
    void done(); ///< answered or given up; the entry deletes itself

protected:
    void complain(const Error &error);
    void close();
    /// The widget that has the keyboard first.
    void setFirst(QWidget *first);
    virtual void commit() = 0;
    virtual void leave() { close(); } ///< the keyboard went elsewhere
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    virtual void retranslate() { }
    [[nodiscard]] QLabel *complaintLabel() const { return m_complaint; }

private:
    void place(const QPointF &corner);
    void moveInto(QPoint at);
    void colorComplaint();
    void focusMoved(QWidget *now);

    QWidget *m_canvas;
    QWidget *m_first = nullptr;
    QLabel *m_complaint;
    Error m_error;
    bool m_isClosing = false;
};

/// The name of something, where it stands: in the language that is shown there, or in both. Leaving it takes the name
/// over.
class NameEntry : public InPlaceEntry {
    Q_OBJECT

public:
    struct Line {
        Language language = Language::English;
        QString name; ///< at first
    };
    using Rename = std::function<Result<void>(const std::vector<Line> &changed)>;
    NameEntry(QWidget *canvas, const std::vector<Line> &lines, Rename rename);
    [[nodiscard]] QLineEdit &field(size_t line = 0) { return *m_fields.at(line); }
    [[nodiscard]] size_t lineCount() const { return m_fields.size(); }

protected:
    void commit() override;
    void leave() override;
    void retranslate() override;

private:
    [[nodiscard]] std::vector<Line> changedLines() const;

    std::vector<QLineEdit *> m_fields; ///< one for each of m_before
    Rename m_rename;
    std::vector<Line> m_before;
};

/// Protocol, ports and purpose of a flow that was drawn.
class FlowEntry : public InPlaceEntry {
    Q_OBJECT

public:
    using Draw = std::function<Result<void>(Transport transport, const PortSet &ports, const QString &purpose)>;
    FlowEntry(QWidget *canvas, Draw draw);
    [[nodiscard]] QComboBox &transport() { return *m_transport; }
    [[nodiscard]] QLineEdit &ports() { return *m_ports; }
    [[nodiscard]] QLineEdit &purpose() { return *m_purpose; }

protected:
    void commit() override;
    void retranslate() override;

private:
    QComboBox *m_transport;
    QLineEdit *m_ports;
    QLineEdit *m_purpose;
    Draw m_draw;
};

/// One of several products, by name and version; or services that no machine is told to run, for the whole plan.
class ProductEntry : public InPlaceEntry {
    Q_OBJECT

public:
    struct Offer {
        QString text;
        ProductChoice choice;
        Id existing; ///< one that the plan has already; null: a new one
        bool isForPlan = false; ///< services: the machine itself runs nothing
    };
    using Install = std::function<Result<void>(const Offer &offer)>;
    ProductEntry(QWidget *canvas, std::vector<Offer> offers, Install install);
    [[nodiscard]] QListWidget &list() { return *m_list; }

protected:
    void commit() override;
    void retranslate() override;

private:
    QLabel *m_title;
    QListWidget *m_list;
    std::vector<Offer> m_offers;
    Install m_install;
};

/// What can be installed on a machine of this kind: what runs already in the plan, then each version that a document
/// speaks of. Then services that its flows could come from: all that know its kind where somebody asks, else those that
/// such a machine is there for (absentServicesOf()). Texts in this language.
enum class OfferedServices { All, ItsOwn };
[[nodiscard]] std::vector<ProductEntry::Offer> offersFor(
    const CatalogSet &catalogs, const Plan &plan, const Id &node, Language language, OfferedServices services);

} // namespace portolan
