// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparedialog.h"

#include "desk/differenceview.h"
#include "desk/typesize.h"
#include "markup/render.h"
#include "ui_comparedialog.h"

namespace galley {

using namespace Qt::StringLiterals;

namespace {

/// Paragraphs without indents and empty lines: how a page sets them is no difference.
QString readingText(const QString &text)
{
    QStringList kept;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            kept.append(trimmed);
    }
    return kept.join(u'\n');
}

/// The original as it was found begins with its headline; ours has the headline in a field.
QString ourText(const Content &content)
{
    const QString snapshot = readingText(content.reprint->snapshot);
    const QString body = readingText(plainText(content.body));
    const QString headline = content.printedHeadline().trimmed();
    return !headline.isEmpty() && snapshot.startsWith(headline) ? QString(headline + u'\n' + body) : body;
}

} // namespace

CompareDialog::CompareDialog(const Content &content, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::CompareDialog>())
{
    m_ui->setupUi(this);
    growWithType(*this);
    const ReprintRecord &record = content.reprint.value();
    QStringList known;
    for (const QString &part : {record.title, record.author, record.time, record.licence, record.address}) {
        if (!part.isEmpty())
            known.append(part);
    }
    m_ui->hint->setText(known.isEmpty() ? tr("Nothing is recorded of the original but its text.") : known.join(u" · "_s));
    m_ui->hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ui->view->setNames(tr("Original, as it was found"), tr("Our text"));
    m_ui->view->setEqualText(tr("The text is that of the original."));
    m_ui->view->compare({{{}, readingText(record.snapshot), ourText(content)}});
}

CompareDialog::~CompareDialog() = default;

int CompareDialog::differences() const
{
    return m_ui->view->differences();
}

} // namespace galley
