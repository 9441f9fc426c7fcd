// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guide/AboutDialog.h"

#include "shell/FirstSize.h"
#include "shell/LineIcon.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize aboutSize(660, 520);
constexpr int aboutIconSize = 56; // pixels

struct Part {
    const char *name;
    const char *licence; ///< as SPDX names it
    const char *address;
};

constexpr Part parts[] = {
    {"Qt 6", "LGPL-3.0-only OR GPL-2.0-or-later", "https://www.qt.io"},
    {"yaml-cpp", "MIT", "https://github.com/jbeder/yaml-cpp"},
    {"libxlsxwriter", "BSD-2-Clause", "https://libxlsxwriter.github.io"},
    {"qpdf", "Apache-2.0", "https://qpdf.sourceforge.io"},
    {"QCustomPlot", "GPL-3.0-or-later", "https://www.qcustomplot.com"},
    {"tl::expected", "CC0-1.0", "https://github.com/TartanLlama/expected"},
    {"BIZ UDPGothic", "OFL-1.1", "https://github.com/googlefonts/morisawa-biz-ud-gothic"},
};

QString licenceText()
{
    QFile file(u":/portolan/guide/LICENSE.txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(const CatalogSet &catalogs, QWidget *parent)
    : QDialog(parent)
    , m_catalogs(catalogs)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_copy(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"about"_s);
    resize(fittingFor(*this, aboutSize));
    m_icon->setPixmap(applicationIcon().pixmap(QSize(aboutIconSize, aboutIconSize), devicePixelRatioF()));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (int i = 0; i < 4; ++i) {
        auto *page = new QTextBrowser(m_tabs);
        page->setOpenExternalLinks(true);
        page->setFrameShape(QFrame::NoFrame);
        page->document()->setDocumentMargin(12);
        m_tabs->addTab(page, QString());
    }
    m_close->setDefault(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(allText()); });
    retranslate();
}

void AboutDialog::showPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

QTextBrowser *AboutDialog::pageAt(Page page) const
{
    return static_cast<QTextBrowser *>(m_tabs->widget(static_cast<int>(page)));
}

QString AboutDialog::pageText(Page page) const
{
    return pageAt(page)->toPlainText();
}

QString AboutDialog::allText() const
{
    return m_title->text() + u"\n\n"_s + pageText(Page::About) + u"\n\n"_s + pageText(Page::Documents) + u"\n\n"_s
        + pageText(Page::Libraries) + u'\n';
}

QString AboutDialog::aboutHtml() const
{
    const auto paragraph = [](const QString &text) -> QString { return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s; };
    return paragraph(tr("Charts the ports of a datacenter: which machine must reach which other, drawn and listed from "
                        "the vendors' port tables."))
        + paragraph(tr("Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). You "
                       "may use, study, change and pass it on. There is no warranty."))
        + paragraph(tr("What the catalogs state is the vendors'; what we read where a document is silent is marked as "
                       "our reading. The names of products belong to their owners."));
}

QString AboutDialog::documentsHtml() const
{
    QString html = u"<p>"_s + tr("The port tables that this program knows:").toHtmlEscaped() + u"</p><ul>"_s;
    const Language language
        = tr("en", "language of the documents' titles") == u"ja"_s ? Language::Japanese : Language::English;
    for (const auto &[id, catalog] : m_catalogs.catalogs) {
        html += u"<li><b>"_s + catalog.productName.text(language).toHtmlEscaped() + u"</b> ("_s
            + id.toString().toHtmlEscaped() + u")<br>"_s + catalog.documentTitle.text(language).toHtmlEscaped();
        if (!catalog.documentPlace.isEmpty())
            html += u"<br>"_s + catalog.documentPlace.text(language).toHtmlEscaped();
        html += u"</li>"_s;
    }
    return html + u"</ul>"_s;
}

QString AboutDialog::librariesHtml() const
{
    QString html = u"<p>"_s + tr("Made with these libraries and this font:").toHtmlEscaped()
        + u"</p><table cellpadding=\"4\">"_s;
    for (const Part &part : parts) {
        const QString address = QString::fromLatin1(part.address);
        html += u"<tr><td><b>"_s + QString::fromLatin1(part.name) + u"</b></td><td>"_s
            + QString::fromLatin1(part.licence) + u"</td><td><a href=\""_s + address + u"\">"_s + address
            + u"</a></td></tr>"_s;
    }
    return html + u"</table>"_s;
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Portolan"));
    m_tabs->setAccessibleName(windowTitle());
    m_title->setText(tr("Portolan %1").arg(QCoreApplication::applicationVersion()));
    const QString titles[] = {tr("About"), tr("Documents"), tr("Libraries"), tr("Licence")};
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabText(i, titles[i]);
        m_tabs->widget(i)->setAccessibleName(titles[i]);
    }
    pageAt(Page::About)->setHtml(aboutHtml());
    pageAt(Page::Documents)->setHtml(documentsHtml());
    pageAt(Page::Libraries)->setHtml(librariesHtml());
    pageAt(Page::Licence)->setPlainText(licenceText());
    m_copy->setText(tr("&Copy all"));
    m_copy->setToolTip(tr("Version, documents and libraries as text, to report a problem"));
    m_close->setText(tr("Close"));
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
