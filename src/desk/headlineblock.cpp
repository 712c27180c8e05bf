// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/headlineblock.h"

#include "desk/colours.h"
#include "desk/composition.h"
#include "desk/elidedlabel.h"
#include "desk/fieldediting.h"
#include "desk/headlineedit.h"
#include "desk/stageink.h"
#include "desk/lengthmeasure.h"
#include "desk/typesize.h"
#include "markup/textstatistics.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 28;

/// 初审中 as a small outlined pill.
class StagePill : public QWidget
{
public:
    explicit StagePill(QWidget *parent) : QWidget(parent)
    {
        QFont face = font();
        face.setPixelSize(typePixels(11));
        setFont(face);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void say(const QString &text, const QColor &ink)
    {
        m_text = text;
        m_ink = ink;
        setVisible(!text.isEmpty());
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(m_text) + 16, typePixels(19)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_ink, 1));
        const QRectF rect = QRectF(this->rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        painter.drawText(this->rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
    QColor m_ink;
};

} // namespace

struct HeadlineBlock::Private
{
    Newsroom &newsroom;
    ArticleDocument &document;
    HeadlineEdit *kicker = nullptr;
    HeadlineEdit *headline = nullptr;
    HeadlineEdit *subtitle = nullptr;
    QLabel *credits = nullptr;
    QLabel *length = nullptr; ///< the headline's, beside it
    SectionId section;        ///< whose limits these are
    LengthLimits limits;
    ArticleId shown;
    StagePill *pill = nullptr;
    int columnWidth = 0;
};

HeadlineBlock::HeadlineBlock(Newsroom &newsroom, ArticleDocument &document, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(newsroom, document))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->kicker = new HeadlineEdit(13, false, this);
    d->headline = new HeadlineEdit(22, true, this);
    d->subtitle = new HeadlineEdit(15, false, this);
    //: 引题, the line above the headline
    d->kicker->setPlaceholderText(tr("Kicker"));
    d->headline->setPlaceholderText(tr("Headline"));
    //: 副题, the line below the headline
    d->subtitle->setPlaceholderText(tr("Subtitle"));
    for (HeadlineEdit *edit : {d->kicker, d->headline, d->subtitle})
        edit->setAccessibleName(edit->placeholderText());
    nameField(d->kicker, ProofField::Kicker);
    nameField(d->headline, ProofField::Headline);
    nameField(d->subtitle, ProofField::Subtitle);
    d->kicker->setDim(true);
    d->credits = new ElidedLabel(this);
    d->credits->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    d->pill = new StagePill(this);

    d->length = new QLabel(this);
    d->length->setObjectName(u"headlineLength"_s);
    d->length->setAccessibleName(tr("Length of the headline"));

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(d->headline);
    head->addWidget(d->length, 0, Qt::AlignBottom);
    auto *last = new QHBoxLayout;
    last->setSpacing(12);
    last->addWidget(d->credits);
    last->addWidget(d->pill);
    last->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 14, sideMargin, 8);
    layout->setSpacing(3);
    layout->addWidget(d->kicker);
    layout->addLayout(head);
    layout->addWidget(d->subtitle);
    layout->addLayout(last);

    const QList<HeadlineEdit *> edits{d->kicker, d->headline, d->subtitle};
    for (HeadlineEdit *edit : edits) {
        edit->installEventFilter(this);
        connect(edit, &HeadlineEdit::lineEdited, this, &HeadlineBlock::takeFields);
    }
    connect(d->kicker, &HeadlineEdit::finished, this, [this] { d->headline->setFocus(); });
    connect(d->headline, &HeadlineEdit::finished, this, [this] {
        if (d->subtitle->isVisible())
            d->subtitle->setFocus();
        else
            Q_EMIT leftDownwards();
    });
    connect(d->subtitle, &HeadlineEdit::finished, this, &HeadlineBlock::leftDownwards);

    connect(&document, &ArticleDocument::opened, this, [this, edits] {
        // The same article again is somebody else's edit: it waits for what is being composed.
        if (const ArticleId id = d->document.id(); std::exchange(d->shown, id) != id || id.isNull())
            std::ranges::for_each(edits, [](HeadlineEdit *edit) { edit->composition().drop(); });
        readLimits();
        showDocument();
    });
    connect(&document, &ArticleDocument::committed, this, [this] { d->shown = d->document.id(); });
    connect(&newsroom, &Newsroom::sectionsChanged, this, &HeadlineBlock::readLimits);
    connect(&document, &ArticleDocument::contentChanged, this, [this](const QObject *origin) {
        if (origin != this)
            showDocument();
    });
    connect(&document, &ArticleDocument::handlingChanged, this, [this] {
        if (d->document.handling().primarySection != d->section)
            readLimits();
        showState();
    });
    connect(&document, &ArticleDocument::situationChanged, this, &HeadlineBlock::showState);
    readLimits();
    showDocument();
    coloursChanged();
}

