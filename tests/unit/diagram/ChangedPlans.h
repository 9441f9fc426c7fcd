// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramBuilder.h"
#include "matrix/Comparison.h"
#include "support/DerivedPlan.h"
#include "support/SheetCase.h"

namespace portolan::test {

/// The example with a zone, a firewall and a node that the newer one has not got any more.
inline QByteArray beforeTheChange()
{
    QByteArray yaml = DerivedPlan::example(QStringLiteral("compute-management"));
    yaml.replace("firewalls:\n",
        "  - {id: zlegacy, name: {en: Legacy LAN, ja: 旧LAN}, networks: [10.40.0.0/24], frame: [2100, 0, 240, 850]}\n"
        "firewalls:\n"
        "  - {id: fw0, name: {en: Legacy firewall, ja: 旧FW}, joins: [console, zlegacy], at: [2000, 420]}\n");
    yaml.replace("\nnodes:\n",
        "\nnodes:\n  - {id: oldlnx, kind: linux, name: {en: Old servers, ja: 旧サーバ}, count: 3, zone: zlegacy, "
        "addresses: [10.40.0.0/28], at: [2140, 240]}\n");
    return yaml;
}

/// The example without its HVMs, with a zone, a firewall and a node of its own, another port and a row left out; the
/// mail server stands elsewhere.
inline QByteArray afterTheChange()
{
    QByteArray yaml = DerivedPlan::example(QStringLiteral("compute-management"));
    const qsizetype hvm = yaml.indexOf("  - {id: hvm,");
    yaml.remove(hvm, yaml.indexOf('\n', hvm) + 1 - hvm);
    yaml.replace("options: {deployment-manager: true}}", "options: {deployment-manager: true}, ports: {https: 8443}}");
    yaml.replace("firewalls:\n",
        "  - {id: dmz, name: {en: DMZ, ja: DMZ}, networks: [10.50.0.0/24], frame: [0, 1100, 240, 260]}\n"
        "firewalls:\n"
        "  - {id: fwd, name: {en: DMZ firewall, ja: DMZのFW}, joins: [dmz, mgmt], at: [320, 1220]}\n");
    yaml.replace("\nnodes:\n",
        "\nnodes:\n  - {id: remote, kind: management-client, name: {en: Remote consoles, ja: 遠隔端末}, os: windows, "
        "count: 4, zone: dmz, addresses: [10.50.0.16/28], at: [40, 1200]}\n");
    const qsizetype mail = yaml.indexOf("at: [", yaml.indexOf("  - {id: mail01"));
    yaml.insert(mail + 5, '1'); // some hundred units to the right
    yaml.replace("accepted:\n",
        "decisions:\n  - {flow: \"csm:rmcp-request.rmcp:csm01>db-bmc:udp\", state: excluded, reason: {en: Not used, "
        "ja: 使用しない}, owner: T. Sato}\naccepted:\n");
    return yaml;
}

/// A plan beside an older one, and its diagram.
struct ComparedPlans {
    explicit ComparedPlans(const QByteArray &nowYaml, const QByteArray &beforeYaml, ColorBy colors = ColorBy::Automatic)
        : now(nowYaml)
        , before(beforeYaml)
        , matrix(now.matrix(View::Stateful))
    {
        const Matrix older = before.matrix(View::Stateful);
        compareWith(matrix, older, CellText(wording(), View::Stateful));
        DiagramRequest request;
        request.engine = &now.engine();
        request.older = &before.engine();
        request.matrix = &matrix;
        request.wording = &wording();
        request.measure = &measure();
        request.colors = colors;
        diagram = buildDiagram(request).diagram;
    }

    DerivedPlan now;
    DerivedPlan before;
    Matrix matrix;
    Diagram diagram;
};

} // namespace portolan::test
