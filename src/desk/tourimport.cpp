// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/inspector.h"
#include "desk/mainwindow.h"
#include "desk/tour.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

// 导入, 转载, 对照原文: what is asked before and shown after.

namespace {

const QString pageHtml = u"<h1>水库开闸放水</h1><p>2026-11-20 09:30 来源：《青泉日报》 作者：江岸</p>"
                         "<p>20日清晨，水库的第一道闸门缓缓升起，下游三个乡镇的取水口同时打开。</p>"
                         "<p>“等了一冬，就等这口水。”种粮大户佟树生说。</p><p>（责任编辑：林浅）</p>"_s;

} // namespace

bool Tour::importDialogs()
{
    return askWhoseTextsTheyAre() && reprintCopiedPage() && compareWithOriginal();
}

bool Tour::askWhoseTextsTheyAre()
{
    QStringList names;
    for (const QString &name : {u"copied-1.html"_s, u"copied-2.html"_s}) {
        QFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(pageHtml.toUtf8()) <= 0)
            return say(u"%1 cannot be written"_s.arg(file.fileName()));
        names.append(u'"' + name + u'"');
    }
    if (!choose(u"importFiles"_s))
        return false;
    auto *files = qobject_cast<QFileDialog *>(TourDriver::dialog("QFileDialog"));
    if (!files)
        return say(u"no file dialog"_s);
    files->setDirectory(m_folder);
    TourDriver::type(files->findChild<QLineEdit *>(u"fileNameEdit"_s), names.join(u' '));
    if (!TourDriver::press(files, QDialogButtonBox::Open))
        return say(u"the files could not be chosen"_s);
    QDialog *dialog = TourDriver::dialog("galley::ImportDialog");
    if (!dialog)
        return say(u"nobody asked whose texts these are"_s);
    return shootBoth(u"import-whose"_s) && TourDriver::press(dialog, QDialogButtonBox::Cancel);
}

bool Tour::reprintCopiedPage()
{
    auto *data = new QMimeData;
    data->setHtml(pageHtml);
    data->setText(u"水库开闸放水"_s);
    data->setData(u"chromium/x-source-url"_s, "https://qingquan.example/2026/11/20/7.html");
    QGuiApplication::clipboard()->setMimeData(data);
    if (!choose(u"reprint"_s))
        return false;
    QDialog *dialog = TourDriver::dialog("galley::ReprintDialog");
    if (!dialog)
        return say(u"the copied page was not shown"_s);
    return shootBoth(u"reprint"_s) && TourDriver::press(dialog, QDialogButtonBox::Cancel);
}

bool Tour::compareWithOriginal()
{
    const auto reprint = m_desk->newsroom()->findByHeadline(u"白鹤湖畔数鸟人"_s);
    if (!reprint || reprint->isEmpty())
        return say(u"the sample has no reprint"_s);
    window().openArticle(reprint->first());
    if (!TourDriver::waitUntil([&] { return window().document().isOpen() && window().document().id() == reprint->first(); }))
        return say(u"the reprint did not open"_s);
    auto *button = window().inspector().findChild<QPushButton *>(u"reprintSnapshot"_s);
    if (!button)
        return say(u"the inspector has no button for the original"_s);
    button->click();
    QDialog *dialog = TourDriver::dialog("galley::CompareDialog");
    if (!dialog)
        return say(u"the original was not shown"_s);
    if (auto *next = dialog->findChild<QPushButton *>(u"next"_s); next && next->isEnabled())
        next->click();
    return shootBoth(u"compare"_s) && TourDriver::press(dialog, QDialogButtonBox::Close);
}

} // namespace galley