HeadlineBlock::~HeadlineBlock() = default;

void HeadlineBlock::begin()
{
    d->headline->setFocus();
}

void HeadlineBlock::setArticleTaker(const std::function<QString(const QMimeData &pasted)> &taker)
{
    d->headline->setArticleTaker(taker);
}

void HeadlineBlock::setProofMarks(ProofField field, const ProofMarks &marks)
{
    if (field == ProofField::Kicker)
        d->kicker->setProofMarks(marks);
    else if (field == ProofField::Headline)
        d->headline->setProofMarks(marks);
    else if (field == ProofField::Subtitle)
        d->subtitle->setProofMarks(marks);
}

void HeadlineBlock::showDocument()
{
    const Content content = d->document.isOpen() ? d->document.fields() : Content{};
    d->kicker->setLine(content.kicker);
    d->headline->setLine(content.headline);
    d->headline->setSuffix(content.series.mark);
    d->subtitle->setLine(content.subtitle);
    showLength();
    showState();
}

void HeadlineBlock::readLimits()
{
    d->section = d->document.handling().primarySection;
    d->limits = lengthLimits(d->newsroom, d->section);
    showLength();
}

/// Beside the headline where the section sets a limit.
void HeadlineBlock::showLength()
{
    const LengthMeasure length{textStatistics(d->headline->line()).words, d->limits.headline};
    d->length->setVisible(d->document.isOpen() && length.fit() != LengthMeasure::Fit::Free);
    d->length->setText(length.text());
    d->length->setToolTip(length.remark());
    d->length->setStyleSheet(u"QLabel { color: %1; font-size: %2px; padding-bottom: 5px }"_s.arg(length.ink().name()).arg(typePixels(12)));
}

void HeadlineBlock::showState()
{
    const bool open = d->document.isOpen();
    const bool locked = d->document.editRefusal().has_value();
    for (HeadlineEdit *edit : {d->kicker, d->headline, d->subtitle}) {
        edit->setReadOnly(locked);
        edit->setEnabled(open);
    }
    QStringList credits;
    if (open) {
        const Content &content = d->document.fields();
        if (!content.source.printed.isEmpty())
            //: 来源
            credits.append(tr("Source: %1").arg(content.source.printed));
        if (!content.authorLine.isEmpty())
            //: 作者
            credits.append(tr("Author: %1").arg(content.authorLine));
        if (!d->document.handling().responsibleEditor.isEmpty())
            //: 责任编辑
            credits.append(tr("Responsible editor: %1").arg(d->document.handling().responsibleEditor));
        const Situation &situation = d->document.situation();
        const QString stage = situation.stage == Stage::Settled
            ? liveLabel(situation.live) : stageLabel(situation.stage, situation.step, situation.route);
        d->pill->say(d->document.isNew() ? tr("New") : stage, stageInk(situation.stage, situation.live));
    } else {
        d->pill->say({}, {});
    }
    d->credits->setText(credits.join(u"\u3000"_s));
    d->credits->setVisible(!credits.isEmpty());
    arrange();
}

void HeadlineBlock::takeFields()
{
    d->document.editFields([this](Content &content) {
        content.kicker = d->kicker->line();
        content.headline = d->headline->line();
        content.subtitle = d->subtitle->line();
    }, this);
    showLength();
}

/// An empty subtitle shows only while the headline is being worked on, an empty kicker while it can be.
void HeadlineBlock::arrange()
{
    const bool locked = d->headline->isReadOnly() || !d->headline->isEnabled();
    const bool here = d->kicker->hasFocus() || d->headline->hasFocus() || d->subtitle->hasFocus();
    d->kicker->setVisible(!d->kicker->line().isEmpty() || !locked);
    d->subtitle->setVisible(!d->subtitle->line().isEmpty() || (here && !locked));
}

bool HeadlineBlock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &HeadlineBlock::arrange, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void HeadlineBlock::setColumnWidth(int pixels)
{
    d->columnWidth = pixels;
    const int side = pixels > 0 ? std::max(sideMargin, (width() - pixels) / 2) : sideMargin;
    layout()->setContentsMargins(side, 14, side, 8);
}

void HeadlineBlock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setColumnWidth(d->columnWidth);
}

void HeadlineBlock::coloursChanged()
{
    d->credits->setStyleSheet(u"QLabel { color: %1 }"_s.arg(Colours::current().dim.name()));
    for (HeadlineEdit *edit : {d->kicker, d->headline, d->subtitle})
        edit->coloursChanged();
    showLength();
    showState();
}

} // namespace galley
