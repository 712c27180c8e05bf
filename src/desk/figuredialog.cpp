// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/figuredialog.h"

#include "desk/cropview.h"
#include "desk/deskicon.h"
#include "desk/typesize.h"
#include "ui_figuredialog.h"

#include <QLocale>
#include <QPushButton>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize looked(1400, 1050); ///< what the picture is decoded to for looking at

} // namespace

FigureDialog::FigureDialog(PictureIntake &intake, const FigureValues &values, QWidget *parent)
    : QDialog(parent), m_intake(intake), m_ui(std::make_unique<Ui::FigureDialog>()), m_before(values), m_sha256(values.sha256)
{
    m_ui->setupUi(this);
    growWithType(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep"));
    m_ui->turnLeft->setIcon(deskIcon(u"object-rotate-left"_s));
    m_ui->turnRight->setIcon(deskIcon(u"object-rotate-right"_s));
    addChoices();
    m_ui->caption->setPlainText(values.caption);
    m_ui->credit->setText(values.credit);
    m_ui->rights->setText(values.rights);
    m_ui->alt->setPlainText(values.alt);
    m_ui->aiLabel->setCurrentText(values.aiLabel);
    m_ui->cover->setChecked(values.cover);
    m_ui->picture->setFocal(values.focal);
    m_ui->picture->setFocalShown(values.cover);
    connect(m_ui->turnLeft, &QToolButton::clicked, this, [this] { m_ui->picture->turn(-1); });
    connect(m_ui->turnRight, &QToolButton::clicked, this, [this] { m_ui->picture->turn(1); });
    connect(m_ui->whole, &QToolButton::clicked, this, [this] {
        m_ui->aspect->setCurrentIndex(0);
        m_ui->picture->setAspect(0);
        m_ui->picture->clear();
    });
    connect(m_ui->aspect, &QComboBox::activated, this, [this] { m_ui->picture->setAspect(m_ui->aspect->currentData().toDouble()); });
    connect(m_ui->cover, &QCheckBox::toggled, m_ui->picture, &CropView::setFocalShown);
    connect(m_ui->picture, &CropView::cropChanged, this, &FigureDialog::showFlags);
    connect(m_ui->credit, &QLineEdit::textChanged, this, &FigureDialog::showFlags);
    connect(m_ui->alt, &QPlainTextEdit::textChanged, this, &FigureDialog::showFlags);
    showFlags();
    showPicture();
    m_ui->caption->setFocus();
}

FigureDialog::~FigureDialog() = default;

void FigureDialog::addChoices()
{
    m_ui->aspect->addItem(tr("Free shape"), 0.0);
    for (const auto &[width, height] : {std::pair(16, 9), std::pair(3, 2), std::pair(4, 3), std::pair(1, 1), std::pair(3, 4), std::pair(9, 16)})
        m_ui->aspect->addItem(u"%1 : %2"_s.arg(width).arg(height), double(width) / height);
    m_ui->aiLabel->addItems({QString(), tr("Made with AI"), tr("Edited with AI")});
    m_ui->width->addItem(tr("As the text"), QString());
    m_ui->width->addItem(tr("Full width"), u"full"_s);
    if (m_ui->width->findData(m_before.width) < 0) // a theme of the newsroom's own knows more
        m_ui->width->addItem(m_before.width, m_before.width);
    m_ui->width->setCurrentIndex(m_ui->width->findData(m_before.width));
}

void FigureDialog::showPicture()
{
    const bool cut = !m_sha256.isEmpty();
    for (QWidget *tool : {static_cast<QWidget *>(m_ui->turnLeft), static_cast<QWidget *>(m_ui->turnRight), static_cast<QWidget *>(m_ui->aspect),
                          static_cast<QWidget *>(m_ui->whole), static_cast<QWidget *>(m_ui->cover)})
        tool->setEnabled(cut);
    if (!cut) {
        m_ui->picture->setMessage(tr("The picture is not the newsroom's own: it is shown from its address."));
        return;
    }
    m_ui->picture->setMessage(tr("Opening the picture…"));
    m_intake.look(m_sha256, looked).then(this, [this](const Result<QImage> &image) {
        if (image)
            m_ui->picture->setPicture(*image);
        else
            m_ui->picture->setMessage(image.error().message);
    });
}

/// What is still owed about the picture; it never keeps anybody from going on.
void FigureDialog::showFlags()
{
    QStringList flags;
    if (m_ui->credit->text().trimmed().isEmpty())
        flags.append(tr("No credit yet."));
    if (m_ui->alt->toPlainText().trimmed().isEmpty())
        flags.append(tr("No alternative text yet."));
    m_ui->problem->setText(flags.join(u' '));
    m_ui->about->setText(m_ui->picture->crop().isNothing() ? tr("Drag on the picture to crop it.")
                                                           : tr("What is cropped becomes a picture of its own; the original stays in the newsroom."));
}

void FigureDialog::setWaiting(int pictures)
{
    setWindowTitle(pictures > 0 ? tr("Picture (%n more to come)", nullptr, pictures) : tr("Picture"));
}

FigureValues FigureDialog::values() const
{
    FigureValues values = m_before;
    values.sha256 = m_sha256;
    values.caption = m_ui->caption->toPlainText().simplified();
    values.credit = m_ui->credit->text().trimmed();
    values.rights = m_ui->rights->text().trimmed();
    values.alt = m_ui->alt->toPlainText().simplified();
    values.aiLabel = m_ui->aiLabel->currentText().trimmed();
    values.width = m_ui->width->currentData().toString();
    values.cover = m_ui->cover->isChecked();
    if (m_ui->picture->hasPicture())
        values.focal = m_ui->picture->focal();
    return values;
}

void FigureDialog::accept()
{
    const PictureCrop crop = m_ui->picture->crop();
    if (m_cutting)
        return;
    if (!m_ui->picture->hasPicture() || crop.isNothing()) {
        QDialog::accept();
        return;
    }
    m_cutting = true;
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_ui->about->setText(tr("Cropping…"));
    m_intake.crop(m_sha256, crop).then(this, [this](const Result<TakenPicture> &picture) { finishCrop(picture); });
}

void FigureDialog::finishCrop(const Result<TakenPicture> &picture)
{
    m_cutting = false;
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(true);
    if (!picture) {
        m_ui->problem->setText(picture.error().message);
        return;
    }
    m_sha256 = picture->sha256;
    QDialog::accept();
}

void FigureDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_ui->picture->update();
}

} // namespace galley
