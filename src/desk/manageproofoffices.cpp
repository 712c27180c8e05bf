// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/manageproofoffices.h"

#include "desk/typesize.h"
#include "ui_manageproofoffices.h"

#include <QHeaderView>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// An empty line is an unknown day; what is no day keeps the one before.
void takeDay(QLineEdit *line, QDate &day)
{
    const QString typed = line->text().trimmed();
    const QDate read = QDate::fromString(typed, Qt::ISODate);
    const bool wrong = !typed.isEmpty() && !read.isValid();
    line->setProperty("wrong", wrong);
    line->setToolTip(wrong ? ManageProofOffices::tr("This is no day. Write it as 2024-05-31.") : QString());
    line->update();
    if (!wrong)
        day = read;
}

QStringList parted(const QString &typed)
{
    static const QRegularExpression marks(u"[;；|]"_s);
    QStringList parts;
    for (const QString &part : typed.split(marks))
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    return parts;
}

} // namespace

ManageProofOffices::ManageProofOffices(ManageEdits &edits, QWidget *parent)
    : ManageProofListOf(edits, QString::fromUtf16(officeListName),
                        {.fromJson = officesFromJson, .toJson = officesToJson, .fromCsv = officesFromCsv, .toCsv = officesToCsv,
                         .key = [](const OfficeEntry &entry) { return QString(entry.name % u'\n' % entry.organisation % u'\n' % entry.post % u'\n' % dayText(entry.from)); },
                         .line = [](const OfficeEntry &entry) {
                             return tr("%1, %2%3 (%4 to %5)").arg(entry.name, entry.organisation, entry.post, dayText(entry.from),
                                                                entry.until.isValid() ? dayText(entry.until) : tr("now"));
                         }},
                        {{.title = tr("Name"), .text = [](const OfficeEntry &entry) { return entry.name; }},
                         {.title = tr("Organisation"), .text = [](const OfficeEntry &entry) { return entry.organisation; }},
                         {.title = tr("Post"), .text = [](const OfficeEntry &entry) { return entry.post; }},
                         {.title = tr("From"), .text = [](const OfficeEntry &entry) { return dayText(entry.from); }},
                         {.title = tr("Until"), .text = [](const OfficeEntry &entry) { return dayText(entry.until); }},
                         {.title = tr("Order"), .text = [](const OfficeEntry &entry) { return entry.rank > 0 ? QString::number(entry.rank) : QString(); }}},
                        parent),
      m_ui(std::make_unique<Ui::ManageProofOffices>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    m_ui->rank->setMaximum(9999);
    for (QLineEdit *line : {m_ui->name, m_ui->organisation, m_ui->post, m_ui->from, m_ui->until, m_ui->wrongForms})
        connect(line, &QLineEdit::textEdited, this, &ManageProofOffices::entryEdited);
    connect(m_ui->rank, &QSpinBox::valueChanged, this, &ManageProofOffices::entryEdited);
    use(list());
    for (const auto &[column, width] : {std::pair(0, 80), std::pair(1, 130), std::pair(2, 80), std::pair(3, 86), std::pair(4, 86)})
        m_ui->table->header()->resizeSection(column, width);
    m_ui->table->setEmptyText(tr("Nobody here. Add somebody, or take in a table."));
}

ManageProofOffices::~ManageProofOffices() = default;

QString ManageProofOffices::title() const
{
    return tr("People and offices");
}

QString ManageProofOffices::hint() const
{
    return tr("Who held which office from when to when: names, titles and order are held against it.");
}

QString ManageProofOffices::newTitle() const
{
    return tr("Name of the person");
}

void ManageProofOffices::addEntry(const QString &name)
{
    OfficeEntry entry;
    entry.name = name;
    list()->add(entry);
}

void ManageProofOffices::showEntry(const QString &key)
{
    const OfficeEntry *stored = list()->entry(key);
    const OfficeEntry entry = stored ? *stored : OfficeEntry();
    m_ui->entryTitle->setText(stored ? entry.name : tr("Choose somebody"));
    m_ui->name->setText(entry.name);
    m_ui->organisation->setText(entry.organisation);
    m_ui->post->setText(entry.post);
    m_ui->from->setText(dayText(entry.from));
    m_ui->until->setText(dayText(entry.until));
    m_ui->rank->setValue(entry.rank);
    m_ui->wrongForms->setText(entry.wrongForms.join(u"；"_s));
    for (QLineEdit *line : {m_ui->from, m_ui->until})
        line->setProperty("wrong", false);
}

void ManageProofOffices::takeEntry(const QString &key)
{
    const OfficeEntry *stored = list()->entry(key);
    if (!stored)
        return;
    OfficeEntry entry = *stored;
    if (const QString name = m_ui->name->text().simplified(); !name.isEmpty())
        entry.name = name;
    entry.organisation = m_ui->organisation->text().trimmed();
    entry.post = m_ui->post->text().trimmed();
    takeDay(m_ui->from, entry.from);
    takeDay(m_ui->until, entry.until);
    entry.rank = m_ui->rank->value();
    entry.wrongForms = parted(m_ui->wrongForms->text());
    list()->change(key.toInt(), entry);
    m_ui->entryTitle->setText(entry.name);
}

} // namespace galley
