// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/managesite.h"

#include "desk/footerpreview.h"
#include "desk/typesize.h"
#include "publish/recordlinks.h"
#include "ui_managesite.h"

#include <QTimeZone>

namespace galley {

using namespace Qt::StringLiterals;

ManageSite::ManageSite(ManageEdits &edits, QWidget *parent)
    : ManagePage(edits, parent), m_form(edits, siteWay(edits, tr("Site settings"))), m_ui(std::make_unique<Ui::ManageSite>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    bindForm();
}

ManageSite::~ManageSite() = default;

QString ManageSite::title() const
{
    return tr("Site");
}

QString ManageSite::hint() const
{
    return tr("Name, sponsor, copyright, licence and record numbers: what stands on every page of the portal.");
}

void ManageSite::bindText(QWidget *editor, QLabel *note, QString SiteSettings::*member)
{
    m_form.bind(editor, note, [member](const SiteSettings &s) { return s.*member; },
                [member](SiteSettings &s, const QVariant &value) { s.*member = value.toString().trimmed(); });
}

void ManageSite::bindForm()
{
    const auto language = [this](const char *tag, const QString &name) { m_ui->language->addItem(name, QString::fromLatin1(tag)); };
    language("zh-CN", tr("Chinese, simplified (zh-CN)"));
    language("zh-TW", tr("Chinese, traditional (zh-TW)"));
    language("mn-CN", tr("Mongolian (mn-CN)"));
    language("en", tr("English (en)"));
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        if (zone.contains('/'))
            m_ui->zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));

    bindText(m_ui->name, m_ui->nameNote, &SiteSettings::name);
    bindText(m_ui->latinName, m_ui->latinNameNote, &SiteSettings::latinName);
    bindText(m_ui->address, m_ui->addressNote, &SiteSettings::address);
    bindText(m_ui->language, m_ui->languageNote, &SiteSettings::language);
    bindText(m_ui->zone, m_ui->zoneNote, &SiteSettings::zone);
    bindText(m_ui->sponsor, m_ui->sponsorNote, &SiteSettings::sponsor);
    bindText(m_ui->copyrightHolder, m_ui->copyrightHolderNote, &SiteSettings::copyrightHolder);
    bindText(m_ui->copyrightNotice, m_ui->copyrightNoticeNote, &SiteSettings::copyrightNotice);
    bindText(m_ui->licence, m_ui->licenceNote, &SiteSettings::licence);
    bindText(m_ui->reportTelephone, m_ui->reportTelephoneNote, &SiteSettings::reportTelephone);
    bindText(m_ui->reportMail, m_ui->reportMailNote, &SiteSettings::reportMail);
    const auto number = [this](QWidget *editor, QLabel *note, int SiteSettings::*member) {
        m_form.bind(editor, note, [member](const SiteSettings &s) { return s.*member; },
                    [member](SiteSettings &s, const QVariant &value) { s.*member = value.toInt(); });
    };
    number(m_ui->copyrightFrom, m_ui->copyrightFromNote, &SiteSettings::copyrightFrom);
    number(m_ui->listPageSize, m_ui->listPageSizeNote, &SiteSettings::listPageSize);
    const auto record = [this](QLineEdit *editor, QLabel *note, QString SiteSettings::*member) {
        connect(editor, &QLineEdit::textChanged, this, &ManageSite::showLinks);
        return m_form.bind(editor, note, [member](const SiteSettings &s) { return s.*member; },
                           [member](SiteSettings &s, const QVariant &value) { s.*member = value.toString().trimmed(); });
    };
    m_icp = record(m_ui->icp, m_ui->icpNote, &SiteSettings::icp);
    m_police = record(m_ui->policeRecord, m_ui->policeRecordNote, &SiteSettings::policeRecord);
    for (QLineEdit *line : findChildren<QLineEdit *>()) // the footer follows while one types
        connect(line, &QLineEdit::textChanged, this, &ManageSite::showFooter);
    showLinks();
}

void ManageSite::refresh()
{
    const auto site = read(newsroom().site());
    if (!site)
        return;
    m_pages = site->pages;
    if (m_ui->language->findData(site->settings.language) < 0)
        m_ui->language->addItem(site->settings.language, site->settings.language);
    if (m_ui->zone->findData(site->settings.zone) < 0)
        m_ui->zone->addItem(site->settings.zone, site->settings.zone);
    m_form.show(site->settings);
    showFooter();
    Q_EMIT unsavedChanged();
}

/// From the fields, so that it shows what is being typed.
void ManageSite::showFooter()
{
    SiteSettings shown = m_form.record();
    shown.sponsor = m_ui->sponsor->text();
    shown.copyrightHolder = m_ui->copyrightHolder->text();
    shown.copyrightNotice = m_ui->copyrightNotice->text();
    shown.copyrightFrom = m_ui->copyrightFrom->value();
    shown.licence = m_ui->licence->text();
    shown.icp = m_ui->icp->text();
    shown.policeRecord = m_ui->policeRecord->text();
    shown.reportTelephone = m_ui->reportTelephone->text();
    shown.reportMail = m_ui->reportMail->text();
    const int year = newsroom().clock().nowUtc().toTimeZone(newsroom().zone()).date().year();
    m_ui->footer->show(shown, m_pages, year);
}

void ManageSite::showLinks()
{
    const QString icp = icpRecordLink(m_ui->icp->text());
    const QString police = policeRecordLink(m_ui->policeRecord->text());
    if (m_icp)
        m_icp->setHint(icp.isEmpty() ? tr("For example 蒙ICP备00000000号-1.") : tr("Leads to %1").arg(icp));
    if (m_police)
        m_police->setHint(police.isEmpty() ? tr("For example 蒙公网安备00000000000000号; the number in it makes the link.") : tr("Leads to %1").arg(police));
}

void ManageSite::showRights(bool mayChange)
{
    m_form.setReadOnly(!mayChange);
}

} // namespace galley
