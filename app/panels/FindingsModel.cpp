// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingsModel.h"

#include "export/MatrixTables.h"
#include "messages/UserLanguage.h"
#include "shell/LineIcon.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("FindingsModel", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("FindingsModel", "Warning");
    case Severity::Information:
        break;
    }
    return QCoreApplication::translate("FindingsModel", "Information");
}

FindingsModel::FindingsModel(const Wording &wording, QObject *parent)
    : QAbstractListModel(parent)
    , m_wording(wording)
{
}

void FindingsModel::setFindings(const std::vector<Finding> &findings)
{
    beginResetModel();
    m_all = findings;
    choose();
    endResetModel();
}

void FindingsModel::setShown(const Shown &shown)
{
    beginResetModel();
    m_choice = shown;
    choose();
    endResetModel();
}

void FindingsModel::choose()
{
    m_indices.clear();
    for (int i = 0; i < static_cast<int>(m_all.size()); ++i) {
        const Finding &finding = m_all[static_cast<size_t>(i)];
        const bool isWanted = finding.severity == Severity::Error ? m_choice.errors
            : finding.severity == Severity::Warning               ? m_choice.warnings
                                                                  : m_choice.information;
        if (isWanted && (m_choice.accepted || !finding.accepted))
            m_indices.push_back(i);
    }
    std::stable_partition(
        m_indices.begin(), m_indices.end(), [this](int i) { return !m_all[static_cast<size_t>(i)].accepted; });
}

void FindingsModel::retranslate()
{
    if (!m_indices.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const Finding *FindingsModel::findingAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    return &m_all[static_cast<size_t>(m_indices[static_cast<size_t>(index.row())])];
}

QModelIndex FindingsModel::indexOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (findingAt(index(row))->key == key)
            return index(row);
    }
    return {};
}

QString FindingsModel::sentence(const Finding &finding) const
{
    return findingText(finding, m_wording, spokenNow());
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_indices.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const Finding *finding = findingAt(index);
    if (!finding)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_wording.text(u"findings.line"_s, spokenNow()).arg(severityWord(finding->severity), sentence(*finding));
    case Qt::ToolTipRole:
    case SentenceRole:
        return sentence(*finding);
    case SeverityRole:
        return severityWord(finding->severity);
    case StateRole:
        return finding->accepted ? findingState(*finding, m_wording, spokenNow()) : QString();
    case Qt::DecorationRole:
        return finding->accepted                     ? actionIcon(u"check"_s)
            : finding->severity == Severity::Error   ? actionIcon(u"error"_s)
            : finding->severity == Severity::Warning ? actionIcon(u"warning"_s)
                                                     : actionIcon(u"about"_s);
    case KeyRole:
        return finding->key;
    default:
        return {};
    }
}

} // namespace portolan
