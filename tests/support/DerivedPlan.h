// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "io/PlanReader.h"
#include "matrix/CellText.h"
#include "support/TestCatalogs.h"

#include <QFile>
#include <QStringList>

#include <memory>
#include <stdexcept>

namespace portolan::test {

/// Nothing but the view.
[[nodiscard]] inline MatrixFilter filterOf(View view)
{
    MatrixFilter filter;
    filter.view = view;
    return filter;
}

/// A plan from its text, with the shipped catalogs, derived.
class DerivedPlan {
public:
    explicit DerivedPlan(const QByteArray &yaml)
        : m_plan(read(yaml))
        , m_engine(std::make_unique<FlowEngine>(m_plan, catalogs()))
    {
        m_engine->derive();
    }
    DerivedPlan(const DerivedPlan &) = delete;
    DerivedPlan &operator=(const DerivedPlan &) = delete;

    [[nodiscard]] static QByteArray example(const QString &name)
    {
        QFile file(QStringLiteral(":/portolan/examples/%1.plan.yaml").arg(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] static Plan read(const QByteArray &yaml)
    {
        const Result<YamlTree> tree
            = YamlTree::parse("format: portolan-plan\nversion: 1\n" + withoutHead(yaml), QStringLiteral("plan.yaml"));
        if (!tree)
            throw std::runtime_error(qPrintable(tree.error().code));
        const Checked<ReadPlan> plan = readPlan(*tree);
        if (!plan)
            throw std::runtime_error(qPrintable(
                plan.error().front().code + QLatin1Char(' ') + plan.error().front().arguments.join(QLatin1Char(','))));
        return plan->plan;
    }

    [[nodiscard]] FlowEngine &engine() { return *m_engine; }
    [[nodiscard]] PlanEditor editor() { return PlanEditor(m_plan); }
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] Matrix matrix(View view) const { return Matrix(*m_engine, filterOf(view)); }
    /// Keys of the rows of a view, in order.
    [[nodiscard]] QStringList keys(View view) const
    {
        QStringList all;
        const Matrix rows = matrix(view);
        for (const MatrixRow &row : rows.rows())
            all.append(row.key);
        return all;
    }
    /// Cells of one column of the rows whose key begins so, in English.
    [[nodiscard]] QStringList cells(View view, const QString &keyStart, Column column) const
    {
        const CellText text(wording(), view);
        QStringList found;
        const Matrix rows = matrix(view);
        for (const MatrixRow &row : rows.rows()) {
            if (row.key.startsWith(keyStart))
                found.append(text.cell(row, column, Language::English));
        }
        return found;
    }

private:
    [[nodiscard]] static QByteArray withoutHead(QByteArray yaml)
    {
        return yaml.replace("format: portolan-plan\nversion: 1\n", "");
    }

    Plan m_plan;
    std::unique_ptr<FlowEngine> m_engine;
};

} // namespace portolan::test
