// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/printactions.h"

#include "desk/deskicon.h"
#include "desk/messagearea.h"
#include "print/articlesheet.h"
#include "print/routingslip.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace galley {

using namespace Qt::StringLiterals;

PrintActions::PrintActions(Newsroom &newsroom, ArticleDocument &document, MessageArea &messages, QWidget *window)
    : QObject(window), m_newsroom(newsroom), m_document(document), m_messages(messages), m_window(window),
      m_menu(new QMenu(tr("Print and PDF"), window))
{
    m_menu->setIcon(deskIcon(u"document-print"_s));
    m_menu->setToolTipsVisible(true);
    const auto make = [this](const char *name, const QString &text, const QString &icon, const QKeySequence &keys,
                             const std::function<void()> &act) {
        QAction *action = m_menu->addAction(deskIcon(icon), text);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        m_window->addAction(action);
        return action;
    };
    m_ofAny = {make("printArticle", tr("Print the article…"), u"document-print"_s, QKeySequence::Print, [this] { preview(Sheet::Article); }),
               make("pdfArticle", tr("The article as PDF…"), u"application-pdf"_s, {}, [this] { askForFile(Sheet::Article); })};
    m_menu->addSeparator();
    //: 稿签
    m_ofStored = {make("printSlip", tr("Print the routing slip…"), u"document-print"_s, {}, [this] { preview(Sheet::Slip); }),
                  make("pdfSlip", tr("The routing slip as PDF…"), u"application-pdf"_s, {}, [this] { askForFile(Sheet::Slip); })};
    for (const auto signal : {&ArticleDocument::opened, &ArticleDocument::committed})
        connect(&document, signal, this, &PrintActions::follow);
    follow();
}

void PrintActions::follow()
{
    const auto say = [](QAction *action, bool can, const QString &whyNot) {
        action->setEnabled(can);
        action->setToolTip(can ? QString() : whyNot);
    };
    for (QAction *action : std::as_const(m_ofAny))
        say(action, m_document.isOpen(), tr("No article is open."));
    for (QAction *action : std::as_const(m_ofStored))
        say(action, m_document.isOpen() && !m_document.isNew(), tr("An article that was never saved has no routing slip."));
}

std::shared_ptr<Paper> PrintActions::paper(Sheet sheet)
{
    if (!m_document.isOpen())
        return {};
    const Content &content = m_document.content();
    const QString headline = content.printedHeadline();
    if (sheet == Sheet::Article) {
        const auto picture = [&newsroom = m_newsroom](const QByteArray &sha256) { return newsroom.asset(sha256).value_or(QByteArray()); };
        return std::make_shared<Paper>(headline, articleSheet(content, m_document.handling(), m_newsroom.zone()), picture);
    }
    const auto slip = readRoutingSlip(m_newsroom, m_document.id());
    if (!slip) {
        m_messages.sayError(u"print"_s, slip.error());
        return {};
    }
    return std::make_shared<Paper>(tr("Routing slip: %1").arg(headline), routingSlipSheet(*slip));
}

QString PrintActions::foot() const
{
    Article shown = m_document.saved();
    shown.content = m_document.content();
    if (m_document.isModified())
        shown.contentHash.clear(); // a text that is not saved has none
    return paperFoot(shown);
}

void PrintActions::preview(Sheet sheet)
{
    const auto pages = paper(sheet);
    if (!pages)
        return;
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setDocName(pages->title());
    Paper::prepare(*printer);
    auto *dialog = new QPrintPreviewDialog(printer, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(pages->title());
    dialog->resize(900, 760);
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    connect(dialog, &QPrintPreviewDialog::paintRequested, this, [pages, below = foot()](QPrinter *paintedOn) { pages->print(*paintedOn, below); });
    dialog->open();
}

void PrintActions::askForFile(Sheet sheet)
{
    QString name = m_document.content().printedHeadline().simplified();
    static const QRegularExpression forbidden(uR"([\\/:*?"<>|])"_s);
    name = name.remove(forbidden).left(60);
    if (name.isEmpty())
        name = tr("Article");
    if (sheet == Sheet::Slip)
        name = tr("%1, routing slip").arg(name);
    auto *dialog = new QFileDialog(m_window, tr("Save as PDF"), QDir::homePath(), tr("PDF files (%1)").arg(u"*.pdf"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(QString(name % u".pdf"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this, sheet](const QString &file) { writePdf(sheet, file); });
    dialog->open();
}

void PrintActions::writePdf(Sheet sheet, const QString &file)
{
    const auto pages = paper(sheet);
    if (!pages)
        return;
    if (const auto written = pages->writePdf(file, foot()); !written)
        m_messages.sayError(u"print"_s, written.error(), {{tr("Choose another file…"), [this, sheet] { askForFile(sheet); }}});
    else
        m_messages.say(u"print"_s, MessageBar::Kind::Done, tr("Written: %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace galley
